"""Who has been named in an article up to a place, and who has spoken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from briefing.parser.lexicon import words
from briefing.parser.speech.ages import read_ages
from briefing.parser.speech.genders import (
    FEMALE,
    MALE,
    given_vote,
    told_gender,
)
from briefing.parser.speech.interviews import interviewee
from briefing.parser.speech.offices import Role, read_roles
from briefing.parser.speech.page import Page, Source
from briefing.parser.speech.prominence import Named
from briefing.parser.speech.vocabulary import group
from briefing.record import Record
from briefing.text.tokens import WORD

CROWD = 40
KIN = frozenset("husband wife mother father son daughter brother sister mum dad mom".split())
_REACH = 16
_DYING = frozenset(("died", "drowned", "perished"))


class Speaker(Record):
    """The speaker's name (None: nobody certain), the tokens that name him, person or -1."""

    name: str | None
    first: int
    last: int
    person: int
    gender: str


class Cast(Record):
    """Who has been named so far, filled as the article is read from its first word to its last.

    A long row of names in one sentence is remembered by its last `CROWD`: each look back costs
    no more than a constant.
    """

    page: Page
    inside: bytearray  # for each token whether it stands between marks
    mentions: list[Named]  # by name, outside the marks, in text order
    starts: list[int]  # their first tokens
    sure: list[str]  # by person the gender that the text tells
    genders: list[str]  # the same, told or guessed
    roles: list[Role]  # by person
    holders: dict[str, list[int]]  # who has an office
    surnames: dict[str, list[int]]  # who has a last name
    given: dict[str, list[int]]  # who has a first name
    spoken: dict[int, list[Named]]  # by sentence who has spoken, or acted, in it
    unnamed: set[str]  # nouns that named somebody without a name
    presented: dict[str, int]  # where a noun came in with "a"
    ages: dict[int, str]  # by person, as far as told
    families: dict[str, list[int]]  # who has a name that kin may share
    familiar: set[int]  # who is called by the given name
    lead: int  # whose interview it is, or -1
    dead: set[int]  # who has died
    called: dict[str, set[str]]  # nouns that have stood for a named body
    bodies: list[list[Named]]  # named companies and the like, read when first asked for
    titled: dict[int, int]  # by first token whom "Mrs Pike" means for certain


def read_cast(page: Page, inside: bytearray) -> Cast:
    """The cast before anybody has spoken; `inside`: for each token whether it is in marks."""
    mentions = sorted(
        Named(first, last, person, page.people[person].name, "", False)
        for first, (last, person) in page.name_from.items()
        if not inside[first]
    )
    starts = [each.first for each in mentions]
    roles = read_roles(page)
    surnames = _by_word({surname_of(each.name)} for each in page.people)
    sure = [
        told_gender(page, number, len(surnames[surname_of(person.name)]) > 1)
        for number, person in enumerate(page.people)
    ]
    holders = _by_word(role.heads for role in roles)
    presented = _present(page, inside)
    given = _by_word(set(each.name.lower().split()[:1]) for each in page.people)
    families = _by_word(family_names(each.name) for each in page.people)
    often = [0] * len(page.people)
    for each in mentions:
        often[each.person] += 1
    lead = interviewee(page, inside, often)
    dead = {each.person for each in mentions if has_died(page, each)}
    familiar = {
        each.person
        for each in mentions
        if each.last - each.first == 1 and page.words[each.first] == each.name.split()[0]
    }
    cast = Cast(
        page, inside, mentions, starts, sure, [], roles, holders, surnames, given, {}, set(),
        presented, read_ages(page), families, familiar, lead, dead, {}, [], {},
    )  # fmt: skip
    cast.genders.extend(_guess_genders(cast))
    return cast


def has_died(page: Page, named: Named) -> bool:
    """Whether a mention tells that somebody is dead: the late Tom Bright; Ruiz, 45, died."""
    if named.first > 0 and page.folded[named.first - 1] == "late":
        return True
    behind = page.folded[named.last : named.last + 7]
    if len(behind) > 3 and behind[0] == "," and behind[2] == "," and behind[1].isdigit():
        del behind[:3]
    passive = False
    while behind and behind[0] in ("who", ",", "was", "were", "had", "been"):
        passive = passive or behind[0] in ("was", "were", "been")
        del behind[0]
    word = behind[0] if behind else ""
    return word in _DYING or (passive and word in ("killed", "murdered"))


def surname_of(name: str) -> str:
    """The last word of a name in lower case, `Jr` and the like left out."""
    told = [word for word in name.lower().split() if word.rstrip(".") not in words("suffix")]
    return told[-1] if told else ""


def family_names(name: str) -> set[str]:
    """The words of a name that kin may share: Ruiz, both of Ruiz-Pell, the Seo of Seo Ji-hoon."""
    told = name.lower().split()
    last = surname_of(name)
    found = {last, *last.split("-")} if last else set()
    if len(told) > 1 and told[0] in words("family-first"):
        found.add(told[0])
    return found


def named_in(cast: Cast, sentence: int, before: int) -> list[Named]:
    """The mentions by name in a sentence before a token."""
    stretch = cast.page.document.sentences[sentence]
    low = bisect_left(cast.starts, stretch.first)
    high = bisect_left(cast.starts, min(stretch.last, before), low)
    return cast.mentions[max(low, high - CROWD) : high]


def mentions_before(cast: Cast, token: int) -> list[Named]:
    """The last mentions by name before a token, in text order."""
    high = bisect_left(cast.starts, token)
    return cast.mentions[max(0, high - CROWD) : high]


def recent(cast: Cast, token: int, back: int) -> set[int]:
    """Who was named in so many sentences before a token, or in its own."""
    document = cast.page.document
    sentence = max(0, document.sentence_at[token] - back)
    low = bisect_left(cast.starts, document.sentences[sentence].first)
    high = bisect_left(cast.starts, token, low)
    found = {each.person for each in cast.mentions[max(low, high - CROWD) : high]}
    for number in range(sentence, document.sentence_at[token] + 1):
        spoke = cast.spoken.get(number, ())[-CROWD:]
        found.update(each.person for each in spoke if each.person >= 0 and each.first < token)
    return found


def note(cast: Cast, speaker: Speaker, gender: str, spoke: bool) -> None:
    sentence = cast.page.document.sentence_at[speaker.first]
    name = speaker.name or ""
    entry = Named(speaker.first, speaker.last, speaker.person, name, gender, spoke)
    cast.spoken.setdefault(sentence, []).append(entry)


def person_of(cast: Cast, source: Source, person: int) -> Speaker:
    name, gender = cast.page.people[person].name, cast.genders[person]
    return Speaker(name, source.first, source.last, person, gender)


def beside(cast: Cast, token: int, other: int) -> bool:
    """Whether two tokens stand in one paragraph."""
    document = cast.page.document
    return document.paragraph_of(token) == document.paragraph_of(other)


def is_other(cast: Cast, word: str, person: int, token: int) -> bool:
    """Whether "the niece" is somebody else than a person: "a niece" came in after his name."""
    mentions = cast.page.people[person].mentions
    named = cast.page.document.token_from(mentions[0].start) if mentions else 0
    return named < cast.presented.get(word, -1) < token


def owner_gender(cast: Cast, token: int) -> str:
    """The gender that the first "his" or "her" behind a subject tells: a nurse with her son."""
    stretch = cast.page.document.sentences[cast.page.document.sentence_at[token - 1]]
    for at in range(token, min(stretch.last, token + _REACH)):
        word = cast.page.folded[at]
        if at in cast.page.name_from or cast.inside[at]:
            return ""
        if word == "her" and _is_object(cast.page, at + 1):
            return ""
        if word in ("his", "himself", "her", "herself"):
            return MALE if word in group("he") else FEMALE
    return ""


def _is_object(page: Page, token: int) -> bool:
    """Whether no noun that "her" could own follows it: a broker who took her to see a house."""
    closed = group("prep", "sub", "adv", "aux", "det", "subject")
    word = token < len(page.folded) and page.kinds[token] == WORD
    return not word or page.folded[token] in closed


def _guess_genders(cast: Cast) -> list[str]:
    """Each person's gender: as titles tell it, else by given name and by "She …" behind."""
    folded, sentences = cast.page.folded, cast.page.document.sentences
    votes = [given_vote(person.name) for person in cast.page.people]
    for number, stretch in enumerate(sentences[1:]):
        first = stretch.first
        word = folded[first] if first < len(folded) and not cast.inside[first] else ""
        if word in ("he", "she"):
            named = named_in(cast, number, sentences[number].last)
            people = {each.person for each in named}
            if len(people) == 1:
                person, told = people.pop(), 2 if word == "he" else -2
                votes[person] += told if told * votes[person] >= 0 else told // 2
    for first, (last, number) in cast.page.name_from.items():
        if last - first == 1 and len(cast.surnames.get(folded[first], ())) > 1:
            continue  # Mrs Pike: which of the Pikes is told later
        if not votes[number] and not cast.inside[first]:
            votes[number] = _says_he(cast, last) or {MALE: 1, FEMALE: -1}.get(
                owner_gender(cast, last), 0
            )
    guessed = [MALE if vote > 0 else FEMALE if vote < 0 else "" for vote in votes]
    return [sure or guess for sure, guess in zip(cast.sure, guessed, strict=True)]


def _says_he(cast: Cast, last: int) -> int:
    """One where "said he", minus one where "said she" stands near behind a name, else 0."""
    folded = cast.page.folded
    for at in range(last, min(len(folded) - 1, last + _REACH)):
        if at in cast.page.name_from or cast.inside[at] or folded[at] == ".":
            return 0
        if folded[at] in ("said", "says", "that") and folded[at + 1] in ("he", "she"):
            return 1 if folded[at + 1] == "he" else -1
    return 0


def _present(page: Page, inside: bytearray) -> dict[str, int]:
    """Where the article last brings in a noun with "a" or "another": a farmer."""
    folded = page.folded
    found: dict[str, int] = {}
    for at, word in enumerate(folded):
        if word in ("a", "an", "another") and not inside[at]:
            found.update(dict.fromkeys(folded[at + 1 : at + 4], at))
    return found


def _by_word(rows: Iterable[set[str]]) -> dict[str, list[int]]:
    """For each word the numbers of the rows that hold it."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for word in row:
            found.setdefault(word, []).append(number)
    return found
