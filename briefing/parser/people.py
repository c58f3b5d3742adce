"""Everyone the article names: once, with what they are and where they are named."""

from __future__ import annotations

from briefing.model import Person, Quote, Span
from briefing.parser.joining import join
from briefing.parser.mentions import Mention, find_mentions
from briefing.parser.roles import find_role
from briefing.parser.runs import Field
from briefing.parser.salience import rank
from briefing.text.document import Document

_TOLD = ("body", "heading", "list")


def find_people(document: Document) -> tuple[Person, ...]:
    """Everyone named in the article, in order of first mention; `quotes` is still 0.

    Captions help to tell who is a person but hold no mentions: one named there alone is left out.
    `mentions` are all forms of the name in text order, titles and a possessive 's outside;
    the person's own span is the first mention in the fullest form. Never raises; linear.
    """
    field, mentions = find_mentions(document)
    named = frozenset(each.first for each in mentions)
    people = []
    for group in join(field, mentions):
        told = [each for each in group if document.paragraph_of(each.first).kind in _TOLD]
        if told:
            people.append(_person(field, told, named))
    return tuple(people)


def rank_people(
    document: Document, people: tuple[Person, ...], quotes: tuple[Quote, ...]
) -> tuple[Person, ...]:
    """The same people with their quotes counted, most important first (see `salience`)."""
    return rank(document, people, quotes)


def _person(field: Field, mentions: list[Mention], named: frozenset[int]) -> Person:
    document = field.document
    tokens = document.tokens
    spans = [Span(tokens.starts[m.first], tokens.ends[m.last - 1]) for m in mentions]
    number = max(
        range(len(mentions)), key=lambda n: (len(mentions[n].words), -_initials(mentions[n]), -n)
    )
    start, end = spans[number]
    name = document.text[start:end]
    forms = dict.fromkeys(document.text[s:e] for s, e in spans)
    forms.pop(name, None)
    return Person(
        name,
        find_role(field, mentions, named),
        tuple(forms),
        tuple(spans),
        0,
        name,
        start,
        end,
        document.paragraph_number(start),
    )


def _initials(mention: Mention) -> int:
    """How many words of a name are but a letter."""
    return sum(len(word.rstrip(".")) == 1 for word in mention.words)
