"""Furniture by its wording."""

from __future__ import annotations

import pytest

from briefing.reading.furniture import fold, judge, phrases


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Advertisement · Scroll to continue", "advertisement"),
        ("Sign up now: Get our newsletters delivered to your inbox", "sign-up prompt"),
        ("Read more: What the mayor knew", "related link"),
        ("ALSO READ | Reservoirs at 31%", "related link"),
        ("3 min read", "share line"),
        ("Share on Facebook", "share line"),
        ("Follow topic:", "follow line"),
        ("See more on", "related link"),
        ("© 2031 The Harbour Post", "copyright line"),
        ("All rights reserved.", "copyright line"),
        ("Reporting by Ana Ruiz; Editing by Per Lund", "desk line"),
        ("(With inputs from PTI)", "desk line"),
        ("Ana Ruiz contributed to this report.", "desk line"),
        ("View 6 Images", "picture counter"),
        ("You have 2 free articles left", "subscriber notice"),
        ("Our Standards: The Harbour Trust Principles.", "copyright line"),
    ],
)
def test_a_line_is_furniture(text: str, reason: str) -> None:
    verdict = judge(text)
    assert verdict is not None
    assert verdict.reason == reason


@pytest.mark.parametrize(
    "text",
    ["The share of women rose to 40 percent.", "More than 40 people signed up for the course.",
     "Printing began on Monday.", "What next?", "Follow the money",
     "Comments by the mayor angered many.",
     "Opinion: Why we wait", "Watching the river"],
)  # fmt: skip
def test_the_story_is_not(text: str) -> None:
    assert judge(text) is None


def test_signs_case_and_numbers_do_not_count() -> None:
    assert fold("GET 75% OFF — Don’t miss!") == "get # off don't miss"


def test_every_phrase_is_folded_as_lines_are() -> None:
    known = phrases()
    held = [part for parts in known.holds.values() for part, _ in parts]
    for phrase in (*known.whole, *known.starts, *known.labels, *held):
        assert phrase == fold(phrase.replace("#", "1")), phrase
