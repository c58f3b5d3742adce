"""Whole texts as they are pasted, people and all: speakers found wrong by reading, put right."""

from __future__ import annotations

import pytest

import briefing

# The text, words that open the quote, the speaker wanted; "-": no quote at all.
SPEAKERS = [
    (
        "Police in Barton are at the scene of the march, as it promised people will be dealt "
        "with “robustly”.\n\nMore to come.",
        "robustly",
        "Police in Barton",
    ),
    (
        "Devon and Cornmouth Police confirmed a van was damaged and “arrests are ongoing”.",
        "arrests",
        "Devon and Cornmouth Police",
    ),
    (
        "A teacher at a hub where three were hurt in a knife attack has branded the riots an "
        "“embarrassment to us all”.",
        "embarr",
        "teacher at a hub",
    ),
    (
        "The authors say the results confirm the lack of iodine. They call for “urgent use of"
        " iodised salt”.",
        "urgent",
        "authors",
    ),
    (
        "Pompano said that after legal consultation Washington had found the towns were “not,"
        " per se, against the law”, saying he trusted the courts.",
        "not, per se",
        "Pompano",
    ),
    (
        "A message was shared to thousands of the extremists telling them to “mask up” on "
        "Wednesday.",
        "mask up",
        "message",
    ),
    (
        "The leaders invoked a loophole that says a contract stands unless the vote is "
        "two-thirds “no”.",
        "no",
        "-",
    ),
    (
        "Breathing in mould from hay can lead to what’s called “farmer’s lung”, doctors say.",
        "farmer",
        "-",
    ),
    (
        "Ms Swiftly has a new deal, and The Carlson Group will be left to wonder: “what did "
        "we do to deserve this?”",
        "what did",
        "Carlson Group",
    ),
    (
        "“It was rainwater,” Mrs Gaughan said.\n\n“It was in a slurry bucket,” Mr Hanley "
        "suggested.\n\n“It was the only bucket I had.”",
        "It was the only",
        "Gaughan",
    ),
    (
        "One Home Desk refers to investments intended to create a “seamless shopping "
        "experience” for customers.",
        "seamless",
        "-",
    ),
    (
        "A member of the committee, requesting anonymity, said the high command had told "
        "members to stay out, but that “the message came after the tea”.",
        "the message",
        "member of the committee",
    ),
    (
        "Ruth Hallbeck is an actor first and a farmer second. Her uncle, Olga’s brother, left. "
        "Olga Stemmet wrote it with her.\n\nHallbeck smiles when she hears this. “Proud,” she "
        "says.",
        "Proud",
        "Ruth Hallbeck",
    ),
    (
        "Joan Fairlow is the host. Bo Lund is her guest. Fairlow rose. “Sit down,” she said.",
        "Sit",
        "Joan Fairlow",
    ),
    (
        "Ruth Hallbeck is here. Her mother asks, “Is it late?” Hallbeck smiles and says, "
        "“It always is.”",
        "It always",
        "Ruth Hallbeck",
    ),
    (
        "Tom Page grew loud, and Eric Schmitz shut him down, saying, “We heard you, Tom.”",
        "We heard",
        "Eric Schmitz",
    ),
    (
        "Ana Ruiz opened the letter, and her hands shook, before adding: “It is late.”",
        "It is late",
        "Ana Ruiz",
    ),
    (
        "Bo Lund won the vote, but Ana Ruiz refused to leave, insisting: “It is late.”",
        "It is late",
        "Ana Ruiz",
    ),
    (
        "James Rusevelt Jr., a grandson of Franklin Rusevelt, spoke.\n\nRusevelt, who led the"
        " board, blasted the claims.\n\n“There’s a lot of scare talk,” he said.",
        "There",
        "James Rusevelt Jr.",
    ),
    (
        "“It is late,” ambassador to France John Smithsen said.",
        "It is late",
        "John Smithsen",
    ),
    (
        "“It is late,” said US envoy to the Middle East John Smithsen.",
        "It is late",
        "John Smithsen",
    ),
    (
        "The expert under scrutiny in the attacks declared, “I am not the killer.”",
        "I am not",
        "expert under scrutiny in the attacks",
    ),
    (
        "Tom Swansen surfaced after several seconds, yelled “shark attack!” and swam.",
        "shark",
        "Tom Swansen",
    ),
    (
        "Housing is the “top talking point” and the biggest issue, said Labour’s Ana Ruiz.",
        "top talking",
        "Ana Ruiz",
    ),
    (
        "There was “very little private money” in the city, said Joseph Senecar, a teacher.",
        "very little",
        "Joseph Senecar",
    ),
    ("Sani Bellor said:”They picked me up at night.” He left.", "They", "Sani Bellor"),
    ("The minutes said “it is late”.", "it is", "minutes"),
    (
        "Ana Beg released a letter in which a clerk warns that the list “is not right”.",
        "is not right",
        "clerk",
    ),
    (
        "Ana Ruiz shared a photo of her boots with the caption “Never again”. She left.",
        "Never",
        "Ana Ruiz",
    ),
    (
        "According to Adv Tosane, Advocate Karabo Mohau King’s Counsel (KC) once cautioned: “It"
        " is late.” Karabo Mohau left.",
        "It is late",
        "Karabo Mohau",
    ),
    ("“It’s a shambles,” blasted one MP. It is late.", "It’s", "one MP"),
    ("“It’s a shambles,” hit back one minister. It is late.", "It’s", "one minister"),
    (
        "Ruth Farrow has hit back at trolls who called her “desperate”. She is done.",
        "desperate",
        "trolls",
    ),
    (
        "Lawyer Janet Spraig spoke first.\n\n“You can’t argue with a date,” the farmer said.",
        "You can",
        "farmer",
    ),
    (
        "A mum has slammed her council as “useless”.\n\nJo Swannby, 34, said she was fuming.",
        "useless",
        "Jo Swannby",
    ),
    (
        "The mayor of a town in Akita Prefecture has apologized after telling residents that “women"
        " who leave are missed.”\n\nTakeshi Onodura, 71, made the remark on Sept. 3.",
        "women",
        "Takeshi Onodura",
    ),
    (
        "Carly Renshow has hit back at trolls who claimed she had cheated, insisting she has"
        " “never touched a jab”.",
        "never",
        "Carly Renshow",
    ),
    ("Peter Kalangu wept and at one stage muttered, “A lie.”", "A lie", "Peter Kalangu"),
    (
        "Luis Barragon said the company expects to close the deal “by the end of May.”",
        "by the end",
        "Luis Barragon",
    ),
    ("Jane Doeby shared a message from her brother: “I am safe.”", "I am", "her brother"),
    (
        "Jost Munyandu spoke first.\n\nThe mother of one of the pupils said her son wakes up at"
        " night. “I sit with him,” she said.",
        "I sit",
        "mother of one of the pupils",
    ),
    (
        "Janet Spraig called it “a dispute.”\n\nTestimony came from Tonya Brubeck, who was told"
        " to lie.\n\n“I asked why,” she said.",
        "I asked",
        "Tonya Brubeck",
    ),
    (
        "Improv was new to Ruth Hallbeck, who liked the improv. With it there was no wrong: "
        "“You can’t mess it up,” she said.",
        "You can",
        "Ruth Hallbeck",
    ),
]


@pytest.mark.parametrize(("text", "opens", "speaker"), SPEAKERS)
def test_the_words_are_their_speakers(text: str, opens: str, speaker: str) -> None:
    quotes = briefing.brief(text).quotes or ()
    found = [quote.speaker for quote in quotes if quote.text.startswith(opens)]
    named = [(each or "").removeprefix("The ") for each in found]
    assert named == ([] if speaker == "-" else [speaker])
