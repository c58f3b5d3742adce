"""One reading of the words: what every panel knows of each token, told once."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefing.parser.lexicon import look, mask, phrase_lengths, phrases
from briefing.record import Record
from briefing.text.document import Document

_KEPT = 16384

# The classes of tokens, one character each, so that patterns over tokens are plain patterns over
# text: a capitalised word, one inner capital or more, all capitals, an initial, a function word
# with a capital, one that is a name as well (Will, So), a lower-case particle of names, another
# lower-case word, a number, a full stop inside a sentence (of an abbreviation), a possessive 's;
# other signs stand for themselves.
CAPITAL, MIXED, CAPITALS, INITIAL, OPENING, FUNCTION_NAME = "CMAIfw"
PARTICLE, LOWER, NUMBER, DOT, POSSESSIVE = "pa9`s"
NAMELIKE = frozenset("CMAI")
_CONTRACTED = re.compile(
    r"(?:i|it|he|she|we|you|they|that|there|what|who|let|can|won|(?:do|did|is|does|was|have|would"
    r"|could|are|had|should)n)'\w"
).match
_CLOSING = frozenset("\"')]")  # what may stand behind the full stop of a sentence
_SIGNS = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "—": "-",
    "–": "-",
    "--": "-",
    "…": ".",
}


class Columns(Record):
    """An article's tokens in columns of equal length.

    `words` as they stand, `folded` in lower case with straight marks, `flags` what the
    lexicon knows of each word, `shapes` one character a token (see the classes above), `opens`
    how far a token is from its paragraph's start ("^"), its sentence's ("<") or neither ("").
    `lower` are the folded words that the article also writes in lower case.
    """

    document: Document
    words: list[str]
    folded: list[str]
    flags: list[int]
    shapes: str
    opens: list[str]
    lower: frozenset[str]

    def around(self, at: int) -> str:
        """A token as its neighbours see it: its folded word, or "Aa" for one that may be a name."""
        return "Aa" if self.shapes[at] in NAMELIKE else self.folded[at]


def annotate(document: Document) -> Columns:
    """The columns of an article; linear in its length."""
    tokens = document.tokens
    words = tokens.words
    folded = [_SIGNS.get(word, word) for word in tokens.folded]
    flags = list(map(look, folded))
    shapes = list(map(_shape, words))
    opens = [""] * len(words)
    for sentence in document.sentences:
        if sentence.first < len(opens):
            opens[sentence.first] = "<"
        end = sentence.last
        while end > sentence.first and shapes[end - 1] in _CLOSING:
            end -= 1
        for at in range(sentence.first + 1, end - 1):
            if shapes[at] == "." and words[at] == "." and tokens.starts[at] == tokens.ends[at - 1]:
                shapes[at] = DOT
                if words[at - 1] == "A":
                    shapes[at - 1] = INITIAL
    for paragraph in document.paragraphs:
        if paragraph.first < len(opens):
            opens[paragraph.first] = "^"
    _mark_phrases(folded, flags)
    lower = frozenset([word for word, shape in zip(folded, shapes, strict=True) if shape == LOWER])
    return Columns(document, words, folded, flags, "".join(shapes), opens, lower)


def _mark_phrases(folded: list[str], flags: list[int]) -> None:
    """Adds to the words of an entry of several words that they stand in it."""
    entries, lengths = phrases(), phrase_lengths()
    place, in_place, inside = mask("place"), mask("in-place-phrase"), mask("in-phrase")
    for at in [at for at, word in enumerate(folded) if word in lengths]:
        for length in range(lengths[folded[at]], 1, -1):
            parts = folded[at : at + length]
            kind = entries.get("_".join(parts))
            if kind:
                for n in range(at, at + len(parts)):
                    flags[n] |= in_place if kind & place else inside
                break


@cache
def _grammar() -> int:
    """The flags of function words."""
    return mask("function", "determiner", "preposition", "auxiliary", "pronoun", "conjunction")


@cache
def _names() -> int:
    """The flags of names of persons."""
    return mask("given-m", "given-f", "given-u", "family", "family-first", "famous")


@lru_cache(_KEPT)
def _shape(word: str) -> str:
    """The class of a token by its letters; a dot is told later from a full stop."""
    first = word[0]
    if first.islower():
        if word in ("'s", "’s"):
            return POSSESSIVE
        flags = look(word.lower())
        if flags & mask("particle"):
            return PARTICLE
        head, _, rest = word.replace("’", "-").replace("'", "-").partition("-")
        if rest[:1].isupper() and (len(head) < 3 or look(head) & mask("particle")):
            return MIXED
        return LOWER
    if first.isupper():
        if len(word) == 1:
            return INITIAL if word != "A" else OPENING
        if word.isupper() or "." in word:
            return CAPITALS
        folded = word.lower().replace("’", "'")
        flags = look(folded)
        if flags & _grammar() or _CONTRACTED(folded):
            return FUNCTION_NAME if flags & _names() else OPENING
        return CAPITAL if word[1:].islower() else MIXED
    if first.isdigit():
        return NUMBER
    if first.isalpha():
        return LOWER  # letters without case
    if word in ("'s", "’s"):
        return POSSESSIVE
    return _SIGNS.get(word, first)
