"""Pages that go on for ever: the next story is none of this one's."""

from __future__ import annotations

import pytest

from briefing.reading.html import article_from_html

STORY = [
    "The council of Marlow voted on Monday to keep the night ferry for the whole of the winter.",
    "Lorries have worn its deck thin, an engineer told the meeting, and it rolls in a strong wind.",
    "A new ferry is to be ready before the schools open again in the second week of September.",
]
OTHER = [
    "The library in Ostvik will open on Sundays from next month, its director told reporters.",
    "Readers had asked for it for years, and a gift of a local baker made it possible this spring.",
    "The director hopes that students will come, since their own library is shut on that day.",
    "Twelve volunteers have signed up to keep the doors open until the evening, she said.",
    "The last time that it was open on a Sunday was in the spring of the year of the flood.",
]
SIGNED = "<p>By Greta Whalen</p>"


def read(story: str, other: str) -> list[str]:
    first = "".join(f"<p>{each}</p>" for each in STORY)
    second = "".join(f"<p>{each}</p>" for each in OTHER)
    article = article_from_html(
        "<!DOCTYPE html><html><head><title>Ferry kept for one more winter | Marlow Post</title>"
        f"</head><body><main>{story.format(first)}{other.format(second)}</main></body></html>"
    )
    return [article.text[each.start : each.end] for each in article.paragraphs]


TITLE = "<h1>Ferry kept for one more winter</h1>"


@pytest.mark.parametrize(
    ("box", "level"),
    [
        ("div class='s'", "h1"),
        ("section", "h1"),
        ("article", "h1"),
        ("section", "h2"),
        ("article", "h2"),
        ("article class='story'", "h2"),
    ],
)
def test_a_signed_story_in_the_next_box_is_another(box: str, level: str) -> None:
    end = box.partition(" ")[0]
    head = f"<{level}>Library to open on Sundays</{level}>"
    found = read(f"<{box}>{TITLE}{{}}</{end}>", f"<{box}>{head}{SIGNED}{{}}</{end}>")
    assert found == STORY


@pytest.mark.parametrize(
    ("story", "other"),
    [
        # A part of the story in a section of its own; a part that another wrote.
        (f"<section>{TITLE}{{}}</section>", "<section><h2>On Sundays</h2>{}</section>"),
        (f"{TITLE}<section><h2>By boat</h2>{{}}</section>",
         f"<section><h2>On Sundays</h2>{SIGNED}{{}}</section>"),
        (f"<div>{TITLE}{{}}", f"<h2>On Sundays</h2>{SIGNED}{{}}</div>"),
    ],
)  # fmt: skip
def test_a_part_of_the_story_is_none(story: str, other: str) -> None:
    found = read(story, other)
    assert [each for each in found if each in STORY + OTHER] == STORY + OTHER
