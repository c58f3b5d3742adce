"""Verbs of saying that the words in marks do not belong to: in asides, conditions and denials, and
in what somebody else said.
"""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.clauses import is_adverb
from briefing.parser.speech.frames import Attribution
from briefing.parser.speech.page import PRONOUN, WORDS, Page, Source
from briefing.parser.speech.saying import verb_at
from briefing.parser.speech.vocabulary import PARTICIPLE, PAST, PRESENT, Verb, group, saying_verbs
from briefing.text.tokens import WORD

_WHICH = frozenset(("who", "which", "whose", "whom"))
_SUPPOSING = frozenset(
    "until unless if once because when while although though after before as since".split()
)
_OF = frozenset("of for from about at into despite".split())
_REACH = 24
_NAMED = 6
_NAMING = frozenset("call calls called describe describes described term terms termed".split())
_BE = frozenset("is was are were".split())
_DENYING = frozenset(
    """
    deny denies denied denying reject rejects rejected rejecting refute refutes refuted refuting
    dismiss dismisses dismissed dismissing disputes disputed
    """.split()
)
_CLAIMS = frozenset(
    """
    claim claims suggestion suggestions accusation accusations allegation allegations report
    reports charge charges criticism idea notion
    """.split()
)
_PARTICIPLES = frozenset("saying having calling telling describing".split())
# Behind these another clause begins, whose words are meant: denied it, saying it was “a lie”.
_TURNS = frozenset(",;:—–") | {"but", "and", "while", "because"}
_FAR = 24
_CLAUSE = 9
_NOT_DOING = frozenset("isn't wasn't aren't weren't not ain't".split())
_INTENDED = frozenset("should must could may might shall can ought".split())
# What nobody sees in a firm but who tells of it: she said the firm hoped for “better days”.
_MINDS = frozenset(
    "hope feel think believe fear understand expect suspect consider anticipate want".split()
)
_FRESH = frozenset((",", ";", "and", "but", "while", "when", "after", "—", "–"))
_WHERE = 6
_THAT = 10


def stands_apart(page: Page, row: list[int], at: int, position: int, verb: Verb) -> bool:
    """Whether a verb at `at` is no frame of the words at `position`, by what is around it."""
    if _in_aside(page, row, at, position):
        return True
    if at > 1 and [page.folded[token] for token in row[at - 2 : at]] == ["short", "of"]:
        return True  # stopped short of saying
    if verb.tense == PARTICIPLE and at and page.folded[row[at - 1]] in _NOT_DOING:
        return True  # he isn't joking
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
    if page.folded[row[start - 1]] in ("as", "while", "when"):
        return before == "that"  # “We won,” Ruiz said as the crowd chanted “…”
    verb = saying_verbs().get(before)
    return before == "that" or (verb is not None and "d" in verb.senses)


def inserted(page: Page, row: list[int], at: int, source: Source) -> bool:
    """Whether "said Ana Ruiz" is set into a clause: the plan, said Ruiz, was “…”"""
    closed = source.last <= row[-1] and page.folded[source.last] == ","
    return closed and not any(page.folded[token] == "," for token in row[: at - 1])


def is_relative(page: Page, row: list[int], at: int) -> bool:
    """Whether a verb only tells which thing is meant: the letter Mike wrote was “kind”, what the
    council called a plan was “a joke”.
    """
    if page.folded[row[at]] in _NAMING and not _BE.isdisjoint(
        page.folded[token] for token in row[at + 2 : at + _NAMED]
    ):
        return any(page.folded[token] == "what" for token in row[max(0, at - _NAMED) : at])
    if at + 1 >= len(row) or at < 2 or page.folded[row[at + 1]] not in ("was", "is", "were", "are"):
        return False
    named = page.name_to.get(row[at - 1] + 1)
    start = bisect_left(row, named[0]) if named else at - 1
    if start < 1 or not (named or page.folded[row[start]] in group("subject", "they")):
        return False
    thing = page.folded[row[start - 1]]
    opens = thing == "what" or thing in group("sub", "adv", "prep")
    return page.kinds[row[start - 1]] == WORD and not opens


def is_intended(page: Page, row: list[int], at: int) -> bool:
    """Whether the verb at `at` tells what somebody should do: said parliament should ask why."""
    before = {page.folded[row[place]] for place in range(at - 1, max(-1, at - 3), -1)}
    if page.folded[row[0]] == "according" and "will" in before:
        return True  # according to a draft, leaders will pledge “more”
    return not _INTENDED.isdisjoint(before)


def is_denied(page: Page, row: list[int], position: int) -> bool:
    """Whether the words at `position` stand in what a verb of denying before them denies."""
    for at in range(position - 1, max(-1, position - _FAR), -1):
        word = page.folded[row[at]]
        if word in _TURNS:
            return False
        if word in _DENYING:
            return _denies_a_clause(page, row, at, position)
        if word == "never":
            return at + 1 < position and verb_at(page, row, at + 1) is not None
    return False


def _denies_a_clause(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether a clause is denied, or saying something: not denied the “baseless” claims."""
    stop = min(position, at + 1 + _CLAUSE)
    behind = [page.folded[token] for token in row[at + 1 : stop]]
    if behind and behind[0] in _PARTICIPLES | {"he", "she", "they", "it"}:
        return behind[1:2] != ["as"]  # dismissed it as “baseless”
    return "that" in behind and (behind[0] == "that" or bool(_CLAIMS.intersection(behind)))


def outside(page: Page, row: list[int], position: int, inner: Attribution) -> int:
    """Where the clause of the inner verb begins inside what somebody said, else 0.

    It does where a pronoun frames a fragment (the judge said he called it “grave”) and where
    "but that" resumes what was said (said the board had told them to wait, but that “…”).
    """
    if inner.source is None or row[0] > inner.verb:
        return 0
    verb = saying_verbs().get(page.folded[inner.verb])
    start = bisect_left(row, inner.source.first)
    if verb and verb.lemma in _MINDS and inner.source.kind == WORDS:
        return start if _is_reported(page, row, start) else 0
    if verb and not set(verb.senses) & set("dt"):
        return start if inner.source.kind == PRONOUN else 0
    at = bisect_left(row, inner.verb)
    resumed = any(
        page.folded[row[place]] == "that" and page.folded[row[place - 1]] in ("and", "but")
        for place in range(max(at + 1, position - _THAT), position)
    )
    if start and page.folded[row[start - 1]] in group("art"):
        start -= 1
    fresh = not start or page.folded[row[start - 1]] in _FRESH
    return start if resumed and not fresh else 0


def _is_reported(page: Page, row: list[int], start: int) -> bool:
    """Whether the clause that begins at a place is what a verb of saying right before it says."""
    back = start - 1
    if page.folded[row[back]] in group("art", "poss"):
        back -= 1
    reach = _WHERE if page.folded[row[back]] == "that" else 1  # said in an interview that
    for at in range(back, max(0, back - reach), -1):
        verb = saying_verbs().get(page.folded[row[at]])
        if verb is not None and "d" in verb.senses and verb.tense in (PRESENT, PAST):
            return True
    return False
