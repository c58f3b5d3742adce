"""What a figure is about does not end inside another figure, nor tell another's thing."""

from __future__ import annotations

import pytest

from tests.parser.amounts.reading import figures_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The cost has risen by 60% to £30 million since May.",
            [("60%", "The cost has risen"), ("£30 million", "The cost has risen")],
        ),
        (
            "Its cost rose 60% to £30 million, The Post said.",
            [("60%", "Its cost rose"), ("£30 million", "Its cost rose")],
        ),
        (
            "The scheme will cost £30 million, The cost has risen by 60%.",
            [("£30 million", "The scheme will cost"), ("60%", "The cost has risen")],
        ),
        (
            "Sales rose by 60% and profit by 20% to £30 million.",
            [("60%", "Sales rose"), ("20%", "profit"), ("£30 million", "profit")],
        ),
        (
            "The repair could cost as much as $4 million and take six years.",
            [("$4 million", "The repair could cost"), ("six years", None)],
        ),
        (
            "Rents, which rose by 8% last year, now stand at $1,400 a month.",
            [("8%", "Rents, which rose"), ("$1,400 a month", "Rents")],
        ),
        (
            "They are two points behind with two games to play.",
            [("two", "points behind"), ("two", "games to play")],
        ),
        (
            "City lead by three points with four games left.",
            [("three", "points"), ("four", "games")],
        ),
    ],
)
def test_the_words_end_before_the_figure_beside(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    got = [(each.text, each.about.text if each.about else None) for each in figures_of(text)]
    assert got == wanted


def test_from_one_value_to_another_is_one_change_whatever_the_step() -> None:
    step, change = figures_of("The fee will increase by 25%, from £40 to £50.")
    assert (step.text, step.relation) == ("25%", None)
    assert change.to
    assert (change.relation, change.text, change.to.text) == ("change", "£40", "£50")
