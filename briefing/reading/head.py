"""What stands over a story: its title, who wrote it, when, and the site's own lines."""

from __future__ import annotations

import re

from briefing.reading.blocks import Line, closed, is_name, tells, words_in
from briefing.reading.byline import (
    agency_of,
    has_lead,
    is_outlet,
    is_role,
    read_byline,
    split_names,
)
from briefing.reading.dates import find_stamps, is_age, is_clock, is_date_line, unstick
from briefing.reading.furniture import judge
from briefing.reading.joins import is_inside
from briefing.record import Record

# How far the title may be from the top, and how many paragraphs may stand over a byline.
_FAR = 60
_PARAGRAPHS_OVER = 3
_MOST_TITLE_WORDS = 30


class Head(Record):
    """What the top of the text tells; `end` is the number of the first line behind it."""

    title: str | None
    byline: tuple[str, ...]
    agency: str | None
    published: str | None
    updated: str | None
    end: int


def mark_dates(lines: list[Line]) -> None:
    """Give the kinds `date`, `clock` and `ago` to the lines that tell a time and nothing else."""
    for number, line in enumerate(lines):
        text = line.text
        if not line.is_open or line.hint or len(text) > 140:
            continue
        if words_in(text) <= 4 and is_inside(lines, number):
            continue
        if not _has_digit(text):
            if is_age(text):
                line.kind = "ago"
            continue
        if is_date_line(text):
            line.kind = "date"
        elif is_clock(text):
            line.kind = "clock" if text[0].isdigit() else "ago"
        elif is_age(text):
            line.kind = "ago"


def _has_digit(text: str) -> bool:
    return any("0" <= sign <= "9" for sign in text)


def read_head(lines: list[Line], title: str | None, indian: bool, live: bool) -> Head:
    """The title (unless it is known), byline, agency and dates, and where the story begins.

    Lines that are none of the story get their reason, or the kind that they are.
    """
    place = _find_title(lines, title)
    if place is not None:
        lines[place].kind = "title"
        title = title or lines[place].text
    end = _head_end(lines, place, live)
    if place is not None and not any(each.kind == "byline" for each in lines[:end]):
        end = max(end, _lone_name(lines, place))
    names, agency = _read_names(lines, place, end)
    published, updated = _read_dates(lines, end, indian)
    _sweep(lines, place, end, title, names)
    return Head(title, names, agency, published, updated, end)


def _find_title(lines: list[Line], known: str | None) -> int | None:
    """The number of the line that is the title; None where no line reads as one."""
    if known is not None:
        wanted = _same(known)
        return next((n for n, each in enumerate(lines[:_FAR]) if _same(each.text) == wanted), None)
    short: int | None = None
    for number, line in enumerate(lines[:_FAR]):
        if line.hint == "title":
            return number
        if tells(line, 10) and not line.text.endswith(("?", "!", "?’", "?”", "!’", "!”")):
            break
        if short is not None and _is_sentence(lines[short].text, 2) and _is_meta(line):
            break
        if not _may_be_title(line):
            continue
        words = words_in(line.text)
        if words >= 5 and short is not None and _is_sentence(lines[short].text, 4):
            break
        if (words >= 5 or line.hint == "heading") and _goes_on(lines, number):
            return number
        if short is None or words > words_in(lines[short].text):
            short = number
    return short if short is not None and _has_story(lines, short) else None


def _is_meta(line: Line) -> bool:
    return line.kind in ("date", "byline") or (
        has_lead(line.text) and bool(read_byline(line.text).names)
    )


def _is_sentence(text: str, least: int) -> bool:
    """Whether a few words are a headline and no section's name: `Council keeps night ferry`."""
    words = text.split()
    return len(words) >= least and any(word.islower() and len(word) > 3 for word in words)


def _goes_on(lines: list[Line], number: int) -> bool:
    """Whether anything follows: a text of one line has no title."""
    return any(line.is_open for line in lines[number + 1 : number + _FAR])


def _has_story(lines: list[Line], number: int) -> bool:
    """Whether a paragraph follows: three words alone are no article with a title."""
    return any(tells(line, 6) for line in lines[number + 1 : number + _FAR])


def _may_be_title(line: Line) -> bool:
    text = line.text
    if line.reason or line.kind or line.hint not in ("", "heading", "title"):
        return False
    end = text.rstrip("\"'”’»)")[-1:]
    if end in (".", ":", ",", ";", "") or words_in(text) > _MOST_TITLE_WORDS:
        return False
    if has_lead(text) and read_byline(text).names:
        return False
    low = text.lower()
    when = low.startswith(("posted", "updated", "published")) or " by " in low or "|" in low
    if when and find_stamps(text):
        return False
    if " > " in text or " » " in text or " / " in text or text.startswith((">", "@", "http")):
        return False
    if "|" in text and (words_in(text) <= 5 or " | " not in text):
        return False
    if words_in(text) <= 5 and ("|" in text or is_role(text) or agency_of(text)):
        return False
    verdict = judge(text)
    return verdict is None


def _head_end(lines: list[Line], place: int | None, live: bool) -> int:
    """The number of the line where the story begins.

    A standfirst may stand over byline and date, so up to three paragraphs are looked past.
    """
    start = 0 if place is None else place + 1
    end, told = start, 0
    for number in range(start, min(len(lines), start + _FAR)):
        line = lines[number]
        if tells(line, 3):
            told += 1
            if told >= _PARAGRAPHS_OVER:
                break
        elif (
            line.kind in ("date", "byline")
            or _is_byline(lines, number)
            or (line.kind == "clock" and not live and told == 0)
        ):
            end = number + 1
    while end < len(lines) and (
        lines[end].reason
        or lines[end].kind in ("date", "ago")
        or (lines[end].kind == "clock" and not live)
    ):
        end += 1
    return end


def _is_byline(lines: list[Line], number: int) -> bool:
    """Whether an undecided line names the writer, by its lead or by what stands beside it."""
    line = lines[number]
    text = line.text
    if not line.is_open or len(text) > 200 or words_in(text) > 30:
        return False
    if has_lead(text):
        found = read_byline(text)
        if (found.names or found.agency) and not (closed(text) and words_in(text) > 12):
            line.kind = "byline"
            return True
    if agency_of(text) or (" by " in text and find_stamps(text) and read_byline(text).names):
        line.kind = "byline"
        return True
    if closed(text) or words_in(text) > 12:
        return False
    names = read_byline(text).names
    if (
        names
        and not judge(text)
        and _is_bare_byline(text, names[0])
        and _beside_date(lines, number, text)
    ):
        line.kind = "byline"
        return True
    return False


def _lone_name(lines: list[Line], place: int) -> int:
    """The line behind a bare name that stands alone between title and story, else 0.

    A name that the story tells of is no byline.
    """
    for number in range(place + 1, min(len(lines), place + 8)):
        line = lines[number]
        if not line.is_open:
            continue
        if not is_name(line.text) or line.hint or judge(line.text) or is_outlet(line.text):
            if tells(line) or words_in(line.text) < 5:
                return 0
            continue
        story = [each for each in lines[number + 1 : number + 8] if tells(each)][:4]
        if not story or any(line.text.split()[-1] in each.text for each in story):
            return 0
        line.kind = "byline"
        return number + 1
    return 0


def _is_bare_byline(text: str, name: str) -> bool:
    """Whether a line without a lead is a name, alone or with a role, an age or a handle."""
    text = unstick(text)
    if is_name(text):
        return True
    if all(is_name(piece) for piece in split_names(text)):
        return True
    rest = text[len(name) :].strip(" ,|·•-–—")
    if rest.startswith("in ") and rest[3:4].isupper() and words_in(rest) <= 4:
        return True
    if not text.startswith(name):
        return False
    return (
        rest.startswith(("@", "with "))
        or is_age(rest)
        or is_role(rest)
        or bool(find_stamps(rest))
        or (is_outlet(rest) and words_in(rest) <= 5)
    )


def _beside_date(lines: list[Line], number: int, text: str) -> bool:
    """Whether a bare name is a byline: a date, an age, a role or a handle is with it."""
    if find_stamps(text) or "@" in text or not is_name(text):
        return True
    before = [each for each in lines[max(0, number - 8) : number] if not each.reason][-2:]
    near = before + [each for each in lines[number + 1 : number + 9] if not each.reason][:3]
    near += lines[number - 1 : number] + lines[number + 1 : number + 2]
    for line in near:
        if line.kind in ("date", "ago", "clock") or is_role(line.text):
            return True
        if line.text == text or line.reason in ("follow line", "author note"):
            return True
    return False


def _read_names(
    lines: list[Line], place: int | None, end: int
) -> tuple[tuple[str, ...], str | None]:
    names: list[str] = []
    agency: str | None = None
    led = any(line.kind == "byline" and has_lead(line.text) for line in lines[:end])
    for line in lines[:end]:
        if line.kind == "byline":
            if led and is_name(line.text) and not has_lead(line.text):
                # A bare name beside a byline with its lead is under a portrait.
                line.kind = "caption"
                continue
            found = read_byline(line.text)
            agency = agency or found.agency or agency_of(line.text)
            names += [each for each in found.names if each not in names]
    return tuple(names), agency


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


def _read_dates(lines: list[Line], end: int, indian: bool) -> tuple[str | None, str | None]:
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


_LABELS = frozenset(
    """
    published updated posted last updated by on first published publish date date and written by
    published on updated on last updated on posted on posted by published by last modified
    """.split()
)


def _is_label(text: str) -> bool:
    """Whether a line only announces a date or a name: `Published:`, `By`."""
    return len(text) < 30 and all(w.strip(":").lower() in _LABELS for w in text.split())


def _is_trail(text: str) -> bool:
    """Whether a line lists the sections that the story stands in: `News, Local, Courts`."""
    pieces = [each.strip() for each in re.split(r"[,>»|/·]", text)]
    return len(pieces) >= 3 and all(
        each and words_in(each) <= 3 and not each[0].islower() for each in pieces
    )


def _sweep(
    lines: list[Line], place: int | None, end: int, title: str | None, names: tuple[str, ...]
) -> None:
    """Give a reason to every line over the story that is none of it."""
    start = 0 if place is None else place
    same = _same(title) if title else ""
    after_title = False
    for number, line in enumerate(lines[:end]):
        if not line.is_open:
            after_title = after_title and line.kind != "date"
            continue
        text = line.text
        if number < start:
            if not tells(line):
                line.reason = "section line"
        elif same and _same(text) == same:
            line.reason = "repeated title"
            after_title = True
        elif after_title and not closed(text):
            line.reason = "related link"
        else:
            line.reason = _reason_in_head(lines, number, end, names)
    _sweep_behind(lines, end, same)


def _reason_in_head(lines: list[Line], number: int, end: int, names: tuple[str, ...]) -> str:
    text = lines[number].text.strip(" |·•")
    if text in names:
        return "byline"
    if _is_label(text):
        return "date line"
    if _is_trail(text):
        return "section line"
    if closed(text) or lines[number].hint or words_in(text) >= 6:
        return ""
    if is_role(text):
        return "author note"
    if is_outlet(text):
        return "outlet line"
    return "section line"


def _sweep_behind(lines: list[Line], end: int, same: str) -> None:
    """The short lines between the head and the first paragraph: sections, a repeated title."""
    short: list[Line] = []
    for number in range(end, min(len(lines), end + _FAR)):
        line = lines[number]
        if not line.is_open:
            continue
        text = line.text
        if tells(line, 6):
            break
        if line.hint:
            continue
        if words_in(text) <= 4 and not closed(text):
            short.append(line)
        verdict = judge(text) if words_in(text) <= 3 else None
        if same and _same(text) == same:
            line.reason = "repeated title"
        elif verdict and verdict.reason == "section line":
            line.reason = verdict.reason
        elif agency_of(text):
            line.kind = "byline"
        elif words_in(text) <= 5 and not closed(text) and (is_outlet(text) or is_role(text)):
            line.reason = "outlet line"
    else:
        return
    short = [line for line in short if line.is_open]
    for number, line in enumerate(short):
        if len(short) >= 3 and (number + 1 < len(short) or is_name(line.text)):
            line.reason = "section line"
        elif is_role(line.text) and len(short) > 1:
            line.reason = "author note"


def _same(text: str) -> str:
    """A line's letters and digits, so that a title meets its repetition."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


__all__ = ["Head", "mark_dates", "read_head"]
