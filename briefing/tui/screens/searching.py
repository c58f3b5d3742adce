"""Searching in the reader: what is typed filters the lists and marks the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Article, Person, Quote, Span
from briefing.safe import visible
from briefing.search import Query, speaker_query
from briefing.tui.finding import (
    ARTICLE,
    EVERYTHING,
    QUOTES,
    Paragraphs,
    Search,
    Spot,
    first_panel,
    notes,
    searched,
    typed,
    wider,
)

if TYPE_CHECKING:
    from briefing.tui.screens.briefing import BriefingScreen


class Searching:
    """The search of a screen, if there is one: `hits` are its places in the article.

    `origin` is where the reader was when the bar was opened. While typing, the panel `_home` is
    preferred to others that hold something.
    """

    def __init__(self, screen: BriefingScreen) -> None:
        self._screen = screen
        self.search: Search | None = None
        self.hits: list[Span] = []
        self.origin: Spot | None = None
        self._home = 0
        self.is_over_another = False  # a person's quotes in the place of a search
        self._paragraphs = Paragraphs(Article("", ()))

    def reset(self, article: Article) -> None:
        """Begin with another article, without a search."""
        self.search, self.hits, self.origin = None, [], None
        self._paragraphs = Paragraphs(article)

    @property
    def typing(self) -> tuple[str, str] | None:
        """The text and the scope of a search whose bar is open."""
        if self._screen.asking != "search" or self.search is None:
            return None
        return self._screen.bar.text, self.search.scope

    def begin(self, text: str, scope: str | None = None) -> None:
        """Open the bar with a text typed in; from the article it looks there, else in quotes."""
        screen = self._screen
        if scope is None:
            scope = ARTICLE if screen.panel == 4 else QUOTES
            if self.search is not None and self.search.scope == EVERYTHING:
                scope = EVERYTHING
        self.origin = screen.spot
        self._home = screen.panel
        screen.ask("search", "/", text)
        self.type(text, scope)

    def begin_everywhere(self, text: str) -> None:
        """Open the bar over everything, in the first panel that holds something."""
        self.begin(text, EVERYTHING)
        self._home = 0
        self.type(text, EVERYTHING)

    def typed(self, text: str) -> None:
        """Search for what stands in the bar now."""
        self.type(text, self.search.scope if self.search else QUOTES)

    def pressed(self, key: str, text: str) -> None:
        """Answer a key of the bar that is not for typing."""
        if key == "enter":
            self._screen.close()
            if self.search is not None and not self.search.query.terms:
                self.apply(None)
        elif key == "escape":
            self._screen.close()
            if self.origin is not None:
                self._screen.return_to(self.origin)
        elif key == "tab" and self.search is not None:
            self.type(text, wider(self.search.scope, self.origin.panel if self.origin else 3))
        elif key in ("down", "up"):
            self.match(1 if key == "down" else -1)
            self.note()

    def resume(self, search: Search | None) -> None:
        """Have a search again whose filters the lists have already."""
        self.search, self.is_over_another = search, False
        self.hits = self._article_hits()

    def type(self, text: str, scope: str) -> None:
        """Search for a text within a scope."""
        self.apply(typed(text, scope), self.origin)
        self.note()

    def note(self) -> None:
        """Say in the bar how many matches there are, and where."""
        if self.search is not None:
            position, count = self.position()
            panel = self.origin.panel if self.origin else self._screen.panel
            self._screen.bar.say(*notes(self.search, position, count, panel))

    def apply(self, search: Search | None, origin: Spot | None = None) -> None:
        """Filter the lists, mark the article, be where something was found.

        With an origin the first match from there on is looked for, not from the cursor on.
        """
        self.resume(search)
        for at, rows in enumerate(self._screen.lists):
            rows.narrow(searched(search, at), origin.lists[at].number if origin else None)
        panel = self._screen.panel
        if search is not None and search.scope == QUOTES:
            panel = 3
        elif search is not None and search.scope == ARTICLE:
            panel = 4
            self._go_to_hit(origin.cursor if origin else self._screen.text.at_cursor.start)
        elif search is not None and search.query.terms:
            counts = [len(rows.shown) for rows in self._screen.lists]
            panel = first_panel(counts, self._home if origin else panel, bool(self.hits))
            if panel == 4:
                self._go_to_hit(origin.cursor if origin else self._screen.text.at_cursor.start)
        self._screen.choose(panel)

    def _article_hits(self) -> list[Span]:
        if self.search is None or self.search.scope == QUOTES:
            return []
        return self._paragraphs.hits(self.search.query)

    def position(self) -> tuple[int, int]:
        """Which match the cursor is on, counted from 1, and how many there are."""
        screen = self._screen
        if screen.panel == 4:
            place = screen.text.at_cursor.end
            before = sum(1 for hit in self.hits if hit.start < place)
            return max(1, before), len(self.hits)
        rows = screen.lists[screen.panel]
        if self.search is not None and self.search.scope == EVERYTHING:
            counts = [len(each.shown) for each in screen.lists]
            return sum(counts[: screen.panel]) + rows.cursor + 1, sum(counts)
        return rows.cursor + 1, len(rows.shown)

    def match(self, way: int) -> None:
        """The next or previous match, over the end and on from the top."""
        if self.search is None:
            return
        if self.search.scope == QUOTES:
            self._next_quote(way)
        elif self._screen.panel == 4:
            self._next_hit(way)
        else:
            self._next_everywhere(way)

    def _next_quote(self, way: int) -> None:
        """The next quote that is shown; from the article its place there."""
        screen, rows = self._screen, self._screen.lists[3]
        if not rows.shown:
            return
        self._wrap_message(rows.cursor + way, len(rows.shown))
        rows.select((rows.cursor + way) % len(rows.shown))
        if screen.panel == 4 and rows.item:
            screen.text.put_cursor(rows.item.start)
            screen.follow()
        else:
            screen.choose(3)

    def _next_everywhere(self, way: int) -> None:
        counts = [len(rows.shown) for rows in self._screen.lists]
        total = sum(counts)
        if not total:
            return
        at = sum(counts[: self._screen.panel]) + self._screen.lists[self._screen.panel].cursor + way
        self._wrap_message(at, total)
        at %= total
        panel = 0
        while at >= counts[panel]:
            at -= counts[panel]
            panel += 1
        self._screen.lists[panel].select(at)
        self._screen.choose(panel)

    def _next_hit(self, way: int) -> None:
        if self.hits:
            row = self._screen.text.at_cursor
            if way > 0:
                after = [at for at, hit in enumerate(self.hits) if hit.start >= row.end]
                at = after[0] if after else len(self.hits)
            else:
                before = [at for at, hit in enumerate(self.hits) if hit.start < row.start]
                at = before[-1] if before else -1
            self._wrap_message(at, len(self.hits))
            self._screen.text.put_cursor(self.hits[at % len(self.hits)].start)
            self._screen.follow()

    def _go_to_hit(self, place: int) -> None:
        after = [hit for hit in self.hits if hit.start >= place] or self.hits
        if after:
            self._screen.text.put_cursor(after[0].start)

    def _wrap_message(self, at: int, count: int) -> None:
        if at >= count:
            self._screen.say("from the top")
        elif at < 0:
            self._screen.say("from the end")

    def person(self) -> None:
        """Only the quotes of the selected item's person; again: all."""
        query = self._person_query()
        if self.search is not None and query is not None and self.search.query == query:
            self.apply(None)
            return
        item = self._screen.item
        if query is None or not isinstance(item, (Person, Quote)):
            self._screen.say("No speaker is known here")
        elif isinstance(item, Person) and not item.quotes:
            self._screen.say(f"No quotes of {visible(item.name)}")
        else:
            was_searching = self.search is not None
            self._screen.moving.leave()
            self.apply(Search(query))
            self.is_over_another = was_searching

    def _person_query(self) -> Query | None:
        item = self._screen.item
        if isinstance(item, Person):
            return speaker_query(item.name)
        if isinstance(item, Quote) and item.speaker:
            return speaker_query(item.speaker)
        return None
