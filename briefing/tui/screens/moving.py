"""Moving in the reader: within a panel, into the article and back, and through the jumps made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.finding import Steps

if TYPE_CHECKING:
    from briefing.tui.screens.briefing import BriefingScreen


class Moving:
    """What the moving keys do on a screen. Panels count from 0, the article is 4."""

    def __init__(self, screen: BriefingScreen) -> None:
        self._screen = screen
        self._steps = Steps()

    def reset(self) -> None:
        """Another article is shown: there is nothing to go back to."""
        self._steps = Steps()

    def leave(self) -> None:
        """Remember this place before a jump."""
        self._steps.leave(self._screen.spot)

    def back(self) -> None:
        """One step back: the last jump, filter or panel alone, whichever came last."""
        screen = self._screen
        search = screen.searching.search
        undone_first = screen.searching.is_over_another or self._steps.jumped_since(search)
        if search is not None and not undone_first:
            screen.searching.apply(None)
        elif screen.zoomed and not search:
            screen.action_zoom()
        elif spot := self._steps.back(screen.spot):
            screen.return_to(spot)

    def forward(self) -> None:
        """Where the last step back came from."""
        if spot := self._steps.forward(self._screen.spot):
            self._screen.return_to(spot)

    def to_panel(self, panel: int) -> None:
        """Move in another panel from now on."""
        if panel != self._screen.panel:
            self.leave()
            self._screen.choose(panel)

    def by(self, way: int) -> None:
        """The next item or row, or the one before."""
        screen = self._screen
        if screen.panel == 4:
            self._moved(screen.text.move(way))
        elif screen.lists[screen.panel].shown:
            rows = screen.lists[screen.panel]
            self._moved(rows.select(rows.cursor + way))

    def to_end(self, last: bool) -> None:
        """The first or the last item or row."""
        screen = self._screen
        if screen.panel == 4:
            to = len(screen.text.page.rows) if last else 0
            self._moved(screen.text.move(to - screen.text.cursor))
        else:
            rows = screen.lists[screen.panel]
            self._moved(rows.select(len(rows.shown) if last else 0))

    def by_pages(self, pages: float) -> None:
        """So many screens of the panel down, or up."""
        screen = self._screen
        if screen.panel == 4:
            self._moved(screen.text.page_by(pages))
        else:
            self._moved(screen.lists[screen.panel].page(pages))

    def _moved(self, moved: bool) -> None:
        if moved:
            self._screen.follow()

    def by_paragraph(self, way: int) -> None:
        """Another paragraph of the article, without leaving the list."""
        screen = self._screen
        if screen.panel == 4:
            screen.text.step_paragraph(way)
            screen.follow()
        elif screen.laying.wide:
            screen.text.scroll_paragraph(way)
        else:
            screen.evidence.step(way)

    def show(self) -> None:
        """From a list into the article, from the article to the item's list."""
        screen, item = self._screen, self._screen.item
        if item is None:
            return
        self.leave()
        if screen.panel < 4:
            screen.show(item)
        else:
            screen.choose(next(at for at, rows in enumerate(screen.lists) if rows.item is item))
