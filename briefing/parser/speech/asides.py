"""Verbs of saying that the words in marks do not belong to: in asides, conditions, other senses."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.clauses import is_adverb
from briefing.parser.speech.frames import Attribution
from briefing.parser.speech.page import Page, Source
from briefing.parser.speech.vocabulary import PARTICIPLE, Verb, group, saying_verbs

_WHICH = frozenset(("who", "which", "whose", "whom"))
_SUPPOSING = frozenset(
    "until unless if once because when while although though after before as since".split()
)
_OF = frozenset("of for from about at into despite".split())
_REACH = 24


def stands_apart(page: Page, row: list[int], at: int, position: int, verb: Verb) -> bool:
    """Whether a verb at `at` is no frame of the words at `position`, by what is around it."""
    if _in_aside(page, row, at, position):
        return True
    framed = page.folded[row[position - 1]] in group("be")
    return framed and verb.tense == PARTICIPLE and _is_gerund(page, row, at)


def _in_aside(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether a comma closes the aside that holds the verb: the gates, which he promised, were …"""
    opener = at - 1
    while opener > max(0, at - _REACH) and page.folded[row[opener]] != ",":
        opener -= 1
    if page.folded[row[opener]] != "," or page.folded[row[opener + 1]] not in _WHICH:
        return False
    for place in range(at + 1, min(position - 1, at + _REACH)):
        if page.folded[row[place]] == ",":
            return page.folded[row[place + 1]] in group("be")
    return False


def _is_gerund(page: Page, row: list[int], at: int) -> bool:
    """Whether a preposition governs the verb: the policy of openly promising money."""
    back = at - 1
    while back > 0 and is_adverb(page, row[back]):
        back -= 1
    return back >= 0 and page.folded[row[back]] in _OF


def is_supposed(page: Page, row: list[int], found: Attribution) -> bool:
    """Whether somebody only says it in a condition: Ruiz said that until the board agrees, “…”"""
    if found.source is None or found.source.first < row[0]:
        return False
    start = bisect_left(row, found.source.first)
    if start and page.folded[row[start - 1]] in group("art"):
        start -= 1
    if start < 2 or page.folded[row[start - 1]] not in _SUPPOSING:
        return False
    before = page.folded[row[start - 2]]
    verb = saying_verbs().get(before)
    return before == "that" or (verb is not None and "d" in verb.senses)


def inserted(page: Page, row: list[int], at: int, source: Source) -> bool:
    """Whether "said Ana Ruiz" is set into a clause: the plan, said Ruiz, was “…”"""
    closed = source.last <= row[-1] and page.folded[source.last] == ","
    return closed and not any(page.folded[token] == "," for token in row[: at - 1])
