"""Whom a word for somebody's kin means: her husband, his father, her daughter."""

from __future__ import annotations

from briefing.parser.speech.antecedents import antecedent
from briefing.parser.speech.cast import CROWD, KIN, Cast, family_names, mentions_before
from briefing.parser.speech.genders import FEMALE, MALE, noun_gender
from briefing.parser.speech.page import Source

# What somebody is to the one who is called so: the daughter of "her mother, Grace".
_PARENTS = frozenset("mother father mum mom dad".split())
_UNOWNED = -2
_LATELY = 60
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
    if source.first in page.name_from:
        return _by_name(cast, source)
    if source.last - source.first != 2 or kin not in KIN or word not in ("his", "her"):
        return -1
    owner = antecedent(cast, source.first, MALE if word == "his" else FEMALE)
    sex = noun_gender(page, source)
    child = "son" if word == "his" else "daughter"
    parent = _parent(cast, source.first, child, sex) if kin in _PARENTS else -1
    if parent >= 0 and (owner is None or owner.person in (-1, parent)):
        return parent
    if owner is None or owner.person < 0:
        return -1
    other = _related(cast, owner.person, kin, sex, source.first)
    if other is not None:
        return other
    same = {
        each
        for family in family_names(page.people[owner.person].name)
        for each in cast.families.get(family, [])[:CROWD]
        if each != owner.person and cast.genders[each] in ("", sex)
    }
    return same.pop() if len(same) == 1 else -1


def _related(cast: Cast, owner: int, kin: str, sex: str, token: int) -> int | None:
    """The kin of somebody that the text tells the other way round, -1 where the gender forbids
    it; None where nobody is told so.
    """
    for asked, told in _PAIRS:
        other = _whose_kin(cast, owner, token, told) if kin in asked else -1
        if other >= 0 and cast.genders[other] in ("", sex):
            return other
    if kin in _SPOUSES and (other := _coupled(cast, owner, token)) >= 0:
        return other if cast.genders[other] in ("", sex) else -1
    return None


def _by_name(cast: Cast, source: Source) -> int:
    """Who "Marsh's mother", "Ana Ruiz's lawyer" is, where the text calls only one so; else -1."""
    page = cast.page
    last, person = page.name_from[source.first]
    if page.folded[last : last + 1] != ["'s"] or source.last - last not in (2, 3):
        return -1
    noun, sex = page.folded[source.last - 1], noun_gender(page, source)
    bearers = cast.surnames.get(page.folded[last - 1], []) if last - source.first == 1 else []
    owners = {person, *bearers[:CROWD]}
    found = _called(cast, owners, noun, source.first) - {person}
    if not found and noun in KIN:
        related = [_related(cast, each, noun, sex, source.first) for each in owners]
        found = {each for each in related if each is not None and each >= 0}
    return found.pop() if len(found) == 1 else -1


def _called(cast: Cast, owners: set[int], noun: str, token: int) -> set[int]:
    """Those who were called the noun of one of the owners before a token.

    His lawyer, Ana Ruiz, …; Marsh's lawyer Ana Ruiz; Ana Ruiz, his lawyer, …
    """
    folded = cast.page.folded
    found: set[int] = set()
    for each in mentions_before(cast, token):
        at = each.first - 1 - (folded[each.first - 1] == ",")
        behind = folded[each.last : each.last + 3]
        own = at > 0 and folded[at] == noun and _owner(cast, at - 1) in owners
        if own or (
            behind[:1] == [","] and behind[2:] == [noun] and _owner(cast, each.last + 1) in owners
        ):
            found.add(each.person)
    return found


def _whose_kin(cast: Cast, person: int, token: int, told: frozenset[str]) -> int:
    """Whose kin somebody was called before a token: her mother, Grace, …; -1 for nobody's."""
    folded = cast.page.folded
    for each in mentions_before(cast, token):
        at = each.first - 1 - (folded[each.first - 1] == ",")
        if each.person == person and at > 0 and folded[at] in told:
            other = _owner(cast, at - 1)
            if other != _UNOWNED:
                return other if other != person else -1
    return -1


def _owner(cast: Cast, at: int) -> int:
    """The person that "her", "whose" or "Ana Ruiz's" at a token means, -1 where nobody is
    certain, `_UNOWNED` where none of them stands there.
    """
    page = cast.page
    if page.folded[at] in ("his", "her"):
        gender = MALE if page.folded[at] == "his" else FEMALE
        other = antecedent(cast, at, gender, listed=True)
        return other.person if other else -1
    if page.folded[at] in ("'s", "'", "whose"):
        named = page.name_to.get(at - (page.folded[at - 1] == ","))
        return named[1] if named else _UNOWNED
    return _UNOWNED


def _parent(cast: Cast, token: int, child: str, sex: str) -> int:
    """Whose son or daughter was told of last shortly before a token, if it is a mother or a
    father as asked; else -1.
    """
    for at in range(token - 1, max(0, token - _LATELY), -1):
        if cast.page.folded[at] == child and not cast.inside[at]:
            owner = _owner(cast, at - 1)
            return owner if owner >= 0 and cast.genders[owner] == sex else -1
    return -1


def _coupled(cast: Cast, person: int, token: int) -> int:
    """Who was named together with a person under one surname: Ana and Tom Bright; or -1."""
    page = cast.page
    for each in mentions_before(cast, token):
        joined = each.first > 1 and page.folded[each.first - 1] == "and"
        former = page.name_to.get(each.first - 1) if joined else None
        if former and former[1] != each.person and each.first - former[0] == 2:
            pair = (former[1], each.person)
            if person in pair and each.last - each.first > 1:
                return pair[0] if person == pair[1] else pair[1]
    return -1
