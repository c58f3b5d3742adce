from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import (
    Article,
    Figure,
    Item,
    Paragraph,
    Passage,
    Person,
    Quote,
    Role,
    Sentence,
    Span,
)
from briefing.printing.cells import width
from briefing.printing.words import item_fields
from briefing.search import haystack, hits, parse_query
from briefing.tui.columns import columns
from briefing.tui.item_lines import item_rows
from briefing.tui.lines import EDGE, Row, reach
from briefing.tui.spans import item_spans, merged, touching
from briefing.tui.text_lines import text_row, text_rows
from tests.tui.ostvik import ARTICLE, BRIEFING

SIGNS = "ab —“é漢字👩‍👩‍👧🇳🇴e\u0301\u00ad\u200b️🏽ｗ\tक्षि한"
TEXT = st.text(alphabet=SIGNS, min_size=1, max_size=60)


def written(row: Row) -> str:
    return "".join(piece.text for piece in row)


def items_of(text: str) -> tuple[Article, list[Item]]:
    """One item of each kind that is all of an article's text."""
    article = Article(text, (Paragraph("body", 0, len(text)),))
    whole = Passage(text, 0, len(text))
    spans = (Span(0, len(text)),)
    return article, [
        Sentence(text, 0, len(text), 1),
        Person(text, Role(*whole), (), spans, 1, text, 0, len(text), 1),
        Figure(text, "count", "1", None, "about", None, None, whole, None, (), 0, len(text), 1),
        Quote(text, "direct", text, None, None, spans, 0, len(text), 1),
    ]


@settings(deadline=None)
@given(TEXT, st.integers(20, 130), st.booleans(), st.text("ab漢é", max_size=2))
def test_every_row_is_exactly_as_wide_as_its_panel(
    text: str, cells: int, wrapped: bool, typed: str
) -> None:
    article, items = items_of(text)
    for item in items:
        at = columns([item], cells, 1)
        found = [hits(parse_query(typed), f) for f in haystack(item_fields(item, article)).fields]
        for row in item_rows(item, article, at, found, wrapped):
            assert width(written(row)) == sum(width(piece.text) for piece in row) == cells - EDGE


@settings(deadline=None)
@given(TEXT, st.integers(1, 72), st.booleans())
def test_no_row_of_the_article_is_wider_than_asked(text: str, cells: int, gaps: bool) -> None:
    article = Article(text, (Paragraph("list", 0, len(text)),))
    for row in text_rows(article, cells, gaps):
        words = text_row(article, row, (Span(1, 3),), (Span(2, 6),))
        assert width(written(words)) <= max(2, cells) or cells < 3


@given(st.text(max_size=200), st.integers(1, 80))
def test_the_rows_of_the_article_hold_all_of_its_words(text: str, cells: int) -> None:
    article = Article(text, (Paragraph("body", 0, len(text)),))
    rows = text_rows(article, cells, True)
    kept = "".join(text[row.start : row.end] for row in rows)
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


@pytest.mark.parametrize(
    ("panel", "number", "cells", "wanted"),
    [
        (1, 1, 75, ["Tomas Ibarra   runs the line for Nordsund F… mentions 2 · quotes 2   ¶4 "]),
        (1, 1, 47, ["Tomas Ibarra   runs the line for … 2/2   ¶4 "]),
        (2, 0, 75, ["at least four more years  keep its night ferry                       ¶1 "]),
        (2, 0, 47, ["at least four mor… keep its night fer…   ¶1 "]),
        (2, 5, 60, ["96 → 118 kroner          harbour fee per berth and…   ¶5 "]),
        (3, 1, 75, ["Tomas Ibarra   “Nobody wanted to be the one to say it aloud”         ¶4 "]),
        (3, 1, 47, ["Tomas Ibarra   “Nobody wanted to be t…   ¶4 "]),
    ],
)
def test_an_item_as_a_row(panel: int, number: int, cells: int, wanted: list[str]) -> None:
    items = (BRIEFING.summary, BRIEFING.people, BRIEFING.figures, BRIEFING.quotes)[panel] or ()
    at = columns(items, cells, len(ARTICLE.paragraphs))
    assert [written(row) for row in item_rows(items[number], ARTICLE, at)] == wanted


def test_a_narrow_list_keeps_names_and_leaves_roles_out() -> None:
    people = BRIEFING.people or ()
    row = item_rows(people[1], ARTICLE, columns(people, 30, 14))[0]
    assert written(row) == "Tomas Ibarra      2/2   ¶4 "


def test_a_cut_row_begins_where_its_first_hit_can_be_seen() -> None:
    quotes = BRIEFING.quotes or ()
    at = columns(quotes, 47, 14)
    field = haystack(item_fields(quotes[3], ARTICLE)).fields[0]
    row = item_rows(quotes[3], ARTICLE, at, [hits(parse_query("shift"), field)])[0]
    assert written(row) == "Ines Okafor    “…take away the shift.”   ¶9 "
    assert [piece.text for piece in row if piece.hit] == ["shift"]


def test_what_an_item_rests_on() -> None:
    people, figures, quotes = BRIEFING.people or (), BRIEFING.figures or (), BRIEFING.quotes or ()
    text = ARTICLE.text
    assert [text[a:b] for a, b in item_spans(people[1])] == ["Tomas Ibarra", "Ibarra"]
    assert [text[a:b] for a, b in item_spans(figures[5])] == [
        "harbour fee per berth and night",
        "96",
        "118 kroner",
    ]
    assert len(item_spans(quotes[0])) == 2


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 9)), max_size=30), st.integers(0, 99))
def test_the_spans_that_touch_a_stretch(pairs: list[tuple[int, int]], start: int) -> None:
    spans = merged(Span(first, first + size) for first, size in pairs)
    wanted = [span for span in spans if span.start < start + 5 and span.end > start]
    assert list(touching(spans, start, start + 5)) == wanted


@pytest.mark.parametrize(
    ("text", "cells", "wanted"), [("abc", 2, 2), ("漢字", 3, 1), ("e\u0301b", 1, 2), ("a", 9, 1)]
)
def test_how_far_a_text_reaches(text: str, cells: int, wanted: int) -> None:
    assert reach(text, cells) == wanted
