"""The cues by which a phrase is told to say what a person is.

Those of a place hold for each of its spans: what ties it to the name, where it stands. Those of a
noun see the word that the phrase is about, those of a span its edges and its form. Whether
nothing tells what a person is has cues of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from briefing.parser.annotate import NAMELIKE, Columns
from briefing.parser.lexicon import names
from briefing.parser.people.role_phrases import NOUNS
from briefing.parser.people.role_places import Page, Slot

_KEPT = 16384
_MAIN = (
    "title calling calling-or-firm calling-plural honorific organisation calendar thing demonym "
    "act-human act-mostly act-any say-direct role-modifier place given-m given-f family brand "
    "common"
).split()
_PLAIN = frozenset(["none", "common", "thing", "place"])
_SINGULAR = ("ss", "us", "is")  # endings in -s that are no plural
_EARLY = 4  # a mention after so many others is late
_LONG = 9  # tokens
_PREPOSITION = re.compile("[op]")
_REMOTE = "he"


@lru_cache(_KEPT)
def _held(flags: int) -> frozenset[str]:
    return frozenset(names(flags))


@lru_cache(_KEPT)
def _sort(flags: int, shape: str) -> str:
    """What the lexicon mainly says of a word, and its case."""
    held = _held(flags)
    main = "/".join([name for name in _MAIN if name in held][:2]) or "none"
    return main + ("+" if shape in NAMELIKE else "")


def _sort_at(columns: Columns, at: int) -> str:
    return _sort(columns.flags[at], columns.shapes[at])


def noun_of(kinds: str, start: int, end: int) -> int:
    """The noun of a phrase: the last word before a preposition or sign in it."""
    at = start
    while at + 1 < end and (kinds[at + 1] in "lcCNX9s'`/h-" or kinds[at] not in NOUNS):
        at += 1
    return at if kinds[at] in NOUNS else max(start, at - 1)


def of_noun(columns: Columns, at: int, pattern: str) -> tuple[str, ...]:
    """What the noun of a phrase is."""
    return _of_noun(columns.folded[at], columns.flags[at], columns.shapes[at], pattern)


@lru_cache(_KEPT)
def _of_noun(word: str, flags: int, shape: str, pattern: str) -> tuple[str, ...]:
    kind = _sort(flags, shape)
    several = "calling-plural" in _held(flags)
    several |= word.endswith("s") and word[-2:] not in _SINGULAR and "calling" not in kind
    found = [f"noun={word}", f"noun-is={kind}", f"noun-is={kind}@{pattern}"]
    found.append(f"several={several:d}@{pattern}")
    if pattern.startswith("list-"):
        found.append(f"several={several:d}@list")
    if kind.rstrip("+") in _PLAIN:
        found += [f"noun-ends={word[-3:]}", f"noun-ends={word[-2:]}"]
    return tuple(found)


def of_place(page: Page, slot: Slot) -> tuple[str, ...]:
    """What ties a phrase to the mention it belongs to, and where it stands."""
    folded, kinds = page.columns.folded, page.kinds
    pattern, first, last = slot.pattern, slot.first, slot.last
    start, end = slot.spans[0]
    follows = kinds[last : last + 1]
    found = list(_tie(pattern, min(slot.number, _EARLY), follows))
    if follows and follows not in "NCX":
        found.append(f"name-after={folded[last]}")
    gap = first - end if end <= first else start - last
    if gap >= _LONG:
        found.append(f"far={min(gap // 10, 5)}@{pattern}")
    if end > first:
        found.append(f"determiner={kinds[start - 1] in 'dm':d}@{pattern}")
    if kinds[start] == "r":
        found += _of_verb(folded[start + 1], _sort_at(page.columns, start + 1))
    if pattern.startswith(_REMOTE):
        apart = kinds.count(".", min(last, start), max(first, start))
        found.append(f"sentences={min(apart, 3)}@{pattern}")
        found.append(f"name-before={kinds[first - 1] if first else '^'}@{pattern}")
    speech = f"{_in_speech(page, first):d}{_in_speech(page, start):d}"
    if speech != "00":
        found.append(f"in-speech={speech}@{pattern}")
    return tuple(found)


@lru_cache(_KEPT)
def _tie(pattern: str, number: int, follows: str) -> tuple[str, ...]:
    return (f"at={pattern}", f"mention={number}@{pattern}", f"name-after={follows}@{pattern}")


@lru_cache(_KEPT)
def _of_verb(word: str, kind: str) -> tuple[str, ...]:
    return (f"verb={word}", f"verb-is={kind}", f"verb-ends={word[-2:]}")


def _in_speech(page: Page, at: int) -> bool:
    """Whether an odd number of quotation marks stands before a token in its paragraph."""
    if not page.marks:
        return False
    first = page.columns.document.paragraph_of(at).first
    return (bisect_left(page.marks, at) - bisect_left(page.marks, first)) % 2 == 1


def of_span(page: Page, pattern: str, start: int, end: int) -> tuple[str, ...]:
    """What the edges and the form of a phrase are."""
    columns, kinds = page.columns, page.kinds
    folded, opens = columns.folded, columns.opens
    before = kinds[start - 1] if start and not opens[start] else "^"
    after = kinds[end] if end < len(kinds) and not opens[end] else "$"
    left = folded[start - 1] if before not in "^NCX" else ""
    right = folded[end] if after not in "$NCX" else ""
    found = _of_form(kinds[start:end], before, after, pattern)
    found += _of_left(left, before, _sort_at(columns, start))
    if left and end - start == 1:
        found += (f"alone-behind={left}",)
    found += _of_right(right, after, _sort_at(columns, end - 1), pattern)
    further: list[str] = []
    if before in "dm":
        former = "^" if start < 2 or opens[start - 1] else kinds[start - 2]
        further.append(f"before-that={former}@{pattern}")
    elif before in "op" and start > 1:
        further.append(f"governed-by={_sort_at(columns, start - 2)}@{pattern}")
    inner = _PREPOSITION.search(kinds, start, end)
    if inner:
        further.append(f"preposition={folded[inner.start()]}")
    return (*found, *further)


@lru_cache(_KEPT)
def _of_form(kinds: str, before: str, after: str, pattern: str) -> tuple[str, ...]:
    opens, closes = kinds[0], kinds[-1]
    held = [kind for kind in "op,&X9" if kind in kinds]
    return (
        f"edges={before}|{opens}|{closes}|{after}@{pattern[-7:]}",
        f"right={closes}|{after}",
        f"case={opens in 'CN':d}{closes in 'CN':d}|{before}",
        f"words={sum(map(kinds.count, 'lcCNX9'))}",
        *[f"holds={kind}{min(kinds.count(kind), 3)}@{pattern}" for kind in held],
    )


@lru_cache(_KEPT)
def _of_left(before: str, kind: str, opens: str) -> tuple[str, ...]:
    found = [f"opens-is={opens}|{kind}"]
    if before:
        found.append(f"before={before}")
    if kind in "lv":
        found.append(f"before-ends={before[-3:]}")
    return tuple(found)


@lru_cache(_KEPT)
def _of_right(after: str, kind: str, closes: str, pattern: str) -> tuple[str, ...]:
    found = [f"closes-is={closes}|{kind}@{pattern}"]
    if after:
        found.append(f"after={after}@{pattern}")
    return tuple(found)


def of_none(kinds: str, first: int) -> tuple[str, ...]:
    """What speaks for it that nothing tells what a person is, by the first mention."""
    left = kinds[first - 1] if first else "^"
    return ("none", f"none-left={left}")
