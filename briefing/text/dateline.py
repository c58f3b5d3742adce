"""The dateline of a press release: place, date and the service that sent it out."""

from __future__ import annotations

import re
from functools import cache

from briefing.record import Record

_REACH = 200  # longer than any dateline that was seen


class Release(Record):
    """The service as printed, and where the release's own words begin behind the dateline."""

    service: str
    end: int


_HEAD = r"[^\W\d_a-z][^/()\n]{1,100}?"
_NAME = r"[A-Z][\w.]+(?:[ -]\w[\w.]*){0,3}"
_DASH = r"(?:-{1,2}|[–—])"


@cache
def _slashed() -> re.Pattern[str]:
    """`CHICAGO, June 3, 2030 /PRNewswire/ -- Brightwell`."""
    return re.compile(rf"{_HEAD} ?/ ?({_NAME}) ?/ ?{_DASH} ?")


@cache
def _spaced() -> re.Pattern[str]:
    """`CHICAGO, IL / ACCESSWIRE / June 3, 2030 / Brightwell`."""
    return re.compile(rf"{_HEAD} / ({_NAME}) / [A-Z][a-z]+\.? \d\d?, \d{{4}} / ")


@cache
def _bracketed() -> re.Pattern[str]:
    """`CHICAGO--(BUSINESS WIRE)--The`; `Toronto--(Newsfile Corp. - June 3, 2030) - The`."""
    when = r"(?: - [A-Z][\w., ]{6,20})?"
    return re.compile(rf"{_HEAD} ?{_DASH}? ?\(({_NAME}){when}\) ?{_DASH} ?")


_SERVICES = ("wire", "newsfile")


def release_dateline(text: str) -> Release | None:
    """The dateline that a paragraph opens with, if it is one of a service for press releases."""
    head = text[:_REACH]
    match = None
    if head.count("/") > 1:
        match = _slashed().match(head)
        match = match or (_spaced().match(head) if " / " in head else None)
    if not match and "(" in head and any(word in head.lower() for word in _SERVICES):
        match = _bracketed().match(head)
        match = match if match and _is_service(match[1]) else None
    return Release(match[1], match.end()) if match and match.end() < len(text) else None


def _is_service(name: str) -> bool:
    """Whether a name in brackets says itself that it sends out news: `GLOBE NEWSWIRE`."""
    low = name.lower()
    return low.endswith(("wire", "newsfile corp.")) or low in ("business wire", "newsfile corp")
