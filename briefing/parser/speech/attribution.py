"""Who the reporter's sentence says spoke: verbs of saying before, behind and between quotes.

The forms are those that grammars give for reporting clauses (Quirk et al., "A Comprehensive
Grammar of the English Language", 14.28-14.30; Huddleston and Pullum, "The Cambridge Grammar of
the English Language", ch. 11 section 9): subject and verb, verb and subject, before, inside and
behind; "according to"; colon; participles ("adding"); passives.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from briefing.parser.speech.frames import Frame
from briefing.parser.speech.hearers import hearer_of, spoken_to
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.saying import (
    NEAR,
    REACH,
    agent,
    fits,
    is_passive,
    is_somebody,
    participle_subject,
    verb_at,
)
from briefing.parser.speech.sources import source_after, source_before
from briefing.parser.speech.subjects import DASHES, clause_subject, subject_before
from briefing.parser.speech.vocabulary import PARTICIPLE, PAST, PRESENT, Verb, group, saying_verbs
from briefing.text.tokens import NUMBER, OTHER, WORD

BEFORE, BEHIND = "before", "behind"
_THAT = 10
_TRIES = 6
_WORDS_OF = ["the", "words", "of"]
_JOINING = ("and", "but", "or")
_CLOSING = frozenset((",", "?", "!", "…", "—", "–"))
_ASIDE = 12
# Verbs before "to say": what follows was said. "Refused to say" and the like are not here.
_GO_ON = frozenset(
    "on continued continues continue began begins sought seeks tried tries rushed moved hastened "
    "used returned wrote appeared took".split()
)


class Attribution(NamedTuple):
    """Who spoke (None where the verb names nobody), the verb's token, whom it was said to (a
    span of tokens), on which side of the quote it stands and whether right beside it.
    """

    source: Source | None
    verb: int
    hearer: tuple[int, int] | None
    side: str
    near: bool


def attribute(page: Page, frame: Frame, position: int, whole: bool) -> Attribution | None:
    """Who the sentence says spoke the words at `position`; `whole`: they are a sentence."""
    row = frame.tokens
    found = _nearest(page, row, position, whole)
    if found and found.hearer is None and found.source is not None:
        reach = position if found.side == BEFORE else len(row)
        return found._replace(hearer=spoken_to(page, row, reach))
    return found


def names_a_speaker(page: Page, row: list[int], position: int) -> Attribution | None:
    """Who says something in the part of a sentence that ends before `position`."""
    return _before(page, row, position, False)


def _nearest(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """The attribution beside the words, before the one that is farther off."""
    behind = _behind(page, row, position, whole)
    if behind and behind.near and _has_comma(page, row, position):
        return behind
    before = _before(page, row, position, whole)
    if before and before.near:
        return before
    if behind and behind.near and (whole or before is None):
        return behind
    return before or behind


def _has_comma(page: Page, row: list[int], at: int) -> bool:
    """Whether a comma closes the words before `row[at]`, inside or outside their marks."""
    if at >= len(row):
        return False
    token = row[at]
    around = range(max(0, token - 4), token)
    inner = [page.folded[back] for back in around if page.kinds[back] == OTHER]
    return page.folded[token] == "," or inner[-1:] == [","]


def _before(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """The last verb of saying before the quote, else what a colon or comma tells."""
    unnamed: Attribution | None = None
    listed = saying_verbs()
    tries = _TRIES
    for at in range(position - 1, max(-1, position - REACH), -1):
        if not tries:
            break
        word = page.folded[row[at]]
        if word in listed:
            verb = verb_at(page, row, at)
            if verb and fits(page, row, at, position, verb, whole):
                tries -= 1
                found = _by_verb(page, row, at, position, verb)
                if found and found.source:
                    return _said_by_another(page, row, verb, found) or found
                unnamed = unnamed or found
        elif word in ("according", "in"):
            place = _phrase(page, row, at)
            if place and place < position:
                comma = page.folded[row[position - 1]] == ","
                source = source_after(page, row, place, position)
                return Attribution(source, row[at], None, BEFORE, comma)
    return unnamed or _by_mark(page, row, position, whole) or _by_that(page, row, position)


def _by_verb(page: Page, row: list[int], at: int, position: int, verb: Verb) -> Attribution | None:
    """The attribution that a verb at `at` makes for a quote that stands behind it."""
    near = _is_near(page, row, at, position)
    if is_passive(page, row, at, position, verb):
        if verb.lemma == "quote":
            return Attribution(subject_before(page, row, 0, at), row[at], None, BEFORE, near)
        by = agent(page, row, at, position)
        return Attribution(by, row[at], None, BEFORE, near and by is not None)
    hearer = hearer_of(page, row, at, position, verb)
    if at and page.folded[row[at - 1]] == "to":
        source = _infinitive_subject(page, row, at, verb)
    elif verb.tense == PARTICIPLE:
        source = participle_subject(page, row, at)
    else:
        source = subject_before(page, row, 0, at)
        if source is None and near:
            source = _otherwise(page, row, at, position, verb)
    if source and page.folded[source.first] == "it":
        source = _topic(page, row) or source
    return Attribution(source, row[at], hearer, BEFORE, near) if source else None


def _otherwise(page: Page, row: list[int], at: int, position: int, verb: Verb) -> Source | None:
    """The subject where none stands right before the verb: behind it, or its clause's person."""
    found = None if "t" in verb.senses else source_after(page, row, at + 1, position)
    if found is None:
        subject = clause_subject(page, row, max(0, at - REACH), at)
        found = subject if subject and subject.kind == PERSON else None
    return found


def _topic(page: Page, row: list[int]) -> Source | None:
    """The person of "For Ana Ruiz, it …", whose view the sentence gives, else None."""
    if not row or page.folded[row[0]] != "for":
        return None
    for at in range(1, min(len(row), _THAT)):
        named = page.name_from.get(row[at])
        if named:
            return Source(row[at], named[0], named[1], PERSON)
    return None


def _is_near(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether only a comma, colon or "that" and a few words stand between verb and quote."""
    last = page.folded[row[position - 1]]
    return position - at <= 2 or (last in (",", ":") and position - at <= 14)


def _infinitive_subject(page: Page, row: list[int], at: int, verb: Verb) -> Source | None:
    """Who says in "went on to say", who calls in "wants to call it": somebody, or None."""
    low = max(0, at - REACH)
    source = None
    if at >= 2 and page.folded[row[at - 2]] in _GO_ON:
        source = subject_before(page, row, 0, at - 2) or clause_subject(page, row, low, at)
    elif "m" in verb.senses:
        source = clause_subject(page, row, low, at)
    return source if source and is_somebody(page, source) else None


def _said_by_another(
    page: Page, row: list[int], verb: Verb, inner: Attribution
) -> Attribution | None:
    """The one who says what the pronoun before a framing verb did: the judge said he saw …"""
    if set(verb.senses) & set("dt") or inner.source is None or inner.source.kind != PRONOUN:
        return None
    outer = _before(page, row, bisect_left(row, inner.source.first), False)
    return outer._replace(near=False) if outer and outer.source else None


def _by_that(page: Page, row: list[int], position: int) -> Attribution | None:
    """A verb that no list holds, with "that" and a fragment: professed that he would “…”."""
    for at in range(position - 1, max(0, position - _THAT), -1):
        if page.folded[row[at]] == "that" and page.folded[row[at - 1]].endswith(("ed", "es")):
            source = subject_before(page, row, 0, at - 1)
            if source and source.kind != WORDS:
                return Attribution(source, row[at - 1], None, BEFORE, False)
    return None


def _by_mark(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """A colon, or a comma before a whole sentence, gives it to the subject or to its label."""
    sign = page.folded[row[position - 1]] if position else ""
    if sign not in (":", ",") or not whole:
        return None
    label = source_before(page, row, 0, position - 2) if sign == ":" else None
    if label and label.first <= row[0] + 4 and label.kind == PERSON and position <= 8:
        return Attribution(label, row[position - 1], None, BEFORE, True)
    low = max(0, position - REACH * 2)
    source = _topic(page, row) or clause_subject(page, row, low, position - 1)
    if source is None or (source.kind == WORDS and sign == ","):
        return None
    return Attribution(source, row[position - 1], None, BEFORE, True)


def _phrase(page: Page, row: list[int], at: int) -> int:
    """Where the source begins behind "according to" or "in the words of" at `at`, else 0."""
    word = page.folded[row[at]]
    if word == "according" and at + 2 < len(row):
        return at + 2
    if word == "in" and [page.folded[token] for token in row[at + 1 : at + 4]] == _WORDS_OF:
        return at + 4
    return 0


def _behind(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """The attribution that follows a quote in its own sentence."""
    at = _past_brackets(page, row, position)
    stop = min(len(row), position + 4)
    while at < stop and (page.folded[row[at]] == "," or page.folded[row[at]] in _JOINING):
        at += 1
    if at >= len(row):
        return None
    word = page.folded[row[at]]
    if word in DASHES:
        return _signature(page, row, at + 1)
    place = _phrase(page, row, at)
    if place and place < len(row):
        return Attribution(source_after(page, row, place, len(row)), row[at], None, BEHIND, True)
    if word in ("so", "as") and at + 1 < len(row):
        at += 1
    verb = saying_verbs().get(page.words[row[at]])
    joined = at > position and page.folded[row[at - 1]] in _JOINING
    if verb and verb.tense in (PAST, PRESENT) and set(verb.senses) & set("dt") and not joined:
        source = source_after(page, row, at + 1, len(row))
        if source and not _opens_clause(page, row, source):
            return Attribution(source, row[at], None, BEHIND, True)
    return _subject_first(page, row, at, position, whole)


def _opens_clause(page: Page, row: list[int], source: Source) -> bool:
    """Whether what stands behind "said" is the subject of what was said: said it would fail."""
    behind = source.last
    if behind > row[-1]:
        return False
    if source.kind == PRONOUN:
        return page.kinds[behind] == WORD
    if page.folded[behind] in group("aux"):
        return True
    thing = source.kind == WORDS and not page.is_name(source.first)
    follows = page.kinds[behind] == WORD and page.folded[behind] not in group("prep")
    return thing and follows and page.words[source.last - 1].endswith("s")


def _past_brackets(page: Page, row: list[int], at: int) -> int:
    """The place behind an aside in brackets that follows a quote."""
    depth = 0
    for place in range(at, min(len(row), at + _ASIDE)):
        word = page.folded[row[place]]
        depth += (word in ("(", "[")) - (word in (")", "]"))
        if not depth:
            return place + 1 if word in (")", "]") else place
    return at


def _signature(page: Page, row: list[int], at: int) -> Attribution | None:
    """A name behind a dash, as under a reader's letter."""
    source = source_after(page, row, at, len(row)) if at < len(row) else None
    if source is None or source.kind == PRONOUN or not page.is_name(source.first):
        return None
    rest = len(row) - at - (source.last - source.first)
    if rest > 8 or (source.kind != PERSON and rest > 1):
        return None
    return Attribution(source, row[at - 1], None, BEHIND, True)


def _subject_first(
    page: Page, row: list[int], at: int, position: int, whole: bool
) -> Attribution | None:
    """A quote, then "she said": the first verb of saying whose subject stands there."""
    listed = saying_verbs()
    tries = _TRIES
    for place in range(at + 1, min(len(row), at + NEAR)):
        if not tries:
            break
        verb = verb_at(page, row, place) if page.folded[row[place]] in listed else None
        if not verb or verb.tense == PARTICIPLE or not set(verb.senses) & set("dtg"):
            continue
        tries -= 1
        source = subject_before(page, row, at, place)
        if source is None or page.folded[row[place - 1]] in _JOINING:
            continue
        beside = _begins(page, row, at, source)
        trails = page.folded[source.first - 1] in (",", "—", "–") and source.first > row[position]
        if not beside and not trails:
            continue
        if "g" in verb.senses and not (beside and whole):
            continue
        hearer = hearer_of(page, row, place, len(row), verb)
        return Attribution(source, row[place], hearer, BEHIND, beside)
    return _any_verb(page, row, at, position) if whole else None


def _begins(page: Page, row: list[int], at: int, source: Source) -> bool:
    """Whether the source is the first thing behind the quote, titles and articles aside."""
    token = row[at]
    return source.first - token <= 1 or all(
        page.folded[each] in (",", "-", ".", "of", "for")
        or (
            page.kinds[each] in (WORD, NUMBER)
            and page.folded[each] not in group("aux", "prep", "sub")
        )
        for each in range(token, min(source.first, token + _ASIDE))
    )


def _any_verb(page: Page, row: list[int], at: int, position: int) -> Attribution | None:
    """What no list holds: a stop or comma inside the marks, then a person beside some verb."""
    inner = range(max(0, row[position] - 4), row[position])
    closed = any(page.folded[each] in _CLOSING for each in inner)
    if not closed or page.folded[row[position]] == ",":
        return None
    source = source_after(page, row, at, len(row))
    if source and source.kind != WORDS and _begins(page, row, at, source):
        behind = source.last
        if behind <= row[-1] and _may_be_verb(page, behind):
            return Attribution(source, behind, None, BEHIND, True)
    if _may_be_verb(page, row[at]):
        source = source_after(page, row, at + 1, len(row))
        if source and source.kind == PERSON and source.first - row[at] <= 4:
            return Attribution(source, row[at], None, BEHIND, True)
    return None


def _may_be_verb(page: Page, token: int) -> bool:
    """Whether a word may be a verb: in small letters and of no closed class."""
    word = page.folded[token]
    if page.kinds[token] != WORD or not page.words[token].islower() or word == "'s":
        return False
    return word not in group("prep", "sub", "aux", "det", "adv")
