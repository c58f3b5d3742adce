"""The words that qualify a figure."""

from __future__ import annotations

import pytest

from tests.parser.amounts.reading import figures_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("About 300 people came.", "about"),
        ("Some 300 people came.", "about"),
        ("An estimated 300 people came.", "about"),
        ("About a dozen people came.", "about"),
        ("More than 300 people came.", "more_than"),
        ("Well over $300 was paid.", "more_than"),
        ("Over 50 people came.", "more_than"),
        ("The school has 50+ pupils.", "more_than"),
        ("Fewer than 50 people came.", "less_than"),
        ("It took under two hours.", "less_than"),
        ("At least 12 people died.", "at_least"),
        ("No fewer than 12 people died.", "at_least"),
        ("A home for five or more people burnt.", "at_least"),
        ("Up to 12 people died.", "at_most"),
        ("As many as 12 people died.", "at_most"),
        ("No more than 7% of it is paid.", "at_most"),
        ("Sales have more than doubled.", "more_than"),
        ("He has lived there for over 50 years.", "more_than"),
        ("Exactly 12 people died.", None),
        ("The plan costs taxpayers $4 over 10 years.", None),
        ("It cost 19 won ($5) over 10 years.", None),
        ("It fell below 10,000 points.", "less_than"),
        ("It is above 70 percent.", "more_than"),
        ("It is north of $2 billion.", "more_than"),
    ],
)
def test_the_words_before_or_behind_qualify(text: str, wanted: str | None) -> None:
    assert figures_of(text)[-1].modifier == wanted


def test_the_modifier_stays_outside_the_span() -> None:
    assert figures_of("It lost nearly US$2 billion.")[0].text == "US$2 billion"
