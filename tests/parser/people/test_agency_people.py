"""Agency style: jobs of several words, behind a name and before it.

What stands behind the name without a comma is a job, too, where it is an office of a house.
"""

from __future__ import annotations

import pytest

import briefing


def _people(text: str) -> dict[str, str | None]:
    found = briefing.brief(text).people or ()
    return {each.name: each.role.text if each.role else None for each in found}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "“We do,” said Lawrence Garth, Telmar's vice president of customer care,"
            " in a statement.",
            "Lawrence Garth",
            "Telmar's vice president of customer care",
        ),
        (
            "“They are for business,” said Gene Kimble, legislative director of the"
            " Riders Federation of Norland.",
            "Gene Kimble",
            "legislative director of the Riders Federation of Norland",
        ),
        (
            "“It benefits consumers,” said Gerry Sale, a policy analyst for the Senate"
            " harbours and inland waters subcommittee.",
            "Gerry Sale",
            "policy analyst for the Senate harbours and inland waters subcommittee",
        ),
        (
            "Such fees would empty the quays, Michael Jepson, Danish"
            " minister of Transport, Ports and Roads, warned.",
            "Michael Jepson",
            "Danish minister of Transport, Ports and Roads",
        ),
        (
            "Fumio Watari, a senior Fujinren (a league of small shops) official, said no.",
            "Fumio Watari",
            "senior Fujinren (a league of small shops) official",
        ),
        (
            "Jonathan Solmes, Rope and Anchor Director of Corporate Affairs, said no.",
            "Jonathan Solmes",
            "Rope and Anchor Director of Corporate Affairs",
        ),
        (
            "Paul Legrand, senior executive vice president told analysts that plans were small.",
            "Paul Legrand",
            "senior executive vice president",
        ),
        (
            "John Warnick, president of Santa Ines, Calif.-based Odoba, said sales rose.",
            "John Warnick",
            "president of Santa Ines, Calif.-based Odoba",
        ),
        (
            '"We will fight," said Aisha Bello executive director of the Namib Housing Trust.',
            "Aisha Bello",
            "executive director of the Namib Housing Trust",
        ),
        (
            "The meeting was opened by Peter Katjivivi Speaker of the National Assembly.",
            "Peter Katjivivi",
            "Speaker of the National Assembly",
        ),
        (
            "Trade unionist Job Amupenda Secretary General of Namib Food Workers said no.",
            "Job Amupenda",
            "Secretary General of Namib Food Workers",
        ),
        (
            "The firm's three co-founders – Alice Marsh, Ben Okri and Joan Delacroix – left.",
            "Joan Delacroix",
            "co-founders",
        ),
        (
            "The firm's three co-founders – Alice Marsh, Ben Okri and Joan Delacroix – left.",
            "Alice Marsh",
            "co-founders",
        ),
        (
            "The app was made by two former Gondor engineers – Raj Patel and Tim Hsu – at home.",
            "Tim Hsu",
            "former Gondor engineers",
        ),
        (
            "Strictly pro Anton Beck and singer-turned-presenter Stacey Soll left the show.",
            "Anton Beck",
            "Strictly pro",
        ),
        (
            "Ramon Dias, chairman of the National Commission on Fair Rents (NCFR), went.",
            "Ramon Dias",
            "chairman of the National Commission on Fair Rents",
        ),
    ],
)
def test_a_job_is_whole(text: str, name: str, role: str) -> None:
    assert _people(text).get(name) == role
