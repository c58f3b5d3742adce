"""Names of every shape in every kind of attribution: none of their words is taken for another."""

from __future__ import annotations

import re

import pytest

from briefing.model import Person, Span
from briefing.parser.quotes import find_quotes
from briefing.reading.text import article_as_is
from briefing.text.document import read_document

# Full name and surname: names that are words (Will, May, Read), that end like participles, with
# particles, initials and titles inside.
NAMES = [
    ("Will May", "May"),
    ("Ahmed Reed", "Reed"),
    ("April King", "King"),
    ("Mark Drew", "Drew"),
    ("Sue Rose", "Rose"),
    ("Bill Read", "Read"),
    ("Rob Post", "Post"),
    ("Grace Will", "Will"),
    ("Chase Note", "Note"),
    ("Jean-Luc O’Neill", "O’Neill"),
    ("Nguyen Van An", "Nguyen"),
    ("Maria da Silva", "Silva"),
    ("Abdul al-Rahman", "al-Rahman"),
    ("J.K. Rowe", "Rowe"),
    ("Kim Jong-un", "Kim"),
    ("LeBron St. Pierre", "St. Pierre"),
    ("Mary Said", "Said"),
    ("Chris Sage", "Sage"),
    ("Tom Bright", "Bright"),
    ("Sinéad Ní Bhriain", "Ní Bhriain"),
]
ATTRIBUTIONS = [
    "“It is late,” said {n}.",
    "“It is late,” {n} said.",
    "“It is late,” {s} told reporters.",
    "{n} said: “It is late now.”",
    "{n} said, “It is late now.”",
    "“It is late,” said {n}, 45, a baker.",
    "“It is late,” {n}, 45, said.",
    "“It is late,” {n}, a baker from Leeds, said on Monday.",
    "“It is late,” said Dr {n}.",
    "“It is late,” Mayor {n} said.",
    "“It is late,” says {n}, who runs the mill.",
    "“It is late,” {n}, who runs the mill, says.",
    "{n}, who runs the mill, said it was “far too late”.",
    "According to {n}, it was “far too late”.",
    "“It is late,” according to {n}.",
    "On Monday, {n} said it was “far too late”.",
    "Speaking on Monday, {n} said: “It is late now.”",
    "“It is late,” said the mayor, {n}.",
    "“It is late,” the mayor, {n}, said.",
    "“It is late,” said the town’s mayor {n}.",
    "{n} called the plan “far too late”.",
    "The plan, {n} said, was “far too late”.",
    "“It is late,” added {s}. “We go.”",
    "“Why now?” {n} asked.",
    "“Why now?” asked {n}.",
    "{n} was blunt: “It is late now.”",
    "{n} shook a fist. “It is late now.”",
    "It was “far too late”, {n} said.",
    "But {n} said it was “far too late”.",
    "“It is late,” {n} said, adding that it was “far too dark”.",
    "In a statement, {n} said it was “far too late”.",
    "“It is late,” {n} wrote on X.",
    "{n} tweeted: “It is late now.”",
    "The mayor of Leeds, {n}, told the BBC it was “far too late”.",
    "“It is late,” said {n} of the Mill Trust.",
    "“It is late,” said Mill Trust chief executive {n}.",
    "“It is late,” Mill Trust chief executive {n} said.",
    "{n} (D-Ohio) said it was “far too late”.",
    "“It is late,” Rep. {n} (D-Ohio) said.",
    "“It is late,” {n} continued. “We go.”",
    "“It is late”, {n} said.",
    "‘It is late,’ said {n}.",
    "{n}’s plan is dead. “It is late,” {s} said.",
    "“It is late,” said {n}, adding: “We go now.”",
    "{n}, the mayor of Leeds, has said “it is late”.",
    "“It is late,” {n} told the court on Monday.",
    "Asked about it, {n} said: “It is late now.”",
    "As {n} put it, “it is late.”",
    "“It is late,” {n} recalled, smiling.",
    "“It is late,” – {n}",
    "“It is late.” — {n}, Leeds",
    "{n}: “It is late now.”",
    "{n} told a friend that it was “far too late”.",
    "{n} admitted feeling “far too tired”.",
    "{n} accused the council of being “far too late”.",
]


@pytest.mark.parametrize(("name", "surname"), NAMES, ids=[name for name, _ in NAMES])
def test_a_name_is_the_speaker_in_every_attribution(name: str, surname: str) -> None:
    for attribution in ATTRIBUTIONS:
        text = f"{name} came to town.\n\n" + attribution.format(n=name, s=surname)
        form = rf"(?<!\w)(?:{re.escape(name)}|{re.escape(surname)})(?!\w)"
        places = tuple(Span(*match.span()) for match in re.finditer(form, text))
        person = Person(name, None, (), places, 0, name, 0, len(name), 1)
        found = find_quotes(read_document(article_as_is(text)), (person,))
        assert {quote.speaker for quote in found} == {name}, text
        marks = text.count("“") + text.count("‘")
        assert sum(len(quote.parts) for quote in found) == marks, text
