"""What the indexes are asked for: the trigrams that a query's words cannot do without."""

from __future__ import annotations

from briefing.folding import fold
from briefing.library.schema import SHIFT
from briefing.library.store import Library
from briefing.search import Query

LETTERS = 30  # of a word; what is behind them the matcher looks at
_PROBE = 100  # so many of a trigram's newest places tell how rare it is
_RARE = 8  # times as many places as the rarest one: worth to be gone through
_FEW = 3_000  # candidates that are sooner looked at than the common trigrams are gone through


def trigrams(query: Query) -> tuple[str, ...]:
    """Three letters each, quoted for the index; none where no word is three letters long.

    Every other one of a word: each is a list to go through, and the matcher is still to come.
    """
    found: dict[str, None] = {}
    for term in query.terms:
        if not term.without:
            letters = fold(term.text).lower
            last = len(letters) - 3
            for at in (*range(0, min(last, LETTERS), 2), *([last] if last >= 0 else [])):
                found[letters[at : at + 3]] = None
    return tuple('"' + each.replace('"', '""') + '"' for each in found if "\0" not in each)


def all_of(found: tuple[str, ...]) -> str:
    """What an index is asked for that is to hold all of them."""
    return " AND ".join(found)


def few_numbers(
    library: Library, index: str, found: tuple[str, ...], where: str, values: list[object]
) -> list[int] | None:
    """The numbers that hold the rare ones, the newest first, if they are few; else None.

    Common ones have lists of a million places, which take longer to go through than what they
    would keep out takes to be looked at. `where` and `values` narrow the numbers further.
    """
    rare = _rare(library, index, found)
    if len(rare) == len(found):
        return None
    sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ? AND {where} ORDER BY rowid DESC LIMIT ?"
    numbers = [row[0] for row in library.rows(sql, (all_of(rare), *values, _FEW))]
    return numbers if len(numbers) < _FEW else None


def _rare(library: Library, index: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are not much more common than the rarest, told by how far its newest reach."""
    (last,) = library.rows("SELECT max(id) FROM article")[0]
    sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
    reach = {}
    for each in found:
        rows = library.rows(sql, (each, _PROBE))
        reach[each] = (last or 0) + 1 - (rows[0][0] >> SHIFT if rows else 0)
    widest = max(reach.values(), default=0)
    return tuple(each for each in found if reach[each] * _RARE >= widest)
