"""Every form of printed text, pinned whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

import briefing
from briefing.model import Briefing, Dropped, Why
from briefing.printing.json import json_line, json_text
from briefing.printing.markdown import markdown_text
from briefing.printing.output import Form, after, before, printed
from briefing.printing.terminal import Style, terminal_text
from briefing.printing.text import bare_text, piped_line, piped_text
from briefing.printing.tsv import tsv_text
from briefing.printing.view import view
from briefing.printing.words import item_fields, item_words
from briefing.search import parse_query, speaker_query
from tests.printing.story import ARTICLE, BRIEFING, SURE, TITLE

jsonschema: Any = pytest.importorskip("jsonschema")
SCHEMA = json.loads((Path(briefing.__file__).parent / "schema.json").read_text(encoding="utf-8"))

PIPED = """\
Ostvik keeps its night ferry after a close vote
The Ostvik Courier · 12 May 2031 · 346 words · 2 min

SUMMARY
The boat carried 212,000 passengers last year, 18 percent more than the year before, and cost 41 \
million kroner to run. ¶3
The first boat under the new contract sails on 1 September. ¶13

KEY PEOPLE
Marta Kellner, Mayor · mentions 2 · quotes 1, ¶2
Tomas Ibarra, runs the line for Nordsund Ferries · mentions 2 · quotes 2, ¶4
Sofie Lind · mentions 1 · quotes 1, ¶12

FIGURES
at least four more years, keep its night ferry, ¶1
11 : 9, …on Monday to pay for the crossing out of harbour fees, ¶1
212,000, passengers, ¶3
96 → 118 kroner, harbour fee per berth and night, ¶5
up to 40, of them, ¶11

QUOTES
“A town that goes to bed at ten is not a town, it is a car park … We are not closing that door.” \
— Marta Kellner, ¶2
“Nobody wanted to be the one to say it aloud” — Tomas Ibarra, ¶4
“so that the bars can close in peace.” — unattributed, ¶13
"""

TSV = """\
summary|The boat carried 212,000 passengers last year, 18 percent more than the year before, and \
cost 41 million kroner to run.|¶3
summary|The first boat under the new contract sails on 1 September.|¶13
person|Marta Kellner|Mayor|2|1|¶2
person|Tomas Ibarra|runs the line for Nordsund Ferries|2|2|¶4
person|Sofie Lind||1|1|¶12
figure|at least four more years|keep its night ferry|¶1
figure|11 : 9||¶1
figure|212,000|passengers|¶3
figure|96 → 118 kroner|harbour fee per berth and night|¶5
figure|up to 40|of them|¶11
quote|Marta Kellner|A town that goes to bed at ten is not a town, it is a car park … We are not \
closing that door.|¶2
quote|Tomas Ibarra|Nobody wanted to be the one to say it aloud|¶4
quote||so that the bars can close in peace.|¶13
"""

MARKDOWN = """\
# Ostvik keeps its night ferry after a close vote

*The Ostvik Courier · 12 May 2031 · 346 words · 2 min*

## Summary

- The boat carried 212,000 passengers last year, 18 percent more than the year before, and cost \
41 million kroner to run. ¶3
- The first boat under the new contract sails on 1 September. ¶13

## Key people

- **Marta Kellner**, Mayor · mentions 2 · quotes 1, ¶2
- **Tomas Ibarra**, runs the line for Nordsund Ferries · mentions 2 · quotes 2, ¶4
- **Sofie Lind** · mentions 1 · quotes 1, ¶12

## Figures

- **at least four more years**, keep its night ferry, ¶1
- **11 : 9**, …on Monday to pay for the crossing out of harbour fees, ¶1
- **212,000**, passengers, ¶3
- **96 → 118 kroner**, harbour fee per berth and night, ¶5
- **up to 40**, of them, ¶11

## Quotes

> “A town that goes to bed at ten is not a town, it is a car park … We are not closing that \
door.” — Marta Kellner, ¶2

> “Nobody wanted to be the one to say it aloud” — Tomas Ibarra, ¶4

> “so that the bars can close in peace.” — unattributed, ¶13
"""

TERMINAL_72 = """\
Ostvik keeps its night ferry after a close vote
The Ostvik Courier · 12 May 2031 · 346 words · 2 min
── Summary ──────────────────────────────────────────────────────── 2 ──
   The boat carried 212,000 passengers last year, 18 percent more    ¶3
   than the year before, and cost 41 million kroner to run.
   The first boat under the new contract sails on 1 September.      ¶13

── People ───────────────────────────────────────────────────────── 3 ──
   Marta Kellner  Mayor                      mentions 2 · quotes 1   ¶2
   Tomas Ibarra   runs the line for Nordsund mentions 2 · quotes 2   ¶4
                  Ferries
   Sofie Lind                                mentions 1 · quotes 1  ¶12

── Figures ──────────────────────────────────────────────────────── 5 ──
   at least four more years keep its night ferry                     ¶1
   11 : 9                   …on Monday to pay for the crossing out   ¶1
                            of harbour fees
   212,000                  passengers                               ¶3
   96 → 118 kroner          harbour fee per berth and night          ¶5
   up to 40                 of them                                 ¶11

── Quotes ───────────────────────────────────────────────────────── 3 ──
   Marta Kellner  “A town that goes to bed at ten is not a town,     ¶2
                  it is a car park … We are not closing that
                  door.”
   Tomas Ibarra   “Nobody wanted to be the one to say it aloud”      ¶4
   unattributed   “so that the bars can close in peace.”            ¶13
"""


def test_the_form_for_a_pipe() -> None:
    assert piped_text(view(BRIEFING)) == PIPED


def test_the_form_for_a_terminal() -> None:
    assert terminal_text(view(BRIEFING), Style(72)) == TERMINAL_72


def test_fields() -> None:
    assert tsv_text(view(BRIEFING)) == TSV.replace("|", "\t")
    assert tsv_text(view(BRIEFING), "a b").splitlines()[2].split("\t")[:3] == [
        "a b",
        "person",
        "Marta Kellner",
    ]


def test_markdown() -> None:
    assert markdown_text(view(BRIEFING)) == MARKDOWN


def test_one_panel_is_bare() -> None:
    one = BRIEFING._replace(people=None, figures=None, quotes=None)
    assert bare_text(view(one)).splitlines()[1:] == [
        "The first boat under the new contract sails on 1 September."
    ]


def test_a_line_is_the_items_words_with_its_place() -> None:
    for _, items in view(BRIEFING).panels():
        for item in items:
            assert piped_line(item, item_fields(item, ARTICLE)) == item_words(item, ARTICLE)


PEOPLE = SURE._replace(summary=None, figures=None, quotes=None)
WHY_PIPED = """\
KEY PEOPLE
Marta Kellner, Mayor · mentions 2 · quotes 1, ¶2
  why .97: before=mayor +2.31, flag=given-f@F +1.02, lists=0 -0.45
  why role .88: joint=title +1.90
Tomas Ibarra, runs the line for Nordsund Ferries · mentions 2 · quotes 2, ¶4
  why .66: behind=who +0.64
Sofie Lind · mentions 1 · quotes 1, ¶12
"""
WHY_MARKDOWN = """\
- **Marta Kellner**, Mayor · mentions 2 · quotes 1, ¶2
  - why .97: before=mayor +2.31, flag=given-f@F +1.02, lists=0 -0.45
  - why role .88: joint=title +1.90
- **Tomas Ibarra**, runs the line for Nordsund Ferries · mentions 2 · quotes 2, ¶4
  - why .66: behind=who +0.64
- **Sofie Lind** · mentions 1 · quotes 1, ¶12
"""
WHY_TERMINAL = """\
── People ───────────────────────────────────────────────────────── 3 ──
   Marta Kellner  Mayor                      mentions 2 · quotes 1   ¶2
     why .97: before=mayor +2.31, flag=given-f@F +1.02, lists=0
     -0.45
     why role .88: joint=title +1.90
   Tomas Ibarra   runs the line for Nordsund mentions 2 · quotes 2   ¶4
                  Ferries
     why .66: behind=who +0.64
   Sofie Lind                                mentions 1 · quotes 1  ¶12
"""


def test_the_cues_that_decided_stand_below_their_item() -> None:
    shown = view(PEOPLE, why=True)
    assert piped_text(shown).partition("\n\n")[2] == WHY_PIPED
    assert markdown_text(shown).endswith(f"\n\n{WHY_MARKDOWN.partition(chr(10) * 2)[0]}")
    assert terminal_text(shown, Style(72)).endswith(WHY_TERMINAL)
    assert bare_text(shown).splitlines()[1] == WHY_PIPED.splitlines()[2]


@pytest.mark.parametrize("width", range(21, 90, 4))
def test_no_cue_is_cut_or_runs_over_the_edge(width: int) -> None:
    rows = terminal_text(view(PEOPLE, why=True), Style(width)).splitlines()
    assert all(cell_len(row) <= width for row in rows)
    words = "".join(row.strip() for row in rows if row.startswith(" " * 5))
    assert "flag=given-f@F" in words
    assert words.replace(" ", "").endswith("why.66:behind=who+0.64")


def test_the_cues_are_shown_only_where_they_are_asked_for() -> None:
    whole = view(SURE, why=True)
    assert piped_text(view(SURE)) == PIPED
    assert markdown_text(view(SURE)) == MARKDOWN
    assert terminal_text(view(SURE), Style(72)) == TERMINAL_72
    assert tsv_text(whole) == TSV.replace("|", "\t")
    left = [line for line in piped_text(whole).splitlines() if not line.startswith("  why")]
    assert "\n".join(left) + "\n" == PIPED
    assert piped_text(view(BRIEFING, why=True)) == PIPED


def test_of_many_cues_a_line_says_the_strongest() -> None:
    assert PEOPLE.people
    why = tuple(Why(f"cue={at}", at / 10) for at in range(-4, 8))
    person = PEOPLE.people[2]._replace(confidence=1.0, why=why)
    many = PEOPLE._replace(people=(person,))
    assert piped_text(view(many, why=True)).splitlines()[-1] == (
        "  why 1.00: cue=7 +0.70, cue=6 +0.60, cue=5 +0.50, cue=-4 -0.40, cue=4 +0.40, "
        "cue=-3 -0.30, …"
    )
    assert len(json.loads(json_text(many, why=True))["people"][0]["why"]) == 12
    assert "why" not in json.loads(json_line(many))["people"][0]


def test_an_empty_panel_says_so_and_is_left_out_under_a_filter() -> None:
    empty = BRIEFING._replace(quotes=())
    assert piped_text(view(empty)).endswith("\n\nQUOTES\nnone found\n")
    assert terminal_text(view(empty), Style(72)).endswith(" 0 ──\n   none found\n")
    assert markdown_text(view(empty)).endswith("## Quotes\n\nnone found\n")
    filtered = piped_text(view(empty, parse_query("boat")))
    assert "QUOTES" not in filtered
    assert "FIGURES" not in filtered
    assert filtered.count("¶") == 2


def test_under_a_filter_the_rule_counts_what_is_left() -> None:
    one = BRIEFING._replace(summary=None, people=None, figures=None)
    assert terminal_text(view(one, speaker_query("ibarra")), Style(72)) == (
        "Ostvik keeps its night ferry after a close vote\n"
        "The Ostvik Courier · 12 May 2031 · 346 words · 2 min\n"
        "── Quotes ──────────────────────────────────────────────────── 1 of 3 ──\n"
        "   Tomas Ibarra   “Nobody wanted to be the one to say it aloud”      ¶4\n"
    )


def test_what_was_dropped_is_shown_if_asked_for() -> None:
    shown = view(BRIEFING, dropped=True)
    assert piped_text(shown).endswith("\n\nDROPPED\nsign-up prompt: Sign up to our newsletter\n")
    assert tsv_text(shown).endswith("\ndropped\tsign-up prompt\tSign up to our newsletter\t\n")
    assert markdown_text(shown).endswith(
        "## Dropped\n\n- sign-up prompt: Sign up to our newsletter\n"
    )
    assert terminal_text(shown, Style(40)).endswith(
        " 1 ──\n   sign-up prompt\n   Sign up to our newsletter\n"
    )


def test_a_notice_stands_below_the_title() -> None:
    cut_off = BRIEFING._replace(article=ARTICLE._replace(notice="the text is cut off"))
    assert piped_text(view(cut_off)).splitlines()[2] == "Note: the text is cut off"
    assert "**Note:** the text is cut off" in markdown_text(view(cut_off))


@pytest.mark.parametrize("width", range(21, 130, 3))
def test_no_row_is_wider_than_the_terminal_and_no_word_is_lost(width: int) -> None:
    text = terminal_text(view(BRIEFING, dropped=True), Style(width))
    assert all(cell_len(line) <= width for line in text.splitlines())
    assert "…" in text
    for word in ("Nordsund", "newsletter", "unattributed", "September."):
        assert word in text


def test_a_narrow_terminal_has_short_counts_and_stacked_rows() -> None:
    text = terminal_text(view(BRIEFING), Style(50))
    assert "── People · mentions/quotes ──" in text
    assert "2/1" in text
    assert "   Tomas Ibarra                      ¶4\n   “Nobody wanted to be the one to\n" in (
        terminal_text(view(BRIEFING), Style(40))
    )


def test_colours_are_the_marks_and_bold() -> None:
    colours = {"title": "1", "person": "38;5;1", "rule": "2"}
    text = terminal_text(view(BRIEFING), Style(72, colours))
    assert text.startswith(f"\x1b[1m{TITLE}\x1b[0m\nThe Ostvik")
    assert "   \x1b[38;5;1mTomas Ibarra\x1b[0m   runs" in text
    plain = text
    for code in ("\x1b[1m", "\x1b[0m", "\x1b[38;5;1m", "\x1b[2m"):
        plain = plain.replace(code, "")
    assert plain == TERMINAL_72


def test_a_terminal_without_unicode_gets_ascii_marks() -> None:
    text = terminal_text(view(BRIEFING), Style(72, ascii=True))
    assert text.isascii()
    assert all(len(line) <= 72 for line in text.splitlines())
    assert "96 -> 118 kroner" in text


HOSTILE = "a\x1b[31m\u202eb\x9b\u200e\ud800\n\tc"


def _hostile() -> Briefing:
    assert BRIEFING.quotes
    article = ARTICLE._replace(
        title=HOSTILE, agency=HOSTILE, notice=HOSTILE, dropped=(Dropped(HOSTILE, HOSTILE),)
    )
    worst = BRIEFING.quotes[0]._replace(text=HOSTILE, speaker=HOSTILE, parts=())
    assert SURE.people
    person = SURE.people[0]._replace(why=(Why(HOSTILE, 1.0),))
    return BRIEFING._replace(article=article, people=(person,), quotes=(worst,), source=HOSTILE)


@pytest.mark.parametrize("form", ["text", "markdown", "tsv", "json", "jsonl"])
@pytest.mark.parametrize("style", [None, Style(60)])
def test_no_form_lets_a_control_character_through(form: str, style: Style | None) -> None:
    text = printed(view(_hostile(), dropped=True, why=True), Form(form, True, False, style))
    left = set(text) - {"\n", "\t"} if form == "tsv" else set(text) - {"\n"}
    assert all(sign.isprintable() or sign in "\u200b\xa0" for sign in left)
    text.encode()


def test_json_gives_everything_back() -> None:
    for text in (json_text(_hostile()), json_line(_hostile())):
        assert json.loads(text) == json.loads(json.dumps(_hostile().as_dict()))
    assert "\\u202e" in json_line(_hostile())
    assert "“" in json_line(BRIEFING)
    assert "\n" not in json_line(_hostile())


def test_json_says_how_sure_to_two_decimals_and_why_if_asked() -> None:
    marta, tomas, sofie = SURE.as_dict(why=True)["people"]
    assert (marta["confidence"], tomas["confidence"], sofie["confidence"]) == (0.97, 0.66, 1.0)
    assert marta["why"] == [
        {"cue": "before=mayor", "weight": 2.31},
        {"cue": "flag=given-f@F", "weight": 1.02},
        {"cue": "lists=0", "weight": -0.45},
    ]
    assert marta["role"]["confidence"] == 0.88
    assert marta["role"]["why"] == [{"cue": "joint=title", "weight": 1.9}]
    assert (tomas["role"]["why"], sofie["why"], sofie["role"]) == ([], [], None)
    for person in SURE.as_dict()["people"]:
        assert list(person)[-1] == "confidence"
        assert list(person["role"] or ["confidence"])[-1] == "confidence"


def test_the_schema_describes_the_json() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    only = BRIEFING._replace(summary=None, people=None)
    for each in (BRIEFING, only, SURE, briefing.brief(""), briefing.brief("One.", clean=False)):
        validator.validate(each.as_dict())
        validator.validate(each.as_dict(why=True))
    for value in (1.01, -0.01, "0.9", None):
        people = [person | {"confidence": value} for person in SURE.as_dict()["people"]]
        assert not validator.is_valid(SURE.as_dict() | {"people": people})
    for key, value in (("extra", "1"), ("schema", "2"), ("quotes", "[{}]"), ("people", "5")):
        broken = {key: json.loads(value)}
        assert not validator.is_valid(BRIEFING.as_dict() | broken)
    everything = json.dumps(SCHEMA)
    assert everything.count('"type": "object"') == everything.count('"additionalProperties": false')


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        (Form("json"), ["", ""]),
        (Form("json", several=True), ["[\n", ",\n", "\n]\n"]),
        (Form("jsonl", several=True), ["", "", ""]),
        (Form("text", several=True), ["", "\n", ""]),
        (Form("tsv", several=True), ["", "", ""]),
    ],
)
def test_what_stands_between_several(form: Form, wanted: list[str]) -> None:
    count = len(wanted) - 1
    assert [*(before(form, at) for at in range(count)), after(form, count)] == wanted


def test_an_array_of_nothing_is_an_array() -> None:
    assert after(Form("json", several=True), 0) == "[]\n"


def test_markdown_escapes_what_it_would_read() -> None:
    odd = BRIEFING._replace(article=ARTICLE._replace(title="1. *Bold* <b> [x](y) & `z` #1"))
    assert markdown_text(view(odd)).startswith(
        "# 1\\. \\*Bold\\* \\<b\\> \\[x\\](y) \\& \\`z\\` \\#1\n"
    )
