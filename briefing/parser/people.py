"""Everyone the article names. (in the making)"""

from __future__ import annotations

from briefing.model import Person, Quote
from briefing.text.document import Document


def find_people(document: Document) -> tuple[Person, ...]:
    """Everyone named, in order of first mention; `quotes` is still 0."""
    return ()


def rank_people(
    document: Document, people: tuple[Person, ...], quotes: tuple[Quote, ...]
) -> tuple[Person, ...]:
    """The same people with their quotes counted, most important first."""
    return people
