"""What every release of a firm has under its news is told apart from the news."""

from __future__ import annotations

import pytest

from briefing.model import Article, Paragraph
from briefing.parser.telling.boilerplate import boilerplate
from briefing.text.document import read_document

NEWS = (
    "Brightwell Foods said on Monday that it would buy Graincraft for $310 million in cash.",
    "Graincraft makes whole-grain snacks in Ohio and had sales of $145 million last year.",
    "The sale is to close in October if the authorities and the owners of both firms agree.",
)
FIRM = "Brightwell and Graincraft make cereals and employ 9,000 people in Chicago and Ohio."


def under(*paragraphs: str) -> list[str]:
    found, start = [], 0
    for each in paragraphs:
        found.append(Paragraph("body" if each[-1] == "." else "heading", start, start + len(each)))
        start += len(each) + 2
    article = Article("\n\n".join(paragraphs), tuple(found), title="A sale")
    return [paragraphs[n] for n in sorted(boilerplate(read_document(article)))]


@pytest.mark.parametrize(
    "head",
    [
        "About Brightwell",
        "ABOUT BRIGHTWELL",
        "About Graincraft Holdings, Inc.",
        "Forward-Looking Statements",
        "Cautionary Note Regarding Forward-Looking Statements",
        "Safe Harbor Statement",
        "Notes to editors:",
    ],
)
def test_what_stands_under_such_a_head(head: str) -> None:
    assert under(*NEWS, head, FIRM) == [head, FIRM]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"About Brightwell: {FIRM}",
        "This press release contains forward-looking statements, and all may come otherwise.",
    ],
)
def test_a_paragraph_that_says_so_itself(paragraph: str) -> None:
    assert under(*NEWS, paragraph) == [paragraph]


@pytest.mark.parametrize("head", ["About time", "About Halvard", "What the owners say"])
def test_the_storys_own_headings_head_the_story(head: str) -> None:
    assert under(*NEWS, head, FIRM) == []


def test_a_heading_about_someone_of_the_story_heads_the_story() -> None:
    news = (*NEWS[:2], "Ana Halvard, the mayor, said that she would look at it.")
    assert under(*news, "About Halvard", "She has been in office for eleven years.") == []


def test_a_heading_of_the_story_ends_it() -> None:
    assert under(*NEWS, "About Brightwell", FIRM, "What comes next", NEWS[2])[-1] == FIRM


def test_what_is_most_of_the_text_is_the_story() -> None:
    assert under(NEWS[0], "About Brightwell", *NEWS[1:], FIRM) == []
