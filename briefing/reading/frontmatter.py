"""What a text says of itself in a block at its top: front matter, a mail's head."""

from __future__ import annotations

import re

from briefing.model import Dropped
from briefing.reading.blocks import squeeze, tidy
from briefing.reading.byline import agency_of, read_byline
from briefing.reading.cleaner import Metadata
from briefing.reading.dates import find_stamps

_ENTRY = re.compile(r"([A-Za-z][\w -]{1,24}?)\s*[:=]\s*(.*)")
_KEYS = {
    "title": "title", "headline": "title", "subject": "title",
    "author": "byline", "authors": "byline", "byline": "byline", "by": "byline",
    "date": "published", "published": "published", "pubdate": "published",
    "publication date": "published", "published_at": "published", "date published": "published",
    "sent": "published", "publish_date": "published",
    "updated": "updated", "modified": "updated", "lastmod": "updated", "last updated": "updated",
    "agency": "agency", "source": "agency", "publisher": "agency", "publication": "agency",
    "url": "url", "link": "url", "permalink": "url", "canonical": "url",
    "from": "", "to": "", "cc": "", "reply-to": "", "section": "", "tags": "", "keywords": "",
    "description": "", "language": "", "lang": "", "slug": "", "category": "", "categories": "",
    "bcc": "", "message-id": "", "mime-version": "", "content-type": "", "references": "",
    "content-transfer-encoding": "", "received": "", "return-path": "", "delivered-to": "",
    "in-reply-to": "", "importance": "", "priority": "", "attachments": "", "user-agent": "",
    "dkim-signature": "", "list-id": "", "thread-topic": "", "thread-index": "", "sender": "",
    "outlet": "", "summary": "", "image": "", "draft": "", "layout": "",
}  # fmt: skip
_FENCES = ("---", "+++")
_MOST = 40


def read_front_matter(text: str) -> tuple[Metadata, str]:
    """What the block at the top tells, and the text behind it (all of it if there is none).

    Fenced blocks (`---`, `+++`) and runs of two or more `Key: value` lines with known keys.
    """
    head = text[:8000].lstrip("\ufeff \t\r\n")
    skipped = len(text[:8000]) - len(head)
    rows = head.splitlines(keepends=True)[:_MOST]
    if not rows:
        return Metadata(), text
    fence = rows[0].strip()
    if fence in _FENCES:
        last = next((n for n, row in enumerate(rows[1:], 1) if row.strip() == fence), 0)
        size = sum(map(len, rows[: last + 1]))
        entries = _entries(rows[1:last])
        if last and entries:
            return _metadata(entries, rows[1:last]), text[skipped + size :]
        return Metadata(), text
    last = 0
    while last < len(rows) and (_known(rows[last]) or (last and _is_folded(rows[last]))):
        last += 1
    if last < 2:
        return Metadata(), text
    size = sum(map(len, rows[:last]))
    return _metadata(_entries(rows[:last]), rows[:last]), text[skipped + size :]


def _known(row: str) -> bool:
    match = _ENTRY.match(row)
    if match is None or len(row) >= 1_000:
        return False
    key = match[1].lower()
    return key in _KEYS or key.startswith("x-")


def _is_folded(row: str) -> bool:
    """Whether a row goes on with the field of a mail's head before it."""
    return row[:1] in " \t" and not row.isspace()


def _entries(rows: list[str]) -> list[tuple[str, str]]:
    """Key and value of each row; list items below an empty value belong to it."""
    entries: list[tuple[str, str]] = []
    for row in rows:
        match = _ENTRY.match(row)
        if match:
            entries.append((match[1].lower(), match[2].strip().strip("[]").replace('"', "")))
        elif entries and row.strip().startswith("- "):
            key, value = entries[-1]
            item = row.strip()[2:].strip("\"' ")
            entries[-1] = (key, f"{value}, {item}" if value else item)
    return entries


def _metadata(entries: list[tuple[str, str]], rows: list[str]) -> Metadata:
    found = Metadata(
        dropped=tuple(Dropped(squeeze(tidy(row)), "front matter") for row in rows if row.strip())
    )
    for key, value in entries:
        value = squeeze(tidy(value)).strip("'")
        field = _KEYS.get(key)
        if not field or not value or getattr(found, field):
            continue
        if field in ("published", "updated"):
            stamps = find_stamps(value[:100])
            found = _set(found, field, stamps[0].iso if stamps else None)
        elif field == "byline":
            found = found._replace(byline=read_byline(value).names)
        else:
            found = _set(found, field, agency_of(value) if field == "agency" else value)
    return found


def _set(found: Metadata, field: str, value: str | None) -> Metadata:
    return found._replace(**{field: value}) if value else found  # type: ignore[arg-type]
