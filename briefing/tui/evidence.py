"""The paragraph that the selected item comes from, below the list of a narrow screen."""

from __future__ import annotations

from textual import events
from textual.strip import Strip

from briefing.model import Item, Span
from briefing.tui.spans import item_spans
from briefing.tui.text_view import Page, Text


class Evidence(Text):
    """A title, and as much of the paragraph as there is room for, its evidence in view."""

    def __init__(self, show_key: str, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # the paint alone
        self.show_key = show_key
        self._item: Item | None = None
        self._paragraph = 0

    def lay(self, cells: int, height: int, page: Page) -> None:
        """Take the place that the layout gives, and the page that the article has."""
        if (cells, height) != (self._cells, self._height) or page is not self.page:
            self._cells, self._height, self.page = cells, height, page
            self._scroll()
            self._changed()

    def show_item(self, item: Item | None, hits: tuple[Span, ...] = ()) -> None:
        """Show where an item comes from."""
        self._item = item
        self._paragraph = item.paragraph if item else 0
        self._evidence = item_spans(item) if item else ()
        self._hits = hits
        self._scroll()
        self._changed()

    def step(self, way: int) -> None:
        """Show the next or previous paragraph instead."""
        if self._paragraph:
            last = len(self.article.paragraphs)
            self._paragraph = max(1, min(self._paragraph + way, last))
            self._scroll()
            self._changed()

    def _scroll(self) -> None:
        item = self._item
        if item is None or not self.page.rows:
            return
        first, last = self.page.paragraph(self._paragraph)
        start = end = first
        if item.paragraph == self._paragraph:
            start, end = self.page.stretch(item.start, item.end)
        room = self._height - 1
        lowest = max(first, last - room + 1)
        self.top = min(lowest, max(first, end - room + 1 if end - start < room else start))

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        if y == 0:
            left, right = "", ""
            if self._paragraph:
                left = f"¶{self._paragraph} of {len(self.article.paragraphs):,}"
                right = f"{self.show_key}: whole article"
            return self.paint.strip(self.paint.rule(left, right, self._cells, False), self._cells)
        number = self.top + y - 1
        inside = self._paragraph and self.page.rows
        return self._row(
            number if inside and number <= self.page.paragraph(self._paragraph)[1] else -1
        )

    def on_click(self, event: events.Click) -> None:
        """A click shows the whole article."""
        event.stop()
        self.post_message(self.Pressed(self.top + event.y - 1 if event.y else self.top))
