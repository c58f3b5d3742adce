"""Every row of the key table is pressed and seen to act; a row without a check fails."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.config import Config
from briefing.model import Briefing
from briefing.tui import take
from briefing.tui.app import ReaderApp
from briefing.tui.keys import TABLE
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.themes import ThemesScreen
from briefing.tui.screens.why import WhyScreen
from tests.tui.ostvik import BRIEFING, DOUBTFUL
from tests.tui.screen import reader, screen_text, until

WIDE = (160, 24)
Check = Callable[["Reading"], Awaitable[None]]
CHECKS: dict[str, Check] = {}
ONLINE = DOUBTFUL._replace(article=BRIEFING.article._replace(url="https://news.example/ferry"))


class Reading:
    """A running reader, and what a check wants to know of it."""

    def __init__(self, pilot: Pilot[int], key: str, done: list[str]) -> None:
        assert isinstance(pilot.app, ReaderApp)
        self.pilot = pilot
        self.key = key
        self.app = pilot.app
        self.screen: BriefingScreen = pilot.app.reader
        self.done = done

    async def press(self, *keys: str) -> None:
        """Press keys; none: the key that is checked."""
        await self.pilot.press(*(keys or (self.key,)))
        await self.pilot.pause()

    @property
    def cursor(self) -> int:
        return self.screen.lists[self.screen.panel].cursor


def checks(*ids: str) -> Callable[[Check], Check]:
    def add(check: Check) -> Check:
        for id in ids:
            assert id not in CHECKS
            CHECKS[id] = check
        return check

    return add


KEYS = [(row.id, at, key) for row in TABLE for at, key in enumerate(row.keys)]
LONG = {"/": "slash", "?": "question_mark", "[": "left_square_bracket"}
LONG |= {"]": "right_square_bracket", "|": "vertical_line"}


def load(source: str, report: object) -> Briefing:
    return ONLINE._replace(article=ONLINE.article._replace(title=f"Read: {source}"))


@pytest.mark.parametrize(("id", "at", "key"), KEYS, ids=lambda each: str(each))
async def test_every_key_acts(
    id: str, at: int, key: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    done: list[str] = []

    def note(*said: object) -> str:
        done.append("".join(str(each) for each in said if isinstance(each, (str, int))))
        return ""

    for name in ("open_address", "edit", "pipe"):
        monkeypatch.setattr(take, name, note)
    monkeypatch.setattr(ReaderApp, "action_suspend_process", lambda app: note("suspended"))
    app = reader(ONLINE, ("one.txt", "two.txt"), load, Config(path=str(tmp_path / "config.toml")))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        await CHECKS[id](Reading(pilot, LONG.get(key, key), done))


def test_every_command_has_a_check() -> None:
    assert set(CHECKS) == {row.id for row in TABLE}


@checks("down")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.cursor == 1


@checks("up")
async def _(reading: Reading) -> None:
    await reading.press("j", "j", reading.key)
    assert reading.cursor == 1


@checks("last")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.cursor == 5


@checks("first")
async def _(reading: Reading) -> None:
    await reading.press("G", reading.key)
    assert reading.cursor == 0


@checks("page-down", "half-down")
async def _(reading: Reading) -> None:
    await reading.press("3", reading.key)
    assert reading.cursor > 0


@checks("page-up", "half-up")
async def _(reading: Reading) -> None:
    await reading.press("3", "G", reading.key)
    assert reading.cursor < 10


@checks("next-paragraph")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.screen.text.count().startswith("¶2")


@checks("previous-paragraph")
async def _(reading: Reading) -> None:
    await reading.press("J", "J", reading.key)
    assert reading.screen.text.count().startswith("¶2")


@checks("panel-1", "panel-2", "panel-3", "panel-4", "panel-5")
async def _(reading: Reading) -> None:
    await reading.press("2" if reading.key == "1" else "1")
    await reading.press()
    assert reading.screen.panel == int(reading.key) - 1


@checks("next-panel")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.screen.panel == 4


@checks("previous-panel")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.screen.panel == 2


@checks("show")
async def _(reading: Reading) -> None:
    await reading.press("j", reading.key)
    assert reading.screen.panel == 4
    assert reading.screen.text.paragraph == 4


@checks("back")
async def _(reading: Reading) -> None:
    await reading.press("j", "enter", "J", "J", reading.key)
    assert (reading.screen.panel, reading.cursor) == (3, 1)


@checks("forward")
async def _(reading: Reading) -> None:
    await reading.press("j", "enter", "escape", reading.key)
    assert reading.screen.panel == 4


@checks("search")
async def _(reading: Reading) -> None:
    await reading.press(reading.key, *"boat")
    assert len(reading.screen.lists[3].shown) == 2


@checks("next-match")
async def _(reading: Reading) -> None:
    await reading.press("slash", *"boat", "enter", reading.key)
    assert reading.cursor == 1
    await reading.press()
    assert reading.cursor == 0
    assert "from the top" in screen_text(reading.app)


@checks("previous-match")
async def _(reading: Reading) -> None:
    await reading.press("slash", *"boat", "enter", reading.key)
    assert reading.cursor == 1


@checks("person")
async def _(reading: Reading) -> None:
    await reading.press("j", reading.key)
    assert list(reading.screen.lists[3].shown) == [1, 5]
    await reading.press()
    assert len(reading.screen.lists[3].shown) == 6


@checks("why")
async def _(reading: Reading) -> None:
    await reading.press("2", "j", reading.key)
    assert isinstance(reading.app.screen, WhyScreen)
    assert " Tomas Ibarra " in screen_text(reading.app)
    await reading.press()
    assert isinstance(reading.app.screen_stack[-1], BriefingScreen)


@checks("copy")
async def _(reading: Reading) -> None:
    await reading.press("j", reading.key)
    assert reading.app.clipboard.splitlines() == [
        "“Nobody wanted to be the one to say it aloud” — Tomas Ibarra, ¶4",
        "Ostvik keeps its night ferry after a close vote",
        "The Ostvik Courier · 12 May 2031",
        "https://news.example/ferry",
    ]
    assert "Copied: “Nobody" in screen_text(reading.app)


@checks("copy-all")
async def _(reading: Reading) -> None:
    await reading.press()
    assert "── Quotes ─" in reading.app.clipboard
    assert max(map(len, reading.app.clipboard.splitlines())) <= 72


@checks("open")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.done == ["https://news.example/ferry"]


@checks("edit")
async def _(reading: Reading) -> None:
    await reading.press("j", reading.key)
    assert reading.done == [str(BRIEFING.quotes[1].start if BRIEFING.quotes else -1)]


@checks("pipe")
async def _(reading: Reading) -> None:
    await reading.press("j", reading.key, "w", "c", "enter")
    assert reading.done == [
        "wc“Nobody wanted to be the one to say it aloud” — Tomas Ibarra, ¶4\n"
    ]  # fmt: skip


@checks("pipe-all")
async def _(reading: Reading) -> None:
    await reading.press(reading.key, "w", "c", "enter")
    assert "\nKEY PEOPLE\n" in reading.done[0]


@checks("export")
async def _(reading: Reading) -> None:
    name = "ostvik-keeps-its-night-ferry-after-a-close.md"
    for expected in ("# Ostvik", "# Ostvik"):
        await reading.press(reading.key, "enter")
        await reading.press("y")
        assert Path(name).read_text(encoding="utf-8").startswith(expected)
        Path(name).write_text("older", encoding="utf-8")
    for key in ("n", "escape"):
        await reading.press(reading.key, "enter", key)
        assert f"Left as it was: {name}" in screen_text(reading.app)
    assert Path(name).read_text(encoding="utf-8") == "older"


async def source(reading: Reading) -> None:
    await reading.press()
    await until(reading.pilot, lambda: not reading.app.visiting.is_waiting)
    await reading.pilot.pause()
    assert screen_text(reading.app).startswith(" 2/2 Read: two.txt")


checks("next-source", "previous-source")(source)


@checks("reload")
async def _(reading: Reading) -> None:
    await reading.press("1", "j", reading.key)
    await until(reading.pilot, lambda: "Read: one.txt" in screen_text(reading.app))
    assert reading.screen.status.message == "Read again"
    assert (reading.screen.panel, reading.cursor) == (0, 1)


@checks("zoom")
async def _(reading: Reading) -> None:
    await reading.press()
    assert "── 1 Summary" not in screen_text(reading.app)
    await reading.press()
    assert "── 1 Summary" in screen_text(reading.app)


@checks("theme")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.app.theme == "high-contrast"
    assert Path("config.toml").read_text(encoding="utf-8") == 'theme = "high-contrast"\n'


@checks("themes")
async def _(reading: Reading) -> None:
    await reading.press()
    assert isinstance(reading.app.screen, ThemesScreen)
    await reading.press("j")
    assert reading.app.theme == "high-contrast"
    await reading.press("escape")
    assert reading.app.theme == "night"
    assert not Path("config.toml").exists()
    await reading.press(reading.key, "j", "j", "enter")
    assert reading.app.theme == "high-contrast-light"
    assert Path("config.toml").exists()


@checks("redraw")
async def _(reading: Reading) -> None:
    before = screen_text(reading.app)
    await reading.press()
    assert screen_text(reading.app) == before


@checks("library", "save")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.screen.status.message == "There is no library"


@checks("palette")
async def _(reading: Reading) -> None:
    await reading.press()
    assert type(reading.app.screen).__name__ == "CommandPalette"
    named = [command.title for command in reading.app.get_system_commands(reading.app.screen)]
    assert "zoom: Only this panel" in named
    assert len(set(named)) == len(named)


@checks("suspend")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.done == ["suspended"]


@checks("help")
async def _(reading: Reading) -> None:
    await reading.press()
    assert isinstance(reading.app.screen, HelpScreen)
    await reading.press("q")
    assert isinstance(reading.app.screen_stack[-1], BriefingScreen)


@checks("quit")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.app.return_value == 0


@checks("interrupt")
async def _(reading: Reading) -> None:
    await reading.press()
    assert reading.app.return_value == 130
