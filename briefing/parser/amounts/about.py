"""What a figure counts or measures: the words of its sentence that make it make sense alone.

What is counted stands behind a count; what is measured is the subject of the clause, or stands
before `of` (`a fine of $500`), or behind `of` and `for`. The words don't hold the figure, unless
their phrase goes on behind it (`a tax of 3 percent on drinks`).
"""

from __future__ import annotations

from briefing.parser.amounts.behind import (
    Place,
    compared,
    complement,
    dates,
    measured,
    words_behind,
)
from briefing.parser.amounts.clauses import antecedent, clause_start, left_clause
from briefing.parser.amounts.extents import DAYS, extend
from briefing.parser.amounts.holders import holder
from briefing.parser.amounts.nouns import (
    classes,
    has_noun,
    is_verb,
    stops_phrase,
    trim,
)
from briefing.parser.amounts.parts import LONGEST
from briefing.parser.amounts.purposes import lasting, purpose, record_since
from briefing.parser.amounts.tidying import tidy
from briefing.parser.amounts.units import Found
from briefing.parser.lexicon import words
from briefing.text.tokens import NUMBER, WORD, Tokens

_ON = 7  # words of the phrase that tells on what an amount is laid


def find_about(line: Tokens, found: Found, until: int) -> Place | None:
    """Tokens from and to (exclusive) of what a figure is about; `until` ends the whole figure."""
    until += line.words[until] == ")"
    place = holder(line, found, until) if found.kind == "age" else _find(line, found, until)
    place = tidy(line, place, found.first, until) if place else None
    return _laid_on(line, place, found, until) if place else None


def _laid_on(line: Tokens, place: Place, found: Found, until: int) -> Place:
    """With the rest of a phrase whose amount stands inside it: `levies of 10 per cent on steel`."""
    inside = place[1] == found.first - 1 and line.folded[place[1]] == "of"
    if not inside or line.folded[until] not in ("on", "against"):
        return place
    if dates(line, until) or line.folded[until + 1] in DAYS:
        return place
    at = until + 1
    while at - until <= _ON and line.kinds[at] == WORD and not is_verb(line, at):
        word, follows = line.folded[at], line.folded[at + 1]
        ends = word in classes().preposition and word != "of"
        if ends or (word in ("and", "or") and follows in classes().determiner):
            break
        at += 1
    return (place[0], at) if until + 1 < at <= until + _ON else place


def _find(line: Tokens, found: Found, until: int) -> Place | None:
    e = _qualified(line, found.first)
    if line.folded[until + 1] == "likely" and not is_verb(line, until):
        return words_behind(line, until)
    if not e or line.kinds[e - 1] != WORD or line.folded[e - 1] in ("and", "or", "but"):
        against = compared(line, until)
        if against:
            return against
    if line.folded[until : until + 2] in (["of", "which"], ["of", "whom"]):
        noun = antecedent(line, e)
        if noun:
            return noun
    held = _held(line, found)
    joined = line.words[until - 2] == "-" and line.kinds[until] == WORD
    if found.bare or (held and (joined or line.folded[found.first - 1] in ("the", "a", "an"))):
        right = measured(line, found, until) or held
    else:
        right = held or measured(line, found, until)
    if right and right[0] >= until and _is_base(line, right, found.kind):
        right = left_clause(line, found.first) or right
    if right:
        return _with_subject(line, found, right, until)
    if line.folded[until : until + 2] in (["of", "what"], ["of", "those"], ["of", "everything"]):
        return words_behind(line, until + 1)
    if found.kind == "duration":
        record = record_since(line, e)
        if record:
            return record
    if found.bare and line.folded[max(0, e - 3) : e] == ["in", "front", "of"]:
        return e - 3, e
    if _opens_clause(line, e) and is_verb(line, until):
        return _predicate(line, until)
    return _around(line, found, e, until)


def _is_base(line: Tokens, place: Place, kind: str) -> bool:
    """Whether a share is told of what is known anyway: `4.5% of GDP`, `3% of the total`."""
    if kind in ("percent", "fraction") and not has_noun(line, *place):
        return True
    return place[1] - place[0] == 1 and line.folded[place[0]] in _BASES


_BASES = frozenset("gdp gnp output sales revenue turnover income".split())


def _around(line: Tokens, found: Found, e: int, until: int) -> Place | None:
    """What the clause before the figure says, or the words behind it."""
    lasts = found.kind == "duration" and e > 0 and line.folded[e - 1] in _TAKING
    if _is_object(line, e) or lasts or (found.kind == "money" and _is_to_do(line, e, until)):
        aim = purpose(line, until, found.kind)
        if aim and line.folded[aim[0]] == "from":
            left = left_clause(line, found.first)
            aim = left if left and has_noun(line, *left) else aim
        if aim:
            return aim
    noun = _sized(line, e) if e and line.folded[until] in classes().size else None
    if noun:
        return noun
    left = left_clause(line, found.first)
    goes_on = lasting(line, e, left) if found.kind == "duration" else None
    if goes_on:
        return goes_on
    if left and is_verb(line, until) and line.folded[left[0]] in classes().preposition:
        return _among(line, left) or words_behind(line, until)
    if left and has_noun(line, *left):
        return left
    leads = line.folded[until] in classes().preposition and not dates(line, until)
    leads = leads and not (left and line.folded[until] in ("by", "before"))
    behind = complement(line, until) if leads else None
    if behind and has_noun(line, *behind):
        return behind
    return left or behind or _at_start(line, found, until)


# Verbs behind which an amount is what the subject is or has come to, and no object.
_LINKING = frozenset(
    """
    stood came totalled totaled amounted reached hit averaged closed opened ended traded remained
    exceeded topped stayed stands exceeds reaches totals averages comes amounts equals measured
    weighed lasted lasts scored finished become became costs
    """.split()
)


def _is_to_do(line: Tokens, e: int, until: int) -> bool:
    """Whether money is given `to run a ferry`, and does not move `to a record`."""
    if line.folded[until] != "to" or line.kinds[until + 1] != WORD:
        return False
    word = line.folded[until + 1]
    named = word in classes().determiner or line.words[until + 1][0].isupper()
    return not named and line.folded[e - 1] not in ("from", "to", "by")


def _among(line: Tokens, left: Place) -> Place | None:
    """`members present` of `Of the 54 members present, 31 voted`."""
    start, end = left
    if line.folded[start] != "of":
        return None
    while start < end and (line.kinds[start] == NUMBER or line.folded[start] in _OF_THE):
        start += 1
    return (start, end) if has_noun(line, start, end) else None


_OF_THE = ("of", "the", "all", "these", "those", "its", "his", "her", "their")


def _sized(line: Tokens, e: int) -> Place | None:
    """The noun that stands right before its size: `a quay 1.2 km long`, `Lund, 3km away`."""
    last = e - (line.words[e - 1] == ",")
    if last == e and (_ends_name(line, e - 1) or line.folded[e - 1] in classes().third_person):
        return None
    start = last
    while start > 0 and not _ends_name(line, start - 1):
        start -= 1
    return (start, last) if has_noun(line, start, last) else None


def _ends_name(line: Tokens, k: int) -> bool:
    return line.kinds[k] != WORD or stops_phrase(line, k) or is_verb(line, k)


_TAKING = frozenset("take takes took taken taking".split())


def _is_object(line: Tokens, e: int) -> bool:
    """Whether what stands at e is what somebody does, gets or spends."""
    giver = e - 1
    while giver > max(0, e - 4) and line.folded[giver] not in classes().preposition:
        if line.folded[giver] in _GIVING:
            return True
        giver -= 1
    infinitive = e > 1 and line.folded[e - 2] == "to" and line.kinds[e - 1] == WORD
    infinitive = infinitive or (e > 0 and line.folded[e - 1].endswith("ing"))
    if not e or not (infinitive or is_verb(line, e - 1)):
        return False
    word = line.folded[e - 1]
    linking = word in _LINKING or word in classes().auxiliary
    return not linking and word not in words("moving")


# Verbs between which and the amount stands who gets it.
_GIVING = frozenset(
    "lend lends lent give gives gave given pay paid award awarded granted owe owes owed".split()
)
_OPENING = frozenset("where which while whereas and that but because if when although so".split())


def _opens_clause(line: Tokens, e: int) -> bool:
    """Whether what stands at e is the subject of its clause."""
    return e > 0 and (line.folded[e - 1] in _OPENING or line.folded[e - 1] in classes().reporting)


def _predicate(line: Tokens, until: int) -> Place | None:
    """What is said of an amount: `had skipped meals to pay rent`, `meant for track repairs`."""
    if line.folded[until] not in classes().auxiliary:
        end = extend(line, until + 1, 6)
        if line.folded[until + 1] in classes().preposition and end > until + 1:
            return until, end
    return words_behind(line, until)


def _at_start(line: Tokens, found: Found, until: int) -> Place | None:
    """Of a figure that opens its clause, what follows: `R2 billion was spent on roads`."""
    first = clause_start(line, found.first)
    if trim(line, first, found.first) > first:
        return None
    if line.folded[until : until + 2] in (["of", "them"], ["of", "these"]):
        until += 2
    for k in range(until, until + 5):
        if is_verb(line, k) or line.folded[k] in classes().third_person:
            break
        if line.words[k] == ",":
            return words_behind(line, k + 1)
    return words_behind(line, until)


def _with_subject(line: Tokens, found: Found, right: Place, until: int) -> Place:
    """`points` of an index alone say nothing: the clause before does."""
    value = found.value or (0, 1)
    points = found.bare and right[0] == until and line.folded[until] in ("points", "point")
    if points and (value[1] != 1 or value[0] > 100):
        left = left_clause(line, found.first)
        if left and has_noun(line, *left) and left[1] - left[0] <= LONGEST:
            return left
    return right


def _qualified(line: Tokens, first: int) -> int:
    """The token at which the words that qualify the figure at `first` begin."""
    e = first
    while e > max(0, first - 5) and line.folded[e - 1] in classes().modifying:
        e -= 1
    return e


def _held(line: Tokens, found: Found) -> Place | None:
    """`a fine of $500`, `levies of 10 per cent on …`, `jewels worth £3,000`."""
    e = _qualified(line, found.first)
    if e < 2 or line.folded[e - 1] not in ("of", "worth"):
        return None
    last = e - 1
    last -= line.words[last - 1] == ","
    first = last
    while first > max(0, last - 6) and line.kinds[first - 1] == WORD:
        verb = first < last and is_verb(line, first - 1)
        joins = line.folded[first - 1] == "of" and 0 < last - first < 3
        if verb or (stops_phrase(line, first - 1) and not joins):
            break
        first -= 1
    if last - first == 1 and line.folded[first] in ("made", "built", "composed", "consisting"):
        return None
    extreme = line.folded[last - 1] in classes().extreme and not has_noun(line, first, last - 1)
    return None if first == last or extreme else (first, last)
