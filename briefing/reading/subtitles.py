"""Subtitles (SubRip, WebVTT) as a text: what is said, without the times at which it is shown."""

from __future__ import annotations

import re

from briefing.model import Dropped
from briefing.reading.blocks import Block, closed, squeeze, tidy

_TIME = re.compile(r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3} +--> +(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}")
_TAG = re.compile(r"</?[a-z][^<>]{0,60}>|\{\\[^{}]{0,60}\}", re.IGNORECASE)
_TOP = 12  # rows that may stand over the first time


def is_subtitles(text: str) -> bool:
    """Whether a time of a subtitle stands at the top."""
    return any(_TIME.match(row.strip()) for row in text[:2_000].splitlines()[:_TOP])


def blocks_of_subtitles(text: str) -> tuple[list[Block], list[Dropped]]:
    """What is said, a paragraph for each time that it comes to a stop; and the times."""
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    parts: list[str] = []
    rows = [squeeze(row) for row in tidy(text).split("\n")]
    first = True
    for row, after in zip(rows, [*rows[1:], ""], strict=True):
        if _TIME.match(row):
            dropped.append(Dropped(row, "subtitle time"))
        elif row and ((first and row.startswith("WEBVTT")) or _TIME.match(after)):
            dropped.append(Dropped(row, "subtitle number"))
        elif row:
            said = squeeze(_TAG.sub("", row))
            turn = said.startswith(("- ", "– ", "— "))
            if parts and (turn or closed(parts[-1])):
                blocks.append(Block(" ".join(parts), "body", whole=True))
                parts = []
            if said:
                parts.append(said[2:] if turn else said)
        first = first and not row
    if parts:
        blocks.append(Block(" ".join(parts), "body", whole=True))
    return blocks, dropped
