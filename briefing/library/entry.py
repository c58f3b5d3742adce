"""A briefing made ready to be stored, and a stored one back again. Pure, and can be pickled.

All that costs time is done here, so that many processes can do it and one writes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from hashlib import sha256

from briefing.folding import fold
from briefing.library.address import kept_address, kept_source
from briefing.library.records import article_from, item_from, paragraphs_from
from briefing.model import PANELS, Article, Briefing, Item, Paragraph, Quote
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BETWEEN = "\n"  # divides the fields of an item; none holds it
_META = ("byline", "agency", "updated", "language", "notice")


class ItemRow(Record):
    """One item: `panel` counts as in `PANELS`, `words` are the fields that a search looks at."""

    panel: int
    words: str
    speaker: str | None
    data: str
    indexed: str


class Entry(Record):
    """What is stored of one article.

    `digest` is that of the text, `content` that of all. `outlet` is what is shown as its source.
    `raw` is the digest of the bytes it was read from, if the next reading may be spared.
    `paragraphs` are their folded texts.
    """

    address: str | None
    digest: str
    content: str
    title: str | None
    source: str | None
    outlet: str
    published: str | None
    quotes: int
    head: str
    text: str
    record: str
    spans: str
    paragraphs: tuple[str, ...]
    items: tuple[ItemRow, ...]
    raw: str | None = None


class Words(Record):
    """How items and sources are said, for the library knows nothing of words."""

    fields: Callable[[Item, Article], tuple[str, ...]]
    outlet: Callable[[Briefing], str]


def entry_of(briefing: Briefing, words: Words, raw: str | None = None) -> Entry:
    """A briefing as it is stored; the addresses in it lose user names, passwords and tokens."""
    article = briefing.article
    address = kept_address(article.url) if article.url else None
    source = kept_source(briefing.source) if briefing.source else None
    briefing = briefing._replace(article=article._replace(url=address), source=source)
    outlet = words.outlet(briefing)
    meta = {name: getattr(article, name) for name in _META} | {
        "dropped": article.dropped,
        "panels": [getattr(briefing, name) is not None for name in PANELS],
    }
    record, spans = _json(meta), _json(article.paragraphs)
    items = tuple(
        _item_row(number, item, briefing.article, words)
        for number, name in enumerate(PANELS)
        for item in getattr(briefing, name) or ()
    )
    whole = (article.text, article.title, article.published, address, source, record, spans)
    return Entry(
        address,
        _digest((article.text,)),
        _digest((*whole, *(f"{each.panel}{each.data}" for each in items))),
        article.title,
        source,
        outlet,
        article.published,
        len(briefing.quotes or ()),
        indexed(BETWEEN.join((article.title or "", outlet, *article.byline))),
        article.text,
        record,
        spans,
        tuple(indexed(article.text[start:end]) for _, start, end in article.paragraphs),
        items,
        raw,
    )


def _item_row(panel: int, item: Item, article: Article, words: Words) -> ItemRow:
    text = BETWEEN.join(words.fields(item, article))
    speaker = item.speaker if isinstance(item, Quote) else None
    return ItemRow(panel, text, speaker, _json(item), indexed(text))


def indexed(text: str) -> str:
    """The letters that the index is made over: the program's own folded ones, in lower case."""
    return fold(text).lower


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _json(value: object) -> str:
    return _encoder.encode(value)


def _digest(parts: Sequence[str | None]) -> str:
    hashed = sha256()
    for part in parts:
        data = b"-" if part is None else part.encode("utf-8", "surrogatepass")
        hashed.update(b"%d:" % len(data) + data)
    return hashed.hexdigest()


def text_digest(text: str) -> str:
    """What two readings of the same text have in common."""
    return _digest((text,))


def stored_item(panel: int, data: str) -> Item:
    """An item as it was before it was stored."""
    return item_from(panel, json.loads(data))


def stored_spans(spans: str) -> tuple[Paragraph, ...]:
    """The paragraphs as they were before they were stored."""
    return paragraphs_from(json.loads(spans))


def stored_article(
    text: str, spans: str, record: str, title: str | None, published: str | None, url: str | None
) -> Article:
    """An article as it was before it was stored."""
    values = {
        "text": text,
        "paragraphs": json.loads(spans),
        "title": title,
        "published": published,
        "url": url,
    }
    return article_from(json.loads(record) | values)


def stored_briefing(
    article: Article, record: str, items: Sequence[tuple[int, str]], source: str | None
) -> Briefing:
    """A briefing as it was before it was stored; a panel that was not asked for is None."""
    panels: list[list[Item]] = [[], [], [], []]
    for panel, data in items:
        panels[panel].append(stored_item(panel, data))
    there = json.loads(record)["panels"]
    made: list[Any] = [
        tuple(items) if asked else None for items, asked in zip(panels, there, strict=True)
    ]
    return Briefing(article, made[0], made[1], made[2], made[3], source)
