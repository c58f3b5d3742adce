"""Checks hand-made marks against the text that they are made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.articles.marks import NAMING_KINDS, Figure, Marks, Quote, number
from tests.articles.words import folded, told, words

PARAGRAPH_KINDS = frozenset("body heading caption list notice".split())
FIGURE_KINDS = frozenset(
    "money percent count quantity temperature duration age fraction multiple".split()
)
MODIFIERS = frozenset("about more_than less_than at_least at_most".split())
RELATIONS = frozenset("change range versus".split())
QUOTE_KINDS = frozenset(("direct", "mixed"))
GAP = 40  # words of furniture that may stand inside a paragraph of the raw text


def counted_mentions(marks: Marks) -> Counter[str]:
    """How often each person's name forms stand as whole words, the longest form first.

    A form that two people share counts for the one who is listed first.
    """
    owner: dict[str, str] = {}
    for person in marks.people:
        for form in (person.name, *person.aliases):
            owner.setdefault(form, person.name)
    if not owner:
        return Counter()
    longest_first = sorted(owner, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    texts = (paragraph.text for paragraph in marks.paragraphs if paragraph.kind in NAMING_KINDS)
    return Counter(owner[found.group()] for text in texts for found in pattern.finditer(text))


def faults(marks: Marks, raw: str) -> list[str]:
    """What the marks say that the text does not bear out; empty when they are sound."""
    by_panel = {
        "article": _head_faults(marks, raw),
        "people": _people_faults(marks),
        "figures": _figure_faults(marks),
        "quotes": _quote_faults(marks),
        "summary": _summary_faults(marks),
    }
    return [
        *_paragraph_faults(marks, raw),
        *(fault for panel in marks.panels for fault in by_panel[panel]),
    ]


def _head_faults(marks: Marks, raw: str) -> Iterator[str]:
    page = folded(raw)
    for what, said in (("title", marks.head.title), ("agency", marks.head.agency)):
        if said and folded(said) not in page:
            yield f"{what} is not in the text: {said}"
    for name in marks.head.byline:
        if folded(name) not in page:
            yield f"byline is not in the text: {name}"
    for what, date in (("published", marks.head.published), ("updated", marks.head.updated)):
        if date and not re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?", date):
            yield f"{what} is no ISO date: {date}"
    for line in marks.dropped:
        if folded(line.text) not in page:
            yield f"dropped line is not in the text: {line.text}"


def _paragraph_faults(marks: Marks, raw: str) -> Iterator[str]:
    page, at = words(raw), 0
    for place, paragraph in enumerate(marks.paragraphs, 1):
        if paragraph.kind not in PARAGRAPH_KINDS:
            yield f"paragraph {place}: no such kind: {paragraph.kind}"
        if paragraph.text != " ".join(paragraph.text.split()):
            yield f"paragraph {place}: white space is not single"
        end = _end_of(words(paragraph.text), page, at)
        if end is None:
            yield f"paragraph {place}: its words are not in the text in order: {paragraph.text}"
        else:
            at = end


def _end_of(run: list[str], page: list[str], start: int) -> int | None:
    """Where `run` ends in `page` from `start` on, with at most `GAP` other words in between."""
    if not run:
        return start
    for first in range(start, len(page)):
        if page[first] != run[0]:
            continue
        at, limit = first, first + len(run) + GAP
        for word in run:
            while at < min(limit, len(page)) and page[at] != word:
                at += 1
            if at >= min(limit, len(page)):
                break
            at += 1
        else:
            return at
    return None


def _people_faults(marks: Marks) -> Iterator[str]:
    counted = counted_mentions(marks)
    listed = Counter(person.name for person in marks.people)
    yield from (f"person is listed twice: {name}" for name, often in listed.items() if often > 1)
    low = folded(marks.text).casefold()
    for person in marks.people:
        for form in (person.name, *person.aliases):
            if form not in marks.text:
                yield f"name is not in the text: {form}"
        for role in person.roles:
            if folded(role).casefold() not in low:
                yield f"role of {person.name} is not in the text: {role}"
        if person.mentions != counted[person.name] and not person.mentions_note:
            yield (
                f"mentions of {person.name}: {person.mentions} marked, "
                f"{counted[person.name]} counted"
            )


def _figure_faults(marks: Marks) -> Iterator[str]:
    last = 1
    for figure in marks.figures:
        where = f"figure {figure.text!r} in paragraph {figure.paragraph}"
        text = _paragraph_text(marks, figure.paragraph)
        for part in (figure.text, figure.to_text):
            if part and part not in text:
                yield f"{where}: {part!r} is not there"
        if figure.paragraph < last:
            yield f"{where}: out of text order"
        last = figure.paragraph
        yield from (f"{where}: {fault}" for fault in _value_faults(figure))


def _value_faults(figure: Figure) -> Iterator[str]:
    if figure.kind not in FIGURE_KINDS:
        yield f"no such kind: {figure.kind}"
    if figure.modifier and figure.modifier not in MODIFIERS:
        yield f"no such modifier: {figure.modifier}"
    if figure.relation and figure.relation not in RELATIONS:
        yield f"no such relation: {figure.relation}"
    if not figure.relation and (figure.to_text or figure.to_value):
        yield "a second value without its relation"
    if figure.relation in ("change", "versus") and not figure.to_value:
        yield f"a {figure.relation} without its second value"
    if not (figure.value or figure.optional or figure.relation):
        yield "without a value, and not optional"
    for value in (figure.value, figure.to_value, figure.equivalent_value):
        if value is not None and number(value) is None:
            yield f"no number: {value}"
    if not (figure.about or figure.optional):
        yield "without its about"


def _quote_faults(marks: Marks) -> Iterator[str]:
    last, people = 1, {person.name for person in marks.people}
    page = folded(marks.text).casefold()
    for quote in marks.quotes:
        where = f"quote in paragraph {quote.paragraph}"
        if quote.kind not in QUOTE_KINDS:
            yield f"{where}: no such kind: {quote.kind}"
        if quote.paragraph < last:
            yield f"{where}: out of text order"
        last = quote.paragraph
        for said in (quote.speaker, quote.addressee):
            if said and said not in people and folded(said).casefold() not in page:
                yield f"{where}: not in the text: {said}"
        yield from (f"{where}: {fault}" for fault in _part_faults(marks, quote))
    for text in marks.not_quotes:
        if text not in marks.text:
            yield f"not_quote is not in the text: {text}"


def _part_faults(marks: Marks, quote: Quote) -> Iterator[str]:
    """The first part stands in the stated paragraph, the others after it, each in one paragraph."""
    if not quote.parts:
        yield "no parts"
    paragraph, at = quote.paragraph, 0
    for part in quote.parts:
        found = _paragraph_text(marks, paragraph).find(part, at)
        while found < 0 and part is not quote.parts[0] and paragraph < len(marks.paragraphs):
            paragraph, at = paragraph + 1, 0
            found = _paragraph_text(marks, paragraph).find(part)
        if found < 0:
            yield f"its part is not there: {part}"
            return
        at = found + len(part)


def _summary_faults(marks: Marks) -> Iterator[str]:
    told_in = (part.text for part in marks.paragraphs if part.kind in ("body", "list"))
    story = words(" ".join(told_in))
    if not marks.must:
        yield "summary: nothing that it must tell"
    for group in marks.must:
        for wanted in group:
            if not told(wanted, story):
                yield f"summary: not in the story: {wanted}"


def _paragraph_text(marks: Marks, number: int) -> str:
    return marks.paragraphs[number - 1].text if 0 < number <= len(marks.paragraphs) else ""
