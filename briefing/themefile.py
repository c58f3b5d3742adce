"""A theme's file: what may stand in it, and what is wrong with one. No interface.

The reader and the printed form read it here, so that what one takes the other takes, too.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from briefing.colour import is_colour
from briefing.config import read_toml_file, shipped_themes, theme_files
from briefing.errors import BadTheme

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FALLBACK = "night"
COLORS = (
    "primary",
    "background",
    "foreground",
    "surface",
    "panel",
    "accent",
    "warning",
    "error",
    "success",
)
MARKS = ("person", "figure", "quote", "evidence", "gutter", "rule", "muted")
STYLES = ("hit", "cursor", "heading", "evidence")
WORDS = ("bold", "dim", "italic", "underline", "underline2", "reverse", "strike", "none")


def theme_path(name: str) -> str:
    """The file of a theme. Raises `BadTheme` with the names that there are."""
    files = theme_files()
    if name not in files:
        raise BadTheme(name, f"no such theme (there are {', '.join(files)})")
    return files[name]


def fallback_path() -> str:
    """The file of the theme that is taken for one that can't be: the shipped one, ever."""
    return os.path.join(shipped_themes(), f"{FALLBACK}.toml")


def wrong_with(path: str) -> str | None:
    """The reason why a theme can't be taken."""
    try:
        read_theme_file(path)
    except BadTheme as error:
        return error.reason
    return None


def read_theme_file(path: str) -> Mapping[str, Any]:
    """The tables of a theme. Raises `BadTheme`, which names the file, the key and the reason."""
    source = f"themes/{os.path.basename(path)}"
    try:
        theme = read_toml_file(path)
    except OSError as error:
        raise BadTheme(source, (error.strerror or "not readable").lower()) from error
    except ValueError as error:
        raise BadTheme(source, str(error)) from error
    if reason := _wrong(theme):
        raise BadTheme(source, reason)
    return theme


def _wrong(theme: Mapping[str, object]) -> str | None:
    """What is wrong with the file as a theme, None if nothing is."""
    parts = {"dark", "ansi", "colors", "marks", "styles"}
    if unknown := sorted(set(theme) - parts):
        return f'"{unknown[0]}" is not known here'
    for flag in ("dark", "ansi"):
        if not isinstance(theme.get(flag, False), bool):
            return f'"{flag}" is not true or false'
    for part, known in (("colors", COLORS), ("marks", MARKS), ("styles", STYLES)):
        table = theme.get(part, {})
        if not isinstance(table, dict):
            return f'"{part}" is not a table'
        for key, value in table.items():
            if key not in known:
                return f'"{key}" is not known in [{part}]'
            if part == "styles" and not _is_style(value):
                return f'"{key}" is not a text style: "{value}"'
            if part != "styles" and not is_colour(value):
                return f'"{key}" is not a colour: "{value}"'
    colors = theme.get("colors")
    if not isinstance(colors, dict) or "primary" not in colors:
        return '"primary" is missing in [colors]'
    return None


def _is_style(value: object) -> bool:
    return isinstance(value, str) and all(word in WORDS for word in value.split())
