"""Titles that stand in for a name: the harbour master, the striker, the 34-year-old."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("introduced", "titles"),
    [
        (
            "Northport harbour master Tom Bright came.",
            ["the harbour master", "the Northport harbour master"],
        ),
        ("Tom Bright, who owns the shop, came.", ["the shop owner", "the owner", "the shopkeeper"]),
        ("Tom Bright, leader of the opposition, came.", ["the opposition leader", "the leader"]),
        (
            "Tom Bright, head of the union, came.",
            ["the union leader", "the union head", "the union boss"],
        ),
        (
            "Tom Bright, secretary of the dockers’ union, came.",
            ["the union secretary", "the secretary", "the union official"],
        ),
        ("Tom Bright, a nurse, came.", ["the nurse"]),
        ("Prime Minister Tom Bright came.", ["the prime minister", "the premier", "the PM"]),
        ("Sen. Tom Bright came.", ["the senator", "the lawmaker", "the Republican senator"]),
        (
            "Tom Bright, the company’s founder, came.",
            ["the founder", "the company’s founder", "the company founder"],
        ),
        ("Professor Tom Bright came.", ["the professor", "the academic", "the scientist"]),
        (
            "Tom Bright, director of the museum, came.",
            ["the museum director", "the director", "the museum’s director"],
        ),
        ("Tom Bright, 34, came.", ["the 34-year-old"]),
        (
            "Rovers striker Tom Bright came.",
            ["the Rovers striker", "the striker", "the forward", "the Rovers player"],
        ),
        ("Tom Bright is a plumber.", ["the plumber"]),
        ("Judge Tom Bright came.", ["the judge", "the magistrate"]),
        ("Tom Bright, the victim’s father, came.", ["the victim’s father", "the father"]),
        ("Defence lawyer Tom Bright came.", ["the defence lawyer", "the lawyer", "the attorney"]),
        ("Mayor Tom Bright of Leeds came.", ["the Leeds mayor", "the mayor of Leeds", "the mayor"]),
        ("Tom Bright, Labour MP for Leeds, came.", ["the Labour MP", "the Leeds MP", "the MP"]),
        ("Chief Constable Tom Bright came.", ["the chief constable", "the police chief"]),
        ("Tom Bright, who teaches maths, came.", ["the teacher", "the maths teacher"]),
        ("Tom Bright, who farms 40 acres, came.", ["the farmer"]),
        (
            "Tom Bright, chief executive of Strand Lines, came.",
            [
                "the chief executive",
                "the Strand Lines chief executive",
                "the Strand Lines boss",
                "the CEO",
            ],
        ),
        ("Strand Lines CEO Tom Bright came.", ["the CEO", "the chief executive", "the executive"]),
        (
            "Tom Bright, chair of the council, came.",
            ["the council chair", "the chair", "the chairman"],
        ),
        ("Coach Tom Bright came.", ["the coach", "the head coach", "the manager"]),
        ("Actor Tom Bright came.", ["the actor", "the star"]),
        ("Author Tom Bright came. His novel is out.", ["the author", "the novelist", "the writer"]),
        ("Police Sgt. Tom Bright came.", ["the sergeant", "the officer"]),
        ("Bishop Tom Bright came.", ["the bishop"]),
        (
            "Economist Tom Bright of Crown Capital came.",
            ["the economist", "the Crown Capital economist"],
        ),
        ("Tom Bright, a retired teacher from Leeds, came.", ["the retired teacher", "the teacher"]),
        ("The skipper, Tom Bright, came.", ["the skipper", "the captain"]),
        ("Foreign Minister Tom Bright came.", ["the foreign minister", "the minister"]),
        (
            "Tom Bright, the ferry’s captain, came.",
            ["the captain", "the ferry captain", "the ferry’s captain", "the skipper"],
        ),
    ],
)
def test_a_title_means_the_one_who_was_introduced_with_it(
    introduced: str, titles: list[str]
) -> None:
    for title in titles:
        text = f"{introduced}\n\n“It is a mess,” {title} said."
        assert said(text) == [("It is a mess,", "Tom Bright")], title


@pytest.mark.parametrize(
    "title", ["judge", "driver", "spokesman", "woman", "company", "government", "witnesses"]
)
def test_a_title_that_nobody_was_introduced_with_stays_a_title(title: str) -> None:
    text = f"Tom Bright came.\n\n“It is a mess,” the {title} said."
    assert said(text) == [("It is a mess,", title)]


def test_two_with_one_title_leave_it_a_title() -> None:
    text = "Senator Tom Bright met Senator Bob Crane.\n\n“It is a mess,” the senator said."
    assert said(text) == [("It is a mess,", "senator")]
