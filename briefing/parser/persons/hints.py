"""Lesser signs that an unlisted name is somebody's: address, kin in a row, whom one is `of`."""

from __future__ import annotations

from briefing.parser.persons.cues import KIN
from briefing.parser.persons.kinds import CALLING, COMMON, FIRM, FUNCTION, TITLE, VERB
from briefing.parser.persons.runs import Field
from briefing.text.tokens import WORD

_CLOSING = '"”’'
_ANSWERS = frozenset(
    """
    you me it us him her them this that thanks sorry please okay ok yes yeah no hello hi hey bye
    goodbye well now up on down back home here there again morning night darling go
    """.split()
)
_SEVERAL = frozenset(
    """
    sons daughters brothers sisters children boys girls kids twins triplets grandchildren nieces
    nephews cousins couple newlyweds grandsons granddaughters
    """.split()
)
# Whose: `a pupil of`, `the portrait of`.
_OF_SOMEBODY = KIN | frozenset(
    """
    pupil disciple student friend follower killer biographer admirer contemporary heirs heir
    descendant portrait bust statue biography memory murder killing arrest trial conviction arms
    parents friends fiancee funeral burial
    """.split()
)
_WRITTEN = frozenset("letter letters email emails message messages tribute apology".split())
_GIVEN = frozenset("presented awarded handed given".split())
# In a bracket behind a rank: `Brig. Gen. (res.) Ana Ruiz`.
RETIRED = frozenset("retd rtd ret retired res".split())
_SEIZED = frozenset(
    "killed abducted kidnapped buried arrested murdered detained executed assassinated".split()
)
_WORDS = COMMON | CALLING | TITLE
_REACH = 12


def hint_before(field: Field, first: int, last: int) -> float:
    """What the words before a name without a title say, beside what they say of any name."""
    tokens = field.document.tokens
    if not first or field.document.sentence_at[first - 1] != field.document.sentence_at[first]:
        return 0.0
    before, earlier = tokens.folded[first - 1], tokens.folded[first - 2] if first > 1 else ""
    alone = last - first == 1
    if before.endswith("-old") and (not alone or not _goes_with_noun(field, last)):
        return 3.0
    if before == "late" and earlier in ("the", "his", "her"):
        return 0.0 if alone and _goes_with_noun(field, last) else 2.2
    if before == "one" and alone and earlier in ("of", "by", "to", "from", "with", "against"):
        return 2.1 if _ends_there(field, last) else 0.0
    if not alone and (hint := _hint_of_whole(field, first, last)):
        return hint
    if before in ("named", "called") and alone and _is_somebody(field, first - 2):
        return 0.7
    if before in (",", "and", ":", "–", "—") and _is_kin_in_row(field, first):
        return 3.0 if alone else 1.5
    return 2.2 if _is_spoken_to(field, first, last) else 0.0


def opening_of(field: Field, closing: int) -> int:
    """The opening mark of a short bracket that a token closes, or -1."""
    words_ = field.document.tokens.words
    if closing < 1 or words_[closing] != ")":
        return -1
    near = range(closing - 1, max(0, closing - 5), -1)
    return next((n for n in near if words_[n] == "("), -1)


def _is_behind_office(field: Field, first: int) -> bool:
    """`DCP (South) Ana Ruiz`, `Commissioner of Police (CP) Ana Ruiz`."""
    opening = opening_of(field, first - 1)
    folded = field.document.tokens.folded
    return any(
        field.kind(at) & (TITLE | CALLING) and (at == opening - 1 or folded[at + 1] == "of")
        for at in (opening - 1, opening - 3)
        if at >= 0
    ) or (opening > 1 and folded[opening + 1] in RETIRED and folded[opening - 1] == ".")


def _hint_of_whole(field: Field, first: int, last: int) -> float:
    """What is said before a name of several words."""
    tokens = field.document.tokens
    before, earlier = tokens.folded[first - 1], tokens.folded[first - 2] if first > 1 else ""
    if before in ("did", "does", "had") and earlier == "as":
        return 0.5
    if before == ")" and _is_behind_office(field, first):
        return 2.0
    if before in _SEIZED or (before == "dead" and earlier == "shot"):
        return 0.0 if _goes_with_noun(field, last) else 1.0
    if before == "of" and earlier in _OF_SOMEBODY:
        return 0.8
    if before in ("pair", "duo", "trio") and tokens.folded[last : last + 1] == ["and"]:
        return 1.0
    if before in ("is", "was", "are", "were") and first > 1:
        told = field.kind(first - 2) & CALLING or earlier in ("winners", "present", "honourees")
        return 1.0 if told else 0.0
    if before == "to" and earlier in _WRITTEN:
        return 0.6
    if before == "to" and earlier in _GIVEN and tokens.folded[last : last + 1] == ["by"]:
        return 0.6
    if before == "like" and field.kind(first - 2) & CALLING and not field.kind(first - 2) & FIRM:
        return 0.6
    signed = before in ("–", "—", "-") and earlier in _CLOSING
    if signed and last == field.document.sentences[field.document.sentence_at[first]].last:
        return 1.5
    return 0.0


def _goes_with_noun(field: Field, last: int) -> bool:
    """`the late Velna era`: a word in lower case that is no verb and no small word."""
    tokens = field.document.tokens
    if last >= len(tokens.words) or tokens.kinds[last] != WORD or tokens.words[last] == "'s":
        return False
    return not field.kind(last) & (FUNCTION | VERB)


def _ends_there(field: Field, last: int) -> bool:
    """Whether a mark, `and` or `who` stands behind."""
    tokens = field.document.tokens
    if last >= len(tokens.words):
        return True
    return tokens.kinds[last] != WORD or tokens.folded[last] in ("and", "who", "for", "on", "in")


def _is_somebody(field: Field, noun: int) -> bool:
    """`a welder named`, `the man called`."""
    bits = field.kind(noun)
    word = field.document.tokens.folded[noun]
    return word in ("man", "woman", "boy", "girl") or bool(
        bits & (CALLING | TITLE) and not bits & FIRM
    )


def _is_kin_in_row(field: Field, first: int) -> bool:
    """`two boys, Ana and Bo`: names in a row behind several of a family."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[first]].first
    for at in range(first - 1, max(begin, first - _REACH), -1):
        word = tokens.words[at]
        if word in (",", ":", "–", "—") and tokens.folded[at - 1] in _SEVERAL:
            return True
        if word not in (",", "and") and not (word[0].isupper() and tokens.kinds[at] == WORD):
            return False
    return False


def _is_spoken_to(field: Field, first: int, last: int) -> bool:
    """`“Love you, Ana!”`: a name alone that closes speech behind a comma."""
    tokens = field.document.tokens
    if last - first > 1 or first < 2 or last + 1 >= len(tokens.words):
        return False
    if tokens.words[first - 1] != "," or tokens.words[last] not in ".!?,":
        return False
    if tokens.words[last + 1] not in _CLOSING:
        return False
    return tokens.folded[first - 2] in _ANSWERS and not field.kind(first) & _WORDS
