"""Noun phrases that may be a speaker: names with their titles, descriptions, pronouns.

There is no grammar of English here: phrases are read outward from a verb or a mark over
closed-class words, names of the people panel and signs, at most a few dozen tokens far.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.model import Person
from briefing.parser.quote_words import PAST, PRESENT, group, saying_verbs
from briefing.text.document import Document
from briefing.text.tokens import NUMBER, WORD

PERSON, PRONOUN, WORDS = "person", "pronoun", "words"
_PHRASE = 16
_PIECES = 6
_DASHES = frozenset(("—", "–", "-", "--"))


class Source(NamedTuple):
    """Who is named: tokens `first` to `last` (exclusive), the person's number or -1, a kind."""

    first: int
    last: int
    person: int
    kind: str


class Page(NamedTuple):
    """The article's columns and where its people are named, by first and by last token."""

    document: Document
    people: tuple[Person, ...]
    words: list[str]
    folded: list[str]
    kinds: list[str]
    name_from: dict[int, tuple[int, int]]
    name_to: dict[int, tuple[int, int]]


def read_page(document: Document, people: tuple[Person, ...]) -> Page:
    """The page with every mention of a person as tokens."""
    name_from: dict[int, tuple[int, int]] = {}
    name_to: dict[int, tuple[int, int]] = {}
    for number, person in enumerate(people):
        for start, end in person.mentions:
            first, last = document.token_from(start), document.token_from(end)
            if first < last:
                name_from[first] = (last, number)
                name_to[last] = (first, number)
    tokens = document.tokens
    return Page(document, people, tokens.words, tokens.folded, tokens.kinds, name_from, name_to)


def source_before(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The source whose last word is `row[at]`; nothing left of `low` is read."""
    if at < low:
        return None
    token = row[at]
    named = page.name_to.get(token + 1)
    if named:
        first = at - (token - named[0])
        if first < low or row[first] != named[0]:
            return None
        head = _governor(page, row, low, first)
        if head < 0:
            return Source(named[0], token + 1, named[1], PERSON)
        return Source(row[_start(page, row, low, head)], token + 1, -1, WORDS)
    word = page.folded[token]
    if word in group("subject") or word in group("they"):
        return Source(token, token + 1, -1, PRONOUN)
    if not _is_noun(page, token):
        return None
    return _words(page, row[_start(page, row, low, at)], token + 1)


def source_after(page: Page, row: list[int], at: int, high: int) -> Source | None:
    """The source that begins at `row[at]`, an apposed name preferred to its description."""
    start = at
    high = min(high, at + _PHRASE)
    while at < high:
        token = row[at]
        named = page.name_from.get(token)
        if named and row[min(at + named[0] - token, len(row)) - 1] == named[0] - 1:
            behind = at + named[0] - token
            owner = behind < len(row) and page.folded[row[behind]] == "'s"
            if not owner:
                if _governor(page, row, start, at) < 0:
                    return Source(token, named[0], named[1], PERSON)
                return _words(page, row[start], named[0])
            at = behind + 1
            continue
        if not _goes_on(page, row, start, at):
            break
        at += 1
    if at == start:
        return None
    token = row[start]
    if at == start + 1 and page.folded[token] in group("subject") | group("they"):
        return Source(token, token + 1, -1, PRONOUN)
    apposed = _apposed(page, row, at)
    return apposed or _words(page, row[start], row[at - 1] + 1)


def _goes_on(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether a noun phrase that began at `start` holds the token at `at`, too."""
    token = row[at]
    word, kind = page.folded[token], page.kinds[token]
    if word in ("&", "-", "'s", "/"):
        return at > start
    if kind == NUMBER or (word in group("det") and (at == start or _after_link(page, row, at))):
        return True
    if kind != WORD:
        return False
    if word in ("of", "for"):
        return at > start
    if word in ("with", "to"):
        return at > start and page.folded[row[at - 1]] in (
            "familiar",
            "close",
            "briefed",
            "adviser",
        )
    if word in group("subject") or word in group("they"):
        return at == start
    closed = word in group("prep") or word in group("aux") or word in group("sub")
    if closed or word in group("adv") or word in group("det"):
        return word == "first"
    verb = saying_verbs().get(word)
    return not (verb and verb.tense in (PRESENT, PAST) and at > start)


def _after_link(page: Page, row: list[int], at: int) -> bool:
    return page.folded[row[at - 1]] in group("link")


def _apposed(page: Page, row: list[int], at: int) -> Source | None:
    """The name set behind a description: the mayor, Ana Ruiz, …"""
    if at >= len(row) or page.folded[row[at]] not in (",", "—", "–"):
        return None
    at += 1
    while at < len(row) and page.folded[row[at]] in group("rank"):
        if row[at] in page.name_from:
            break
        at += 1
    named = page.name_from.get(row[at]) if at < len(row) else None
    if not named:
        return None
    behind = named[0]
    if behind < len(page.folded) and page.folded[behind] in ("'s", "and"):
        return None
    return Source(row[at], behind, named[1], PERSON)


def _is_noun(page: Page, token: int) -> bool:
    """Whether a token may be the last word of a noun phrase."""
    word = page.folded[token]
    if page.kinds[token] not in (WORD, NUMBER):
        return False
    closed = word in group("prep") or word in group("aux") or word in group("sub")
    return not (closed or word in group("adv") or word in group("art") or word in group("poss"))


def _governor(page: Page, row: list[int], low: int, at: int) -> int:
    """Where the noun stands that a name depends on ("a spokesman for Mayor Ruiz"), else -1."""
    at -= 1
    titles = True
    while at >= low and page.kinds[row[at]] == WORD and page.words[row[at]][:1].isupper():
        titles = titles and page.folded[row[at]] in group("rank")
        at -= 1
    link = page.folded[row[at]] if at >= low else ""
    if link in ("the", "former", "then") and at > low:
        at -= 1
        link = page.folded[row[at]]
    if not titles or link not in ("of", "for", "with", "to", "from", "at") or at - 1 < low:
        return -1
    noun = row[at - 1]
    verb = saying_verbs().get(page.folded[noun])
    if not _is_noun(page, noun) or page.folded[noun] in group("subject") or noun + 1 != row[at]:
        return -1
    return -1 if verb and verb.tense == PAST else at - 1


def _start(page: Page, row: list[int], low: int, at: int) -> int:
    """Where the noun phrase begins whose word stands at `at`."""
    stop = max(low, at - _PHRASE)
    while at > stop:
        token = row[at - 1]
        word, kind = page.folded[token], page.kinds[token]
        if word in group("det"):
            at -= 1
            if word in group("art") or word in group("poss"):
                if at - 2 < low or not _links(page, row, at - 1):
                    break
                at -= 1
        elif (_links(page, row, at - 1) and at - 2 >= low) or word in ("'s", "&", "-", "/"):
            at -= 1
        elif (
            not _is_noun(page, token)
            or word in group("subject")
            or (
                kind == WORD
                and (verb := saying_verbs().get(word))
                and verb.tense in (PRESENT, PAST)
            )
        ):
            break
        else:
            at -= 1
    while at < len(row) - 1 and page.folded[row[at]] in ("'s", "&", "-", "/"):
        at += 1
    return at


def _links(page: Page, row: list[int], at: int) -> bool:
    """Whether the preposition at `at` joins a noun to the noun before it."""
    if at < 1 or page.folded[row[at]] not in group("link"):
        return False
    before = row[at - 1]
    verb = saying_verbs().get(page.folded[before])
    return _is_noun(page, before) and not (verb and verb.tense in (PRESENT, PAST))


def _words(page: Page, first: int, last: int) -> Source | None:
    """A description or an organisation, its article left out."""
    while first < last - 1 and page.folded[first] in group("art"):
        first += 1
    if page.folded[first] in group("art") or not _is_noun(page, last - 1):
        return None
    trailing = _trailing_name(page, first, last)
    return Source(trailing, last, -1, WORDS)


def _trailing_name(page: Page, first: int, last: int) -> int:
    """Where an unlisted name begins behind its description: scientist Hamish Telford."""
    at = last
    while at > first and page.words[at - 1][:1].isupper() and page.kinds[at - 1] == WORD:
        at -= 1
    two = last - at >= 2 and at > first
    if two and page.kinds[at - 1] == WORD and page.words[at - 1].islower():
        word = page.folded[at - 1]
        if word not in group("link") and word not in group("det") and word != "'s":
            return at
    return first


def subject_before(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The subject of the verb at `row[at]`, read leftwards and not beyond `low`."""
    at -= 1
    while at >= low and _is_adverb(page, row[at]):
        at -= 1
    if at < low:
        return None
    word = page.folded[row[at]]
    if word in ("who", "which", "that"):
        at -= 1
        if at >= low and page.folded[row[at]] == ",":
            at -= 1
        return source_before(page, row, low, at)
    if word in ("and", "but", "then", "or"):
        return clause_subject(page, row, low, at)
    if word == ",":
        return _through_pieces(page, row, low, at - 1)
    if word in (")", "]"):
        at = _before_bracket(page, row, low, at)
        return subject_before(page, row, low, at + 1) if at >= low else None
    if word in _DASHES:
        at -= 1
        while at > low and page.folded[row[at]] not in _DASHES:
            at -= 1
        return source_before(page, row, low, at - 1)
    return source_before(page, row, low, at)


def _is_adverb(page: Page, token: int) -> bool:
    word = page.folded[token]
    return (
        word in group("aux")
        or (word in group("adv") and page.kinds[token] == WORD)
        or (word.endswith("ly") and page.words[token].islower() and len(word) > 4)
    )


def _before_bracket(page: Page, row: list[int], low: int, at: int) -> int:
    """The place before the bracket that closes at `at`."""
    stop = max(low, at - _PHRASE)
    while at > stop and page.folded[row[at]] not in ("(", "["):
        at -= 1
    return at - 1


def _through_pieces(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The subject before a verb and its appositions: Ana Ruiz, 45, who leads the union, said."""
    best: Source | None = None
    for _ in range(_PIECES):
        if at < low:
            break
        start = at
        while start > low and page.folded[row[start - 1]] != ",":
            start -= 1
        kind = _piece(page, row, start, at)
        if kind == "noun":
            source = source_before(page, row, start, at)
            if source and source.kind != WORDS:
                return source
            best = source or best
        elif kind == "clause":
            source = _last_subject(page, row, start, at)
            return best or source
        at = start - 2
    return best


def _piece(page: Page, row: list[int], start: int, at: int) -> str:
    """What stands between two commas: a noun phrase, an aside, or the end of a clause."""
    word = page.folded[row[start]]
    if word in group("prep") or word in group("sub") or word.endswith(("ing", "ed")):
        return "aside"
    if page.kinds[row[start]] == NUMBER or word in group("adv") or word in ("who", "whom"):
        return "aside"
    for place in range(start, at + 1):
        folded = page.folded[row[place]]
        if folded in ("who", "which", "that", "whose"):
            return "noun" if place > start else "aside"
        if folded in group("aux"):
            return "clause"
    return "noun"


def _last_subject(page: Page, row: list[int], start: int, at: int) -> Source | None:
    source = clause_subject(page, row, start, at)
    return source if source and source.kind != WORDS else None


def clause_subject(page: Page, row: list[int], low: int, high: int) -> Source | None:
    """The subject of the clause that begins at `low`: opening adverbials are passed over."""
    at = low
    for _ in range(4):
        while at < high and (page.folded[row[at]] in _OPENING or _is_adverb(page, row[at])):
            at += 1
        if at >= high:
            return None
        word = page.folded[row[at]]
        adverbial = word in group("prep") or word in group("sub") or word.endswith(("ing", "ed"))
        if not adverbial or row[at] in page.name_from:
            break
        comma = at
        while comma < high and page.folded[row[comma]] != ",":
            comma += 1
        if comma >= high:
            return None
        at = comma + 1
    return source_after(page, row, at, high) if at < high else None


_OPENING = frozenset(("and", "but", "so", "yet", ",", "or", "—", "–"))
