"""The library as the reader uses it: looked into at once, written to by a thread of its own.

Nothing is opened before it is asked for, and a library that can't be used never keeps anyone from
reading: what is wrong with it is said once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple

from textual.message import Message

from briefing.errors import LibraryUnusable
from briefing.keeping import entry, now
from briefing.library.address import kept_address
from briefing.library.entry import text_digest
from briefing.library.place import Place, place_in, remember_place
from briefing.library.store import Library, open_library
from briefing.model import Article, Briefing

# So long the end of the reader waits for what is still to be written.
LAST_S = 10.0


class Written(Message):
    """Something was written, or could not be: `words` for the status.

    `asked`: by the reader with a key; else it takes no other message's place.
    """

    def __init__(self, words: str, error: bool = False, asked: bool = True) -> None:
        super().__init__()
        self.words = words
        self.error = error
        self.asked = asked


class Identity(NamedTuple):
    """What makes two readings one article: the address, else the text."""

    address: str | None
    digest: str


def identity(briefing: Briefing) -> Identity:
    """What an article is told by."""
    url = briefing.article.url
    return Identity(kept_address(url) if url else None, text_digest(briefing.article.text))


class Shelf:
    """The library in a file; `remembers` what is read, or only what it is told to keep."""

    def __init__(self, path: str, remembers: bool) -> None:
        self.path = path
        self.remembers = remembers
        self.post: Callable[[Message], object] = lambda _: None
        self._reading: Library | None = None
        self._work: SimpleQueue[tuple[Callable[[Library], str], bool] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._asked: dict[str, bool] = {}
        self.left_at = ("", 0)  # the search and the row that its screen was left with

    @property
    def library(self) -> Library | None:
        """The library for looking into; None if there is none yet. Raises `LibraryUnusable`."""
        if self._reading is None:
            self._reading = open_library(self.path, create=False)
        return self._reading

    def article(self, number: int) -> Article | None:
        """An article by its number; None if it is not kept. Raises `LibraryUnusable`."""
        return self.library.article(number) if self.library else None

    def is_empty(self) -> bool:
        """Whether nothing is kept. Raises `LibraryUnusable`."""
        return self.library is None or not self.library.listing(1)

    def is_kept(self, briefing: Briefing) -> bool:
        """Whether an article is kept, or about to be. Raises `LibraryUnusable`."""
        asked = self._asked.get(identity(briefing).digest)
        return self._number(briefing) is not None if asked is None else asked

    def is_refused(self, briefing: Briefing) -> bool:
        """Whether an article was forgotten in this run, and is to be let be."""
        return self._asked.get(identity(briefing).digest) is False

    def _number(self, briefing: Briefing) -> int | None:
        return self.library.find(*identity(briefing)) if self.library else None

    def place_of(self, briefing: Briefing) -> Place | None:
        """Where the reader was in it. Raises `LibraryUnusable`."""
        number = self._number(briefing)
        return place_in(self.library, number) if self.library and number is not None else None

    def keep(self, briefing: Briefing, quietly: bool = True) -> None:
        """Store an article, or note that it was read again."""
        self._asked[identity(briefing).digest] = True

        def work(library: Library) -> str:
            first = not library.listing(1)
            library.keep([entry(briefing)], now())
            if first:
                return f"Kept in {_folder(self.path)} · s: forget"
            return "" if quietly else "Kept"

        self._do(work, asked=not quietly)

    def forget(self, briefing: Briefing) -> None:
        """Take an article out of the library, and its place."""
        self._asked[identity(briefing).digest] = False

        def work(library: Library) -> str:
            number = library.find(*identity(briefing))
            if number is not None:
                library.remove([number])
            return "Forgotten"

        self._do(work)

    def forget_number(self, number: int) -> None:
        """Take an article out by its number, at once. Raises `LibraryUnusable`."""
        if self.library:
            briefing = self.library.briefing(number)
            self.library.remove([number])
            if briefing:
                self._asked[identity(briefing).digest] = False

    def put_place(self, briefing: Briefing, place: Place) -> None:
        """Remember where the reader is in an article that is kept."""

        def work(library: Library) -> str:
            number = library.find(*identity(briefing))
            if number is not None:
                remember_place(library, number, place)
            return ""

        self._do(work, asked=False)

    def _do(self, work: Callable[[Library], str], asked: bool = True) -> None:
        self._work.put((work, asked))
        if self._thread is None:
            self._thread = Thread(target=self._run, daemon=True, name="library")
            self._thread.start()

    def _run(self) -> None:
        """Do what is asked, in order, over one connection."""
        library: Library | None = None
        said: set[str] = set()
        while (order := self._work.get()) is not None:
            work, asked = order
            try:
                library = library or open_library(self.path)
                words = work(library) if library else ""
            except LibraryUnusable as error:
                if asked or str(error) not in said:
                    self.post(Written(str(error), True, asked))
                said.add(str(error))
            else:
                if words:
                    self.post(Written(words, False, asked))
        if library:
            library.close()

    def close(self) -> None:
        """Finish what is to be written, and let go of the file."""
        if self._thread is not None:
            self._work.put(None)
            self._thread.join(LAST_S)
            self._thread = None
        if self._reading is not None:
            self._reading.close()
            self._reading = None


def _folder(path: str) -> str:
    """The folder of the file as a person says it."""
    folder, home = os.path.dirname(os.path.abspath(path)), os.path.expanduser("~")
    return f"~{folder[len(home) :]}" if folder.startswith(home + os.sep) else folder
