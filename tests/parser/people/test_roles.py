"""What a person is: the fullest wording beside the name, from anywhere in the article."""

from __future__ import annotations

import pytest

from briefing.parser.people import find_people
from briefing.reading.text import article_as_is
from briefing.text.document import read_document


def roles(text: str) -> dict[str, str | None]:
    found = find_people(read_document(article_as_is(text)))
    return {person.name: person.role.text if person.role else None for person in found}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Treasury Secretary Ana Ruiz spoke.", "Treasury Secretary"),
        ("He praised Accra Lions coach Ana Ruiz.", "Accra Lions coach"),
        ("Norway's finance minister, Ana Ruiz, said no.", "Norway's finance minister"),
        ("The head of the oil workers' union, Ana Ruiz, left.", "head of the oil workers' union"),
        ("Ana Ruiz, deputy governor of the bank, hinted at it.", "deputy governor of the bank"),
        ("“No,” said Ana Ruiz, an economist at Hanbit in Oslo.", "economist at Hanbit in Oslo"),
        ("Ana Ruiz, 58, founder and owner of Tessenor, left.", "founder and owner of Tessenor"),
        ("Ana Ruiz was elected mayor of Leeds.", "mayor of Leeds"),
        ("Ana Ruiz will step down as chair of Northbank.", "chair of Northbank"),
        ("Ana Ruiz, who runs the port, was there.", "who runs the port"),
        ("Ana Ruiz came. She was a secretary for the county.", "secretary for the county"),
        ("Secretary of State Ana Ruiz flew home.", "Secretary of State"),
        ("Former special envoy to Ukraine Ana Ruiz spoke.", "Former special envoy to Ukraine"),
        ("A plumber from Leeds, Ana Ruiz, was cleared.", "plumber from Leeds"),
        ("Bell hugged his wife, Ana Ruiz.", "wife"),
        ("Ana Ruiz, one of his editors at Tor, said so.", "one of his editors at Tor"),
        ("The head of the co-op, Chief Ana Ruiz, came.", "head of the co-op"),
        ("Party spokesman Dr. Ana Ruiz came.", "Party spokesman"),
        ("He had praised Oslo’s envoy, Ana Ruiz.", "Oslo’s envoy"),
        ("Ana Ruiz, prosecuting, said no.", "prosecuting"),
        ("Ana Ruiz runs the town's only bakery.", "runs the town's only bakery"),
        ("Ana Ruiz, 41, who keeps bees on the roof, came.", "who keeps bees on the roof"),
        ("Ana Ruiz, who had run the bank since May, left.", "who had run the bank since May"),
        ("Ana Ruiz, now at the Brekke Institute, came.", "at the Brekke Institute"),
        ("Ana Ruiz came. “It was late,” the pilot said.", "pilot"),
        ("A baker was jailed on Monday.\n\nAna Ruiz, 41, was caught in May.", "baker"),
        ("The owners, Ana Ruiz and Bo Lund, met there.", "owners"),
        ("They fled with their son, Ana Ruiz, 6.", "son"),
        ("Ana Ruiz, whose brother ran the mill, said so.", "whose brother ran the mill"),
        ("The suspect, identified as Ana Ruiz, fled.", "suspect"),
        ("Cross-examined by Ana Ruiz SC, defending, she wept.", "defending"),
        (
            "Ana Ruiz, who ran the Old Court in those days, left.",
            "who ran the Old Court in those days",
        ),
        ("The envoy from Ulsan, Rep. Ana Ruiz, broke ranks.", "envoy from Ulsan"),
        ("The Commissioner of Police, CP Ana Ruiz, spoke.", "Commissioner of Police"),
        (
            "The head of the Emergency Agency, Barr. Ana Ruiz, insisted.",
            "head of the Emergency Agency",
        ),
        (
            "Information and Broadcasting Minister Ana Ruiz spoke.",
            "Information and Broadcasting Minister",
        ),
        (
            "Minister of State for Youth Affairs Ana Ruiz spoke.",
            "Minister of State for Youth Affairs",
        ),
        ("Minister of Youth and Culture Ana Ruiz spoke.", "Minister of Youth and Culture"),
        ("It was sent by then head of product Ana Ruiz.", "head of product"),
        ("Ana Ruiz, who ran from the police, left.", None),
        ("One of them, Ana Ruiz, broke ranks on television.", None),
        ("Fox contributor Ana Ruiz spoke. A Trump attorney, Bo Lund, left.", "Fox contributor"),
        ("Convicted murderer Ana Ruiz wept.", "Convicted murderer"),
        ("Minister of mines and energy Ana Ruiz said no.", "Minister of mines and energy"),
        ("Prosecuting, Ana Ruiz said it was late.", "Prosecuting"),
        ("Ana Ruiz, for the defence, said it was late.", "for the defence"),
        ("Ana Ruiz, author of “Brine”, was late.", "author of “Brine”"),
        ("Professor Ana Ruiz of Brekke University said no.", "Professor"),
        ("Ana Ruiz, KC, prosecuting, said no.", "prosecuting"),
        ("Ex-flatmate Ana Ruiz wept.", "Ex-flatmate"),
        ("A heartbroken dad has wept.\n\nAna Ruiz, 19, was killed.", None),
        ("Ana Ruiz, who was late, saw the plan of the firm as a rival.", None),
        ("Ana Ruiz, Mr. Lund’s brother-in-law, left.", "Mr. Lund’s brother-in-law"),
        ("Ana Ruiz, who ran it for 30 years, left.", "who ran it for 30 years"),
        ("Ana Ruiz wept last year after stepping down as head of the firm.", "head of the firm"),
        ("Sally’s late husband, Ana Ruiz, ran a firm.", "Sally’s late husband"),
        ("A Leeds man was banned.\n\nAna Ruiz, 59, was late.", None),
        ("Ana Ruiz began to sing as a child.", None),
        ("Ana Ruiz saw Bo Lund as a rival.", None),
        ("Ana Ruiz, who lives in Leeds, left.", None),
        ("Ana Ruiz is a big fan of the show.", None),
        ("Police said Ana Ruiz had a gun. The officer fired twice.", None),
        ("Sheikh Ana Ruiz left.", None),
        ("Her counterpart in the JEM, Advocate Ana Ruiz, said no.", "counterpart in the JEM"),
        ("He met state member for resources Ustaz Ana Ruiz.", "state member for resources"),
        ("Ana Ruiz, a former champion nicknamed “Rex”, left.", "former champion"),
        ("She gave Ana Ruiz a lollipop.", None),
        ("In a note read by a niece, Ana Ruiz, 84, said no.", None),
        ("Ana Ruiz, holding the neighbour's baby, came.", None),
        ("Mr Ana Ruiz laughed.", None),
        ("According to Ana Ruiz, a detective was given the keys.", None),
    ],
)
def test_a_role_is_read_beside_the_name(text: str, wanted: str | None) -> None:
    assert roles(text)["Ana Ruiz"] == wanted


def test_an_office_tells_more_than_kinship_or_a_bare_title() -> None:
    text = (
        "Minister Ana Ruiz resigned. Ruiz, the daughter of a farmer, wept. "
        "“Enough,” said Ruiz, minister of fisheries and rural affairs."
    )
    assert roles(text)["Ana Ruiz"] == "minister of fisheries and rural affairs"


def test_a_plural_title_goes_to_each_of_a_list() -> None:
    found = roles("Senators Ana Ruiz and Bo Lindqvist agreed.")
    assert found == {"Ana Ruiz": "Senators", "Bo Lindqvist": "Senators"}


def test_the_next_of_a_list_is_no_description() -> None:
    found = roles("Seen were Ana Ruiz, Commerce Minister Bo Lindqvist, and others.")
    assert found == {"Ana Ruiz": None, "Bo Lindqvist": "Commerce Minister"}
