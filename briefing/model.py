"""The records of a briefing: what was read, and what was taken out of it.

All are immutable, hashable and picklable. `start` and `end` are Unicode code points into
`Article.text`, end exclusive; `paragraph` counts from 1 over `Article.paragraphs`. They are
named tuples and not dataclasses because importing `dataclasses` alone costs more processor
time than an empty interpreter takes to start (`tests/benchmarks/`).
"""

from __future__ import annotations

from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

PANELS = ("summary", "people", "figures", "quotes")
SCHEMA = 1


class Span(Record):
    """A place in `Article.text`."""

    start: int
    end: int


class Passage(Record):
    """Words of the article and where they stand: `article.text[start:end] == text`."""

    text: str
    start: int
    end: int


class Paragraph(Record):
    """One block of the article; kind is `body`, `heading`, `caption`, `list` or `notice`."""

    kind: str
    start: int
    end: int


class Dropped(Record):
    """A piece of the source that is no part of the story, and why it was left out."""

    text: str
    reason: str


class Article(Record):
    """One news story, cleaned. `text` is its paragraphs joined by one empty line.

    `published` and `updated` are ISO 8601 dates, or date-times with offset where printed.
    `language` is an ISO 639-1 code, or None where the vote is undecided.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    dropped: tuple[Dropped, ...] = ()
    notice: str | None = None

    @property
    def words(self) -> int:
        """How many words the text has, divided at white space."""
        return len(self.text.split())


class Sentence(Record):
    """A sentence of the article that the summary took."""

    text: str
    start: int
    end: int
    paragraph: int


class Why(Record):
    """A cue that decided, and its weight in log-odds: positive speaks for the item."""

    cue: str
    weight: float


class Role(Record):
    """What the article says that someone is, in its own words; `confidence` from 0 to 1."""

    text: str
    start: int
    end: int
    confidence: float = 1.0
    why: tuple[Why, ...] = ()


class Person(Record):
    """Someone whom the article names. The own span is the first full mention.

    `mentions` are the spans of all forms of the name, in text order, titles left out.
    `confidence`, from 0 to 1, is that it is a person and that the mentions are rightly joined.
    """

    name: str
    role: Role | None
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    quotes: int
    text: str
    start: int
    end: int
    paragraph: int
    confidence: float = 1.0
    why: tuple[Why, ...] = ()


class Amount(Record):
    """The second value of a figure, or its conversion into another unit."""

    text: str
    value: str | None
    unit: str | None
    start: int
    end: int


class Figure(Record):
    """What the article counts or measures.

    `value` is an exact decimal, or `p/q`, as a string; None where the amount is vague.
    `relation` is `change`, `range` or `versus` where there is a second value `to`.
    """

    text: str
    kind: str
    value: str | None
    unit: str | None
    modifier: str | None
    relation: str | None
    to: Amount | None
    about: Passage | None
    equivalent: Amount | None
    also: tuple[Passage, ...]
    start: int
    end: int
    paragraph: int


class Quote(Record):
    """Words that someone is quoted as saying, marks left off.

    `kind` is `direct` (a clause or more) or `mixed` (a fragment in the reporter's sentence).
    `speaker` is None where the text does not say. `text` is the parts joined by one space;
    `start` is that of the first part, `end` of the last.
    """

    text: str
    kind: str
    speaker: str | None
    speaker_span: Span | None
    addressee: str | None
    parts: tuple[Span, ...]
    start: int
    end: int
    paragraph: int


class Briefing(Record):
    """One article and the items of its panels; a panel that was not asked for is None."""

    article: Article
    summary: tuple[Sentence, ...] | None
    people: tuple[Person, ...] | None
    figures: tuple[Figure, ...] | None
    quotes: tuple[Quote, ...] | None
    source: str | None = None

    def as_dict(self, why: bool = False) -> dict[str, Any]:
        """The JSON object that `schema.json` describes, in the contract's key order.

        With `why` an item has the cues that decided, strongest first.
        """
        article = self.article
        return {
            "schema": SCHEMA,
            "source": self.source,
            "article": {
                "title": article.title,
                "byline": list(article.byline),
                "agency": article.agency,
                "published": article.published,
                "updated": article.updated,
                "url": article.url,
                "language": article.language,
                "words": article.words,
                "text": article.text,
                "paragraphs": plain(article.paragraphs),
                "dropped": plain(article.dropped),
                "notice": article.notice,
            },
            "summary": plain(self.summary, why),
            "people": plain(self.people, why),
            "figures": plain(self.figures, why),
            "quotes": plain(self.quotes, why),
        }


Item = Sentence | Person | Figure | Quote


class Progress(Record):
    """How far the reading of one source has come, told while it is read.

    `stage` is `fetching`, `reading` or `finding`; `received` and `total` are bytes, `total` is
    None where the server does not tell it; `seconds` since the start; `article` is there from
    `finding` on.
    """

    stage: str
    received: int
    total: int | None
    seconds: float
    article: Article | None = None


def plain(value: Any, why: bool = False) -> Any:
    """Records as dictionaries and tuples as lists, all the way down; numbers to two decimals.

    A record's `why` is left out if it is not asked for, and ordered by strength if it is.
    """
    if isinstance(value, tuple):
        if hasattr(value, "_fields"):
            named = {name: getattr(value, name) for name in value._fields}
            cues = named.pop("why", None)
            if why and cues is not None:
                named["why"] = strongest(cues)
            return {name: plain(each, why) for name, each in named.items()}
        return [plain(each, why) for each in value]
    return round(value, 2) if isinstance(value, float) else value


def strongest(why: tuple[Why, ...]) -> tuple[Why, ...]:
    """Cues in the order of their strength, whether they speak for the item or against it."""
    return tuple(sorted(why, key=lambda each: -abs(each.weight)))
