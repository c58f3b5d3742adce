"""Fits the weights by which persons are found: two readings, the second in the light of the first.

The second reading learns from what a first one makes of articles that it was not fitted on: the
articles are dealt into folds, and each fold is read with weights fitted on the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from math import sqrt
from typing import NamedTuple

from briefing.parser.annotate import Columns, annotate
from briefing.parser.people.article import reading
from briefing.parser.people.candidates import Run
from briefing.parser.people.division import best, marginals
from briefing.parser.people.mentions import LENIENCE, named_runs, run_views
from briefing.parser.people.views import cues_of, reading_views
from briefing.text.document import read_document
from tests.articles.fit.gold import Gold
from tests.articles.fit.loglinear import Case, fit_named

FOLDS = 4
FEWEST = 3  # articles in which a cue has to fire to be given a weight
MOST = 12_000  # cues that a first reading is given
RATE = 0.05  # steps in which so many cues learn without learning the articles by heart

Weights = Mapping[str, float]

Shares = list[list[float]]


class Prepared(NamedTuple):
    """An article with the cues of each span of each run, and which spans are names of persons.

    `asked` counts the marked mentions, those included that are no span of any run.
    """

    columns: Columns
    runs: list[Run]
    seen: list[list[list[str]]]
    right: list[frozenset[int]]
    asked: int


class Readings(NamedTuple):
    """The weights of the first and of the second reading, in log-odds."""

    first: dict[str, float]
    second: dict[str, float]

    def both(self) -> dict[str, complex]:
        """The two as one number for each cue, as they are kept (see `briefing.parser.model`)."""
        get, again = self.first.get, self.second.get
        return {cue: complex(get(cue, 0.0), again(cue, 0.0)) for cue in self.first | self.second}


class Found(NamedTuple):
    """How many mentions were marked, found, and found rightly."""

    asked: int
    told: int
    right: int

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.asked + self.told)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.told), self.right / max(1, self.asked)
        return f"P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * self.f1:.1f}"


def prepare(gold: Gold) -> Prepared:
    """The cues of all spans of an article."""
    document = read_document(gold.article)
    columns = annotate(document)
    runs, counted = named_runs(columns)
    starts, ends = document.tokens.starts, document.tokens.ends
    seen, right = [], []
    for run in runs:
        seen.append([cues_of(views) for views in run_views(columns, run, counted)])
        marked = [(starts[first], ends[last - 1]) in gold.mentions for first, last in run.spans]
        right.append(frozenset(number for number, is_name in enumerate(marked) if is_name))
    return Prepared(columns, runs, seen, right, len(gold.mentions))


def fit_people(articles: Sequence[Prepared], left_out: frozenset[str] = frozenset()) -> Readings:
    """The weights of both readings, without the groups of cues that are left out (see `group`)."""

    def is_allowed(cue: str) -> bool:
        return group(cue) not in left_out

    articles = [narrowed(article, is_allowed) for article in articles]
    chosen = strongest(articles)
    articles = [narrowed(article, chosen.__contains__) for article in articles]
    outside: list[Shares] = [[] for _ in articles]
    for fold in range(FOLDS):
        weights = _fitted([each for at, each in enumerate(articles) if at % FOLDS != fold])
        for at in range(fold, len(articles), FOLDS):
            outside[at] = shares(articles[at], weights)
    again = [reread(each, told) for each, told in zip(articles, outside, strict=True)]
    return Readings(
        _fitted(articles), _fitted([narrowed(article, is_allowed) for article in again])
    )


def strongest(articles: Sequence[Prepared]) -> frozenset[str]:
    """The cues of a first reading that are worth their place: by their weight when all are fitted,
    times the root of the number of articles in which they fire."""
    counts = Counter(
        cue
        for article in articles
        for cue in {cue for listed in article.seen for each in listed for cue in each}
    )
    known = {cue for cue, number in counts.items() if number >= FEWEST}
    weights = _fitted([narrowed(article, known.__contains__) for article in articles])
    ranked = sorted(weights, key=lambda cue: (-abs(weights[cue]) * sqrt(counts[cue]), cue))
    return frozenset(ranked[:MOST])


def measure(articles: Sequence[Prepared], weights: Readings) -> Found:
    """How well the weights find the mentions of articles."""
    told = right = 0
    for article in articles:
        again = reread(article, shares(article, weights.first))
        for run, seen, marked in zip(again.runs, again.seen, again.right, strict=True):
            chosen = best(run, [total(weights.second, each) + LENIENCE for each in seen])
            told += len(chosen)
            right += len(marked.intersection(chosen))
    return Found(sum(each.asked for each in articles), told, right)


def total(weights: Weights, seen: Iterable[str]) -> float:
    """The sum of the weights of cues, in log-odds."""
    get = weights.get
    return sum([get(cue, 0.0) for cue in seen])


def shares(article: Prepared, weights: Weights) -> Shares:
    """The share that a reading with these weights gives each span of each run."""
    return [
        marginals(run, [total(weights, each) for each in seen])
        for run, seen in zip(article.runs, article.seen, strict=True)
    ]


def reread(article: Prepared, told: Shares) -> Prepared:
    """An article with the cues that a first reading adds."""
    known = reading(article.columns, article.runs, told)
    seen = [
        [
            each + cues_of(reading_views(article.columns, first, last, run, known))
            for (first, last), each in zip(run.spans, listed, strict=True)
        ]
        for run, listed in zip(article.runs, article.seen, strict=True)
    ]
    return article._replace(seen=seen)


def group(cue: str) -> str:
    """The name of a cue without its value and the place in the name."""
    return cue.partition("=")[0].partition("@")[0]


def narrowed(article: Prepared, wanted: Callable[[str], bool]) -> Prepared:
    """An article in which only the cues that are wanted fire."""
    seen = [[list(filter(wanted, each)) for each in listed] for listed in article.seen]
    return article._replace(seen=seen)


def _fitted(articles: Sequence[Prepared]) -> dict[str, float]:
    cases: list[Case] = [
        Case(seen, right, partial(marginals, run))
        for article in articles
        for run, seen, right in zip(article.runs, article.seen, article.right, strict=True)
    ]
    return fit_named(cases, smallest=0, rarest=1, rate=RATE)
