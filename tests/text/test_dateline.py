"""The datelines of press releases, each service's own form."""

from __future__ import annotations

import pytest

from briefing.text.dateline import release_dateline

TOLD = "Noreast Marine Inc. today delivered the Silent Anne."


@pytest.mark.parametrize(
    ("dateline", "service"),
    [
        ("HALIFAX, NS, April 2, 2031 /PRNewswire/ -- ", "PRNewswire"),
        ("HALIFAX, April 2, 2031 /CNW/ - ", "CNW"),
        ("HALIFAX, NS, CANADA, April 2, 2031 /EINPresswire.com/ -- ", "EINPresswire.com"),
        ("HALIFAX, NS / ACCESSWIRE / April 2, 2031 / ", "ACCESSWIRE"),
        ("HALIFAX, Nova Scotia--(BUSINESS WIRE)--", "BUSINESS WIRE"),
        ("HALIFAX, Nova Scotia, April 02, 2031 (GLOBE NEWSWIRE) -- ", "GLOBE NEWSWIRE"),
        ("Halifax, Nova Scotia--(Newsfile Corp. - April 2, 2031) - ", "Newsfile Corp."),
    ],
)
def test_a_release_names_its_service(dateline: str, service: str) -> None:
    found = release_dateline(dateline + TOLD)
    assert found is not None
    assert (found.service, (dateline + TOLD)[found.end :]) == (service, TOLD)


@pytest.mark.parametrize(
    "text",
    [
        TOLD,
        "OSTVIK, June 9 (AFP) - The council met on Monday.",
        "The ferry and/or the bus will stop -- on Monday.",
        "Halvard (the mayor of Ostvik) -- who is ill -- did not come.",
        "The 2030/31 season -- and the 2031/32 season -- will be short.",
    ],
)
def test_others_name_none(text: str) -> None:
    assert release_dateline(text) is None
