"""What is speech among the words in marks, and what is a name, a title, a sign, a scare quote."""

from __future__ import annotations

from typing import NamedTuple

from briefing.parser.attribution import is_active_label
from briefing.parser.frames import Frame
from briefing.parser.marks import Marked
from briefing.parser.quote_words import group
from briefing.parser.sources import Page
from briefing.text.tokens import NUMBER, WORD

_ENDS = frozenset((".", "?", "!", "…", "...", "..", "—", "–"))
_LONG = 6
_SIGN_REACH = 6


class Shape(NamedTuple):
    """How marked words look: how many, with a capital or a digit first, with a stop or a comma
    last, written as a title is, with a verb that makes them a clause.
    """

    words: int
    capital: bool
    stop: bool
    comma: bool
    titled: bool
    clause: bool


def shape_of(page: Page, marked: Marked) -> Shape:
    """The shape of marked words; linear in their number."""
    kinds, words, folded = page.kinds, page.words, page.folded
    inner = [at for at in range(marked.first, marked.last) if kinds[at] in (WORD, NUMBER)]
    if not inner:
        return Shape(0, False, False, False, False, False)
    first = words[inner[0]]
    capital = first[:1].isupper() or first[:1].isdigit() or words[marked.first] in ("[", "…", "...")
    last = folded[marked.last - 1]
    if last in ("’", "'", "”", '"', ")") and marked.last - 2 >= marked.first:
        last = folded[marked.last - 2]
    content = [at for at in inner if kinds[at] == WORD and not _is_small(folded[at])]
    titled = bool(content) and all(words[at][:1].isupper() for at in content)
    aux, subject = group("aux"), group("subject")
    clause = len(inner) >= 3 and any(
        folded[at] in aux or folded[at] in subject or "'" in folded[at][1:-1] for at in inner[:25]
    )
    return Shape(len(inner), capital, last in _ENDS, last == ",", titled, clause)


def _is_small(word: str) -> bool:
    """Whether a title may write the word without a capital."""
    return (
        word in group("prep") or word in group("art") or word in ("and", "or", "but", "nor", "'s")
    )


def is_link_line(page: Page, frame: Frame) -> bool:
    """Whether a sentence is a site's link: READ MORE: “…”."""
    opening = [page.words[token] for token in frame.tokens[:2]]
    return bool(opening) and (
        opening[0].lower() in ("read", "watch", "see", "related", "listen", "more", "also")
        and (opening[0].isupper() or opening[-1].lower() in (":", "more", "also", "|", "read"))
    )


def is_named(page: Page, frame: Frame, position: int, shape: Shape) -> bool:
    """Whether what stands before the marks makes them a name, a word as a word, or a sign."""
    row = frame.tokens
    if not position:
        return False
    before = page.folded[row[position - 1]]
    if before in group("named"):
        return not is_active_label(page, row, position - 1)
    if before in group("term"):
        return True
    if before in ("of", "as") and position > 1 and page.folded[row[position - 2]] in group("term"):
        return True
    if before in group("work") and (shape.titled or shape.capital):
        return True
    if before == "," and position > 1 and shape.titled and shape.words <= 10:
        return page.folded[row[position - 2]] in group("work")
    return _on_sign(page, row, position)


def _on_sign(page: Page, row: list[int], position: int) -> bool:
    """Whether a sign, a banner or a shirt carries the words."""
    reading = False
    for at in range(position - 1, max(-1, position - _SIGN_REACH), -1):
        word = page.folded[row[at]]
        if word in ("reading", "read", "reads", "saying", "said", "says", "with", ":"):
            reading = True
        elif word in group("sign"):
            return reading or at == position - 1
    return False


def is_title(page: Page, frame: Frame, position: int, shape: Shape) -> bool:
    """Whether the words are written as a name or a title and stand inside a sentence."""
    if not shape.titled:
        return False
    before = page.folded[frame.tokens[position - 1]] if position else ""
    if before in group("prep") or before in group("art"):
        return True
    return not shape.stop and not shape.comma and (shape.words > 1 or before not in (",", ":"))


def is_whole(page: Page, frame: Frame, position: int, shape: Shape) -> bool:
    """Whether the words stand as a sentence: begun like one, where one may begin."""
    if not shape.capital:
        return False
    if not position:
        return True
    before = page.folded[frame.tokens[position - 1]]
    return before in (",", ":", "—", "–", "-", ")") or not (shape.titled and shape.words < 4)
