"""Who gets how many rows and columns, from the size of the terminal and of the content alone.

Never from focus or filter, so that nothing jumps while one reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

SMALLEST = (20, 5)
TWO_COLUMNS = 100
LOW = 12
NARROW = 40
TEXT_WIDTH = 72
SHARES = (3, 2, 2, 3)
LEFT_OVER = (3, 0, 1, 2)


class Box(NamedTuple):
    """A place on the screen, in cells."""

    x: int
    y: int
    width: int
    height: int


class Frame(NamedTuple):
    """Where everything stands; a part that is not shown is None.

    `panels` are the four lists; their first row is the title, except in the layout of one
    column, where the tabs name them.
    """

    columns: int
    top: Box
    tabs: Box | None
    panels: tuple[Box | None, Box | None, Box | None, Box | None]
    article: Box | None
    evidence: Box | None
    status: Box
    footer: Box


def is_wide(width: int, height: int) -> bool:
    """Whether lists and article stand side by side."""
    return width >= TWO_COLUMNS and height >= LOW


def left_width(width: int) -> int:
    """The width of the lists beside the article: 47 %, from 44 to 90 cells."""
    return min(90, max(44, width * 47 // 100))


def frame(
    width: int, height: int, panel: int, zoomed: bool, heights: Sequence[int] | None = None
) -> Frame:
    """Where everything stands; `panel` counts from 0, 4 is the article.

    `heights` are the rows of the four lists without their titles, from `share`; they are used
    where the lists stand beside the article.
    """
    top = Box(0, 0, width, 1)
    status = Box(0, height - 2, width, 1)
    footer = Box(0, height - 1, width, 1)
    if is_wide(width, height):
        body = Box(0, 1, width, height - 3)
        panels, article = _alone(body, panel) if zoomed else _beside(body, heights or (0,) * 4)
        return Frame(2, top, None, panels, article, None, status, footer)
    tabs = Box(0, 1, width, 1)
    rows = height - 4
    low = evidence_height(rows) if height >= LOW and panel != 4 and not zoomed else 0
    panels, article = _alone(Box(0, 2, width, rows - low), panel)
    evidence = Box(0, 2 + rows - low, width, low) if low else None
    return Frame(1, top, tabs, panels, article, evidence, status, footer)


Panels = tuple[Box | None, Box | None, Box | None, Box | None]


def _alone(body: Box, panel: int) -> tuple[Panels, Box | None]:
    a, b, c, d = (body if panel == number else None for number in range(4))
    return (a, b, c, d), body if panel == 4 else None


def _beside(body: Box, heights: Sequence[int]) -> tuple[Panels, Box]:
    left = left_width(body.width)
    boxes, y = [], body.y
    for number, rows in enumerate(heights):
        last = number == len(heights) - 1
        boxes.append(Box(0, y, left + 1, body.y + body.height - y if last else rows + 1))
        y += rows + 1
    a, b, c, d = boxes
    return (a, b, c, d), Box(left + 1, body.y, body.width - left - 1, body.height)


def evidence_height(rows: int) -> int:
    """Rows of the evidence and its title, below a list that shares `rows` with it."""
    return 1 + min(max(4, rows // 4), rows // 2 - 1)


def share(rows: int, needs: Sequence[int], short: int) -> tuple[int, ...]:
    """The rows of the four lists without their titles, in a column of `rows`.

    `needs` are the rows of all their content; `short` is what the quotes need with one row
    each. If everything fits, every list but the last is followed by a blank row. Else the rows
    are shared 3:2:2:3, no list gets more than it needs, and what is left over goes one by one
    to quotes, summary, people and figures.
    """
    content = rows - len(needs)
    if sum(needs) + len(needs) - 1 <= content:
        return (*(need + 1 for need in needs[:-1]), content - sum(needs[:-1]) - len(needs) + 1)
    wrapped = _shared(content, needs)
    if wrapped[-1] >= needs[-1]:
        return wrapped
    return _shared(content, (*needs[:-1], short))


def _shared(content: int, needs: Sequence[int]) -> tuple[int, ...]:
    whole = sum(SHARES)
    got = [min(need, content * part // whole) for need, part in zip(needs, SHARES, strict=True)]
    left = content - sum(got)
    while left > 0 and any(rows < need for rows, need in zip(got, needs, strict=True)):
        for number in LEFT_OVER:
            if left and got[number] < needs[number]:
                got[number] += 1
                left -= 1
    got[-1] += max(0, left)
    return tuple(got)
