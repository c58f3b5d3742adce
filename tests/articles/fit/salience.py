"""python -m tests.articles.fit salience [--write FILE] GOLD ...

Fits the weights by which people are ranked, and prints how many of the first are key people on
folds that were held back. GOLD is as in `tests.articles.fit`. Where the marks tell who is key,
those are to stand before the others; in a longer article that tells only of mentions, those who
are named more than once. Each is a choice among the person and all who are to stand behind.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.model import Article, Person
from briefing.parser.model import score, softmax
from briefing.parser.people import find_people, salience
from briefing.parser.quotes import find_quotes
from briefing.reading.text import article_from_text
from briefing.text.document import read_document
from tests.articles.fit import loglinear
from tests.articles.fit.gold import Gold, read
from tests.articles.fit.kept import as_kept, keep
from tests.articles.marks import FOLDER, names, raw_text
from tests.articles.words import name_key

FOLDS = 5
LEAST = 9  # people in an article in which those who are named more than once are to come first


class Ranked(NamedTuple):
    """An article's people, the cues of each, and who is to come first; `asked` counts the key
    people that are marked, -1 where the marks do not tell."""

    people: Sequence[Person]
    seen: list[list[str]]
    right: frozenset[int]
    asked: int


def prepare(gold: Gold) -> Ranked:
    """The people that the parser finds in an article, as they are to be ranked."""
    document = read_document(_article(gold))
    found = find_people(document)
    people = salience.with_quotes(found, find_quotes(document, found))
    if gold.entities is None:
        right = _often(gold, people)
        return Ranked(people, salience.cues(document, people), right, -1)
    key = {name_key(each.name) for each in gold.entities if each.key}
    right = frozenset(at for at, each in enumerate(people) if name_key(each.name) in key)
    return Ranked(people, salience.cues(document, people), right, len(key))


def _article(gold: Gold) -> Article:
    """The project's own as a reader pastes them, with their titles; others as they are."""
    return article_from_text(raw_text(gold.name)) if gold.name in _own() else gold.article


def _own() -> frozenset[str]:
    return frozenset(names(FOLDER))


def _often(gold: Gold, people: Sequence[Person]) -> frozenset[int]:
    """The people of whom two mentions or more are marked."""
    marked = [sum((each.start, each.end) in gold.mentions for each in p.mentions) for p in people]
    return frozenset(at for at, number in enumerate(marked) if number > 1)


def cases(article: Ranked) -> list[loglinear.Case]:
    """One choice for each who is to come first: that one, or one of those who are not."""
    if article.asked < 0 and len(article.people) < LEAST:
        return []
    others = [seen for at, seen in enumerate(article.seen) if at not in article.right]
    return [
        loglinear.Case([article.seen[at], *others], frozenset([0]), softmax)
        for at in sorted(article.right)
        if others
    ]


def fit(articles: Sequence[Ranked]) -> dict[str, float]:
    """The weights of the cues."""
    return loglinear.fit_named([case for each in articles for case in cases(each)], 0.05)


def measure(articles: Sequence[Ranked], weights: Mapping[str, float]) -> Counter[str]:
    """How many places there are for key people (`asked`), and how many of them one has."""
    kept = as_kept(weights)
    found: Counter[str] = Counter()
    for article in articles:
        if article.asked > 0:
            scores = [score(kept, seen) for seen in article.seen]
            order = sorted(range(len(scores)), key=lambda at: -scores[at])
            found["asked"] += article.asked
            found["right"] += len(article.right.intersection(order[: article.asked]))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the share of key people first; 1 where too few articles are given."""
    parser = argparse.ArgumentParser(prog="python -m tests.articles.fit salience")
    parser.add_argument("gold", nargs="+", metavar="GOLD", help="marked articles, or own")
    parser.add_argument("--write", metavar="FILE", help="fit on all of them and keep the weights")
    options = parser.parse_args(arguments)
    articles = [prepare(gold) for gold in read(options.gold)]
    found: Counter[str] = Counter()
    for fold in range(FOLDS):
        weights = fit([each for at, each in enumerate(articles) if at % FOLDS != fold])
        found += measure(articles[fold::FOLDS], weights)
    if not found["asked"]:
        print("no article tells who is key", file=sys.stderr)
        return 1
    share = found["right"] / found["asked"]
    print(f"key people first: {share:.3f} of {found['asked']}, held back by folds of {FOLDS}")
    if options.write:
        keep(options.write, salience.SECTION, fit(articles))
    return 0
