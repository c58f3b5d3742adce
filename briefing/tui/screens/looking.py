"""What the library's screen lists: all that is kept, what a search found, what one person said."""

from __future__ import annotations

from collections.abc import Sequence
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

    `kept` is how many articles the library holds.
    """

    def __init__(self, screen: LibraryScreen, shelf: Shelf) -> None:
        self._screen = screen
        self._shelf = shelf
        self.text = ""
        self.about = ""
        self.kept = 0

    def look(self) -> None:
        """Read the library anew, in the search that there is."""
        shown, was_empty = self._screen.list, not self.kept
        try:
            self._show()
        except LibraryUnusable as error:
            shown.nothing = ""
            shown.fill((), NO_QUERY)
            self._screen.say(str(error), True)
        self._screen.tell()
        if was_empty != (not self.kept):
            self._screen.refresh(layout=True)  # an empty library has no preview

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
        self.text = text
        self.look()
        if self.kept > (TYPED.articles or 0):
            self._screen.set_timer(PAUSE_S, partial(self._look_further, text))

    def _look_further(self, text: str) -> None:
        """No key came for a while: search what a key has no time for."""
        library, query = self._shelf.library, parse_query(text)
        if library and query.terms and text == self.text and not self._screen.list.cursor:
            self._search(library, query, PAUSED)
            self._screen.tell()

    def more(self) -> None:
        """Add the next page of the list, if there is one."""
        library, shown = self._shelf.library, self._screen.list
        if library and not self.about and len(shown.rows) < self.kept:
            kept = [each for each in shown.rows if isinstance(each, Kept)]
            shown.rows = [*kept, *library.listing(PAGE, len(kept))]

    def person(self) -> None:
        """All that the person at the cursor said, by date; figures about the same over time."""
        at_cursor, library, shown = self._screen.list.shown, self._shelf.library, self._screen.list
        if self.about:
            self.look()
            return
        if not isinstance(at_cursor, Hit) or library is None:
            self._screen.say("No speaker is known here: search first")
            return
        query, panels, title = _same(at_cursor)
        if not query.terms:
            self._screen.say("No speaker is known here")
            return
        found = by_day(search(library, Wanted(query, panels), PAUSED))
        self.about = shown.title = title
        shown.nothing = f"nothing by {title}"
        self._found(found.hits, query, found.more)
        self._screen.tell()

    def back(self) -> bool:
        """From a person's page to the search, from the search to the list; False on the list."""
        if not self.about and not self.text:
            return False
        if not self.about:
            self.text = ""
        self.look()
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
