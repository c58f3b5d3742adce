"""Widths, cutting and wrapping in terminal cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.printing import cells as cells_module
from briefing.printing.cells import clusters, cut, draw, fit, is_easy, width, wrap
from briefing.safe import visible

FAMILY = "👨\u200d👩\u200d👧"
TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=[]),
        st.sampled_from("ab —-  日本한é\u0301\u200d\ufe0f\U0001f3fd👍🇩🇪\u3000\u200b\u20e3\u00ad"),
    )
)


@pytest.mark.parametrize(
    ("text", "drawn", "cells"),
    [
        ("plain “text” ¶", "plain “text” ¶", 14),
        ("日本", "日本", 4),
        ("e\u0301te\u0301", "e\u0301te\u0301", 3),
        (FAMILY, "👨", 2),
        ("👍🏽", "👍", 2),
        ("❤️", "❤", 1),
        ("1️⃣", "1", 1),
        ("🇩🇪🇫", "DEF", 3),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴", 2),
        ("hy\u00adphen", "hyphen", 6),
        ("no\u200bspace", "nospace", 7),
        ("a\tb\x1bc", "a b�c", 5),
        ("क्\u200dष", "क्ष", 2),
    ],
)
def test_what_terminals_disagree_on_is_drawn_simply(text: str, drawn: str, cells: int) -> None:
    assert (draw(text), width(text)) == (drawn, cells)


@pytest.mark.parametrize(
    ("text", "cells", "wanted"),
    [
        ("keep its night ferry", 20, "keep its night ferry"),
        ("keep its night ferry", 18, "keep its night fe…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        (f"a{FAMILY}b", 3, "a…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("", 3, ""),
    ],
)
def test_what_is_cut_ends_with_an_ellipsis(text: str, cells: int, wanted: str) -> None:
    assert cut(text, cells) == wanted


def test_half_a_wide_sign_becomes_a_space() -> None:
    assert fit("日本語", 4) == "日… "
    assert fit("日", 1) == "…"
    assert fit("abcdef", 5, "...") == "ab..."


@pytest.mark.parametrize(
    ("text", "cells", "wanted"),
    [
        ("", 5, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 9, ["one  two"]),
        ("  one   two ", 5, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a word—another one", 9, ["a word—", "another", "one"]),
        ("“I was—” he said", 8, ["“I was—”", "he said"]),
        ("日本語です", 4, ["日本", "語で", "す"]),
        ("in 日本語 today", 6, ["in 日", "本語", "today"]),
        ("日本", 1, ["日", "本"]),
        ("彼は「本だ」。", 6, ["彼は", "「本", "だ」。"]),
        ("（日）本、", 7, ["（日）", "本、"]),
        ("データー", 4, ["デー", "ター"]),
        ("（abcde", 5, ["（abc", "de"]),
        ("a\u00a0b c", 3, ["a\u00a0b", "c"]),
        ("a\u3000b", 4, ["a\u3000b"]),
        ("a\u3000b", 3, ["a", "b"]),
    ],
)
def test_text_is_wrapped(text: str, cells: int, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, cells)] == wanted


@given(TEXTS)
def test_clusters_cover_the_text_and_are_as_wide_as_rich_says(text: str) -> None:
    found = clusters(text)
    assert [each.start for each in found] == [0, *(each.end for each in found)][: len(found)]
    assert (found[-1].end if found else 0) == len(text)
    assert cell_len(draw(text)) == width(text)
    if is_easy(text):
        assert width(text) == len(text) == cell_len(text)
    assert visible(draw(text)) == draw(text)


@given(TEXTS, st.integers(0, 30))
def test_a_row_is_exactly_as_wide_as_it_was_asked_for(text: str, cells: int) -> None:
    assert cell_len(fit(text, cells)) == cells
    assert cell_len(cut(text, cells)) <= cells


@given(TEXTS, st.integers(2, 30))
def test_wrapped_rows_fit_and_lose_nothing(text: str, cells: int) -> None:
    rows = wrap(text, cells)
    assert all(width(text[start:end]) <= cells for start, end in rows)
    joined = "".join(text[start:end] for start, end in rows)
    assert _bare(joined) == _bare(text)


def _bare(text: str) -> str:
    return "".join(visible(text).replace("\u200b", " ").split())


@given(st.text("ab  -’.", max_size=60), st.integers(1, 14))
def test_the_fast_way_of_wrapping_breaks_where_the_other_does(text: str, cells: int) -> None:
    fast = wrap(text, cells)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells_module, "_wrap_easy", lambda text, cells: wrap(text + "—", cells))
        patch.setattr(cells_module, "is_easy", lambda text: False)
        assert wrap(text, cells) == fast
