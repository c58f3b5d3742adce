"""Records out of plain values again: in order, as rows hold them, or by name, as exports do.

The inverse of `model.plain`. What a value is made into its field's name tells: no two records
have a field of one name and different kinds.
"""

from __future__ import annotations

from briefing.model import (
    Amount,
    Article,
    Dropped,
    Figure,
    Item,
    Paragraph,
    Passage,
    Person,
    Quote,
    Role,
    Sentence,
    Span,
    Why,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    Plain = Mapping[str, Any] | Sequence[Any]

_ITEMS = (Sentence, Person, Figure, Quote)  # as in `PANELS`
_ONE = {
    "about": Passage,
    "equivalent": Amount,
    "role": Role,
    "speaker_span": Span,
    "to": Amount,
}
_MANY = {
    "also": Passage,
    "dropped": Dropped,
    "mentions": Span,
    "paragraphs": Paragraph,
    "parts": Span,
    "why": Why,
}
_NAMES = ("aliases", "byline")
# Fields at the end of their records, which what was stored or exported earlier does not have.
_LATER = ("confidence", "why")


def item_from(panel: int, values: Plain) -> Item:
    """An item of a panel, which counts as in `PANELS`."""
    item: Item = _record(_ITEMS[panel], values)
    return item


def article_from(values: Mapping[str, Any]) -> Article:
    """An article by the names of its fields."""
    article: Article = _record(Article, values)
    return article


def paragraphs_from(values: Sequence[Plain]) -> tuple[Paragraph, ...]:
    """The paragraphs of an article."""
    return tuple(_record(Paragraph, each) for each in values)


def _record(kind: Any, values: Plain) -> Any:
    """Raises `KeyError`, `TypeError` or `ValueError` on values of another form."""
    named = values if isinstance(values, dict) else _named(kind._fields, values)
    there = [name for name in kind._fields if name in named or name not in _LATER]
    return kind(**{name: _value(name, named[name]) for name in there})


def _named(names: Sequence[str], values: Plain) -> Mapping[str, Any]:
    """Values in the order of their names, of which the last may be missing."""
    return dict(zip(names[: len(values)], values, strict=True))


def _value(name: str, value: Any) -> Any:
    if name in _MANY:
        return tuple(_record(_MANY[name], each) for each in value)
    if name in _ONE:
        return None if value is None else _record(_ONE[name], value)
    return tuple(value) if name in _NAMES else value
