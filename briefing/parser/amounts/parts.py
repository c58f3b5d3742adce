"""The part of a clause that tells most in few words."""

from __future__ import annotations

from briefing.parser.amounts.lines import signs
from briefing.parser.amounts.nouns import classes, has_noun, is_verb, trim
from briefing.parser.amounts.numbers import PARTS, SMALL
from briefing.text.tokens import MARK, NUMBER, WORD, Tokens

# More words than this say no more in a panel's line.
LONGEST = 12


def best_part(line: Tokens, b: int, e: int) -> tuple[int, int] | None:
    """Of the clause b to e all, if short; else its object, else its subject, else its end."""
    b = behind_opening(line, b, e)
    e = _without_extreme(line, b, _before_numbers(line, b, trim(line, b, e)))
    if e <= b:
        return None
    b = _own_purpose(line, _own_subject(line, b, e), e)
    if e - b <= LONGEST:
        return b, e
    verbs = [k for k in range(b, e) if is_verb(line, k)]
    if verbs:
        last = verbs[-1] + 1
        phrase = line.folded[last] not in classes().preposition
        if phrase and has_noun(line, last, e) and e - last <= LONGEST + 1:
            return last, e
        start = max(b, verbs[0] - LONGEST)
        end = next((k for k in range(start, verbs[0]) if _relates(line, k)), verbs[0])
        if has_noun(line, start, end):
            return start, trim(line, start, end)
    return e - LONGEST + 2, e


def _own_purpose(line: Tokens, b: int, e: int) -> int:
    """Where the purpose begins behind another amount: `sold $300m | to hold the naira`."""
    amount = False
    for k in range(b, e - 2):
        amount = amount or line.kinds[k] == NUMBER
        if amount and line.folded[k] == "to" and line.kinds[k + 1] == WORD:
            named = line.folded[k + 1] in classes().determiner or line.words[k + 1][0].isupper()
            if not named and has_noun(line, k + 2, e):
                return k
    return b


def behind_opening(line: Tokens, b: int, e: int) -> int:
    """Where a clause begins to tell something, behind its time and its opening words."""
    b = _behind_time(line, b)
    while b < e and _opens_only(line, b):
        b += 1
    return b


def _own_subject(line: Tokens, b: int, e: int) -> int:
    """Where the subject begins behind a place or time: `In 12 of the 17 towns | the margin`."""
    if line.folded[b] not in classes().preposition:
        return b
    for k in range(b + 2, e - 1):
        opens = line.folded[k] in ("the", "its", "his", "her", "their", "our")
        before = line.folded[k - 1]
        joined = before in classes().stop or is_verb(line, k - 1) or line.kinds[k - 1] != WORD
        if opens and not joined and has_noun(line, k, e):
            return k
    return b


def _relates(line: Tokens, k: int) -> bool:
    return line.folded[k] in ("that", "which", "who", "whose", "where")


def _behind_time(line: Tokens, b: int) -> int:
    """Behind the time that a clause begins with: `last year`, `in the past five years`."""
    if line.folded[b : b + 2] in (["of", "today"], ["of", "now"]):
        return b + 2
    k = b + (line.folded[b] in ("in", "over", "during", "within", "for", "after"))
    while k < b + 5 and (
        line.folded[k] in _IN_TIMES or line.folded[k] in SMALL or _is_digits(line, k)
    ):
        k += 1
    timed = k > b and line.folded[k] in classes().time and line.kinds[k + 1] == WORD
    return k + 1 if timed else b


_IN_TIMES = frozenset("the last next this past first same".split())


def _is_digits(line: Tokens, k: int) -> bool:
    return line.kinds[k] == NUMBER and len(line.words[k]) < 4


def _without_extreme(line: Tokens, b: int, e: int) -> int:
    """The end of the clause without `an average`, `a total`, which the figure is itself."""
    extreme = e - 2 > b and line.folded[e - 1] in classes().extreme
    before = line.folded[e - 2]
    leads = before in ("a", "an", "the") or before in classes().preposition
    return trim(line, b, e - 2) if extreme and leads else e


def _opens_only(line: Tokens, k: int) -> bool:
    """Whether token k at a clause's beginning says nothing of what is measured."""
    word = line.folded[k]
    if line.kinds[k] not in (WORD, MARK) or word in classes().opening:
        return line.kinds[k] != NUMBER
    adverb = word in classes().adverb and word not in classes().determiner
    return adverb or word in classes().conjunction


def _before_numbers(line: Tokens, b: int, e: int) -> int:
    """The end of the clause b to e without the figures at its end: `fell 5 points, to 7`."""
    for k in range(e - 1, b, -1):
        if line.kinds[k] == NUMBER or line.folded[k] in SMALL or line.folded[k] in PARTS:
            if has_noun(line, k + 1, e):
                break
            end = trim(line, b, k - (line.words[k - 1] in signs()))
            if not has_noun(line, b, end):
                break
            e = end - (line.words[end] == "$" and line.words[end - 1].isupper())
    return e
