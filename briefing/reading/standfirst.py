"""The sentence under a headline that a site sets outside its story."""

from __future__ import annotations

from collections.abc import Collection

from lxml.html import HtmlElement

from briefing.reading.dates import find_stamps, is_age
from briefing.reading.markup import is_standfirst
from briefing.reading.page import Run
from briefing.reading.sight import Sight, holds
from briefing.reading.votes import LONG, letters_of
from briefing.reading.wire import match_dateline

SUBHEADS = ("h2", "h3", "h4", "h5")
_HEAD_RUNS = 12
_BOXES = 4  # elements around a sentence that may be the headline's box
_UNDER = 3  # runs under the headline that may be the sentence
_SHORTEST, _LONGEST = 20, 600
_DATELINE = 60


def find_standfirst(sight: Sight, votes: list[bool], head: int, first: int) -> int:
    """The number of the run that is a page's standfirst, -1 where there is none.

    `head` is the headline's number, `first` that of the story's first paragraph.
    """
    if head < 0:
        return -1
    lead = letters_of(" ".join(run.text for run in sight.runs[first : first + 2]))
    for number in range(head + 1, min(first, head + _HEAD_RUNS)):
        run = sight.runs[number]
        if not _may_be_one(run) or letters_of(run.text)[:-3] in lead:
            continue
        named = is_named(sight, run) or (
            not votes[number] and is_over_byline(sight, votes, head, number)
        )
        if named and sight.judge(run.element)[1] != "caption" and not is_stamp(run.text):
            return number
    return -1


def boxed_standfirst(
    sight: Sight, votes: list[bool], head: int, first: int, titles: Collection[str]
) -> tuple[int, ...]:
    """The number of the standfirst that stands in the headline's box, apart from the story.

    trafilatura takes some of these for the story, and leaves out others that are set the same.
    """
    if head < 0:
        return ()
    for number in range(head + 1, min(first, head + _UNDER) + 1):
        run = sight.runs[number]
        if not votes[number] or not _may_be_one(run) or letters_of(run.text) in titles:
            continue
        told = sight.judge(run.element) in ((None, "body"), (None, "heading"))
        if told and not _has_dateline(run.text) and is_over_byline(sight, votes, head, number):
            return (number,)
    return ()


def is_over_byline(sight: Sight, votes: list[bool], head: int, number: int) -> bool:
    """Whether a sentence shares a box with headline or byline, which holds none of the story.

    One of the two is enough where the sentence is set as a heading, or named as a standfirst.
    """
    runs = sight.runs
    if any(_signs(sight, each) for each in runs[head + 1 : number]):
        return False
    run = runs[number]
    set_apart = run.element.tag in SUBHEADS or is_named(sight, run)
    box = run.element.getparent()
    for _ in range(_BOXES):
        if box is None:
            return False
        inside = range(number + 1, min(number + _HEAD_RUNS, len(runs)))
        below = [each for each in inside if holds(box, runs[each].element)]
        if any(votes[each] and len(runs[each].text) >= LONG for each in below):
            return False
        headed = holds(box, runs[head].element)
        signed = any(_signs(sight, runs[each]) for each in below)
        if (headed and signed) or (set_apart and (headed or signed)):
            return _goes_on(sight, votes, number)
        box = box.getparent()
    return False


def is_stamp(text: str) -> bool:
    """Whether a line under the headline tells who wrote it or when, and nothing of the story."""
    return text[:3].lower() == "by " or (
        len(text) < 80 and (is_age(text) or bool(find_stamps(text)))
    )


def _has_dateline(text: str) -> bool:
    """Whether a paragraph opens as a story does: `OSTVIK, June 3 (AFP) —`, `OSTVIK –`."""
    place, dash, _ = text[:_DATELINE].replace("–", "—").replace(" - ", " — ").partition(" — ")
    return bool(dash and place.split()[0].strip(",").isupper()) or bool(match_dateline(text))


def _may_be_one(run: Run) -> bool:
    return _SHORTEST <= len(run.text) <= _LONGEST and not run.is_link and run.tag != "li"


def _signs(sight: Sight, run: Run) -> bool:
    """Whether a line tells who wrote the story or when."""
    return run.tag == "time" or sight.judge(run.element)[0] == "byline" or is_stamp(run.text)


def _goes_on(sight: Sight, votes: list[bool], number: int) -> bool:
    """Whether two paragraphs at least are told below."""
    told = 0
    for run, vote in zip(sight.runs[number + 1 :], votes[number + 1 :], strict=True):
        told += vote and len(run.text) >= LONG and not run.is_heading
        if told > 1:
            return True
    return False


def is_named(sight: Sight, run: Run) -> bool:
    """Whether an element around the run, which holds no more of the story, is named as one."""
    element: HtmlElement | None = run.element
    for _ in range(_BOXES):
        if element is None:
            return False
        if sight.held[element] > len(run.text) and element.tag not in SUBHEADS:
            return False
        if is_standfirst(sight.names(element)):
            return True
        element = element.getparent()
    return False
