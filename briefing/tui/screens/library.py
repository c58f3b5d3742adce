"""What the library holds, newest first; a search over all of it; what one person said, by date."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefing.errors import LibraryUnusable
from briefing.library.query import (
    FOUND_IN,
    PAUSED,
    TYPED,
    Bounds,
    Hit,
    Wanted,
    by_day,
    search,
    titles,
)
from briefing.library.store import Kept, Library
from briefing.model import Figure, Person, Quote
from briefing.printing.cells import wrap
from briefing.printing.words import words_of
from briefing.safe import visible
from briefing.search import Query, fold, hits, parse_query, speaker_query
from briefing.tui.bottom import Footer, Line, Status
from briefing.tui.keys import Key, hints
from briefing.tui.lines import Piece, Row
from briefing.tui.paint import Paint
from briefing.tui.search_bar import SearchBar
from briefing.tui.shelf import Shelf
from briefing.tui.shelf_rows import Shown, shelf_row

NOTHING = "Nothing kept yet. Enter opens the sample; briefing FILE or briefing URL reads your own"
PAGE = 500  # articles that are listed at once; more come as the cursor nears the end
PAUSE_S = 0.3  # after the last key all articles are searched, and not the newest only
TALL = 16  # from this height on there is a preview
NO_QUERY = parse_query("")
HINTS = {
    "down": "move",
    "show": "open",
    "search": "search everything",
    "person": "this person|person",
    "save": "forget",
    "back": "back",
    "help": "help",
    "quit": "quit",
}
SEARCH_HINTS = (
    ("", "Enter", "keep", "keep"),
    ("", "Esc", "back to the list", "back"),
    ("", "↓/↑", "next match", "match"),
    ("", "@name", "speaker", "speaker"),
    ("", "-word", "not", "not"),
)


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
        self.nothing = NOTHING
        self.rows: Sequence[Shown] = ()
        self.sought = NO_QUERY
        self.cursor = 0
        self.top_row = 0

    def fill(self, rows: Sequence[Shown], query: Query, cursor: int = 0) -> None:
        """Show other rows."""
        self.rows, self.sought = rows, query
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
        row = shelf_row(self.rows[at], cells, self.sought, signs.ellipsis)
        first = Piece(f" {signs.cursor if selected else ' '} ", "base")
        return self.paint.strip([first, *row], cells, selected)

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


class LibraryScreen(Screen[None], inherit_bindings=False):
    """The library over the reader, or in its place where no source was given."""

    AUTO_FOCUS = ""

    class Opened(Message):
        """An article was chosen, or a place in one."""

        def __init__(self, number: int, hit: Hit | None) -> None:
            super().__init__()
            self.number = number
            self.hit = hit

    class Sample(Message):
        """The shipped article is wanted."""

    class Left(Message):
        """There was no step to go back here."""

    def __init__(self, paint: Paint, table: Sequence[Key], shelf: Shelf, old: str = "") -> None:
        """`old` is a search that is typed in already."""
        super().__init__()
        self.paint = paint
        self.asking = ""
        self._table = table
        self._shelf = shelf
        self._typed_text = old
        self._about: str = ""
        self._whole = 0
        self.list = ShelfRows(paint)
        self.preview = Preview(paint)
        self.status = Status(paint)
        self.bar = SearchBar(paint, self._typed, self._pressed)
        self.footer = Footer(paint)

    def compose(self) -> ComposeResult:
        yield from self._widgets()

    def _widgets(self) -> tuple[Widget, ...]:
        return (self.list, self.preview, self.status, self.bar, self.footer)

    def on_mount(self) -> None:
        """The file is opened after the first paint."""
        self.list.nothing = ""
        self.call_after_refresh(self.look)

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """The list above, a preview below it, then status and keys."""
        width, height = size
        preview = max(5, (height - 2) // 3) if height >= TALL else 0
        bottom = max(1, height - 2 - preview)
        line = self.bar if self.asking else self.status
        boxes: list[tuple[Region, Widget]] = [
            (Region(0, 0, width, bottom), self.list),
            (Region(0, height - 2, width, 1), line),
            (Region(0, height - 1, width, 1), self.footer),
        ]
        if preview:
            boxes.append((Region(0, bottom, width, preview), self.preview))
        self.call_later(self._tell)
        placed = [WidgetPlacement(at, NULL_OFFSET, NULL_SPACING, each) for at, each in boxes]
        return DockArrangeResult(placed, {each for _, each in boxes}, NULL_SPACING)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        for widget in (self.list, self.preview, self.status, self.bar, self.footer):
            widget.repaint(paint)

    # What is shown

    def look(self) -> None:
        """Read the library anew, in the search that there is."""
        try:
            self._show(self._typed_text)
        except LibraryUnusable as error:
            self.list.nothing = ""
            self.list.fill((), NO_QUERY)
            self.say(str(error), True)
        self._tell()

    def _show(self, text: str) -> None:
        library = self._shelf.library
        self._typed_text, self._about = text, ""
        query = parse_query(text)
        self._whole = library.count() if library else 0
        self.list.nothing = "" if self._whole else NOTHING
        self.list.title = "Library"
        if library is None or not query.terms:
            kept = library.listing(PAGE) if library else []
            self.list.count = f"{self._whole:,}"
            self.list.fill(kept, NO_QUERY)
            return
        self.list.nothing = f"nothing holds “{visible(text).strip()}”"
        self._search(library, query, TYPED)

    def _search(self, library: Library, query: Query, bounds: Bounds) -> None:
        found = search(library, Wanted(query), bounds)
        self._found([*titles(library, query, bounds), *found.hits], query, found.more)

    def _found(self, shown: Sequence[Shown], query: Query, more: bool) -> None:
        self.list.count = f"{len(shown):,}{'+' if more else ''} found"
        self.list.fill(shown, query)

    def _tell(self) -> None:
        """Say in preview, status and footer what is at the cursor."""
        shown = self.list.shown
        place = f"{self.list.cursor + 1:,} of {len(self.list.rows):,}" if shown else ""
        words = ""
        if isinstance(shown, Hit):
            words = f"{words_of(shown.item, shown.fields)}, ¶{shown.item.paragraph}"
        elif shown:
            words = visible(shown.title or "(no title)")
        self.status.say_item(words[:4000], (place,) if place else ())
        if self.asking:
            self.bar.say(f"{place or 'nothing'} · Esc: back" if self.bar.text else "in everything")
        self._preview(shown)
        self.footer.say(SEARCH_HINTS if self.asking else self._hints())

    def _preview(self, shown: Shown | None) -> None:
        library = self._shelf.library if shown else None
        if library is None or shown is None or not self.preview.is_attached:
            self.preview.say("", (), NO_QUERY)
            return
        number = shown.article.id if isinstance(shown, Hit) else shown.id
        article = library.article(number)
        if article is None:
            self.preview.say("no longer kept", (), NO_QUERY)
            return
        first = shown.item.paragraph if isinstance(shown, Hit) else 1
        blocks = article.paragraphs[first - 1 : first + 11]
        texts = [visible(article.text[start:end]) for _, start, end in blocks]
        title = visible(article.title or "(no title)")
        self.preview.say(f"{title} · ¶{first}", texts, self.list.sought)

    def _hints(self) -> Sequence[tuple[str, str, str, str]]:
        rows = {row.id: row for row in self._table}
        return hints(
            rows[id]._replace(hint=word.partition("|")[0], short=word.rpartition("|")[2])
            for id, word in HINTS.items()
            if id in rows
        )

    def say(self, message: str, error: bool = False) -> None:
        """A message in the status row until the next key."""
        self.status.say(f"Error: {message}" if error else message, error)

    # Moving and choosing

    def _select(self, position: int) -> None:
        self.list.select(position)
        if self.list.cursor >= len(self.list.rows) - 2 and not self._typed_text:
            self._more()
        self._tell()

    def _more(self) -> None:
        """The next page of the list."""
        library, rows = self._shelf.library, self.list.rows
        if library and not self._about and len(rows) < self._whole:
            kept = [each for each in rows if isinstance(each, Kept)]
            self.list.rows = [*kept, *library.listing(PAGE, len(kept))]

    def action_cursor_down(self) -> None:
        self._select(self.list.cursor + 1)

    def action_cursor_up(self) -> None:
        self._select(self.list.cursor - 1)

    def action_first(self) -> None:
        self._select(0)

    def action_last(self) -> None:
        self._select(len(self.list.rows))

    def action_page(self, way: int) -> None:
        self._select(self.list.cursor + way * max(1, self.list.size.height - 2))

    def action_half(self, way: int) -> None:
        self._select(self.list.cursor + way * max(1, self.list.size.height // 2))

    def action_match(self, way: int) -> None:
        if self.list.rows and (self._typed_text or self._about):
            self._select((self.list.cursor + way) % len(self.list.rows))

    def action_show(self) -> None:
        """Open what is at the cursor."""
        shown = self.list.shown
        if isinstance(shown, Hit):
            self.post_message(self.Opened(shown.article.id, shown))
        elif shown:
            self.post_message(self.Opened(shown.id, None))
        elif not self._whole:
            self.post_message(self.Sample())

    def action_back(self) -> None:
        """From a person's page to the search, from the search to the list, from the list away."""
        if self._about:
            self.look()
        elif self._typed_text:
            self._typed_text = ""
            self.look()
        else:
            self.post_message(self.Left())

    def action_search(self) -> None:
        self.asking = "search"
        self.bar.open("/", self._typed_text)
        self.refresh(layout=True)
        self._tell()

    def _typed(self, text: str) -> None:
        self._typed_text = text
        self.look()
        if self._whole > (TYPED.articles or 0):
            self.set_timer(PAUSE_S, partial(self._look_further, text))

    def _look_further(self, text: str) -> None:
        """No key came for a while: search what a key has no time for."""
        library = self._shelf.library
        query = parse_query(text)
        if library and query.terms and text == self._typed_text and not self.list.cursor:
            self._search(library, query, PAUSED)
            self._tell()

    def _pressed(self, key: str, text: str) -> None:
        if key in ("down", "up"):
            self._select(self.list.cursor + (1 if key == "down" else -1))
        elif key in ("enter", "escape"):
            self.asking = ""
            self.refresh(layout=True)
            if key == "escape":
                self._typed_text = ""
                self.look()
            self._tell()

    def action_person(self) -> None:
        """All that the person at the cursor said, by date; figures about the same over time."""
        shown, library = self.list.shown, self._shelf.library
        if self._about:
            self.look()
            return
        if not isinstance(shown, Hit) or library is None:
            self.say("No speaker is known here: search first")
            return
        query, panels, title = _same(shown)
        if not query.terms:
            self.say("No speaker is known here")
            return
        found = by_day(search(library, Wanted(query, panels), PAUSED))
        self._about = title
        self.list.title = title
        self.list.nothing = f"nothing by {title}"
        self._found(found.hits, query, found.more)
        self._tell()

    def action_save(self) -> None:
        """Forget the article at the cursor."""
        shown = self.list.shown
        if shown is None:
            return
        number = shown.article.id if isinstance(shown, Hit) else shown.id
        at = self.list.cursor
        try:
            self._shelf.forget_number(number)
        except LibraryUnusable as error:
            self.say(str(error), True)
            return
        self.look()
        self._select(at)
        self.say("Forgotten")

    def on_shelf_rows_pressed(self, event: ShelfRows.Pressed) -> None:
        event.stop()
        if event.position == self.list.cursor:
            self.action_show()
        else:
            self._select(event.position)


def _same(hit: Hit) -> tuple[Query, tuple[str, ...], str]:
    """What leads to all that is like a hit: the query, the panels, and what to call it."""
    item = hit.item
    if isinstance(item, Quote) and item.speaker:
        return speaker_query(item.speaker), ("quotes",), visible(item.speaker)
    if isinstance(item, Person):
        return speaker_query(item.name), ("quotes",), visible(item.name)
    if isinstance(item, Figure) and item.about:
        words = [word for word in item.about.text.split() if len(word) > 3] or [item.about.text]
        text = " ".join(word.strip("'@-.,;:“”\"()") for word in words[:3])
        return parse_query(text.lower()), ("figures",), f"Figures about {visible(text)}"
    return NO_QUERY, FOUND_IN, ""
