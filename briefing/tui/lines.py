"""Texts in rows of pieces, each exactly as wide as asked, with what was found in them. Pure.

A piece is text as it is drawn and the name of its style in `Look`. What stands before an item
(cursor) and before a paragraph (number, gutter) is drawn by the widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Span
from briefing.printing.cells import before_ellipsis, clusters, draw, is_easy, width

EDGE = 3  # blank, cursor, blank


class Piece(NamedTuple):
    """Drawn text in one style; `hit` and `evidence` are laid over the style of the mark."""

    text: str
    mark: str
    hit: bool = False
    evidence: bool = False


Row = list[Piece]


def cell(
    text: str, cells: int, mark: str, hits: Sequence[Span], ellipsis: str, lead: str = ""
) -> Row:
    """The text in exactly so many cells; if it is cut, the first hit is in what is left."""
    if width(text) <= cells:
        return filled(text, 0, len(text), cells, mark, hits)
    if cells <= len(ellipsis):
        return [Piece(ellipsis[:cells], mark)]
    start, before = 0, ""
    if hits and hits[0].end > reach(text, cells - len(ellipsis)):
        before = (lead + ellipsis)[: cells - 1]
        start = _start_for(text, hits[0], cells - len(before))
        start += 2 * text.startswith("… ", start)
    room = cells - len(before)
    end, after = len(text), ""
    if width(text[start:]) > room:
        end, after = start + reach(text[start:], room - len(ellipsis)), ellipsis[:room]
        end = max(start, len(before_ellipsis(text[:end])))
    row = [Piece(before, mark)] if before else []
    row += _split(text, start, end, mark, hits)
    left = cells - sum(width(piece.text) for piece in row) - len(after)
    return [*row, Piece(after + " " * left, mark)]


def _start_for(text: str, hit: Span, cells: int) -> int:
    """Where a text that does not fit is to begin: the hit far right, or as near as the end is."""
    start = _start(text, hit, cells * 2 // 3)
    if width(text[start:]) <= cells:
        return _start(text, Span(start, len(text)), cells)
    return start


def _start(text: str, hit: Span, cells: int) -> int:
    """The beginning of a word before the hit, so that both fit into so many cells."""
    start = hit.start
    while start > 0 and hit.end - start < cells:
        space = text.rfind(" ", 0, start - 1)
        if hit.end - (space + 1) > cells:
            break
        start = space + 1
    return start


def reach(text: str, cells: int) -> int:
    """The place in the text up to which it fits into so many cells."""
    if is_easy(text):
        return min(len(text), max(0, cells))
    for each in clusters(text):
        cells -= each.width
        if cells < 0:
            return each.start
    return len(text)


def filled(text: str, start: int, end: int, cells: int, mark: str, hits: Sequence[Span]) -> Row:
    row = _split(text, start, end, mark, hits)
    left = cells - sum(width(piece.text) for piece in row)
    return [*row, Piece(" " * left, mark)] if left > 0 else row


def _split(text: str, start: int, end: int, mark: str, hits: Sequence[Span]) -> Row:
    return [
        Piece(draw(text[first:last]), mark, is_hit)
        for first, last, is_hit in parts(text, start, end, hits)
    ]


def parts(
    text: str, start: int, end: int, spans: Sequence[Span]
) -> list[tuple[int, int, bool]]:  # fmt: skip
    """The slices of a text inside and outside of spans, never cut within a cluster."""
    parts: list[tuple[int, int, bool]] = []
    at = start
    for first, last in _whole(text, spans):
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        if at < first:
            parts.append((at, first, False))
        parts.append((first, last, True))
        at = last
    if at < end:
        parts.append((at, end, False))
    return parts


def _whole(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """The spans grown to whole clusters."""
    if not spans or is_easy(text):
        return spans
    edges = [(each.start, each.end) for each in clusters(text)]
    grown = []
    for span in spans:
        inside = [edge for edge in edges if edge[1] > span.start and edge[0] < span.end]
        if inside:
            grown.append(Span(inside[0][0], inside[-1][1]))
    return grown
