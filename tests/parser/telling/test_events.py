from __future__ import annotations

import pytest

from briefing.parser.telling.events import (
    is_background,
    is_fresh,
    is_label,
    is_routine,
)
from briefing.text.tokens import tokenize


def folded(text: str) -> list[str]:
    return tokenize(text).folded


def test_the_day_of_an_event_makes_it_fresh() -> None:
    assert is_fresh(folded("The wall fell on Monday."))
    assert is_fresh(folded("The wall fell this week."))
    assert not is_fresh(folded("The wall fell in spring."))


@pytest.mark.parametrize(
    ("sentence", "old"),
    [
        ("The harbour was built in 1871.", True),
        ("The firm was founded by two brothers.", True),
        ("A crack was found two years ago.", True),
        ("The repair costs 1900 kroner a day.", False),
        ("The harbour will close on Monday.", False),
    ],
)
def test_what_was_long_before_is_background(sentence: str, old: bool) -> None:
    words = folded(sentence)
    assert is_background(words, any(word.isdigit() for word in words)) == old


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
    ("sentence", "label"),
    [
        ("Stranded: the ferry lies on a bank off Ostvik.", True),
        ("The mayor, pictured with her dog, opened the quay.", True),
        ("Ines Halvard (left) opened the quay.", True),
        ("The quay opened at ten.", False),
        ("The council’s verdict on the quay was short: it stays.", False),
    ],
)
def test_captions_are_told_by_their_labels(sentence: str, label: bool) -> None:
    assert is_label(folded(sentence)) == label
