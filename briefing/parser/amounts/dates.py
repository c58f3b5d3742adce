"""Dates, years, clock times and ordinals: numbers that say when, and count nothing."""

from __future__ import annotations

from briefing.parser.amounts.numbers import SMALL, Number
from briefing.text.tokens import NUMBER, WORD, Tokens

MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)


ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


_ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth
    thousandth millionth billionth
    """.split()
)


HALF_DAYS = frozenset(("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock"))


ZONES = frozenset(
    """
    gmt bst est edt cst cdt mst mdt utc ist pst pdt cet cest eet eest et pt ct hrs sast wat eat cat
    sgt hkt jst kst pht aest aedt acst acdt awst nzst nzdt local
    """.split()
)


DASHES = ("-", "–", "—", "‑", "‐", "−")


# Before a year and never before a count of things.
_YEAR_CUES = frozenset(
    """
    in since until till by of from during before after late early mid the than between and to
    through around circa year class spring summer autumn fall winter for that this its his her
    their our fiscal financial at on back if via
    """.split()
)


_PEOPLE = frozenset(
    """
    people men women children troops soldiers workers students families refugees migrants patients
    villagers jobs deaths victims civilians fighters passengers homes houses employees cases
    """.split()
)


def glued(line: Tokens, i: int) -> bool:
    return line.starts[i] == line.ends[i - 1] and i > 0


def ordinal(line: Tokens, i: int) -> int:
    """`22nd`, `1990s`, `'98`, `2000's`."""
    after = line.folded[i + 1]
    if glued(line, i + 1) and (after in ORDINAL_ENDS or (after == "s" and line.words[i].isdigit())):
        return i + 2
    if i and line.words[i - 1] in ("'", "’", "‘") and glued(line, i) and len(line.words[i]) == 2:
        return i + 1
    if after == "'s" and line.words[i].isdigit() and line.words[i][-1:] == "0":
        return i + 2
    if line.words[i + 1] in ("BC", "AD", "BCE", "CE") and line.words[i].isdigit():
        return i + 2
    return 0


def ordinal_word(line: Tokens, i: int) -> int:
    """`twenty-first`, which `one-eighth` is not; `nineteen eighty-four`."""
    if line.words[i + 1] == "-" and line.folded[i + 2] in _ORDINALS and line.folded[i] in SMALL:
        return i + 3 if SMALL[line.folded[i]] >= 20 else 0
    if line.folded[i] in ("nineteen", "twenty") and line.folded[i + 1] in SMALL:
        return i + 4 if SMALL[line.folded[i + 1]] >= 10 else 0
    return 0


def time_end(line: Tokens, i: int) -> int:
    """`10am`, `10:30`, `10.30 p.m.`, `9-10am`, `1400 GMT`, `6 o'clock`, `5-6pm`."""
    after = line.folded[i + 1]
    if after in HALF_DAYS and line.words[i + 1] not in ("Am", "PM-"):
        return i + 2
    if line.words[i + 1] == ":" and line.kinds[i + 2] == NUMBER and glued(line, i + 2):
        j = i + 3
        while line.words[j] in (":", ".") and line.kinds[j + 1] == NUMBER and j < i + 8:
            j += 2
        return j
    if (
        (line.words[i + 1] in DASHES or after in ("to", "and"))
        and line.kinds[i + 2] == NUMBER
        and line.folded[i + 3] in HALF_DAYS
    ):
        return i + 4
    if after in ZONES and len(line.words[i]) in (4, 5):
        return i + 2
    if (
        line.folded[i - 1] == "at"
        and line.words[i].isdigit()
        and len(line.words[i]) <= 2
        and after in ("in", "on")
        and line.folded[i + 2] in ("the", "monday", "tuesday", "wednesday", "thursday", "friday")
        and line.folded[i + 3] not in ("time", "end")
    ):
        return i + 1
    return 0


def is_month(line: Tokens, i: int) -> bool:
    """Whether token i names a month; `may` and `march` count only with a capital."""
    word = line.folded[i]
    return word in MONTHS and (line.words[i][0].isupper() or (len(word) > 5 and word != "march"))


def date_end(line: Tokens, i: int) -> int:
    """`June 9`, `Sept. 9-11, 2025`, `9 and 10 June`, `2025-06-10`."""
    if not line.words[i].isdigit():
        return _dotted_date(line, i)
    before = i - 2 if line.words[i - 1] == "." else i - 1
    day = len(line.words[i]) <= 2 and 0 < int(line.words[i]) <= 31
    if i and is_month(line, before) and (day or len(line.words[i]) == 4):
        return _more_days(line, i + 1) if day else i + 1
    if not day:
        if (
            (
                len(line.words[i]) == 4
                and line.words[i + 1] in ("-", "–")
                and len(line.words[i + 2]) == 2
            )
            and line.words[i + 3] in ("-", "–")
            and line.kinds[i + 4] == NUMBER
        ):
            return i + 5
        return 0
    j = i + 1
    while j < i + 7:
        if is_month(line, j) or (line.folded[j] == "of" and is_month(line, j + 1)):
            return _more_days(line, j + 1) if line.kinds[j + 1] == NUMBER else j + 1
        if line.folded[j] in ("and", "to", "or", ",", "&") or line.words[j] in DASHES:
            if line.kinds[j + 1] != NUMBER or len(line.words[j + 1]) > 2:
                return 0
            j += 2
        else:
            return 0
    return 0


def _more_days(line: Tokens, j: int) -> int:
    """Behind `June 9`: further days of it and the year, `-11, 2025`."""
    for _ in range(4):
        if not (line.folded[j] in ("and", "to", ",", "&", "or") or line.words[j] in DASHES):
            break
        number = line.words[j + 1]
        if line.kinds[j + 1] != NUMBER or not number.isdigit():
            break
        short = len(number) <= 2 and int(number) <= 31
        if short and line.words[j] == "," and line.words[j + 2] not in (",", "and"):
            break
        if short and line.kinds[j + 2] == WORD and line.words[j] not in DASHES:
            break
        if short and line.words[j + 2] == "%":
            break
        if not short and not (len(number) == 4 and line.words[j] == ","):
            break
        j += 2
    if line.kinds[j] == NUMBER and len(line.words[j]) == 4 and line.words[j].isdigit():
        return j + 1
    return j


def _dotted_date(line: Tokens, i: int) -> int:
    """`10.06.2025`, `192.168.0.1`, `3.11.2`."""
    parts = line.words[i].split(".")
    groups = len(parts) > 2 and all(len(part) == 3 for part in parts[1:])
    return i + 1 if len(parts) > 2 and not groups and "," not in line.words[i] else 0


def may_be_year(word: str) -> bool:
    """Whether four digits by themselves read as a year."""
    return len(word) == 4 and word.isdecimal() and "1500" <= word <= "2150"


def is_year(line: Tokens, number: Number, plural: bool, modified: bool) -> bool:
    """Whether a bare number of four digits is a year, by what stands around it."""
    digits = number.plain
    if len(digits) != 4 or not ("1000" <= digits <= "2150"):
        return False
    before = line.folded[number.first - 1] if number.first else ""
    if modified or line.folded[number.last] in _PEOPLE:
        return not plural or (before in _YEAR_CUES and before != "than" and not modified)
    if digits < "1500":
        return not plural and before in ("in", "since", "of", "by", "until", "from", "around", "c")
    return True
