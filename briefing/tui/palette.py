"""All commands by name, for the palette: those of the keys' table, and every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from briefing.safe import visible
from briefing.tui.keys import Key, shown
from briefing.tui.themes import names

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp


def commands(app: ReaderApp) -> Iterable[SystemCommand]:
    """What can be chosen; a command is found by its id and by what it does."""
    for row in app.table:
        if row.id not in ("palette", "interrupt"):
            keys = unmarked(", ".join(map(shown, row.keys)))
            yield SystemCommand(f"{row.id}: {row.tooltip}", f"Key: {keys}", _command(app, row))
    for name in dict.fromkeys((*names(), *app.available_themes)):
        keep = partial(app.theming.keep, name)
        yield SystemCommand(f"Theme: {unmarked(name)}", "Use this theme", keep)


def _command(app: ReaderApp, row: Key) -> Callable[[], None]:
    def run() -> None:
        app.call_later(app.run_action, row.action)

    return run


def unmarked(text: str) -> str:
    """Words for the palette, which takes what stands in brackets for mark-up."""
    return visible(text).replace("[", "\\[")
