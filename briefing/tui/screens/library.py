"""The library over the reader, or in its place: a list, a preview, and what the keys do there."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from briefing.errors import LibraryUnusable
from briefing.library.query import Hit
from briefing.printing.cells import width
from briefing.printing.words import words_of
from briefing.safe import visible
from briefing.tui.bottom import Footer, Status
from briefing.tui.hints import Hint, asking_hints, shelf_hints
from briefing.tui.keys import Key
from briefing.tui.paint import Paint
from briefing.tui.preview import Preview
from briefing.tui.screens.looking import Looking
from briefing.tui.search_bar import SearchBar
from briefing.tui.shelf import Shelf
from briefing.tui.shelf_list import NO_QUERY, ShelfRows
from briefing.tui.shelf_rows import Shown, shelf_words

TALL = 16  # from this height on there is a preview


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

    def __init__(
        self, paint: Paint, table: Sequence[Key], shelf: Shelf, is_first: bool = False
    ) -> None:
        """`is_first`: there is no article behind it."""
        super().__init__()
        self.is_first = is_first
        self.paint = paint
        self.asking = ""
        self._table = table
        self._shelf = shelf
        self.list = ShelfRows(paint)
        self.preview = Preview(paint)
        self.status = Status(paint)
        self.looking = Looking(self, shelf)
        self.bar = SearchBar(paint, self.looking.typed, self._pressed)
        self.footer = Footer(paint)

    def compose(self) -> ComposeResult:
        yield from self._widgets()

    def _widgets(self) -> tuple[Widget, ...]:
        return (self.list, self.preview, self.status, self.bar, self.footer)

    def on_mount(self) -> None:
        """The file is opened after the first paint."""
        self.call_after_refresh(self.looking.begin)

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """The list above, a preview below it, then status and keys."""
        width, height = size
        has_room = height >= TALL and self.looking.kept
        preview = max(5, (height - 2) // 3) if has_room else 0
        bottom = max(1, height - 2 - preview)
        line = self.bar if self.asking else self.status
        boxes: list[tuple[Region, Widget]] = [
            (Region(0, 0, width, bottom), self.list),
            (Region(0, height - 2, width, 1), line),
            (Region(0, height - 1, width, 1), self.footer),
        ]
        if preview:
            boxes.append((Region(0, bottom, width, preview), self.preview))
        self.call_later(self.tell)
        placed = [WidgetPlacement(at, NULL_OFFSET, NULL_SPACING, each) for at, each in boxes]
        return DockArrangeResult(placed, {each for _, each in boxes}, NULL_SPACING)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        for widget in (self.list, self.preview, self.status, self.bar, self.footer):
            widget.repaint(paint)

    # What is shown

    def tell(self) -> None:
        """Say in preview, status and footer what is at the cursor."""
        shown = self.list.shown
        place = f"{self.list.cursor + 1:,} of {len(self.list.rows):,}" if shown else ""
        words = ""
        if isinstance(shown, Hit):
            words = f"{words_of(shown.item, shown.fields)}, ¶{shown.item.paragraph}"
        elif shown:
            words = shelf_words(shown, self.size.width - width(f"  {place}  "))
        self.status.say_item(words[:4000], (place,) if place else ())
        if self.asking:
            found = place or "nothing"
            notes = (f"{found} · Esc: back", found) if self.bar.text else ("in everything",)
            self.bar.say(*notes)
        self._preview(shown)
        self.footer.say(self._hints())

    def _hints(self) -> Sequence[Hint]:
        if self.asking:
            return asking_hints("library")
        without = set()
        if not (self.looking.about or isinstance(self.list.shown, Hit)):
            without.add("person")
        if self.is_first and not (self.looking.about or self.looking.text):
            without.add("back")
        return shelf_hints(self._table, not self.looking.kept, without)

    def _preview(self, shown: Shown | None) -> None:
        if shown is None or not self.preview.is_attached:
            self.preview.say("", (), NO_QUERY)
            return
        number = shown.article.id if isinstance(shown, Hit) else shown.id
        try:
            article = self._shelf.article(number)
        except LibraryUnusable as error:
            self.say(str(error), True)
            article = None
        if article is None:
            self.preview.say("no longer kept", (), NO_QUERY)
            return
        first = shown.item.paragraph if isinstance(shown, Hit) else 1
        blocks = article.paragraphs[first - 1 : first + 11]
        texts = [visible(article.text[start:end]) for _, start, end in blocks]
        title = visible(article.title or "(no title)")
        self.preview.say(f"{title} · ¶{first}", texts, self.list.sought)

    def say(self, message: str, error: bool = False) -> None:
        """A message in the status row until the next key."""
        self.status.say(f"Error: {message}" if error else message, error)

    # Moving and choosing

    def select(self, position: int) -> None:
        """Put the cursor on a row, as near as there is."""
        self.list.select(position)
        if self.list.cursor >= len(self.list.rows) - 2 and not self.looking.text:
            self.looking.more()
        self.tell()

    def action_cursor_down(self) -> None:
        self.select(self.list.cursor + 1)

    def action_cursor_up(self) -> None:
        self.select(self.list.cursor - 1)

    def action_first(self) -> None:
        self.select(0)

    def action_last(self) -> None:
        self.select(len(self.list.rows))

    def action_page(self, way: int) -> None:
        self.select(self.list.cursor + way * max(1, self.list.size.height - 2))

    def action_half(self, way: int) -> None:
        self.select(self.list.cursor + way * max(1, self.list.size.height // 2))

    def action_match(self, way: int) -> None:
        if self.list.rows and (self.looking.text or self.looking.about):
            self.select((self.list.cursor + way) % len(self.list.rows))

    def action_show(self) -> None:
        """Open what is at the cursor."""
        shown = self.list.shown
        self.looking.leave()
        if isinstance(shown, Hit):
            self.post_message(self.Opened(shown.article.id, shown))
        elif shown:
            self.post_message(self.Opened(shown.id, None))
        elif not self.looking.kept:
            self.post_message(self.Sample())

    def action_back(self) -> None:
        """One step back; from the list away."""
        if not self.looking.back():
            self.looking.leave()
            self.post_message(self.Left())

    def action_person(self) -> None:
        self.looking.person()

    def action_search(self) -> None:
        self.asking = "search"
        self.bar.open("/", self.looking.text)
        self.refresh(layout=True)
        self.tell()

    def _pressed(self, key: str, text: str) -> None:
        if key in ("down", "up"):
            self.select(self.list.cursor + (1 if key == "down" else -1))
        elif key in ("enter", "escape"):
            self.asking = ""
            self.refresh(layout=True)
            if key == "escape" and not self.looking.about:
                self.looking.back()
            self.tell()

    def action_save(self) -> None:
        """Forget the article at the cursor."""
        shown = self.list.shown
        if shown is None:
            return
        kept = shown.article if isinstance(shown, Hit) else shown
        at = self.list.cursor
        try:
            self._shelf.forget_number(kept.id)
        except LibraryUnusable as error:
            self.say(str(error), True)
            return
        self.looking.look()
        self.select(at)
        self.say(f"Forgotten: {visible(kept.title or '(no title)')}")

    def on_shelf_rows_pressed(self, event: ShelfRows.Pressed) -> None:
        event.stop()
        if event.position == self.list.cursor:
            self.action_show()
        else:
            self.select(event.position)
