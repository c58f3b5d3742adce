"""What people are in sentences of the press: `roles_of_the_press.txt` beside this file."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing
from briefing.parser.people import find_people
from briefing.reading.text import article_as_is
from briefing.text.document import read_document


def cases() -> list[tuple[str, str, str | None]]:
    """Each sentence with a name in it and the role that it tells, None for none."""
    lines = Path(__file__).with_name("roles_of_the_press.txt").read_text("utf-8").splitlines()
    told = [line for line in lines if not line.startswith("#")]
    found = []
    for text, mark in zip(told[::2], told[1::2], strict=True):
        name, _, role = mark.removeprefix("> ").partition(" = ")
        found.append((text, name, None if role == "-" else role))
    return found


@pytest.mark.parametrize(("text", "name", "role"), cases())
def test_a_role_is_told_of_its_bearer(text: str, name: str, role: str | None) -> None:
    people = {person.name: person for person in find_people(read_document(article_as_is(text)))}
    found = people[name].role
    assert (found.text if found else None) == role


@pytest.mark.parametrize("text", sorted({text for text, _, _ in cases()}))
def test_a_sentence_that_breaks_off_anywhere_is_read(text: str) -> None:
    for end in range(len(text) + 1):
        if end == len(text) or not text[end].isalpha():
            briefing.brief(text[:end], clean=False)
