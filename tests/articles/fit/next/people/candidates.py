"""Where a person may be named: runs of words that look like names, and the spans in them."""

from __future__ import annotations

import re

from briefing.record import Record
from tests.articles.fit.next.annotate import Columns

LONGEST = 8  # tokens of a name, the dots of its initials counted
# Over `Columns.shapes`: names, and what may stand between their parts: an abbreviation's dot, up
# to three particles, a by-name in marks or brackets.
_RUN = re.compile(
    r"""
    (?: p{0,2}(?=[CMAI]) | w(?=`?[CMAIp]) )?
    [CMAIw]
    (?: `?[CMAI] | w | `?p{1,3}[CMAI]
      | "[CMA]{1,3}"(?=`?[CMAI]) | '[CMA]{1,3}'(?=`?[CMAI]) | \([CMA]{1,2}\)(?=`?[CMAI])
    )*
    """,
    re.VERBOSE,
)
_NAME = re.compile(
    r"""
    p{0,3} [CMAIw]
    (?: `?[CMAIw] | `?p{1,3}[CMAIw]
      | "[CMAw]{1,3}"(?=`?[CMAIw]) | '[CMAw]{1,3}'(?=`?[CMAIw]) | \([CMAw]{1,2}\)(?=`?[CMAIw])
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
            found.append(Run(first, last, tuple(_spans(columns.shapes, first, last))))
    return found


def _spans(shapes: str, first: int, last: int) -> list[tuple[int, int]]:
    if last - first == 1:
        return [(first, last)]
    return [
        (start, end)
        for start in range(first, last)
        for end in range(start + 1, min(last, start + LONGEST) + 1)
        if _NAME.fullmatch(shapes, start, end)
    ]


def parts(columns: Columns, first: int, last: int) -> list[int]:
    """The tokens of a span that are words of the name: no dots, marks or brackets."""
    shapes = columns.shapes
    return [at for at in range(first, last) if shapes[at] in PARTS]
