"""The order of people: how often, how early, in the headline, quoted."""

from __future__ import annotations

from briefing.model import Quote, Span
from briefing.parser.people import find_people, rank_people
from briefing.reading.text import article_as_is
from briefing.text.document import read_document

TEXT = (
    "Tom Harker met Ana Ruiz in Oslo. Ruiz said nothing new. Ruiz left. "
    "Bo Lindqvist watched them go."
)


def _said_by(speaker: str) -> Quote:
    return Quote("no", "direct", speaker, Span(0, 3), None, (Span(0, 2),), 0, 2, 1)


def test_who_is_named_most_comes_first() -> None:
    document = read_document(article_as_is(TEXT))
    ranked = rank_people(document, find_people(document), ())
    assert [person.name for person in ranked] == ["Ana Ruiz", "Tom Harker", "Bo Lindqvist"]


def test_a_name_in_the_headline_comes_first() -> None:
    article = article_as_is(TEXT)._replace(title="Lindqvist’s long watch")
    document = read_document(article)
    ranked = rank_people(document, find_people(document), ())
    assert [person.name for person in ranked[1:]] == ["Bo Lindqvist", "Tom Harker"]


def test_quotes_are_counted_by_the_full_name() -> None:
    document = read_document(article_as_is(TEXT))
    quotes = (_said_by("Bo Lindqvist"), _said_by("Bo Lindqvist"), _said_by("the bank"))
    ranked = rank_people(document, find_people(document), quotes)
    assert {person.name: person.quotes for person in ranked}["Bo Lindqvist"] == 2
    assert sum(person.quotes for person in ranked) == 2
