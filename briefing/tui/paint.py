"""Rows of pieces drawn as strips, in the styles of a theme or in plain ASCII."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.printing.cells import cut, is_easy, width
from briefing.safe import visible
from briefing.tui.lines import Piece, Row
from briefing.tui.themes import Look


class Signs(NamedTuple):
    """The signs of the screen; every column is as wide in ASCII."""

    cursor: str = "▸"
    light: str = "─"
    heavy: str = "━"
    side: str = "│"
    evidence: str = "┃"
    holds: str = "·"
    caret: str = "▏"
    ellipsis: str = "…"


ASCII = Signs(">", "-", "=", "|", "|", ".", "_", "...")

_SPELLED = {"…": "...", "→": "->"}
_LONGER_SIGN = re.compile(f"[{''.join(_SPELLED)}]")
# Words with a blank between each two, and the blanks up to the next column.
_COLUMN = re.compile(r"([^ ]+(?: [^ ]+)*) *")
_TWINS = {
    **dict.fromkeys("‘’‚‛′´`", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−─", "-"),
    **dict.fromkeys("…·•", "."),
    **dict.fromkeys("→▸", ">"),
    "←": "<", "¶": "P", "━": "=", "│": "|", "┃": "|", "▏": "_", "↑": "^", "↓": "v",
    "€": "E", "£": "L", "×": "x",
}  # fmt: skip


class Paint:
    """Draws pieces: the styles are looked up once each."""

    def __init__(self, look: Look, ascii: bool = False) -> None:
        self.look = look
        self.ascii = ascii
        self.signs = ASCII if ascii else Signs()
        self._styles: dict[tuple[str, bool, bool, bool], Style] = {}

    def strip(self, row: Row, cells: int, selected: bool = False) -> Strip:
        """The row as a strip, filled up with blanks to so many cells."""
        left = cells - sum(width(piece.text) for piece in row)
        if left > 0:
            row = [*row, Piece(" " * left, "base")]
        if self.ascii:
            row = spelled_out(row)
        segments = [
            Segment(self._text(piece.text), self.style(piece, selected))
            for piece in row
            if piece.text
        ]
        return Strip(segments, cells)

    def style(self, piece: Piece, selected: bool) -> Style:
        """The style of a piece, of a selected row or not."""
        key = (piece.mark, piece.hit, piece.evidence, selected)
        if key not in self._styles:
            self._styles[key] = self._style(*key)
        return self._styles[key]

    def _style(self, mark: str, hit: bool, evidence: bool, selected: bool) -> Style:
        look = self.look
        style = _marks(look)[mark]
        if evidence:
            style = look.evidence
        if selected:
            style = look.cursor if look.flat else style + look.cursor
        return style + look.hit if hit else style

    def _text(self, text: str) -> str:
        if is_easy(text):
            return plain(text) if self.ascii else text
        # Textual 8.2.8 hands control characters of a segment on to the terminal as they are.
        text = visible(text)
        return plain(text) if self.ascii else text

    def rule(self, left: str, right: str, cells: int, heavy: bool) -> Row:
        """A title rule: `── left ───── right ──`; the right part goes first when it gets tight."""
        sign = self.signs.heavy if heavy else self.signs.light
        mark = "focus" if heavy else "rule"
        room = cells - 6
        right = right.replace("…", self.signs.ellipsis)
        if width(left) + width(right) + 3 > room:
            right = ""
        left = cut(left, max(0, room), self.signs.ellipsis)
        row = [Piece(f"{sign * 2} ", mark), Piece(left, "heading"), Piece(" ", mark)]
        row = row if left else [Piece(sign * 2, mark)]
        end = [Piece(f" {right} ", "muted"), Piece(sign * 2, mark)] if right else []
        fill = cells - sum(width(piece.text) for piece in (*row, *end))
        return [*row, Piece(sign * max(0, fill), mark), *end]


def _marks(look: Look) -> Mapping[str, Style]:
    return {**look._asdict(), "heading": look.base + look.heading, "mark": look.mark}


def spelled_out(row: Row) -> Row:
    """The row with the signs that ASCII has in several letters only, every column in its place.

    The cells for them come from the blanks between this column and the next, else from those
    beside a sign; where there are none it stays for `plain`.
    """
    whole = "".join(piece.text for piece in row)
    if not _LONGER_SIGN.search(whole):
        return row
    letters = list(whole)
    for column in _COLUMN.finditer(whole):
        _spell(letters, column.start(), column.end(1), column.end())
    spelled, at = [], 0
    for piece in row:
        end = at + len(piece.text)
        spelled.append(piece._replace(text="".join(letters[at:end])))
        at = end
    return spelled


def _spell(letters: list[str], start: int, end: int, next_column: int) -> None:
    """Spell out the signs of a column that ends before the blanks at `end`, as far as they go."""
    last = next_column == len(letters)
    free = [*range(end, next_column if last else next_column - 1)]
    for at in range(start, end):
        spelled = _SPELLED.get(letters[at], "")
        beside = [near for near in (at - 1, at + 1) if letters[near : near + 1] == [" "]]
        owed = len(spelled) - 1
        taken = (free + beside if start < at < end else free)[:owed]
        if spelled and len(taken) == owed:
            letters[at] = spelled
            for blank in taken:
                letters[blank] = ""
            del free[:owed]


def plain(text: str) -> str:
    """The text in ASCII, as many cells wide: signs as their twins, letters without accents."""
    if text.isascii():
        return text
    return "".join(map(_plain, text))


def _plain(sign: str) -> str:
    if sign.isascii():
        return sign
    if sign in _TWINS:
        return _TWINS[sign]
    letter = unicodedata.normalize("NFKD", sign)[0]
    cells = width(sign)
    return letter if letter.isascii() and letter.isprintable() and cells == 1 else "?" * cells
