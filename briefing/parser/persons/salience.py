"""Which people matter most in an article.

The measure follows what is known of entity salience in news: how often someone is named, how
early, and whether the headline does (J. Dunietz and D. Gillick, "A New Entity Salience Task with
Millions of Training Examples", EACL 2014); who speaks and whose office is told matter to a
reader of a briefing beside that, and who is there as somebody's wife or son matters less.
"""

from __future__ import annotations

from briefing.model import Person, Quote
from briefing.parser.persons.kinds import fold
from briefing.parser.persons.phrases import RELATIONS
from briefing.text.document import Document

_IN_HEADLINE, _A_QUOTE, _EARLY, _IN_LEAD, _WITH_ROLE, _KIN = 2.0, 0.3, 2.0, 0.5, 0.55, 0.75
# The paragraphs over which being named early wears off.
_LEAD = 8


def rank(
    document: Document, people: tuple[Person, ...], quotes: tuple[Quote, ...]
) -> tuple[Person, ...]:
    """People with their quotes counted, most important first."""
    counts: dict[str, int] = {}
    for quote in quotes:
        if quote.speaker is not None:
            counts[quote.speaker] = counts.get(quote.speaker, 0) + 1
    headline = frozenset(fold(document.article.title or "").replace("'s", "").split())
    length = max(1, len(document.text))

    def weight(person: Person) -> float:
        return (
            len(person.mentions)
            + _IN_HEADLINE * (fold(person.name).split()[-1] in headline)
            + _A_QUOTE * counts.get(person.name, 0)
            + _EARLY * (1 - person.mentions[0].start / length)
            + _IN_LEAD
            * max(0.0, 1 - (document.paragraph_number(person.mentions[0].start) - 1) / _LEAD)
            + _WITH_ROLE * (person.role is not None)
            - _KIN * _is_kin(person)
        )

    ranked = sorted(people, key=lambda person: (-weight(person), person.start))
    return tuple(person._replace(quotes=counts.get(person.name, 0)) for person in ranked)


def _is_kin(person: Person) -> bool:
    """Whether a person is nothing but somebody's kin here: `wife`, `sister of the driver`."""
    words = person.role.text.lower().split() if person.role else [""]
    return words[0] in RELATIONS or words[-1] in RELATIONS
