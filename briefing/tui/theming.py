"""The themes of one App: which one is drawn in, tried on, kept for later runs, and watched."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.config import default_theme
from briefing.errors import BadTheme
from briefing.themefile import FALLBACK
from briefing.tui.paint import Paint
from briefing.tui.themes import (
    Watched,
    fallback_theme,
    look,
    names,
    read_theme,
    remember_theme,
)

if TYPE_CHECKING:
    from textual.theme import Theme

    from briefing.tui.app import ReaderApp

# What Python 3.7 and later put into LC_CTYPE themselves where the locale is C (PEP 538).
COERCED = ("C.UTF-8", "C.utf8", "UTF-8")


class Theming:
    """Gives an App its look. `trouble` is what was wrong with the first theme, if anything."""

    def __init__(self, app: ReaderApp, asked: str | None) -> None:
        """`asked` is the theme named by option: it comes before environment and settings."""
        self._app = app
        self.trouble = self._start(asked)
        self._watched = Watched(app.theme)

    def _start(self, asked: str | None) -> str:
        environ = os.environ
        name = asked or environ.get("BRIEFING_THEME")
        if not name and not environ.get("NO_COLOR"):
            name = self._app.config.theme
        try:
            self._take(read_theme(name or default_theme(environ)))
        except BadTheme as error:
            self._take(fallback_theme())
            return f"{error} · kept {FALLBACK}"
        return ""

    def _take(self, theme: Theme) -> None:
        self._app.register_theme(theme)
        self._app.theme = theme.name

    def paint(self) -> Paint:
        """What screens are drawn with in the theme of now."""
        theme = self._app.current_theme
        variables = theme.to_color_system().generate() | theme.variables
        return Paint(look(variables), self._app.config.ascii or not speaks_utf8(os.environ))

    def repaint(self) -> None:
        """Draw every screen in the theme of now."""
        paint = self.paint()
        for screen in {self._app.reader, *self._app.screen_stack}:
            if hasattr(screen, "repaint"):
                screen.repaint(paint)

    def try_on(self, name: str) -> str:
        """Draw in a theme; what is wrong with it, if anything."""
        try:
            self._take(read_theme(name))
        except BadTheme as error:
            return f"{error} · kept {self._app.theme}"
        self._watched = Watched(name)
        self.repaint()
        return ""

    def keep(self, name: str) -> None:
        """Use a theme from now on, in later runs too."""
        trouble = self.try_on(name) or remember_theme(self._app.config.path, name)
        self._app.tell(trouble or f"Theme: {name}", bool(trouble))

    def keep_next(self) -> None:
        """Go on to the next theme that there is a file of."""
        known, now = names(), self._app.theme
        at = known.index(now) if now in known else -1
        self.keep(known[(at + 1) % len(known)])

    def look_again(self) -> None:
        """Take over a theme file that was changed while the reader runs."""
        if self._watched.changed() and (trouble := self.try_on(self._app.theme)):
            self._app.tell(trouble, True)


def speaks_utf8(environ: Mapping[str, str]) -> bool:
    """Whether the locale's letters are UTF-8; a locale that is not set says nothing against it."""
    if environ.get("LANG") in ("C", "POSIX") and environ.get("LC_CTYPE") in COERCED:
        return bool(environ.get("LC_ALL")) and "utf" in environ["LC_ALL"].lower()
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        if value := environ.get(name):
            return "utf" in value.lower()
    return True
