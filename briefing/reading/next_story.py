"""Where the next story begins on a page that goes on for ever."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from lxml.html import HtmlElement

from briefing.reading.authors import shown_names
from briefing.reading.page import Run
from briefing.reading.sight import Sight, holds
from briefing.reading.votes import letters_of

_QUARTER = 4  # an unsigned headline stands behind so much of the page
_SIGNED = 3  # runs under a headline that may be its byline
_LEVELS = ("h1", "h2")


def next_story(
    sight: Sight, votes: list[bool], head: int, first: int, titles: Collection[str]
) -> int:
    """The number of the run that is the next story's headline; behind the last without one.

    It stands in a box like the first one's beside it: under an `<h1>` in an `<article>`, or
    signed with a byline of its own.
    """
    runs = sight.runs
    if head < 0 or runs[head].tag != "h1":
        return len(runs)
    told = 0
    for number in range(first, len(runs)):
        run = runs[number]
        told += len(run.text) if votes[number] else 0
        if run.tag not in _LEVELS or letters_of(run.text) in titles or not told:
            continue
        below = (each.text for each in runs[number + 1 : number + 1 + _SIGNED])
        alike = run.tag == "h1" and run.element.get("class") == runs[head].element.get("class")
        if alike and _QUARTER * told >= sight.total and _is_in_next_article(run, runs[head]):
            return number
        if _is_in_twin(run, runs[head], runs[first]) and any(map(is_signed, below)):
            return number
    return len(runs)


def _is_in_next_article(run: Run, head: Run) -> bool:
    """Whether a headline's `<article>` is another than the first one's."""
    box = next(run.element.iterancestors("article"), None)
    first = next(head.element.iterancestors("article"), None)
    return box is not None and first is not None and not holds(first, box)


def _is_in_twin(run: Run, head: Run, lead: Run) -> bool:
    """Whether a headline's box stands beside the first story's and is of its kind."""
    around = {each: box for box, each in _steps(run.element)}
    for box, each in _steps(head.element):
        if each in around:
            other = around[each]
            kind = box.tag == other.tag and box.get("class") == other.get("class")
            named = run.tag == "h1" or box.tag in ("article", "section")
            return kind and named and box is not other and holds(box, lead.element)
    return False


def _steps(element: HtmlElement) -> list[tuple[HtmlElement, HtmlElement]]:
    """An element and those around it, each with the next one around."""
    line = [element, *element.iterancestors()]
    return list(pairwise(line))


def is_signed(text: str) -> bool:
    """Whether a line is a byline with its lead and a name: `By Ana Ruiz`."""
    return text[:3].lower() == "by " and bool(shown_names([text]))
