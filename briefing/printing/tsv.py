"""A briefing as fields divided by tabs, one item a line."""

from __future__ import annotations

from briefing.model import Article, Figure, Item, Person, Quote
from briefing.printing.view import View
from briefing.printing.words import item_fields
from briefing.safe import visible


def tsv_text(view: View, source: str | None = None) -> str:
    """The panel first, the paragraph last, an unknown field empty; `source` before all if given.

    `summary sentence ¶` · `person name role mentions quotes ¶` · `figure value about ¶` ·
    `quote speaker words ¶` · `dropped reason text` and an empty place.
    """
    article = view.briefing.article
    rows = [item_row(item, article) for _, items in view.panels() for item in items]
    if view.dropped:
        rows += [
            ("dropped", visible(each.reason), visible(each.text), "") for each in article.dropped
        ]
    first = () if source is None else (visible(source),)
    return "".join("\t".join((*first, *row)) + "\n" for row in rows)


def item_row(item: Item, article: Article) -> tuple[str, ...]:
    """One item's fields; none holds a tab or a line end."""
    return row_of(item, item_fields(item, article))


def row_of(item: Item, fields: tuple[str, ...], sentence: str = "summary") -> tuple[str, ...]:
    """The same from the fields of `item_fields`; `sentence` is what a sentence is called."""
    place = f"¶{item.paragraph}"
    if isinstance(item, Person):
        counts = (str(len(item.mentions)), str(item.quotes))
        return ("person", fields[0], fields[1], *counts, place)
    if isinstance(item, Figure):
        about = visible(item.about.text) if item.about else ""
        return ("figure", fields[0], about, place)
    if isinstance(item, Quote):
        return ("quote", fields[1], fields[0], place)
    return (sentence, fields[0], place)
