"""Figures whose thing the figure before has named: `saved 700 people and 200 more`."""

from __future__ import annotations

from briefing.model import Figure, Passage
from briefing.parser.amounts.behind import Place, counted
from briefing.parser.amounts.nouns import is_verb
from briefing.parser.amounts.pairs import Joined
from briefing.parser.amounts.units import Found
from briefing.text.tokens import Tokens


def told_before(figures: list[Figure], one: Found) -> Passage | None:
    """What the last figure is about; of things left out (`40 per cent of them`) the last count."""
    if one.kind in ("fraction", "percent", "duration"):
        for figure in reversed(figures[-3:]):
            if figure.kind == "count":
                return figure.about
    return figures[-1].about


# Farther apart, two figures of one kind speak of two things.
_NEAR = 10


def is_of_the_last(line: Tokens, last: Joined, each: Joined, place: Place | None) -> bool:
    """Whether a figure is about what the figure before it is about."""
    one = each.one
    if _is_elided(line, one):
        return True
    gap = line.folded[last.until() : one.first]
    if one.kind == "age" and last.one.kind == "age":
        return set(gap) <= {",", "and", "or"}
    if len(gap) < _NEAR and line.words[one.first - 1] == "," and line.folded[one.last - 2] == "as":
        return last.one.kind in ("count", "quantity", "money")
    if last.one.kind != one.kind or len(gap) >= _NEAR:
        return False
    return place is None or ("," in gap and place[0] <= last.one.first < place[1])


def _is_elided(line: Tokens, one: Found) -> bool:
    """Whether what is counted was named by the count before: `saved 700 people and 200 more`."""
    if line.folded[one.last : one.last + 2] in (["of", "them"], ["of", "whom"], ["of", "these"]):
        return one.kind in ("count", "fraction", "percent")
    if line.folded[one.last] == "of" and line.folded[one.last + 2] == "own":
        return one.bare
    if one.bare and line.folded[one.first - 1] == "another" and is_verb(line, one.last):
        return True
    if one.kind == "duration":
        return line.folded[one.first - 2 : one.first] == ["one", "every"]
    if not one.bare or counted(line, one.last):
        return False
    if line.folded[one.last] in ("more", "others"):
        return line.folded[one.last + 1] != "than"
    near = line.folded[max(0, one.first - 5) : one.first]
    return near[-1:] != [] and (near[-1].endswith("'s") or "compared" in near)
