"""What stands beside the name of a firm, a group or a place and tells that nobody bears it."""

from __future__ import annotations

import pytest

from briefing.parser.people import find_people
from briefing.reading.text import article_as_is
from briefing.text.document import read_document


def names(text: str) -> list[str]:
    return [person.name for person in find_people(read_document(article_as_is(text)))]


@pytest.mark.parametrize(
    "said",
    """
    the banned separatist group/a small left-wing party/a charity run from Lahore/a mining firm
    the region's largest supermarket chain/a militia loyal to the old regime/an energy company
    an opposition newspaper/a hilltop town near the border/a fishing village south of Goa
    a start-up based in Nairobi/a Turkish football club/one of the country's oldest banks
    """.strip()
    .replace("\n    ", "/")
    .split("/"),
)
def test_what_is_said_to_be_a_group_a_firm_or_a_place_is_nobody(said: str) -> None:
    said = said.replace("banks", "bank")
    assert names(f"The raid was blamed on Sarvani, {said}, on Sunday.") == []
    assert names(f"They marched against Orlen Tavik, {said}.") == []


@pytest.mark.parametrize(
    "said",
    """
    a nurse at the clinic/the party leader/a retired village teacher/the club captain
    the group's founder/a boat builder/a school friend of his/the separatist leader
    """.strip()
    .replace("\n    ", "/")
    .split("/"),
)
def test_what_somebody_does_for_a_group_leaves_them_a_person(said: str) -> None:
    assert names(f"They marched against Orlen Tavik, {said}.") == ["Orlen Tavik"]


@pytest.mark.parametrize(
    "text",
    [
        "The CEO of Vail Tessen sold the lot.",
        "Shares of chipmaker Intrellan rose 5 percent. Drugmaker Biokaden said it would appeal.",
        "Truckmaker Scanforsen said profit fell. Lincoln Savings jumped 4 to 52.",
        "The cargo ship Southern Lily sank. The bulk carrier Leila Star sank.",
        "Elders of Leo Gordon First Nation met.",
        "In Prince Leo, B.C., the mill closed. She moved north of Prince Albert, Sask.",
        "The chairman of Tellus Brannik resigned.",
        "Employees of Marlow Grangen were told by text message.",
        "The town of Adi Keyihan was shelled.",
        "The siege of Tora Goran is over. The battle for Tora Goran was long.",
        "The mayor of Velika Goran left. Wells south of Gulu Marak dried up.",
        "The former head of One.Lund denied it. According to McArdle.com, it is late.",
        "The new boss of retailer Harris Brekken left early.",
        "Insurer Aldous Marshen said it would pay. Drugmaker Roland Pharisk fell.",
        "Housebuilder Taylor Brenwick said demand was weak.",
        "Shares in brewer Castel Oranu fell. Supermarket chain Albert Hoekstra will close.",
        "Fellow Peronists refused. Muslims known as Salafists shut the market.",
        "The vote split the Thatcherites. Younger Gaullists left.",
        "The landlord, Brightfelt Urban, bought the plaza in 2028.",
        "He left after Northland Health said so. Northland Health said it was late.",
        "Nobody came out on Queen Mary Street or to King Albert Hospital.",
        "“No,” he told Dawn-i-Sindh in the lobby. The people of Sindh were angry.",
        "She broke the Foreign Larceny Act. She left Global Equitas Research.",
        "The rival Islamic Jihad kept away.",
        "It was sold by Ana Ruizen, Inc. and by Lundal Brekkes (Leather) Ltd on Monday.",
        "She leads the Institute for Applied Sonics. Snow fell in Lake and Van Oster counties.",
        "They met in the quiet hilltop town Van Brekken.",
        "The $140M Series C round was led by a bank. The 5G Halo and 20K Marlen are gone.",
        "He drove a Super Beetlen. The wing flew the F-100 Super Sabren, 1958 to 1961.",
        "He was on guard for the Florence Derby. The Ana Ruizen-captained side won.",
        "Members of the Hare Krishna sect sang.",
        "He left Brandon Field, Ohio, in May. Camp Tessen II is there.",
        "On air were “Miss Shadow” and “Dr Strange”.",
        "Near Al Tarmiyan, a bridge fell. It rained throughout Al Qadaran.",
        "It met the Saro Vikan tribe and the Ana Ruizen peninsula. So says Le Figaro.",
        "Shares of Tessaly Brannik dropped. Analysts at Kepler Moran said Tessaly Brannik was low.",
        "Staff at Orrin Blaken walked out. An economist at Leo Barnetz agreed.",
        "Calder Vossen, the Leeds-based builder, will cut jobs. Calder Vossen said so.",
        "Solicitors Goldwyn Prattel advised. Ad agency Leo Barnetz won the account.",
        "The single Billie Jeanson sold well. Prices in Dubai Marina fell.",
        "Flights to Tarim el-Gouzi resumed. The road to Vila Boran is shut.",
    ],
)
def test_firms_places_and_followers_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The wife of Tendai Mukaron thanked the crowd.", ["Tendai Mukaron"]),
        ("Solicitors Ana Ruizen and Bo Lundal left.", ["Ana Ruizen", "Bo Lundal"]),
        ("The band Ana Ruizen led is no more.", ["Ana Ruizen"]),
        ("Letitia Ruizen, AG of Ohio, and Bo Lundal, NV, left.", ["Letitia Ruizen", "Bo Lundal"]),
        ("Gordon Hill, U.S. Senate hopeful, left.", ["Gordon Hill"]),
        ("The Marquis de Lafayette came.", ["de Lafayette"]),
        ("Duránov acts as spokesman. Lundvik served as a judge.", ["Duránov", "Lundvik"]),
        ("Publisher Jana Wennerova said no.", ["Jana Wennerova"]),
        ("A neighbour, Hendrik duTodden, said no.", ["Hendrik duTodden"]),
        ("Coach Anton vanNiekerk left. Mr diMarco did not.", ["Anton vanNiekerk", "diMarco"]),
        (
            "“No,” said Karl Lindquist. Ana Thwaites and Luz Benites left.",
            [
                "Karl Lindquist",
                "Ana Thwaites",
                "Luz Benites",
            ],
        ),
    ],
)
def test_whom_a_like_place_names_is_a_person(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "given",
    """
    Geoff Alec Friedrich Johannes Immanuel Emile Katalin Zsuzsanna Hrvoje Tuulikki Haakon Fionn
    Eluned Lleyton Rutendo Kithure Hakainde Tumelo Choguel Jasprit Arundhati Gotabaya Hosni
    """.split(),
)
def test_a_first_name_of_any_country_tells_of_a_person(given: str) -> None:
    assert names(f"Outside stood {given} Kolmanu with a dog.") == [f"{given} Kolmanu"]


def test_people_of_a_land_and_a_faith_are_nobody_by_name() -> None:
    assert names("They joined a circle of German Christian painters in Rome.") == []
    assert names("Many Iraqi Christian families fled the plain.") == []
    assert names("Australian Christian Porter said so.") == ["Christian Porter"]
