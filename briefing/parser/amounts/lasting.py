"""What a length of time is about: what goes on for so long, what has not been seen for so long."""

from __future__ import annotations

from briefing.parser.amounts.behind import Place
from briefing.parser.amounts.clauses import before_aside, left_clause
from briefing.parser.amounts.nouns import classes, is_verb
from briefing.text.tokens import WORD, Tokens


def lasting(line: Tokens, e: int, left: Place | None) -> Place | None:
    """What goes on for so long, where an aside keeps its verb apart from who does or bears it.

    `jailed` of `Tom Sam, a baker, was jailed for six years`; the clause before the aside of `jailed
    Tom Sam, a baker, for six years`. `left` is the clause that the figure stands in.
    """
    if e < 3 or line.folded[e - 1] != "for":
        return None
    if line.words[e - 2] == ",":
        before = before_aside(line, e - 1)
        return left_clause(line, before) if before < e - 2 else None
    if left and left[1] <= e - 2 and is_verb(line, e - 2):
        return None if line.folded[e - 2] in classes().auxiliary else (e - 2, e - 1)
    return None


def record_since(line: Tokens, e: int) -> Place | None:
    """Of `the hottest March in 60 years` what has not been seen for so long."""
    if e < 3 or line.folded[e - 1] not in ("in", "for", "since"):
        return None
    for k in range(e - 2, max(0, e - 9), -1):
        word = line.folded[k]
        verb = k < e - 2 and is_verb(line, k) and word not in _HAVING
        if line.kinds[k] != WORD or verb:
            return None
        if word in _SUPERLATIVES or (word.endswith("est") and word not in _NO_SUPERLATIVES):
            return (k, e - 1) if e - 1 > k + 1 else None
    return None


_HAVING = frozenset("has have had been seen".split())
_SUPERLATIVES = frozenset("first second third fourth fifth sixth worst best most least".split())
_NO_SUPERLATIVES = frozenset(
    "west east rest test forest interest request protest guest harvest arrest contest".split()
)
