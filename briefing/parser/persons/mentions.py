"""Which runs of capital words name people: weighed form by form over the whole article.

Each form of a name collects what its own words say and what stands beside it wherever it
occurs; a form that is surely a person's lends its surname and first name to every bare
occurrence. The idea that one sure mention decides for the others is that of document-level
evidence in named-entity work (Mikheev, Moens and Grover, "Named Entity Recognition without
Gazetteers", EACL 1999).
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from briefing.parser.persons.before import is_before_noun
from briefing.parser.persons.candidates import Mention, are_listed, candidates_of, share_titles
from briefing.parser.persons.cues import NO_NOUN
from briefing.parser.persons.kinds import (
    ACRONYM,
    BRAND,
    CALENDAR,
    COMMON,
    FAMILY,
    FUNCTION,
    GIVEN,
    HEAD,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    SUFFIXES,
    THING,
    fold,
    kind_of,
    listed,
)
from briefing.parser.persons.openers import without_openers
from briefing.parser.persons.runs import PARTICLES, Field, find_runs
from briefing.text.document import Document

SURE = 1.5
LISTED = 1.0
DENIED = -1.5
# A whole story tells full names; shorter than this, in tokens, is a passage out of one.
EXCERPT = 100
_ANYBODY = frozenset("somebody someone everybody everyone nobody anybody anyone others".split())
_FROM_PLACES = ("i", "n", "an", "ian", "ese", "ns", "is", "ians")
# Before a place in a row of senators: `Ana Ruiz of Georgia and Bo Lund of Ohio`.
_OF_PLACES = ("of", "in", "from", "at", "near")
_LEGAL = ("corp", "inc", "ltd", "llc", "plc", "co", "gmbh", "limited", "corporation")
# Where a passage speaks of one, a name alone may be its own.
_HOUSES = frozenset(
    """
    company firm group bank airline retailer startup start-up carrier manufacturer brewer automaker
    carmaker chipmaker lender insurer publisher developer operator conglomerate chain brand
    """.split()
)


def find_mentions(document: Document) -> tuple[Field, list[Mention]]:
    """The mentions of people by name, in text order, never overlapping."""
    field = Field(document)
    candidates: list[Mention] = []
    for run in find_runs(document):
        candidates += candidates_of(field, run)
    candidates = without_openers(field, candidates)
    candidates = share_titles(field, candidates)
    sure, denied = _sure_forms(field, candidates)
    found = [each for each in candidates if each.words in sure]
    rest = [each for each in candidates if each.words not in sure and each.words not in denied]
    mentions = sorted(found + _spread(field, found, rest))
    return field, _with_particles(field, mentions)


def _with_particles(field: Field, mentions: list[Mention]) -> list[Mention]:
    """`de Blasio` and `Von der Leyen` with the particles that their full names have."""
    known = {pair for each in mentions for pair in pairwise(each.words) if pair[0] in PARTICLES}
    folded = field.document.tokens.folded
    whole: list[Mention] = []
    for each in mentions:
        while each.first and (before := folded[each.first - 1], each.words[0]) in known:
            each = each._replace(first=each.first - 1, words=(before, *each.words))
        whole.append(each)
    return whole


def _sure_forms(
    field: Field, candidates: list[Mention]
) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """The forms that all their places taken together make a person's, and those they deny one."""
    shapes: dict[tuple[str, ...], float] = {}
    places: dict[tuple[str, ...], list[float]] = {}
    for each in candidates:
        shapes[each.words] = max(shapes.get(each.words, -9.0), each.shape)
        places.setdefault(each.words, []).append(each.context)
    held = {each.words for each in candidates if each.title >= 0 and each.context >= 2.5}
    alone = {form[0] for form in places if len(form) == 1 and _stands_alone(form, places[form])}
    bare: dict[str, float] = {}
    for each in candidates:
        if _is_bare(each):
            bare[each.words[0]] = max(each.context, bare.get(each.words[0], 0.0))
    passing = _told_in_passing(field, candidates)
    houses = {form[0] for form in places if form[:1] in places and _is_house(form)}
    weights = {
        form: shapes[form]
        + _together(places[form])
        + _reuse(form, alone, bare)
        + 0.6 * _is_called_by_first_name(form, bare)
        + 0.3 * (len(form) == 1 and len(places[form]) > 2 and not listed(form[0]))
        - 2.0 * (len(form) == 1 and form[0] in houses)
        + 1.2 * (len(form) == 1 and form[0] in passing)
        for form in places
    }
    sure = {
        form
        for form, weight in weights.items()
        if weight >= SURE and (form in held or not _is_elsewhere(form, places[form]))
    }
    listed_beside: set[tuple[str, ...]] = set()
    whole = [each for each in candidates if len(each.words) > 1]
    for one, other in pairwise(whole):
        if are_listed(field, one, other):
            for here, there in ((one, other), (other, one)):
                least = SURE - LISTED - LISTED * (there.words in listed_beside)
                if here.words in sure and least <= weights[there.words] < SURE:
                    sure.add(there.words)
                elif here.words in sure:
                    listed_beside.add(there.words)
    denied = {form for form, weight in weights.items() if weight < DENIED and len(form) > 1}
    return sure, denied


def _told_in_passing(field: Field, candidates: list[Mention]) -> set[str]:
    """`Brekke told reporters`, in a passage: unlisted surnames that one sign makes a person's.

    In a whole story a word that is never part of a full name is a firm's as often.
    """
    folded = field.document.tokens.folded
    if len(folded) >= EXCERPT or any(
        word in _HOUSES and folded[n - 1] == "the" for n, word in enumerate(folded) if n
    ):
        return set()
    signs: dict[str, list[float]] = {}
    for each in candidates:
        if len(each.words) == 1:
            weight = -1.0 if _is_part(field, each) else each.context
            signs.setdefault(each.words[0], []).append(weight)
    return {
        word
        for word, weights in signs.items()
        if max(weights) >= 0.5
        and min(weights) > -0.2
        and not listed(word) & (NEVER | NAMELIKE)
        and not (word.endswith("ers") or word in _ANYBODY)
    }


def _is_part(field: Field, each: Mention) -> bool:
    """Whether a capital word goes before or behind: `Carrow NV`, `Water and Irrigation`."""
    words_ = field.document.tokens.words
    first = each.title if each.title >= 0 else each.first
    behind = words_[each.last : each.last + 1]
    before = first - 2 if first > 1 and words_[first - 1] in ("and", "&", "of") else first - 1
    return (bool(behind) and behind[0][0].isupper()) or (
        before >= 0
        and words_[before][0].isupper()
        and field.document.sentence_at[before] == field.document.sentence_at[first]
        and bool(field.kind(before) & COMMON)
    )


def _stands_alone(form: tuple[str, ...], contexts: list[float]) -> bool:
    """Whether a word is used alone as a surname may be; of an unlisted one no place denies it."""
    return max(contexts) > 0 or (min(contexts) >= 0 and not listed(form[0]))


def _is_house(form: tuple[str, ...]) -> bool:
    """`Tessenor Mining`: an unlisted word before one for a trade or a thing is a firm's.

    So is any word before what firms are by law: `Taylor International Corp`.
    """
    if len(form) > 1 and form[-1] in _LEGAL:
        return True
    last = kind_of(form[-1])
    return len(form) > 1 and not listed(form[0]) and bool(last & NEVER and not last & NAMELIKE)


def _is_elsewhere(form: tuple[str, ...], contexts: list[float]) -> bool:
    """Whether a word alone is a place, a firm or a thing: only titles and ages say otherwise."""
    if len(form) > 1 or not listed(form[0]) & (PLACE | BRAND | ORG | THING):
        return False
    return 4 * sum(context >= 2.5 for context in contexts) < len(contexts)


def _is_bare(each: Mention) -> bool:
    """Whether a word alone has a capital that its place does not ask for."""
    return len(each.words) == 1 and not each.opens and each.context >= 0


def _reuse(form: tuple[str, ...], alone: set[str], bare: dict[str, float]) -> float:
    """A surname that stands alone elsewhere is a person's sooner than anything else's.

    So is a word of the language that keeps its capital alone, behind a first name: `Anna Winter`,
    or behind an unlisted one where it alone does what people do: `Winter said`.
    """
    if len(form) < 2:
        return 0.0
    bits = listed(form[-1])
    if bits & NEVER:
        plain = bits & (COMMON | THING) and not bits & (PLACE | ORG | BRAND | CALENDAR | FUNCTION)
        if not plain or form[-1] not in bare:
            return 0.0
        if listed(form[0]) & GIVEN:
            return 1.0
        return 2.5 if bare[form[-1]] >= 1 and not listed(form[0]) else 0.0
    return 0.8 if form[-1] in alone else 0.0


def _is_called_by_first_name(form: tuple[str, ...], bare: dict[str, float]) -> bool:
    """`Faith Winters` in a text that says `Faith` in the middle of a sentence."""
    if len(form) != 2 or form[0] not in bare or not listed(form[0]) & GIVEN:
        return False
    bits = kind_of(form[1])
    return not bits & (ORG | THING | BRAND | PLACE | CALENDAR | PEOPLE | FUNCTION)


def _together(contexts: list[float]) -> float:
    """What all places of a form say: the best, the worst, and how many agree."""
    best, worst = max(contexts), min(contexts)
    weight = best
    if worst < 0 and worst != best:
        weight += 0.7 * worst
    weight -= 0.3 * min(4, max(0, sum(c < 0 for c in contexts) - 1))
    if best > 0:
        weight += 0.3 * min(3, sum(c > 0 for c in contexts) - 1)
    return weight + 0.1 * min(6, len(contexts) - 1)


def _spread(field: Field, sure: list[Mention], rest: list[Mention]) -> list[Mention]:
    """Bare surnames and first names of the people whom the sure mentions name."""
    known: set[str] = set()
    lands = _lands(field, sure, rest)
    for each in sure:
        known.update(part for part in each.words if len(part) > 2 and part not in PARTICLES)
        known.update(
            part
            for part in (each.words[0], each.words[-1])
            if len(part) == 2 and part not in SUFFIXES
        )
        halves = each.words[-1].split("-")
        known.update(half for half in halves if len(half) > 2 and not listed(half) & PLACE)
    found = _first_of_couples(field, sure, rest)
    for each in rest:
        if each in found:
            continue
        if len(each.words) > 1 and (each.shape <= -3 or field.kind(each.first) & HEAD):
            continue
        if each.words[-1] not in known:
            continue
        kin = len(each.words) > 1 and each.shape > 0.5 and not field.kind(each.first) & NEVER
        if not kin and not all(word in known or word in PARTICLES for word in each.words):
            continue
        if each.title < 0 and len(each.words) == 1 and each.words[0] in lands:
            continue
        least = -1.0 if kin else -3.0
        if _is_known_here(field, each) if len(each.words) == 1 else each.context > least:
            found.append(each)
    return found


def _lands(field: Field, sure: list[Mention], rest: list[Mention]) -> set[str]:
    """`Israel` is no later form of `Israel Katz` where it is told as a place once.

    So it is where something is called `Israeli`, or the story calls him Katz sooner than Israel.
    """
    surnames = {each.words[-1] for each in sure}
    formal = _called_by_surname(sure, rest)
    places = {
        each.words[0]
        for each in rest
        if len(each.words) == 1
        and listed(each.words[0]) & PLACE
        and (
            each.context <= -1
            or each.words[0] in formal
            or _is_beside_land(field, each)
            or _has_demonym(field, each.first)
        )
    }
    return places - surnames


def _called_by_surname(sure: list[Mention], rest: list[Mention]) -> set[str]:
    """First names of people whom a story calls by the surname alone as often, or more."""
    alone = Counter(each.words[0] for each in (*sure, *rest) if len(each.words) == 1)
    return {
        each.words[0]
        for each in sure
        if len(each.words) > 1 and 0 < alone[each.words[0]] <= alone[each.words[-1]]
    }


def _is_beside_land(field: Field, each: Mention) -> bool:
    """`from Israel`, `between Israel and Egypt`, `Israel said it was ready`."""
    folded = field.document.tokens.folded
    said = folded[each.last : each.last + 3]
    if said[:1] in (["said"], ["says"]) and (said[1:2] == ["it"] or said[1:] == ["that", "it"]):
        return True
    if each.first and folded[each.first - 1] in ("from", "between"):
        return True
    both = folded[each.last : each.last + 1] == ["and"] and each.last + 1 < len(folded)
    bits = field.kind(each.last + 1) if both else 0
    return bool(bits & PLACE) and not bits & NAMELIKE


def _has_demonym(field: Field, token: int) -> bool:
    """Whether the text has what comes from a place called so: `Israeli`, `Jordanian`."""
    place = field.document.tokens.words[token]
    made = {place + ending for ending in _FROM_PLACES}.intersection(field.lower)
    return any(listed(fold(word)) & PEOPLE for word in made)


def _is_known_here(field: Field, each: Mention) -> bool:
    """Whether a bare name of a known person stands for that person at this place."""
    bits = field.kind(each.first)
    if len(each.words[0]) > 3 or each.opens:
        bits &= ~ACRONYM
    weight = each.context
    if weight < -1 and (bits & NEVER or not is_before_noun(field, each.last, NO_NOUN)):
        return False
    if each.title >= 0 and bits & LEADING and weight > 2:
        return True
    if bits & FUNCTION and weight < (1.5 if bits & NAMELIKE else 3):
        return False
    if bits & (CALENDAR | PLACE | PEOPLE) and weight < 0.5:
        return False
    if bits & COMMON and not each.opens:
        return True
    return not (bits & NEVER and not bits & (FAMILY | GIVEN) and weight < 0.5)


def _first_of_couples(field: Field, sure: list[Mention], rest: list[Mention]) -> list[Mention]:
    """`Bill` of `Bill and Melinda Gates`."""
    starts = {each.first for each in sure if len(each.words) > 1 and field.kind(each.first) & GIVEN}
    folded = field.document.tokens.folded
    return [
        each
        for each in rest
        if len(each.words) == 1
        and each.context > -2
        and folded[each.last : each.last + 1] == ["and"]
        and each.last + 1 in starts
        and field.kind(each.first) & GIVEN
        and not (field.kind(each.first) & PLACE and folded[each.first - 1] in _OF_PLACES)
    ]
