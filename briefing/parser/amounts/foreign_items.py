"""Figures of a text that is not English, made out of what was read."""

from __future__ import annotations

from briefing.model import Amount, Figure, Passage
from briefing.parser.amounts.numbers import Value, as_text
from briefing.record import Record
from briefing.text.document import Document


class Read(Record):
    """A figure on the tokens `first` to `last`; `about` is the token of what is counted."""

    kind: str
    value: Value
    unit: str | None
    first: int
    last: int
    about: int | None = None


def item(document: Document, found: Read, paragraph: int) -> Figure:
    """One figure."""
    amount = _amount(document, found)
    return Figure(
        text=amount.text,
        kind=found.kind,
        value=amount.value,
        unit=found.unit,
        modifier=None,
        relation=None,
        to=None,
        about=_passage(document, found.about) if found.about is not None else None,
        equivalent=None,
        also=(),
        start=amount.start,
        end=amount.end,
        paragraph=paragraph,
    )


def join_items(document: Document, one: Read, other: Read, relation: str, paragraph: int) -> Figure:
    """A change or a range as one figure; the span of a range covers both its ends."""
    figure, to = item(document, one, paragraph), _amount(document, other)
    end = to.end if relation == "range" else figure.end
    text = document.text[figure.start : end]
    return figure._replace(text=text, end=end, relation=relation, to=to)


def _amount(document: Document, found: Read) -> Amount:
    start, end = document.tokens.starts[found.first], document.tokens.ends[found.last - 1]
    return Amount(document.text[start:end], as_text(found.value), found.unit, start, end)


def _passage(document: Document, k: int) -> Passage:
    start, end = document.tokens.starts[k], document.tokens.ends[k]
    return Passage(document.text[start:end], start, end)
