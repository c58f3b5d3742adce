"""Names and roles as pages write them: what only a whole sentence of news shows."""

from __future__ import annotations

import pytest

import briefing

NAMES = [
    # (text, names wanted; anything else is a fault)
    (
        "Browns DL Shelby Richards said Rooney “can’t start a fight”. Richards spoke on Monday.",
        ["Rooney", "Shelby Richards"],
    ),
    ("To Leroy Jameson, the record was a cool stat. “I like it,” Jameson said.", ["Leroy Jameson"]),
    ("The Howell-Garrity and Lockley-von Moltheim papers were printed in spring.", []),
    ("Fortunately, doctors caught his condition early. Fortunately they did.", []),
    ("Breathing in mould can lead to what’s called “farmer’s lung”. Breathing it is bad.", []),
    ("Ascom says its system is new. Ascom and its partner signed on Monday. Ascom said so.", []),
    ("Emirates Airline is the number one buyer of the jet. Emirates Airline said so.", []),
    (
        "WILL OBAMA WEIGH IN?\n\nThe debate is on Wednesday, and the party waits for a word.",
        [],
    ),
    ("The sixth death of Eastern Equine Encephalitis was in Van Buren County, officials said.", []),
    (
        "Chelsea won 2-0. Chelsea were better, said Mauro Pochetto, who leaves Chelsea.",
        ["Mauro Pochetto"],
    ),
    ("The Rt. Hon. Speaker of the House was there. Rt. Hon. members rose.", []),
]

ROLES = [
    # (text, name, role wanted or None)
    (
        "It holds prints of Jan Werner of Rolling Magazine and Carlo De Benetti of Italy.",
        "Jan Werner",
        "of Rolling Magazine",
    ),
    (
        "For the report, Patrick Liu of Victoria Hospital and Chris Kuo told the tale.",
        "Patrick Liu",
        "of Victoria Hospital",
    ),
    (
        "He is in the company of photographers such as Anson Adler, Walter Evers and Bob Maple.",
        "Anson Adler",
        None,
    ),
    (
        "The three in front of him — Oswald Robards, Russell Westmore, Lakers great Magnus Johnsen "
        "and coach Jason Kiddle — were slow.",
        "Russell Westmore",
        None,
    ),
    (
        "A series of messages showed conversations between him, Gordon Sandler and other leaders.",
        "Gordon Sandler",
        None,
    ),
    (
        "He was moved in his duties as vice president by money paid to his son, Joe Bidwell said.",
        "Joe Bidwell",
        None,
    ),
    (
        "He wanted a look into Joe Bidwell, a former vice president, and Hunter Bidwell.",
        "Hunter Bidwell",
        None,
    ),
    (
        "“I see it,” said Beth Ruffner, who owns a firm and headed out to a second stop.",
        "Beth Ruffner",
        "who owns a firm",
    ),
    ("He was a peer to writers including Neil Gaimond.", "Neil Gaimond", None),
    ("The fight began when Garry Miles hit Rudolf Mason on the head.", "Garry Miles", None),
    ("Candidates not on the stage were Joe Bidwell and Tom Steier.", "Joe Bidwell", None),
    ("Moderates like Pete Butler held back.", "Pete Butler", None),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[str]) -> None:
    assert {person.name for person in briefing.brief(text).people or ()} == set(names)


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_roles(text: str, name: str, role: str | None) -> None:
    people = {person.name: person.role for person in briefing.brief(text).people or ()}
    assert name in people
    found = people[name]
    assert (found.text if found else None) == role
