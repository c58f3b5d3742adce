"""Two of one surname: who the bare surname, the given name or the title means."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Senator Gary Pike flew to Leeds with his daughter, Olga Pike. “My girl is innocent,” "
            "Pike told reporters.",
            ["Gary Pike"],
        ),
        (
            "Olga Pike, whose brother Gary Pike opened the shop in 1974, took over last year. “He "
            "still checks the till,” Pike said.",
            ["Olga Pike"],
        ),
        (
            "Olga Pike thought it was about the bins. “They drew a line,” said Pike, 71. Her "
            "husband, Gary Pike, was out.",
            ["Olga Pike"],
        ),
        (
            "Olga Pike denied knowing minister Gary Pike. “We share a name,” Ms Pike said. "
            "Minister Pike said he was “at peace”.",
            ["Olga Pike", "Gary Pike"],
        ),
        (
            "Ron Tibbs died in March. His widow, Maureen Tibbs, still runs the farm. “He is "
            "everywhere,” Tibbs said.",
            ["Maureen Tibbs"],
        ),
        (
            "Ron Tibbs and Maureen Tibbs have a farm. Mrs Tibbs accepted that she had shouted. She "
            "denied throwing a bucket at him.\n\n“It was rainwater,” she said.",
            ["Maureen Tibbs"],
        ),
    ],
)
def test_a_surname_of_several_means_the_likeliest(text: str, wanted: list[str]) -> None:
    assert [speaker for _, speaker in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Olga Pike is selling the bank. Her husband was not asked. “Stock them with fish,” he "
            "said.",
            None,
        ),
        (
            "Gary Pike spoke first. Olga Pike is selling up. “Good,” said her husband.",
            "Gary Pike",
        ),
        (
            "Ann Smith grew up in Hull. Her mother, Eva Stein, raised four. “She never saw a play "
            "of mine,” says her daughter.",
            "Ann Smith",
        ),
    ],
)
def test_kin_of_the_one_spoken_of_may_be_named(text: str, speaker: str | None) -> None:
    assert [each for _, each in said(text)] == [speaker or "Her husband"]
