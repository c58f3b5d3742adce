"""How sure it is that the mentions of a person name one: a share that holds over articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.parser.annotate import NAMELIKE, Columns
from briefing.parser.lexicon import names
from briefing.parser.model import load, logistic, score
from briefing.parser.people.candidates import parts
from briefing.parser.people.gender import of_address
from briefing.parser.people.mentions import Mention

SECTION = "person"
_SHARES = (0.4, 0.6, 0.75, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999)
_COUNTS = (2, 3, 5, 8)
_LONGEST = 4  # words of a name that are counted
_TELLING = frozenset(
    "given-m given-f given-u family family-first famous place demonym organisation brand thing"
    " calendar common".split()
)


def outside(columns: Columns, mentions: Iterable[Mention]) -> Counter[str]:
    """How often each word with a capital stands outside all names in an article."""
    words = columns.folded
    found = Counter(
        word for word, shape in zip(words, columns.shapes, strict=True) if shape in NAMELIKE
    )
    for first, last, _ in mentions:
        found.subtract(words[first:last])
    return found


def confidence(
    columns: Columns, group: Sequence[Mention], name: Mention, elsewhere: Counter[str]
) -> float:
    """The share of right ones, 0 to 1, among persons as likely as this one: a group of mentions
    and that of them which has the name; `elsewhere` is what `outside` tells of the article."""
    return logistic(score(load("people")[SECTION], cues(columns, group, name, elsewhere)))


def cues(
    columns: Columns, group: Sequence[Mention], name: Mention, elsewhere: Counter[str]
) -> list[str]:
    """What speaks for or against a person."""
    shares = [share for _, _, share in group]
    words = parts(columns, name.first, name.last)
    number = min(_LONGEST, len(words))
    seen = ["any", f"words={number}"]
    seen += [f"highest>={step}" for step in _SHARES if max(shares) >= step]
    seen += [f"own>={step}" for step in _SHARES if name.share >= step]
    seen += [f"mean>={step}" for step in _SHARES if sum(shares) / len(shares) >= step]
    seen += [f"mentions>={step}" for step in _COUNTS if len(group) >= step]
    seen += [f"first={flag}" for flag in names(columns.flags[words[0]]) if flag in _TELLING]
    seen += [
        f"last={flag}x{number > 1:d}"
        for flag in names(columns.flags[words[-1]])
        if flag in _TELLING
    ]
    if elsewhere[columns.folded[words[-1]]] > 0:
        seen.append(f"last-elsewhere-x{number > 1:d}")
    if any(of_address(columns, first)[0] for first, _, _ in group):
        seen.append("addressed")
    if any(columns.folded[at] in columns.lower for at in words):
        seen.append("in-lower-case")
    return seen
