from __future__ import annotations

import json
import os
import sqlite3
import threading
from pathlib import Path

import pytest

import briefing
from briefing.errors import LibraryUnusable
from briefing.keeping import entry
from briefing.library.place import Place, place_in, remember_place
from briefing.library.query import PRINTED, Wanted, search
from briefing.library.schema import VERSION
from briefing.library.store import Library, open_library
from briefing.search import parse_query
from tests.library.shelf import READ, briefing_of, entry_about, made

LATER = "2031-06-02T08:00:00.000000+00:00"


def _found(library: Library, query: str) -> list[str]:
    return [hit.fields[0] for hit in search(library, Wanted(parse_query(query)), PRINTED).hits]


def test_what_was_kept_comes_back_whole(tmp_path: Path) -> None:
    sample = Path(briefing.__file__).parent / "sample.txt"
    read = briefing.brief(sample.read_text(encoding="utf-8"))._replace(source="ostvik.txt")
    library = made(tmp_path / "l")
    assert library.keep([entry(read)], READ) == [1]
    assert library.briefing(1) == read
    assert library.article(1) == read.article
    assert library.briefing(2) is None


def test_what_was_kept_before_there_was_confidence_comes_back_certain(tmp_path: Path) -> None:
    sample = Path(briefing.__file__).parent / "sample.txt"
    library = made(tmp_path / "l")
    library.keep([entry(briefing.brief(sample.read_text(encoding="utf-8")))], READ)
    with library.writing() as connection:
        for number, data in library.rows("SELECT id, data FROM item WHERE panel = 1"):
            *older, _, _ = json.loads(data)
            older[1] = older[1][:3]
            row = (json.dumps(older), number)
            connection.execute("UPDATE item SET data = ? WHERE id = ?", row)
    kept = library.briefing(1)
    assert kept
    assert kept.people
    for person in kept.people:
        assert (person.confidence, person.why) == (1.0, ())
        assert person.role
        assert (person.role.confidence, person.role.why) == (1.0, ())
        assert kept.article.text[person.role.start : person.role.end] == person.role.text


def test_the_file_is_its_users_alone(tmp_path: Path) -> None:
    library = made(tmp_path / "data" / "l")
    library.keep([entry_about(1)], READ)
    for path in (tmp_path / "data").iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_library_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    assert open_library(str(tmp_path / "l"), create=False) is None
    assert not list(tmp_path.iterdir())


def test_the_same_text_is_one_article_with_the_newer_reading(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    library.keep([entry(briefing_of(title="Old", source="a.txt"))], READ)
    library.keep([entry(briefing_of(title="New", source="b.txt"))], LATER)
    (kept,) = library.listing()
    assert (kept.id, kept.title, kept.source) == (1, "New", "b.txt")


def test_the_same_address_is_one_article_with_the_newer_text(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    url = "https://news.example/a"
    library.keep([entry(briefing_of("The first words", url=url))], READ)
    remember_place(library, 1, Place(3, 0, "", "quotes", 7))
    library.keep([entry(briefing_of("The later words", url=f"{url}?utm_source=mail"))], LATER)
    assert [kept.id for kept in library.listing()] == [1]
    assert _found(library, "later")[0] == "The later words"
    assert _found(library, "first") == []
    assert place_in(library, 1) == Place(3, 0, "", "quotes", 7)


def test_two_articles_that_turn_out_to_be_one_become_one(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    url = "https://news.example/a"
    library.keep([entry(briefing_of("Words of one kind", url=url))], READ)
    library.keep([entry(briefing_of("Words of another"))], READ)
    remember_place(library, 2, Place(1, 0, "", "quotes", 7))
    assert library.keep([entry(briefing_of("Words of another", url=url))], LATER) == [1]
    assert library.count() == 1
    assert _found(library, "kind") == []
    assert place_in(library, 1) == Place(1, 0, "", "quotes", 7)


def test_an_older_reading_does_not_take_the_place_of_a_newer(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    library.keep([entry(briefing_of(title="New"))], LATER)
    assert library.keep([entry(briefing_of(title="Old"))], READ) == [1]
    assert [kept.title for kept in library.listing()] == ["New"]


def test_addresses_lose_what_is_nobodys(tmp_path: Path) -> None:
    url = "https://ana:secret@news.example/a?id=7&token=abc#top"
    library = made(tmp_path / "l")
    library.keep([entry(briefing_of(url=url, source=url))], READ)
    library.close()
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"news.example/a?id=7" in files
    for word in (b"secret", b"token=", b"abc", b"ana:"):
        assert word not in files


def test_what_is_forgotten_is_gone_from_the_file(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    library.keep([entry(briefing_of("Zanzibar it was")), entry_about(1)], READ)
    assert library.remove([1, 7]) == [7]
    assert _found(library, "zanzibar") == []
    assert library.count() == 1
    assert not any(b"Zanzibar" in path.read_bytes() for path in tmp_path.iterdir())
    library.remove_all()
    assert library.listing() == []
    assert _found(library, "boats") == []


def test_the_newest_stands_first(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    days = ("2031-02-01", None, "2030-12-31")
    entries = [entry(briefing_of(f"On {day} it was", published=day)) for day in days]
    library.keep(entries, READ)
    assert [kept.day for kept in library.listing()] == ["2031-06-01", "2031-02-01", "2030-12-31"]


def test_a_place_goes_with_its_article(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    library.keep([entry_about(1)], READ)
    remember_place(library, 1, Place(2, 4, "boat", "everything", 99))
    remember_place(library, 8, Place(2, 4, "boat", "everything", 99))
    assert place_in(library, 1) == Place(2, 4, "boat", "everything", 99)
    assert place_in(library, 8) is None
    library.remove([1])
    assert place_in(library, 1) is None


def test_a_reader_sees_the_last_whole_state_while_another_writes(tmp_path: Path) -> None:
    writer, reader = made(tmp_path / "l"), made(tmp_path / "l")
    writer.keep([entry_about(1)], READ)
    with writer.writing() as connection:
        connection.execute("DELETE FROM article")
        assert reader.count() == 1
    assert reader.count() == 0


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    def write(first: int) -> None:
        library = made(tmp_path / "l")
        for number in range(first, first + 40):
            library.keep([entry_about(number)], READ)
        library.close()

    writers = [threading.Thread(target=write, args=(first,)) for first in (0, 1000, 2000)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert made(tmp_path / "l").count() == 120


def test_a_library_that_many_make_at_once_is_made_once(tmp_path: Path) -> None:
    for round_ in range(20):
        opened: list[Library] = []

        def make(path: Path = tmp_path / str(round_), opened: list[Library] = opened) -> None:
            opened.append(made(path))

        makers = [threading.Thread(target=make) for _ in range(3)]
        for each in makers:
            each.start()
        for each in makers:
            each.join()
        assert [library.count() for library in opened] == [0, 0, 0]


def test_a_full_disk_is_said_and_nothing_kept_is_lost(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    library.keep([entry_about(1)], READ)
    pages = library.rows("PRAGMA page_count")[0][0]
    library.rows(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(LibraryUnusable, match="the disk is full"):
        library.keep([entry_about(number) for number in range(2, 500)], READ)
    library.close()
    again = made(tmp_path / "l")
    assert [kept.title for kept in again.listing()] == ["Story 1"]
    assert again.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_newer_versions_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "l"
    made(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryUnusable, match="newer version of briefing"):
        open_library(str(path))
    assert path.read_bytes() == before


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "l"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryUnusable, match="not a library of briefing"):
        open_library(str(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "junk", [b"no database at all " * 400, b"\0" * 5000, b"x", b"\n", b"SQLite format 3"]
)
def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path, junk: bytes) -> None:
    path = tmp_path / "l"
    path.write_bytes(junk)
    for create in (True, False):
        with pytest.raises(LibraryUnusable, match="not a library of briefing"):
            open_library(str(path), create)
    assert path.read_bytes() == junk
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_library_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "l"
    library = made(path)
    library.keep([entry_about(number) for number in range(200)], READ)
    library.close()
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    with pytest.raises(LibraryUnusable, match="damaged"):
        made(path).listing()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(LibraryUnusable, match="permission denied"):
        open_library(str(folder / "l"))


@pytest.mark.parametrize("waiting", [False, True], ids=["", "wal"])
def test_a_library_that_can_only_be_read_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waiting: bool
) -> None:
    """As SQLite answers another user: it can't make what it needs beside the file."""

    def refused(*_: object) -> None:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    path = tmp_path / "a #?%.db"
    one = made(path)
    one.keep([entry_about(1)], READ)
    if not waiting:
        one.close()
    before = sorted(each.name for each in tmp_path.iterdir())
    monkeypatch.setattr("briefing.library.connecting._make_ready", refused)
    library = open_library(str(path), create=False)
    assert library is not None
    assert [each.title for each in library.listing()] == ["Story 1"]
    with pytest.raises(LibraryUnusable, match="can't be written to"):
        library.keep([entry_about(2)], READ)
    with pytest.raises(LibraryUnusable, match="can't be written to"):
        library.remove_all()
    library.close()
    with pytest.raises(LibraryUnusable, match="can't be written to"):
        open_library(str(path))
    assert sorted(each.name for each in tmp_path.iterdir()) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o555), (0o444, 0o755), (0o644, 0o555)])
def test_a_file_or_folder_for_reading_only_can_be_looked_into(
    tmp_path: Path, file: int, folder: int
) -> None:
    path = tmp_path / "in" / "l"
    one = made(path)
    one.keep([entry_about(1)], READ)
    one.close()
    path.chmod(file)
    path.parent.chmod(folder)
    try:
        library = open_library(str(path), create=False)
        assert library is not None
        assert [each.title for each in library.listing()] == ["Story 1"]
        library.close()
    finally:
        path.parent.chmod(0o755)


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnusable, match="not a file"):
        open_library(str(tmp_path))


def test_a_file_in_the_place_of_its_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in ("file/l", "file/folder/l"):
        with pytest.raises(LibraryUnusable, match="its folder is a file"):
            open_library(str(tmp_path / path))


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices as files")
def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "l")
    for path in (str(tmp_path / "l"), "/dev/zero", os.devnull):
        with pytest.raises(LibraryUnusable, match="not a file"):
            open_library(path)


@pytest.mark.parametrize("column", ["item data", "body spans", "body record"])
def test_what_was_damaged_inside_a_row_is_told_in_a_line(tmp_path: Path, column: str) -> None:
    library = made(tmp_path / "l")
    (number,) = library.keep([entry_about(1)], READ)
    table, name = column.split()
    with library.writing() as connection:
        connection.execute(f"UPDATE {table} SET {name} = '{{['")
    with pytest.raises(LibraryUnusable, match="damaged"):
        library.briefing(number)
