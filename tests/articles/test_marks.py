"""Every mark is borne out by its text, and the check itself sees what is wrong."""

from __future__ import annotations

import pytest

from tests.articles.check import faults
from tests.articles.marks import FOLDER, Marks, load, names, parse, raw_text
from tests.articles.sheet import PANELS
from tests.articles.tables import BadTable

SECOND = FOLDER / "second"

RAW = """Ferry stays

By Ana Ruiz

Mayor Marta Kellner kept the boat
for 41 people on Monday.
“We need it,” Kellner said. “Now.”

Sign up here
"""
SOUND = """
style = "made for the test"
mess = []

[article]
title = "Ferry stays"
byline = ["Ana Ruiz"]

[[paragraph]]
kind = "body"
text = "Mayor Marta Kellner kept the boat for 41 people on Monday."

[[paragraph]]
kind = "body"
text = "“We need it,” Kellner said. “Now.”"

[[dropped]]
text = "Sign up here"
reason = "sign-up prompt"

[[person]]
name = "Marta Kellner"
roles = ["Mayor"]
aliases = ["Kellner"]
mentions = 2
key = true

[[figure]]
paragraph = 1
text = "41"
kind = "count"
value = "41"
about = ["people"]

[[quote]]
paragraph = 2
parts = ["We need it,", "Now."]
kind = "direct"
speaker = "Marta Kellner"

[summary]
must = [["boat", "kept"]]
"""


def changed(old: str, new: str) -> Marks:
    assert old in SOUND
    return parse("changed", SOUND.replace(old, new, 1))


@pytest.mark.parametrize("name", names())
def test_marks_are_borne_out_by_the_text(name: str) -> None:
    assert faults(load(name), raw_text(name)) == []


@pytest.mark.parametrize("name", names(SECOND))
def test_second_marks_are_borne_out_by_the_text(name: str) -> None:
    assert faults(load(name, SECOND), raw_text(name)) == []


def test_sound_marks_have_no_faults() -> None:
    assert faults(parse("sound", SOUND), RAW) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Ferry stays"', 'title = "Ferry goes"', "title is not in the text"),
        ("Ana Ruiz", "Ana Diaz", "byline is not in the text"),
        ("Sign up here", "Sign up there", "dropped line is not in the text"),
        ("on Monday.", "on Tuesday.", "its words are not in the text in order"),
        ('kind = "body"', 'kind = "prose"', "no such kind: prose"),
        ('aliases = ["Kellner"]', 'aliases = ["Mia"]', "name is not in the text: Mia"),
        ("mentions = 2", "mentions = 3", "3 marked, 2 counted"),
        ('roles = ["Mayor"]', 'roles = ["Queen"]', "role of Marta Kellner"),
        ('text = "41"', 'text = "42"', "'42' is not there"),
        ('value = "41"', 'value = "many"', "no number: many"),
        ('about = ["people"]', "about = []", "without its about"),
        ('about = ["people"]', 'about = ["people"]\nto_value = "3"', "without its relation"),
        ("paragraph = 2", "paragraph = 1", "its part is not there"),
        ('"Now."', '"Never."', "its part is not there: Never."),
        ('speaker = "Marta Kellner"', 'speaker = "Zoe"', "not in the text: Zoe"),
        ('["boat", "kept"]', '["boat", "sold"]', "not in the story: sold"),
    ],
)
def test_a_wrong_mark_is_named(old: str, new: str, said: str) -> None:
    assert any(said in fault for fault in faults(changed(old, new), RAW))


def test_a_note_excuses_a_count_by_reading() -> None:
    marks = changed("mentions = 2", 'mentions = 1\nmentions_note = "the other is her boat"')
    assert faults(marks, RAW) == []


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(BadTable, match="no such key: colour"):
        changed("key = true", 'colour = "red"')


PARTLY = (
    'style = "made for the test"\npanels = ["quotes", "people"]\n'
    + SOUND[SOUND.index("[[paragraph]]") : SOUND.index("[[dropped]]")]
    + SOUND[SOUND.index("[[person]]") : SOUND.index("[[figure]]")]
    + SOUND[SOUND.index("[[quote]]") : SOUND.index("[summary]")]
)


def test_all_panels_are_marked_where_none_is_named() -> None:
    assert parse("sound", SOUND).panels == PANELS


def test_only_the_panels_named_are_checked() -> None:
    assert parse("partly", PARTLY).panels == ("people", "quotes")
    assert faults(parse("partly", PARTLY), RAW) == []
    wrong = PARTLY.replace("mentions = 2", "mentions = 3").replace('"Now."', '"Never."')
    assert len(faults(parse("partly", wrong), RAW)) == 2


@pytest.mark.parametrize(
    ("panels", "said"),
    [
        ('["quotes"]', "no such key: person"),
        ('["quotes", "people", "letters"]', "no such panel: letters"),
        ("[]", "at least one"),
    ],
)
def test_panels_and_keys_must_agree(panels: str, said: str) -> None:
    with pytest.raises(BadTable, match=said):
        parse("partly", PARTLY.replace('["quotes", "people"]', panels))
