"""Whom "Mrs Pike" means where others bear the name, too: her husband, her daughter, her sister."""

from __future__ import annotations

from briefing.parser.speech.cast import CROWD, Cast
from briefing.parser.speech.genders import titled_sex
from briefing.parser.speech.prominence import Named

_WEDDED = frozenset(("mr", "mrs"))
_GROWN = 20
_LATELY = 6
_CHILDREN = frozenset("daughter son girl boy granddaughter grandson schoolgirl schoolboy".split())


def retitle(cast: Cast) -> None:
    """Give each "Mr" or "Mrs" with a surname to the one it means, in text order."""
    called: dict[tuple[str, str], Named] = {}
    for at, named in enumerate(cast.mentions):
        title = _title(cast, named.first)
        sex = titled_sex(cast.page, named.first)
        if not sex:
            continue
        found = _retitled(cast, named, sex, title)
        key = title, cast.page.folded[named.last - 1]
        former = called.get(key)
        if former is not None and title in _WEDDED and not _is_new(cast, found):
            found = named._replace(person=former.person, name=former.name)
        if found.person != named.person:
            cast.titled[named.first] = found.person
        cast.mentions[at] = called[key] = found
        if not cast.genders[found.person]:
            cast.genders[found.person] = cast.sure[found.person] = sex


def grown(cast: Cast, persons: list[int], first: int) -> list[int]:
    """Those of several whom "Mrs" before a name may mean: no girl of 17 beside her mother."""
    if _title(cast, first) not in _WEDDED:
        return persons
    return [each for each in persons if not _is_child(cast, each)]


def _title(cast: Cast, first: int) -> str:
    """The word before a name, the stop of a short title passed over."""
    before = cast.page.folded[max(0, first - 2) : first]
    return (before[0] if before[-1] == "." else before[-1]) if before else ""


def _is_child(cast: Cast, person: int) -> bool:
    age = cast.ages.get(person, "")
    if age.isdigit():
        return int(age) < _GROWN
    return not _CHILDREN.isdisjoint(cast.roles[person].heads)


def _is_new(cast: Cast, named: Named) -> bool:
    """Whether a person has been named for the first time only a few sentences before."""
    document = cast.page.document
    first = document.token_from(cast.page.people[named.person].start)
    return document.sentence_at[named.first] - document.sentence_at[first] <= _LATELY


def _retitled(cast: Cast, named: Named, sex: str, title: str) -> Named:
    """The mention with the person whose gender its title tells: Mrs Pike is not Gary Pike."""
    child = title in _WEDDED and _is_child(cast, named.person)
    if cast.genders[named.person] == sex and not child:
        return named
    same = cast.surnames.get(cast.page.folded[named.last - 1], [])[:CROWD]
    same = grown(cast, same, named.first)
    token = cast.page.document.tokens.starts[named.first]
    same = [each for each in same if cast.page.people[each].start < token]
    same = [each for each in same if cast.genders[each] == sex] or [
        each for each in same if not cast.genders[each]
    ]
    if not same:
        return named
    last = max(same, key=lambda each: cast.page.people[each].start)
    return named._replace(person=last, name=cast.page.people[last].name)
