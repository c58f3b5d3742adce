"""Marked articles for fitting, in the plain form: a JSON document a line, or the project's own.

A line holds `id`, `text` and `people`, names of persons as `{"start", "end"}` in code points. What
else a person is told to be stands in `entities`: `{"name", "forms", "roles", "key"}`; a document
without them tells of mentions alone. Lines without a text are marks that stand off from one of
another file: `{"id", "digest", "people"}`, each wording a `[start, end]` in that document, whose
text has the digest (the first twelve digits of its SHA-256). `who.jsonl` holds the project's own.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from briefing.model import Article
from briefing.reading.text import article_as_is
from tests.articles.marks import FOLDER, load, names
from tests.articles.parts import is_held_back


class Entity(NamedTuple):
    """A person: all forms of the name, the right wordings of the role, best first; `gender` is
    m, f or ?."""

    name: str
    forms: frozenset[str]
    roles: tuple[str, ...]
    key: bool
    gender: str = "?"


class Gold(NamedTuple):
    """A marked article; `entities` is None where only the mentions are marked."""

    name: str
    article: Article
    mentions: frozenset[tuple[int, int]]
    entities: tuple[Entity, ...] | None


def read(paths: Iterable[str]) -> list[Gold]:
    """The articles of these files in their order; `own` stands for the project's own that may be
    looked at. Raises `OSError`, `ValueError` or `KeyError` for a file of another form."""
    found: list[Gold] = []
    standing_off: dict[str, dict[str, Any]] = {}
    for path in paths:
        if path == "own":
            found += own()
            continue
        for row in _rows(Path(path)):
            if "text" in row:
                found.append(_plain(row))
            else:
                standing_off[row["id"]] = row
    return [_with(gold, standing_off.get(gold.name)) for gold in found]


def _with(gold: Gold, row: dict[str, Any] | None) -> Gold:
    """An article with the marks that stand off from it; `ValueError` where its text is another."""
    if row is None:
        return gold
    text = gold.article.text
    if digest(text) != row["digest"]:
        raise ValueError(f"{gold.name}: these marks belong to another text")
    entities = []
    for each in row["people"]:
        forms = frozenset(text[start:end] for start, end in each["forms"])
        roles = tuple(text[start:end] for start, end in each["roles"])
        name = text[slice(*each["name"])]
        entities.append(Entity(name, forms, roles, each["key"], each["gender"]))
    return gold._replace(entities=tuple(entities))


def digest(text: str) -> str:
    """What a text is known by to the marks that stand off from it."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _rows(path: Path) -> list[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _plain(row: dict[str, Any]) -> Gold:
    spans = frozenset((each["start"], each["end"]) for each in row["people"])
    listed = row.get("entities")
    named = [each for each in listed or () if "roles" in each]
    return Gold(
        row["id"], article_as_is(row["text"]), spans, tuple(map(_entity, named)) if named else None
    )


def _entity(row: dict[str, Any]) -> Entity:
    forms = frozenset([row["name"], *row.get("forms", ())])
    return Entity(row["name"], forms, tuple(row["roles"]), bool(row.get("key")))


def own(held_back: bool = False) -> list[Gold]:
    """The project's own articles whose people are marked: as cleaned by hand, without captions."""
    found = []
    for name in names(FOLDER):
        marks = load(name, FOLDER)
        if "people" not in marks.panels or is_held_back(name) != held_back:
            continue
        told = [each.text for each in marks.paragraphs if each.kind in ("body", "list", "heading")]
        article = article_as_is("\n\n".join(told))
        entities = tuple(
            Entity(each.name, frozenset([each.name, *each.aliases]), each.roles, each.key)
            for each in marks.people
        )
        forms = {form for each in entities for form in each.forms}
        found.append(Gold(name, article, frozenset(_places(article.text, forms)), entities))
    return found


def _places(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where any of the forms stands as words of its own; of two that overlap, the longer."""
    listed = sorted(forms, key=lambda form: (-len(form), form))
    if not listed:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")
    return [match.span() for match in pattern.finditer(text)]
