"""What an amount that somebody spends, gets or does is for, and what goes on for a length of time.

`on a new roof`, `to run a ferry`; of time what lasts so long, what has not been seen for so long.
"""

from __future__ import annotations

from briefing.parser.amounts.behind import Place, complement, dates, is_later, words_behind
from briefing.parser.amounts.clauses import before_aside, left_clause
from briefing.parser.amounts.nouns import classes, has_noun, is_verb
from briefing.text.tokens import MARK, WORD, Tokens

_LEADING = frozenset("of for on in to into towards toward against from".split())
_PLACING = ("on", "in", "into", "against", "toward", "towards")
_DATING = frozenset("today yesterday tomorrow now each apiece so annually yearly".split())


def purpose(line: Tokens, until: int, kind: str) -> Place | None:
    """Of an amount that somebody spends, gets or does, what for: `on a new roof`, `to run`.

    A time in between is passed over: `lent 240 million in 2027 for a second quay`. Of a length
    of time the preposition is kept: `six years | for a new roof`.
    """
    k = until + (line.folded[until] in ("just", "still"))
    if line.folded[k].endswith("ing") and line.folded[k] not in classes().preposition:
        return words_behind(line, k)
    for _ in range(2):
        word = line.folded[k]
        if word in _LEADING and not dates(line, k) and line.kinds[k + 1] in (WORD, MARK):
            if word == "in" and line.words[k + 1][:1].isupper():
                return None
            if (word == "from" and kind != "money") or (kind == "quantity" and word in _PLACING):
                return None
            keeps = kind == "duration" or word not in ("of", "for", "on", "in", "into")
            place = complement(line, k)
            if not place or not (word == "to" or has_noun(line, *place)):
                return None
            if line.folded[place[0]] in classes().extreme:
                return None
            return (k, place[1]) if keeps else place
        k = _behind_time(line, k)
        if not k:
            return None
    return None


def _behind_time(line: Tokens, k: int) -> int:
    """The token behind a time that begins at k: `last year`, `in 2027`, `on Monday`; else 0."""
    if line.folded[k] in _DATING:
        return k + 1
    if is_later(line, k):
        return k + 2
    if line.folded[k] in ("in", "by", "since", "on") and dates(line, k):
        return k + 2
    return 0


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
