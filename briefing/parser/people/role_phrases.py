"""The phrases that may say what a person is: noun phrases and clauses, read over kinds of tokens.

A kind is one character, so that patterns over tokens are plain patterns over text.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.parser.annotate import NAMELIKE, Columns
from briefing.parser.lexicon import mask

LONGEST = 16  # tokens of a phrase
_MOST = 9  # phrases of one place
_KEPT = 65536  # words whose kind is remembered

Span = tuple[int, int]

# The kinds of tokens, one character each: a determiner, one that owns, `of`, another preposition,
# a conjunction, a copula, a verb that names, one that makes somebody something, one that lists,
# another verb, `who`, `as`, he or she, an adverb, another function word; a calling in lower case
# and with a capital, a form of address, any other noun or adjective, any other capital, a mention;
# signs stand for themselves.
_LISTED = {
    "d": "a an the",
    "m": "his her its their my our your",
    "o": "of",
    "&": "and or &",
    "=": "is was are were be been become becomes became remain remains remained isn't wasn't",
    "n": "named called surnamed christened dubbed nicknamed identified known",
    "i": "including include includes included like",
    "r": "who whose",
    "A": "as",
    "H": "he she they",
    "a": "now then once also formerly already still",
    "f": "himself herself themselves both all",
    "l": "new first last next same own only other one two three four five six seven least most"
    " several many such back fellow",
}
_BY_WORD = {word: kind for kind, words in _LISTED.items() for word in words.split()}
PLAIN = frozenset(["mr", "mrs", "ms", "miss", "mx", "messrs"])
_ADDRESS = PLAIN | {"dr", "sir", "dame"}
NOUNS = frozenset("lcCNX9h")
_JOINED = NOUNS | frozenset("s'`/")  # what goes on with the word before it


def kinds_of(columns: Columns) -> list[str]:
    """The kind of each token of an article."""
    known = _known()
    if len(known) > _KEPT:
        known.clear()
    keys = list(zip(columns.folded, columns.shapes, columns.flags, strict=True))
    try:
        return list(map(known.__getitem__, keys))
    except KeyError:
        known.update((key, _kind(*key)) for key in set(keys).difference(known))
        return list(map(known.__getitem__, keys))


@cache
def _known() -> dict[tuple[str, str, int], str]:
    """The kinds of words that were met."""
    return {}


@cache
def _closed() -> int:
    return mask("determiner", "preposition", "auxiliary", "pronoun", "conjunction")


@cache
def _verbs() -> int:
    return mask("auxiliary", "finite", "act-human", "act-mostly", "act-any")


def _kind(word: str, shape: str, flags: int) -> str:
    capital = shape in NAMELIKE or shape in "fw"
    known = _BY_WORD.get(word)
    if known and not (capital and known in "la"):
        return known
    if not capital:
        return _lower_kind(word, flags) if shape in "ap" else shape
    if shape in "fw" and flags & _closed() and word != "no":
        return _lower_kind(word, flags)
    if word in _ADDRESS:
        return "h"
    return "C" if flags & mask("title", "calling", "calling-plural") else "N"


def _lower_kind(word: str, flags: int) -> str:
    if flags & mask("calling", "calling-or-firm", "calling-plural"):
        return "c"
    modifier = flags & mask("role-modifier")
    if word.endswith("ly") and not modifier:
        return "a"
    if flags & mask("preposition"):
        return "p"
    if flags & _verbs():
        return "l" if modifier else "v"
    if flags & mask("title"):
        return "c"
    return "f" if flags & (_closed() | mask("function")) and not modifier else "l"


_BACKWARDS = re.compile(
    r"(?!\")(?:[lcCNX9ho&s`'/a\"]|\)[^()]{1,6}\(|p(?=[cClN)])|[dm](?=[op&])|,(?=[lcCN])|-(?=9)){1,16}"
)
_FORWARDS = re.compile(
    r"(?:[lcCNX9ho&s`'/ap\"]|\([^()]{1,6}\)|(?<=[op&])[dm]|,(?=[lcCN])|(?<=9)-){1,16}"
)


_LINKED = re.compile("[op]")


def starts(kinds: str, backwards: str, end: int, low: int, commas: int) -> list[Span]:
    """The phrases that end before token `end`, with so many commas at most, shortest first;
    `backwards` are the kinds from the last."""
    size = len(kinds)
    end -= end > low and kinds[end - 1] == ","
    match = _BACKWARDS.match(backwards, size - end, size - low)
    first = size - match.end() if match else end
    found: list[Span] = []
    for at in range(end - 1, first - 1, -1):
        kind = kinds[at]
        commas -= kind == ","
        if commas < 0 or (kind == "X" and kinds[at + 1] in "&,p("):
            break
        if kind in NOUNS and (kind != "9" or found):
            found.append((at, end))
    return found[:_MOST]


def ends(kinds: str, start: int, high: int) -> list[Span]:
    """The phrases that begin at token `start`, shortest first."""
    match = _FORWARDS.match(kinds, start, high)
    found: list[Span] = []
    for at in range(start, match.end() if match else start):
        follows = kinds[at + 1 : at + 2]
        if kinds[at] == "X" and follows not in _JOINED and not _LINKED.search(kinds, start, at):
            break  # the next name and its own title
        closes = kinds[at] in ')"`' or (kinds[at] in NOUNS and follows not in _JOINED)
        if closes and (at > start or kinds[at] not in '9"'):
            found.append((start, at + 1))
    return found[:_MOST]


def clause(kinds: str, start: int, high: int) -> list[Span]:
    """A clause that begins at `start`, to a conjunction or to the next sign."""
    found = []
    for at in range(start + 3, min(high, start + LONGEST + 4)):
        if kinds[at] in ',.;:-()"' or (kinds[at] == "&" and kinds[at - 1] in NOUNS):
            found.append((start, at))
            if kinds[at] != "&":
                break
    return found
