from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.tokens import ADDRESS, MARK, NUMBER, OTHER, WORD, tokenize

CASES = [
    ("The U.S.-led force", ["The", "U.S.-led", "force"], "www"),
    ("O’Brien’s boat", ["O’Brien", "’s", "boat"], "www"),
    ("don't", ["don't"], "w"),
    ("Vice-Premier He", ["Vice-Premier", "He"], "ww"),
    ("1,200.50 kroner", ["1,200.50", "kroner"], "nw"),
    ("10am", ["10", "am"], "nw"),
    ("$3bn", ["$", "3", "bn"], "onw"),
    ("“Yes,” he said", ["“", "Yes", ",", "”", "he", "said"], "qwoqww"),
    ("``Yes''", ["``", "Yes", "'", "'"], "qwqq"),
    ("wait ... what", ["wait", "...", "what"], "wow"),
    ("see https://example.org/a?b=1 now", ["see", "https://example.org/a?b=1", "now"], "wuw"),
    ("@ana #vote G7 COVID-19", ["@ana", "#vote", "G7", "COVID-19"], "wwww"),
    ("J. K. Ibarra", ["J", ".", "K", ".", "Ibarra"], "wowow"),
    ("6'2\"", ["6", "'", "2", '"'], "nqnq"),
]


@pytest.mark.parametrize(("text", "words", "kinds"), CASES)
def test_words_numbers_and_marks_are_told_apart(text: str, words: list[str], kinds: str) -> None:
    tokens = tokenize(text)
    assert tokens.words == words
    assert "".join(tokens.kinds) == kinds
    assert set(kinds) <= {WORD, NUMBER, MARK, OTHER, ADDRESS}


@given(st.text(max_size=400))
def test_tokens_hold_all_but_white_space_in_order(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for word, start, stop in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:stop] == word
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()
    assert len(tokens.folded) == len(tokens.kinds) == len(tokens.words)
