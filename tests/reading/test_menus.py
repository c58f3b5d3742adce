"""A page that was copied whole: its menus, its story, what readers wrote."""

from __future__ import annotations

import pytest

from briefing.reading.lines import blocks_of
from briefing.reading.menus import cut_out
from briefing.reading.text import article_from_text

MENU = (
    "Skip to main content\nSign in\nSubscribe\nHome\nNews\nLocal\nCourts\nSchools\nWeather\nSport\n"
    "Rowing\nFootball\nBowls\nOpinion\nLetters\nColumns\nLife\nFood\nHomes\nGardens\nPuzzles\nMore\n"
    "Jobs\nAbout us\nContact us\nNewsletters\nObituaries\nPlace an Ad\nSearch"
).split("\n")
FOOT = [
    "Most read", "Goat found in the bank at Lower Marlow", "Seals are back", "Privacy",
    "Terms of use", "Cookie policy", "Accessibility", "Facebook", "Instagram", *MENU[3:20],
]  # fmt: skip
TITLE = "Old bridge to close for the whole summer"
STORY = [
    "The council of Marlow voted on Monday to close the old bridge for the whole of the summer.",
    "Lorries have worn its deck thin, an engineer told the meeting, and it sways in a strong wind.",
    "“We love it, and it is ours,” said Tom Brandt, who has lived beside the bridge since 1994.",
    "A footbridge is to be ready before the schools open again in the second week of September.",
]
SAID = [
    f"I have crossed it {number} times a week and it has never once swayed under me, whatever the "
    "engineer says to those who would rather close a thing than mend it."
    for number in range(2, 12)
]
COMMENTS = [
    "Comments (10)",
    *(line for n, said in enumerate(SAID) for line in (f"rower{n}", "Reply", "Report", said)),
]


def page(*parts: list[str]) -> str:
    return "\n\n".join(line for part in parts for line in part)


@pytest.mark.parametrize(
    ("head", "byline", "published"),
    [
        ([TITLE, "By Ana Ruiz", "9 June 2031"], ("Ana Ruiz",), "2031-06-09"),
        ([TITLE, "Share", "Print", "By Ana Ruiz, 9 June 2031"], ("Ana Ruiz",), "2031-06-09"),
        ([TITLE, "The deck is thin and the lorries are fat.", "By Ana Ruiz"], ("Ana Ruiz",), None),
        (["Ana Ruiz", "9 June 2031", TITLE], ("Ana Ruiz",), "2031-06-09"),
        ([TITLE], (), None),
        ([TITLE, "9 June 2031", "Facebook", "Email"], (), "2031-06-09"),
        ([TITLE, "Ana Ruiz Per Lund Kim Osei", "By Ana Ruiz, Per Lund and Kim Osei"],
         ("Ana Ruiz", "Per Lund", "Kim Osei"), None),
        ([TITLE, "IFRAME: http://social.example/like", "[bridge.jpg]", "By Ana Ruiz"],
         ("Ana Ruiz",), None),
        (["The bridge in May (Photo: Per Lund)", TITLE, "By Ana Ruiz"], ("Ana Ruiz",), None),
        (["Goat found in the bank", "2 May 2031", TITLE, "By Ana Ruiz"], ("Ana Ruiz",), None),
    ],
)  # fmt: skip
def test_a_copied_page_gives_its_story(
    head: list[str], byline: tuple[str, ...], published: str | None
) -> None:
    article = article_from_text(page(MENU, head, STORY, FOOT))
    told = [article.text[each.start : each.end] for each in article.paragraphs]
    assert [each for each in told if each not in head] == STORY
    assert (article.title, article.byline, article.published) == (TITLE, byline, published)


def test_what_readers_wrote_is_not_the_story_though_it_is_longer() -> None:
    article = article_from_text(page(MENU, [TITLE, "By Ana Ruiz"], STORY, COMMENTS, FOOT))
    assert article.title == TITLE
    assert article.text == "\n\n".join(STORY)


def test_what_stands_between_headline_and_story_is_no_story() -> None:
    player = ["Now playing", "Seals are back in the harbour", "01:16"] * 12
    article = article_from_text(page(MENU, [TITLE, "By Ana Ruiz"], player, STORY, FOOT))
    assert (article.title, article.text) == (TITLE, "\n\n".join(STORY))


def test_every_line_of_a_copied_page_is_kept_or_told_as_dropped() -> None:
    text = page(MENU, [TITLE, "By Ana Ruiz"], STORY, COMMENTS, FOOT)
    article = article_from_text(text)
    told = [article.text, article.title or "", *(each.text for each in article.dropped)]
    assert [line for line in text.split("\n") if line and line not in "\n".join(told)] == []


ROWS = [f"Lock End {number} Weir {number + 1}" for number in range(30)]


@pytest.mark.parametrize(
    "text",
    [
        page([TITLE, "By Ana Ruiz", "9 June 2031"], STORY),
        page([TITLE], STORY, ROWS),
        page(ROWS, [TITLE], STORY),
        page(
            ["Home", "News", TITLE, "By Ana Ruiz", "Share"], STORY, ["Read more", "Seals are back"]
        ),
        page(["Local news", TITLE, "9 June 2031"], MENU, ["By Ana Ruiz"], STORY, ["Share"] * 9),
        page(MENU),
        "",
    ],
)
def test_a_text_without_menus_is_left_whole(text: str) -> None:
    blocks = blocks_of(text)
    assert cut_out(blocks) == (blocks, [])


def test_a_text_that_was_cut_at_its_links_is_left_whole() -> None:
    pieces = [
        piece
        for number in range(20)
        for piece in (
            f"The council of Marlow voted in year {number}",
            "to close the old bridge",
            ".",
        )
    ]
    blocks = blocks_of(page(["Sign in", "Subscribe", "Share"], pieces, STORY))
    assert cut_out(blocks) == (blocks, [])
