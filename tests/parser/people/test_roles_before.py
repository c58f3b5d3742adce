"""What a person is, told right before the name: titles of any kind and how far back they reach."""

from __future__ import annotations

import pytest

from briefing.parser.people import find_people
from briefing.reading.text import article_as_is
from briefing.text.document import read_document


def roles(text: str) -> dict[str, str | None]:
    found = find_people(read_document(article_as_is(text)))
    return {person.name: person.role.text if person.role else None for person in found}


SHOWS = """
    Strictly Come Dancing professional/This Morning host/Made In Chelsea star/Take That singer
    Great British Bake Off winner/I'm A Celebrity campmate/Stranger Things star/Formula One ace
    Game of Thrones actor/Lord of the Rings star/Saturday Night Live alum/All Blacks captain
    Radio 1 presenter/Radio 1 DJ/Ward 5 councillor/Apollo 17 astronaut/Bank of Norway governor
    """
HOUSES = """
    Tessenor Inc. chairman/People's Movement (PMX) leader
    Norland Football Association (NFA) president
    Workers' Party chief/eLodgeni mayor/United States peace envoy/French team captain
    Mineral Resources and Energy Minister/Works and transport minister
    Sports, Arts and Culture Minister
    School board President/hospital spokeswoman/Oscar-nominated producer/Nobel-winning physicist
    """
PLAIN = """
    Wedding planner/ice rink manager/petrol station owner/car park attendant/world number one
    British No 1/World No. 1/Bride-to-be/backing vocalist/Singer/songwriter
    Actor, writer and comedian/mountain rescue volunteer/28-year-old nurse/Palestinian hired gun
    Media personality/running back/Suspected ringleader
    """


def _each(rows: str) -> list[str]:
    singers = rows.replace("Singer/songwriter", "Singer~songwriter")
    found = (row.strip() for row in singers.replace("\n", "/").split("/"))
    return [row.replace("~", "/") for row in found if row]


@pytest.mark.parametrize("role", _each(SHOWS) + _each(HOUSES) + _each(PLAIN))
def test_a_description_right_before_a_name_is_whole(role: str) -> None:
    assert roles(f"{role} Ana Ruiz said it was late.")["Ana Ruiz"] == role


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They brought in spin bowler Ana Ruiz.", "spin bowler"),
        ("Police chief Col. Ana Ruiz said no.", "Police chief"),
        ("Police chief Pol Gen Ana Ruiz said no.", "Police chief"),
        ("Police chief Pol. Gen. Ana Ruiz said no.", "Police chief"),
        ("Police chief Brig. Gen. Ana Ruiz said no.", "Police chief"),
        ("Army chief Lt Gen Ana Ruiz said no.", "Army chief"),
        ("Governor Alh. Ana Ruiz said no.", "Governor"),
        ("Chief Minister Mian Ana Ruiz said no.", "Chief Minister"),
        ("Speaker Hon. Ana Ruiz said no.", "Speaker"),
        ("Brig. Gen. (res.) Ana Ruiz said no.", "Brig. Gen."),
        ("Brig. Gen. (rtd) Ana Ruiz said no.", "Brig. Gen."),
        ("The Most Honourable Ana Ruiz said no.", None),
        ("His Highness Sheikh Ana Ruiz said no.", None),
        ("Hon. Ana Ruiz said no.", None),
        ("Ven. Ana Ruiz said no.", None),
        ("The ship captain Ana Ruiz said no.", "ship captain"),
        ("A bid by car park attendant Ana Ruiz failed.", "car park attendant"),
        ("The former children's laureate Ana Ruiz read.", "former children's laureate"),
        ("He was freed by convicted forger Ana Ruiz.", "convicted forger"),
        ("The Love Island bombshell Ana Ruiz, 28, came.", "Love Island bombshell"),
        ("The Yorkshire lass Ana Ruiz said no.", "Yorkshire lass"),
        ("The bill President Ana Ruiz signed is old.", "President"),
        ("A resolute President Ana Ruiz said no.", "President"),
        ("They greet coach Ana Ruiz.", "coach"),
        ("Its fans want to oust captain Ana Ruiz.", "captain"),
        ("It's important Ana Ruiz stays.", None),
        ("I want Ana Ruiz to stay.", None),
        ("They found 28-year-old Ana Ruiz on Monday.", None),
        ("They saw the deal Ana Ruiz wanted.", None),
    ],
)
def test_a_description_before_a_name_begins_where_it_does(text: str, wanted: str | None) -> None:
    assert roles(text)["Ana Ruiz"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Brothers Ana Ruiz and Bo Lindqvist met.", "Brothers"),
        ("Co-founders Ana Ruiz and Bo Lindqvist met.", "Co-founders"),
        ("The film-makers Ana Ruiz and Bo Lindqvist met.", "film-makers"),
        ("Scientists Ana Ruiz, Vera Holm and Bo Lindqvist met.", "Scientists"),
        ("The firm's founders, Ana Ruiz and Bo Lindqvist, met.", "firm's founders"),
        ("Among them were a married couple, Ana Ruiz and Bo Lindqvist.", "married couple"),
        ("Americans Ana Ruiz and Bo Lindqvist flew home.", "Americans"),
    ],
)
def test_a_plural_goes_to_each_of_a_list(text: str, wanted: str) -> None:
    found = roles(text)
    assert found["Ana Ruiz"] == found["Bo Lindqvist"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Marks & Spencer chief executive Ana Ruiz said no.", "Marks & Spencer chief executive"),
        (
            "Former Arsenal and England striker Ana Ruiz wept.",
            "Former Arsenal and England striker",
        ),
        ("Lund and Energy Secretary Ana Ruiz met.", "Energy Secretary"),
        ("Former minister and senator Ana Ruiz wept.", "Former minister and senator"),
        ("According to Rexford analyst Ana Ruiz, it is late.", "Rexford analyst"),
        ("Former first lady Ana Ruiz wept.", "Former first lady"),
        ("Leeds DL Ana Ruiz left.", "Leeds DL"),
        ("It was found by beachcomber Ana Ruiz.", "beachcomber"),
        ("Bo Lund and Love Island favourite Ana Ruiz came.", "Love Island favourite"),
        ("Bo Lund and anti-fracking stalwart Ana Ruiz came.", "anti-fracking stalwart"),
        ("The Bo Lund impersonator Ana Ruiz left.", "Bo Lund impersonator"),
        ("The minister for justice accused Ana Ruiz.", None),
        ("A gift from naturalist Sir Ana Ruiz came.", "naturalist"),
        ("Tory grandee Lord Ana Ruiz said no.", "Tory grandee"),
        ("He spoke to Leeds physio Ana Ruiz there.", "Leeds physio"),
        ("He met a Dutchman named Ana Ruiz.", "Dutchman"),
        ("It stars Ana Ruiz.", None),
        ("They seek militants Ana Ruiz has failed to arrest.", None),
        ("It is the genius of Bo Lund and Ana Ruiz.", None),
        ("This year's line-up includes Brookside star Ana Ruiz.", "Brookside star"),
        ("Fans want Brookside star Ana Ruiz to win.", "Brookside star"),
        ("He married fellow soap star Ana Ruiz.", "fellow soap star"),
        ("He is seen with fitness model Ana Ruiz.", "fitness model"),
        ("I don't know what direction Ana Ruiz will go.", None),
        ("They came to my annual Ana Ruiz party.", None),
    ],
)
def test_houses_verbs_and_other_nouns_before_a_name(text: str, wanted: str | None) -> None:
    assert roles(text)["Ana Ruiz"] == wanted


@pytest.mark.parametrize("told", ["Brekke aide", "Brekke campaign manager", "longtime Brekke aide"])
def test_another_name_inside_a_description_is_no_hindrance(told: str) -> None:
    text = f"Bo Brekke spoke. He met Ana Ruiz, a {told}, there."
    assert roles(text)["Ana Ruiz"] == told


def test_what_a_list_is_of_is_no_role_of_its_first_name() -> None:
    assert roles("Members include Don Maltz, Michael Wells and Art Wide.")["Don Maltz"] is None
    assert roles("Its founders include Don Maltz.")["Don Maltz"] is None


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("“No,” said James Cape and Co analyst Tom Murt.", "Tom Murt", "James Cape and Co analyst"),
        (
            "“No,” said Kroll Bent (Securities) Ltd analyst Nick Ward.",
            "Nick Ward",
            "Kroll Bent (Securities) Ltd analyst",
        ),
        (
            "According to Ann Knowles, now chairman of the newly formed panel, it is over.",
            "Ann Knowles",
            "chairman of the newly formed panel",
        ),
        (
            "Abdou Fadi is Governor of the Reserve Bank of Upper Volga States.",
            "Abdou Fadi",
            "Governor of the Reserve Bank of Upper Volga States",
        ),
        (
            "Treasurer Peter Costel is hopeful about the United Nations vote next month.",
            "Peter Costel",
            "Treasurer",
        ),
    ],
)
def test_a_firm_and_a_body_are_whole_in_a_description(text: str, name: str, wanted: str) -> None:
    assert roles(text)[name] == wanted


@pytest.mark.parametrize(
    "clause",
    """
    She ran past {}/Fans gathered round {}/He is sure {} will win/They made clear {} must go
    It is true {} left/He was glad {} won/The whole trip was worth {} going/It is possible {} left
    They stayed ashore {} said/It was plausible {} knew/Nobody was aware {} left
    """.replace("\n", "/").split("/"),
)
def test_a_preposition_or_an_adjective_before_a_name_is_no_role(clause: str) -> None:
    assert roles(f"{clause.strip()} on Monday.".format("Ana Ruiz")).get("Ana Ruiz") is None


@pytest.mark.parametrize("noun", ["tennis great", "golf pro", "scrum half", "winger", "hopeful"])
def test_a_noun_before_a_name_stays_a_role(noun: str) -> None:
    assert roles(f"She ran past {noun} Ana Ruiz on Monday.") == {"Ana Ruiz": noun}
