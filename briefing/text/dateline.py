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


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    head = r"[^\W\d_a-z][^/()\n]{1,100}?"
    name = r"[A-Z][\w.]+(?:[ -]\w[\w.]*){0,3}"
    dash = r"(?:-{1,2}|[–—])"
    return (
        # CHICAGO, June 3, 2030 /PRNewswire/ -- Brightwell
        re.compile(rf"{head}\s*/\s?({name})\s?/\s*{dash}\s*"),
        # CHICAGO, IL / ACCESSWIRE / June 3, 2030 / Brightwell
        re.compile(rf"{head}\s/\s?({name})\s?/\s[A-Z][a-z]+\.?\s\d\d?,\s\d{{4}}\s/\s"),
        # CHICAGO--(BUSINESS WIRE)--The; Toronto--(Newsfile Corp. - June 3, 2030) - The
        re.compile(rf"{head}\s*{dash}?\s*\(({name})(?:\s-\s[A-Z][\w., ]{{6,20}})?\)\s*{dash}\s*"),
    )


def release_dateline(text: str) -> Release | None:
    """The dateline that a paragraph opens with, if it is one of a service for press releases."""
    head = text[:_REACH]
    if "/" not in head and "(" not in head:
        return None
    for number, form in enumerate(_forms()):
        match = form.match(head)
        if match and match.end() < len(text) and (number < 2 or _is_service(match[1])):
            return Release(match[1], match.end())
    return None


def _is_service(name: str) -> bool:
    """Whether a name in brackets says itself that it sends out news: `GLOBE NEWSWIRE`."""
    low = name.lower()
    return low.endswith(("wire", "newsfile corp.")) or low in ("business wire", "newsfile corp")
