"""What a person is, told behind the name, across a comma or in another sentence."""

from __future__ import annotations

import pytest

from tests.parser.people.test_roles_before import roles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz, 27, from Hull, a roofer, denied it.", "roofer"),
        ("Senator Ana Ruiz, Republican of Nebraska, voted no.", "Senator"),
        ("Gov. Ana Ruiz, a Democrat, signed it.", "Gov."),
        ("Ana Ruiz, a Democrat from Ohio, signed it.", "Democrat from Ohio"),
        ("Officer Ana Ruiz, a nine-year veteran of the force, was hurt.", "Officer"),
        ("Ana Ruiz, a veteran of the Gulf war, was hurt.", "veteran of the Gulf war"),
        ("MP Ana Ruiz spoke. Ruiz, 38, a former emergency room doctor, wept.", "MP"),
        ("Ana Ruiz, a former emergency room doctor, wept.", "former emergency room doctor"),
        (
            "“No,” said Ana Ruiz, head of the Coastal Trust and the author of “Brine,” a history.",
            "head of the Coastal Trust and the author of “Brine,”",
        ),
        ("Her daughter Ana Ruiz, 19, sings in a choir.", "daughter"),
        ("His wife, Ana Ruiz, waited at the gate with their son.", "wife"),
        ("Lund's mother, Ana Ruiz, mended nets and his father, Bo Lund, rowed.", "Lund's mother"),
        ("“No,” said his lawyer, Ana Ruiz, outside the Palace of Justice.", "lawyer"),
        ("Ana Ruiz was moved to the director's office.", None),
        (
            "Ana Ruiz worked as a consultant for Silver Mines from 2021 until she quit.",
            "consultant for Silver Mines from 2021",
        ),
        ("Besides Ms. Ruiz, two are left. Ana Ruiz sang.", None),
        ("The 7-foot-1 Ana Ruiz scored.", None),
        ("Her sister Ana Ruiz, who had been ill, won.", "sister"),
        ("Chief Ana Ruiz of Birch Narrows First Nation said no.", "Chief"),
        ("Ana Ruiz, a family doctor who works in Leeds, said no.", "family doctor"),
        ("Ana Ruiz, a nurse for 19 years before she ran, said no.", "nurse for 19 years"),
        (
            "Ana Ruiz, a Sudanese-American with a cough who flew in, said no.",
            "Sudanese-American with a cough",
        ),
        ("Ana Ruiz, UK managing director of Stackline, left.", "UK managing director of Stackline"),
        ("Ana Ruiz, now the school's principal, said no.", "school's principal"),
        ("Ana Ruiz, who advises Bo Lund on trade, left.", "who advises Bo Lund on trade"),
        ("Ana Ruiz (born 1951) is a German painter.", "German painter"),
        ("Ana Ruiz was crowned curry queen on Monday.", "curry queen"),
        ("Ana Ruiz became mayor of Leeds in 2019.", "mayor of Leeds"),
        ("Ana Ruiz is the chief executive of Rex and lives there.", "chief executive of Rex"),
        ("Bowler Ana Ruiz is a strong contender for a cap this winter.", "Bowler"),
        ("“Ana Ruiz is the owner so I expect her to pay,” he said.", "owner"),
        ("The board appointed Ana Ruiz as its new chair.", "new chair"),
        ("The head of the firm is Ana Ruiz.", "head of the firm"),
        ("Ana Ruiz was nominated as best actor in a drama.", None),
        ("Ana Ruiz, head of the Rex Trust (RT), said no.", "head of the Rex Trust"),
        (
            "Ana Ruiz, a senior Rex (a trade body) official, left.",
            "senior Rex (a trade body) official",
        ),
        ("Ana Ruiz (pictured), owner of the shop, left.", "owner of the shop"),
        ("Ana Ruiz, PhD, MPH, director of Rex, left.", "director of Rex"),
        ("Cllr Ana Ruiz, chair of Rex Council said no.", "chair of Rex Council"),
        ("Ana Ruiz, AT&T's vice president of sales, left.", "AT&T's vice president of sales"),
        ("Ana Ruiz leads the nonprofit Green Rex.", "leads the nonprofit Green Rex"),
        ("Ana Ruiz, himself a doctor, left.", "doctor"),
        ("Ana Ruiz, arguably Norway's best chef, left.", "Norway's best chef"),
        ("Ana Ruiz, the first woman to run the bank, left.", "first woman to run the bank"),
        ("Ana Ruiz, the fiddle player with whom she sang, left.", "fiddle player"),
        ("Ana Ruiz, who is 63 and drives a school bus, left.", "drives a school bus"),
        ("Ana Ruiz, 33, plays guitar in Rex.", "plays guitar in Rex"),
        ("Ana Ruiz, arm round her son, left.", None),
        ("Ana Ruiz, who had been asked by the court to come, left.", None),
        ("Ana Ruiz, from the charity Rex, left.", "from the charity Rex"),
        ("Ana Ruiz, from the council's planning team, left.", "from the council's planning team"),
        ("Ana Ruiz, from the front row, left.", None),
        ("Ana Ruiz, CEO, left.", "CEO"),
        ("Ana Ruiz, a Brighton season ticket holder, left.", "Brighton season ticket holder"),
        ("Ana Ruiz, who was seven months pregnant, left.", None),
        ("Ana Ruiz, a day later, left.", None),
        ("“I was late,” said Ana Ruiz. The vote can’t come soon enough.", None),
        ("Ana Ruiz, an effective prime minister widely loved, left.", "effective prime minister"),
        (
            "Ana Ruiz, who heads the St. Olav Trust and has led it long, left.",
            "who heads the St. Olav Trust",
        ),
        ("Ana Ruiz, a year older, left.", None),
        ("They must pay Ana Ruiz, the coach said.", None),
        ("It did no Ana Ruiz–level business.", None),
    ],
)
def test_a_description_behind_the_name(text: str, wanted: str | None) -> None:
    assert roles(text)["Ana Ruiz"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The head of the Miners' Union (MUX), Ana Ruiz, said no.",
            "head of the Miners' Union",
        ),
        ("The union's (MUX) secretary, Ana Ruiz, said no.", "union's (MUX) secretary"),
        (
            "Natal MEC for Trade, Tourism and Transport, Ana Ruiz, said no.",
            "Natal MEC for Trade, Tourism and Transport",
        ),
        ("In Oslo, the US Trade Secretary, Ana Ruiz, said no.", "US Trade Secretary"),
        ("Mails to lawmakers showed talks between him, Ana Ruiz and others.", None),
        (
            "The Forestry, Food and Energy Union (FFEU) secretary, Ana Ruiz, said no.",
            "Forestry, Food and Energy Union (FFEU) secretary",
        ),
        ("The coroner for that case, Ana Ruiz, said no.", "coroner for that case"),
        ("The head of RUX (Rural Union X), Ana Ruiz, said no.", "head of RUX"),
        ("It was for the death of their child, Ana Ruiz.", "child"),
        ("His lawyer, Ana Ruiz of Abel & Finch, wept.", "lawyer"),
        ("His lawyer, Ana Ruiz of Denver, wept.", "lawyer"),
        ("Asked by an analyst, Ana Ruiz of Finster Capital, she said no.", "analyst"),
        ("“No,” said an analyst, Ana Ruiz of Hobson Brothers.", "analyst"),
        ("The Chief of the Army, Lieutenant-General Ana Ruiz, said no.", "Chief of the Army"),
        ("However the Kenyan head of security, Ana Ruiz says no.", "Kenyan head of security"),
        (
            "A letter came from the lawyer assisting the inquiry, Ana Ruiz KC.",
            "lawyer assisting the inquiry",
        ),
        ("The Bank of Norway governor, Ana Ruiz, said no.", "Bank of Norway governor"),
        ("The fire killed the downstairs tenant, 64-year-old Ana Ruiz.", "downstairs tenant"),
        ("It was Brekke's handyman, Ana Ruiz, on a visit.", "Brekke's handyman"),
        ("A Red Cross helper at the door, Ana Ruiz, said no.", "Red Cross helper at the door"),
        ("The 19-year-old substitute, christened Ana Ruiz, wept.", "19-year-old substitute"),
        ("A trader, who identified himself only as Ana Ruiz, said no.", "trader"),
        ("The coach – Ana Ruiz – said no.", "coach"),
        ("They want to meet the Australian, Ana Ruiz, who was caught.", "Australian"),
        ("The nurse's name was Ana Ruiz.", "nurse"),
        ("Her name is Ana Ruiz.", None),
        ("A week later, Ana Ruiz, 34, said no.", None),
        ("This year, Ana Ruiz, 34, said no.", None),
        ("The same night, Ana Ruiz, 34, said no.", None),
    ],
)
def test_a_description_across_a_comma_before_the_name(text: str, wanted: str | None) -> None:
    assert roles(text)["Ana Ruiz"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz lived there. A father of three, he swept the walk.", "father of three"),
        ("Ana Ruiz lived there. She works as a plumber in Leeds.", "plumber in Leeds"),
        ("Ana Ruiz wept. She left. She served for years as a welder in Leeds.", "welder in Leeds"),
        ("Ana Ruiz wept. She left. She was a judge in Leeds.", "judge in Leeds"),
        ("Ana Ruiz met Bo Lund. He was a nurse in Leeds.", None),
        ("Ana Ruiz scored twice. The striker limped off late on.", "striker"),
        ("Ana Ruiz met Bo Lund. The Iranian director, 71, has not left since.", "Iranian director"),
        ("A baker was jailed.\n\nJudge Bo Lund wept.\n\nAna Ruiz (41) was caught in May.", "baker"),
        ("It was a dealer who gave him away. Ana Ruiz had seen it all.", "dealer"),
        ("It was a day of rain. Ana Ruiz had seen it all.", None),
        ("It was Ana Ruiz. The producer, whose work is known, smiled.", "producer"),
        ("Ana Ruiz had a seat. A little before four, the foreman stood up.", None),
        ("As a boy Ana Ruiz was allowed to ring.", None),
        ("Ana Ruiz lived there. A year later, he swept the walk.", None),
        ("Out came Bo Lund and Ana Ruiz. The openers batted until tea.", None),
    ],
)
def test_a_description_in_the_next_sentence(text: str, wanted: str | None) -> None:
    assert roles(text)["Ana Ruiz"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz (guitar) and Bo Lund (drums) met.", "guitar"),
        (
            "Ana Ruiz, best known for her part in Brookside, wept.",
            "best known for her part in Brookside",
        ),
        ("Brookside star Ana Ruiz, who sings, wept.", "Brookside star"),
        (
            "Rex Bank president Ana Ruiz spoke. Ruiz, a longtime critic of the banks, left.",
            "Rex Bank president",
        ),
        ("He met her in a cafe alongside Brookside star Ana Ruiz.", "Brookside star"),
        ("The talk amid coach Ana Ruiz leaving went on.", "coach"),
        ("They met Dr. Ana Ruiz and left.", "Dr"),
        ("Baker Ana Ruiz is the most famous guest of the inn by the sea.", "Baker"),
        ("They met Dr Ana Ruiz, who runs the port.", "who runs the port"),
    ],
)
def test_what_tells_most_is_taken(text: str, wanted: str) -> None:
    assert roles(text)["Ana Ruiz"] == wanted


@pytest.mark.parametrize(
    "end",
    [
        "who has run",
        "who runs",
        "standing",
        "now",
        "best known",
        "a",
        "who",
        "of",
        "of Rex Bank and",
        "the first",
    ],
)
def test_a_text_that_breaks_off_behind_a_name_is_read(end: str) -> None:
    assert "Ana Ruiz" in roles(f"It was Ana Ruiz, {end}")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Joss, 56, shepherded Brightwell to glory. Steve Joss left in May.", "Steve Joss", None),
        ("Ana Ruiz, 41, summoned Peru's ambassador to the ministry.", "Ana Ruiz", None),
        ("Ann Poe, 43, retired US general, left.", "Ann Poe", "retired US general"),
        ("Tom Marsh, 60, convicted murderer, wept.", "Tom Marsh", "convicted murderer"),
        ("Bo Li, 30, banned Leeds striker, left.", "Bo Li", "banned Leeds striker"),
        (
            "The box holds nine Star Harbour movies. Jo Lukas, who drew them, left.",
            "Jo Lukas",
            None,
        ),
        (
            "The Governor of the Bank of Norland spoke on Monday. Abdou Fadi met reporters.",
            "Abdou Fadi",
            "Governor of the Bank of Norland",
        ),
    ],
)
def test_what_somebody_did_is_no_role_and_a_participle_may_be(
    text: str, name: str, role: str | None
) -> None:
    assert roles(text)[name] == role
