"""Word lists of `parser/data/`, read once a list on first use.

A file holds one entry a line; lines that begin with `#` tell its origin and licence. Long lists
stand grouped by first letters: `ab|le out` are the entries `able` and `about`.
"""

from __future__ import annotations

from functools import cache

_FOLDER = __file__.rpartition("/")[0] + "/data/"
_WHOLE = ("",)


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `parser/data/NAME.txt`, as they are written there."""
    # One comprehension: a call for each of 2,000 groups was a millisecond of the start.
    return frozenset(
        [
            head + tail
            for line in _lines(name)
            for head, bar, tails in (line.partition("|"),)
            for tail in (tails.split() if bar else _WHOLE)
        ]
    )


@cache
def table(name: str) -> dict[str, str]:
    """`parser/data/NAME.txt` with a tab between each line's first field and the rest."""
    return {
        head + tail: rest
        for line in _lines(name)
        for key, _, rest in (line.partition("\t"),)
        for head, bar, tails in (key.partition("|"),)
        for tail in (tails.split() if bar else _WHOLE)
    }


def _lines(name: str) -> list[str]:
    with open(f"{_FOLDER}{name}.txt", encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and line[0] != "#"]
