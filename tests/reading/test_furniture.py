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
        ("[Read: Why the seals left]", "related link"),
        ("In case you missed it: Seals are back", "related link"),
        ("Skip advert", "advertisement"),
        ("Tap to enlarge", "picture counter"),
        ("5 min listen", "share line"),
        ("Your browser doesn't support HTML5 video", "video line"),
        ("Our Standards: The Harbour Trust Principles.", "copyright line"),
        ("Copyright 2031 The Harbour Post, printed with permission.", "copyright line"),
        ("Copyright The Harbour Post, republished with permission.", "copyright line"),
        ("Sponsored by Harbour Bank.", "advertisement"),
        ("Loading…", "embedded post"),
        ("ADVERT", "advertisement"),
        ("Hits: 2317", "share line"),
        ("Quick Read", "share line"),
        ("Scroll down for video", "advertisement"),
        ("SCROLL DOWN FOR THE VIDEO", "advertisement"),
        ("Subscribe to continue reading", "subscriber notice"),
        ("Subscribe to the Harbour Post", "sign-up prompt"),
        ("Enlarge this image", "picture counter"),
        ("Join 12,000 readers of our weekly letter.", "sign-up prompt"),
        ("Subscribe now for $3 a week to read on. Cancel anytime.", "sign-up prompt"),
        ("Become a member to read the rest of the series.", "sign-up prompt"),
        ("This audio is auto-generated. Please tell us of mistakes.", "share line"),
        ("This site uses Akismet to reduce spam.", "comment"),
        ("Reporting by Ana Ruiz, who was in Ostvik.", "desk line"),
        ("More: How the goat came home.", "related link"),
        ("Related: Man held over goat, the police said.", "related link"),
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
     "[The mayor] told us so on Monday.", "[The Read: a column]", "Live music came back",
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


@pytest.mark.parametrize(
    "text",
    ["Ballots should be in your mailbox by Friday, the county clerk said on Monday.",
     "Powered by cheap wind, the mill has doubled what it makes in a year.",
     "Next in line is Ana Ruiz, who has waited since 2019.",
     "You can also check with your bank, which must answer within a week.",
     "Letters to the editor poured in, and most of them were about the goat.",
     "He looks at an app for the latest price of fish before he casts off.",
     "Copyright was never what they fought over, Okafor said.",
     "Read more books, the teacher told them.",
     "Listen to the river, said Per Lund, who has fished it since 1980.",
     "More: they want the whole works shut.",
     "Loading of timber stopped on Tuesday.",
     "Sponsored by a brewery, the clean-up drew 400 people.",
     "Advertisement sales fell by a third at both papers.",
     "Reporting by the paper led to his arrest.",
     "Facebook has shut its office in Ostvik."],
)  # fmt: skip
def test_a_sentence_that_begins_as_a_prompt_does_is_the_storys(text: str) -> None:
    assert judge(text) is None


@pytest.mark.parametrize(
    ("text", "reason", "opens"),
    [
        ("Related:", "related link", "list"),
        ("Related: Seals are back", "related link", ""),
        ("[Related] Seals are back", "related link", ""),
        ("Follow topic:", "follow line", "list"),
        ("list of 3 items", "related link", "list"),
        ("People are also reading…", "related link", "list"),
        ("This was published 2 hours ago", "date line", ""),
    ],
)
def test_a_line_says_what_follows_it(text: str, reason: str, opens: str) -> None:
    assert judge(text) == (reason, opens)
