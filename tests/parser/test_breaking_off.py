"""A text that ends in the middle of any frame is read: half a paste is no fault of the reader's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import briefing

HERE = Path(__file__).parent
EACH = 8  # of the lines, one in so many
FROM = ("speech/press.txt", "speech/features.txt", "speech/agency.txt")
# Where reading once ran past the end.
BROKEN = [
    "Maria Quint was elected in",
    "Solicitor Neil Braithwaite, defending",
    "‘She asked for the bill.’ In her memoir",
    "‘Nell?’ Dean’s face c",
    "by the “municipality Ana Ruiz",
]


def lines() -> list[str]:
    texts = "\n".join((HERE / name).read_text("utf-8") for name in FROM)
    told = [line for line in texts.split("\n") if len(line) > 10 and line[0] not in ">="]
    return told[::EACH]


@pytest.mark.parametrize("text", [*BROKEN, *lines()])
def test_a_text_may_end_behind_any_word_or_sign(text: str) -> None:
    for found in re.finditer(r"\w+|[^\w\s]", text):
        said = briefing.brief(text[: found.end()], clean=False)
        assert said.article.text in (text[: found.end()], "")
