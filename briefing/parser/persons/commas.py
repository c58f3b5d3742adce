"""What stands before the comma in front of a name: `his wife, April`, `Amman, Jordan`."""

from __future__ import annotations

from briefing.parser.persons.cues import KIN, OWNERS
from briefing.parser.persons.kinds import (
    ACTION,
    CALLING,
    FIRM,
    NAMELIKE,
    PLACE,
    TITLE,
)
from briefing.parser.persons.runs import Field
from briefing.text.tokens import WORD


def before_comma(field: Field, first: int, last: int) -> float:
    """`his wife, April` is a person; `Amman, Jordan` is a place."""
    behind, length = _before_bracket(field, first - 2), last - first
    bits = field.kind(behind)
    folded = field.document.tokens.folded
    closes = field.document.tokens.words[last : last + 1] in ([","], ["."], [")"], [";"])
    if folded[behind] in ("name", "surname", "nickname") and length < 3 and closes:
        return 3.5
    if folded[behind] in ("couple", "duo", "pair", "siblings", "newlyweds"):
        return 2.0
    if bits & (CALLING | TITLE) or field.document.tokens.words[behind] in KIN:
        if length == 1 and field.document.tokens.words[behind][0].isupper():
            return 0.0
        if bits & FIRM:
            return 1.5 if length > 1 and folded[behind - 1] == "'s" else 0.5
        return 3.5 if folded[behind] in KIN or folded[behind - 1] in OWNERS else 2.0
    if length > 1 and _is_office_held(field, behind, last):
        return 1.5
    return -1.5 if length == 1 and bits & PLACE and not bits & NAMELIKE else 0.0


def _before_bracket(field: Field, at: int) -> int:
    """The token before a short bracket that ends at a token, else the token itself."""
    words_ = field.document.tokens.words
    if words_[at] != ")":
        return at
    return next((n - 1 for n in range(at - 1, max(0, at - 8), -1) if words_[n] == "("), at)


def _is_office_held(field: Field, behind: int, last: int) -> bool:
    """`The commissioner for power, Ana Ruiz, said`: an office and its field before the comma."""
    tokens = field.document.tokens
    if last >= len(tokens.words) or tokens.words[last] != ",":
        return False
    for n in range(behind, max(1, behind - 8), -1):
        if tokens.kinds[n] != WORD or field.kind(n) & ACTION:
            return False
        if tokens.folded[n] in ("of", "for", "to", "at") and (
            field.kind(n - 1) & (CALLING | TITLE) and not field.kind(n - 1) & FIRM
        ):
            return True
    return False
