"""The tables of `docs/parser.md`: what the measure says of all articles and of those held back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tests.articles.parts import is_held_back
from tests.articles.sheet import Sheet, as_lines, total

PAGE = Path(__file__).parent.parent.parent / "docs" / "parser.md"
_TABLE = re.compile(r"(?ms)^```text\n.*?^```$")


def tables(sheets: Mapping[str, Sheet]) -> list[str]:
    """Each as the lines that the measure prints."""
    held_back = {name: sheet for name, sheet in sheets.items() if is_held_back(name)}
    return [table(sheets), table(held_back)]


def table(sheets: Mapping[str, Sheet]) -> str:
    """How many articles, and the figures of all of them together."""
    head = f"{len(sheets)} article{'s' * (len(sheets) != 1)}"
    return "\n".join([head, *as_lines(total(sheets.values()))])


def told() -> list[str]:
    """The tables as the page has them."""
    text = PAGE.read_text(encoding="utf-8")
    return [each.removeprefix("```text\n").removesuffix("\n```") for each in _TABLE.findall(text)]


def write(sheets: Mapping[str, Sheet]) -> None:
    """Put the tables of now in the place of those that the page has."""
    made = iter(tables(sheets))
    text = PAGE.read_text(encoding="utf-8")
    written = _TABLE.sub(lambda _: f"```text\n{next(made)}\n```", text)
    PAGE.write_text(written, encoding="utf-8")
