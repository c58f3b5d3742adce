from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.keeping import entry
from briefing.library.query import (
    FOUND_IN,
    PRINTED,
    Bounds,
    Wanted,
    by_day,
    search,
    titles,
)
from briefing.library.schema import lead_up
from briefing.library.store import Library, open_library
from briefing.library.trigrams import few_numbers, trigrams
from briefing.model import PANELS
from briefing.printing.view import item_haystack
from briefing.search import find, parse_query, speaker_query
from tests.library.shelf import READ, briefing_of, entry_about, made

STORIES = (
    briefing_of("The tariffs will rise", "Ines Okafor", "Harbour news", "2031-05-12"),
    briefing_of("Tariff talks with the EU", "Per Aune", "Östvik today", "2031-04-02"),
    briefing_of("A “green” Straße, a café", "José Núñez", "Paint", "2030-12-31"),
    briefing_of("AI is no tariff", None, "Machines", None, "https://bay.example/ai", None),
    briefing_of("Nothing of note", "Tomas Ibarra", None, "2031-05-13"),
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = made(tmp_path / "l")
    library.keep(map(entry, STORIES), READ)
    return library


def _quotes(library: Library, query: str, **narrow: str) -> list[str]:
    wanted = Wanted(parse_query(query), ("quotes",), **narrow)
    return [hit.fields[0] for hit in search(library, wanted, PRINTED).hits]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("arif", ["AI is no tariff", "The tariffs will rise", "Tariff talks with the EU"]),
        ("tariff", ["AI is no tariff", "Tariff talks with the EU", "The tariffs will rise"]),
        ("Tariff", ["Tariff talks with the EU"]),
        ("tariff -talks", ["AI is no tariff", "The tariffs will rise"]),
        ("tariff rise", ["The tariffs will rise"]),
        ("eu", ["Tariff talks with the EU"]),
        ("EU", ["Tariff talks with the EU"]),
        ("strasse cafe", ["A “green” Straße, a café"]),
        ('"green"', ["A “green” Straße, a café"]),
        ("'café", ["A “green” Straße, a café"]),
        ("'cafe", []),
        ("@nunez", ["A “green” Straße, a café"]),
        ("@aune tariff", ["Tariff talks with the EU"]),
        ("@ok", ["The tariffs will rise"]),
        ("-tariff -green", ["Nothing of note"]),
        ("zebra", []),
        ("' - @", ["AI is no tariff", "Nothing of note", "The tariffs will rise",
                   "Tariff talks with the EU", "A “green” Straße, a café"]),
    ],
)  # fmt: skip
def test_the_library_speaks_the_readers_search_language(
    library: Library, query: str, wanted: list[str]
) -> None:
    assert _quotes(library, query) == wanted


def test_whole_words_come_before_parts_and_quotes_before_text(library: Library) -> None:
    hits = search(library, Wanted(parse_query("tariff")), PRINTED).hits
    assert [hit.panel for hit in hits] == ["quotes"] * 3
    hits = search(library, Wanted(parse_query("chamber")), PRINTED).hits
    assert [hit.panel for hit in hits] == ["text"] * 5
    hits = search(library, Wanted(parse_query("aune")), PRINTED).hits
    assert [hit.panel for hit in hits] == ["quotes", "people"]


def test_a_paragraph_is_found_with_its_place(library: Library) -> None:
    (hit,) = search(library, Wanted(parse_query("chamber okafor"), ("text",)), PRINTED).hits
    article = library.article(hit.article.id)
    assert article is not None
    assert article.text[hit.item.start : hit.item.end] == hit.item.text
    assert hit.item.paragraph == 1


@pytest.mark.parametrize(
    ("narrow", "wanted"),
    [
        ({"since": "2031-05-13"}, ["AI is no tariff", "Nothing of note"]),
        ({"until": "2030"}, ["A “green” Straße, a café"]),
        ({"since": "2031-04", "until": "2031-04"}, ["Tariff talks with the EU"]),
        ({"source": "Bay.example"}, ["AI is no tariff"]),
    ],
)
def test_articles_are_narrowed_by_date_and_source(
    library: Library, narrow: dict[str, str], wanted: list[str]
) -> None:
    assert _quotes(library, "", **narrow) == wanted
    assert set(_quotes(library, "a", **narrow)) <= set(wanted)


def test_a_person_said_everything_by_date(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    days = ("2031-02-01", "2031-03-01", "2031-01-01")
    said = [briefing_of(f"It is {day}", "Ines Okafor", published=day) for day in days]
    library.keep(map(entry, (*said, *STORIES[1:])), READ)
    wanted = Wanted(speaker_query("ines okafor"), ("quotes",))
    hits = by_day(search(library, wanted, PRINTED)).hits
    assert [hit.article.day for hit in hits] == sorted(days, reverse=True)


def test_titles_are_found_by_any_part(library: Library) -> None:
    assert [kept.title for kept in titles(library, parse_query("vik"), PRINTED)] == ["Östvik today"]
    assert [kept.title for kept in titles(library, parse_query("pa"), PRINTED)] == ["Paint"]
    assert titles(library, parse_query(""), PRINTED) == []


def test_no_more_is_looked_at_than_the_bounds_allow(library: Library) -> None:
    found = search(library, Wanted(parse_query("tariff"), ("quotes",)), Bounds(2, 100))
    assert (len(found.hits), found.more) == (2, True)
    found = search(library, Wanted(parse_query("eu")), Bounds(10, 3))
    assert (found.hits, found.more) == ((), True)


words = st.text(st.sampled_from("aAbäÄßéœ'-@\"“ e\u0301ﬁİς"), max_size=6)


@settings(max_examples=60)
@given(st.lists(words.filter(str.strip), min_size=1, max_size=4), words)
def test_the_library_finds_what_the_matcher_finds(said: list[str], query: str) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    lead_up(connection)
    library = Library(":memory:", connection)
    briefings = [briefing_of(f"{number} {each}", "Zoë Ågren") for number, each in enumerate(said)]
    library.keep(map(entry, briefings), READ)
    parsed = parse_query(query)
    wanted = {
        (each.article.text, name, at)
        for each in briefings
        for name in PANELS
        for items in (getattr(each, name),)
        for at in find(parsed, [item_haystack(item, each.article) for item in items])
    }
    panels = (*PANELS, "text")
    got = set()
    for hit in search(library, Wanted(parsed, panels), PRINTED).hits:
        whole = library.briefing(hit.article.id)
        assert whole is not None
        if hit.panel != "text":
            got.add((whole.article.text, hit.panel, getattr(whole, hit.panel).index(hit.item)))
    library.close()
    assert got == wanted


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = open_library(str(tmp_path_factory.mktemp("many") / "l"))
    assert library is not None
    library.keep([entry_about(number) for number in range(1000, 2200)], READ)
    yield library
    library.close()


@pytest.mark.parametrize(
    ("query", "few"),
    [
        ("counted 1077", True),
        ("1077 boats", True),
        ("boats counted", False),
        ("1077", False),
        ("counted 19999", True),
        ("counted -1077 2077", True),
        ("@okafor 1500", True),
    ],
)
def test_common_trigrams_are_left_out_and_nothing_is_lost(
    many: Library, query: str, few: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Wanted(parse_query(query))
    found = search(many, wanted, PRINTED)
    numbers = few_numbers(many, "item_index", trigrams(wanted.query), "1", [])
    assert (numbers is not None) == few
    monkeypatch.setattr("briefing.library.trigrams._FEW", 0)
    assert search(many, wanted, PRINTED) == found


def test_where_the_rare_ones_are_many_all_of_them_are_asked_for(
    many: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = trigrams(parse_query("counted 1077"))
    monkeypatch.setattr("briefing.library.trigrams._FEW", 2)
    assert few_numbers(many, "item_index", asked, "1", []) is None
    assert few_numbers(many, "item_index", (*asked, '"zzz"'), "1", []) == []


def test_every_panel_is_known() -> None:
    assert set(FOUND_IN) | {"summary"} == {*PANELS, "text"}
