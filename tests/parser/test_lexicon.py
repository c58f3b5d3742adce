"""The lexicon: a word is known with all its flags, each section by its origin and licence."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.parser import lexicon
from briefing.parser.annotate import annotate
from briefing.parser.lexicon import look, mask, names, phrase_lengths, phrases, table, words
from briefing.reading.text import article_as_is
from briefing.text.document import read_document

DATA = Path(lexicon.__file__).parent / "data"


@pytest.mark.parametrize(
    ("word", "flag"),
    [
        ("ana", "given-f"),
        ("josé", "given-m"),
        ("zhou", "family-first"),
        ("adams", "family"),
        ("economist", "calling"),
        ("vice-minister", "calling"),
        ("xiv", "suffix"),
        ("monday", "calendar"),
        ("boats", "common"),
        ("economists", "calling-plural"),
        ("said", "say-direct"),
    ],
)
def test_a_word_is_known_as_it_stands_or_by_its_form(word: str, flag: str) -> None:
    assert look(word) & mask(flag)
    assert flag in names(look(word))


@pytest.mark.parametrize("word", ["", "_", "-", "kessbyish", "ßø", "new_york_", "'s"])
def test_what_is_not_listed_has_no_name_in_it(word: str) -> None:
    assert not look(word) & mask("given-m", "given-f", "given-u", "family", "place")


def test_a_word_of_several_sections_has_all_their_flags() -> None:
    both = words("given-m") & words("place")
    assert both
    assert all({"given-m", "place"} <= set(names(look(word))) for word in both)


def test_sections_together_are_the_union_with_spaces_between_words() -> None:
    assert words("place", "demonym") == words("place") | words("demonym")
    assert "new york" in words("place")
    with pytest.raises(KeyError):
        words("no such section")
    with pytest.raises(ValueError, match="not in list"):
        mask("no such section")


def test_the_longest_entry_that_opens_with_a_word_is_known() -> None:
    lengths = phrase_lengths()
    assert all(entry.count("_") < lengths[entry.partition("_")[0]] for entry in phrases())
    assert max(lengths.values()) <= 8


def test_words_of_an_entry_of_several_are_marked_to_the_end_of_the_text() -> None:
    for text, marked in [("He left New York City", 2), ("He left New York", 2), ("New", 0)]:
        columns = annotate(read_document(article_as_is(text)))
        flags = [bool(each & mask("in-place-phrase")) for each in columns.flags]
        assert sum(flags) >= marked, text
        assert not any(flags[: len(flags) - 3]), text


def test_each_section_opens_with_its_origin_and_holds_an_entry_once() -> None:
    sections = ("\n" + (DATA / "lexicon.txt").read_text(encoding="utf-8")).split("\n[")[1:]
    for section in sections:
        name, _, rest = section.partition("]\n")
        assert rest.startswith("# "), name
        entries = "\n".join(line for line in rest.split("\n") if line[:1] != "#").split()
        assert len(entries) == len(set(entries)), name
        assert not [each for each in entries if each != each.lower()], name


def test_each_table_opens_with_its_origin() -> None:
    for path in DATA.glob("*.txt"):
        assert path.stem == "lexicon" or path.read_text(encoding="utf-8").startswith("# "), path
        assert path.stem == "lexicon" or table(path.stem), path
