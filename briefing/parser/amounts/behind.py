"""What stands behind a figure: the noun it counts, what it is an amount of, what it is set against.

Each function gives the tokens from and to (exclusive) of a phrase, or None.
"""

from __future__ import annotations

from briefing.parser.amounts.dates import is_month, may_be_year
from briefing.parser.amounts.extents import DAYS, extend
from briefing.parser.amounts.nouns import (
    Phrase,
    classes,
    is_plural,
    is_verb,
    noun_phrase,
    stops_phrase,
    trim,
)
from briefing.parser.amounts.numbers import SCALES, SMALL
from briefing.parser.amounts.units import Found
from briefing.text.tokens import MARK, NUMBER, WORD, Tokens

Place = tuple[int, int]

_MORE = ("of", "more", "other", "further", "additional", "extra", "new", "-")
_THEM = ("them", "which", "whom", "us")
_THAT = ("that", "it", "this", "these", "those")
_SET_AGAINST = frozenset("than above below over under".split())
_COMPARATIVES = frozenset(
    """
    more less fewer higher lower above below better worse larger smaller bigger longer over under
    """.split()
)
_WHICH = ("last", "first", "past", "previous")
_CORRECTING = ("rather", "instead")
_LATER = frozenset("last this next past previous earlier later every".split())


def counted(line: Tokens, until: int) -> Phrase | None:
    """The noun phrase behind a count that ends at token `until`, if one stands there."""
    word = line.folded[until]
    if word == "of" and _is_pronoun(line, until + 1):
        return None
    if is_later(line, until) or word in _CORRECTING:
        return None
    if word in _MORE:
        phrase = noun_phrase(line, until)
        return None if phrase and line.folded[phrase.first : phrase.last] == ["own"] else phrase
    if word in ("earlier", "later") and is_plural(line, until + 1):
        return noun_phrase(line, until + 1)
    if line.folded[until + 1 : until + 5] in (_YEARS_OLD, _MONTHS_OLD):
        return noun_phrase(line, until + 5)
    if line.kinds[until] not in (WORD, MARK) or stops_phrase(line, until):
        return None
    if is_verb(line, until) and not (is_plural(line, until) or is_plural(line, until + 1)):
        return None
    return noun_phrase(line, until)


_YEARS_OLD, _MONTHS_OLD = ["-", "year", "-", "old"], ["-", "month", "-", "old"]


def _is_pronoun(line: Tokens, k: int) -> bool:
    """Whether `of` before k leads to no noun: `of them`, `of that.`, not `of this year's crop`."""
    if line.folded[k] in _THAT:
        return line.kinds[k + 1] != WORD or stops_phrase(line, k + 1)
    return line.folded[k] in _THEM


def is_later(line: Tokens, k: int) -> bool:
    """Whether a time stands at k: `last year`, `next week`."""
    if line.folded[k] not in _LATER:
        return False
    return line.folded[k + 1] in classes().time or line.folded[k + 1] in DAYS


def measured(line: Tokens, found: Found, until: int) -> Place | None:
    """What stands behind the figure, where that is what it counts or measures."""
    word, kind = line.folded[until], found.kind
    if found.bare:
        phrase = _of_others(line, until) or counted(line, until)
        if not phrase or (word == "more" and not phrase.plural):
            return None
        return phrase.first, extend(line, phrase.last, 7 if phrase.plural else 5)
    others = _of_others(line, until) if kind in ("percent", "fraction") else None
    if others and others.plural:
        return others.first, extend(line, others.last, 5)
    if kind == "multiple":
        owned = word in ("the", "its", "their", "his", "her")
        return complement(line, until) if owned else None
    if _leads_to_thing(line, found, until):
        return complement(line, until)
    if kind == "duration" and word == "in" and _is_state(line, until + 1):
        return until, extend(line, until + 2, 4)
    if kind == "duration" and word == "since":
        return words_behind(line, until, 10)
    return _attributed(line, until)


def _is_state(line: Tokens, k: int) -> bool:
    """Whether `in` before k leads to a state that lasts: `in prison`, `in office`, `in talks`."""
    named = line.kinds[k] == WORD and not _is_place(line, k) and not stops_phrase(line, k)
    return named and line.folded[k] not in _IN_ALL and not dates(line, k - 1)


_IN_ALL = ("total", "length", "advance", "succession", "response", "which", "front")


def _of_others(line: Tokens, until: int) -> Phrase | None:
    """The noun behind `31 of the 164`."""
    k = until + 1
    while line.folded[k] in classes().determiner or line.folded[k] in _WHICH:
        k += 1
    owner = k + (line.folded[k + 1] == "'s")
    if line.folded[owner].endswith("'s"):
        k = owner + 1
        while k < owner + 4 and line.folded[k] in classes().modifying:
            k += 1
    counted_too = line.kinds[k] == NUMBER or line.folded[k] in SMALL
    if line.folded[until] != "of" or not counted_too or may_be_year(line.words[k]):
        return None
    k += 1
    while line.folded[k] in SCALES or line.folded[k] in classes().measuring:
        k += 1
    return counted(line, k + (line.folded[k] == "of"))


def _leads_to_thing(line: Tokens, found: Found, until: int) -> bool:
    """Whether `of`, `for`, `worth`, `in` behind the figure lead to what it is an amount of."""
    word = line.folded[until]
    if found.kind == "money" and word == "in":
        level = line.folded[found.first - 1] in ("to", "at", "from", "record")
        thing = line.kinds[until + 1] == WORD and not _is_place(line, until + 1)
        return not level and thing and not dates(line, until)
    if found.kind == "money" and word in ("for", "worth"):
        return not dates(line, until) and line.folded[until + 1] not in ("every", "each")
    if word == "of":
        return not _is_pronoun(line, until + 1)
    return found.kind == "fraction" and word in classes().determiner


def _attributed(line: Tokens, until: int) -> Place | None:
    """The noun right behind the figure: `a 20-minute walk`, `US$500 bail`."""
    word = line.folded[until]
    if line.kinds[until] not in (WORD, MARK) and line.words[until] != "-":
        return None
    if word in classes().size and line.kinds[until + 1] == WORD:
        until, word = until + 1, line.folded[until + 1]
    if word in classes().stop or word in classes().adverb or word in classes().size:
        return None
    if word in _CORRECTING:
        return None
    if word in classes().time and line.words[until - 2] != "-":
        return None
    if word.endswith("ing") and line.kinds[until + 1] != WORD:
        return None
    phrase = None if is_verb(line, until) else noun_phrase(line, until)
    return (phrase.first, extend(line, phrase.last, 6)) if phrase else None


def dates(line: Tokens, k: int) -> bool:
    """Whether the phrase at k only says when: `in the year after`, `within two years`."""
    j = k + 1
    while line.folded[j] in classes().determiner or line.folded[j] in ("past", "last", "first"):
        j += 1
    if line.kinds[j] == NUMBER or line.folded[j] in SMALL:
        return len(line.words[j]) == 4 or line.folded[j + 1] in classes().time
    return is_month(line, j) or line.folded[j] in classes().time


_TIMES = frozenset("early late mid order recent just total nearly one two three value all".split())


def _is_place(line: Tokens, k: int) -> bool:
    """Whether `in` before k leads to a time or place and not to what an amount consists of."""
    word = line.folded[k]
    return word in classes().determiner or line.words[k][0].isupper() or word in _TIMES


def complement(line: Tokens, until: int) -> Place | None:
    """The phrase behind the figure: `of Iraqi territory`, `for flood defences`, `to run`."""
    k = until
    while (line.folded[k] in classes().preposition and line.folded[k] != "to") or (
        line.folded[k] == "worth"
    ):
        k += 1
    if line.kinds[k] not in (WORD, MARK):
        return None
    inside = int(
        line.folded[k] in classes().determiner
        or (k > until and is_verb(line, k) and line.folded[k] not in classes().auxiliary)
    )
    if inside and line.kinds[k + 1] == NUMBER:
        inside = 2 + (line.starts[k + 2] == line.ends[k + 1])
    end = extend(line, k + inside, 9)
    return (k, end) if end > k else None


def compared(line: Tokens, until: int) -> Place | None:
    """What a figure is set against: `more than the year before`, `below average`."""
    word = line.folded[until]
    graded = word.endswith("er") and line.folded[until + 1] == "than"
    if word not in _COMPARATIVES and not graded:
        return None
    k = until + 1 + (line.folded[until + 2] == "than")
    if line.folded[k] not in _SET_AGAINST and line.folded[until] not in _SET_AGAINST:
        return None
    while k < until + 9 and line.kinds[k] in (WORD, NUMBER) and line.folded[k] not in _JOINING:
        k += 1
    return (until, k) if k > until + 1 else None


_JOINING = frozenset("and or but while which who when after as because to at".split())


def words_behind(line: Tokens, k: int, most: int = 8) -> Place | None:
    """The words from k to the next mark, or as many as make sense."""
    end = k
    while end < k + most and line.kinds[end] in (WORD, NUMBER):
        if end > k and line.folded[end] == "and" and line.folded[end + 1] in classes().pronoun:
            return k, end
        end += 1
    if end == k + most and line.kinds[end] in (WORD, NUMBER):
        end = _before_boundary(line, k, end)
    end = trim(line, k, end)
    while end > k and line.kinds[end - 1] == NUMBER and line.folded[end - 2] in ("and", "or"):
        end = trim(line, k, end - 2)
    return (k, end) if end > k else None


def _before_boundary(line: Tokens, k: int, end: int) -> int:
    """The last place before `end` where a phrase may end: before a small word that joins."""
    joining = classes().preposition | classes().conjunction
    for j in range(end, k + 2, -1):
        if line.folded[j] in joining:
            return j
    return end
