"""A quote given to the wrong person is worse than none: the unnamed, the denied, the quoted."""

from __future__ import annotations

import pytest

import briefing

VANE = "Health minister Tom Vane spoke on Monday. He was booed.\n\n"

ANONYMOUS = [
    (
        VANE + '"He should go," said a nurse who did not want to be named.',
        "He should go",
        {"a nurse", "nurse", None},
    ),
    (
        VANE + '"We are tired," said one of the nurses, who asked not to be named.\n\n"Shame," '
        "shouted a woman who had queued since dawn.",
        "Shame",
        {"a woman", "woman", None},
    ),
    (
        VANE + '"He should go," said a nurse.\n\n"I am staying," he said.',
        "I am staying",
        {"Tom Vane", None},
    ),
    (
        '"It is a scandal," said a man in the crowd, who would not give his name. Tom Vane, the '
        "minister, left by the back door.",
        "It is a scandal",
        {"a man in the crowd", "man in the crowd", "a man", "man", None},
    ),
]
# Words that somebody denies having said, or rejects, are not that person's quote.
DENIED = [
    'Health minister Tom Vane on Monday denied that he had called nurses "lazy".',
    "Health minister Tom Vane spoke. He rejected a claim by Labour MP Jo Reed that he was "
    '"a disgrace".',
    'Health minister Tom Vane never said "I hate cats", his office insists.',
    'Health minister Tom Vane denied saying "no deal" to the union.',
    'Council leader Fiona Brandreth denied that the council had "ignored the evidence".',
    'Tom Vane, the health minister, refused to say whether it was "a mistake".',
]
QUOTED_ELSE = [
    'Tom Vane, the minister, quoted Churchill: "Never give in."',
    "Ana Berg, a wind pioneer, recalls it. I said to my husband: "
    '"I am going to build a windmill." He said: "Take the dog."',
]


@pytest.mark.parametrize(("text", "words", "speakers"), ANONYMOUS)
def test_a_quote_of_someone_unnamed(text: str, words: str, speakers: set[str | None]) -> None:
    quotes = briefing.brief(text).quotes or ()
    found = [quote.speaker for quote in quotes if quote.text.startswith(words)]
    assert found
    assert set(found) <= speakers


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_nobodys_quote(text: str) -> None:
    speakers = {quote.speaker for quote in briefing.brief(text).quotes or ()}
    assert not speakers & {"Tom Vane", "Fiona Brandreth"}


@pytest.mark.parametrize("text", QUOTED_ELSE)
def test_words_quoted_from_another_are_not_the_tellers(text: str) -> None:
    speakers = {quote.speaker for quote in briefing.brief(text).quotes or ()}
    assert not speakers & {"Tom Vane", "Ana Berg"}
