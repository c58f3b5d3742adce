"""Items as rows of pieces, each exactly as wide as its columns. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Article, Figure, Item, Person, Quote, Sentence, Span
from briefing.printing.cells import width, wrap
from briefing.printing.words import (
    figure_about,
    figure_value,
    person_role,
    quote_speaker,
    quote_words,
)
from briefing.safe import visible
from briefing.tui.columns import Columns, counts_of, doubt_of
from briefing.tui.lines import Piece, Row, cell, filled

Hits = Sequence[Sequence[Span]]


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


def _person(item: Person, at: Columns, hits: Hits) -> Row:
    counts = counts_of(item, at.counts, at.spelled)
    row = _name(item, at, hits)
    role = at.text - at.name - len(counts) - 2
    if role > 0:
        row.append(Piece(" ", "base"))
        row += cell(person_role(item), role, "muted", _hits(hits, 1), at.ellipsis)
    left = at.text - sum(width(piece.text) for piece in row)
    return [*row, Piece(counts.rjust(left), "muted")]


def _name(item: Person, at: Columns, hits: Hits) -> Row:
    """The name in its column, with a question mark behind it where it is doubted."""
    name, doubt = visible(item.name), doubt_of(item)
    room = max(1, at.name - len(doubt))
    row = cell(name, min(room, max(1, width(name))), "person", _hits(hits, 0), at.ellipsis)
    left = at.name - sum(width(piece.text) for piece in row)
    return [*row, Piece(doubt.ljust(left)[:left], "muted")]


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
    return [filled(text, first, last, cells, mark, hits) for first, last in wrap(text, cells)]
