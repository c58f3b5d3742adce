"""Fits log-linear models in plain Python: the likelihood of what is marked, by AdaGrad.

J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods", JMLR 12, 2011. The same examples in
the same order give the same weights on every machine: nothing is random, nothing is concurrent.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import sqrt
from typing import NamedTuple

RATE, PRIOR, EPOCHS = 0.15, 0.0003, 8
WARM = 2  # epochs after which the weights are averaged
RAREST = 3  # times a cue has to fire to be given a weight
SMALLEST = 0.2  # a weight below that is taken out, and the others are fitted again

Shares = Callable[[Sequence[float]], list[float]]


class Case(NamedTuple):
    """Rivals, each with its cues, and which of them are right.

    `shares` makes the rivals' scores into the share that the model gives each. All that is right
    holds at once; with `any_of` it is enough that one of them does.
    """

    rivals: Sequence[Sequence[str]]
    right: frozenset[int]
    shares: Shares
    any_of: bool = False


class Example(NamedTuple):
    """The same with the cues as numbers."""

    rivals: tuple[tuple[int, ...], ...]
    right: frozenset[int]
    shares: Shares
    any_of: bool


class Known:
    """The numbers of cues by their names."""

    def __init__(self, lists: Iterable[Iterable[str]], rarest: int = RAREST) -> None:
        counts = Counter(cue for each in lists for cue in each)
        self.names = sorted(cue for cue, number in counts.items() if number >= rarest)
        self._numbers = {cue: number for number, cue in enumerate(self.names)}

    def numbers(self, seen: Iterable[str]) -> tuple[int, ...]:
        get = self._numbers.get
        return tuple([number for number in map(get, seen) if number is not None])


def fit(
    examples: Sequence[Example],
    size: int,
    allowed: Sequence[bool] | None = None,
    rate: float = RATE,
) -> list[float]:
    """The weights of `size` cues; those that are not allowed stay 0."""
    weights, squares = [0.0] * size, [1e-8] * size
    order = list(range(len(examples)))
    dice = random.Random(1)
    mean = [0.0] * size
    for epoch in range(EPOCHS):
        dice.shuffle(order)
        for number in order:
            rivals, right, shares, any_of = examples[number]
            given = shares([sum([weights[cue] for cue in cues]) for cues in rivals])
            wanted = sum([given[at] for at in right]) if any_of else 1.0
            for at, (cues, share) in enumerate(zip(rivals, given, strict=True)):
                aim = 0.0 if at not in right else share / wanted if any_of else 1.0
                wrong = share - aim
                if -0.001 < wrong < 0.001:
                    continue
                for cue in cues:
                    if allowed and not allowed[cue]:
                        continue
                    slope = wrong + PRIOR * weights[cue]
                    squares[cue] += slope * slope
                    weights[cue] -= rate * slope / sqrt(squares[cue])
        if epoch >= WARM:
            mean = [total + weight for total, weight in zip(mean, weights, strict=True)]
    return [total / (EPOCHS - WARM) for total in mean]


def fit_named(
    cases: Sequence[Case],
    smallest: float = SMALLEST,
    rarest: int = RAREST,
    rate: float = RATE,
) -> dict[str, float]:
    """The weights of cues by name: fitted, then those that weigh little taken out and the others
    fitted again."""
    known = Known((cues for each in cases for cues in each.rivals), rarest)
    examples = [
        Example(tuple(map(known.numbers, each.rivals)), each.right, each.shares, each.any_of)
        for each in cases
    ]
    weights = fit(examples, len(known.names), rate=rate)
    kept = [abs(weight) >= smallest for weight in weights]
    if not all(kept):
        weights = fit(examples, len(known.names), kept, rate)
    return {name: weights[at] for at, name in enumerate(known.names) if kept[at]}
