"""Names of firms made like people's: `Ana Ruiz & Co`, `Lund, Brekke and Ruiz`."""

from __future__ import annotations

from briefing.parser.persons.kinds import CALLING
from briefing.parser.persons.runs import Field

# So much that no other place of the name makes it a person's.
SURELY = -6.0
_HOUSES = frozenset("Co Sons Partners Associates Company Daughters Bros Brothers".split())
_FORMS = frozenset(
    """
    Ltd Inc Corp Co Plc PLC LLC LLP LP AG SA NV BV GmbH Bhd Pty SpA AB ASA Oyj Pte Sdn Incorporated
    Limited Corporation plc
    """.split()
)
# Behind a comma `AG` is an office and `NV` a state.
_APART = frozenset("Ltd Inc Corp LLC LLP Incorporated Limited plc PLC GmbH".split())
_AND = ("and", "&")
_MARKS = frozenset((*_AND, ",", "("))


def firm(field: Field, first: int, last: int) -> float:
    """What the words behind a name, or around one word, take if they make it a firm's; or 0."""
    words_ = field.document.tokens.words
    mark = words_[last] if last + 1 < len(words_) else ""
    if mark in _MARKS:
        second = words_[last + 1]
        if (mark in _AND and second in _HOUSES) or (mark == "," and second in _APART):
            return SURELY
        closed = words_[last + 2 : last + 4] if mark == "(" else []
        if len(closed) == 2 and closed[0] == ")" and closed[1] in _FORMS:
            return SURELY
    if last - first > 1:
        return 0.0
    if mark == "&" or (first and words_[first - 1] == "&"):
        return -3.0
    return -3.0 if mark in _MARKS and _opens_partners(field, last) else 0.0


def _opens_partners(field: Field, last: int) -> bool:
    """`Lund, Brekke and Ruiz analyst Bo Ek`: surnames in a row that somebody works for."""
    tokens = field.document.tokens
    at, linked = last, False
    for _ in range(4):
        if at + 3 >= len(tokens.words) or tokens.words[at] not in (",", *_AND):
            return False
        linked = tokens.words[at] in _AND
        if not tokens.words[at + 1][0].isupper():
            return False
        at += 2
        if linked:
            break
    calls = tokens.words[at].islower() and field.kind(at) & CALLING
    return linked and bool(calls) and tokens.words[at + 1][0].isupper()
