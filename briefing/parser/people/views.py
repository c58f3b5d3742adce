"""What is seen of a span, as few plain values: a cue function and its arguments.

The same view comes back in many places (`said` behind a span, a given name as its first word), so
the sum of the weights of its cues is worth remembering; the cues themselves are named only when a
view is met for the first time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import and_
from typing import Any

from briefing.parser.annotate import Columns
from briefing.parser.people import cues
from briefing.parser.people.article import NAMES, Outline, Reading
from briefing.parser.people.candidates import Run, parts
from briefing.record import Record

View = tuple[Any, ...]  # a function of `cues`, and the values that it is given

_PRONOUNS = frozenset("he she him her his who whose himself herself".split())
_NEAR = 14  # words in which a pronoun is looked for
_COUNTS = "0 1 2 3 5 5 9 9 9 9 many".split()
_MANY = len(_COUNTS) - 1
_NAME = re.compile("[CMAI]")
_SHARES = (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97)


class Side(Record):
    """What stands before or behind a span: the views of it alone, and what those of span and
    neighbour together are made of; `pronoun` is the first behind it."""

    views: list[View]
    word: str
    flags: int
    capital: str
    pronoun: str


def cues_of(views: Sequence[View]) -> list[str]:
    """The names of the cues that fire."""
    found: list[str] = []
    for function, *values in views:
        make: Callable[..., list[str]] = function
        found += make(*values)
    return found


def left_side(columns: Columns, first: int, run_first: int) -> Side:
    """What stands before a span that begins at token `first`."""
    opens = columns.opens[first]
    if opens == "^":
        return Side([(cues.opens_paragraph,)], "^", 0, "", "")
    shapes, folded, flags = columns.shapes, columns.folded, columns.flags
    at = first - 1
    sign = shapes[at]
    at -= sign == "`" and at > 0
    word, shape = folded[at], shapes[at]
    inside = "~" if first > run_first else ""
    capital = "+" if shape in NAMES else ""
    views: list[View] = [(cues.word_before, word, flags[at], shape, sign, opens, inside)]
    if at > 0 and not opens:
        plain = "" if capital and sign != "`" else word
        former = columns.around(at - 1) if plain else ""
        views.append((cues.second_before, former, flags[at - 1], shape, plain))
    return Side(views, columns.around(first - 1), flags[at], capital, "")


def right_side(columns: Columns, last: int, run_last: int) -> Side:
    """What stands behind a span that ends before token `last`."""
    shapes, folded, flags, opens = columns.shapes, columns.folded, columns.flags, columns.opens
    size = len(folded)
    if last >= size or opens[last] == "^":
        return Side([(cues.paragraph_ends,)], "$", 0, "", "")
    word, shape = folded[last], shapes[last]
    inside = "~" if last < run_last else ""
    capital = "+" if shape in NAMES else ""
    views: list[View] = [(cues.word_after, word, flags[last], shape, opens[last], inside)]
    at = last + 1
    if at < size and opens[at] != "^":
        plain = "" if capital else word
        follower = columns.around(at)
        views.append((cues.second_after, plain, shape, follower, flags[at], shapes[at]))
    return Side(views, columns.around(last), flags[last], capital, _pronoun(columns, last))


def _pronoun(columns: Columns, last: int) -> str:
    """The first pronoun of a person behind a span: before the next name and within some words."""
    words = columns.folded[last : last + _NEAR]
    if _PRONOUNS.isdisjoint(words):
        return ""
    at = next(at for at, word in enumerate(words) if word in _PRONOUNS)
    if "^" in columns.opens[last : last + at + 1] or _NAME.search(
        columns.shapes, last, last + at + 1
    ):
        return ""
    return words[at]


def span_views(
    columns: Columns, first: int, last: int, run: Run, outline: Outline, left: Side, right: Side
) -> list[View]:
    """What is seen of a span in its sentence; its two sides are added to it (see `Side`)."""
    folded, shapes, flags = columns.folded, columns.shapes, columns.flags
    words = [first] if last - first == 1 else parts(columns, first, last)
    text = " ".join(folded[first:last])
    head, tail, end = flags[words[0]], flags[words[-1]], folded[words[-1]]
    number = min(len(words), 4)
    before, after = min(first - run.first, 2), min(run.last - last, 2)
    repeats = _COUNTS[min(outline.runs.get(text, 0), _MANY)]
    found: list[View] = [
        (cues.form, shapes[first:last], number, before, after, repeats),
        (cues.ends, head, tail, number, not before and not after),
        (cues.left_of, left.word, left.flags, left.capital, head, number),
        (cues.right_of, right.word, right.flags, right.capital, tail, number),
        (cues.neighbours, left.word, right.word),
    ]
    if right.pronoun:
        found.append((cues.pronoun, right.pronoun, number))
    firsts = lasts = ""
    if number == 1:
        found.append((cues.word_inside, end, shapes[words[0]], head, "S", end in columns.lower))
        firsts, lasts = _times(outline.firsts, folded[first]), _times(outline.lasts, folded[first])
    else:
        found += _words_inside(columns, words)
        common = reduce(and_, [flags[at] for at in words])
        found.append((cues.entry, common & cues.entries(), number))
    addressed, with_the = end in outline.addressed, text in outline.with_the
    if firsts or lasts or addressed or with_the:
        found.append((cues.in_article, firsts, lasts, addressed, with_the, number))
    return found


def _words_inside(columns: Columns, words: list[int]) -> Iterator[View]:
    """The views of each of several words of a span."""
    folded, shapes, flags = columns.folded, columns.shapes, columns.flags
    for place, at in zip("F" + "M" * (len(words) - 2) + "L", words, strict=True):
        in_lower = folded[at] in columns.lower
        yield cues.word_inside, folded[at], shapes[at], flags[at], place, in_lower


def _times(counts: Counter[str], word: str) -> str:
    """How often a word was counted, as a level; empty for never."""
    number = counts.get(word)
    return _COUNTS[min(number, _MANY)] if number else ""


def _level(share: float | None) -> int | None:
    return None if share is None else bisect_right(_SHARES, share)


def reading_views(
    columns: Columns, first: int, last: int, run: Run, reading: Reading
) -> list[View]:
    """What a first reading makes of the same words in the rest of the article."""
    words = [at for at in range(first, last) if columns.shapes[at] in NAMES]
    if not words:
        return []
    folded = columns.folded
    number = min(len(words), 2)
    spans = reading.spans[" ".join(folded[first:last])]
    others, share = spans.others(first)
    highest = _level(spans.highest(first, first + 1) or 0.0) if others else None
    found: list[View] = [(cues.same, highest, _level(share), min(others, 3), number)]
    if run.first in reading.listed:
        before, after = reading.listed[run.first]
        left = _level(before) if first == run.first else None
        right = _level(after) if last == run.last else None
        is_whole = first == run.first and last == run.last
        found.append((cues.in_list, left, right, is_whole, number))
    head, tail, at = folded[words[0]], folded[words[-1]], run.first
    as_first = _level(reading.firsts.beside(head, at))
    as_last = _level(reading.lasts.beside(tail, at))
    if number == 1:
        middle = _level(reading.middles.beside(head, at))
        outside = _level(reading.outside.get(head))
        found.append((cues.part_of_names, as_first, middle, as_last, outside))
    else:
        alone = [_level(reading.highest(word, first, last)) for word in (head, tail)]
        found.append((cues.shares_words, as_first, as_last, *alone))
    return found
