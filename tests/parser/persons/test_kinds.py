"""Kinds of words, and the budget of the lists behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing.parser
from briefing.parser.lexicon import table, words
from briefing.parser.persons import kinds


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Ana", kinds.GIVEN),
        ("José", kinds.GIVEN),
        ("Jean-Luc", kinds.GIVEN),
        ("Zhou", kinds.LEADING),
        ("Ivanov", kinds.FAMILY),
        ("McTavish", kinds.FAMILY),
        ("Senators", kinds.TITLE),
        ("economist", kinds.CALLING),
        ("vice-minister", kinds.CALLING),
        ("NATO", kinds.ACRONYM),
        ("J", kinds.INITIAL),
        ("U.S.", kinds.PLACE),
        ("Jr", kinds.SUFFIX),
        ("Monday", kinds.CALENDAR),
        ("talks", kinds.COMMON),
    ],
)
def test_a_word_is_known_by_list_or_shape(word: str, kind: int) -> None:
    assert kinds.kind_of(word) & kind


def test_grouped_lists_give_whole_entries() -> None:
    assert table("given_names")["ana"] == "f"
    assert table("given_names")["sam"] == "m"
    assert "able" in words("common_words")
    assert "new york" in words("places")


LISTS = (
    "common_words demonyms famous_names family_names given_names leading_family_names named_after "
    "person_verbs places role_modifiers things titles"
).split()


def test_every_list_tells_its_origin_and_together_they_stay_small() -> None:
    folder = Path(briefing.parser.__file__).parent / "data"
    files = [folder / f"{name}.txt" for name in LISTS]
    assert all(file.read_text(encoding="utf-8").startswith("# ") for file in files)
    assert sum(file.stat().st_size for file in files) <= 98_000
