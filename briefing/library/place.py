"""Where the reader was in an article, so that it can be there again on a screen of any size."""

from __future__ import annotations

import sqlite3

from briefing.library.store import Library
from briefing.record import Record


class Place(Record):
    """`panel` counts from 0; `item` is the number of the selected one in its panel, in the
    article the character at the cursor.

    `filter` and `scope` are the search as it was typed, empty for none. `offset` is the character
    of the text at the top of the article, which no width changes.
    """

    panel: int
    item: int
    filter: str
    scope: str
    offset: int


def remember_place(library: Library, article: int, place: Place) -> None:
    """Store a place. An article that is not kept any more has none."""
    with library.writing() as connection:
        write_place(connection, article, place)


def write_place(connection: sqlite3.Connection, article: int, place: Place) -> None:
    """The same within a transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO place SELECT id, ?, ?, ?, ?, ? FROM article WHERE id = ?",
        (*place, article),
    )


def place_in(library: Library, article: int) -> Place | None:
    """The place that was stored last."""
    query = "SELECT panel, item, filter, scope, offset FROM place WHERE article = ?"
    rows = library.rows(query, (article,))
    return Place(*rows[0]) if rows else None
