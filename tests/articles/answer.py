"""What is held against the marks: a briefing's JSON, or other marks of the same article."""

from __future__ import annotations

from typing import NamedTuple

from tests.articles import tables
from tests.articles.marks import NAMING_KINDS, Head, Marks, Paragraph
from tests.articles.tables import Table


class SaidPerson(NamedTuple):
    name: str
    role: str | None
    mentions: int  # in body, list and heading paragraphs


class SaidFigure(NamedTuple):
    text: str
    kind: str
    value: str | None
    unit: str | None
    modifier: str | None
    about: str | None
    relation: str | None
    to_value: str | None
    equivalent_value: str | None


class SaidQuote(NamedTuple):
    text: str
    kind: str
    speaker: str | None
    addressee: str | None


class Answer(NamedTuple):
    head: Head
    paragraphs: tuple[Paragraph, ...]
    people: tuple[SaidPerson, ...]
    figures: tuple[SaidFigure, ...]
    quotes: tuple[SaidQuote, ...]
    summary: str | None  # None: it was not asked for


def from_json(briefing: Table) -> Answer:
    """The answer in a briefing's JSON object, as `as_dict()` gives it."""
    article = tables.inner(briefing, "article")
    text = tables.needed(article, "text")
    places = tables.rows(article, "paragraphs")
    summary = tables.rows(briefing, "summary")
    return Answer(
        head=_head(article),
        paragraphs=tuple(Paragraph(tables.needed(row, "kind"), _cut(text, row)) for row in places),
        people=tuple(_person(row, places) for row in tables.rows(briefing, "people")),
        figures=tuple(map(_figure, tables.rows(briefing, "figures"))),
        quotes=tuple(map(_quote, tables.rows(briefing, "quotes"))),
        summary=" ".join(tables.needed(row, "text") for row in summary),
    )


def from_marks(marks: Marks) -> Answer:
    """The answer that someone gives who reads exactly as these marks do; without a summary."""
    return Answer(
        head=marks.head,
        paragraphs=marks.paragraphs,
        people=tuple(
            SaidPerson(person.name, person.roles[0] if person.roles else None, person.mentions)
            for person in marks.people
        ),
        figures=tuple(
            SaidFigure(
                text=figure.text,
                kind=figure.kind,
                value=figure.value,
                unit=figure.unit,
                modifier=figure.modifier,
                about=" ".join(figure.about) or None,
                relation=figure.relation,
                to_value=figure.to_value,
                equivalent_value=figure.equivalent_value,
            )
            for figure in marks.figures
        ),
        quotes=tuple(
            SaidQuote(" ".join(quote.parts), quote.kind, quote.speaker, quote.addressee)
            for quote in marks.quotes
        ),
        summary=None,
    )


def _cut(text: str, row: Table) -> str:
    return text[tables.whole(row, "start") : tables.whole(row, "end")]


def _head(article: Table) -> Head:
    return Head(
        title=tables.text(article, "title"),
        byline=tables.texts(article, "byline"),
        agency=tables.text(article, "agency"),
        published=tables.text(article, "published"),
        updated=tables.text(article, "updated"),
        notice=tables.text(article, "notice"),
    )


def _person(row: Table, places: tuple[Table, ...]) -> SaidPerson:
    spots = [tables.whole(mention, "start") for mention in tables.rows(row, "mentions")]
    counting = [place for place in places if place.get("kind") in NAMING_KINDS]
    inside = [
        spot
        for spot in spots
        if any(
            tables.whole(place, "start") <= spot < tables.whole(place, "end") for place in counting
        )
    ]
    role = tables.text(tables.inner(row, "role"), "text")
    return SaidPerson(tables.needed(row, "name"), role, len(inside))


def _figure(row: Table) -> SaidFigure:
    return SaidFigure(
        text=tables.needed(row, "text"),
        kind=tables.needed(row, "kind"),
        value=tables.text(row, "value"),
        unit=tables.text(row, "unit"),
        modifier=tables.text(row, "modifier"),
        about=tables.text(tables.inner(row, "about"), "text"),
        relation=tables.text(row, "relation"),
        to_value=tables.text(tables.inner(row, "to"), "value"),
        equivalent_value=tables.text(tables.inner(row, "equivalent"), "value"),
    )


def _quote(row: Table) -> SaidQuote:
    return SaidQuote(
        text=tables.needed(row, "text"),
        kind=tables.needed(row, "kind"),
        speaker=tables.text(row, "speaker"),
        addressee=tables.text(row, "addressee"),
    )
