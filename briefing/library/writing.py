"""Articles written into a library and taken out of it, within a transaction.

An index without the texts themselves must be told what it held when something of it goes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from briefing.library.entry import Entry, indexed, stored_article, stored_spans
from briefing.library.schema import MOST, SHIFT


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
        unlink(connection, each)
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


def unlink(connection: sqlite3.Connection, number: int) -> None:
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
        connection.executemany(
            f"INSERT INTO {name}({name}, rowid, words) VALUES ('delete', ?, ?)", texts
        )
    connection.execute("DELETE FROM item WHERE article = ?", (number,))
    connection.execute("DELETE FROM body WHERE article = ?", (number,))
