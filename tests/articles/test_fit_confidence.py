"""How sure it is that somebody is a person: the cues, the share, and their fitting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.parser.model import parse
from briefing.parser.people import confidence
from briefing.parser.people.confidence import cues, outside
from briefing.parser.people.mentions import Mention
from briefing.parser.people.names import fullest
from tests.articles.fit.confidence import main
from tests.articles.test_fit_joining import marked

SENTENCES = [
    "Mayor [Ana Ruiz] opened the bridge in Ostvik on Monday. “It is late,” Mr [Lund] said.",
    "[Bo Lund], 41, left Tessenor Group. The firm in Kessby did not name Mr [Lund]'s heir.",
    "The Brekke Institute said [Ida Moe] had left. Ms [Moe] went to Ostvik in May.",
    "Northbank Group told [Per Aas] no. Mr [Aas] said Monday was late for Kessby.",
]


def seen(text: str) -> list[str]:
    """The cues of one person, who has all mentions of the text."""
    columns, mentions = marked(text)
    return cues(columns, mentions, fullest(columns, mentions), outside(columns, mentions))


@pytest.mark.parametrize(
    ("cue", "text", "other"),
    [
        ("words=2", "[Ana Ruiz] left.", "[Ruiz] left."),
        ("highest>=0.9", "[Ana Ruiz] left.", ""),
        ("mentions>=2", "[Ana Ruiz] left. [Ruiz] wept.", "[Ana Ruiz] left. Ruiz wept."),
        ("first=given-f", "[Anna Zyx] left.", "[Zyx Anna] left."),
        ("last=place x1", "[Anna London] left.", "[Anna Zyx] left."),
        ("last-elsewhere-x1", "[Ana Zyx] left. The Zyx Group did not.", "[Ana Zyx] left."),
        ("addressed", "Mr [Zyx] left.", "Mayor [Zyx] left."),
        ("in-lower-case", "[Ana Stone] left a stone.", "[Ana Stone] left a Stone."),
    ],
)
def test_cues(cue: str, text: str, other: str) -> None:
    cue = cue.replace(" ", "")
    assert cue in seen(text)
    assert not other or cue not in seen(other)


def test_what_stands_outside_names_is_counted() -> None:
    columns, mentions = marked("[Ana Zyx] left the Zyx Group in a zyx. Zyx rose.")
    assert outside(columns, mentions)["zyx"] == 2
    assert outside(columns, mentions)["ana"] == 0


def test_confidence_is_a_share(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"highest>=0.9": 200, "words=2": 100}
    monkeypatch.setattr(confidence, "load", lambda _: {confidence.SECTION: weights})
    columns, (full, bare) = marked("[Ana Zyx] left. [Wry] stayed.")
    elsewhere = outside(columns, [full, bare])
    sure = confidence.confidence(columns, [full], full, elsewhere)
    unsure = confidence.confidence(columns, [bare], Mention(*bare[:2], 0.4), elsewhere)
    assert 0 < unsure < sure < 1
    assert sure == pytest.approx(0.953, abs=0.001)


def test_the_weights_are_fitted_on_folds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = []
    for number in range(12):
        text, people = "", []
        for piece in SENTENCES[number % 4].split("["):
            name, bracket, rest = piece.partition("]")
            if bracket:
                people.append({"start": len(text), "end": len(text) + len(name)})
            text += name + rest
        rows.append({"id": f"small-{number}", "text": text, "people": people})
    gold, written = tmp_path / "gold.jsonl", tmp_path / "out.weights"
    gold.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main([str(gold), "--write", str(written)]) == 0
    assert "right 1.000" in capsys.readouterr().out
    assert parse(written.read_text(encoding="utf-8"), "out")[confidence.SECTION]
    gold.write_text(json.dumps(rows[0]), encoding="utf-8")
    assert main([str(gold)]) == 1
    assert "too few articles" in capsys.readouterr().err
