"""Whom a pronoun or a title means, from the sentences before it.

Recency by sentence, subjects before other places, agreement in gender, the last speaker first:
the preferences of pronoun resolution without parsing (Lappin and Leass 1994, "An Algorithm for
Pronominal Anaphora Resolution"; Kennedy and Boguraev 1996 without a parser).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from briefing.parser.lexicon import table, words
from briefing.parser.quote_words import group, saying_verbs
from briefing.parser.sources import PERSON, PRONOUN, WORDS, Page, Source
from briefing.text.tokens import NUMBER, WORD

MALE, FEMALE, SOMEONE = "m", "f", "u"
_BACK = 10
_TITLE_REACH = 6
_APPOSED = 10
_ROLE = 10
_OFFICE = 6
_AGAINST = -2.5
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


class Role(NamedTuple):
    """What a person is: the nouns alone, and with the words that stand beside them."""

    heads: set[str]
    words: set[str]

    def add(self, told: list[str]) -> None:
        """Take in a description, word by word; a preposition ends the part with the nouns."""
        self.words.update(_LONG.get(word, word) for word in told)
        last = ""
        for word in [*told, "of"]:
            if word == "and" or word in group("prep") or word in ("who", "whose"):
                if last:
                    self.heads.add(_LONG.get(last, last))
                if word != "and":
                    break
            last = word


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
        mentions = [
            Named(first, last, person, page.people[person].name, "", False)
            for first, (last, person) in page.name_from.items()
            if not inside[first]
        ]
        self.mentions = sorted(mentions)
        self.starts = [each.first for each in self.mentions]
        self.sure = [_told_gender(page, number) for number in range(len(page.people))]
        self.genders = self._guess_genders()
        self.roles = _roles(page)
        self.spoken: dict[int, list[Named]] = {}
        self.unnamed: set[str] = set()

    def _guess_genders(self) -> list[str]:
        """Each person's gender: as titles tell it, else by given name and by "She …" behind."""
        page, document = self.page, self.page.document
        votes = [_given_vote(person.name) for person in page.people]
        for number, stretch in enumerate(document.sentences[1:]):
            first = stretch.first
            word = page.folded[first] if first < len(page.folded) else ""
            if word not in ("he", "she") or self.inside[first]:
                continue
            before = document.sentences[number]
            low = bisect_left(self.starts, before.first)
            high = bisect_left(self.starts, before.last, low)
            named = {each.person for each in self.mentions[low:high]}
            if len(named) == 1:
                votes[named.pop()] += 1 if word == "he" else -1
        guessed = [MALE if vote > 0 else FEMALE if vote < 0 else "" for vote in votes]
        return [sure or guess for sure, guess in zip(self.sure, guessed, strict=True)]

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

    def meet(self, source: Source) -> None:
        """Remember somebody without a name who is a sentence's subject: a farmer stood by."""
        page = self.page
        if source.kind != WORDS or not _is_one(page, source):
            return
        speaker = self._description(source)
        if speaker.name:
            sentence = page.document.sentence_at[source.first]
            gender = speaker.gender or SOMEONE
            entry = Named(source.first, source.last, speaker.person, speaker.name, gender, False)
            self.spoken.setdefault(sentence, []).append(entry)

    def gender_of(self, named: Named) -> str:
        return self.genders[named.person] if named.person >= 0 else named.gender

    def _person(self, source: Source, person: int) -> Speaker:
        name, gender = self.page.people[person].name, self.genders[person]
        return Speaker(name, source.first, source.last, person, gender)

    def _pronoun(self, source: Source) -> Speaker:
        word = self.page.folded[source.first].partition("'")[0]
        gender = MALE if word in group("he") else FEMALE if word in group("she") else ""
        found = self._antecedent(source.first, gender) if gender else self._things(source.first)
        if found is None:
            return Speaker(None, source.first, source.last, -1, gender)
        if found.person >= 0 and gender and not self.sure[found.person]:
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
        return [each for each in named if self._may_be(each, gender)]

    def _may_be(self, named: Named, gender: str) -> bool:
        """Whether nothing sure speaks against a gender; a given name is not sure."""
        if named.person >= 0:
            return not gender or self.sure[named.person] in ("", gender)
        return named.gender in (gender, SOMEONE) or (not gender and named.gender != "")

    def _weight(self, named: Named, back: int, gender: str) -> float:
        """How prominent a mention is, so many sentences back."""
        weight = -_RECENCY * back
        known = self.gender_of(named)
        against = known in (MALE, FEMALE) and gender != ""
        weight += _KNOWN if known == gender else _AGAINST if against else 0.0
        if named.gender == SOMEONE:
            weight -= _KNOWN / 2
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
            things = [each for each in spoken if each.person < 0]
            if self.page.folded[token] == "it":
                things = [each for each in things if not each.gender]
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
        self.unnamed.add(page.folded[last - 1])
        starts, ends = page.document.tokens.starts, page.document.tokens.ends
        name = page.document.text[starts[first] : ends[last - 1]]
        gender = _noun_gender(page, first, last) or _name_gender(page, source)
        if not gender and _is_one(page, source):
            gender = SOMEONE
        return Speaker(name, first, last, -1, gender)

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
        """The only person who can be "the mayor", "the striker", "her husband", else -1."""
        page = self.page
        definite = source.first > 0 and page.folded[source.first - 1] == "the"
        owned = page.folded[source.first] in group("poss")
        told = _content(page, source.first, source.last)
        if not (definite or owned) or not told or len(told) > 5 or _is_plural(told[-1]):
            return -1
        fitting = [number for number in range(len(page.people)) if self._holds(number, told)]
        fitting = fitting or self._alike(source.first, told[-1])
        if not fitting and definite:
            return self._epithet(source, told)
        return self._nearest(fitting, source.first)

    def _holds(self, number: int, told: list[str]) -> bool:
        """Whether a person's office has the noun and all the words before it."""
        role = self.roles[number]
        if told[-1] not in role.heads:
            return False
        names = self.page.people[number].name.lower().split()
        return all(word in role.words or word in names for word in told[:-1])

    def _alike(self, token: int, head: str) -> list[int]:
        """Those named of late whose office has the noun, or one that means much the same."""
        recent = sorted(self._recent(token, _OFFICE))
        exact = [number for number in recent if head in self.roles[number].heads]
        alike = _alike(head)
        return exact or [number for number in recent if alike & self.roles[number].heads]

    def _nearest(self, fitting: list[int], token: int) -> int:
        """The only one of those who fit, or the only one that was named of late, else -1."""
        if len(fitting) < 2:
            return fitting[0] if fitting else -1
        for back in (_OFFICE, 3, 1):
            near = self._recent(token, back).intersection(fitting)
            if len(near) == 1:
                return near.pop()
        return -1

    def _epithet(self, source: Source, told: list[str]) -> int:
        """The person spoken of when "the 34-year-old", "the singer" cannot be someone else."""
        page = self.page
        gender = _noun_gender(page, source.first, source.last)
        head = told[-1]
        if not (_is_epithet(page, source) or (head in group("epithet") and len(told) < 3)):
            return -1
        if head in self.unnamed:
            return -1
        named = self._antecedent(source.first, gender)
        return named.person if named else -1

    def _recent(self, token: int, back: int) -> set[int]:
        """Who was named in so many sentences before a token, or in its own."""
        document = self.page.document
        sentence = max(0, document.sentence_at[token] - back)
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


def _told_gender(page: Page, number: int) -> str:
    """What titles and role tell of a person's gender; "" where they tell nothing."""
    person = page.people[number]
    male, female = group("m"), group("f")
    vote = 0
    for start, _ in person.mentions[:12]:
        token = page.document.token_from(start)
        before = page.folded[token - 1] if token else ""
        if before == "." and token > 1:
            before = page.folded[token - 2]
        vote += (before in male) - (before in female)
    if person.role and not vote:
        heads = person.role.text.lower().split()
        owned = any(word in group("poss") or word.endswith(("'s", "’s")) for word in heads[:-1])
        told = heads[-1:] if owned else heads
        vote = any(word in male for word in told) - any(word in female for word in told)
    return MALE if vote > 0 else FEMALE if vote < 0 else ""


def _given_vote(name: str) -> int:
    """Two for a man's given name, minus two for a woman's, else nothing."""
    first = name.split()[0].lower() if name else ""
    told = _given(first) or _given(first.partition("-")[0])
    return {MALE: 2, FEMALE: -2}.get(told, 0)


def _name_gender(page: Page, source: Source) -> str:
    """The gender of a name that the people panel does not hold; "" where it may be a firm."""
    if not page.words[source.first][:1].isupper() or source.last - source.first > 3:
        return ""
    given = _given(page.folded[source.first])
    if given:
        return given
    listed = page.folded[source.last - 1] in words("family_names")
    return SOMEONE if listed else ""


def _is_one(page: Page, source: Source) -> bool:
    """Whether words without a name are one human being: a farmer, his wife."""
    head = _head(page, source.first, source.last)
    behind = [page.folded[at] for at in range(source.last, min(source.last + 2, len(page.folded)))]
    if behind[:1] == ["who"] or behind == [",", "who"]:
        return not _is_plural(page.folded[head])
    return bool(_noun_gender(page, source.first, source.last)) or (
        page.words[head].islower() and _is_human(page.folded[head])
    )


def _is_human(name: str) -> bool:
    """Whether a source without a name is one person: a poster, a witness's lawyer."""
    head = name.lower().rpartition(" ")[2]
    return head.endswith(_HUMAN) or head in group("human") or any(each.isdigit() for each in head)


def _given(name: str) -> str:
    """The gender that a given name tells: "m", "f", "u", or "" for one that is not listed."""
    names = table("given_names")
    return names.get(name.capitalize(), "") or names.get(name, "")


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


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
    """The gender that a description's own noun tells: police spokeswoman; "" for the others."""
    word = page.folded[_head(page, first, last)]
    male = word in group("m") or (word.endswith("man") and not word.endswith("woman"))
    if male:
        return MALE
    return FEMALE if word in group("f") or word.endswith("woman") else ""


def _head(page: Page, first: int, last: int) -> int:
    """The token of the noun that a description is about: the last one before a preposition."""
    for at in range(first + 1, last):
        if page.folded[at] in group("prep"):
            return at - 1
    return last - 1


def _roles(page: Page) -> list[Role]:
    """For each person the nouns that say what he is, and all words of title and role."""
    found = [Role(set(), set()) for _ in page.people]
    for number, person in enumerate(page.people):
        if person.role and len(person.role.text.split()) <= _ROLE:
            told = re.findall(r"[\w-]+", person.role.text.lower().replace("’", "'"))
            found[number].add(told)
    for first, (last, number) in page.name_from.items():
        found[number].add(_title(page, first))
        found[number].add(_before(page, first))
        found[number].add(_behind(page, last))
    return found


def _title(page: Page, first: int) -> list[str]:
    """The words right before a name that may be its title: striker Ade Bello, Gov. Ellen Marsh."""
    found: list[str] = []
    before = first - 1
    while before >= 0 and first - before <= _TITLE_REACH and _describes(page, before):
        if page.kinds[before] == WORD and page.folded[before] != "'s":
            found.insert(0, page.folded[before])
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


def _before(page: Page, first: int) -> list[str]:
    """The description before a name between commas: the board's chair, Ana Ruiz."""
    found: list[str] = []
    if first < 2 or page.folded[first - 1] != ",":
        return found
    for at in range(first - 2, max(-1, first - 2 - _APPOSED), -1):
        word = page.folded[at]
        if page.kinds[at] != WORD or word in group("aux") or word in ("who", "that", "which"):
            break
        if word in group("art") or word in group("poss") or word == "'s":
            return found
        found.insert(0, word)
    return []


def _behind(page: Page, last: int) -> list[str]:
    """The description behind a name between commas: Ana Ruiz, 45, chair of the board, …"""
    folded, at = page.folded, last
    if at + 3 < len(folded) and page.kinds[at + 1] == NUMBER and folded[at + 2] == ",":
        at += 2
    if at + 1 >= len(folded) or folded[at] != ",":
        return _predicate(page, last)
    found: list[str] = []
    for place in range(at + 1, min(len(folded), at + 1 + _APPOSED)):
        word = folded[place]
        if word in (",", ".", "(") or word == "who":
            return found
        if page.kinds[place] != WORD or word in group("aux"):
            return []
        found.append(word)
    return []


def _predicate(page: Page, last: int) -> list[str]:
    """What a sentence says a person is: Bob Crane is a farmer."""
    folded = page.folded
    if last + 2 >= len(folded) or folded[last] not in ("is", "was"):
        return []
    if folded[last + 1] not in group("art"):
        return []
    found: list[str] = []
    for place in range(last + 2, min(len(folded), last + 2 + _TITLE_REACH)):
        if page.kinds[place] != WORD or folded[place] in group("prep"):
            break
        found.append(folded[place])
    return found


def _content(page: Page, first: int, last: int) -> list[str]:
    """The words of a description that say something, abbreviations in full."""
    words = [page.folded[at] for at in range(first, last) if page.kinds[at] in (WORD, NUMBER)]
    return [
        _LONG.get(word, word)
        for word in words
        if not (word in group("prep") or word in group("art") or word in group("poss"))
        and word != "'s"
    ]
