"""The cues that fire on a marked text, as the records of cues have them (see `records`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from briefing.model import Paragraph, Person, Role, Span
from briefing.parser.annotate import Columns, annotate
from briefing.parser.people import confidence, salience
from briefing.parser.people.article import reading
from briefing.parser.people.mentions import Mention, named_runs, run_views
from briefing.parser.people.names import fullest
from briefing.parser.people.role_places import find_slots, read_page
from briefing.parser.people.roles import rivals
from briefing.parser.people.views import cues_of, reading_views
from briefing.reading.text import article_as_is
from briefing.text.document import Document, read_document

_MARK = re.compile(r"([\[<{])(.*?)(?: ([.\d]+))?[\]>}]")
_SURE = 0.98  # the share of a name that the first reading is sure of


class Mark(NamedTuple):
    """A marked span: its sign, its code points, its tokens, and the number in it."""

    sign: str
    span: Span
    first: int
    last: int
    number: float


class Marked(NamedTuple):
    """A text without its marks, and these in text order."""

    document: Document
    columns: Columns
    marks: list[Mark]

    def text(self, mark: Mark) -> str:
        """The words of a mark."""
        return self.document.text[mark.span.start : mark.span.end]

    def of(self, signs: str) -> list[Mark]:
        """The marks with one of these signs."""
        return [mark for mark in self.marks if mark.sign in signs]

    def mentions(self, signs: str) -> list[Mention]:
        """These as mentions, the number in each as its share."""
        return [Mention(mark.first, mark.last, mark.number) for mark in self.of(signs)]


def read(text: str) -> Marked:
    """A marked text: `# ` opens its title, `• ` a line of a list, ` | ` divides paragraphs."""
    title, _, body = text[2:].partition(" | ") if text.startswith("# ") else ("", "", text)
    body = body.replace(" | ", "\n\n")
    article = article_as_is(_MARK.sub(r"\2", body))
    paragraphs = tuple(
        Paragraph("list" if article.text[start] == "•" else kind, start, end)
        for kind, start, end in article.paragraphs
    )
    document = read_document(article._replace(title=title or None, paragraphs=paragraphs))
    return Marked(document, annotate(document), list(_marks(body, document)))


def _marks(text: str, document: Document) -> Iterator[Mark]:
    """The marks of a text by their places in the document, which has none of them."""
    signs = 0  # characters of marks so far
    for match in _MARK.finditer(text):
        start = match.start() - signs
        span = Span(start, start + len(match[2]))
        signs += len(match[0]) - len(match[2])
        first, last = map(document.token_from, span)
        yield Mark(match[1], span, first, last, float(match[3] or 0))


def of_mention(text: str) -> set[str]:
    """The cues of the span in [..]; a first reading is sure of those in <..> and of no other."""
    marked = read(text)
    columns, (asked,) = marked.columns, marked.of("[")
    place = asked.first, asked.last
    sure = {(mark.first, mark.last) for mark in marked.of("<")}
    runs, counted = named_runs(columns)
    known = reading(columns, runs, [[_SURE * (each in sure) for each in run.spans] for run in runs])
    (run,) = [run for run in runs if place in run.spans]
    views = run_views(columns, run, counted)[run.spans.index(place)]
    return set(cues_of(views + reading_views(columns, *place, run, known)))


def of_role(text: str) -> set[str]:
    """The cues of {..} as what [..] is, beside others in <..>; without {..} those of no phrase."""
    marked = read(text)
    page = read_page(marked.columns, marked.mentions("[<"))
    slots = find_slots(page, marked.mentions("["))
    spans = [span for slot in slots for span in slot.spans]
    *phrases, none = rivals(page, slots)
    asked = [(mark.first, mark.last) for mark in marked.of("{")]
    seen = [each for span, each in zip(spans, phrases, strict=True) if span in asked]
    return {cue for each in (seen if asked else [none]) for cue in chain.from_iterable(each)}


def of_person(text: str) -> set[str]:
    """The cues of the person with the mentions in [..]; a number in one is its share."""
    marked = read(text)
    columns, group = marked.columns, marked.mentions("[")
    elsewhere = confidence.outside(columns, marked.mentions("[<"))
    return set(confidence.cues(columns, group, fullest(columns, group), elsewhere))


def of_salience(text: str) -> set[str]:
    """The cues of the person with the mentions in [..] and the role in {..}, beside others in
    <..>, who are told apart by their last words; numbers are those of quotes."""
    marked = read(text)
    others: dict[str, list[Mark]] = {}
    for mark in marked.of("<"):
        others.setdefault(marked.columns.folded[mark.last - 1], []).append(mark)
    people = [_person(marked, group) for group in (marked.of("["), *others.values())]
    for mark in marked.of("{"):
        role = Role(marked.text(mark), *mark.span)
        people[0] = people[0]._replace(role=role)
    return set(salience.cues(marked.document, people)[0])


def _person(marked: Marked, group: list[Mark]) -> Person:
    first = group[0]
    name, spans = marked.text(first), tuple(mark.span for mark in group)
    quotes = int(sum(mark.number for mark in group))
    paragraph = marked.document.paragraph_number(first.span.start)
    return Person(name, None, (), spans, quotes, name, *first.span, paragraph)
