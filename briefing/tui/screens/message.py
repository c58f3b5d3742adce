"""A calm page in place of an article: what went wrong with a source, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.screen import Screen
from textual.strip import Strip

from briefing.errors import BriefingError, FetchFailed
from briefing.printing.cells import wrap
from briefing.safe import visible
from briefing.tui.bottom import Footer, Line
from briefing.tui.keys import Key, hints
from briefing.tui.lines import Piece
from briefing.tui.paint import Paint


class Page(Line):
    """Lines of text, wrapped; `error` is the number of the error's."""

    def __init__(self, paint: Paint, lines: Sequence[str], error: int) -> None:
        super().__init__(paint)
        self._lines = lines
        self._error = error

    def render_line(self, y: int) -> Strip:
        """One row, the text two rows below the top."""
        cells = self.size.width
        rows: list[Piece] = []
        for at, line in enumerate(self._lines):
            for start, end in wrap(line, max(1, cells - 4)):
                rows.append(Piece(f"  {line[start:end]}", "error" if at == self._error else "base"))
        at = y - 2
        return self.paint.strip([rows[at]] if 0 <= at < len(rows) else [], cells)


class MessageScreen(Screen[None], inherit_bindings=False):
    """Stands where the briefing of a source would; the keys for it do what they say."""

    AUTO_FOCUS = ""
    CSS = "MessageScreen Page { height: 1fr; } MessageScreen Footer { dock: bottom; height: 1; }"

    def __init__(
        self, paint: Paint, table: Sequence[Key], error: BriefingError, number: str
    ) -> None:
        super().__init__()
        self.paint = paint
        self.error = error
        self._table = table
        self._several = bool(number)
        self.page = Page(paint, [*([number] if number else []), *error_lines(error)], bool(number))
        self.footer = Footer(paint)

    def compose(self) -> ComposeResult:
        yield self.page
        yield self.footer

    def on_mount(self) -> None:
        named = {"reload": "try again", "help": "help", "quit": "quit"}
        if self._several:
            named |= {"next-source": "next article", "previous-source": "previous"}
        rows = {row.id: row for row in self._table}
        self.footer.say(
            hints(rows[id]._replace(hint=word, short=word) for id, word in named.items())
        )

    def repaint(self, paint: Paint) -> None:
        """Draw in another theme."""
        self.paint = paint
        self.page.repaint(paint)
        self.footer.repaint(paint)


def error_lines(error: BriefingError) -> list[str]:
    """The error as a person would say it, without a control character."""
    source = visible(error.source or "the source")
    failed = " could not be fetched" if isinstance(error, FetchFailed) else ""
    return [f"Error: {source}{failed}", visible(error.reason)]
