"""Numbers that count nothing: dates, clock times, ordinals, names, sections, telephone numbers.

The list follows what newspaper style guides (AP, Reuters, Guardian) write in digits without
counting or measuring. Each function looks at a bounded number of tokens beside the number.
"""

from __future__ import annotations

from briefing.parser.amounts.dates import (
    HALF_DAYS,
    date_end,
    glued,
    ordinal,
    ordinal_word,
    time_end,
)
from briefing.parser.amounts.numbered import labelled
from briefing.parser.amounts.numbers import LONGEST, SMALL
from briefing.text.tokens import NUMBER, WORD, Tokens

_CALLING = frozenset(
    "rang rung call called calling calls dial dialled dialed dialing ring phone".split()
)


def block_end(line: Tokens, i: int) -> int:
    """The token behind a number at i that is surely no figure; 0 if it may be one."""
    if line.kinds[i] == NUMBER:
        digits = line.words[i]
        if len(digits) > LONGEST or (len(digits) > 8 and digits.isdigit()):
            return i + 1
        return (
            time_end(line, i)
            or date_end(line, i)
            or _telephone(line, i)
            or _numbering(line, i)
            or _power(line, i)
            or _rate_note(line, i)
            or labelled(line, i)
            or _slashed(line, i)
            or ordinal(line, i)
        )
    if line.folded[i + 1] in HALF_DAYS:
        return i + 2
    clock = _clock_in_words(line, i)
    if clock:
        return clock
    if line.folded[i] == "half" and line.folded[i - 1] == "at" and line.folded[i + 1] in SMALL:
        return i + 2
    return ordinal_word(line, i) or labelled(line, i)


_WIDEST = 24  # tokens inside brackets


def _numbering(line: Tokens, i: int) -> int:
    """`1) Stir`, `2) pour`, and the rank that opens a row of a table: `3 · The Long Night`."""
    digits = line.words[i]
    if len(digits) > 2 or not digits.isdigit():
        return 0
    if i == 0 and line.words[1] == "·":
        return 1
    if line.words[i + 1] != ")" or line.starts[i + 1] > line.ends[i]:
        return 0
    for k in range(i - 1, max(-1, i - _WIDEST), -1):
        if line.words[k] in ("(", ")"):
            return 0 if line.words[k] == "(" else i + 2
    return i + 2


def _power(line: Tokens, i: int) -> int:
    """`10^6`, `2^15 - 1`: a number that only a sum is made of."""
    if line.words[i + 1] == "^" or (i and line.words[i - 1] == "^"):
        return i + 1
    return (
        i + 1 if i > 2 and line.words[i - 1] in ("-", "–", "+") and line.words[i - 3] == "^" else 0
    )


_LEADING_HOUR = frozenset("at by until till around about before after from since just a".split())


def _clock_in_words(line: Tokens, i: int) -> int:
    """`half past six`, `twenty past ten`, `at ten to nine`, `a quarter to four`."""
    j = i + 1
    if line.words[j] == "-" and line.folded[j + 1] in SMALL:
        j += 2
    hour = line.folded[j + 1] in SMALL or line.folded[j + 1] in ("noon", "midnight")
    quarter = line.folded[i] in ("half", "quarter")
    if not hour or not (quarter or line.folded[i] in SMALL):
        return 0
    if line.folded[j] == "past":
        return j + 2
    small = quarter or SMALL[line.folded[i]] % 5 == 0
    ends = line.kinds[j + 2] != WORD or line.folded[j + 2] in _BEHIND_HOUR
    leads = line.folded[i - 1] in _LEADING_HOUR
    return j + 2 if line.folded[j] == "to" and small and leads and ends else 0


_BEHIND_HOUR = frozenset("and on in when that the he she it they we i but or".split())


def _telephone(line: Tokens, i: int) -> int:
    """`+44 20 7946 0958`, `0800 123 456`, `555-0100`, `a 911 call`."""
    digits = line.words[i]
    if not digits.isdigit():
        return 0
    plus = line.words[i - 1] == "+" and i > 0 and glued(line, i)
    parts = 1
    j = i + 1
    while j < i + 16:
        k = j
        while line.words[k] in ("-", ")", "(", "‑", ".") and k < j + 2:
            k += 1
        if line.kinds[k] != NUMBER or not line.words[k].isdigit() or line.words[k] == "":
            break
        j, parts = k + 1, parts + 1
    zero = digits[0] == "0" and len(digits) > 1
    if (plus and parts > 1) or zero:
        return j
    if parts > 1 and len(digits) == 3 and line.words[i + 1] == "-" and len(line.words[i + 2]) == 4:
        return j
    if digits in ("911", "999", "112", "111", "101") and (
        line.folded[i - 1] in _CALLING
        or line.folded[i + 1] in _CALLING
        or line.folded[i + 1] in ("operator", "dispatcher", "dispatchers", "operators", "emergency")
    ):
        return i + 1
    return 0


def _rate_note(line: Tokens, i: int) -> int:
    """`($1 = 4.2 ringgit)`, which tells what money is worth and nothing of the story."""
    for k in range(i + 1, i + 5):
        if line.words[k] == "=":
            while line.words[k] and line.words[k] not in (")", "]"):
                k += 1
            return k
    return 0


def _slashed(line: Tokens, i: int) -> int:
    """`9/11`, `24/7`, `2019/20`, `10/06/2025`; a real fraction is not blocked."""
    if line.words[i + 1] != "/" or line.kinds[i + 2] != NUMBER or not glued(line, i + 2):
        return 0
    from briefing.parser.amounts.numbers import slash_fraction

    if slash_fraction(line, i) and line.words[i + 3] != "/" and line.kinds[i + 3] == WORD:
        return 0
    j = i + 3
    while line.words[j] == "/" and line.kinds[j + 1] == NUMBER and j < i + 9:
        j += 2
    return j
