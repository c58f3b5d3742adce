"""The article as a panel: scrolls, has a cursor of its own, keeps its place on a resize."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.strip import Strip

from briefing.model import Article, Item, Span
from briefing.tui.paint import Paint
from briefing.tui.rows import NAMES
from briefing.tui.text_view import Text


class ArticlePanel(Text):
    """Panel 5. `at_top` is the character that its first row begins with."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint)
        self.at_top = 0

    def fill(self, article: Article, items: Sequence[Item]) -> None:
        """Show another article, from its first row."""
        if article is not self.article:
            self.at_top = 0
        super().fill(article, items)

    def lay(self, cells: int, height: int, titled: bool, gaps: bool) -> None:
        """Take the place that the layout gives; the character at the top stays there."""
        if (cells, height, titled, gaps) == (self._cells, self._height, self._titled, self._gaps):
            return
        same = (cells, gaps) == (self._cells, self._gaps)
        at = self.page.rows[self.cursor].start if self.page.rows else 0
        self._cells, self._height, self._titled, self._gaps = cells, height, titled, gaps
        if not same:
            self._make_page()
            self.cursor = self.page.row_of(at)
        self.top = self._clamped(self.page.row_of(self.at_top))
        if self.active:
            anchor = self.at_top
            self._show_rows(self.cursor, self.cursor, 0)
            self.at_top = anchor  # a larger screen is to begin there again
        self._changed()

    def activate(self, active: bool) -> None:
        """Be the panel that the keys move in, or not; the cursor comes into view."""
        if active == self.active:
            return
        self.active = active
        old = self.cursor
        if active and not self.top <= self.cursor < self.top + self._room:
            self.cursor = self.top
            self._skip_blank(1)
        for number in (old, self.cursor):
            self._drawn.pop(number, None)
            self.refresh_rows(number - self.top + self._titled, 1)
        self.refresh_rows(0, 1)

    @property
    def _room(self) -> int:
        return max(0, self._height - self._titled)

    def _clamped(self, top: int) -> int:
        return max(0, min(top, len(self.page.rows) - self._room))

    def restore(self, anchor: int, cursor: int) -> None:
        """Have these characters at the top and at the cursor."""
        self.at_top = anchor
        self.top = self._clamped(self.page.row_of(anchor))
        self.cursor = self.page.row_of(cursor)
        self._changed()

    @property
    def paragraph(self) -> int:
        """The paragraph at the cursor, counted from 1; 0 in an empty article."""
        rows = self.page.rows
        return rows[self.cursor].paragraph if rows else 0

    @property
    def at_cursor(self) -> Span:
        """The stretch of the text at the cursor's row; empty where there is none yet."""
        if not self.page.rows:
            return Span(0, 0)
        row = self.page.rows[self.cursor]
        return Span(row.start, row.end)

    def scroll_to_row(self, top: int) -> None:
        """Have a row at the top, as near as there is."""
        top = self._clamped(top)
        if top != self.top:
            self.top = top
            self.at_top = self.page.rows[top].start
            self.refresh()

    def show(self, start: int, end: int) -> None:
        """Bring a stretch of the text into view, moving only if it is outside.

        Its paragraph comes along if there is room for all of it.
        """
        if not self.page.rows or not self._room:
            return
        first, last = self.page.stretch(start, end)
        begin, finish = self.page.paragraph(self.page.rows[first].paragraph)
        if max(last, finish) - begin < self._room:
            first, last = begin, max(last, finish)
        self._show_rows(first, last, max(1, self._room // 3))

    def _show_rows(self, first: int, last: int, context: int) -> None:
        last = min(last, first + self._room - 1)
        if first < self.top or last >= self.top + self._room:
            self.scroll_to_row(self._with_context(first, context))

    def _with_context(self, first: int, context: int) -> int:
        """The row to have at the top: where a paragraph begins, not far before the first row."""
        rows = self.page.rows
        near = range(max(0, first - context), min(first + 1, len(rows)))
        return next((at for at in near if rows[at].first), max(0, first - context))

    def put_cursor(self, start: int) -> None:
        """Put the cursor on the row of a character."""
        self._move_to(self.page.row_of(start), 1)

    def move(self, rows: int) -> bool:
        """Move the cursor by rows, over blank ones; True if it moved."""
        return self._move_to(self.cursor + rows, 1 if rows > 0 else -1)

    def page_by(self, pages: float) -> bool:
        """Move the cursor and what is in view by so many screens."""
        step = max(1, int((self._room - 1) * abs(pages))) * (1 if pages > 0 else -1)
        self.scroll_to_row(self.top + step)
        return self.move(step)

    def _move_to(self, row: int, way: int) -> bool:
        old = self.cursor
        self.cursor = max(0, min(row, len(self.page.rows) - 1))
        self._skip_blank(way)
        if self.cursor != old:
            for number in (old, self.cursor):
                self._drawn.pop(number, None)
                self.refresh_rows(number - self.top + self._titled, 1)
        first, last = self.cursor, self.cursor
        edge = min(2, self._room // 4)
        if first < self.top + edge:
            self.scroll_to_row(first - edge)
        elif last >= self.top + self._room - edge:
            self.scroll_to_row(last - self._room + 1 + edge)
        return self.cursor != old

    def _skip_blank(self, way: int) -> None:
        rows = self.page.rows
        if rows and not rows[self.cursor].paragraph:
            self.cursor += way if 0 <= self.cursor + way < len(rows) else -way

    def scroll_paragraph(self, way: int) -> None:
        """Have the next or the previous paragraph's first row at the top."""
        rows = self.page.rows
        if not rows:
            return
        now = rows[self.top].paragraph or rows[min(self.top + 1, len(rows) - 1)].paragraph
        first = self.page.paragraph(now)[0]
        goal = now + way if way > 0 or self.top <= first else now
        goal = max(1, min(goal, len(self.article.paragraphs)))
        self.scroll_to_row(self.page.paragraph(goal)[0])

    def step_paragraph(self, way: int) -> None:
        """Put the cursor on the first row of the next paragraph, or of this or the last one."""
        if not self.page.rows:
            return
        first = self.page.paragraph(self.paragraph)[0]
        number = self.paragraph + way if way > 0 or self.cursor == first else self.paragraph
        number = max(1, min(number, len(self.article.paragraphs)))
        self._move_to(self.page.paragraph(number)[0], way)

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        if self._titled and y == 0:
            row = self.paint.rule(f"5 {NAMES[4]}", self.count(), self._cells, self.active)
            return self.paint.strip(row, self._cells)
        return self._row(self.top + y - self._titled)

    def count(self) -> str:
        """Which paragraphs are in view: `¶1–13 of 14`."""
        rows = self.page.rows[self.top : self.top + self._room]
        numbers = [row.paragraph for row in rows if row.paragraph]
        if not numbers:
            return ""
        last = f"–{numbers[-1]}" if numbers[-1] > numbers[0] else ""
        return f"¶{numbers[0]}{last} of {len(self.article.paragraphs):,}"

    def on_click(self, event: events.Click) -> None:
        """Tell the screen what was pressed."""
        event.stop()
        row = self.top + event.y - self._titled
        inside = self.top <= row < len(self.page.rows)
        self.post_message(self.Pressed(row if inside else None))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_to_row(self.top + 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_to_row(self.top - 3)
