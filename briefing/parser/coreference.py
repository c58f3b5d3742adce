"""Whom a pronoun or a title means, from the sentences before it.

Recency by sentence, subjects before other places, agreement in gender, the last speaker first:
the preferences of pronoun resolution without parsing (Lappin and Leass 1994, "An Algorithm for
Pronominal Anaphora Resolution"; Kennedy and Boguraev 1996 without a parser).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from briefing.parser.lexicon import table
from briefing.parser.quote_words import group
from briefing.parser.sources import PERSON, PRONOUN, Page, Source

MALE, FEMALE = "m", "f"
_BACK = 10
_TITLE_REACH = 6
_HEADS_OF_STATE = frozenset(("president", "premier", "chancellor", "minister", "leader", "king"))


class Named(NamedTuple):
    """A mention outside the marks: its first token, the one behind it, the person's number (-1:
    a source without a name), what a source without a name is called, its gender or "".
    """

    first: int
    last: int
    person: int
    name: str
    gender: str


class Speaker(NamedTuple):
    """The speaker's name (None: nobody certain), the tokens that name him, person or -1."""

    name: str | None
    first: int
    last: int
    person: int
    gender: str


class Cast:
    """Who has been named so far in an article, read from its first word to its last."""

    def __init__(self, page: Page, inside: bytearray) -> None:
        self.page = page
        self.inside = inside
        self.genders = [_gender(page, number) for number in range(len(page.people))]
        mentions = [
            Named(first, last, person, page.people[person].name, "")
            for first, (last, person) in page.name_from.items()
            if not inside[first]
        ]
        self.mentions = sorted(mentions)
        self.starts = [each.first for each in self.mentions]
        self.roles = _roles(page)
        self.spoken: dict[int, list[Named]] = {}

    def resolve(self, source: Source) -> Speaker:
        """The speaker that a source means, as far as the text before it makes certain."""
        if source.kind == PERSON:
            speaker = self._person(source, source.person)
        elif source.kind == PRONOUN:
            speaker = self._pronoun(source)
        else:
            speaker = self._description(source)
        if speaker.name is not None:
            self.note(speaker)
        return speaker

    def note(self, speaker: Speaker) -> None:
        """Remember that somebody spoke here."""
        sentence = self.page.document.sentence_at[speaker.first]
        entry = Named(
            speaker.first, speaker.last, speaker.person, speaker.name or "", speaker.gender
        )
        self.spoken.setdefault(sentence, []).append(entry)

    def gender_of(self, named: Named) -> str:
        return self.genders[named.person] if named.person >= 0 else named.gender

    def _person(self, source: Source, person: int) -> Speaker:
        name, gender = self.page.people[person].name, self.genders[person]
        return Speaker(name, source.first, source.last, person, gender)

    def _pronoun(self, source: Source) -> Speaker:
        word = self.page.folded[source.first]
        gender = MALE if word == "he" else FEMALE if word == "she" else ""
        found = self._antecedent(source.first, gender) if gender else self._things(source.first)
        if found is None:
            return Speaker(None, source.first, source.last, -1, gender)
        if found.person >= 0 and gender and not self.genders[found.person]:
            self.genders[found.person] = gender
        return Speaker(found.name, source.first, source.last, found.person, gender or found.gender)

    def _antecedent(self, token: int, gender: str) -> Named | None:
        """The person whom "he" or "she" at a token means."""
        sentence = self.page.document.sentence_at[token]
        weak: Named | None = None
        for back in range(sentence, max(-1, sentence - _BACK), -1):
            fitting = self._fitting(back, token, gender)
            if not fitting:
                continue
            pronoun = self._subject_pronoun(back, token, gender)
            spoke = [each for each in self.spoken.get(back, ()) if each in fitting]
            subjects = [each for each in fitting if self._is_subject(each)]
            if spoke:
                return spoke[-1]
            if 0 <= pronoun < min(each.first for each in fitting):
                continue
            sure = [each for each in subjects if self.gender_of(each)]
            if sure or subjects:
                return weak if weak and not sure else (sure or subjects)[0]
            weak = weak or fitting[0]
        return weak

    def _fitting(self, sentence: int, token: int, gender: str) -> list[Named]:
        """Who is named in a sentence before a token and may have the gender."""
        stretch = self.page.document.sentences[sentence]
        low = bisect_left(self.starts, stretch.first)
        high = bisect_left(self.starts, min(stretch.last, token), low)
        named = self.mentions[low:high]
        named += [each for each in self.spoken.get(sentence, ()) if each.first < token]
        known = [each for each in named if self.gender_of(each) == gender]
        unknown = [each for each in named if not self.gender_of(each)]
        return known or [each for each in unknown if each.person >= 0 or each.name]

    def _subject_pronoun(self, sentence: int, token: int, gender: str) -> int:
        """The token of the first "he" or "she" outside marks in a sentence, else -1."""
        stretch = self.page.document.sentences[sentence]
        wanted = "he" if gender == MALE else "she"
        for at in range(stretch.first, min(stretch.last, token, stretch.first + 40)):
            if self.page.folded[at] == wanted and not self.inside[at]:
                return at
        return -1

    def _is_subject(self, named: Named) -> bool:
        """Whether a mention may be its clause's subject: no owner, not behind a preposition."""
        folded = self.page.folded
        if named.last < len(folded) and folded[named.last] == "'s":
            return False
        before = named.first - 1
        for _ in range(_TITLE_REACH):
            if before < 0 or folded[before] not in group("rank"):
                break
            before -= 1
        return before < 0 or folded[before] not in group("prep") or folded[before] == "as"

    def _things(self, token: int) -> Named | None:
        """The last source without a person's name that spoke, for "it" and "they"."""
        sentence = self.page.document.sentence_at[token]
        for back in range(sentence, max(-1, sentence - _BACK), -1):
            spoken = [each for each in self.spoken.get(back, ()) if each.first < token]
            if spoken:
                return spoken[-1] if spoken[-1].person < 0 else None
        return None

    def _description(self, source: Source) -> Speaker:
        """A person by title ("the mayor") where only one can be meant, else the words."""
        page = self.page
        person = self._by_role(source)
        if person >= 0:
            return self._person(source, person)
        first, last = source.first, source.last
        starts, ends = page.document.tokens.starts, page.document.tokens.ends
        name = page.document.text[starts[first] : ends[last - 1]]
        return Speaker(name, first, last, -1, _noun_gender(page, first, last))

    def _by_role(self, source: Source) -> int:
        """The only person whose title or role holds the words of "the mayor", else -1."""
        page = self.page
        definite = source.first > 0 and page.folded[source.first - 1] == "the"
        if not definite or source.last - source.first > 5:
            return -1
        words = [page.folded[at] for at in range(source.first, source.last)]
        words = [word for word in words if word not in group("prep") and word not in group("art")]
        fitting = []
        for person, roles in enumerate(self.roles):
            names = page.people[person].name.lower().split()
            if (
                words
                and all(word in roles or word in names for word in words[:-1])
                and (words[-1] in roles or (words[-1] == "leader" and roles & _HEADS_OF_STATE))
            ):
                fitting.append(person)
        if len(fitting) < 2:
            return fitting[0] if fitting else -1
        recent = self._recent(source.first)
        near = [person for person in fitting if person in recent]
        return near[0] if len(near) == 1 else -1

    def _recent(self, token: int) -> set[int]:
        """Who was named in the last sentences before a token."""
        document = self.page.document
        sentence = max(0, document.sentence_at[token] - 4)
        low = bisect_left(self.starts, document.sentences[sentence].first)
        high = bisect_left(self.starts, token, low)
        return {each.person for each in self.mentions[low:high]}


def _gender(page: Page, number: int) -> str:
    """What titles, role and given name tell of a person's gender; "" where they tell nothing."""
    person = page.people[number]
    male, female = group("m"), group("f")
    votes = {MALE: 0, FEMALE: 0}
    for start, _ in person.mentions[:12]:
        token = page.document.token_from(start)
        before = page.folded[token - 1] if token else ""
        if before == "." and token > 1:
            before = page.folded[token - 2]
        votes[MALE] += before in male
        votes[FEMALE] += before in female
    if person.role:
        heads = person.role.text.lower().split()
        votes[MALE] += any(word in male for word in heads)
        votes[FEMALE] += any(word in female for word in heads)
    if votes[MALE] != votes[FEMALE]:
        return MALE if votes[MALE] > votes[FEMALE] else FEMALE
    first = person.name.split()[0].lower() if person.name else ""
    told = _given(first) or _given(first.partition("-")[0])
    return told if told in (MALE, FEMALE) else ""


def _given(name: str) -> str:
    """The gender that a given name tells: "m", "f", "u", or "" for one that is not listed."""
    names = table("given_names")
    return names.get(name.capitalize(), "") or names.get(name, "")


def _noun_gender(page: Page, first: int, last: int) -> str:
    for at in range(last - 1, first - 1, -1):
        word = page.folded[at]
        if word in group("m"):
            return MALE
        if word in group("f"):
            return FEMALE
    return ""


def _roles(page: Page) -> list[set[str]]:
    """For each person the words of title and role, in lower case."""
    found: list[set[str]] = [set() for _ in page.people]
    for number, person in enumerate(page.people):
        if person.role:
            found[number].update(person.role.text.lower().replace(",", " ").split())
    for first, (_, number) in page.name_from.items():
        before = first - 1
        for _ in range(_TITLE_REACH):
            word = page.folded[before] if before >= 0 else ""
            if not word or (word not in group("rank") and not page.words[before][:1].isupper()):
                break
            found[number].add(word)
            before -= 1
    return found
