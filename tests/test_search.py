"""Folding, the query's grammar, matching and the places of hits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.folding import fold, fold_all
from briefing.search import (
    Haystack,
    Query,
    asked,
    find,
    haystack,
    hits,
    parse_query,
    speaker_hits,
    speaker_query,
)


def matches(query: Query, hay: Haystack) -> bool:
    """Whether every term holds."""
    return bool(find(query, (hay,)))


@pytest.mark.parametrize(
    ("query", "text", "wanted"),
    [
        ("boat", "I have nothing against boats", True),
        ("boat buckets", "boats, and buckets in a classroom", True),
        ("boat ship", "boats, and buckets in a classroom", False),
        ("BOAT", "boats", False),
        ("Boat", "the Boat", True),
        ("Boat", "the boat", False),
        ("ostvik", "Östvik", True),
        ("Östvik", "Ostvik", True),
        ("it's", "it’s late", True),
        ("it’s", "it's late", True),
        ('"not', "“not now”", True),
        ("-", "well", True),
        ("'", "well", True),
        ("@", "well", True),
        ("", "well", True),
        ("twenty-one", "twenty–one", True),
        ("ofﬁce", "office", True),
        ("office", "oﬃce", True),
        ("strasse", "Straße", True),
        ("soren", "Søren", True),
        ("lodz", "Łódź", True),
        ("'Östvik", "Ostvik", False),
        ("'Östvik", "Östvik", True),
        ("'boat", "Boat", False),
        ("-boat", "the boat", False),
        ("-boat", "the ferry", True),
        ("ferry -boat", "the ferry", True),
        ("-'Boat", "the boat", True),
        ("…", "well … now", True),
        ("...", "well … now", False),
        ("@kellner", "Kellner spoke", False),
    ],
)
def test_a_query_matches(query: str, text: str, wanted: bool) -> None:
    assert matches(parse_query(query), haystack([text])) is wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("@kell", True),
        ("@Kell", True),
        ("@KELL", True),
        ("@“Kellner”", True),
        ("@marta @kellner", True),
        ("@okafor", False),
        ("-@kellner", False),
        ("@kellner boat", True),
        ("@kellner ship", False),
        ("kellner", True),
    ],
)
def test_an_at_sign_asks_for_the_speaker(query: str, wanted: bool) -> None:
    hay = haystack(["the boat", "Marta Kellner"], "Marta Kellner")
    assert matches(parse_query(query), hay) is wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("“Nobody", True),
        ('"Nobody wanted"', True),
        ("„nobody“ »to be«", True),
        ("‘nobody’", True),
        ("’nobody", True),
        ("aloud,”", True),
        ("-“nobody”", False),
        ("“somebody”", False),
        ("“ nobody ”", True),
        ("'“Nobody", False),
        ("“", True),
    ],
)
def test_quotation_marks_around_words_do_not_matter(query: str, wanted: bool) -> None:
    hay = haystack(["Nobody wanted to be the one to say it aloud"])
    assert matches(parse_query(query), hay) is wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("“Nobody", "Nobody"), (' "night ferry" ', "night ferry"), ("'Café", "'Café"), ("“", "“")],
)
def test_a_message_names_the_query_without_its_marks(typed: str, wanted: str) -> None:
    assert asked(typed) == wanted


def test_words_may_stand_in_different_fields_but_none_across_two() -> None:
    hay = haystack(["the boat", "harbour"])
    assert matches(parse_query("boat harbour"), hay)
    assert not matches(parse_query("boatharbour"), hay)


def test_find_gives_the_numbers_of_the_items_in_order() -> None:
    hays = [haystack([text]) for text in ("boat", "ferry", "ferry boat", "Boat")]
    assert find(parse_query("boat"), hays) == [0, 2, 3]
    assert find(parse_query("boat -ferry"), hays) == [0, 3]
    assert find(parse_query(""), hays) == [0, 1, 2, 3]


def test_a_name_is_asked_for_word_by_word() -> None:
    assert matches(speaker_query("Kellner  Marta"), haystack([""], "Marta Kellner"))
    assert not matches(speaker_query("Marta Okafor"), haystack([""], "Marta Kellner"))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Mr Ibarra", True),
        ("MR. IBARRA", True),
        ("Dr Tomas Ibarra", True),
        ("ibarra", True),
        ("Mr", False),
        ("Mr Okafor", False),
    ],
)
def test_a_title_before_a_name_does_not_matter(name: str, wanted: bool) -> None:
    assert matches(speaker_query(name), haystack([""], "Tomas Ibarra")) is wanted


@pytest.mark.parametrize(
    ("query", "text", "wanted"),
    [
        ("boat", "boats and a Boat", ["boat", "Boat"]),
        ("oat boat", "a boat", ["boat"]),
        ("ete", "un e\u0301te\u0301, ici", ["e\u0301te\u0301"]),
        ("et", "un e\u0301te\u0301, ici", ["e\u0301t"]),
        ("oeuvre", "l’Œuvre", ["Œuvre"]),
        ("fi", "oﬃce", ["ﬃ"]),
        ("-boat", "a boat", []),
        ("@kellner", "Kellner", []),
        ("'s s", "It's", ["s"]),
        ("İ", "İzmir", ["İ"]),
    ],
)
def test_hits_are_places_of_the_text_as_it_stands(query: str, text: str, wanted: list[str]) -> None:
    field = fold(text)
    assert [text[start:end] for start, end in hits(parse_query(query), field)] == wanted


def test_the_speakers_name_shows_what_was_asked_for() -> None:
    name = "Marta Kellner"
    found = speaker_hits(parse_query("@kell marta"), fold(name))
    assert [name[start:end] for start, end in found] == ["Marta", "Kell"]


@given(st.text())
def test_folding_keeps_a_place_for_every_letter(text: str) -> None:
    folded = fold(text)
    assert folded.text == text
    assert len(folded.cased) == len(folded.lower)
    if folded.places is None:
        assert len(folded.cased) == len(text)
    else:
        assert len(folded.places) == len(folded.cased)
        assert list(folded.places) == sorted(folded.places)
    assert fold(folded.cased).cased == folded.cased


@given(st.lists(st.text(alphabet="aA“”’…—\té\n½ßİΣς\u0301\x1e") | st.text(), max_size=5))
def test_many_at_once_fold_as_each_alone(texts: list[str]) -> None:
    for each, alone in zip(fold_all(texts), map(fold, texts), strict=True):
        assert (each.text, each.cased, each.lower) == (alone.text, alone.cased, alone.lower)
        assert each.places is None or each == alone


@given(st.text(alphabet="aéß'ﬁ—İΣς’ e\u0301@-"), st.text(alphabet="aéßﬁ—İΣς’ e\u0301"))
def test_a_query_never_fails_and_its_hits_lie_in_the_text(query: str, text: str) -> None:
    parsed = parse_query(query)
    last = 0
    for start, end in hits(parsed, fold(text)):
        assert last <= start < end <= len(text)
        last = end
    assert matches(parsed, haystack([text])) == (find(parsed, [haystack([text])]) == [0])


@given(st.text(min_size=1))
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    for word in text.split():
        if word[0] not in "-'@":
            assert matches(parse_query(word), haystack([text]))
