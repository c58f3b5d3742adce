"""Names and agencies as they are printed."""

from __future__ import annotations

import pytest

from briefing.reading.byline import agency_of, is_role, is_unsigned, read_byline


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By Ana Ruiz", ("Ana Ruiz",)),
        ("By ANA RUIZ and PER LUND", ("ANA RUIZ", "PER LUND")),
        ("By Ana Ruiz, Per Lund and Kim Osei", ("Ana Ruiz", "Per Lund", "Kim Osei")),
        ("Written by Ana Ruiz", ("Ana Ruiz",)),
        ("By Ana Ruiz, Political Editor", ("Ana Ruiz",)),
        ("By Ana Ruiz and Kenji Mori / Harbour Shimbun Staff Writers", ("Ana Ruiz", "Kenji Mori")),
        ("By Ana Ruiz For The Harbour Post", ("Ana Ruiz",)),
        ("By Ana Ruiz in Lima", ("Ana Ruiz",)),
        ("By Ana Ruiz | Harbour News", ("Ana Ruiz",)),
        ("By Ana Ruiz published 19 May 2031", ("Ana Ruiz",)),
        ("by Ana Ruiz Apr. 28, 2031 1:15 pm", ("Ana Ruiz",)),
        ("May 5, 2031 by Tilda Berg — 14 Comments", ("Tilda Berg",)),
        ("Ana RuizTwitter", ("Ana Ruiz",)),
        ("By Tom McElroyFollow", ("Tom McElroy",)),
        ("By Eva DeLuca and Ian MacDonald", ("Eva DeLuca", "Ian MacDonald")),
        ("By Joan LaRue | May 5, 2031", ("Joan LaRue",)),
        ("WaveKit", ()),
        ("By Ana Ruiz March 18 at 3:57 PM", ("Ana Ruiz",)),
        ("By Ana Ruiz 18 March", ("Ana Ruiz",)),
        ("By Ana Ruiz Sept. 4 at noon", ("Ana Ruiz",)),
        ("By Ana Ruiz Thursday 5 June", ("Ana Ruiz",)),
        ("By Ana Ruiz, Monday at 9:10", ("Ana Ruiz",)),
        ("By Ana Ruiz Tuesday", ("Ana Ruiz",)),
        ("By April May and June Weeks", ("April May", "June Weeks")),
        ("By Fredric March", ("Fredric March",)),
        ("-- By Ana Ruiz Follow @anaruiz", ("Ana Ruiz",)),
        ("— Ana Ruiz", ("Ana Ruiz",)),
        ("By WaveKit", ()),
        ("Ana Ruiz NEW DELHI, 12 May 2031", ("Ana Ruiz",)),
        ("Ana Ruiz Ana Ruiz", ("Ana Ruiz",)),
        ("By Ana Maria RUIZ", ("Ana Maria RUIZ",)),
        ("Ruiz By Ana Ruiz", ("Ana Ruiz",)),
        ("AP By ANA RUIZ and PER LUND - AP Writers", ("ANA RUIZ", "PER LUND")),
        ("Release Date 2031-06-26", ()),
        ("ByAna Ruiz", ("Ana Ruiz",)),
        ("Ana Ruiz Deputy Content Hub Director", ("Ana Ruiz",)),
        ("By Fouzia van der Fort", ("Fouzia van der Fort",)),
        ("Words: Ana Ruiz. Pictures: Per Lund", ("Ana Ruiz",)),
        ("Text by Ana Ruiz, photographs by Per Lund", ("Ana Ruiz",)),
        ("Words and photos by Ana Ruiz", ("Ana Ruiz",)),
        ("As told to Ana Ruiz", ("Ana Ruiz",)),
        ("Contributor: Ana Ruiz", ("Ana Ruiz",)),
        ("By ANA RUIZ ana@post.example", ("ANA RUIZ",)),
        ("By Ana Ruiz, PhD", ("Ana Ruiz",)),
        ("By Ana Ruiz MP and Per Lund", ("Ana Ruiz", "Per Lund")),
        ("By Our Correspondent", ()),
        ("By Staff Reporter", ()),
    ],
)
def test_names_without_roles_places_and_outlets(text: str, wanted: tuple[str, ...]) -> None:
    assert read_byline(text).names == wanted


@pytest.mark.parametrize(
    ("text", "unsigned"),
    [("by Our Reporter", True), ("By staff correspondents", True), ("By Ana Ruiz", False),
     ("By then the boat had an editor", False), ("By", False), ("Our Reporter", False)],
)  # fmt: skip
def test_a_byline_without_a_name(text: str, unsigned: bool) -> None:
    assert is_unsigned(text) == unsigned


def test_an_agency_in_a_byline() -> None:
    assert read_byline("By Ana Ruiz, Associated Press").agency == "Associated Press"
    assert read_byline("By Ana Ruiz, Associated Press").names == ("Ana Ruiz",)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("AFP", "AFP"), ("(Reuters)", "Reuters"), ("Associated Press in Lima", "Associated Press"),
     ("app", None), ("The mayor", None), ("AFP/Reuters", "AFP")],
)  # fmt: skip
def test_an_agency(text: str, wanted: str | None) -> None:
    assert agency_of(text) == wanted


def test_a_role() -> None:
    assert is_role("Lifestyle Writer")
    assert not is_role("Old Town Hall")
