"""The list of the library's screen: draws the rows in view, knows cursor and scroll place."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.printing.cells import wrap
from briefing.search import Query, parse_query
from briefing.tui.bottom import Line
from briefing.tui.lines import Piece
from briefing.tui.paint import Paint
from briefing.tui.shelf_rows import ShelfColumns, Shown, shelf_columns, shelf_row

NO_QUERY = parse_query("")


class ShelfRows(Line):
    """The list: a title rule, and a row for each article or hit."""

    class Pressed(Message):
        """A row was clicked."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint)
        self.title = "Library"
        self.count = ""
        self.nothing = ""
        self.rows: Sequence[Shown] = ()
        self.sought = NO_QUERY
        self.cursor = 0
        self.top_row = 0
        self._made: tuple[tuple[int, int, str], ShelfColumns] | None = None

    def fill(self, rows: Sequence[Shown], query: Query, cursor: int = 0) -> None:
        """Show other rows."""
        self.rows, self.sought, self._made = rows, query, None
        self.top_row = 0
        self.select(cursor)

    def select(self, position: int) -> None:
        """Put the cursor on a row, as near as there is, and into view."""
        self.cursor = max(0, min(position, len(self.rows) - 1))
        room = max(1, self.size.height - 1)
        self.top_row = max(self.cursor - room + 1, min(self.top_row, self.cursor))
        self.refresh()

    @property
    def shown(self) -> Shown | None:
        """What is at the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        cells = self.size.width
        if y == 0:
            return self.paint.strip(self.paint.rule(self.title, self.count, cells, True), cells)
        at = self.top_row + y - 1
        if not self.rows and self.nothing:
            lines = [self.nothing[a:b] for a, b in wrap(self.nothing, max(1, cells - 4))]
            row = [Piece(f"   {lines[y - 1]}", "muted")] if y <= len(lines) else []
            return self.paint.strip(row, cells)
        if at >= len(self.rows):
            return self.paint.strip([], cells)
        selected = at == self.cursor
        signs = self.paint.signs
        row = shelf_row(self.rows[at], self._columns(), self.sought)
        first = Piece(f" {signs.cursor if selected else ' '} ", "base")
        return self.paint.strip([first, *row], cells, selected)

    def _columns(self) -> ShelfColumns:
        made_for = (len(self.rows), self.size.width, self.paint.signs.ellipsis)
        if self._made is None or self._made[0] != made_for:
            at = shelf_columns(self.rows, self.size.width, self.sought, made_for[2])
            self._made = (made_for, at)
        return self._made[1]

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.select(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Tell which row was pressed."""
        event.stop()
        at = self.top_row + event.y - 1
        if event.y and at < len(self.rows):
            self.post_message(self.Pressed(at))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.select(self.cursor + 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.select(self.cursor - 3)
