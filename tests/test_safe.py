"""Text from outside does no harm on a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.safe import visible


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plain “text” — ¶ 日本 👍", "plain “text” — ¶ 日本 👍"),
        ("a\tb\nc\r\nd", "a b c  d"),
        ("\x1b[31mred\x07", "�[31mred�"),
        ("\x9b31m", "�31m"),
        ("a\x00b\x7fc", "a�b�c"),
        ("a\u2028b\x85c", "a b c"),
        ("\u202eevil\u2066", "�evil�"),
        ("\ud800", "�"),
        ("Lakers\u200e won", "Lakers\u200b won"),
        ("\ufeffLead", "\u200bLead"),
    ],
)
def test_control_characters_are_made_harmless(text: str, wanted: str) -> None:
    assert visible(text) == wanted


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_comes_out_as_long_and_without_control_characters(text: str) -> None:
    safe = visible(text)
    assert len(safe) == len(text)
    assert visible(safe) == safe
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in safe)
    assert not any(unicodedata.bidirectional(s) in BIDI or s in "\u200e\u200f" for s in safe)
    safe.encode()


BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
