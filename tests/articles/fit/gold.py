"""Marked articles for fitting, in the plain form: a JSON document a line, or the project's own.

A line holds `id`, `text` and `people`, names of persons as `{"start", "end"}` in code points. What
else a person is told to be stands in `entities`: `{"name", "forms", "roles", "key"}`; a document
without them tells of mentions alone. Lines without a text are marks that stand off from one of
another file: `{"id", "digest", "people"}`, each wording a `[start, end]` in that document, whose
text has the digest (the first twelve digits of its SHA-256). Where mentions alone stand off they
are `{"id", "digest", "gaps"}`: by turns the code points from the end of the last name to the next,
and that name's length. `who.jsonl` holds the project's own marks; `silver.jsonl` what the rules of
version 0.1 took for names of persons in 840 articles that nobody has marked. `sentences.txt` is a
table of invented ones (see `sentences`).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
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
    """A marked article; `entities` is None where only the mentions are marked, and `is_silver`
    where a program marked them."""

    name: str
    article: Article
    mentions: frozenset[tuple[int, int]]
    entities: tuple[Entity, ...] | None
    is_silver: bool = False


def read(paths: Iterable[str]) -> list[Gold]:
    """The articles of these files in their order.

    `own` stands for the project's own that may be looked at, and `FILE:tune` or `FILE:kept` for
    one half of a file (see `half_of`). Raises `OSError`, `ValueError` or `KeyError` for a file of
    another form.
    """
    found: list[Gold] = []
    standing_off: dict[str, dict[str, Any]] = {}
    for path in paths:
        if path == "own":
            found += own()
            continue
        if path.endswith(".txt"):
            found += sentences(Path(path))
            continue
        file, _, half = path.partition(":")
        for row in _rows(Path(file)):
            if "text" not in row:
                standing_off[row["id"]] = row
            elif not half or half == half_of(row["id"]):
                found.append(_plain(row))
    return [_with(gold, standing_off.get(gold.name)) for gold in found]


def sentences(path: Path) -> list[Gold]:
    """The articles of a table of invented sentences: one a line, each name of a person in square
    brackets, ` | ` between paragraphs."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("#"):
            continue
        text, spans = "", []
        for piece in re.split(r"(\[[^]]*\])", line.replace(" | ", "\n\n")):
            if piece.startswith("["):
                spans.append((len(text), len(text) + len(piece) - 2))
                piece = piece[1:-1]
            text += piece
        found.append(Gold(f"{path.stem}-{number}", article_as_is(text), frozenset(spans), None))
    return found


def half_of(name: str) -> str:
    """Which half of a development set a document is in: `tune` to fit on, `kept` to measure on."""
    return "tune" if int(hashlib.sha256(f"part {name}".encode()).hexdigest(), 16) % 2 else "kept"


def _with(gold: Gold, row: dict[str, Any] | None) -> Gold:
    """An article with the marks that stand off from it; `ValueError` where its text is another."""
    if row is None:
        return gold
    text = gold.article.text
    if digest(text) != row["digest"]:
        raise ValueError(f"{gold.name}: these marks belong to another text")
    if "gaps" in row:
        return gold._replace(mentions=frozenset(_spans(row["gaps"])), is_silver=True)
    entities = []
    for each in row["people"]:
        forms = frozenset(text[start:end] for start, end in each["forms"])
        roles = tuple(text[start:end] for start, end in each["roles"])
        name = text[slice(*each["name"])]
        entities.append(Entity(name, forms, roles, each["key"], each["gender"]))
    return gold._replace(entities=tuple(entities))


def _spans(gaps: list[int]) -> Iterator[tuple[int, int]]:
    end = 0
    for gap, length in zip(gaps[::2], gaps[1::2], strict=True):
        start = end + gap
        end = start + length
        yield start, end


def digest(text: str) -> str:
    """What a text is known by to the marks that stand off from it."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _rows(path: Path) -> list[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _plain(row: dict[str, Any]) -> Gold:
    spans = frozenset((each["start"], each["end"]) for each in row.get("people", ()))
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
        found.append(Gold(name, article, frozenset(places_of(article.text, forms)), entities))
    return found


def places_of(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where any of the forms stands as words of its own; of two that overlap, the longer."""
    listed = sorted(forms, key=lambda form: (-len(form), form))
    if not listed:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")
    return [match.span() for match in pattern.finditer(text)]
