from __future__ import annotations

import pytest

from briefing.parser.telling.events import (
    is_fresh,
    is_pictured,
    is_routine,
    tells_outcome,
)
from briefing.text.tokens import tokenize


def folded(text: str) -> list[str]:
    return tokenize(text).folded


def test_the_day_of_an_event_makes_it_fresh() -> None:
    assert is_fresh(folded("The wall fell on Monday."))
    assert is_fresh(folded("The wall fell this week."))
    assert not is_fresh(folded("The wall fell in spring."))


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("The company declined to comment.", True),
        ("Halvard did not respond to a request for comment.", True),
        ("The mayor’s comment angered the crews.", False),
        ("The council declined the offer.", False),
        ("Anyone with information is asked to call 101, quoting incident 73 of 4 May.", True),
        ("Anyone may vote in May.", False),
    ],
)
def test_that_nobody_commented_is_routine(sentence: str, silent: bool) -> None:
    assert is_routine(folded(sentence)) == silent


@pytest.mark.parametrize(
    ("sentence", "pictured"),
    [
        ("The mayor, pictured with her dog, opened the quay.", True),
        ("Ines Halvard (left) opened the quay.", True),
        ("The quay opened at ten.", False),
    ],
)
def test_captions_point_at_their_pictures(sentence: str, pictured: bool) -> None:
    assert is_pictured(folded(sentence)) == pictured


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Two sailors were killed and 14 injured.", True),
        ("A pilot was fined 900 kroner.", True),
        ("The council approved the repair by one vote.", True),
        ("The harbour has 40 berths.", False),
    ],
)
def test_what_came_of_something_is_an_outcome(sentence: str, told: bool) -> None:
    assert tells_outcome(folded(sentence)) == told
