"""The reader's screen: four lists, the article, and what the keys do with them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import cast

from textual.app import App, ComposeResult
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from briefing.model import Article, Briefing, Item, Person, Quote, Span
from briefing.printing.words import (
    about_words,
    bare_words,
    date_words,
    item_words,
    source_words,
    title_words,
)
from briefing.safe import visible
from briefing.search import Query, speaker_query
from briefing.tui import take
from briefing.tui.article import ArticlePanel, Text
from briefing.tui.bottom import Footer, Line, Status, Tabs, Top
from briefing.tui.evidence import Evidence
from briefing.tui.finding import (
    ARTICLE,
    EVERYTHING,
    QUOTES,
    Paragraphs,
    Search,
    Spot,
    first_panel,
    note,
    searched,
    typed,
    wider,
)
from briefing.tui.heights import SMALLEST, Box, frame, is_wide, left_width, share
from briefing.tui.keys import Key, hints, shown
from briefing.tui.lines import item_spans, rows_needed
from briefing.tui.paint import Paint
from briefing.tui.rows import NAMES, Rows, sought
from briefing.tui.search_bar import SearchBar

STEPS_KEPT = 200
# From this height on a blank row divides paragraphs.
GAPS_FROM = 20
SEARCH_HINTS = (
    ("", "Enter", "keep", "keep"),
    ("", "Esc", "back to where you were", "back"),
    ("", "↓/↑", "next match", "match"),
    ("", "@name", "speaker", "speaker"),
    ("", "-word", "not", "not"),
)
ASK_HINTS = (("", "Enter", "go", "go"), ("", "Esc", "back", "back"))


class BriefingScreen(Screen[None], inherit_bindings=False):
    """One briefing at a time. Panels count from 0, the article is 4."""

    AUTO_FOCUS = ""

    class GaveUp(Message):
        """There was no step to go back; whoever waits for an article need not."""

    def __init__(self, paint: Paint, table: Sequence[Key]) -> None:
        super().__init__()
        self.paint = paint
        self.table = table
        self.briefing: Briefing | None = None
        self.panel = 3
        self.zoomed = False
        self.search: Search | None = None
        self.asking: str = ""
        self._file = ""
        self._before: Spot | None = None
        self._back: list[Spot] = []
        self._forward: list[Spot] = []
        self._hits: list[Span] = []
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
        self._paragraphs = Paragraphs(Article("", ()))

    def compose(self) -> ComposeResult:
        """All widgets; `arrange` decides which of them are on the screen."""
        yield from self._widgets()

    def _widgets(self) -> Iterable[Widget]:
        yield from (self.top, self.tabs, *self.lists, self.text, self.evidence)
        yield from (self.status, self.bar, self.footer)

    # What is shown

    def wait(self, title: str) -> None:
        """An article is on its way: the frame with its panels, still empty."""
        self.briefing = None
        self.top.say("", title, ())
        for rows in self.lists:
            rows.fill((), Article("", ()), finding=True)
        self.text.fill(Article("", ()), ())
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
        self._paragraphs = Paragraphs(article)
        self._first = [_first_of(rows.items) for rows in self.lists]
        self._new()
        if article.notice:
            self.status.say(article.notice)

    def _new(self) -> None:
        self.search, self._hits, self._before, self.asking = None, [], None, ""
        self._back, self._forward = [], []
        self._needs = {}
        if self.panel < 4 and not self.lists[self.panel].items:
            self.panel = next((at for at in (3, 0, 1, 2) if self.lists[at].items), self.panel)
        self._choose(self.panel)
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
        self.text.mark(spans, self._hits)
        self.evidence.show_item(item, tuple(self._hits))
        if item is not None and self.panel < 4:
            self.text.show(item.start, item.end)
        self._tell()

    def _follow_text(self) -> None:
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
        self.status.say_item(words, self._place_words())
        self.tabs.say(self.panel, (*(rows.tab() for rows in self.lists), self._paragraph_count()))
        self.footer.say(self._hints())

    def _paragraph_count(self) -> str:
        return str(len(self.text.article.paragraphs) or "")

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

    def _hints(self) -> Sequence[tuple[str, str, str, str]]:
        """The keys that do something here."""
        if self.asking:
            return SEARCH_HINTS if self.asking == "search" else ASK_HINTS
        without = set()
        if not (self.briefing and self.briefing.article.url):
            without.add("open")
        if self.panel not in (1, 3):
            without.add("person")
        shows = ("show in list", "list") if self.panel == 4 else ("", "")
        return [
            (id, keys, shows[0] or long, shows[1] or short)
            if id == "show"
            else (id, keys, long, short)
            for id, keys, long, short in hints(self.table, without)
        ]

    def _choose(self, panel: int) -> None:
        """Move in another panel from now on."""
        self._activate(panel)
        self._follow_text() if panel == 4 else self._follow()

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
        return Spot(self.panel, self.zoomed, lists, self.text.at_top, cursor, self.search)

    def _leave(self) -> None:
        """Remember this place before a jump."""
        if not self._back or self._back[-1] != self.spot:
            self._back = [*self._back[-STEPS_KEPT:], self.spot]
        self._forward = []

    def return_to(self, spot: Spot) -> None:
        """Be where the reader was."""
        self.search, self.zoomed = spot.search, spot.zoomed
        self._hits = self._article_hits()
        for rows, place in zip(self.lists, spot.lists, strict=True):
            rows.restore(place)
        self.text.restore(spot.at_top, spot.cursor)
        self._activate(spot.panel)
        self._follow()
        self.text.restore(spot.at_top, spot.cursor)
        self.refresh(layout=True)

    def action_back(self) -> None:
        """One step back: the filter, one panel alone, the place before the last jump."""
        if self.search is not None:
            self._apply(None)
        elif self.zoomed:
            self.action_zoom()
        elif self._back:
            self._forward.append(self.spot)
            self.return_to(self._back.pop())
        else:
            self.post_message(self.GaveUp())

    def action_forward(self) -> None:
        """Where the last step back came from."""
        if self._forward:
            self._back.append(self.spot)
            self.return_to(self._forward.pop())

    # Moving

    def action_panel(self, number: int) -> None:
        if number - 1 != self.panel:
            self._leave()
            self._choose(number - 1)

    def action_step_panel(self, way: int) -> None:
        self._choose((self.panel + way) % 5)

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
            self._follow_text() if self.panel == 4 else self._follow()

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
            self._follow_text()
        else:
            self.text.scroll_paragraph(way)

    def action_show(self) -> None:
        """From a list into the article, from the article to the item's list."""
        item = self.item
        if item is None:
            return
        self._leave()
        if self.panel < 4:
            self.text.put_cursor(item.start)
            panel = self.panel
            self._choose(4)
            self.lists[panel].show_cursor()
        else:
            self._choose(next(at for at, rows in enumerate(self.lists) if rows.item is item))

    def action_zoom(self) -> None:
        self.zoomed = not self.zoomed
        self.refresh(layout=True)
        self._tell()

    # Searching

    def action_search(self) -> None:
        """Open the bar; from the article it looks there, else in the quotes."""
        scope = ARTICLE if self.panel == 4 else QUOTES
        if self.search is not None and self.search.scope == EVERYTHING:
            scope = EVERYTHING
        self.open_search("", scope)

    def open_search(self, text: str, scope: str) -> None:
        """The bar with a text typed in."""
        self._before = self.spot
        self.ask("search", "/", text)
        self._type(text, scope)

    def ask(self, what: str, sign: str, text: str = "") -> None:
        """Open the bar to ask for something."""
        self.asking = what
        self.bar.open(sign, text)
        self.refresh(layout=True)
        self._tell()

    def _close(self) -> str:
        asked, self.asking = self.asking, ""
        self.refresh(layout=True)
        self._tell()
        return asked

    def _typed(self, text: str) -> None:
        if self.asking == "search":
            self._type(text, self.search.scope if self.search else QUOTES)
        elif self.asking == "replace" and text:
            self._asked("enter", text)

    def _pressed(self, key: str, text: str) -> None:
        if self.asking != "search":
            self._asked(key, text)
        elif key == "enter":
            self._close()
            if self.search is not None and not self.search.query.terms:
                self._apply(None)
        elif key == "escape":
            self._close()
            if self._before is not None:
                self.return_to(self._before)
        elif key == "tab" and self.search is not None:
            self._type(text, wider(self.search.scope, self._before.panel if self._before else 3))
        elif key in ("down", "up"):
            self.action_match(1 if key == "down" else -1)
            self._note()

    def _type(self, text: str, scope: str) -> None:
        self._apply(typed(text, scope), self._before)
        self._note()

    def _note(self) -> None:
        if self.search is not None:
            position, count = self._match()
            panel = self._before.panel if self._before else self.panel
            self.bar.say(note(self.search, position, count, panel))

    def _apply(self, search: Search | None, origin: Spot | None = None) -> None:
        """Filter the lists, mark the article, be where something was found.

        With an origin the first match from there on is looked for, not from the cursor on.
        """
        self.search = search
        self._hits = self._article_hits()
        for at, rows in enumerate(self.lists):
            rows.narrow(searched(search, at), origin.lists[at].number if origin else None)
        panel = self.panel
        if search is not None and search.scope == QUOTES:
            panel = 3
        elif search is not None and search.scope == ARTICLE:
            panel = 4
            self._go_to_hit(origin.cursor if origin else self.text.at_cursor.start)
        elif search is not None and search.query.terms:
            counts = [len(rows.shown) for rows in self.lists]
            panel = first_panel(counts, self.panel, bool(self._hits))
        self._choose(panel)

    def _article_hits(self) -> list[Span]:
        if self.search is None or self.search.scope == QUOTES:
            return []
        return self._paragraphs.hits(self.search.query)

    def _match(self) -> tuple[int, int]:
        """Which match the cursor is on, counted from 1, and how many there are."""
        if self.panel == 4:
            place = self.text.at_cursor.end
            before = sum(1 for hit in self._hits if hit.start < place)
            return max(1, before), len(self._hits)
        if self.search is not None and self.search.scope == EVERYTHING:
            counts = [len(rows.shown) for rows in self.lists]
            return sum(counts[: self.panel]) + self.lists[self.panel].cursor + 1, sum(counts)
        rows = self.lists[self.panel]
        return rows.cursor + 1, len(rows.shown)

    def action_match(self, way: int) -> None:
        """The next or previous match, over the end and on from the top."""
        if self.search is None:
            return
        if self.panel == 4:
            self._next_hit(way)
        elif self.search.scope == EVERYTHING:
            self._next_everywhere(way)
        else:
            rows = self.lists[3]
            if rows.shown:
                self._wrap_message(rows.cursor + way, len(rows.shown))
                rows.select((rows.cursor + way) % len(rows.shown))
                self._choose(3)

    def _next_everywhere(self, way: int) -> None:
        counts = [len(rows.shown) for rows in self.lists]
        total = sum(counts)
        if not total:
            return
        at = sum(counts[: self.panel]) + self.lists[self.panel].cursor + way
        self._wrap_message(at, total)
        at %= total
        panel = 0
        while at >= counts[panel]:
            at -= counts[panel]
            panel += 1
        self.lists[panel].select(at)
        self._choose(panel)

    def _next_hit(self, way: int) -> None:
        if self._hits:
            row = self.text.at_cursor
            if way > 0:
                after = [at for at, hit in enumerate(self._hits) if hit.start >= row.end]
                at = after[0] if after else len(self._hits)
            else:
                before = [at for at, hit in enumerate(self._hits) if hit.start < row.start]
                at = before[-1] if before else -1
            self._wrap_message(at, len(self._hits))
            self.text.put_cursor(self._hits[at % len(self._hits)].start)
            self._follow_text()

    def _go_to_hit(self, place: int) -> None:
        after = [hit for hit in self._hits if hit.start >= place] or self._hits
        if after:
            self.text.put_cursor(after[0].start)

    def _wrap_message(self, at: int, count: int) -> None:
        if at >= count:
            self.say("from the top")
        elif at < 0:
            self.say("from the end")

    def action_person(self) -> None:
        """Only the quotes of the selected item's person; again: all."""
        query = self._person_query()
        if self.search is not None and query is not None and self.search.query == query:
            self._apply(None)
            return
        item = self.item
        if query is None or not isinstance(item, (Person, Quote)):
            self.say("No speaker is known here")
        elif isinstance(item, Person) and not item.quotes:
            self.say(f"No quotes of {visible(item.name)}")
        else:
            self._leave()
            self._apply(Search(query))

    def _person_query(self) -> Query | None:
        item = self.item
        if isinstance(item, Person):
            return speaker_query(item.name)
        if isinstance(item, Quote) and item.speaker:
            return speaker_query(item.speaker)
        return None

    # Taking

    def action_copy(self) -> None:
        if self.item and self.briefing:
            self._copy(take.copied_item(self.briefing, self.item), self._short_words())

    def action_copy_all(self) -> None:
        if self.briefing:
            self._copy(take.whole(self.briefing), "the whole briefing")

    def _copy(self, text: str, what: str) -> None:
        through = take.copy(text, self.app.copy_to_clipboard)
        self.say(f"Copied: {what} · through {through}")

    def _short_words(self) -> str:
        """What the status row says of the item, without its place."""
        article = self.text.article
        return bare_words(self.item, article)[:200] if self.item else ""

    def action_open_source(self) -> None:
        address = self.briefing.article.url if self.briefing else None
        trouble = take.open_address(self._reader_app(), address)
        self.say(trouble or f"Opened {visible(address or '')}", bool(trouble))

    def action_edit(self) -> None:
        if self.briefing:
            place = self.item.start if self.item else self.text.at_top
            trouble = take.edit(self._reader_app(), self.briefing, place)
            if trouble:
                self.say(trouble, True)

    def _reader_app(self) -> App[int]:
        return cast("App[int]", self.app)

    def action_pipe(self) -> None:
        if self.item:
            self.ask("pipe", "| ")
            self.bar.say("this item to a command · Esc: back")

    def action_pipe_all(self) -> None:
        if self.briefing:
            self.ask("pipe-all", "| ")
            self.bar.say("the whole briefing to a command · Esc: back")

    def action_export(self) -> None:
        if self.briefing:
            self.ask("export", "Write to: ", take.file_name(self.briefing))
            self.bar.say(f"{' '.join(take.FORMS)} · Esc: back")

    def _asked(self, key: str, text: str) -> None:
        """Answer to what was typed for a command or a file."""
        if key not in ("enter", "escape"):
            return
        asked = self._close()
        briefing = self.briefing
        if key == "escape" or not text.strip() or briefing is None:
            return
        if asked == "export":
            self._export(text.strip(), False)
        elif asked == "replace":
            if text.strip().lower() in ("y", "yes"):
                self._export(self._file, True)
        elif asked == "pipe-all":
            self._pipe(text, take.lines_of(briefing))
        elif self.item is not None:
            self._pipe(text, item_words(self.item, briefing.article) + "\n")

    def _pipe(self, command: str, text: str) -> None:
        trouble = take.pipe(self._reader_app(), command, text)
        self.say(trouble or f"Sent to {visible(command.strip())}", bool(trouble))

    def _export(self, path: str, replace: bool) -> None:
        if self.briefing is None:
            return
        if not replace and os.path.exists(os.path.expanduser(path)):
            self._file = path
            self.ask("replace", f"{visible(path)} is there already: replace? y/n ")
            return
        trouble = take.export(self.briefing, path, replace)
        self.say(trouble or f"Written: {visible(path)}", bool(trouble))

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
            self._choose(event.panel)

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
            self._choose(4)

    def on_tabs_pressed(self, event: Tabs.Pressed) -> None:
        event.stop()
        self._choose(event.panel)


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
    length = f"{count} paragraph{'s' * (count != 1)}"
    minutes = about_words(briefing)[-1]
    forms = [(source, date, length, minutes), (source, date), (date,), (source,)]
    return tuple(" · ".join(filter(None, form)) for form in forms if any(form))


def _placed(placed: Iterable[tuple[Box, Widget]]) -> DockArrangeResult:
    placements = [
        WidgetPlacement(Region(*box), NULL_OFFSET, NULL_SPACING, widget) for box, widget in placed
    ]
    return DockArrangeResult(placements, {each.widget for each in placements}, NULL_SPACING)
