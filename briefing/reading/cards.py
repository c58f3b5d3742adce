"""Teasers of other stories at the end of a page, told by how they are set."""

from __future__ import annotations

from briefing.reading.blocks import Line, tells, words_in

_STORY_WORDS = 9
_CARD = 8


def drop_dated_cards(lines: list[Line], start: int) -> None:
    """Drop the cards at the end of a page, each with its age or date: `8 hours ago`."""
    dated = [n for n in range(start, len(lines)) if lines[n].kind in ("ago", "date")]
    if len(dated) < 3 or len(lines) - dated[-1] > _CARD * 2:
        return
    if sum(tells(line, _STORY_WORDS) for line in lines[dated[-1] :]) > 2:
        return  # the story goes on behind them
    first = len(dated) - 1
    while first > 0 and dated[first] - dated[first - 1] <= _CARD:
        first -= 1
    if len(dated) - first < 3:
        return
    cut = dated[first]
    while cut > max(start, dated[first] - _CARD // 2) and not tells(lines[cut - 1], 6):
        cut -= 1
    for line in lines[cut:]:
        line.reason = line.reason or "related link"


def drop_cards(lines: list[Line], start: int) -> None:
    """Drop from the first list of links on, where what follows is mostly no story.

    The story is weighed in words, so that teasers of other stories don't save the list.
    """
    told = [
        words_in(line.text)
        if tells(line, _STORY_WORDS) and not line.text.endswith(("…", "..."))
        else 0
        for line in lines
    ]
    whole = sum(told[start:])
    left, stories, others, beside = 0, 0, 0, 0
    cut = None
    for number in range(len(lines) - 1, start - 1, -1):
        line = lines[number]
        left += told[number]
        beside = beside + 1 if told[number] else beside if line.reason else 0
        stories += bool(told[number])
        others += not told[number]
        if left * 4 > whole or beside > 1:
            break
        if line.opens == "list" and others >= 6 and others >= 3 * stories:
            ahead = lines[number + 1 : number + 6]
            if not stories or (stories > 2 and not any(told[number + 1 : number + 1 + len(ahead)])):
                cut = number
    if cut is not None:
        for line in lines[cut:]:
            line.reason = line.reason or "related link"
