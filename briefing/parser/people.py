"""Everyone the article names: once, with what they are and where they are named."""

from __future__ import annotations

from briefing.model import Person, Quote, Span
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.joining import join, without_honorific
from briefing.parser.persons.kinds import SUFFIX, kind_of
from briefing.parser.persons.mentions import find_mentions
from briefing.parser.persons.roles import find_role
from briefing.parser.persons.runs import Field
from briefing.parser.persons.salience import rank
from briefing.text.document import Document

_RANKS = frozenset(
    """
    king queen prince princess pope emperor empress sultan emir sheikh sheikha saint lord lady baron
    baroness duke duchess count countess sister brother father mother
    """.split()
)
_TOLD = ("body", "heading", "list")


def find_people(document: Document) -> tuple[Person, ...]:
    """Everyone named in the article, in order of first mention; `quotes` is still 0.

    Captions help to tell who is a person but hold no mentions: one named there alone is left out.
    `mentions` are all forms of the name in text order, titles and a possessive 's outside;
    the person's own span is the first mention in the fullest form. Never raises; linear.
    """
    field, mentions = find_mentions(document)
    named = frozenset(each.first for each in mentions)
    earliest = min(named, default=0)
    people = []
    for group in join(field, mentions):
        told = [each for each in group if document.paragraph_of(each.first).kind in _TOLD]
        if told:
            people.append(_person(field, told, group, named, earliest))
    return tuple(people)


def rank_people(
    document: Document, people: tuple[Person, ...], quotes: tuple[Quote, ...]
) -> tuple[Person, ...]:
    """The same people with their quotes counted, most important first (see `salience`)."""
    return rank(document, people, quotes)


def _person(
    field: Field,
    mentions: list[Mention],
    everywhere: list[Mention],
    named: frozenset[int],
    earliest: int,
) -> Person:
    """The record of one person; a caption tells the role where the story does not."""
    document = field.document
    tokens = document.tokens
    spans = [Span(tokens.starts[m.first], tokens.ends[m.last - 1]) for m in mentions]
    number = max(range(len(mentions)), key=lambda n: (*_fullness(field, mentions[n]), -n))
    start, end = spans[number]
    start = _with_rank(field, mentions, number, start)
    name = document.text[start:end]
    role = find_role(field, mentions, named, earliest)
    role = role or find_role(field, everywhere, named, earliest)
    if role and role.text.lower() in _RANKS and name.startswith(role.text):
        role = None
    forms = dict.fromkeys(document.text[s:e] for s, e in spans)
    forms.pop(name, None)
    return Person(
        name,
        role,
        tuple(forms),
        tuple(spans),
        0,
        name,
        start,
        end,
        document.paragraph_number(start),
    )


def _fullness(field: Field, mention: Mention) -> tuple[int, int, bool]:
    """More words make a fuller name, then more initials, then a rank."""
    initials = sum(len(word.rstrip(".")) == 1 for word in mention.words)
    ranked = mention.title >= 0 and field.document.tokens.folded[mention.first - 1] in _RANKS
    length = len(without_honorific(mention.words))
    return length - initials, length, ranked


def _with_rank(field: Field, mentions: list[Mention], number: int, start: int) -> int:
    """Where the name of one who is known by rank and first name begins: `Prince Harry`."""
    mention = mentions[number]
    tokens = field.document.tokens
    before = mention.first - 1
    if mention.title < 0 or any(len(each.words) > 2 for each in mentions):
        return start
    plain = [word for word in mention.words if not kind_of(word) & SUFFIX]
    if len(plain) == 1 and tokens.folded[before] in _RANKS and tokens.words[before][0].isupper():
        return tokens.starts[before]
    return start
