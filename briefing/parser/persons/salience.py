"""Which people matter most in an article.

The measure follows what is known of entity salience in news: how often someone is named, how
early, and whether the headline does (J. Dunietz and D. Gillick, "A New Entity Salience Task with
Millions of Training Examples", EACL 2014); who speaks and whose office is told matter to a
reader of a briefing beside that.
"""

from __future__ import annotations

from briefing.model import Person, Quote
from briefing.parser.persons.kinds import fold
from briefing.text.document import Document

_IN_HEADLINE, _A_QUOTE, _EARLY, _WITH_ROLE = 2.0, 0.5, 0.9, 0.5


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
            + _WITH_ROLE * (person.role is not None)
        )

    ranked = sorted(people, key=lambda person: (-weight(person), person.start))
    return tuple(person._replace(quotes=counts.get(person.name, 0)) for person in ranked)
