"""Everyone the article names: once, with what they are and where they are named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.model import Person, Quote, Role, Span
from briefing.parser.annotate import annotate
from briefing.parser.model import load, reasons
from briefing.parser.people import confidence, roles, salience
from briefing.parser.people.joining import join
from briefing.parser.people.mentions import Findings, Mention, find_mentions
from briefing.parser.people.names import fullest
from briefing.text.document import Document

_LISTED = ("body", "heading", "list")  # kinds of paragraphs whose mentions are told


def find_people(document: Document) -> tuple[Person, ...]:
    """Everyone named in the article, in order of first mention; `quotes` is still 0.

    Captions help to tell who is a person but hold no mentions: one named there alone is left out.
    `mentions` are all forms of the name in text order, titles and a possessive 's outside;
    the person's own span is the first mention in the fullest form. Never raises; linear.
    """
    findings = find_mentions(annotate(document))
    groups = join(findings.columns, findings.mentions)
    found = roles.find_roles(findings.columns, groups, load("people")[roles.DECISION])
    outside = confidence.outside(findings.columns, findings.mentions)
    people = []
    for group, role in zip(groups, found, strict=True):
        listed = [each for each in group if document.paragraph_of(each.first).kind in _LISTED]
        if listed:
            people.append(_person(findings, listed, role, outside))
    return tuple(people)


def rank_people(
    document: Document, people: tuple[Person, ...], quotes: tuple[Quote, ...]
) -> tuple[Person, ...]:
    """The same people with their quotes counted, most important first (see `salience`)."""
    return salience.rank(document, people, quotes)


def _person(
    findings: Findings, group: Sequence[Mention], role: roles.Role | None, outside: Counter[str]
) -> Person:
    """The record of one person."""
    columns = findings.columns
    document = columns.document
    spans = [_span(document, each.first, each.last) for each in group]
    name = fullest(columns, group)
    start, end = _span(document, name.first, name.last)
    text = document.text[start:end]
    forms = dict.fromkeys(document.text[span.start : span.end] for span in spans)
    forms.pop(text, None)
    return Person(
        text,
        role and _role(document, role),
        tuple(forms),
        tuple(spans),
        0,
        text,
        start,
        end,
        document.paragraph_number(start),
        round(confidence.confidence(columns, group, name, outside), 2),
        findings.why(next(each for each in group if each.last == name.last)),
    )


def _role(document: Document, role: roles.Role) -> Role:
    start, end = _span(document, role.first, role.last)
    weights = load("people")[roles.DECISION]
    why = reasons((cue, weights[cue].real) for cue in role.seen if cue in weights)
    return Role(document.text[start:end], start, end, round(role.confidence, 2), why)


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.tokens.starts[first], document.tokens.ends[last - 1])
