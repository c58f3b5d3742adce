"""Where an article may say what a person is: places around a mention, and the phrases they offer.

The patterns are those of the literature on appositions and premodifiers: a title before the name,
an apposition behind it, a copula, `as`, an anaphoric description in the next sentence (M. Hearst,
"Automatic Acquisition of Hyponyms from Large Text Corpora", COLING 1992; M. Fleischman, E. Hovy
and A. Echihabi, "Offline Strategies for Online Question Answering", ACL 2003).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.parser.annotate import Columns
from briefing.parser.lexicon import mask
from briefing.parser.people.mentions import Mention
from briefing.parser.people.role_phrases import (
    LONGEST,
    NOUNS,
    PLAIN,
    Span,
    clause,
    ends,
    kinds_of,
    starts,
)
from briefing.record import Record
from briefing.text.document import Stretch

_EARLIEST = 8  # mentions of a person by which a description is sought
_NEAR = 70  # tokens behind a sentence in which the person is described again


class Page(Record):
    """An article as roles are read from it.

    `kinds` has a character a token; `mentions` are those of everybody in text order, `firsts`
    their first tokens, `opening` and `closing` the numbers of the first and last mention of the
    list that each stands in; `marks` the tokens that are quotation marks; `backwards` are
    the kinds from the last.
    """

    columns: Columns
    kinds: str
    mentions: Sequence[Mention]
    firsts: list[int]
    opening: list[int]
    closing: list[int]
    marks: list[int]
    backwards: str


class Slot(Record):
    """A place where a description may stand: the `pattern` that ties it to the mention with this
    number among the person's, at tokens `first` to `last`; the spans that it may be."""

    pattern: str
    spans: list[Span]
    number: int
    first: int
    last: int


_LINK = re.compile(r"(?:,9|\([^()]{1,6}\))?(?:,?&|,)(?:h`?)?")


def read_page(columns: Columns, mentions: Sequence[Mention]) -> Page:
    """The article with the kinds of its tokens; `mentions` are everybody's, in text order and
    none within another. Linear in the article's length."""
    found = kinds_of(columns)
    for each in mentions:
        found[each.first : each.last] = "X" * (each.last - each.first)
    kinds = "".join(found)
    opening, closing = _lists(kinds, mentions)
    marks = [match.start() for match in re.finditer('"', kinds)]
    firsts = [each.first for each in mentions]
    return Page(columns, kinds, mentions, firsts, opening, closing, marks, kinds[::-1])


def _lists(kinds: str, mentions: Sequence[Mention]) -> tuple[list[int], list[int]]:
    """Of each mention the numbers of the first and the last of its list."""
    opening = list(range(len(mentions)))
    closing = list(opening)
    for at in range(1, len(mentions)):
        former, first = mentions[at - 1].last, mentions[at].first
        if first - former < 12 and _LINK.fullmatch(kinds, former, first):
            opening[at] = opening[at - 1]
    for at in range(len(mentions) - 2, -1, -1):
        if opening[at + 1] != at + 1:
            closing[at] = closing[at + 1]
    return opening, closing


Offer = tuple[str, list[Span]]


def find_slots(page: Page, mentions: Sequence[Mention]) -> list[Slot]:
    """The places where one person may be described, by mention; linear in their number. Of places
    that say the same in the same way there is one."""
    found: list[Slot] = []
    met: set[tuple[str, ...]] = set()
    for number, mention in enumerate(mentions[:_EARLIEST]):
        for pattern, spans in _around(page, mention, number):
            if not spans:
                continue
            first, last = spans[0]
            key = (pattern, *page.columns.folded[max(first, last - 3) : last])
            if key not in met:
                met.add(key)
                found.append(Slot(pattern, spans, number, mention.first, mention.last))
    return found


def _around(page: Page, mention: Mention, number: int) -> Iterator[Offer]:
    document = page.columns.document
    at = document.sentence_at[mention.first]
    sentence = document.sentences[at]
    yield from _before(page, mention.first, sentence.first, "")
    yield from _behind(page, mention.last, sentence.last, "")
    place = bisect_left(page.firsts, mention.first)
    if place < len(page.firsts):
        opening, closing = page.firsts[page.opening[place]], page.mentions[page.closing[place]]
        if sentence.first <= opening < mention.first:
            yield from _before(page, opening, sentence.first, "list-")
        if mention.first < closing.first < sentence.last:
            yield from _behind(page, closing.last, sentence.last, "list-")
    if number < 2:
        yield from _pronoun(page, sentence, place)


_NAMED = re.compile(r",?(?:r[fl]?)?=?nf?[lf]?A?")
_SUCH = re.compile(r",?(?:lA|i)")
_BELOW = frozenset(["deputy", "vice", "assistant"])  # what makes another rank of one behind it
_NOTHING = frozenset(".;\"?!'dmo&rHvsX")  # kinds before a name behind which none says what it is


def _before(page: Page, first: int, low: int, how: str) -> Iterator[Offer]:
    """Descriptions that end before the token `first`, in a sentence that begins at `low`."""
    kinds, folded = page.kinds, page.columns.folded
    if first <= low or kinds[first - 1] in _NOTHING:
        return
    end = first
    while end > low and (kinds[end - 1] == "h" or kinds[end - 2 : end] == "h`"):
        end -= 1 + (kinds[end - 1] == "`")
    if not how and end < first and folded[end] not in PLAIN:
        yield "address", [(end, first)]
    if end <= low:
        return
    if kinds[end - 1] in "lcCNX9`)":
        yield (
            how + "before",
            starts(page.kinds, page.backwards, _above_rank(page, end, low), low, 1),
        )
    reach = end
    while reach > low and first - reach < 5 and kinds[reach - 1] in "hC`N":
        reach -= 1
    reach -= 2 * (folded[reach - 2 : reach] == ["the", "late"])
    reach -= reach > low and folded[reach - 1] == "one"
    sign = kinds[reach - 1] if reach > low else "^"
    if sign in ",-(:=":
        yield f"{how}before{sign}", starts(page.kinds, page.backwards, reach - 1, low, 3)
        return
    for size in range(min(5, end - low - 1), 0, -1):  # the longest that fits
        at = end - size
        if _NAMED.fullmatch(kinds, at, end):
            yield how + "called", starts(page.kinds, page.backwards, at, low, 2)
            return
        if size < 4 and kinds[at - 1] in NOUNS and _SUCH.fullmatch(kinds, at, end):
            yield how + "such", starts(page.kinds, page.backwards, at, low, 2)
            return


def _above_rank(page: Page, end: int, low: int) -> int:
    """Where the description ends that stands before abbreviated ranks (spokesman Col.)."""
    kinds, folded, flags = page.kinds, page.columns.folded, page.columns.flags
    at = end
    while at > low and (
        kinds[at - 1] == "`"
        or (
            page.columns.shapes[at - 1] == "C"
            and len(folded[at - 1]) < 5
            and flags[at - 1] & _rank()
        )
    ):
        at -= 1
    above = at > low and kinds[at - 1] in "cC" and len(folded[at - 1]) > 4
    return at if above and folded[at - 1] not in _BELOW else end


@cache
def _rank() -> int:
    return mask("title", "honorific")


_ASIDE = r"(?:\([^()]{1,8}\))?(?:,9(?=[,-]))?"
_NOUN = r"[fa]?[dm]?(?=[lcCNXh9\"a])"
# What may stand behind a name: the pattern, the kinds that open it, the tokens up to the phrase.
_BEHIND = [
    (name, opens, re.compile(told))
    for name, opens, told in (
        ("after,", ",(", _ASIDE + "," + _NOUN),
        ("after(", "(", r"\(" + _NOUN),
        ("after-", "-(", _ASIDE + "-" + _NOUN),
        ("after,,", ",", r"(?:,[^,.;X]{1,9}){1,2},(?:d(?=[lcCNX9])|(?=[cC]))"),
        ("is", "=,(av", _ASIDE + r"(?:,[^,.;X]{1,12},)?a?v?=[fa]{0,2}[dm]?(?=[lcCNX9])"),
        ("as", "", r'[^.;:X"]{0,14}?A[dm]?(?=[lcCN9X])'),
        ("who", ",(r", _ASIDE + r",?(?=r)"),
    )
]
_BY_OPENING = {
    kind: [(name, pattern) for name, opens, pattern in _BEHIND if kind in opens]
    for kind in ",(-=avropf"
}
_AS = [(name, pattern) for name, _, pattern in _BEHIND if name == "as"]


def _behind(page: Page, last: int, high: int, how: str) -> Iterator[Offer]:
    """Descriptions that begin at or behind the token `last`, in a sentence that ends at `high`."""
    kinds = page.kinds
    if last >= high:
        return
    patterns = _BY_OPENING.get(kinds[last], [])
    if kinds.find("A", last, min(high, last + LONGEST)) >= 0:
        patterns = patterns + _AS
    for name, pattern in patterns:
        match = pattern.match(kinds, last, high)
        if not match:
            continue
        start = match.end()
        if name == "who":
            yield how + name, clause(kinds, start, high)
        else:
            yield how + name, ends(kinds, start, high)


_HE = re.compile(r"(?<=[.\"?!])H[^.;X]{0,6}?(?:=[fa]?|A)[dm]?(?=[lcCN9X])")


def _pronoun(page: Page, sentence: Stretch, at: int) -> Iterator[Offer]:
    """Descriptions of `he` or `she` behind a sentence, up to the next mention of anybody."""
    kinds = page.kinds
    high = page.firsts[at + 1] if at + 1 < len(page.firsts) else len(kinds)
    if match := _HE.search(kinds, sentence.last, min(high, sentence.last + _NEAR)):
        yield "he", ends(kinds, match.end(), high)
