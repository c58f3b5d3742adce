"""What is left of a briefing of which only so much is sure enough."""

from __future__ import annotations

import pytest

from briefing.model import Item, Person
from briefing.sure import is_sure, sure_briefing, sure_item
from tests.printing.story import BRIEFING, SURE


def people(least: float) -> list[tuple[str, str | None]]:
    """Name and role of those who are left of a story."""
    left = sure_briefing(SURE, least).people or ()
    return [(each.name, each.role.text if each.role else None) for each in left]


MARTA, TOMAS, SOFIE = "Marta Kellner", "Tomas Ibarra", "Sofie Lind"
RUNS = "runs the line for Nordsund Ferries"


@pytest.mark.parametrize(
    ("least", "wanted"),
    [
        (0, [(MARTA, "Mayor"), (TOMAS, RUNS), (SOFIE, None)]),
        (0.31, [(MARTA, "Mayor"), (TOMAS, RUNS), (SOFIE, None)]),
        (0.32, [(MARTA, "Mayor"), (TOMAS, None), (SOFIE, None)]),
        (0.66, [(MARTA, "Mayor"), (TOMAS, None), (SOFIE, None)]),
        (0.67, [(MARTA, "Mayor"), (SOFIE, None)]),
        (0.88, [(MARTA, "Mayor"), (SOFIE, None)]),
        (0.97, [(MARTA, None), (SOFIE, None)]),
        (1, [(SOFIE, None)]),
    ],
)
def test_who_is_less_sure_is_left_out_and_such_a_role_is_empty(
    least: float, wanted: list[tuple[str, str | None]]
) -> None:
    assert people(least) == wanted


def test_all_but_people_stays_as_it_is() -> None:
    left = sure_briefing(SURE, 1)
    assert left._replace(people=SURE.people) == SURE
    assert sure_briefing(BRIEFING, 1) == BRIEFING
    assert sure_briefing(SURE._replace(people=None), 1).people is None


def test_an_item_alone_is_left_out_or_left_as_in_its_briefing() -> None:
    for least in (0, 0.5, 0.9, 1):
        whole: list[Item] = [*(SURE.summary or ()), *(SURE.figures or ()), *(SURE.quotes or ())]
        assert [sure_item(each, least) for each in whole] == whole
        alone = [sure_item(each, least) for each in SURE.people or ()]
        assert tuple(filter(None, alone)) == sure_briefing(SURE, least).people


def test_a_person_who_is_sure_enough_is_the_same_record() -> None:
    marta = (SURE.people or ())[0]
    assert isinstance(marta, Person)
    assert sure_item(marta, 0.88) is marta


@pytest.mark.parametrize(
    ("confidence", "least", "wanted"),
    [(0.895, 0.9, True), (0.8949, 0.9, False), (0.9, 0.9, True), (1.0, 1, True), (0.0, 0, True)],
)
def test_what_counts_are_the_two_decimals_that_are_told(
    confidence: float, least: float, wanted: bool
) -> None:
    assert is_sure(confidence, least) is wanted
