"""What the rest of an article says of a word: how it is written, and what a first reading found."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from briefing.parser.annotate import Columns
from briefing.parser.lexicon import mask
from briefing.parser.people.candidates import Run
from briefing.record import Record

NAMES = frozenset("CMAIw")  # shapes of words with a capital
_HONORIFIC = mask("honorific")
_PERSONS = mask("given-m", "given-f", "given-u", "family", "family-first", "famous")
_OTHERS = mask("place", "demonym", "calendar", "organisation", "in-place-phrase")
_LONGEST_LINK = 7  # tokens between two names of a list
_IN_BRACKETS = re.compile(r"\([CMAI9`a]{1,3}\)")
_WORTH = 0.02  # a share under which a first reading's span tells nothing


class Outline(Record):
    """How often the runs of an article stand in it, and the words that open and end those of
    several words; the words behind a form of address; the runs behind `the`. All folded."""

    runs: Counter[str]
    firsts: Counter[str]
    lasts: Counter[str]
    addressed: set[str]
    with_the: set[str]


def outline(columns: Columns, runs: Iterable[Run]) -> Outline:
    """What can be counted before anything is decided; linear in the article's length."""
    found = Outline(Counter(), Counter(), Counter(), set(), set())
    folded, shapes, flags = columns.folded, columns.shapes, columns.flags
    for first, last, _ in runs:
        text = " ".join(folded[first:last])
        found.runs[text] += 1
        words = [at for at in range(first, last) if shapes[at] in NAMES]
        if len(words) > 1:
            found.lasts[folded[words[-1]]] += 1
            found.firsts[folded[words[0]]] += 1
        if first and folded[first - 1] == "the":
            found.with_the.add(text)
        for at in words:
            if at == 0 or columns.opens[at]:
                continue
            title = at - 1 - (at > 1 and shapes[at - 1] == "`")
            if flags[title] & _HONORIFIC and columns.words[title][0].isupper():
                found.addressed.add(folded[at])
    return found


def is_named(columns: Columns, run: Run, counted: Outline) -> bool:
    """Whether a run may name a person: not where it is one word that is listed as a name of
    something else, and of nobody, unless the article has it in a longer name."""
    if run.last - run.first > 1:
        return True
    word, flags = columns.folded[run.first], columns.flags[run.first]
    if flags & _PERSONS or not flags & _OTHERS:
        return True
    return word in counted.firsts or word in counted.lasts or word in counted.addressed


class Best:
    """For each word the highest share that a reading gave it, and that of the runner-up run."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[str, tuple[float, int]] = {}

    def add(self, word: str, share: float, run: int) -> None:
        """Enters a share that was given in the run that begins at token `run`."""
        if share > self._found.get(word, (0.0, 0))[0]:
            self._found[word] = (share, run)

    def beside(self, word: str, run: int) -> float | None:
        """The highest share of a word, None where only the run at `run` itself gave it one."""
        share, where = self._found.get(word, (0.0, run))
        return None if where == run else share


class Told:
    """The shares that a reading gave the spans with one text: their sum and the highest two."""

    __slots__ = ("_highest", "_next", "_shares", "_total")

    def __init__(self) -> None:
        self._shares: dict[int, float] = {}
        self._total = 0.0
        self._highest = self._next = (-1.0, -1)

    def add(self, at: int, share: float) -> None:
        """Enters the share of the span that begins at token `at`."""
        self._shares[at] = share
        self._total += share
        if share > self._highest[0]:
            self._highest, self._next = (share, at), self._highest
        elif share > self._next[0]:
            self._next = (share, at)

    def highest(self, first: int, last: int) -> float | None:
        """The highest share of those that do not begin in tokens `first` to `last`."""
        for share, at in (self._highest, self._next):
            if at >= 0 and not first <= at < last:
                return share
        return None

    def others(self, at: int) -> tuple[int, float]:
        """How many spans there are beside the one at token `at`, and their mean share."""
        number = len(self._shares) - (at in self._shares)
        total = self._total - self._shares.get(at, 0.0)
        return number, max(0.0, total / number) if number else 0.0


class Reading(Record):
    """What a first reading made of an article.

    `spans`: what was told of each folded text; `firsts`, `middles` and `lasts`: the words of names
    of several words; `outside`: of each word in runs of several words, how far those runs are
    taken for no person; `listed`: of each run that stands in a list, by its first token, the
    highest shares of the runs before and after it in the list, None where there is none.
    """

    spans: dict[str, Told]
    firsts: Best
    middles: Best
    lasts: Best
    outside: dict[str, float]
    listed: dict[int, tuple[float | None, float | None]]

    def highest(self, text: str, first: int, last: int) -> float | None:
        """The highest share of this text where it does not begin in tokens `first` to `last`."""
        told = self.spans.get(text)
        return told.highest(first, last) if told else None


def reading(columns: Columns, runs: Sequence[Run], shares: Sequence[list[float]]) -> Reading:
    """The shares that each run's spans were given, gathered by their words."""
    found = Reading(defaultdict(Told), Best(), Best(), Best(), {}, {})
    away: dict[str, tuple[float, int]] = {}
    folded = columns.folded
    for run, given in zip(runs, shares, strict=True):
        for (first, last), share in zip(run.spans, given, strict=True):
            found.spans[" ".join(folded[first:last])].add(first, share)
        if run.last - run.first > 1:
            _gather(columns, run, given, found, away)
    for word, (total, number) in away.items():
        found.outside[word] = total / number
    found.listed.update(_listed(columns, runs, list(map(max, shares))))
    return found


def _gather(
    columns: Columns,
    run: Run,
    given: Sequence[float],
    found: Reading,
    away: dict[str, tuple[float, int]],
) -> None:
    """Enters the words of the names of a run, and how far each word is taken for no name."""
    folded, shapes = columns.folded, columns.shapes
    capitals = [at for at in range(run.first, run.last) if shapes[at] in NAMES]
    covered = dict.fromkeys(capitals, 0.0)
    for (first, last), share in zip(run.spans, given, strict=True):
        words = [at for at in capitals if first <= at < last]
        if len(words) > 1 and share > _WORTH:
            found.firsts.add(folded[words[0]], share, run.first)
            found.lasts.add(folded[words[-1]], share, run.first)
            for at in words[1:-1]:
                found.middles.add(folded[at], share, run.first)
        for at in words:
            covered[at] += share
    if len(capitals) > 1:
        for at in capitals:
            total, number = away.get(folded[at], (0.0, 0))
            away[folded[at]] = (total + 1 - covered[at], number + 1)


def _listed(
    columns: Columns, runs: Sequence[Run], highest: Sequence[float]
) -> dict[int, tuple[float | None, float | None]]:
    """The neighbours of each run in a list: commas, `and` or a stroke between them, and what
    stands in brackets behind a name passed over."""
    before: dict[int, float] = {}
    after: dict[int, float] = {}
    former = None
    for number, run in enumerate(runs):
        if run.first and columns.folded[run.first - 1] == "(":
            continue
        if former is not None and _is_list(columns, runs[former].last, run.first):
            before[run.first] = highest[former]
            after[runs[former].first] = highest[number]
        former = number
    return {at: (before.get(at), after.get(at)) for at in before.keys() | after.keys()}


def _is_list(columns: Columns, first: int, last: int) -> bool:
    if not first < last <= first + _LONGEST_LINK:
        return False
    between = columns.shapes[first:last]
    words = columns.folded[first:last]
    if any(columns.opens[at] == "^" for at in range(first, last + 1)):
        return False
    inside = _IN_BRACKETS.sub("", between)
    links = [word for word, shape in zip(words, between, strict=True) if shape == "a"]
    return not inside.strip(",;/&a") and all(word in ("and", "or") for word in links)
