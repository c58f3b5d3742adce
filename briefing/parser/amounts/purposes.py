"""What an amount that somebody spends, gets or does is for: `on a new roof`, `to run a ferry`."""

from __future__ import annotations

from briefing.parser.amounts.behind import Place, complement, dates, is_later, words_behind
from briefing.parser.amounts.nouns import classes, has_noun
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
