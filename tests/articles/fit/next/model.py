"""Linear models over named cues: their weights, read from a file, and what the scores mean.

A decision is a sum of weights, one for each cue that fires. Among rivals of which one is right the
sums become shares by the softmax, for a yes or no by the logistic function (a log-linear model:
A. L. Berger et al., "A Maximum Entropy Approach to Natural Language Processing", CL 22(1), 1996).
Weights are log-odds. `python -m tests.articles.fit` makes the files; nothing learns at run time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp

from briefing.errors import BriefingError
from briefing.record import Record


class BadWeights(BriefingError):
    """A file of weights that is missing, cut off or of another version."""


class Why(Record):
    """A cue that decided, and its weight in log-odds: positive speaks for the item."""

    cue: str
    weight: float


VERSION = "briefing-weights 1"
_FOLDER = __file__.rpartition("/")[0] + "/data/"
_SCALE = 0.01  # of the whole numbers that the file holds
_STEEPEST = 30.0  # log-odds beyond which a share is 0 or 1 to thirteen places

Weights = Mapping[str, float]


@cache
def load(name: str) -> dict[str, dict[str, float]]:
    """The decisions of `data/NAME.weights`, each with the weight of each of its cues.

    The file opens with its version; then a section a decision, `[decision]`, and a cue a line
    with its weight in hundredths, sorted; `[end]` closes it. Raises `BadWeights` for a file that
    is missing, cut off, of another version or with a line that cannot be read.
    """
    path = f"{_FOLDER}{name}.weights"
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise BadWeights(path, "the weights cannot be read") from error
    return parse(text, path)


def parse(text: str, path: str) -> dict[str, dict[str, float]]:
    """The decisions in the text of a file of weights; raises `BadWeights` (see `load`)."""
    head, _, body = text.partition("\n")
    if head != VERSION:
        raise BadWeights(path, f"weights of another version ({VERSION} was expected)")
    *sections, end = body.split("\n[")
    if end.strip() != "end]":
        raise BadWeights(path, "the weights are cut off")
    found = {}
    for section in sections:
        name, _, lines = section.lstrip("[").partition("]")
        parts = lines.split()
        try:
            pairs = zip(parts[::2], map(int, parts[1::2]), strict=True)
            found[name] = {cue: weight * _SCALE for cue, weight in pairs}
        except ValueError as error:
            raise BadWeights(path, f"a line of [{name}] cannot be read") from error
    return found


def render(decisions: Mapping[str, Weights]) -> str:
    """The text of a file of weights; a weight that rounds to nothing is left out."""
    lines = [VERSION]
    for name, weights in decisions.items():
        lines.append(f"[{name}]")
        whole = {cue: round(weight / _SCALE) for cue, weight in weights.items()}
        lines += [f"{cue} {whole[cue]}" for cue in sorted(whole) if whole[cue]]
    return "\n".join([*lines, "[end]", ""])


def score(weights: Weights, cues: Iterable[str]) -> float:
    """The sum of the weights of the cues."""
    get = weights.get
    return sum([get(cue, 0.0) for cue in cues])


def logistic(odds: float) -> float:
    """The share that log-odds stand for."""
    return 1 / (1 + exp(max(-_STEEPEST, min(_STEEPEST, -odds))))


def softmax(scores: Sequence[float]) -> list[float]:
    """The share of each of several rivals."""
    top = max(scores)
    parts = [exp(max(-_STEEPEST, each - top)) for each in scores]
    total = sum(parts)
    return [part / total for part in parts]


def reasons(weights: Weights, cues: Iterable[str], most: int = 8) -> tuple[Why, ...]:
    """The cues that weighed most, strongest first, either way."""
    found = {cue: weights[cue] for cue in cues if cue in weights}
    ranked = sorted(found.items(), key=lambda each: (-abs(each[1]), each[0]))
    return tuple(Why(cue, round(weight, 2)) for cue, weight in ranked[:most])
