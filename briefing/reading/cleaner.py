"""Blocks in, article out: the one cleaner for pasted text and for web pages.

The passes, in order: furniture by its wording and form; credits and dates; broken paragraphs
joined; captions; the head; lists of links, repetitions, the tail; kinds. Each pass only notes on
its lines why they go or what they are; nothing is thrown away before the end, so that every
dropped piece stands in `article.dropped` with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing.model import Article, Dropped, Paragraph
from briefing.reading.blocks import Block, Line, closed, is_name, squeeze, tells, tidy, words_in
from briefing.reading.byline import agency_of, read_byline
from briefing.reading.captions import (
    credits_joined,
    is_credit,
    mark_bracketed,
    mark_captions,
    mark_repeated_credits,
)
from briefing.reading.dates import find_stamps
from briefing.reading.furniture import judge
from briefing.reading.head import Head, labelled_dates, mark_dates, read_head
from briefing.reading.joins import begins_inside, join_broken
from briefing.reading.tail import (
    drop_behind_end,
    drop_dated_cards,
    drop_lists,
    drop_repeated,
    drop_shouted,
    drop_tail,
)
from briefing.text.language import vote

PAYWALLED = "behind a paywall: the text may be cut off"
CUT_OFF = "cut off: the text ends in mid-sentence"
NOT_ENGLISH = "not in English: only article and figures"


class Metadata(NamedTuple):
    """What is known of an article from elsewhere (a page's JSON-LD, a text's front matter).

    A field that is set wins over what the text says; dates are ISO 8601.
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    notice: str | None = None
    dropped: tuple[Dropped, ...] = ()


def article_from_blocks(blocks: Iterable[Block], known: Metadata | None = None) -> Article:
    """The cleaned article of a page's or a text's blocks in reading order.

    A block's hint is believed where it says what the block is; furniture is looked for in every
    block. Blocks marked `whole` are never joined. Never raises; linear in the text's length.
    """
    known = known or Metadata()
    lines = [Line(block) for block in blocks if block.text]
    _mark_furniture(lines)
    credits_joined(lines)
    mark_dates(lines)
    _mark_bylines(lines)
    lines = join_broken([line for line in lines if line.text])
    _mark_leftovers(lines)
    live = _is_live(lines)
    if not live:
        mark_repeated_credits(lines)
    mark_bracketed(lines)
    mark_captions(lines)
    indian = _is_indian(lines)
    head = read_head(lines, known.title, indian, live)
    if any(tells(line, 6) for line in lines):
        _drop_around(lines, head, live)
    agency = _sign_off(lines) or _dateline_agency(lines)
    paywalled = _is_paywalled(lines)
    _give_kinds(lines, head.end)
    return _article(lines, head, known, agency, paywalled, indian)


def _drop_around(lines: list[Line], head: Head, live: bool) -> None:
    """Drop what is no part of a story by its place: only where there is a story."""
    if live:
        _mark_posts(lines, head.end)
    else:
        drop_dated_cards(lines, head.end)
    drop_lists(lines)
    drop_behind_end(lines)
    drop_shouted(lines, head.end)
    drop_repeated(lines, head.end, live)
    drop_tail(lines, head.end, head.byline)


_SIGNS = frozenset(",;:.!?)]%…”’'\"»(–—-&")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|@\w+|\S+@\S+\.\w+|\[email.protected\]|pic\.twitter\.com/\S+",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"\d{1,4}(?:\s?[/|]\s?\d{1,4}|\s?[KMk])?|#\d{1,3}")
_POSTED = re.compile(r"[—–-]\s?.{2,60}\(@\w+\).{0,40}")
_RUNTIME = re.compile(r"(?:video|audio|duration|live)?\s?\d{1,2}:\d\d[\d:]*", re.IGNORECASE)
_NOTES = (
    "editor's note:", "editors' note:", "editor's note -", "editor's note –", "editor's note —",
    "correction:", "corrections:", "correction (", "correction -", "correction –", "correction —",
    "clarification:", "clarification (", "publisher's note:", "this is a breaking",
    "this is a developing", "an earlier version of this", "a previous version of this",
    "this breaking news story", "this developing story",
)  # fmt: skip
_PIECES = ("this story ", "this article ", "this post ", "this piece ", "this report ")
_MENDED = ("amended", "corrected", "updated", "clarified", "corrects", "has been edited")


def _mark_furniture(lines: list[Line]) -> None:
    """Give a reason to every line that its wording or its form shows to be furniture."""
    last = len(lines) - 1
    for number, line in enumerate(lines):
        if line.hint in ("title", "table"):
            continue
        text = line.text
        reason = _form(text)
        opens = "list" if reason == "video line" else ""
        if not reason:
            verdict = judge(text)
            if verdict is None or (verdict.reason == "section line" and not verdict.opens):
                continue
            reason, opens = verdict
        short = words_in(text) <= 3
        if short and 0 < number < last and _inside(lines[number - 1], text, lines[number + 1]):
            continue
        if _is_note(text):
            continue
        line.reason, line.opens = reason, opens


def _mark_bylines(lines: list[Line]) -> None:
    """Keep a `by Ana Ruiz` over the story from being joined to the title before it."""
    for number, line in enumerate(lines[:40]):
        if tells(line, 12):
            return
        if line.text == "by" and number + 1 < len(lines) and is_name(lines[number + 1].text):
            line.text, line.kind = "by " + lines[number + 1].text, "byline"
            lines[number + 1].text = ""
        if line.is_open and line.text[:3] == "by " and read_byline(line.text).names:
            after = lines[number + 1] if number + 1 < len(lines) else None
            if find_stamps(line.text) or after is None or not begins_inside(after.text):
                line.kind = "byline"


def _mark_leftovers(lines: list[Line]) -> None:
    """Give a reason to signs that no sentence took, and to what lies inside a sign-up box."""
    until = 0
    for number, line in enumerate(lines):
        if line.is_open and len(line.text) <= 3 and not any(map(str.isalnum, line.text)):
            line.reason = "rule"
        if line.text.startswith("after newsletter") and line.reason:
            _close_box(lines, number)
        if line.text.lower().startswith("skip past ") and line.reason:
            ends = (n for n in range(number, min(len(lines), number + 16)) if _ends_box(lines[n]))
            until = next(ends, 0)
        if number < until and not line.reason:
            line.kind, line.reason = "", "sign-up prompt"


def _close_box(lines: list[Line], number: int) -> None:
    """Drop what stands between a sign-up prompt and the end of its box."""
    first = max(0, number - 10)
    prompts = [n for n in range(first, number) if lines[n].reason == "sign-up prompt"]
    for line in lines[prompts[0] : number] if prompts else ():
        if not line.reason:
            line.kind, line.reason = "", "sign-up prompt"


def _ends_box(line: Line) -> bool:
    return line.text.lower().startswith("after newsletter")


def _is_note(text: str) -> bool:
    """Whether a paragraph is the editor's word on the story itself: a correction, an update."""
    low = text[:140].lower().replace("’", "'").lstrip("( *")
    if low.startswith(_NOTES):
        return True
    return low.startswith(_PIECES) and any(word in low for word in _MENDED)


def _form(text: str) -> str:
    """The reason for a line that is furniture by its signs alone, or nothing."""
    if len(text) > 160:
        return ""
    if not any(sign.isalnum() for sign in text):
        return (
            "" if text[0] in _SIGNS and len(text) <= 3 and text not in ("-", "–", "—") else "rule"
        )
    if (text[0].isdigit() or text[0] == "#") and _COUNTER.fullmatch(text):
        return "counter"
    if _ADDRESS.fullmatch(text):
        return "address"
    if _POSTED.fullmatch(text):
        return "embedded post"
    if is_credit(text):
        return "photo credit"
    if _is_initials(text):
        return "desk line"
    if _RUNTIME.fullmatch(text) and (text.count(":") > 1 or not text[0].isdigit()):
        return "video line"
    return ""


def _is_initials(text: str) -> bool:
    """Whether a line is the writers' and editors' initials: `mo/jk/lt`."""
    parts = text.split("/")
    return 2 <= len(parts) <= 6 and all(p.islower() and p.isalpha() and len(p) <= 4 for p in parts)


def _inside(before: Line, text: str, after: Line) -> bool:
    """Whether a short line is a link's words inside a sentence (`post on`, `Facebook`, `, he`)."""
    if before.reason or before.hint or after.hint or closed(before.text):
        return False
    tail = before.text.rsplit(" ", 1)[-1].lower()
    unfinished = words_in(before.text) >= 2 and (tail in _BEFORE_LINK or before.text.endswith(","))
    running = words_in(before.text) >= 5 or before.text[:1].islower() or unfinished
    return running and (unfinished or text[0].islower()) and begins_inside(after.text)


_BEFORE_LINK = frozenset(
    "a an the of to in on at by for from with and or via as told is was".split()
)


def _is_indian(lines: list[Line]) -> bool:
    """Whether the text is from India, so that IST is India's time."""
    signs = ("India", "Delhi", "Mumbai", "crore", "lakh", "₹", "Bengaluru", "Chennai", "Kolkata")
    return any(sign in line.text for line in lines[:200] for sign in signs)


def _is_live(lines: list[Line]) -> bool:
    """Whether the text is a live page: three posts or more, each under its time."""
    times = [n for n, line in enumerate(lines) if line.kind == "clock"]
    if len(times) < 3:
        return False
    told = sum(any(tells(each, 6) for each in lines[n + 1 : n + 6]) for n in times)
    return told >= 3


def _mark_posts(lines: list[Line], start: int) -> None:
    """Make each post's time a heading; drop its age and its author's name."""
    for number in range(len(lines)):
        line = lines[number]
        if line.kind == "clock":
            line.kind = "heading"
        elif line.kind == "ago":
            line.kind, line.reason = "", "date line"
        elif number >= start and _closes_post(lines, number):
            line.kind = "caption"
        elif number >= start and line.is_open and is_name(line.text):
            near = lines[max(0, number - 2) : number + 3]
            if any(each.kind == "heading" for each in near):
                line.reason = "author note"


def _closes_post(lines: list[Line], number: int) -> bool:
    """Whether a line without a stop is the last of its post: under a picture, no heading."""
    line = lines[number]
    if not line.is_open or closed(line.text) or words_in(line.text) < 3 or line.hint:
        return False
    after = next((each for each in lines[number + 1 : number + 4] if not each.reason), None)
    return after is not None and after.kind in ("clock", "ago") and tells(lines[number - 1])


_SIGNED = re.compile(
    r"(?<=[.!?”\"’'])\s*(?:[—–-]{1,2}\s?)?[(\[]?([A-Z][A-Za-z./& -]{1,24}?)[)\]]?\.?$"
)


def _sign_off(lines: list[Line]) -> str | None:
    """The agency that closes the last paragraph (`… on June 8. AFP`), taken out of it."""
    for line in reversed(lines):
        if line.kind == "byline" and line.is_open is False and agency_of(line.text):
            return agency_of(line.text)
        if line.reason == "photo credit" and line.text == agency_of(line.text):
            return line.text
        if line.reason or line.kind in ("date", "ago"):
            continue
        if line.kind:
            return None
        agency = agency_of(line.text) if len(line.text) < 40 else None
        if agency:
            line.kind = "byline"
            return agency
        match = _SIGNED.search(line.text, max(0, len(line.text) - 34))
        agency = agency_of(match[1]) if match else None
        if match and agency:
            line.text = line.text[: match.start()].rstrip()
        return agency
    return None


_DATELINE = re.compile(
    r"[^()\n]{0,70}\(([^()\n]{2,30})\)\s*(?:[-–—:]|\.\s)|([A-Z]{2,10})\s+[-–—]\s"
)
_PLACE_FIRST = re.compile(r"[^a-z]{2,}|[A-Z][\w.' -]{1,40}[,(]")


def _dateline_agency(lines: list[Line]) -> str | None:
    told = 0
    for line in lines:
        if tells(line):
            match = _DATELINE.match(line.text)
            if match and _PLACE_FIRST.match(line.text):
                return agency_of(match[1] or match[2])
            told += 1
            if told == 3:
                break
    return None


def _is_paywalled(lines: list[Line]) -> bool:
    """Whether a subscriber notice stands where the story should go on."""
    noted = max(
        (n for n, line in enumerate(lines) if line.reason == "subscriber notice"), default=-1
    )
    if noted < 0:
        return False
    before = sum(words_in(line.text) for line in lines[:noted] if tells(line))
    after = sum(words_in(line.text) for line in lines[noted:] if tells(line))
    return after < 40 and after <= before


def _give_kinds(lines: list[Line], start: int) -> None:
    """Make every line that is left a paragraph of its kind; none is without kind or reason."""
    first = next((n for n, line in enumerate(lines) if tells(line) and line.hint != "list"), 0)
    for number, line in enumerate(lines):
        if line.kind in ("date", "clock", "ago") and not line.reason:
            line.kind, line.reason = "", "date line"
        if line.reason or line.kind:
            continue
        text = line.text
        if _is_note(text) or line.hint == "notice":
            line.kind = "notice"
        elif line.hint in ("list", "table"):
            line.kind = "body" if number < first and line.hint == "list" else "list"
        elif line.hint in ("heading", "caption"):
            line.kind = line.hint
        elif line.hint in ("body", "quote"):
            line.kind = "body"
        else:
            line.kind = "heading" if _is_heading(lines, number, start) else "body"


def _is_heading(lines: list[Line], number: int, start: int) -> bool:
    """Whether a line heads the paragraph after it: short, without a full stop."""
    text = lines[number].text
    words = words_in(text)
    end = text.rstrip("\"'”’»)")[-1:]
    if number < start or words > 14 or end in (".", ":", ",", ";", "…", "!"):
        return False
    after = next((each for each in lines[number + 1 : number + 5] if not each.reason), None)
    if after is None:
        return False
    label, colon, _ = text.partition(": ")
    if colon and label.isupper():
        # A transcript names its speaker in capitals.
        return False
    if end == "?":
        # An interviewer's question is answered within marks; a heading's by the story.
        return words <= 10 and text[0] not in '“"' and after.text[:1] not in "“\"'‘"
    return True


def _article(
    lines: list[Line],
    head: Head,
    known: Metadata,
    agency: str | None,
    paywalled: bool,
    indian: bool,
) -> Article:
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    dropped = list(known.dropped)
    at = 0
    for line in lines:
        if line.reason:
            dropped.append(Dropped(line.text, line.reason))
        elif line.kind in ("date", "byline"):
            dropped.append(Dropped(line.text, "date line" if line.kind == "date" else "byline"))
        elif line.kind != "title" and line.text:
            texts.append(line.text)
            paragraphs.append(Paragraph(line.kind, at, at + len(line.text)))
            at += len(line.text) + 2
    text = "\n\n".join(texts)
    published, updated = labelled_dates(lines, indian)
    language = known.language or vote(text)
    return Article(
        text,
        tuple(paragraphs),
        title=known.title or head.title,
        byline=known.byline or head.byline,
        agency=known.agency or head.agency or agency,
        published=known.published or head.published or _dateline_date(texts) or published,
        updated=known.updated or head.updated or updated,
        url=known.url,
        language=language,
        dropped=tuple(dropped),
        notice=known.notice or _notice(language, paywalled, lines),
    )


def _dateline_date(texts: list[str]) -> str | None:
    """The date of a dateline that has its year: `LONDON, June 9, 2031 (AFP) —`."""
    for text in texts[:3]:
        match = _DATELINE.match(text)
        if match and _PLACE_FIRST.match(text):
            stamps = find_stamps(text[: match.end()])
            if stamps:
                return stamps[0].iso
    return None


def _notice(language: str | None, paywalled: bool, lines: list[Line]) -> str | None:
    if language not in ("en", None):
        return NOT_ENGLISH
    if paywalled:
        return PAYWALLED
    last = next((each for each in reversed(lines) if each.kind == "body" and not each.reason), None)
    if last and words_in(last.text) > 12 and last.text.endswith(("...", "…", "[…]", "[...]")):
        return CUT_OFF
    return None


__all__ = ["Metadata", "article_from_blocks", "read_byline", "squeeze", "tidy"]
