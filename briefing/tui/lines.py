"""Items and paragraphs as rows of pieces, each exactly as wide as asked. Pure.

A piece is text as it is drawn and the name of its style in `Look`. What stands before an item
(cursor) and before a paragraph (number, gutter) is drawn by the widgets.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.model import Article, Figure, Item, Person, Quote, Sentence, Span
from briefing.printing.cells import before_ellipsis, clusters, draw, is_easy, width, wrap
from briefing.printing.words import (
    figure_about,
    figure_value,
    person_role,
    quote_speaker,
    quote_words,
)
from briefing.safe import visible
from briefing.tui.heights import NARROW

EDGE = 3  # blank, cursor, blank
GUTTER = 6  # blank, number in three cells, mark, blank
WIDE = 60
# From this width on a list of people spells out what it counts.
SPELLED = 72
PREFIX = {"caption": "caption: ", "notice": "notice: ", "list": "• "}


class Piece(NamedTuple):
    """Drawn text in one style; `hit` and `evidence` are laid over the style of the mark."""

    text: str
    mark: str
    hit: bool = False
    evidence: bool = False


Row = list[Piece]
Hits = Sequence[Sequence[Span]]


class Columns(NamedTuple):
    """The widths of a list's columns in cells, the same for all its items.

    `text` is what is left of a row between cursor and evidence; `place` is the evidence with its
    blanks; `name` is the first column; `counts` are the digits of mentions and quotes, `spelled`
    whether they have their words.
    """

    text: int
    place: int
    name: int
    counts: tuple[int, int] = (1, 1)
    spelled: bool = True
    ellipsis: str = "…"


class TextRow(NamedTuple):
    """A row of the article: a span of its text, or a blank row where `paragraph` is 0.

    `prefix` is written out before the text, `first` tells the paragraph's first row.
    """

    paragraph: int
    start: int
    end: int
    kind: str = ""
    prefix: str = ""
    first: bool = False


def columns(items: Sequence[Item], cells: int, paragraphs: int, ellipsis: str = "…") -> Columns:
    """The columns of a list that is `cells` wide.

    A name or a value gets a cell more than it needs: it is not to run into the next column.
    """
    place = max(5, len(str(paragraphs)) + 3)
    text = max(1, cells - EDGE - 1 - place)
    wide = cells >= WIDE
    first = items[0] if items else None
    name, counts = 0, (1, 1)
    if isinstance(first, Person):
        people = [item for item in items if isinstance(item, Person)]
        counts = (
            len(str(max(len(person.mentions) for person in people))),
            len(str(max(person.quotes for person in people))),
        )
        room = text - 1 - len(_counts(people[0], counts, cells >= SPELLED))
        longest = max(width(person.name) for person in people) + 1
        name = max(1, min(25, room // 2, max(14, longest)) if cells >= NARROW else room)
    elif isinstance(first, Figure):
        longest = max(width(figure_value(item)) for item in items if isinstance(item, Figure)) + 1
        least = 24 if wide else 18
        # Both ends of a change are worth the cells that a wide panel has to give.
        name = min(max(least, longest), least + max(0, cells - WIDE) // 2)
        name = name if text - name > 8 else text
    elif isinstance(first, Quote):
        longest = max(width(quote_speaker(item)) for item in items if isinstance(item, Quote))
        # The words come first: a name gets more than 14 cells where they keep enough.
        most = min(20, 14 + max(0, text - 47) // 4) if wide else 14
        name = min(most, max(14, longest))
        name = name if text >= 30 else text // 3
    return Columns(text, place, name, counts, cells >= SPELLED, ellipsis)


def item_rows(
    item: Item, article: Article, at: Columns, hits: Hits = (), wrapped: bool = False
) -> list[Row]:
    """The rows of an item. `hits` are the spans found in its fields, as `item_fields` has them."""
    if isinstance(item, Sentence):
        rows = _wrapped(visible(item.text), at.text, "base", _hits(hits, 0))
    elif isinstance(item, Person):
        rows = [_person(item, at, hits)]
    elif isinstance(item, Figure):
        rows = [_figure(item, article, at, hits)]
    else:
        rows = _quote(item, article, at, hits, wrapped)
    place = f"¶{item.paragraph}".rjust(at.place - 1)
    rows[0] += [Piece(" ", "base"), Piece(f"{place} ", "muted")]
    for row in rows[1:]:
        row.append(Piece(" " * (at.place + 1), "base"))
    return rows


def rows_needed(items: Sequence[Item], article: Article, at: Columns, most: int) -> int:
    """How many rows the items take, wrapped; counting stops beyond `most`."""
    rows = 0
    for item in items:
        if isinstance(item, Sentence):
            rows += len(wrap(item.text, at.text))
        elif isinstance(item, Quote):
            rows += len(wrap(_marked(item, article), _room(at)))
        else:
            rows += 1
        if rows > most:
            break
    return rows


def text_rows(article: Article, cells: int, gaps: bool) -> list[TextRow]:
    """The article in rows of at most `cells`, with a blank one between paragraphs if `gaps`."""
    rows: list[TextRow] = []
    for number, (kind, start, end) in enumerate(article.paragraphs, 1):
        prefix = PREFIX.get(kind, "")
        if gaps and rows:
            rows.append(TextRow(0, start, start))
        spans = wrap(prefix + article.text[start:end], max(1, cells))
        for at, (first, last) in enumerate(spans):
            from_, to = start + max(0, first - len(prefix)), start + max(0, last - len(prefix))
            rows.append(TextRow(number, from_, to, kind, prefix if not at else "", not at))
    return rows


def text_row(article: Article, row: TextRow, hits: Sequence[Span], evidence: Sequence[Span]) -> Row:
    """The words of a row of the article, with what is marked in it."""
    mark = "heading" if row.kind == "heading" else "base"
    if row.kind in ("caption", "notice"):
        mark = "muted"
    pieces = [Piece(row.prefix, "muted")] if row.prefix else []
    text = article.text[row.start : row.end]
    if not hits and not evidence:
        return [*pieces, Piece(draw(text), mark)]
    hits, evidence = _moved(hits, row), _moved(evidence, row)
    for start, end, is_evidence in _parts(text, 0, len(text), evidence):
        for first, last, is_hit in _parts(text, start, end, hits):
            pieces.append(Piece(draw(text[first:last]), mark, is_hit, is_evidence))
    return pieces


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


def _person(item: Person, at: Columns, hits: Hits) -> Row:
    counts = _counts(item, at.counts, at.spelled)
    row = cell(visible(item.name), at.name, "person", _hits(hits, 0), at.ellipsis)
    role = at.text - at.name - len(counts) - 2
    if role > 0:
        row.append(Piece(" ", "base"))
        row += cell(person_role(item), role, "muted", _hits(hits, 1), at.ellipsis)
    left = at.text - sum(width(piece.text) for piece in row)
    return [*row, Piece(counts.rjust(left), "muted")]


def _counts(item: Person, digits: tuple[int, int], spelled: bool) -> str:
    mentions, quotes = str(len(item.mentions)).rjust(digits[0]), str(item.quotes)
    if spelled:
        return f"mentions {mentions} · quotes {quotes.rjust(digits[1])}"
    return f"{mentions}/{quotes.ljust(digits[1])}"


def _figure(item: Figure, article: Article, at: Columns, hits: Hits) -> Row:
    row = cell(figure_value(item), at.name, "figure", _hits(hits, 0), at.ellipsis)
    about = at.text - at.name - 1
    if about > 0:
        row.append(Piece(" ", "base"))
        text = figure_about(item, article)
        row += cell(text, about, "base", _hits(hits, 1), at.ellipsis)
    return row


def _quote(
    item: Quote, article: Article, at: Columns, hits: Hits, wrapped: bool
) -> list[Row]:  # fmt: skip
    name = "person" if item.speaker else "muted"
    speaker = cell(quote_speaker(item), at.name, name, _hits(hits, 1), at.ellipsis)
    words = [Span(start + 1, end + 1) for start, end in _hits(hits, 0)]
    text = _marked(item, article)
    if not wrapped:
        row = cell(text, _room(at), "quote", words, at.ellipsis, "“")
        return [[*speaker, Piece(" ", "base"), *row]]
    rows = _wrapped(text, _room(at), "quote", words)
    rows[0][:0] = [*speaker, Piece(" ", "base")]
    for row in rows[1:]:
        row.insert(0, Piece(" " * (at.name + 1), "base"))
    return rows


def _marked(item: Quote, article: Article) -> str:
    return f"“{quote_words(item, article)}”"


def _room(at: Columns) -> int:
    return max(1, at.text - at.name - 1)


def _hits(hits: Hits, field: int) -> Sequence[Span]:
    return hits[field] if field < len(hits) else ()


def _wrapped(text: str, cells: int, mark: str, hits: Sequence[Span]) -> list[Row]:
    return [_filled(text, first, last, cells, mark, hits) for first, last in wrap(text, cells)]


def cell(
    text: str, cells: int, mark: str, hits: Sequence[Span], ellipsis: str, lead: str = ""
) -> Row:
    """The text in exactly so many cells; if it is cut, the first hit is in what is left."""
    if width(text) <= cells:
        return _filled(text, 0, len(text), cells, mark, hits)
    if cells <= len(ellipsis):
        return [Piece(ellipsis[:cells], mark)]
    start, before = 0, ""
    if hits and hits[0].end > reach(text, cells - len(ellipsis)):
        before = (lead + ellipsis)[: cells - 1]
        start = _start_for(text, hits[0], cells - len(before))
        start += 2 * text.startswith("… ", start)
    room = cells - len(before)
    end, after = len(text), ""
    if width(text[start:]) > room:
        end, after = start + reach(text[start:], room - len(ellipsis)), ellipsis[:room]
        end = max(start, len(before_ellipsis(text[:end])))
    row = [Piece(before, mark)] if before else []
    row += _split(text, start, end, mark, hits)
    left = cells - sum(width(piece.text) for piece in row) - len(after)
    return [*row, Piece(after + " " * left, mark)]


def _start_for(text: str, hit: Span, cells: int) -> int:
    """Where a text that does not fit is to begin: the hit far right, or as near as the end is."""
    start = _start(text, hit, cells * 2 // 3)
    if width(text[start:]) <= cells:
        return _start(text, Span(start, len(text)), cells)
    return start


def _start(text: str, hit: Span, cells: int) -> int:
    """The beginning of a word before the hit, so that both fit into so many cells."""
    start = hit.start
    while start > 0 and hit.end - start < cells:
        space = text.rfind(" ", 0, start - 1)
        if hit.end - (space + 1) > cells:
            break
        start = space + 1
    return start


def reach(text: str, cells: int) -> int:
    """The place in the text up to which it fits into so many cells."""
    if is_easy(text):
        return min(len(text), max(0, cells))
    for each in clusters(text):
        cells -= each.width
        if cells < 0:
            return each.start
    return len(text)


def _filled(text: str, start: int, end: int, cells: int, mark: str, hits: Sequence[Span]) -> Row:
    row = _split(text, start, end, mark, hits)
    left = cells - sum(width(piece.text) for piece in row)
    return [*row, Piece(" " * left, mark)] if left > 0 else row


def _split(text: str, start: int, end: int, mark: str, hits: Sequence[Span]) -> Row:
    return [
        Piece(draw(text[first:last]), mark, is_hit)
        for first, last, is_hit in _parts(text, start, end, hits)
    ]


def _parts(
    text: str, start: int, end: int, spans: Sequence[Span]
) -> list[tuple[int, int, bool]]:  # fmt: skip
    """The slices of a text inside and outside of spans, never cut within a cluster."""
    parts: list[tuple[int, int, bool]] = []
    at = start
    for first, last in _whole(text, spans):
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        if at < first:
            parts.append((at, first, False))
        parts.append((first, last, True))
        at = last
    if at < end:
        parts.append((at, end, False))
    return parts


def _whole(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """The spans grown to whole clusters."""
    if not spans or is_easy(text):
        return spans
    edges = [(each.start, each.end) for each in clusters(text)]
    grown = []
    for span in spans:
        inside = [edge for edge in edges if edge[1] > span.start and edge[0] < span.end]
        if inside:
            grown.append(Span(inside[0][0], inside[-1][1]))
    return grown


def _moved(spans: Sequence[Span], row: TextRow) -> list[Span]:
    """Of spans in order, without overlaps: those that touch a row, as places in the row."""
    moved = []
    for start, end in touching(spans, row.start, row.end):
        moved.append(Span(max(start, row.start) - row.start, min(end, row.end) - row.start))
    return moved


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
