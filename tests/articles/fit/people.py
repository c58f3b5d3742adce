"""Fits the weights by which persons are found: two readings, the second in the light of the first.

The second reading learns from what a first one makes of articles that it was not fitted on: the
articles are dealt into folds, and each fold is read with weights fitted on the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from briefing.text.document import read_document
from tests.articles.fit.gold import Gold
from tests.articles.fit.loglinear import Case, fit_named
from tests.articles.fit.next.annotate import Columns, annotate
from tests.articles.fit.next.model import Weights, score
from tests.articles.fit.next.people import cues
from tests.articles.fit.next.people.article import outline, reading
from tests.articles.fit.next.people.candidates import Run, find_runs
from tests.articles.fit.next.people.mentions import FIRST, SECOND, best, marginals, span_cues

FOLDS = 4

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
    runs = find_runs(columns)
    counted = outline(columns, runs)
    starts, ends = document.tokens.starts, document.tokens.ends
    seen, right = [], []
    for run in runs:
        seen.append([span_cues(columns, first, last, run, counted) for first, last in run.spans])
        marked = [(starts[first], ends[last - 1]) in gold.mentions for first, last in run.spans]
        right.append(frozenset(number for number, is_name in enumerate(marked) if is_name))
    return Prepared(columns, runs, seen, right, len(gold.mentions))


def fit_people(
    articles: Sequence[Prepared], left_out: frozenset[str] = frozenset()
) -> dict[str, dict[str, float]]:
    """The weights of both readings, without the groups of cues that are left out (see `group`)."""
    articles = [without(article, left_out) for article in articles] if left_out else articles
    outside: list[Shares] = [[] for _ in articles]
    for fold in range(FOLDS):
        weights = _fitted([each for at, each in enumerate(articles) if at % FOLDS != fold])
        for at in range(fold, len(articles), FOLDS):
            outside[at] = shares(articles[at], weights)
    again = [reread(each, told) for each, told in zip(articles, outside, strict=True)]
    if left_out:
        again = [without(article, left_out) for article in again]
    return {FIRST: _fitted(articles), SECOND: _fitted(again)}


def measure(articles: Sequence[Prepared], weights: dict[str, dict[str, float]]) -> Found:
    """How well the weights find the mentions of articles."""
    told = right = 0
    for article in articles:
        again = reread(article, shares(article, weights[FIRST]))
        for run, seen, marked in zip(again.runs, again.seen, again.right, strict=True):
            chosen = best(run, [score(weights[SECOND], each) for each in seen])
            told += len(chosen)
            right += len(marked.intersection(chosen))
    return Found(sum(each.asked for each in articles), told, right)


def shares(article: Prepared, weights: Weights) -> Shares:
    """The share that a reading with these weights gives each span of each run."""
    return [
        marginals(run, [score(weights, each) for each in seen])
        for run, seen in zip(article.runs, article.seen, strict=True)
    ]


def reread(article: Prepared, told: Shares) -> Prepared:
    """An article with the cues that a first reading adds."""
    known = reading(article.columns, article.runs, told)
    seen = [
        [
            each + cues.elsewhere(article.columns, first, last, run, known)
            for (first, last), each in zip(run.spans, listed, strict=True)
        ]
        for run, listed in zip(article.runs, article.seen, strict=True)
    ]
    return article._replace(seen=seen)


def group(cue: str) -> str:
    """The name of a cue without its value and the place in the name."""
    return cue.partition("=")[0].partition("@")[0]


def without(article: Prepared, groups: frozenset[str]) -> Prepared:
    """An article in which the cues of some groups do not fire."""
    seen = [
        [[cue for cue in each if group(cue) not in groups] for each in listed]
        for listed in article.seen
    ]
    return article._replace(seen=seen)


def _fitted(articles: Sequence[Prepared]) -> dict[str, float]:
    cases: list[Case] = [
        Case(seen, right, partial(marginals, run))
        for article in articles
        for run, seen, right in zip(article.runs, article.seen, article.right, strict=True)
    ]
    return fit_named(cases)
