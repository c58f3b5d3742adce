"""Phrases that may be a speaker, read leftwards or rightwards from a verb or a mark."""

from __future__ import annotations

from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import (
    PHRASE,
    TITLES,
    goes_on,
    governor,
    is_finite,
    is_noun,
    phrase_start,
)
from briefing.parser.speech.prominence import is_human
from briefing.parser.speech.somebody import describe, is_modifier
from briefing.parser.speech.vocabulary import PAPERS, group, saying_verbs
from briefing.text.tokens import NUMBER, WORD

_COUNTS = frozenset(
    "account accounts count estimate estimates reckoning tally telling version calculations".split()
)
_OBJECTS = frozenset("it him her them me us you".split())
UTTERED = frozenset(
    "answer response verdict reaction explanation message reply advice view theory assessment "
    "warning plea excuse reason retort motto mantra".split()
)
# Before what marks somebody out: `in the queue`, `briefed on the talks`.
_MARKING = frozenset("in at with on to from behind near by".split())
_KNOWING = frozenset("briefed involved familiar close present caught waiting standing".split())
_UNKNOWN = frozenset("person source people executive aide employee worker".split())
_DETERMINED = frozenset("the a an his her their two three knowledge one".split())
# When or how it was said, and nobody's mark.
_OCCASIONS = frozenset(
    "statement email e-mail interview letter post tweet message video conference briefing hearing "
    "court response reply report time day morning evening night week month year note phone "
    "call speech address meeting rally".split()
)
_NEAR = 3
_OWN = UTTERED - {"message", "reply"} | {"face", "voice", "eyes", "words"}

_PLACING = frozenset("at in from with of behind beside near outside opposite".split())


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
        head = governor(page, row, low, first)
        member = page.name_to.get(row[head] + 1) if head >= 0 else None
        if member and member[0] >= row[low]:
            return Source(member[0], row[head] + 1, member[1], PERSON)  # Ruiz of Marl Lambert
        if head < 0 or _is_sender(page, row, head):
            return Source(named[0], token + 1, named[1], PERSON)
        return describe(page, row[phrase_start(page, row, low, head)], token + 1)
    if page.folded[token] in _OBJECTS and (teller := _past_object(page, row, low, at)):
        return teller
    if page.folded[token].partition("'")[0] in group("subject", "they"):
        return Source(token, token + 1, -1, PRONOUN)
    if page.folded[token] in ("'s", "'"):
        return _friend(page, row, low, at)
    if not is_noun(page, token):
        return None
    start = phrase_start(page, row, low, at)
    placed = _placed(page, row, start, at) or _author(page, row, start, at)
    return placed or describe(page, row[start], token + 1)


def _past_object(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """Who is told apart by what he did to "it" or "her" at `at`; None for others.

    A man who saw it said; the firm that built it said; a man walking past it said.
    """
    for place in range(at - 2, max(low, at - TITLES - 1), -1):
        word = page.folded[row[place]]
        if page.kinds[row[place]] != WORD or word in saying_verbs() or word in ("and", "but"):
            return None
        if word in ("who", "whose", "that", "which"):
            return source_before(page, row, low, place - 1)
        if word.endswith("ing") and page.folded[row[at - 1]] in group("prep") and place > low:
            human = page.folded[row[place - 1]] in group("folk", "human", "m", "f")
            return source_before(page, row, low, place - 1) if human else None
    return None


def _friend(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """Who "a pal of Ana Ruiz's" is, whose last word is `row[at]`; else None."""
    named = page.name_to.get(row[at])
    link = at - (row[at] - named[0]) - 1 if named else low
    if link <= low or page.folded[row[link]] != "of" or not is_noun(page, row[link - 1]):
        return None
    start = phrase_start(page, row, low, link - 1)
    friend = describe(page, row[start], row[link])
    return friend._replace(last=row[at] + 1) if friend else None


def _is_sender(page: Page, row: list[int], head: int) -> bool:
    """Whether the noun at `head` is a paper and who is named behind it sent it."""
    noun, link = page.folded[row[head]], page.folded[row[head + 1]]
    return noun in PAPERS and (link in ("from", "by") or (noun == "interview" and link == "with"))


def _placed(page: Page, row: list[int], start: int, at: int) -> Source | None:
    """The person whose name a phrase opens with: Ana Ruiz of the dockers' union, Ruiz KC."""
    for place in range(start, at):
        named = page.name_from.get(row[place])
        if named and page.folded[named[0]] in ("of", "from", "at", "with", "for", "in"):
            if governor(page, row, start, place) < 0:
                return Source(row[place], named[0], named[1], PERSON)
            return None
        if named and all(_is_letters(page, each) for each in range(named[0], row[at] + 1)):
            return Source(row[place], named[0], named[1], PERSON)
    return None


def _is_letters(page: Page, token: int) -> bool:
    """Whether a token may be the letters behind a name: KC, MP, PhD."""
    word = page.words[token]
    return len(word) <= 4 and word[:1].isupper() and not word[1:].islower()


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
        if page.folded[row[place]] == "to" and page.folded[row[place - 1]] in PAPERS:
            return _author(page, row, start, place - 1)
        if page.folded[row[place]] in ("from", "by") and page.folded[row[place - 1]] in PAPERS:
            sender = source_before(page, row, place + 1, at)
            return sender if sender and sender.kind == PERSON else None
    return None


def source_after(page: Page, row: list[int], at: int, high: int) -> Source | None:
    """The source that begins at `row[at]`, an apposed name preferred to its description."""
    end, named = _read(page, row, at, high)
    if named or end <= at:
        return named
    article = at + 1 < len(row) and page.folded[row[at]] in group("art")
    if bearer := page.titled.get(row[at + article]):
        return Source(bearer, *page.name_from[bearer], PERSON)
    employed = _employed(page, row, end)
    if employed:
        return employed
    owner = _whose(page, row, at, end)
    if owner:
        return owner
    if end < len(row) and end > at and _is_sender(page, row, end - 1):
        sender = source_after(page, row, end + 1, high)
        if sender and (sender.kind == PERSON or page.is_name(sender.first)):
            return sender
    place = end - (page.folded[row[end - 1]] == "of")  # one of them, Ana Ruiz
    apposed = _apposed(page, row, end) or _apposed(page, row, _past_place(page, row, place))
    apposed = apposed or _apposed(page, row, _past_relative(page, row, end))
    return apposed or describe(page, row[at], row[_past_mark(page, row, at, end) - 1] + 1)


def _past_mark(page: Page, row: list[int], at: int, end: int) -> int:
    """The place behind what tells somebody unknown from others: a man in the queue, an aide to
    the minister, a person briefed on the talks; `end` where nothing does.
    """
    before = page.folded[row[at - 1]] if at else ""
    tagged = before in saying_verbs() or before in ("to", "by")
    if not tagged or page.folded[row[at]] not in ("a", "an", "one", "two") or end + 1 >= len(row):
        return end
    if not is_human(page.folded[row[end - 1]]) and page.folded[row[end - 1]] not in _UNKNOWN:
        return end
    link = end + (page.folded[row[end]] in _KNOWING)
    if link + 1 >= len(row) or page.folded[row[link]] not in _MARKING:
        return end
    stop = min(len(row), link + TITLES + 2)
    told = [page.folded[token] for token in row[link + 1 : stop]]
    if told[0] not in _DETERMINED or not _OCCASIONS.isdisjoint(told[: _NEAR + 1]):
        return end
    behind = link + 1
    while behind < stop and page.kinds[row[behind]] in (WORD, NUMBER):
        if page.folded[row[behind]] in group("aux") or is_finite(page, row[behind]):
            return end
        behind += 1
    closed = behind >= len(row) or page.folded[row[behind]] in (".", ",", ";")
    return behind if closed else end


def _employed(page: Page, row: list[int], at: int) -> Source | None:
    """Who works for a firm whose name holds brackets: Marl Bank (Asia) Ltd analyst Ana Ruiz."""
    if at >= len(row) or page.folded[row[at]] not in ("(", "<") or not page.is_name(row[at - 1]):
        return None
    stop = min(len(row), at + PHRASE)
    while at < stop and page.folded[row[at]] not in (")", ">"):
        at += 1
    for place in range(at + 1, min(len(row), at + PHRASE)):
        named = page.name_from.get(row[place])
        if named:
            return Source(row[place], named[0], named[1], PERSON) if place > at + 1 else None
        if not _entitles(page, row, place) and page.folded[row[place]] not in ("of", "for"):
            return None
    return None


def named_source(page: Page, row: list[int], at: int, high: int) -> Source | None:
    """The source that begins behind "according to": also him, her or them alone, and whose count
    or version it is: the director's own count.
    """
    word = page.folded[row[at]]
    if word in ("him", "her", "them"):
        ends = at + 1 >= len(row) or not is_noun(page, row[at + 1])
        if word != "her" or ends:
            return Source(row[at], row[at] + 1, -1, PRONOUN)
    for place in range(at + 1, min(high, at + TITLES)):
        if page.folded[row[place]] in ("'s", "'"):
            told = [page.folded[token] for token in row[place + 1 : place + 3]]
            told = told[1:] if told[:1] == ["own"] else told[:1]
            teller = source_before(page, row, at, place - 1) if told[:1] else None
            return teller if teller and told[0] in _COUNTS else source_after(page, row, at, high)
    return source_after(page, row, at, high)


def according(page: Page, row: list[int], place: int, position: int) -> Source | None:
    """Who stands behind "according to"; behind a comma only where another one closes the name."""
    source = named_source(page, row, place, position)
    if source is None or page.folded[source.first - 1] != ",":
        return source
    closed = source.last >= len(page.folded) or page.folded[source.last] in (",", ".")
    return source if closed else phrase_after(page, row, place, position)


def _whose(page: Page, row: list[int], at: int, end: int) -> Source | None:
    """Whose reply or face a phrase is: Ana Ruiz's reply ran to one word, the mayor's answer."""
    named = page.name_from.get(row[at])
    last = page.folded[row[end - 1]]
    if last not in PAPERS and last not in _OWN:
        return None
    if named is None and last in _OWN and end - at == 3 and page.is_name(row[at]):
        return Source(row[at], row[at] + 1, -1, WORDS) if page.folded[row[at + 1]] == "'s" else None
    if named and page.folded[named[0]] in ("'s", "'"):
        return Source(row[at], named[0], named[1], PERSON)
    if last in UTTERED:
        for place in range(at + 1, end - 1):
            if page.folded[row[place]] in ("'s", "'"):
                return describe(page, row[at], row[place])
    own = page.folded[row[at]] in ("his", "her") and end - at <= TITLES
    return Source(row[at], row[at] + 1, -1, PRONOUN) if own else None


def phrase_after(page: Page, row: list[int], at: int, high: int) -> Source | None:
    """The source that begins at `row[at]`, without what is apposed to it."""
    end, named = _read(page, row, at, high)
    while end > at and page.folded[row[end - 1]] in ("'s", "'"):
        end -= 1
    for place in range(at + 1, end):
        if named is None and page.folded[row[place]] in ("in", "at", "from", "behind"):
            end = place
            break
    return named or (describe(page, row[at], row[end - 1] + 1) if end > at else None)


def _read(page: Page, row: list[int], at: int, high: int) -> tuple[int, Source | None]:
    """Where the phrase that begins at `at` ends, and the person or pronoun that it is."""
    if at >= high:
        return at, None
    start, high = at, min(high, at + PHRASE, len(row))
    if page.folded[row[at]].partition("'")[0] in group("subject") | {"they"}:
        return at + 1, Source(row[at], row[at] + 1, -1, PRONOUN)
    while at < high and (at == start or row[at] == row[at - 1] + 1):
        token = row[at]
        named = page.name_from.get(token)
        behind = at + named[0] - token if named else at
        if named and behind <= len(row) and row[behind - 1] == named[0] - 1:
            if is_modifier(page, named[0]):
                at = behind
                continue
            if behind >= len(row) or page.folded[row[behind]] != "'s":
                if governor(page, row, start, at) < 0:
                    return behind, Source(token, named[0], named[1], PERSON)
                return behind, describe(page, row[start], named[0])
            at = behind + 1
        elif goes_on(page, row, start, at):
            at += 1
        else:
            break
    return min(at, len(row)), None


def _past_place(page: Page, row: list[int], at: int) -> int:
    """The place behind "at Northport General", "of them" where that follows a description."""
    if at >= len(row) or page.folded[row[at]] not in _PLACING:
        return at
    for place in range(at + 1, min(len(row), at + TITLES * 2)):
        word = page.folded[row[place]]
        if word == ",":
            return place if place + 1 < len(row) and page.is_name(row[place + 1]) else at
        if page.kinds[row[place]] != WORD or word in group("aux") or word in ("who", "that"):
            return at
    return at


def _past_relative(page: Page, row: list[int], at: int) -> int:
    """The place behind "that operates the port" where a name set between commas follows."""
    if at >= len(row) or page.folded[row[at]] not in ("that", "which", "who"):
        return len(row)
    for place in range(at + 1, min(len(row) - 1, at + PHRASE)):
        if page.folded[row[place]] == ",":
            return place if page.is_name(row[place + 1]) else len(row)
    return len(row)


def _apposed(page: Page, row: list[int], at: int) -> Source | None:
    """The name set behind a description: the mayor, Ana Ruiz, …"""
    if at >= len(row) or page.folded[row[at]] not in (",", "—", "–"):
        return None
    at += 1
    if at < len(row) and page.folded[row[at]] in group("art"):
        at += 1
    start = at
    while at < min(len(row), start + TITLES) and row[at] not in page.name_from:
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
    if page.is_name(row[at]):
        return page.kinds[row[at]] == WORD
    if word == "retired":
        return True
    if page.kinds[row[at]] != WORD or word.endswith(("ing", "ed")) or word in saying_verbs():
        return False
    return word not in group("prep", "sub", "aux", "det") and word not in ("who", "whose")


def _unlisted(page: Page, row: list[int], at: int) -> Source | None:
    """A name that the people panel does not hold, set between commas: his wife, Greta, …"""
    end = at
    while end < len(row) and end - at < 4 and page.is_name(row[end]):
        end += 1
    closed = end >= len(row) or page.folded[row[end]] in (",", ".", "—", "–", ";")
    if end == at or not closed or page.kinds[row[at]] != WORD:
        return None
    return Source(row[at], row[end - 1] + 1, -1, WORDS)
