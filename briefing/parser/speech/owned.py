"""Names that a sentence brings in beside somebody else: his uncle Winston; with the cook Al."""

from __future__ import annotations

from briefing.parser.speech.genders import HUMAN
from briefing.parser.speech.page import Page
from briefing.parser.speech.vocabulary import group
from briefing.text.tokens import WORD

_REACH = 6
_TITLES = frozenset("mr mrs ms miss dr sir".split())
_CLAUSE = 12
_US = frozenset(("me", "us"))
_RELATIVES = frozenset(("who", "whom", "whose", "which"))


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
    for at in range(first - 1, max(0, first - _CLAUSE), -1):
        word = page.folded[at]
        if word in _RELATIVES:
            return True
        if page.kinds[at] != WORD:
            return False
    return False


def meets_us(page: Page, last: int) -> bool:
    """Whether the one named is with the reporter: her manager, Ana Ruiz, shows me the garden."""
    return not _US.isdisjoint(page.folded[last : last + _REACH])


def is_asked_of(page: Page, first: int) -> bool:
    """Whether a name belongs to what opens a sentence on somebody else: asked about Ruiz, she …"""
    opening = page.document.sentences[page.document.sentence_at[first]].first
    if first - opening > _CLAUSE or not page.folded[opening].endswith(("ed", "told")):
        return False
    return all(page.kinds[at] == WORD for at in range(opening, first))


def _noun_start(page: Page, first: int, human: bool) -> int:
    """Where the phrase right before a name begins with its article, one for somebody; or -1."""
    at = first - 1
    at -= page.folded[at] == "." and page.folded[at - 1] in _TITLES
    at -= page.folded[at] in _TITLES
    if at > 0 and page.folded[at] == ",":
        at -= 1
    if at < 1 or page.kinds[at] != WORD or (human and not is_human(page.folded[at])):
        return -1
    for place in range(at - 1, max(-1, at - _REACH), -1):
        word = page.folded[place]
        if word in group("art", "poss"):
            return place
        if page.kinds[place] != WORD or word in group("prep", "sub", "aux", "subject"):
            return -1
    return -1


def is_human(noun: str) -> bool:
    """Whether a noun may be what somebody is."""
    if noun in group("human", "m", "f", "epithet", "trait"):
        return True
    return noun.endswith(HUMAN) and noun not in group("thing", "prep")
