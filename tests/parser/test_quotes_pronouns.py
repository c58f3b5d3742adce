"""Pronouns and titles between two people or more: who is meant by "he", "she", "the mayor"."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said

PEOPLE = {"m": "Tom Bright", "n": "Peter Lowe", "f": "Helen Marsh", "g": "Anna Field"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{f} met {m} on Monday. “I won it,” she said. “I lost it,” he said.", "fm"),
        ("{f} said it was over. {m} disagreed. “No it is not,” he said.", "m"),
        ("“It is on,” said {f}.\n\nThe plan pleased {m}.\n\n“We go,” she added.", "ff"),
        ("“It is on,” said {f}. Her husband, {m}, agreed. “We go,” he said.", "fm"),
        ("{m} criticised {n}. “It is a mess,” he said.", "m"),
        ("{m} said {n} was wrong. “It is a mess,” he said.", "m"),
        ("{m} spoke to {n} by phone. “It is a mess,” he told reporters.", "m"),
        ("Asked about {n}, {m} said no. “It is a mess,” he said.", "m"),
        ("{m}, a friend of {n}, wept. “It is a mess,” he said.", "m"),
        ("{n}’s lawyer, {m}, objected. “It is a mess,” he said.", "m"),
        ("{m} was followed by {n}. “It is a mess,” {n} said.\n\n“We go,” he added.", "nn"),
        ("“It is a mess,” {m} said.\n\n{n} disagreed.\n\n“It is tidy,” he said.", "mn"),
        ("“It is a mess,” {m} told {n}.\n\n“We go,” he added.", "mm"),
        ("{m} and {f} argued. “It is a mess,” she said. “It is tidy,” he said.", "fm"),
        ("Unlike {n}, {m} stayed calm. “It is a mess,” he said.", "m"),
        ("In a letter to {n}, {m} apologised. “It is a mess,” he wrote.", "m"),
        ("{f} and her son {m} fled. “It is a mess,” she said.", "f"),
        ("{f} and her son {m} fled. “It is a mess,” he said.", "m"),
        ("{m} praised the work of {n}.\n\n“He is a giant,” he said.", "m"),
        ("{m} has replaced {n} as coach. “It is a mess,” he said.", "m"),
        ("{m} thanked {f}. She had waited. “It is a mess,” she said.", "f"),
        ("{m} wrote to {f} in May. He got no answer. “It is a mess,” he said.", "m"),
        ("“It is a mess,” {m} said of {n}.\n\n“We go,” he said.", "mm"),
        ("{f}, who beat {g} in the final, was calm. “It is a mess,” she said.", "f"),
        ("{f} said the town was lost. She blamed {g}. “It is a mess,” she said.", "f"),
        ("{m}, 45, has a shop. Business is slow. The rent is high. “It is a mess,” he said.", "m"),
        ("{m} shrugged. “It is a mess.”", "m"),
        ("{m} said {f} had left. “It is a mess.”", "m"),
        ("{f} told {m} to go. “It is a mess,” she said. He went.", "f"),
        ("“It is a mess,” {f} said.\n\n“It is late.”\n\n{m} agreed.\n\n“We go.”", "ffm"),
        ("{f}, the mayor, wept. “It is a mess,” the mayor said.", "f"),
        (
            "{m}, the striker, met {f}, the mayor. “It is a mess,” the mayor said. “It is "
            "tidy,” the striker said.",
            "fm",
        ),
        (
            "Coach {m} and captain {n} met. “It is a mess,” the coach said. “It is tidy,” "
            "the captain said.",
            "mn",
        ),
        ("{m} lost his father, {n}, in May. “It is a mess,” he said.", "m"),
        ("{m} is angry. His boss, {n}, is not. “It is tidy,” he said.", "n"),
        ("{f} was on duty when {g} came in. {g} had been shot. “I held her,” she said.", "f"),
        ("{m} trained under {n}. {n} was known for his temper. “He threw a pan,” he said.", "m"),
        ("{m} has backed {n} as coach. {n}’s contract ends soon. “He is a giant,” he said.", "m"),
        ("{f} shared a flat with {g}. {g} died at the scene. “I lay for two,” she said.", "f"),
        ("{m} lost to {n} in two sets. {n} is 19.\n\n“Nobody hits it like him,” he said.", "m"),
        ("{f} wrote that she had brought {g} sweets. “You took them,” she wrote.", "f"),
        ("{m} said his shop had sent {n} flowers. “They were late,” he said.", "m"),
        ("“It is late,” {f} said. Analyst {g} of Marl Bank was not sure. “It is,” she said.", "fg"),
        ("{f} met {n}, a producer. {n} rang her. “I asked her to sing,” he said.", "n"),
        ("{m} fired {n} on Monday. {n} heard it on the radio. “He never rang,” he said.", "n"),
        ("{f} pushed {g} down the steps. {g} broke a leg. “She never wrote,” she said.", "g"),
        ("{m} sued {n} for a million. {n} was stunned. “He was like a son,” he said.", "n"),
        ("{m} has named {n} to the post. {n}, 44, was a judge. “He rang me,” he said.", "n"),
    ],
)
def test_a_pronoun_means_the_right_one(text: str, wanted: str) -> None:
    speakers = [speaker for _, speaker in said(text.format(**PEOPLE))]
    assert speakers == [PEOPLE[letter] for letter in wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tom Bright left. A waiter saw it. “It is a mess,” the waiter said. “He ran,” he said.",
            ["waiter", "waiter"],
        ),
        ("Tom Bright’s sister was there. “It is a mess,” she said.", ["Tom Bright’s sister"]),
        ("Helen Marsh hired a lawyer. “It is a mess,” the lawyer said.", ["lawyer"]),
        (
            "A pensioner by the door was in tears. “Where do I go?” she asked Tom Bright.",
            ["pensioner"],
        ),
        ("Tom Bright, 45, has a shop. The rent is high. “I am broke,” he said.", ["Tom Bright"]),
        (
            "Helen Marsh said no. A colonel said that it was late. “It is a mess,” she said.",
            ["colonel"],
        ),
        (
            "Tom Bright says no. A company representative said it was law. “We asked,” he said.",
            ["company representative"],
        ),
        ("Ana Ruiz fell. A surgeon said she was lucky. “It is a mess,” he said.", ["surgeon"]),
        ("Ana Ruiz, 40, said no. A spokesperson said yes. “We go,” she said.", ["spokesperson"]),
        ("Tom Bright said no. The council sued. “It is the law,” it said.", ["council"]),
    ],
)
def test_a_pronoun_may_mean_somebody_without_a_name(text: str, wanted: list[str]) -> None:
    assert [speaker for _, speaker in said(text)] == wanted
