"""Agency style of older wires: firms made like names, offices with their field before a name."""

from __future__ import annotations

import pytest

import briefing


def _people(text: str) -> list[str]:
    return [each.name for each in briefing.brief(text).people or ()]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (
            '"That is the end of it," said Kroll Benson (Securities) Ltd analyst Nick Ward.',
            "Benson",
        ),
        (
            "Hanwell Bull hopes to hire next spring. Hanwell Bull, which makes clocks, will"
            " move to Leeds, its chairman Jack Stern said.",
            "Bull",
        ),
        ("The bill was put forward by Senator James Roe, R-Idaho, on Monday.", "Idaho"),
        (
            "A panel passed Rogalin for use on lawns. Rogalin's maker said Rogalin was safe, and an"
            " Upton official agreed.",
            "Rogalin",
        ),
        ("An Upton official said the drug was safe. An Upton study backed him.", "Upton"),
        ("Marble Midland Banks Inc said it may shut branches.", "Midland"),
        (
            '"They have run out of road," said Presley, Ball and Turner analyst Bruce Lazar.',
            "Presley",
        ),
        (
            "Tin should fall, dealers said. Pell Dodd Corp and Newman Mining Corp are the safest."
            " Pell has cut its costs, and Newman Mining is cheap. “Pell is the one to own,” said"
            " Vahid Fatemi of Smith Barlow Harris Upton and Co.",
            "Pell",
        ),
        (
            "Nick Tofte of Smith Barlow Harris Upton and Co left. But some at Smith Barlow Harris"
            " Upton disagree, said Fatemi.",
            "Upton",
        ),
        ("Southern Harbour Credit Corp sold bonds, and Harbour Credit said so.", "Credit"),
        (
            "The group's bankers, Samuel Montrose and Co Ltd, declined. Samuel Montrose set it.",
            "Montrose",
        ),
        ("Norland wants Monetary Balancing Sums cut, the minister told farmers.", "Monetary"),
        (
            "Conrade, created in 1976, lost money. Conrade's shares rose, and Conrade said so.",
            "Conrade",
        ),
        ("She is a dealer with Bank Julian Bear and Co Ltd in Zurich, Ann Roe said.", "Bear"),
    ],
)
def test_a_firm_is_no_person(text: str, firm: str) -> None:
    assert not [name for name in _people(text) if firm in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "U.K. Chancellor of the Exchequer Nigel Lorne opened a school on Monday.",
            "Nigel Lorne",
        ),
        ("The harbour committee's chairman, Masao Hora, told a row of captains so.", "Masao Hora"),
        (
            '"Such things belong on our own desk," Masao Hora, Chairman of the lower house'
            " finance committee, told the group.",
            "Masao Hora",
        ),
    ],
)
def test_a_person_is_found_whole(text: str, name: str) -> None:
    assert name in _people(text)
