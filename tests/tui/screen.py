"""Running the reader in a test, and what is on its screen as text."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import groupby

import pytest
from rich.style import Style
from textual._context import visible_screen_stack
from textual.app import App
from textual.pilot import Pilot

from briefing.config import Config
from briefing.model import Briefing, Progress
from briefing.tui.app import ReaderApp
from briefing.tui.sources import Load
from tests.tui.ostvik import BRIEFING

SIZES = ((160, 48), (100, 30), (80, 24), (60, 16))
STYLED = ((100, 30), (60, 16))  # styles do not depend on the size, only on what is laid out
THEMES = ("night", "paper", "terminal", "high-contrast", "high-contrast-light", "mono")
Size = tuple[int, int]
Same = Callable[[str, str], None]

at_every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def load_ostvik(source: str, report: Callable[[Progress], None]) -> Briefing:
    return BRIEFING


def reader(
    first: Briefing | None = BRIEFING,
    sources: tuple[str, ...] = ("ostvik.txt",),
    load: Load = load_ostvik,
    config: Config | None = None,
    theme: str | None = "night",
    search: str | None = None,
    speaker: str | None = None,
    sure: float | None = None,
    library: str | None = None,
    remembers: bool = False,
) -> ReaderApp:
    """A reader that has read the story, unless told otherwise."""
    return ReaderApp(
        sources, load, config or Config(), theme, search, speaker, first,
        library=library, remembers=remembers, sure=sure,
    )  # fmt: skip


def screen_text(app: App[int]) -> str:
    """The screen row by row, blanks at the ends left off."""
    visible_screen_stack.set(list(app._background_screens))
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


def styled_text(app: App[int]) -> str:
    """The screen without its colours: `{b:…}` bold, `u` underlined, `r` reversed, rows joined."""
    visible_screen_stack.set(list(app._background_screens))
    rows = []
    for strip in app.screen._compositor.render_strips():
        row = ""
        for style, segments in groupby(strip, lambda segment: _signs(segment.style)):
            text = "".join(segment.text for segment in segments)
            row += f"{{{style}:{text}}}" if style else text
        rows.append(row.rstrip())
    return "\n".join(rows) + "\n"


def _signs(style: Style | None) -> str:
    if style is None:
        return ""
    given = {"b": style.bold, "u": style.underline, "r": style.reverse}
    return "".join(sign for sign, is_on in given.items() if is_on)


async def same_everywhere(pilot: Pilot[int], name: str, same_screen: Same) -> None:
    """Compare the screen with its file, and see that it tells the same in every theme.

    In `mono` the styles are compared, too: they are all that a screen without colours has.
    """
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await pilot.pause()
    size = f"{app.size.width}x{app.size.height}"
    text = screen_text(app)
    same_screen(f"{name}-{size}", text)
    for theme in THEMES:
        assert app.theming.try_on(theme) == ""
        await pilot.pause()
        assert screen_text(app) == text
    if app.size in STYLED:
        same_screen(f"mono-{name}-{size}", styled_text(app))


async def until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    """Let the reader work until something is so; half a minute at most."""
    async with asyncio.timeout(30):
        while not true():
            await pilot.pause()
            await asyncio.sleep(0)
