"""A box over the reader: how sure an item is, and the cues that decided."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.screen import Screen
from textual.strip import Strip

from briefing.printing.cells import cut, width, wrap
from briefing.printing.why import Reasons, confidence_words, weight_words
from briefing.safe import visible
from briefing.tui.bottom import Line, sides
from briefing.tui.keys import Key, names_of
from briefing.tui.lines import Piece, Row
from briefing.tui.paint import Paint

CELLS = 64
EDGES = 4  # a side and a blank, left and right
RULES = 2  # above and below
MEANING = (
    "The number is how likely it is, from 0 to 1, that this is right: of what is told with .9 or "
    "more, at least nine in ten were right on articles that the weights were not fitted on."
)


def why_rows(told: Sequence[Reasons], cells: int, ellipsis: str) -> list[Row]:
    """What the box says, in rows of at most so many cells."""
    meaning = [MEANING[start:end] for start, end in wrap(MEANING, max(1, cells))]
    rows: list[Row] = []
    for each in told:
        rows += [[]] * bool(rows)
        number = confidence_words(each.confidence)
        text = visible(each.text) if each.of == "person" else f"{each.of}: {visible(each.text)}"
        left = Piece(cut(text, max(0, cells - width(number) - 1), ellipsis), "heading")
        rows.append(sides([left], [Piece(number, "heading")], cells))
        if each is told[0]:
            rows += [*([Piece(words, "muted")] for words in meaning), []]
        for cue, weight in each.why:
            words = f"  {weight_words(weight):>6}  "
            room = max(0, cells - width(words))
            rows.append([Piece(words, "muted"), Piece(cut(visible(cue), room, ellipsis), "base")])
    return rows


class Box(Line):
    """The rows between two rules; they scroll where there are too many."""

    def __init__(self, paint: Paint, told: Sequence[Reasons]) -> None:
        super().__init__(paint)
        self._told = told
        self._top = 0

    def rows(self, cells: int) -> list[Row]:
        """All rows of a box that is so many cells wide."""
        return why_rows(self._told, max(1, cells - EDGES), self.paint.signs.ellipsis)

    def scroll_rows(self, rows: int) -> None:
        """Scroll, as far as there is something."""
        self._top = max(0, min(self._top + rows, self._hidden))
        self.refresh()

    @property
    def _hidden(self) -> int:
        """How many rows are more than there is room for."""
        return max(0, len(self.rows(self.size.width)) + RULES - self.size.height)

    def render_line(self, y: int) -> Strip:
        """One row of the box."""
        cells, height = self.size
        rows = self.rows(cells)
        if y == 0:
            right = "j/k: more · Esc: close" if self._hidden else "Esc: close"
            return self.paint.strip(self.paint.rule("How sure", right, cells, True), cells)
        if y == height - 1:
            return self.paint.strip([Piece(self.paint.signs.heavy * cells, "focus")], cells)
        at = min(self._top, self._hidden) + y - 1  # it may have been scrolled where it was lower
        side = self.paint.strip([Piece(self.paint.signs.side, "focus")], 1)
        row = [Piece(" ", "base"), *(rows[at] if at < len(rows) else [])]
        return Strip.join([side, self.paint.strip(row, cells - 2), side])


class WhyScreen(Screen[None], inherit_bindings=False):
    """Stands in the middle of the reader; the key that opened it, Esc and `q` close."""

    AUTO_FOCUS = ""

    def __init__(self, paint: Paint, table: Sequence[Key], told: Sequence[Reasons]) -> None:
        super().__init__()
        self.paint = paint
        self.box = Box(paint, told)
        opening = (key for row in table if row.id == "why" for key in names_of(row))
        self._closers = {"escape", "q", *opening}
        self.styles.background = "transparent"

    def compose(self) -> ComposeResult:
        yield self.box

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """The box is as high as what it says, in the middle."""
        cells = min(CELLS, size.width)
        height = min(len(self.box.rows(cells)) + RULES, size.height)
        region = Region((size.width - cells) // 2, (size.height - height) // 2, cells, height)
        placed = WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, self.box)
        return DockArrangeResult([placed], {self.box}, NULL_SPACING)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self.box.repaint(paint)
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Scroll or close; other keys do nothing here."""
        event.stop()
        if event.key in self._closers:
            self.dismiss()
        elif event.key in ("j", "down"):
            self.box.scroll_rows(1)
        elif event.key in ("k", "up"):
            self.box.scroll_rows(-1)

    def on_mouse_scroll_down(self) -> None:
        self.box.scroll_rows(3)

    def on_mouse_scroll_up(self) -> None:
        self.box.scroll_rows(-3)
