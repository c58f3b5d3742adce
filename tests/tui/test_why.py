"""How sure an item is: the mark behind a name, and the box that says why."""

from __future__ import annotations

import pytest

from briefing.config import Config
from briefing.library.store import open_library
from briefing.model import Briefing, Person, Why
from briefing.printing.cells import width
from briefing.printing.why import reasons
from briefing.tui.app import ReaderApp
from briefing.tui.columns import columns
from briefing.tui.item_lines import item_rows
from briefing.tui.lines import Row
from briefing.tui.screens.why import MEANING, WhyScreen, why_rows
from tests.tui.ostvik import ARTICLE, BRIEFING, DOUBTFUL
from tests.tui.screen import Same, Size, at_every_size, reader, same_everywhere, screen_text, until


def written(row: Row) -> str:
    return "".join(piece.text for piece in row)


def people(*confidences: float, name: str = "Ana Ruiz") -> list[Person]:
    first = (BRIEFING.people or ())[0]
    return [first._replace(name=name, confidence=each) for each in confidences]


@at_every_size
async def test_who_is_doubted_has_a_mark(size: Size, same_screen: Same) -> None:
    app = reader(DOUBTFUL)
    async with app.run_test(size=size) as pilot:
        await pilot.press("2", "j")
        await same_everywhere(pilot, "doubted", same_screen)


@at_every_size
async def test_a_box_says_how_sure_an_item_is_and_why(size: Size, same_screen: Same) -> None:
    app = reader(DOUBTFUL)
    async with app.run_test(size=size) as pilot:
        await pilot.press("2", "j", "i")
        await same_everywhere(pilot, "why", same_screen)


@pytest.mark.parametrize(("confidence", "wanted"), [(0.69, True), (0.694, True), (0.7, False)])
def test_the_mark_stands_behind_the_name(confidence: float, wanted: bool) -> None:
    (person,) = people(confidence)
    row = item_rows(person, ARTICLE, columns([person], 75, 14))[0]
    assert written(row).startswith("Ana Ruiz ? " if wanted else "Ana Ruiz  ")
    assert [piece.mark for piece in row if "?" in piece.text] == ["muted"] * wanted


@pytest.mark.parametrize("cells", range(12, 120, 5))
@pytest.mark.parametrize("name", ["Bo", "Ana Ruiz", "Wilhelmina van den Bergh-Oosterhuis", "港町"])
def test_the_mark_is_never_cut_off_and_moves_no_column(name: str, cells: int) -> None:
    group = people(0.2, 1.0, name=name)
    at = columns(group, cells, 14)
    doubted, sure = (written(item_rows(each, ARTICLE, at)[0]) for each in group)
    assert width(doubted) == width(sure)
    if at.name > 3:
        assert " ?" in doubted
        assert "?" not in sure
    behind = doubted.index("?") + 1 if "?" in doubted else 0
    assert doubted[behind:].strip() == sure[len(sure) - len(doubted[behind:]) :].strip()


@pytest.mark.parametrize("cells", [1, 2, 9, 20, 37, 60])
def test_no_row_of_the_box_is_wider_than_the_box(cells: int) -> None:
    (person,) = people(0.4, name="Wilhelmina van den Bergh-Oosterhuis")
    why = (Why("flag=" + "x" * 70, 2.0), Why("港町=1", -12.5))
    rows = why_rows(reasons(person._replace(why=why)), cells, "…")
    words = " ".join(written(row).strip() for row in rows)
    if cells >= 20:
        assert all(width(written(row)) <= cells for row in rows)
        assert "-12.50" in words
        assert MEANING in words


def test_the_box_says_what_was_told_by_a_cue_only() -> None:
    certain, role_alone, hostile = people(1.0, 0.9, 0.9)
    assert reasons(certain) == ()
    assert role_alone.role
    role = role_alone.role._replace(confidence=0.5, why=(Why("joint=title", 1.0),))
    rows = why_rows(reasons(role_alone._replace(role=role)), 40, "…")
    assert written(rows[0]) == f"{'role: Mayor':37}.50"
    hostile = hostile._replace(name="a\x1b[31m", why=(Why("\x07b\n", 1.0),))
    rows = why_rows(reasons(hostile), 40, "…")
    assert all(sign.isprintable() for row in rows for sign in written(row))


@pytest.mark.parametrize("key", ["i", "escape", "q"])
async def test_the_box_closes_and_the_place_is_the_same(key: str) -> None:
    app = reader(DOUBTFUL)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "j")
        await pilot.pause()
        before = screen_text(app)
        await pilot.press("i")
        await pilot.pause()
        assert isinstance(app.screen, WhyScreen)
        await pilot.press("x", "1", key)
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert screen_text(app) == before


async def test_a_box_that_is_too_high_scrolls() -> None:
    app = reader(DOUBTFUL)
    async with app.run_test(size=(50, 8)) as pilot:
        await pilot.press("2", "j", "i")
        await pilot.pause()
        text = screen_text(app)
        assert "j/k: more" in text
        assert "Tomas Ibarra" in text
        await pilot.press("k", *["j"] * 40)
        await pilot.pause()
        text = screen_text(app)
        assert "joint=who-runs" in text.splitlines()[-2]
        assert "Tomas Ibarra" not in text
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        assert "Tomas Ibarra" in screen_text(app)
        await pilot.resize_terminal(50, 8)
        await pilot.pause()
        await pilot.press(*["k"] * 40)
        await pilot.pause()
        assert "Tomas Ibarra" in screen_text(app).splitlines()[1]


async def test_a_key_of_ones_own_opens_and_closes_it() -> None:
    app = reader(DOUBTFUL, config=Config(keys={"why": "="}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "i")
        assert app.screen is app.reader
        await pilot.press("equals_sign")
        await pilot.pause()
        assert isinstance(app.screen, WhyScreen)
        await pilot.press("i")
        assert isinstance(app.screen, WhyScreen)
        await pilot.press("equals_sign")
        await pilot.pause()
        assert app.screen is app.reader


@pytest.mark.parametrize("keys", [("1", "i"), ("3", "i"), ("4", "i"), ("2", "G", "i")])
async def test_an_item_without_cues_says_so(keys: tuple[str, ...]) -> None:
    app = reader(DOUBTFUL)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert app.screen is app.reader
        assert app.reader.status.message == "No cues are known of this item"


async def test_in_the_article_it_is_the_item_that_was_shown() -> None:
    app = reader(DOUBTFUL)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "j", "enter", "i")
        await pilot.pause()
        assert "│ Tomas Ibarra" in screen_text(app)
        await pilot.press("i", "5", "G", "i")
        await pilot.pause()
        assert app.reader.status.message == "No item stands here"


async def test_the_footer_tells_the_key_where_there_are_people() -> None:
    app = reader(DOUBTFUL)
    async with app.run_test(size=(80, 24)) as pilot:
        for panel, wanted in (("1", False), ("2", True), ("3", False), ("4", False)):
            await pilot.press(panel)
            await pilot.pause()
            assert (" i why " in screen_text(app).splitlines()[-1]) is wanted


# With --sure


def names(app: ReaderApp) -> list[str]:
    return [each.name for each in app.reader.lists[1].items if isinstance(each, Person)]


async def test_the_reader_shows_what_is_sure_enough() -> None:
    app = reader(DOUBTFUL, sure=0.7)
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert names(app) == ["Marta Kellner", "Ines Okafor", "Per Aune", "Sofie Lind"]
        text = screen_text(app)
        assert "── 2 People" in text.replace("━", "─")
        assert "runs the line for Nordsund F…" not in text
        assert "Nobody wanted to be the one to say it aloud" in text
        await pilot.press("Y")
        assert "runs the line for" not in app.clipboard.partition("── Figures")[0]


async def test_another_article_is_narrowed_too() -> None:
    def load(source: str, report: object) -> Briefing:
        return DOUBTFUL

    app = reader(BRIEFING, ("one.txt", "two.txt"), load, sure=0.7)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert len(names(app)) == 5
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: len(names(app)) == 4)


@pytest.mark.parametrize("remembers", [True, False])
async def test_the_library_keeps_what_is_not_shown(tmp_path: object, remembers: bool) -> None:
    path = f"{tmp_path}/l"
    app = reader(DOUBTFUL, sure=1, library=path, remembers=remembers)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        if not remembers:
            await pilot.press("s")
        assert app.shelving.shelf
        shelf = app.shelving.shelf
        await until(pilot, lambda: bool(shelf.library and shelf.library.count()))
    library = open_library(path)
    assert library
    kept = library.briefing(1)
    library.close()
    assert kept
    assert kept.people == DOUBTFUL.people
