"""A briefing as text for a terminal: wrapped into columns, never cut, coloured if asked."""

from __future__ import annotations

from briefing.model import Article, Dropped, Figure, Item, Person, Quote
from briefing.printing.cells import draw, width, wrap
from briefing.printing.colours import NO_COLOURS, Colours, paint
from briefing.printing.text import NONE_FOUND, head_lines
from briefing.printing.view import View
from briefing.printing.words import (
    ascii_signs,
    figure_about,
    figure_value,
    person_counts,
    person_role,
    quote_speaker,
    quote_words,
)
from briefing.record import Record
from briefing.safe import visible

TITLES = {"summary": "Summary", "people": "People", "figures": "Figures", "quotes": "Quotes"}

_MARGIN = 3
_INDENT = 2  # of what stands below an item
_PLACE = 5  # cells for the paragraph's number at the right
_STACKED = 44  # narrower than this the first column stands above the others
_COUNTS = 60  # narrower than this a person's counts are two numbers beside the role


class Column(Record):
    """One field of a row: its text, its width in cells, the mark that colours it."""

    text: str
    cells: int
    mark: str = ""


class Style(Record):
    """How it is to look: width in cells, colours, signs of ASCII only."""

    width: int
    colours: Colours = NO_COLOURS
    ascii: bool = False


def terminal_text(view: View, style: Style) -> str:
    """The briefing in rows of at most `style.width` cells; ends with a line end."""
    lines = [
        line for text in head_lines(view) for line in _wrapped(_signs(text, style), style.width)
    ]
    if view.briefing.article.title:
        size = len(_wrapped(_signs(head_lines(view)[0], style), style.width))
        lines[:size] = [paint(line, "title", style.colours) for line in lines[:size]]
    for number, (name, items) in enumerate(view.panels()):
        lines += [""] * (number > 0)
        lines += _panel(name, items, view, style)
    if view.dropped:
        lines += ["", *_dropped(view.briefing.article.dropped, style)]
    return "".join(f"{line}\n" for line in lines)


def _panel(name: str, items: tuple[Item, ...], view: View, style: Style) -> list[str]:
    title = TITLES[name]
    if name == "people" and _STACKED <= style.width < _COUNTS:
        title += " · mentions/quotes"
    count = f"{len(items)} of {view.totals[name]}" if view.filtered else str(len(items))
    lines = [_rule(title, count, style)]
    names = max((width(each.name) for each in items if isinstance(each, Person)), default=0)
    counts = max(
        (width(_counts(each, style)) for each in items if isinstance(each, Person)), default=0
    )
    for item in items:
        columns = _columns(item, view.briefing.article, style, names, counts)
        lines += _row(columns, f"¶{item.paragraph}", style)
        lines += _why(item, style) if view.why else ()
    return lines if items else [*lines, " " * _MARGIN + NONE_FOUND]


def _columns(item: Item, article: Article, style: Style, names: int, counts: int) -> list[Column]:
    """An item's fields; the column whose width is 0 takes the room that is left."""
    if isinstance(item, Person):
        tally = _counts(item, style).rjust(counts)
        first = Column(visible(item.name), min(24, max(14, names)), "person")
        return [first, Column(person_role(item), 0), Column(tally, counts)]
    if isinstance(item, Figure):
        first = Column(figure_value(item), 24 if style.width >= _COUNTS else 18, "figure")
        return [first, Column(figure_about(item, article), 0)]
    if isinstance(item, Quote):
        words = Column(f"“{quote_words(item, article)}”", 0, "quote")
        return [Column(quote_speaker(item), 14, "person"), words]
    return [Column(visible(item.text), 0)]


def _why(item: Item, style: Style) -> list[str]:
    """The rows below an item that say why, indented."""
    from briefing.printing.why import why_lines

    room = style.width - _MARGIN - _INDENT - _PLACE - 1
    rows = [row for line in why_lines(item) for row in _wrapped(_signs(line, style), room)]
    return [" " * (_MARGIN + _INDENT) + row for row in rows]


def _counts(person: Person, style: Style) -> str:
    if _STACKED <= style.width < _COUNTS:
        return f"{len(person.mentions)}/{person.quotes}"
    return person_counts(person)


def _dropped(dropped: tuple[Dropped, ...], style: Style) -> list[str]:
    lines = [_rule("Dropped", str(len(dropped)), style)]
    for text, reason in dropped:
        lines += _row([Column(visible(reason), 18), Column(visible(text), 0)], "", style)
    return lines if dropped else [*lines, " " * _MARGIN + NONE_FOUND]


def _row(columns: list[Column], place: str, style: Style) -> list[str]:
    """The lines of one item: columns side by side, one above the other where it is narrow."""
    columns = [each._replace(text=_signs(each.text, style)) for each in columns]
    place = _signs(place, style).rjust(_PLACE)
    room = style.width - _MARGIN - _PLACE - 1  # the last cell stays empty, as in the reader
    if style.width >= _STACKED:
        return _side_by_side(columns, place, room, style)
    lines: list[str] = []
    for column in columns:
        if column.text:
            lines += _side_by_side([column._replace(cells=0)], place, room, style)
            place = ""
    return lines


def _side_by_side(columns: list[Column], place: str, room: int, style: Style) -> list[str]:
    rest = room - sum(each.cells + 1 for each in columns if each.cells)
    sized = [each._replace(cells=each.cells or max(1, rest)) for each in columns]
    wrapped = [_wrapped(each.text, each.cells) for each in sized]
    lines: list[str] = []
    for number in range(max(map(len, wrapped))):
        cells = []
        for column, rows in zip(sized, wrapped, strict=True):
            text = rows[number] if number < len(rows) else ""
            padding = " " * (column.cells - width(text))
            cells.append(paint(text, column.mark, style.colours) + padding)
        line = " " * _MARGIN + " ".join(cells)
        lines.append(
            (line + paint(place, "evidence", style.colours) if number == 0 else line).rstrip()
        )
    return lines


def _rule(title: str, right: str, style: Style) -> str:
    left, end = f"── {title} ", f" {right} ──"
    rule = left + "─" * max(1, style.width - width(left) - width(end)) + end
    return paint(_signs(rule, style), "rule", style.colours)


def _wrapped(text: str, cells: int) -> list[str]:
    return [draw(text[start:end]) for start, end in wrap(text, cells)]


def _signs(text: str, style: Style) -> str:
    return ascii_signs(text) if style.ascii else text
