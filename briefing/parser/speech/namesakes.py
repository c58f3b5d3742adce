"""Whom a bare surname means where several bear it."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.lexicon import words
from briefing.parser.speech.ages import age_behind
from briefing.parser.speech.antecedents import is_kin
from briefing.parser.speech.cast import CROWD, Cast, mentions_before, named_in, recent
from briefing.parser.speech.genders import titled_sex
from briefing.parser.speech.page import Source
from briefing.parser.speech.prominence import BACK, RECENCY, SPOKE, Named, place_weight
from briefing.parser.speech.vocabulary import given_names, group

_LATELY, _BESIDE = 6, 3
_MERE_KIN = 1.5
_OFTEN = 4
_EARLY = 60
_WEDDED = frozenset(("mr", "mrs"))
_ADDRESS = (".", "mr", "mrs", "ms", "miss")
_GROWN = 20
_TEEN = 13
_NEW = 6
_CHILDREN = frozenset("daughter son girl boy granddaughter grandson schoolgirl schoolboy".split())
_DESCENDED = _CHILDREN | {"nephew", "niece"}
_ELDER, _YOUNGER = ("elder", "older", "senior"), ("younger", "junior")
_ELDERS = frozenset("wife husband widow widower mother father mum mom dad parent".split())


def namesake(cast: Cast, source: Source, of: str = "") -> int:
    """Who a bare surname means that several bear: the one spoken of or quoted last.

    `of`: the gender of another one whom the words are about.
    """
    page = cast.page
    told = _untitled(cast, source)
    if len(told) != 1 or page.folded[source.first - 1] in ("née", "nee"):
        return source.person
    families = cast.families.get(told[0], [])
    bearers = cast.surnames.get(told[0], [])
    bearers = bearers + [each for each in families if _is_leading(cast, each, told[0])]
    bearers = bearers or families
    same = [each for each in bearers[:CROWD] if _is_full(cast, each)]
    same = [each for each in same if _is_met(cast, each, source.first)] or same
    given = _given_before(cast, source.first, same)
    if given >= 0:
        return given
    aged = _of_age(cast, source, same)
    if len(aged) < len(same):
        return aged[0]
    sex = titled_sex(page, source.first)
    if sex and (kin := _spouse_or_parent(cast, source, sex)) >= 0:
        return kin
    if source.first in cast.titled:
        return cast.titled[source.first]
    same = grown(cast, same, source.first) if sex else _no_infants(cast, same)
    if sex and all(cast.genders[each] not in ("", sex) for each in same):
        return _kin_of(cast, source, sex)
    if sex:
        known = [each for each in same if cast.genders[each] == sex]
        same = known or [each for each in same if not cast.genders[each]]
    if len(same) == 1:
        return same[0]
    same = _apart(cast, source, same, of)
    often = [len(page.people[each].mentions) for each in same]
    same = [
        each
        for each in same
        if each not in cast.dead or len(page.people[each].mentions) == max(often) > _OFTEN
    ] or same
    titled = [each for each in same if _has_title(cast, each, source.first)]
    titled = titled or [each for each in same if _is_told(cast, each, source.last)]
    if len(titled) == 1:
        return titled[0]
    formal = [each for each in same if each not in cast.familiar]
    if len(formal) == 1 or not (formal or source.person not in same):
        return formal[0] if formal else source.person
    return _likeliest(cast, source.first, same) if same else source.person


def _of_age(cast: Cast, source: Source, persons: list[int]) -> list[int]:
    """Whom "the elder Hale" means of two, by their ages or by who is whose daughter or father."""
    before = cast.page.folded[max(0, source.first - 3) : source.first]
    while before and before[-1] in _ADDRESS:
        before.pop()
    word = before[-1] if before else ""
    if len(persons) != 2 or word not in _ELDER + _YOUNGER:
        return persons
    ages = [cast.ages.get(each, "") for each in persons]
    if all(age.isdigit() for age in ages):
        young = min(persons, key=lambda each: int(cast.ages[each]))
    else:
        heads = [cast.roles[each].heads for each in persons]
        signs = [
            bool(_DESCENDED & own) - bool(_DESCENDED & other) + bool(_ELDERS & other)
            - bool(_ELDERS & own)
            for own, other in (heads, heads[::-1])
        ]  # fmt: skip
        if signs[0] == signs[1]:
            return persons
        young = persons[signs.index(max(signs))]
    return [each for each in persons if (each == young) == (word in _YOUNGER)]


def _apart(cast: Cast, source: Source, persons: list[int], of: str) -> list[int]:
    """Those who are as old as the age beside the name, and not the one spoken of: “He ran.”"""
    age = age_behind(cast.page, source.last)
    if age:
        persons = [each for each in persons if cast.ages.get(each, age) == age] or persons
    others = [each for each in persons if cast.genders[each] != of]
    near = len(persons) == 2 and recent(cast, source.first, _BESIDE) >= set(persons)
    return others if of and near and len(others) == 1 else persons


def _given_before(cast: Cast, token: int, persons: list[int]) -> int:
    """The only one of several whose name holds the name right before a surname, else -1."""
    if not token or not cast.page.is_name(token - 1) or token in cast.page.name_to:
        return -1
    word = cast.page.folded[token - 1]
    same = [each for each in persons if word in cast.page.people[each].name.lower().split()]
    return same[0] if len(same) == 1 else -1


def _is_leading(cast: Cast, person: int, word: str) -> bool:
    """Whether a surname stands first in a name and is not its last word, too: Leung Wai-man."""
    name = cast.page.people[person].name.lower().split()
    return name[0] == word and name[-1] != word


def _has_title(cast: Cast, person: int, token: int) -> bool:
    """Whether the word right before a name is what a person is: Minister Dlamini."""
    before = cast.page.folded[token - 1] if token else ""
    return before in group("rank") and before in cast.roles[person].words


def _is_told(cast: Cast, person: int, token: int) -> bool:
    """Whether what stands right behind a name tells what a person is: Dlamini, the minister, …"""
    behind = cast.page.folded[token : token + 3]
    told = len(behind) > 2 and behind[0] == "," and behind[1] in group("art")
    return told and behind[2] in cast.roles[person].words


def _is_met(cast: Cast, person: int, token: int) -> bool:
    """Whether a person is named in full before a token."""
    return cast.page.people[person].start < cast.page.document.tokens.starts[token]


def _spouse_or_parent(cast: Cast, source: Source, sex: str) -> int:
    """Who "Mrs Pike" is right behind "his mother, Olga", where no Ms Pike was titled so; or -1."""
    title = cast.page.folded[source.first - 1]
    title = cast.page.folded[source.first - 2] if title == "." else title
    if title not in ("mr", "mrs", "ms"):
        return -1
    near = [
        each
        for each in sorted(recent(cast, source.first, _BESIDE))
        if cast.genders[each] == sex and " " not in cast.page.people[each].name
    ]
    near = [each for each in near if not _ELDERS.isdisjoint(cast.roles[each].heads)]
    if title == "ms" and not (near and _spoke_last(cast, source.first, near[0])):
        return -1
    for each in mentions_before(cast, source.first):
        titled = cast.page.folded[each.first - 1 : each.first] == [title]
        same = cast.page.folded[each.last - 1] == cast.page.folded[source.last - 1]
        if titled and same and each.person not in near:
            return -1
    return near[0] if len(near) == 1 else -1


def _spoke_last(cast: Cast, token: int, person: int) -> bool:
    """Whether a person said or did something in the three sentences before a token."""
    sentence = cast.page.document.sentence_at[token]
    spoken = (cast.spoken.get(back, []) for back in range(sentence - _BESIDE, sentence + 1))
    return any(each.person == person and each.spoke for row in spoken for each in row[-CROWD:])


def _kin_of(cast: Cast, source: Source, sex: str) -> int:
    """Who "Mr Pike" is where only Ms Pike has the name: a man named of late without one."""
    alone = [
        each
        for each in sorted(recent(cast, source.first, _LATELY))
        if " " not in cast.page.people[each].name and cast.genders[each] in ("", sex)
    ]
    return alone[0] if len(alone) == 1 else source.person


def _likeliest(cast: Cast, token: int, persons: list[int]) -> int:
    """Who of several people the last sentences are about: speaker, subject, nobody's mere kin."""
    best: tuple[float, int, int] | None = None
    sentence = cast.page.document.sentence_at[token]
    usual, others_spoke = _usual(cast, persons), False
    for back in range(sentence, max(-1, sentence - BACK), -1):
        for each in named_in(cast, back, token) + cast.spoken.get(back, [])[-CROWD:]:
            sure = each.spoke or each.last - each.first > 1
            if each.first < token and each.person in persons and sure:
                others_spoke |= each.spoke and each.person != usual
                weight = SPOKE if each.spoke else place_weight(cast.page, each)
                weight -= RECENCY / 2 * (sentence - back) + _MERE_KIN * is_kin(cast, each.person)
                best = max(best or (weight, 0, each.person), (weight, each.first, each.person))
    if usual >= 0 and best and not others_spoke and best[0] < SPOKE:
        return usual
    return best[2] if best else persons[0]


def _usual(cast: Cast, persons: list[int]) -> int:
    """Whom a text calls by the surname alone before it names another who bears it, else -1."""
    starts = cast.page.document.tokens.starts
    first = min(persons, key=lambda each: cast.page.people[each].start)
    met = min((cast.page.people[each].start for each in persons if each != first), default=0)
    at = bisect_left(cast.mentions, cast.page.people[first].start, key=lambda m: starts[m.first])
    full = False
    for named in cast.mentions[at : at + _EARLY]:
        if starts[named.first] >= met:
            return -1
        if named.person == first and named.last - named.first > 1:
            full = True
        elif named.person == first and full:
            return first
    return -1


def _is_full(cast: Cast, person: int) -> bool:
    """Whether the panel has a given name for a person, not a title and a surname."""
    name = cast.page.people[person].name.lower().replace(".", "").split()
    titled = name[0] in group("rank") and name[0] not in given_names()  # Dean Ruiz
    return len(name) > 1 and not titled and name[0] not in ("cr", "cllr")


def _untitled(cast: Cast, source: Source) -> list[str]:
    """The words of a name without the titles before them."""
    told = [cast.page.folded[at] for at in range(source.first, source.last)]
    while len(told) > 1 and (told[0] in group("rank") or told[0] in (".", "cr", "cllr")):
        del told[0]
    return told


def by_surname(cast: Cast, source: Source) -> int:
    """The only person with this last or first name, where the panel misses a place, else -1."""
    page = cast.page
    if source.last - source.first > 3 or not page.is_name(source.last - 1):
        return -1
    told = _untitled(cast, source)
    if len(told) == 1 and told[0] in words("place"):
        return -1  # `Israel said`, in a story with an Israel Katz
    same = cast.surnames.get(told[-1], [])[:CROWD]
    same = [each for each in same if page.people[each].name.lower().split()[-len(told) :] == told]
    if not same and len(told) == 1:
        same = cast.given.get(told[0], [])[:CROWD]
    return same[0] if len(same) == 1 else -1


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


def _no_infants(cast: Cast, persons: list[int]) -> list[int]:
    """Those of several whom a surname without a title may mean: no child of nine."""
    ages = [cast.ages.get(each, "") for each in persons]
    told = zip(persons, ages, strict=True)
    return [each for each, age in told if not age.isdigit() or int(age) >= _TEEN] or persons


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
    return document.sentence_at[named.first] - document.sentence_at[first] <= _NEW


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
