"""The clause that leads to a figure: its subject, verb and object, as far as they tell."""

from __future__ import annotations

from briefing.parser.amounts.nouns import classes, has_noun, is_verb, trim
from briefing.parser.amounts.parts import LONGEST, behind_opening, best_part
from briefing.text.tokens import MARK, NUMBER, WORD, Tokens

_MARKS = ("—", "–", "--", ";", ":", "…", "(", ")", "[", "]", "?", "!", "•", "|", ",")
_BREAKS = (";", "—", "–", "--", "…", "?", "!", "•", "|")
_FARTHEST = 24


def left_clause(line: Tokens, first: int) -> tuple[int, int] | None:
    """The clause before token `first`, or the best of it; of an empty one, the clause before."""
    e, weak = trim(line, 0, _before_numeral(line, first)), None
    if any(mark in (";", "?", "!") for mark in line.words[e:first]):
        return None
    e = _before_relative(line, e, first)
    for k in range(e, first):
        noun = antecedent(line, k) if line.folded[k] in _RELATIVES else None
        if noun:
            return noun
    for walked in range(3):
        if e <= 0:
            break
        b = clause_start(line, e)
        for _ in range(2):
            if _is_inside(line, b) and _verb_groups(line, b, e) > 1:
                b = clause_start(line, b - 1)
        span = None if _only_tells(line, b, e) else best_part(line, b, e)
        joined = _with_noun(line, b, span) if span else None
        if joined != span and joined and has_noun(line, *joined):
            return joined
        lone_verb = span and span[1] - span[0] == 1 and _is_lone_verb(line, span[0], b)
        if span and not lone_verb and has_noun(line, *span):
            leads = line.folded[span[0]] in classes().preposition
            leads = leads and line.folded[span[0]] not in ("with", "of", "to")
            if b < 2 or not leads or _verb_groups(line, *span):
                lone = bool(walked and weak and _is_lone_verb(line, weak[0], weak[0]))
                return (
                    _subject(line, behind_opening(line, b, e), span[1])
                    if lone
                    else _with_owner(line, span)
                )
        weak = weak or span
        if b and (line.words[b - 1] in _BREAKS or line.folded[b - 1] in _SUBORDINATE):
            break
        if walked == 0 and span is None and _holds_number(line, max(0, e - 3), e):
            return None
        e = trim(line, 0, before_aside(line, b) if weak else max(b - 1, 0))
    return _with_owner(line, weak) if weak else None


def _with_owner(line: Tokens, weak: tuple[int, int]) -> tuple[int, int]:
    """`stadium, planned` of `The stadium, planned at $40 million`: a participle says not what."""
    k, end = weak
    if end != k + 1 or not line.folded[k].endswith("ed") or k < 2 or line.words[k - 1] != ",":
        return weak
    noun = antecedent(line, k)
    return (noun[0], end) if noun else weak


def _before_relative(line: Tokens, e: int, first: int) -> int:
    """The end of the clause in which `, which slowed last year,` stands before the figure."""
    if "," not in line.words[e:first]:
        return e
    for k in range(e - 1, max(0, e - _FARTHEST), -1):
        if line.words[k] == ",":
            return trim(line, 0, k) if line.folded[k + 1] in _RELATIVES else e
    return e


def _is_inside(line: Tokens, b: int) -> bool:
    """Whether the clause at b stands in another that goes on behind it: `that they lost`."""
    if b < 2 or line.folded[b - 2] in classes().reporting:
        return False
    return line.folded[b - 1] in classes().relative or line.folded[b - 1] in ("before", "after")


def _before_numeral(line: Tokens, first: int) -> int:
    """Where what qualifies a figure begins with it: before `his full three minutes`."""
    owned = first > 1 and line.folded[first - 2] in classes().determiner
    return first - 2 if owned and line.folded[first - 1] in _NUMERAL else first


_NUMERAL = frozenset(
    "full extra further combined final first opening scheduled staggering record remaining".split()
)


_SUBORDINATE = frozenset(
    "when while whereas because after if although though unless since until before".split()
)


def _only_tells(line: Tokens, b: int, e: int) -> bool:
    """Whether the clause names only who says it: `the report says`."""
    return e - b < 7 and line.folded[e - 1] in _TELLING


_TELLING = frozenset("says said say told added found showed shows estimated warned".split())


def before_aside(line: Tokens, b: int) -> int:
    """Where the subject ends of a verb at b: before the aside that stands between commas."""
    b -= b > 2 and line.folded[b - 1] in ("and", "but") and line.words[b - 2] == ","
    if b < 3 or line.words[b - 1] != ",":
        return max(b - 1, 0)
    for k in range(b - 2, max(0, b - _FARTHEST), -1):
        if line.words[k] in _BREAKS:
            break
        if line.words[k] == ",":
            return k if _is_aside(line, k + 1, b - 1) else b - 1
    return b - 1


def _is_aside(line: Tokens, k: int, end: int) -> bool:
    """Whether k to `end` is an aside: `which …`, `designed by …`, `now in its second week`."""
    word = line.folded[k]
    return (
        word in classes().relative
        or word in classes().preposition
        or word in classes().adverb
        or word.endswith("ing")
        or is_verb(line, k)
        or not _verb_groups(line, k, min(end, k + 6))
    )


def _is_lone_verb(line: Tokens, k: int, b: int) -> bool:
    """Whether a clause from b on has its subject before it: `and costs`, `, now fetches`."""
    if is_verb(line, k) or line.folded[k] in classes().third_person:
        return True
    if line.folded[k - 1] in _BEFORE_VERB and b < k:
        return True
    return line.folded[k][-1:] == "s" and b > 0 and line.words[b - 1] == ","


_BEFORE_VERB = ("now", "still", "already", "also", "then")


def _subject(line: Tokens, b: int, e: int) -> tuple[int, int]:
    """Of a clause the words before its verb, if they name something; else all."""
    for k in range(b + 1, e):
        if is_verb(line, k) and has_noun(line, b, k):
            return b, trim(line, b, k)
    return b, e


def _with_noun(line: Tokens, b: int, span: tuple[int, int]) -> tuple[int, int]:
    """`the war that they waged`, `the lender, which lost`, the noun before it taken in."""
    if b < 2 or span[0] != b or line.folded[b - 1] not in _RELATIVES:
        return span
    noun = antecedent(line, b - 1)
    return (noun[0], span[1]) if noun and span[1] - noun[0] <= LONGEST + 4 else span


def antecedent(line: Tokens, k: int) -> tuple[int, int] | None:
    """The noun that `that` or `which` at k stands for."""
    if k < 1 or line.folded[k - 1] in classes().reporting:
        return None
    if line.folded[k - 1] == "of" and line.folded[k - 2] in _SOME:
        k -= 2
    start = noun = k - (line.words[k - 1] == ",")
    while noun > max(0, start - 6) and (
        line.kinds[noun - 1] == WORD or "-" in (line.words[noun], line.words[noun - 1])
    ):
        joins = "of" in (line.folded[noun - 1], line.folded[noun - 2])
        stops = line.folded[noun - 1] in classes().stop and not joins
        if stops or is_verb(line, noun - 1):
            break
        noun -= 1
    return (noun, start) if noun < start and has_noun(line, noun, start) else None


_SOME = frozenset("most some all many half none each both few several".split())
_RELATIVES = ("that", "which", "who", "whose")


def _holds_number(line: Tokens, first: int, last: int) -> bool:
    return any(line.kinds[k] == NUMBER for k in range(first, last))


_NOT_FINITE = frozenset("be been being having have".split())


def _verb_groups(line: Tokens, b: int, e: int) -> int:
    """How many verbs stand apart from each other between two tokens."""
    groups, last = 0, -9
    for k in range(b, e):
        if is_verb(line, k):
            finite = line.folded[k] in classes().auxiliary and line.folded[k] not in _NOT_FINITE
            fresh = finite and k > b and line.folded[k - 1] not in classes().auxiliary
            groups, last = groups + (k - last > 2 or fresh), k
    return groups


def clause_start(line: Tokens, e: int) -> int:
    """Where the clause that ends at token e begins; at most 24 tokens back."""
    b, verb = e, False
    while b > max(0, e - _FARTHEST):
        word = line.folded[b - 1]
        if line.words[b - 1] in _MARKS and not _in_time(line, b - 1):
            break
        if line.words[b - 1] == "‘" and "’" in line.words[b : b + 5]:
            b -= 1
            continue
        if line.kinds[b - 1] == MARK and line.words[b - 1] not in ("'", "’"):
            opening = _name_in_marks(line, b - 1)
            if not opening:
                break
            b = opening
            continue
        if b < e and (
            word in classes().relative
            or (word in classes().reporting and has_noun(line, b, e))
            or (verb and word in ("and", "or", "but") and _is_clause_before(line, b - 1))
            or (verb and word in ("after", "before", "since") and _starts_clause(line, b))
        ):
            break
        verb = verb or is_verb(line, b - 1)
        b -= 1
    return b


def _is_clause_before(line: Tokens, k: int) -> bool:
    """Whether `and` at k stands behind a clause, and not between nouns: `berth and night`."""
    for j in range(k - 1, max(-1, k - 16), -1):
        if line.words[j] in _MARKS or line.kinds[j] == MARK:
            return line.words[j] == "," and j == k - 1
        if is_verb(line, j):
            return True
    return False


def _name_in_marks(line: Tokens, k: int) -> int:
    """The mark that opens a name of few words that ends with the mark at k; 0 if none does."""
    for j in range(k - 2, max(0, k - 6), -1):
        if line.kinds[j] == MARK and line.words[j] not in ("'", "’"):
            return j
        if line.kinds[j] != WORD or is_verb(line, j):
            break
    return 0


def _in_time(line: Tokens, k: int) -> bool:
    """Whether the colon at k stands in a clock time."""
    return line.words[k] == ":" and line.kinds[k + 1] == NUMBER and line.kinds[k - 1] == NUMBER


def _starts_clause(line: Tokens, k: int) -> bool:
    """Whether a subject or a participle stands at token k."""
    word = line.folded[k]
    return word in classes().pronoun or word in classes().determiner or word.endswith("ing")
