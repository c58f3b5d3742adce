"""The one file: opening it, keeping and forgetting articles, handing them back.

A file in write-ahead mode: readers see the last finished transaction while one writer at a time
waits for the other, and what was committed is on the disk before it is acknowledged
(https://sqlite.org/wal.html, `synchronous=FULL`). Every failure is a `LibraryUnusable`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from briefing.errors import LibraryUnusable
from briefing.library.connecting import connect
from briefing.library.entry import Entry, stored_article, stored_briefing
from briefing.library.schema import INDEXES
from briefing.library.trouble import REASONS, sound, told
from briefing.library.writing import put, unlink
from briefing.model import Article, Briefing
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_HEAD = b"SQLite format 3\0"


class Kept(Record):
    """One article as a list shows it: `day` is when it was published, else read."""

    id: int
    day: str
    title: str | None
    outlet: str
    quotes: int
    source: str | None
    published: str | None
    url: str | None


class Library:
    """An open library. `path` is its file; one connection, used by one thread at a time."""

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def close(self) -> None:
        """Let go of the file."""
        with told(self.path):
            self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on the disk at the end, or none of it."""
        with told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with told(self.path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def looking(self, query: str, values: Sequence[object] = ()) -> Iterator[sqlite3.Cursor]:
        """The rows of a query one by one; the rest is never looked at."""
        with told(self.path):
            cursor = self._connection.execute(query, values)
            try:
                yield cursor
            finally:
                cursor.close()

    def keep(self, entries: Iterable[Entry], read: str) -> list[int]:
        """Store articles, all or none; their numbers. `read` is when, in ISO 8601 and UTC.

        The same address or the same text is one article, and the newer reading stays.
        """
        with self.writing() as connection:
            return [put(connection, entry, read) for entry in entries]

    def remove(self, numbers: Sequence[int]) -> list[int]:
        """Forget articles; the numbers that are not there. All that are there go."""
        missing = []
        with self.writing() as connection:
            for number in numbers:
                if not connection.execute("SELECT 1 FROM article WHERE id=?", (number,)).fetchone():
                    missing.append(number)
                    continue
                unlink(connection, number)
                connection.execute("DELETE FROM article WHERE id = ?", (number,))
        self._wipe()
        return missing

    def remove_all(self) -> None:
        """Forget everything, and give the disk back."""
        with self.writing() as connection:
            for name in INDEXES:
                connection.execute(f"INSERT INTO {name}({name}) VALUES ('delete-all')")
            connection.execute("DELETE FROM article")
        with told(self.path):
            self._connection.execute("VACUUM")
        self._wipe()

    def _wipe(self) -> None:
        """Leave nothing of what was removed in the write-ahead file, if nobody else reads it."""
        with told(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def count(self) -> int:
        """How many articles are kept."""
        return int(self.rows("SELECT count(*) FROM article")[0][0])

    def listing(self, limit: int = -1, skip: int = 0) -> list[Kept]:
        """What is kept, newest first."""
        query = f"{_KEPT} ORDER BY day DESC, id DESC LIMIT ? OFFSET ?"
        return [Kept(*row) for row in self.rows(query, (limit, skip))]

    def kept(self, numbers: Iterable[int]) -> dict[int, Kept]:
        """Articles by their numbers; one that is not there is left out."""
        wanted = ",".join(map(str, map(int, numbers)))
        return {row[0]: Kept(*row) for row in self.rows(f"{_KEPT} WHERE id IN ({wanted})")}

    def find(self, address: str | None, digest: str) -> int | None:
        """The number of the article with this address or this text."""
        query = "SELECT id FROM article WHERE digest = ? OR address = ? ORDER BY address IS NULL"
        rows = self.rows(query, (digest, address))
        return rows[0][0] if rows else None

    def seen(self, raw: str) -> bool:
        """Whether an article that is kept was read from these very bytes."""
        return bool(self.rows("SELECT 1 FROM seen WHERE raw = ?", (raw,)))

    def article(self, number: int) -> Article | None:
        """One article without its items."""
        found = self._load(number)
        return found[0] if found else None

    def briefing(self, number: int) -> Briefing | None:
        """One article with its items, as it was read; None if it is not there."""
        found = self._load(number)
        if found is None:
            return None
        article, record, source = found
        items = self.rows("SELECT panel, data FROM item WHERE article = ? ORDER BY id", (number,))
        with sound(self.path):
            return stored_briefing(article, record, items, source)

    def _load(self, number: int) -> tuple[Article, str, str | None] | None:
        rows = self.rows(
            "SELECT text, spans, record, title, published, address, source"
            " FROM article JOIN body ON body.article = id WHERE id = ?",
            (number,),
        )
        if not rows:
            return None
        text, spans, record, title, published, url, source = rows[0]
        with sound(self.path):
            return stored_article(text, spans, record, title, published, url), record, source


_KEPT = "SELECT id, day, title, outlet, quotes, source, published, address FROM article"


def number_in(digits: str) -> int:
    """The number of an article that is typed; 0, which none has, for more than a file can hold."""
    digits = digits.lstrip("0")
    return int(digits) if 0 < len(digits) < 19 else 0


def open_library(path: str, create: bool = True) -> Library | None:
    """The library in a file, made if it is not there; None where it is not and may not be made.

    One that can't be written is open for reading where it may not be made.
    Raises `LibraryUnusable`.
    """
    if not path:
        raise LibraryUnusable("library", "no home folder to keep it in (set HOME, or --library)")
    path = os.path.expanduser(path)
    if not os.path.exists(path):
        if not create:
            return None
        _make_file(path)
    _check_file(path)
    with told(path):
        connection = connect(path, writes=create)
    return Library(path, connection)


def _make_file(path: str) -> None:
    """An empty file that this user alone can read; SQLite gives the ones beside it its mode."""
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except (FileExistsError, NotADirectoryError) as error:
        raise LibraryUnusable(path, "its folder is a file") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise LibraryUnusable(path, (reason or "can't be made").lower()) from error


def _check_file(path: str) -> None:
    """Raise `LibraryUnusable` for a file that SQLite would wait for, or make a database of.

    What is shorter than its first page counts as empty to it.
    """
    try:
        if not os.path.isfile(path):
            raise LibraryUnusable(path, "not a file")
        with open(path, "rb") as file:
            head = file.read(len(_HEAD))
    except OSError as error:
        raise LibraryUnusable(path, (error.strerror or "can't be read").lower()) from error
    if head not in (b"", _HEAD):
        raise LibraryUnusable(path, REASONS[sqlite3.SQLITE_NOTADB])
