"""Sentences as the figure part reads them: only those with a number in them, cut finer."""

from __future__ import annotations

import re
from functools import cache

from briefing.parser.amounts.numbers import PARTS, SCALES, SMALL, VULGAR
from briefing.parser.lexicon import table
from briefing.record import Record
from briefing.text.document import Document, Stretch
from briefing.text.tokens import NUMBER, OTHER, WORD, Tokens, tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MULTIPLES = {
    "doubled": (2, 1),
    "doubles": (2, 1),
    "doubling": (2, 1),
    "double": (2, 1),
    "tripled": (3, 1),
    "triples": (3, 1),
    "tripling": (3, 1),
    "triple": (3, 1),
    "trebled": (3, 1),
    "treble": (3, 1),
    "trebling": (3, 1),
    "quadrupled": (4, 1),
    "quadruple": (4, 1),
    "quadrupling": (4, 1),
    "quintupled": (5, 1),
    "halved": (1, 2),
    "halving": (1, 2),
    "twice": (2, 1),
    "twofold": (2, 1),
    "threefold": (3, 1),
    "fourfold": (4, 1),
    "fivefold": (5, 1),
    "sixfold": (6, 1),
    "sevenfold": (7, 1),
    "eightfold": (8, 1),
    "tenfold": (10, 1),
    "hundredfold": (100, 1),
}
VAGUE = frozenset(
    "dozens scores hundreds thousands millions billions trillions lakhs crores".split()
)
STARTERS = frozenset(SMALL) | frozenset(SCALES) | frozenset(PARTS) | VAGUE
STARTERS |= frozenset(MULTIPLES) | frozenset(VULGAR)
_PREFIX = re.compile(r"([A-Za-z]{1,4}?)(\d+(?:[.,]\d+)*)(.*)", re.DOTALL)
# Tokens behind the end of a line: so that looking four tokens ahead, or (as Python counts from
# the end) before its beginning, finds an empty token and not an error.
_MARGIN = 12


# In a shorter text one mention of a country tells whose money is meant.
_SHORT = 200


class Setting(Record):
    """The article that a figure stands in; `chosen` remembers what was decided for it."""

    text: str
    folded: list[str]
    chosen: dict[str, str]

    def choose(self, rule: str) -> str:
        """One code of a rule such as `INR india:INR nepal:NPR`: the one whose words are most."""
        if rule not in self.chosen:
            code, *hints = rule.split()
            countries = dict(hint.partition(":")[::2] for hint in hints)
            tally = dict.fromkeys(countries.values(), 0)
            for word in frozenset(countries).intersection(self.folded):
                tally[countries[word]] += self.folded.count(word)
            best = max(tally, key=lambda each: tally[each], default=code)
            least = 1 if len(self.folded) < _SHORT else 2
            self.chosen[rule] = best if tally.get(best, 0) >= least else code
        return self.chosen[rule]

    def has(self, words: str) -> bool:
        """Whether one of some words stands in the article."""
        key = "?" + words
        if key not in self.chosen:
            self.chosen[key] = "" if frozenset(words.split()).isdisjoint(self.folded) else "yes"
        return bool(self.chosen[key])


@cache
def signs() -> dict[str, str]:
    """Signs and codes before a number, as they are written, each with its rule for the code."""
    return {form: rule for rule, forms in table("currency_signs").items() for form in forms.split()}


def number_lines(document: Document) -> Iterator[tuple[Stretch, Tokens]]:
    """The sentences that may hold a figure, each with its tokens cut at the hyphens of numbers.

    A sentence without end comes in pieces, so that no more of it is held than is read.
    """
    for sentence in document.sentences:
        if sentence.kind in ("caption", "notice"):
            continue
        for first in range(sentence.first, sentence.last, _LONGEST):
            last = min(first + _LONGEST, sentence.last)
            if _holds_number(document.tokens, first, last):
                yield sentence, fine_tokens(document.tokens, first, last)


# Tokens of a line: no sentence of prose has as many.
_LONGEST = 2_000


def _holds_number(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a token may be, or begin with, a number."""
    folded, kinds = tokens.folded[first:last], tokens.kinds[first:last]
    if NUMBER in kinds or not STARTERS.isdisjoint(folded):
        return True
    for k, word in enumerate(folded):
        if not word.isalpha() and kinds[k] == WORD and _opens(tokens.words[first + k], word):
            return True
    return False


def _opens(word: str, folded: str) -> bool:
    """Whether a word that is not all letters begins with a number or a currency's letters."""
    if "-" in folded and folded.partition("-")[0] in STARTERS:
        return True
    match = _PREFIX.match(word)
    return bool(match and match[1] in signs())


def fine_tokens(tokens: Tokens, first: int, last: int) -> Tokens:
    """The tokens of a stretch, `six-year-old` and `R500m` cut up, with empty ones behind."""
    fine = Tokens([], [], [], [], [])
    taken, counted = first, False
    for i in range(first, last):
        word = tokens.words[i]
        if tokens.kinds[i] != WORD or i < taken or word.isalpha():
            continue
        if i > taken:
            counted = _counts(tokens, i - 1)
        hyphen = "-" in word and (counted or tokens.folded[i].partition("-")[0] in STARTERS)
        match = None if hyphen else _PREFIX.match(word)
        if match and match[1] in signs():
            _extend(fine, tokens, taken, i)
            taken, counted = _cut_prefix(fine, tokens, i, last, match), True
        elif hyphen:
            _extend(fine, tokens, taken, i)
            _cut(fine, word, tokens.starts[i])
            taken, counted = i + 1, False
    _extend(fine, tokens, taken, last)
    end = fine.ends[-1] if fine.ends else 0
    fine.words.extend([""] * _MARGIN)
    fine.folded.extend([""] * _MARGIN)
    fine.starts.extend([end] * _MARGIN)
    fine.ends.extend([end] * _MARGIN)
    fine.kinds.extend([OTHER] * _MARGIN)
    return fine


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether token i is a number or a dash, so that a word with hyphens behind it is counted."""
    return tokens.kinds[i] == NUMBER or tokens.words[i] == "-" or tokens.folded[i] in SMALL


def _extend(fine: Tokens, tokens: Tokens, first: int, last: int) -> None:
    """The tokens `first` to `last` as they are."""
    fine.words.extend(tokens.words[first:last])
    fine.folded.extend(tokens.folded[first:last])
    fine.starts.extend(tokens.starts[first:last])
    fine.ends.extend(tokens.ends[first:last])
    fine.kinds.extend(tokens.kinds[first:last])


def _append(fine: Tokens, word: str, start: int, kind: str) -> None:
    fine.words.append(word)
    fine.folded.append(word.lower().replace("’", "'"))
    fine.starts.append(start)
    fine.ends.append(start + len(word))
    fine.kinds.append(kind)


def _cut(fine: Tokens, word: str, start: int) -> None:
    """The parts of a hyphenated word, its hyphens as tokens of their own."""
    for n, part in enumerate(word.replace("‐", "-").replace("‑", "-").split("-")):
        if n:
            _append(fine, "-", start, OTHER)
            start += 1
        if part:
            _append(fine, part, start, NUMBER if part.isdecimal() else WORD)
        start += len(part)


def _cut_prefix(fine: Tokens, tokens: Tokens, i: int, last: int, match: re.Match[str]) -> int:
    """`R1.5bn` and the like as sign, number, rest; the token behind what was taken."""
    start = tokens.starts[i]
    written, end = match[0], tokens.ends[i]
    j = i + 1
    while j < last and j < i + 8 and tokens.starts[j] == end and _goes_on(written, tokens, j, last):
        written, end, j = written + tokens.words[j], tokens.ends[j], j + 1
    match = _PREFIX.match(written) or match
    _append(fine, match[1], start, WORD)
    _append(fine, match[2], start + match.start(2), NUMBER)
    for word, from_, kind in zip(*_pieces(match[3]), strict=True):
        if "-" in word and len(word) > 1:
            _cut(fine, word, start + match.start(3) + from_)
        else:
            _append(fine, word, start + match.start(3) + from_, kind)
    return j


def _goes_on(written: str, tokens: Tokens, j: int, last: int) -> bool:
    """Whether the token glued behind `R1` belongs to its number: `.`, `5`, `bn`."""
    word = tokens.words[j]
    if word in (".", ","):
        return (
            written[-1].isdigit()
            and j + 1 < last
            and tokens.kinds[j + 1] == NUMBER
            and tokens.starts[j + 1] == tokens.ends[j]
        )
    return tokens.kinds[j] in (NUMBER, WORD) and word[0] not in "'’"


def _pieces(rest: str) -> tuple[list[str], list[int], list[str]]:
    found = tokenize(rest)
    return found.words, found.starts, found.kinds
