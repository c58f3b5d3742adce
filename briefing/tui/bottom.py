"""The rows above and below the panels: title and tabs, status and keys. Each draws one line."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.printing.cells import cut, width
from briefing.tui.heights import NARROW, SMALLEST
from briefing.tui.lines import Piece, Row
from briefing.tui.paint import Paint
from briefing.tui.rows import NAMES

GAP = 2
KEPT = ("help", "quit")


class Line(Widget):
    """One row of the screen."""

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self.paint = paint

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row."""
        return self.paint.strip(self.row(self.size.width), self.size.width)

    def row(self, cells: int) -> Row:
        """What stands in the row, at most so many cells."""
        return []


def sides(left: Row, right: Row, cells: int) -> Row:
    """Left and right with blanks between them, filling the cells if both fit."""
    gap = cells - sum(width(piece.text) for piece in (*left, *right))
    return [*left, Piece(" " * max(0, gap), "base"), *right]


# The longest that fits is said.
TOO_SMALL = (
    f"Too small: {SMALLEST[0]}×{SMALLEST[1]} needed",
    f"{SMALLEST[0]}×{SMALLEST[1]} needed",
    "too small",
    "small",
)


class Top(Line):
    """The title, and at the right what is known about the article, as much as fits.

    On a screen too small for anything else it is all there is, and says so.
    """

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint)
        self._number = ""
        self._title = ""
        self._about: Sequence[str] = ()

    def say(self, number: str, title: str, about: Sequence[str]) -> None:
        """`number` is the source of several; `about` the right parts, the longest first."""
        self._number, self._title, self._about = number, title, about
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row, and blank ones below it on a screen that is too small."""
        if y:
            return self.paint.strip([], self.size.width)
        return super().render_line(y)

    def row(self, cells: int) -> Row:
        """The title's row."""
        screen = self.app.size
        if screen.width < SMALLEST[0] or screen.height < SMALLEST[1]:
            said = next((words for words in TOO_SMALL if width(words) <= cells), "")
            return [Piece(said, "base")]
        number = f" {self._number}" if self._number else ""
        room = cells - 2 - width(number)
        title = cut(self._title, room, self.paint.signs.ellipsis)
        left = [Piece(number, "muted"), Piece(f" {title}", "heading")]
        for right in self._about:
            if width(title) + width(right) + GAP <= room:
                return sides(left, [Piece(f"{right} ", "muted")], cells)
        return left


class Tabs(Line):
    """The panels of a narrow screen by name; the chosen one stands in brackets."""

    class Pressed(Message):
        """A tab was clicked; panels count from 0."""

        def __init__(self, panel: int) -> None:
            super().__init__()
            self.panel = panel

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint)
        self._panel = 0
        self._counts: Sequence[str] = ("",) * 5

    def say(self, panel: int, counts: Sequence[str]) -> None:
        """Which panel is chosen, and how much is in each."""
        if (panel, counts) != (self._panel, self._counts):
            self._panel, self._counts = panel, counts
            self.refresh()

    def _labels(self, cells: int) -> list[str]:
        """The longest labels that fit."""
        full = [f" {at + 1} {name} " for at, name in enumerate(NAMES)]
        counted = [
            f"{label}{count} " if count else label
            for label, count in zip(full, self._counts, strict=True)
        ]
        short = [f" {at + 1} " if at != self._panel else full[at] for at in range(5)]
        tight = [str(at + 1) if at != self._panel else full[at] for at in range(5)]
        for labels in (counted, full, short, tight):
            if sum(map(len, labels)) <= cells:
                break
        return labels

    def row(self, cells: int) -> Row:
        """The tabs' row."""
        row: Row = []
        for at, label in enumerate(self._labels(cells)):
            if at == self._panel:
                row += [
                    Piece("[", "focus"),
                    Piece(label[1:-1], "heading"),
                    Piece("]", "focus"),
                ]
            else:
                row.append(Piece(label, "muted"))
        return row

    def on_click(self, event: events.Click) -> None:
        """Tell the screen which tab was pressed."""
        event.stop()
        end = 0
        for at, label in enumerate(self._labels(self.size.width)):
            end += len(label)
            if event.x < end:
                self.post_message(self.Pressed(at))
                return


class Status(Line):
    """The selected item in full words, or a message; at the right the place in the list."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint)
        self._item = ""
        self._place: Sequence[str] = ()
        self.message = ""
        self._error = False

    def say_item(self, words: str, place: Sequence[str]) -> None:
        """`place` are forms of the right part, the longest first."""
        if (words, place) != (self._item, self._place):
            self._item, self._place = words, place
            self.refresh()

    def say(self, message: str, error: bool = False) -> None:
        """A message in place of the item, until it is cleared."""
        if message != self.message:
            self.message, self._error = message, error
            self.refresh()

    def row(self, cells: int) -> Row:
        """The status row; a narrow screen keeps it for messages."""
        words = self.message or self._item
        if cells < NARROW and not self.message:
            return []
        mark = "error" if self._error and self.message else "base"
        right = ""
        for right in self._place:
            if width(words) + width(right) + GAP + 2 <= cells:
                break
        else:
            right = "" if self.message else right
        room = cells - 2 - (width(right) + GAP if right else 0)
        left = Piece(f" {cut(words, room, self.paint.signs.ellipsis)}", mark)
        return sides([left], [Piece(f"{right} ", "muted")] if right else [], cells)


class Footer(Line):
    """The keys, whole hints only; help and quit are never left out."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint)
        self._hints: Sequence[tuple[str, str, str, str]] = ()

    def say(self, hints: Sequence[tuple[str, str, str, str]]) -> None:
        """Id, keys, word and short word of each hint, in order."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def row(self, cells: int) -> Row:
        """The keys' row: long words if all of them fit, else short ones as far as they go."""
        kept = [hint for hint in self._hints if hint[0] in KEPT]
        if cells < NARROW:
            return [Piece(f" {' '.join(keys for _, keys, _, _ in kept)}", "muted")]
        right = self._pieces(kept, 3)
        room = cells - _cells(right) - 2
        hints = [hint for hint in self._hints if hint[0] not in KEPT]
        word = 2 if _cells(self._pieces(hints, 2)) <= room else 3
        while hints and _cells(self._pieces(hints, word)) > room:
            hints.pop()
        return sides([Piece(" ", "base"), *self._pieces(hints, word)], right, cells)

    def _pieces(self, hints: Sequence[tuple[str, str, str, str]], word: int) -> Row:
        row: Row = []
        for hint in hints:
            row += [Piece(hint[1], "focus"), Piece(f" {hint[word]}  ", "muted")]
        if row:
            row[-1] = Piece(row[-1].text.rstrip() + " ", "muted")
        return row


def _cells(row: Row) -> int:
    return sum(width(piece.text) for piece in row)
