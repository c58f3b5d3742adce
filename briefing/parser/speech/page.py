"""The article as speakers are looked for in it: its columns and where its people are named."""

from __future__ import annotations

from briefing.model import Person
from briefing.parser.speech.houses import read_columns
from briefing.parser.speech.vocabulary import group
from briefing.record import Record
from briefing.text.document import Document

PERSON, PRONOUN, WORDS = "person", "pronoun", "words"


_SILK = (["king", "'s", "counsel"], ["queen", "'s", "counsel"])  # behind a lawyer's name


class Source(Record):
    """Who is named: tokens `first` to `last` (exclusive), the person's number or -1, a kind."""

    first: int
    last: int
    person: int
    kind: str


class Page(Record):
    """The article's columns; by first and by last token where which of its people is named, and
    by the first token of a role right before a name the first one of the name; by token whose
    role it tells.
    """

    document: Document
    people: tuple[Person, ...]
    words: list[str]
    folded: list[str]
    kinds: list[str]
    name_from: dict[int, tuple[int, int]]
    name_to: dict[int, tuple[int, int]]
    titled: dict[int, int]
    roles: dict[int, int]

    def is_name(self, token: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.words[token][:1].isupper()


def read_page(document: Document, people: tuple[Person, ...]) -> Page:
    """The page with every mention of a person as tokens; a bare title is no mention."""
    name_from: dict[int, tuple[int, int]] = {}
    name_to: dict[int, tuple[int, int]] = {}
    tokens, rank = document.tokens, group("rank")
    for number, person in enumerate(people):
        for start, end in person.mentions:
            first, last = document.token_from(start), document.token_from(end)
            if tokens.folded[last : last + 3] in _SILK:
                last += 3
            if any(tokens.folded[at] not in rank for at in range(first, last)):
                name_from[first] = (last, number)
                name_to[last] = (first, number)
    titled: dict[int, int] = {}
    for person in people:
        if person.role and (name := document.token_from(person.role.end)) in name_from:
            titled[document.token_from(person.role.start)] = name
    roles = {
        token: number
        for number, person in enumerate(people)
        if person.role
        for token in range(
            document.token_from(person.role.start), document.token_from(person.role.end)
        )
    }
    columns = read_columns(document, frozenset(name_to))
    return Page(document, people, *columns, name_from, name_to, titled, roles)
