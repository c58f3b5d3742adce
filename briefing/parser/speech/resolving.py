"""The speaker whom a source means, as far as the text before it makes certain."""

from __future__ import annotations

from briefing.parser.speech.antecedents import NOBODY, antecedent, only_one
from briefing.parser.speech.bodies import by_body
from briefing.parser.speech.cast import CROWD, Cast, Speaker, note, owner_gender, person_of
from briefing.parser.speech.descriptions import by_office
from briefing.parser.speech.genders import (
    FEMALE,
    MALE,
    SOMEONE,
    head_of,
    is_body,
    is_given,
    is_one,
    noun_gender,
    source_gender,
)
from briefing.parser.speech.interviews import answers
from briefing.parser.speech.kin import by_kin
from briefing.parser.speech.namesakes import by_surname, namesake
from briefing.parser.speech.offices import PARTISANS
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.things import thing_meant
from briefing.parser.speech.vocabulary import group


def resolve(
    cast: Cast,
    source: Source,
    but: frozenset[str] = NOBODY,
    *,
    of: str = "",
    narrated: bool = False,
) -> Speaker:
    """The speaker that a source means, as far as the text before it makes certain.

    `but`: whose name a pronoun does not stand for; `of`: the gender of another one
    whom the words are about, so that one who spoke before says them; `narrated`: the source
    stands in a sentence that quotes nobody.
    """
    if source.kind == PERSON:
        speaker = person_of(cast, source, namesake(cast, source, of))
    elif source.kind == PRONOUN:
        speaker = _resolve_pronoun(cast, source, but, of, narrated)
    else:
        speaker = resolve_words(cast, source)
    if speaker.name is not None:
        note(cast, speaker, speaker.gender, True)
    return speaker


def meet(cast: Cast, source: Source) -> None:
    """Remember the subject of a sentence: whom a pronoun means, a farmer without a name."""
    if source.kind == PRONOUN and cast.page.folded[source.first] in ("he", "she", "his", "her"):
        sentence = cast.page.document.sentence_at[source.first]
        if any(each.first == source.first for each in cast.spoken.get(sentence, ())[-CROWD:]):
            return  # who says the words of that sentence
        resolve(cast, source, narrated=True)
    elif source.kind == WORDS and (_is_partisan(cast, source) or _is_single(cast.page, source)):
        speaker = resolve_words(cast, source)
        told = speaker.gender if speaker.gender in (MALE, FEMALE) else ""
        known = speaker.person >= 0
        note(cast, speaker, told or owner_gender(cast, source.last) or SOMEONE, known)
    elif source.kind == WORDS and _is_set_behind(cast.page, source):
        noun = Source(source.first - 2, source.first - 1, -1, WORDS)
        note(cast, resolve_words(cast, source), noun_gender(cast.page, noun) or SOMEONE, False)
    elif source.kind == WORDS and is_body(cast.page, source):
        speaker = resolve_words(cast, source)
        note(cast, speaker, speaker.gender if speaker.person >= 0 else "", False)


def _is_single(page: Page, source: Source) -> bool:
    return is_one(page, source) or is_given(page, source)


def _is_partisan(cast: Cast, source: Source) -> bool:
    """Whether words name one person: a place and a party (the Ohio Democrat), the star of whom
    we know.
    """
    noun = cast.page.folded[source.last - 1]
    if source.last - source.first > 1 and noun in PARTISANS:
        return True
    return noun in group("epithet", "trait") and by_office(cast, source) >= 0


def _is_set_behind(page: Page, source: Source) -> bool:
    """Whether an unlisted name is set behind what somebody is: its spokesman, Yoga Adi, …"""
    if source.first < 3 or page.folded[source.first - 1] != "," or not page.is_name(source.first):
        return False
    return is_one(page, Source(source.first - 2, source.first - 1, -1, WORDS))


def _resolve_pronoun(
    cast: Cast, source: Source, but: frozenset[str], of: str, narrated: bool
) -> Speaker:
    """The speaker whom "he", "it" or "they" means; without a name where nobody is certain."""
    word = cast.page.folded[source.first].partition("'")[0]
    if word in ("i", "me", "my", "we", "us", "our", "you"):
        return _narrator(cast, source, word in ("i", "me", "my"))
    gender = MALE if word in group("he") else FEMALE if word in group("she") else ""
    if gender:
        about = None if narrated else of
        found = antecedent(cast, source.first, gender, but=but, of=about, narrated=narrated)
        if found is None and not narrated:
            found = only_one(cast, source.first, gender, but)
        if found and _is_the_hearer(cast, source, found.person, gender):
            found = None
    else:
        found = thing_meant(cast, source.first)
    led = gender != "" and not narrated and cast.lead >= 0
    if found is None and led and cast.genders[cast.lead] == gender:
        return person_of(cast, source, cast.lead)
    if found is None and source.first > 1 and cast.page.folded[source.first - 1] == "of":
        return unnamed(cast, source._replace(first=source.first - 2))  # most of them
    if found is None:
        return Speaker(None, source.first, source.last, -1, gender)
    _learn_gender(cast, found.person, gender)
    return Speaker(found.name, source.first, source.last, found.person, gender or found.gender)


def _is_the_hearer(cast: Cast, source: Source, person: int, gender: str) -> bool:
    """Whether "he told her" leaves a woman's name, the only one told, to be whom he told."""
    heard = cast.page.folded[source.last + 1 : source.last + 2]
    other, word = (FEMALE, "her") if gender == MALE else (MALE, "him")
    return person >= 0 and heard == [word] and cast.genders[person] == other


def _learn_gender(cast: Cast, person: int, gender: str) -> None:
    """Remember the gender of a person whom "he" or "she" has stood for."""
    if person >= 0 and gender and not cast.sure[person]:
        if cast.genders[person] == gender:
            cast.sure[person] = gender
        cast.genders[person] = gender


def again(cast: Cast, source: Source, former: Speaker) -> Speaker | None:
    """The former speaker where "he" or "she" can only mean the same one: “…”, he added."""
    word = cast.page.folded[source.first]
    gender = MALE if word in group("he") else FEMALE if word in group("she") else ""
    known = (cast.sure[former.person] or gender) if former.person >= 0 else former.gender
    if not gender or not former.name or known not in (gender, SOMEONE):
        return None
    _learn_gender(cast, former.person, gender)
    speaker = Speaker(former.name, source.first, source.last, former.person, gender)
    note(cast, speaker, gender, True)
    return speaker


def _learn(cast: Cast, source: Source, person: int) -> None:
    """Remember what a person has been called, so that the word and its like mean him again."""
    noun = cast.page.folded[head_of(cast.page, source)]
    if noun not in cast.roles[person].heads:
        cast.roles[person].heads.add(noun)
        cast.holders.setdefault(noun, []).append(person)


def _narrator(cast: Cast, source: Source, single: bool) -> Speaker:
    """Who tells the story in the first person: the one whom the byline names; in an answer, the
    one who is asked.
    """
    if single and cast.lead >= 0 and answers(cast.page, source.first):
        return person_of(cast, source, cast.lead)
    byline = cast.page.document.article.byline
    if not single or len(byline) != 1:
        return Speaker(None, source.first, source.last, -1, "")
    people = (number for number, each in enumerate(cast.page.people) if each.name == byline[0])
    return Speaker(byline[0], source.first, source.last, next(people, -1), "")


def resolve_words(cast: Cast, source: Source) -> Speaker:
    """A person by title ("the mayor") where only one can be meant, else the words."""
    page = cast.page
    person = by_office(cast, source)
    if person >= 0:
        _learn(cast, source, person)
        _learn_gender(cast, person, noun_gender(page, source))
    else:
        person = by_kin(cast, source)
    if person < 0:
        person = by_surname(cast, source)
    if person < 0:
        person = page.roles.get(head_of(page, source), -1)  # named in the next paragraph
    if person >= 0:
        return person_of(cast, source, person)
    body = by_body(cast, source)
    if body is not None:
        return Speaker(body, source.first, source.last, -1, "")
    return unnamed(cast, source)


def unnamed(cast: Cast, source: Source) -> Speaker:
    """Somebody whom only words tell, who is nobody that has a name: she asked the student."""
    page = cast.page
    cast.unnamed.add(page.folded[head_of(page, source)])
    last = source.first + 1
    while last < source.last and page.folded[last] != "who":
        last += 1
    starts, ends = page.document.tokens.starts, page.document.tokens.ends
    name = page.document.text[starts[source.first] : ends[last - 1]]
    return Speaker(name, source.first, last, -1, source_gender(page, source))
