"""Whose interview an article is: the one a reporter who says "I" sits with, and writes of most."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.page import PERSON, Page, Source

NO_INTERVIEW, NOBODY = -1, -2
_SAYS_I = 3
_OFTEN = 6
_ASKS = 4
_BACK = 40


def interviewee(page: Page, inside: bytearray, outside: list[int]) -> int:
    """The person whom a first-person article is about, `NOBODY` where it is about several and
    `NO_INTERVIEW` where nobody tells it in the first person.

    `outside`: by person how often the article names them outside the marks.
    """
    first = sum(
        1 for at, word in enumerate(page.folded) if word in ("i", "me", "my") and not inside[at]
    )
    if not outside:
        return NO_INTERVIEW
    ranked = sorted(range(len(outside)), key=lambda number: -outside[number])
    if sum(_is_marked(page, each.first) for each in page.document.paragraphs) >= _ASKS:
        alone = len(ranked) < 2 or outside[ranked[1]] < outside[ranked[0]]
        return ranked[0] if alone else NOBODY
    if first < _SAYS_I:
        asked = sum(1 for at, word in enumerate(page.folded) if word == "?" and not inside[at])
        return NOBODY if asked >= _ASKS else NO_INTERVIEW
    most = outside[ranked[0]]
    second = outside[ranked[1]] if len(ranked) > 1 else 0
    byline = page.document.article.byline
    own = page.people[ranked[0]].name in byline
    return ranked[0] if most >= _OFTEN and most >= 2 * second and not own else NOBODY


def _is_marked(page: Page, first: int) -> bool:
    """Whether a paragraph is marked as an answer: A: My father drove a tanker."""
    return page.folded[first : first + 2] == ["a", ":"]


def answers(page: Page, token: int) -> bool:
    """Whether a token stands in a paragraph that is marked as an answer."""
    return _is_marked(page, page.document.paragraph_of(token).first)


def last_named(page: Page, starts: list[int], person: int, token: int) -> Source | None:
    """Where a person was named last before a token, not too far back."""
    high = bisect_left(starts, token)
    for first in reversed(starts[max(0, high - _BACK) : high]):
        last, number = page.name_from[first]
        if number == person:
            return Source(first, last, person, PERSON)
    return None
