"""What is known of words before any article is read: one table, word to flags.

`data/lexicon.txt` holds it: sections of words, each with its origin and licence; a section's name
is the flag. Several words are one entry with `_` between them. A word may stand in many sections.
"""

from __future__ import annotations

from functools import cache, lru_cache

_FOLDER = __file__.rpartition("/")[0] + "/data/"
_KEPT = 16384  # words remembered, so that a long day's reading takes no more memory
_ACCENTS = str.maketrans(
    "àáâãäåāăąçćčĉďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśşšșťţțùúûüūůűųýÿźżžʿʻ",
    "aaaaaaaaaccccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrssssttt" + "uuuuuuuuyyzzz''",
)


@cache
def _sections() -> dict[str, list[str]]:
    """The words of each section, in the order of the file."""
    found: dict[str, list[str]] = {}
    with open(_FOLDER + "lexicon.txt", encoding="utf-8") as file:
        parts = file.read().split("\n[")
    for part in parts:
        name, _, rest = part.lstrip("[").partition("]\n")
        lines = rest.split("\n")
        found[name] = " ".join([line for line in lines if line[:1] != "#"]).split()
    return found


@cache
def words(section: str) -> frozenset[str]:
    """The entries of a section, as they are written there."""
    return frozenset(_sections()[section])


@cache
def _table() -> dict[str, int]:
    """Each entry with its flags."""
    table: dict[str, int] = {}
    get = table.get
    for number, listed in enumerate(_sections().values()):
        bit = 1 << number
        for word in listed:
            table[word] = get(word, 0) | bit
    return table


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Entries of several words by their first, longest first, with their flags."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    listed = _table()
    for entry in [each for each in listed if "_" in each]:
        parts = tuple(entry.split("_"))
        found.setdefault(parts[0], []).append((parts, listed[entry]))
    for entries in found.values():
        entries.sort(key=lambda each: -len(each[0]))
    return found


@cache
def mask(*sections: str) -> int:
    """The flags of these sections together; raises `ValueError` for a section there is not."""
    names = list(_sections())
    return sum(1 << names.index(section) for section in sections)


@cache
def names(flags: int) -> tuple[str, ...]:
    """The sections that the flags stand for, in the order of the file."""
    return tuple(name for at, name in enumerate(_sections()) if flags >> at & 1)


@lru_cache(_KEPT)
def look(word: str) -> int:
    """The flags of a word in lower case with straight apostrophes; 0 if nothing is known of it.

    Without its accents, without a plain ending, or by its last part behind a hyphen, if no list
    holds it as it stands.
    """
    table = _table()
    found = table.get(word)
    if found is None:
        plain = word.translate(_ACCENTS).replace("ß", "ss")
        found = table.get(plain)
    if found is not None:
        return found
    return _inflected(plain, table)


def _inflected(word: str, table: dict[str, int]) -> int:
    if "-" in word:
        return table.get(word.rpartition("-")[2], 0) & mask("calling", "title", "common")
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            flags = table.get(word[: -len(ending)] + instead, 0)
            if flags & mask("common"):
                return mask("common")
            if ending == "s" and flags & mask("calling", "calling-or-firm"):
                return mask("calling-plural")
    return 0


_ENDINGS = (
    ("ies", "y"),
    ("es", "e"),
    ("es", ""),
    ("s", ""),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("ly", ""),
    ("ily", "y"),
    ("er", ""),
    ("ers", ""),
)
