"""A connection to a library's file that is there: for writing, or where that can't be for reading.

SQLite makes files beside one in write-ahead mode even to read it, save where it is told that
nobody writes (https://sqlite.org/wal.html#read_only_databases).
"""

from __future__ import annotations

import os
import sqlite3
import time
from urllib.parse import quote

from briefing.errors import LibraryUnusable
from briefing.library.schema import VERSION, lead_up, version_of
from briefing.library.trouble import REASONS, code_of

WAIT_S = 30  # for another writer
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


def connect(path: str, writes: bool) -> sqlite3.Connection:
    """A connection that is ready, for reading alone where no more is possible, nor asked for.

    Raises `sqlite3.Error` and `LibraryUnusable`.
    """
    # Who may not write the file must not make others beside it, which its owner could not use.
    if os.access(path, os.W_OK):
        try:
            return _connect_to_write(path)
        except sqlite3.Error as error:
            if code_of(error) not in _UNWRITABLE:
                raise
    connection = _connect_to_read(path)
    if writes:
        connection.close()
        raise LibraryUnusable(path, REASONS[sqlite3.SQLITE_READONLY])
    return connection


def _connect_to_write(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=WAIT_S, isolation_level=None, check_same_thread=False
    )
    try:
        _make_ready(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_to_read(path: str) -> sqlite3.Connection:
    real = os.path.realpath(path)
    log = f"{real}-wal"
    waiting = os.path.exists(log) and os.path.getsize(log) > 0
    how = "mode=ro" if waiting else "mode=ro&immutable=1"
    name = f"file:{quote(os.fsencode(real))}?{how}"
    connection = sqlite3.connect(name, uri=True, isolation_level=None, check_same_thread=False)
    try:
        if _checked_version(connection, path) < VERSION:
            raise LibraryUnusable(path, REASONS[sqlite3.SQLITE_READONLY])
    except BaseException:
        connection.close()
        raise
    return connection


def _checked_version(connection: sqlite3.Connection, path: str) -> int:
    version = version_of(connection)
    if version < 0:
        raise LibraryUnusable(path, REASONS[sqlite3.SQLITE_NOTADB])
    if version > VERSION:
        raise LibraryUnusable(path, "made by a newer version of briefing; update the program")
    return version


def _make_ready(connection: sqlite3.Connection, path: str) -> None:
    version = _checked_version(connection, path)
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
            if code_of(error) != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(0.01)
