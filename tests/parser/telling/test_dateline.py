from __future__ import annotations

import pytest

from briefing.model import Article, Paragraph
from briefing.parser.telling.dateline import behind_dateline
from briefing.text.document import read_document


def opening(text: str) -> str:
    document = read_document(Article(text, (Paragraph("body", 0, len(text)),)))
    sentence = behind_dateline(document, document.sentences[0])
    assert sentence.start == document.tokens.starts[sentence.first]
    return text[sentence.start : sentence.end]


TOLD = "The harbour will close for eleven weeks from Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "OSTVIK, June 9 (AFP) - ",
        "OSTVIK, June 9, 2031 (Norwire) — ",
        "(Norwire) - ",
        "EAST OSTVIK, S.C. (AP) — ",
        "OSTVIK — ",
        "PORT OSTVIK—",
        "OSTVIK: ",
        "EAST OSTVIK, Norway – ",
        "Ostvik, Norway — ",
        "New Delhi: ",
        "Cape Town - ",
        "CHICAGO, June 3, 2030 /PRNewswire/ -- ",
        "CHICAGO, IL, UNITED STATES, June 3, 2030 /EINPresswire.com/ -- ",
        "CHICAGO, IL / ACCESSWIRE / June 3, 2030 / ",
        "CHICAGO--(BUSINESS WIRE)--",
        "Toronto, Ontario--(Newsfile Corp. - June 3, 2030) - ",
        "New Delhi [India], June 3 (ANI): ",
        "Mumbai, Jun 3 (PTI) ",
        "New Delhi [India], June 3: ",
    ],
)
def test_a_sentence_begins_behind_its_dateline(dateline: str) -> None:
    assert opening(dateline + TOLD) == TOLD


def test_a_place_that_no_list_holds_is_known_by_the_text() -> None:
    sentence = "Ostvik: " + TOLD
    assert opening(sentence) == sentence
    assert opening(sentence + " Boats in Ostvik will lie at the quay.") == TOLD


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour — the oldest of the coast — will close on Monday.",
        "NORD, the maker of cables — and of little else — will close its works.",
        "Ines Halvard: The wall would not have waited for another winter.",
        "Halvard said: “The wall would not have waited for another winter.”",
        "Its price - 62 million kroner - is a third more than was set aside.",
        "OSTVIK — closed.",
    ],
)
def test_what_is_no_dateline_stays(sentence: str) -> None:
    assert opening(sentence) == sentence
