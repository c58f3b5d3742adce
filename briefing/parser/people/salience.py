"""Which people matter most in an article, by weights over what is known of entity salience.

How often, how early and where somebody is named, and what they do there (J. Dunietz and
D. Gillick, "A New Entity Salience Task with Millions of Training Examples", EACL 2014); who
speaks, and whose office is told, matter to a reader of a briefing beside that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.model import Person, Quote
from briefing.parser.model import load, score
from briefing.parser.people.gender import KIN
from briefing.parser.people.names import plain
from briefing.text.document import Document
from briefing.text.tokens import tokenize

SECTION = "salience"
_MENTIONS, _QUOTES = 6, 2  # more tell no more
_PARTS = 10  # parts of an article by which being named early is counted
_LEAD = 8  # paragraphs over which it wears off that somebody is named in the lead
_LONGEST = 3  # words of a name that are counted


def rank(
    document: Document, people: tuple[Person, ...], quotes: tuple[Quote, ...]
) -> tuple[Person, ...]:
    """People with their quotes counted, most important first; linear in their mentions."""
    weights = load("people")[SECTION]
    counted = with_quotes(people, quotes)
    scores = [score(weights, seen) for seen in cues(document, counted)]
    order = sorted(range(len(people)), key=lambda at: (-scores[at], people[at].start))
    return tuple(counted[at] for at in order)


def with_quotes(people: Sequence[Person], quotes: Sequence[Quote]) -> list[Person]:
    """The same people with their quotes counted."""
    number = Counter(quote.speaker for quote in quotes)
    return [person._replace(quotes=number[person.name]) for person in people]


def cues(document: Document, people: Sequence[Person]) -> list[list[str]]:
    """What speaks for or against the importance of each person; a cue stands there as often as it
    is worth its weight."""
    title = frozenset(_words(document.article.title or ""))
    length = max(1, len(document.text))
    found = []
    for person in people:
        start = person.mentions[0].start
        paragraph = document.paragraph_number(start)
        seen = ["mention"] * min(len(person.mentions), _MENTIONS)
        if len(person.mentions) > 1:
            seen.append("named-again")
        seen += ["quote"] * min(person.quotes, _QUOTES)
        seen += ["early"] * (_PARTS - _PARTS * start // length)
        seen += ["lead"] * max(0, _LEAD + 1 - paragraph)
        seen.append(f"words={min(_LONGEST, len(person.name.split()))}")
        if not title.isdisjoint(_words(person.name)[-1:]):
            seen.append("in-title")
        found.append(seen + _role(person))
    return found


def _words(text: str) -> list[str]:
    """The words of a title or name as they are compared."""
    return [plain(word) for word in tokenize(text).folded]


def _role(person: Person) -> list[str]:
    """Whether a person's role is told, and whether it is nothing but to be somebody's kin."""
    if person.role is None:
        return []
    words = person.role.text.lower().split()
    return ["role=kin" if words[0] in KIN or words[-1] in KIN else "role=other"]
