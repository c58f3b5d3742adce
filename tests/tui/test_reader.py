from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from briefing.config import Config
from briefing.errors import BadConfig, FetchFailed
from briefing.model import Article, Briefing, Paragraph, Progress
from briefing.tui.app import ReaderApp
from briefing.tui.keys import TABLE
from briefing.tui.sources import Loaded, Told, told_words
from briefing.tui.theming import speaks_utf8
from tests.tui.ostvik import BRIEFING
from tests.tui.screen import reader, screen_text, until

Report = Callable[[Progress], None]
WAIT_S = 30
BEFORE = [("j", "j"), ("3", "j", "j"), ("5", "J", "j"), ("2", "j", "p"), ("z",)]
SEARCHES = [("boat", (160, 24)), ("xyz", (60, 16)), ("@ibarra -the", (100, 30)), ("“", (80, 24))]


@pytest.mark.parametrize(("typed", "size"), SEARCHES)
@pytest.mark.parametrize("before", BEFORE)
async def test_escape_restores_the_place(
    typed: str, before: tuple[str, ...], size: tuple[int, int]
) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press(*before)
        await pilot.pause()
        spot, text = app.reader.spot, screen_text(app)
        await pilot.press("slash", *typed, "down", "tab", "down", "up", "tab", "down", "escape")
        await pilot.pause()
        assert app.reader.spot == spot
        assert screen_text(app) == text


async def test_enter_keeps_the_filter_and_escape_clears_it_on_the_item() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("slash", *"shift", "enter")
        quotes = app.reader.lists[3]
        assert [quotes.number, len(quotes.shown)] == [3, 1]
        await pilot.press("escape")
        assert [quotes.number, len(quotes.shown)] == [3, 6]


async def test_matches_are_stepped_through_in_the_article_too() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("slash", *"boat", "enter", "enter")
        assert (app.reader.panel, app.reader.text.paragraph) == (4, 7)
        await pilot.press("n")
        assert (app.reader.panel, app.reader.text.paragraph) == (4, 9)
        await pilot.press("escape", "escape")
        assert (app.reader.panel, app.reader.searching.search) == (3, None)


@pytest.mark.parametrize("sizes", [[(60, 16), (160, 48)], [(240, 70), (40, 10), (160, 48)]])
async def test_resizing_keeps_place_and_item(sizes: list[tuple[int, int]]) -> None:
    app = reader()
    async with app.run_test(size=(160, 24)) as pilot:
        await pilot.press("G", "J", "J", "K")
        await pilot.pause()
        at_top, number = app.reader.text.at_top, app.reader.lists[3].number
        for width, height in [*sizes, (160, 24)]:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
        assert (app.reader.text.at_top, app.reader.lists[3].number) == (at_top, number)
        assert app.reader.panel == 3


async def test_the_search_bar_stays_open_on_a_resize() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("slash", *"boat")
        await pilot.resize_terminal(60, 16)
        await pilot.press("s")
        await pilot.pause()
        assert " /boats▏" in screen_text(app)


async def test_escape_and_a_key_do_both() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("slash", *"boat", "escape", "slash", *"shift")
        await pilot.pause()
        assert app.reader.bar.text == "shift"


async def test_a_remapped_key_is_the_one_that_counts() -> None:
    app = reader(config=Config(keys={"down": "s", "search": "f"}))
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("s", "j")
        assert app.reader.lists[3].cursor == 1
        await pilot.press("slash")
        assert not app.reader.asking
        await pilot.press("f", "x")
        assert app.reader.bar.text == "x"
        await pilot.press("escape")
        await pilot.pause()
        assert "s/k move" in screen_text(app)


async def test_a_sign_can_be_a_key() -> None:
    app = reader(config=Config(keys={"zoom": "=", "copy": "§"}))
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("equals_sign")
        assert app.reader.zoomed
        await pilot.press("§")
        assert app.clipboard


def test_a_wrong_key_is_told_before_the_screen() -> None:
    with pytest.raises(BadConfig):
        reader(config=Config(keys={"nosuch": "x"}))


async def test_search_and_speaker_are_typed_in_at_the_start() -> None:
    app = reader(search="boat")
    async with app.run_test(size=(160, 48)):
        assert [len(rows.shown) for rows in app.reader.lists] == [2, 0, 0, 2]
    app = reader(speaker="Mr IBARRA")
    async with app.run_test(size=(160, 48)) as pilot:
        assert [len(rows.shown) for rows in app.reader.lists] == [3, 5, 11, 2]
        assert app.reader.bar.text == "@IBARRA"
        await pilot.press("escape")
        assert [len(rows.shown) for rows in app.reader.lists] == [3, 5, 11, 6]


@pytest.mark.parametrize(
    ("search", "panel"), [("boat", 0), ("lind", 1), ("kroner -million", 2), ("pencil", 3)]
)
async def test_a_search_at_the_start_is_in_the_first_panel_with_a_hit(
    search: str, panel: int
) -> None:
    app = reader(search=search)
    async with app.run_test(size=(160, 48)) as pilot:
        assert app.reader.panel == panel
        await pilot.press("x", "backspace")
        assert app.reader.panel == panel
        await pilot.press("escape")
        assert app.reader.panel == 3


async def test_a_pasted_quote_is_found_with_its_marks() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("slash", "“", *"Nobody")
        await pilot.pause()
        assert list(app.reader.lists[3].shown) == [1]
        assert "1 of 6 match “Nobody”" in screen_text(app)
        await pilot.press("x")
        await pilot.pause()
        assert "no quote holds “Nobodyx”" in screen_text(app)


async def test_a_kept_search_says_which_match_it_is_and_how_to_leave() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        assert "/ search article" in screen_text(app)
        await pilot.press("slash", *"boat", "enter", "n")
        await pilot.pause()
        assert "match 2 of 5" in screen_text(app)
        assert "Esc all  n next match" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Esc all" not in screen_text(app)


async def test_moving_in_the_article_takes_the_lists_along() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("5", "J", "J", "J")
        assert app.reader.text.paragraph == 4
        assert app.reader.lists[1].number == 1
        assert app.reader.lists[3].number == 1
        assert app.reader.item == BRIEFING.people[1] if BRIEFING.people else False


async def test_an_item_that_is_shown_in_the_article_stays_the_selected_one() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("3", "j", "enter")  # its row belongs to a summary sentence, too
        assert (app.reader.panel, app.reader.item) == (4, (BRIEFING.figures or ())[1])
        assert app.reader.lists[2].number == 1
        await pilot.press("enter")
        assert (app.reader.panel, app.reader.lists[2].cursor) == (2, 1)
        await pilot.press("enter", "j", "k")
        assert app.reader.item == (BRIEFING.summary or ())[1]
        await pilot.press("3", "enter", "slash", *"boat", "tab", "enter", "5", "enter")
        assert app.reader.panel < 4


async def test_a_narrow_screen_reads_on_below_the_list() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("J", "J")
        await pilot.pause()
        assert "── ¶4 of 14 ─" in screen_text(app)
        await pilot.press("K", "K", "K", "K", "K")
        await pilot.pause()
        assert "── ¶1 of 14 ─" in screen_text(app)
        await pilot.press("j")
        await pilot.pause()
        assert "── ¶4 of 14 ─" in screen_text(app)


class Stub:
    """A source that is read when the test says so."""

    def __init__(self, outcome: Briefing | Exception = BRIEFING) -> None:
        self.outcome = outcome
        self.go = Event()

    def __call__(self, source: str, report: Report) -> Briefing:
        report(Progress("fetching", 212_000, 1_310_000, 0.84))
        self.go.wait(WAIT_S)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


async def test_an_address_is_told_about_while_it_is_fetched() -> None:
    load = Stub()
    app = reader(None, ("https://news.example/a",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: bool(app.reader.status.message))
        text = screen_text(app)
        assert "Fetching https://news.example/a · 212 of 1,310 kB · 0.8 s · Esc: give up" in text
        assert text.count("finding…") == 4
        load.go.set()
        await until(pilot, lambda: app.reader.briefing is BRIEFING)
        assert "finding…" not in screen_text(app)
        assert not app.reader.status.message


async def test_the_seconds_go_on_while_a_server_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.tui.visiting.TICK_S", 0.01)
    load = Stub()
    app = reader(None, ("https://news.example/a",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.reader.status.message[:8] == "Fetching")
        await until(pilot, lambda: "kB · 0.8 s" not in app.reader.status.message)
        load.go.set()
        await until(pilot, lambda: app.reader.briefing is BRIEFING)


async def test_escape_gives_up_waiting() -> None:
    load = Stub()
    app = reader(None, ("https://news.example/a",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape")
        load.go.set()
    assert app.return_value == 130


async def test_a_failed_fetch_can_be_tried_again() -> None:
    load = Stub(FetchFailed("https://news.example/a", "the server said 503"))
    load.go.set()
    app = reader(None, ("https://news.example/a",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "could not be fetched" in screen_text(app))
        load.outcome = BRIEFING
        await pilot.press("r")
        await until(pilot, lambda: app.reader.briefing is BRIEFING)
        await pilot.press("q")
    assert app.return_value == 0


async def test_quitting_on_a_failed_fetch_exits_3() -> None:
    load = Stub(FetchFailed("https://news.example/a", "the server said 503"))
    load.go.set()
    app = reader(None, ("https://news.example/a",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "could not be fetched" in screen_text(app))
        await pilot.press("q")
    assert app.return_value == 3


async def test_a_fault_of_the_program_ends_it_and_is_handed_on() -> None:
    load = Stub(ZeroDivisionError())
    load.go.set()
    app = reader(None, ("a.txt",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.crash is not None)
    assert isinstance(app.crash, ZeroDivisionError)


async def test_several_sources_keep_their_places() -> None:
    def load(source: str, report: Report) -> Briefing:
        if source == "bad":
            raise FetchFailed("bad", "the server said 404 Not Found")
        return BRIEFING

    app = reader(None, ("one", "bad", "three"), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.reader.briefing is not None)
        await pilot.press("j", "j", "right_square_bracket")
        await until(pilot, lambda: "Error: bad" in screen_text(app))
        assert "2/3" in screen_text(app)
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: screen_text(app).startswith(" 3/3"))
        assert app.reader.lists[3].cursor == 0
        await pilot.press("left_square_bracket", "left_square_bracket")
        await until(pilot, lambda: screen_text(app).startswith(" 1/3"))
        assert app.reader.lists[3].cursor == 2


async def test_what_comes_after_the_end_is_let_be() -> None:
    app = reader(None, ("https://news.example/a",), Stub())
    async with app.run_test(size=(100, 30)):
        pass
    app.on_told(Told(0, Progress("finding", 1, None, 0.0, BRIEFING.article)))
    app.on_loaded(Loaded(0, 1, BRIEFING))
    assert app.reader.briefing is None


async def test_the_mouse_selects_and_opens() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.click(offset=(20, 11))
        assert (app.reader.panel, app.reader.lists[1].cursor) == (1, 1)
        await pilot.click(offset=(20, 11))
        assert app.reader.panel == 4
        assert app.reader.text.paragraph == 4
        await pilot.click(offset=(20, 1))
        assert app.reader.panel == 0


async def test_a_tab_is_pressed_with_the_mouse() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(20, 1))
        assert app.reader.panel == 1


@pytest.mark.parametrize("size", [(160, 48), (80, 24), (40, 10), (20, 5)])
async def test_hostile_text_stays_inside_its_cells(size: tuple[int, int]) -> None:
    dirty = "a\x1b]52;c;aGk=\x07\x9b31m\r[red]b[/red]\u202e👩‍👩‍👧e\u0301漢字"
    article = BRIEFING.article._replace(title=dirty, agency=dirty, notice=dirty)
    people = tuple(each._replace(name=dirty) for each in BRIEFING.people or ())
    quotes = tuple(each._replace(speaker=dirty) for each in BRIEFING.quotes or ())
    app = reader(BRIEFING._replace(article=article, people=people, quotes=quotes))
    async with app.run_test(size=size) as pilot:
        for keys in (("2", "j"), ("4", "p"), ("5",), ("escape",)):
            await pilot.press(*keys)
            await pilot.pause()
            text = screen_text(app)
            assert not [sign for sign in text if sign < " " and sign != "\n"]
            assert not {"\x9b", "\x7f", "\u202e"} & set(text)
            strips = app.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {size[0]}


async def test_random_keys_never_end_the_reader() -> None:
    dice = random.Random(20310512)
    left_out = {"quit", "interrupt", "suspend", "open", "edit", "pipe", "pipe-all", "export"}
    keys = [key for row in TABLE if row.id not in left_out for key in row.keys]
    keys += ["b", "o", "escape", "enter", "down", "backspace", "slash"]
    sizes = [(160, 48), (100, 12), (80, 24), (60, 16), (40, 10), (20, 5), (19, 4)]
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(150):
            await pilot.press(dice.choice(keys))
            if dice.random() < 0.1:
                await pilot.resize_terminal(*dice.choice(sizes))
                screen_text(app)


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (99, "Fetching https://a.example · 212 of 1,310 kB · 0.8 s · Esc: give up"),
        (50, "Fetching · 212 of 1,310 kB · 0.8 s · Esc: give up"),
        (34, "212 of 1,310 kB · Esc: give up"),
        (20, "Esc: give up"),
    ],
)
def test_progress_is_told_as_far_as_there_is_room(cells: int, wanted: str) -> None:
    progress = Progress("fetching", 212_000, 1_310_000, 0.84)
    assert told_words("https://a.example", progress, cells) == wanted


def test_progress_without_a_known_total() -> None:
    progress = Progress("fetching", 212_000, None, 0.84)
    assert told_words("a", progress, 99) == "Fetching a · 212 kB · 0.8 s · Esc: give up"
    assert told_words("a", Progress("reading", 1, None, 1.0), 9) == "Reading…"


async def test_a_locale_without_utf8_is_drawn_in_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    app: ReaderApp = reader()
    async with app.run_test(size=(80, 24)):
        assert screen_text(app).isascii()


async def test_the_article_can_be_read_while_its_panels_are_found() -> None:
    go = Event()

    def slow(source: str, report: Report) -> Briefing:
        report(Progress("finding", 1, None, 0.0, BRIEFING.article))
        go.wait(WAIT_S)
        return BRIEFING

    app = reader(None, ("a.txt",), slow)
    async with app.run_test(size=(160, 48)) as pilot:
        await until(pilot, lambda: bool(app.reader.text.page.rows))
        assert screen_text(app).count("finding…") == 4
        assert not app.reader.status.message
        await pilot.press("5", "J", "J", "slash", *"boat")
        go.set()
        await until(pilot, lambda: app.reader.briefing is BRIEFING)
        assert (app.reader.panel, app.reader.bar.text) == (4, "boat")
        assert app.reader.searching.hits
        await pilot.press("escape")
        assert app.reader.panel == 4


async def test_an_article_without_items_is_shown_itself() -> None:
    app = reader(BRIEFING._replace(summary=(), people=(), figures=(), quotes=()))
    async with app.run_test(size=(80, 24)):
        assert app.reader.panel == 4


async def test_a_broken_theme_is_told_when_the_article_is_there_too(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "briefing" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('dark = true\n[colors]\nprimary = "#12345"\n', "utf-8")
    app = reader(None, theme="mine")
    async with app.run_test(size=(160, 24)) as pilot:
        await until(pilot, lambda: app.reader.briefing is BRIEFING)
        await pilot.pause()
        assert '"primary" is not a colour: "#12345" · kept night' in screen_text(app)


async def test_escape_keeps_what_was_read_when_reading_it_again_takes_long() -> None:
    load = Stub()
    app = reader(BRIEFING, ("https://news.example/a",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("j", "r", "escape")
        load.go.set()
        await pilot.pause()
        assert "Given up" in screen_text(app)
        assert app.reader.lists[3].cursor == 1
    assert app.return_value is None


async def test_escape_leaves_one_of_several_sources_aside() -> None:
    load = Stub()
    app = reader(None, ("https://news.example/a", "b"), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape")
        await until(pilot, lambda: "given up" in screen_text(app))
        load.go.set()
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: app.reader.briefing is BRIEFING)


async def test_there_is_nothing_to_search_before_the_article_is_there() -> None:
    load = Stub()
    app = reader(None, ("https://news.example/a",), load)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", "x")
        assert not app.reader.asking
        load.go.set()


async def test_words_that_only_the_article_holds_lead_there() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"buckets", "tab")
        assert app.reader.panel == 3
        await pilot.press(*["backspace"] * 7, *"visitors")
        await pilot.pause()
        assert (app.reader.panel, app.reader.text.paragraph) == (4, 5)
        assert "1 of 1 · in everything" in screen_text(app)
        await pilot.press(*["backspace"] * 8, *"buckets")
        assert app.reader.panel == 3


async def test_a_row_without_an_item_says_so_when_it_is_to_be_taken() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("y", "vertical_line"):
            await pilot.press("5", "G", key)
            await pilot.pause()
            assert "No item stands here · Y and P take the whole briefing" in screen_text(app)


async def test_a_small_screen_between_two_large_ones_leaves_the_article_where_it_was() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", *["j"] * 16)
        await pilot.pause()
        before = screen_text(app)
        for size in ((60, 10), (40, 10), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert screen_text(app) == before


async def test_a_persons_quotes_out_of_a_search_lead_back_to_it() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        shown = app.reader.lists[3]
        await pilot.press("slash", *"boat", "enter", "j", "p")
        assert list(shown.shown) == [3]
        await pilot.press("escape")
        assert (list(shown.shown), shown.cursor) == ([2, 3], 1)
        await pilot.press("escape")
        assert (len(shown.shown), shown.number) == (6, 3)


async def test_a_speaker_who_says_nothing_is_named() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"@nobody")
        await pilot.pause()
        assert "no quote by nobody · Tab: everything · Esc: back" in screen_text(app)


async def test_a_filter_that_lets_nothing_through_says_how_to_leave() -> None:
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"xyz", "enter")
        await pilot.pause()
        assert "none match “xyz” · Esc: all" in screen_text(app)
        assert "y copy" not in screen_text(app)


async def test_a_wrong_file_name_can_be_put_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = reader()
    async with app.run_test(size=(160, 24)) as pilot:
        await pilot.press("w", "ctrl+u", *"talk", "full_stop", *"pdf", "enter")
        await pilot.pause()
        assert "Error: the name must end with .txt, .md or .json" in screen_text(app)
        await pilot.press("w")
        assert app.reader.bar.text == "talk.pdf"
        await pilot.press("ctrl+u", *str(tmp_path), "enter")
        await pilot.pause()
        assert "is a folder" in screen_text(app)


async def test_long_articles_number_their_paragraphs_in_full() -> None:
    lines = [f"Line {number} of the list" for number in range(1200)]
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(1200)]
    pairs = zip(starts, lines, strict=True)
    paragraphs = tuple(Paragraph("body", start, start + len(line)) for start, line in pairs)
    article = Article("\n".join(lines), paragraphs, title="Long")
    app = reader(Briefing(article, (), (), (), ()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert "\n▸1200  Line 1199 of the list\n" in screen_text(app)
        assert "5 Article 1,200" in screen_text(app)


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({"LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8", "LC_ALL": "C.UTF-8"}, True),
        ({"LANG": "de_DE"}, False),
        ({}, True),
    ],
)
def test_the_locale_tells_what_the_terminal_can_draw(environ: dict[str, str], wanted: bool) -> None:
    assert speaks_utf8(environ) is wanted


async def test_many_items_are_made_searchable_before_the_first_search() -> None:
    app = reader(BRIEFING._replace(figures=(BRIEFING.figures or ()) * 100))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: all(rows.is_searchable for rows in app.reader.lists))
        await pilot.press("slash", *"boat")
        assert len(app.reader.lists[3].shown) == 2
