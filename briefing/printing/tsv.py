"""A briefing as fields divided by tabs, one item a line."""

from __future__ import annotations

from briefing.model import Article, Figure, Item, Person, Quote
from briefing.printing.view import View
from briefing.printing.words import figure_value, person_role, quote_words
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
    place = f"¶{item.paragraph}"
    if isinstance(item, Person):
        counts = (str(len(item.mentions)), str(item.quotes))
        return ("person", visible(item.name), person_role(item), *counts, place)
    if isinstance(item, Figure):
        about = visible(item.about.text) if item.about else ""
        return ("figure", figure_value(item), about, place)
    if isinstance(item, Quote):
        return ("quote", visible(item.speaker or ""), quote_words(item, article), place)
    return ("summary", visible(item.text), place)
