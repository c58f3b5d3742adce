"""The subject of a clause, read from its beginning: opening adverbials are passed over."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.speech.page import PERSON, Page, Source
from briefing.parser.speech.phrases import is_noun
from briefing.parser.speech.sources import source_after
from briefing.parser.speech.vocabulary import given_names, group
from briefing.text.tokens import NUMBER, WORD

AUTHORED = frozenset(
    "written signed penned authored issued released posted published filed submitted "
    "drafted".split()
)
MADE = frozenset("known seen born led run made set held shown sent built written".split())
RELATIVES = frozenset(("that", "which", "who", "whose"))
DASHES = frozenset(("—", "–", "-", "--"))
_RELATIVE = 8
_NOUNS = frozenset("family assembly ally rally bully reply supply monopoly anomaly fly".split())
_STANDS = frozenset("is was sits sat stands stood lives lived comes came lies lay".split())
_GIVEN = frozenset("given told shown born known seen caught left torn sworn stung".split())
_ASIDE = 60
_DATELINE = 14
_PLACE = 4
_TOPIC = 10
_POSTS = frozenset(
    "shared shares posted posts uploaded uploads tweeted tweets put puts sent sends "
    "published".split()
)
_OPENING = frozenset(("and", "but", "so", "yet", ",", "or", "—", "–"))


def is_adverb(page: Page, token: int) -> bool:
    """Whether a token may stand between subject and verb: later, recently, has."""
    word = page.folded[token]
    if token in page.name_from or token + 1 in page.name_to:
        return False
    if word in group("aux", "adv"):
        return page.kinds[token] == WORD
    manner = word.endswith("ly") and word not in _NOUNS and len(word) > 4
    return manner and (page.words[token].islower() or _opens_with(page, token))


def _opens_with(page: Page, token: int) -> bool:
    """Whether a word has its capital only from opening a sentence: Shortly after the vote, …"""
    sentence = page.document.sentences[page.document.sentence_at[token]]
    named = page.folded[token] in given_names() or page.folded[token] in words("place")
    return sentence.first == token and not named


def clause_subject(page: Page, row: list[int], low: int, high: int) -> Source | None:
    """The subject of the clause that begins at `low`: opening adverbials are passed over."""
    high = min(high, low + _ASIDE * 2, len(row))
    turned = _turned(page, row, low, high)
    if turned:
        return turned
    at = _past_dateline(page, row, high) if low == 0 else low
    for _ in range(4):
        while at < high and (page.folded[row[at]] in _OPENING or is_adverb(page, row[at])):
            at += 1
        if at >= high:
            return None
        if row[at] in page.name_from or not _is_adverbial(page, row, at):
            break
        brief = _past_brief(page, row, at, high)
        if brief:
            at = brief
            break
        comma = at
        while comma < high and page.folded[row[comma]] != ",":
            comma += 1
        if comma >= high:
            return None
        at = comma + 1
    return source_after(page, row, at, high) if at < high else None


def poster(page: Page, row: list[int], low: int, high: int) -> Source | None:
    """Who puts words under a picture: Ruiz shared a shot of her boots, captioned: “…”"""
    subject = clause_subject(page, row, low, high)
    if subject is None or subject.last > row[-1]:
        return None
    verb = subject.last
    aged = page.folded[verb : verb + 3 : 2] == [",", ","] and page.kinds[verb + 1] == NUMBER
    verb += 3 * aged
    return subject if verb <= row[-1] and page.folded[verb] in _POSTS else None


def _turned(page: Page, row: list[int], low: int, high: int) -> Source | None:
    """Who stands behind the verb of a clause that a place opens: among them is Ana Ruiz."""
    if low >= high:
        return None
    word = page.folded[row[low]]
    if not (word in group("prep") or word.endswith("ing") or word in ("next", "here", "there")):
        return None
    for at in range(low + 1, min(high - 1, low + _RELATIVE + 4)):
        if page.folded[row[at]] in _STANDS:
            named = page.name_from.get(row[at + 1])
            return Source(row[at + 1], named[0], named[1], PERSON) if named else None
        if page.kinds[row[at]] != WORD or row[at] in page.name_from:
            return None
    return None


def _past_brief(page: Page, row: list[int], at: int, high: int) -> int:
    """The place behind two words that only tell when or how: in interview the accused, by May
    she; 0 where no subject can follow at once.
    """
    if at + 3 >= high or page.folded[row[at]] not in group("prep"):
        return 0
    noun, next_one = row[at + 1], row[at + 2]
    if page.kinds[noun] not in (WORD, NUMBER) or not is_noun(page, noun):
        return 0
    if page.folded[noun] in group("det", "subject", "they"):
        return 0
    if noun in page.name_from or (page.is_name(noun) and not is_adverb(page, noun)):
        return 0
    follows = next_one in page.name_from or page.folded[next_one] in ("the", "he", "she", "it")
    return at + 2 if follows else 0


def _past_dateline(page: Page, row: list[int], high: int) -> int:
    """The place behind "KATHMANDU, April 25 (Wire) -", 0 where a row opens with no place."""
    if not row or len(page.words[row[0]]) < 3 or not page.words[row[0]].isupper():
        return 0
    for at in range(1, min(high, _DATELINE)):
        if page.folded[row[at]] in DASHES or (page.folded[row[at]] == ":" and at < _PLACE):
            return at + 1
        if page.folded[row[at]] == ":":
            return 0
    return 0


def _is_adverbial(page: Page, row: list[int], at: int) -> bool:
    """Whether an adverbial that ends with a comma begins here: asked about it, on Monday, …"""
    word = page.folded[row[at]]
    if word in group("prep", "sub") or (word.endswith("ing") and len(word) > 5):
        return True
    if page.is_name(row[at]) and at:
        return False
    behind = page.folded[row[at + 1]] if at + 1 < len(row) else ""
    if word in ("late", "early") and behind.endswith("day"):
        return True
    if word in _GIVEN:
        return behind in group("prep", "sub", "adv", "det")
    return word.endswith("ed") and behind in group("prep", "sub", "adv")


def topic(page: Page, row: list[int]) -> Source | None:
    """The person of "For Ana Ruiz, it …", whose view the sentence gives, else None."""
    if not row or page.folded[row[0]] != "for":
        return None
    for at in range(1, min(len(row), _TOPIC)):
        named = page.name_from.get(row[at])
        if named:
            return Source(row[at], named[0], named[1], PERSON)
    return None


def last_clause_subject(page: Page, row: list[int], low: int, position: int) -> Source | None:
    """The subject of a clause behind ", and" that ends with a colon: …, and the union asks: “…”"""
    for at in range(position - 2, low, -1):
        if page.folded[row[at]] in ("and", "but") and page.folded[row[at - 1]] in (",", ";"):
            source = clause_subject(page, row, at + 1, position - 1)
            return source if source and source.last <= row[position - 2] else None
    return None
