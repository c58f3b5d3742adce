"""What joins two figures: ranges, changes, votes, conversions; and the words before a figure."""

from __future__ import annotations

from briefing.parser.amounts.numbers import SCALES, times
from briefing.parser.amounts.units import Found
from briefing.parser.lexicon import words
from briefing.text.tokens import NUMBER, Tokens

# More tokens between two figures join nothing.
_FARTHEST = 14
_DASHES = ("-", "–", "—", "‑", "‐")
_VOTING = frozenset(
    """
    vote votes voted voting ballot ruling ruled senate parliament majority passed decision council
    lawmakers deputies justices rejected approved verdict legislature
    """.split()
)
_DIRECTIONS = frozenset(
    """
    up down higher lower increase rise drop decrease decline fall increased rising risen reduced cut
    improving falling rose fell declining jump jumping surge slump
    """.split()
)
_QUALIFYING = frozenset(
    """
    about around roughly nearly almost approximately some over just as many much more less than
    least at under an estimated perhaps maybe even possibly well up a record new projected expected
    total current
    """.split()
)


def _gap(line: Tokens, one: Found, other: Found) -> tuple[str, ...]:
    """The words between two figures, those that only qualify the second left off."""
    first, last = one.last, other.first
    if last > first + 3 and line.folded[last - 1] == "of" and line.folded[last - 2] in _EXTREMES:
        last -= 2
        while last > first + 1 and line.folded[last - 1] in _EXTREMES:
            last -= 1
    while last > first + 1 and line.folded[last - 1] in _QUALIFYING:
        last -= 1
    return tuple(line.folded[first:last])


Pair = tuple[str, Found, Found]


def relate(line: Tokens, one: Found, other: Found) -> Pair | None:
    """`range`, `versus` or `change` between neighbours, with both as they then read; else None.

    Units and scales that only the second writes are given to the first (`24.2 to 33 billion`).
    """
    if other.first - one.last > _FARTHEST:
        return None
    gap = _gap(line, one, other)
    qualified = _before_qualifiers(line, one.first)
    ups = _up_from(line, one, other, gap)
    if ups:
        return ups
    from_to = qualified == "from" and gap[-1:] == ("to",) and len(gap) <= 9
    if from_to and _same_time(line, one, other):
        return _from_to(line, one, other, gap)
    if gap[-1:] == ("→",):
        return _as("change", share(one, other))
    if qualified == "between" and gap == ("and",):
        pair = share(one, other)
        if pair and line.folded[one.first - 1] == "between":
            return "range", pair[0]._replace(first=one.first - 1), pair[1]
        return _as("range", pair)
    return _a_year_earlier(line, one, other, gap) or _side_by_side(line, one, other, gap)


def _a_year_earlier(line: Tokens, one: Found, other: Found, gap: tuple[str, ...]) -> Pair | None:
    """`359 crore, against 294 crore a year earlier`: the second is the old value."""
    against = gap[-1:] in (("against",), ("versus",), ("vs",)) or gap[-2:] in (
        ("compared", "with"),
        ("compared", "to"),
    )
    if not against or len(gap) > 12 or not _is_earlier(line, other.last):
        return None
    return _as("change", share(other, one))


def _as(relation: str, pair: tuple[Found, Found] | None) -> Pair | None:
    return (relation, *pair) if pair else None


def _from_to(line: Tokens, one: Found, other: Found, gap: tuple[str, ...]) -> Pair | None:
    """`from A to B`: a change where something moves, else a range."""
    pair = share(one, other)
    if pair and _moves(line, one.first):
        return "change", *pair
    return _as("range", pair) if len(gap) == 1 or one.kind != "count" else None


def _side_by_side(line: Tokens, one: Found, other: Found, gap: tuple[str, ...]) -> Pair | None:
    """`A to B`, `A-B`, `A or B`, `A votes to B`."""
    dash = len(gap) == 1 and gap[0] in _DASHES
    unsure = gap == (",",) and line.folded[other.first - 1] in _UNSURE
    joined = dash or unsure or gap in (("to",), ("-", "to"), ("or",), ("-", "or"))
    votes = gap in (("votes", "to"), ("seats", "to"))
    if one.bare and other.bare and (votes or (joined and _is_vote(line, one, other))):
        return "versus", one, other
    if one.bare and other.bare and gap in _TO and _is_ratio(line, one, other):
        return "versus", one, other
    if not joined or (gap == ("—",) and line.starts[one.last] > line.ends[one.last - 1]):
        return None
    if not one.bare and gap == ("to",) and _just_moved(line, one.first):
        return None
    if other.bare and not one.bare and one.kind not in ("money", "age"):
        return None
    pair = share(one, other)
    if pair is None or not _rises(*pair):
        return None
    return None if gap[-1] == "or" and pair[0].kind != pair[1].kind else ("range", *pair)


_TO = (("to",), ("-", "to"), ("-", "to", "-"))
_UNSURE = ("perhaps", "maybe", "possibly", "even")


def _before_qualifiers(line: Tokens, i: int) -> str:
    """The word before a figure and what qualifies it: `from` of `from a peak of nearly 11`."""
    while i > 0 and line.folded[i - 1] in _QUALIFYING:
        i -= 1
    if i > 2 and line.folded[i - 1] == "of" and line.folded[i - 2] in _EXTREMES:
        i -= 2
        while i > 0 and line.folded[i - 1] in _EXTREMES:
            i -= 1
    return line.folded[i - 1] if i else ""


_EXTREMES = frozenset(
    """
    a an the its their his her our peak high low record level estimate total average revised
    previous earlier initial forecast rate
    """.split()
)


def is_step(line: Tokens, new: Found, step: Found, old: Found) -> bool:
    """Whether three figures read `$5m, down 46 per cent from $9m`."""
    gap = line.folded[new.last : step.first]
    return (
        new.kind == old.kind
        and 0 < len(gap) <= 5
        and any(word in _DIRECTIONS for word in gap)
        and "to" not in gap
        and _leads_back(line, step.last, old)
    )


def _leads_back(line: Tokens, i: int, old: Found) -> bool:
    """Whether `from`, or `…, from` before an earlier time, leads from token i to the old value."""
    gap = line.folded[i : old.first]
    later = len(gap) < 12 and gap[-2:] == [",", "from"] and _is_earlier(line, old.last)
    return gap == ["from"] or later


def _just_moved(line: Tokens, i: int) -> bool:
    """Whether a word of change stands right before the figure, `by` and `another` left out."""
    i -= line.folded[i - 1] in ("a", "an", "another", "further")
    while i > 0 and (line.folded[i - 1] in _QUALIFYING or line.folded[i - 1] in ("by", "another")):
        i -= 1
    return i > 0 and (
        line.folded[i - 1] in words("moving") or line.folded[i - 1] in ("lost", "added", "up")
    )


def _same_time(line: Tokens, one: Found, other: Found) -> bool:
    """Whether nothing but a time or a place stands between `from A` and `to B`."""
    between = line.words[one.last : other.first]
    return not any(mark in between for mark in (";", ":", "“", "—")) and (
        len(between) <= 2
        or line.folded[one.last]
        in (
            "in",
            "at",
            "of",
            "a",
            "last",
            "the",
            "per",
            "on",
            "to",
            "people",
            "two",
            "earlier",
            ",",
            "during",
            "(",
            "previously",
            "currently",
            "now",
            "today",
        )
        or one.bare
    )


def _up_from(line: Tokens, one: Found, other: Found, gap: tuple[str, ...]) -> Pair | None:
    """`28 per cent, up from 24`; `to 30 from 24`: the second is the old value."""
    if not gap or gap[-1] != "from" or len(gap) > 12:
        return None
    if gap[-2:] == (",", "from") and _is_earlier(line, other.last):
        pair = share(other, one)
        return ("change", *pair) if pair else None
    told = any(word in _DIRECTIONS for word in gap)
    to = line.folded[one.first - 1] == "to" or _before_qualifiers(line, one.first) == "to"
    if not told and not (to and len(gap) <= 9 and _moves(line, one.first)):
        return None
    pair = share(other, one)
    return ("change", *pair) if pair else None


_SPANNING = frozenset("anywhere anything ranging ranged ranges range varying varies".split())


def _is_earlier(line: Tokens, j: int) -> bool:
    """Whether the words behind a figure put it into an earlier time: `a year ago`, `in 2020`."""
    near = line.folded[j : j + 6]
    return any(word in _EARLIER for word in near) or (near[0] == "in" and near[1].isdigit())


_EARLIER = frozenset("earlier ago before last previous year-ago prior previously".split())


def _moves(line: Tokens, i: int) -> bool:
    """Whether a word of change stands in the sentence before token i, or just behind."""
    moving = words("moving")
    if any(word in _SPANNING for word in line.folded[max(0, i - 5) : i]):
        return False
    return any(word in moving for word in line.folded[max(0, i - 40) : i])


def _is_vote(line: Tokens, one: Found, other: Found) -> bool:
    """Whether two bare numbers are the sides of a vote: `by 217 votes to 213`, `a 5-4 ruling`."""
    if one.value is None or other.value is None or one.value[1] != 1 or other.value[1] != 1:
        return False
    near = (
        line.folded[max(0, one.first - 10) : one.first] + line.folded[other.last : other.last + 8]
    )
    return any(word in _VOTING for word in near) and not line.folded[other.last].startswith("year")


def _is_ratio(line: Tokens, one: Found, other: Found) -> bool:
    """Whether two bare numbers are a ratio: `odds of 31 to 1`, `a 34-to-1 majority`."""
    many = one.value is not None and one.value[0] > one.value[1] and one.number.scale == 1
    return many and other.value == (1, 1) and line.folded[other.last] not in SCALES


def _rises(one: Found, other: Found) -> bool:
    if one.value is None or other.value is None:
        return False
    less = one.value[0] * other.value[1] - other.value[0] * one.value[1]
    return less > 0 if one.value[0] < 0 and other.value[0] < 0 else less < 0


def share(one: Found, other: Found) -> tuple[Found, Found] | None:
    """Both figures in one kind and unit, if they can be; unit and scale pass over."""
    if one.kind == other.kind and one.unit == other.unit:
        if one.kind == "count" and one.number.scale == 1 and other.number.scale > 1:
            return _scaled_like(one, other), other
        if one.kind == "money" and one.number.scale == 1 and other.number.scale >= 1000:
            return _scaled_like(one, other), other
        return one, other
    if one.kind == "money" and other.kind == "money" and one.unit and other.unit:
        if "/" in one.unit and "/" in other.unit:
            return None
        if one.unit.partition("/")[0] == other.unit.partition("/")[0]:
            longer = max(one.unit, other.unit, key=len)
            fixed = (
                _scaled_like(one, other)
                if other.number.scale >= 1000 and one.number.scale == 1
                else one
            )
            return fixed._replace(unit=longer), other._replace(unit=longer)
        return None
    if one.bare and not other.bare and other.kind not in ("fraction", "multiple"):
        fixed = (
            _scaled_like(one, other) if one.number.scale == 1 and other.number.scale > 1 else one
        )
        fixed = fixed._replace(kind=other.kind, unit=other.unit, bare=False)
        cents = other.kind == "money" and _is_in_cents(other)
        return _in_cents(fixed) if cents else fixed, other
    if other.bare and not one.bare and one.kind not in ("fraction", "multiple"):
        fixed = other._replace(kind=one.kind, unit=one.unit, bare=False)
        return one, _in_cents(fixed) if one.kind == "money" and _is_in_cents(one) else fixed
    if {one.kind, other.kind} == {"duration", "age"} and one.unit == other.unit:
        return one._replace(kind="age"), other._replace(kind="age")
    return None


def _is_in_cents(one: Found) -> bool:
    """Whether an amount was written in hundredths of its currency."""
    return one.value == times(one.number.value, (1, 100))


def _in_cents(other: Found) -> Found:
    return other._replace(value=times(other.value, (1, 100))) if other.value else other


def _scaled_like(one: Found, other: Found) -> Found:
    """`24.2` of `24.2 to 33 billion` in billions, unless it is written out in full."""
    if one.value is None or abs(one.value[0]) >= 1000 * one.value[1]:
        return one
    scale = other.number.scale
    return one._replace(value=times(one.value, (scale, 1)))


def is_equivalent(line: Tokens, one: Found, other: Found) -> bool:
    """Whether the second is the first in another unit: `20 miles (32 km)`, `$2bn, or €1.8bn`."""
    if (
        one.kind != other.kind
        or one.unit == other.unit
        or one.kind not in ("money", "quantity", "temperature")
        or ("/" in (one.unit or "")) != ("/" in (other.unit or ""))
    ):
        return False
    gap = _gap(line, one, other)
    if gap in (("(",), ("[",), (",", "or"), ("or",), ("/",)):
        return True
    if len(gap) <= 5 and gap[-2:] == (",", "or") and "," not in gap[:-2]:
        return True
    return (
        bool(gap)
        and gap[0] == "("
        and set(gap[1:])
        <= {"or", "equivalent", "to", "approximately", "approx", ".", "=", "equal", "worth", "c"}
    )


def is_score(line: Tokens, found: Found) -> bool:
    """Whether a bare number is one side of `3-1`, or glued to a dash and another number."""
    after = line.words[found.last]
    if after in _DASHES and line.kinds[found.last + 1] == NUMBER:
        return line.starts[found.last + 1] == line.ends[found.last]
    before = line.words[found.first - 1] if found.first else ""
    if before in _DASHES and found.first > 1 and line.kinds[found.first - 2] == NUMBER:
        return line.starts[found.first] == line.ends[found.first - 1]
    return False
