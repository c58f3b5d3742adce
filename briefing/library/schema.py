"""The tables of the library, one step a version; a file of an older one is led up to the newest.

An article's items have the numbers `article << 20 | n`, its paragraphs likewise, so that the
newest article comes first where an index is read from its end. The three indexes hold trigrams of
folded text and nothing else: what they find is looked at again.
"""

from __future__ import annotations

import sqlite3

APPLICATION = 0x42524646  # "BRFF"
SHIFT = 20
MOST = (1 << SHIFT) - 1  # items, or paragraphs, of one article that can be told apart

_INDEX = "fts5(words, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1')"

STEPS: tuple[tuple[str, ...], ...] = (
    (  # 1: articles, items, and what finds them
        """CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT UNIQUE, digest TEXT NOT NULL UNIQUE,
            content TEXT NOT NULL, title TEXT, source TEXT, outlet TEXT NOT NULL, published TEXT,
            read TEXT NOT NULL, day TEXT NOT NULL, quotes INTEGER NOT NULL)""",
        "CREATE INDEX article_by_day ON article (day, id)",
        """CREATE TABLE body (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            text TEXT NOT NULL, spans TEXT NOT NULL, record TEXT NOT NULL)""",
        """CREATE TABLE item (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            panel INTEGER NOT NULL, words TEXT NOT NULL, speaker TEXT, data TEXT NOT NULL)""",
        "CREATE INDEX item_of_article ON item (article)",
        f"CREATE VIRTUAL TABLE head_index USING {_INDEX}",
        f"CREATE VIRTUAL TABLE item_index USING {_INDEX}",
        f"CREATE VIRTUAL TABLE text_index USING {_INDEX}",
    ),
    (  # 2: where the reader was
        """CREATE TABLE place (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            panel INTEGER NOT NULL, item INTEGER NOT NULL, filter TEXT NOT NULL,
            scope TEXT NOT NULL, offset INTEGER NOT NULL)""",
    ),
    (  # 3: bytes that need not be read again
        """CREATE TABLE seen (
            raw TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE)
            WITHOUT ROWID""",
        "CREATE INDEX seen_of_article ON seen (article)",
    ),
)
VERSION = len(STEPS)
INDEXES = ("head_index", "item_index", "text_index")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a file; -1 for a database of something else."""
    if connection.in_transaction:
        return _version_of(connection)
    # All of it as it was at one moment, for another may be making the tables right now.
    connection.execute("BEGIN")
    try:
        return _version_of(connection)
    finally:
        connection.execute("ROLLBACK")


def _version_of(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION:
        return int(version)
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return -1 if version or tables or application else 0


def lead_up(connection: sqlite3.Connection, to: int = VERSION) -> None:
    """Make the tables that are missing, all or none of them. Safe while others do the same."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[max(0, version_of(connection)) : to]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {to}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
