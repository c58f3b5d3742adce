"""The panel's order, and what is said twice."""

from __future__ import annotations

from tests.parser.amounts.reading import figures_of


def test_what_the_headline_names_comes_first() -> None:
    found = figures_of(
        "Two boats sank on Friday.", "In all 62 people died.", title="Boats sink, 62 dead"
    )
    assert [each.text for each in found] == ["62", "Two"]


def test_a_length_of_time_that_only_dates_comes_last() -> None:
    found = figures_of("Two years ago it lost $5 million and 300 jobs.")
    assert [each.text for each in found] == ["$5 million", "300", "Two years"]


def test_a_length_of_time_that_lasts_stays_in_its_place() -> None:
    found = figures_of("It will run for at least four more years after a vote of 300 people.")
    assert [each.text for each in found] == ["four more years", "300"]


def test_a_length_of_time_in_which_something_is_done_stays_in_its_place() -> None:
    found = figures_of("He scored twice in six minutes after the break before 300 people.")
    assert [each.text for each in found] == ["six minutes", "300"]


def test_a_fact_said_twice_is_one_item() -> None:
    found = figures_of("About 2 million voters came.", "The 2 million voters chose.")
    assert len(found) == 1
    assert [each.text for each in found[0].also] == ["2 million"]


def test_the_same_number_of_other_things_stays_apart() -> None:
    found = figures_of("It hired 30 cooks.", "It sold 30 lamps.")
    assert len(found) == 2


def test_a_sum_of_millions_is_the_same_sum_wherever_it_stands() -> None:
    found = figures_of("The firm paid $350 million.", "Critics call the $350 million a waste.")
    assert len(found) == 1


def test_the_same_share_of_other_things_stays_apart() -> None:
    found = figures_of("Half of the boats sank.", "Half of the shops burnt.")
    assert len(found) == 2
