"""Searching all that is kept with the reader's own search language.

The indexes hold trigrams of folded text: a word of three letters or more names those that a
candidate must hold, and `briefing.search`, the one matcher, looks at each candidate again. Shorter
words are looked for in the newest candidates only, so that no key ever waits for all of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from briefing.library.entry import BETWEEN, stored_item
from briefing.library.schema import MOST, SHIFT
from briefing.library.store import Kept, Library, sound
from briefing.model import PANELS, Item, Sentence
from briefing.record import Record
from briefing.safe import visible
from briefing.search import Haystack, Query, find, fold, hits

TEXT = "text"
FOUND_IN = ("quotes", "people", "figures", TEXT)  # also their rank; the summary is text, too
BATCH = 200


class Wanted(Record):
    """What is looked for: a query, the panels, and what the article must be.

    `since` and `until` are the beginning of an ISO date and compared with the day published, else
    read; `source` is part of the source, the outlet or the address.
    """

    query: Query
    panels: tuple[str, ...] = FOUND_IN
    since: str | None = None
    until: str | None = None
    source: str | None = None


class Bounds(Record):
    """How many hits are enough, and how many candidates are looked at, for each index.

    `articles`: how many of the newest articles are looked at; None for all.
    """

    hits: int
    candidates: int
    articles: int | None = None


PRINTED = Bounds(1_000, 6_000)
TYPED = Bounds(200, 1_000, 10_000)  # at every key
PAUSED = Bounds(200, 1_000)  # when no key came for a while


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


class _Candidate(Record):
    """What may match: `words` are its fields, divided by `BETWEEN`; `number` is its own."""

    number: int
    words: str
    speaker: str | None
    paragraph: Sentence | None = None


def search(library: Library, wanted: Wanted, bounds: Bounds) -> Found:
    """Whole words before parts of words, then by panel, then the newest first."""
    items, more = _matching(_items(library, wanted, bounds), wanted.query, bounds)
    texts: list[_Candidate] = []
    if TEXT in wanted.panels and not _needs_speaker(wanted.query):
        texts, more_texts = _matching(_texts(library, wanted, bounds), wanted.query, bounds)
        more = more or more_texts
    kept = library.kept({each.number >> SHIFT for each in (*items, *texts)})
    found = _item_hits(library, items, kept)
    told = set(map(_place, found))
    found += [hit for hit in _text_hits(texts, kept) if _place(hit) not in told]
    more = more or _oldest(library, bounds) > 1
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
    match = _trigrams(query)
    where = "head_index MATCH ?" if match else "?"
    sql = f"SELECT rowid FROM {'head_index' if match else 'article'} WHERE {where} AND rowid >= ?"
    values = (match or "1", _oldest(library, bounds), bounds.candidates)
    rows = library.rows(f"{sql} ORDER BY rowid DESC LIMIT ?", values)
    kept = list(library.kept(row[0] for row in rows).values())
    hays = [_hay(f"{each.title or ''}{BETWEEN}{each.outlet}", None) for each in kept]
    found = sorted((kept[at] for at in find(query, hays)), key=_age, reverse=True)
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


def _item_hits(library: Library, found: list[_Candidate], kept: dict[int, Kept]) -> list[Hit]:
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


def _text_hits(found: list[_Candidate], kept: dict[int, Kept]) -> list[Hit]:
    return [
        Hit(kept[each.number >> SHIFT], TEXT, each.paragraph, (each.words,))
        for each in found
        if each.paragraph and each.number >> SHIFT in kept
    ]


def _matching(
    candidates: Iterator[list[_Candidate]], query: Query, bounds: Bounds
) -> tuple[list[_Candidate], bool]:
    """The candidates that match, and whether looking ended before they did."""
    found: list[_Candidate] = []
    looked = 0
    for batch in candidates:
        looked += len(batch)
        hays = [_hay(each.words, each.speaker) for each in batch]
        found += [batch[at] for at in find(query, hays)]
        if len(found) > bounds.hits:
            return found[: bounds.hits], True
    return found, looked >= bounds.candidates


def _hay(words: str, speaker: str | None) -> Haystack:
    """An item whose fields are folded at once: no word of a query goes over the end of a field."""
    return Haystack((), fold(words), fold(speaker or ""))


def _items(library: Library, wanted: Wanted, bounds: Bounds) -> Iterator[list[_Candidate]]:
    panels = [PANELS.index(name) for name in wanted.panels if name != TEXT]
    if not panels:
        return
    match = _trigrams(wanted.query)
    place = "item_index.rowid" if match else "item.id"
    conditions, values = _narrowing(wanted, place)
    conditions.append(f"{place} >= ?")
    values.append(_oldest(library, bounds) << SHIFT)
    if len(panels) < len(PANELS):
        conditions.append(f"item.panel IN ({','.join(map(str, panels))})")
    source = "item"
    if match:
        source = "item_index CROSS JOIN item ON item.id = item_index.rowid"
        conditions.insert(0, "item_index MATCH ?")
        values.insert(0, match)
    where = " AND ".join(conditions)
    sql = f"SELECT item.id, item.words, speaker FROM {source} WHERE {where}"
    sql += f" ORDER BY {place} DESC LIMIT ?"
    with library.looking(sql, (*values, bounds.candidates)) as cursor:
        while rows := cursor.fetchmany(BATCH):
            yield [_Candidate(*row) for row in rows]


def _texts(library: Library, wanted: Wanted, bounds: Bounds) -> Iterator[list[_Candidate]]:
    match = _trigrams(wanted.query)
    if not match:
        yield from _newest_texts(library, wanted, bounds)
        return
    narrow, values = _narrowing(wanted, "text_index.rowid")
    where = " AND ".join(["text_index MATCH ?", *narrow, "rowid >= ?"])
    values.append(_oldest(library, bounds) << SHIFT)
    sql = f"SELECT rowid FROM text_index WHERE {where} ORDER BY rowid DESC LIMIT ?"
    with library.looking(sql, (match, *values, bounds.candidates)) as cursor:
        while rows := cursor.fetchmany(BATCH):
            yield _paragraphs(library, [row[0] for row in rows])


def _newest_texts(library: Library, wanted: Wanted, bounds: Bounds) -> Iterator[list[_Candidate]]:
    """The paragraphs of the newest articles, for queries without a word that the index knows."""
    narrow, values = _narrowing(wanted, f"(article.id << {SHIFT})")
    where = f" WHERE {' AND '.join(narrow)}" if narrow else ""
    sql = f"SELECT id FROM article{where} ORDER BY id DESC"
    left = bounds.candidates
    with library.looking(sql, values) as cursor:
        while left > 0 and (row := cursor.fetchone()):
            texts = _paragraphs(library, None, row[0])[:left]
            left -= len(texts)
            yield texts


def _paragraphs(
    library: Library, numbers: Sequence[int] | None, article: int = 0
) -> list[_Candidate]:
    """Paragraphs by their numbers in the index; all of an article if none are given."""
    wanted: dict[int, list[int]] = {article: []} if numbers is None else {}
    for number in numbers or ():
        wanted.setdefault(number >> SHIFT, []).append(number & MOST)
    sql = f"SELECT article, text, spans FROM body WHERE article IN ({','.join(map(str, wanted))})"
    texts = {row[0]: row[1:] for row in library.rows(sql)}
    found = []
    for each, places in wanted.items():
        text, spans = texts.get(each, ("", "[]"))
        with sound(library.path):
            blocks = json.loads(spans)
        for at in places if numbers is not None else range(1, len(blocks) + 1):
            if at <= len(blocks):
                _, start, end = blocks[at - 1]
                paragraph = Sentence(text[start:end], start, end, at)
                number = (each << SHIFT) + at
                found.append(_Candidate(number, visible(paragraph.text), None, paragraph))
    return found


def _oldest(library: Library, bounds: Bounds) -> int:
    """The number of the oldest article that is looked at."""
    if bounds.articles is None:
        return 0
    (last,) = library.rows("SELECT max(id) FROM article")[0]
    return max(0, (last or 0) + 1 - bounds.articles)


def _narrowing(wanted: Wanted, place: str) -> tuple[list[str], list[object]]:
    """What the article must be, as a condition on a place in an index, and its values.

    The articles are found first, once; to ask for the article of each candidate takes longer.
    """
    conditions: list[str] = []
    values: list[object] = []
    if wanted.since:
        conditions.append("article.day >= ?")
        values.append(wanted.since)
    if wanted.until:
        conditions.append("substr(article.day, 1, ?) <= ?")
        values += [len(wanted.until), wanted.until]
    if wanted.source:
        conditions.append(
            "instr(lower(coalesce(source, '') || ' ' || outlet || ' ' || coalesce(address, '')), ?)"
        )
        values.append(wanted.source.lower())
    if not conditions:
        return [], []
    articles = f"SELECT id FROM article WHERE {' AND '.join(conditions)}"
    return [f"{place} >> {SHIFT} IN ({articles})"], values


def _needs_speaker(query: Query) -> bool:
    return any(term.kind == "speaker" and not term.without for term in query.terms)


def _trigrams(query: Query) -> str:
    """What the index is asked for; empty where no word of the query is three letters long."""
    found: dict[str, None] = {}
    for term in query.terms:
        if not term.without:
            letters = fold(term.text).lower
            last = len(letters) - 3
            # Every other one: each is a list to go through, and the matcher is still to come.
            for at in (*range(0, min(last, 30), 2), *([last] if last >= 0 else [])):
                found[letters[at : at + 3]] = None
    return " AND ".join('"' + each.replace('"', '""') + '"' for each in found if "\0" not in each)
