"""Draws the reader on the story that ships, for the README.

python -m tests.tui.picture docs/reader.svg
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from tests.tui.screen import reader

SIZE = (132, 36)
KEYS = ("j",)
# The fonts that rich names are fetched from another host: a picture should not do that.
FONTS = re.compile(r"\s*@font-face \{[^}]*\}")


async def picture() -> str:
    """The reader's screen as SVG, in the default theme."""
    app = reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*KEYS)
        await pilot.pause()
        svg = app.export_screenshot(title="briefing", simplify=True)
    return "\n".join(line.rstrip() for line in FONTS.sub("", svg).splitlines()) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(asyncio.run(picture()), encoding="utf-8")
