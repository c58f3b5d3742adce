"""What the library holds, and what was found in it, as rows of pieces. Pure.

A list begins with the date; what a search found begins with the words, and its date stands last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.folding import fold
from briefing.library.query import Hit
from briefing.library.store import Kept
from briefing.model import Figure, Person, Quote, Span
from briefing.printing.cells import fit, width
from briefing.printing.words import UNATTRIBUTED, date_words, short_date
from briefing.safe import visible
from briefing.search import Query, hits, speaker_hits
from briefing.tui.lines import EDGE, Piece, Row, cell

Shown = Kept | Hit

GAP = 2
OUTLET = 24
SPEAKER = 16
TITLE = 40
LEAST_ABOUT = 8
# Narrower than this a row leaves out where it is from, then who said it and how much there is,
# then the date.
WIDE = 92
MIDDLE = 68
NARROW = 36


class ShelfColumns(NamedTuple):
    """Widths in cells, 0 for what is left out: `first` is the title, or the words found.

    `who` is the speaker, `where` the outlet or the article, `quotes` how many of them there are.
    """

    first: int
    who: int
    where: int
    quotes: int
    date: int
    found: bool
    ellipsis: str


def shelf_columns(
    rows: Sequence[Shown], cells: int, query: Query, ellipsis: str = "…"
) -> ShelfColumns:
    """The columns of rows that are `cells` wide, found by a query if it has terms."""
    found = bool(query.terms)
    room = max(1, cells - EDGE - 1)
    who = where = quotes = date = 0
    if room >= NARROW:
        date = _longest(map(_date, rows))
    if room >= MIDDLE and found:
        names = {hit_name(row) for row in rows if isinstance(row, Hit)} - {""}
        # One person's quotes need no name on every row.
        named = all(term.kind == "speaker" for term in query.terms) and len(names) == 1
        who = 0 if named else min(SPEAKER, _longest(names))
    elif room >= MIDDLE:
        quotes = _longest(_count(row) for row in rows if isinstance(row, Kept))
    if room >= WIDE:
        most = min(TITLE, room // 4) if found else OUTLET
        where = min(most, _longest(map(_where, rows)))
    others = sum(each + GAP for each in (who, where, quotes, date) if each)
    return ShelfColumns(max(1, room - others), who, where, quotes, date, found, ellipsis)


def _longest(texts: Iterable[str]) -> int:
    return max(map(width, texts), default=0)


def shelf_row(shown: Shown, at: ShelfColumns, query: Query) -> Row:
    """One row, what stands before it (the cursor) left off."""
    gap = Piece(" " * GAP, "base")
    date = [Piece(fit(_date(shown), at.date, at.ellipsis), "muted")] if at.date else []
    where = [gap, Piece(fit(_where(shown), at.where, at.ellipsis), "muted")] if at.where else []
    if not at.found:
        count = _count(shown).rjust(at.quotes) if isinstance(shown, Kept) else ""
        end = [gap, Piece(count, "muted")] if at.quotes else []
        return [*date, *([gap] if date else []), *_first(shown, at.first, at, query), *where, *end]
    row = _said(shown, at, query)
    return [*row, *where, *([gap] if date else []), *date]


def _said(shown: Shown, at: ShelfColumns, query: Query) -> Row:
    """What was found, and who said it; what nobody said takes both columns."""
    name = hit_name(shown) if isinstance(shown, Hit) else ""
    if not at.who:
        return _first(shown, at.first, at, query)
    if not name:
        return _first(shown, at.first + GAP + at.who, at, query)
    spans = speaker_hits(query, fold(name))
    speaker = cell(name, at.who, "person", spans, at.ellipsis)
    return [*_first(shown, at.first, at, query), Piece(" " * GAP, "base"), *speaker]


def _first(shown: Shown, cells: int, at: ShelfColumns, query: Query) -> Row:
    if isinstance(shown, Kept):
        title = visible(shown.title or "(no title)")
        mark = "heading" if at.found else "base"
        return cell(title, cells, mark, _found(title, query), at.ellipsis)
    mark = hit_mark(shown)
    if isinstance(shown.item, (Figure, Person)) and len(shown.fields) > 1 and shown.fields[1]:
        return _pair(shown.fields[0], shown.fields[1], cells, mark, at, query)
    words = hit_words(shown)
    return cell(words, cells, mark, _found(words, query), at.ellipsis)


def _pair(
    value: str, about: str, cells: int, mark: str, at: ShelfColumns, query: Query
) -> Row:  # fmt: skip
    """A figure's value or a name is kept; what it is about is cut to the place of a hit."""
    first = min(width(value), max(cells // 2, cells - GAP - LEAST_ABOUT))
    left = cells - first - GAP
    row = cell(value, first, mark, _found(value, query), at.ellipsis)
    if left < 1:
        return [*row, Piece(" " * (cells - first), "base")]
    rest = cell(about, left, "base", _found(about, query), at.ellipsis)
    return [*row, Piece(" " * GAP, "base"), *rest]


def shelf_words(kept: Kept, cells: int) -> str:
    """An article of the list in full words, as many of them as there is room for."""
    date = date_words(kept.day)
    parts = (
        visible(kept.title or "(no title)"),
        visible(kept.outlet),
        date if kept.published else f"read {date}",
        _count(kept),
    )
    forms = (" · ".join(filter(None, parts[:count])) for count in range(len(parts), 0, -1))
    return next((form for form in forms if width(form) <= cells), parts[0])


def _date(shown: Shown) -> str:
    """`12 May 2031`; of an article that tells no date `read 3 Jun`, when it was read."""
    kept = shown if isinstance(shown, Kept) else shown.article
    date = short_date(kept.day)
    return date if kept.published else f"read {date.rpartition(' ')[0]}"


def _count(kept: Kept) -> str:
    return f"{kept.quotes:,} quote{'s' * (kept.quotes != 1)}"


def _where(shown: Shown) -> str:
    if isinstance(shown, Kept):
        return visible(shown.outlet)
    return visible(shown.article.title or "(no title)")


def hit_words(hit: Hit) -> str:
    """The words of a hit, those of a quote in their marks."""
    return f"“{hit.fields[0]}”" if isinstance(hit.item, Quote) else hit.fields[0]


def hit_name(hit: Hit) -> str:
    """Whose words they are."""
    return hit.fields[1] or UNATTRIBUTED if isinstance(hit.item, Quote) else ""


def hit_mark(hit: Hit) -> str:
    """The style of a hit's words."""
    if isinstance(hit.item, Quote):
        return "quote"
    if isinstance(hit.item, Figure):
        return "figure"
    return "person" if isinstance(hit.item, Person) else "base"


def _found(text: str, query: Query) -> Sequence[Span]:
    return hits(query, fold(text)) if query.terms else ()
