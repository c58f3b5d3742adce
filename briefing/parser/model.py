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

from briefing.errors import BadWeights
from briefing.model import Why

VERSION = "briefing-weights 2"
SCALE = 0.01  # log-odds of one unit of the whole numbers that weights are kept as
_FOLDER = __file__.rpartition("/")[0] + "/data/"
_STEEPEST = 30.0  # log-odds beyond which a share is 0 or 1 to thirteen places

# Of one reading as real numbers, of two readings as complex ones: the first is the real part, the
# second the imaginary. One number of two parts is added up twice as fast as two numbers.
Weights = Mapping[str, complex]


@cache
def load(name: str) -> dict[str, Weights]:
    """The decisions of `data/NAME.weights`, each with the weight of each of its cues.

    The file opens with its version; then a section a decision, `[decision]`, and a cue a line with
    its weight in hundredths of log-odds, sorted; `[end]` closes it. Raises `BadWeights` for a file
    that is missing, cut off, of another version or with a line that cannot be read.
    """
    path = f"{_FOLDER}{name}.weights"
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise BadWeights(path, "the weights cannot be read") from error
    return parse(text, path)


def parse(text: str, path: str) -> dict[str, Weights]:
    """The decisions in the text of a file of weights; raises `BadWeights` (see `load`)."""
    head, _, body = text.partition("\n")
    if head != VERSION:
        raise BadWeights(path, f"weights of another version ({VERSION} was expected)")
    *sections, end = body.split("\n[")
    if end.strip() != "end]":
        raise BadWeights(path, "the weights are cut off")
    found: dict[str, Weights] = {}
    for section in sections:
        name, _, lines = section.lstrip("[").partition("]")
        fields = lines.split()
        try:
            found[name] = dict(zip(fields[::2], map(complex, fields[1::2]), strict=True))
        except ValueError as error:
            raise BadWeights(path, f"a line of [{name}] cannot be read") from error
    return found


def render(decisions: Mapping[str, Weights]) -> str:
    """The text of a file of weights, which are given in log-odds; one that rounds to nothing is
    left out."""
    lines = [VERSION]
    for name, weights in decisions.items():
        lines.append(f"[{name}]")
        for cue in sorted(weights):
            first, second = round(weights[cue].real / SCALE), round(weights[cue].imag / SCALE)
            if first or second:
                lines.append(f"{cue} {first}{second:+}j" if second else f"{cue} {first}")
    return "\n".join([*lines, "[end]", ""])


def score(weights: Weights, cues: Iterable[str]) -> float:
    """The sum of the weights of the cues, in log-odds."""
    get = weights.get
    return sum([get(cue, 0.0) for cue in cues]).real * SCALE


def logistic(odds: float) -> float:
    """The share that log-odds stand for."""
    return 1 / (1 + exp(max(-_STEEPEST, min(_STEEPEST, -odds))))


def softmax(scores: Sequence[float]) -> list[float]:
    """The share of each of several rivals."""
    top = max(scores)
    parts = [exp(max(-_STEEPEST, each - top)) for each in scores]
    total = sum(parts)
    return [part / total for part in parts]


def reasons(weighed: Iterable[tuple[str, float]], most: int = 8) -> tuple[Why, ...]:
    """Of cues with their weights those that weighed most, strongest first, either way."""
    told = sorted([(-abs(weight), cue, weight) for cue, weight in set(weighed) if weight])
    return tuple([Why(cue, round(weight * SCALE, 2)) for _, cue, weight in told[:most]])
