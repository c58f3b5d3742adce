"""Fits the weights by which it is told what a person is, and measures them.

A phrase is right where it holds half the content words of a right wording, as `measure` compares
them. What is fitted is sharper: the candidates that are a right wording, or nearest to one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from briefing.parser.annotate import annotate
from briefing.parser.model import softmax
from briefing.parser.people.mentions import Mention
from briefing.parser.people.role_places import Page, Slot, find_slots, read_page
from briefing.parser.people.roles import DECISION, rivals, tell
from briefing.reading.text import article_as_is
from briefing.text.document import Document, read_document
from tests.articles.fit.gold import Entity, Gold, own, places_of, read
from tests.articles.fit.kept import as_kept, keep
from tests.articles.fit.loglinear import Case, fit_named
from tests.articles.words import content, related

TABLE = Path(__file__).with_name("roles.txt")
RAREST = 5  # candidates in which a cue has to fire to be given a weight
SURE = 0.9


class Asked(NamedTuple):
    """A person of a marked article with the places of a description; `right` are the numbers of
    the candidates, counted over all places, that are a right wording."""

    entity: Entity
    page: Page
    slots: list[Slot]
    right: frozenset[int]


def half(wanted: str, said: str | None) -> bool:
    """Whether half the content words of `wanted` are said."""
    core, have = set(content(wanted)), content(said)
    return bool(have) and 2 * sum(any(related(a, b) for b in have) for a in core) >= len(core)


def invented(path: Path = TABLE) -> list[Gold]:
    """The table of invented sentences: behind each line a name in it and what tells the role."""
    found: list[Gold] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            name, _, role = line[2:].partition(" = ")
            last = found[-1]
            forms = frozenset([name, name.rpartition(" ")[2]])
            spans = last.mentions | frozenset(places_of(last.article.text, forms))
            entities = last.entities or ()
            if role != "?":
                told = () if role == "-" else (role,)
                entities = (*entities, Entity(name, forms, told, False))
            found[-1] = last._replace(mentions=spans, entities=entities)
        elif not line.startswith("#"):
            text = line.replace(" | ", "\n\n")
            found.append(Gold(f"line-{len(found)}", article_as_is(text), frozenset(), ()))
    return found


def prepare(gold: Gold) -> list[Asked]:
    """The people of a marked article, in the order of their marks."""
    document = read_document(gold.article)
    people = [(each, mentions_of(gold, each, document)) for each in gold.entities or ()]
    everybody = {each for _, mentions in people for each in mentions}
    everybody |= set(tokens_of(document, gold.mentions))
    page = read_page(annotate(document), _apart(everybody))
    found = []
    for entity, mentions in people:
        if mentions:
            slots = find_slots(page, mentions)
            found.append(Asked(entity, page, slots, right_of(entity, page, slots)))
    return found


def _apart(mentions: set[Mention]) -> list[Mention]:
    """Of mentions that overlap, the longest."""
    found: list[Mention] = []
    for each in sorted(mentions, key=lambda each: (each.first, -each.last)):
        if not found or each.first >= found[-1].last:
            found.append(each)
    return found


def tokens_of(document: Document, spans: frozenset[tuple[int, int]]) -> list[Mention]:
    """The tokens that spans of text stand for, in order."""
    found = []
    for start, end in sorted(spans):
        first, last = document.token_from(start), document.token_from(end)
        if first < last:
            found.append(Mention(first, last, 1.0))
    return found


def mentions_of(gold: Gold, entity: Entity, document: Document) -> list[Mention]:
    """The marked mentions of a person; a form that another has as well counts for who has no
    other form alone."""
    forms = set(entity.forms)
    for other in gold.entities or ():
        if other is not entity and len(forms - other.forms):
            forms -= other.forms - {entity.name}
    spans = frozenset(places_of(gold.article.text, forms))
    return tokens_of(document, spans & gold.mentions or spans)


def said(page: Page, first: int, last: int) -> str:
    """The text of tokens `first` to `last` (exclusive)."""
    tokens = page.columns.document.tokens
    return page.columns.document.text[tokens.starts[first] : tokens.ends[last - 1]]


def right_of(entity: Entity, page: Page, slots: Sequence[Slot]) -> frozenset[int]:
    """The numbers of the candidates nearest to a right wording; of two wordings in one place, the
    better one."""
    spans = [span for slot in slots for span in slot.spans]
    wanted = [sorted(content(role)) for role in entity.roles]
    texts = [sorted(content(said(page, *span))) for span in spans]
    rank = {n: wanted.index(text) for n, text in enumerate(texts) if text in wanted}
    if not rank:
        near = [max((_overlap(text, each) for each in wanted), default=0.0) for text in texts]
        best = max(near, default=0.0)
        rank = {n: 0 for n, each in enumerate(near) if each == best >= 0.6}
    return frozenset(
        n
        for n in rank
        if not any(
            (rank[other] < rank[n] and _meet(spans[n], spans[other]))
            or (rank[other] == rank[n] and _inside(spans[n], spans[other]))
            for other in rank
            if other != n
        )
    )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def _overlap(one: list[str], other: list[str]) -> float:
    both = len(set(one) & set(other))
    return 2 * both / max(1, len(set(one)) + len(set(other)))


def cases(asked: Iterable[Asked]) -> list[Case]:
    """What is fitted on: of all candidates and none, any of the right ones."""
    found = []
    for asking in asked:
        if asking.slots:
            seen = [list(chain.from_iterable(each)) for each in rivals(asking.page, asking.slots)]
            right = asking.right or frozenset([len(seen) - 1])
            found.append(Case(seen, right, softmax, True))
    return found


class Told(NamedTuple):
    """What was told of a person: the phrase, empty for nothing, how sure, and whether it is
    right."""

    asked: Asked
    text: str
    confidence: float
    right: bool


def answers(asked: Sequence[Asked], weights: Mapping[str, float]) -> list[Told]:
    """What the weights tell of each person."""
    kept = as_kept(weights)
    found = []
    for each in asked:
        role = tell(each.page, each.slots, kept) if each.slots else None
        text = said(each.page, role.first, role.last) if role else ""
        right = any(half(wanted, text) for wanted in each.entity.roles)
        found.append(Told(each, text, role.confidence if role else 0.0, right))
    return found


def fit_roles(asked: Iterable[Asked]) -> dict[str, float]:
    """The weights fitted on these people and on the invented sentences."""
    table = [each for gold in invented() for each in prepare(gold)]
    return fit_named(cases([*asked, *table]), rarest=RAREST)


def outside(articles: Sequence[Sequence[Asked]], folds: int) -> list[Told]:
    """What is told of the people of each article by weights fitted on the other folds."""
    found: list[Told] = []
    for fold in range(folds):
        others = [
            each for at, people in enumerate(articles) if at % folds != fold for each in people
        ]
        weights = fit_roles(others)
        found += [each for people in articles[fold::folds] for each in answers(people, weights)]
    return found


def summary(told: Sequence[Told]) -> str:
    """How many of those with a role are told it, of how many others one is made up, what share of
    people has a right wording among the candidates, and how far the confidence holds."""
    having = [each for each in told if each.asked.entity.roles]
    others = [each for each in told if not each.asked.entity.roles]
    sure = [each for each in told if each.confidence >= SURE]
    lines = [
        _share("candidates", sum(bool(each.asked.right) for each in having), len(having)),
        _share("role right", sum(each.right for each in having), len(having)),
        _share("another told", sum(bool(e.text) and not e.right for e in having), len(having)),
        _share("made up", sum(bool(each.text) for each in others), len(others)),
        _share(f"sure ({SURE})", len(sure), len(told)),
        _share("right of those", sum(each.right for each in sure), len(sure)),
    ]
    return "\n".join(lines)


def _share(what: str, part: int, whole: int) -> str:
    return f"{what:15} {part / max(1, whole):.3f}  ({part} of {whole})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what is told of articles outside of what was fitted on; 1 where none has roles."""
    parser = argparse.ArgumentParser(prog="python -m tests.articles.fit roles")
    parser.add_argument("gold", nargs="+", metavar="GOLD", help="marked articles, or own")
    parser.add_argument("--folds", type=int, default=5, metavar="N", help="0 for none (5)")
    parser.add_argument("--held-back", action="store_true", help="the project's held-back articles")
    parser.add_argument("--write", metavar="FILE", help="fit on all of them and keep the weights")
    options = parser.parse_args(arguments)
    articles = [people for gold in read(options.gold) if (people := prepare(gold))]
    if not articles:
        print("no article with roles", file=sys.stderr)
        return 1
    if options.folds:
        print(f"{len(articles)} articles, each by weights fitted on the others")
        print(summary(outside(articles, options.folds)))
    if options.held_back or options.write:
        weights = fit_roles(chain.from_iterable(articles))
        print(f"{len(weights)} weights")
        if options.held_back:
            held = [
                each for gold in own(held_back=True) for each in answers(prepare(gold), weights)
            ]
            print(summary(held))
        if options.write:
            keep(options.write, DECISION, weights)
    return 0
