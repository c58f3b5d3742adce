"""Where the widgets of the reader's screen stand, from its size and what is in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.widget import Widget

from briefing.tui.heights import SMALLEST, Box, Frame, frame, is_wide, left_width, share
from briefing.tui.item_lines import rows_needed
from briefing.tui.rows import Rows

if TYPE_CHECKING:
    from briefing.tui.screens.briefing import BriefingScreen

# From this height on a blank row divides paragraphs.
GAPS_FROM = 20


class Laying:
    """Lays a screen out. `wide` tells that lists and article stand side by side."""

    def __init__(self, screen: BriefingScreen) -> None:
        self._screen = screen
        self._needs: dict[tuple[int, int], tuple[tuple[int, ...], int]] = {}
        self.wide = True

    def reset(self) -> None:
        """Another article is shown: what the lists need is counted anew."""
        self._needs = {}

    def arrange(self, size: Size) -> DockArrangeResult:
        """The widgets that are on the screen at a size, and their places."""
        screen, (width, height) = self._screen, size
        if width < SMALLEST[0] or height < SMALLEST[1]:
            return _placed([(Box(0, 0, width, height), screen.top)])
        self.wide = is_wide(width, height)
        heights = self._heights(width, height) if self.wide and not screen.zoomed else None
        parts = frame(width, height, screen.panel, screen.zoomed, heights)
        # The article is wrapped where it is not on the screen, too: it follows the lists.
        whole = parts.article or frame(width, height, 4, screen.zoomed, heights).article
        if whole is not None:
            screen.text.lay(whole.width, whole.height, self.wide, height >= GAPS_FROM)
        return _placed(self._parts(parts))

    def _parts(self, parts: Frame) -> Iterable[tuple[Box, Widget]]:
        screen = self._screen
        placed: list[tuple[Box, Widget]] = [(parts.top, screen.top), (parts.footer, screen.footer)]
        placed.append((parts.status, screen.bar if screen.asking else screen.status))
        for rows, box in zip(screen.lists, parts.panels, strict=True):
            if box is not None:
                self._lay_rows(rows, box)
                placed.append((box, rows))
        if parts.article is not None:
            placed.append((parts.article, screen.text))
        if parts.evidence is not None:
            screen.evidence.lay(parts.evidence.width, parts.evidence.height, screen.text.page)
            placed.append((parts.evidence, screen.evidence))
        if parts.tabs is not None:
            placed.append((parts.tabs, screen.tabs))
        return placed

    def _heights(self, width: int, height: int) -> tuple[int, ...]:
        needs, short = self._needed(left_width(width), height)
        return share(height - 3, needs, short)

    def _needed(self, cells: int, height: int) -> tuple[tuple[int, ...], int]:
        key, lists = (cells, height), self._screen.lists
        if self._screen.briefing is None:
            return (height,) * 4, height  # as for a long article, the likeliest to come
        if key not in self._needs:
            needs = []
            for rows in lists:
                at = rows.columns(cells)
                needs.append(max(1, rows_needed(rows.items, rows.article, at, 4 * height)))
            self._needs[key] = (tuple(needs), max(1, len(lists[3].items)))
        return self._needs[key]

    def _lay_rows(self, rows: Rows, box: Box) -> None:
        edge = self.wide and not self._screen.zoomed
        cells, room = box.width - edge, box.height - self.wide
        need = rows_needed(rows.items, rows.article, rows.columns(cells), room)
        rows.lay(cells, box.height, self.wide, edge, need <= room)


def _placed(placed: Iterable[tuple[Box, Widget]]) -> DockArrangeResult:
    placements = [
        WidgetPlacement(Region(*box), NULL_OFFSET, NULL_SPACING, widget) for box, widget in placed
    ]
    return DockArrangeResult(placements, {each.widget for each in placements}, NULL_SPACING)
