from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.printing.cells import draw, width
from briefing.tui.lines import Piece
from briefing.tui.paint import ASCII, Paint, Signs, plain
from briefing.tui.themes import look

PAINT = Paint(look({"background": "#000000", "foreground": "#ffffff", "surface": "#222222"}))


@given(st.text(max_size=80))
def test_plain_text_is_ascii_and_as_wide(text: str) -> None:
    drawn = draw(text)
    assert plain(drawn).isascii()
    assert len(plain(drawn)) == width(drawn)


@given(st.text(max_size=30))
def test_a_strip_holds_no_control_character(text: str) -> None:
    strip = PAINT.strip([Piece(text, "base")], 40)
    assert not [sign for sign in strip.text if sign < " " or "\x7f" <= sign <= "\x9f"]


@pytest.mark.parametrize(
    ("left", "right", "cells", "wanted"),
    [
        ("3 Figures", "12", 24, "── 3 Figures ───── 12 ──"),
        ("3 Figures", "1–5 of 12", 24, "── 3 Figures ───────────"),
        ("3 Figures", "12", 10, "── 3 F… ──"),
        ("", "", 6, "──────"),
    ],
)
def test_a_title_rule_drops_its_right_part_first(
    left: str, right: str, cells: int, wanted: str
) -> None:
    assert PAINT.strip(PAINT.rule(left, right, cells, False), cells).text == wanted


def test_a_title_rule_spells_out_its_ellipsis_in_ascii() -> None:
    paint = Paint(look({}), ascii=True)
    row = paint.rule("1 Summary", "finding…", 30, False)
    assert paint.strip(row, 30).text == "-- 1 Summary --- finding... --"


def test_signs_are_one_cell_wide_and_so_are_their_twins() -> None:
    for sign, twin in zip(Signs(), ASCII, strict=True):
        assert width(sign) == 1
        assert twin == "..." or len(twin) == 1


def test_a_selected_row_of_a_reversing_theme_is_of_one_colour() -> None:
    strip = PAINT.strip([Piece("a", "person"), Piece("b", "figure")], 4, True)
    assert len({segment.style for segment in strip}) == 1


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["a … b  ", " 4"], "a ... b 4"),
        (["96 → 118 kroner  fee   "], "96 -> 118 kroner fee   "),
        (["a … b … c", "  ", "d   "], "a... b...c d   "),
        (["ab … cd"], "ab...cd"),
        (["a … b  ", "¶4 "], "a... b P4 "),
        (["a …", " b", " c"], "a...b c"),
        (["a…b c"], "a.b c"),
    ],
)
def test_signs_of_several_letters_take_the_blanks_behind_them(
    texts: list[str], wanted: str
) -> None:
    row = [Piece(text, "base") for text in texts]
    cells = sum(map(len, texts))
    strip = Paint(look({}), ascii=True).strip(row, cells)
    assert strip.text == wanted
    assert len(strip.text) == cells
