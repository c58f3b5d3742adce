from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest

from briefing.config import Config
from briefing.errors import FetchFailed
from briefing.model import Briefing, Progress
from tests.tui.ostvik import BRIEFING
from tests.tui.screen import reader, screen_text, styled_text, until

WAIT_S = 30
SIZES = ((160, 48), (100, 30), (80, 24), (60, 16))
Same = Callable[[str, str], None]

EMPTY = BRIEFING._replace(summary=(), people=(), figures=(), quotes=())

KEYS = {
    "normal": ("j",),
    "search": ("slash", *"boat"),
    "everything": ("slash", *"boat", "tab"),
    "nothing": ("slash", *"xyz"),
    "kept": ("slash", *"boat", "enter"),
    "person": ("2", "j", "p"),
    "article": ("5", "J", "J", "j"),
    "figures": ("3", "j", "j", "j", "j", "j"),
    "zoom": ("z",),
    "copied": ("j", "y"),
    "help": ("question_mark",),
    "themes": ("T",),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", KEYS)
async def test_the_screen_is_as_it_was(name: str, size: tuple[int, int], same_screen: Same) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press(*KEYS[name])
        await pilot.pause()
        same_screen(f"{name}-{size[0]}x{size[1]}", screen_text(app))


@pytest.mark.parametrize("size", [(240, 70), (40, 10), (20, 5), (19, 5), (10, 3)])
async def test_the_smallest_and_the_largest_screen(
    size: tuple[int, int], same_screen: Same
) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press("j")
        await pilot.pause()
        same_screen(f"normal-{size[0]}x{size[1]}", screen_text(app))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_empty_panels_say_so(size: tuple[int, int], same_screen: Same) -> None:
    app = reader(EMPTY)
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "k", "enter", "y", "n", "p", "3")
        await pilot.pause()
        same_screen(f"empty-{size[0]}x{size[1]}", screen_text(app))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_ascii_signs_keep_every_column(size: tuple[int, int], same_screen: Same) -> None:
    app = reader(config=Config(ascii=True))
    async with app.run_test(size=size) as pilot:
        await pilot.press("j")
        await pilot.pause()
        text = screen_text(app)
        assert text.isascii()
        same_screen(f"ascii-{size[0]}x{size[1]}", text)


THEMES = ("night", "paper", "terminal", "high-contrast", "high-contrast-light", "mono")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("theme", THEMES)
async def test_no_theme_tells_anything_by_colour_alone(
    theme: str, size: tuple[int, int], same_screen: Same
) -> None:
    """Bold, underlined and reversed text in brackets: the screen as it is without colours."""
    app = reader(theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.press("slash", *"boat", "tab", "enter")
        await pilot.pause()
        same_screen(f"plain-{theme}-{size[0]}x{size[1]}", styled_text(app))


def failing(source: str, report: Callable[[Progress], None]) -> Briefing:
    raise FetchFailed(source, "the server said 404 Not Found")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_an_article_that_is_on_its_way(size: tuple[int, int], same_screen: Same) -> None:
    go = Event()

    def fetch(source: str, report: Callable[[Progress], None]) -> Briefing:
        report(Progress("fetching", 212_000, 1_310_000, 0.84))
        go.wait(WAIT_S)
        return BRIEFING

    app = reader(None, ("https://news.example/ferry",), fetch)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: bool(app.reader.status.message))
        await pilot.pause()
        same_screen(f"loading-{size[0]}x{size[1]}", screen_text(app))
        go.set()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_failed_fetch_is_a_calm_page(size: tuple[int, int], same_screen: Same) -> None:
    app = reader(None, ("https://news.example/ferry",), failing)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen is not app.reader)
        await pilot.pause()
        same_screen(f"error-{size[0]}x{size[1]}", screen_text(app))
