"""Whom a pronoun or a title means, from the sentences before it.

Recency by sentence, subjects before other places, agreement in gender, the last speaker first:
the preferences of pronoun resolution without parsing (Lappin and Leass 1994, "An Algorithm for
Pronominal Anaphora Resolution"; Kennedy and Boguraev 1996 without a parser).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from briefing.parser.lexicon import table, words
from briefing.parser.quote_words import group, saying_verbs
from briefing.parser.sources import PERSON, PRONOUN, Page, Source
from briefing.text.tokens import WORD

MALE, FEMALE = "m", "f"
_BACK = 10
_TITLE_REACH = 6
_APPOSED = 10
_ROLE = 10
_RECENCY, _KNOWN, _OFTEN, _SPOKE, _PARAGRAPH = 0.7, 0.4, 0.1, 1.3, 0.4
_SUBJECT, _OBJECT, _OWNER, _OBLIQUE, _TOPIC = 1.2, 0.0, -0.2, -0.8, 2.2
_HUMAN = ("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "person")
_LONG = {
    "gov": "governor", "sen": "senator", "sens": "senator", "rep": "representative",
    "prof": "professor", "dr": "doctor", "sgt": "sergeant", "capt": "captain", "gen": "general",
    "insp": "inspector", "det": "detective", "supt": "superintendent", "coun": "councillor",
    "lt": "lieutenant", "col": "colonel", "rev": "reverend", "adv": "advocate", "pm": "minister",
    "ceo": "executive", "mp": "lawmaker",
}  # fmt: skip
_HEADS_OF_STATE = frozenset(("president", "premier", "chancellor", "minister", "leader", "king"))


class Named(NamedTuple):
    """A mention outside the marks: its first token, the one behind it, the person's number (-1:
    a source without a name), what it is called, the gender or "", whether it was a speaker's or
    a subject's.
    """

    first: int
    last: int
    person: int
    name: str
    gender: str
    spoke: bool


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
            Named(first, last, person, page.people[person].name, "", False)
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
        name = speaker.name or ""
        entry = Named(speaker.first, speaker.last, speaker.person, name, speaker.gender, True)
        self.spoken.setdefault(sentence, []).append(entry)

    def follow(self, source: Source) -> None:
        """Remember whom a pronoun means that is a sentence's subject, spoken or not."""
        if source.kind == PRONOUN and self.page.folded[source.first] in ("he", "she"):
            self.resolve(source)

    def gender_of(self, named: Named) -> str:
        return self.genders[named.person] if named.person >= 0 else named.gender

    def _person(self, source: Source, person: int) -> Speaker:
        name, gender = self.page.people[person].name, self.genders[person]
        return Speaker(name, source.first, source.last, person, gender)

    def _pronoun(self, source: Source) -> Speaker:
        word = self.page.folded[source.first].partition("'")[0]
        gender = MALE if word == "he" else FEMALE if word == "she" else ""
        found = self._antecedent(source.first, gender) if gender else self._things(source.first)
        if found is None:
            return Speaker(None, source.first, source.last, -1, gender)
        if found.person >= 0 and gender and not self.genders[found.person]:
            self.genders[found.person] = gender
        return Speaker(found.name, source.first, source.last, found.person, gender or found.gender)

    def _antecedent(self, token: int, gender: str) -> Named | None:
        """The person whom "he" or "she" at a token means: the most prominent one before it."""
        sentence = self.page.document.sentence_at[token]
        sentences = self.page.document.sentences
        number = sentences[sentence].paragraph
        best: tuple[float, int] | None = None
        found: Named | None = None
        for back in range(sentence, max(-1, sentence - _BACK), -1):
            paragraphs = number - sentences[back].paragraph
            for each in self._fitting(back, token, gender):
                weight = self._weight(each, sentence - back, gender) - _PARAGRAPH * paragraphs
                if best is None or (weight, each.first) > best:
                    best, found = (weight, each.first), each
        return found

    def _fitting(self, sentence: int, token: int, gender: str) -> list[Named]:
        """Who is named in a sentence before a token and may have the gender."""
        stretch = self.page.document.sentences[sentence]
        low = bisect_left(self.starts, stretch.first)
        high = bisect_left(self.starts, min(stretch.last, token), low)
        named = self.mentions[low:high]
        named += [each for each in self.spoken.get(sentence, ()) if each.first < token]
        return [
            each
            for each in named
            if not gender
            or self.gender_of(each) == gender
            or (not self.gender_of(each) and (each.person >= 0 or _is_human(each.name)))
        ]

    def _weight(self, named: Named, back: int, gender: str) -> float:
        """How prominent a mention is, so many sentences back."""
        weight = -_RECENCY * back
        weight += _KNOWN if self.gender_of(named) == gender else 0.0
        if named.person >= 0:
            weight += _OFTEN * min(len(self.page.people[named.person].mentions), 8)
        if named.spoke:
            return weight + _SPOKE
        return weight + self._place(named)

    def _place(self, named: Named) -> float:
        """What a mention's place in its clause is worth: the subject's most."""
        folded = self.page.folded
        if named.last < len(folded) and folded[named.last] in ("'s", "’", "'"):
            return _OWNER
        if self._is_topic(named):
            return _TOPIC
        if self._behind_preposition(named.first):
            return _OBLIQUE
        behind = folded[named.last] if named.last < len(folded) else "."
        if behind in group("aux") or behind in (",", "who", "("):
            return _SUBJECT
        verb = self.page.kinds[named.last] == WORD if named.last < len(folded) else False
        closed = behind in group("prep") or behind in group("sub") or behind in group("det")
        return _SUBJECT if verb and not closed else _OBJECT

    def _is_topic(self, named: Named) -> bool:
        """Whether a sentence opens with "For Ana Ruiz, …": what follows is her view."""
        page = self.page
        opening = page.document.sentences[page.document.sentence_at[named.first]].first
        near = opening < named.first <= opening + 4 and page.folded[opening] == "for"
        return near and page.folded[min(named.last, len(page.folded) - 1)] == ","

    def _behind_preposition(self, first: int) -> bool:
        """Whether a preposition governs a name, titles and other names of a row passed over."""
        folded = self.page.folded
        before = first - 1
        for _ in range(_TITLE_REACH):
            if before < 0:
                return False
            word = folded[before]
            listed = word in ("and", ",", "or") and before in self.page.name_to
            if listed:
                before = self.page.name_to[before][0] - 1
            elif (
                word in group("rank")
                or word in ("former", "the")
                or self.page.words[before][0].isupper()
            ):
                if word in group("prep"):
                    return True
                before -= 1
            else:
                return word in group("prep")
        return False

    def _things(self, token: int) -> Named | None:
        """The last source without a person's name that spoke, for "it" and "they"."""
        sentence = self.page.document.sentence_at[token]
        for back in range(sentence, max(-1, sentence - _BACK), -1):
            spoken = [each for each in self.spoken.get(back, ()) if each.first < token]
            things = [each for each in spoken if each.person < 0 and not each.gender]
            if things:
                return things[-1]
        return None

    def _description(self, source: Source) -> Speaker:
        """A person by title ("the mayor") where only one can be meant, else the words."""
        page = self.page
        person = self._by_role(source)
        if person >= 0:
            return self._person(source, person)
        person = self._by_surname(source)
        if person >= 0:
            return self._person(source, person)
        first, last = source.first, source.last
        starts, ends = page.document.tokens.starts, page.document.tokens.ends
        name = page.document.text[starts[first] : ends[last - 1]]
        return Speaker(name, first, last, -1, _noun_gender(page, first, last))

    def _by_surname(self, source: Source) -> int:
        """The only person with this last name, where the panel's mentions miss a place, else -1."""
        page = self.page
        if source.last - source.first > 2 or not page.words[source.last - 1][:1].isupper():
            return -1
        words = [page.folded[at] for at in range(source.first, source.last)]
        same = [
            number
            for number, person in enumerate(page.people)
            if person.name.lower().split()[-len(words) :] == words
        ]
        return same[0] if len(same) == 1 else -1

    def _by_role(self, source: Source) -> int:
        """The only person whose title or role holds the words of "the mayor", else -1."""
        page = self.page
        opening = page.folded[source.first]
        definite = source.first > 0 and page.folded[source.first - 1] == "the"
        if not (definite or opening in group("poss")) or source.last - source.first > 5:
            return -1
        told = [page.folded[at] for at in range(source.first, source.last)]
        told = [
            _LONG.get(word, word)
            for word in told
            if word not in group("prep") and word not in group("art") and word not in group("poss")
        ]
        fitting = []
        for person, roles in enumerate(self.roles):
            names = page.people[person].name.lower().split()
            if (
                told
                and all(word in roles or word in names for word in told[:-1])
                and (told[-1] in roles or (told[-1] == "leader" and roles & _HEADS_OF_STATE))
            ):
                fitting.append(person)
        if not fitting and told:
            fitting = self._alike(source.first, told[-1])
        if not fitting and definite and _is_epithet(page, source):
            named = self._antecedent(source.first, "")
            return named.person if named else -1
        if len(fitting) < 2:
            return fitting[0] if fitting else -1
        recent = self._recent(source.first)
        near = [person for person in fitting if person in recent]
        return near[0] if len(near) == 1 else -1

    def _alike(self, token: int, head: str) -> list[int]:
        """The people named of late whose office has the noun, or one that means much the same."""
        recent = self._recent(token)
        exact = [person for person in sorted(recent) if head in self.roles[person]]
        alike = _alike(head)
        return exact or [person for person in sorted(recent) if alike & self.roles[person]]

    def _recent(self, token: int) -> set[int]:
        """Who was named in the last sentences before a token."""
        document = self.page.document
        sentence = max(0, document.sentence_at[token] - 6)
        low = bisect_left(self.starts, document.sentences[sentence].first)
        high = bisect_left(self.starts, token, low)
        return {each.person for each in self.mentions[low:high]}


def _alike(head: str) -> frozenset[str]:
    """The nouns that the list of offices puts beside a noun, the noun itself among them."""
    found: set[str] = set()
    for line in words("offices"):
        row = line.split()
        if head in row:
            found.update(row)
    return frozenset(found)


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


def _is_human(name: str) -> bool:
    """Whether a source without a name is one person: a poster, a witness's lawyer."""
    head = name.lower().rpartition(" ")[2]
    return (
        head.endswith(_HUMAN)
        or head in ("chief", "official", "source", "judge")
        or any(each.isdigit() for each in head)
    )


def _given(name: str) -> str:
    """The gender that a given name tells: "m", "f", "u", or "" for one that is not listed."""
    names = table("given_names")
    return names.get(name.capitalize(), "") or names.get(name, "")


def _is_epithet(page: Page, source: Source) -> bool:
    """Whether "the 34-year-old", "the German" names whoever was spoken of, and no office."""
    word = page.words[source.last - 1]
    if word.endswith("year-old"):
        return source.last - source.first <= 3
    if source.last - source.first > 1:
        return False
    return (
        word.lower() in _PARTISANS
        or "-of-" in word
        or word.lower().endswith("-year-old")
        or word.lower() in words("demonyms")
    )


_PARTISANS = frozenset(
    "republican democrat conservative liberal tory independent socialist".split()
)


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
        if person.role and len(person.role.text.split()) <= _ROLE:
            told = person.role.text.lower().replace(",", " ").replace(".", " ").split()
            found[number].update(_LONG.get(word, word) for word in told)
    for first, (last, number) in page.name_from.items():
        found[number] |= _apposition(page, first, last)
        before = first - 1
        for _ in range(_TITLE_REACH):
            word = page.folded[before] if before >= 0 else ""
            if not word or not _describes(page, before):
                break
            if word != ".":
                found[number].add(_LONG.get(word, word))
            before -= 1
    return found


def _describes(page: Page, at: int) -> bool:
    """Whether a token before a name may belong to its title or description: striker Ade Bello."""
    word = page.folded[at]
    if word in group("rank") or page.words[at][:1].isupper():
        return True
    if word == ".":
        return at > 0 and page.folded[at - 1] in group("rank")
    closed = word in group("prep") or word in group("sub") or word in group("aux")
    if page.kinds[at] != WORD or closed or word in group("det") or word in group("adv"):
        return False
    return word not in saying_verbs() and not word.endswith(("ed", "ing"))


def _apposition(page: Page, first: int, last: int) -> set[str]:
    """The words of the description beside a name: the board's chair, Ana Ruiz; Ruiz, its chair."""
    folded = page.folded
    found: set[str] = set()
    if first > 1 and folded[first - 1] == ",":
        for at in range(first - 2, max(-1, first - 2 - _APPOSED), -1):
            if page.kinds[at] != WORD or folded[at] in group("aux") or folded[at] in group("sub"):
                break
            found.add(folded[at])
            if folded[at] in group("art") or folded[at] in group("poss") or folded[at] == "'s":
                return found
        found = set()
    if last + 1 < len(folded) and folded[last] == ",":
        for at in range(last + 1, min(len(folded), last + 1 + _APPOSED)):
            if page.kinds[at] != WORD or folded[at] in group("aux") or folded[at] in group("sub"):
                return found if folded[at] == "," else set()
            found.add(folded[at])
    return set()
