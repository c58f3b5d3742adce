"""A few of the article's own sentences that together tell the story.

Sentences are ranked once, and a summary of N takes the first N of that ranking, so that every
shorter summary is inside the longer one. The measure joins what extractive summarisation of news
has found to carry weight: the place in the text, cue words and the words of the headline (Edmundson
1969), and what a sentence adds to the words that many sentences share, so that nothing is counted
twice (the concepts of Gillick and Favre 2009, taken greedily). To it come the
people and figures that this program itself found, and the rules by which a sentence can stand
without the one before it.
"""

from __future__ import annotations

from collections import Counter
from operator import mul

from briefing.model import Figure, Person, Quote, Sentence
from briefing.parser.traits import Candidate, Topic, Traits, candidates, read_topic
from briefing.record import Record
from briefing.text.document import Document

_LONG_ARTICLE = 5000
_POOL = 400
_SAID_TWICE = 0.8
_SPREAD = 3.0  # more than any trait gives: a section comes again when all have come


# Tuned on development articles by random search, then rounded.
WEIGHTS = Traits(
    position=1.9,
    opening=0.12,
    title=1.6,
    central=2.2,
    people=0.4,
    figures=0.4,
    names=0.4,
    numbers=0.2,
    cue=0.4,
    ahead=0.2,
    dated=0.0,
    spoken=-0.4,
    personal=-0.1,
    verbless=-1.2,
    short=-0.25,
    long=-0.3,
)


class Balance(Record):
    """How the choice weighs a sentence against those chosen before it."""

    unnamed: float = 0.15
    decay: float = 0.18
    next_step: float = 0.8


def choose_sentences(
    document: Document,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
    count: int,
) -> tuple[Sentence, ...]:
    """The best `count` sentences in article order, fewer where fewer can stand; maybe none.

    The summary of N sentences is inside that of N + 1. Each is a whole body sentence, verbatim.
    """
    section = _sections(document)
    topic = read_topic(document)
    found = candidates(document, topic, people, figures, quotes, section, Balance().decay)
    chosen = _greedy(found, topic, count, section, WEIGHTS, Balance())
    text = document.text
    return tuple(
        Sentence(text[s.start : s.end], s.start, s.end, s.paragraph + 1)
        for s in (each.sentence for each in sorted(chosen, key=lambda each: each.order))
    )


def _greedy(
    found: list[Candidate],
    topic: Topic,
    count: int,
    section: int,
    weights: Traits,
    balance: Balance,
) -> list[Candidate]:
    """The ranking's first `count`; each is chosen for what it adds to those before it."""
    score = {each.order: sum(map(mul, each.traits, weights)) for each in found}
    ranked = sorted(found, key=lambda each: (-score[each.order], each.order))
    first_said = {each.stems: each for each in reversed(ranked)}
    pool = [each for each in ranked if first_said[each.stems] is each][:_POOL]
    chosen: list[Candidate] = []
    taken: set[int] = set()
    used = Counter[int]()
    covered: frozenset[str] = frozenset()
    told_next = False
    while len(chosen) < count:
        best, best_value = None, float("-inf")
        for each in pool:
            if each.order in taken or (each.leans and each.order - 1 not in taken):
                continue
            overlap = max((_overlap(each.stems, other.stems) for other in chosen), default=0.0)
            if overlap > _SAID_TWICE:
                continue
            known = frozenset[int]().union(*(o.named for o in chosen if o.order < each.order))
            again = each.stems & covered
            value = score[each.order] - weights.title * topic.of_title(again)
            value -= weights.central * topic.of_shared(again, len(each.stems))
            if len(chosen) > 1 and not told_next:
                value += balance.next_step * each.traits.dated
            value -= balance.unnamed * bool(each.short_named - each.named - known)
            value -= _SPREAD * used[each.order // section] if section else 0
            if value > best_value:
                best, best_value = each, value
        if best is None:
            break
        chosen.append(best)
        taken.add(best.order)
        covered |= best.stems
        told_next = told_next or bool(best.traits.dated)
        if section:
            used[best.order // section] += 1
    return chosen


def _sections(document: Document) -> int:
    """Sentences a section, for an article so long that its sentences are to be spread; else 0."""
    return 1 + len(document.sentences) // 12 if len(document.tokens.words) > _LONG_ARTICLE else 0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter sentence's content words that the other one has too."""
    return len(one & other) / (min(len(one), len(other)) or 1)
