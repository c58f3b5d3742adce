"""The article's text on the screen: wrapped rows with numbers and gutter, and what is marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.model import Article, Item, Span
from briefing.tui.heights import TEXT_WIDTH
from briefing.tui.lines import Piece
from briefing.tui.paint import Paint
from briefing.tui.spans import item_spans, merged, touching
from briefing.tui.text_lines import GUTTER, TextRow, text_row, text_rows

# With more spans than this, everything is drawn again.
MANY = 50


class Page:
    """The article wrapped to a width, and which row holds what."""

    def __init__(self, article: Article, cells: int, gaps: bool) -> None:
        self.digits = max(3, len(str(len(article.paragraphs))))
        width = max(1, min(TEXT_WIDTH, cells - GUTTER - 1 + 3 - self.digits))
        self.article = article
        self.rows = text_rows(article, width, gaps) if cells else []
        self._starts = [row.start for row in self.rows]

    def row_of(self, place: int) -> int:
        """The row that holds a character of the text."""
        return max(0, bisect_right(self._starts, place) - 1)

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last row of a stretch of the text."""
        return self.row_of(start), self.row_of(max(start, end - 1))

    def paragraph(self, number: int) -> tuple[int, int]:
        """The first and the last row of a paragraph, counted from 1."""
        _, start, end = self.article.paragraphs[number - 1]
        return self.stretch(start, end)


class Text(Widget):
    """Draws a page; the base of the article's panel and of the evidence below a list."""

    class Pressed(Message):
        """A row of the article was clicked; None on the title."""

        def __init__(self, row: int | None) -> None:
            super().__init__()
            self.row = row

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self.paint = paint
        self.article = Article("", ())
        self.page = Page(self.article, 0, True)
        self.top = 0
        self.cursor = 0
        self.active = False
        self._cells = 0
        self._height = 0
        self._titled = True
        self._gaps = True
        self._holding: Sequence[Span] = ()
        self._evidence: Sequence[Span] = ()
        self._hits: Sequence[Span] = ()
        self._drawn: dict[int, Strip] = {}

    def fill(self, article: Article, items: Sequence[Item]) -> None:
        """Show another article, from its first row. `items` are what its gutter tells of."""
        if article is not self.article:
            self.article = article
            self.top = self.cursor = 0
            self._make_page()
        self._holding = merged(span for item in items for span in item_spans(item))
        self._evidence = self._hits = ()
        self._changed()

    def _make_page(self) -> None:
        self.page = Page(self.article, self._cells, self._gaps)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self._changed()

    def mark(self, evidence: Sequence[Span], hits: Sequence[Span]) -> None:
        """Mark the selected item's words and what a search found."""
        if hits != self._hits:
            self._evidence, self._hits = evidence, hits
            self._changed()
        elif evidence != self._evidence:
            old, self._evidence = self._evidence, evidence
            self._redraw((*old, *evidence))

    def _changed(self) -> None:
        self._drawn.clear()
        self.refresh()

    def _redraw(self, spans: Sequence[Span]) -> None:
        """Draw the rows again that spans touch."""
        if len(spans) > MANY or not self.page.rows:
            self._changed()
            return
        for span in spans:
            first, last = self.page.stretch(span.start, span.end)
            for number in range(first, last + 1):
                self._drawn.pop(number, None)
            self.refresh_rows(first - self.top + self._titled, last - first + 1)

    def refresh_rows(self, first: int, count: int) -> None:
        """Draw some rows of the widget again, as far as they are in view."""
        last = min(first + count, self._height)
        first = max(0, first)
        if first < last:
            self.refresh(Region(0, first, self.size.width, last - first))

    def _row(self, number: int) -> Strip:
        if not 0 <= number < len(self.page.rows):
            return self.paint.strip([], self._cells)
        if number not in self._drawn:
            self._drawn[number] = self._draw(number)
        return self._drawn[number]

    def _draw(self, number: int) -> Strip:
        row = self.page.rows[number]
        selected = self.active and number == self.cursor
        if not row.paragraph:
            return self.paint.strip([], self._cells, selected)
        evidence = touching(self._evidence, row.start, row.end)
        words = text_row(self.article, row, self._hits, self._evidence)
        sign = self.paint.signs.cursor if selected else " "
        count = str(row.paragraph) if row.first else ""
        before = f"{sign}{count:>{self.page.digits}}"
        pieces = [Piece(before, "muted"), self._gutter(row, bool(evidence)), Piece(" ", "base")]
        return self.paint.strip([*pieces, *words], self._cells, selected)

    def _gutter(self, row: TextRow, evidence: bool) -> Piece:
        if evidence:
            return Piece(self.paint.signs.evidence, "mark")
        holds = touching(self._holding, row.start, row.end)
        return Piece(self.paint.signs.holds if holds else " ", "gutter")
