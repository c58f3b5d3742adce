"""The colours of printed text: the marks of a theme as a terminal's escape sequences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefing.config import read_toml

Colours = Mapping[str, str]

# No colour at all, and what bold and underline do where a theme gives none.
NO_COLOURS: Colours = MappingProxyType({})
_STYLES = {"title": "1", "rule": "1"}
_RESET = "\x1b[0m"
_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def paint(text: str, mark: str, colours: Colours) -> str:
    """The text in the colour of a mark; as it is where the mark has none."""
    code = colours.get(mark)
    return f"\x1b[{code}m{text}{_RESET}" if code and text.strip() else text


def read_colours(path: str | None, true_colour: bool) -> Colours:
    """What each mark is written in, from a theme's file; bold alone where there is none.

    `true_colour`: the terminal knows more than 256 colours (`COLORTERM`).
    """
    theme = _tables(path) if path else {}
    colours = dict(_STYLES)
    primary = theme.get("colors", {}).get("primary")
    for mark in ("person", "figure", "quote", "evidence", "rule"):
        code = _code(theme.get("marks", {}).get(mark, primary), true_colour)
        if code:
            colours[mark] = code
    return colours


def _tables(path: str) -> dict[str, dict[str, object]]:
    try:
        with open(path, "rb") as file:
            theme = read_toml(file.read())
    except (OSError, ValueError):
        return {}  # a theme that can't be read never keeps a briefing from being printed
    return {key: value for key, value in theme.items() if isinstance(value, dict)}


def _code(colour: object, true_colour: bool) -> str | None:
    """The parameters of an SGR sequence for `#rrggbb`, `#rgb` or `ansi_bright_red`."""
    if not isinstance(colour, str):
        return None
    if colour.startswith("ansi_"):
        bright = colour.startswith("ansi_bright_")
        name = colour.removeprefix("ansi_").removeprefix("bright_")
        return str(_NAMES.index(name) + (90 if bright else 30)) if name in _NAMES else None
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    try:
        red, green, blue = bytes.fromhex(digits[:6])
    except ValueError:
        return None
    return f"38;2;{red};{green};{blue}" if true_colour else f"38;5;{_nearest(red, green, blue)}"


def _nearest(red: int, green: int, blue: int) -> int:
    """The number of the nearest colour in xterm's cube of 6 × 6 × 6, or in its ramp of greys."""
    if max(red, green, blue) - min(red, green, blue) < 12:
        return 232 + min(23, max(0, (red - 3) // 10))

    steps = [_step(part) for part in (red, green, blue)]
    return 16 + 36 * steps[0] + 6 * steps[1] + steps[2]


def _step(part: int) -> int:
    """The nearest of the cube's six levels: 0, 95, 135, 175, 215, 255."""
    return 0 if part < 48 else 1 if part < 115 else (part - 35) // 40
