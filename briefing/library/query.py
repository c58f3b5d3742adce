"""Searching all that is kept with the reader's own search language.

The indexes hold trigrams of folded text: a word of three letters or more names those that a
candidate must hold, and `briefing.search`, the one matcher, looks at each candidate again. Shorter
words are looked for in the newest candidates only, so that no key ever waits for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.folding import fold, fold_all
from briefing.library.candidates import FOUND_IN, TEXT, Bounds, Candidate, Wanted, items, texts
from briefing.library.candidates import oldest as oldest_looked_at
from briefing.library.entry import BETWEEN, stored_item
from briefing.library.schema import SHIFT
from briefing.library.store import Kept, Library
from briefing.library.trigrams import all_of, trigrams
from briefing.library.trouble import sound
from briefing.model import PANELS, Item
from briefing.record import Record
from briefing.search import Haystack, Query, find, hits

# Who searches needs this module alone.
__all__ = [
    "FOUND_IN", "PAUSED", "PRINTED", "TYPED", "Bounds", "Found", "Hit", "Wanted", "by_day",
    "search", "titles",
]  # fmt: skip

PRINTED = Bounds(1_000, 6_000)
TYPED = Bounds(200, 1_000, 10_000)  # at every key
PAUSED = Bounds(200, 1_000)  # when no key came for a while
_NOBODY = fold("")


class Hit(Record):
    """An item that matches. `fields` are its words; `text` is a paragraph as a `Sentence`."""

    article: Kept
    panel: str
    item: Item
    fields: tuple[str, ...]


class Found(Record):
    """The hits, the best first; `more`: the newest ones were enough, there may be others."""

    hits: tuple[Hit, ...]
    more: bool


def search(library: Library, wanted: Wanted, bounds: Bounds) -> Found:
    """Whole words before parts of words, then by panel, then the newest first."""
    matching, more = _matching(items(library, wanted, bounds), wanted.query, bounds)
    blocks: list[Candidate] = []
    if TEXT in wanted.panels and not _needs_speaker(wanted.query):
        blocks, more_blocks = _matching(texts(library, wanted, bounds), wanted.query, bounds)
        more = more or more_blocks
    kept = library.kept({each.number >> SHIFT for each in (*matching, *blocks)})
    found = _item_hits(library, matching, kept)
    told = set(map(_place, found))
    found += [hit for hit in _text_hits(blocks, kept) if _place(hit) not in told]
    more = more or oldest_looked_at(library, bounds) > 1
    return Found(tuple(sorted(_by_day(found), key=lambda hit: _rank(hit, wanted.query))), more)


def _place(hit: Hit) -> tuple[int, int]:
    return hit.article.id, hit.item.paragraph


def by_day(found: Found) -> Found:
    """The same hits, the newest first whatever they are."""
    return found._replace(hits=tuple(_by_day(found.hits)))


def titles(library: Library, query: Query, bounds: Bounds) -> list[Kept]:
    """The articles whose title or outlet matches, newest first."""
    if not query.terms:
        return []
    match = all_of(trigrams(query))
    where = "head_index MATCH ?" if match else "?"
    sql = f"SELECT rowid FROM {'head_index' if match else 'article'} WHERE {where} AND rowid >= ?"
    values = (match or "1", oldest_looked_at(library, bounds), bounds.candidates)
    rows = library.rows(f"{sql} ORDER BY rowid DESC LIMIT ?", values)
    kept = list(library.kept(row[0] for row in rows).values())
    heads = [Candidate(each.id, f"{each.title or ''}{BETWEEN}{each.outlet}", None) for each in kept]
    found = sorted((kept[at] for at in find(query, _hays(heads, query))), key=_age, reverse=True)
    return found[: bounds.hits]


def _age(kept: Kept) -> tuple[str, int]:
    return kept.day, kept.id


def _by_day(found: Iterable[Hit]) -> list[Hit]:
    return sorted(found, key=lambda hit: _age(hit.article), reverse=True)


def _rank(hit: Hit, query: Query) -> tuple[bool, int]:
    panel = FOUND_IN.index(hit.panel) if hit.panel in FOUND_IN else len(FOUND_IN)
    return not _holds_word(hit, query), panel


def _holds_word(hit: Hit, query: Query) -> bool:
    """Whether a word of the query is a whole word of the item."""
    for field in map(fold, hit.fields):
        for start, end in hits(query, field):
            before, behind = field.text[start - 1 : start], field.text[end : end + 1]
            if not (start and before.isalnum()) and not behind.isalnum():
                return True
    return False


def _item_hits(library: Library, found: list[Candidate], kept: dict[int, Kept]) -> list[Hit]:
    numbers = ",".join(str(each.number) for each in found)
    rows = library.rows(f"SELECT id, panel, data FROM item WHERE id IN ({numbers})")
    data = {row[0]: row[1:] for row in rows}
    hits = []
    for each in found:
        article = kept.get(each.number >> SHIFT)
        if article and each.number in data:
            panel, item = data[each.number]
            fields = tuple(each.words.split(BETWEEN))
            with sound(library.path):
                hits.append(Hit(article, PANELS[panel], stored_item(panel, item), fields))
    return hits


def _text_hits(found: list[Candidate], kept: dict[int, Kept]) -> list[Hit]:
    return [
        Hit(kept[each.number >> SHIFT], TEXT, each.paragraph, (each.words,))
        for each in found
        if each.paragraph and each.number >> SHIFT in kept
    ]


def _matching(
    candidates: Iterator[list[Candidate]], query: Query, bounds: Bounds
) -> tuple[list[Candidate], bool]:
    """The candidates that match, and whether looking ended before they did."""
    found: list[Candidate] = []
    looked = 0
    for batch in candidates:
        looked += len(batch)
        hays = _hays(batch, query)
        found += [batch[at] for at in find(query, hays)]
        if len(found) > bounds.hits:
            return found[: bounds.hits], True
    return found, looked >= bounds.candidates


def _hays(candidates: Sequence[Candidate], query: Query) -> list[Haystack]:
    """Items whose fields are folded at once: no word of a query goes over the end of a field."""
    whole = fold_all([each.words for each in candidates])
    if any(term.kind == "speaker" for term in query.terms):
        speakers = fold_all([each.speaker or "" for each in candidates])
    else:
        speakers = [_NOBODY] * len(whole)
    return [Haystack((), *both) for both in zip(whole, speakers, strict=True)]


def _needs_speaker(query: Query) -> bool:
    return any(term.kind == "speaker" and not term.without for term in query.terms)
