"""Themes: a TOML file becomes a Textual theme, and a theme the styles that rows are drawn in."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from rich.style import Style
from textual.color import Color, ColorParseError
from textual.theme import BUILTIN_THEMES, Theme

from briefing.config import shipped_themes, theme_files
from briefing.themefile import FALLBACK, fallback_path, read_theme_file, theme_path

# What a mark is made of where a theme does not say, Textual's own themes among them.
_DERIVED = {
    "person": "primary",
    "figure": "accent",
    "quote": "foreground",
    "evidence": "warning",
    "gutter": "foreground",
    "rule": "foreground",
    "muted": "foreground",
}
_STYLED = {"hit": "bold underline", "cursor": "reverse", "heading": "bold", "evidence": "bold"}

_THEME_LINE = re.compile(r"""(\s*theme\s*=\s*)("(?!"")(?:[^"\\\n]|\\.)*"|'(?!'')[^'\n]*')?""")


class Look(NamedTuple):
    """The styles that rows are drawn in, every one with foreground and background.

    `hit`, `heading` and `evidence` are laid over another style; `cursor` is the style of a
    selected row, and `flat` tells that it takes the place of the row's own colours.
    """

    base: Style
    muted: Style
    rule: Style
    gutter: Style
    focus: Style
    person: Style
    figure: Style
    quote: Style
    mark: Style
    error: Style
    hit: Style
    heading: Style
    evidence: Style
    cursor: Style
    flat: bool


def read_theme(name: str) -> Theme:
    """The theme of a name: the user's file, else the shipped one, else Textual's own.

    Raises `BadTheme` for a name that is not there and a file that is no theme, with the reason.
    """
    if name not in theme_files() and name in BUILTIN_THEMES:
        return BUILTIN_THEMES[name]
    return load_theme(name, theme_path(name))


def fallback_theme() -> Theme:
    """The theme for one that can't be taken."""
    return load_theme(FALLBACK, fallback_path())


def load_theme(name: str, path: str) -> Theme:
    """The theme in a file. Raises `BadTheme`, which names the file, the key and the reason."""
    return _theme(name, read_theme_file(path))


def _theme(name: str, data: Mapping[str, Any]) -> Theme:
    dark, ansi = bool(data.get("dark", True)), bool(data.get("ansi", False))
    # Textual's CSS resolves for an ansi theme only with the variables of its own one.
    variables = (
        dict(BUILTIN_THEMES["ansi-dark" if dark else "ansi-light"].variables) if ansi else {}
    )
    variables |= {f"briefing-{key}": text for key, text in data.get("marks", {}).items()}
    variables |= {f"briefing-{key}-style": text for key, text in data.get("styles", {}).items()}
    return Theme(name=name, dark=dark, ansi=ansi, variables=variables, **data["colors"])


def names() -> list[str]:
    """The names of all theme files, the default first."""
    return sorted(theme_files(), key=lambda name: (name != FALLBACK, name))


class Watched:
    """A theme's file, looked at for changes; a shipped one is not watched."""

    def __init__(self, name: str) -> None:
        path = theme_files().get(name, "")
        self._path = "" if path.startswith(shipped_themes()) else path
        self._seen = self._time()

    def _time(self) -> int:
        try:
            return os.stat(self._path).st_mtime_ns if self._path else 0
        except OSError:
            return 0

    def changed(self) -> bool:
        """Whether the file is another one than at the last look."""
        seen, self._seen = self._seen, self._time()
        return seen != self._seen != 0


def remember_theme(path: str, name: str) -> str:
    """Write the line `theme = …` of the settings file, no other; what went wrong, if anything.

    What stands behind the name on its line stays.
    """
    try:
        lines: list[str] = []
        if os.path.exists(path):
            with open(path, encoding="utf-8", newline="") as file:
                lines = file.readlines()
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.writelines(_with_theme(lines, name.replace("\\", r"\\").replace('"', r"\"")))
    except (OSError, UnicodeDecodeError) as error:
        return f"the settings file can't be written: {getattr(error, 'strerror', error)}"
    return ""


def _with_theme(lines: list[str], name: str) -> list[str]:
    for at, line in enumerate(lines):
        if line.lstrip().startswith("["):
            break
        if old := _THEME_LINE.match(line):
            rest = line[old.end() :] if old[2] else "\n"
            return [*lines[:at], f'{old[1]}"{name}"{rest}', *lines[at + 1 :]]
    return [f'theme = "{name}"\n', *lines]


def look(variables: Mapping[str, str]) -> Look:
    """The styles of rows, from a theme's variables (`App.theme_variables`)."""
    ground = _color(variables.get("background", "ansi_default"))
    surface = _color(variables.get("surface", "ansi_default"))

    def style(name: str) -> Style:
        value = variables.get(f"briefing-{name}") or variables.get(_DERIVED.get(name, name), "")
        return Style(color=_color(value).rich_color, bgcolor=ground.rich_color)

    def words(name: str) -> Style:
        text = variables.get(f"briefing-{name}-style", _STYLED[name])
        return Style.null() if "none" in text.split() else Style.parse(text)

    base, cursor = style("foreground"), words("cursor")
    flat = bool(cursor.reverse)
    return Look(
        base=base,
        muted=style("muted"),
        rule=style("rule"),
        gutter=style("gutter"),
        focus=style("primary"),
        person=style("person"),
        figure=style("figure"),
        quote=style("quote"),
        mark=style("evidence"),
        error=style("error") + Style(bold=True),
        hit=words("hit"),
        heading=words("heading"),
        evidence=style("evidence") + words("evidence"),
        cursor=base + cursor if flat else cursor + Style(bgcolor=surface.rich_color),
        flat=flat,
    )


def _color(value: str) -> Color:
    """A colour as Textual writes it; the terminal's own where it can't be told."""
    try:
        return Color.parse(value)
    except ColorParseError:
        return Color.parse("ansi_default")
