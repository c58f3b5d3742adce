"""The columns of a list of items, from its width and what is in it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Figure, Item, Person, Quote
from briefing.printing.cells import width
from briefing.printing.words import figure_value, quote_speaker
from briefing.sure import DOUBTED, is_sure
from briefing.tui.heights import NARROW
from briefing.tui.lines import EDGE

WIDE = 60
# From this width on a list of people spells out what it counts.
SPELLED = 72


class Columns(NamedTuple):
    """The widths of a list's columns in cells, the same for all its items.

    `text` is what is left of a row between cursor and evidence; `place` is the evidence with its
    blanks; `name` is the first column; `counts` are the digits of mentions and quotes, `spelled`
    whether they have their words.
    """

    text: int
    place: int
    name: int
    counts: tuple[int, int] = (1, 1)
    spelled: bool = True
    ellipsis: str = "…"


def columns(items: Sequence[Item], cells: int, paragraphs: int, ellipsis: str = "…") -> Columns:
    """The columns of a list that is `cells` wide.

    A name or a value gets a cell more than it needs: it is not to run into the next column.
    """
    place = max(5, len(str(paragraphs)) + 3)
    text = max(1, cells - EDGE - 1 - place)
    name, counts = 0, (1, 1)
    people = [item for item in items if isinstance(item, Person)]
    figures = [item for item in items if isinstance(item, Figure)]
    quotes = [item for item in items if isinstance(item, Quote)]
    if people:
        counts = (
            len(str(max(len(person.mentions) for person in people))),
            len(str(max(person.quotes for person in people))),
        )
        room = text - 1 - len(counts_of(people[0], counts, cells >= SPELLED))
        name = _name_cells(people, cells, room)
    elif figures:
        name = _value_cells(figures, cells, text)
    elif quotes:
        name = _speaker_cells(quotes, cells, text)
    return Columns(text, place, name, counts, cells >= SPELLED, ellipsis)


def _name_cells(people: Sequence[Person], cells: int, room: int) -> int:
    longest = max(width(person.name) + len(doubt_of(person)) for person in people) + 1
    return max(1, min(25, room // 2, max(14, longest)) if cells >= NARROW else room)


def _value_cells(figures: Sequence[Figure], cells: int, text: int) -> int:
    longest = max(width(figure_value(figure)) for figure in figures) + 1
    least = 24 if cells >= WIDE else 18
    # Both ends of a change are worth the cells that a wide panel has to give.
    value = min(max(least, longest), least + max(0, cells - WIDE) // 2)
    return value if text - value > 8 else text


def _speaker_cells(quotes: Sequence[Quote], cells: int, text: int) -> int:
    longest = max(width(quote_speaker(quote)) for quote in quotes)
    # The words come first: a name gets more than 14 cells where they keep enough.
    most = min(20, 14 + max(0, text - 47) // 4) if cells >= WIDE else 14
    return min(most, max(14, longest)) if text >= 30 else text // 3


def doubt_of(item: Person) -> str:
    """What stands behind the name of someone of whom the program is not sure."""
    return "" if is_sure(item.confidence, DOUBTED) else " ?"


def counts_of(item: Person, digits: tuple[int, int], spelled: bool) -> str:
    """How often a person is named and quoted: `mentions 2 · quotes 1`, or `2/1`."""
    mentions, quotes = str(len(item.mentions)).rjust(digits[0]), str(item.quotes)
    if spelled:
        return f"mentions {mentions} · quotes {quotes.rjust(digits[1])}"
    return f"{mentions}/{quotes.ljust(digits[1])}"
