"""Raw text cut into blocks."""

from __future__ import annotations

from textwrap import fill

import pytest

from briefing.reading.blocks import Block
from briefing.reading.lines import blocks_of

WRAPPED = (
    "The dockers of Port Calder walked out on Monday after the talks\n"
    "over night pay had collapsed, and fourteen ships lay at anchor\n"
    "off the coast.\n"
    "The union said that more than two thousand workers had joined\n"
    "the strike by noon.\n"
)


def texts(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def test_hard_wrapped_lines_are_joined_and_a_short_line_ends_a_paragraph() -> None:
    assert [text.split()[-1] for text in texts(WRAPPED)] == ["coast.", "noon."]


def _dump(paragraphs: list[str]) -> str:
    """Menu and paragraphs as a browser for terminals writes them."""
    menu = [
        f"     * {word}" for word in "Home News Local Courts Sport Food Puzzles Weather".split()
    ]
    told = [fill(each, 72, initial_indent="   ", subsequent_indent="   ") for each in paragraphs]
    return "\n\n".join(["\n".join(menu), "Old bridge to close", *told, "\n".join(menu)])


def test_a_page_that_a_browser_for_terminals_wrote_has_whole_paragraphs() -> None:
    told = [
        f"The council of Marlow voted on day {number} to close the old bridge for the whole of the "
        f"summer, and the engineer said for the {number}th time that the deck sways in the wind."
        for number in range(4, 10)
    ]
    found = texts(_dump(told))
    assert [each for each in found if each in told] == told
    assert "Courts" in found


def test_indented_lines_of_verse_stay_apart() -> None:
    lines = [
        f"   By night the {n} lorries come along the bridge and nobody says" for n in range(20)
    ]
    lines = [line[: 40 + 3 * (n % 8)] for n, line in enumerate(lines)]
    assert len(texts("\n".join(lines))) == 20


def test_single_line_ends_end_paragraphs_where_nothing_is_wrapped() -> None:
    text = "It rained.\nThe mayor spoke for an hour and a half, and nobody left.\nThen all went.\n"
    assert len(texts(text)) == 3


def test_a_mails_quote_marks_go() -> None:
    assert texts("> It rained.\n>\n> It rained again.\n> And again.\n")[0] == "It rained."


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "· "])
def test_a_bullet_is_no_text(bullet: str) -> None:
    assert blocks_of(f"{bullet}One boat.\n{bullet}Two boats.") == [
        Block("One boat.", "list"),
        Block("Two boats.", "list"),
    ]


def test_a_sentences_own_dash_is_no_bullet() -> None:
    assert blocks_of("He had left the town\n\n- in 2013 he thought of it")[1].hint == ""


def test_a_tables_rows_are_told() -> None:
    rows = blocks_of("Team\tPlayed\nRovers\t9\n| a | b |\n|---|---|\n")
    assert rows == [
        Block("Team Played", "table"),
        Block("Rovers 9", "table"),
        Block("a | b", "table"),
    ]


def test_a_markdown_heading_is_one() -> None:
    assert blocks_of("## The winners") == [Block("The winners", "heading")]


@pytest.mark.parametrize("text", ["", "\n\n \n", "\x00\x01", "\u00ad"])
def test_nothing_gives_nothing(text: str) -> None:
    assert blocks_of(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("\x1b[1;31mThe boat\x1b[0m sails.", "The boat sails."),
        ("The \x1b]8;;https://a.example/b\x1b\\boat\x1b]8;;\x1b\\ sails.", "The boat sails."),
        ("\x1b]0;a window\x07The boat sails.", "The boat sails."),
        ("\x1b(BThe boat\x1b[?25l sails.\x1b7", "The boat sails."),
        ("\x1bP1$r0m\x1b\\The \x9b1mboat sails.", "The boat sails."),
        ("The \x1b]boat sails on.", "The boat sails on."),
        ("The boat [31 sails] at [1m].", "The boat [31 sails] at [1m]."),
        ("T\bThe b\bboat _\bsails.", "The boat sails."),
    ],
)
def test_a_terminals_own_signs_are_no_text(text: str, wanted: str) -> None:
    assert texts(text) == [wanted]
