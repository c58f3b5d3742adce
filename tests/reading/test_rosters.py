"""Rows of names at the end of a story stay; topics and links there still go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.rosters import is_row
from briefing.reading.text import article_from_text

STORY = (
    "Ferry race goes to outsider\n\n"
    "The race across the sound was won on Monday by a crew that had never rowed it before.\n\n"
    "It had been put off for a week because of the wind, and 4,000 people came to look on.\n\n"
)


def kinds(tail: str) -> list[tuple[str, str]]:
    article = article_from_text(STORY + tail)
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs][2:]


@pytest.mark.parametrize(
    "tail",
    [
        "The crew\n\nAna Ruiz (cox)\nBo Lindqvist (bow)\nKofi Mensah (stroke)",
        "The board\n\n1. Ana Ruiz, baker and mother of two\n"
        "2. Bo Lindqvist – retired\n3. Kofi Mensah, Accra",
        "The winners\n\nAna Ruiz, Lima\nBo Lindqvist, Lund\nKofi Mensah, Accra",
        "How they lined up\n\nLund: Ruiz; Brekke, Adair, Okoro (Berg 60); Mensah\n"
        "Booked: Adair (Lund)\nReferee: Ana Ruiz (Peru)",
    ],
)
def test_rows_of_names_stay_under_their_heading(tail: str) -> None:
    heading, *rows = tail.replace("\n\n", "\n").split("\n")
    assert kinds(tail) == [("heading", heading), *(("list", row) for row in rows)]


@pytest.mark.parametrize("tail", ["Rowing\nSound\nRaces", "Ana Ruiz, Lima", "Topics: Sea, Wind"])
def test_topics_and_lone_lines_go(tail: str) -> None:
    assert kinds(tail) == []


def test_a_sentence_that_opens_with_also_is_no_link() -> None:
    told = "Also in the boat were Ana Ruiz, a lawyer from Lima, and Bo Lindqvist, who sings."
    assert kinds(told + "\n\nAlso on Soundings") == [("body", told)]


@given(st.text(alphabet="Anab ,:;().“’", max_size=30))
def test_any_line_is_judged(text: str) -> None:
    assert is_row(text) in (True, False)
