"""What the reader's screen says of itself: in title, tabs, status and footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.model import Briefing
from briefing.printing.words import (
    about_words,
    date_words,
    item_words,
    source_words,
    title_words,
)
from briefing.tui.hints import Here, Hint, asking_hints, reading_hints, waiting_hints
from briefing.tui.rows import NAMES, sought

if TYPE_CHECKING:
    from briefing.tui.screens.briefing import BriefingScreen

# More of an item is in no status row.
MOST_SIGNS = 4000


class Telling:
    """Tells where the reader is on a screen, and which keys do something there."""

    def __init__(self, screen: BriefingScreen) -> None:
        self._screen = screen

    def title(self, briefing: Briefing, number: str) -> None:
        """Name the article. `number` is its place among several sources."""
        self._screen.top.say(number, title_words(briefing) or "(no title)", _about(briefing))

    def tell(self) -> None:
        """Say in tabs, status and footer where the reader is."""
        screen = self._screen
        counts = (*(rows.tab() for rows in screen.lists), self._paragraph_count())
        screen.status.say_item(self._words(), self._place())
        screen.tabs.say(screen.panel, counts)
        screen.footer.say(self._hints())

    def _words(self) -> str:
        screen, item = self._screen, self._screen.item
        if screen.panel < 4 and not item and (wanted := screen.lists[screen.panel].wanted):
            return f"none {sought(wanted)} · Esc: all"
        if item is None or screen.briefing is None:
            return ""
        return item_words(item, screen.briefing.article)[:MOST_SIGNS]

    def _paragraph_count(self) -> str:
        count = len(self._screen.text.article.paragraphs)
        return f"{count:,}" if count else ""

    def _place(self) -> tuple[str, ...]:
        screen, wide = self._screen, self._screen.laying.wide
        if screen.panel == 4:
            return self._article_place()
        rows = screen.lists[screen.panel]
        if not rows.shown:
            return ()
        place = f"{rows.cursor + 1:,} of {len(rows.shown):,}"
        if wide:
            return (f"{NAMES[screen.panel]} {place}", place)
        return (f"{place} {sought(rows.wanted)}", place) if rows.wanted else (place,)

    def _article_place(self) -> tuple[str, ...]:
        screen = self._screen
        if screen.searching.hits:
            position, count = screen.searching.position()
            return (f"match {position:,} of {count:,}", f"{position:,} of {count:,}")
        return () if screen.laying.wide else (screen.text.count(),)

    def _hints(self) -> Sequence[Hint]:
        screen = self._screen
        if screen.asking:
            return asking_hints(screen.asking)
        if not screen.text.article.paragraphs:
            return waiting_hints(screen.table)
        lists = screen.lists if screen.panel == 4 else [screen.lists[screen.panel]]
        is_empty = screen.briefing is not None and not any(rows.shown for rows in lists)
        is_online = screen.briefing is not None and bool(screen.briefing.article.url)
        is_filtered = screen.searching.search is not None
        here = Here(screen.panel, is_empty, is_online, is_filtered, screen.zoomed)
        return reading_hints(screen.table, here)


def _about(briefing: Briefing) -> tuple[str, ...]:
    """What the title row may say at the right, the longest first."""
    source, date = source_words(briefing), date_words(briefing.article.published)
    count = len(briefing.article.paragraphs)
    length = f"{count:,} paragraph{'s' * (count != 1)}"
    minutes = about_words(briefing)[-1]
    forms = [(source, date, length, minutes), (source, date), (date,), (source,)]
    return tuple(" · ".join(filter(None, form)) for form in forms if any(form))
