"""The list of themes over the reader, each tried on as the cursor comes to it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip

from briefing.printing.cells import fit, wrap
from briefing.tui.bottom import Line
from briefing.tui.lines import Piece
from briefing.tui.paint import Paint

CELLS = 36


class Names(Line):
    """The names, the chosen one with the cursor; below it what is wrong with it."""

    class Pressed(Message):
        """A name was clicked."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self, paint: Paint, names: Sequence[str], at: int) -> None:
        super().__init__(paint)
        self.names = names
        self.at = at
        self.trouble = ""

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        cells = self.size.width
        if y == 0:
            row = self.paint.rule("Themes", "Enter · Esc", cells - 1, True)
            return self.paint.strip([Piece(self.paint.signs.side, "rule"), *row], cells)
        told = self._told(cells)
        at, of_trouble = y + self._top, y - self.size.height + len(told)
        text, mark, selected = "", "base", False
        if of_trouble >= 0:
            text, mark = told[of_trouble], "error"
        elif at < len(self.names):
            selected = at == self.at
            text = f" {self.paint.signs.cursor if selected else ' '} {self.names[at]}"
        side = self.paint.strip([Piece(self.paint.signs.side, "rule")], 1)
        return Strip.join(
            [side, self.paint.strip([Piece(fit(text, cells - 1), mark)], cells - 1, selected)]
        )

    def _told(self, cells: int) -> list[str]:
        """What is wrong, in rows at the foot."""
        return [f" {self.trouble[a:b]}" for a, b in wrap(self.trouble, max(1, cells - 3))]

    @property
    def _top(self) -> int:
        """The number of the name in the first row below the title, less that row's own."""
        room = self.size.height - 1 - len(self._told(self.size.width))
        return max(0, self.at - room + 1) - 1

    def on_click(self, event: events.Click) -> None:
        """Tell which name was pressed."""
        event.stop()
        at = event.y + self._top
        in_list = 0 < event.y < self.size.height - len(self._told(self.size.width))
        if in_list and at < len(self.names):
            self.post_message(self.Pressed(at))


class ThemesScreen(Screen[None], inherit_bindings=False):
    """Stands at the right of the reader, which is drawn in the theme under the cursor."""

    AUTO_FOCUS = ""

    class Tried(Message):
        """The cursor came to a theme."""

        def __init__(self, screen: ThemesScreen, name: str) -> None:
            super().__init__()
            self.screen = screen
            self.name = name

    class Kept(Tried):
        """A theme was chosen."""

    def __init__(self, paint: Paint, names: Sequence[str], old: str) -> None:
        super().__init__()
        self.paint = paint
        self.old = old
        shown = names if old in names else [old, *names]
        self.names = Names(paint, shown, list(shown).index(old))
        self.styles.background = "transparent"

    def compose(self) -> ComposeResult:
        yield self.names

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """The list stands at the right."""
        cells = min(CELLS, size.width)
        region = Region(size.width - cells, 0, cells, size.height)
        placed = WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, self.names)
        return DockArrangeResult([placed], {self.names}, NULL_SPACING)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self.names.repaint(paint)
        self.refresh()

    def complain(self, trouble: str) -> None:
        """Say below the list what is wrong with a theme."""
        self.names.trouble = trouble
        self.names.refresh()

    def on_key(self, event: events.Key) -> None:
        """Move, choose or leave."""
        event.stop()
        last = len(self.names.names) - 1
        if event.key in ("j", "down"):
            self._try(min(last, self.names.at + 1))
        elif event.key in ("k", "up"):
            self._try(max(0, self.names.at - 1))
        elif event.key in ("g", "home", "G", "end"):
            self._try(0 if event.key in ("g", "home") else last)
        elif event.key == "enter":
            self.post_message(self.Kept(self, self.names.names[self.names.at]))
        elif event.key in ("escape", "q", "T"):
            self.post_message(self.Kept(self, ""))

    def on_names_pressed(self, event: Names.Pressed) -> None:
        event.stop()
        if event.at == self.names.at:
            self.post_message(self.Kept(self, self.names.names[event.at]))
        else:
            self._try(event.at)

    def _try(self, at: int) -> None:
        if at != self.names.at:
            self.names.at = at
            self.complain("")
            self.post_message(self.Tried(self, self.names.names[at]))
            self.names.refresh()
