"""Draws the reader on the story that ships, for the README.

python -m tests.tui.picture docs/reader.svg
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import briefing
from briefing.tui.app import ReaderApp
from tests.tui.screen import reader, screen_text

SAMPLE = Path(briefing.__file__).parent / "sample.txt"
SIZE = (132, 36)
TEXT_SIZE = (80, 24)
KEYS = ("j",)
# The fonts that rich names are fetched from another host: a picture should not do that.
FONTS = re.compile(r"\s*@font-face \{[^}]*\}")


def _reader() -> ReaderApp:
    story = briefing.brief(SAMPLE.read_text(encoding="utf-8"))
    return reader(first=story._replace(source="sample"), sources=("sample",))


async def words() -> str:
    """The reader's screen as text."""
    app = _reader()
    async with app.run_test(size=TEXT_SIZE) as pilot:
        await pilot.press(*KEYS)
        await pilot.pause()
        return screen_text(app)


async def picture() -> str:
    """The reader's screen as SVG, in the default theme."""
    app = _reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*KEYS)
        await pilot.pause()
        svg = app.export_screenshot(title="briefing", simplify=True)
    return "\n".join(line.rstrip() for line in FONTS.sub("", svg).splitlines()) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(asyncio.run(picture()), encoding="utf-8")
