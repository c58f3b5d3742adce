from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest

from briefing.config import Config
from briefing.errors import FetchFailed
from briefing.model import Article, Briefing, Paragraph, Progress, Quote, Sentence, Span
from tests.tui.ostvik import BRIEFING
from tests.tui.screen import Same, Size, at_every_size, reader, same_everywhere, screen_text, until

WAIT_S = 30
EMPTY = BRIEFING._replace(summary=(), people=(), figures=(), quotes=())

KEYS = {
    "normal": ("j",),
    "search": ("slash", *"boat"),
    "everything": ("slash", *"boat", "tab"),
    "nothing": ("slash", *"xyz"),
    "kept": ("slash", *"boat", "enter"),
    "everything-kept": ("slash", *"boat", "tab", "enter"),
    "person": ("2", "j", "p"),
    "summary": ("1", "j"),
    "article": ("5", "J", "J", "j"),
    "figures": ("3", "j", "j", "j", "j", "j"),
    "zoom": ("z",),
    "copied": ("j", "y"),
    "pipe": ("vertical_line", *"sort -u"),
    "export": ("w",),
    "help": ("question_mark",),
    "themes": ("T",),
}


@at_every_size
@pytest.mark.parametrize("name", KEYS)
async def test_the_screen_is_as_it_was(name: str, size: Size, same_screen: Same) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press(*KEYS[name])
        await same_everywhere(pilot, name, same_screen)


@pytest.mark.parametrize("size", [(240, 70), (40, 10), (20, 5), (19, 5), (10, 3)])
async def test_the_smallest_and_the_largest_screen(size: Size, same_screen: Same) -> None:
    app = reader()
    async with app.run_test(size=size) as pilot:
        await pilot.press("j")
        await pilot.pause()
        same_screen(f"normal-{size[0]}x{size[1]}", screen_text(app))


@at_every_size
async def test_empty_panels_say_so(size: Size, same_screen: Same) -> None:
    app = reader(EMPTY)
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "k", "enter", "y", "n", "p", "3")
        await same_everywhere(pilot, "empty", same_screen)


@at_every_size
async def test_ascii_signs_keep_every_column(size: Size, same_screen: Same) -> None:
    app = reader(config=Config(ascii=True))
    async with app.run_test(size=size) as pilot:
        await pilot.press("j")
        await pilot.pause()
        text = screen_text(app)
        assert text.isascii()
        same_screen(f"ascii-{size[0]}x{size[1]}", text)


WIDE = (
    "港町の町議会は「夜行フェリー（一日二便）を少なくとも四年間続ける」という予算案を、賛成十一、反対九で可決した。",
    "「十時に寝る町は、町ではない。駐車場だ」。マルタ・ケルナー町長は採決の前に👩‍👩‍👧と旗🇯🇵を見て、こう述べた。",
)


def japanese() -> Briefing:
    """An article of wide signs, joined emoji and a flag, with a quote."""
    text, first = "\n\n".join(WIDE), len(WIDE[0])
    paragraphs = (Paragraph("body", 0, first), Paragraph("body", first + 2, len(text)))
    article = Article(text, paragraphs, title="港町の夜行フェリー、存続へ", published="2031-05-12")
    start, end = first + 3, first + 2 + WIDE[1].index("」")
    name = text.index("マルタ")
    speaker = "マルタ・ケルナー"
    said = Quote(
        text[start:end], "direct", speaker, Span(name, name + len(speaker)), None,
        (Span(start, end),), start, end, 2,
    )  # fmt: skip
    return Briefing(article, (Sentence(WIDE[0], 0, first, 1),), (), (), (said,), "港.txt")


@at_every_size
async def test_wide_signs_stand_in_their_columns(size: Size, same_screen: Same) -> None:
    app = reader(japanese())
    async with app.run_test(size=size) as pilot:
        await same_everywhere(pilot, "wide-signs", same_screen)
        strips = app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {size[0]}


@at_every_size
async def test_one_of_several_articles_says_which(size: Size, same_screen: Same) -> None:
    notice = BRIEFING.article._replace(notice="cut off: the rest is for subscribers")
    app = reader(BRIEFING._replace(article=notice), ("one.txt", "two.txt", "three.txt"))
    async with app.run_test(size=size) as pilot:
        await same_everywhere(pilot, "several", same_screen)


def failing(source: str, report: Callable[[Progress], None]) -> Briefing:
    raise FetchFailed(source, "the server said 404 Not Found")


@at_every_size
async def test_an_article_that_is_on_its_way(size: Size, same_screen: Same) -> None:
    go = Event()

    def fetch(source: str, report: Callable[[Progress], None]) -> Briefing:
        report(Progress("fetching", 212_000, 1_310_000, 0.84))
        go.wait(WAIT_S)
        return BRIEFING

    app = reader(None, ("https://news.example/ferry",), fetch)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: bool(app.reader.status.message))
        await same_everywhere(pilot, "loading", same_screen)
        go.set()


@at_every_size
async def test_a_failed_fetch_is_a_calm_page(size: Size, same_screen: Same) -> None:
    app = reader(None, ("https://news.example/ferry",), failing)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen is not app.reader)
        await same_everywhere(pilot, "error", same_screen)
