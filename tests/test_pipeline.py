"""The public functions of the package: what they take, and what they refuse in words."""

from __future__ import annotations

from typing import Any

import pytest

import briefing

STORY = "The council met on Monday. It voted to keep the ferry. The mayor was glad of it."


@pytest.mark.parametrize("sentences", [0, 11, -1, True, 2.0, "3", None])
def test_sentences_are_a_whole_number_from_one_to_ten(sentences: Any) -> None:
    with pytest.raises(ValueError, match="a whole number from 1 to 10"):
        briefing.brief(STORY, sentences=sentences)
    with pytest.raises(ValueError, match="a whole number from 1 to 10"):
        briefing.brief_html("<p>x</p>", sentences=sentences)


@pytest.mark.parametrize("text", [b"bytes", None, 3, ["a"]])
def test_a_text_is_a_string(text: Any) -> None:
    with pytest.raises(TypeError, match="a text is a str"):
        briefing.brief(text)


@pytest.mark.parametrize("page", [None, 3, ["a"]])
def test_a_page_is_a_string_or_bytes(page: Any) -> None:
    with pytest.raises(TypeError, match="a page is a str or bytes"):
        briefing.brief_html(page)


@pytest.mark.parametrize("text", ["", "\n", "\x00", "“", "a" * 5000])
def test_any_string_has_a_briefing(text: str) -> None:
    assert briefing.brief(text, sentences=10).article is not None


@pytest.mark.parametrize("text", ["Who pays for the ferry?\n\nWhy?", "- a rope\n- a lamp\n- a net"])
def test_a_text_without_a_summary_says_why(text: str) -> None:
    found = briefing.brief(text)
    assert found.summary == ()
    assert found.article.notice == "no summary: no sentence of it can stand alone"


def test_a_note_on_the_text_goes_before_one_on_its_summary() -> None:
    assert briefing.brief(STORY).article.notice is None
    assert briefing.brief("").article.notice is None
    french = "Le conseil a voté lundi pour le bac. Qui va payer la facture du port ?"
    assert briefing.brief(french).article.notice == "not in English: only article and figures"
