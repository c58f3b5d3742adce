"""The colours of printed text: the marks of a theme as a terminal's escape sequences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefing.colour import ansi_number, rgb
from briefing.themefile import read_theme_file

Colours = Mapping[str, str]

# No colour at all, and what bold and underline do where a theme gives none.
NO_COLOURS: Colours = MappingProxyType({})
_STYLES = {"title": "1", "rule": "1"}
_RESET = "\x1b[0m"


def paint(text: str, mark: str, colours: Colours) -> str:
    """The text in the colour of a mark; as it is where the mark has none."""
    code = colours.get(mark)
    return f"\x1b[{code}m{text}{_RESET}" if code and text.strip() else text


def read_colours(path: str, true_colour: bool) -> Colours:
    """What each mark is written in, from a theme's file. Raises `BadTheme`.

    `true_colour`: the terminal knows more than 256 colours (`COLORTERM`).
    """
    theme = read_theme_file(path)
    colours = dict(_STYLES)
    primary = theme.get("colors", {}).get("primary")
    for mark in ("person", "figure", "quote", "evidence", "rule"):
        code = _code(theme.get("marks", {}).get(mark, primary), true_colour)
        if code:
            colours[mark] = code
    return colours


def _code(colour: str, true_colour: bool) -> str | None:
    """The parameters of an SGR sequence; None for the terminal's own colour."""
    number = ansi_number(colour)
    if number is not None:
        return str(number + (30 if number < 8 else 82))
    parts = rgb(colour)
    if parts is None:
        return None
    return "38;2;{};{};{}".format(*parts) if true_colour else f"38;5;{_nearest(*parts)}"


def _nearest(red: int, green: int, blue: int) -> int:
    """The number of the nearest colour in xterm's cube of 6 × 6 × 6, or in its ramp of greys."""
    if max(red, green, blue) - min(red, green, blue) < 12:
        return 232 + min(23, max(0, (red - 3) // 10))

    steps = [_step(part) for part in (red, green, blue)]
    return 16 + 36 * steps[0] + 6 * steps[1] + steps[2]


def _step(part: int) -> int:
    """The nearest of the cube's six levels: 0, 95, 135, 175, 215, 255."""
    return 0 if part < 48 else 1 if part < 115 else (part - 35) // 40
