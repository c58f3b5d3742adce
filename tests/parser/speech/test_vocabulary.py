"""The word lists of quotes: every line can be read, every class is asked for."""

from __future__ import annotations

import pytest

from briefing.parser.lexicon import table, words
from briefing.parser.speech.vocabulary import BASE, PARTICIPLE, PAST, PRESENT, group, saying_verbs


def test_each_verb_has_its_forms_and_known_senses() -> None:
    sections = "say-direct say-told say-fragment say-gesture say-noun say-written say-put-it"
    assert saying_verbs().keys() == words(*sections.split())
    for form, verb in saying_verbs().items():
        assert set(verb.senses) & set("dtmgpw"), form
        assert verb.lemma in saying_verbs(), form


def test_a_row_of_forms_is_a_verb_of_saying() -> None:
    for row in table("verb_forms"):
        assert len(row.split()) >= 4, row
        assert set(row.split()) <= saying_verbs().keys(), row


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("say", "say", BASE),
        ("says", "say", PRESENT),
        ("told", "tell", PAST),
        ("adding", "add", PARTICIPLE),
        ("put", "put", PAST),
        ("replies", "reply", PRESENT),
        ("stressed", "stress", PAST),
        ("praising", "praise", PARTICIPLE),
        ("admitted", "admit", PAST),
    ],
)
def test_a_form_leads_to_its_verb(form: str, lemma: str, tense: str) -> None:
    verb = saying_verbs()[form]
    assert (verb.lemma, verb.tense) == (lemma, tense)


def test_classes_are_sets_of_words() -> None:
    assert {"he", "him"} <= group("he")
    assert group("he", "she") == group("he") | group("she")
    assert all(row == row.lower() for row in table("quote_words").values())


def test_offices_are_rows_of_words() -> None:
    assert all(len(line.split()) > 1 for line in table("offices"))
