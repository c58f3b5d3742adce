"""Which people matter most in an article."""

from __future__ import annotations

from briefing.model import Person, Quote
from briefing.parser.kinds import fold
from briefing.text.document import Document


def rank(
    document: Document, people: tuple[Person, ...], quotes: tuple[Quote, ...]
) -> tuple[Person, ...]:
    """People with their quotes counted, most important first."""
    counts: dict[str, int] = {}
    for quote in quotes:
        if quote.speaker is not None:
            counts[quote.speaker] = counts.get(quote.speaker, 0) + 1
    title = fold(document.article.title or "").split()
    length = max(1, len(document.text))

    def weight(person: Person) -> float:
        named = sum(word in title for word in fold(person.name).split()[-1:])
        return (
            len(person.mentions)
            + 2.0 * named
            + 0.5 * counts.get(person.name, 0)
            + 1.5 * (1 - person.mentions[0].start / length)
        )

    ranked = sorted(people, key=lambda person: (-weight(person), person.start))
    return tuple(person._replace(quotes=counts.get(person.name, 0)) for person in ranked)
