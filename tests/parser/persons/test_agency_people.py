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
            "“We do,” said Lawrence Garland, AT&T's vice president of marketing services,"
            " in a statement.",
            "Lawrence Garland",
            "AT&T's vice president of marketing services",
        ),
        (
            "“They are for business,” said Gene Kimball, legislative director of the"
            " Consumer Federation of America.",
            "Gene Kimball",
            "legislative director of the Consumer Federation of America",
        ),
        (
            "“It benefits consumers,” said Gerry Sale, a policy analyst for the House"
            " telecommunications and consumer protection subcommittee.",
            "Gerry Sale",
            "policy analyst for the House telecommunications and consumer protection subcommittee",
        ),
        (
            "Such moves threaten trade on both sides, Michael Jepson, British"
            " minister of Agriculture, Fisheries and Food, warned.",
            "Michael Jepson",
            "British minister of Agriculture, Fisheries and Food",
        ),
        (
            "Fumio Watari, a senior Keizairen (a leading business organisation) official, said no.",
            "Fumio Watari",
            "senior Keizairen (a leading business organisation) official",
        ),
        (
            "Jonathan Solmes, Cable and Wireless Director of Corporate Strategy, said no.",
            "Jonathan Solmes",
            "Cable and Wireless Director of Corporate Strategy",
        ),
        (
            "Paul Legrand, senior executive vice president told analysts that plans were small.",
            "Paul Legrand",
            "senior executive vice president",
        ),
        (
            "John Warnick, president of Palo Alto, Calif.-based Adoba, said sales rose.",
            "John Warnick",
            "president of Palo Alto, Calif.-based Adoba",
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
            "Ramon Dias, chairman of the Presidential Commission on Good Government (PCGG), went.",
            "Ramon Dias",
            "chairman of the Presidential Commission on Good Government",
        ),
    ],
)
def test_a_job_is_whole(text: str, name: str, role: str) -> None:
    assert _people(text).get(name) == role
