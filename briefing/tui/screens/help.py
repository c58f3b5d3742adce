"""The keys as the table has them, grouped, and below them how to search."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.screen import Screen
from textual.strip import Strip

from briefing.printing.cells import cut, width, wrap
from briefing.tui.bottom import Line
from briefing.tui.keys import GROUPS, Key, shown
from briefing.tui.lines import Piece, Row
from briefing.tui.paint import Paint

KEYS_CELLS = 14
GROUP_CELLS = 8
COLUMN = 60
NOTES = (
    "Search: all words must occur · Capital = case · 'exact · -not · @speaker",
    "Shift+drag selects text in most terminals; --no-mouse gives the mouse back",
)
# Two ids on a line, told in one sentence.
PAIRS = {
    "panel-1": (
        ("panel-2", "panel-3", "panel-4", "panel-5"),
        "Summary, People, Figures, Quotes, Article",
    ),
    "next-panel": (("previous-panel",), "Next, previous panel"),
    "down": (("up",), "Next, previous item"),
    "first": (("last",), "First, last item"),
    "page-down": (("page-up",), "One screen down, up"),
    "half-down": (("half-up",), "Half a screen down, up"),
    "next-paragraph": (("previous-paragraph",), "Next, previous paragraph of the article"),
    "next-match": (("previous-match",), "Next, previous match"),
    "next-source": (("previous-source",), "Next, previous article given"),
    "copy": (("copy-all",), "Copy this item, the whole briefing"),
    "pipe": (("pipe-all",), "Send this item, the whole briefing to a command"),
    "theme": (("themes",), "Next theme, list of themes"),
}  # fmt: skip
# The commands that the panel in use is about, told first.
FIRST = {1: ("person",), 3: ("person", "copy", "search"), 4: ("next-paragraph", "search")}


class Sheet(Line):
    """Rows of help that scroll."""

    def __init__(self, paint: Paint, table: Sequence[Key], panel: int) -> None:
        super().__init__(paint)
        self._table = table
        self._panel = panel
        self.top_row = 0

    def scroll_rows(self, rows: int) -> None:
        """Scroll, as far as there is something."""
        self.top_row = max(0, min(self.top_row + rows, len(self._rows()) - self.size.height + 1))
        self.refresh()

    def _rows(self) -> list[Row]:
        cells = self.size.width
        rows = help_rows(self._table, self._panel, cells)
        rows.append([])
        for text in NOTES:
            rows += [[Piece(f" {text[a:b]}", "muted")] for a, b in wrap(text, max(1, cells - 2))]
        return rows

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        cells = self.size.width
        rows = self._rows()
        if y == 0:
            hidden = len(rows) > self.size.height - 1
            right = "j/k: more · Esc: close" if hidden else "Esc: close"
            return self.paint.strip(self.paint.rule("Help", right, cells, True), cells)
        at = self.top_row + y - 1
        return self.paint.strip(rows[at] if at < len(rows) else [], cells)


def help_rows(table: Sequence[Key], panel: int, cells: int) -> list[Row]:
    """The table as rows: in one column, or in two where there is room for both."""
    entries = [(group, *entry) for group in GROUPS for entry in _entries(table, group, panel)]
    lines = [
        (group if not at or entries[at - 1][0] != group else "", keys, text)
        for at, (group, keys, text) in enumerate(entries)
    ]
    if cells < 2 * COLUMN:
        return [_row(*line, cells) for line in lines]
    half = next(at for at, entry in enumerate(entries) if entry[0] == GROUPS[1])
    left, right = lines[:half], lines[half:]
    rows = []
    for at in range(max(len(left), len(right))):
        first = (
            _row(*left[at], cells // 2) if at < len(left) else [Piece(" " * (cells // 2), "base")]
        )
        rows.append([*first, *(_row(*right[at], cells // 2) if at < len(right) else [])])
    return rows


def _entries(table: Sequence[Key], group: str, panel: int) -> list[tuple[str, str]]:
    rows = {row.id: row for row in table}
    told = {id for ids, _ in PAIRS.values() for id in ids}
    first = FIRST.get(panel, ())
    ids = [row.id for row in table if row.group == group and row.id not in told]
    entries = []
    for id in sorted(ids, key=lambda id: id not in first):
        others, text = PAIRS.get(id, ((), rows[id].tooltip))
        keys = _keys([rows[id], *(rows[other] for other in others)])
        if keys:
            entries.append((keys, text))
    return entries


def _keys(rows: Sequence[Key]) -> str:
    if rows[0].id == "panel-1":
        return f"{shown((rows[0].keys or ('',))[0])}–{shown((rows[-1].keys or ('',))[0])}"
    columns = max(len(row.keys) for row in rows)
    told = ""
    for at in range(columns):
        more = " ".join(shown(row.keys[at]) for row in rows if at < len(row.keys))
        if told and len(told) + 1 + len(more) > KEYS_CELLS:
            break
        told = f"{told} {more}".strip()
    return told


def _row(group: str, keys: str, text: str, cells: int) -> Row:
    """Group, keys and what they do, filling the cells."""
    head = [
        Piece(f" {group:<{GROUP_CELLS - 1}}", "heading"),
        Piece(f"{keys:<{KEYS_CELLS}} ", "focus"),
    ]
    room = cells - GROUP_CELLS - max(width(keys), KEYS_CELLS) - 2
    text = cut(text, max(0, room))
    return [*head, Piece(text + " " * max(0, room + 1 - width(text)), "base")]


class HelpScreen(Screen[None], inherit_bindings=False):
    """All keys; `j` and `k` scroll, Esc, `q` and `?` close."""

    AUTO_FOCUS = ""

    def __init__(self, paint: Paint, table: Sequence[Key], panel: int) -> None:
        super().__init__()
        self.paint = paint
        self.sheet = Sheet(paint, table, panel)

    def compose(self) -> ComposeResult:
        yield self.sheet

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """The sheet fills the screen."""
        placed = WidgetPlacement(size.region, NULL_OFFSET, NULL_SPACING, self.sheet)
        return DockArrangeResult([placed], {self.sheet}, NULL_SPACING)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self.sheet.repaint(paint)

    def on_key(self, event: events.Key) -> None:
        """Scroll or close; other keys do nothing here."""
        if event.key in ("escape", "q", "question_mark", "f1"):
            self.dismiss()
        elif event.key in _SCROLLS:
            self.sheet.scroll_rows(_SCROLLS[event.key])
        event.stop()

    def on_mouse_scroll_down(self) -> None:
        self.sheet.scroll_rows(3)

    def on_mouse_scroll_up(self) -> None:
        self.sheet.scroll_rows(-3)


_SCROLLS = {
    "j": 1, "down": 1, "k": -1, "up": -1, "space": 15, "pagedown": 15, "b": -15, "pageup": -15,
    "d": 8, "u": -8, "g": -1000, "home": -1000, "G": 1000, "end": 1000,
}  # fmt: skip
