"""The keys as the table has them, grouped, and below them how to search."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

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
COLUMN = 60  # of full words
# From this width on two columns of short words stand side by side, a narrow one of keys in each.
TWO_SHORT = 76
SHORT_KEYS = (9, 7)
SHORT = {
    "panel-1": "panel", "next-panel": "next, previous panel", "down": "next, previous item",
    "first": "first, last item", "page-down": "one screen down, up",
    "half-down": "half a screen", "next-paragraph": "paragraph of article",
    "show": "show in article", "back": "back", "forward": "forward again",
    "search": "search the quotes", "next-match": "next, previous match",
    "person": "this person's quotes", "why": "how sure, and why",
    "next-source": "next, other article", "library": "articles kept",
    "copy": "copy item, briefing", "open": "open the address",
    "edit": "in the editor", "pipe": "pipe item, all", "export": "write it to a file",
    "save": "keep, forget it", "zoom": "this panel alone", "theme": "next theme, list",
    "reload": "read it again", "redraw": "draw again", "palette": "all commands",
    "suspend": "to the background", "help": "these keys", "quit": "quit",
    "interrupt": "quit with code 130",
}  # fmt: skip
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
FIRST = {1: ("person", "why"), 3: ("person", "copy", "search"), 4: ("next-paragraph", "search")}


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
    if cells < TWO_SHORT:
        keys = KEYS_CELLS if cells >= COLUMN else SHORT_KEYS[0]
        room = cells - GROUP_CELLS - keys - 2
        return [_row(*line, cells) for line in _lines(table, GROUPS, panel, keys, room)]
    if cells >= 2 * COLUMN:
        lines = _lines(table, GROUPS[:1], panel, KEYS_CELLS, cells)
        longest = max(width(line[-1]) for line in lines)
        left = min(cells // 2, GROUP_CELLS + KEYS_CELLS + longest + 2)
        columns = [(left, KEYS_CELLS, GROUPS[:1]), (cells - left, SHORT_KEYS[0], GROUPS[1:])]
    else:
        left = cells // 2 + 2
        columns = [(left, SHORT_KEYS[0], GROUPS[:2]), (cells - left, SHORT_KEYS[1], GROUPS[2:])]
    room = 0 if cells < 2 * COLUMN else cells
    sides = [
        [_row(*line, side) for line in _lines(table, groups, panel, keys, room)]
        for side, keys, groups in columns
    ]
    blank: Row = [Piece(" " * columns[0][0], "base")]
    pairs = zip_longest(*sides)
    return [[*(first or blank), *(second or [])] for first, second in pairs]


def _lines(
    table: Sequence[Key], groups: Sequence[str], panel: int, keys: int, room: int
) -> list[tuple[str, str, int, str]]:
    """Group (at its first command), keys, the cells for them, and what they do.

    What takes more than `room` is said in short words.
    """
    lines = []
    for group in groups:
        for at, (told, text) in enumerate(_entries(table, group, panel, keys, room)):
            lines.append((group if not at else "", told, keys, text))
    return lines


def _entries(
    table: Sequence[Key], group: str, panel: int, cells: int, room: int
) -> list[tuple[str, str]]:
    rows = {row.id: row for row in table}
    told = {id for ids, _ in PAIRS.values() for id in ids}
    first = FIRST.get(panel, ())
    ids = [row.id for row in table if row.group == group and row.id not in told]
    entries = []
    for id in sorted(ids, key=lambda id: id not in first):
        others, text = PAIRS.get(id, ((), rows[id].tooltip))
        keys = _keys([rows[id], *(rows[other] for other in others)], cells)
        if keys:
            if width(text) > room:
                short = SHORT.get(id, text)
                # Among full words it begins as they do.
                text = short[:1].upper() + short[1:] if room else short
            entries.append((keys, text))
    return entries


def _keys(rows: Sequence[Key], cells: int) -> str:
    """The keys of some commands, turn by turn, as many as there is room for."""
    if rows[0].id == "panel-1":
        return f"{shown((rows[0].keys or ('',))[0])}–{shown((rows[-1].keys or ('',))[0])}"
    told = ""
    for at in range(max(len(row.keys) for row in rows)):
        more = " ".join(shown(row.keys[at]) for row in rows if at < len(row.keys))
        if told and len(told) + 1 + len(more) > cells:
            break
        told = f"{told} {more}".strip()
    return told


def _row(group: str, keys: str, keys_cells: int, text: str, cells: int) -> Row:
    """Group, keys and what they do, filling the cells."""
    head = [
        Piece(f" {group:<{GROUP_CELLS - 1}}", "heading"),
        Piece(f"{keys:<{keys_cells}} ", "focus"),
    ]
    room = cells - GROUP_CELLS - max(width(keys), keys_cells) - 2
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
