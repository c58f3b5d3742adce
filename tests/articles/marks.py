"""The hand-made marks of an article, read from TOML into records."""

from __future__ import annotations

import tomllib
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from tests.articles import tables
from tests.articles.sheet import PANELS
from tests.articles.tables import BadTable, Table

FOLDER = Path(__file__).parent
NAMING_KINDS = frozenset("body list heading".split())  # where a mention counts


class Head(NamedTuple):
    title: str | None
    byline: tuple[str, ...]
    agency: str | None
    published: str | None
    updated: str | None
    notice: str | None


class Paragraph(NamedTuple):
    kind: str
    text: str


class Dropped(NamedTuple):
    text: str
    reason: str


class Person(NamedTuple):
    name: str
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    mentions: int
    mentions_note: str | None
    key: bool
    optional: bool


class Figure(NamedTuple):
    paragraph: int
    text: str
    kind: str
    value: str | None
    unit: str | None
    modifier: str | None
    about: tuple[str, ...]
    relation: str | None
    to_text: str | None
    to_value: str | None
    to_unit: str | None
    equivalent_value: str | None
    equivalent_unit: str | None
    optional: bool


class Quote(NamedTuple):
    paragraph: int
    parts: tuple[str, ...]
    kind: str
    speaker: str | None
    speaker_alt: tuple[str, ...]
    addressee: str | None
    optional: bool


class Marks(NamedTuple):
    name: str
    style: str
    mess: tuple[str, ...]
    panels: tuple[str, ...]  # those that are marked and measured
    head: Head
    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...]
    people: tuple[Person, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    not_quotes: tuple[str, ...]
    must: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The cleaned article, as `article.text` should be."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)


TOP_KEYS = frozenset("style mess panels paragraph".split())
PANEL_KEYS = {  # the keys that only stand where their panel is marked
    "article": frozenset(("article", "dropped")),
    "people": frozenset(("person",)),
    "figures": frozenset(("figure",)),
    "quotes": frozenset(("quote", "not_quote")),
    "summary": frozenset(("summary",)),
}


def names(folder: Path = FOLDER) -> list[str]:
    """The names of the marked articles in `folder`, sorted."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def raw_text(name: str, folder: Path = FOLDER) -> str:
    """The article as a reader would paste it."""
    return (folder / f"{name}.txt").read_text(encoding="utf-8")


def load(name: str, folder: Path = FOLDER) -> Marks:
    """The marks in `folder/name.toml`; raises `BadTable` where the file breaks the format."""
    return parse(name, (folder / f"{name}.toml").read_text(encoding="utf-8"))


def parse(name: str, source: str) -> Marks:
    """The marks in a TOML text; raises `BadTable` where it breaks the format."""
    table: Table = tomllib.loads(source)
    panels = _panels(table)
    _known(table, TOP_KEYS.union(*(PANEL_KEYS[panel] for panel in panels)))
    summary = tables.inner(table, "summary")
    groups = summary.get("must", [])
    if not isinstance(groups, list):
        raise BadTable("must: a list of lists was expected")
    return Marks(
        name=name,
        style=tables.needed(table, "style"),
        mess=tables.texts(table, "mess"),
        panels=panels,
        head=_head(tables.inner(table, "article")),
        paragraphs=tuple(map(_paragraph, tables.rows(table, "paragraph"))),
        dropped=tuple(map(_dropped, tables.rows(table, "dropped"))),
        people=tuple(map(_person, tables.rows(table, "person"))),
        figures=tuple(map(_figure, tables.rows(table, "figure"))),
        quotes=tuple(map(_quote, tables.rows(table, "quote"))),
        not_quotes=tuple(tables.needed(row, "text") for row in tables.rows(table, "not_quote")),
        must=tuple(tables.texts({"must": group}, "must") for group in groups),
    )


def _panels(table: Table) -> tuple[str, ...]:
    panels = tables.texts(table, "panels")
    if "panels" in table and not panels:
        raise BadTable("panels: at least one was expected")
    strange = sorted(set(panels) - set(PANELS))
    if strange:
        raise BadTable(f"panels: no such panel: {', '.join(strange)}")
    return tuple(panel for panel in PANELS if panel in panels) if panels else PANELS


def _known(table: Table, keys: frozenset[str]) -> None:
    strange = sorted(set(table) - keys)
    if strange:
        raise BadTable(f"no such key: {', '.join(strange)}")


def _head(row: Table) -> Head:
    _known(row, frozenset(Head._fields))
    return Head(
        title=tables.text(row, "title"),
        byline=tables.texts(row, "byline"),
        agency=tables.text(row, "agency"),
        published=tables.text(row, "published"),
        updated=tables.text(row, "updated"),
        notice=tables.text(row, "notice"),
    )


def _paragraph(row: Table) -> Paragraph:
    _known(row, frozenset(Paragraph._fields))
    return Paragraph(tables.needed(row, "kind"), tables.needed(row, "text"))


def _dropped(row: Table) -> Dropped:
    _known(row, frozenset(Dropped._fields))
    return Dropped(tables.needed(row, "text"), tables.needed(row, "reason"))


def _person(row: Table) -> Person:
    _known(row, frozenset(Person._fields))
    return Person(
        name=tables.needed(row, "name"),
        roles=tables.texts(row, "roles"),
        aliases=tables.texts(row, "aliases"),
        mentions=tables.whole(row, "mentions"),
        mentions_note=tables.text(row, "mentions_note"),
        key=tables.flag(row, "key"),
        optional=tables.flag(row, "optional"),
    )


def _figure(row: Table) -> Figure:
    _known(row, frozenset(Figure._fields))
    return Figure(
        paragraph=tables.whole(row, "paragraph"),
        text=tables.needed(row, "text"),
        kind=tables.needed(row, "kind"),
        value=tables.text(row, "value"),
        unit=tables.text(row, "unit"),
        modifier=tables.text(row, "modifier"),
        about=tables.texts(row, "about"),
        relation=tables.text(row, "relation"),
        to_text=tables.text(row, "to_text"),
        to_value=tables.text(row, "to_value"),
        to_unit=tables.text(row, "to_unit"),
        equivalent_value=tables.text(row, "equivalent_value"),
        equivalent_unit=tables.text(row, "equivalent_unit"),
        optional=tables.flag(row, "optional"),
    )


def _quote(row: Table) -> Quote:
    _known(row, frozenset(Quote._fields))
    return Quote(
        paragraph=tables.whole(row, "paragraph"),
        parts=tables.texts(row, "parts"),
        kind=tables.needed(row, "kind"),
        speaker=tables.text(row, "speaker"),
        speaker_alt=tables.texts(row, "speaker_alt"),
        addressee=tables.text(row, "addressee"),
        optional=tables.flag(row, "optional"),
    )


def number(value: str | None) -> Fraction | None:
    """A decimal or `p/q` as an exact number; `None` where it is none."""
    try:
        return None if value is None else Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None
