"""What is denied is nobody's quote; the unnamed are never somebody who is named."""

from __future__ import annotations

import pytest

import briefing

VANE = "Health minister Tom Vane spoke on Monday. He was booed.\n\n"


def _speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in (briefing.brief(text).quotes or ())]


@pytest.mark.parametrize(
    "text",
    [
        'Health minister Tom Vane on Monday denied that he had called nurses "lazy".',
        'Health minister Tom Vane spoke. He rejected claims by Jo Reed that he was "a disgrace".',
        'Health minister Tom Vane never said "I hate cats" to the union, his office insists.',
        'Health minister Tom Vane denied saying "no deal" to the union.',
        'Council leader Fiona Brandreth denied that the council had "ignored the evidence".',
        "Tom Vane, the minister, denied having described the clinic as “a shambles”.",
    ],
)
def test_words_that_are_denied_have_no_speaker(text: str) -> None:
    assert set(_speakers(text)) <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Vane, the minister, denied the “baseless” claims of the union.",
        "Tom Vane, the minister, denied that he took the money, saying it was “a lie”.",
        "Tom Vane, the minister, rejected the plan as “a farce”.",
        "“I never said that,” Tom Vane, the minister, said of the report.",
    ],
)
def test_words_that_deny_are_the_denier_s(text: str) -> None:
    assert _speakers(text) == ["Tom Vane"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"He should go," said a nurse who did not want to be named.', "nurse"),
        ('"Shame," shouted a woman who had queued since dawn.', "woman"),
        ('"We are tired," said one of the nurses, who asked not to be named.', "one of the nurses"),
    ],
)
def test_the_unnamed_are_not_the_one_named_before(text: str, speaker: str) -> None:
    assert _speakers(VANE + text) == [speaker]
