"""Lengths of time, ages with their unit, and other amounts in several units."""

from __future__ import annotations

from briefing.parser.amounts.numbers import Number, Value, plus, read_number, times
from briefing.parser.amounts.units import Found, longest, unit_forms, units
from briefing.text.tokens import WORD, Tokens

_SMALLER = {
    ("century", "decade"): 10,
    ("century", "year"): 100,
    ("decade", "year"): 10,
    ("decade", "month"): 120,
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("hour", "second"): 3600,
    ("minute", "second"): 60,
    ("foot", "inch"): 12,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
}


def compound(line: Tokens, value: Value, name: str, last: int) -> tuple[Value, str, int]:
    """Adds what follows: `six years and four months`, `5ft 10in`, `an hour and a half`."""
    for _ in range(3):
        if (
            line.folded[last] == "and"
            and line.folded[last + 1] == "a"
            and line.folded[last + 2] == "half"
        ):
            return plus(value, (1, 2)), name, last + 3
        j = last + 1 if line.words[last] in (",", "and") else last
        if line.words[last] == "," and line.folded[j] == "and":
            j += 1
        number = read_number(line, j, " ") if line.words[j] else None
        if name == "foot" and number and _ends_height(line, number, last):
            return plus(times(value, (12, 1)), number.value), "inch", number.last
        form = longest(line, number.last, unit_forms()) if number else None
        if not number or not form:
            break
        if line.words[number.last] == "-" and line.words[last] == ",":
            break
        smaller = units()[form[1]][1]
        factor = _SMALLER.get((name, smaller))
        if not factor or number.value[0] >= factor * number.value[1]:
            break
        value = plus(times(value, (factor, 1)), number.value)
        name, last = smaller, form[0]
    return value, name, last


def _ends_height(line: Tokens, number: Number, last: int) -> bool:
    """Whether inches are left out behind feet: `five foot four`."""
    told = number.first == last and line.words[last - 1] == "foot"
    ends = line.kinds[number.last] != WORD and line.words[number.last] not in ("-", "/", "%")
    return told and ends and number.value[0] < 12 * number.value[1]


def duration(
    line: Tokens, number: Number, value: Value, first: int, last: int, name: str
) -> Found | None:
    """A length of time, or an age where `old` follows."""
    value, name, last = compound(line, value, name, last)
    if (
        line.folded[last - 1] in ("sec", "min", "hr")
        and line.words[last] == "."
        and line.words[last + 1]
    ):
        last += line.words[last + 1][0].islower()
    k = last + 1 if line.words[last] == "-" else last
    if line.folded[k] in ("old", "olds"):
        return Found("age", value, name, first, k + 1, number)
    if line.folded[last] == "of" and line.folded[last + 1] == "age":
        return Found("age", value, name, first, last + 2, number)
    if line.words[last] in ("-old", "-olds"):
        return Found("age", value, name, first, last + 1, number)
    return Found("duration", value, name, first, last, number)


def is_some_day(line: Tokens, found: Found) -> bool:
    """Whether `one day` tells no length but that it was some day."""
    if found.kind != "duration" or line.folded[found.first : found.last] not in _SOME_DAYS:
        return False
    near = {line.folded[found.first - 1] if found.first else "", line.folded[found.last]}
    return near.isdisjoint(_LENGTHS)


_SOME_DAYS = (["one", "day"], ["one", "night"])
_LENGTHS = frozenset(
    """
    for in after within just only than about of every last lasted over under nearly at or to by from
    later before earlier ago per and
    """.split()
)
