"""How prominent a mention is for a pronoun that follows it.

Recency by sentence, subjects before other places, agreement in gender, the last speaker first:
the preferences of pronoun resolution without parsing (Lappin and Leass 1994, "An Algorithm for
Pronominal Anaphora Resolution"; Kennedy and Boguraev 1996 without a parser). The weights are
our own, set on development articles; only their order is meant.
"""

from __future__ import annotations

from briefing.parser.speech.genders import HUMAN
from briefing.parser.speech.page import Page
from briefing.parser.speech.somebody import is_modifier
from briefing.parser.speech.vocabulary import finite_verbs, group, saying_verbs
from briefing.record import Record
from briefing.text.tokens import WORD

BACK = 10
PARAGRAPH = 0.4
RECENCY = 0.7
KNOWN = 0.4
AGAINST = -2.5
OFTEN = 0.1
SPOKE, ASIDE = 1.6, 0.2
OWNED = -1.0
ASKED = -1.0
_SUBJECT, _OBJECT, _OWNER, _OBLIQUE, _TOPIC = 1.2, 0.0, -0.2, -0.8, 2.2
_OWNING, _PRESENTED, _PARENT = 0.6, 0.4, -2.0
_BIRTH = 40
_CHILD = frozenset("daughter daughters son sons child children".split())
_TITLE = 6
_CLAUSE = 20
_NOUN = 6
_ADDRESS = frozenset("mr mrs ms miss dr sir".split())
_RELATIVE = 12
_US = frozenset(("me", "us"))
_COME = ("came", "come", "comes", "heard")
_INTRODUCING = (["who"], ["whose"], ["a"], ["an"])
_WHO = frozenset(("who", "whom", "whose", "which"))
_STATES = frozenset(("known", "born", "dead", "killed", "only", "just"))
_ALSO = frozenset(("so", "nor", "neither"))
_CLEFT = [["it", be] for be in ("is", "was", "isn't", "wasn't")]


class Named(Record):
    """A mention outside the marks: its first token, the one behind it, the person's number (-1:
    a source without a name), what it is called, the gender or "", whether it was a speaker's or
    a subject's that is known.
    """

    first: int
    last: int
    person: int
    name: str
    gender: str
    spoke: bool


def place_weight(page: Page, named: Named) -> float:
    """What a mention's place in its clause is worth: the subject's most."""
    behind = page.folded[named.last] if named.last < len(page.folded) else "."
    if behind in ("'s", "'"):
        return _OWNING if _opens(page, named) else _OWNER
    if _is_topic(page, named):
        return _TOPIC
    if _is_parent(page, named.first):
        return _PARENT
    if _is_behind_preposition(page, named.first) or is_modifier(page, named.last):
        return _SUBJECT if _is_introduced(page, named) else _OBLIQUE
    if in_description(page, named.first) or in_relative(page, named.first):
        return _OBLIQUE
    if named.person >= 0 and named.first and page.folded[named.first - 1] in ("a", "an"):
        return _OBLIQUE  # a Ruiz administration official
    if behind == "," and named.first and page.folded[named.first - 1] == ",":
        return _OBJECT if _follows_a_verb(page, named.first) else _SUBJECT
    if behind in (",", "(") and _is_object(page, named.first):
        return _PRESENTED
    if behind in group("aux") or behind in (",", "who", "("):
        return _SUBJECT
    word = named.last < len(page.folded) and page.kinds[named.last] == WORD
    acts = word and behind not in group("prep", "sub", "det")
    if behind in group("prep") and named.first - _opening(page, named.first) < _NOUN:
        return _SUBJECT  # analyst Ana Ruiz of Marl Bank was
    verb = behind in finite_verbs() or behind.endswith("ed")
    return _SUBJECT if acts and (verb or not _is_given(page, named.first)) else _OBJECT


def _is_parent(page: Page, first: int) -> bool:
    """Whether a sentence names somebody for whose child it tells of: Ana Ruiz was born in Lima,
    the daughter of Jorge Ruiz, a baker.
    """
    opening = page.document.sentences[page.document.sentence_at[first]].first
    before = page.folded[max(opening, first - _BIRTH) : first]
    if "born" not in before:
        return False
    behind = before[before.index("born") :]
    return "to" in behind or not _CHILD.isdisjoint(behind)


def _opening(page: Page, first: int) -> int:
    """Where a sentence opens that only titles part from a name, else a place far before it."""
    opening = page.document.sentences[page.document.sentence_at[first]].first
    for at in range(opening, first):
        title = _entitles(page, at) and not page.folded[at].endswith("ed")
        if not (title or page.folded[at] == "."):
            return first - _NOUN
    return opening


def _is_given(page: Page, first: int) -> bool:
    """Whether a verb that reports nothing stands right before a name: brought Ana Ruiz sweets."""
    before = page.folded[first - 1] if first else ""
    acted = before in finite_verbs() or (before.endswith("ed") and len(before) > 4)
    return acted and page.words[first - 1].islower() and before not in saying_verbs()


def _is_introduced(page: Page, named: Named) -> bool:
    """Whether a sentence ends on a person whom it brings in: Testimony came from Ana Ruiz, who …"""
    at = named.first
    while at > 2 and _entitles(page, at - 1):
        at -= 1
    came = page.folded[at - 1 : at] == ["from"] and page.folded[at - 2] in _COME
    if not came or named.person < 0 or page.folded[named.last : named.last + 1] != [","]:
        return False
    mentions = page.people[named.person].mentions
    first = page.document.token_from(mentions[0].start) == named.first if mentions else False
    return first and page.folded[named.last + 1 : named.last + 2] in _INTRODUCING


def is_subject(page: Page, named: Named) -> bool:
    """Whether a clause is about the one named."""
    return place_weight(page, named) >= _SUBJECT


def is_described(page: Page, named: Named) -> bool:
    """Whether a sentence tells what somebody was or what became of him, nothing that he does:
    Ana Ruiz was 17, was known for her temper, had been shot; Ana Ruiz's contract ends in May.
    """
    behind = page.folded[named.last : named.last + _CLAUSE]
    if behind[:1] == ["'s"] or behind[:1] == ["'"]:
        return _opens(page, named)
    if behind[:1] in (["died"], ["drowned"], ["perished"]) or behind[:2] == ["had", "been"]:
        return True
    past, told = behind[:1] == ["was"], behind[1:2]
    if behind[:1] not in (["was"], ["is"]) or not told:
        return False
    return told[0].isdigit() or (past and (told[0] in group("art", "poss") or told[0] in _STATES))


def _opens(page: Page, named: Named) -> bool:
    """Whether a sentence is about a thing that somebody has: Ana Ruiz's new novel is …"""
    opening = page.document.sentences[page.document.sentence_at[named.first]].first
    owned = page.folded[named.last + 1] if named.last + 1 < len(page.folded) else ""
    return named.first - opening <= 1 and not is_human(owned)


def _is_topic(page: Page, named: Named) -> bool:
    """Whether what follows is about the one named: For Ana Ruiz, …; there is Ana Ruiz; so did
    Ana Ruiz; it wasn't Ana Ruiz.
    """
    resumed = page.folded[named.last + 1 : named.last + 2]
    apposed = named.first > 0 and page.folded[named.first - 1] == ","
    if apposed and page.folded[named.last] == "," and resumed in (["he"], ["she"]):
        return True
    opening = page.document.sentences[page.document.sentence_at[named.first]].first
    first, second = page.folded[opening : opening + 2] if named.first > opening + 1 else ("", "")
    if first == "there" and second in group("be"):
        return True
    if first in _ALSO and second in group("aux") and named.first - opening < _TITLE:
        return True
    if page.folded[named.first - 2 : named.first] in _CLEFT or _is_told_last(page, named):
        return True
    near = opening < named.first <= opening + 4 and page.folded[opening] == "for"
    return near and page.folded[min(named.last, len(page.folded) - 1)] == ","


def _follows_a_verb(page: Page, first: int) -> bool:
    """Whether a verb stands between the sentence's beginning and a name: lost his father, Tom."""
    opening = page.document.sentences[page.document.sentence_at[first]].first
    before = page.folded[max(opening, first - _CLAUSE) : first]
    verbs = finite_verbs() | group("aux")
    return any(word in verbs or word.endswith("ed") for word in before)


def _is_told_last(page: Page, named: Named) -> bool:
    """Whether a sentence leads up to a name: the one who got them back was Ana Ruiz."""
    ends = page.folded[named.last : named.last + 1] == ["."]
    return ends and page.folded[named.first - 1 : named.first] in (["is"], ["was"])


def _is_object(page: Page, first: int) -> bool:
    """Whether a verb of the same clause stands before a name: opposite him sat the critic Ruiz."""
    verbs = finite_verbs()
    for at in range(first - 1, max(-1, first - _TITLE), -1):
        word = page.folded[at]
        if page.kinds[at] != WORD or word in group("sub") or word in ("who", "and"):
            return False
        if page.words[at].islower() and (word in verbs or word.endswith("ed")):
            return True
    return False


def said_aside(page: Page, first: int) -> bool:
    """Whether a sentence tells only in passing that one says something: asked by Ana Ruiz."""
    at = first - 1
    while at > 0 and first - at < _TITLE and _entitles(page, at):
        at -= 1
    return page.folded[at] == "by" or in_description(page, first)


def _entitles(page: Page, at: int) -> bool:
    """Whether a word may belong to the title before a name: prosecutor Ana Ruiz."""
    return page.is_name(at) or page.folded[at] in group("rank") or is_human(page.folded[at])


def _is_behind_preposition(page: Page, first: int) -> bool:
    """Whether a preposition governs a name, titles and other names of a row passed over."""
    before = first - 1
    if first > 3 and page.folded[before] == "," and page.folded[first - 3] in group("poss"):
        before = first - 4  # with his wife, Ana Ruiz,
    for _ in range(_TITLE):
        if before < 0:
            return False
        word = page.folded[before]
        if word in group("prep"):
            return True
        if word in ("and", ",", "or") and before in page.name_to:
            before = page.name_to[before][0] - 1
        elif word in ("former", "the") or _entitles(page, before):
            before -= 1
        else:
            return False
    return False


def owner(page: Page, first: int) -> str:
    """The "his" or "her" of "his brother", "her neighbour, the painter" before a name, or ""."""
    at = _noun_start(page, first, False)
    if at > 1 and page.folded[at] == "the" and page.folded[at - 1] == ",":
        at = _noun_start(page, at, False)
    return page.folded[at] if at >= 0 and page.folded[at] in ("his", "her") else ""


def in_description(page: Page, first: int) -> bool:
    """Whether a preposition governs the nouns before a name: from her old drummer, Pete Shaw."""
    at = _noun_start(page, first, True)
    if at < 2 or page.folded[at - 1] not in group("prep"):
        return False
    return page.folded[at - 2] not in ("according", "words")


def in_relative(page: Page, first: int) -> bool:
    """Whether a name stands in a relative clause: the trainer who had known Pete Shaw."""
    for at in range(first - 1, max(0, first - _RELATIVE), -1):
        word = page.folded[at]
        if word in _WHO:
            return True
        if page.kinds[at] != WORD:
            return False
    return False


def meets_us(page: Page, last: int) -> bool:
    """Whether the one named is with the reporter: her manager, Ana Ruiz, shows me the garden."""
    return not _US.isdisjoint(page.folded[last : last + _NOUN])


def is_asked_of(page: Page, first: int) -> bool:
    """Whether a name belongs to what opens a sentence on somebody else: asked about Ruiz, she …"""
    opening = page.document.sentences[page.document.sentence_at[first]].first
    if first - opening > _RELATIVE or not page.folded[opening].endswith(("ed", "told")):
        return False
    return all(page.kinds[at] == WORD for at in range(opening, first))


def _noun_start(page: Page, first: int, human: bool) -> int:
    """Where the phrase right before a name begins with its article, one for somebody; or -1."""
    at = first - 1
    at -= page.folded[at] == "." and page.folded[at - 1] in _ADDRESS
    at -= page.folded[at] in _ADDRESS
    if at > 0 and page.folded[at] == ",":
        at -= 1
    if at < 1 or page.kinds[at] != WORD or (human and not is_human(page.folded[at])):
        return -1
    for place in range(at - 1, max(-1, at - _NOUN), -1):
        word = page.folded[place]
        if word in group("art", "poss"):
            return place
        if word == "," and (page.folded[place - 1] == "ex" or is_human(page.folded[place - 1])):
            continue  # her ex, rapper Ty Moe
        if page.kinds[place] != WORD or word in group("prep", "sub", "aux", "subject"):
            return -1
    return -1


def is_human(noun: str) -> bool:
    """Whether a noun may be what somebody is."""
    if noun in group("human", "m", "f", "epithet", "trait"):
        return True
    return noun.endswith(HUMAN) and noun not in group("thing", "prep")
