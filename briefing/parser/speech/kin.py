"""Whom a word for somebody's kin means: her husband, his father, her daughter."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.antecedents import antecedent
from briefing.parser.speech.cast import CROWD, KIN, Cast, family_names
from briefing.parser.speech.genders import FEMALE, MALE, noun_gender
from briefing.parser.speech.page import Source

# What somebody is to the one who is called so: the daughter of "her mother, Grace".
_PARENTS = frozenset("mother father mum mom dad".split())
_SPOUSES = frozenset("husband wife partner fiancé fiancée".split())
_PAIRS = (
    (frozenset(("son", "daughter")), _PARENTS),
    (_PARENTS, frozenset(("son", "daughter"))),
    (_SPOUSES, _SPOUSES),
)


def by_kin(cast: Cast, source: Source) -> int:
    """The person that "her husband", "his wife" means where only one can be, else -1."""
    page, word = cast.page, cast.page.folded[source.first]
    kin = page.folded[source.last - 1]
    if source.last - source.first != 2 or kin not in KIN or word not in ("his", "her"):
        return -1
    owner = antecedent(cast, source.first, MALE if word == "his" else FEMALE)
    if owner is None or owner.person < 0:
        return -1
    sex = noun_gender(page, source)
    for asked, told in _PAIRS:
        other = _whose_kin(cast, owner.person, source.first, told) if kin in asked else -1
        if other >= 0 and cast.genders[other] in ("", sex):
            return other
    if kin in _SPOUSES and (other := _coupled(cast, owner.person, source.first)) >= 0:
        return other if cast.genders[other] in ("", sex) else -1
    same = {
        each
        for family in family_names(page.people[owner.person].name)
        for each in cast.families.get(family, [])[:CROWD]
        if each != owner.person and cast.genders[each] in ("", sex)
    }
    return same.pop() if len(same) == 1 else -1


def _whose_kin(cast: Cast, person: int, token: int, told: frozenset[str]) -> int:
    """Whose kin somebody was called before a token: her mother, Grace, …; -1 for nobody's."""
    folded = cast.page.folded
    earlier = cast.mentions[: bisect_left(cast.starts, token)][-CROWD:]
    for each in earlier:
        at = each.first - 1 - (folded[each.first - 1] == ",")
        if each.person == person and at > 0 and folded[at] in told:
            if folded[at - 1] not in ("his", "her"):
                continue
            gender = MALE if folded[at - 1] == "his" else FEMALE
            other = antecedent(cast, at - 1, gender, listed=True)
            return other.person if other and other.person != person else -1
    return -1


def _coupled(cast: Cast, person: int, token: int) -> int:
    """Who was named together with a person under one surname: Ana and Tom Bright; or -1."""
    page = cast.page
    for each in cast.mentions[: bisect_left(cast.starts, token)][-CROWD:]:
        joined = each.first > 1 and page.folded[each.first - 1] == "and"
        former = page.name_to.get(each.first - 1) if joined else None
        if former and former[1] != each.person and each.first - former[0] == 2:
            pair = (former[1], each.person)
            if person in pair and each.last - each.first > 1:
                return pair[0] if person == pair[1] else pair[1]
    return -1
