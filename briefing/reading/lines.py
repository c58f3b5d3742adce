"""Raw text cut into blocks: blank lines, line ends, hard-wrapped lines, bullets, tables."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.reading.blocks import Block, closed, squeeze, tidy

_BULLETS = "-*+•·▪●◦‣■□➤►▸✓✔–"
_CELLS = re.compile(r"\S\t\s*\S|\S {3,}\S+(?: \S+)* {3,}\S|^\s*\|.*\|\s*$")
_NARROWEST, _WIDEST = 36, 140
# Of the pairs of lines in a wrapped text, how many have a break that the width explains.
_SHARE = 0.7
# Of the long lines of a text that is indented as a whole.
_SHARE_LONG = 0.5
_INDENTED = 0.7
_DUMPED = 10


def blocks_of(text: str) -> list[Block]:
    """The blocks of a text in order, tidied, without bullets, wrapped lines joined."""
    rows = tidy(text).split("\n")
    rows = _unquote(rows)
    width = _width(rows)
    blocks: list[Block] = []
    chunk: list[str] = []
    for row in rows:
        if row and not row.isspace():
            chunk.append(row)
        elif chunk:
            _add(blocks, chunk, width)
            chunk = []
    if chunk:
        _add(blocks, chunk, width)
    return blocks


def bullet_of(text: str) -> re.Match[str] | None:
    """The sign that a line of a list begins with."""
    if not text or text[0] not in _BULLETS:
        return None
    return re.match(r"[-*+•·▪●◦‣■□➤►▸✓✔](?:\s+|$)(?=\S)|–\s+(?=\S)", text)


def _unquote(rows: list[str]) -> list[str]:
    """The rows without the `>` of a forwarded mail or of a quoted block."""
    return [row.lstrip("> ") if row[:2] in (">", "> ", ">>") else row for row in rows]


def _width(rows: list[str]) -> int:
    """The width at which the text's lines were wrapped, 0 where they were not.

    A text is wrapped where most of its lines have no room for the next line's first word.
    """
    pairs = [
        (len(row.rstrip()), len(after.split(None, 1)[0]))
        for row, after in pairwise(rows)
        if len(row) >= _NARROWEST // 2 and after and not after.isspace() and not row.isspace()
    ]
    if len(pairs) < 3:
        return 0
    lengths = sorted(length for length, _ in pairs)
    width = lengths[max(0, int(len(lengths) * 0.97) - 1)] if len(lengths) > 40 else lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(length + 1 + word > width - 2 for length, word in pairs)
    return width if full >= _SHARE * len(pairs) or _is_dump(rows, width) else 0


def _is_dump(rows: list[str], width: int) -> bool:
    """Whether a page was written as text by a browser that indents (`lynx -dump`).

    Its menus are short lines, so that only the long ones tell whether lines were wrapped.
    """
    long = [
        (row, after)
        for row, after in pairwise(rows)
        if len(row.rstrip()) * 2 > width and after and not after.isspace()
    ]
    indented = sum(row.startswith("  ") for row, _ in long)
    full = sum(
        len(row.rstrip()) + 1 + len(after.split(None, 1)[0]) > width - 2 for row, after in long
    )
    return len(long) >= _DUMPED and min(indented / _INDENTED, full / _SHARE_LONG) >= len(long)


def _add(blocks: list[Block], chunk: list[str], width: int) -> None:
    """Append a chunk's blocks: each row one, but wrapped rows joined."""
    parts: list[str] = []
    hint = ""
    for number, row in enumerate(chunk):
        bullet = bullet_of(row.lstrip())
        if bullet and row.lstrip()[bullet.end() :][:1].islower() and _is_dash(blocks, chunk, row):
            bullet = None
        if parts and not bullet and _wraps(chunk[number - 1], row, width):
            parts.append(row)
            continue
        if parts:
            _append(blocks, parts, hint)
        parts, hint = [row], "list" if bullet else ""
    _append(blocks, parts, hint)


def _is_dash(blocks: list[Block], chunk: list[str], row: str) -> bool:
    """Whether a dash is the sentence's own: nothing beside it is a bullet, the last has no end."""
    before = blocks[-1] if blocks else None
    return (
        row.lstrip()[:1] in "-–"
        and len(chunk) == 1
        and before is not None
        and not before.hint
        and not closed(before.text)
    )


def _wraps(row: str, after: str, width: int) -> bool:
    """Whether `after` goes on with the sentence of the row before, by the width of both."""
    if not width or _CELLS.search(row[:_WIDEST]) or _CELLS.search(after[:_WIDEST]):
        return False
    length = len(row.rstrip())
    first = after.split(None, 1)[0]
    if length + 1 + len(first) > width - 2:
        indented = after[:1].isspace() and not row[:1].isspace()
        return not (indented and closed(row.rstrip()))
    return length * 2 > width and not closed(row.rstrip()) and first[:1].islower()


def _append(blocks: list[Block], parts: list[str], hint: str) -> None:
    if len(parts) == 1 and not hint and len(parts[0]) < 400 and _CELLS.search(parts[0]):
        row = squeeze(parts[0].replace("|", " | ")).strip("| ")
        if row.strip("-|: "):
            blocks.append(Block(row, "table"))
        return
    text = squeeze(_glue(parts))
    if hint == "list":
        text = text[_end_of_bullet(text) :]
    elif text.startswith("#"):
        mark = re.match(r"#{1,6}\s+(?=\S)", text)
        if mark:
            text, hint = text[mark.end() :], "heading"
    if text:
        blocks.append(Block(text, hint))


def _end_of_bullet(text: str) -> int:
    bullet = bullet_of(text)
    return bullet.end() if bullet else 0


def _glue(parts: list[str]) -> str:
    """Wrapped rows as one; a word cut at its hyphen is put together, hyphen kept."""
    if len(parts) == 1:
        return parts[0]
    glued: list[str] = []
    for part in parts:
        part = part.strip()
        tight = glued and glued[-1].endswith("-") and glued[-1][-2:-1].isalpha()
        glued.append(part if tight or not glued else " " + part)
    return "".join(glued)
