"""Temperatures, and degrees that are none."""

from __future__ import annotations

from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.numbers import Number, Value
from briefing.parser.amounts.units import Found
from briefing.text.tokens import Tokens

_WEATHER = """
    temperature temperatures weather heatwave heat celsius warming forecast forecasters cold sunny
    rain climate freezing
"""


def is_degree(line: Tokens, number: Number, setting: Setting) -> bool:
    j = number.last
    if (
        (
            line.starts[j] > line.ends[j - 1] + 1
            or (line.words[j + 1] in (".", "&") and j + 2 < len(line.words))
        )
        and line.words[j + 2][:1].isupper()
        and len(line.words[j + 2]) == 1
    ):
        return False
    if abs(number.value[0]) > 2500 * number.value[1]:
        return False
    glued = line.starts[j] == line.ends[j - 1]
    if line.words[j] == "C" or (glued and line.words[number.first - 1] == "("):
        return True
    return (glued and (line.words[j] == "C" or setting.has(_WEATHER))) or setting.has(_WEATHER)


_METRIC = "c km kilometres kilometers centimetres mm metres"


def degrees(
    line: Tokens, number: Number, value: Value, first: int, last: int, name: str, setting: Setting
) -> Found | None:
    """`22 degrees Celsius`, `22°C`, bare degrees of heat or of angle."""
    if line.words[last] in ("C", "F") and line.starts[last] <= line.ends[last - 1] + 1:
        name, last = line.words[last], last + 1
    if name == "degree":
        if line.folded[last] in ("below", "above") and line.folded[last + 1] in (
            "zero",
            "freezing",
        ):
            value = (-value[0], value[1]) if line.folded[last] == "below" else value
            last += 2
        elif not setting.has(_WEATHER) or line.folded[last] in ("turn", "angle", "view", "views"):
            return Found("quantity", value, "degree", first, last, number)
        if setting.has("celsius centigrade °c"):
            name = "C"
        elif setting.has("fahrenheit") or value[0] > 50 * value[1] or setting.has("°f"):
            name = "F"
        else:
            imperial = setting.has("u.s. county sheriff") and not setting.has(_METRIC)
            name = "F" if imperial else "C"
    return Found("temperature", value, name, first, last, number)
