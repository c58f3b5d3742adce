"""Who the reporter's sentence says spoke: verbs of saying before, behind and between quotes.

The forms are those that grammars give for reporting clauses (Quirk et al., "A Comprehensive
Grammar of the English Language", 14.28-14.30; Huddleston and Pullum, "The Cambridge Grammar of
the English Language", ch. 11 section 9): subject and verb, verb and subject, before, inside and
behind; "according to"; colon; participles ("adding"); passives.
"""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.before import told_before
from briefing.parser.speech.behind import told_behind
from briefing.parser.speech.frames import BEFORE, Attribution, Frame, Place
from briefing.parser.speech.hearers import spoken_to
from briefing.parser.speech.marks import Marked
from briefing.parser.speech.page import PERSON, WORDS, Page, Source
from briefing.parser.speech.vocabulary import PAPERS, PAST, PRESENT, group, saying_verbs
from briefing.text.tokens import OTHER

_RELATIVE = 14
_QUESTION = 6
_OPENING = 5
_BEFORE_ANSWER = frozenset("to asked quizzed when after as in".split())
_SAID = frozenset("said told says tells".split())
_JOINING = frozenset("and but while whereas".split())
# What a paper does with words that somebody else has said.
_RELAYED = frozenset(("reported", "reports"))


def attribute(page: Page, frame: Frame, position: int, whole: bool) -> Attribution | None:
    """Who the sentence says spoke the words at `position`; `whole`: they are a sentence."""
    row = frame.tokens
    found = _nearest(page, row, position, whole)
    if found and found.hearer is None and found.source is not None:
        reach = position if found.side == BEFORE else len(row)
        return found._replace(hearer=spoken_to(page, row, reach))
    return found


def by_paper(page: Page, frame: Frame, place: Place, marked: Marked) -> Attribution | None:
    """A paper that the words themselves tell to speak: the resolution “demands a halt”."""
    row, verb = frame.tokens[: place.position], saying_verbs().get(page.folded[marked.first])
    if not 1 < len(row) <= _OPENING or verb is None or verb.tense not in (PAST, PRESENT):
        return None
    paper = row[-1]
    if page.folded[row[0]] not in group("art", "poss") or row[-1] - row[0] >= len(row):
        return None
    if page.folded[paper] not in PAPERS and page.folded[paper] not in group("document"):
        return None
    return Attribution(Source(row[1], paper + 1, -1, WORDS), paper, None, BEFORE, False)


def names_a_speaker(page: Page, row: list[int], position: int) -> Attribution | None:
    """Who says something in the part of a sentence that ends before `position`.

    Of one of whom somebody else tells that he said so, that other: Bright says Ruiz told him.
    """
    told = told_before(page, row, position, False, quoted=False)
    inner = told.source if told else None
    if inner is None or inner.kind != PERSON or inner.first <= row[0]:
        return told
    outer = told_before(page, row, bisect_left(row, inner.first), False, quoted=False)
    return outer if outer and outer.source and outer.source.kind == PERSON else told


def _nearest(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """The attribution beside the words, before the one that is farther off."""
    asked = _asked(page, row, position)
    if asked is not None:
        return asked
    behind = told_behind(page, row, position, whole)
    elsewhere = not whole and (_in_relative(page, row, position) or _turns(page, row, position))
    elsewhere = elsewhere or (behind is not None and page.folded[behind.verb] in _RELAYED)
    if whole and behind and position and page.folded[row[position - 1]] == ",":
        led = told_before(page, row, position, whole)
        if led and led.source and led.verb == row[position - 1] - 1:
            return led  # the email in which Ruiz wrote, “…,” Bright said he had not read
    if behind and behind.near and not elsewhere and _has_comma(page, row, position):
        relayed = None if whole else _relayed(page, row, position, behind)
        return relayed or behind
    before = told_before(page, row, position, whole)
    if before and (before.near or (elsewhere and before.source)):
        return before
    if behind and behind.near and (whole or before is None):
        return behind
    return before or behind


def _relayed(page: Page, row: list[int], position: int, tail: Attribution) -> Attribution | None:
    """Who said a fragment that somebody unnamed passes on: Ruiz told him it was “a mess”, two
    people familiar with the talks said.
    """
    if tail.source is None or tail.source.kind != WORDS:
        return None
    told = told_before(page, row, position, False)
    if told is None or told.source is None or page.folded[told.verb] not in _SAID:
        return None
    clause = row[bisect_left(row, told.verb) : position]
    return told if all(page.folded[token] not in (",", ";") for token in clause) else None


def _asked(page: Page, row: list[int], position: int) -> Attribution | None:
    """Who asks what a clause before the answer holds: when a fan shouted “…?”, Ruiz said “…”.

    Without a source where the question is nobody's: to the question “…?”, asked “…?”
    """
    opening = page.folded[row[0]] if position else ""
    behind = page.folded[row[position]] if position < len(row) else ""
    if opening not in _BEFORE_ANSWER or behind != ",":
        return None
    comma = page.folded[row[position - 1]] in (",", ":") and position > 1
    last = page.folded[row[position - 1 - comma]]
    if last in ("question", "asked", "quizzed") and position <= _QUESTION:
        return Attribution(None, row[position - 1], None, BEFORE, True)
    told = told_before(page, row, position, True)
    clause = opening in ("when", "after", "as") and told is not None and told.near
    return told if clause and told and told.source else None


def _turns(page: Page, row: list[int], position: int) -> bool:
    """Whether a new clause follows a fragment: she called it “useful”, and he said …"""
    words = [page.folded[token] for token in row[position : position + 2]]
    if words and words[0] in _JOINING and _has_comma(page, row, position):
        return True
    return words[:1] == [","] and words[1:] != [] and words[1] in _JOINING


def _in_relative(page: Page, row: list[int], position: int) -> bool:
    """Whether a fragment ends the aside of a name: Ruiz, who called it “a gesture”, said …"""
    for at in range(position - 1, max(0, position - _RELATIVE), -1):
        if page.folded[row[at]] == "who":
            return page.folded[row[at - 1]] == ","
        if page.folded[row[at]] == ",":
            return False
    return False


def _has_comma(page: Page, row: list[int], at: int) -> bool:
    """Whether a comma closes the words before `row[at]`, inside or outside their marks."""
    if at >= len(row):
        return False
    token = row[at]
    around = range(max(0, token - 4), token)
    inner = [page.folded[back] for back in around if page.kinds[back] == OTHER]
    return page.folded[token] == "," or inner[-1:] == [","]
