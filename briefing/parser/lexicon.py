"""What is known of words before any article is read: one table, word to flags.

`data/lexicon.txt` holds it: sections of words, each with its origin and licence; a section's name
is the flag. Several words are one entry with `_` between them. A word may stand in many sections.
Beside it `data/` has tables of what is more than a flag: units, currencies, classes of words.
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
def _sections() -> dict[str, str]:
    """The words of each section as the file has them, in its order."""
    parts = ("\n" + _read("lexicon")).split("\n[")
    return {name: _told(rest) for name, _, rest in (part.partition("]\n") for part in parts[1:])}


def _told(section: str) -> str:
    """A section without the lines that tell its origin and licence."""
    while section[:1] == "#":
        section = section.partition("\n")[2]
    return section


def _read(name: str) -> str:
    # As bytes: the text layer's decoder costs three times as much.
    with open(f"{_FOLDER}{name}.txt", "rb") as file:
        return file.read().decode("utf-8")


@cache
def _entries(section: str) -> frozenset[str]:
    return frozenset(_sections()[section].split())


@cache
def words(*sections: str) -> frozenset[str]:
    """The entries of these sections together, those of several words with a space between them.

    Raises `KeyError` for a section there is not.
    """
    if len(sections) != 1:
        return frozenset().union(*map(words, sections))
    entries = _entries(*sections)
    if "_" not in _sections()[sections[0]]:
        return entries
    return frozenset([entry.replace("_", " ") for entry in entries])


@cache
def table(name: str) -> dict[str, str]:
    """`data/NAME.txt`, a row a line: its first field, and the rest behind the tab."""
    rows = [line for line in _read(name).split("\n") if line and line[0] != "#"]
    return {key: rest for key, _, rest in (row.partition("\t") for row in rows)}


@cache
def _flags() -> list[tuple[int, frozenset[str]]]:
    # A set for each section, not one dict for all: that costs half as much to build, and what is
    # asked for again is remembered.
    return [(1 << at, _entries(section)) for at, section in enumerate(_sections())]


def _listed(entry: str) -> int:
    """The flags of an entry as it stands."""
    return sum([bit for bit, entries in _flags() if entry in entries])


@cache
def phrases() -> dict[str, int]:
    """Entries of several words, as the file has them, with their flags."""
    found: dict[str, int] = {}
    for at, text in enumerate(_sections().values()):
        if "_" in text:
            for entry in [each for each in text.split() if "_" in each]:
                found[entry] = found.get(entry, 0) | 1 << at
    return found


@cache
def phrase_lengths() -> dict[str, int]:
    """The first words of entries of several, each with the most words that such an entry has."""
    found: dict[str, int] = {}
    for entry in phrases():
        first, _, rest = entry.partition("_")
        found[first] = max(found.get(first, 0), rest.count("_") + 2)
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
    found = _listed(word)
    if not found and not word.isascii():
        word = word.translate(_ACCENTS).replace("ß", "ss")
        found = _listed(word)
    return found or _inflected(word)


def _inflected(word: str) -> int:
    if "-" in word:
        return _listed(word.rpartition("-")[2]) & mask("calling", "title", "common")
    common = _entries("common")
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)] + instead
            if stem in common:
                return mask("common")
            if ending == "s" and stem in words("calling", "calling-or-firm"):
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
