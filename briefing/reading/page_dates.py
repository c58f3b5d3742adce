"""Dates as a page writes them for machines, and as it shows them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from lxml.html import HtmlElement

from briefing.reading.dates import find_stamps

_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)

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
    for line in lines:
        stamps = find_stamps(line) if len(line) < 140 and any(map(str.isdigit, line)) else []
        dates = [each.iso for each in stamps if not each.updated]
        if dates:
            return dates[0]
    return None


def first_date(*values: Any) -> str | None:
    given = [each for each in values if isinstance(each, str)]
    return next((day for day in map(_any_date, given) if day), None)


def _any_date(value: str) -> str | None:
    """A date as a machine writes it, or as it is printed: `Mon, 09 Jun 2031 10:00:00 GMT`."""
    stamps = [] if iso_date(value) or len(value) > 80 else find_stamps(value)
    return iso_date(value) or (stamps[0].iso if stamps else None)


def iso_date(value: Any) -> str | None:
    """An ISO date, or date-time where there is an offset, out of what a page wrote; or None."""
    match = _DATE.match(value.strip()) if isinstance(value, str) else None
    if not match or not _is_day(int(match[1]), int(match[2]), int(match[3])):
        return None
    day = f"{match[1]}-{match[2]}-{match[3]}"
    if not match[4] or not match[7] or int(match[4]) > 23 or int(match[5]) > 59:
        return day
    offset = "+00:00" if match[7] == "Z" else match[7]
    if ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{offset}"


def _is_day(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def shown_time(tree: HtmlElement) -> str | None:
    """The date of the first `<time>` that a machine can read, else of an hAtom `<abbr>`."""
    titles = [each.get("title") or "" for each in tree.iter("abbr")]
    return first_date(
        *(each.get("datetime") for each in tree.iter("time")),
        *(each for each in titles if _DATE.match(each)),
    )
