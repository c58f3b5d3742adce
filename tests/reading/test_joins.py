"""Paragraphs broken at inline links."""

from __future__ import annotations

import pytest

from briefing.reading.blocks import Block, Line
from briefing.reading.edges import begins_inside
from briefing.reading.joins import join_broken


def joined(*texts: str) -> list[str]:
    return [line.text for line in join_broken([Line(Block(text)) for text in texts])]


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (
            ["The talks were called by the mayor", "of Ostvik", ", who is ill."],
            ["The talks were called by the mayor of Ostvik, who is ill."],
        ),
        (["He told", "Radio Nord", ": “No.”"], ["He told Radio Nord: “No.”"]),
        (["Lia Moon", "’s new album", "Grey Water", "."], ["Lia Moon’s new album Grey Water."]),
        (["A", "study", "found that it rains."], ["A study found that it rains."]),
        (["T", "he mayor of Lima said so."], ["The mayor of Lima said so."]),
        (
            ["Born on June 3", "rd", "1993 in Lima, he left."],
            ["Born on June 3rd 1993 in Lima, he left."],
        ),
        (["On a trip in 2022,", "Ana Ruiz", "stayed."], ["On a trip in 2022, Ana Ruiz stayed."]),
        (["He said it was (", "see page 3", ") clear."], ["He said it was (see page 3) clear."]),
        (
            ["AUBURN, Ohio —", "After a year she left."],
            ["AUBURN, Ohio — After a year she left."],
        ),
    ],
)
def test_fragments_are_one_paragraph(parts: list[str], wanted: list[str]) -> None:
    assert joined(*parts) == wanted


@pytest.mark.parametrize(
    "parts",
    [
        ["The council met on Monday.", "It will meet again."],
        ["Who pays?", "The county will lend the rest."],
        ["Old-school automation", "So where does that leave us?"],
        ["It must have:", "A door that closes"],
        ["Lights; and", "Brakes"],
        ["I’m in", "The move against the mayor followed a fight."],
        ["How the law works", "Tom Reyes wrote it in 2030."],
        ["The phone is old.", "iPhone sales fell by a third."],
    ],
)
def test_whole_lines_stay_apart(parts: list[str]) -> None:
    assert joined(*parts) == parts


def test_an_advertisement_inside_a_sentence_comes_out_in_front() -> None:
    lines = [Line(Block(t)) for t in ("The mayor of the town said", "Advertisement", "it rained.")]
    lines[1].reason = "advertisement"
    assert [line.text for line in join_broken(lines)] == [
        "Advertisement",
        "The mayor of the town said it rained.",
    ]


def test_a_whole_block_is_never_joined() -> None:
    lines = [Line(Block("He told", whole=True)), Line(Block("the mayor.", whole=True))]
    assert [line.text for line in join_broken(lines)] == ["He told", "the mayor."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [(", who", True), ("’s mum", True), ("of Lima", True), ("iPhone sales", False),
     ("The", False), ("“the greatest", True), ("… once more", False), (". Then", True)],
)  # fmt: skip
def test_a_beginning_in_mid_sentence(text: str, wanted: bool) -> None:
    assert begins_inside(text) is wanted


def test_a_headline_that_ends_in_a_small_word_is_not_joined_to_the_lead() -> None:
    title = "Harbour board’s plan for Vestby: what the talks will come down to"
    lead = "Jonas Aune, who leads the harbour board, said on Monday that the talks had ended."
    assert joined(title, lead) == [title, lead]
