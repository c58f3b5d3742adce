"""The library in the reader: kept, found, opened at the place, forgotten, and found again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.message import Message
from textual.pilot import Pilot

from briefing.config import Config
from briefing.errors import LibraryUnusable
from briefing.keeping import entry
from briefing.library.place import Place, place_in, remember_place
from briefing.library.query import Bounds
from briefing.library.store import Library, open_library
from briefing.model import Briefing, Progress
from briefing.tui.app import ReaderApp
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.looking import NOTHING
from briefing.tui.shelf import Shelf, Written
from tests.library.shelf import READ, briefing_of
from tests.tui.ostvik import BRIEFING
from tests.tui.screen import Same, Size, at_every_size, load_ostvik, same_everywhere, until

OTHERS = (
    briefing_of("The tariffs will rise", "Ines Okafor", "Harbour news", "2031-04-02"),
    briefing_of("Boats are late again", "Ines Okafor", "Late boats", "2031-05-30"),
    briefing_of("Nothing of note", "Per Aune", None, "2030-12-31", source="dull.txt"),
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "data" / "l")


def _fill(path: str) -> None:
    library = _open(path)
    library.keep([entry(each) for each in (BRIEFING, *OTHERS)], READ)
    library.close()


def _open(path: str) -> Library:
    library = open_library(path)
    assert library is not None
    return library


def _reader(
    path: str,
    *sources: str,
    remembers: bool = True,
    search: str | None = None,
    load: Callable[[str, Callable[[Progress], None]], Briefing] = load_ostvik,
) -> ReaderApp:
    first = BRIEFING if sources else None
    return ReaderApp(
        sources, load, Config(), "night", search, None, first, library=path, remembers=remembers
    )


def _library_screen(app: ReaderApp) -> LibraryScreen:
    assert isinstance(app.screen, LibraryScreen)
    return app.screen


async def _looked(pilot: Pilot[int], app: ReaderApp) -> LibraryScreen:
    await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
    screen = _library_screen(app)
    await until(pilot, lambda: bool(screen.list.count))
    await pilot.pause()
    return screen


def _titles(path: str) -> list[str | None]:
    library = _open(path)
    titles = [kept.title for kept in library.listing()]
    library.close()
    return titles


@at_every_size
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("library", ("j",)),
        ("library-search", ("slash", *"boat")),
        ("library-found", ("slash", *"boat", "enter", "j")),
        ("library-nothing", ("slash", *"xyz")),
        ("library-person", ("slash", *"@okafor", "enter", "p")),
        ("library-figures", ("slash", *"kroner", "enter", "j")),
    ],
)
async def test_the_screen_is_as_it_was(
    name: str, keys: tuple[str, ...], size: Size, path: str, same_screen: Same
) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=size) as pilot:
        await _looked(pilot, app)
        await pilot.press(*keys)
        await same_everywhere(pilot, name, same_screen)


@at_every_size
async def test_an_empty_library_is_a_calm_page(size: Size, path: str, same_screen: Same) -> None:
    app = _reader(path)
    async with app.run_test(size=size) as pilot:
        await _looked(pilot, app)
        await same_everywhere(pilot, "library-empty", same_screen)


async def test_without_a_source_the_reader_opens_on_the_library(path: str) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        assert screen.list.count == "4"
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.screen is app.reader)
        assert app.reader.briefing == BRIEFING
        await pilot.press("L")
        await _looked(pilot, app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.reader)


async def test_after_a_pause_older_articles_are_searched_too(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(path)
    monkeypatch.setattr("briefing.tui.screens.looking.TYPED", Bounds(200, 1_000, 1))
    monkeypatch.setattr("briefing.tui.screens.looking.PAUSE_S", 0.01)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        await pilot.press("slash", *"pencil")
        await until(pilot, lambda: screen.list.count == "1 found")


async def test_the_articles_given_are_stepped_through_without_one_of_the_library(
    path: str,
) -> None:
    _fill(path)
    app = _reader(path, "one.txt", "two.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("L")
        await _looked(pilot, app)
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.screen is app.reader)
        places = []
        for key in ("left_square_bracket", "right_square_bracket", "right_square_bracket"):
            await pilot.press(key)
            await until(pilot, lambda: not app.visiting.is_waiting)
            places.append(app.visiting.at)
        assert places == [1, 0, 1]


async def test_an_empty_library_offers_the_sample(path: str) -> None:
    read: list[str] = []

    def load(source: str, report: Callable[[Progress], None]) -> Briefing:
        read.append(source)
        return BRIEFING

    app = _reader(path, load=load)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        assert screen.list.nothing == NOTHING
        await pilot.press("escape", "s", "p", "n")
        assert app.screen is screen
        await pilot.press("enter")
        await until(pilot, lambda: app.reader.briefing is not None)
        assert read == ["--sample"]


async def test_a_hit_opens_at_its_place(path: str) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await _looked(pilot, app)
        await pilot.press("slash", *"pencil", "enter", "enter")
        await until(pilot, lambda: app.screen is app.reader)
        await pilot.pause()
        item = app.reader.item
        assert item is not None
        assert (app.reader.panel, item.paragraph) == (3, 12)


async def test_a_hit_opens_at_its_place_wherever_the_article_was_left(path: str) -> None:
    _fill(path)
    library = _open(path)
    remember_place(library, 1, Place(3, 2, "buckets", "quotes", 500))
    library.close()
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await _looked(pilot, app)
        await pilot.press("slash", *"pencil", "enter", "enter")
        await until(pilot, lambda: app.screen is app.reader)
        await pilot.pause()
        item = app.reader.item
        assert item is not None
        assert (app.reader.panel, item.paragraph) == (3, 12)
        assert app.reader.searching.search is None


async def test_a_hit_in_the_text_opens_in_the_article(path: str) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await _looked(pilot, app)
        await pilot.press("slash", *"vestby roof school", "enter", "enter")
        await until(pilot, lambda: app.screen is app.reader)
        await until(pilot, lambda: app.reader.panel == 4)
        assert app.reader.text.paragraph == 6


async def test_a_persons_page_has_all_they_said_by_date(path: str) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        await pilot.press("slash", *"tariffs", "enter", "p")
        assert screen.list.title == "Ines Okafor"
        days = [getattr(each, "article").day for each in screen.list.rows]  # noqa: B009
        assert days == ["2031-05-30", "2031-05-12", "2031-04-02"]
        await pilot.press("p")
        assert screen.list.title == "Library"
        await pilot.press("escape")
        assert screen.list.count == "4"


async def test_every_step_back_leads_to_the_row_it_was_made_from(path: str) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        await pilot.press("j", "j", "slash", *"boat", "enter", "j", "p")
        assert (screen.list.title, screen.list.cursor) == ("Ines Okafor", 0)
        await pilot.press("slash", "escape")
        assert screen.list.title == "Ines Okafor"
        await pilot.press("escape")
        assert (screen.list.title, screen.list.cursor) == ("Library", 1)
        await pilot.press("escape")
        assert (screen.list.count, screen.list.cursor) == ("4", 2)


@pytest.mark.parametrize(
    ("keys", "count"), [(("j", "j"), "4"), (("slash", *"boat", "enter", "j", "j"), "7 found")]
)
async def test_the_library_is_found_again_where_it_was_left(
    keys: tuple[str, ...], count: str, path: str
) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await _looked(pilot, app)
        await pilot.press(*keys, "enter")
        await until(pilot, lambda: app.screen is app.reader)
        await pilot.press("L")
        screen = await _looked(pilot, app)
        assert (screen.list.count, screen.list.cursor) == (count, 2)


async def test_figures_about_the_same_come_by_date(path: str) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        await pilot.press("slash", *"harbour fee berth", "enter", "p")
        assert screen.list.title == "Figures about harbour berth night"
        assert len(screen.list.rows) == 1


async def test_the_list_is_walked_paged_and_forgotten_from(path: str) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        places = []
        for key in ("G", "k", "g", "J", "space", "b", "d", "u", "down", "up", "end", "home", "j"):
            await pilot.press(key)
            places.append(screen.list.cursor)
        assert places == [3, 2, 0, 0, 3, 0, 3, 0, 1, 0, 3, 0, 1]
        await pilot.press("s")
        assert screen.status.message == f"Forgotten: {BRIEFING.article.title}"
        assert screen.list.count == "3"
        assert BRIEFING.article.title not in _titles(path)


async def test_what_is_opened_is_kept_and_the_place_found_again(path: str) -> None:
    app = _reader(path, "ostvik.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Kept in" in app.reader.status.message)
        assert app.reader.status.message.endswith("data · s: forget")
        await pilot.press("3", "j", "j", "5", "G")
        top = app.reader.text.at_top
        await pilot.press("q")
    assert _titles(path) == [BRIEFING.article.title]
    assert top > 0
    again = _reader(path, "ostvik.txt")
    async with again.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Back at" in again.reader.status.message)
        assert again.reader.status.message == "Back at ¶14 · g: top"
        assert (again.reader.panel, again.reader.text.at_top) == (4, top)
        await pilot.press("q")
    narrow = _reader(path, "ostvik.txt")
    async with narrow.run_test(size=(60, 16)) as pilot:
        await until(pilot, lambda: "Back at" in narrow.reader.status.message)
        assert (narrow.reader.panel, narrow.reader.text.at_top) == (4, top)


async def test_a_search_is_found_again(path: str) -> None:
    _fill(path)
    library = _open(path)
    number = next(kept.id for kept in library.listing() if kept.title == BRIEFING.article.title)
    remember_place(library, number, Place(3, 4, "pencil", "quotes", 10))
    app = _reader(path, "ostvik.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Back at ¶12" in app.reader.status.message)
        assert list(app.reader.lists[3].shown) == [4]
        await pilot.press("escape", "q")
    assert place_in(library, number) is not None
    library.close()


async def test_a_search_asked_for_is_not_undone(path: str) -> None:
    _fill(path)
    library = _open(path)
    remember_place(library, 1, Place(4, 0, "", "quotes", 700))
    library.close()
    app = _reader(path, "ostvik.txt", search="boat")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert app.reader.asking == "search"
        assert app.reader.bar.text == "boat"


async def test_nothing_is_kept_or_read_without_remembering(path: str) -> None:
    _fill(path)
    library = _open(path)
    remember_place(library, 1, Place(1, 2, "", "quotes", 0))
    library.remove([2, 3, 4])
    app = _reader(path, "ostvik.txt", remembers=False)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert app.reader.panel == 3
        await pilot.press("2", "q")
    assert place_in(library, 1) == Place(1, 2, "", "quotes", 0)
    library.close()


async def test_an_article_is_kept_by_hand_and_forgotten(path: str) -> None:
    app = _reader(path, "ostvik.txt", remembers=False)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: app.reader.status.message.startswith("Kept in "))
        await pilot.press("s")
        await until(pilot, lambda: app.reader.status.message == "Forgotten")
        assert _titles(path) == []
        await pilot.press("s")
        await until(pilot, lambda: app.reader.status.message.startswith("Kept"))
        await pilot.press("q")
    assert _titles(path) == [BRIEFING.article.title]


async def test_what_was_forgotten_is_let_be_for_this_run(path: str) -> None:
    app = _reader(path, "ostvik.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Kept in" in app.reader.status.message)
        await pilot.press("s")
        await until(pilot, lambda: app.reader.status.message == "Forgotten")
        await pilot.press("r")
        await pilot.pause()
        await pilot.press("q")
    assert _titles(path) == []


async def test_a_library_that_cannot_be_used_keeps_nobody_from_reading(path: str) -> None:
    Path(path).parent.mkdir()
    Path(path).write_bytes(b"no database at all " * 400)
    app = _reader(path, "ostvik.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "not a library of briefing" in app.reader.status.message)
        await pilot.press("L")
        screen = await _opened(pilot, app)
        await until(pilot, lambda: "not a library" in screen.status.message)
        await pilot.press("escape", "s", "q")
    assert app.return_code == 0


def test_a_library_that_cannot_be_written_is_said_to_be_so_once(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(path)

    def for_reading(path: str, create: bool = True) -> Library | None:
        if create:
            raise LibraryUnusable(path, "can't be written to")
        return open_library(path, create=False)

    monkeypatch.setattr("briefing.tui.shelf.open_library", for_reading)
    said: list[Message] = []
    shelf = Shelf(path, True)
    shelf.post = said.append
    shelf.keep(OTHERS[0])
    shelf.put_place(OTHERS[0], Place(0, 0, "", "", 0))
    shelf.keep(OTHERS[1])
    assert shelf.is_kept(OTHERS[2])
    shelf.close()
    (only,) = said
    assert isinstance(only, Written)
    assert (only.words, only.error, only.asked) == (f"{path}: can't be written to", True, False)


async def _opened(pilot: Pilot[int], app: ReaderApp) -> LibraryScreen:
    await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
    return _library_screen(app)


async def test_without_a_library_the_keys_say_so() -> None:
    app = ReaderApp(("ostvik.txt",), load_ostvik, Config(), "night", None, None, BRIEFING)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s")
        assert app.reader.status.message == "There is no library"
        await pilot.press("L")
        assert app.screen is app.reader


async def test_a_library_that_breaks_while_it_is_looked_at_is_told(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(path)
    app = _reader(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await _looked(pilot, app)
        await pilot.press("slash", *"boat", "enter", "j")

        def broken(*_: object) -> None:
            raise LibraryUnusable(path, "damaged")

        for name in ("article", "listing", "count", "rows", "looking"):
            monkeypatch.setattr(Library, name, broken)
        for key in ("k", "p", "j", "escape", "G", "enter", "slash", "b"):
            await pilot.press(key)
        await pilot.pause()
        assert "damaged" in screen.status.message
