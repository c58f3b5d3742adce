"""What the library's screen lists: all that is kept, what a search found, what one person said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

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
from briefing.safe import visible
from briefing.search import Query, asked, parse_query, speaker_query
from briefing.tui.shelf import Shelf
from briefing.tui.shelf_list import NO_QUERY
from briefing.tui.shelf_rows import Shown

if TYPE_CHECKING:
    from briefing.tui.screens.library import LibraryScreen

NOTHING = "Nothing kept yet. Enter opens the sample; briefing FILE or briefing URL reads your own"
PAGE = 500  # articles that are listed at once; more come as the cursor nears the end
PAUSE_S = 0.3  # after the last key all articles are searched, and not the newest only


class Looking:
    """Fills the list of a screen. `text` is the search, `about` the person or the figures of now.

    `kept` is how many articles the library holds. Every step back leads to the row that the step
    was made from, and another screen begins where the last one was left.
    """

    def __init__(self, screen: LibraryScreen, shelf: Shelf) -> None:
        self._screen = screen
        self._shelf = shelf
        self.text, self._row = shelf.left_at
        self._list_row = 0
        self.about = ""
        self.kept = 0

    def begin(self) -> None:
        """Show what the last screen showed."""
        row = self._row
        self.look()
        self._screen.select(row)

    def leave(self) -> None:
        """Remember what is shown."""
        self._shelf.left_at = (self.text, self._row if self.about else self._screen.list.cursor)

    def look(self) -> None:
        """Read the library anew, in the search that there is."""
        was_empty = not self.kept
        with self._trouble_told():
            self._show()
        self._screen.tell()
        if was_empty != (not self.kept):
            self._screen.refresh(layout=True)  # an empty library has no preview

    @contextmanager
    def _trouble_told(self) -> Iterator[None]:
        """Say what is wrong with the library, if something is; nothing is listed then."""
        try:
            yield
        except LibraryUnusable as error:
            self._screen.list.nothing = ""
            self._screen.list.fill((), NO_QUERY)
            self._screen.say(str(error), True)

    def _show(self) -> None:
        library, shown = self._shelf.library, self._screen.list
        self.about = ""
        query = parse_query(self.text)
        self.kept = library.count() if library else 0
        shown.nothing = "" if self.kept else NOTHING
        shown.title = "Library"
        if library is None or not query.terms:
            shown.count = f"{self.kept:,}"
            shown.fill(library.listing(PAGE) if library else [], NO_QUERY)
            return
        shown.nothing = f"nothing holds “{visible(asked(self.text))}”"
        self._search(library, query, TYPED)

    def _search(self, library: Library, query: Query, bounds: Bounds) -> None:
        found = search(library, Wanted(query), bounds)
        self._found([*titles(library, query, bounds), *found.hits], query, found.more)

    def _found(self, rows: Sequence[Shown], query: Query, more: bool) -> None:
        shown = self._screen.list
        shown.count = f"{len(rows):,}{'+' if more else ''} found"
        shown.fill(rows, query)

    def typed(self, text: str) -> None:
        """Search for what was typed, after a pause in all articles."""
        if not self.text:
            self._list_row = self._screen.list.cursor
        self.text = text
        self.look()
        if self.kept > (TYPED.articles or 0):
            self._screen.set_timer(PAUSE_S, partial(self._look_further, text))

    def _look_further(self, text: str) -> None:
        """No key came for a while: search what a key has no time for."""
        query = parse_query(text)
        if not query.terms or text != self.text or self._screen.list.cursor:
            return
        with self._trouble_told():
            if library := self._shelf.library:
                self._search(library, query, PAUSED)
        self._screen.tell()

    def more(self) -> None:
        """Add the next page of the list, if there is one."""
        shown = self._screen.list
        if self.about or len(shown.rows) >= self.kept:
            return
        with self._trouble_told():
            kept = [each for each in shown.rows if isinstance(each, Kept)]
            if library := self._shelf.library:
                shown.rows = [*kept, *library.listing(PAGE, len(kept))]

    def person(self) -> None:
        """All that the person at the cursor said, by date; figures about the same over time."""
        at_cursor = self._screen.list.shown
        if self.about:
            self.back()
        elif not isinstance(at_cursor, Hit):
            self._screen.say("No speaker is known here: search first")
        elif not _same(at_cursor)[0].terms:
            self._screen.say("No speaker is known here")
        else:
            with self._trouble_told():
                self._list_same(at_cursor)
            self._screen.tell()

    def _list_same(self, hit: Hit) -> None:
        library, shown = self._shelf.library, self._screen.list
        query, panels, title = _same(hit)
        if library is None:
            return
        found = by_day(search(library, Wanted(query, panels), PAUSED))
        self._row = shown.cursor
        self.about = shown.title = title
        shown.nothing = f"nothing by {title}"
        self._found(found.hits, query, found.more)

    def back(self) -> bool:
        """From a person's page to the search, from the search to the list; False on the list."""
        if not self.about and not self.text:
            return False
        row = self._row
        if not self.about:
            self.text, row = "", self._list_row
        self.look()
        self._screen.select(row)
        return True


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
