"""Noun phrases that may be a speaker: names with their titles, descriptions, pronouns.

There is no grammar of English here: phrases are read outward from a verb or a mark over
closed-class words, names of the people panel and signs, at most a few dozen tokens far.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from briefing.model import Person
from briefing.parser.lexicon import table, words
from briefing.parser.quote_words import PAST, PRESENT, group, saying_verbs
from briefing.text.document import Document
from briefing.text.tokens import NUMBER, WORD

PERSON, PRONOUN, WORDS = "person", "pronoun", "words"
_PHRASE = 16
_TITLES = 6
_RELATIVE = 8
_PIECES = 6
_GLUE = frozenset(("'s", "&", "-", "/", "'"))
_HEADS = frozenset(
    "government state management council parliament congress police counsel prosecution defence "
    "defense mayor president source spokesperson official owner management staff court".split()
)
PAPERS = frozenset(
    "statement tweet post letter email message note memo video speech interview article column "
    "release text thread caption filing blog comment reply".split()
)
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
    tokens = document.tokens
    for number, person in enumerate(people):
        for start, end in person.mentions:
            first, last = document.token_from(start), document.token_from(end)
            named = any(tokens.folded[at] not in group("rank") for at in range(first, last))
            if named:
                name_from[first] = (last, number)
                name_to[last] = (first, number)
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
    word = page.folded[token].partition("'")[0]
    if word in group("subject") or word in group("they"):
        return Source(token, token + 1, -1, PRONOUN)
    if not _is_noun(page, token):
        return None
    start = _start(page, row, low, at)
    placed = _placed(page, row, start, at) or _author(page, row, start, at)
    return placed or _words(page, row[start], token + 1)


def _author(page: Page, row: list[int], start: int, at: int) -> Source | None:
    """Whose words a paper holds: Ruiz's statement, his letter, a statement from Ana Ruiz."""
    if page.folded[row[at]] in PAPERS:
        first = row[start]
        if page.folded[first] in ("his", "her"):
            return Source(first, first + 1, -1, PRONOUN)
        named = page.name_from.get(first)
        if named and page.folded[named[0]] in ("'s", "'"):
            return Source(first, named[0], named[1], PERSON)
    for place in range(start + 1, at):
        if page.folded[row[place]] in ("from", "by") and page.folded[row[place - 1]] in PAPERS:
            return source_before(page, row, place + 1, at)
    return None


def _placed(page: Page, row: list[int], start: int, at: int) -> Source | None:
    """The person whose name a phrase opens with: Ana Ruiz of the dockers' union."""
    for place in range(start, at):
        named = page.name_from.get(row[place])
        if named and page.folded[named[0]] in ("of", "from", "at", "with", "for", "in"):
            if _governor(page, row, start, place) < 0:
                return Source(row[place], named[0], named[1], PERSON)
            return None
    return None


def source_after(page: Page, row: list[int], at: int, high: int) -> Source | None:
    """The source that begins at `row[at]`, an apposed name preferred to its description."""
    if at >= high:
        return None
    start = at
    high = min(high, at + _PHRASE)
    if page.folded[row[at]].partition("'")[0] in group("subject") | {"they"}:
        return Source(row[at], row[at] + 1, -1, PRONOUN)
    while at < high and (at == start or row[at] == row[at - 1] + 1):
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
        goes_on = _goes_on(page, row, start, at) or _couples(page, row, start, at)
        if not goes_on and not (at > start and _one_name(page, row, at)):
            break
        at += 1
    if at == start:
        return None
    apposed = _apposed(page, row, at) or _apposed(page, row, _past_place(page, row, at))
    return apposed or _words(page, row[start], row[at - 1] + 1)


def _one_name(page: Page, row: list[int], at: int) -> bool:
    """Whether "and" stands inside an organisation's name: Devon and Cornwall Police."""
    if page.folded[row[at]] not in ("and", "&") or at + 2 >= len(row):
        return False
    left, right = row[at - 1], row[at + 1]
    if left + 1 in page.name_to or right in page.name_from:
        return False
    proper = page.words[left][:1].isupper() and page.words[right][:1].isupper()
    return proper and page.words[row[at + 2]][:1].isupper()


def _couples(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether "and" joins two titles of one name: co-founder and chief executive Ana Ruiz."""
    if at == start or page.folded[row[at]] not in ("and", "&"):
        return False
    for place in range(at + 1, min(len(row), at + 1 + _TITLES)):
        if row[place] in page.name_from:
            return place > at + 1
        if page.kinds[row[place]] != WORD or page.folded[row[place]] in group("det"):
            return False
    return False


def _past_place(page: Page, row: list[int], at: int) -> int:
    """The place behind "at Northport General" where that follows a description, else `at`."""
    if at >= len(row) or page.folded[row[at]] not in ("at", "in", "from", "with"):
        return at
    for place in range(at + 1, min(len(row), at + _TITLES * 2)):
        word = page.folded[row[place]]
        if word == ",":
            named = place + 1 < len(row) and page.words[row[place + 1]][:1].isupper()
            return place if named else at
        if page.kinds[row[place]] != WORD or word in group("aux") or word in ("who", "that"):
            return at
    return at


def _goes_on(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether a noun phrase that began at `start` holds the token at `at`, too."""
    token = row[at]
    word, kind = page.folded[token], page.kinds[token]
    if word in _GLUE or (word == "." and at > start and _short(page, row[at - 1])):
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
    if at == start or not (_is_past(page, token) or _acts(page, row, at)):
        return True
    before = page.folded[row[at - 1]]
    return before in group("det") or before in group("link")


def _acts(page: Page, row: list[int], at: int) -> bool:
    """Whether a word behind a noun is a verb in the past that no list holds: declined to say."""
    token = row[at]
    if not page.words[token].islower() or at + 1 >= len(row):
        return False
    if page.folded[token] in words("finite_verbs"):
        return True
    if not page.folded[token].endswith(("ed", "ing")):
        return False
    behind = page.folded[row[at + 1]]
    closed = behind in group("prep") or behind in group("det") or behind in group("sub")
    return (closed or behind in group("adv")) and page.folded[row[at - 1]] not in group("det")


def _after_link(page: Page, row: list[int], at: int) -> bool:
    return page.folded[row[at - 1]] in group("link")


def _apposed(page: Page, row: list[int], at: int) -> Source | None:
    """The name set behind a description: the mayor, Ana Ruiz, …"""
    if at >= len(row) or page.folded[row[at]] not in (",", "—", "–"):
        return None
    at += 1
    start = at
    while at < min(len(row), start + _TITLES) and row[at] not in page.name_from:
        if not _entitles(page, row, at):
            break
        at += 1
    named = page.name_from.get(row[at]) if at < len(row) else None
    if not named:
        return _unlisted(page, row, start)
    behind = named[0]
    if behind < len(page.folded) and page.folded[behind] in ("'s", "and"):
        return None
    return Source(row[at], behind, named[1], PERSON)


def _entitles(page: Page, row: list[int], at: int) -> bool:
    """Whether a token may stand before an apposed name: 71-year-old Olga, local baker Ben."""
    word = page.folded[row[at]]
    if word in group("rank") or page.kinds[row[at]] == NUMBER or word in ("-", "."):
        return True
    closed = word in group("prep") or word in group("sub") or word in group("aux")
    if page.kinds[row[at]] != WORD or closed or word.endswith(("ing", "ed")):
        return False
    return word not in group("det") and word not in saying_verbs() and word not in ("who", "whose")


def _unlisted(page: Page, row: list[int], at: int) -> Source | None:
    """A name that the people panel does not hold, set between commas: his wife, Greta, …"""
    end = at
    while end < len(row) and end - at < 4 and page.words[row[end]][:1].isupper():
        end += 1
    closed = end >= len(row) or page.folded[row[end]] in (",", ".", "—", "–", ";")
    if end == at or not closed or page.kinds[row[at]] != WORD:
        return None
    return Source(row[at], row[end - 1] + 1, -1, WORDS)


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
    while at > stop and row[at - 1] + 1 == row[at]:
        token = row[at - 1]
        word = page.folded[token]
        if word in ("that", "this", "these", "those"):
            break
        if word in group("det"):
            at -= 1
            if word in group("art") or word in group("poss"):
                if at - 2 < low or not _links(page, row, at - 1):
                    break
                at -= 1
        elif word in _GLUE or (at - 2 >= low and _links(page, row, at - 1)):
            at -= 1
        elif word == "and" and at - 2 >= low and _one_name(page, row, at - 1):
            at -= 1
        elif not _is_noun(page, token) or word in group("subject") or _is_past(page, token):
            break
        else:
            at -= 1
    while at < len(row) - 1 and page.folded[row[at]] in _GLUE:
        at += 1
    return at


def _links(page: Page, row: list[int], at: int) -> bool:
    """Whether the preposition at `at` joins a noun to the noun before it."""
    if at < 1 or page.folded[row[at]] not in group("link"):
        return False
    before = row[at - 1]
    if at > 1 and page.folded[row[at - 2]] in group("aux") and page.words[before].islower():
        return False
    return _is_noun(page, before) and not _is_past(page, before)


def _is_past(page: Page, token: int) -> bool:
    """Whether a token is a finite verb of saying and no noun phrase holds it."""
    verb = saying_verbs().get(page.folded[token])
    return verb is not None and verb.tense in (PRESENT, PAST) and page.words[token].islower()


def _short(page: Page, token: int) -> bool:
    """Whether a full stop behind the token only ends an abbreviated title or an initial."""
    word = page.words[token]
    return word[:1].isupper() and (len(word) == 1 or page.folded[token] in group("rank"))


def _words(page: Page, first: int, last: int) -> Source | None:
    """A description or an organisation, its article left out."""
    while first < last - 1 and page.folded[first] in group("art"):
        first += 1
    if page.folded[first] in group("art") or not _is_noun(page, last - 1):
        return None
    ended = page.words[last - 1].islower() and page.folded[last - 1].endswith("ed")
    if ended or page.folded[last - 1] == "'s" or not _may_speak(page, first, last):
        return None
    trailing = _trailing_name(page, first, last)
    return Source(trailing, last, -1, WORDS)


def _depends(page: Page, first: int, at: int) -> bool:
    """Whether a name only completes a noun: a spokesman for Mayor Ana Ruiz."""
    at -= 1
    while at > first and page.folded[at] in group("rank"):
        at -= 1
    return page.folded[at] in group("link") or page.folded[at] in ("and", "'s")


def _may_speak(page: Page, first: int, last: int) -> bool:
    """Whether a phrase looks like somebody: a determiner, a proper name or a plural source."""
    head = page.folded[last - 1]
    if page.words[last - 1][:1].isupper() or not head.isalpha():
        return page.kinds[last - 1] == WORD
    before = page.folded[first - 1] if first else ""
    opening = page.folded[first]
    if before in group("art") or opening in group("det") or opening in group("anyone"):
        return True
    if head.endswith(("man", "woman", "person", "men", "women", "people")) or head in group("folk"):
        return True
    owned = any(page.folded[at] in ("'s", "’", "'") for at in range(first, last))
    return (
        owned or (head.endswith("s") and not head.endswith(("ss", "ics", "us"))) or head in _HEADS
    )


def _trailing_name(page: Page, first: int, last: int) -> int:
    """Where an unlisted name begins behind its description: scientist Hamish Telford."""
    at = last
    while at > first and page.words[at - 1][:1].isupper() and page.kinds[at - 1] == WORD:
        at -= 1
    for given in range(at, last - 1):
        if given > first and page.folded[given] in table("given_names"):
            return first if _depends(page, first, given) else given
    for thing in range(last - 3, max(at - 1, last - 5), -1):
        if table("things").get(page.folded[thing]) == "o":
            return thing + 1
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
    source = source_before(page, row, low, at)
    return _beyond(page, row, low, source) if source and source.kind == WORDS else source


def _beyond(page: Page, row: list[int], low: int, source: Source) -> Source:
    """Whom a phrase only describes: the officer who made the arrest; Ana Ruiz, chair of the board."""
    at = bisect_left(row, source.first) - 1
    if at >= low and page.folded[row[at]] in group("art"):
        at -= 1
    if at > low and page.folded[row[at]] == ",":
        named = page.name_to.get(row[at - 1] + 1)
        return Source(named[0], row[at - 1] + 1, named[1], PERSON) if named else source
    for place in range(at, max(low, at - _RELATIVE), -1):
        if page.kinds[row[place]] != WORD:
            break
        if page.folded[row[place]] == "who":
            return source_before(page, row, low, place - 1) or source
    return source


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
            if source and (source.kind != WORDS or (best is None and _is_name(page, source))):
                named = source
                if source.kind != WORDS or _is_described(page, row, low, start - 2):
                    return named
            best = source or best
        elif kind == "clause":
            source = _last_subject(page, row, start, at)
            return best or source
        at = start - 2
    return best


def _is_name(page: Page, source: Source) -> bool:
    """Whether all words of a source are capitalised, as an unlisted name's are."""
    tokens = range(source.first, source.last)
    return len(tokens) <= 4 and all(page.words[at][:1].isupper() for at in tokens)


def _is_described(page: Page, row: list[int], low: int, at: int) -> bool:
    """Whether the piece that ends at `at` is the description of the name behind it."""
    start = at
    while start > low and page.folded[row[start - 1]] != ",":
        start -= 1
    return at >= low and at - start < 8 and page.folded[row[start]] in group("det")


def _piece(page: Page, row: list[int], start: int, at: int) -> str:
    """What stands between two commas: a noun phrase, an aside, or the end of a clause."""
    word = page.folded[row[start]]
    if word in group("prep") or word in group("sub") or word.endswith(("ing", "ed")):
        return "aside"
    age = page.kinds[row[start]] == NUMBER and at - start < 2
    if age or word in group("adv") or word in ("who", "whom"):
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
        if row[at] in page.name_from or not _is_adverbial(page, row, at):
            break
        comma = at
        while comma < high and page.folded[row[comma]] != ",":
            comma += 1
        if comma >= high:
            return None
        at = comma + 1
    return source_after(page, row, at, high) if at < high else None


def _is_adverbial(page: Page, row: list[int], at: int) -> bool:
    """Whether an adverbial that ends with a comma begins here: asked about it, on Monday, …"""
    word = page.folded[row[at]]
    if word in group("prep") or word in group("sub") or (word.endswith("ing") and len(word) > 5):
        return True
    behind = page.folded[row[at + 1]] if at + 1 < len(row) else ""
    linked = behind in group("prep") or behind in group("sub") or behind in group("adv")
    return word.endswith("ed") and linked


_OPENING = frozenset(("and", "but", "so", "yet", ",", "or", "—", "–"))
