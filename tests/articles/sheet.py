"""The figures that a comparison gives: counts of items, shares of checks, and what was missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

PANELS = ("article", "people", "figures", "quotes", "summary")


class Found(NamedTuple):
    """Items: how many were found that are marked, how many were said, how many are marked."""

    right: int
    said: int
    marked: int

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        both = self.said + self.marked
        return 2 * self.right / both if both else 1.0


class Share(NamedTuple):
    right: int
    of: int

    @property
    def part(self) -> float:
        return self.right / self.of if self.of else 1.0


class Sheet(NamedTuple):
    """One article's or many articles' figures: by panel, then by what is measured."""

    found: dict[tuple[str, str], Found]
    shares: dict[tuple[str, str], Share]
    misses: tuple[str, ...]


class Pairs(NamedTuple):
    """Indices: pairs of a mark and its answer, answers without a mark, marks without an answer."""

    both: list[tuple[int, int]]
    extra: list[int]
    missed: list[int]


class Page:
    """A sheet being filled in."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], Found] = {}
        self.shares: dict[tuple[str, str], Share] = {}
        self.misses: list[str] = []

    def count(self, panel: str, what: str, right: int, said: int, marked: int) -> None:
        self.found[panel, what] = Found(right, said, marked)

    def check(self, panel: str, what: str, holds: bool, miss: str) -> None:
        """One more case of `what`; `miss` says what is wrong where it does not hold."""
        right, of = self.shares.get((panel, what), Share(0, 0))
        self.shares[panel, what] = Share(right + holds, of + 1)
        if not holds:
            self.misses.append(f"{panel}: {what}: {miss}")

    def miss(self, panel: str, what: str) -> None:
        self.misses.append(f"{panel}: {what}")

    def sheet(self) -> Sheet:
        return Sheet(self.found, self.shares, tuple(self.misses))


def total(sheets: Iterable[Sheet]) -> Sheet:
    """The figures of all sheets added up; without their misses."""
    found: dict[tuple[str, str], Found] = {}
    shares: dict[tuple[str, str], Share] = {}
    for sheet in sheets:
        for key, item in sheet.found.items():
            old = found.get(key, Found(0, 0, 0))
            found[key] = Found(*(a + b for a, b in zip(old, item, strict=True)))
        for key, share in sheet.shares.items():
            before = shares.get(key, Share(0, 0))
            shares[key] = Share(before.right + share.right, before.of + share.of)
    return Sheet(found, shares, ())


def as_lines(sheet: Sheet) -> list[str]:
    """The figures of a sheet, a few to a line, panel by panel."""
    lines = []
    for panel in PANELS:
        for (where, what), found in sheet.found.items():
            if where == panel:
                lines.append(
                    f"{panel:8} {what:15} P {found.precision:.3f}  R {found.recall:.3f}  "
                    f"F1 {found.f1:.3f}  ({found.right} right, {found.said} said, "
                    f"{found.marked} marked)"
                )
        for (where, what), share in sheet.shares.items():
            if where == panel:
                lines.append(f"{panel:8} {what:24} {share.part:.3f}  ({share.right}/{share.of})")
    return lines


def paired(weight: Callable[[int, int], float], marked: int, said: int) -> Pairs:
    """Pairs marks and answers one to one, heaviest first; a pair of weight 0 does not fit."""
    weights = [(weight(i, j), i, j) for i in range(marked) for j in range(said)]
    left, free = set(range(marked)), set(range(said))
    both = []
    for heavy, i, j in sorted(weights, key=lambda item: (-item[0], item[1], item[2])):
        if heavy > 0 and i in left and j in free:
            both.append((i, j))
            left.remove(i)
            free.remove(j)
    return Pairs(sorted(both), sorted(free), sorted(left))
