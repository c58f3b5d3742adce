"""What a sentence is worth beside those that are chosen already.

Nothing is counted twice, nobody is taken for known, and what the summary still lacks is wanted: by
the second sentence whom the story names most, by the third how many or how much, and what comes
next.
"""

from __future__ import annotations

from operator import itemgetter

from briefing.parser.telling.alone import POINTING_BACK
from briefing.parser.telling.topic import Topic
from briefing.parser.telling.traits import Candidate, Traits, counts, leaning, step_of
from briefing.record import Record
from briefing.text.document import Document

_UNNAMED = 1.4  # against each person that nothing before introduces
_AHEAD = 0.6  # how much of what makes a leaning sentence the best third goes to the one before it
_NEAR = 3.0  # a number in the first seven sentences is the story's, one far down is background
_SAID_TWICE = 0.8
_SPREAD = 3.0  # more than any trait gives: a section comes again when all have come


class Wanted(Record):
    """What the first sentence that tells it gains."""

    name: float = 0.8  # one of the names that most sentences have
    next_step: float = 2.6  # what comes next
    amount: float = 2.2  # how many or how much
    repeated: float = 1.0  # a number that the article comes back to
    digits: float = 0.5  # a number beside that, until two sentences have some


_ALL, _NOTHING = Wanted(), Wanted(0.0, 0.0, 0.0, 0.0, 0.0)


class Choice(Record):
    """The sentences chosen so far, in the order of their choice, and what others are judged by."""

    document: Document
    topic: Topic
    section: int  # sentences a section of a long article, else 0
    weights: Traits
    score: dict[int, float]  # what each candidate is worth by itself, by its order
    steps: dict[int, float]  # how surely it tells what comes next, where that was asked
    stand: dict[int, bool]  # whether it leans on no other, where that was asked
    chosen: tuple[Candidate, ...] = ()
    orders: frozenset[int] = frozenset()
    covered: frozenset[str] = frozenset()


def joined(choice: Choice, each: Candidate) -> Choice:
    """The choice with one more sentence."""
    return choice._replace(
        chosen=(*choice.chosen, each),
        orders=choice.orders | {each.order},
        covered=choice.covered | each.stems,
    )


def best(choice: Choice, pool: list[Candidate]) -> Candidate | None:
    """What adds most, of a pool in the order of its score; None where nothing can follow."""
    place = len(choice.chosen)
    hopes = _hopes(choice, pool) if place == 1 else {}
    wanted = _wanted(choice, place)
    return next((each for _, each in _top(choice, pool, wanted, hopes, 1)), None)


def _top(
    choice: Choice,
    pool: list[Candidate],
    wanted: Wanted,
    hopes: dict[int, float],
    size: int,
    until: float = float("inf"),
) -> list[tuple[float, Candidate]]:
    """The best that can follow, with their worth; any that are worth `until` will do.

    What a sentence has by itself is the most that it can be worth beside others, but for what is
    wanted and hoped for: the rest of the pool is left unread where that is too little.
    """
    top: list[tuple[float, Candidate]] = []
    enough, more = float("-inf"), sum(wanted) + max(hopes.values(), default=0.0)
    for each in pool:
        if choice.score[each.order] + more <= enough or enough >= until:
            break
        if each.order in choice.orders:
            continue
        hope = hopes.get(each.order, 0.0)
        value = _worth(choice, each, wanted, choice.chosen) + hope
        if value > enough and _may_follow(choice, each):
            top = sorted([*top, (value, each)], key=itemgetter(0), reverse=True)[:size]
            enough = top[-1][0] if len(top) == size else enough
    return top


def _worth(choice: Choice, each: Candidate, wanted: Wanted, before: tuple[Candidate, ...]) -> float:
    """What a sentence adds to those before it."""
    value = choice.score[each.order] + _told(each, wanted) - _UNNAMED * _unknown(each, before)
    again = each.stems & choice.covered
    if again:
        value -= choice.weights.title * choice.topic.of_title(again)
        value -= choice.weights.central * choice.topic.of_shared(again, len(each.stems))
    if choice.section:
        section = each.order // choice.section
        value -= _SPREAD * sum(order // choice.section == section for order in choice.orders)
    return value + wanted.next_step * _step(choice, each) if wanted.next_step else value


def _wanted(choice: Choice, place: int) -> Wanted:
    """What the chosen leave open, for the next in this place; the first tells the story."""
    if not place:
        return _NOTHING
    chosen = choice.chosen
    name = 0.0 if any(each.leading for each in chosen) else _ALL.name
    if place == 1:
        return _NOTHING._replace(name=name)
    counted = any(map(counts, chosen))
    few = sum(bool(each.amounts) for each in chosen) < 2
    return Wanted(
        name,
        next_step=_ALL.next_step * all(_step(choice, each) <= 0.5 for each in chosen),
        amount=_ALL.amount * (not counted),
        repeated=_ALL.repeated * (not any(each.traits.repeated for each in chosen)),
        digits=_ALL.digits * (counted and few),
    )


def _hopes(choice: Choice, pool: list[Candidate]) -> dict[int, float]:
    """What a second sentence gains where one that leans on it looks like the best third.

    Only those are looked at that tell how many and open on a word that points back.
    """
    folded = choice.document.tokens.folded
    before = {each.order + 1: each for each in pool if each.order not in choice.orders}
    leaning_on = [
        (behind, before[behind.order])
        for behind in pool
        if behind.order in before
        and counts(behind)
        and folded[behind.sentence.first] in POINTING_BACK
    ]
    if not leaning_on:
        return {}
    wanted = _wanted(choice, 2)
    worth = {
        each.order: _worth(choice, behind, wanted, (*choice.chosen, each))
        for behind, each in leaning_on
        if _stands(choice, each) and not _stands(choice, behind)
    }
    rivals = _top(choice, pool, wanted, {}, 2, max(worth.values(), default=float("-inf")))
    hopes: dict[int, float] = {}
    for order, value in worth.items():
        rival = next((other for other, it in rivals if it.order != order), float("inf"))
        if value > rival:
            hopes[order] = _AHEAD * (value - rival)
    return hopes


def _may_follow(choice: Choice, each: Candidate) -> bool:
    """Whether a sentence says what no chosen one has said, and has what it leans on."""
    if any(_overlap(each.stems, other.stems) > _SAID_TWICE for other in choice.chosen):
        return False
    return each.order - 1 in choice.orders or _stands(choice, each)


def _stands(choice: Choice, each: Candidate) -> bool:
    if each.order not in choice.stand:
        choice.stand[each.order] = not leaning(choice.document, each)
    return choice.stand[each.order]


def _step(choice: Choice, each: Candidate) -> float:
    if each.order not in choice.steps:
        choice.steps[each.order] = step_of(choice.document, each)
    return choice.steps[each.order]


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


def _unknown(each: Candidate, before: tuple[Candidate, ...]) -> int:
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
