"""What a sentence is worth beside those that are chosen already.

Nothing is counted twice, nobody is taken for known, and what the summary still lacks is wanted: by
the second sentence whom the story names most, by the third how many or how much, and what comes
next.
"""

from __future__ import annotations

from collections import Counter

from briefing.parser.telling.alone import POINTING_BACK
from briefing.parser.telling.topic import Topic
from briefing.parser.telling.traits import Candidate, Traits, counts, leaning, step_of
from briefing.record import Record
from briefing.text.document import Document

_UNNAMED = 1.4  # against each person that nothing before introduces
_AHEAD = 0.6  # of what a third sentence is worth above others, to the one that it leans on
_NEAR = 3.0  # a number among the first six sentences is the story's, one far down is background
_SAID_TWICE = 0.8
_SPREAD = 3.0  # more than any trait gives: a section comes again when all have come


class Wanted(Record):
    """What the first sentence that tells it gains."""

    name: float = 0.8  # the name that most sentences have
    next_step: float = 2.6  # what comes next
    amount: float = 2.2  # how many or how much
    repeated: float = 1.0  # a number that the article comes back to
    digits: float = 0.5  # a number beside that, until two sentences have some


ALL = Wanted()
NOTHING = Wanted(0.0, 0.0, 0.0, 0.0, 0.0)


class Choice:
    """The sentences chosen so far, in the order of their choice, and what others add to them.

    `section`: sentences a section of a long article, else 0; `score`: what each candidate is worth
    by itself, by its order.
    """

    def __init__(
        self,
        document: Document,
        topic: Topic,
        section: int,
        weights: Traits,
        score: dict[int, float],
    ) -> None:
        self.chosen: list[Candidate] = []
        self._document = document
        self._topic = topic
        self._section = section
        self._weights = weights
        self._score = score
        self._orders: set[int] = set()
        self._covered: frozenset[str] = frozenset()
        self._used = Counter[int]()
        self._steps: dict[int, float] = {}

    def take(self, each: Candidate) -> None:
        """Choose a sentence."""
        self.chosen.append(each)
        self._orders.add(each.order)
        self._covered |= each.stems
        if self._section:
            self._used[each.order // self._section] += 1

    def best(self, pool: list[Candidate]) -> Candidate | None:
        """What adds most, of a pool in the order of its score; None where nothing can follow."""
        place = len(self.chosen)
        hopes = self._hopes(pool) if place == 1 else {}
        return next((each for _, each in self._top(pool, self._wanted(place), hopes, 1)), None)

    def _top(
        self, pool: list[Candidate], wanted: Wanted, hopes: dict[int, float], size: int
    ) -> list[tuple[float, Candidate]]:
        """The best that can follow, with their worth.

        What a sentence has by itself is the most that it can be worth beside others, but for what
        is wanted and hoped for: the rest of the pool is left unread where that is too little.
        """
        top: list[tuple[float, Candidate]] = []
        enough, more = float("-inf"), sum(wanted) + max(hopes.values(), default=0.0)
        for each in pool:
            if self._score[each.order] + more <= enough:
                break
            if each.order in self._orders:
                continue
            hope = hopes.get(each.order, 0.0)
            value = self._worth(each, wanted, self.chosen, enough - hope) + hope
            if value > enough and self._may_follow(each):
                top = sorted([*top, (value, each)], key=_value, reverse=True)[:size]
                enough = top[-1][0] if len(top) == size else enough
        return top

    def _worth(
        self, each: Candidate, wanted: Wanted, before: list[Candidate], least: float
    ) -> float:
        """What a sentence adds to those before it; minus infinity where it is not above `least`."""
        value = self._score[each.order] + _told(each, wanted)
        if value + wanted.next_step <= least:
            return float("-inf")
        again = each.stems & self._covered
        if again:
            value -= self._weights.title * self._topic.of_title(again)
            value -= self._weights.central * self._topic.of_shared(again, len(each.stems))
        value -= _UNNAMED * _unknown(each, before)
        value -= _SPREAD * self._used[each.order // self._section] if self._section else 0.0
        if value + wanted.next_step <= least:
            return float("-inf")
        return value + wanted.next_step * self._step(each) if wanted.next_step else value

    def _wanted(self, place: int) -> Wanted:
        """What the chosen leave open, for the next in this place; the first tells the story."""
        if not place:
            return NOTHING
        name = 0.0 if any(each.leading for each in self.chosen) else ALL.name
        if place == 1:
            return NOTHING._replace(name=name)
        counted = any(map(counts, self.chosen))
        few = sum(bool(each.amounts) for each in self.chosen) < 2
        return Wanted(
            name,
            next_step=ALL.next_step * all(self._step(each) <= 0.5 for each in self.chosen),
            amount=ALL.amount * (not counted),
            repeated=ALL.repeated * (not any(each.traits.repeated for each in self.chosen)),
            digits=ALL.digits * (counted and few),
        )

    def _hopes(self, pool: list[Candidate]) -> dict[int, float]:
        """What a second sentence gains where the one that leans on it would be the best third."""
        folded = self._document.tokens.folded
        before = {each.order + 1: each for each in pool if each.order not in self._orders}
        leaning_on = [
            (behind, before[behind.order])
            for behind in pool
            if behind.order in before and folded[behind.sentence.first] in POINTING_BACK
        ]
        if not leaning_on:
            return {}
        wanted = self._wanted(2)
        rivals = self._top(pool, wanted, {}, 2)
        hopes: dict[int, float] = {}
        for behind, each in leaning_on:
            rival = next((value for value, other in rivals if other is not each), float("inf"))
            above = self._worth(behind, wanted, [*self.chosen, each], rival) - rival
            if above > 0 and self._stands(each) and not self._stands(behind):
                hopes[each.order] = _AHEAD * above
        return hopes

    def _may_follow(self, each: Candidate) -> bool:
        """Whether a sentence says what no chosen one has said, and has what it leans on."""
        if any(_overlap(each.stems, other.stems) > _SAID_TWICE for other in self.chosen):
            return False
        return each.order - 1 in self._orders or self._stands(each)

    def _stands(self, each: Candidate) -> bool:
        return not leaning(self._document, each)

    def _step(self, each: Candidate) -> float:
        if each.order not in self._steps:
            self._steps[each.order] = step_of(self._document, each)
        return self._steps[each.order]


def _value(pair: tuple[float, Candidate]) -> float:
    return pair[0]


def _told(each: Candidate, wanted: Wanted) -> float:
    """What a sentence tells of whom and of how many is wanted."""
    told = wanted.name if each.leading else 0.0
    counted = counts(each)
    if not counted:
        return told
    amount = wanted.amount * counted
    if each.amounts:
        amount += wanted.digits + (wanted.repeated if each.traits.repeated else 0.0)
    return told + amount * min(1.0, _NEAR * each.traits.position**2)


def _unknown(each: Candidate, before: list[Candidate]) -> int:
    """How many people a sentence takes for known, at most two, that none before it introduces."""
    if not each.named.short and not each.says_he:
        return 0
    named = [other.named for other in before if other.order < each.order]
    known = each.named.full.union(*(other.full for other in named))
    nobody = each.says_he and not any(other.full or other.short for other in named)
    return min(2, len(each.named.short - known) + nobody)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter sentence's content words that the other one has too."""
    return len(one & other) / (min(len(one), len(other)) or 1)
