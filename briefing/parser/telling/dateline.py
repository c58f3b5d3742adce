"""Where a report's first sentence begins behind its dateline."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.telling.days import NAMED
from briefing.text.dateline import release_dateline
from briefing.text.document import Document, Stretch
from briefing.text.tokens import MARK, NUMBER, WORD

_LENGTH = 16
_DASHES = frozenset(("-", "–", "—", "--", "―"))
_INSIDE = frozenset(", . / of the and de del da al".split())


def behind_dateline(document: Document, sentence: Stretch) -> Stretch:
    """The sentence without the place, date and agency that it opens with, if it does.

    `OSTVIK, June 9 (AFP) — The council`, `(AFP) - The`, `Ostvik, Norway — The`, `Ostvik: The`.
    """
    release = release_dateline(document.text[sentence.start : sentence.end])
    if release:
        start = sentence.start + release.end
        return sentence._replace(first=document.token_from(start), start=start)
    tokens, first = document.tokens, sentence.first
    stop = min(first + _LENGTH, sentence.last - 4)
    agency = comma = False
    inside = 0
    for k in range(first, stop):
        word, kind = tokens.words[k], tokens.kinds[k]
        if k > first and (word in _DASHES or word == ":"):
            dated = tokens.kinds[k - 1] == NUMBER and tokens.folded[k - 2] in NAMED
            sure = agency or (comma and (word != ":" or dated)) or _is_place(document, first, k)
            if sure and _opens(document, k):
                start = tokens.starts[k + 1]
                return sentence._replace(first=k + 1, start=start)
            return sentence
        if word in "()[]":
            if word == ")" and _is_undashed(document, sentence, k):
                return sentence._replace(first=k + 1, start=tokens.starts[k + 1])
            agency = agency or word == ")"
            inside += 1 if word in "([" else -1
        elif kind == WORD:
            if not (inside or word[0].isupper() or word in _INSIDE):
                return sentence
        elif kind == NUMBER or word in _INSIDE:
            comma = comma or word == ","
        else:
            return sentence
    return sentence


def _is_undashed(document: Document, sentence: Stretch, k: int) -> bool:
    """Whether a bracket closes a dateline as Indian agencies set it: `Mumbai, Jun 3 (PTI) The`."""
    tokens, first = document.tokens, sentence.first
    if k - first < 5 or tokens.words[k - 2] != "(" or tokens.kinds[k - 3] != NUMBER:
        return False
    named = tokens.words[k - 1].isupper() and 2 <= len(tokens.words[k - 1]) <= 5
    return named and "," in tokens.words[first : k - 3] and tokens.words[k + 1][0].isupper()


def _is_place(document: Document, first: int, last: int) -> bool:
    """Whether the words before a dash or colon are a place: in capitals, or known as one."""
    tokens = document.tokens
    head = tokens.words[first]
    if len(head) > 2 and head.isupper():
        return True
    if " ".join(tokens.folded[first:last]) in words("place"):
        return True
    return last == first + 1 and _is_named_as_place(document, head)


def _is_named_as_place(document: Document, name: str) -> bool:
    """Whether the text says `in`, `near`, `at` or `from` that name elsewhere."""
    tokens = document.tokens
    return any(
        word == name and tokens.folded[k - 1] in ("in", "near", "at", "from")
        for k, word in enumerate(tokens.words)
        if k
    )


def _opens(document: Document, k: int) -> bool:
    """Whether a sentence begins behind the dash or colon at k."""
    tokens = document.tokens
    behind = tokens.words[k + 1]
    apart = tokens.starts[k + 1] > tokens.ends[k] or tokens.words[k] == "—"
    return apart and (behind[0].isupper() or tokens.kinds[k + 1] in (NUMBER, MARK))
