"""Fractions and multiples: `two-thirds`, `three in four`, `half an hour`, `twice as much`."""

from __future__ import annotations

from briefing.parser.amounts.lines import MULTIPLES, Setting
from briefing.parser.amounts.measures import measure
from briefing.parser.amounts.nouns import classes, is_verb
from briefing.parser.amounts.numbers import (
    PARTS,
    SCALES,
    SMALL,
    VULGAR,
    Number,
    Value,
    reduced,
    slash_fraction,
)
from briefing.parser.amounts.units import Found
from briefing.text.tokens import NUMBER, WORD, Tokens

_AFTER_HALF = frozenset(
    "of the its their his her our my your that those these all as what whose people last".split()
)
_BEFORE_HALF = frozenset(
    """
    by about nearly almost around roughly over than only just least approximately under some in
    another this
    """.split()
)
_AFTER_PART = frozenset(
    """
    down up below above short full empty of lower higher less more fewer smaller larger bigger from
    since to in are were is was said compared on came say have had will
    """.split()
)
_NOT_BEFORE_QUARTERS = frozenset(
    "consecutive straight last past next first previous successive the final for after".split()
)
_COMPARED = frozenset(
    """
    more less the that what its their as fewer worse last this those his her our your normal
    oversubscribed subscribed earnings annual current covered
    """.split()
)
_AFTER_DOUBLE = frozenset("the as that what its their his her last this those".split())
_GROWING = frozenset("to by in from the its their over within since between every as and".split())


def read_share(line: Tokens, i: int, setting: Setting) -> Found | None:
    """The fraction or multiple that begins at token i, or a unit's half; else None."""
    word = line.folded[i]
    if word in MULTIPLES:
        return _multiple_word(line, i)
    if word in VULGAR or line.kinds[i] == NUMBER:
        return _written(line, i, setting)
    if word in PARTS and i and line.folded[i - 1] == "another":
        follows = line.folded[i + 1] == "of" or line.kinds[i + 1] != WORD or is_verb(line, i + 1)
        return _fraction((1, PARTS[word]), i, i + 1) if follows else None
    if word == "half":
        return _half(line, i, i, setting)
    if word in ("a", "an", "one") and line.folded[i + 1] in ("half",):
        return _half(line, i, i + 1, setting)
    numerator = 1 if word in ("a", "an", "one") else SMALL.get(word, 0)
    j = i + 2 if line.words[i + 1] == "-" else i + 1
    part = line.folded[j]
    if not numerator or part not in PARTS or part == "half" or line.words[j + 1] == "-":
        if part in ("quarter", "third") and numerator == 1 and line.words[j + 1] == "-":
            return _part_unit(line, (1, PARTS[part]), i, j + 2, setting)
        return None
    if numerator >= PARTS[part] or (numerator > 1) != part.endswith("s"):
        return None
    if not _is_part(line, i, j, word, part):
        return None
    value = reduced(numerator, PARTS[part])
    return _of_unit(line, value, i, j + 1, setting) or _fraction(value, i, j + 1)


def _fraction(value: Value, first: int, last: int) -> Found:
    return Found("fraction", value, None, first, last, Number(value, first, last, "words"))


def _is_part(line: Tokens, i: int, j: int, word: str, part: str) -> bool:
    """Whether `a third`, `three quarters` is a share and not a rank or a length of time."""
    after = line.folded[j + 1]
    before = line.folded[i - 1] if i else ""
    if word in ("a", "an"):
        if after == "of" and line.folded[j + 2] in ("a", "an") and line.folded[j + 3] in SCALES:
            return False
        if before in _BEFORE_HALF - {"another", "this"} or before in ("by", "than"):
            return line.words[j + 1] != "-"
        if before == "between" and after == "and":
            return True
        if line.kinds[j + 1] != WORD and before in ("to", "from", "and", "or", "between"):
            return line.words[j + 1] != "-"
        return after in _AFTER_PART or _is_subject(line, i, j)
    if part.startswith("quarter") and after == "of" and line.folded[j + 2] in _GROWTH:
        return False
    if part.startswith("quarter") and line.words[i + 1] != "-":
        return after == "of" or (before not in _NOT_BEFORE_QUARTERS and after in _AFTER_PART)
    return True


def _is_subject(line: Tokens, i: int, j: int) -> bool:
    """Whether a share opens its clause and a verb follows: `and a third say`."""
    opens = not i or line.kinds[i - 1] != WORD or line.folded[i - 1] in _OPENING
    return opens and (is_verb(line, j + 1) or line.folded[j + 1] in classes().plain_verb)


# Quarters of these are lengths of time.
_GROWTH = frozenset(
    """
    growth decline contraction falling rising losses loss expansion recession negative positive
    shrinking gains weak strong consecutive profit
    """.split()
)
_OPENING = frozenset("and but while that only just meanwhile because as where".split())


def _half(line: Tokens, i: int, j: int, setting: Setting) -> Found | None:
    """`half of`, `cut by half`, `half an hour`; not `first half`, `half-time`, `half past`."""
    after = line.folded[j + 1]
    before = line.folded[i - 1] if i else ""
    if before == "and" and i != j and i > 2 and line.folded[i - 3] in ("a", "an"):
        return _measured(line, (1, 1), i - 3, i - 2, setting, j + 1)
    if line.words[j + 1] == "-":
        return _part_unit(line, (1, 2), i, j + 2, setting)
    if after in ("a", "an") or (after == "of" and line.folded[j + 2] in ("a", "an")):
        found = _of_unit(line, (1, 2), i, j + 1, setting)
        if found or after != "of":
            return found
    if before in ("first", "second", "other", "opening", "latter", "better"):
        return None
    return _fraction((1, 2), i, j + 1) if _is_half(line, i, j, before, after) else None


def _is_half(line: Tokens, i: int, j: int, before: str, after: str) -> bool:
    """Whether `half` from token i to j is a share, by the words beside it."""
    if after == "the" and line.folded[j + 2] == "time":
        return False
    if after in _AFTER_HALF and (i == j or after == "of"):
        return True
    closed = line.kinds[j + 1] != WORD or after in ("to", "from", "since", "in", "by")
    if i != j:
        return closed and before not in ("the", "or")
    return (
        before in ("by", "than")
        or (before in ("maybe", "perhaps") and closed)
        or (before in _BEFORE_HALF and (closed or before != "this"))
        or (_is_subject(line, i, j))
    )


def _part_unit(line: Tokens, value: Value, i: int, j: int, setting: Setting) -> Found | None:
    """`half-hour`, `quarter-mile`: the unit is at token j."""
    if line.folded[j] not in (
        "hour",
        "mile",
        "century",
        "inch",
        "tonne",
        "ton",
        "point",
        "minute",
        "litre",
    ):
        return None
    return _measured(line, value, i, j, setting)


def _of_unit(line: Tokens, value: Value, i: int, j: int, setting: Setting) -> Found | None:
    """`a quarter of a mile`, `half an hour`; `of` or `a` is at token j."""
    k = j + 1 if line.folded[j] == "of" else j
    if line.folded[k] not in ("a", "an", "one"):
        return None
    found = _measured(line, value, i, k + 1, setting)
    return found if found and found.unit not in ("quarter", "night") else None


def _measured(
    line: Tokens, value: Value, i: int, j: int, setting: Setting, last: int = 0
) -> Found | None:
    """The value in the unit at token j, from token i on to `last` if that is farther."""
    found = measure(line, Number(value, j, j, "words"), setting)
    if not found or found.bare or found.first != j:
        return None
    return found._replace(first=i, last=max(last, found.last))


def _written(line: Tokens, i: int, setting: Setting) -> Found | None:
    """`3/4 of`, `½ teaspoon`."""
    value = VULGAR.get(line.words[i]) or slash_fraction(line, i)
    last = i + 1 if line.words[i] in VULGAR else i + 3
    if not value:
        return None
    found = measure(line, Number(value, i, last, "words"), setting)
    return found if found and not found.bare else _fraction(value, i, last)


def read_in(line: Tokens, number: Number, other: Number | None, at: int) -> Found | None:
    """`three in four`, `nine out of 10`: `at` is the token behind the connecting words."""
    if not other or number.value[1] != 1 or other.value[1] != 1:
        return None
    part, whole = number.value[0], other.value[0]
    if not 0 < part < whole or number.scale > 1:
        return None
    round_whole = str(whole).strip("0") in ("1", "2", "5", "") or whole <= 12
    joined = line.folded[number.last + (line.words[number.last] == "-")]
    if joined == "in" and part > 1 and not (round_whole and whole <= 100):
        return None
    if joined == "in" and 1900 < whole < 2100:
        return None
    return _fraction(reduced(part, whole), number.first, other.last)


def _multiple_word(line: Tokens, i: int) -> Found | None:
    word, after = line.folded[i], line.folded[i + 1]
    before = line.folded[i - 1] if i else ""
    last = i + 1
    if word == "twice" or word in ("double", "triple", "treble", "quadruple"):
        as_many = after == "as" and line.kinds[i + 2] == WORD
        growing = (
            word != "twice"
            and before
            in ("to", "will", "would", "could", "nearly", "almost", "than", "may", "might")
            and (after in _GROWING or line.kinds[i + 1] != WORD)
        )
        if not (as_many or after in _AFTER_DOUBLE or growing) or (
            before == "the" and word != "twice"
        ):
            return None
        last = i + 3 if as_many else last
    elif (
        after == "down"
        or (word in ("doubles", "triples", "doubled", "doubling") and after == "as")
        or (word in ("doubles", "triples") and (after not in _GROWING or before in _OF_TENNIS))
    ):
        return None
    return _multiple(MULTIPLES[word], i, last)


_OF_TENNIS = frozenset("the mixed men's women's boys' girls' and or in of".split())


def _multiple(value: Value, first: int, last: int) -> Found:
    return Found("multiple", value, None, first, last, Number(value, first, last, "words"))


def read_times(line: Tokens, number: Number) -> Found | None:
    """`three times as many`, `18-fold`, `10x`."""
    j = number.last + 1 if line.words[number.last] == "-" else number.last
    word, after = line.folded[j], line.folded[j + 1]
    if word == "fold":
        return _multiple(number.value, number.first, j + 1)
    if (
        word == "x"
        and number.value[0] <= 100 * number.value[1]
        and line.starts[j] == line.ends[j - 1]
        and line.kinds[j + 1] != NUMBER
    ):
        return _multiple(number.value, number.first, j + 1)
    denser = after.endswith("er") and len(after) > 4 and after not in ("over", "after", "under")
    if word == "times" and (denser or after in _COMPARED or number.value[1] > 1):
        last = j + 3 if after == "as" and line.kinds[j + 2] == WORD else j + 1
        return _multiple(number.value, number.first, last)
    return None
