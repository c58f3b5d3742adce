"""What of a briefing is to be shown: panels, and under a filter the items that match."""

from __future__ import annotations

from briefing.model import PANELS, Article, Briefing, Figure, Item, Person, Quote, Sentence
from briefing.printing.words import item_fields
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    from briefing.search import Haystack, Query

    _Kind = TypeVar("_Kind", Sentence, Person, Figure, Quote)


class View(Record):
    """A briefing as it is to be shown.

    `briefing` holds the items that are left, `totals` how many each panel had, by its name.
    `filtered`: a panel that lost all its items is left out. `dropped`: show what the cleaner
    left out, too. `why`: show the cues that decided, too.
    """

    briefing: Briefing
    totals: dict[str, int]
    filtered: bool = False
    dropped: bool = False
    why: bool = False

    def panels(self) -> list[tuple[str, tuple[Item, ...]]]:
        """The panels to show and their items, in the contract's order."""
        shown = [(name, panel(self.briefing, name)) for name in PANELS]
        return [
            (name, items)
            for name, items in shown
            if items is not None and (items or not self.filtered)
        ]


def panel(briefing: Briefing, name: str) -> tuple[Item, ...] | None:
    """The items of a panel by its name; None if it was not asked for."""
    items: tuple[Item, ...] | None = getattr(briefing, name)
    return items


def view(
    briefing: Briefing, query: Query | None = None, dropped: bool = False, why: bool = False
) -> View:
    """The whole briefing, or the items of it that a query matches."""
    totals = {name: len(panel(briefing, name) or ()) for name in PANELS}
    if query is None:
        return View(briefing, totals, False, dropped, why)
    article = briefing.article
    left = briefing._replace(
        summary=_matching(briefing.summary, article, query),
        people=_matching(briefing.people, article, query),
        figures=_matching(briefing.figures, article, query),
        quotes=_matching(briefing.quotes, article, query),
    )
    return View(left, totals, True, dropped, why)


def _matching(
    items: tuple[_Kind, ...] | None, article: Article, query: Query
) -> tuple[_Kind, ...] | None:
    if items is None:
        return None
    from briefing.search import find

    return tuple(items[at] for at in find(query, [item_haystack(item, article) for item in items]))


def item_haystack(item: Item, article: Article) -> Haystack:
    """An item made ready to be searched."""
    from briefing.search import haystack  # 1 ms, and most briefings are printed whole

    speaker = item.speaker if isinstance(item, Quote) else None
    return haystack(item_fields(item, article), speaker)
