"""Folding of words, so that marks and answers can be held beside each other."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:'\w+)*")
SOFT_HYPHEN = "\u00ad"
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', SOFT_HYPHEN: None})

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon honourable
    president sheikh sheikha datuk seri dato tan sri tun encik puan cllr justice judge
    general brigadier colonel captain senior chief induna st
    """.split()
)
EMPTY = frozenset(
    """
    a an the of for in at on to and or by with from as who which that is was had has have
    its his her their this
    """.split()
)


def folded(text: str) -> str:
    """Quotation marks straight, white space single, soft hyphens gone, NFC."""
    return " ".join(unicodedata.normalize("NFC", text).translate(STRAIGHT).split())


def words(text: str | None) -> list[str]:
    """The words in order, in lower case, without punctuation."""
    return WORD.findall(folded(text or "").casefold())


def content(text: str | None) -> list[str]:
    """The words without articles, prepositions and possessive endings."""
    found = (word.removesuffix("'s") for word in words(text))
    return [word for word in found if word not in EMPTY]


def name_key(name: str | None) -> tuple[str, ...]:
    """A name's words with the titles before it left off; what is only a title stays."""
    parts = [word.removesuffix("'s") for word in words(name)]
    start = 0
    while start < len(parts) - 1 and parts[start] in TITLES:
        start += 1
    return tuple(parts[start:])


def related(one: str, other: str) -> bool:
    """Whether two words share a stem: `vote` and `voted`, but not `vote` and `voice`."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 4 or short[0].isdigit() or len(long) - len(short) > 4:
        return False
    return long.startswith(short[: max(4, len(short) - 2)])


def told(wanted: str, have: list[str]) -> bool:
    """Whether each word of `wanted` has a related one in `have`."""
    return all(any(related(word, other) for other in have) for word in words(wanted))


def runs(run: list[str], within: list[str]) -> int:
    """How often the words of `run` stand side by side in `within`."""
    size = len(run)
    if not size:
        return 0
    return sum(within[at : at + size] == run for at in range(len(within) - size + 1))
