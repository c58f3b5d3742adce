"""Lines that tell when a text was published, and nothing else."""

from __future__ import annotations

from briefing.reading.blocks import Line, words_in
from briefing.reading.byline import read_byline
from briefing.reading.dates import find_stamps, is_age, is_clock, is_date_line, unstick
from briefing.reading.edges import is_inside

_TOP = 20  # lines in which a date may stand behind a bullet: "· Posted: June 3, 2031"
_DIGITS = frozenset("0123456789")
_NAMES = 60  # letters of the names before the day


def mark_dates(lines: list[Line]) -> None:
    """Give the kinds `date`, `clock` and `ago` to the lines that tell a time and nothing else."""
    for number, line in enumerate(lines):
        text = line.text
        if not line.is_open or line.hint not in ("", "list") or len(text) > 140:
            continue
        if line.hint and not (number < _TOP and is_date_line(text)):
            continue
        if words_in(text) <= 4 and is_inside(lines, number):
            continue
        if not _has_digit(text):
            if is_age(text):
                line.kind = "ago"
            continue
        if (" / " in text and _is_signed(text)) or _ends_signed(text):
            line.kind = "byline"
        elif is_date_line(text):
            line.kind = "date"
        elif is_clock(text):
            line.kind = "clock" if text[0].isdigit() else "ago"
        elif is_age(text):
            line.kind = "ago"


def _is_signed(text: str) -> bool:
    """`Ana Ruiz / TNN / Updated: Jun 3, 2031, 08:00 IST`, as Indian papers set it."""
    names, _, rest = text.partition(" / ")
    return len(names) < _NAMES and bool(find_stamps(rest)) and bool(read_byline(names).names)


def _ends_signed(text: str) -> bool:
    """`20 April 2031 - 11:29 By Ana Ruiz`: the day, then the writer."""
    day, by, _ = text.partition(" By ")
    stamps = find_stamps(day) if by and len(day) < _NAMES else []
    return bool(stamps) and not stamps[0].start and bool(read_byline(text).names)


def _has_digit(text: str) -> bool:
    return not _DIGITS.isdisjoint(text)


def _says_when(text: str) -> bool:
    return text[:20].lower().startswith(("published", "updated", "last updated", "posted"))


def labelled_dates(lines: list[Line], indian: bool) -> tuple[str | None, str | None]:
    """When a line anywhere says that the text was published or updated: `Published - June 3 …`."""
    published = updated = None
    for line in lines:
        text = line.text
        if len(text) > 140 or not (line.kind == "date" or line.reason == "related link"):
            continue
        for stamp in find_stamps(unstick(text), indian) if _says_when(text) else ():
            if stamp.updated:
                updated = updated or stamp.iso
            else:
                published = published or stamp.iso
    return published, updated


def read_dates(lines: list[Line], end: int, indian: bool) -> tuple[str | None, str | None]:
    """When the text says that it was published and updated, by the lines of its head."""
    published = updated = None
    label = ""
    for line in lines[:end]:
        text = line.text
        if line.kind in ("date", "byline"):
            for stamp in find_stamps(unstick(text), indian):
                if stamp.updated or "updat" in label:
                    updated = updated or stamp.iso
                else:
                    published = published or stamp.iso
        label = text.lower() if len(text) < 24 and not _has_digit(text) else ""
    return published, updated
