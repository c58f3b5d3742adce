"""The one list of the reader: draws the rows in view, knows cursor, scroll place and filter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.model import Article, Item, Quote
from briefing.printing.view import item_haystack
from briefing.safe import visible
from briefing.search import Haystack, Query, asked, find, hits, speaker_hits
from briefing.tui.columns import Columns, columns
from briefing.tui.item_lines import Hits, item_rows, rows_needed
from briefing.tui.lines import EDGE, Piece, Row
from briefing.tui.paint import Paint

NAMES = ("Summary", "People", "Figures", "Quotes", "Article")
NOTHING = "none found"


class Place(NamedTuple):
    """Where a list is: the item at the cursor by its number, first row, filter."""

    number: int
    top: int
    query: Query | None


def sought(query: Query) -> str:
    """What a filter lets through: `match “boat”`, `by Marta Kellner`."""
    words = visible(asked(query.typed)).split()
    if all(word.startswith("@") for word in words):
        return f"by {' '.join(word[1:] for word in words)}"
    return f"match “{' '.join(words)}”"


class Rows(Widget):
    """A panel's items. `shown` are the numbers of those that the filter lets through."""

    class Pressed(Message):
        """A row was clicked; `position` is None on the title and below the last row."""

        def __init__(self, panel: int, position: int | None) -> None:
            super().__init__()
            self.panel = panel
            self.position = position

    def __init__(self, panel: int, paint: Paint) -> None:
        super().__init__()
        self.panel = panel
        self.paint = paint
        self.items: Sequence[Item] = ()
        self.article = Article("", ())
        self.finding = False
        self.shown: Sequence[int] = ()
        self.cursor = 0
        self.top = 0
        self.wanted: Query | None = None
        self.active = False
        self._cells = 0
        self._height = 0
        self._titled = True
        self._edge = False
        self._wrapped = False
        self._columns: Columns | None = None
        self._starts: list[int] | None = None
        self._few: bool | None = None
        self._hays: list[Haystack] | None = None
        self._drawn: dict[tuple[int, bool], list[Strip]] = {}

    def fill(self, items: Sequence[Item], article: Article, finding: bool = False) -> None:
        """Show other items, from the first, without a filter."""
        self.items, self.article, self.finding = items, article, finding
        self._hays, self._columns, self.wanted = None, None, None
        self.shown = range(len(items))
        self.cursor = self.top = 0
        self._changed()

    def lay(self, cells: int, height: int, titled: bool, edge: bool, wrapped: bool) -> None:
        """Take the place that the layout gives; the cursor's item stays in view."""
        same = (cells, titled, edge, wrapped) == (
            self._cells,
            self._titled,
            self._edge,
            self._wrapped,
        )
        if same and height == self._height:
            return
        if cells != self._cells:
            self._columns = None
        self._cells, self._height, self._titled = cells, height, titled
        self._edge, self._wrapped = edge, wrapped
        self._changed()
        self.show_cursor()

    def columns(self, cells: int | None = None) -> Columns:
        """The columns of these items at a width; at the present one they are kept."""
        if cells is None or cells == self._cells:
            if self._columns is None:
                self._columns = self._make_columns(self._cells)
            return self._columns
        return self._make_columns(cells)

    def _make_columns(self, cells: int) -> Columns:
        ellipsis = self.paint.signs.ellipsis
        return columns(self.items, cells, len(self.article.paragraphs), ellipsis)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self._drawn.clear()
        self.refresh()

    def activate(self, active: bool) -> None:
        """Be the panel that the keys move in, or not."""
        if active != self.active:
            self.active = active
            self._refresh_items(self.cursor)

    @property
    def item(self) -> Item | None:
        """The item at the cursor."""
        return self.items[self.number] if self.shown else None

    @property
    def number(self) -> int:
        """The number of the item at the cursor; 0 where nothing is shown."""
        return self.shown[self.cursor] if self.shown else 0

    @property
    def place(self) -> Place:
        """Where the list is now."""
        return Place(self.number, self.top, self.wanted)

    def restore(self, place: Place) -> None:
        """Be where the list was."""
        self.narrow(place.query, place.number)
        self.top = place.top
        self._clamp()
        self.refresh()

    def narrow(self, query: Query | None, number: int | None = None) -> None:
        """Show only what matches; the cursor goes to an item, else to the next that is shown.

        Without a number it stays on its item.
        """
        at = self.number if number is None else number
        self.wanted = query if query is not None and query.terms else None
        self.shown = self._matching() if self.wanted else range(len(self.items))
        self.cursor = max(0, min(bisect_left(self.shown, at), len(self.shown) - 1))
        self._changed()
        self.show_cursor()

    def make_searchable(self) -> None:
        """Do now what the first search would have to; from any thread."""
        items, article = self.items, self.article
        hays = [item_haystack(item, article) for item in items]
        if items is self.items:
            self._hays = hays

    @property
    def is_searchable(self) -> bool:
        """Whether a search need not make the items ready first."""
        return self._hays is not None

    def _matching(self) -> list[int]:
        if self._hays is None:
            self.make_searchable()
        return find(self.wanted, self._hays or ()) if self.wanted else []

    def select(self, position: int) -> bool:
        """Put the cursor on what is shown at a position, as near as there is; True if it moved."""
        position = max(0, min(position, len(self.shown) - 1))
        moved = position != self.cursor
        if moved:
            old, self.cursor = self.cursor, position
            self._refresh_items(old, position)
        self.show_cursor()
        return moved

    def select_item(self, number: int) -> bool:
        """Put the cursor on an item by its number, if it is shown."""
        at = bisect_left(self.shown, number)
        found = at < len(self.shown) and self.shown[at] == number
        if found:
            self.select(at)
        return found

    def page(self, rows: float) -> bool:
        """Move by so many screens of this list, at least by one item."""
        if not self.shown:
            return False
        step = max(1, int(self._room * abs(rows)))
        at = self._start(self.cursor) + (step if rows > 0 else -step)
        position = self._position(max(0, at))
        if position == self.cursor:
            position += 1 if rows > 0 else -1
        return self.select(position)

    def scroll_rows(self, rows: int) -> None:
        """Scroll without moving the cursor."""
        top = self.top
        self.top += rows
        self._clamp()
        if self.top != top:
            self.refresh()

    def show_cursor(self) -> None:
        """Bring the cursor's item into view, moving as little as needed."""
        if not self.shown or self._room < 1:
            return
        top, first = self.top, self._start(self.cursor)
        last = self._start(self.cursor + 1) - 1
        if last >= self.top + self._room:
            self.top = last - self._room + 1
        if first < self.top:
            self.top = first
        self._clamp()
        if self.top != top:
            self.refresh()

    def _clamp(self) -> None:
        self.top = max(0, min(self.top, self._start(len(self.shown)) - self._room))

    @property
    def _room(self) -> int:
        return self._height - self._titled

    def _changed(self) -> None:
        self._starts = self._few = None
        self._drawn.clear()
        self.refresh()

    def _refresh_items(self, *positions: int) -> None:
        for position in positions:
            first, last = self._start(position), self._start(position + 1)
            self.refresh_rows(first - self.top + self._titled, last - first)
        if self._titled:
            self.refresh_rows(0, 1)

    def refresh_rows(self, first: int, count: int) -> None:
        """Draw some rows of the widget again, as far as they are in view."""
        last = min(first + count, self._height)
        first = max(0, first)
        if first < last:
            self.refresh(Region(0, first, self.size.width, last - first))

    def _start(self, position: int) -> int:
        """The first row of what is shown at a position."""
        if not self._is_wrapped:
            return position
        if self._starts is None:
            self._starts = [0]
            for number in self.shown:
                self._starts.append(self._starts[-1] + len(self._rows(number)))
        return self._starts[min(position, len(self._starts) - 1)]

    def _position(self, row: int) -> int:
        """The position of what a row belongs to."""
        if not self._is_wrapped:
            return min(row, len(self.shown) - 1)
        self._start(0)
        return min(bisect_right(self._starts or [0], row) - 1, len(self.shown) - 1)

    @property
    def _is_wrapped(self) -> bool:
        if self.panel != 3 or self._wrapped or not self.wanted:
            return self.panel == 0 or (self.panel == 3 and self._wrapped)
        if self._few is None:
            few = [self.items[number] for number in self.shown[: self._room]]
            need = rows_needed(few, self.article, self.columns(), self._room)
            self._few = len(few) == len(self.shown) and need <= self._room
        return self._few

    def _rows(self, number: int) -> list[Row]:
        item = self.items[number]
        return item_rows(item, self.article, self.columns(), self._hits(number), self._is_wrapped)

    def _hits(self, number: int) -> Hits:
        if self.wanted is None or self._hays is None:
            return ()
        fields = self._hays[number].fields
        found = [hits(self.wanted, field) for field in fields]
        if isinstance(self.items[number], Quote):
            found[1] = speaker_hits(self.wanted, fields[1])
        return found

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        if self._titled and y == 0:
            return self._title()
        row = self.top + y - self._titled
        if not self.items and row == 0 and not self.finding:
            return self._blank(Piece(" " * EDGE + NOTHING, "muted"))
        if row >= self._start(len(self.shown)) or not self.shown:
            return self._blank()
        position = self._position(row)
        number = self.shown[position]
        selected = self.active and position == self.cursor
        key = (number, selected)
        if key not in self._drawn:
            self._drawn[key] = [
                self._strip(row, selected, not at) for at, row in enumerate(self._rows(number))
            ]
        return self._drawn[key][row - self._start(position)]

    def _strip(self, row: Row, selected: bool, first: bool) -> Strip:
        sign = self.paint.signs.cursor if selected and first else " "
        strip = self.paint.strip([Piece(f" {sign} ", "mark"), *row], self._cells, selected)
        return self._edged(strip)

    def _blank(self, *pieces: Piece) -> Strip:
        return self._edged(self.paint.strip(list(pieces), self._cells))

    def _edged(self, strip: Strip) -> Strip:
        if not self._edge:
            return strip
        return Strip.join([strip, self.paint.strip([Piece(self.paint.signs.side, "rule")], 1)])

    def _title(self) -> Strip:
        name = f"{self.panel + 1} {NAMES[self.panel]}"
        if self.panel == 1 and self.items and not self.columns().spelled:
            name += " · mentions/quotes"
        right = self.count()
        if len(name) + len(right) + 9 > self._cells and self.wanted:
            right = f"{len(self.shown):,} of {len(self.items):,}"
        row = self.paint.rule(name, right, self._cells, self.active)
        return self._edged(self.paint.strip(row, self._cells))

    def tab(self) -> str:
        """What the tab says behind the name: how many items, or how many match."""
        if self.finding:
            return ""
        return f"{len(self.shown):,}/{len(self.items):,}" if self.wanted else f"{len(self.items):,}"

    def count(self) -> str:
        """What the title says at the right: how many, which are in view, how many match."""
        if self.finding:
            return "finding…"
        if self.wanted:
            return f"{len(self.shown):,} of {len(self.items):,} {sought(self.wanted)}"
        if self._start(len(self.shown)) <= self._room:
            return f"{len(self.items):,}"
        first = self._position(self.top) + 1
        last = self._position(self.top + self._room - 1) + 1
        rows = f"{first}–{last}" if last > first else f"{first}"
        return f"{rows} of {len(self.items):,}"

    def on_click(self, event: events.Click) -> None:
        """Tell the screen what was pressed."""
        event.stop()
        row = self.top + event.y - self._titled
        inside = row >= self.top and self.shown and row < self._start(len(self.shown))
        self.post_message(self.Pressed(self.panel, self._position(row) if inside else None))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_rows(-3)
