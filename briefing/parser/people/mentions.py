"""Where persons are named: the likeliest division of each run of capitals into names and the rest.

Each span of a run has a score, the sum of the weights of its cues (see `division`). A run is read
twice: the second reading
has weights of its own, and cues of what the first one made of the same words in the rest of the
article (V. Krishnan and C. D. Manning, "An Effective Two-Stage Model for Exploiting Non-Local
Dependencies in Named Entity Recognition", ACL 2006).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain

from briefing.model import Why
from briefing.parser.annotate import Columns
from briefing.parser.model import SCALE, load, reasons
from briefing.parser.people.article import Outline, Reading, is_named, outline, reading
from briefing.parser.people.candidates import Run, find_runs
from briefing.parser.people.division import best, marginals
from briefing.parser.people.views import (
    Side,
    View,
    cues_of,
    left_side,
    reading_views,
    right_side,
    span_views,
)
from briefing.record import Record

MENTION = "mention"  # the decision's name among the weights
# Added to what the second reading gives each span: the best F1 is had where a span is taken from
# less than even odds on (Z. C. Lipton et al., "Optimal Thresholding of Classifiers to Maximize F1
# Measure", ECML 2014).
LENIENCE = 0.4
_HOPELESS = 0.01  # a share in the first reading under which a span is not read again
_OUT = -30.0  # the score of a span that is not read again
_KEPT = 60_000  # views whose sums are remembered


class Mention(Record):
    """A name of a person: its tokens `first` to `last` (exclusive), and the share of the
    likelihood that the model gives to exactly this span."""

    first: int
    last: int
    share: float


class Findings(Record):
    """All mentions of an article in text order, and what told them."""

    columns: Columns
    mentions: list[Mention]
    outline: Outline
    reading: Reading
    runs: dict[int, Run]

    def why(self, mention: Mention) -> tuple[Why, ...]:
        """The cues that weighed most for or against a mention."""
        columns, run = self.columns, self.runs[mention.first]
        first, last, _ = mention
        left, right = left_side(columns, first, run.first), right_side(columns, last, run.last)
        views = [*left.views, *right.views]
        views += span_views(columns, first, last, run, self.outline, left, right)
        views += reading_views(columns, first, last, run, self.reading)
        return reasons(chain.from_iterable(map(_weighed, views)))


def find_mentions(columns: Columns) -> Findings:
    """Every name of a person in an article; linear in its length."""
    runs, counted = named_runs(columns)
    sums = [_of_run(columns, run, counted) for run in runs]
    shares = [
        marginals(run, [SCALE * each.real for each in given])
        for run, given in zip(runs, sums, strict=True)
    ]
    told = reading(columns, runs, shares)
    mentions: list[Mention] = []
    where: dict[int, Run] = {}
    for run, totals, given in zip(runs, sums, shares, strict=True):
        if max(given) < _HOPELESS:
            continue
        scores = _second(columns, run, told, totals, given)
        final = marginals(run, scores)
        for number in best(run, scores):
            first, last = run.spans[number]
            mentions.append(Mention(first, last, final[number]))
            where[first] = run
    return Findings(columns, mentions, counted, told, where)


def _second(
    columns: Columns, run: Run, told: Reading, totals: Sequence[complex], given: Sequence[float]
) -> list[float]:
    """The scores of the spans of a run in the second reading, `given` their shares in the first."""
    known = _sums().__getitem__
    scores = []
    for (first, last), total, share in zip(run.spans, totals, given, strict=True):
        if share < _HOPELESS:
            scores.append(_OUT)
            continue
        whole = sum(map(known, reading_views(columns, first, last, run, told)), total)
        scores.append(SCALE * whole.imag + LENIENCE)
    return scores


def named_runs(columns: Columns) -> tuple[list[Run], Outline]:
    """The runs that may name somebody, and what can be counted of all."""
    runs = find_runs(columns)
    counted = outline(columns, runs)
    return [run for run in runs if is_named(columns, run, counted)], counted


def run_views(columns: Columns, run: Run, counted: Outline) -> list[list[View]]:
    """What the first reading sees of each span of a run."""
    lefts, rights = _sides(columns, run)
    return [
        [
            *lefts[first].views,
            *rights[last].views,
            *span_views(columns, first, last, run, counted, lefts[first], rights[last]),
        ]
        for first, last in run.spans
    ]


def _sides(columns: Columns, run: Run) -> tuple[dict[int, Side], dict[int, Side]]:
    """What stands before the first token and behind the last of each span."""
    lefts = {first: left_side(columns, first, run.first) for first, _ in run.spans}
    rights = {last: right_side(columns, last, run.last) for _, last in run.spans}
    return lefts, rights


class _Sums(dict[View, complex]):
    """The sums of both readings' weights of the cues of views, remembered."""

    def __missing__(self, view: View) -> complex:
        if len(self) > _KEPT:
            self.clear()
        weights = load("people")[MENTION]
        total = self[view] = sum([weights[cue] for cue in cues_of([view]) if cue in weights], 0j)
        return total


@lru_cache(_KEPT)
def _weighed(view: View) -> list[tuple[str, float]]:
    """The cues of a view with their weights in the second reading."""
    weights = load("people")[MENTION]
    return [(cue, weights[cue].imag) for cue in cues_of([view]) if cue in weights]


@cache
def _sums() -> _Sums:
    return _Sums()


def _of_run(columns: Columns, run: Run, counted: Outline) -> list[complex]:
    """Both readings' sums for each span of a run, of what stands in its own sentence."""
    known = _sums().__getitem__
    lefts, rights = _sides(columns, run)
    before = {at: sum(map(known, side.views)) for at, side in lefts.items()}
    after = {at: sum(map(known, side.views)) for at, side in rights.items()}
    found = []
    for first, last in run.spans:
        views = span_views(columns, first, last, run, counted, lefts[first], rights[last])
        found.append(sum(map(known, views), before[first] + after[last]))
    return found
