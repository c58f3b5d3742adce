"""Whom a pronoun means: the most prominent one before it, or nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from briefing.parser.speech.cast import CROWD, KIN, Cast, Speaker, beside, has_died, named_in
from briefing.parser.speech.genders import FEMALE, MALE, SOMEONE
from briefing.parser.speech.page import Page
from briefing.parser.speech.prominence import (
    AGAINST,
    ASIDE,
    ASKED,
    BACK,
    KNOWN,
    OFTEN,
    OWNED,
    PARAGRAPH,
    RECENCY,
    SPOKE,
    Named,
    is_asked_of,
    is_described,
    is_subject,
    meets_us,
    owner,
    place_weight,
    said_aside,
)
from briefing.parser.speech.vocabulary import group
from briefing.text.tokens import WORD

NOBODY: frozenset[str] = frozenset()
_CLEAR = 0.7
_LEAD = 1.0
_TELLER = 1.2
_UNKNOWN = 0.8
_TELLING = 3
_BACK_THEN = 8
_FIRST = 2
_OPENING = 0.4
_NAMES = 400
_ELDERS = frozenset("grandfather grandmother grandad granddad uncle aunt cousin".split())


def hearer_name(cast: Cast, token: int, speaker: Speaker | None) -> str | None:
    """Whom "him" or "her" at a token means where somebody else speaks to one; else None."""
    gender = MALE if cast.page.folded[token] in group("he") else FEMALE
    but = frozenset((speaker.name,)) if speaker and speaker.name else NOBODY
    found = antecedent(cast, token, gender, but=but)
    if found is None or (found.person < 0 and not beside(cast, found.first, token)):
        return None
    known = cast.genders[found.person] if found.person >= 0 else found.gender
    return found.name if known == gender else None


def antecedent(
    cast: Cast,
    token: int,
    gender: str,
    *,
    listed: bool = False,
    famed: bool = False,
    but: frozenset[str] = NOBODY,
    age: str = "",
    of: str | None = None,
    narrated: bool = False,
) -> Named | None:
    """The person whom "he" or "she" at a token means: the most prominent one before it.

    `listed`: only somebody whom the people panel holds; `famed`: nobody who is only somebody's
    kin; `but`: whose name it is not; `age`: nobody who is of another one; `of`: of
    words that are said, the gender of another one whom they are about, so that one who spoke says
    them rather than one who was only spoken of; `narrated`: of a sentence that quotes nobody.
    """
    found: tuple[float, int, Named] | None = None
    tellers: list[tuple[float, int, Named]] = []
    sentence = cast.page.document.sentence_at[token]
    once = _looks_back(cast.page, token)
    for weight, each in _weighed(cast, token, gender, narrated or once):
        weight += SPOKE * (once and not each.spoke and _is_first(cast, each.person))
        if listed and (each.person < 0 or (famed and is_kin(cast, each.person))):
            continue
        near = sentence - cast.page.document.sentence_at[each.first] <= 1
        weight += _TELLER * (bool(of) and each.spoke and near)
        weight -= _TELLER * (bool(of) and of != gender and _may_be_other(cast, each, of or ""))
        if age and cast.ages.get(each.person, age) != age:
            continue
        if (found is None or (weight, each.first) > found[:2]) and each.name not in but:
            found = weight, each.first, each
        if of is not None and each.name not in but and _may_tell(cast, each, token):
            tellers.append((weight, each.first, each))
    teller = (
        _teller(cast, found[2], tellers, token, gender, of == gender) if found and tellers else None
    )
    if teller is not None:
        return teller
    return found[2] if found and not _is_far_off(cast, found[0], found[2], gender) else None


def _looks_back(page: Page, token: int) -> bool:
    """Whether somebody said words long ago, or often: he once said; she recalled in 1988."""
    behind = page.folded[token + 1 : token + _BACK_THEN]
    if behind and behind[0] in ("once", "would", "often", "used"):
        return True
    for at in range(1, len(behind) - 1):
        if behind[at] == "in" and len(behind[at + 1]) == 4 and behind[at + 1].isdigit():
            return True
        if page.kinds[token + 1 + at] != WORD:
            break
    return False


def _is_first(cast: Cast, person: int) -> bool:
    """Whether an article begins with somebody: who said things long ago, or is dead."""
    if person < 0:
        return False
    document = cast.page.document
    return document.sentence_at[document.token_from(cast.page.people[person].start)] < _FIRST


def _may_be_other(cast: Cast, named: Named, of: str) -> bool:
    """Whether words about one of the other gender, whom nobody known is of, may be about
    somebody only named.
    """
    unknown = not named.spoke and named.person >= 0 and not cast.genders[named.person]
    return unknown and of not in cast.genders


def _may_tell(cast: Cast, named: Named, token: int) -> bool:
    """Whether somebody who acts or speaks a few sentences before words may tell them."""
    sentence_at = cast.page.document.sentence_at
    if named.person < 0 or sentence_at[token] - sentence_at[named.first] > _TELLING:
        return False
    return named.spoke or is_subject(cast.page, named)


def _teller(
    cast: Cast,
    named: Named,
    tellers: list[tuple[float, int, Named]],
    token: int,
    gender: str,
    of: bool,
) -> Named | None:
    """Who says words that are not of the one whom the sentence right before them only describes:
    Ana Ruiz shared a cell with Helen Marsh. Marsh was 17. “I sat with her,” she said.

    `of`: the words are about another one of his gender; a dead one says none at all.
    """
    sentence_at = cast.page.document.sentence_at
    last = sentence_at[named.first]
    if named.spoke or sentence_at[token] - last > 1 or not (of or has_died(cast.page, named)):
        return None
    if not is_described(cast.page, named):
        return None
    former = [
        each
        for each in tellers
        if each[2].person != named.person
        and sentence_at[each[1]] < last
        and cast.genders[each[2].person] in ("", gender)
    ]
    return max(former)[2] if former else None


def _is_far_off(cast: Cast, weight: float, named: Named, gender: str) -> bool:
    """Whether the best that is left is one of the other gender by name, named long before."""
    known = cast.genders[named.person] if named.person >= 0 else named.gender
    return weight < AGAINST and gender != "" and known in (MALE, FEMALE) and known != gender


def clear_antecedent(cast: Cast, token: int, gender: str) -> Named | None:
    """The person of the panel spoken of before a token, if no other one comes near him."""
    best: dict[int, tuple[float, Named]] = {}
    for weight, each in _weighed(cast, token, gender):
        if gender and each.person >= 0 and cast.genders[each.person] not in ("", gender):
            continue
        if each.person not in best or weight > best[each.person][0]:
            best[each.person] = weight, each
    ranked = sorted(best.values(), key=lambda entry: -entry[0])
    if not ranked or ranked[0][1].person < 0:
        return None
    return ranked[0][1] if len(ranked) < 2 or ranked[0][0] - ranked[1][0] >= _CLEAR else None


def only_one(cast: Cast, token: int, gender: str, but: frozenset[str]) -> Named | None:
    """The last mention before a token of the only person of a gender who is named up to there;
    None in a text of very many names.
    """
    before = cast.mentions[: min(_NAMES, bisect_left(cast.starts, token))]
    alike = [each for each in before if cast.genders[each.person] == gender]
    several = {each.person for each in alike}
    alone = len(several) == 1 and len(before) < _NAMES
    return alike[-1] if alone and alike[-1].name not in but else None


def _weighed(
    cast: Cast, token: int, gender: str, narrated: bool = False
) -> Iterator[tuple[float, Named]]:
    """Everybody of a gender who is named or spoke in the sentences before a token, weighed.

    A quote right behind "his brother Tom" may be the brother's; what else follows is not.
    """
    sentences, paragraphs = cast.page.document.sentences, cast.page.document.paragraphs
    sentence = cast.page.document.sentence_at[token]
    for back in range(sentence, max(-1, sentence - BACK), -1):
        far = RECENCY * (sentence - back)
        far += PARAGRAPH * (sentences[sentence].paragraph - sentences[back].paragraph)
        beyond = narrated or sentences[back].paragraph != sentences[sentence].paragraph
        said = back == sentence - 1 and not beyond
        opened = said and sentences[back].first == paragraphs[sentences[back].paragraph].first
        before = [each for each in cast.spoken.get(back, ())[-CROWD:] if each.first < token]
        for each in named_in(cast, back, token) + before:
            if _may_be(cast, each, gender):
                weight = _weight(cast, each, gender) - far
                weight += ASKED * (back == sentence and is_asked_of(cast.page, each.first))
                if opened and not each.spoke and is_subject(cast.page, each):
                    weight += _OPENING + _LEAD * (cast.lead not in (-1, each.person))
                weight += _UNKNOWN * (said and each.spoke and each.gender == SOMEONE)
                yield weight + OWNED * (beyond and _is_owned(cast, each, gender)), each


def _is_owned(cast: Cast, named: Named, gender: str) -> bool:
    """Whether a name was told only as what somebody of the same gender has: her uncle Winston."""
    if named.spoke or named.person < 0 or meets_us(cast.page, named.last):
        return False
    told = owner(cast.page, named.first)
    return told != "" and told in group("he" if gender == MALE else "she")


def is_kin(cast: Cast, person: int) -> bool:
    """Whether a person is told only as somebody's kin: her sister Dawn is not "the star"."""
    return not (KIN | _ELDERS).isdisjoint(cast.roles[person].heads)


def _may_be(cast: Cast, named: Named, gender: str) -> bool:
    """Whether nothing sure speaks against a gender; a given name is not sure."""
    if named.person >= 0:
        return not gender or cast.sure[named.person] in ("", gender)
    return named.gender in (gender, SOMEONE) or (not gender and named.gender != "")


def _weight(cast: Cast, named: Named, gender: str) -> float:
    """How prominent a mention is, its distance left out."""
    known = cast.genders[named.person] if named.person >= 0 else named.gender
    against = known in (MALE, FEMALE) and gender != ""
    weight = KNOWN if known == gender else AGAINST if against else 0.0
    if named.gender == SOMEONE:
        weight -= _UNKNOWN
    if named.person >= 0:
        weight += OFTEN * min(len(cast.page.people[named.person].mentions), 8)
        weight += _LEAD * (named.person == cast.lead)
    if named.spoke:
        return weight + (ASIDE if said_aside(cast.page, named.first) else SPOKE)
    return weight + place_weight(cast.page, named)
