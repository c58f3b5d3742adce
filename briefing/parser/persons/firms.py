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
_AND = ("and", "&")


def firm(field: Field, first: int, last: int) -> float:
    """What the words behind a name, or around one word, take if they make it a firm's; or 0."""
    words_ = field.document.tokens.words
    behind = words_[last : last + 4]
    if len(behind) > 1 and behind[0] in _AND and behind[1] in _HOUSES:
        return SURELY
    if len(behind) > 1 and behind[0] == "," and behind[1] in _FORMS:
        return SURELY
    if len(behind) > 3 and behind[0] == "(" and behind[2] == ")" and behind[3] in _FORMS:
        return SURELY
    if last - first > 1:
        return 0.0
    if "&" in (words_[first - 1 : first] + words_[last : last + 1]):
        return -3.0
    return -3.0 if _opens_partners(field, last) else 0.0


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
