"""Where a name ends: honours, offices and other words behind it are left out."""

from __future__ import annotations

from briefing.parser.persons.kinds import (
    CALLING,
    COMMON,
    FAMILY,
    GIVEN,
    INITIAL,
    ORG,
    PLACE,
    SUFFIX,
    THING,
)
from briefing.parser.persons.runs import Field

# Of an office of several words that follows a name without a comma.
_ENDS = frozenset("Secretary General Minister President Chairman Governor Speaker Premier".split())


def without_tail(field: Field, parts: list[int], begin: int) -> int:
    """Where a name ends in a piece: honours, offices and other words behind it are left out.

    `Rotimi Oyedepo SAN`, `Ana Ruiz Managing Director`, `Karabo Mohau King's Counsel`.
    """
    words_ = field.document.tokens.words
    end, office = len(parts), False
    while end - begin > 1:
        word, bits = words_[parts[end - 1]], field.kind(parts[end - 1])
        royal = word in ("King", "Queen") and _is_of_counsel(field, parts[end - 1])
        order = end - begin > 2 and (royal or _is_order(word))
        if order or word in ("PhD", "Esq", "Esquire", "MD"):
            end -= 1
        elif bits & (SUFFIX | GIVEN | FAMILY | INITIAL) or is_eastern(word):
            break
        elif (
            _is_honour(word)
            and not words_[parts[end - 2]].isupper()
            and (end - begin > 2 or begin or not bits & PLACE)
        ):
            end -= 1
        elif (
            end - begin > 2
            and (bits & (COMMON if office else CALLING) or word in _ENDS)
            and not bits & (ORG | THING)
        ):
            office = True
            end -= 1
        else:
            break
    return end


def _is_honour(word: str) -> bool:
    return word.isupper() and 1 < len(word) < 6 and word.isalpha()


def _is_order(word: str) -> bool:
    """`S.J.`, `O.P.`: the letters of an order behind a full name."""
    return 2 < len(word) < 7 and word[1] == "." and word[0].isupper()


def is_eastern(word: str) -> bool:
    """`Kin-man`: two short syllables, the second in lower case."""
    before, hyphen, after = word.partition("-")
    return bool(hyphen) and len(before) < 6 and len(after) < 6 and after.islower()


def _is_of_counsel(field: Field, part: int) -> bool:
    """`King's Counsel`, not `Martin Luther King's grave`."""
    return field.document.tokens.folded[part + 1 : part + 3] == ["'s", "counsel"]
