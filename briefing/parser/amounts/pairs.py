"""Figures of one sentence joined: ranges, changes, votes, scores and conversions as one each."""

from __future__ import annotations

from briefing.parser.amounts.behind import counted
from briefing.parser.amounts.dates import is_year
from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.modifiers import modifier
from briefing.parser.amounts.numbered import is_name
from briefing.parser.amounts.relations import is_equivalent, is_score, is_step, relate, share
from briefing.parser.amounts.scores import cricket_score, is_sports_score
from briefing.parser.amounts.standing import stands
from briefing.parser.amounts.units import Found
from briefing.record import Record
from briefing.text.tokens import Tokens


class Joined(Record):
    """A figure with what belongs to it: the second value and the conversion."""

    one: Found
    relation: str | None = None
    other: Found | None = None
    same: Found | None = None

    def until(self) -> int:
        """The token behind everything that belongs to it."""
        return max(each.last for each in (self.one, self.other, self.same) if each)

    def since(self) -> int:
        """The first token of everything that belongs to it."""
        return min(each.first for each in (self.one, self.other, self.same) if each)

    def span(self) -> tuple[int, int]:
        """Both."""
        if self.other is None and self.same is None:
            return self.one.first, self.one.last
        return self.since(), self.until()


def join(line: Tokens, found: list[Found], setting: Setting) -> list[Joined]:
    """The figures of a sentence in text order; bare numbers that count nothing are left out."""
    rest = [each for each in found if not _is_bare_year(line, each)]
    joined: list[Joined] = []
    n = 0
    while n < len(rest):
        items, taken = _first(line, rest[n : n + 3], setting)
        joined += items
        n += taken
    return joined


def _is_bare_year(line: Tokens, found: Found) -> bool:
    if not found.bare or found.value is None or len(found.number.plain) != 4:
        return False
    phrase = counted(line, found.last)
    qualified = modifier(line, found) is not None
    return is_year(line, found.number, bool(phrase and phrase.plural), qualified)


def _first(line: Tokens, near: list[Found], setting: Setting) -> tuple[list[Joined], int]:
    """What the first of up to three figures becomes, and how many of them that takes."""
    one, second, third = (*near, None, None)[:3]
    assert one is not None
    if second and third and is_step(line, one, second, third):
        ends = share(third, one)
        if ends:
            return [Joined(ends[0], "change", ends[1]), Joined(second)], 3
    hanging = one.bare and line.folded[one.last : one.last + 2] == ["-", "and"]
    if second and hanging and second.kind in ("age", "duration", "quantity"):
        one = one._replace(kind=second.kind, unit=second.unit, bare=False)
    runs = cricket_score(line, one, second, setting) if second else None
    if runs:
        return [Joined(runs)], 2
    pair = _pair(line, one, second, setting)
    if pair:
        same = third if third and is_equivalent(line, pair[2], third) else None
        return [Joined(pair[1], pair[0], pair[2], same)], 3 if same else 2
    if second and is_equivalent(line, one, second):
        return _converted(line, one, second, third)
    if one.bare and not stands(line, one, setting):
        return [], 1
    return [Joined(one)], 1


def _converted(
    line: Tokens, one: Found, same: Found, third: Found | None
) -> tuple[list[Joined], int]:
    """A figure with its conversion, and the change that goes on behind it."""
    whole = one._replace(last=same.last)
    pair = relate(line, whole, third) if third else None
    if pair is None or pair[0] != "change":
        return [Joined(one, same=same)], 2
    old, new = (
        each._replace(last=one.last) if each.first == one.first else each for each in pair[1:]
    )
    return [Joined(old, "change", new, same)], 3


def _pair(
    line: Tokens, one: Found, other: Found | None, setting: Setting
) -> tuple[str, Found, Found] | None:
    if other is None or one.value is None or other.value is None:
        return None
    pair = relate(line, one, other)
    if pair is None and is_sports_score(line, one, other, setting):
        return "versus", one, other
    if pair and pair[0] != "versus" and not _is_span(line, *pair[1:]):
        return None
    return pair


def _is_span(line: Tokens, one: Found, other: Found) -> bool:
    """Whether two bare numbers with a dash or `to` between are a range of something counted."""
    if not one.bare or not other.bare:
        return True
    if any(is_year(line, each.number, False, False) for each in (one, other)):
        return False
    phrase = counted(line, other.last)
    if phrase and phrase.plural:
        return True
    score = line.words[one.last] in ("-", "–") and is_score(line, one)
    return not score and not is_name(line, one.number, False)
