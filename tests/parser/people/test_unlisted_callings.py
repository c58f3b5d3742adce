"""A singular noun without an article before a full name is a title, whatever the noun is.

Not so behind at, in, on, by and after (`at home Kevin Harding`), nor with an article before the
noun and a verb behind the name (`the film Kevin Harding made`).
"""

from __future__ import annotations

import pytest

import briefing

NOUNS = """
    backpacker allrounder supermodel physio cabbie barman volunteer cameraman auctioneer cowboy
    tattooist orphan expat bystander passer-by eyewitness jobseeker conman swindler mugger
    hooligan defector ringleader sensation wonderkid youngster heart-throb bombshell diva
    record-holder rookie compatriot countryman lookalike
    """.split()
SENTENCES = [
    "Australian {} Kevin Harding came by train from Leeds.",
    "Among those in the hall was {} Kevin Harding, who had come by train.",
    "A post by his {}, Kevin Harding, went round at once.",
    "She was there with fellow {} Kevin Harding on Monday.",
]
NONE = [
    "At home Kevin Harding kept bees.",
    "On stage Kevin Harding looked calm.",
    "They saw the film Kevin Harding made in Leeds.",
    "It was the deal Kevin Harding wanted.",
    "They came to arrest Kevin Harding in Leeds.",
    "Brekke swept Kevin Harding for six.",
    "The team will face Kevin Harding in May.",
    "They could not find and arrest Kevin Harding.",
    "Last night Kevin Harding said nothing.",
    "By train Kevin Harding reached Leeds at noon.",
    "In court Kevin Harding wept.",
    "It was sad that Kevin Harding left.",
    "Yesterday Kevin Harding left.",
]


def _role(text: str) -> str | None:
    story = f"The case drew a crowd on Monday.\n\n{text} Harding said he was glad.\n"
    roles = {person.name: person.role for person in briefing.brief(story).people or ()}
    role = roles["Kevin Harding"]
    return role.text if role else None


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_without_an_article_before_a_name_is_a_role(noun: str, sentence: str) -> None:
    assert noun in (_role(sentence.format(noun)) or "")


@pytest.mark.parametrize("sentence", NONE)
def test_what_only_stands_before_a_name_is_none(sentence: str) -> None:
    assert _role(sentence) is None
