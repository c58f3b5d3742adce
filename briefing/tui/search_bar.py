"""One line to type in, in place of the status: a search, a command, a file's name.

It knows nothing of lists: it says what was typed and what was pressed.
"""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget

from briefing.printing.cells import draw, width
from briefing.safe import visible
from briefing.tui.lines import Piece
from briefing.tui.paint import Paint

Pressed = Callable[[str, str], None]
KEYS = ("enter", "escape", "tab", "up", "down")


class SearchBar(Widget):
    """A line with a caret. `sign` stands before what is typed, a note at the right.

    It is handed its keys and answers at once, so that keys typed ahead find everything as the
    one before them left it.
    """

    def __init__(self, paint: Paint, typed: Callable[[str], None], pressed: Pressed) -> None:
        """`typed` is told the text, `pressed` the key that is not for typing, and the text."""
        super().__init__()
        self.paint = paint
        self.sign = "/"
        self.text = ""
        self.notes: tuple[str, ...] = ()
        self.caret = 0
        self._typed = typed
        self._pressed = pressed

    def open(self, sign: str, text: str = "") -> None:
        """Begin anew with a text already typed."""
        self.sign, self.text, self.caret, self.notes = sign, text, len(text), ()
        self.refresh()

    def say(self, *notes: str) -> None:
        """Put a note at the right: of its forms, the longest first, the one that fits."""
        if notes != self.notes:
            self.notes = notes
            self.refresh()

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self.refresh()

    def press(self, key: str, character: str | None) -> None:
        """Type, move the caret, or hand a key on."""
        key = {"shift+tab": "tab", "ctrl+n": "down", "ctrl+p": "up"}.get(key, key)
        if key in KEYS:
            self._pressed(key, self.text)
        elif key in _EDITS:
            text = self.text
            self.text, self.caret = _EDITS[key](self.text, self.caret)
            self._moved(text != self.text)
        elif character and character.isprintable():
            self.paste(character)

    def paste(self, text: str) -> None:
        """Type a text, its lines as one."""
        typed = visible(text)
        self.text = self.text[: self.caret] + typed + self.text[self.caret :]
        self.caret += len(typed)
        self._moved(True)

    def _moved(self, changed: bool) -> None:
        if changed:
            self._typed(self.text)
        self.refresh()

    def _note(self, cells: int) -> str:
        """A note that leaves the line the cells it needs, or half of them."""
        left = max(cells // 2, cells - width(self.sign + self.text) - 4)
        fitting = (f" {note} " for note in self.notes if width(note) + 2 <= left)
        return next(fitting, "")

    def render_line(self, y: int) -> Strip:
        """The line, its end in view if it is longer than its place."""
        cells = self.size.width
        note = self._note(cells)
        room = cells - width(note) - width(self.sign) - 3
        before, after = self.text[: self.caret], self.text[self.caret :]
        while before and width(before) > room:
            before = before[1:]
        caret = self.paint.signs.caret
        self.app.cursor_position = Offset(
            self.region.x + 1 + width(self.sign + before), self.region.y
        )
        left = [
            Piece(f" {self.sign}", "focus"),
            Piece(draw(before), "base"),
            Piece(caret, "focus"),
            Piece(draw(after)[: max(0, room - width(before))], "base"),
        ]
        gap = cells - sum(width(piece.text) for piece in left) - width(note)
        row = [*left, Piece(" " * max(0, gap), "base"), Piece(note, "muted")]
        return self.paint.strip(row, cells)


def _word_back(text: str, caret: int) -> tuple[str, int]:
    start = text[:caret].rstrip().rfind(" ") + 1
    return text[:start] + text[caret:], start


_EDITS = {
    "backspace": lambda text, at: (text[: max(0, at - 1)] + text[at:], max(0, at - 1)),
    "delete": lambda text, at: (text[:at] + text[at + 1 :], at),
    "left": lambda text, at: (text, max(0, at - 1)),
    "right": lambda text, at: (text, min(len(text), at + 1)),
    "home": lambda text, at: (text, 0),
    "end": lambda text, at: (text, len(text)),
    "ctrl+a": lambda text, at: (text, 0),
    "ctrl+e": lambda text, at: (text, len(text)),
    "ctrl+u": lambda text, at: (text[at:], 0),
    "ctrl+k": lambda text, at: (text[:at], at),
    "ctrl+w": _word_back,
}
