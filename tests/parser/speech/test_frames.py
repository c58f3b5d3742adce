"""Every kind of speaker in every frame of attribution; each alone is plain, the product is not."""

from __future__ import annotations

from itertools import product

import pytest

import briefing

LEAKED = "The plan was leaked on Monday by Anna Brekke, a clerk, and Tom Hale, a lawyer.\n\n"
REST = "\n\nThe council meets again in June."

SPEAKERS = {
    "Anna Brekke": "Anna Brekke", "Brekke": "Anna Brekke", "Ms Brekke": "Anna Brekke",
    "the clerk": "Anna Brekke", "Hale": "Tom Hale", "the lawyer": "Tom Hale", "Unite": "Unite",
    "the council": "council", "the Home Office": "Home Office",
    "Dunmore Council": "Dunmore Council", "a spokesman": "spokesman",
    "a spokesman for the council": "spokesman for the council",
    "a Home Office spokesman": "Home Office spokesman", "one resident": "one resident",
    "residents": "residents", "police": "police", "a police source": "police source",
    "officials": "officials", "experts": "experts", "the ministry": "ministry",
    "Prof Ulla Berg": "Ulla Berg", "neighbour Ulla Berg": "Ulla Berg",
    "the charity Shelter": "charity Shelter", "two of the pupils": "two of the pupils",
    "the WHO": "WHO", "No 10": "No 10", "easyJet": "easyJet", "AT&T": "AT&T", "M&S": "M&S",
}  # fmt: skip
FRAMES = [
    "“It is a very bad plan,” {} said.",
    "“It is a very bad plan,” {} told reporters on Friday.",
    "“It is a very bad plan,” said {}.",
    "On Friday {} said: “It is a very bad plan.”",
    "On Friday {} called it “a very bad plan”.",
    "“It is,” {} said, “a very bad plan.”",
    "In a statement, {} said: “It is a very bad plan.”",
    "According to {}, it is “a very bad plan”.",
    "It is “a very bad plan”, according to {}.",
    "But {} said it was “a very bad plan”.",
    "Meanwhile, {} warned of “a very bad plan”.",
    "Later {} wrote in a letter to the paper that it was “a very bad plan”.",
    "“It is a very bad plan,” {} wrote on Facebook.",
    "Again, {} insisted it was not “a very bad plan”.",
    "It was dismissed by {} as “a very bad plan”.",
    "It was “a very bad plan”, in the words of {}.",
]
MARKS = [("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''")]
ASIDES = [
    "who lives next door", "who met Tom Hale last week", "whose brother Karl was killed",
    "standing beside her husband, Tom Hale", "flanked by Tom Hale and Bo Lund",
    "referring to Tom Hale", "echoing Tom Hale", "a friend of Tom Hale",
    "asked about Tom Hale", "a lawyer for Tom Hale", "along with Tom Hale",
    "speaking after Tom Hale’s arrest", "who called Tom Hale a liar", "the widow of Tom Hale",
    "Tom Hale’s sister", "45, a mother of two from Leeds", "45, who found the body", "then 19",
    "of Leeds University", "a professor at Leeds who was not involved in the study",
    "for the prosecution", "defending", "speaking through an interpreter", "in an email",
    "for her part", "however", "who, like Tom Hale, is a lawyer", "née Lund", "now the mayor",
    "one of those who met Tom Hale", "who voted for Tom Hale but now regrets it",
    "the owner of the Marl Hotel, which closed in May", "her voice shaking", "not Tom Hale",
    "D-Ohio", "with whom Tom Hale lives", "pictured with Tom Hale",
]  # fmt: skip
SET_OFF = [
    "Anna Brekke, {}, said: “It is a very bad plan.”",
    "“It is a very bad plan,” said Anna Brekke, {}.",
    "“It is a very bad plan,” Anna Brekke, {}, said.",
    "Anna Brekke, {}, called it “a very bad plan”.",
    "Anna Brekke, {}, is not happy. “It is a very bad plan,” she said.",
]
TOLD_APART = {
    "A man who saw it": "man", "A woman who knew him": "woman", "A man who survived": "man",
    "The officer who found her": "officer", "The officer who found Hale": "officer",
    "A woman who lives there": "woman", "The firm that built it": "firm",
    "A man walking past it": "man", "The doctor who treated her": "doctor",
    "A man whose son saw it": "man", "Most of them": "Most of them",
}  # fmt: skip


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in briefing.brief(text, clean=False).quotes or ()]


@pytest.mark.parametrize(("form", "frame"), list(product(SPEAKERS, FRAMES)))
def test_a_speaker_is_found_in_a_frame(form: str, frame: str) -> None:
    assert speakers(LEAKED + frame.format(form) + REST) == [SPEAKERS[form]]


@pytest.mark.parametrize(("marks", "frame"), list(product(MARKS, FRAMES)))
def test_no_house_style_of_marks_changes_who_speaks(marks: tuple[str, str], frame: str) -> None:
    text = frame.format("Tom Hale").replace("“", marks[0]).replace("”", marks[1])
    assert speakers(LEAKED + text + REST) == ["Tom Hale"]


@pytest.mark.parametrize(("aside", "frame"), list(product(ASIDES, SET_OFF)))
def test_no_aside_hides_who_speaks(aside: str, frame: str) -> None:
    leaked = "The plan was leaked on Monday by Karl Lund, a lawyer.\n\n"
    assert speakers(leaked + frame.format(aside) + REST) == ["Anna Brekke"]


@pytest.mark.parametrize("form", TOLD_APART)
@pytest.mark.parametrize("frame", ["{} said it was “a very bad plan”.", "{} said: “It is bad.”"])
def test_a_clause_tells_a_speaker_apart(form: str, frame: str) -> None:
    assert speakers(LEAKED + frame.format(form) + REST) == [TOLD_APART[form]]
