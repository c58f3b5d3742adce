"""Who says what in invented press texts, people and all: `press.txt` beside this file."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing


def cases() -> list[tuple[str, list[list[str]]]]:
    """Each text with its marks: the words that open a quote, and its speaker."""
    found = []
    for part in Path(__file__).with_name("press.txt").read_text(encoding="utf-8").split("\n====\n"):
        text, _, marks = part.partition("\n\n> ")
        if marks:
            found.append((text, [line.split(" = ") for line in marks.strip().split("\n> ")]))
    return found


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_the_press_text_tells_who_speaks(text: str, wanted: list[list[str]]) -> None:
    quotes = briefing.brief(text, clean=False).quotes or ()
    starts = [opens for opens, _ in wanted]
    found = [
        [opens, quote.speaker]
        for opens in starts
        for quote in quotes
        if quote.text.startswith(opens)
    ]
    assert found == wanted


def test_the_press_texts_are_read_whole() -> None:
    assert len(cases()) > 280
    assert all(wanted for _, wanted in cases())


@pytest.mark.parametrize("text", [text for text, _ in cases()])
def test_a_press_text_that_breaks_off_is_read(text: str) -> None:
    for part in (3, 5, 7):
        briefing.brief(text[: len(text) * part // 8], clean=False)
