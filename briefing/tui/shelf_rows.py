"""What the library holds, and what was found in it, as rows of pieces. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.library.query import Hit
from briefing.library.store import Kept
from briefing.model import Figure, Person, Quote, Span
from briefing.printing.cells import fit, width
from briefing.printing.words import UNATTRIBUTED, date_words
from briefing.safe import visible
from briefing.search import Query, fold, hits, speaker_hits
from briefing.tui.lines import EDGE, Piece, Row, cell

Shown = Kept | Hit

DATE = 17  # "30 September 2031"
OUTLET = 24
SPEAKER = 16
QUOTES = 10
# Narrower than this a row leaves out its last columns.
WIDE = 72
NARROW = 48


def shelf_row(shown: Shown, cells: int, query: Query, ellipsis: str) -> Row:
    """One row, what stands before it (the cursor) left off."""
    room = max(1, cells - EDGE - 1)
    if isinstance(shown, Kept):
        return _kept(shown, room, query, ellipsis)
    return _hit(shown, room, query, ellipsis)


def _kept(kept: Kept, room: int, query: Query, ellipsis: str) -> Row:
    """`12 May 2031  title  outlet  6 quotes`."""
    date = Piece(fit(date_words(kept.day), min(DATE, room), ellipsis) + "  ", "muted")
    if room < NARROW:
        return [date, *_title(kept, max(1, room - DATE - 2), query, ellipsis)]
    count = f"{kept.quotes} quote{'s' * (kept.quotes != 1)}".rjust(QUOTES)
    outlet = OUTLET if room >= WIDE else 0
    title = room - DATE - 2 - QUOTES - 1 - (outlet + 1 if outlet else 0)
    row = [date, *_title(kept, title, query, ellipsis), Piece(" ", "base")]
    if outlet:
        row += [Piece(fit(kept.outlet, outlet, ellipsis) + " ", "muted")]
    return [*row, Piece(count, "muted")]


def _title(kept: Kept, cells: int, query: Query, ellipsis: str) -> Row:
    title = visible(kept.title or "(no title)")
    return cell(title, cells, "base", _found(title, query), ellipsis)


def _hit(hit: Hit, room: int, query: Query, ellipsis: str) -> Row:
    """`“the words”  speaker  article  date`, as much as there is room for."""
    words, mark = hit_words(hit), hit_mark(hit)
    if room < NARROW:
        return cell(words, room, mark, _found(words, query), ellipsis)
    title = max(10, min(OUTLET + 4, room // 4)) if room >= WIDE else 0
    date = DATE if room >= NARROW else 0
    speaker = SPEAKER if room >= WIDE else 0
    first = room - sum(each + 1 for each in (title, speaker, date) if each)
    row = cell(words, first, mark, _found(words, query), ellipsis)
    if speaker:
        name = hit_name(hit)
        spans = speaker_hits(query, fold(name)) if isinstance(hit.item, Quote) else ()
        row += [Piece(" ", "base"), *cell(name, speaker, "person", spans, ellipsis)]
    if title:
        kept = visible(hit.article.title or "(no title)")
        row += [Piece(" " + fit(kept, title, ellipsis), "muted")]
    return [*row, Piece(" " + fit(date_words(hit.article.day), date, ellipsis), "muted")]


def hit_words(hit: Hit) -> str:
    """The words of a hit, those of a quote in their marks."""
    if isinstance(hit.item, Quote):
        return f"“{hit.fields[0]}”"
    if isinstance(hit.item, Figure):
        return " · ".join(filter(None, hit.fields[:2]))
    if isinstance(hit.item, Person):
        return ", ".join(filter(None, hit.fields[:2]))
    return hit.fields[0]


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


def row_width(row: Row) -> int:
    """How many cells a row takes."""
    return sum(width(piece.text) for piece in row)
