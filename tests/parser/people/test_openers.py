"""A word that opens a sentence is told from the first name behind it."""

from __future__ import annotations

import pytest

import briefing

LATER = "\n\n{name}, 43, said the fox had gone by noon.\n\nMr {last} has since changed the lock.\n"


def _names(head: str, name: str) -> list[str]:
    text = f"The fox was first seen on Monday.\n\n{head} found it in the bath at home in Hull."
    later = LATER.format(name=name, last=name.split()[-1])
    return [person.name for person in briefing.brief(text + later).people or ()]


@pytest.mark.parametrize(
    "word", ["Irate", "Burly", "Cheeky", "Crazed", "Medic", "Vegan", "Yank", "Quirky"]
)
def test_a_word_that_opens_the_sentence_is_no_first_name(word: str) -> None:
    assert _names(f"{word} Kevin Harding", "Kevin Harding") == ["Kevin Harding"]
    assert _names(f"HULL ABOUT IT: {word} Kevin Harding", "Kevin Harding") == ["Kevin Harding"]


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Maria Elena Duarte", "Elena Duarte"),
        ("Juan Carlos Ibarra", "Carlos Ibarra"),
        ("Kim Jong Su", "Jong Su"),
    ],
)
def test_a_first_name_before_another_stays(full: str, later: str) -> None:
    assert _names(full, later)[0] == full


def test_an_adjective_is_known_by_its_ending() -> None:
    assert _names("Bungling Kevin Harding", "Harding") == ["Kevin Harding"]


def test_a_name_that_stands_whole_within_a_sentence_stays_whole() -> None:
    names = _names("Tamsir Kevin Harding", "Tamsir Kevin Harding")
    assert names == ["Tamsir Kevin Harding"]
    text = "Tamsir Kevin Harding won. It was Tamsir Kevin Harding who led.\n\nKevin Harding is 9."
    people = briefing.brief(text).people
    assert people
    assert people[0].name == "Tamsir Kevin Harding"


def test_an_office_of_its_own_land_is_told_by_its_article() -> None:
    text = "The Zongole left. Zongole Charles Lundigan smiled.\n\nLundigan is Zongole now."
    people = briefing.brief(text).people
    assert people
    assert people[0].name == "Charles Lundigan"
