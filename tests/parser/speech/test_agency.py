"""Agency style: firms before jobs, brackets in names, appositions without their second comma."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing

_LINES = Path(__file__).with_name("agency.txt").read_text(encoding="utf-8").splitlines()
_ROWS = [line.split(" | ", 1) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("speaker", "text"), _ROWS)
def test_the_source_is_who_speaks(speaker: str, text: str) -> None:
    found = briefing.brief(text.replace("\\n", "\n"), clean=False).quotes
    said = (found[-1].speaker or "?") if found else "-"
    assert said == speaker
