"""What a search looks through and what it found, over the panels and the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Article, Span
from briefing.safe import visible
from briefing.search import Haystack, Query, asked, find, haystack, hits, parse_query
from briefing.tui.rows import NAMES, Place, sought

QUOTES, ARTICLE, EVERYTHING = "quotes", "article", "everything"


class Search(NamedTuple):
    """A query and where it looks: in the quotes, in the article or in everything."""

    query: Query
    scope: str = QUOTES


class Spot(NamedTuple):
    """Where the reader is, so that a step back leads there exactly.

    `at_top` and `cursor` are characters of the article.
    """

    panel: int
    zoomed: bool
    lists: tuple[Place, ...]
    at_top: int
    cursor: int
    search: Search | None


class Steps:
    """The places that jumps led away from, to go back to and forward again."""

    KEPT = 200

    def __init__(self) -> None:
        self._back: list[Spot] = []
        self._forward: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Remember a place before a jump."""
        if not self._back or self._back[-1] != spot:
            self._back = [*self._back[1 - self.KEPT :], spot]
        self._forward = []

    def jumped_since(self, search: Search | None) -> bool:
        """Whether the last jump was made under a search, so that it is to be undone first."""
        return bool(self._back) and self._back[-1].search == search

    def back(self, spot: Spot) -> Spot | None:
        """The place before the last jump; None at the beginning."""
        if not self._back:
            return None
        self._forward.append(spot)
        return self._back.pop()

    def forward(self, spot: Spot) -> Spot | None:
        """The place that the last step back came from; None at the end."""
        if not self._forward:
            return None
        self._back.append(spot)
        return self._forward.pop()


class Paragraphs:
    """The article's paragraphs, made ready for searching at the first search."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._hays: list[Haystack] | None = None

    def hits(self, query: Query) -> list[Span]:
        """Where the words stand in those paragraphs that hold all of them, in order."""
        if not query.terms:
            return []
        article = self._article
        if self._hays is None:
            self._hays = [
                haystack((visible(article.text[start:end]),))
                for _, start, end in article.paragraphs
            ]
        found = []
        for number in find(query, self._hays):
            first = article.paragraphs[number].start
            for start, end in hits(query, self._hays[number].fields[0]):
                found.append(Span(first + start, first + end))
        return found


def searched(search: Search | None, panel: int) -> Query | None:
    """What filters a list: its panel counts from 0."""
    if search is None or search.scope == ARTICLE:
        return None
    return search.query if search.scope == EVERYTHING or panel == 3 else None


def wider(scope: str, panel: int) -> str:
    """The other scope that Tab leads to."""
    if scope != EVERYTHING:
        return EVERYTHING
    return ARTICLE if panel == 4 else QUOTES


def notes(search: Search, position: int, count: int, panel: int) -> tuple[str, ...]:
    """What stands at the right of the search: `1 of 3 · in quotes · Tab: everything`, and the
    same shorter."""
    other = f"Tab: {wider(search.scope, panel)}"
    where = f"in {search.scope}" if search.scope != ARTICLE else "in the article"
    if not search.query.terms:
        return (f"{where} · {other}", other)
    place = f"{position:,} of {count:,}"
    if count:
        return (f"{place} · {where} · {other}", f"{place} · {other}", place)
    return (f"{_nothing(search)} · {other} · Esc: back", f"nothing · {other}", "nothing")


def _nothing(search: Search) -> str:
    wanted = sought(search.query)
    if search.scope == QUOTES and wanted.startswith("by "):
        return f"no quote {wanted}"
    holder = {QUOTES: "no quote holds", ARTICLE: "the article lacks"}
    text = visible(asked(search.query.typed))
    return f"{holder.get(search.scope, 'nothing holds')} “{text}”"


def typed(text: str, scope: str) -> Search:
    """The search for what was typed."""
    return Search(parse_query(text), scope)


def first_panel(counts: Sequence[int], panel: int, in_article: bool) -> int:
    """The panel to be in: this one if it holds something, else the first that does."""
    if panel < 4 and counts[panel]:
        return panel
    if panel == 4 and in_article:
        return panel
    full = [at for at in range(len(NAMES) - 1) if counts[at]]
    if not full and in_article:
        return len(NAMES) - 1
    return full[0] if full else panel
