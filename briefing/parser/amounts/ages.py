"""Bare numbers that are somebody's age: `Smith, 43,`, `aged 34`, `she is 33`, `turned 50`."""

from __future__ import annotations

from briefing.parser.amounts.nouns import is_plural
from briefing.parser.amounts.units import Found
from briefing.parser.lexicon import words
from briefing.text.tokens import NUMBER, WORD, Tokens

_OLDEST = 115
_CONTRACTED = frozenset("i'm he's she's you're they're we're".split())
_BE = frozenset("is was am are were be being".split()) | _CONTRACTED
_SOMEONE = frozenset("he she i who you they him her".split())
_PERSONS = frozenset(
    """
    man woman boy girl son daughter child mother father sister brother wife husband partner teenager
    student victim suspect driver baby infant toddler grandmother grandfather niece nephew cousin
    sons daughters children boys girls brothers sisters twins kids siblings grandchildren pair
    actor actress singer teacher nurse resident defendant friend twins girlfriend boyfriend couple
    """.split()
)
# `A mother of three` tells how many children she has.
PARENTS = frozenset(
    "mother father mum mom dad parent parents grandmother grandfather mum-of".split()
)
_GROUPS = frozenset(
    """
    children people those anyone everyone women men adults girls boys kids pupils residents voters
    persons citizens patients youngsters workers mothers players infants anybody drivers
    """.split()
)
_TURNS = frozenset("turned turns turning turn".split())
_DYING = frozenset(
    """
    died dies dead death die passed retired retires joined married emigrated school debut started
    """.split()
)


def as_age(line: Tokens, found: Found) -> Found:
    """The figure as an age in years, if it is a bare number that reads as one; else as it is."""
    number = found.number
    if not found.bare or found.value is None or found.value[1] != 1 or number.scale > 1:
        return found
    years = found.value[0]
    if not 0 < years <= _OLDEST or "," in line.words[found.first]:
        return found
    first = _first_of_age(line, found.first, found.last, years)
    if first is None:
        return found
    return found._replace(kind="age", unit="year", first=first, bare=False)


def age_of_duration(line: Tokens, found: Found) -> Found:
    """A length of time as an age after `at the age of` and `aged`."""
    before = line.folded[found.first - 1] if found.first else ""
    if before in ("aged", "age") or (
        before == "of" and line.folded[found.first - 2] in ("age", "ages")
    ):
        return found._replace(kind="age")
    return found


def like_the_last(line: Tokens, last: Found, found: Found) -> Found:
    """A bare number in the unit of the figure before: `aged 23, 27 and 31`."""
    gap = line.folded[last.last : found.first]
    paired = last.kind == "percent" and gap[-1:] == ["and"] and 0 < len(gap) < 7
    small = found.value is not None and found.value[0] <= 100 * found.value[1]
    if paired and small and line.folded[found.last] in ("in", "last", "this"):
        return found._replace(kind="percent", unit=last.unit, bare=False)
    large = found.number.scale >= 10**6 and last.number.scale >= 10**6
    paid = line.folded[found.first - 1] in _PAYING or line.folded[found.last] == "more"
    if last.kind == "money" and large and paid and len(gap) < 9:
        return found._replace(kind="money", unit=last.unit, bare=False)
    terms = "for" in gap and "and" in gap and line.folded[found.last] == "for"
    if last.kind == "duration" and terms and len(gap) < 9:
        return found._replace(kind="duration", unit=last.unit, bare=False)
    if last.kind in ("percent", "money") and _is_compared(line, gap, found):
        return found._replace(kind=last.kind, unit=last.unit, bare=False)
    closes = line.kinds[found.last] != WORD or line.folded[found.last] in ("and", "or")
    if not closes or line.words[found.last] in ("-", "%", "/"):
        return found
    demanded = line.folded[found.first - 1] in _DEMANDING
    if last.kind == "percent" and demanded and len(gap) < 9:
        return found._replace(kind="percent", unit=last.unit, bare=False)
    if last.kind == "age" and gap and set(gap) <= {",", "and", "or"}:
        return found._replace(kind="age", unit=last.unit, bare=False)
    if last.kind == "duration" and gap and gap[-1] == "for" and "and" in gap and len(gap) < 9:
        return found._replace(kind="duration", unit=last.unit, bare=False)
    return found


_DEMANDING = frozenset("offered sought wanted demanded proposed expected forecast".split())
_PAYING = frozenset("cost costs spent earned paid lost raised owes owed saved".split())


def _is_compared(line: Tokens, gap: list[str], found: Found) -> bool:
    """Whether `28 per cent` is set against a bare number: `compared with 24 a year earlier`."""
    leads = gap[-1:] in (["against"], ["versus"]) or gap[-2:] in (
        ["compared", "with"],
        ["compared", "to"],
    )
    after = line.folded[found.last]
    return leads and len(gap) < 9 and (line.kinds[found.last] != WORD or after in _LATER)


_LATER = frozenset("a in last the previously one this at on then before".split())


def _first_of_age(line: Tokens, i: int, last: int, years: int) -> int | None:
    """The token at which the age begins, None if the number is none."""
    folded, number = line.folded, i
    while i > 0 and folded[i - 1] in _LIGHT:
        i -= 1
    place = _place_of_age(line, i, last, years)
    return number if place == i else place


# Behind these `at 60` is an amount.
LEVELS = frozenset(
    """
    stood stands stand stayed remained remains put estimated valued kept capped unchanged flat rated
    steady held holds peaked priced set ranked level levels rate rates trading aged
    """.split()
)
_LIGHT = frozenset("just only now already still nearly almost about both".split())


def _place_of_age(line: Tokens, i: int, last: int, years: int) -> int | None:
    """The token at which the age begins, light words before the number left off."""
    folded = line.folded
    before = folded[i - 1] if i else ""
    after = line.words[last]
    if before in ("aged", "age"):
        return i - 1
    if before in ("ages",) or (before == "of" and folded[i - 2] in ("age", "ages")):
        return i
    if before == "between" and folded[i - 2] in ("aged", "ages"):
        return i
    if before == "as" and folded[i - 2] in ("young", "old") and line.kinds[last] != NUMBER:
        return i
    if before in _TURNS and _closes(line, last) and (years > 4 or is_person(folded[i - 2])):
        return i
    if before in ("under", "over") and folded[i - 2] in _GROUPS and _closes(line, last):
        return i
    if before == "of" and folded[i - 2] in _PERSONS and folded[i - 2] not in PARENTS:
        counts = line.kinds[last] == WORD and (years == 1 or is_plural(line, last))
        return None if counts else i
    ends = after in (",", ".", ")", ";", "") or (
        after in ("and", "who", "from", "of")
        and (folded[i - 2] in _PERSONS or (years > 9 and _capital(line, i - 3)))
    )
    if before == "," and ends and i > 1 and _names_person(line, i - 2):
        return i if folded[last + 1] != "000" and years > 2 else None
    if before == "(" and after in (")", ",") and i > 1 and _capital(line, i - 2) and years > 3:
        return i
    if before in _BE and "age" in folded[max(0, i - 8) : i - 1]:
        return i
    if before == "'s" and folded[i - 2] in ("he", "she") and _closes(line, last) and years > 2:
        return i
    if before in _BE and folded[i - 2] != "there" and _closes(line, last) and years > 2:
        someone = (
            folded[i - 2] in _SOMEONE
            or is_person(folded[i - 2])
            or _capital(line, i - 2)
            or before in _CONTRACTED
        )
        return i if someone else None
    if folded[i] == "now" and after == "," and years > 2 and (i == 0 or before == ","):
        return i
    if before == "at" and _closes(line, last) and years > 2:
        near = folded[max(0, i - 5) : i - 1]
        if years <= 12 and "started" in near and "school" not in near:
            return None
        if any(word in _DYING for word in near) or (i == 1 and after == ","):
            return i
        if "died" in folded[max(0, i - 12) : i - 1] and folded[i - 2] == ",":
            return i
    return i if before == "at" and years > 12 and _is_life(line, i, last) else None


def _is_life(line: Tokens, i: int, last: int) -> bool:
    """Whether somebody did something `at 14`: `At 14 she left`, `she took up the drums at 14`."""
    opens = i == 1 or line.words[i - 2] in (",", ";", "—", "–")
    if opens and line.folded[last] in _SUBJECTS:
        return True
    near = line.folded[max(0, i - 9) : i - 1]
    if line.kinds[last] == WORD or line.words[last] in ("-", "%", "/", "–", ":", "$"):
        return False
    return any(word in _SUBJECTS for word in near) and LEVELS.isdisjoint(near)


_SUBJECTS = frozenset("he she i who".split())


def _closes(line: Tokens, last: int) -> bool:
    """Whether the number ends its phrase."""
    return (
        line.kinds[last] != WORD and line.words[last] not in ("-", "%", "/", "–", ":")
    ) or line.folded[last] in (
        "and",
        "when",
        "in",
        "as",
        "this",
        "at",
        "after",
        "last",
        "on",
        "but",
        "who",
    )


def _capital(line: Tokens, k: int) -> bool:
    if line.words[k] in (".", "”", '"', ")") and k:
        k -= 1
    word = line.words[k]
    return (line.kinds[k] == WORD and word[:1].isupper() and len(word) > 1) or word in ("Jr", "Sr")


def _names_person(line: Tokens, k: int) -> bool:
    """Whether token k ends a person's name or is a word for a person."""
    if _capital(line, k) or is_person(line.folded[k]):
        return True
    return line.kinds[k] == WORD and line.words[k - 1] == "-"


def is_person(word: str) -> bool:
    """Whether a word says what a person is: `teacher`, `striker`, `niece`."""
    return word in _PERSONS or word in words("calling")
