"""Word lists of `parser/data/`, read once a list on first use.

A file holds one entry a line; lines that begin with `#` tell its origin and licence.
"""

from __future__ import annotations

from functools import cache

_FOLDER = __file__.rpartition("/")[0] + "/data/"


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `parser/data/NAME.txt`, as they are written there."""
    return frozenset(_lines(name))


@cache
def table(name: str) -> dict[str, str]:
    """`parser/data/NAME.txt` with a tab between each line's first field and the rest."""
    return {key: rest for key, _, rest in (line.partition("\t") for line in _lines(name))}


def _lines(name: str) -> list[str]:
    with open(f"{_FOLDER}{name}.txt", encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and line[0] != "#"]
