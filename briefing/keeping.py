"""What is kept of a briefing, and when: the words of print joined to the library's rows."""

from __future__ import annotations

from briefing.library.entry import Entry, Words, entry_of
from briefing.model import Briefing
from briefing.printing.words import item_fields, source_words


def entry(briefing: Briefing, raw: str | None = None) -> Entry:
    """A briefing as the library stores it."""
    return entry_of(briefing, Words(item_fields, source_words), raw)


def now() -> str:
    """This moment as the library notes it: ISO 8601 in UTC, to the microsecond."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="microseconds")
