"""What a figure counts or measures: the words of its sentence that make it make sense alone.

What is counted stands behind a count; what is measured is the subject of the clause, or stands
before `of` (`a fine of $500`), or behind `of` and `for`.
"""

from __future__ import annotations

from briefing.parser.amounts.clauses import clause_start, left_clause
from briefing.parser.amounts.dates import is_month
from briefing.parser.amounts.nouns import (
    Phrase,
    classes,
    extend,
    has_noun,
    is_plural,
    is_verb,
    noun_phrase,
    stops_phrase,
    trim,
)
from briefing.parser.amounts.numbers import LONGEST, SMALL
from briefing.parser.amounts.units import Found
from briefing.text.tokens import MARK, NUMBER, WORD, Tokens

_MORE = ("of", "more", "other", "further", "additional", "extra", "new", "-")
_THEM = ("them", "these", "those", "which", "whom", "us")
_CLAUSE_WORDS = ("where", "which", "while", "and")


def find_about(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """Tokens from and to (exclusive) of what a figure is about; `until` ends the whole figure."""
    if found.kind == "age":
        return _of_age(line, found, until)
    held = _held(line, found, until)
    if found.bare or (held and line.folded[found.first - 1] in ("the", "a", "an")):
        right = _right(line, found, until) or held
    else:
        right = held or _right(line, found, until)
    if right:
        return _with_subject(line, found, right, until)
    e = _qualified(line, found.first)
    if e and line.folded[e - 1] in _CLAUSE_WORDS and is_verb(line, until):
        return _words_behind(line, until)
    left = left_clause(line, found.first)
    if left and found.kind in _SPREAD:
        left = _with_rest(line, left, found.first, until)
    if left and is_verb(line, until) and line.folded[left[0]] in classes().preposition:
        return _words_behind(line, until)
    if left and has_noun(line, *left):
        return left
    leads = line.folded[until] in classes().preposition and not _dates(line, until)
    behind = _complement(line, until) if leads else None
    if behind and has_noun(line, *behind):
        return behind
    return left or behind or _at_start(line, found, until)


# Kinds that are measured by what happens: the clause goes on behind the figure.
_SPREAD = ("duration", "quantity", "multiple", "temperature")


def _with_rest(line: Tokens, left: tuple[int, int], first: int, until: int) -> tuple[int, int]:
    """The clause before a figure and what follows: `It took 20 minutes to reach the harbour`."""
    word = line.folded[until]
    if line.kinds[until] != WORD or word in ("and", "or", "but") or word in classes().relative:
        return left
    end = extend(line, until, 6)
    near = first - left[1] < 5 and end - left[0] <= LONGEST + 6
    return (left[0], end) if end > until + 1 and near else left


def counted(line: Tokens, until: int) -> Phrase | None:
    """The noun phrase behind a count that ends at token `until`, if one stands there."""
    word = line.folded[until]
    if word == "of" and line.folded[until + 1] in _THEM:
        return None
    if word in _MORE:
        return noun_phrase(line, until)
    if line.kinds[until] not in (WORD, MARK) or stops_phrase(line, until):
        return None
    if is_verb(line, until) and not (is_plural(line, until) or is_plural(line, until + 1)):
        return None
    return noun_phrase(line, until)


def _at_start(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """Of a figure that opens its clause, what follows: `R2 billion was spent on roads`."""
    if trim(line, clause_start(line, found.first), found.first):
        return None
    for k in range(until, until + 5):
        if is_verb(line, k):
            break
        if line.words[k] == ",":
            return _words_behind(line, k + 1)
    return _words_behind(line, until)


def _with_subject(
    line: Tokens, found: Found, right: tuple[int, int], until: int
) -> tuple[int, int]:
    """`points` or `its water` alone say nothing: the clause that they stand in does."""
    if found.bare and right[0] == until and line.folded[until] in ("points", "point"):
        left = left_clause(line, found.first)
        if left and has_noun(line, *left) and right[1] - left[0] <= LONGEST + 4:
            return left[0], right[1]
    if line.folded[right[0]] in _OWN and right[0] > until:
        left = left_clause(line, found.first)
        if left and has_noun(line, *left) and right[1] - left[0] <= LONGEST + 4:
            return left[0], right[1]
    return right


_OWN = frozenset("its their his her our my your".split())


def _words_behind(line: Tokens, k: int, most: int = 8) -> tuple[int, int] | None:
    """The words from k to the next mark."""
    end = k
    while end < k + most and line.kinds[end] in (WORD, NUMBER):
        end += 1
    end = trim(line, k, end)
    return (k, end) if end > k else None


def _right(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """What stands behind the figure, where that is what it measures."""
    word, kind = line.folded[until], found.kind
    if found.bare:
        phrase = counted(line, until)
        if not phrase or (word == "more" and not phrase.plural):
            return None
        return phrase.first, extend(line, phrase.last, 7 if phrase.plural else 5)
    if kind == "multiple":
        return _complement(line, until) if word in ("the", "that") else None
    if _leads_to_thing(line, found, until):
        return _complement(line, until)
    if kind == "duration" and word == "since":
        return _words_behind(line, until, LONGEST)
    return _attributed(line, until)


def _leads_to_thing(line: Tokens, found: Found, until: int) -> bool:
    """Whether `of`, `for`, `worth`, `in` behind the figure lead to what it is an amount of."""
    word = line.folded[until]
    if found.kind == "money" and word == "in":
        level = line.folded[found.first - 1] in ("to", "at", "from", "record")
        return not level and line.kinds[until + 1] == WORD and not _is_time(line, until + 1)
    if found.kind == "money" and word in ("for", "worth"):
        return not _dates(line, until)
    if word == "of":
        return True
    return found.kind == "fraction" and word in classes().determiner


def _attributed(line: Tokens, until: int) -> tuple[int, int] | None:
    """The noun right behind the figure: `a 20-minute walk`, `US$500 bail`."""
    word = line.folded[until]
    if line.kinds[until] not in (WORD, MARK) and line.words[until] != "-":
        return None
    if word in classes().size and line.kinds[until + 1] == WORD:
        until, word = until + 1, line.folded[until + 1]
    if word in classes().stop or word in classes().adverb or word in classes().size:
        return None
    if word in classes().time:
        return None
    if word.endswith("ing") and line.kinds[until + 1] != WORD:
        return None
    phrase = None if is_verb(line, until) else noun_phrase(line, until)
    return (phrase.first, extend(line, phrase.last, 6)) if phrase else None


def _dates(line: Tokens, k: int) -> bool:
    """Whether the phrase at k only says when: `in the year after`, `within two years`."""
    j = k + 1
    while line.folded[j] in classes().determiner or line.folded[j] in ("past", "last", "first"):
        j += 1
    dated = line.kinds[j] == NUMBER or line.folded[j] in SMALL or is_month(line, j)
    return dated or line.folded[j] in classes().time


_TIMES = frozenset("early late mid order recent just total nearly one two three value all".split())


def _is_time(line: Tokens, k: int) -> bool:
    """Whether `in` before k leads to a time or place and not to what an amount consists of."""
    word = line.folded[k]
    return word in classes().determiner or line.words[k][0].isupper() or word in _TIMES


def _complement(line: Tokens, until: int) -> tuple[int, int] | None:
    """The phrase behind the figure: `of Iraqi territory`, `for flood defences`, `to run`."""
    k = until
    while (line.folded[k] in classes().preposition and line.folded[k] != "to") or (
        line.folded[k] == "worth"
    ):
        k += 1
    if line.kinds[k] not in (WORD, MARK):
        return None
    end = extend(line, k, 9)
    return (k, end) if end > k else None


def _qualified(line: Tokens, first: int) -> int:
    """The token at which the words that qualify the figure at `first` begin."""
    e = first
    while e > max(0, first - 5) and line.folded[e - 1] in classes().modifying:
        e -= 1
    return e


def _held(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """`a fine of $500`, `levies of 10 per cent on …`, `crowd of 61,204`."""
    e = _qualified(line, found.first)
    if e < 2 or line.folded[e - 1] != "of":
        return None
    first = e - 1
    while first > max(0, e - 6) and line.kinds[first - 1] == WORD:
        verb = first < e - 1 and is_verb(line, first - 1)
        if verb or stops_phrase(line, first - 1):
            break
        first -= 1
    extreme = line.folded[e - 2] in classes().extreme and not has_noun(line, first, e - 2)
    if first == e - 1 or extreme:
        return None
    leads = line.folded[until] in ("on", "for", "against", "from", "of") or (
        line.folded[until] == "in" and not _is_time(line, until + 1)
    )
    end = extend(line, until, 7) if leads and line.kinds[until + 1] == WORD else until
    return (first, end) if end > until + 1 else (first, e - 1)


def _of_age(line: Tokens, found: Found, until: int) -> tuple[int, int] | None:
    """Who is that old: `19-year-old student`, `Thomas Sam, 42`, `the suspect, aged 34`."""
    follows = line.kinds[until] == WORD and line.folded[until] not in classes().stop
    phrase = noun_phrase(line, until) if follows else None
    if phrase and not is_verb(line, phrase.first):
        return phrase.first, _named(line, phrase.last)
    e = found.first
    if e > 1 and line.folded[e - 2 : e] == ["age", "of"]:
        behind = _words_behind(line, until + 1) if line.words[until] == "," else None
        return behind or left_clause(line, e - 2)
    if e and line.folded[e - 1] in classes().determiner and line.kinds[until] == WORD:
        return _words_behind(line, until, LONGEST)
    following = until + (line.words[until] == ",")
    return (
        _named_before(line, e)
        or left_clause(line, found.first)
        or _words_behind(line, following, LONGEST)
    )


_BETWEEN_NAME_AND_AGE = frozenset(", ( “ - aged age a the of at now then only young old as".split())


def _named_before(line: Tokens, e: int) -> tuple[int, int] | None:
    """The name or noun that ends before token e: `Thomas Sam`, `the suspect`."""
    while e > 0 and line.folded[e - 1] in _BETWEEN_NAME_AND_AGE:
        e -= 1
    start = e
    while start > max(0, e - 6) and line.kinds[start - 1] == WORD:
        word = line.folded[start - 1]
        if word in classes().stop and word not in classes().determiner:
            break
        start -= 1
        if word in classes().determiner:
            break
    while start < e and line.folded[start] in classes().opening:
        start += 1
    return (start, e) if has_noun(line, start, e) else None


def _named(line: Tokens, k: int) -> int:
    """The end of the name behind `19-year-old student`."""
    while line.words[k][:1].isupper() and line.folded[k] not in classes().stop:
        k += 1
    return k
