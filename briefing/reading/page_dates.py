"""Dates as a page writes them for machines, and as it shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from lxml.html import HtmlElement

from briefing.reading.dates import Stamp, find_stamps, says_update
from briefing.reading.page_times import own_labels

_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?!\d)"
    r"(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
# Where a date is missing, programs write the day that their clocks begin.
_NO_DAYS = ("1970-01-01", "0001-01-01")
_LONGEST_LINE = 140
_LABEL = 20  # letters before a date
_DAY = len("2031-06-09")
_LEAST = 60  # seconds from publication to an update

_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)(?:/(\d\d?|[a-z]{3})/(\d\d?)|-(\d\d)-(\d\d))(?=/)", re.IGNORECASE
)


def address_date(url: str | None) -> str | None:
    """The day that a page's address files it under: `…/2031/06/09/rain`."""
    match = _IN_ADDRESS.search((url or "")[:2_000].partition("?")[0])
    if not match:
        return None
    month, day = match[2] or match[4], match[3] or match[5]
    if month.isdigit():
        return iso_date(f"{match[1]}-{month:0>2}-{day:0>2}")
    stamps = find_stamps(f"{day} {month} {match[1]}")
    return stamps[0].iso if stamps else None


def shown_date(lines: list[str]) -> str | None:
    """When the page says by its headline that it was published."""
    return next((each.iso for each in _stamps(lines) if not each.updated), None)


def shown_change(lines: list[str]) -> str | None:
    """When the page says by its headline that it was updated."""
    return next((each.iso for each in _stamps(lines) if each.updated), None)


def _stamps(lines: list[str]) -> Iterator[Stamp]:
    for line in lines:
        if len(line) < _LONGEST_LINE and any(map(str.isdigit, line)):
            yield from find_stamps(line)


def first_date(*values: Any) -> str | None:
    given = [each for each in values if isinstance(each, str)]
    return next((day for day in map(_any_date, given) if day), None)


def _any_date(value: str) -> str | None:
    """A date as a machine writes it, or as it is printed: `Mon, 09 Jun 2031 10:00:00 GMT`."""
    stamps = [] if iso_date(value) or len(value) > 80 else find_stamps(value)
    day = iso_date(value) or (stamps[0].iso if stamps else "")
    return day if day and day[:_DAY] not in _NO_DAYS else None


def iso_date(value: Any) -> str | None:
    """An ISO date, or date-time where there is an offset, out of what a page wrote; or None."""
    match = _DATE.match(_spread(value.strip())) if isinstance(value, str) else None
    if not match or not _is_day(int(match[1]), int(match[2]), int(match[3])):
        return None
    day = f"{match[1]}-{match[2]}-{match[3]}"
    if not match[4] or not match[7]:
        return day
    offset = "+00:00" if match[7] == "Z" else match[7]
    if ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    stamp = f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{offset}"
    return stamp if _is_time(stamp) else day


def _spread(text: str) -> str:
    """A date that is written without its hyphens, `20310609T1000Z`, with them."""
    compact = text[:8].isdecimal() and not text[8:9].isdecimal()
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if compact else text


def later(updated: str | None, published: str | None) -> str | None:
    """An update's date if it is one: not before the publication, and not in the same minute.

    A day alone is none where the publication's is the same.
    """
    if not updated or not published:
        return updated
    if not (_is_time(updated) and _is_time(published)):
        day = published[:_DAY]
        return updated if updated[:_DAY] > day or (updated > day == published) else None
    passed = datetime.fromisoformat(updated) - datetime.fromisoformat(published)
    return updated if passed.total_seconds() >= _LEAST else None


def _is_time(stamp: str) -> bool:
    """Whether a date has a clock and an offset, and all are possible ones."""
    try:
        return datetime.fromisoformat(stamp).tzinfo is not None
    except ValueError:
        return False


def _is_day(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def shown_time(tree: HtmlElement, times: list[HtmlElement]) -> str | None:
    """The date of the first of the story's `times` for machines, else of an `<abbr>` or a label."""
    titles = [each.get("title") or "" for each in tree.iter("abbr")]
    return first_date(
        *(each.get("datetime") for each in times if not _is_update(each)),
        *(each for each in titles if _DATE.match(each)),
        *own_labels(tree),
    )


def shown_update(times: list[HtmlElement]) -> str | None:
    """The date of the `<time class="updated">` that stands beside the first other one."""
    first = next((each for each in times if not _is_update(each)), None)
    box = first.getparent() if first is not None else None
    return first_date(*(each.get("datetime") for each in _updates(box)))


def _updates(box: HtmlElement | None) -> Iterator[HtmlElement]:
    return (each for each in (box.iter("time") if box is not None else ()) if _is_update(each))


def _is_update(element: HtmlElement) -> bool:
    """Whether a `<time>` tells only when the text was changed, by its names or its label."""
    before, box = element.getprevious(), element.getparent()
    label = before.tail if before is not None else (box.text if box is not None else None)
    if says_update((label or "")[-_LABEL:]):
        return True
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
    return ("updated" in names or "modified" in names) and "publish" not in names
