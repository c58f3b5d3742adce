"""Amounts that the text says are not so: `1,900 beds, not 2,400`, `an earlier version said 300`."""

from __future__ import annotations

from briefing.parser.amounts.behind import counted
from briefing.parser.amounts.nouns import classes
from briefing.parser.amounts.pairs import Joined
from briefing.text.tokens import Tokens

_STORIES = frozenset("article story report piece post dispatch".split())
_TELLING = _STORIES | {"version"}
_NOT = frozenset("not isn't wasn't aren't weren't".split())
_DENYING = _NOT | frozenset("instead rather opposed".split())
_SIGNAL = _TELLING | _DENYING | frozenset("like if though when until".split())
# So many tokens may stand between what is so and what is not.
_NEAR = 14
# Behind `not` these grade: `not only 300`, `not more than 300`.
_GRADING = frozenset("more less fewer only just over under merely least most up than well".split())
_LIGHT = frozenset(
    "the a an its their by for in at to from with planned expected original usual previous".split()
)
_PAIRS = (("rather", "than"), ("instead", "of"), ("opposed", "to"))
_PARTS_OF = frozenset("them which whom these those the his her its their".split())


def denied(line: Tokens, joined: list[Joined]) -> frozenset[int]:
    """Which of a sentence's figures, by their place among them, the sentence says are not so."""
    said = _SIGNAL.intersection(line.folded) if joined else ()
    if not said:
        return frozenset()
    size = len(line.words)
    first, last = (size, size) if _TELLING.isdisjoint(said) else _withdrawn(line)
    denies = not _DENYING.isdisjoint(said)
    return frozenset(
        n
        for n, each in enumerate(joined)
        if first < each.since() < last
        or (each.one.kind == "age" and _is_likened(line, each.since()))
        or (denies and each.since() < first and _is_denied(line, joined, n))
    )


def _is_denied(line: Tokens, joined: list[Joined], n: int) -> bool:
    """Whether a figure stands behind `not` or `instead of`, and beside it the one that is so."""
    each = joined[n]
    k, until = _lead(line, each.since()), each.until()
    if k < 0 or (line.folded[until] == "of" and line.folded[until + 1] in _PARTS_OF):
        return False
    before = joined[n - 1] if n and _is_like(line, joined[n - 1], each) else None
    behind = joined[n + 1] if n + 1 < len(joined) else None
    behind = behind if behind and _is_like(line, behind, each) else None
    near = before is not None and k - before.until() <= _NEAR
    if line.folded[k] not in _NOT:
        return near or (behind is not None and k == 0)
    if behind and not _INSTEAD.isdisjoint(line.folded[until : min(behind.since(), until + _NEAR)]):
        return line.folded[k] != "not" or _is_told(line, k, until, behind.since())
    apart = k > 0 and line.words[k - 1] in (",", "and", "–", "—", "(", ";")
    return near and (apart or (before is not None and before.until() == k))


def _is_told(line: Tokens, k: int, until: int, since: int) -> bool:
    """Whether `not` at k is set against `but`, or what something is: `is not 300, it is`."""
    return "but" in line.folded[until:since] or (k > 0 and line.folded[k - 1] in _IS)


_IS = ("is", "was", "are", "were", "it's", "that's", "they're")
_INSTEAD = frozenset("but it it's they they're".split())


def _is_likened(line: Tokens, first: int) -> bool:
    """Whether nobody is as old: `plays like he is 30`, `as if she were 50`, `when I am 90`."""
    k = first - 1
    while k > first - 5 and k > 0 and line.folded[k].partition("'")[0] in _BEING:
        k -= 1
    if line.folded[k] in ("when", "until") and line.folded[k + 1] in ("i", "i'm"):
        return line.folded[first - 1] in ("am", "i'm")
    seeming = line.folded[k] == "like" or line.folded[k - 1 : k + 1] in (["as", "if"], _AS_THOUGH)
    return 0 < k < first - 1 and seeming


_AS_THOUGH = ["as", "though"]
_BEING = frozenset(
    "he she they i you we is are was were am only still a man woman boy girl someone of".split()
)


def _lead(line: Tokens, first: int) -> int:
    """The token at which `not about the` or `instead of the` before a figure begins; else -1."""
    for k in range(first - 1, max(-1, first - 6), -1):
        word = line.folded[k]
        if word in _NOT:
            return k
        if k and (line.folded[k - 1], word) in _PAIRS:
            return k - 1
        if word in _GRADING or not (word in _LIGHT or word in classes().modifying):
            return -1
    return -1


def _is_like(line: Tokens, so: Joined, other: Joined) -> bool:
    """Whether two figures may be of one thing, and differ; a bare number is of any thing."""
    mine, theirs = so.one, other.one
    alike = mine.kind == theirs.kind or (theirs.bare and not counted(line, other.until()))
    return alike and (mine.value, mine.unit) != (theirs.value, theirs.unit)


_EARLIER = frozenset("earlier previous original first".split())
_FALSELY = frozenset(
    "originally initially incorrectly wrongly mistakenly erroneously previously earlier".split()
)
_GIVING = frozenset("said stated gave reported put misstated listed claimed".split())
_RIGHTING = frozenset("but not instead rather whereas fact actually".split())


def _withdrawn(line: Tokens) -> tuple[int, int]:
    """From where to where a sentence tells what an earlier version said; else nothing, at its end.

    `An earlier version of this article said …; it is 30`, `This article originally said …`.
    """
    size = len(line.words)
    for k in range(1, size):
        word, verb = line.folded[k], 0
        if word == "version" and line.folded[k - 1] in _EARLIER:
            of_story = line.folded[k + 1] == "of" and line.folded[k + 3] in _STORIES
            verb = k + 4 if of_story else k + 1
        elif word in _STORIES or word == "version":
            verb = k + 1 if line.folded[k + 1] in _FALSELY else 0
        verb += bool(verb) and line.folded[verb] in _FALSELY
        if verb and line.folded[verb] in _GIVING:
            return verb, _righted(line, verb)
    return size, size


def _righted(line: Tokens, k: int) -> int:
    """Where what is so begins behind k: at `; it is`, `but`, `instead of`."""
    while line.words[k] and line.words[k] != ";" and line.folded[k] not in _RIGHTING:
        k += 1
    return k
