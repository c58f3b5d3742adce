"""What was found in the library, and what the library holds, as lines and fields."""

from __future__ import annotations

import json

from briefing.model import Item, plain
from briefing.printing.json import escaped
from briefing.printing.text import piped_line
from briefing.printing.tsv import row_of
from briefing.printing.words import date_words
from briefing.record import Record
from briefing.safe import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from briefing.printing.colours import Colours


class Holder(Record):
    """The article that holds an item; `day` is when it was published, else read."""

    id: int
    title: str | None
    day: str
    published: str | None
    source: str | None
    url: str | None


def found_line(
    item: Item, fields: tuple[str, ...], holder: Holder, colours: Colours | None = None
) -> str:
    """The item, then ` · title · date · id`."""
    title = visible(holder.title or "") or "(no title)"
    return " · ".join(
        (piped_line(item, fields, colours), title, date_words(holder.day), str(holder.id))
    )


def found_row(panel: str, item: Item, fields: tuple[str, ...], holder: Holder) -> str:
    """The item's fields, then title, date and id, divided by tabs."""
    row = row_of(item, fields, panel)
    return "\t".join((*row, visible(holder.title or ""), holder.day, str(holder.id)))


def found_json(
    panel: str, item: Item, holder: Holder, indent: int | None, why: bool = False
) -> str:
    """The object that the contract describes."""
    made: dict[str, Any] = {
        "article": {
            "id": holder.id,
            "title": holder.title,
            "published": holder.published,
            "source": holder.source,
            "url": holder.url,
        },
        "panel": panel,
        "item": plain(item, why),
    }
    separators = (",", ":") if indent is None else None
    return escaped(json.dumps(made, ensure_ascii=False, indent=indent, separators=separators))


def kept_line(holder: Holder, outlet: str, quotes: int) -> str:
    """`id · date · title · source · 6 quotes`."""
    title = visible(holder.title or "") or "(no title)"
    count = f"{quotes} quote{'s' * (quotes != 1)}"
    return " · ".join((str(holder.id), date_words(holder.day), title, outlet or "-", count))
