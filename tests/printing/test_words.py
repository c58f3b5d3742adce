"""The words of an item."""

from __future__ import annotations

import pytest

from briefing.model import Amount, Article, Figure, Progress
from briefing.printing.words import (
    about_words,
    ascii_signs,
    bare_words,
    date_words,
    figure_about,
    figure_value,
    item_fields,
    item_words,
    minutes,
    progress_words,
    source_words,
    time_words,
)
from tests.printing.story import ARTICLE, BRIEFING, figure, quote


def test_each_kind_of_item_has_its_words() -> None:
    summary, people, figures, quotes = BRIEFING[1:5]
    assert summary
    assert people
    assert figures
    assert quotes
    assert [
        item_words(item, ARTICLE) for item in (summary[1], people[1], figures[3], quotes[1])
    ] == [
        "The first boat under the new contract sails on 1 September. ¶13",
        "Tomas Ibarra, runs the line for Nordsund Ferries · mentions 2 · quotes 2, ¶4",
        "96 → 118 kroner, harbour fee per berth and night, ¶5",
        "“Nobody wanted to be the one to say it aloud” — Tomas Ibarra, ¶4",
    ]
    assert item_words(people[2], ARTICLE) == "Sofie Lind · mentions 1 · quotes 1, ¶12"
    assert item_words(figures[4], ARTICLE) == "up to 40, of them, ¶11"
    assert bare_words(quotes[0], ARTICLE) == (
        "“A town that goes to bed at ten is not a town, it is a car park … "
        "We are not closing that door.” — Marta Kellner"
    )
    assert bare_words(quotes[2], ARTICLE) == "“so that the bars can close in peace.” — unattributed"


def _figure(text: str, relation: str, second: str) -> str:
    start = text.rindex(second)
    to = Amount(second, "1", None, start, start + len(second))
    return figure_value(
        Figure(text, "count", "1", None, None, relation, to, None, None, (), 0, len(text), 1)
    )


@pytest.mark.parametrize(
    ("text", "modifier", "wanted"),
    [
        ("43", None, "aged 43"),
        ("six", "about", "aged about six"),
        ("aged 43", None, "aged 43"),
        ("19-year-old", None, "19-year-old"),
        ("18 months old", "at_least", "at least 18 months old"),
    ],
)
def test_an_age_reads_as_an_age(text: str, modifier: str | None, wanted: str) -> None:
    figure = Figure(text, "age", "1", "year", modifier, None, None, None, None, (), 0, len(text), 1)
    assert figure_value(figure) == wanted


@pytest.mark.parametrize(
    ("text", "relation", "second", "wanted"),
    [
        ("between 5 and 7 per cent", "range", "7 per cent", "5 – 7 per cent"),
        ("between 5 and 7 per cent", "range", "7", "5 – 7 per cent"),
        ("From 5 to 7 per cent", "range", "7 per cent", "5 – 7 per cent"),
        ("1,200–1,500", "range", "1,500", "1,200 – 1,500"),
        ("two or three", "range", "three", "two – three"),
        ("24.2 to 33 billion euros", "range", "33 billion euros", "24.2 – 33 billion euros"),
        ("217 to 213", "versus", "213", "217 : 213"),
        ("217-213", "versus", "213", "217 : 213"),
        ("217 votes to 213", "versus", "213", "217 : 213"),
    ],
)
def test_a_range_and_a_vote_lose_what_joins_their_ends(
    text: str, relation: str, second: str, wanted: str
) -> None:
    assert _figure(text, relation, second) == wanted


@pytest.mark.parametrize(
    ("words", "paragraph", "wanted"),
    [
        ("18 percent", 3, "…more than the year before, and cost 41 million kroner to run"),
        (
            "212,000 passengers last year",
            3,
            "…18 percent more than the year before, and cost 41 million kroner to run",
        ),
        ("118 kroner", 5, "The harbour fee per berth and night will rise from 96 to…"),
    ],
)
def test_a_figure_without_about_shows_its_sentence(words: str, paragraph: int, wanted: str) -> None:
    assert figure_about(figure(words, paragraph, None), ARTICLE) == wanted


def test_an_age_of_nobody_stands_alone() -> None:
    aged = figure("118 kroner", 5, None)._replace(kind="age")
    assert figure_about(aged, ARTICLE) == ""


def test_what_a_search_looks_at_is_what_is_shown() -> None:
    summary, people, figures, quotes = BRIEFING[1:5]
    assert summary
    assert people
    assert figures
    assert quotes
    assert item_fields(people[0], ARTICLE) == ("Marta Kellner", "Mayor", "Kellner")
    assert item_fields(figures[0], ARTICLE) == ("at least four more years", "keep its night ferry")
    assert item_fields(quotes[2], ARTICLE) == ("so that the bars can close in peace.", "")


@pytest.mark.parametrize(
    ("date", "wanted"),
    [
        ("2031-05-12", "12 May 2031"),
        ("2031-05-02T17:41:00+09:00", "2 May 2031"),
        ("2031-05", "May 2031"),
        (None, ""),
        ("soon", "soon"),
        ("2031-99-01", "2031-99-01"),
    ],
)
def test_dates_are_written_out(date: str | None, wanted: str) -> None:
    assert date_words(date) == wanted


@pytest.mark.parametrize(
    ("agency", "url", "source", "wanted"),
    [
        ("AFP", "https://www.a.example/b", "x.html", "AFP"),
        (None, "https://www.a.example/b", "x.html", "a.example"),
        (None, "https://me:secret@a.example:8080/b", None, "a.example:8080"),
        (None, None, "/home/me/talks.txt", "talks.txt"),
        (None, None, "-", "standard input"),
        (None, None, None, ""),
    ],
)
def test_the_source_is_agency_host_or_name(
    agency: str | None, url: str | None, source: str | None, wanted: str
) -> None:
    article = Article("x", (), agency=agency, url=url)
    assert source_words(BRIEFING._replace(article=article, source=source)) == wanted


def test_minutes_are_whole_and_at_least_one() -> None:
    assert [minutes(Article("word " * n, ())) for n in (0, 1, 238, 239)] == [1, 1, 1, 2]


@pytest.mark.parametrize(
    ("progress", "wanted"),
    [
        (("fetching", 212_345, 1_310_000, 0.84), "Fetching https://a · 212 of 1,310 kB · 0.8 s"),
        (("fetching", 212_345, None, 2), "Fetching https://a · 212 kB · 2.0 s"),
        (("reading", 0, None, 0), "Reading…"),
    ],
)
def test_progress_is_told(progress: tuple[str, int, int | None, float], wanted: str) -> None:
    assert progress_words(Progress(*progress), "https://a") == wanted


def test_no_word_holds_a_control_character() -> None:
    hostile = Article("\x1b[31mred\x07\t“x\x9b”", (), agency="A\x1b]0;P")
    assert source_words(BRIEFING._replace(article=hostile)) == "A�]0;P"
    words = quote(None, 13, "so that the bars")._replace(text="\x1b[2J", parts=())
    assert item_words(words, hostile) == "“�[2J” — unattributed, ¶13"


def test_signs_have_an_ascii_form() -> None:
    assert ascii_signs("“A … B” — C · 1 → 2, ¶4") == '"A ... B" - C - 1 -> 2, P4'


def test_one_word_is_one() -> None:
    article = Article("Hello.", ())
    assert "1 word" in about_words(BRIEFING._replace(article=article))
    assert "6 words" in about_words(
        BRIEFING._replace(article=article._replace(text="The boat sails at one again."))
    )


@pytest.mark.parametrize(
    ("minutes", "wanted"),
    [
        (1, "1 min"),
        (59, "59 min"),
        (60, "1 h"),
        (85, "1 h 25 min"),
        (692, "12 h"),
        (60_000, "1,000 h"),
    ],
)
def test_a_long_time_is_told_in_hours(minutes: int, wanted: str) -> None:
    assert time_words(minutes) == wanted
