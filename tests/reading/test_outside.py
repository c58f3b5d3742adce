"""The story's paragraphs over and under the box that holds the others."""

from __future__ import annotations

import pytest

from briefing.reading.html import article_from_html

LEAD = (
    "The night ferry to Marlow will sail on after all. Its crew learned of it from the radio, and "
    "the captain wept."
)
STORY = [
    "The council of Marlow voted on Monday to keep the night ferry for the whole of the winter.",
    "Lorries have worn its deck thin, an engineer told the meeting, and it rolls in a strong wind.",
    "A new ferry is to be ready before the schools open again in the second week of September.",
]
MORE = [
    "Passengers will pay two dollars more from January, and those from the island half of that.",
    "The harbour office expects some 40,000 people to use the boat before the spring comes.",
]
BOXES = [
    "class='article__body'",
    "class='article-body'",
    "class='entry-content'",
    "class='post-content'",
    "itemprop='articleBody'",
    "id='article-body'",
]


def read(inner: str) -> list[str]:
    article = article_from_html(
        "<!DOCTYPE html><html><head><title>Ferry kept for one more winter | Marlow Post</title>"
        "</head><body><nav><a href='/'>Home</a></nav><main><article>"
        f"{inner.replace('TITLE', '<h1>Ferry kept for one more winter</h1>')}</article></main>"
        "<footer><p>© 2031 Marlow Post</p></footer></body></html>"
    )
    return [article.text[each.start : each.end] for each in article.paragraphs]


def told(lines: list[str]) -> str:
    return "".join(f"<p>{each}</p>" for each in lines)


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize(
    "lead",
    [
        f"<p class='lead'>{LEAD}</p>",
        f"<p><strong>{LEAD}</strong></p>",
        f"<div class='lead'><p>{LEAD}</p></div>",
        f"<p class='byline'>By Per Lund</p><p class='intro'>{LEAD}</p>",
    ],
)
def test_a_lead_over_the_box_is_the_first_paragraph(box: str, lead: str) -> None:
    assert read(f"TITLE{lead}<div {box}>{told(STORY)}</div>") == [LEAD, *STORY]


@pytest.mark.parametrize(
    "top",
    [
        f"<header>TITLE<p>{LEAD}</p><p>By Per Lund</p></header>",
        f"<div>TITLE<div class='subhead'>{LEAD}</div></div>",
        "TITLE<p class='intro'>The crew of the ferry learned of it from the radio, as we all did."
        "</p><p>By Per Lund</p>",
        "TITLE<figure><img src='a.jpg'></figure><p>The ferry at its pier on a rainy evening in the "
        "winter of 2030.</p>",
        "TITLE<p>The ferry stays</p>",
        "TITLE<p><a href='/1'>The goat that walked into the bank of Marlow is back again.</a></p>",
    ],
)
def test_a_standfirst_or_a_caption_over_the_box_is_none(top: str) -> None:
    assert read(f"{top}<div class='entry-content'>{told(STORY)}</div>") == STORY


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("end", ["{}", "<div class='more-text'>{}</div>"])
def test_paragraphs_behind_the_box_are_the_storys(box: str, end: str) -> None:
    rest = end.format(told(MORE))
    assert read(f"TITLE<div {box}>{told(STORY)}</div>{rest}") == [*STORY, *MORE]


@pytest.mark.parametrize(
    "end",
    [
        f"<div><h3>Other news</h3>{told(MORE)}</div>",
        f"<div class='comments'>{told(MORE)}</div>",
        f"<div class='card'><a href='/1'>A goat in the bank</a>{told(MORE)}</div>",
        "<p>This paper is owned by its readers, and it needs your help to go on printing.</p>"
        "<p>Your gift pays for our reporters, and for the boat that takes us to the islands.</p>",
        "<p>Per Lund is a reporter at the Marlow Post and has covered the harbour since 2019.</p>"
        "<p>He lives in Ostvik with two dogs and a boat that he mends himself on Sundays.</p>",
        "<p>Copyright 2031 Marlow Post. This story may not be printed or read out elsewhere.</p>"
        "<p>The Marlow Post is a member of the Island Press Council and follows its code.</p>"
        "<p>The council meets in Ostvik on the first Monday of each month, and in May.</p>",
        "<p class='note'>The Post prints every letter that it gets on the day that it comes in.</p>"
        "<p class='note'>The winners of the yearly prize for letters are named each January.</p>",
    ],
)
def test_what_else_stands_behind_the_box_is_not(end: str) -> None:
    assert read(f"TITLE<div class='entry-content'>{told(STORY)}</div>{end}") == STORY
