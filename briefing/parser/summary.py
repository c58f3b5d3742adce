"""The sentences that tell the story. (in the making)"""

from __future__ import annotations

from briefing.model import Figure, Person, Quote, Sentence
from briefing.text.document import Document


def choose_sentences(
    document: Document,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
    count: int,
) -> tuple[Sentence, ...]:
    body = [each for each in document.sentences if each.kind == "body"]
    return tuple(
        Sentence(document.text[s.start : s.end], s.start, s.end, s.paragraph + 1)
        for s in body[:count]
    )
