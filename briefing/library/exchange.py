"""The whole library as JSON lines, out and in: what went out and came in goes out the same."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator

from briefing.errors import SourceUnreadable
from briefing.library.entry import Entry
from briefing.library.place import Place, place_in, write_place
from briefing.library.records import article_from, item_from
from briefing.library.store import Library
from briefing.library.writing import put
from briefing.model import PANELS, SCHEMA, Article, Briefing, Item, Person, Quote, Role, Span, Why
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORM = 1
MOST = 1_000  # log-odds that a cue may be worth
NO_ARTICLE = "not an article of an exported library"
NEWER = "made by a newer version of briefing; update the program"
# As the pages that are read give them, which may say the 31st of any month.
_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T[0-9:.+Z-]+)?")


class _Newer(ValueError):
    """A line of a form that is still to come."""


class _Line(Record):
    briefing: Briefing
    read: str
    place: Place | None


def lines(library: Library) -> Iterator[str]:
    """One line an article, the first kept first: when it was read, the reader's place, all of it.

    `{"library": 1, "read": "…", "place": {…} or null, "briefing": {as --format json --why}}`
    """
    for number, read in library.rows("SELECT id, read FROM article ORDER BY id"):
        briefing = library.briefing(number)
        if briefing is not None:
            place = place_in(library, number)
            made = {
                "library": FORM,
                "read": read,
                "place": place._asdict() if place else None,
                "briefing": briefing.as_dict(why=True),
            }
            yield json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"


# What a line of another form ends in: brackets without end, numbers and letters no file can hold.
_WRONG = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
)


def take_in(
    library: Library, file: Iterable[str], name: str, entry: Callable[[Briefing], Entry]
) -> int:
    """Keep what the lines hold, all or nothing; how many lines there were.

    Of the same article the newer reading stays. Raises `SourceUnreadable` with the number of a
    line that is not one of an exported library.
    """
    count = 0
    with library.writing() as connection:
        for count, text in enumerate(_texts(file, name), 1):
            if not text.strip():
                continue
            try:
                line = _line(json.loads(text))
                number = put(connection, entry(line.briefing), line.read)
                if line.place:
                    write_place(connection, number, line.place)
            except _WRONG as error:
                reason = f"line {count}: {NEWER if isinstance(error, _Newer) else NO_ARTICLE}"
                raise SourceUnreadable(os.path.basename(name), reason) from error
    return count


def _texts(file: Iterable[str], name: str) -> Iterator[str]:
    try:
        yield from file
    except UnicodeDecodeError as error:
        raise SourceUnreadable(os.path.basename(name), "not UTF-8 text") from error
    except OSError as error:
        raise SourceUnreadable(name, (error.strerror or "can't be read").lower()) from error


def _line(line: dict[str, Any]) -> _Line:
    if line["library"] > FORM or line["briefing"]["schema"] > SCHEMA:
        raise _Newer
    if line["library"] != FORM or not _DATE.fullmatch(line["read"]):
        raise ValueError("another form")
    place = line["place"]
    kept = None
    if place:
        panel, item, offset = (int(place[each]) for each in ("panel", "item", "offset"))
        kept = Place(panel, item, str(place["filter"]), str(place["scope"]), offset)
    return _Line(_briefing(line["briefing"]), line["read"], kept)


def _briefing(made: dict[str, Any]) -> Briefing:
    """The inverse of `Briefing.as_dict`; raises on what is none, or whose spans are not in it."""
    article = _article(made["article"])
    panels: list[Any] = [
        None if made[name] is None else tuple(item_from(number, each) for each in made[name])
        for number, name in enumerate(PANELS)
    ]
    for item in (each for panel in panels for each in panel or ()):
        _check(item, article)
    source = made["source"]
    if source is not None and not isinstance(source, str):
        raise ValueError("no source")
    return Briefing(article, panels[0], panels[1], panels[2], panels[3], source)


def _check(item: Item, article: Article) -> None:
    parts = item.parts if isinstance(item, Quote) else (Span(item.start, item.end),)
    words = " ".join(article.text[start:end] for start, end in parts)
    if words != item.text or not 0 < item.paragraph <= len(article.paragraphs):
        raise ValueError("words that are not there")
    _check_spans(item, len(article.text))
    _check_sureness(item)


def _check_spans(value: object, length: int) -> None:
    """Raise `ValueError` for a span, in a record or in what it holds, that is not in the text."""
    if not isinstance(value, tuple):
        return
    ends = [getattr(value, name) for name in ("start", "end") if hasattr(value, name)]
    whole = all(isinstance(each, int) for each in ends)
    if ends and not (whole and 0 <= ends[0] <= ends[1] <= length):
        raise ValueError("a span that is not there")
    for each in value:
        _check_spans(each, length)


def _check_sureness(value: object) -> None:
    """Raise `ValueError` for a confidence, or a cue with its weight, that is none."""
    if not isinstance(value, tuple):
        return
    if isinstance(value, Person | Role) and not _is_number(value.confidence, 0, 1):
        raise ValueError("no confidence")
    if isinstance(value, Why) and not (
        isinstance(value.cue, str) and _is_number(value.weight, -MOST, MOST)
    ):
        raise ValueError("no cue")
    for each in value:
        _check_sureness(each)


def _is_number(value: float, least: float, most: float) -> bool:
    return type(value) in (int, float) and least <= value <= most


def _article(made: dict[str, Any]) -> Article:
    made["text"].encode("utf-8")  # a lone surrogate, which no file can hold, is a ValueError
    article = article_from(made)
    _check_spans(article.paragraphs, len(article.text))
    if not all(_DATE.fullmatch(each) for each in (article.published, article.updated) if each):
        raise ValueError("no date")
    return article
