"""The reader's screen: four lists, the article, and what the keys do with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Thread

from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.screen import Screen
from textual.widget import Widget

from briefing.model import Article, Briefing, Item, Span
from briefing.printing.words import (
    about_words,
    date_words,
    item_words,
    source_words,
    title_words,
)
from briefing.tui.article import ArticlePanel, Text
from briefing.tui.bottom import Footer, Line, Status, Tabs, Top
from briefing.tui.evidence import Evidence
from briefing.tui.finding import Spot, Steps
from briefing.tui.heights import SMALLEST, Box, frame, is_wide, left_width, share
from briefing.tui.hints import Hint, asking_hints, reading_hints
from briefing.tui.keys import Key, shown
from briefing.tui.lines import item_spans, rows_needed
from briefing.tui.paint import Paint
from briefing.tui.rows import NAMES, Rows, sought
from briefing.tui.screens.searching import Searching
from briefing.tui.screens.taking import Taking
from briefing.tui.search_bar import SearchBar

# From this height on a blank row divides paragraphs.
GAPS_FROM = 20
MANY_ITEMS = 1_000


class BriefingScreen(Screen[None], inherit_bindings=False):
    """One briefing at a time. Panels count from 0, the article is 4."""

    AUTO_FOCUS = ""

    def __init__(self, paint: Paint, table: Sequence[Key]) -> None:
        super().__init__()
        self.paint = paint
        self.table = table
        self.briefing: Briefing | None = None
        self.panel = 3
        self.zoomed = False
        self.asking = ""
        self.searching = Searching(self)
        self.taking = Taking(self)
        self.steps = Steps()
        self._needs: dict[tuple[int, int], tuple[tuple[int, ...], int]] = {}
        self._first: list[dict[int, int]] = [{}] * 4
        self._wide = True
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
        self.briefing = None
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
        self.top.say(number, title_words(briefing) or "(no title)", _about(briefing))
        self._new()

    def show_briefing(self, briefing: Briefing, number: str = "") -> None:
        """A briefing, at its beginning. `number` is its place among several sources."""
        self.briefing = briefing
        article = briefing.article
        panels = (briefing.summary, briefing.people, briefing.figures, briefing.quotes)
        for rows, items in zip(self.lists, panels, strict=True):
            rows.fill(items or (), article)
        self.text.fill(article, [item for items in panels for item in items or ()])
        self.evidence.fill(article, [item for items in panels for item in items or ()])
        self.top.say(number, title_words(briefing) or "(no title)", _about(briefing))
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
        self.searching.reset(self.text.article)
        self.steps = Steps()
        self._needs = {}
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
        width, height = size
        if width < SMALLEST[0] or height < SMALLEST[1]:
            return _placed([(Box(0, 0, width, height), self.top)])
        self._wide = is_wide(width, height)
        heights = self._heights(width, height) if self._wide and not self.zoomed else None
        parts = frame(width, height, self.panel, self.zoomed, heights)
        placed: list[tuple[Box, Widget]] = [(parts.top, self.top), (parts.footer, self.footer)]
        placed.append((parts.status, self.bar if self.asking else self.status))
        for rows, box in zip(self.lists, parts.panels, strict=True):
            if box is not None:
                self._lay_rows(rows, box)
                placed.append((box, rows))
        # The article is wrapped where it is not on the screen, too: it follows the lists.
        whole = parts.article or frame(width, height, 4, self.zoomed, heights).article
        if whole is not None:
            self.text.lay(whole.width, whole.height, self._wide, height >= GAPS_FROM)
        if parts.article is not None:
            placed.append((parts.article, self.text))
        if parts.evidence is not None:
            self.evidence.lay(parts.evidence.width, parts.evidence.height, self.text.page)
            placed.append((parts.evidence, self.evidence))
        if parts.tabs is not None:
            placed.append((parts.tabs, self.tabs))
        self.call_later(self._tell)
        return _placed(placed)

    def _heights(self, width: int, height: int) -> tuple[int, ...]:
        needs, short = self._needed(left_width(width), height)
        return share(height - 3, needs, short)

    def _needed(self, cells: int, height: int) -> tuple[tuple[int, ...], int]:
        key = (cells, height)
        if self.briefing is None:
            return (height,) * 4, height  # as for a long article, the likeliest to come
        if key not in self._needs:
            needs = []
            for rows in self.lists:
                at = rows.columns(cells)
                needs.append(max(1, rows_needed(rows.items, rows.article, at, 4 * height)))
            self._needs[key] = (tuple(needs), max(1, len(self.lists[3].items)))
        return self._needs[key]

    def _lay_rows(self, rows: Rows, box: Box) -> None:
        edge = self._wide and not self.zoomed
        cells, room = box.width - edge, box.height - self._wide
        need = rows_needed(rows.items, rows.article, rows.columns(cells), room)
        rows.lay(cells, box.height, self._wide, edge, need <= room)

    # What the selection leads to

    @property
    def item(self) -> Item | None:
        """The selected item; in the article, the earliest at the cursor."""
        return self.lists[self.panel].item if self.panel < 4 else self._item_here()

    def _item_here(self) -> Item | None:
        """The earliest item on the article's row at the cursor, else in its paragraph."""
        row, paragraph = self.text.at_cursor, self.text.paragraph
        items = [rows.item for rows in self.lists]
        here = [item for item in items if item is not None and item.paragraph == paragraph]
        on_row = [item for item in here if item.start < row.end and item.end > row.start]
        return min(on_row or here, key=lambda item: item.start, default=None)

    def _follow(self) -> None:
        """Show in the article, the evidence and the status what the list's cursor is on."""
        item = self.item
        spans: Sequence[Span] = item_spans(item) if item else ()
        self.text.mark(spans, self.searching.hits)
        self.evidence.show_item(item, tuple(self.searching.hits))
        if item is not None and self.panel < 4:
            self.text.show(item.start, item.end)
        self._tell()

    def follow_text(self) -> None:
        """Let the lists follow the article's cursor."""
        if not self.text.page.rows:
            return
        for rows, first in zip(self.lists, self._first, strict=True):
            number = first.get(self.text.paragraph)
            if number is not None:
                rows.select_item(number)
        self._follow()

    def _tell(self) -> None:
        """Say in tabs, status and footer where the reader is."""
        item, briefing = self.item, self.briefing
        words = item_words(item, briefing.article)[:4000] if item and briefing else ""
        if self.panel < 4 and not item and (wanted := self.lists[self.panel].wanted):
            words = f"none {sought(wanted)} · Esc: all"
        self.status.say_item(words, self._place_words())
        self.tabs.say(self.panel, (*(rows.tab() for rows in self.lists), self._paragraph_count()))
        self.footer.say(self._hints())

    def _paragraph_count(self) -> str:
        count = len(self.text.article.paragraphs)
        return f"{count:,}" if count else ""

    def _place_words(self) -> tuple[str, ...]:
        if self.panel == 4:
            return (self.text.count(),) if not self._wide else ()
        rows = self.lists[self.panel]
        if not rows.shown:
            return ()
        place = f"{rows.cursor + 1:,} of {len(rows.shown):,}"
        if self._wide:
            return (f"{NAMES[self.panel]} {place}", place)
        if rows.wanted:
            return (f"{place} {sought(rows.wanted)}", place)
        return (place,)

    def _hints(self) -> Sequence[Hint]:
        """The keys that do something here."""
        if self.asking:
            return asking_hints(self.asking)
        here = self.lists if self.panel == 4 else self.lists[self.panel : self.panel + 1]
        is_empty = self.briefing is not None and not any(rows.shown for rows in here)
        online = self.briefing is not None and bool(self.briefing.article.url)
        return reading_hints(self.table, self.panel, is_empty, online)

    def choose(self, panel: int) -> None:
        """Move in another panel from now on."""
        self._activate(panel)
        self.follow_text() if panel == 4 else self._follow()

    def _activate(self, panel: int) -> None:
        self.panel = panel
        for at, rows in enumerate(self.lists):
            rows.activate(at == panel)
        self.text.activate(panel == 4)
        if self.is_attached and (self.zoomed or not self._wide):
            self.refresh(layout=True)

    # Steps back and forward

    @property
    def spot(self) -> Spot:
        """Where the reader is now."""
        lists = tuple(rows.place for rows in self.lists)
        cursor = self.text.at_cursor.start if self.text.page.rows else 0
        search = self.searching.search
        return Spot(self.panel, self.zoomed, lists, self.text.at_top, cursor, search)

    def leave(self) -> None:
        """Remember this place before a jump."""
        self.steps.leave(self.spot)

    def return_to(self, spot: Spot) -> None:
        """Be where the reader was."""
        self.zoomed = spot.zoomed
        self.searching.resume(spot.search)
        for rows, place in zip(self.lists, spot.lists, strict=True):
            rows.restore(place)
        self.text.restore(spot.at_top, spot.cursor)
        self._activate(spot.panel)
        self._follow()
        self.text.restore(spot.at_top, spot.cursor)
        self.refresh(layout=True)

    def action_back(self) -> None:
        """One step back: the last jump, filter or panel alone, whichever came last."""
        search = self.searching.search
        if search is not None and not self.steps.jumped_since(search):
            self.searching.apply(None)
        elif self.zoomed and not search:
            self.action_zoom()
        elif spot := self.steps.back(self.spot):
            self.return_to(spot)

    def action_forward(self) -> None:
        """Where the last step back came from."""
        if spot := self.steps.forward(self.spot):
            self.return_to(spot)

    # Moving

    def action_panel(self, number: int) -> None:
        if number - 1 != self.panel:
            self.leave()
            self.choose(number - 1)

    def action_step_panel(self, way: int) -> None:
        self.choose((self.panel + way) % 5)

    def action_cursor_down(self) -> None:
        self._move(1)

    def action_cursor_up(self) -> None:
        self._move(-1)

    def _move(self, way: int) -> None:
        if self.panel == 4:
            self._moved(self.text.move(way))
        elif self.lists[self.panel].shown:
            rows = self.lists[self.panel]
            self._moved(rows.select(rows.cursor + way))

    def _moved(self, moved: bool) -> None:
        if moved:
            self.follow_text() if self.panel == 4 else self._follow()

    def action_first(self) -> None:
        self._jump(0)

    def action_last(self) -> None:
        self._jump(
            len(self.text.page.rows) if self.panel == 4 else len(self.lists[self.panel].shown)
        )

    def _jump(self, to: int) -> None:
        if self.panel == 4:
            self._moved(self.text.move(to - self.text.cursor))
        else:
            self._moved(self.lists[self.panel].select(to))

    def action_page(self, way: int) -> None:
        self._page(way)

    def action_half(self, way: int) -> None:
        self._page(way / 2)

    def _page(self, pages: float) -> None:
        if self.panel == 4:
            self._moved(self.text.page_by(pages))
        else:
            self._moved(self.lists[self.panel].page(pages))

    def action_paragraph(self, way: int) -> None:
        if self.panel == 4:
            self.text.step_paragraph(way)
            self.follow_text()
        elif self._wide:
            self.text.scroll_paragraph(way)
        else:
            self.evidence.step(way)

    def action_show(self) -> None:
        """From a list into the article, from the article to the item's list."""
        item = self.item
        if item is None:
            return
        self.leave()
        if self.panel < 4:
            self.text.put_cursor(item.start)
            panel = self.panel
            self.choose(4)
            self.lists[panel].show_cursor()
        else:
            self.choose(next(at for at, rows in enumerate(self.lists) if rows.item is item))

    def action_zoom(self) -> None:
        self.zoomed = not self.zoomed
        self.refresh(layout=True)
        self._tell()

    # Searching and taking

    def action_search(self) -> None:
        if self.text.article.paragraphs:
            self.searching.begin("")

    def action_match(self, way: int) -> None:
        self.searching.match(way)

    def action_person(self) -> None:
        self.searching.person()

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
        self._tell()

    def close(self) -> str:
        """Close the bar; what it had asked for."""
        asked, self.asking = self.asking, ""
        self.refresh(layout=True)
        self._tell()
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
        if self.panel < 4 and not self._wide:
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


def _about(briefing: Briefing) -> tuple[str, ...]:
    """What the title row may say at the right, the longest first."""
    source, date = source_words(briefing), date_words(briefing.article.published)
    count = len(briefing.article.paragraphs)
    length = f"{count:,} paragraph{'s' * (count != 1)}"
    minutes = about_words(briefing)[-1]
    forms = [(source, date, length, minutes), (source, date), (date,), (source,)]
    return tuple(" · ".join(filter(None, form)) for form in forms if any(form))


def _placed(placed: Iterable[tuple[Box, Widget]]) -> DockArrangeResult:
    placements = [
        WidgetPlacement(Region(*box), NULL_OFFSET, NULL_SPACING, widget) for box, widget in placed
    ]
    return DockArrangeResult(placements, {each.widget for each in placements}, NULL_SPACING)
