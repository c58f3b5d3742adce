"""What the words of a name alone say for a person, or against one."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.kinds import (
    ACRONYM,
    ACTION,
    BRAND,
    CALENDAR,
    CALLING,
    COMMON,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    HEAD,
    INITIAL,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    SUFFIX,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.runs import ARAB_PARTICLES, PARTICLES

# What a first word that no list holds says.
UNLISTED = 1.0
# `Tren de Aragua`, `Le Monde`: particles that names of things hold as well.
_OF_THINGS = frozenset("de del do da di du des al dels e y".split())
_ARTICLES = frozenset("le la les los las el il lo der die das".split())
_HONOURS = frozenset("rt hon engr messrs".split())
_LEARNED = ("ious", "ical", "ional", "ative", "otic", "etic", "inary", "ental")
_BETWEEN = frozenset("dos das do van von der den op zu ter ten".split())


def shape(forms: tuple[str, ...], kinds: list[int], opens: bool) -> float:
    """What the words of a name alone say; `opens`: a capital at its head tells nothing."""
    if len(forms) == 1:
        return _shape_of_one(forms[0], kinds[0], opens)
    first, last = kinds[0], kinds[-1]
    if all(bits & INITIAL for bits in kinds):
        return -3.0
    if all(bits & (TITLE | CALLING) and not bits & NAMELIKE for bits in kinds):
        return -9.0
    if last & (TITLE | CALLING) and not (last | first) & NAMELIKE:
        return -9.0
    if last & SUFFIX and len(kinds) > 2:
        last = kinds[-2]
    if len(kinds) > 2 and first & GIVEN and forms[-2] in PARTICLES:
        last &= ~(THING | ORG | COMMON | HEAD)  # `Fernando de la Rua`
        kinds = [*kinds[:-1], last]
    numbered = last & SUFFIX and len(kinds) == 2 and not first & GIVEN
    weight = _shape_of_first(forms, first, last, opens) - 1.5 * bool(numbered)
    if not first & NAMELIKE and forms[1] in _OF_THINGS:
        weight -= 0.8
    if "-" not in forms[-1] and _is_named_after(kinds):
        weight -= 4.0
    if not first and forms[0].endswith(_LEARNED) and forms[-1].endswith("s"):
        weight -= 2.5  # `Infectious Diseases`
    if len(forms) == 2 and (forms[0] == forms[1] or _is_type(forms[1], first)):
        weight -= 2.0
    for form, bits in zip(forms[1:], kinds[1:], strict=True):
        if form in ARAB_PARTICLES or form in ("wa", "arap"):
            weight += 1.5
        elif form in _BETWEEN:
            weight += 0.5
        elif bits & INITIAL and len(form) < 3:
            weight += 1.2
        elif bits & (ORG | PEOPLE | ACRONYM):
            weight -= _institution(bits, first)
        elif bits & SUFFIX and (first & NAMELIKE or not (first | kinds[1]) & ~FAMILY):
            weight += 1
    if _has_eastern_hyphen(forms) and (first & LEADING or not first & GIVEN):
        weight += 1.0
    else:
        weight += _shape_of_last(first, last, "-" in forms[-1], len(forms))
    plain = last & COMMON and not last & (NAMELIKE | THING) and "-" not in forms[-1]
    if len(forms) == 2 and not first and plain:
        weight -= 0.8
    pair = " ".join(forms[:2])
    if pair in words("named_after") or " ".join(forms[:3]) in words("named_after"):
        weight -= 8
    return weight - (len(forms) > 4)


def _is_named_after(kinds: list[int]) -> bool:
    """`Nelson Abioye Park`: a first name, a surname, and a word for a thing behind them."""
    if len(kinds) < 3 or not kinds[0] & GIVEN or kinds[-2] & (GIVEN | INITIAL):
        return False
    last = kinds[-1]
    return bool(last & (ORG | THING)) or bool(last & COMMON and not last & (NAMELIKE | SUFFIX))


def _is_type(last: str, first: int) -> bool:
    """`Sputnik V`: a letter behind a word that is no first name."""
    return len(last) == 1 and not first & GIVEN


def _institution(bits: int, first: int) -> float:
    """What a word of institutions or peoples takes from a name that holds it."""
    if bits & FAMILY or (bits & PEOPLE and first & GIVEN):
        return 1.0
    return 8.0 if bits & ORG else 4.0


def _has_eastern_hyphen(forms: tuple[str, ...]) -> bool:
    """`Yau Wai-ching`, `Park Ji-soo`: two syllables joined by a hyphen at the end."""
    before, hyphen, after = forms[-1].partition("-")
    return bool(hyphen) and len(forms) == 2 and 1 < len(before) < 6 and 1 < len(after) < 6


def _shape_of_first(forms: tuple[str, ...], bits: int, last: int, opens: bool) -> float:
    if bits & HEAD and not (bits & GIVEN and last & (FAMILY | GIVEN)):
        return -3.0  # `Isla Mujeres`, not `Isla Fraser`
    if bits & GIVEN:
        if bits & (PLACE | BRAND):
            return 1.2
        if opens and bits & (COMMON | FUNCTION):
            return 1.5
        return 2.0 if bits & COMMON else 2.5
    if forms[0] == "le" and len(forms) == 2 and len(forms[1]) > 4:
        return 0.4
    if bits & LEADING and len(forms) <= 3:
        return 0.7 if bits & NEVER else 1.5
    if bits & INITIAL:
        return 1.5
    if bits & (COMMON | ORG | THING | BRAND | PLACE):
        if bits & FAMILY and last & FAMILY and not (bits & ~(FAMILY | COMMON | CALLING)):
            return -0.3 if not last & NEVER else -2.0
        plain = not bits & ~(COMMON | CALLING | VERB | ACTION) and len(forms) == 2
        if forms[0] in PARTICLES:
            return -0.8
        return -0.8 if plain and not last & NEVER else -2.0
    if bits & ACRONYM and not bits & NAMELIKE and len(forms[0]) > 2:
        return -3.0
    if forms[0] in PARTICLES:
        return 0.4 if forms[0] in _ARTICLES else 1.0
    return 0.6 if bits & FAMILY else UNLISTED


def _shape_of_last(first: int, bits: int, compound: bool, length: int) -> float:
    if bits & FAMILY and not (bits & (ORG | THING) and (not first & GIVEN or first & PLACE)):
        return 0.3 if bits & NEVER else 1.0
    if bits & GIVEN:
        return 0.5
    if bits & (THING | BRAND):
        if not bits & THING:
            return -1.5 if first & GIVEN and not first & NEVER else -3.0
        if first & INITIAL and length > 2:
            return -1.2
        if first & (GIVEN | INITIAL) and not first & NEVER:
            return -2.5
        return -6.0
    if bits & COMMON:
        return -3.0 if compound else -1.0 if first & GIVEN else -1.5
    if bits & PLACE:
        return -0.8 if first & GIVEN else -1.5
    return 0.5 if first & NAMELIKE or compound else 0.0


def _shape_of_one(form: str, bits: int, opens: bool) -> float:
    if form in PARTICLES or bits & HEAD or form == "i":
        return -4.0
    held = bits & (TITLE | CALLING) and not bits & NAMELIKE
    if held and (bits & COMMON or form in _HONOURS):
        return -9.0
    if len(form) == 1 or bits & (CALENDAR | FUNCTION | PEOPLE | ACRONYM | INITIAL):
        return -1.5 if bits & GIVEN and not opens and not bits & ACRONYM else -4.0
    if opens and len(form) > 7 and form.endswith(("ly", "ing")) and not bits & NAMELIKE:
        return -4.0
    weight = 2.0 if bits & FAMOUS else 1.2 if bits & GIVEN else 1.1 if bits & FAMILY else -0.6
    if bits & (ORG | THING | BRAND | PLACE):
        weight -= 3.0
    if bits & COMMON:
        weight -= 1.0 if bits & NAMELIKE and not opens else 2.5
    return weight - (bits & (TITLE | CALLING) > 0)
