from __future__ import annotations

import pytest

from briefing.parser.telling.events import (
    is_background,
    is_fresh,
    is_label,
    is_routine,
    next_step,
)
from briefing.text.tokens import tokenize


def folded(text: str) -> list[str]:
    return tokenize(text).folded


@pytest.mark.parametrize(
    "sentence",
    [
        "A hearing is set for 12 December.",
        "The council will vote on the plan next week.",
        "The panel is due to report in May.",
        "He was remanded and is due in court on Friday.",
        "Scaffolding is to go up in February.",
        "The owner has been asked to appear again on Thursday.",
        "The search would resume at first light on Monday, police said.",
        "From 1 January, boats in the harbour will need a permit.",
        "A second ferry is expected later this year.",
        "The inquiry, which is to report within 15 days, has begun.",
        "The ship's owners plan to refloat her by the end of the month.",
        "They’ll meet in Ostvik on Oct. 29.",
        "Parliament must meet by March 17 to choose a prime minister.",
    ],
)
def test_what_comes_and_when_is_a_next_step(sentence: str) -> None:
    assert next_step(folded(sentence)) == 1.0


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("The board next meets on 21 January.", 0.8),
        ("Rovers travel to Ostvik on Saturday.", 0.8),
        ("If it rains, the match will be played on Sunday.", 0.6),
    ],
)
def test_what_is_less_certain_counts_less(sentence: str, sure: float) -> None:
    assert next_step(folded(sentence)) == pytest.approx(sure)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted on the plan last Monday.",
        "It would have closed in May.",
        "The fire, which seemed to begin in a kitchen on Thursday, is out.",
        "The crew agreed to leave the boat.",
        "He said on Monday that nobody was hurt.",
        "The harbour closed in February for the first time since 1981.",
        "Prices will rise.",
        "His lawyers said that he would appeal.",
    ],
)
def test_what_is_over_or_has_no_date_is_none(sentence: str) -> None:
    assert next_step(folded(sentence)) == 0.0


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
