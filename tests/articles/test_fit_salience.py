"""The order of people: how often, how early, in the headline, quoted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.model import Person, Quote, Span
from briefing.parser.model import parse
from briefing.parser.people import find_people, salience
from briefing.reading.text import article_as_is
from briefing.text.document import Document, read_document
from tests.articles.fit.salience import main

TEXT = (
    "Tom Harker met Ana Ruiz in Oslo. Ruiz said nothing new. Ruiz left. "
    "Bo Lindqvist watched them go."
)
WEIGHTS = {"mention": 2.0, "in-title": 5.0, "quote": 4.0, "early": 0.1}


def found(title: str | None = None) -> tuple[Document, tuple[Person, ...]]:
    document = read_document(article_as_is(TEXT)._replace(title=title))
    return document, find_people(document)


def said_by(speaker: str) -> Quote:
    return Quote("no", "direct", speaker, Span(0, 3), None, (Span(0, 2),), 0, 2, 1)


@pytest.fixture(autouse=True)
def _weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(salience, "load", lambda _: {salience.SECTION: WEIGHTS})


def order(people: tuple[Person, ...]) -> list[str]:
    return [person.name for person in people]


def test_who_is_named_most_comes_first() -> None:
    ranked = salience.rank(*found(), ())
    assert order(ranked) == ["Ana Ruiz", "Tom Harker", "Bo Lindqvist"]


def test_a_name_in_the_headline_comes_first() -> None:
    ranked = salience.rank(*found("Lindqvist’s long watch"), ())
    assert order(ranked)[0] == "Bo Lindqvist"


def test_quotes_are_counted_by_the_full_name() -> None:
    quotes = (said_by("Bo Lindqvist"), said_by("Bo Lindqvist"), said_by("the bank"))
    ranked = salience.rank(*found(), quotes)
    assert order(ranked)[0] == "Bo Lindqvist"
    assert [person.quotes for person in ranked] == [2, 0, 0]


def test_nobody_is_no_error() -> None:
    document, _ = found()
    assert salience.rank(document, (), ()) == ()


@pytest.mark.parametrize(
    ("name", "cue"),
    [
        ("Ana Ruiz", "mention"),
        ("Ana Ruiz", "named-again"),
        ("Tom Harker", "early"),
        ("Tom Harker", "lead"),
        ("Tom Harker", "words=2"),
        ("Bo Lindqvist", "in-title"),
    ],
)
def test_a_cue_fires_for_whom_it_describes(name: str, cue: str) -> None:
    document, people = found("Lindqvist’s long watch")
    seen = dict(zip(order(people), salience.cues(document, people), strict=True))
    assert cue in seen[name]


@pytest.mark.parametrize("cue", ["named-again", "in-title", "quote", "role=other"])
def test_a_cue_does_not_fire_for_others(cue: str) -> None:
    document, people = found()
    assert cue not in salience.cues(document, people)[-1]


def test_the_weights_are_fitted_on_who_is_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = []
    for number in range(10):
        text = f"Bo Lund met Ana Ruiz in Oslo. “It is late,” Ruiz said. Ruiz left on {number} May."
        mentions = [{"start": 0, "end": 7}, {"start": 12, "end": 20}]
        people = {
            "a": {"name": "Ana Ruiz", "forms": ["Ruiz"], "roles": [], "key": True},
            "b": {"name": "Bo Lund", "roles": [], "key": False},
        }
        rows.append(
            {"id": f"{number}", "text": text, "people": mentions, "entities": list(people.values())}
        )
    gold, written = tmp_path / "gold.jsonl", tmp_path / "out.weights"
    gold.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main([str(gold), "--write", str(written)]) == 0
    assert "key people first: 1.000 of 10" in capsys.readouterr().out
    weights = parse(written.read_text(encoding="utf-8"), "out")[salience.SECTION]
    assert weights["named-again"].real > 0
    rows[0].pop("entities")
    gold.write_text(json.dumps(rows[0]), encoding="utf-8")
    assert main([str(gold)]) == 1
    assert "no article tells who is key" in capsys.readouterr().err
