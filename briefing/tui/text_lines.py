"""The article's paragraphs as rows of pieces. Pure: the gutter is drawn by the widget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Article, Span
from briefing.printing.cells import draw, wrap
from briefing.tui.lines import Piece, Row, parts
from briefing.tui.spans import touching

GUTTER = 6  # blank, number in three cells, mark, blank
PREFIX = {"caption": "caption: ", "notice": "notice: ", "list": "• "}


class TextRow(NamedTuple):
    """A row of the article: a span of its text, or a blank row where `paragraph` is 0.

    `prefix` is written out before the text, `first` tells the paragraph's first row.
    """

    paragraph: int
    start: int
    end: int
    kind: str = ""
    prefix: str = ""
    first: bool = False


def text_rows(article: Article, cells: int, gaps: bool) -> list[TextRow]:
    """The article in rows of at most `cells`, with a blank one between paragraphs if `gaps`."""
    rows: list[TextRow] = []
    for number, (kind, start, end) in enumerate(article.paragraphs, 1):
        prefix = PREFIX.get(kind, "")
        if gaps and rows:
            rows.append(TextRow(0, start, start))
        spans = wrap(prefix + article.text[start:end], max(1, cells))
        for at, (first, last) in enumerate(spans):
            from_, to = start + max(0, first - len(prefix)), start + max(0, last - len(prefix))
            rows.append(TextRow(number, from_, to, kind, prefix if not at else "", not at))
    return rows


def text_row(article: Article, row: TextRow, hits: Sequence[Span], evidence: Sequence[Span]) -> Row:
    """The words of a row of the article, with what is marked in it."""
    mark = "heading" if row.kind == "heading" else "base"
    if row.kind in ("caption", "notice"):
        mark = "muted"
    pieces = [Piece(row.prefix, "muted")] if row.prefix else []
    text = article.text[row.start : row.end]
    if not hits and not evidence:
        return [*pieces, Piece(draw(text), mark)]
    hits, evidence = _moved(hits, row), _moved(evidence, row)
    for start, end, is_evidence in parts(text, 0, len(text), evidence):
        for first, last, is_hit in parts(text, start, end, hits):
            pieces.append(Piece(draw(text[first:last]), mark, is_hit, is_evidence))
    return pieces


def _moved(spans: Sequence[Span], row: TextRow) -> list[Span]:
    """Of spans in order, without overlaps: those that touch a row, as places in the row."""
    moved = []
    for start, end in touching(spans, row.start, row.end):
        moved.append(Span(max(start, row.start) - row.start, min(end, row.end) - row.start))
    return moved
