"""What can go wrong with a library's file, in words of a user. Every failure: `LibraryUnusable`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.errors import LibraryUnusable

REASONS = {
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


@contextmanager
def told(path: str) -> Iterator[None]:
    """What SQLite says, in words of a user."""
    try:
        yield
    except sqlite3.Error as error:
        reason = REASONS.get(code_of(error), str(error))
        raise LibraryUnusable(path, reason) from error
    except UnicodeDecodeError as error:  # SQLite's own message, where the file's letters are in it
        raise LibraryUnusable(path, REASONS[sqlite3.SQLITE_CORRUPT]) from error


@contextmanager
def sound(path: str) -> Iterator[None]:
    """What was stored is read again; where it can't be, the file was damaged."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise LibraryUnusable(path, REASONS[sqlite3.SQLITE_CORRUPT]) from error


def code_of(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary of an extended code
