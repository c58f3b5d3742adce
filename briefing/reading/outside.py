"""The story's paragraphs that a site sets outside the box of the others."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.reading.furniture import judge
from briefing.reading.notes import is_biography
from briefing.reading.page import Run
from briefing.reading.page_title import PARAGRAPH
from briefing.reading.sight import Sight, holds, is_behind_picture
from briefing.reading.standfirst import is_named, is_over_byline, is_stamp
from briefing.reading.walls import speaks
from briefing.text.sentences import sentences

_MOST_OVER = 2
_FEWEST = 2  # behind the box: one alone is a site's word on itself
_FAR = 40  # runs behind the box
_BODY = (None, "body")
_BETWEEN = ("advertisement", "photo credit")


def find_outside(sight: Sight, votes: list[bool], head: int, first: int, last: int) -> list[int]:
    """The numbers of the runs that go on the story over and under its box.

    `head` is the headline's number, `first` and `last` are those of the box's paragraphs.
    """
    if head < 0 or last < first:
        return []
    behind = list(_behind(sight, head, first, last))
    return [*_over(sight, votes, head, first), *(behind if len(behind) >= _FEWEST else ())]


def _over(sight: Sight, votes: list[bool], head: int, first: int) -> Iterator[int]:
    """A lead between headline and box; what shares the headline's own box is a standfirst."""
    runs = sight.runs
    own = _box_apart(runs[head].element, runs[first].element)
    told = 0
    for number in range(first - 1, head, -1):
        run = runs[number]
        if is_stamp(run.text) or _is_between(sight, run):
            continue
        kept = _tells(sight, run) and not is_behind_picture(run.element) and not votes[number]
        if not kept or told == _MOST_OVER or (own is not None and holds(own, run.element)):
            return
        standing = is_named(sight, run) and not len(sentences(run.text)) > 1
        if standing or is_over_byline(sight, votes, head, number):
            return
        told += 1
        yield number


def _behind(sight: Sight, head: int, first: int, last: int) -> Iterator[int]:
    """The paragraphs right behind the box, in what holds it and the headline."""
    runs = sight.runs
    around = runs[head].element.getparent()
    while around is not None and not holds(around, runs[last].element):
        around = around.getparent()
    if around is None or around.tag in ("body", "html"):
        return
    looks = {runs[number].element.get("class") for number in (first, last)}
    for number in range(last + 1, min(len(runs), last + _FAR)):
        run = runs[number]
        if _is_between(sight, run):
            continue
        like = run.element.get("class") in looks and holds(around, run.element)
        if not like or not _tells(sight, run) or _is_sites(run.text):
            return
        yield number


def _is_sites(text: str) -> bool:
    """Whether a paragraph is a site's word: to its reader, on its rights, on the writer."""
    return speaks(text) or judge(text) is not None or is_biography(text)


def _box_apart(element: HtmlElement, story: HtmlElement) -> HtmlElement | None:
    """The largest element around one that holds none of the story; None where all do."""
    apart, around = None, element.getparent()
    while around is not None and not holds(around, story):
        apart, around = around, around.getparent()
    return apart


def _is_between(sight: Sight, run: Run) -> bool:
    """Whether a run may stand between two paragraphs: a caption, an advertisement."""
    reason, kind = sight.judge(run.element)
    return kind == "caption" or reason in _BETWEEN


def _tells(sight: Sight, run: Run) -> bool:
    """Whether a run is a paragraph by itself: some length, a stop, hardly a link."""
    end = run.text.rstrip("\"'”’)»")
    told = run.tag == "p" and len(run.text) >= PARAGRAPH and end.endswith((".", "!", "?", "…", ":"))
    return told and run.linked * 3 <= len(run.text) and sight.judge(run.element) == _BODY
