"""The scorer gives 1 to a perfect answer and less to each way of being wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.articles import docs_page, measure
from tests.articles.answer import Answer, SaidFigure, SaidPerson, SaidQuote, from_json, from_marks
from tests.articles.marks import Marks, Paragraph, load, names, parse
from tests.articles.parts import is_held_back
from tests.articles.score import score, unit_key
from tests.articles.sheet import Sheet, paired, total
from tests.articles.words import name_key, related, runs

SMALL = """
style = "made for the test"
mess = []

[article]
title = "Ferry stays"
byline = ["Ana Ruiz"]
agency = "AFP"
published = "2031-05-12"

[[paragraph]]
kind = "body"
text = "OSTVIK, May 12 (AFP) - Mayor Marta Kellner kept the boat for about 41 people on Monday."

[[paragraph]]
kind = "caption"
text = "The boat at the pier"

[[paragraph]]
kind = "body"
text = "“We need it,” Kellner said. “Now.” Fares rise from 96 kroner to 118 kroner on the “boat”."

[[paragraph]]
kind = "body"
text = "A senior police official called it “folly”. Two clerks, Jon Aas and Kari Lund, laughed. AFP"

[[dropped]]
text = "Sign up here"
reason = "sign-up prompt"

[[person]]
name = "Marta Kellner"
roles = ["Mayor", "head of the town"]
aliases = ["Kellner"]
mentions = 2
key = true

[[person]]
name = "Jon Aas"
roles = []
aliases = []
mentions = 1

[[person]]
name = "Kari Lund"
roles = ["clerks"]
aliases = []
mentions = 1
optional = true

[[figure]]
paragraph = 1
text = "41"
kind = "count"
value = "41"
modifier = "about"
about = ["people", "boat"]

[[figure]]
paragraph = 3
text = "96 kroner"
kind = "money"
value = "96"
unit = "NOK"
about = ["fares"]
relation = "change"
to_text = "118 kroner"
to_value = "118"
to_unit = "NOK"

[[figure]]
paragraph = 4
text = "Two"
kind = "count"
value = "2"
about = ["clerks"]
optional = true

[[quote]]
paragraph = 3
parts = ["We need it,", "Now."]
kind = "direct"
speaker = "Marta Kellner"

[[quote]]
paragraph = 4
parts = ["folly"]
kind = "mixed"
speaker = "senior police official"

[[not_quote]]
text = "boat"

[summary]
must = [["Kellner", "boat"], ["fares"]]
"""
MARKS = parse("small", SMALL)


def perfect(marks: Marks) -> dict[str, object]:
    """The JSON of a briefing that finds just what is marked; its summary is the whole story."""
    paragraphs, at = [], 0
    for part in marks.paragraphs:
        paragraphs.append({"kind": part.kind, "start": at, "end": at + len(part.text)})
        at += len(part.text) + 2
    naming = [row for row in paragraphs if row["kind"] in ("body", "list", "heading")]
    spot = {"start": naming[0]["start"], "end": naming[0]["end"]}
    story = [part.text for part in marks.paragraphs if part.kind in ("body", "list")]
    return {
        "article": {
            **marks.head._asdict(),
            "byline": list(marks.head.byline),
            "text": marks.text,
            "paragraphs": paragraphs,
        },
        "summary": [{"text": text} for text in story],
        "people": [
            {
                "name": person.name,
                "role": {"text": person.roles[0]} if person.roles else None,
                "mentions": [spot] * person.mentions,
            }
            for person in sorted(marks.people, key=lambda person: not person.key)
        ],
        "figures": [
            {
                "text": figure.text,
                "kind": figure.kind,
                "value": figure.value,
                "unit": figure.unit,
                "modifier": figure.modifier,
                "relation": figure.relation,
                "to": {"value": figure.to_value} if figure.relation else None,
                "about": {"text": "the " + " and ".join(figure.about)} if figure.about else None,
                "equivalent": {"value": figure.equivalent_value},
            }
            for figure in marks.figures
        ],
        "quotes": [
            {
                "text": " ".join(quote.parts),
                "kind": quote.kind,
                "speaker": quote.speaker,
                "addressee": quote.addressee,
            }
            for quote in marks.quotes
        ],
    }


GOOD = from_json(perfect(MARKS))


def figures_of(sheet: Sheet) -> dict[tuple[str, str], float]:
    found = {key: found.f1 for key, found in sheet.found.items()}
    return found | {key: share.part for key, share in sheet.shares.items()}


def below_one(answer: Answer) -> set[str]:
    """What the scorer finds fault with, beside the word counts."""
    parts = figures_of(score(MARKS, answer))
    return {f"{panel} {what}" for (panel, what), part in parts.items() if part < 1}


@pytest.mark.parametrize("name", names())
def test_a_perfect_answer_scores_one_everywhere(name: str) -> None:
    marks = load(name)
    sheet = score(marks, from_json(perfect(marks)))
    assert sheet.misses == ()
    assert set(figures_of(sheet).values()) == {1.0}


def test_marks_agree_with_themselves() -> None:
    sheet = score(MARKS, from_marks(MARKS))
    assert sheet.misses == ()
    assert ("summary", "told") not in sheet.shares


def test_only_the_panels_named_are_measured() -> None:
    both = score(MARKS._replace(panels=("quotes", "people")), GOOD._replace(figures=()))
    assert both.misses == ()
    assert {panel for panel, _ in (*both.found, *both.shares)} == {"quotes", "people"}
    every = total([both, score(MARKS, GOOD)])
    assert every.found["quotes", "quotes"].marked == 4
    assert every.found["figures", "figures"].marked == 2


def test_optional_items_are_neither_missed_nor_wrong() -> None:
    without = GOOD._replace(people=GOOD.people[:2], figures=GOOD.figures[:2])
    assert below_one(without) == set()
    assert score(MARKS, without).found["figures", "figures"].marked == 2


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        (GOOD._replace(head=GOOD.head._replace(title=None)), {"article title"}),
        (GOOD._replace(head=GOOD.head._replace(byline=("Ana",))), {"article byline"}),
        (GOOD._replace(head=GOOD.head._replace(agency=None)), {"article agency"}),
        (GOOD._replace(head=GOOD.head._replace(published="2031-05-13")), {"article published"}),
        (
            GOOD._replace(paragraphs=(*GOOD.paragraphs, Paragraph("body", "Sign up here"))),
            {"article paragraphs", "article body words", "article furniture dropped"},
        ),
        (
            GOOD._replace(
                paragraphs=(
                    GOOD.paragraphs[0],
                    Paragraph("body", "The boat at the pier"),
                    *GOOD.paragraphs[2:],
                )
            ),
            {"article paragraphs", "article body words", "article captions out of body"},
        ),
        (
            GOOD._replace(people=GOOD.people[1:]),
            {"people people", "people key people first"},
        ),
        (
            GOOD._replace(people=(*GOOD.people, SaidPerson("Oslo", None, 1))),
            {"people people"},
        ),
        (
            GOOD._replace(people=(SaidPerson("Marta Kellner", "pilot", 9), *GOOD.people[1:])),
            {"people role", "people mentions"},
        ),
        (
            GOOD._replace(
                people=(GOOD.people[0], SaidPerson("Jon Aas", "clerk", 1), *GOOD.people[2:])
            ),
            {"people no role invented"},
        ),
        (GOOD._replace(figures=GOOD.figures[:1]), {"figures figures", "figures by value alone"}),
        (
            GOOD._replace(figures=(GOOD.figures[0]._replace(kind="age"), *GOOD.figures[1:])),
            {"figures figures"},
        ),
        (
            GOOD._replace(
                figures=(
                    GOOD.figures[0]._replace(about="Monday", modifier=None, relation="range"),
                    GOOD.figures[1]._replace(to_value="119"),
                )
            ),
            {
                "figures about",
                "figures modifier",
                "figures second value",
                "figures no second value",
            },
        ),
        (GOOD._replace(quotes=GOOD.quotes[:1]), {"quotes quotes", "quotes half the words"}),
        (
            GOOD._replace(quotes=(GOOD.quotes[0]._replace(text="We need it,"), GOOD.quotes[1])),
            {"quotes quotes"},
        ),
        (
            GOOD._replace(quotes=(GOOD.quotes[0]._replace(speaker="Jon Aas"), GOOD.quotes[1])),
            {"quotes speaker", "quotes speaker, where a person"},
        ),
        (
            GOOD._replace(quotes=(GOOD.quotes[0]._replace(speaker="Kellner"), GOOD.quotes[1])),
            {"quotes speaker", "quotes speaker, where a person"},
        ),
        (
            GOOD._replace(
                quotes=(GOOD.quotes[0], GOOD.quotes[1]._replace(kind="direct", addressee="us"))
            ),
            {"quotes kind", "quotes no addressee invented"},
        ),
        (
            GOOD._replace(quotes=(*GOOD.quotes, SaidQuote("boat", "mixed", None, None))),
            {"quotes quotes", "quotes half the words", "quotes no quote made of a name"},
        ),
        (GOOD._replace(summary="Kellner kept the boats."), {"summary told"}),
    ],
)
def test_each_way_of_being_wrong_costs(answer: Answer, wrong: set[str]) -> None:
    assert below_one(answer) == wrong


@pytest.mark.parametrize(
    "answer",
    [
        GOOD._replace(
            people=(SaidPerson("Ms Marta Kellner", "the Mayor", 3), *GOOD.people[1:]),
        ),
        GOOD._replace(quotes=(GOOD.quotes[0], GOOD.quotes[1]._replace(speaker="the official"))),
        GOOD._replace(head=GOOD.head._replace(published="2031-05-12T05:00:00Z")),
        GOOD._replace(
            paragraphs=(
                Paragraph(
                    "body", "Mayor Marta Kellner kept the boat for about 41 people on Monday."
                ),
                *GOOD.paragraphs[1:3],
                Paragraph("body", GOOD.paragraphs[3].text.removesuffix(" AFP")),
            )
        ),
    ],
    ids=["title before a name", "shorter source", "time of day", "dateline and agency left off"],
)
def test_what_may_differ_costs_nothing(answer: Answer) -> None:
    assert below_one(answer) - {"article body words"} == set()


def test_mentions_in_captions_do_not_count() -> None:
    briefing = perfect(MARKS)
    caption = {"start": MARKS.text.index("The boat at"), "end": MARKS.text.index(" at the pier")}
    spot = {"start": 0, "end": 6}
    briefing["people"] = [{"name": "Jon Aas", "role": None, "mentions": [spot, caption]}]
    assert from_json(briefing).people == (SaidPerson("Jon Aas", None, 1),)


def test_equal_values_go_to_the_figure_whose_rest_fits() -> None:
    plain = SaidFigure("41", "count", "41", None, "about", "Monday", None, None, None)
    answer = GOOD._replace(figures=(plain, *GOOD.figures))
    assert below_one(answer) == {"figures figures", "figures by value alone"}


def test_pairs_are_one_to_one_and_heaviest_first() -> None:
    weights = {(0, 0): 1.0, (0, 1): 2.0, (1, 1): 1.5}
    pairs = paired(lambda i, j: weights.get((i, j), 0.0), 2, 3)
    assert pairs == ([(0, 1)], [0, 2], [1])


def test_totals_add_up_and_keep_no_misses() -> None:
    good, poor = score(MARKS, GOOD), score(MARKS, GOOD._replace(quotes=GOOD.quotes[:1]))
    both = total([good, poor])
    assert both.found["quotes", "quotes"] == (3, 3, 4)
    assert both.shares["quotes", "speaker"] == (3, 3)
    assert both.misses == ()


def test_words_are_folded() -> None:
    assert name_key("Datuk Seri Wong Kah Meng’s") == ("wong", "kah", "meng")
    assert name_key("A. Thamizhselvan") == ("a", "thamizhselvan")
    assert related("votes", "voted")
    assert not related("vote", "voice")
    assert not related("2031", "2032")
    assert runs(["a", "b"], ["a", "b", "a", "b"]) == 2
    assert unit_key("Liters per day") == unit_key("litre per day")
    assert unit_key("USD/kilogrammes") == unit_key("USD/kilogram")


def test_the_command_prints_figures_misses_and_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = names()[:2]
    monkeypatch.setattr(measure, "names", lambda: known)
    monkeypatch.setattr(
        measure,
        "read_by_program",
        lambda name: from_json(perfect(load(name)))._replace(quotes=()),
    )
    assert measure.main(["--errors"]) == 0
    printed = capsys.readouterr().out
    assert "2 articles" in printed
    assert "    quotes: missed: direct" in printed
    assert measure.main(["--json", known[1]]) == 0
    table = json.loads(capsys.readouterr().out)
    assert list(table["articles"]) == [known[1]]
    assert table["total"]["quotes"]["quotes"]["f1"] == 0
    assert table["total"]["people"]["people"]["f1"] == 1
    assert measure.main(["nothing is named so"]) == 1


def test_agreement_holds_second_marks_against_the_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "small.toml").write_text(SMALL, encoding="utf-8")
    second = tmp_path / "second"
    second.mkdir()
    other = SMALL.replace('speaker = "Marta Kellner"', 'speaker = "Jon Aas"')
    (second / "small.toml").write_text(other, encoding="utf-8")
    monkeypatch.setattr(measure, "SECOND", second)
    monkeypatch.setattr(measure, "FOLDER", tmp_path)
    assert measure.main(["--agreement", "--errors"]) == 0
    printed = capsys.readouterr().out
    assert "wanted Marta Kellner, got Jon Aas" in printed
    assert "summary" not in printed


@pytest.mark.parametrize(
    ("name", "held_back"),
    [
        ("people_10_lock_gates", False),
        ("people_11_mirny_bridge", True),
        ("quotes_20_water_summit", False),
        ("quotes_21_warming_shelter", True),
        ("figures_01_chipmaker", True),
        ("press_01_sequin_row", False),
        ("press_30_wire_haifa", False),
        ("press_31_revelstoke_births", False),
        ("feature_05_villa_split", False),
        ("feature_06_pump_station", False),
        ("wire_dockers", False),
        ("live_storm", False),
        ("gulf_water", True),
    ],
)
def test_an_article_may_be_looked_at_or_is_held_back(name: str, held_back: bool) -> None:
    assert name in names()
    assert is_held_back(name) == held_back


def test_the_parts_are_measured_apart(capsys: pytest.CaptureFixture[str]) -> None:
    counts = []
    for part in ((), ("--part", "looked-at"), ("--part", "held-back")):
        assert measure.main([*part, "people_1", "wire_"]) == 0
        counts.append(int(capsys.readouterr().out.split()[0]))
    assert counts[0] == counts[1] + counts[2]
    assert 0 not in counts


def test_the_tables_of_the_page_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "parser.md"
    rest = "\n\nB\n\n```sh\nls\n```\n\n```text\n"
    page.write_text(f"A\n\n```text\n1\n```{rest}2\n```\n", encoding="utf-8")
    monkeypatch.setattr(docs_page, "PAGE", page)
    sheets = measure.measured(["people_10_lock_gates", "gulf_water"], measure.read_by_program)
    docs_page.write(sheets)
    whole, held_back = docs_page.told()
    assert whole.startswith("2 articles\narticle  paragraphs ")
    assert held_back.startswith("1 article\narticle  paragraphs ")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("A\n\n```text\n2 articles\n")
    assert f"\n```{rest}1 article\n" in text
