"""Names of firms and bodies that are not written like names: eBay, 3M, AT&T, No 10, the WHO.

The columns of the page spell them so that every reader of phrases takes each part for a word of a
name; what is quoted is cut from the text itself and stays as it is.
"""

from __future__ import annotations

from briefing.text.document import Document
from briefing.text.tokens import NUMBER, WORD

# Letters that small words are spelled like.
_LETTERS = frozenset("WHO US IT".split())
_LEGAL = frozenset("plc ltd llp llc gmbh".split())
_STREET = ("10", "11")
# Who speaks for the one who lives there: a No 10 spokesman.
_STAFF = frozenset(
    "spokesman spokesperson spokeswoman source sources insider insiders official officials aide "
    "aides staff".split()
)
# No noun behind the number, as there is in `the No 10 bus`.
_GOES_ON = frozenset("as and in on has had is was will would to over at for of with by but".split())
_SAID = frozenset(
    "said says told tells added confirmed announced insisted wrote admitted denied declined "
    "apologised apologized warned".split()
)
_BEFORE = frozenset("said says by for from at to".split())
# How a part that is no capital word is spelled, or one that is a single letter.
_PART = "Part"
_LONGEST = 6
_SIGNS = ("&", "!", "?")

Columns = tuple[list[str], list[str], list[str]]


def read_columns(document: Document, named: frozenset[int]) -> Columns:
    """Words, words in lower case and kinds of the tokens, names of houses spelled as names.

    `named` are the tokens behind which the name of a listed person ends.
    """
    tokens = document.tokens
    words, folded, kinds = tokens.words, tokens.folded, tokens.kinds
    spelled: dict[int, str] = {}
    for at, word in enumerate(words):
        if word.islower() and word not in _LEGAL:
            if word == "'s":
                _owned(document, at, named, spelled)
        elif kinds[at] == NUMBER:
            _numbered(document, at, spelled)
        elif kinds[at] != WORD:
            if word in _SIGNS:
                _joined(document, at, spelled)
        elif word in _LETTERS:
            _lettered(document, at, spelled)
        elif not word[0].isupper() or word == "Us":
            _turned(document, at, spelled)
    if not spelled:
        return words, folded, kinds
    words, folded, kinds = words.copy(), folded.copy(), kinds.copy()
    for at, word in spelled.items():
        words[at], folded[at], kinds[at] = word, f"={word.lower()}", WORD
    return words, folded, kinds


def _touch(document: Document, at: int) -> bool:
    """Whether a token touches the one behind it."""
    tokens = document.tokens
    return at + 1 < len(tokens.words) and tokens.ends[at] == tokens.starts[at + 1]


def _says(document: Document, at: int) -> bool:
    """Whether a verb of saying in lower case, which is no noun as well, stands at a token."""
    tokens = document.tokens
    return at < len(tokens.words) and tokens.words[at] in _SAID


def _owned(document: Document, at: int, named: frozenset[int], spelled: dict[int, str]) -> None:
    """`McDonald's said`, `said Sainsbury's in a statement`: no thing is named behind the 's."""
    tokens = document.tokens
    if not at or at in named or not tokens.words[at - 1][0].isupper():
        return
    behind = tokens.folded[at + 1 : at + 2]
    first, stop = at - 1, max(0, at - _LONGEST)
    while first > stop and tokens.words[first - 1][0].isupper():
        first -= 1
    before = tokens.folded[first - 1] if first else ""
    closed = not behind or tokens.kinds[at + 1] != WORD or behind[0] in ("in", "on", "and")
    if _says(document, at + 1) or (before in _BEFORE and closed):
        spelled[at] = _PART


def _numbered(document: Document, at: int, spelled: dict[int, str]) -> None:
    """`3M`, `23andMe`, `7-Eleven`, `No 10`."""
    tokens = document.tokens
    if tokens.words[at] in _STREET and at:
        number = at - 1 - (tokens.words[at - 1] == ".")
        behind = tokens.words[at + 1 : at + 2]
        word = behind[0] if behind and tokens.kinds[at + 1] == WORD else ""
        ranked = number and tokens.folded[number - 1] in ("the", "world", "a", "new", "former")
        if ranked and word not in _STAFF:
            return  # the world No 11
        goes_on = word in _STAFF or word in _GOES_ON or word.endswith("ed")
        if tokens.words[number] == "No" and (
            goes_on or not word.islower() or _says(document, at + 1)
        ):
            for part in range(number, at + 1):
                spelled[part] = _PART
        return
    if not _touch(document, at):
        return
    part = at + 1 + (tokens.words[at + 1] == "-" and _touch(document, at + 1))
    word = tokens.words[part] if part < len(tokens.words) else ""
    if not word[:1].isalpha() or word.islower() or word in ("AM", "PM"):
        return
    if len(word) > 2 or (len(word) == 1 and (_says(document, part + 1) or _is_said(document, at))):
        for each in range(at, part):
            spelled[each] = _PART
        spelled[part] = word.capitalize() if len(word) > 1 else _PART


def _is_said(document: Document, at: int) -> bool:
    """Whether a verb of saying or `for` stands right before a token."""
    return at > 0 and document.tokens.folded[at - 1] in _BEFORE


def _joined(document: Document, at: int, spelled: dict[int, str]) -> None:
    """`P&O`, `AT&T`; `Yahoo! said`, `Which? said`."""
    tokens = document.tokens
    if not at or tokens.ends[at - 1] != tokens.starts[at] or not tokens.words[at - 1][0].isupper():
        return
    if tokens.words[at] == "&":
        if _touch(document, at) and tokens.words[at + 1][0].isupper():
            for each in (at - 1, at, at + 1):
                short = len(tokens.words[each]) < 3
                spelled[each] = _PART if short else tokens.words[each]
    elif _says(document, at + 1) and at > 1 and tokens.kinds[at - 2] != WORD:
        spelled[at - 1], spelled[at] = tokens.words[at - 1], _PART


def _lettered(document: Document, at: int, spelled: dict[int, str]) -> None:
    """`the WHO`, `the US`: in a line of capitals they are small words."""
    words = document.tokens.words
    near = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    if any(word.islower() for word in near):
        spelled[at] = words[at]


def _turned(document: Document, at: int, spelled: dict[int, str]) -> None:
    """`eBay`, `easyJet`; `Tesco plc`; `Toys R Us`."""
    tokens = document.tokens
    word = tokens.words[at]
    if word in _LEGAL or word == "Us":
        if at and tokens.words[at - 1][0].isupper() and tokens.starts[at] != tokens.ends[at - 1]:
            spelled[at] = word.capitalize()
    elif word.isalpha() and len(word) > 3 and any(each.isupper() for each in word[1:]):
        spelled[at] = word.capitalize()
