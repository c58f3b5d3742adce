"""Whom the press may call: the names, numbers and addresses under a release."""

from __future__ import annotations

from briefing.reading.blocks import Line, closed, tells, words_in

_MOST = 14  # lines that one list of contacts has
_LABELS = frozenset(
    each.strip()
    for each in """
    contact, contacts, media contact, media contacts, press contact, press contacts, press office,
    media inquiries, media enquiries, press inquiries, press enquiries, media relations, media,
    investor contact, investor contacts, investor relations, investors, public relations,
    company contact, corporate contact, news contact, contact information, contact details,
    for further information, for more information, for media inquiries, for media enquiries,
    for press inquiries, for press enquiries, media and investor
    """.split(",")
)
_FIRST = frozenset(each.partition(" ")[0].removesuffix("s") for each in _LABELS)
_DIGITS = 7  # of a telephone number


def mark_contacts(lines: list[Line]) -> None:
    """Drop the lines under `Media contact:` and its like; one of them must say how to reach them.

    They end where a paragraph or a heading about the firm begins.
    """
    for number, line in enumerate(lines):
        if len(line.text) > 160 or not _is_label(line.text):
            continue
        last = number + 1
        while last < min(len(lines), number + _MOST) and not _goes_on(lines[last]):
            last += 1
        block = lines[number:last]
        if any(map(_reaches, block)):
            for each in block:
                if not each.reason:
                    each.kind, each.reason = "", "press contact"


def _is_label(text: str) -> bool:
    """Whether a line is a label over contacts, or begins with one before a colon."""
    word = text[:14].partition(" ")[0].lower().rstrip(":")
    if word.removesuffix("s") not in _FIRST or closed(text):
        return False
    head = text.partition(":")[0]
    words = head.replace(",", " ").lower().split()
    return " ".join(words) in _LABELS or _without_contact(words) in _LABELS


def _without_contact(words: list[str]) -> str:
    """`For media enquiries please contact` and `Investor relations contacts` without the end."""
    kept = len(words)
    while kept > 1 and words[kept - 1] in ("contact", "contacts", "please", "call"):
        kept -= 1
    return " ".join(words[:kept])


def _goes_on(line: Line) -> bool:
    if line.hint in ("heading", "title", "body", "quote") or tells(line):
        return True
    text = line.text
    return text.startswith(("About ", "ABOUT ", "SOURCE ", "Notes to ")) or words_in(text) > 20


def _reaches(line: Line) -> bool:
    """Whether a line holds an address or a telephone number."""
    text = line.text[:160]
    if "@" in text or "www." in text or "http" in text:
        return True
    return line.kind != "date" and _has_number(text)


def _has_number(text: str) -> bool:
    """Whether a telephone number stands in a line: no amount, whose thousands a comma divides."""
    digits = 0
    for sign in text:
        if sign.isdigit():
            digits += 1
            if digits == _DIGITS:
                return True
        elif sign not in " ()+-./":
            digits = 0
    return False
