"""Dates as sites print them."""

from __future__ import annotations

import pytest

from briefing.reading.dates import find_stamps, is_age, is_clock, is_date_line, unstick


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("17:41 JST, October 13, 2031", "2031-10-13T17:41:00+09:00"),
        ("June 3, 2031 05:12 pm EDT", "2031-06-03T17:12:00-04:00"),
        ("Tue 12 May 2031 17.41 BST", "2031-05-12T17:41:00+01:00"),
        ("May 12, 2031 at 12:05 a.m. GMT+2", "2031-05-12T00:05:00+02:00"),
        ("2031-05-12T17:41:00Z", "2031-05-12T17:41:00+00:00"),
        ("2031-05-12", "2031-05-12"),
        ("12th of May 2031", "2031-05-12"),
        ("25/12/2031", "2031-12-25"),
        ("12.05.2031", "2031-05-12"),
        ("12 de mayo de 2031", "2031-05-12"),
        ("12. Mai 2031, 14:05 Uhr", "2031-05-12"),
        ("2031年5月12日", "2031-05-12"),
        ("May 12, 2031 5:41 p.m. ET", "2031-05-12"),
        ("May 12, 2031 5:41 pm CST", "2031-05-12"),
        ("10/9/31 7:15 AM EDT", "2031-10-09T07:15:00-04:00"),
        ("05/15/31", "2031-05-15"),
        ("Posted 5/15/31, 9:30 am", "2031-05-15"),
        ("22.5.31", "2031-05-22"),
        ("08/11/2031 09h30", "2031-11-08"),
        ("By Ana Ruiz | 10/9/31 7:15 AM ET", "2031-10-09"),
    ],
)
def test_a_date_is_read(text: str, wanted: str) -> None:
    assert find_stamps(text)[0].iso == wanted


@pytest.mark.parametrize(
    "text",
    [
        "June 9",
        "03/04/2031",
        "40 May 2031",
        "in 2031",
        "May 2031",
        "10/9/31",
        "3/09/31 8:00am",
        "24/7/365",
        "25/12/31",
        "22-05-31",
        "5.6.31",
        "08/11/2031 09:30",
    ],
)
def test_what_is_not_certain_is_no_date(text: str) -> None:
    assert find_stamps(text) == []


def test_indian_time_counts_in_an_indian_text_only() -> None:
    text = "June 03, 2031 05:12 pm IST"
    assert find_stamps(text, indian=True)[0].iso == "2031-06-03T17:12:00+05:30"
    assert find_stamps(text)[0].iso == "2031-06-03"


def test_published_and_updated_in_one_line() -> None:
    text = unstick("12:43, 20 Apr 2031Updated 12:44, 21 Apr 2031")
    assert [(s.iso, s.updated) for s in find_stamps(text)] == [
        ("2031-04-20", False),
        ("2031-04-21", True),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Published: 15:56 BST, 27 April 2031", True),
        ("2 minute readApril 25, 20312:26 PM GMT+2Last Updated 9 min ago", True),
        ("Updated - June 03, 2031 05:12 pm IST - NEW DELHI", True),
        ("The mayor spoke on 27 April 2031", False),
        ("By ANA RUIZ | May 5, 2031", False),
        ("By: Ana Ruiz | Updated: May 12, 2031 17:41 IST", False),
        ("Ana Ruiz · 12 May 2031 · 4 min read", False),
        ("12 May 2031 · 4 min read", True),
        ("Published On 12 May 2031", True),
        ("By ANA RUIZ & PER LUND | 10/9/31 7:15 AM EDT", False),
        ("27 April", False),
    ],
)
def test_a_date_line_holds_nothing_else(text: str, wanted: bool) -> None:
    assert is_date_line(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("17:41", True), ("5.41pm BST", True), ("Updated at 18.09 BST", True), ("2031", False),
     ("17:41 The bus came", False), ("3.5", False)],
)  # fmt: skip
def test_a_clock_line(text: str, wanted: bool) -> None:
    assert is_clock(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("2 hours ago", True), ("7m", True), ("an hour ago", True), ("Published", True),
     ("Updated 3 days ago", True), ("two dogs", False), ("5 million", False)],
)  # fmt: skip
def test_an_age_line(text: str, wanted: bool) -> None:
    assert is_age(text) is wanted
