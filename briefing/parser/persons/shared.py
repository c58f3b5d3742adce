"""A plural before several names goes to each of them: `Brothers Ana and Bo Ruiz`."""

from __future__ import annotations

from functools import lru_cache

from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import CALLING, FUNCTION, PEOPLE, TITLE, kind_of
from briefing.parser.persons.leads import phrase_start
from briefing.parser.persons.phrases import DETERMINERS, NOTHING, Found, is_folk
from briefing.parser.persons.runs import Field
from briefing.text.tokens import WORD

_TOGETHER = frozenset("couple duo pair trio twins siblings newlyweds brothers sisters".split())
_NUMBERS = frozenset("three four five six seven eight nine ten eleven twelve".split())
# The tokens between a plural and the last name that it goes to.
_REACH = 14


def apposition_shared(field: Field, mention: Mention) -> Found:
    """`The buyers, Priya and Jonah Feld, met in Oslo`, `Co-founders Priya and Jonah Feld met`."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[mention.first]].first
    listed = tokens.folded[mention.last : mention.last + 1] == ["and"] or _leads(field, mention)
    for at in range(mention.first - 1, max(begin, mention.first - _REACH) - 1, -1):
        word = tokens.words[at]
        if is_plural_calling(tokens.folded[at]):
            return (0.6, phrase_start(field, at), at + 1) if listed else NOTHING
        if field.kind(at) & PEOPLE and word[0].isupper() and word.endswith("s"):
            return (0.1, at, at + 1) if listed else NOTHING
        if word in ",–—-:" and at > begin and is_plural_calling(tokens.folded[at - 1]):
            return (0.6, _apposition_start(field, at - 1, begin), at) if listed else NOTHING
        if word == "and":
            listed = True
        elif word != "," and not (tokens.kinds[at] == WORD and word[0].isupper()):
            return NOTHING
    return NOTHING


@lru_cache(maxsize=4096)
def is_plural_calling(word: str) -> bool:
    """`founders`, `co-founders`, `couple`: what several people are together."""
    if word in _TOGETHER:
        return True
    if len(word) < 4 or not word.endswith("s"):
        return False
    one = word.removesuffix("s")
    return is_folk(one) or bool(kind_of(one) & (CALLING | TITLE))


def _leads(field: Field, mention: Mention) -> bool:
    """Whether a list of names with `and` goes on behind a name: `Ana, Bo and Priya Feld`."""
    tokens = field.document.tokens
    stop = min(mention.last + _REACH, len(tokens.words))
    if tokens.words[mention.last : mention.last + 1] != [","]:
        return False
    for at in range(mention.last, stop):
        word = tokens.words[at]
        if word == "and":
            return at + 1 < stop and tokens.words[at + 1][0].isupper()
        if word != "," and not word[0].isupper():
            return False
    return False


def _apposition_start(field: Field, head: int, begin: int) -> int:
    """Where a plural between commas begins: `The company's founders, Ana and Bo Ruiz,`."""
    tokens = field.document.tokens
    first = head
    while first > begin and head - first < 8 and tokens.kinds[first - 1] == WORD:
        if tokens.folded[first - 1] in DETERMINERS or field.kind(first - 1) & FUNCTION:
            break
        if tokens.folded[first - 1] in _NUMBERS:
            break
        first -= 1
    return first
