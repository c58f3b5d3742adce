"""What wires and agencies print of themselves: datelines, sign-offs, bylines."""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.blocks import Line, is_name, tells, words_in
from briefing.reading.byline import agency_of, is_unsigned, read_byline
from briefing.reading.dates import find_stamps
from briefing.reading.edges import begins_inside
from briefing.text.dateline import release_dateline


def mark_bylines(lines: list[Line]) -> None:
    """Keep a `by Ana Ruiz` over the story from being joined to the title before it."""
    for number, line in enumerate(lines[:40]):
        if tells(line, 12):
            return
        after = lines[number + 1] if number + 1 < len(lines) else None
        if line.text in ("by", "By", "BY") and after and is_name(after.text):
            line.text, line.kind = f"{line.text} {after.text}", "byline"
            after.text = ""
        if line.is_open and _is_signed_and_dated(line.text):
            line.kind = "byline"
        if line.is_open and is_unsigned(line.text):
            line.kind = "byline"
        led = line.is_open and line.text[:3] == "by " and read_byline(line.text).names
        if led and (find_stamps(line.text) or after is None or not begins_inside(after.text)):
            line.kind = "byline"


def _is_signed_and_dated(text: str) -> bool:
    """`Ana Ruiz · Sound News · Posted: Feb 11, 2031 5:00 AM`: name, outlet and date in one line."""
    if len(text) > 160 or (" · " not in text and " | " not in text):
        return False
    name = text.replace(" | ", " · ").partition(" · ")[0]
    dated = any(label in text for label in ("Posted", "Published", "Updated"))
    return dated and is_name(name) and bool(find_stamps(text))


def restore_agencies(lines: list[Line]) -> None:
    """Make an agency's name beside a date or behind the story a byline: it has no picture."""
    behind = max((n for n, line in enumerate(lines) if tells(line)), default=len(lines))
    for number, line in enumerate(lines):
        if line.reason not in ("", "photo credit") or len(line.text) > 40:
            continue
        if not agency_of(line.text):
            continue
        near = lines[max(0, number - 1) : number] + lines[number + 1 : number + 2]
        dated = any(each.kind in ("date", "ago") for each in near)
        if number > behind or (dated and agency_of(line.text) == line.text):
            line.kind, line.reason = "byline", ""


_SIGNED = re.compile(
    r"(?<=[.!?”\"’'])\s*(?:[—–-]{1,2}\s?)?[(\[]?([A-Z][A-Za-z./& -]{1,24}?)[)\]]?\.?$"
)


def sign_off(lines: list[Line]) -> str | None:
    """The agency that closes the last paragraph (`… on June 8. AFP`), taken out of it."""
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.kind == "byline" and line.is_open is False and agency_of(line.text):
            return agency_of(line.text)
        if line.reason == "photo credit" and len(line.text) < 20 and agency_of(line.text):
            return agency_of(line.text) if number and tells(lines[number - 1]) else None
        if line.reason == "source line":
            agency = agency_of(line.text.partition(":")[2])
            if agency:
                return agency
        if line.reason or line.kind in ("date", "ago"):
            continue
        if line.kind:
            return None
        agency = agency_of(line.text) if len(line.text) < 40 else None
        if agency:
            line.kind = "byline"
            return agency
        match = _SIGNED.search(line.text, max(0, len(line.text) - 34))
        # Behind an agency's name its writers' initials may stand: "PTI COR ABC".
        name, _, rest = match[1].partition(" ") if match else ("", "", "")
        agency = agency_of(match[1]) if match else None
        agency = agency or (agency_of(name) if rest.isupper() else None)
        if match and agency:
            line.text = line.text[: match.start()].rstrip()
        return agency
    return None


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        r"(?:[^()\[\]\n]{0,70}|[^()\[\]\n]{0,40}\[[^()\[\]\n]{2,30}\],[^()\[\]\n]{0,30})"
        r"[(\[]([^()\[\]\n]{2,30})[)\]]\s*(?:[-–—:]|\.\s)"
        r"|(?:[A-Z][A-Z .,]{2,30}\s[-–—]\s)?([A-Z]{2,10})\s+[-–—]\s"
    )


_REACH = 150  # longer than any dateline
_SIGNS = ("(", "[", " -", " –", " —")


def match_dateline(text: str) -> re.Match[str] | None:
    """A dateline's place, date and agency: `LONDON, June 9 (AFP) —`, `TOKYO — JIJI —`."""
    head = text[:_REACH]
    match = _dateline().match(text) if any(sign in head for sign in _SIGNS) else None
    return match if match and _PLACE_FIRST.match(text) else None


_PLACE_FIRST = re.compile(r"[^a-z]{2,}|[A-Z][\w.' -]{1,40}[,(\[]")


@cache
def _undashed() -> re.Pattern[str]:
    """A dateline as Indian agencies set it: `Mumbai, Jun 3 (PTI) The council`."""
    return re.compile(
        r"[A-Z][^()\n]{1,50}, [A-Z][a-z]{2,8}\.? \d\d? \(([A-Z]{2,5})\) (?=[A-Z“\"'‘])"
    )


def dateline_agency(lines: list[Line]) -> str | None:
    told = 0
    for line in lines:
        if tells(line):
            release = release_dateline(line.text)
            if release:
                return release.service
            match = _undashed().match(line.text) if "(" in line.text[:_REACH] else None
            if match and agency_of(match[1]):
                return match[1]
            match = match_dateline(line.text)
            if match:
                return agency_of(match[1] or match[2]) or _wire_of(match[1] or "")
            told += 1
            if told == 3:
                break
    return None


def _wire_of(text: str) -> str | None:
    """A name in a dateline's brackets that says itself that it is a news agency's."""
    words = text.lower().split()
    named = bool(words) and words[-1].endswith(("wire", "news", "press", "agency"))
    return text if named and text[0].isupper() and words[0] not in _BROADCASTERS else None


_BROADCASTERS = frozenset("bbc cnn nbc abc cbs fox sky itv cnbc msnbc cbc cna dw".split())


def dateline_date(texts: list[str]) -> str | None:
    """The date of a dateline that has its year: `LONDON, June 9, 2031 (AFP) —`."""
    for text in texts[:3]:
        release = release_dateline(text)
        stamps = find_stamps(text[: release.end]) if release else []
        if stamps:
            return stamps[0].iso
        match = match_dateline(text)
        if match:
            stamps = find_stamps(text[: match.end()])
            if stamps:
                return stamps[0].iso
    return None


_CLOSING = ("trailing line", "author note", "follow line", "desk line", "byline")


def reporters(lines: list[Line]) -> tuple[str, ...]:
    """The names of `Reporting by Ana Ruiz in Ostvik; editing by Per Lund`, editors left out.

    Else those of `-- By Ana Ruiz` or `— Ana Ruiz` right behind the last paragraph.
    """
    for line in lines:
        text = line.text.lstrip("( ")
        if line.reason == "desk line" and text[:13].lower() == "reporting by ":
            return read_byline("By " + text[13:].partition(";")[0].rstrip(" )")).names
    last = max((n for n, line in enumerate(lines) if tells(line, 4)), default=-1)
    for line in lines[last + 1 : last + 3] if last >= 0 else ():
        text = line.text.lstrip("-–—( ")
        if line.reason in _CLOSING and text[:3].lower() == "by " and words_in(text) < 12:
            return read_byline(text.rstrip(" )")).names
        dashed = line.reason in _CLOSING and line.text[0] in "—–-" and is_name(text)
        if dashed and not any(text.rpartition(" ")[2] in each.text for each in lines[: last + 1]):
            return read_byline(text).names
    return ()


def is_indian(lines: list[Line]) -> bool:
    """Whether the text is from India, so that IST is India's time."""
    signs = ("India", "Delhi", "Mumbai", "crore", "lakh", "₹", "Bengaluru", "Chennai", "Kolkata")
    return any(sign in line.text for line in lines[:200] for sign in signs)
