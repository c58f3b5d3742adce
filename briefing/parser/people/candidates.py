"""Where a person may be named: runs of words that look like names, and the spans in them."""

from __future__ import annotations

import re

from briefing.parser.annotate import NAMELIKE, Columns
from briefing.parser.lexicon import mask
from briefing.record import Record

_SUFFIX = mask("suffix")
_PERSONS = mask(
    "given-m", "given-f", "given-u", "family", "family-first", "famous", "in-phrase", "suffix"
)
LONGEST = 8  # tokens of a name, the dots of its initials counted
# Over `Columns.shapes`: names, and what may stand between their parts: an abbreviation's dot, up
# to three particles, a by-name in marks or brackets.
_RUN = re.compile(
    r"""
    (?: p{0,2}(?=[CMAI]) | w(?=`?[CMAIp]) )?
    [CMAIw]
    (?: `?[CMAI] | w | `?p{1,3}[CMAI]
      | "[CMA]{1,3}"(?=`?[CMAI]) | '[CMA]{1,3}'(?=`?[CMAI]) | \([CM]{1,2}\)(?=`?[CMAI])
    )*
    """,
    re.VERBOSE,
)
_NAME = re.compile(
    r"""
    p{0,3} [CMAIw]
    (?: `?[CMAIw] | `?p{1,3}[CMAIw]
      | "[CMAw]{1,3}"(?=`?[CMAIw]) | '[CMAw]{1,3}'(?=`?[CMAIw]) | \([CMw]{1,2}\)(?=`?[CMAIw])
    )*
    """,
    re.VERBOSE,
)
PARTS = frozenset("CMAIwpa")  # shapes of the words of a name


class Run(Record):
    """Tokens `first` to `last` (exclusive) that may hold names, and every span of them that can
    be one, in order of its first token and then its last."""

    first: int
    last: int
    spans: tuple[tuple[int, int], ...]


def find_runs(columns: Columns) -> list[Run]:
    """The runs of an article, in text order; none crosses a paragraph. Linear in its length."""
    found = []
    for paragraph in columns.document.paragraphs:
        for match in _RUN.finditer(columns.shapes, paragraph.first, paragraph.last):
            first, last = match.span()
            if last < paragraph.last and _is_dotted_suffix(columns, last - 1):
                last += 1
            found.append(Run(first, last, tuple(_spans(columns, first, last))))
    return found


def _spans(columns: Columns, first: int, last: int) -> list[tuple[int, int]]:
    if last - first == 1:
        return [(first, last)]
    shapes = columns.shapes
    found = []
    ends = [end for end in range(first + 1, last + 1) if end == last or _may_follow(columns, end)]
    for start in range(first, last):
        for end in ends:
            if not start < end <= start + LONGEST:
                continue
            name = end - 1 if _is_dotted_suffix(columns, end - 2) else end
            if name > start and _NAME.fullmatch(shapes, start, name):
                found.append((start, end))
    return found


def _may_follow(columns: Columns, at: int) -> bool:
    """Whether a name may end before a word of its run: not before one that can only be a name."""
    shape = columns.shapes[at]
    return shape not in NAMELIKE or columns.flags[at] & ~_PERSONS != 0


def _is_dotted_suffix(columns: Columns, at: int) -> bool:
    """Whether a word is an abbreviated suffix of names with its dot behind it: "Jr."."""
    if at < 0 or columns.shapes[at] != "C" or not columns.flags[at] & _SUFFIX:
        return False
    return columns.words[at + 1 : at + 2] == ["."]


def parts(columns: Columns, first: int, last: int) -> list[int]:
    """The tokens of a span that are words of the name: no dots, marks or brackets."""
    shapes = columns.shapes
    return [at for at in range(first, last) if shapes[at] in PARTS]
