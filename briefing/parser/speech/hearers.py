"""Whom something was said to: told reporters, said to the court, “Did you, Mr Bright?”"""

from __future__ import annotations

from briefing.parser.speech.cast import Cast
from briefing.parser.speech.genders import is_one
from briefing.parser.speech.page import PERSON, PRONOUN, Page, Source
from briefing.parser.speech.somebody import TIMES
from briefing.parser.speech.sources import phrase_after
from briefing.parser.speech.vocabulary import PAPERS, Verb, group
from briefing.text.tokens import NUMBER, WORD

_HEARERS = frozenset("tell ask remind assure reassure warn inform urge text message email".split())
_FACING = frozenset("addressing sentencing telling briefing cautioning".split())
_TALKS = frozenset(("interview", "conversation"))
_ASKED = frozenset("question questions request requests query queries comment".split())
_STOPS = frozenset((".", "?", "!", ",", "…"))
_PAPER = 14
_OPENING = 60
_FAR = 8
_SOME = frozenset("about around some nearly almost roughly".split())
_GATHERED = frozenset(
    """
    television radio tv briefing fans supporters followers protesters demonstrators mourners
    worshippers delegates pilgrims spectators
    """.split()
)


def hearer_of(page: Page, row: list[int], at: int, high: int, verb: Verb) -> tuple[int, int] | None:
    """The tokens that name the hearer of the verb at `at`; None for "you", "them" and reasons."""
    place = at + 1
    if place >= high:
        return None
    if verb.lemma not in _HEARERS and "t" not in verb.senses:
        place = _paper_hearer(page, row, place, high) if "d" in verb.senses else 0
    if not place or place >= high or page.folded[row[place]] in group("sub"):
        return None
    if page.folded[row[place]] in ("me", "us") or is_pronoun(page, row, place, high):
        return row[place], row[place] + 1
    audience = _audience(page, row, place, high) if verb.lemma in _HEARERS else None
    if audience:
        return audience
    heard = phrase_after(page, row, place, high)
    if heard is None or heard.kind == PRONOUN or not 0 <= heard.first - row[place] <= _FAR:
        return None
    if heard.last <= row[-1] and page.folded[heard.last] in group("aux"):
        return None
    if page.folded[heard.last - 1] in _ASKED or page.folded[heard.last - 1] in TIMES:
        return None
    heard = _apposed(page, row, heard) or _without_time(page, heard)
    if "t" in verb.senses and verb.lemma not in _HEARERS and heard.kind != PERSON:
        return None
    return _with_article(page, heard.first), heard.last


def _audience(page: Page, row: list[int], at: int, high: int) -> tuple[int, int] | None:
    """A crowd or a broadcaster: told thousands of cheering fans, told Egyptian television."""
    while at < high and (page.folded[row[at]] in group("art") or page.folded[row[at]] in _SOME):
        at += 1
    for place in range(at, min(high, at + _FAR)):
        word = page.folded[row[place]]
        if page.words[row[place]] in _GATHERED:
            return row[at], row[place] + 1
        if page.kinds[row[place]] not in (WORD, NUMBER) or row[place] in page.name_from:
            break
        if word in group("sub", "aux", "subject") or (word in group("prep") and word != "of"):
            break
    return None


def _apposed(page: Page, row: list[int], heard: Source) -> Source | None:
    """The name between commas that follows one hearer: told his lawyer, Ruth Lamb, that …"""
    at = heard.last
    if at + 1 > row[-1] or page.folded[at] != "," or not is_one(page, heard):
        return None
    named = page.name_from.get(at + 1)
    closed = named is not None and named[0] < len(page.folded) and page.folded[named[0]] == ","
    return Source(at + 1, named[0], named[1], PERSON) if named and closed else None


def _without_time(page: Page, heard: Source) -> Source:
    """The hearer without the time that follows: the city last week, a court two years ago."""
    last = heard.last
    if last < len(page.folded) and page.folded[last] == "ago" and last - heard.first > 2:
        return heard._replace(last=last - 2)
    if last - heard.first > 2 and page.folded[last - 2] in ("last", "this", "next"):
        return heard._replace(last=last - 2)
    return heard


def is_pronoun(page: Page, row: list[int], at: int, high: int) -> bool:
    """Whether "him" or "her" stands at `at` by itself: told her that, but not told her mother."""
    if page.folded[row[at]] == "him":
        return True
    if page.folded[row[at]] != "her":
        return False
    behind = row[at + 1] if at + 1 < high else -1
    closed = group("prep", "sub", "adv", "subject", "det") | {"in"}
    if behind < 0 or page.kinds[behind] != WORD or page.folded[behind] in closed:
        return True
    return page.folded[behind].endswith("ing")


def _with_article(page: Page, first: int) -> int:
    """The first token of a name that may begin with its article: The Guardian."""
    article = first > 0 and page.words[first - 1] == "The" and page.is_name(first)
    return first - 1 if article else first


def _paper_hearer(page: Page, row: list[int], at: int, high: int) -> int:
    """Where the hearer begins in "said to Ruiz", "said in a statement to AFP", else 0."""
    if page.folded[row[at]] == "to":
        return at + 1
    paper = False
    for place in range(at, min(high - 1, at + _PAPER)):
        word = page.folded[row[place]]
        paper = paper or word in PAPERS
        if paper and word in ("to", "with"):
            return place + 1
        if page.kinds[row[place]] != WORD:
            break
    return 0


def spoken_to(page: Page, row: list[int], position: int) -> tuple[int, int] | None:
    """Whom one talks to beside the verb: Speaking to AFP, Ruiz said; in an interview with AFP."""
    position = min(position, len(row))
    for at in range(min(position - 2, _OPENING)):
        word, link = page.folded[row[at]], page.folded[row[at + 1]]
        speaking = word in ("speaking", "talking") and link in ("to", "with") and at < 4
        writing = word in PAPERS and link == "to" and page.folded[row[0]] == "in"
        facing = word in _FACING and not at
        if facing and is_pronoun(page, row, 1, position):
            return row[1], row[1] + 1
        if speaking or writing or facing or (word in _TALKS and link == "with"):
            heard = phrase_after(page, row, at + (1 if facing else 2), position)
            if heard is None or heard.kind == PRONOUN or page.folded[heard.last - 1] in _ASKED:
                return None
            heard = _without_time(page, heard)
            return _with_article(page, heard.first), heard.last
    return None


def vocative(cast: Cast, opening: int, after: int) -> int:
    """The only person whom the words from `opening` to `after` call by name: “Did you see it, Mr
    Bright?”, “Ana, did you?”; else -1.
    """
    page, last = cast.page, after
    while last > opening + 1 and page.folded[last - 1] in _STOPS:
        last -= 1
    first = page.name_to[last][0] if last in page.name_to else last - 1
    before = first - 1 - (page.folded[first - 1] == ".")
    before -= page.folded[before] in group("rank")
    if last < after and before > opening and page.folded[before] == ",":
        return _bearer(cast, first, last)
    first = opening
    while first < last and page.folded[first] in group("rank") | {"."}:
        first += 1
    last = page.name_from[first][0] if first in page.name_from else first + 1
    comma = last < after and page.folded[last] == ","
    return _bearer(cast, first, last) if comma else -1


def _bearer(cast: Cast, first: int, last: int) -> int:
    """The only person whom a name means, or a given name alone; else -1."""
    named = cast.page.name_from.get(first)
    if named:
        return named[1]
    given = cast.given.get(cast.page.folded[first], [])
    alone = last - first == 1 and cast.page.is_name(first) and len(given) == 1
    return given[0] if alone else -1
