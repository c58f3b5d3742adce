"""Who says what, and to whom, in invented features and interviews: `features.txt` beside this."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing


def cases() -> list[tuple[str, list[list[str | None]]]]:
    """Each text with its marks: the words that open a quote, its speaker, its hearer."""
    found = []
    path = Path(__file__).with_name("features.txt")
    for part in path.read_text(encoding="utf-8").split("\n====\n"):
        text, _, marks = part.partition("\n\n> ")
        if marks:
            found.append((text, [_mark(line) for line in marks.strip().split("\n> ")]))
    return found


def _mark(line: str) -> list[str | None]:
    opens, _, told = line.partition(" = ")
    speaker, _, hearer = told.partition(" @ ")
    return [opens, None if speaker == "nobody" else speaker, hearer or None]


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_the_feature_tells_who_speaks(text: str, wanted: list[list[str | None]]) -> None:
    quotes = briefing.brief(text, clean=False).quotes or ()
    found = [
        [opens, quote.speaker, quote.addressee if hearer else None]
        for opens, _, hearer in wanted
        for quote in quotes
        if opens and quote.text.startswith(opens)
    ]
    assert found == wanted


def test_the_features_are_read_whole() -> None:
    assert len(cases()) > 40
    assert all(wanted for _, wanted in cases())
