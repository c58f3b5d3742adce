"""The reader and the library: what was opened is kept, where the reader was is found again.

Nothing of the library is loaded before the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import LibraryUnusable
from briefing.model import PANELS, Briefing
from briefing.tui.finding import searched, typed

if TYPE_CHECKING:
    from briefing.library.place import Place
    from briefing.library.query import Hit
    from briefing.tui.app import ReaderApp
    from briefing.tui.screens.briefing import BriefingScreen
    from briefing.tui.shelf import Shelf

ARTICLE = 4


class Shelving:
    """Keeps, forgets and finds again, for one App. `path` None: there is no library."""

    def __init__(self, app: ReaderApp, path: str | None, remembers: bool) -> None:
        self._app = app
        self._path = path
        self._remembers = remembers
        self._shelf: Shelf | None = None

    @property
    def shelf(self) -> Shelf | None:
        """The library, made ready at the first call."""
        if self._shelf is None and self._path is not None:
            from briefing.tui.shelf import Shelf

            self._shelf = Shelf(self._path, self._remembers)
            self._shelf.post = self._app.post_message
        return self._shelf

    def entered(self, briefing: Briefing, restore: bool) -> None:
        """An article is shown; `restore`: the reader may go to where it was in it."""
        if self._path is not None and self._remembers:
            here = _state(self._app.reader)
            self._app.call_after_refresh(self._take_up, briefing, restore, here)

    def _take_up(self, briefing: Briefing, restore: bool, here: object) -> None:
        reader, shelf = self._app.reader, self.shelf
        if shelf is None or reader.whole is not briefing or shelf.is_refused(briefing):
            return
        try:
            place = shelf.place_of(briefing) if restore else None
        except LibraryUnusable as error:
            self._app.tell(str(error), True)
            return
        # Whoever has pressed a key since is where they want to be.
        if place is not None and _state(reader) == here and not reader.asking:
            _go_to(reader, place)
            if _place_of(reader) != _BEGINNING:
                number = reader.item.paragraph if reader.item else reader.text.paragraph
                self._app.tell(f"Back at ¶{number} · {_first_key(self._app)}: top")
        shelf.keep(briefing)

    def leave(self) -> None:
        """Remember where the reader is in the article of now."""
        briefing, shelf = self._app.reader.whole, self._shelf
        if shelf and self._remembers and briefing and not shelf.is_refused(briefing):
            shelf.put_place(briefing, _made(self._app.reader))

    def close(self) -> None:
        """The reader ends: write what is to be written."""
        if self._shelf is not None:
            self.leave()
            self._shelf.close()
            self._shelf = None
            self._path = None

    def save(self) -> None:
        """Keep the article of now, or forget it and let it be for this run."""
        briefing, shelf = self._app.reader.whole, self.shelf
        if shelf is None:
            self._app.tell("There is no library")
        elif briefing is not None:
            try:
                kept = shelf.is_kept(briefing)
            except LibraryUnusable as error:
                self._app.tell(str(error), True)
                return
            if kept:
                shelf.forget(briefing)
            else:
                shelf.keep(briefing, quietly=False)

    def briefing(self, number: int) -> Briefing | None:
        """An article of the library; None, and said so, if it is not there."""
        try:
            library = self.shelf.library if self.shelf else None
            found = library.briefing(number) if library else None
        except LibraryUnusable as error:
            self._app.tell(str(error), True)
            return None
        if found is None:
            self._app.tell("No longer kept")
        return found


def go_to_hit(reader: BriefingScreen, hit: Hit) -> None:
    """Be at what was found in the library."""
    if hit.panel in PANELS:
        panel = PANELS.index(hit.panel)
        rows = reader.lists[panel]
        if hit.item in rows.items:
            rows.select_item(list(rows.items).index(hit.item))
            reader.choose(panel)
            return
    reader.text.put_cursor(hit.item.start)
    reader.choose(ARTICLE)


def _state(reader: BriefingScreen) -> object:
    numbers = tuple(rows.number for rows in reader.lists)
    return reader.panel, numbers, reader.searching.search, reader.zoomed


def _made(reader: BriefingScreen) -> Place:
    from briefing.library.place import Place

    return Place(*_place_of(reader))


_BEGINNING = (3, 0, "", "", 0)


def _place_of(reader: BriefingScreen) -> tuple[int, int, str, str, int]:
    """Panel, item, filter, scope, and the character of the text at the top."""
    search = reader.searching.search
    in_list = reader.panel < ARTICLE
    item = reader.lists[reader.panel].number if in_list else reader.text.at_cursor.start
    text, scope = (search.query.typed, search.scope) if search else ("", "")
    return reader.panel, item, text, scope, reader.text.at_top


def _go_to(reader: BriefingScreen, place: Place) -> None:
    search = typed(place.filter, place.scope) if place.filter else None
    reader.searching.resume(search)
    for at, rows in enumerate(reader.lists):
        rows.narrow(searched(search, at))
    panel = place.panel if 0 <= place.panel <= ARTICLE else ARTICLE
    if panel == ARTICLE:
        reader.text.restore(place.offset, place.item)
    else:
        reader.lists[panel].select_item(place.item)
    reader.choose(panel)
    cursor = reader.text.at_cursor.start
    reader.text.restore(place.offset, cursor)
    reader.refresh(layout=True)


def _first_key(app: ReaderApp) -> str:
    return next((row.keys[0] for row in app.table if row.id == "first" and row.keys), "g")
