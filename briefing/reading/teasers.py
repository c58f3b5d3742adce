"""Lists of other stories behind this one: a linked headline each, and a sentence or two."""

from __future__ import annotations

from lxml.html import HtmlElement

from briefing.reading.page import Run
from briefing.reading.sight import Sight, holds

_FEWEST = 3  # teasers that make a list
_BOXES = 2  # elements around a teaser that may be its card
_NEAR = 3  # runs from a teaser to its headline
_STORY = 2  # paragraphs of the story over such a list at least
_PROSE = 60


def find_teasers(sight: Sight, votes: list[bool], first: int, last: int) -> set[int]:
    """The numbers of the runs of such a list, headlines and teasers; empty where there is none.

    `first` and `last` are the numbers of the first and the last run that is surely the story's.
    What looks so within the box of the story's paragraphs is one of a list of tips, or of places.
    """
    cards: list[set[int]] = []
    for number in range(last, first + _STORY - 1, -1):
        run = sight.runs[number]
        if not votes[number] or _is_headline(run):
            continue
        card = _card(sight.runs, number, sight.runs[first].element)
        if not card:
            break
        cards.append(card)
    return set().union(*cards) if len(cards) >= _FEWEST else set()


def _card(runs: list[Run], number: int, lead: HtmlElement) -> set[int]:
    """The numbers of a teaser and its headline, alone in a box of a list; `lead` is not in it."""
    box = runs[number].element.getparent()
    near = range(max(0, number - _NEAR), min(len(runs), number + _NEAR + 1))
    for _ in range(_BOXES):
        listed = box.getparent() if box is not None else None
        if box is None or listed is None or holds(listed, lead):
            return set()
        inside = {each for each in near if holds(box, runs[each].element)}
        beside = [runs[each] for each in inside if each != number]
        if any(not each.linked and len(each.text) >= _PROSE for each in beside):
            return set()
        if any(map(_is_headline, beside)):
            return inside
        box = listed
    return set()


def _is_headline(run: Run) -> bool:
    return run.is_link or (run.is_heading and run.linked > 0)
