"""No sign of what is read, named, kept or typed reaches the screen as an order or as mark-up."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual._context import visible_screen_stack
from textual.command import CommandPalette
from textual.content import Content
from textual.pilot import Pilot

from briefing.config import Config
from briefing.errors import FetchFailed
from briefing.keeping import entry
from briefing.library.store import open_library
from briefing.model import Briefing, Progress
from briefing.tui.app import ReaderApp
from briefing.tui.palette import unmarked
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.message import MessageScreen
from briefing.tui.screens.themes import ThemesScreen
from tests.fuzz.promises import harmful
from tests.library.shelf import READ
from tests.test_terminal_safety import ESCAPES, EVERY, FEW, STORY, _with
from tests.tui.screen import reader, until

MARKUP = "[bold red]M[/] [@click=app.quit]q[/] [link=http://x.example]l[/] [/nosuch] [$primary]"
HOSTILE = pytest.mark.parametrize(
    "words", [EVERY, ESCAPES, MARKUP], ids=["signs", "orders", "mark-up"]
)
SIZES = pytest.mark.parametrize("size", [(120, 40), (60, 16)], ids=["wide", "narrow"])
WAIT_S = 20


def _check(app: ReaderApp) -> str:
    """Raises where the screen holds an order, a link or an action; what it shows."""
    visible_screen_stack.set(list(app._background_screens))
    shown = []
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            assert segment.control is None
            assert not harmful(segment.text, ""), segment.text
            style = segment.style
            assert style is None or not style.link
            assert style is None or "@click" not in style.meta
        shown.append(strip.text)
    return "\n".join(shown)


async def _seen(pilot: Pilot[int], *keys: str) -> str:
    """What is shown after some keys, looked at after each."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
        _check(app)
    return _check(app)


async def _on(pilot: Pilot[int], kind: type[object], *keys: str) -> str:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))
    await pilot.pause()
    return await _seen(pilot)


def _story(words: str) -> Briefing:
    made = _with(STORY.replace("{0}", words), words)
    return made._replace(article=made.article._replace(url=f"https://a.example/{words}"))


@HOSTILE
@SIZES
async def test_an_articles_words_are_only_words(words: str, size: tuple[int, int]) -> None:
    app = reader(_story(words), (words,))
    async with app.run_test(size=size) as pilot:
        shown = await _seen(pilot, *"12345", "G", "g", *"jjkz1z", "J", "K", "enter", "escape", "y")
        await _seen(pilot, "4", "enter", "5", "p", "escape", "n", "]", "[")
        if words == MARKUP and size[0] > 100:
            assert "[@click=app.quit]" in shown


@HOSTILE
@SIZES
async def test_a_query_is_only_words(words: str, size: tuple[int, int]) -> None:
    app = reader(_story(words), (words,), search=words)
    async with app.run_test(size=size) as pilot:
        await _seen(pilot, "escape", "slash", *"[b]x", "tab", "enter", "n", "escape")
    app = reader(_story(words), (words,), speaker=words)
    async with app.run_test(size=size) as pilot:
        await _seen(pilot, "slash", "a", "enter")


@HOSTILE
@SIZES
async def test_what_went_wrong_is_told_in_words(words: str, size: tuple[int, int]) -> None:
    def fail(source: str, report: Callable[[Progress], None]) -> Briefing:
        raise FetchFailed(source, words)

    app = reader(None, (words, f"https://{words}"), fail)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MessageScreen))
        await _seen(pilot)
        await _seen(pilot, "]", "r", "?")


@HOSTILE
async def test_a_source_on_its_way_is_named_in_words(words: str) -> None:
    go = Event()

    def fetch(source: str, report: Callable[[Progress], None]) -> Briefing:
        report(Progress("fetching", 212_000, 1_310_000, 0.84))
        go.wait(WAIT_S)
        return _story(words)

    app = reader(None, (words,), fetch)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: bool(app.reader.status.message))
        await _seen(pilot)
        go.set()


@HOSTILE
@SIZES
async def test_what_is_kept_is_only_words(
    words: str, size: tuple[int, int], tmp_path: Path
) -> None:
    path = str(tmp_path / "l")
    library = open_library(path)
    assert library is not None
    # A file can hold no lone surrogate, whatever the article was.
    kept = words.encode("utf-8", "replace").decode()
    library.keep([entry(_story(kept))], READ)
    library.close()

    def load(source: str, report: Callable[[Progress], None]) -> Briefing:
        return _story(kept)

    app = ReaderApp((), load, Config(), "night", None, None, None, library=path, remembers=True)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
        screen = app.screen
        assert isinstance(screen, LibraryScreen)
        await until(pilot, lambda: bool(screen.list.count))
        await _seen(pilot, "j", "slash", *"kellner")
        await until(pilot, lambda: "found" in screen.list.count)
        await _seen(pilot, "enter", "j", "k", "y", "p")
        await _seen(pilot, "escape", "escape", "slash", *"[/x]", "enter", "escape")


@HOSTILE
@SIZES
async def test_the_names_of_themes_are_only_words(
    words: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = words.encode("utf-8", "replace").decode()[:60].replace("\0", "").replace("/", "|")
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "briefing" / "themes"
    folder.mkdir(parents=True)
    (folder / f"{name}.toml").write_text('[colors]\nprimary = "#7fb4ca"\n')
    (folder / f"b{name}.toml").write_text(f"[colors]\nprimary = '''{MARKUP}'''\n")
    monkeypatch.setenv("BRIEFING_THEME", f"b{name}")
    app = reader(theme=None)
    async with app.run_test(size=size) as pilot:
        await _seen(pilot)
        await _on(pilot, ThemesScreen, "T")
        await _seen(pilot, *["j"] * 9, *["k"] * 4, "escape", *["t"] * 9)
        await _on(pilot, CommandPalette, "ctrl+p")
        shown = await _seen(pilot, *"theme: m" if words == MARKUP else "theme")
        assert words != MARKUP or "Theme: [bold red]M[|]" in shown


async def test_the_keys_of_the_settings_are_only_words() -> None:
    app = reader(config=Config(keys={"copy": "\x1b[31m", "search": MARKUP, "down": "\u202ex"}))
    async with app.run_test(size=(120, 40)) as pilot:
        await _seen(pilot)
        await _on(pilot, HelpScreen, "?")
        await _seen(pilot, "j", "k", "escape")
        await _on(pilot, CommandPalette, "ctrl+p")


@pytest.mark.parametrize("text", ["[b]x[/b]", r"a\[b]", r"\\[$x]\y", "[", "]", "no"])
def test_the_palette_shows_brackets_as_they_stand(text: str) -> None:
    assert Content.from_markup(unmarked(text)).plain == text


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(st.text(st.sampled_from([*map(chr, FEW), *MARKUP]), min_size=1, max_size=30))
async def test_no_mixture_reaches_a_screen(words: str) -> None:
    app = reader(_story(words), (words,), search=words)
    async with app.run_test(size=(90, 24)) as pilot:
        await _seen(pilot, "escape", "4", "j", "enter", "y")
