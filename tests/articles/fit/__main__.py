"""python -m tests.articles.fit people|roles|confidence|salience [--write FILE] GOLD ...

Fits the weights of a decision on marked articles and prints what they find on those that were held
back. GOLD is a file in the plain form (see `gold`) or `own`, the project's own articles that may be
looked at. `people` are the names of persons; `--help` behind a decision tells its options. FILE
keeps the weights of the other decisions.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence

from briefing.parser.people.mentions import MENTION
from tests.articles.fit import confidence, roles, salience
from tests.articles.fit.gold import read
from tests.articles.fit.kept import keep
from tests.articles.fit.people import Prepared, Weights, fit_people, group, measure, prepare

MOST = 25  # cues that the table shows


def main(arguments: Sequence[str]) -> int:
    """Prints the figures; 1 where too few articles are given, 2 where no decision is."""
    decisions = {
        "people": people,
        "roles": roles.main,
        "confidence": confidence.main,
        "salience": salience.main,
    }
    if not arguments or arguments[0] not in decisions:
        print(__doc__, file=sys.stderr)
        return 2
    return decisions[arguments[0]](arguments[1:])


def people(arguments: Sequence[str]) -> int:
    """Fits the weights by which names of persons are found."""
    parser = argparse.ArgumentParser(prog="python -m tests.articles.fit people")
    parser.add_argument("gold", nargs="+", metavar="GOLD", help="marked articles, or own")
    parser.add_argument("--held-back", type=int, default=5, metavar="N", help="every Nth (5)")
    parser.add_argument("--groups", action="store_true", help="what leaving out each group costs")
    parser.add_argument("--write", metavar="FILE", help="fit on all of them and keep the weights")
    options = parser.parse_args(arguments)
    golds = read(options.gold)
    articles = [prepare(gold) for gold in golds]
    marked = [at for at, gold in enumerate(golds) if not gold.is_silver]
    aside = set(marked[:: options.held_back])
    fitted = [each for at, each in enumerate(articles) if at not in aside]
    held = [articles[at] for at in sorted(aside)]
    if not fitted:
        print("too few articles", file=sys.stderr)
        return 1
    weights = fit_people(fitted)
    whole = measure(held, weights)
    print(f"fitted on {len(fitted)} articles, on {len(held)} others: {whole}")
    print(table_of(weights.second))
    if options.groups:
        print(cost_of_groups(fitted, held, whole.f1))
    if options.write:
        keep(options.write, MENTION, fit_people(articles).both())
    return 0


def table_of(weights: Weights) -> str:
    """A table of the cues that weigh most, either way."""
    ranked = sorted(weights.items(), key=lambda each: (-abs(each[1]), each[0]))
    return "\n".join(f"{weight:+7.2f}  {cue}" for cue, weight in ranked[:MOST])


def cost_of_groups(fitted: Sequence[Prepared], held: Sequence[Prepared], whole: float) -> str:
    """What is lost without each group of cues, in points of F1, dearest first."""
    groups: dict[str, int] = defaultdict(int)
    for article in fitted:
        for cue in {cue for listed in article.seen for each in listed for cue in each}:
            groups[group(cue)] += 1
    found = {
        name: 100 * (whole - measure(held, fit_people(fitted, frozenset([name]))).f1)
        for name in sorted(groups)
    }
    return "\n".join(
        f"{cost:+6.2f}  without {name}"
        for name, cost in sorted(found.items(), key=lambda each: -each[1])
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
