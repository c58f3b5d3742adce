"""What a row of the library says at a width, and that it is exactly so wide."""

from __future__ import annotations

import pytest

from briefing.library.query import Hit
from briefing.library.store import Kept
from briefing.model import Item
from briefing.printing.cells import width
from briefing.printing.words import item_fields
from briefing.search import parse_query
from briefing.tui.lines import EDGE
from briefing.tui.shelf_rows import Shown, shelf_columns, shelf_row, shelf_words
from tests.tui.ostvik import ARTICLE, BRIEFING

OSTVIK = Kept(1, "2031-05-12", ARTICLE.title, "The Ostvik Courier", 6, None, "2031-05-12", None)
UNDATED = Kept(2, "2031-06-01", "A story without a date", "news.txt", 1, None, None, None)


def hit(item: Item, panel: str, kept: Kept = OSTVIK) -> Hit:
    return Hit(kept, panel, item, item_fields(item, ARTICLE))


FIGURES = [hit(item, "figures") for item in BRIEFING.figures or ()]
QUOTES = [hit(item, "quotes") for item in BRIEFING.quotes or ()]
PEOPLE = [hit(item, "people", UNDATED) for item in BRIEFING.people or ()]


def text(shown: Shown, cells: int, typed: str = "", *others: Shown) -> str:
    """A row as it is drawn behind the cursor."""
    query = parse_query(typed)
    at = shelf_columns((shown, *others), cells, query)
    return "".join(piece.text for piece in shelf_row(shown, at, query))


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (110, "12 May 2031  Ostvik keeps its night ferry after a close vote"),
        (80, "12 May 2031  Ostvik keeps its night ferry after a close vote        6 quotes"),
        (60, "12 May 2031  Ostvik keeps its night ferry after a close…"),
        (40, "12 May 2031  Ostvik keeps its night…"),
        (30, "Ostvik keeps its night fe…"),
    ],
)
def test_a_title_has_the_room_that_there_is(cells: int, wanted: str) -> None:
    assert text(OSTVIK, cells).startswith(wanted)


def test_the_day_of_reading_is_no_date_of_the_article() -> None:
    assert text(UNDATED, 80).startswith("read 1 Jun  A story")
    assert text(OSTVIK, 80, "", UNDATED).startswith("12 May 2031  Ostvik")
    full = "A story without a date · news.txt · read 1 June 2031 · 1 quote"
    assert shelf_words(UNDATED, len(full)) == full
    assert shelf_words(UNDATED, len(full) - 1) == full.removesuffix(" · 1 quote")
    assert shelf_words(UNDATED, 10) == "A story without a date"
    assert text(PEOPLE[0], 80, "kellner").endswith("  read 1 Jun")


@pytest.mark.parametrize("cells", [110, 80, 60, 48, 40])
@pytest.mark.parametrize("at", range(len(FIGURES)))
def test_a_figure_keeps_its_value(cells: int, at: int) -> None:
    value = FIGURES[at].fields[0]
    row = text(FIGURES[at], cells, FIGURES[at].fields[1].split()[-1])
    assert value[:12] in row


def test_one_persons_quotes_need_no_name_on_every_row() -> None:
    ibarra = [QUOTES[1], QUOTES[5]]
    assert "Tomas Ibarra" in text(ibarra[0], 80, "aloud")
    assert "Tomas Ibarra" not in text(ibarra[0], 80, "@ibarra", ibarra[1])
    assert "Tomas Ibarra" in text(ibarra[0], 80, "@i", QUOTES[2])


@pytest.mark.parametrize("typed", ["", "boat", "@ibarra"])
def test_every_row_is_exactly_as_wide_as_its_place(typed: str) -> None:
    shown: list[Shown] = [OSTVIK, UNDATED]
    if typed:
        shown += [*FIGURES, *QUOTES, *PEOPLE]
    query = parse_query(typed)
    for cells in range(EDGE + 2, 170):
        at = shelf_columns(shown, cells, query)
        for each in shown:
            row = shelf_row(each, at, query)
            assert sum(width(piece.text) for piece in row) == cells - EDGE - 1
