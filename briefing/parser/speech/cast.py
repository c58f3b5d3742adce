"""Who has been named in an article up to a place, and whom a pronoun or a title means there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from briefing.parser.speech.genders import (
    FEMALE,
    MALE,
    SOMEONE,
    given_vote,
    head_of,
    is_body,
    is_one,
    is_plural,
    noun_gender,
    source_gender,
    told_gender,
)
from briefing.parser.speech.offices import (
    HEADS_OF_STATE,
    alike,
    content,
    is_epithet,
    read_roles,
)
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.prominence import (
    AGAINST,
    BACK,
    KNOWN,
    OFTEN,
    PARAGRAPH,
    RECENCY,
    SPOKE,
    Named,
    place_weight,
)
from briefing.parser.speech.sources import PAPERS
from briefing.parser.speech.vocabulary import group
from briefing.record import Record

_OFFICE = 6
_KIN = frozenset("husband wife mother father son daughter brother sister mum dad mom".split())
_UNNAMED = frozenset(
    "driver owner officer lawyer caller speaker reporter interviewer customer visitor worker "
    "insider trader buyer seller passenger prisoner photographer investigator prosecutor".split()
)
_CROWD = 40
_REACH = 16
_TEAM = frozenset(("boss", "manager", "coach", "captain", "skipper", "man", "chief"))


class Speaker(Record):
    """The speaker's name (None: nobody certain), the tokens that name him, person or -1."""

    name: str | None
    first: int
    last: int
    person: int
    gender: str


class Cast:
    """Who has been named so far, filled as the article is read from its first word to its last.

    A long row of names in one sentence is remembered by its last `_CROWD`, so that each look
    back costs no more than a constant.
    """

    def __init__(self, page: Page, inside: bytearray) -> None:
        self.page = page
        self.inside = inside
        self.mentions = sorted(
            Named(first, last, person, page.people[person].name, "", False)
            for first, (last, person) in page.name_from.items()
            if not inside[first]
        )
        self.starts = [each.first for each in self.mentions]
        self.sure = [told_gender(page, number) for number in range(len(page.people))]
        self.genders = self._guess_genders(inside)
        self.roles = read_roles(page)
        self.holders = _by_word(role.heads for role in self.roles)
        self.surnames = _by_word(set(each.name.lower().split()[-1:]) for each in page.people)
        self.spoken: dict[int, list[Named]] = {}
        self.unnamed: set[str] = set()
        self.presented = self._present(inside)

    def resolve(self, source: Source) -> Speaker:
        """The speaker that a source means, as far as the text before it makes certain."""
        if source.kind == PERSON:
            speaker = self._person(source, self._namesake(source))
        elif source.kind == PRONOUN:
            speaker = self._pronoun(source)
        else:
            speaker = self._description(source)
        if speaker.name is not None:
            self._note(speaker, speaker.gender, True)
        return speaker

    def meet(self, source: Source) -> None:
        """Remember the subject of a sentence: whom a pronoun means, a farmer without a name."""
        if source.kind == PRONOUN and self.page.folded[source.first] in ("he", "she"):
            self.resolve(source)
        elif source.kind == WORDS and is_one(self.page, source):
            speaker = self._description(source)
            told = speaker.gender if speaker.gender in (MALE, FEMALE) else ""
            self._note(speaker, told or self._owner(source.last) or SOMEONE, False)
        elif source.kind == WORDS and is_body(self.page, source):
            speaker = self._description(source)
            self._note(speaker, speaker.gender, False)

    def _note(self, speaker: Speaker, gender: str, spoke: bool) -> None:
        sentence = self.page.document.sentence_at[speaker.first]
        name = speaker.name or ""
        entry = Named(speaker.first, speaker.last, speaker.person, name, gender, spoke)
        self.spoken.setdefault(sentence, []).append(entry)

    def _present(self, inside: bytearray) -> dict[str, int]:
        """Where the article last brings in a noun with "a" or "another": a farmer."""
        folded = self.page.folded
        found: dict[str, int] = {}
        for at, word in enumerate(folded):
            if word in ("a", "an", "another") and not inside[at]:
                found.update(dict.fromkeys(folded[at + 1 : at + 4], at))
        return found

    def _is_other(self, word: str, person: int, token: int) -> bool:
        """Whether "the niece" is somebody else than a person: "a niece" came in after his name."""
        mentions = self.page.people[person].mentions
        named = self.page.document.token_from(mentions[0].start) if mentions else 0
        return named < self.presented.get(word, -1) < token

    def _guess_genders(self, inside: bytearray) -> list[str]:
        """Each person's gender: as titles tell it, else by given name and by "She …" behind."""
        folded, sentences = self.page.folded, self.page.document.sentences
        votes = [given_vote(person.name) for person in self.page.people]
        for number, stretch in enumerate(sentences[1:]):
            first = stretch.first
            word = folded[first] if first < len(folded) and not inside[first] else ""
            if word in ("he", "she"):
                named = self._named(number, sentences[number].last)
                people = {each.person for each in named}
                if len(people) == 1:
                    votes[people.pop()] += 2 if word == "he" else -2
        for first, (last, number) in self.page.name_from.items():
            if not votes[number] and not inside[first]:
                votes[number] = self._says_he(last) or {MALE: 1, FEMALE: -1}.get(
                    self._owner(last), 0
                )
        guessed = [MALE if vote > 0 else FEMALE if vote < 0 else "" for vote in votes]
        return [sure or guess for sure, guess in zip(self.sure, guessed, strict=True)]

    def _says_he(self, last: int) -> int:
        """One where "said he", minus one where "said she" stands near behind a name, else 0."""
        folded = self.page.folded
        for at in range(last, min(len(folded) - 1, last + _REACH)):
            if at in self.page.name_from or self.inside[at] or folded[at] == ".":
                return 0
            if folded[at] in ("said", "says", "that") and folded[at + 1] in ("he", "she"):
                return 1 if folded[at + 1] == "he" else -1
        return 0

    def _owner(self, token: int) -> str:
        """The gender that the first "his" or "her" behind a subject tells: a nurse with her son."""
        stretch = self.page.document.sentences[self.page.document.sentence_at[token - 1]]
        for at in range(token, min(stretch.last, token + _REACH)):
            word = self.page.folded[at]
            if at in self.page.name_from or self.inside[at]:
                return ""
            if word in ("his", "himself", "her", "herself"):
                return MALE if word in group("he") else FEMALE
        return ""

    def _named(self, sentence: int, before: int) -> list[Named]:
        """The mentions by name in a sentence before a token."""
        stretch = self.page.document.sentences[sentence]
        low = bisect_left(self.starts, stretch.first)
        high = bisect_left(self.starts, min(stretch.last, before), low)
        return self.mentions[max(low, high - _CROWD) : high]

    def _person(self, source: Source, person: int) -> Speaker:
        name, gender = self.page.people[person].name, self.genders[person]
        return Speaker(name, source.first, source.last, person, gender)

    def _pronoun(self, source: Source) -> Speaker:
        word = self.page.folded[source.first].partition("'")[0]
        gender = MALE if word in group("he") else FEMALE if word in group("she") else ""
        found = self._antecedent(source.first, gender) if gender else self._thing(source.first)
        if found is None:
            return Speaker(None, source.first, source.last, -1, gender)
        if found.person >= 0 and gender and not self.sure[found.person]:
            self.genders[found.person] = gender
        return Speaker(found.name, source.first, source.last, found.person, gender or found.gender)

    def hearer(self, token: int, speaker: Speaker | None) -> str | None:
        """Whom "him" or "her" at a token means where somebody else speaks to one; else None."""
        gender = MALE if self.page.folded[token] in group("he") else FEMALE
        but = speaker.name or "" if speaker else ""
        found = self._antecedent(token, gender, but=but)
        if found is None or (found.person < 0 and not self._beside(found.first, token)):
            return None
        known = self.genders[found.person] if found.person >= 0 else found.gender
        return found.name if known == gender else None

    def _is_kin(self, person: int) -> bool:
        """Whether a person is told only as somebody's kin: her sister Dawn is not "the star"."""
        return not _KIN.isdisjoint(self.roles[person].heads)

    def _beside(self, token: int, other: int) -> bool:
        """Whether two tokens stand in one paragraph."""
        document = self.page.document
        return document.paragraph_of(token) == document.paragraph_of(other)

    def _antecedent(
        self, token: int, gender: str, *, listed: bool = False, famed: bool = False, but: str = ""
    ) -> Named | None:
        """The person whom "he" or "she" at a token means: the most prominent one before it.

        `listed`: only somebody whom the people panel holds; `famed`: nobody who is only somebody's
        kin; `but`: a name that it is not.
        """
        sentences = self.page.document.sentences
        sentence = self.page.document.sentence_at[token]
        best: tuple[float, int] | None = None
        found: Named | None = None
        for back in range(sentence, max(-1, sentence - BACK), -1):
            far = RECENCY * (sentence - back)
            far += PARAGRAPH * (sentences[sentence].paragraph - sentences[back].paragraph)
            before = [each for each in self.spoken.get(back, ())[-_CROWD:] if each.first < token]
            for each in self._named(back, token) + before:
                if listed and (each.person < 0 or (famed and self._is_kin(each.person))):
                    continue
                if self._may_be(each, gender) and not (but and each.name == but):
                    weight = self._weight(each, gender) - far
                    if best is None or (weight, each.first) > best:
                        best, found = (weight, each.first), each
        return found

    def _may_be(self, named: Named, gender: str) -> bool:
        """Whether nothing sure speaks against a gender; a given name is not sure."""
        if named.person >= 0:
            return not gender or self.sure[named.person] in ("", gender)
        return named.gender in (gender, SOMEONE) or (not gender and named.gender != "")

    def _weight(self, named: Named, gender: str) -> float:
        """How prominent a mention is, its distance left out."""
        known = self.genders[named.person] if named.person >= 0 else named.gender
        against = known in (MALE, FEMALE) and gender != ""
        weight = KNOWN if known == gender else AGAINST if against else 0.0
        if named.gender == SOMEONE:
            weight -= KNOWN / 2
        if named.person >= 0:
            weight += OFTEN * min(len(self.page.people[named.person].mentions), 8)
        return weight + (SPOKE if named.spoke else place_weight(self.page, named))

    def _thing(self, token: int) -> Named | None:
        """The last source without a person's name that spoke, for "it" and "they"."""
        sentence = self.page.document.sentence_at[token]
        if self.page.folded[token] == "it" and (author := self._author(token)):
            return author
        for back in range(sentence, max(-1, sentence - BACK), -1):
            for each in reversed(self.spoken.get(back, ())[-_CROWD:]):
                human = each.gender != "" and self.page.folded[token] == "it"
                if each.first < token and each.person < 0 and not human:
                    return each
        return None

    def _author(self, token: int) -> Named | None:
        """Whose letter or statement "it" is: the person whom the sentence before is about."""
        document = self.page.document
        at = token
        for _ in range(2):
            at = document.sentences[document.sentence_at[at]].first - 1
            if at < 0:
                return None
            stretch = document.sentences[document.sentence_at[at]]
            last = min(stretch.last, stretch.first + BACK * 6)
            if any(self.inside[stretch.first : last]):
                continue
            row = self.page.folded[stretch.first : last]
            named = self._named(document.sentence_at[at], stretch.last)
            return named[0] if named and any(word in PAPERS for word in row) else None
        return None

    def _description(self, source: Source) -> Speaker:
        """A person by title ("the mayor") where only one can be meant, else the words."""
        page = self.page
        person = self._by_office(source)
        if person < 0:
            person = self._by_kin(source)
        if person < 0:
            person = self._by_surname(source)
        if person >= 0:
            return self._person(source, person)
        self.unnamed.add(page.folded[source.last - 1])
        last = source.first + 1
        while last < source.last and page.folded[last] != "who":
            last += 1
        starts, ends = page.document.tokens.starts, page.document.tokens.ends
        name = page.document.text[starts[source.first] : ends[last - 1]]
        return Speaker(name, source.first, last, -1, source_gender(page, source))

    def _namesake(self, source: Source) -> int:
        """Who a bare surname means that several bear: the one spoken of or quoted last."""
        page = self.page
        told = self._untitled(source)
        if len(told) != 1:
            return source.person
        same = [each for each in self.surnames.get(told[0], [])[:_CROWD] if self._is_full(each)]
        before = page.folded[source.first - 1] if source.first else ""
        before = page.folded[source.first - 2] if before == "." else before
        sex = MALE if before in ("mr", "sir") else FEMALE if before in ("mrs", "ms", "miss") else ""
        if sex and all(self.genders[each] not in ("", sex) for each in same):
            return self._kin_of(source, sex)
        same = [each for each in same if not sex or self.genders[each] in ("", sex)]
        if len(same) == 1:
            return same[0]
        return self._last_spoken(source.first, same) if same else source.person

    def _kin_of(self, source: Source, sex: str) -> int:
        """Who "Mr Pike" is where only Ms Pike has the name: a man named of late without one."""
        alone = [
            each
            for each in sorted(self._recent(source.first, _OFFICE))
            if " " not in self.page.people[each].name and self.genders[each] in ("", sex)
        ]
        return alone[0] if len(alone) == 1 else source.person

    def _last_spoken(self, token: int, persons: list[int]) -> int:
        """Who of several people was quoted last, or named in full, before a token."""
        best = (-1, persons[0])
        sentence = self.page.document.sentence_at[token]
        for back in range(sentence, max(-1, sentence - BACK), -1):
            for each in self._named(back, token) + self.spoken.get(back, [])[-_CROWD:]:
                sure = each.spoke or each.last - each.first > 1
                if each.first < token and each.person in persons and sure:
                    best = max(best, (each.first, each.person))
            if best[0] >= 0:
                break
        return best[1]

    def _is_full(self, person: int) -> bool:
        """Whether the panel has a given name for a person, not a title and a surname."""
        name = self.page.people[person].name.lower().replace(".", "").split()
        return len(name) > 1 and name[0] not in group("rank") and name[0] not in ("cr", "cllr")

    def _untitled(self, source: Source) -> list[str]:
        """The words of a name without the titles before them."""
        told = [self.page.folded[at] for at in range(source.first, source.last)]
        while len(told) > 1 and (told[0] in group("rank") or told[0] in (".", "cr", "cllr")):
            del told[0]
        return told

    def _by_surname(self, source: Source) -> int:
        """The only person with this last name, where the panel's mentions miss a place, else -1."""
        page = self.page
        if source.last - source.first > 3 or not page.is_name(source.last - 1):
            return -1
        told = self._untitled(source)
        same = self.surnames.get(told[-1], [])[:_CROWD]
        same = [
            each for each in same if page.people[each].name.lower().split()[-len(told) :] == told
        ]
        return same[0] if len(same) == 1 else -1

    def _by_office(self, source: Source) -> int:
        """The only person who can be "the mayor", "the striker", "her husband", else -1."""
        page = self.page
        definite = source.first > 0 and page.folded[source.first - 1] == "the"
        owned = page.folded[source.first] in group("poss")
        told = content(page, source)
        if not (definite or owned) or not told or len(told) > 5 or is_plural(told[-1]):
            return -1
        fitting = [number for number in self.holders.get(told[-1], []) if self._holds(number, told)]
        fitting = fitting or self._alike(source.first, told[-1])
        if not fitting and definite:
            return self._epithet(source, told)
        return self._nearest(fitting, source.first)

    def _by_kin(self, source: Source) -> int:
        """Whom "her husband", "his wife" means where one person of the surname can be, else -1."""
        page, word = self.page, self.page.folded[source.first]
        kin = page.folded[source.last - 1]
        if source.last - source.first != 2 or kin not in _KIN or word not in ("his", "her"):
            return -1
        owner = self._antecedent(source.first, MALE if word == "his" else FEMALE)
        if owner is None or owner.person < 0:
            return -1
        surname = page.people[owner.person].name.lower().split()[-1]
        sex = noun_gender(page, source)
        same = [
            each
            for each in self.surnames.get(surname, [])[:_CROWD]
            if each != owner.person and self.genders[each] in ("", sex)
        ]
        return same[0] if len(same) == 1 else -1

    def _holds(self, number: int, told: list[str]) -> bool:
        """Whether a person's office has all the words before the noun, too."""
        names = self.page.people[number].name.lower().split()
        return all(word in self.roles[number].words or word in names for word in told[:-1])

    def _alike(self, token: int, head: str) -> list[int]:
        """Those named of late whose office has the noun, or one that means much the same."""
        recent = sorted(self._recent(token, _OFFICE))
        exact = [number for number in recent if head in self.roles[number].heads]
        beside = [] if exact else self._beside_speakers(token)
        if len(beside) == 1:
            return beside
        nouns = alike(head) | (HEADS_OF_STATE if head == "leader" else frozenset())
        return exact or [number for number in recent if nouns & self.roles[number].heads]

    def _beside_speakers(self, token: int) -> list[int]:
        """Who said something in the sentence before a token, in its own paragraph."""
        document = self.page.document
        sentence = document.sentence_at[token]
        if not sentence or not alike(self.page.folded[token]):
            return []
        if document.sentences[sentence - 1].paragraph != document.sentences[sentence].paragraph:
            return []
        return sorted({e.person for e in self.spoken.get(sentence - 1, []) if e.person >= 0})

    def _nearest(self, fitting: list[int], token: int) -> int:
        """The only one of those who fit, or the only one that was named of late, else -1."""
        if len(fitting) < 2:
            return fitting[0] if fitting else -1
        for back in (_OFFICE, 3, 1):
            near = self._recent(token, back).intersection(fitting[:_CROWD])
            if len(near) == 1:
                return near.pop()
        return -1

    def _epithet(self, source: Source, told: list[str]) -> int:
        """The person spoken of when "the 34-year-old", "the singer" cannot be someone else."""
        gender = noun_gender(self.page, source)
        if told[-1] in self.unnamed:
            return -1
        listed = told[-1] in group("epithet") and len(told) < 3
        if listed or is_epithet(self.page, source) or self._is_another_word(source, told):
            famed = listed and told[-1] not in group("m", "f")
            named = self._antecedent(source.first, gender, listed=True, famed=famed)
            other = named is None or self._is_other(told[-1], named.person, source.first)
            return -1 if named is None or other else named.person
        completed = head_of(self.page, source) < source.last - 1
        return self._only(gender, source.first, told[-1:] if completed else told)

    def _is_another_word(self, source: Source, told: list[str]) -> bool:
        """Whether "the cellist", "the Albion boss" is a new word for the one just spoken of: no
        office that others hold, and nobody whom the article brought in as "a cellist".
        """
        page, head = self.page, head_of(self.page, source)
        word = told[-1]
        if len(told) > 3 or not page.words[head].islower() or word in group("anybody"):
            return False
        if len(told) > 1 and page.is_name(source.first):
            return word in _TEAM
        if word in group("human") or word in group("thing") or word in _UNNAMED:
            return False
        known = word.endswith(("ist", "wright", "or", "er", "winner", "scorer", "ian"))
        return known and not alike(word)

    def _only(self, gender: str, token: int, told: list[str]) -> int:
        """The only one of a gender who was named of late, for "the postmistress", else -1."""
        if not gender or len(told) > 1 or told[0] in group("anybody"):
            return -1
        named = sorted(self._recent(token, _OFFICE))
        same = [number for number in named if self.genders[number] == gender]
        others = [number for number in named if not self.genders[number]]
        if len(same) != 1 or others or self._is_other(told[0], same[0], token):
            return -1
        return same[0]

    def _recent(self, token: int, back: int) -> set[int]:
        """Who was named in so many sentences before a token, or in its own."""
        document = self.page.document
        sentence = max(0, document.sentence_at[token] - back)
        low = bisect_left(self.starts, document.sentences[sentence].first)
        high = bisect_left(self.starts, token, low)
        return {each.person for each in self.mentions[max(low, high - _CROWD) : high]}


def _by_word(rows: Iterable[set[str]]) -> dict[str, list[int]]:
    """For each word the numbers of the rows that hold it."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for word in row:
            found.setdefault(word, []).append(number)
    return found
