"""The one file: opening it, keeping and forgetting articles, handing them back.

A file in write-ahead mode: readers see the last finished transaction while one writer at a time
waits for the other, and what was committed is on the disk before it is acknowledged
(https://sqlite.org/wal.html, `synchronous=FULL`). Every failure is a `LibraryUnusable`.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from briefing.errors import LibraryUnusable
from briefing.library.entry import (
    Entry,
    indexed,
    stored_article,
    stored_briefing,
    stored_spans,
)
from briefing.library.schema import INDEXES, MOST, SHIFT, VERSION, lead_up, version_of
from briefing.model import Article, Briefing
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WAIT_S = 30  # for another writer
_HEAD = b"SQLite format 3\0"

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; what was kept before is safe",
    sqlite3.SQLITE_BUSY: "another program is writing to it",
    sqlite3.SQLITE_LOCKED: "another program is writing to it",
    sqlite3.SQLITE_NOTADB: "not a library of briefing",
    sqlite3.SQLITE_CORRUPT: "damaged; move it away or put a copy in its place",
    sqlite3.SQLITE_READONLY: "can't be written to",
    sqlite3.SQLITE_CANTOPEN: "can't be opened",
    sqlite3.SQLITE_PERM: "permission denied",
    sqlite3.SQLITE_IOERR: "the disk can't be read or written",
}


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
        with _told(self.path):
            self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on the disk at the end, or none of it."""
        with _told(self.path):
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
        with _told(self.path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def looking(self, query: str, values: Sequence[object] = ()) -> Iterator[sqlite3.Cursor]:
        """The rows of a query one by one; the rest is never looked at."""
        with _told(self.path):
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
                _unlink(connection, number)
                connection.execute("DELETE FROM article WHERE id = ?", (number,))
        self._wipe()
        return missing

    def remove_all(self) -> None:
        """Forget everything, and give the disk back."""
        with self.writing() as connection:
            for name in INDEXES:
                connection.execute(f"INSERT INTO {name}({name}) VALUES ('delete-all')")
            connection.execute("DELETE FROM article")
        with _told(self.path):
            self._connection.execute("VACUUM")
        self._wipe()

    def _wipe(self) -> None:
        """Leave nothing of what was removed in the write-ahead file, if nobody else reads it."""
        with _told(self.path):
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


def put(connection: sqlite3.Connection, entry: Entry, read: str) -> int:
    """Store one article within a transaction; its number."""
    same = connection.execute(
        "SELECT id, content, address, read FROM article WHERE digest = ? OR address = ?"
        " ORDER BY id",
        (entry.digest, entry.address),
    ).fetchall()
    if same and max(row[3] for row in same) > read:
        return int(max(same, key=lambda row: row[3])[0])
    day = (entry.published or read)[:10]
    if len(same) == 1 and same[0][1] == entry.content:
        number = int(same[0][0])
        connection.execute("UPDATE article SET read=?, day=? WHERE id=?", (read, day, number))
    else:
        number = _write(connection, entry, read, day, [int(row[0]) for row in same])
    if entry.raw:
        connection.execute("INSERT OR REPLACE INTO seen VALUES (?, ?)", (entry.raw, number))
    return number


def _write(
    connection: sqlite3.Connection, entry: Entry, read: str, day: str, same: list[int]
) -> int:
    """Write an article in the place of others; it takes over the number of the first."""
    for each in same:
        _unlink(connection, each)
    for each in same[1:]:
        connection.execute("UPDATE OR IGNORE place SET article=? WHERE article=?", (same[0], each))
        connection.execute("UPDATE seen SET article=? WHERE article=?", (same[0], each))
        connection.execute("DELETE FROM article WHERE id = ?", (each,))
    values = (
        entry.address, entry.digest, entry.content, entry.title, entry.source, entry.outlet,
        entry.published, read, day, entry.quotes,
    )  # fmt: skip
    if same:
        number = same[0]
        connection.execute(
            "UPDATE article SET address=coalesce(?, address), digest=?, content=?, title=?,"
            " source=?, outlet=?, published=?, read=?, day=?, quotes=? WHERE id=?",
            (*values, number),
        )
    else:
        number = int(connection.execute(_INSERT_ARTICLE, values).lastrowid or 0)
    _link(connection, entry, number)
    return number


_INSERT_ARTICLE = (
    "INSERT INTO article (address, digest, content, title, source, outlet, published, read, day,"
    " quotes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _link(connection: sqlite3.Connection, entry: Entry, number: int) -> None:
    """Write text and items of an article, and into the indexes what finds them."""
    first = number << SHIFT
    connection.execute(
        "INSERT INTO body VALUES (?, ?, ?, ?)", (number, entry.text, entry.spans, entry.record)
    )
    connection.executemany(
        "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)",
        (
            (first + at, number, item.panel, item.words, item.speaker, item.data)
            for at, item in enumerate(entry.items[:MOST], 1)
        ),
    )
    for name, texts in _texts(first, entry.head, (row.indexed for row in entry.items), entry):
        connection.executemany(f"INSERT INTO {name}(rowid, words) VALUES (?, ?)", texts)


def _texts(
    first: int, head: str, items: Iterable[str], entry: Entry
) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """For each index what it holds of an article, and under which numbers."""
    yield "head_index", [(first >> SHIFT, head)]
    yield "item_index", [(first + at, text) for at, text in enumerate(items, 1) if at <= MOST]
    yield (
        "text_index",
        [(first + at, text) for at, text in enumerate(entry.paragraphs, 1) if at <= MOST],
    )


def _unlink(connection: sqlite3.Connection, number: int) -> None:
    """Take an article's text and items away, out of the indexes too."""
    first = number << SHIFT
    title, outlet, text, spans, record = connection.execute(
        "SELECT title, outlet, text, spans, record FROM article JOIN body ON article = id"
        " WHERE id = ?",
        (number,),
    ).fetchone()
    byline = stored_article(text, spans, record, None, None, None).byline
    head = indexed("\n".join((title or "", outlet, *byline)))
    items = connection.execute("SELECT id, words FROM item WHERE article = ?", (number,)).fetchall()
    paragraphs = [
        (first + at, indexed(text[start:end]))
        for at, (_, start, end) in enumerate(stored_spans(spans)[:MOST], 1)
    ]
    gone = {
        "head_index": [(number, head)],
        "item_index": [(each, indexed(words)) for each, words in items],
        "text_index": paragraphs,
    }
    for name, texts in gone.items():
        # An index without the texts themselves must be told what it held.
        connection.executemany(
            f"INSERT INTO {name}({name}, rowid, words) VALUES ('delete', ?, ?)", texts
        )
    connection.execute("DELETE FROM item WHERE article = ?", (number,))
    connection.execute("DELETE FROM body WHERE article = ?", (number,))


def open_library(path: str, create: bool = True) -> Library | None:
    """The library in a file, made if it is not there; None where it is not and may not be made.

    Raises `LibraryUnusable`.
    """
    path = os.path.expanduser(path)
    if not os.path.exists(path):
        if not create:
            return None
        _make_file(path)
    _check_file(path)
    with _told(path):
        connection = sqlite3.connect(
            path, timeout=WAIT_S, isolation_level=None, check_same_thread=False
        )
        try:
            _make_ready(connection, path)
        except BaseException:
            connection.close()
            raise
    return Library(path, connection)


def _make_file(path: str) -> None:
    """An empty file that this user alone can read; SQLite gives the ones beside it its mode."""
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
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
        raise LibraryUnusable(path, _REASONS[sqlite3.SQLITE_NOTADB])


def _make_ready(connection: sqlite3.Connection, path: str) -> None:
    version = version_of(connection)
    if version < 0:
        raise LibraryUnusable(path, _REASONS[sqlite3.SQLITE_NOTADB])
    if version > VERSION:
        raise LibraryUnusable(path, "made by a newer version of briefing; update the program")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    if version < VERSION:
        lead_up(connection)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Two who turn it on at once are told that it is locked, whatever the time to wait is."""
    last = time.monotonic() + WAIT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(0.01)


@contextmanager
def _told(path: str) -> Iterator[None]:
    """What SQLite says, in words of a user."""
    try:
        yield
    except sqlite3.Error as error:
        reason = _REASONS.get(_code(error), str(error))
        raise LibraryUnusable(path, reason) from error


@contextmanager
def sound(path: str) -> Iterator[None]:
    """What was stored is read again; where it can't be, the file was damaged."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise LibraryUnusable(path, _REASONS[sqlite3.SQLITE_CORRUPT]) from error


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary of an extended code
