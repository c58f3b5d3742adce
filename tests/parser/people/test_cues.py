"""The records of cues: each fires on its own text and not on the other; none is missing or idle."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.parser.model import load
from briefing.parser.people.confidence import SECTION as PERSON
from briefing.parser.people.mentions import MENTION
from briefing.parser.people.roles import DECISION as ROLES
from briefing.parser.people.salience import SECTION as SALIENCE
from tests.parser.people import marking
from tests.parser.people.records import (
    MENTION_CUES,
    PERSON_CUES,
    ROLE_CUES,
    SALIENCE_CUES,
    Cue,
    group,
    what,
)

DECISIONS: dict[str, tuple[tuple[Cue, ...], Callable[[str], set[str]]]] = {
    MENTION: (MENTION_CUES, marking.of_mention),
    ROLES: (ROLE_CUES, marking.of_role),
    PERSON: (PERSON_CUES, marking.of_person),
    SALIENCE: (SALIENCE_CUES, marking.of_salience),
}
# Those to which the fit gives no weight as yet.
IDLE: dict[str, set[str]] = {
    MENTION: set(),
    ROLES: set(),
    PERSON: set(),
    SALIENCE: set(),
}
ALWAYS = {"any", "mention", "early"}  # fires on every text: what a decision starts from
each_decision = pytest.mark.parametrize("decision", DECISIONS)
CASES = [
    pytest.param(cue, seen, id=f"{decision}:{cue.name}")
    for decision, (cues, seen) in DECISIONS.items()
    for cue in cues
]


@pytest.mark.parametrize(("cue", "seen"), CASES)
def test_a_cue_fires_on_its_text_and_is_silent_on_the_other(
    cue: Cue, seen: Callable[[str], set[str]]
) -> None:
    assert cue.name in seen(cue.fires)
    if cue.name in ALWAYS:
        assert not cue.silent
        return
    others = seen(cue.silent)
    assert others, "what is marked in the text has no cues at all"
    assert cue.name not in others


@each_decision
def test_names_and_lines_are_each_of_one_record(decision: str) -> None:
    cues, _ = DECISIONS[decision]
    assert len({cue.name for cue in cues}) == len(cues)
    assert len({cue.sees for cue in cues}) == len(cues)


@each_decision
def test_every_cue_with_a_weight_has_its_record(decision: str) -> None:
    cues, _ = DECISIONS[decision]
    assert {group(cue) for cue in load("people")[decision]} <= {group(cue.name) for cue in cues}


@each_decision
def test_every_cue_that_fires_has_its_record(decision: str) -> None:
    cues, seen = DECISIONS[decision]
    texts = [text for cue in cues for text in (cue.fires, cue.silent) if text]
    fired = {group(cue) for text in texts for cue in seen(text)}
    assert fired == {group(cue.name) for cue in cues}


@each_decision
def test_every_record_is_of_a_cue_with_a_weight(decision: str) -> None:
    cues, _ = DECISIONS[decision]
    weighed = {group(cue) for cue in load("people")[decision]}
    assert {group(cue.name) for cue in cues} - weighed == IDLE[decision]


@pytest.mark.parametrize(
    ("cue", "cues", "line"),
    [
        ("owns=brother", MENTION_CUES, "the word behind the name and its possessive 's"),
        ("length=4", MENTION_CUES, "how many words the name has, four for more"),
        ("at=is", ROLE_CUES, "a form of `be` ties the phrase to the name"),
        ("noun=baker", ROLE_CUES, "the noun of the phrase"),
        ("highest>=0.4", PERSON_CUES, "how sure the reading is of the surest mention"),
        ("length=4", SALIENCE_CUES, ""),
    ],
)
def test_what_a_cue_sees_is_said_in_one_line(cue: str, cues: tuple[Cue, ...], line: str) -> None:
    assert what(cue, cues) == line
