"""Where persons are named: the likeliest division of each run of capitals into names and the rest.

A run is divided by a semi-Markov model (S. Sarawagi and W. W. Cohen, "Semi-Markov Conditional
Random Fields for Information Extraction", NIPS 2004): each span of it has a score, the sum of the
weights of its cues, and what lies outside all names has none. It is read twice: the second reading
has weights of its own, and cues of what the first one made of the same words in the rest of the
article (V. Krishnan and C. D. Manning, "An Effective Two-Stage Model for Exploiting Non-Local
Dependencies in Named Entity Recognition", ACL 2006).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import exp, log1p

from briefing.record import Record
from tests.articles.fit.next.annotate import Columns
from tests.articles.fit.next.model import Why, load, reasons
from tests.articles.fit.next.people import cues
from tests.articles.fit.next.people.article import Outline, Reading, outline, reading
from tests.articles.fit.next.people.candidates import Run, find_runs, parts

FIRST, SECOND = "first-reading", "second-reading"
_HOPELESS = 0.01  # a share in the first reading under which a span is not read again
_OUT = -30.0  # the score of a span that is not read again
_KEPT = 20_000  # words whose sums are remembered

Pair = tuple[float, float]  # the sums of the first and the second reading's weights
Pairs = dict[str, Pair]


class Mention(Record):
    """A name of a person: its tokens `first` to `last` (exclusive), and the share of the
    likelihood that the model gives to exactly this span."""

    first: int
    last: int
    share: float


class Findings(Record):
    """All mentions of an article in text order, and what told them."""

    columns: Columns
    mentions: list[Mention]
    outline: Outline
    reading: Reading
    runs: dict[int, Run]

    def why(self, mention: Mention) -> tuple[Why, ...]:
        """The cues that weighed most for or against a mention."""
        run = self.runs[mention.first]
        told = span_cues(self.columns, mention.first, mention.last, run, self.outline)
        told += cues.elsewhere(self.columns, mention.first, mention.last, run, self.reading)
        return reasons(load("people")[SECOND], told)


def find_mentions(columns: Columns) -> Findings:
    """Every name of a person in an article; linear in its length."""
    runs = find_runs(columns)
    counted = outline(columns, runs)
    sums = [_sums(columns, run, counted) for run in runs]
    shares = [
        marginals(run, [first for first, _ in pairs]) for run, pairs in zip(runs, sums, strict=True)
    ]
    told = reading(columns, runs, shares)
    weights = _pairs()
    mentions: list[Mention] = []
    where: dict[int, Run] = {}
    for run, pairs, given in zip(runs, sums, shares, strict=True):
        if max(given) < _HOPELESS:
            continue
        scores = []
        for (first, last), (_, second), share in zip(run.spans, pairs, given, strict=True):
            if share < _HOPELESS:
                scores.append(_OUT)
                continue
            seen = cues.elsewhere(columns, first, last, run, told)
            scores.append(second + _total(weights, seen)[1])
        final = marginals(run, scores)
        for number in best(run, scores):
            first, last = run.spans[number]
            mentions.append(Mention(first, last, final[number]))
            where[first] = run
    return Findings(columns, mentions, counted, told, where)


def span_cues(columns: Columns, first: int, last: int, run: Run, counted: Outline) -> list[str]:
    """All cues of a span that the first reading sees."""
    words = parts(columns, first, last)
    found = cues.before(columns, first, run.first) + cues.after(columns, last, run.last)
    for at in words:
        found += cues.of_word(columns, at, _place(at, words))
    return found + cues.whole(columns, first, last, run, counted)


def _place(at: int, words: Sequence[int]) -> str:
    if len(words) == 1:
        return "S"
    return "F" if at == words[0] else "L" if at == words[-1] else "M"


@cache
def _pairs() -> Pairs:
    """Each cue's weights in both readings."""
    first, second = load("people")[FIRST], load("people")[SECOND]
    pairs = {cue: (weight, second.get(cue, 0.0)) for cue, weight in first.items()}
    return {cue: (0.0, weight) for cue, weight in second.items()} | pairs


@cache
def _words() -> dict[tuple[object, ...], Pair]:
    """The sums of words that were met, so that a name costs once."""
    return {}


def _total(weights: Pairs, seen: Iterable[str]) -> Pair:
    first = second = 0.0
    for found in [weights[cue] for cue in seen if cue in weights]:
        first += found[0]
        second += found[1]
    return first, second


def _sums(columns: Columns, run: Run, counted: Outline) -> list[Pair]:
    """Both readings' sums of the cues of each span of a run that stand in its own sentence."""
    weights = _pairs()
    lefts = {
        first: _total(weights, cues.before(columns, first, run.first)) for first, _ in run.spans
    }
    rights = {last: _total(weights, cues.after(columns, last, run.last)) for _, last in run.spans}
    found = []
    for first, last in run.spans:
        words = parts(columns, first, last)
        given = [lefts[first], rights[last]]
        given += [_of_word(weights, columns, at, _place(at, words)) for at in words]
        given.append(_total(weights, cues.whole(columns, first, last, run, counted)))
        found.append((sum([one for one, _ in given]), sum([two for _, two in given])))
    return found


def _of_word(weights: Pairs, columns: Columns, at: int, place: str) -> Pair:
    word = columns.folded[at]
    key = (word, columns.shapes[at], columns.flags[at], place, word in columns.lower)
    known = _words()
    pair = known.get(key)
    if pair is None:
        if len(known) > _KEPT:
            known.clear()
        pair = known[key] = _total(weights, cues.of_word(columns, at, place))
    return pair


def marginals(run: Run, scores: Sequence[float]) -> list[float]:
    """The share of all divisions of a run, by their likelihood, that hold each of its spans."""
    if len(scores) == 1 and run.last - run.first == 1:
        return [exp(-_softplus(-scores[0]))]
    size = run.last - run.first
    ahead, behind = [0.0] * (size + 1), [0.0] * (size + 1)
    ends = _by(run, 1)
    starts = _by(run, 0)
    for at in range(1, size + 1):
        total = ahead[at - 1]
        for number in ends.get(run.first + at, ()):
            total = _add(total, ahead[run.spans[number][0] - run.first] + scores[number])
        ahead[at] = total
    for at in range(size - 1, -1, -1):
        total = behind[at + 1]
        for number in starts.get(run.first + at, ()):
            total = _add(total, behind[run.spans[number][1] - run.first] + scores[number])
        behind[at] = total
    whole = ahead[size]
    return [
        exp(min(0.0, ahead[first - run.first] + score + behind[last - run.first] - whole))
        for (first, last), score in zip(run.spans, scores, strict=True)
    ]


def best(run: Run, scores: Sequence[float]) -> list[int]:
    """The spans of the likeliest division of a run, as their numbers in text order (Viterbi)."""
    size = run.last - run.first
    top = [0.0] * (size + 1)
    came: list[int | None] = [None] * (size + 1)
    ends = _by(run, 1)
    for at in range(1, size + 1):
        top[at] = top[at - 1]
        for number in ends.get(run.first + at, ()):
            total = top[run.spans[number][0] - run.first] + scores[number]
            if total > top[at]:
                top[at], came[at] = total, number
    found: list[int] = []
    at = size
    while at > 0:
        number_here = came[at]
        if number_here is None:
            at -= 1
        else:
            found.append(number_here)
            at = run.spans[number_here][0] - run.first
    return found[::-1]


def _by(run: Run, end: int) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, span in enumerate(run.spans):
        found.setdefault(span[end], []).append(number)
    return found


def _softplus(value: float) -> float:
    return max(value, 0.0) + log1p(exp(-abs(value)))


def _add(one: float, two: float) -> float:
    """The logarithm of the sum of two numbers given by their logarithms."""
    return max(one, two) + log1p(exp(-abs(one - two)))
