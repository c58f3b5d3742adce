"""The beginning of an article of the library, or the words that were found in it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from briefing.folding import fold
from briefing.printing.cells import wrap
from briefing.search import Query, hits
from briefing.tui.bottom import Line
from briefing.tui.lines import Piece, Row
from briefing.tui.paint import Paint
from briefing.tui.shelf_list import NO_QUERY


class Preview(Line):
    """The beginning of an article, or the words that were found, as much as there is room for."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint)
        self._title = ""
        self._paragraphs: Sequence[str] = ()
        self._query = NO_QUERY

    def say(self, title: str, paragraphs: Sequence[str], query: Query) -> None:
        """What to show."""
        if (title, paragraphs, query) != (self._title, self._paragraphs, self._query):
            self._title, self._paragraphs, self._query = title, paragraphs, query
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        cells = self.size.width
        if y == 0:
            return self.paint.strip(self.paint.rule(self._title, "", cells, False), cells)
        rows: list[Row] = []
        for text in self._paragraphs:
            found = hits(self._query, fold(text)) if self._query.terms else ()
            for start, end in wrap(text, max(1, min(cells - 4, 90))):
                if len(rows) >= self.size.height:
                    break
                rows.append(_marked(text, start, end, found))
        return self.paint.strip(rows[y - 1] if y <= len(rows) else [], cells)


def _marked(text: str, start: int, end: int, found: Sequence[tuple[int, int]]) -> Row:
    row, at = [Piece("   ", "base")], start
    for first, last in found:
        first, last = max(first, start), min(last, end)
        if first < last:
            row += [Piece(text[at:first], "base"), Piece(text[first:last], "base", True)]
            at = last
    return [*row, Piece(text[at:end], "base")]
