"""Stretches of the article's text: what an item rests on, which of them a row touches. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from briefing.model import Figure, Item, Person, Quote, Span


def item_spans(item: Item) -> tuple[Span, ...]:
    """What an item rests on: all mentions of a person, both ends of a change, a quote's parts."""
    if isinstance(item, Person):
        return tuple(merged(item.mentions)) or (Span(item.start, item.end),)
    if isinstance(item, Quote):
        return tuple(merged(item.parts)) or (Span(item.start, item.end),)
    spans = [Span(item.start, item.end)]
    if isinstance(item, Figure):
        also = (Span(each.start, each.end) for each in item.also)
        ends = (each for each in (item.to, item.equivalent, item.about) if each is not None)
        spans += [*(Span(each.start, each.end) for each in ends), *also]
    return tuple(merged(spans))


def touching(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Of spans in order, without overlaps: those that touch a stretch of the text."""
    first = bisect_left(spans, end, key=_start_of)
    at = first
    while at and spans[at - 1].end > start:
        at -= 1
    return spans[at:first]


def _start_of(span: Span) -> int:
    return span.start


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
