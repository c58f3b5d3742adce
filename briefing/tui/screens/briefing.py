"""The reader's screen: four lists, the article, and what the keys do with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Thread

from textual.app import ComposeResult
from textual.geometry import Size
from textual.layout import DockArrangeResult
from textual.screen import Screen
from textual.widget import Widget

from briefing.model import Article, Briefing, Item, Span
from briefing.sure import sure_briefing
from briefing.tui.article import ArticlePanel
from briefing.tui.bottom import Footer, Line, Status, Tabs, Top
from briefing.tui.evidence import Evidence
from briefing.tui.finding import Spot
from briefing.tui.keys import Key, shown
from briefing.tui.paint import Paint
from briefing.tui.rows import Rows
from briefing.tui.screens.laying import Laying
from briefing.tui.screens.moving import Moving
from briefing.tui.screens.searching import Searching
from briefing.tui.screens.taking import Taking
from briefing.tui.screens.telling import Telling
from briefing.tui.search_bar import SearchBar
from briefing.tui.spans import item_spans
from briefing.tui.text_view import Text

MANY_ITEMS = 1_000


class BriefingScreen(Screen[None], inherit_bindings=False):
    """One briefing at a time. Panels count from 0, the article is 4."""

    AUTO_FOCUS = ""

    def __init__(self, paint: Paint, table: Sequence[Key], sure: float | None = None) -> None:
        """`sure` is how sure a thing must be to be shown, from 0 to 1."""
        super().__init__()
        self.paint = paint
        self.table = table
        self._sure = sure
        self.briefing: Briefing | None = None
        self.whole: Briefing | None = None  # with what is not sure enough to be shown
        self.panel = 3
        self.zoomed = False
        self.asking = ""
        self.searching = Searching(self)
        self.taking = Taking(self)
        self.laying = Laying(self)
        self.moving = Moving(self)
        self.telling = Telling(self)
        self._first: list[dict[int, int]] = [{}] * 4
        self._shown: Item | None = None
        self.top = Top(paint)
        self.tabs = Tabs(paint)
        self.lists = [Rows(panel, paint) for panel in range(4)]
        self.text = ArticlePanel(paint)
        keys = {row.id: row.keys for row in table}
        self.evidence = Evidence(shown((keys["show"] or ("",))[0]), paint)
        self.status = Status(paint)
        self.bar = SearchBar(paint, self._typed, self._pressed)
        self.footer = Footer(paint)

    def compose(self) -> ComposeResult:
        """All widgets; `arrange` decides which of them are on the screen."""
        yield from self._widgets()

    def _widgets(self) -> Iterable[Widget]:
        yield from (self.top, self.tabs, *self.lists, self.text, self.evidence)
        yield from (self.status, self.bar, self.footer)

    # What is shown

    def wait(self, title: str, number: str = "") -> None:
        """An article is on its way: the frame with its panels, still empty."""
        self.briefing = self.whole = None
        self.top.say(number, title, ())
        for rows in self.lists:
            rows.fill((), Article("", ()), finding=True)
        self.text.fill(Article("", ()), ())
        self._new()

    def show_article(self, article: Article, source: str, number: str = "") -> None:
        """An article whose panels are still empty."""
        briefing = Briefing(article, (), (), (), (), source=source)
        for rows in self.lists:
            rows.fill((), article, finding=True)
        self.text.fill(article, ())
        self.evidence.fill(article, ())
        self.telling.title(briefing, number)
        self._new()

    def show_briefing(self, briefing: Briefing, number: str = "") -> None:
        """A briefing, at its beginning. `number` is its place among several sources."""
        self.whole = briefing
        briefing = self.briefing = sure_briefing(briefing, self._sure) if self._sure else briefing
        article = briefing.article
        panels = (briefing.summary, briefing.people, briefing.figures, briefing.quotes)
        for rows, items in zip(self.lists, panels, strict=True):
            rows.fill(items or (), article)
        self.text.fill(article, [item for items in panels for item in items or ()])
        self.evidence.fill(article, [item for items in panels for item in items or ()])
        self.telling.title(briefing, number)
        self._first = [_first_of(rows.items) for rows in self.lists]
        typing = self.searching.typing
        self._new()
        if typing is not None:
            self.searching.begin(*typing)
        if article.notice:
            self.status.say(article.notice)
        if sum(len(rows.items) for rows in self.lists) > MANY_ITEMS:
            Thread(target=self._make_searchable, daemon=True, name="fold").start()

    def _make_searchable(self) -> None:
        """Fold many items beside the screen: 10,000 would hold up the first key of a search."""
        for rows in reversed(self.lists):
            if not rows.is_searchable:
                rows.make_searchable()

    def _new(self) -> None:
        """Begin with what was filled in; a search that was being typed stays open."""
        self.asking = ""
        self._shown = None
        self.searching.reset(self.text.article)
        self.moving.reset()
        self.laying.reset()
        if self.panel < 4 and not self.lists[self.panel].items and self.briefing:
            self.panel = next((at for at in (3, 0, 1, 2) if self.lists[at].items), 4)
        self.choose(self.panel)
        self.refresh(layout=True)

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        for widget in self._widgets():
            if isinstance(widget, (Line, Rows, Text, SearchBar)):
                widget.repaint(paint)

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """Where the widgets stand, from the size and what is in them."""
        self.call_later(self.telling.tell)
        return self.laying.arrange(size)

    # What the selection leads to

    @property
    def item(self) -> Item | None:
        """The selected item; in the article, the earliest at the cursor."""
        return self.lists[self.panel].item if self.panel < 4 else self._item_here()

    def _item_here(self) -> Item | None:
        """The item that was shown here, else the earliest on the row, else in its paragraph."""
        if self._is_shown_here:
            return self._shown
        row, paragraph = self.text.at_cursor, self.text.paragraph
        items = [rows.item for rows in self.lists]
        here = [item for item in items if item is not None and item.paragraph == paragraph]
        on_row = [item for item in here if item.start < row.end and item.end > row.start]
        return min(on_row or here, key=lambda item: item.start, default=None)

    @property
    def _is_shown_here(self) -> bool:
        """Whether the article's cursor is still where Enter has shown a list's item."""
        row, shown = self.text.at_cursor, self._shown
        if shown is None or not row.start <= shown.start < row.end:
            return False
        return any(rows.item is shown for rows in self.lists)

    def show(self, item: Item) -> None:
        """Show an item's place in the article, where it stays the selected one."""
        self.text.put_cursor(item.start)
        self._shown = item
        panel = self.panel
        self.choose(4)
        self.lists[panel].show_cursor()

    def follow(self) -> None:
        """After a move: the rest of the screen follows list or article."""
        if self.panel == 4 and not self._is_shown_here:
            self._shown = None
            self._lists_follow()
        self._mark()

    def _mark(self) -> None:
        """Show in the article, the evidence and the status what the list's cursor is on."""
        item = self.item
        spans: Sequence[Span] = item_spans(item) if item else ()
        self.text.mark(spans, self.searching.hits)
        self.evidence.show_item(item, tuple(self.searching.hits))
        if item is not None and self.panel < 4:
            self.text.show(item.start, item.end)
        self.telling.tell()

    def _lists_follow(self) -> None:
        """Let the lists follow the article's cursor."""
        if not self.text.page.rows:
            return
        for rows, first in zip(self.lists, self._first, strict=True):
            number = first.get(self.text.paragraph)
            if number is not None:
                rows.select_item(number)

    def choose(self, panel: int) -> None:
        """Move in another panel from now on."""
        self._activate(panel)
        self.follow()

    def _activate(self, panel: int) -> None:
        self.panel = panel
        for at, rows in enumerate(self.lists):
            rows.activate(at == panel)
        self.text.activate(panel == 4)
        if self.is_attached and (self.zoomed or not self.laying.wide):
            self.refresh(layout=True)

    # Steps back and forward

    @property
    def spot(self) -> Spot:
        """Where the reader is now."""
        lists = tuple(rows.place for rows in self.lists)
        cursor = self.text.at_cursor.start if self.text.page.rows else 0
        search = self.searching.search
        return Spot(self.panel, self.zoomed, lists, self.text.at_top, cursor, search)

    def return_to(self, spot: Spot) -> None:
        """Be where the reader was."""
        self.zoomed = spot.zoomed
        self.searching.resume(spot.search)
        for rows, place in zip(self.lists, spot.lists, strict=True):
            rows.restore(place)
        self.text.restore(spot.at_top, spot.cursor)
        self._activate(spot.panel)
        self._mark()
        self.text.restore(spot.at_top, spot.cursor)
        self.refresh(layout=True)

    def action_back(self) -> None:
        self.moving.back()

    def action_forward(self) -> None:
        self.moving.forward()

    # Moving

    def action_panel(self, number: int) -> None:
        self.moving.to_panel(number - 1)

    def action_step_panel(self, way: int) -> None:
        self.choose((self.panel + way) % 5)

    def action_cursor_down(self) -> None:
        self.moving.by(1)

    def action_cursor_up(self) -> None:
        self.moving.by(-1)

    def action_first(self) -> None:
        self.moving.to_end(last=False)

    def action_last(self) -> None:
        self.moving.to_end(last=True)

    def action_page(self, way: int) -> None:
        self.moving.by_pages(way)

    def action_half(self, way: int) -> None:
        self.moving.by_pages(way / 2)

    def action_paragraph(self, way: int) -> None:
        self.moving.by_paragraph(way)

    def action_show(self) -> None:
        self.moving.show()

    def action_zoom(self) -> None:
        self.zoomed = not self.zoomed
        self.refresh(layout=True)
        self.telling.tell()

    # Searching and taking

    def action_search(self) -> None:
        if self.text.article.paragraphs:
            self.searching.begin("")

    def action_match(self, way: int) -> None:
        self.searching.match(way)

    def action_person(self) -> None:
        self.searching.person()

    def action_why(self) -> None:
        """How sure the selected item is, in a box over the screen."""
        from briefing.printing.why import reasons
        from briefing.tui.screens.why import WhyScreen

        if self.item and (told := reasons(self.item)):
            self.app.push_screen(WhyScreen(self.paint, self.table, told))
        elif self.briefing:
            self.say("No cues are known of this item" if self.item else "No item stands here")

    def action_copy(self) -> None:
        self.taking.copy()

    def action_copy_all(self) -> None:
        self.taking.copy_all()

    def action_open_source(self) -> None:
        self.taking.open_source()

    def action_edit(self) -> None:
        self.taking.edit()

    def action_pipe(self) -> None:
        self.taking.pipe()

    def action_pipe_all(self) -> None:
        self.taking.pipe_all()

    def action_export(self) -> None:
        self.taking.export()

    def ask(self, what: str, sign: str, text: str = "") -> None:
        """Open the bar to ask for something."""
        self.asking = what
        self.bar.open(sign, text)
        self.refresh(layout=True)
        self.telling.tell()

    def close(self) -> str:
        """Close the bar; what it had asked for."""
        asked, self.asking = self.asking, ""
        self.refresh(layout=True)
        self.telling.tell()
        return asked

    def _typed(self, text: str) -> None:
        if self.asking == "search":
            self.searching.typed(text)
        elif self.asking == "replace" and text:
            self.taking.answered("enter", text)

    def _pressed(self, key: str, text: str) -> None:
        if self.asking == "search":
            self.searching.pressed(key, text)
        else:
            self.taking.answered(key, text)

    # Words for the reader

    def say(self, message: str, error: bool = False) -> None:
        """A message in the status row until the next key; beside the search while it is open."""
        if self.asking:
            self.bar.say(message)
        else:
            self.status.say(f"Error: {message}" if error else message, error)

    # The mouse

    def on_rows_pressed(self, event: Rows.Pressed) -> None:
        event.stop()
        rows = self.lists[event.panel]
        again = self.panel == event.panel and rows.cursor == event.position
        if event.position is not None:
            rows.select(event.position)
        if again and event.position is not None:
            self.action_show()
        else:
            self.choose(event.panel)

    def on_text_pressed(self, event: Text.Pressed) -> None:
        event.stop()
        if self.panel < 4 and not self.laying.wide:
            self.action_show()
            return
        again = self.panel == 4 and event.row == self.text.cursor
        if event.row is not None:
            self.text.move(event.row - self.text.cursor)
        if again:
            self.action_show()
        else:
            self.choose(4)

    def on_tabs_pressed(self, event: Tabs.Pressed) -> None:
        event.stop()
        self.choose(event.panel)


def _first_of(items: Sequence[Item]) -> dict[int, int]:
    """For each paragraph the number of its first item."""
    first: dict[int, int] = {}
    for number, item in enumerate(items):
        first.setdefault(item.paragraph, number)
    return first
