"""Fitting is the same every time, learns what the marks show, and reads what stands off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BadWeights
from briefing.parser import model
from briefing.parser.annotate import Columns, annotate
from briefing.parser.people import mentions
from briefing.parser.people.candidates import find_runs
from briefing.reading.text import article_as_is
from briefing.text.document import read_document
from tests.articles.fit.__main__ import main
from tests.articles.fit.gold import digest, read
from tests.articles.fit.people import Readings, fit_people, group, measure, prepare

FOLDER = Path(__file__).parent / "fit"
SENTENCES = [
    "Mayor [Ana Ruiz] opened the bridge in Ostvik on Monday. “It is late,” Mr [Lund] said.",
    "[Bo Lund], 41, left Tessenor Group. The firm in Kessby did not name Mr [Lund]'s heir.",
    "The Brekke Institute said [Ida Moe] had left. Ms [Moe] went to Ostvik in May.",
    "Northbank Group told [Per Aas] no. Mr [Aas] said Monday was late for Kessby.",
]


def columns(text: str) -> Columns:
    return annotate(read_document(article_as_is(text)))


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve small articles in the plain form."""
    rows = []
    for number in range(12):
        text, people = "", []
        for piece in SENTENCES[number % 4].split("["):
            name, bracket, rest = piece.partition("]")
            if bracket:
                people.append({"start": len(text), "end": len(text) + len(name)})
            text += name + rest
        rows.append({"id": f"small-{number}", "text": text, "people": people})
    path = tmp_path_factory.mktemp("gold") / "small.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def weights(gold: Path) -> Readings:
    return fit_people([prepare(each) for each in read([str(gold)])])


def test_the_same_gold_gives_the_same_weights(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / "one.weights", tmp_path / "two.weights"]
    for file in files:
        assert main(["people", str(gold), "--write", str(file)]) == 0
    one, two = [file.read_bytes() for file in files]
    assert one == two
    assert "on 3 others: P 100.0  R 100.0  F1 100.0" in capsys.readouterr().out


def test_what_leaving_out_each_group_costs(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", str(gold), "--groups"]) == 0
    assert "  without flag-before\n" in capsys.readouterr().out


def test_no_article_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    assert main(["people", str(empty)]) == 1
    assert "too few articles" in capsys.readouterr().err


def test_weights_without_a_group_hold_none_of_it(gold: Path) -> None:
    articles = [prepare(each) for each in read([str(gold)])]
    left_out = frozenset(["flag", "same"])
    fitted = fit_people(articles, left_out)
    assert measure(articles, fitted).f1 > 0.9
    assert not [cue for found in fitted for cue in found if group(cue) in left_out]


@pytest.fixture
def shipped(weights: Readings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The small weights where the parser looks for its own."""
    text = model.render({mentions.MENTION: weights.both()})
    (tmp_path / "people.weights").write_text(text, encoding="utf-8")
    remembered = (model.load, mentions._sums, mentions._weighed)
    with monkeypatch.context() as patch:
        patch.setattr(model, "_FOLDER", f"{tmp_path}/")
        for each in remembered:
            each.cache_clear()
        yield
    for each in remembered:
        each.cache_clear()


@pytest.mark.usefixtures("shipped")
def test_mentions_are_found_with_reasons() -> None:
    found = mentions.find_mentions(columns("Mayor Eli Strand spoke in Ostvik. Mr Strand said no."))
    words = found.columns.words
    told = [" ".join(words[each.first : each.last]) for each in found.mentions]
    assert told == ["Eli Strand", "Strand"]
    assert all(0.5 < each.share <= 1 for each in found.mentions)
    why = found.why(found.mentions[1])
    assert len(why) == 8
    assert [abs(each.weight) for each in why] == sorted(
        [abs(each.weight) for each in why], reverse=True
    )


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("text", ["a b c " * 20_000, "Aa Bb Cc " * 20_000, "AA BB. " * 20_000])
def test_long_rows_of_like_words_are_read_to_the_end(text: str) -> None:
    found = mentions.find_mentions(columns(text))
    assert all(each.last - each.first <= 8 for each in found.mentions)


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("Ana de Ruiz's McBride said.", "CpCsMa."),
        ("J. P. Moe, 41, of the UN", "I`I`C,9,aaA"),
        ("The mayor met Will", "faaw"),
        ("d’Abo and Al-Amin", "MaM"),
    ],
)
def test_shapes(text: str, shapes: str) -> None:
    assert columns(text).shapes == shapes


def test_candidates_keep_initials_and_particles() -> None:
    seen = columns("He met J. P. de la Moe and Sir Bo “Red” Lund in Ostvik.")
    spans = [" ".join(seen.words[a:b]) for run in find_runs(seen) for a, b in run.spans]
    assert "J . P . de la Moe" in spans
    assert "Bo “ Red ” Lund" in spans
    assert "Ostvik" in spans


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_columns_are_as_long_as_the_tokens(text: str) -> None:
    seen = columns(text)
    size = len(seen.document.tokens.words)
    assert [len(seen.words), len(seen.flags), len(seen.shapes), len(seen.opens)] == [size] * 4
    for run in find_runs(seen):
        assert all(run.first <= first < last <= run.last for first, last in run.spans)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("briefing-weights 0\n[a]\n[end]\n", "weights of another version"),
        (f"{model.VERSION}\n[a]\nword=x 12\n", "the weights are cut off"),
        (f"{model.VERSION}\n[a]\nword=x 1", "the weights are cut off"),
        (f"{model.VERSION}\n[a]\nword=x twelve\n[end]\n", r"a line of \[a\] cannot be read"),
        (f"{model.VERSION}\n[a]\nword=x\n[end]\n", r"a line of \[a\] cannot be read"),
    ],
)
def test_bad_weights_are_one_clear_error(text: str, reason: str) -> None:
    with pytest.raises(BadWeights, match=f"people.weights: {reason}"):
        model.parse(text, "people.weights")


def test_weights_that_are_missing_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "_FOLDER", f"{tmp_path}/")
    with pytest.raises(BadWeights, match=r"nowhere\.weights: the weights cannot be read"):
        model.load("nowhere")


def test_weights_come_back_as_written() -> None:
    text = model.render({"a": {"b": 1.234, "a": -0.5, "nil": 0.001}, "c": {"d": 1 - 2j, "e": 2j}})
    assert model.parse(text, "x") == {"a": {"a": -50, "b": 123}, "c": {"d": 100 - 200j, "e": 200j}}
    assert "\nd 100-200j\n" in text


def test_marks_that_stand_off_find_their_text(tmp_path: Path) -> None:
    text = "Mayor Ana Ruiz spoke. Ruiz left."
    document = {"id": "one", "text": text, "people": [{"start": 6, "end": 14}]}
    person = {"name": [6, 14], "forms": [[6, 14], [22, 26]], "roles": [[0, 5]], "gender": "f"}
    marks = {"id": "one", "digest": digest(text), "people": [person | {"key": True}]}
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(document)}\n{json.dumps(marks)}\n", encoding="utf-8")
    (found,) = read([str(path)])
    assert found.entities is not None
    (entity,) = found.entities
    assert (entity.name, entity.roles) == ("Ana Ruiz", ("Mayor",))
    assert (entity.key, entity.gender) == (True, "f")
    assert entity.forms == {"Ana Ruiz", "Ruiz"}
    path.write_text(f"{json.dumps(document | {'text': text + '!'})}\n{json.dumps(marks)}\n")
    with pytest.raises(ValueError, match="one: these marks belong to another text"):
        read([str(path)])


def test_mentions_that_stand_off_are_silver(tmp_path: Path) -> None:
    text = "Mayor Ana Ruiz spoke. Ruiz left."
    rows = [{"id": "one", "text": text}, {"id": "one", "digest": digest(text)}]
    rows[1]["gaps"] = [6, 8, 8, 4]  # type: ignore[assignment]  # of another type than the others
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    (found,) = read([str(path)])
    assert found.mentions == {(6, 14), (22, 26)}
    assert found.is_silver


def test_the_halves_of_a_file_share_nothing(gold: Path) -> None:
    halves = [{each.name for each in read([f"{gold}:{half}"])} for half in ("tune", "kept")]
    assert all(halves)
    assert len(halves[0] | halves[1]) == len(halves[0]) + len(halves[1]) == 12


def test_the_kept_marks_hold_places_alone() -> None:
    rows = [json.loads(line) for line in (FOLDER / "who.jsonl").read_text().splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) > 100
    for row in rows:
        for person in row["people"]:
            spans = [person["name"], *person["forms"], *person["roles"]]
            assert all(0 <= start < end for start, end in spans)
            assert person["name"] in person["forms"]
            assert person["gender"] in ("m", "f", "?")
