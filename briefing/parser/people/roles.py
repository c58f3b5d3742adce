"""What each person of an article is: the phrase of the text that says so, and how sure it is.

All phrases that the places around a person's mentions offer, and the answer that nothing tells
what the person is, are rivals in a log-linear model (see `model`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from briefing.parser.annotate import Columns
from briefing.parser.model import Weights, score, softmax
from briefing.parser.people import role_cues as cues
from briefing.parser.people.mentions import Mention
from briefing.parser.people.role_places import Page, Slot, find_slots, read_page
from briefing.record import Record

DECISION = "roles"  # the section of the weights
SUREST = 0.55  # confidence under which a role is left out
_WORTH = 0.01  # a share under which a candidate is none
_SMALL = frozenset("a an the of for in at on to and or by with from as who".split())

Cues = tuple[str, ...]


class Role(Record):
    """The phrase that says what a person is: its tokens `first` to `last` (exclusive), how far it
    is right from 0 to 1, and the cues that decided."""

    first: int
    last: int
    confidence: float
    seen: tuple[str, ...]


def find_roles(
    columns: Columns, people: Sequence[Sequence[Mention]], weights: Weights
) -> list[Role | None]:
    """What each of the people is, None where the article does not say so.

    `people` are each one's mentions in text order, everybody's among them. Linear in the length
    of the article.
    """
    page = read_page(columns, sorted(each for mentions in people for each in mentions))
    return [find_role(page, mentions, weights) for mentions in people]


def find_role(page: Page, mentions: Sequence[Mention], weights: Weights) -> Role | None:
    """What the person with these mentions is."""
    slots = find_slots(page, mentions)
    return tell(page, slots, weights) if slots else None


def tell(page: Page, slots: Sequence[Slot], weights: Weights) -> Role | None:
    """The likeliest of what the places offer, None where it is likelier that none is right."""
    seen = rivals(page, slots)
    return choose(page, slots, seen, softmax(_scores(seen, weights)))


def _scores(seen: Sequence[Sequence[Cues]], weights: Weights) -> list[float]:
    """The score of each rival; the cues of a place are added up once."""
    shared: Cues = ()
    base = 0.0
    found = []
    for place, *parts in seen:
        if place is not shared:
            shared, base = place, score(weights, place)
        found.append(base + score(weights, chain.from_iterable(parts)))
    return found


def rivals(page: Page, slots: Sequence[Slot]) -> list[tuple[Cues, ...]]:
    """The cues of each span of each place in turn, in parts, and last those of none."""
    columns, kinds = page.columns, page.kinds
    found: list[tuple[Cues, ...]] = []
    for slot in slots:
        shared, pattern = cues.of_place(page, slot), slot.pattern
        for start, end in slot.spans:
            noun = cues.of_noun(columns, cues.noun_of(kinds, start, end), pattern)
            found.append((shared, noun, cues.of_span(page, pattern, start, end)))
    return [*found, (cues.of_none(kinds, slots[0].first),)]


def choose(
    page: Page, slots: Sequence[Slot], seen: Sequence[Sequence[Cues]], shares: Sequence[float]
) -> Role | None:
    """The phrase that has most in common with what is likely (minimum Bayes risk), as sure as the
    phrases together are likely of which it holds half the words or more."""
    spans = [span for slot in slots for span in slot.spans]
    folded = page.columns.folded
    likely = [at for at in range(len(spans)) if shares[at] > _WORTH]
    words = {at: frozenset(folded[slice(*spans[at])]) - _SMALL for at in likely}
    if not any(words.values()):
        return None
    best = max(likely, key=lambda at: (_common(at, words, shares), -at))
    told = [at for at in likely if 2 * len(words[best] & words[at]) >= len(words[at]) > 0]
    confidence = sum([shares[at] for at in told])
    if confidence < SUREST:
        return None
    first, last = spans[best]
    return Role(first, last, confidence, tuple(chain.from_iterable(seen[best])))


def _common(at: int, words: dict[int, frozenset[str]], shares: Sequence[float]) -> float:
    """The words that a phrase is expected to have in common with the right one (Dice)."""
    here = words[at]
    return sum(
        [
            shares[other] * len(here & there) / (len(here) + len(there))
            for other, there in words.items()
            if there
        ]
    )
