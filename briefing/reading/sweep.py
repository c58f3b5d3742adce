"""The lines over a story that are none of it, each with its reason."""

from __future__ import annotations

import re

from briefing.reading.blocks import Line, closed, is_name, tells, words_in
from briefing.reading.byline import agency_of, is_outlet, is_role
from briefing.reading.furniture import judge
from briefing.reading.headline import FAR, letters_of
from briefing.reading.notes import is_biography

_LABELS = frozenset(
    """
    published updated posted last updated by on first published publish date date and written by
    published on updated on last updated on posted on posted by published by last modified
    """.split()
)


_SITES = ("date", "byline", "ago", "clock")
# What a book or a play is divided into.
_DIVISIONS = frozenset("chapter part book act scene canto volume".split())


def _is_label(text: str) -> bool:
    """Whether a line only announces a date or a name: `Published:`, `By`."""
    return len(text) < 30 and all(w.strip(":").lower() in _LABELS for w in text.split())


def _is_trail(text: str) -> bool:
    """Whether a line lists the sections that the story stands in: `News, Local, Courts`."""
    pieces = [each.strip() for each in re.split(r"[,>»|/·]", text)]
    return len(pieces) >= 3 and all(
        each and words_in(each) <= 3 and not each[0].islower() for each in pieces
    )


def sweep(
    lines: list[Line], place: int | None, end: int, title: str | None, names: tuple[str, ...]
) -> None:
    """Give a reason to every line over the story that is none of it.

    Short lines tell of sections only in a text that has a site's other lines, or a page's.
    """
    start = 0 if place is None else place
    sited = any(line.reason or line.whole or line.kind in _SITES for line in lines)
    sited = sited or any(line.is_open and judge(line.text) for line in lines[:start])
    same = letters_of(title) if title else ""
    after_title = False
    for number, line in enumerate(lines[:end]):
        if not line.is_open:
            after_title = after_title and line.kind != "date"
            continue
        text = line.text
        if number < start:
            if not tells(line) and (sited or judge(text)):
                line.reason = "section line"
        elif same and letters_of(text) == same:
            line.reason = "repeated title"
            after_title = True
        elif after_title and not closed(text):
            line.reason = "related link"
        else:
            line.reason = _reason_in_head(lines, number, end, names)
    _sweep_behind(lines, end, same, sited)


def _is_place(text: str) -> bool:
    """Whether a line under the writer's name may be where it was written, or for which paper."""
    words = text.rstrip(":").split()
    if words[0].lower() in _DIVISIONS:
        return False
    most = 5 if words[0] == "The" else 3
    if words[0].isupper() and len(words[0]) > 2 and ("at" in words or "in" in words):
        # "BCN Sport at Feltwell Road"
        words = [word for word in words if word not in ("at", "in", "the")]
        most = 5
    return len(words) <= most and all(word[0].isupper() and word[-1].isalpha() for word in words)


def _reason_in_head(lines: list[Line], number: int, end: int, names: tuple[str, ...]) -> str:
    text = lines[number].text.strip(" |·•")
    if text in names:
        return "byline"
    if _is_label(text):
        return "date line"
    if _is_trail(text):
        return "section line"
    if lines[number].hint:
        return ""
    signed = number > 0 and lines[number - 1].kind == "byline"
    if (signed and is_role(text) and words_in(text) <= 8) or is_biography(text):
        return "author note"
    if closed(text) or words_in(text) >= 6:
        return ""
    if is_role(text):
        return "author note"
    if is_outlet(text):
        return "outlet line"
    return "section line"


def _sweep_behind(lines: list[Line], end: int, same: str, sited: bool) -> None:
    """The short lines between the head and the first paragraph: sections, a repeated title."""
    short: list[Line] = []
    for number in range(end, min(len(lines), end + FAR)):
        line = lines[number]
        if not line.is_open:
            continue
        text = line.text
        if tells(line, 6):
            break
        if line.hint:
            continue
        if number and lines[number - 1].kind == "byline" and _is_place(text):
            line.reason = "dateline"
            continue
        if words_in(text) <= 4 and not closed(text):
            short.append(line)
        verdict = judge(text) if words_in(text) <= 3 else None
        if same and letters_of(text) == same:
            line.reason = "repeated title"
        elif verdict and verdict.reason == "section line":
            line.reason = verdict.reason
        elif agency_of(text):
            line.kind = "byline"
        elif words_in(text) <= 5 and not closed(text) and (is_outlet(text) or is_role(text)):
            line.reason = "outlet line"
    else:
        return
    short = [line for line in short if line.is_open and sited]
    for number, line in enumerate(short):
        if len(short) >= 3 and (number + 1 < len(short) or is_name(line.text)):
            line.reason = "section line"
        elif is_role(line.text) and len(short) > 1:
            line.reason = "author note"
