"""python -m tests.articles.fit confidence [--write FILE] GOLD ...

Fits the weights by which it is told how sure a person is, and prints how many are told with which
confidence and are right. GOLD is as in `tests.articles.fit`. What is found in an article is learnt
from with weights that were fitted without it: the articles are dealt into folds. A person is right
whose name is one of those marked in the article.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NamedTuple

from briefing.parser.model import logistic
from briefing.parser.people.confidence import SECTION, cues, outside
from briefing.parser.people.division import best, marginals
from briefing.parser.people.joining import join
from briefing.parser.people.mentions import LENIENCE, Mention
from briefing.parser.people.names import fullest
from tests.articles.fit.gold import Gold, read
from tests.articles.fit.kept import keep
from tests.articles.fit.loglinear import Case, fit_named
from tests.articles.fit.people import (
    FOLDS,
    Prepared,
    Readings,
    Weights,
    fit_people,
    prepare,
    reread,
    shares,
    total,
)

LEVELS = (0.9, 0.7, 0.5, 0.0)
SMALLEST = 0.05  # a weight below that is taken out


class Told(NamedTuple):
    """A person that was found: what speaks for and against it, and whether it is one."""

    seen: list[str]
    right: bool


def find(article: Prepared, weights: Readings) -> list[Mention]:
    """The mentions that weights of both readings find in an article."""
    again = reread(article, shares(article, weights.first))
    found = []
    for run, seen in zip(again.runs, again.seen, strict=True):
        scores = [total(weights.second, each) + LENIENCE for each in seen]
        given = marginals(run, scores)
        found += [Mention(*run.spans[number], given[number]) for number in best(run, scores)]
    return found


def people(gold: Gold, article: Prepared, mentions: Sequence[Mention]) -> list[Told]:
    """The persons that mentions are joined to."""
    columns = article.columns
    tokens = columns.document.tokens
    marked = {gold.article.text[start:end] for start, end in gold.mentions}
    elsewhere = outside(columns, mentions)
    found = []
    for group in join(columns, mentions):
        name = fullest(columns, group)
        text = gold.article.text[tokens.starts[name.first] : tokens.ends[name.last - 1]]
        found.append(Told(cues(columns, group, name, elsewhere), text in marked))
    return found


def by_folds(golds: Sequence[Gold], articles: Sequence[Prepared]) -> list[list[Told]]:
    """The persons of each article, found with weights that were fitted on other folds."""
    found: list[list[Told]] = [[] for _ in articles]
    for fold in range(FOLDS):
        weights = fit_people([each for at, each in enumerate(articles) if at % FOLDS != fold])
        for at in range(fold, len(articles), FOLDS):
            found[at] = people(golds[at], articles[at], find(articles[at], weights))
    return found


def fit(told: Sequence[Told]) -> dict[str, float]:
    """The weights of the cues."""
    cases = [Case([each.seen], frozenset([0] if each.right else []), _shares) for each in told]
    return fit_named(cases, SMALLEST)


def _shares(scores: Sequence[float]) -> list[float]:
    return [logistic(each) for each in scores]


def table(told: Sequence[Told], weights: Weights) -> str:
    """How many persons are told with a confidence of each level, and how many of them are right."""
    given = [(logistic(total(weights, each.seen)), each.right) for each in told]
    lines, above = [], 1.01
    for level in LEVELS:
        right = [is_right for sure, is_right in given if level <= sure < above]
        part, share = len(right) / max(1, len(given)), sum(right) / max(1, len(right))
        lines.append(f"from {level:.1f}: {len(right):5} persons ({part:.2f}), right {share:.3f}")
        above = level
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the tables; 1 where no article is given."""
    parser = argparse.ArgumentParser(prog="python -m tests.articles.fit confidence")
    parser.add_argument("gold", nargs="+", metavar="GOLD", help="marked articles, or own")
    parser.add_argument("--write", metavar="FILE", help="fit on all of them and keep the weights")
    options = parser.parse_args(arguments)
    golds = read(options.gold)
    if len(golds) < 2 * FOLDS:
        print("too few articles", file=sys.stderr)
        return 1
    found = by_folds(golds, [prepare(gold) for gold in golds])
    held = [each for told in found[::FOLDS] for each in told]
    rest = [each for at, told in enumerate(found) if at % FOLDS for each in told]
    print(f"fitted on {len(rest)} persons, on {len(held)} others:\n{table(held, fit(rest))}")
    if options.write:
        weights = fit([each for told in found for each in told])
        keep(options.write, SECTION, weights)
    return 0
