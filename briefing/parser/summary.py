"""A few of the article's own sentences that together tell the story.

Sentences are ranked once, and a summary of N takes the first N of that ranking, so that every
shorter summary is inside the longer one. The measure joins what extractive summarisation of news
has found to carry weight: the place in the text, cue words and the words of the headline (Edmundson
1969), and what a sentence adds to the words that many sentences share, so that nothing is counted
twice (the concepts of Gillick and Favre 2009, taken greedily). To it come the
people and figures that this program itself found, the rules by which a sentence can stand
without the one before it, and from the third sentence on what none before it tells: how many or
how much, and what comes next.
"""

from __future__ import annotations

from collections import Counter
from operator import mul

from briefing.model import Figure, Person, Quote, Sentence
from briefing.parser.telling.topic import Topic, read_topic
from briefing.parser.telling.traits import (
    Candidate,
    Traits,
    candidates,
    counts,
    leaning,
    step_of,
)
from briefing.record import Record
from briefing.text.document import Document

_LONG_ARTICLE = 5000
_POOL = 400
_SAID_TWICE = 0.8
_NEAR = 3.0  # a number among the first six sentences is the story's, one far down is background
_SPREAD = 3.0  # more than any trait gives: a section comes again when all have come


# Rounded from the middle of what does well on development articles when all are varied at once:
# a peak of any one of them would be chance.
WEIGHTS = Traits(
    position=2.1,
    title=4.0,
    central=1.95,
    people=0.15,
    figures=0.2,
    names=0.55,
    numbers=0.2,
    repeated=0.4,
    outcome=1.15,
    fresh=0.2,
    routine=-2.0,
    saying=-0.3,
    spoken=-0.6,
    personal=-0.25,
    label=-4.0,
    verbless=-3.2,
    length=-0.2,
)


class Balance(Record):
    """How the choice weighs a sentence against those chosen before it."""

    decay: float = 0.12  # of position, a sentence
    unnamed: float = 1.4  # against each person that nothing before introduces
    name: float = 0.8  # for the name that most sentences have, once
    next_step: float = 2.6  # for what comes next, once
    amount: float = 2.2  # for how many or how much, once
    repeated: float = 1.0  # for a number that the article comes back to, once
    digits: float = 0.5  # for a number beside that, until two sentences have some


class Wanted(Record):
    """What the chosen sentences leave open, and what one that tells it gains."""

    name: float = 0.0
    next_step: float = 0.0
    amount: float = 0.0
    repeated: float = 0.0
    digits: float = 0.0

    def gain(self, document: Document, each: Candidate) -> float:
        """What a sentence gains, at most all of them."""
        gained = self.name if each.leading else 0.0
        counted = counts(each)
        if counted:
            told = self.amount * counted
            if each.amounts:
                told += self.digits + (self.repeated if each.traits.repeated else 0.0)
            gained += told * min(1.0, _NEAR * each.traits.position**2)
        return gained + (self.next_step * step_of(document, each) if self.next_step else 0.0)


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
    chosen = _greedy(document, found, topic, count, section, WEIGHTS, Balance())
    text = document.text
    return tuple(
        Sentence(text[s.start : s.end], s.start, s.end, s.paragraph + 1)
        for s in (each.sentence for each in sorted(chosen, key=lambda each: each.order))
    )


def _greedy(
    document: Document,
    found: list[Candidate],
    topic: Topic,
    count: int,
    section: int,
    weights: Traits,
    balance: Balance,
) -> list[Candidate]:
    """The ranking's first `count`; each is chosen for what it adds to those before it.

    What a sentence has by itself is the most that it can be worth beside others, but for what is
    wanted: so the rest of the pool, best first, is left unread where that is too little.
    """
    score = {each.order: sum(map(mul, each.traits, weights)) for each in found}
    pool = _pool(found, score)
    chosen: list[Candidate] = []
    covered: frozenset[str] = frozenset()
    while len(chosen) < count:
        taken = {each.order for each in chosen}
        used = Counter(each.order // section for each in chosen) if section else Counter[int]()
        wanted = _wanted(document, chosen, balance)
        most = sum(wanted)
        best, best_value = None, float("-inf")
        for each in pool:
            value = score[each.order]
            if value + most <= best_value:
                break
            if each.order in taken:
                continue
            again = each.stems & covered
            value -= weights.title * topic.of_title(again)
            value -= weights.central * topic.of_shared(again, len(each.stems))
            value -= balance.unnamed * _unknown(each, chosen)
            value += wanted.gain(document, each) if most else 0.0
            value -= _SPREAD * used[each.order // section] if section else 0
            if value > best_value and _may_follow(document, each, chosen, taken):
                best, best_value = each, value
        if best is None:
            break
        chosen.append(best)
        covered |= best.stems
    return chosen


def _wanted(document: Document, chosen: list[Candidate], balance: Balance) -> Wanted:
    """What is still to be told: by the second sentence who, by the third how many and what next."""
    name = balance.name * (bool(chosen) and not any(each.leading for each in chosen))
    if len(chosen) < 2:
        return Wanted(name)
    counted = any(map(counts, chosen))
    few = sum(bool(each.amounts) for each in chosen) < 2
    return Wanted(
        name=name,
        next_step=balance.next_step * all(step_of(document, each) <= 0.5 for each in chosen),
        amount=balance.amount * (not counted),
        repeated=balance.repeated * (not any(each.traits.repeated for each in chosen)),
        digits=balance.digits * (counted and few),
    )


def _may_follow(
    document: Document, each: Candidate, chosen: list[Candidate], taken: set[int]
) -> bool:
    """Whether a sentence has the one that it leans on, and says what no chosen one has said."""
    if any(_overlap(each.stems, other.stems) > _SAID_TWICE for other in chosen):
        return False
    return each.order - 1 in taken or not leaning(document, each)


def _pool(found: list[Candidate], score: dict[int, float]) -> list[Candidate]:
    """The best by their own score, each wording once."""
    ranked = sorted(found, key=lambda each: (-score[each.order], each.order))
    first_said = {each.stems: each for each in reversed(ranked)}
    return [each for each in ranked if first_said[each.stems] is each][:_POOL]


def _unknown(each: Candidate, chosen: list[Candidate]) -> int:
    """How many people a sentence takes for known, at most two, that none before it introduces."""
    before = [other.named for other in chosen if other.order < each.order]
    known = each.named.full.union(*(named.full for named in before))
    nobody = each.says_he and not any(named.full or named.short for named in before)
    return min(2, len(each.named.short - known) + nobody)


def _sections(document: Document) -> int:
    """Sentences a section, for an article so long that its sentences are to be spread; else 0."""
    return 1 + len(document.sentences) // 12 if len(document.tokens.words) > _LONG_ARTICLE else 0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter sentence's content words that the other one has too."""
    return len(one & other) / (min(len(one), len(other)) or 1)
