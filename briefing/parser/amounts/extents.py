"""How far a noun phrase goes: `people | killed in the blast`, `people | the hospital employs`."""

from __future__ import annotations

from briefing.parser.amounts.dates import is_month
from briefing.parser.amounts.nouns import classes, is_function_word, is_verb, trim
from briefing.parser.amounts.numbers import PARTS, SMALL
from briefing.text.tokens import NUMBER, WORD, Tokens


def extend(line: Tokens, k: int, limit: int) -> int:
    """The end of what still belongs to a noun phrase that ends at k: `of …`, `the mill employs`.

    At most `limit` tokens, or to where the phrase ends just behind; finite verbs, clauses, amounts
    and marks end it.
    """
    start = k
    while k < start + limit + _SPARE:
        if _opens_clause(line, k):
            end = _clause_end(line, k)
            if end:
                return end
            break
        if not _belongs(line, k) or _is_when(line, k):
            break
        k += 1
    if k == start + limit + _SPARE and _belongs(line, k):
        k = _boundary(line, start, start + limit)
    if line.kinds[k] == NUMBER and line.kinds[k - 1] == WORD and line.words[k - 1][:1].isupper():
        k -= k > start and line.folded[k - 2] in classes().preposition
    return _without_dangling(line, start, k)


# So many tokens more than its limit a phrase may have, if it ends there.
_SPARE = 3


DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday weekdays".split())


def _is_when(line: Tokens, k: int) -> bool:
    """Whether a length of time or a day follows: `over the next five years`, `on Thursday`."""
    if line.folded[k] not in classes().preposition:
        return line.folded[k] in DAYS
    k += 1
    if line.folded[k - 1] == "on" and is_month(line, k):
        return True
    if line.folded[k - 1] == "between" and line.kinds[k] == NUMBER:
        return True
    while line.folded[k] in classes().determiner or line.folded[k] in _WHICH_TIME:
        k += 1
    return line.folded[k] in DAYS or line.folded[k] in classes().time or _is_length(line, k)


_WHICH_TIME = frozenset("next last past early late small same first final".split())


def _is_length(line: Tokens, k: int) -> bool:
    """Whether token k is a number of years, days or the like."""
    counted = line.kinds[k] == NUMBER or line.folded[k] in SMALL
    return counted and line.folded[k + 1] in classes().time


def _opens_clause(line: Tokens, k: int) -> bool:
    """Whether a new subject begins at k inside a phrase: `people | the hospital employs`."""
    word, before = line.folded[k], line.folded[k - 1]
    if word not in _SUBJECTS or line.kinds[k - 1] != WORD or line.folded[k - 2] == "to":
        return False
    return not (is_function_word(before) or is_verb(line, k - 1) or before.endswith("ing"))


_SUBJECTS = frozenset("the its his her their our my your it he she they we i you this that".split())


def _clause_end(line: Tokens, k: int) -> int:
    """The token behind the verb of a clause without `that` or `which` at k; 0 if there is none."""
    for j in range(k + 1, k + 6):
        word = line.folded[j]
        if line.kinds[j] != WORD or word in classes().preposition:
            return 0
        if word in classes().auxiliary:
            continue
        if word in classes().reporting or word == "told":
            return 0
        if is_verb(line, j) or word in classes().third_person or word in classes().plain_verb:
            ends = line.folded[j + 1] in classes().preposition and line.kinds[j + 2] != WORD
            return j + 1 + ends
    return 0


def _boundary(line: Tokens, start: int, end: int) -> int:
    """The last token before `end` at which a long phrase may be cut: a preposition or `and`."""
    for j in range(end, start, -1):
        if line.folded[j] in classes().preposition or line.folded[j] in ("and", "or"):
            return j
    return end


def _without_dangling(line: Tokens, start: int, end: int) -> int:
    """The end of a phrase without the small words, verbs and initials that a cut leaves there."""
    while True:
        cut = trim(line, start, end)
        if cut < end and cut > start and _is_name_end(line, cut):
            cut += 1
        last = line.words[cut - 1] if cut > start else ""
        initial = len(last) == 1 and last.isupper() and line.words[cut] == "."
        amount = line.kinds[cut] == NUMBER or line.words[cut] in ("$", "€", "£")
        verb = (line.kinds[cut] == WORD or amount) and _is_participle(line, cut - 1)
        verb = verb or (amount and line.folded[cut - 1] in classes().plain_verb)
        cut_off = line.kinds[cut] == WORD or amount
        infinitive = cut - 1 > start and line.folded[cut - 2] == "to" and cut_off
        extreme = line.folded[cut - 1] in classes().extreme and line.folded[cut] == "of"
        if cut > start and (initial or verb or infinitive or extreme):
            end = cut - 1
            continue
        return cut


def _is_name_end(line: Tokens, k: int) -> bool:
    """Whether token k is the last word of a name: `Rise Up`."""
    return line.words[k].istitle() and line.words[k - 1].istitle()


def _is_participle(line: Tokens, k: int) -> bool:
    word = line.folded[k]
    return word.endswith("ed") and is_verb(line, k)


def _joins_names(line: Tokens, k: int) -> bool:
    """Whether `and` at k joins names before one noun: `the Maori and Pacific Islander people`."""
    if not (line.words[k - 1][0].isupper() and line.words[k + 1][:1].isupper()):
        return False
    k += 1
    while line.words[k][:1].isupper():
        k += 1
    return line.kinds[k] == WORD and not (is_function_word(line.folded[k]) or is_verb(line, k))


def _belongs(line: Tokens, k: int) -> bool:
    word, kind = line.folded[k], line.kinds[k]
    if kind == NUMBER:
        before = line.folded[k - 1]
        joined = before in classes().preposition or before in classes().determiner
        return joined and line.words[k].isdigit() and line.words[k + 1] not in ("-", "%", "/")
    if line.words[k] in ("-", "'s", "’s", "/", "&", "’", "'"):
        return True
    finite = word in classes().verb or word in classes().auxiliary
    finite = finite and not (word == "related" and line.folded[k + 1][-1:] == "s")
    if kind != WORD or (finite and line.words[k] != "May"):
        return False
    amount = line.kinds[k + 1] == NUMBER or line.folded[k + 1] in SMALL
    if word.endswith("ed") and (amount or line.words[k + 1][:1].isupper()) and is_verb(line, k):
        return False
    glued = line.starts[k + 1] == line.ends[k]
    if glued and (line.words[k + 1] in ("$", "£") or line.kinds[k + 1] == NUMBER):
        return False
    if word == "and":
        verb = is_verb(line, k + 1) or line.folded[k + 1] in classes().third_person
        verb = verb or line.folded[k + 1] in SMALL or line.folded[k + 1] in PARTS
        verb = verb or line.folded[k + 1] in classes().plain_verb
        if not verb and _joins_names(line, k):
            return True
        return (
            line.folded[k - 2] in classes().preposition and not verb and line.kinds[k + 1] == WORD
        )
    if word in classes().relative or word in classes().pronoun:
        return line.words[k] == "US"
    return word not in ("or", "but", "ago", "so", "instead", "rather")
