"""What an article says its people are, for titles that stand in for names: the mayor said."""

from __future__ import annotations

import re
from collections import Counter

from briefing.parser.lexicon import table, words
from briefing.parser.speech.ages import age_behind
from briefing.parser.speech.genders import head_of, is_told
from briefing.parser.speech.page import Page, Source
from briefing.parser.speech.vocabulary import group, roles, saying_verbs, things
from briefing.record import Record
from briefing.text.tokens import WORD

_TITLE = 6
_APPOSED = 10
_ROLE = 10
_CLOSED = frozenset((",", ".", ";", ":", ")", "(", "—", "–", "who", "and", "?"))
_LONG = {
    "gov": "governor", "sen": "senator", "sens": "senator", "rep": "representative",
    "prof": "professor", "dr": "doctor", "sgt": "sergeant", "capt": "captain", "gen": "general",
    "insp": "inspector", "det": "detective", "supt": "superintendent", "coun": "councillor",
    "lt": "lieutenant", "col": "colonel", "rev": "reverend", "adv": "advocate", "pm": "minister",
    "ceo": "executive", "pc": "constable", "mp": "lawmaker", "cllr": "councillor",
    "cr": "councillor",
}  # fmt: skip
_DOES = {
    "owns": "owner", "runs": "owner", "leads": "leader", "heads": "head", "chairs": "chair",
    "founded": "founder", "manages": "manager", "coaches": "coach", "edits": "editor",
    "teaches": "teacher", "farms": "farmer", "directs": "director", "represents": "representative",
}  # fmt: skip
_DOES |= {
    "coached": "coach", "managed": "manager", "led": "leader", "owned": "owner",
    "directed": "director", "chaired": "chair", "headed": "head", "edited": "editor",
    "sings": "singer", "drums": "drummer", "acts": "actor", "paints": "painter",
    "cooks": "cook", "drives": "driver", "wrote": "author", "farmed": "farmer", "taught": "teacher",
}  # fmt: skip
_PLAYERS = {
    "guitar": "guitarist", "bass": "bassist", "drums": "drummer", "piano": "pianist",
    "keyboards": "keyboardist", "violin": "violinist", "cello": "cellist",
    "saxophone": "saxophonist", "trumpet": "trumpeter",
}  # fmt: skip
_CHARGED = frozenset(
    "charged pleaded sentenced jailed convicted acquitted arraigned remanded".split()
)
_TRIED = 5
_CRIMES = frozenset(
    "charge charges fraud assault murder theft manslaughter counts rape burglary robbery "
    "perjury arson conspiracy".split()
)
PARTISANS = frozenset("republican democrat conservative liberal tory independent socialist".split())
HEADS_OF_STATE = frozenset(("president", "premier", "chancellor", "minister", "leader", "king"))


# How those of a town are called: `the Dubliner`, `the Scouser`, `the Mancunian`.
_TOWNSFOLK = ("liner", "ouser", "onian", "unian", "yorker", "ummie", "eordie", "oner", "ander")


class Role(Record):
    """What a person is: the nouns alone, and with the words that stand beside them."""

    heads: set[str]
    words: set[str]

    def add(self, told: list[str]) -> None:
        """Take in a description, word by word; a preposition ends the part with the nouns."""
        self.words.update(_LONG.get(word, word) for word in told)
        last = ""
        for word in [*told, "of"]:
            ended = word in group("prep") or word in ("who", "whose")
            if last and (ended or word == "and"):
                self.heads.add(_LONG.get(last, last))
            if ended:
                return
            last = word


def read_roles(page: Page) -> list[Role]:
    """For each person the nouns that say what he is, and all words of title and role."""
    found = [Role(set(), set()) for _ in page.people]
    for number, person in enumerate(page.people):
        if person.role and len(person.role.text.split()) <= _ROLE and is_told(page, number):
            text = person.role.text.partition("(")[0].lower().replace("’", "'")
            found[number].add(re.findall(r"[\w-]+", text))
    size = len(page.folded) - 1
    surnames = Counter(person.name.split()[-1] for person in page.people if person.name)
    for first, (last, number) in page.name_from.items():
        if last - first == 1 and surnames[page.words[first]] > 1:
            continue  # whose title stands before the surname of several is not told
        for told in (_title(page, first), _before(page, first, last), _behind(page, last)):
            if told:
                found[number].add(told)
        if page.folded[last : last + 1] == ["of"] and page.is_name(min(last + 1, size)):
            found[number].words.update(page.folded[last + 1 : last + 3])
        if kin := _kin_before(page, first):
            found[number].heads.add(kin)
        if trade := _plays(page, last):
            found[number].heads.add(trade)
        if _is_charged(page, last) or _is_tried(page, first):
            found[number].heads.add("defendant")
    return found


def content(page: Page, source: Source) -> list[str]:
    """The words of a description that say something, abbreviations in full, its noun last."""
    head = head_of(page, source)
    rest = [at for at in range(source.first, source.last) if at != head]
    empty = group("prep", "art", "poss") | {"'s"}
    told = [page.folded[at] for at in [*rest, head] if page.kinds[at] == WORD]
    return [_LONG.get(word, word) for word in told if word not in empty]


def alike(noun: str) -> frozenset[str]:
    """The nouns that the list of offices puts beside a noun, the noun itself among them."""
    rows = (line.split() for line in table("offices"))
    return frozenset(word for row in rows if noun in row for word in row)


def is_epithet(page: Page, source: Source) -> bool:
    """Whether "the 34-year-old", "the German" names whoever was spoken of, and no office."""
    word = page.folded[source.last - 1]
    if page.words[source.last - 1] == "OAP":
        return True
    if word in group("body") or page.words[source.last - 1].isupper():
        return False
    if word.endswith("year-old"):
        return source.last - source.first <= 3
    if source.last - source.first > 1:
        return False
    if word.endswith(("man", "woman", *_TOWNSFOLK)) and page.is_name(source.last - 1):
        return word not in roles() and word not in things()
    return word in PARTISANS or "-of-" in word or word in words("demonym")


def _title(page: Page, first: int) -> list[str]:
    """The words right before a name that may be its title: striker Ade Bello, Gov. Ellen Marsh."""
    found: list[str] = []
    before = first - 1
    while before >= 0 and first - before <= _TITLE and _entitles(page, before):
        if page.kinds[before] == WORD and page.folded[before] != "'s":
            found.append(page.folded[before])
        before -= 1
    return found[::-1]


def _entitles(page: Page, at: int) -> bool:
    """Whether a token before a name may belong to its title or description."""
    word = page.folded[at]
    if word in group("rank"):
        return True
    if page.is_name(at):
        return word not in group("prep", "sub", "det", "subject")  # When Ana Ruiz left
    if word == ".":
        return at > 0 and page.folded[at - 1] in group("rank")
    if page.kinds[at] != WORD or word in group("prep", "sub", "aux", "det", "adv"):
        return False
    return word not in saying_verbs() and not word.endswith(("ed", "ing"))


def _before(page: Page, first: int, last: int) -> list[str]:
    """The description before a name between commas: the board's chair, Ana Ruiz, …"""
    found: list[str] = []
    if first < 2 or page.folded[first - 1] != ",":
        return found
    if last < len(page.folded) and page.folded[last] not in _CLOSED:
        return found
    for at in range(first - 2, max(-1, first - 2 - _APPOSED), -1):
        word = page.folded[at]
        if word in group("art", "poss") or word in ("'s", "'"):
            return found[::-1]
        if page.kinds[at] != WORD or word in group("aux") or word in ("who", "that", "which"):
            break
        found.append(word)
    return []


def _behind(page: Page, last: int) -> list[str]:
    """The description behind a name between commas: Ana Ruiz, 45, chair of the board, …"""
    folded, at = page.folded, last
    if at + 3 < len(folded) and age_behind(page, at) and folded[at + 2] == ",":
        at += 2
    if at + 1 >= len(folded) or folded[at] != ",":
        return _predicate(page, last)
    found: list[str] = []
    if folded[at + 1] == "who":
        return [_DOES[word] for word in folded[at + 2 : at + 3] if word in _DOES]
    for place in range(at + 1, min(len(folded), at + 1 + _APPOSED)):
        word = folded[place]
        if word in (",", ".", "(", "who"):
            return found
        if word == "'":
            continue
        if page.kinds[place] != WORD or word in group("aux"):
            return []
        found.append(word)
    return []


def _kin_before(page: Page, first: int) -> str:
    """The kinship that a name with its trade is set behind: her father, the painter Tom Bright."""
    folded = page.folded
    for at in range(first - 1, max(3, first - 1 - _TITLE), -1):
        if folded[at] == "the" and folded[at - 1] == ",":
            owned = folded[at - 3] in group("poss") or folded[at - 3] == "'s"
            return folded[at - 2] if owned and folded[at - 2] in group("m", "f") else ""
        if page.kinds[at] != WORD:
            return ""
    return ""


def _plays(page: Page, last: int) -> str:
    """What somebody is who plays or does something: Ana Ruiz, 35, sings, Tom played bass."""
    folded, at = page.folded, last
    if at + 4 < len(folded) and age_behind(page, at) and folded[at + 2] == ",":
        at += 3
    behind = [word for word in folded[at : at + 4] if word not in ("the", "who", ",")]
    if behind[:1] in (["plays"], ["played"]) and len(behind) > 1:
        return _PLAYERS.get(behind[1], "")
    return _DOES.get(behind[0], "") if behind and at > last else ""


def _is_tried(page: Page, first: int) -> bool:
    """Whether a court does it to somebody: has sentenced a trader, Tom Bright, to four years."""
    near = page.folded[max(0, first - _TRIED) : first]
    return not _CHARGED.isdisjoint(near) and "." not in near


def _is_charged(page: Page, last: int) -> bool:
    """Whether somebody stands before a court: Tom Bright, 50, of York, is charged with theft."""
    for at in range(last, min(len(page.folded) - 1, last + _ROLE)):
        if page.folded[at] in _CHARGED:
            return page.folded[at - 1] in group("aux") or page.folded[at] == "pleaded"
        if page.folded[at] in ("denies", "denied", "admitted", "admits"):
            return not _CRIMES.isdisjoint(page.folded[at + 1 : at + _TITLE])
        if page.folded[at] == "." or at in page.name_from:
            return False
    return False


def _predicate(page: Page, last: int) -> list[str]:
    """What a sentence says a person is: Bob Crane is a farmer."""
    folded = page.folded
    if last + 2 < len(folded) and folded[last] in _DOES:
        return [_DOES[folded[last]]]
    return told_of(page, last)


def told_of(page: Page, last: int) -> list[str]:
    """What a sentence says that its subject is, or has been: he had been a detective."""
    folded = page.folded
    if folded[last : last + 2] in (["had", "been"], ["has", "been"]):
        last += 1
    if last + 2 >= len(folded) or folded[last] not in ("is", "was", "been"):
        return []
    if folded[last + 1] not in group("art"):
        return []
    found: list[str] = []
    for place in range(last + 2, min(len(folded), last + 2 + _TITLE)):
        if page.kinds[place] != WORD or folded[place] in group("prep"):
            break
        found.append(folded[place])
    return found
