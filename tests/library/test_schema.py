"""Every earlier version of the file is led up to the newest, with all that is in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefing.library.place import Place, place_in, remember_place
from briefing.library.query import PRINTED, Wanted, search
from briefing.library.schema import VERSION, lead_up, version_of
from briefing.library.writing import put
from briefing.search import parse_query
from tests.library.shelf import READ, entry_about, made


def _old_file(path: Path, version: int) -> None:
    """A file of an earlier version with twenty articles in it, as that version wrote them."""
    connection = sqlite3.connect(path, isolation_level=None)
    lead_up(connection, version)
    connection.execute("BEGIN")
    for number in range(20):
        put(connection, entry_about(number), READ)
    connection.execute("COMMIT")
    connection.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_earlier_versions_library_is_led_up(tmp_path: Path, version: int) -> None:
    path = tmp_path / "l"
    _old_file(path, version)
    library = made(path)
    with sqlite3.connect(path) as connection:
        assert version_of(connection) == VERSION
    connection.close()
    assert library.count() == 20
    found = search(library, Wanted(parse_query("counted 17 boats")), PRINTED)
    assert [hit.panel for hit in found.hits] == ["quotes"]
    remember_place(library, 3, Place(1, 1, "", "quotes", 5))
    assert place_in(library, 3) == Place(1, 1, "", "quotes", 5)
    assert library.keep([entry_about(7)], READ) == [8]
    assert not library.seen("anything")
    library.remove([8])
    assert library.count() == 19
    assert library.rows("PRAGMA foreign_key_check") == []
    assert library.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_step_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "l"
    _old_file(path, 1)
    steps = (("",), ("CREATE TABLE half (x)", "CREATE TABLE half (x)"))
    monkeypatch.setattr("briefing.library.schema.STEPS", steps)
    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        lead_up(connection, 2)
    assert version_of(connection) == 1
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "half" not in names
    connection.close()
