"""Taking from the reader: what the keys for copy, open, edit, pipe and export do, and say."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

from textual.app import App

from briefing.printing.cells import cut, width
from briefing.printing.words import item_fields, item_words, words_of
from briefing.safe import visible
from briefing.tui import take

if TYPE_CHECKING:
    from briefing.tui.screens.briefing import BriefingScreen

MOST_SIGNS = 400  # of what was copied, on the widest screen


class Taking:
    """Takes the selected item of a screen, or its whole briefing."""

    def __init__(self, screen: BriefingScreen) -> None:
        self._screen = screen
        self._file = ""
        self._wrong = ""

    @property
    def _app(self) -> App[int]:
        return cast("App[int]", self._screen.app)

    def copy(self) -> None:
        """The item with its source onto the clipboard."""
        item, briefing = self._screen.item, self._screen.briefing
        if item and briefing:
            words = words_of(item, item_fields(item, briefing.article))
            self._copy(take.copied_item(briefing, item), words)
        else:
            self._say_nothing_here()

    def copy_all(self) -> None:
        """The whole briefing onto the clipboard."""
        if self._screen.briefing:
            self._copy(take.whole(self._screen.briefing), "the whole briefing")

    def _copy(self, text: str, what: str) -> None:
        through = take.copy(text, self._screen.app.copy_to_clipboard)
        end = f" · through {through}"
        room = self._screen.size.width - width(f" Copied: {end} ")
        words = cut(what[:MOST_SIGNS], max(0, room), self._screen.paint.signs.ellipsis)
        self._screen.say(f"Copied: {words}{end}")

    def open_source(self) -> None:
        """The article's address in the browser."""
        address = self._screen.briefing.article.url if self._screen.briefing else None
        trouble = take.open_address(self._app, address)
        self._screen.say(trouble or f"Opened {visible(address or '')}", bool(trouble))

    def edit(self) -> None:
        """The article in the editor, at this place."""
        if self._screen.briefing:
            place = self._screen.item.start if self._screen.item else self._screen.text.at_top
            trouble = take.edit(self._app, self._screen.briefing, place)
            if trouble:
                self._screen.say(trouble, True)

    def pipe(self) -> None:
        """Ask for a command for the item."""
        if self._screen.item:
            self._screen.ask("pipe", "| ")
            self._screen.bar.say("this item to a command · Esc: back")
        else:
            self._say_nothing_here()

    def _say_nothing_here(self) -> None:
        if self._screen.panel == 4 and self._screen.briefing:
            self._screen.say("No item stands here · Y and P take the whole briefing")

    def pipe_all(self) -> None:
        """Ask for a command for the whole briefing."""
        if self._screen.briefing:
            self._screen.ask("pipe-all", "| ")
            self._screen.bar.say("the whole briefing to a command · Esc: back")

    def export(self) -> None:
        """Ask for a file's name."""
        if self._screen.briefing:
            name = self._wrong or take.file_name(self._screen.briefing)
            self._screen.ask("export", "Write to: ", name)
            self._screen.bar.say(f"{' '.join(take.FORMS)} · Esc: back")

    def answered(self, key: str, text: str) -> None:
        """Answer to what was typed for a command or a file."""
        if key not in ("enter", "escape"):
            return
        asked = self._screen.close()
        briefing = self._screen.briefing
        if asked == "replace":
            if key == "enter" and text.strip().lower() in ("y", "yes"):
                self._export(self._file, True)
            else:
                self._screen.say(f"Left as it was: {visible(self._file)}")
        elif key == "escape" or not text.strip() or briefing is None:
            return
        elif asked == "export":
            self._export(text.strip(), False)
        elif asked == "pipe-all":
            self._pipe(text, take.lines_of(briefing))
        elif self._screen.item is not None:
            self._pipe(text, item_words(self._screen.item, briefing.article) + "\n")

    def _pipe(self, command: str, text: str) -> None:
        trouble = take.pipe(self._app, command, text)
        self._screen.say(trouble or f"Sent to {visible(command.strip())}", bool(trouble))

    def _export(self, path: str, replace: bool) -> None:
        if self._screen.briefing is None:
            return
        trouble = take.wrong_name(path)
        if not trouble and not replace and os.path.exists(os.path.expanduser(path)):
            self._file = path
            self._screen.ask("replace", f"{visible(path)} is there already: replace? y/n ")
            return
        trouble = trouble or take.export(self._screen.briefing, path, replace)
        self._wrong = path if trouble else ""  # to be put right when the key is pressed again
        self._screen.say(trouble or f"Written: {visible(path)}", bool(trouble))
