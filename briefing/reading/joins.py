"""Paragraphs that were broken at inline links, put together again.

Text that was taken from a page node by node has each link on a line of its own. A fragment is
known by how it ends (no stop; a comma, an article, a preposition) and by how the next begins (a
small letter, a comma, `'s`). Headings end without a stop too: they are told apart by the next
line's beginning, and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from briefing.reading.blocks import JOBS, Line, closed, has_inner_stop, words_in
from briefing.reading.edges import (
    CLOSING,
    begins_inside,
    ends_softly,
    ends_word,
    is_unfinished,
    lacks_more,
    opens_sentence,
)
from briefing.reading.furniture import judge

_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_COMMON = frozenset(
    """
    a i an as at am in is it if on or of my to he we be by all and are any also after although
    another according amid around its into once one our over only out other
    """.split()
)
_TOP = 20  # lines in which a headline is looked for
_CARRIED_OVER = frozenset(("advertisement", "counter"))


def join_broken(lines: list[Line]) -> list[Line]:
    """The lines with each broken paragraph as one line; dropped lines keep their places.

    An advertisement inside a sentence does not end it: it comes out in front of the paragraph.
    Linear in the length of the text.
    """
    joined: list[Line] = []
    known = _vocabulary(lines)
    broken = any(_is_broken(one, two) for one, two in pairwise(lines))
    number = 0
    count = len(lines)
    while number < count:
        line = lines[number]
        if line.is_open and line.hint in ("", "list", "quote") and not line.whole:
            number = _gather(lines, number, joined, known, broken)
        else:
            joined.append(line)
            number += 1
    return joined


def _gather(
    lines: list[Line],
    number: int,
    joined: list[Line],
    known: Callable[[str], bool],
    broken: bool,
) -> int:
    """Append the paragraph that begins at `number`; where the next begins is given back."""
    line = lines[number]
    parts = [line.text]
    if _is_over_a_story(lines, number):
        joined.append(line)
        return number + 1
    running = line.text[:1].islower()
    held: list[Line] = []
    number += 1
    while number < len(lines):
        following = lines[number]
        if following.reason in _CARRIED_OVER and not following.opens and not held:
            held.append(following)
            number += 1
            continue
        after = lines[number + 1] if number + 1 < len(lines) else None
        if number < _TOP and _are_sections(parts, following.text):
            break
        if not _takes(parts, running, following, after, bool(held), broken):
            break
        joined += held
        held = []
        _append(parts, following.text, known)
        running = True
        number += 1
    line.text = "".join(parts)
    joined.append(line)
    joined += held
    return number


def _are_sections(parts: list[str], text: str) -> bool:
    """`US News`, then `exclusive`: sections over a headline may begin with a small letter."""
    short = len(parts) == 1 and words_in(parts[0]) < 4 and words_in(text) < 3
    return short and judge(text) is not None


def _is_broken(line: Line, following: Line) -> bool:
    """Whether a sentence was cut between two lines."""
    free = line.is_open and following.is_open and not line.hint and not following.hint
    if not free or line.whole or not line.text or closed(line.text):
        return False
    return bool(following.text) and begins_inside(following.text)


def _is_over_a_story(lines: list[Line], number: int) -> bool:
    """Whether the first line is a headline, though it ends like `what it will come down to`.

    What follows it is then a paragraph, with a beginning and a stop, and no link's words.
    """
    if number >= _TOP or any(each.is_open and words_in(each.text) > 4 for each in lines[:number]):
        return False
    following = lines[number + 1] if number + 1 < len(lines) else None
    if following is None or not following.is_open or not 5 <= words_in(lines[number].text) <= 30:
        return False
    text = following.text
    return closed(text) and words_in(text) >= 12 and not begins_inside(text)


def _takes(
    parts: list[str],
    running: bool,
    following: Line,
    after: Line | None,
    over: bool,
    broken: bool,
) -> bool:
    """Whether the paragraph of `parts` goes on in the line `following`.

    `broken` tells that the text has lines that begin in mid-sentence; in others a line that
    ends like half a sentence mostly is a headline or a standfirst.
    """
    if not following.is_open or following.hint or following.whole:
        return False
    last, text = parts[-1].rstrip(), following.text
    if not last:
        return True
    if text == last:
        return False
    goes_on = begins_inside(text)
    if closed(last) and last[-1] not in ":;":
        tight = goes_on and (not text[0].isalpha() or ends_softly(last))
        return tight and not over and len(text) > 0
    if goes_on:
        return not (over and words_in(last) < 4 and text[0] != ",")
    return not over and _takes_sentence(parts, running, text, after, broken)


def _takes_sentence(
    parts: list[str], running: bool, text: str, after: Line | None, broken: bool
) -> bool:
    """Whether the paragraph goes on in a line that begins as a sentence or a name does."""
    last = parts[-1].rstrip()
    if last.endswith((":", ";", "; and", "; or")):
        return False
    if last.lower() in ("image caption,", "caption,"):
        return False
    if last[-1] in "—–" and parts[0][:2].isupper():
        return True
    if opens_sentence(text):
        return False
    if is_unfinished(parts, last):
        return broken or lacks_more(last)
    if running and len(parts) > 1 and begins_inside(last) and words_in(last) <= 8:
        return words_in(text) >= 4 or (after is not None and begins_inside(after.text))
    if running and text[0].isdigit() and begins_inside(text.partition(" ")[2]):
        return True
    before = len(parts) > 2 or _long(last) or last.rpartition(" ")[2] in JOBS
    if (running or before) and words_in(text) <= 12 and after is not None and not closed(text):
        return after.is_open and not after.hint and begins_inside(after.text)
    return False


def _long(text: str) -> bool:
    return words_in(text) >= 16 or has_inner_stop(text)


def _append(parts: list[str], text: str, known: Callable[[str], bool]) -> None:
    last = parts[-1]
    if (
        text[0] in CLOSING
        or ends_word(text)
        or (text[0] == "-" and text[1:2].isalpha())
        or last[-1:] in _OPENING_TIGHT
        or (last[-1:].isdigit() and text[:2] in _ORDINALS and not text[2:3].isalpha())
        or _split_word(parts, last, text, known)
    ):
        space = ""
    else:
        space = " "
    parts.append(space + text if space else text)


_OPENING_TIGHT = tuple("([“‘{«$£€/")


def _split_word(parts: list[str], last: str, text: str, known: Callable[[str], bool]) -> bool:
    """Whether markup cut a word in two: a drop capital (`T`, `he mayor`), a link's last letter."""
    left = last.rsplit(" ", 1)[-1]
    match = re.match(r"[^\W\d_]+", text)
    right = match[0] if match else ""
    if not right or not left.isalpha():
        return False
    if len(parts) == 1 and len(last) == 1 and last.isupper():
        if last not in "AIO":
            return True
        return not known(right) and (known(last + right) or len(right) == 1)
    return len(right) <= 2 and not known(right) and known(left + right)


def _vocabulary(lines: list[Line]) -> Callable[[str], bool]:
    """Whether the text holds a word elsewhere; its words are gathered at the first question."""

    @cache
    def words() -> frozenset[str]:
        found: set[str] = set()
        for line in lines:
            if words_in(line.text) > 4:
                pieces = line.text.lower().split()
                found.update(piece.strip(".,;:!?“”\"'’()") for piece in pieces[1:])
        return frozenset(found)

    return lambda word: word.lower() in _COMMON or word.lower() in words()
