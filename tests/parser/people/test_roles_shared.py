"""What is said of several people at once is the role of each."""

from __future__ import annotations

import pytest

from tests.parser.people.test_roles_before import roles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz and Bo Lindqvist, founders of Rex, left.", "founders of Rex"),
        ("Ana Ruiz and Bo Lindqvist, the founders of Rex, left.", "founders of Rex"),
        ("Ana Ruiz, Vera Holm and Bo Lindqvist, researchers at Rex, left.", "researchers at Rex"),
        ("Ana Ruiz and Bo Lindqvist, both nurses, left.", "nurses"),
        ("Ana Ruiz and Bo Lindqvist are nurses.", "nurses"),
        ("Ana Ruiz and Bo Lindqvist, who were neighbours, left.", "neighbours"),
        ("It killed her sons, Ana Ruiz, 9, and Bo Lindqvist, 6.", "sons"),
        ("Students Ana Ruiz, 19, Vera Holm, 20, and Bo Lindqvist, 21, left.", "Students"),
        ("The brothers, Ana Ruiz (9) and Bo Lindqvist (6), wept.", "brothers"),
        ("There was a couple from Leeds, Ana Ruiz and Bo Lindqvist.", "couple from Leeds"),
        ("Its founders (Ana Ruiz and Bo Lindqvist) left.", "founders"),
        ("Its three co-founders – Ana Ruiz, Vera Holm and Bo Lindqvist – left.", "co-founders"),
        (
            "It was led by two former Rex engineers, Ana Ruiz and Bo Lindqvist.",
            "former Rex engineers",
        ),
        ("Ana Ruiz and Bo Lindqvist, tests of will over, left.", None),
        ("Ana Ruiz and Bo Lindqvist, of course, left.", None),
    ],
)
def test_each_gets_what_is_said_of_all(text: str, wanted: str | None) -> None:
    found = roles(text)
    assert found["Ana Ruiz"] == found["Bo Lindqvist"] == wanted


def test_each_keeps_what_is_said_of_one() -> None:
    text = "Ana Ruiz, a nurse, and Bo Lindqvist, the sheriff, left with Vera Holm."
    assert roles(text) == {"Ana Ruiz": "nurse", "Bo Lindqvist": "sheriff", "Vera Holm": None}
