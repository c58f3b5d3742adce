"""Quotes of a text whose people are known beforehand, so that only the reading of quotes counts."""

from __future__ import annotations

import re

from briefing.model import Person, Quote, Span
from briefing.parser.quotes import find_quotes
from briefing.reading.text import article_as_is
from briefing.text.document import read_document

NAMES = (
    "Ahmed Saleh", "Ana Ruiz", "Ann Smith", "Anna Field", "April May", "Bob Crane",
    "Carla Voss", "Colin Moss", "Eva Stein", "Gary Pike", "Hamish Reed", "Helen Marsh",
    "J.P. Moreau", "Jenna Moore", "Joan Pell", "Luca Bianchi", "Mark Dunne", "Maureen Tibbs",
    "Olaf Brandt", "Olga Pike", "Pam Boone", "Peter Lowe", "Ron Tibbs", "Tim Ames",
    "Tom Bright", "Xi Jinping",
)  # fmt: skip
_GIVEN_BACK = {"Xi Jinping": "Xi"}


def people_of(text: str) -> tuple[Person, ...]:
    """Those of `NAMES` that the text holds, with each place of the full name and the surname."""
    found = []
    for name in NAMES:
        short = _GIVEN_BACK.get(name, name.split()[-1])
        places = [
            Span(*match.span())
            for match in re.finditer(rf"(?<!\w)(?:{re.escape(name)}|{short})(?!\w)", text)
        ]
        if name in text:
            first = text.index(name)
            places = [span for span in places if not _is_anothers(text, name, span)]
            end = first + len(name)
            found.append(Person(name, None, (), tuple(places), 0, name, first, end, 1))
    return tuple(sorted(found, key=lambda person: person.start))


def _is_anothers(text: str, name: str, span: Span) -> bool:
    """Whether a surname stands behind the given name of another one with the same surname."""
    others = [each for each in NAMES if each != name and each.split()[-1] == name.split()[-1]]
    return any(text[: span.end].endswith(each) for each in others)


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(read_document(article_as_is(text)), people_of(text))


def said(text: str) -> list[tuple[str, str | None]]:
    """Each quote and its speaker."""
    return [(quote.text, quote.speaker) for quote in quotes(text)]
