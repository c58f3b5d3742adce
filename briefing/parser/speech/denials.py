"""Words that somebody is said not to have said: “denied that she had called it a farce”."""

from __future__ import annotations

from briefing.parser.speech.page import WORDS, Page, Source
from briefing.parser.speech.saying import verb_at

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


def is_nobody(page: Page, source: Source) -> bool:
    """Whether words that stand where a source stands name nobody: no one, no minister."""
    if source.kind != WORDS:
        return False
    told = page.folded[source.first : source.last]
    return told[0] == "no" or told in (["none"], ["nobody"], ["nothing"])


def _denies_a_clause(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether a clause is denied, or saying something: not denied the “baseless” claims."""
    stop = min(position, at + 1 + _CLAUSE)
    behind = [page.folded[token] for token in row[at + 1 : stop]]
    if behind and behind[0] in _PARTICIPLES | {"he", "she", "they", "it"}:
        return True
    return "that" in behind and (behind[0] == "that" or bool(_CLAIMS.intersection(behind)))
