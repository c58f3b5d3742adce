"""What may match a query, the newest first, in batches: what the indexes know, or the newest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from briefing.library.schema import MOST, SHIFT
from briefing.library.store import Library
from briefing.library.trigrams import all_of, few_numbers, trigrams
from briefing.library.trouble import sound
from briefing.model import PANELS, Sentence
from briefing.record import Record
from briefing.safe import visible
from briefing.search import Query

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


class Candidate(Record):
    """What may match: `words` are its fields, divided by `BETWEEN`; `number` is its own.

    A paragraph is handed on as a `Sentence`.
    """

    number: int
    words: str
    speaker: str | None
    paragraph: Sentence | None = None


def items(library: Library, wanted: Wanted, bounds: Bounds) -> Iterator[list[Candidate]]:
    """The items of the panels that are asked for."""
    panels = [PANELS.index(name) for name in wanted.panels if name != TEXT]
    if not panels:
        return
    among = f"panel IN ({','.join(map(str, panels))})" if len(panels) < len(PANELS) else "1"
    found = trigrams(wanted.query)
    if found:
        where, values = _narrowing(library, wanted, bounds, "rowid")
        few = few_numbers(library, "item_index", found, where, values)
        if few is not None:
            yield from _items_by_number(library, few, among)
            return
        place = "item_index.rowid"
        source = f"item_index CROSS JOIN item ON item.id = {place}"
        among = f"item_index MATCH ? AND {among}"
    else:
        place, source = "item.id", "item"
    where, values = _narrowing(library, wanted, bounds, place)
    sql = f"SELECT item.id, item.words, speaker FROM {source} WHERE {among} AND {where}"
    sql += f" ORDER BY {place} DESC LIMIT ?"
    values = [*([all_of(found)] if found else []), *values, bounds.candidates]
    with library.looking(sql, values) as cursor:
        while rows := cursor.fetchmany(BATCH):
            yield [Candidate(*row) for row in rows]


def _items_by_number(
    library: Library, numbers: Sequence[int], among: str
) -> Iterator[list[Candidate]]:
    for some in _batches(numbers):
        wanted = ",".join(map(str, some))
        sql = f"SELECT id, words, speaker FROM item WHERE id IN ({wanted}) AND {among}"
        yield [Candidate(*row) for row in library.rows(f"{sql} ORDER BY id DESC")]


def texts(library: Library, wanted: Wanted, bounds: Bounds) -> Iterator[list[Candidate]]:
    """The paragraphs."""
    found = trigrams(wanted.query)
    if not found:
        yield from _newest_texts(library, wanted, bounds)
        return
    where, values = _narrowing(library, wanted, bounds, "rowid")
    few = few_numbers(library, "text_index", found, where, values)
    if few is not None:
        for some in _batches(few):
            yield _paragraphs(library, some)
        return
    sql = f"SELECT rowid FROM text_index WHERE text_index MATCH ? AND {where}"
    values = [all_of(found), *values, bounds.candidates]
    with library.looking(f"{sql} ORDER BY rowid DESC LIMIT ?", values) as cursor:
        while rows := cursor.fetchmany(BATCH):
            yield _paragraphs(library, [row[0] for row in rows])


def _newest_texts(library: Library, wanted: Wanted, bounds: Bounds) -> Iterator[list[Candidate]]:
    """The paragraphs of the newest articles, for queries without a word that the index knows."""
    where, values = _narrowing(library, wanted, bounds._replace(articles=None), f"(id << {SHIFT})")
    left = bounds.candidates
    sql = f"SELECT id FROM article WHERE {where} ORDER BY id DESC"
    with library.looking(sql, values) as cursor:
        while left > 0 and (row := cursor.fetchone()):
            found = _paragraphs(library, None, row[0])[:left]
            left -= len(found)
            yield found


def _paragraphs(
    library: Library, numbers: Sequence[int] | None, article: int = 0
) -> list[Candidate]:
    """Paragraphs by their numbers in the index; all of an article if none are given."""
    wanted: dict[int, list[int]] = {article: []} if numbers is None else {}
    for number in numbers or ():
        wanted.setdefault(number >> SHIFT, []).append(number & MOST)
    sql = f"SELECT article, text, spans FROM body WHERE article IN ({','.join(map(str, wanted))})"
    bodies = {row[0]: row[1:] for row in library.rows(sql)}
    found = []
    for each, places in wanted.items():
        text, spans = bodies.get(each, ("", "[]"))
        with sound(library.path):
            blocks = json.loads(spans)
        for at in places if numbers is not None else range(1, len(blocks) + 1):
            if at <= len(blocks):
                _, start, end = blocks[at - 1]
                paragraph = Sentence(text[start:end], start, end, at)
                number = (each << SHIFT) + at
                found.append(Candidate(number, visible(paragraph.text), None, paragraph))
    return found


def _batches(numbers: Sequence[int]) -> Iterable[Sequence[int]]:
    return (numbers[at : at + BATCH] for at in range(0, len(numbers), BATCH))


def oldest(library: Library, bounds: Bounds) -> int:
    """The number of the oldest article that is looked at."""
    if bounds.articles is None:
        return 0
    (last,) = library.rows("SELECT max(id) FROM article")[0]
    return max(0, (last or 0) + 1 - bounds.articles)


def _narrowing(
    library: Library, wanted: Wanted, bounds: Bounds, place: str
) -> tuple[str, list[object]]:
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
    first = f"{place} >= {oldest(library, bounds) << SHIFT}"
    if not conditions:
        return first, []
    articles = f"SELECT id FROM article WHERE {' AND '.join(conditions)}"
    return f"{first} AND {place} >> {SHIFT} IN ({articles})", values
