"""A run of capitals divided into names and the rest, by the scores of its spans.

The division is a semi-Markov model (S. Sarawagi and W. W. Cohen, "Semi-Markov Conditional Random
Fields for Information Extraction", NIPS 2004): that of a span's score is added up for all spans of
a division, and what lies outside all names has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from briefing.parser.model import logistic
from briefing.parser.people.candidates import Run


def marginals(run: Run, scores: Sequence[float]) -> list[float]:
    """The share of all divisions of a run, by their likelihood, that hold each of its spans."""
    if run.last - run.first == 1:
        return list(map(logistic, scores))
    closing = _by_end(run)
    totals, shares = [0.0], []  # of all that ends before a token: its log-likelihood, the last part
    for at, spans in enumerate(closing):
        rivals = [totals[at], *[totals[start] + scores[number] for start, number in spans]]
        top = max(rivals)
        parts = [exp(each - top) for each in rivals]
        whole = sum(parts)
        totals.append(top + log(whole))
        shares.append([part / whole for part in parts])
    found = [0.0] * len(scores)
    reached = [0.0] * len(closing) + [1.0]
    for at in range(len(closing) - 1, -1, -1):
        outside, *inside = shares[at]
        reached[at] += reached[at + 1] * outside
        for (start, number), share in zip(closing[at], inside, strict=True):
            found[number] = reached[at + 1] * share
            reached[start] += found[number]
    return found


def best(run: Run, scores: Sequence[float]) -> list[int]:
    """The spans of the likeliest division of a run, as their numbers in text order (Viterbi)."""
    top, chosen = [0.0], [-1]  # of all that ends before a token: its score, the span it ends with
    for at, spans in enumerate(_by_end(run)):
        rivals = [(top[start] + scores[number], number) for start, number in spans]
        highest, number = max(rivals, default=(0.0, -1))
        is_outside = not rivals or highest <= top[at]
        top.append(top[at] if is_outside else highest)
        chosen.append(-1 if is_outside else number)
    found: list[int] = []
    at = len(top) - 1
    while at > 0:
        if chosen[at] < 0:
            at -= 1
        else:
            found.append(chosen[at])
            at = run.spans[chosen[at]][0] - run.first
    return found[::-1]


def _by_end(run: Run) -> list[list[tuple[int, int]]]:
    """The start and the number of the spans that end behind each token, from the run's start."""
    found: list[list[tuple[int, int]]] = [[] for _ in range(run.last - run.first)]
    for number, (first, last) in enumerate(run.spans):
        found[last - run.first - 1].append((first - run.first, number))
    return found
