"""What stands over a story: its title, who wrote it, when, and the site's own lines."""

from __future__ import annotations

from briefing.reading.blocks import Line
from briefing.reading.headline import find_title
from briefing.reading.signed import head_end, lone_name, mark_above, read_names
from briefing.reading.sweep import sweep
from briefing.reading.when import read_dates
from briefing.record import Record


class Head(Record):
    """What the top of the text tells; `end` is the number of the first line behind it."""

    title: str | None
    byline: tuple[str, ...]
    agency: str | None
    published: str | None
    updated: str | None
    end: int


def read_head(lines: list[Line], title: str | None, indian: bool, live: bool) -> Head:
    """The title (unless it is known), byline, agency and dates, and where the story begins.

    Lines that are none of the story get their reason, or the kind that they are.
    """
    place = find_title(lines, title)
    if place is not None:
        lines[place].kind = "title"
        title = title or lines[place].text
    end = head_end(lines, place, live)
    if place is not None and not any(each.kind == "byline" for each in lines[:end]):
        end = max(end, lone_name(lines, place))
        mark_above(lines, place)
    names, agency = read_names(lines, place, end)
    published, updated = read_dates(lines, end, indian)
    sweep(lines, place, end, title, names)
    return Head(title, names, agency, published, updated, end)
