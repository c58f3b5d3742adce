"""The subject of a verb: who says, who acts, read leftwards from it."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.lexicon import words
from briefing.parser.speech.clauses import AUTHORED, DASHES, MADE, RELATIVES, clause_subject
from briefing.parser.speech.genders import head_of, is_body, is_one, is_plural
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import describe, is_finite, phrase_start
from briefing.parser.speech.pieces import before_bracket, past_adverbs, through_pieces
from briefing.parser.speech.sources import PAPERS, source_after, source_before
from briefing.parser.speech.vocabulary import BODIES, group, saying_verbs
from briefing.text.tokens import OTHER, WORD

_RELATIVE = 8
_OPENERS = frozenset("and but or when after as what how why whether if".split())
_LED = frozenset(("led", "headed", "chaired"))
_CLAUSE = 16
_ASIDE = 60


def subject_before(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The subject of the verb at `row[at]`, read leftwards and not beyond `low`."""
    low = max(low, at - _ASIDE)
    at -= 1
    at = past_adverbs(page, row, low, at)
    if at < low:
        return None
    word = page.folded[row[at]]
    if word in ("who", "which", "that"):
        comma = at - 1 >= low and page.folded[row[at - 1]] == ","
        return _nearest_human(page, source_before(page, row, low, at - 2 if comma else at - 1))
    if word in ("and", "but", "then", "or"):
        return clause_subject(page, row, low, at)
    if word == ",":
        return through_pieces(page, row, low, at - 1)
    if word in (")", "]"):
        at = before_bracket(page, row, low, at)
        return subject_before(page, row, low, at + 1) if at >= low else None
    if word in DASHES:
        at -= 1
        while at > low and page.folded[row[at]] not in DASHES:
            at -= 1
        return source_before(page, row, low, at - 1)
    source = source_before(page, row, low, at)
    several = _several(page, row, low, source) if source else None
    if several:
        return _beyond(page, row, low, several)
    seen = _seen_by(page, row, low, source) if source else None
    if seen:
        return seen
    if source is None:
        return _defined(page, row, low, at)
    if source.kind == PERSON:
        joint = _jointly(page, row, low, source)
        return joint or _acted_on(page, row, low, source) or source
    return _beyond(page, row, low, source) if source.kind == WORDS else source


def _jointly(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Two people who say something together: Ana Ruiz and Tom Bright said."""
    at = bisect_left(row, source.first)
    if at - 2 < low or page.folded[row[at - 1]] != "and":
        return None
    other = page.name_to.get(row[at - 2] + 1)
    if other is None or other[1] == source.person or row[at - 1] != row[at - 2] + 1:
        return None
    begins = other[0] == row[low] or _is_boundary(
        page, row, max(low, bisect_left(row, other[0]) - 1)
    )
    return Source(other[0], source.last, -1, WORDS) if begins else None


def _acted_on(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Who does something to a person named before the verb: police investigating Ana Ruiz said,
    the reviewer who panned Ruiz called; None where the person is the subject.
    """
    at = bisect_left(row, source.first) - 1
    while at > low and page.folded[row[at]] in group("rank", "art"):
        at -= 1
    if at - 1 < low or page.kinds[row[at]] != WORD or not page.words[row[at]].islower():
        return None
    word, before = page.folded[row[at]], row[at - 1]
    if word.endswith("ing") and word not in saying_verbs() and page.folded[before] in group("folk"):
        return source_before(page, row, low, at - 1)
    if not (word.endswith("ed") or word in words("finite_verbs")) or word in saying_verbs():
        return None
    return source_before(page, row, low, at - 2) if page.folded[before] == "who" else None


def _defined(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """Whom a clause without a comma tells apart: the company that Ana Ruiz founded said."""
    if not page.words[row[at]].islower() or not page.folded[row[at]].endswith("ed"):
        return None
    begin, stop = at, max(low, at - _CLAUSE)
    while begin > stop and not _is_boundary(page, row, begin - 1):
        begin -= 1
    ahead = source_after(page, row, begin, at) if begin == low or begin > stop else None
    told = ahead is not None and ahead.kind == WORDS and page.folded[ahead.last] in RELATIVES
    return ahead if told else None


def _several(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Whom a name is only one of: researchers including Ana Ruiz, scientists led by her."""
    at = bisect_left(row, source.first) - 1
    while at > low and page.folded[row[at]] in group("rank", "art"):
        at -= 1
    if at > low + 1 and page.folded[row[at]] == "by" and page.folded[row[at - 1]] in _LED:
        at -= 1
    elif at <= low or page.folded[row[at]] != "including":
        return None
    found = source_before(page, row, low, at - 2 if page.folded[row[at - 1]] == "," else at - 1)
    return found if found and found.kind == WORDS else None


def _nearest_human(page: Page, source: Source | None) -> Source | None:
    """Whom "who" behind a phrase means: of an ovation from critics, the critics; of a speech
    from the Unity party, the party.
    """
    if source is None or source.kind != WORDS or is_one(page, source):
        return source
    head, last = head_of(page, source), source.last - 1
    folk = page.folded[last] in group("folk") and page.folded[head] not in group("folk")
    if folk and head < last:
        return Source(last, source.last, -1, WORDS)
    bodies = group("body", *BODIES)
    if page.folded[last] not in bodies or page.folded[head] in bodies:
        return source
    links = (at for at in range(last, source.first, -1) if page.folded[at] in group("link"))
    link = next(links, -1)
    return (describe(page, link + 1, source.last) or source) if link > 0 else source


def _seen_by(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """What a phrase with "by" only belongs to: a letter seen by AFP says; None for authors."""
    at = bisect_left(row, source.first)
    at = (phrase_start(page, row, low, at) if source.kind == PERSON else at) - 1
    if at >= low and page.folded[row[at]] in group("art"):
        at -= 1
    if at - 2 < low or page.folded[row[at]] != "by":
        return None
    word = page.folded[row[at - 1]]
    if (word in group("document") or word == "report") and is_body(page, source):
        first = phrase_start(page, row, low, at - 1)
        return describe(page, row[first], source.last)
    if word in AUTHORED or not word.endswith(("ed", "en")):
        return None
    found = source_before(page, row, low, at - 2)
    return _beyond(page, row, low, found) if found and found.kind == WORDS else None


def _beyond(page: Page, row: list[int], low: int, source: Source) -> Source:
    """Whom a phrase only describes: the officer who made the arrest; Ruiz, chair of the board."""
    at = bisect_left(row, source.first) - 1
    if at > low and page.folded[row[at]] == "," and _is_office(page, source):
        named = page.name_to.get(row[at - 1] + 1)
        return Source(named[0], row[at - 1] + 1, named[1], PERSON) if named else source
    if at >= low and page.folded[row[at]] in group("art"):
        at -= 1
    for place in range(at, max(low, at - _RELATIVE), -1):
        if page.kinds[row[place]] != WORD:
            break
        if page.folded[row[place]] == "who":
            return source_before(page, row, low, place - 1) or source
    return _opened(page, row, low, source) or source


def _opened(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Whom a clause opens with where the source only ends what is said of it: the officials
    briefed on the matter, the company that runs the pier; None for the others.
    """
    start = bisect_left(row, source.first)
    if start > low and page.folded[row[start - 1]] in group("art"):
        start -= 1
    begin, stop = start, max(low, start - _CLAUSE)
    while begin > stop and not _is_boundary(page, row, begin - 1):
        begin -= 1
    if begin == start or (begin == stop and stop > low):
        return None
    ahead = source_after(page, row, begin, start)
    if ahead is None or ahead.kind == PRONOUN or ahead.last >= source.first:
        return None
    behind = page.folded[ahead.last]
    if behind in RELATIVES or behind == "where":
        own = ahead.last + 1
        opens = page.is_name(own) or page.folded[own] in group("det")
        own += own < source.first and page.folded[own] in group("art", "poss")
        return None if opens and own == source.first else ahead  # a plan that the council calls
    if behind in ("at", "in", "from"):
        return _placed_ahead(page, ahead, source)
    verb = saying_verbs().get(behind)
    modifies = (
        behind not in PAPERS and (behind.endswith(("ed", "ing")) and behind not in group("named"))
    ) or behind in MADE
    return ahead if modifies and not (verb and "d" in verb.senses) else None


def _placed_ahead(page: Page, ahead: Source, source: Source) -> Source | None:
    """The one who "at a hub where three were hurt" is said of, up to the clause; else None."""
    for at in range(ahead.last + 1, min(source.first, ahead.last + _RELATIVE)):
        if page.folded[at] in RELATIVES or page.folded[at] == "where":
            return Source(ahead.first, at, -1, WORDS) if ahead.kind == WORDS else ahead
        if page.kinds[at] != WORD or page.folded[at] in group("aux") or is_finite(page, at):
            return None
    return None


def _is_boundary(page: Page, row: list[int], at: int) -> bool:
    """Whether a clause may begin behind the token at `at`, which no "issued after" holds."""
    word = page.folded[row[at]]
    told = word in ("after", "when") and at > 0 and page.folded[row[at - 1]] in AUTHORED
    opens = word in _OPENERS and not told
    return opens or page.kinds[row[at]] == OTHER


def _is_office(page: Page, source: Source) -> bool:
    """Whether a phrase without an article says what one person is: chair of the board."""
    head = head_of(page, source)
    linked = head < source.last - 1 and page.folded[source.first] not in group("det")
    return linked and not is_plural(page.folded[head])
