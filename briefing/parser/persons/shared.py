"""What is said of several people goes to each of them: `Brothers Ana and Bo Ruiz`."""

from __future__ import annotations

from functools import lru_cache

from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import CALLING, FUNCTION, PEOPLE, TITLE, VERB, kind_of
from briefing.parser.persons.leads import phrase_start
from briefing.parser.persons.phrases import (
    DETERMINERS,
    LINKS,
    NOTHING,
    Found,
    is_folk,
    phrase_end,
)
from briefing.parser.persons.runs import Field
from briefing.text.tokens import NUMBER, WORD

_TOGETHER = frozenset(
    "couple duo pair trio twins siblings newlyweds brothers sisters children".split()
)
_THEY_ARE = frozenset("are were".split())
_BEFORE_PLURAL = DETERMINERS | frozenset("both all who are were two three four five".split())
_CLOSING = frozenset(', . ; : ) — – - ? ! ” " and who in on from'.split())
_NUMBERS = frozenset("three four five six seven eight nine ten eleven twelve".split())
# The tokens between a plural and the last name that it goes to.
_REACH = 24


def apposition_shared(field: Field, mention: Mention) -> Found:
    """`The buyers, Priya and Jonah Feld, met in Oslo`, `Co-founders Priya and Jonah Feld met`."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[mention.first]].first
    listed = _leads(field, mention)
    for at in range(mention.first - 1, max(begin, mention.first - _REACH) - 1, -1):
        word = tokens.words[at]
        if is_plural_calling(tokens.folded[at]):
            return (0.6, phrase_start(field, at), at + 1) if listed else NOTHING
        if field.kind(at) & PEOPLE and word[0].isupper() and word.endswith("s"):
            return (0.1, at, at + 1) if listed else NOTHING
        if word in ",–—-:(" and at > begin and is_plural_calling(tokens.folded[at - 1]):
            return (0.6, _apposition_start(field, at - 1, begin), at) if listed else NOTHING
        if word == "," and (head := _ruling_plural(field, at, begin)) >= 0:
            return (0.6, _apposition_start(field, head, begin), at) if listed else NOTHING
        if word == "and":
            listed = True
        elif not _is_of_list(field, at):
            return NOTHING
    return NOTHING


def _ruling_plural(field: Field, comma: int, begin: int) -> int:
    """The token of `couple` in `a couple from Tuam, Ana and Bo Ruiz`; or -1."""
    tokens = field.document.tokens
    for at in range(comma - 2, max(begin, comma - 7) - 1, -1):
        if tokens.kinds[at] != WORD or field.kind(at) & VERB:
            return -1
        if is_plural_calling(tokens.folded[at]):
            return at if tokens.folded[at + 1] in LINKS else -1
    return -1


def shared_behind(field: Field, mention: Mention) -> Found:
    """`Ana Ruiz and Bo Lund, founders of the firm,`, `Ana Ruiz and Bo Lund are nurses`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    joined = tokens.folded[mention.first - 1] == "and" and mention.first - 1 > sentence.first
    for at in range(mention.last, min(mention.last + _REACH, sentence.last - 2)):
        word = tokens.folded[at]
        if joined and (word in _THEY_ARE or (word == "," and not _is_of_list(field, at + 1))):
            return _plural_phrase(field, at + 1, sentence.last)
        if joined and word == "," and tokens.words[at + 1][0].isupper():
            found = _plural_phrase(field, at + 1, sentence.last)
            if found[0]:
                return found
        if word == "and":
            joined = True
        elif not _is_of_list(field, at):
            return NOTHING
    return NOTHING


def _plural_phrase(field: Field, at: int, stop: int) -> Found:
    """`both nurses`, `the founders of the firm`, `who were neighbours`: a plural and its words."""
    tokens = field.document.tokens
    while at < stop - 1 and (
        tokens.folded[at] in _BEFORE_PLURAL or tokens.folded[at] in DETERMINERS
    ):
        at += 1
    head = next(
        (
            n
            for n in range(at, min(at + 6, stop))
            if is_plural_calling(tokens.folded[n]) or tokens.folded[n] in LINKS
        ),
        stop,
    )
    if head == stop or tokens.folded[head] in LINKS:
        return NOTHING
    if any(tokens.kinds[n] != WORD or field.kind(n) & FUNCTION for n in range(at, head)):
        return NOTHING
    last = phrase_end(field, at, stop)
    closing = tokens.folded[last] if last < stop else "."
    return (0.6, at, last) if last > head and closing in _CLOSING else NOTHING


def _is_of_list(field: Field, at: int) -> bool:
    """A name, its age or a comma: what a list of people holds besides `and`."""
    tokens = field.document.tokens
    if tokens.words[at] in ",()" or tokens.kinds[at] == NUMBER:
        return True
    return tokens.kinds[at] == WORD and tokens.words[at][0].isupper()


@lru_cache(maxsize=4096)
def is_plural_calling(word: str) -> bool:
    """`founders`, `co-founders`, `couple`: what several people are together."""
    if word in _TOGETHER:
        return True
    if (len(word) < 4 and word != "mps") or not word.endswith("s"):
        return False
    one = word.removesuffix("s")
    return is_folk(one) or bool(kind_of(one) & (CALLING | TITLE))


def _leads(field: Field, mention: Mention) -> bool:
    """Whether a list of names with `and` goes on behind a name: `Ana, Bo and Priya Feld`."""
    tokens = field.document.tokens
    stop = min(mention.last + _REACH, len(tokens.words))
    if tokens.words[mention.last : mention.last + 1] not in ([","], ["("], ["and"]):
        return False
    for at in range(mention.last, stop):
        if tokens.words[at] == "and":
            return at + 1 < stop and tokens.words[at + 1][0].isupper()
        if not _is_of_list(field, at):
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
