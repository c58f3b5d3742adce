"""Raw text in, article out: whole texts as sites leave them, written for these tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article
from briefing.reading.text import article_as_is, article_from_text

STYLES = Path(__file__).parent / "styles"


def read(name: str) -> Article:
    return article_from_text((STYLES / f"{name}.txt").read_text(encoding="utf-8"))


def texts(article: Article, *kinds: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind in kinds]


HEADS: dict[str, dict[str, Any]] = {
    "wire_without_title": {"title": None, "agency": "AFP", "published": "2031-06-09"},
    "wire_indented": {
        "title": "RATES HELD AS PRICES COOL",
        "byline": ("Lena Vos",),
        "agency": "Reuters",
        "published": None,
    },
    "us_daily": {
        "title": "A River Town Votes to Move Uphill",
        "byline": ("Dana Whitlock",),
        "published": "2031-06-03",
    },
    "uk_broadsheet": {
        "title": "Harbour ferry saved after council climbdown",
        "byline": ("Ana Ruiz",),
        "published": "2031-05-12T17:41:00+01:00",
    },
    "indian_daily": {
        "published": "2031-06-03T16:20:00+05:30",
        "updated": "2031-06-03T17:12:00+05:30",
    },
    "broadcaster": {"byline": ("Kim Osei",), "published": "2031-06-03"},
    "tabloid": {
        "title": "Star's secret wedding on tiny island stuns fans",
        "byline": ("JO PRATT",),
        "published": "2031-06-04",
        "updated": "2031-06-04",
    },
    "japanese_daily": {
        "title": "Cabinet Approves Bill on Rural Buses",
        "published": "2031-10-13T17:41:00+09:00",
    },
    "live_page": {"title": "Storm Hanna – live updates"},
    "newsletter": {
        "title": "Why the lighthouse went dark",
        "published": "2031-06-02T07:00:00+02:00",
    },
    "front_matter": {
        "title": "Battery round: what is new",
        "byline": ("Mina Sato",),
        "published": "2031-05-12",
    },
    "transcript": {"title": "Interview: the mayor on floods", "byline": ()},
    "blog": {"title": "Why I gave up my car", "byline": ("Tilda Berg",), "published": "2031-05-05"},
    "spanish": {
        "byline": ("Ana Ruiz",),
        "published": "2031-05-12",
        "language": "es",
        "notice": "not in English: only article and figures",
    },
    "paywalled": {
        "byline": ("Omar Haddad",),
        "notice": "behind a paywall: the text may be cut off",
    },
    "node_by_node": {
        "title": "Minister resigns over ferry deal",
        "byline": ("Ana Ruiz",),
        "published": None,
        "updated": "2031-05-12",
    },
    "indian_agency": {
        "title": "Two held for cable theft in Pune",
        "agency": "PTI",
        "published": "2031-06-09T08:15:00+05:30",
    },
    "singapore_daily": {
        "byline": ("Kim Osei",),
        "published": "2031-09-03T18:30:00+08:00",
        "updated": "2031-09-03T21:10:00+08:00",
    },
    "business_wire": {"byline": ("Omar Haddad",), "agency": "Reuters", "published": None},
    "us_capital_daily": {
        "title": "The senator who counts bees",
        "byline": ("Dana Whitlock",),
        "published": "2031-06-05T06:00:00-04:00",
    },
    "cable_news": {"byline": ("Kim Osei",), "updated": "2031-06-10T15:15:00-04:00"},
    "gulf_broadcaster": {"byline": (), "published": "2031-06-10"},
    "german_broadcaster": {
        "title": "Ferry sinks at its mooring",
        "byline": ("Kim Osei",),
        "published": "2031-06-10",
    },
    "public_radio": {"byline": ("Dana Whitlock",), "published": "2031-06-10"},
}


@pytest.mark.parametrize("name", HEADS)
def test_the_head_is_read(name: str) -> None:
    article = read(name)
    assert {key: getattr(article, key) for key in HEADS[name]} == HEADS[name]


STORIES: dict[str, list[str]] = {
    "cable_news": [
        "The city orchestra will play its summer season in an empty swimming pool, because its"
        " hall has a hole in the roof.",
        "“The echo is seven seconds long,” conductor Ines Park told HNN.",
        "Tickets for all 12 concerts were sold within an hour.",
    ],
    "gulf_broadcaster": [
        "Miners want a share of record profits; owner says talks may resume on Friday.",
        "A strike at the north's largest copper mine entered its third week on Tuesday.",
        "The union said 2,000 of its members had stopped work.",
        '"We are not going back for a promise," said its leader, Rosa Quispe.',
    ],
    "indian_agency": [
        "Two men were arrested for stealing 300 metres of copper cable from a railway depot here,"
        " police said on Monday.",
        "The accused, aged 24 and 31, were caught by guards, an official said.",
        '"They had sold half of it," inspector R. K. Patil said.',
        "A case was registered under the railway act, he added.",
    ],
    "public_radio": [
        "The town of Pell, Iowa, has let its pupils name all nine of its snowplows.",
        '"We got 412 ideas," says Mayor Tom Reyes. "Most were rude."',
    ],
    "us_daily": [
        "After the third flood in five years, residents of Pell, Iowa, chose to rebuild two miles"
        " away.",
        "PELL, Iowa — The vote was not close. By 812 to 97, the people of Pell decided on Tuesday"
        " to leave the river.",
        "“We are tired of shoveling mud,” said Ruth Larkin, 71, who has lived on Front Street"
        " since 1983.",
        "The move will cost $41 million, most of it federal money.",
        "Who pays?",
        "The county will lend the rest, Mayor Tom Reyes said.",
    ],
    "uk_broadsheet": [
        "Council leader bows to pressure from residents as night service is kept for two years",
        "The night ferry across Ostvik harbour will run for two more years after the council"
        " dropped plans to scrap it.",
        "The decision follows a petition of 4,000 names.",
        "Ines Okafor, who nurses at the hospital, said: “Take away the boat and you take away the"
        " shift.”",
        "A spokesperson for the council said it had “listened”.",
    ],
    "indian_daily": [
        "The IMD has forecast above-normal rain for the southern peninsula",
        "The southwest monsoon set in over Kerala on Tuesday, two days ahead of its normal date,"
        " the India Meteorological Department said.",
        "“Rain will spread to Karnataka within 48 hours,” said M. Rajan, the department's"
        " director.",
        "The State has asked collectors to keep ₹12 crore ready.",
    ],
    "tabloid": [
        "Pop star Lia Moon has married her drummer in secret on a tiny island with 30 residents.",
        "The 29-year-old wore a raincoat for the ceremony on Saturday.",
        "'It was just us and the sheep,' she told fans.",
    ],
    "blog": [
        "I sold it in March. The bus takes me 25 minutes, and I read.",
        "1. It is cheaper",
        "I spend 40 euros a month now.",
        "2. It is calmer",
        "Nobody honks at me.",
    ],
    "node_by_node": [
        "Transport Minister Olga Brandt resigned on Monday after the Harbour Post reported that"
        " her brother owned a share of the ferry company.",
        "She told Radio Nord: “I made a mistake.”",
        "The opposition, led by Per Lund, welcomed the move.",
        "What next?",
        "Parliament meets on Thursday to choose a successor.",
    ],
    "wire_without_title": [
        "PORT CALDER, June 9, 2031 (AFP) - Dockers walked out of the country's largest container"
        " port on Monday after talks over night pay collapsed, leaving 14 ships at anchor off the"
        " coast.",
        'The union said 2,300 workers had joined the strike. "We have been patient for two'
        ' years," its leader, Marta Oduya, told reporters at the gate.',
        "The port authority said it would seek an injunction on Tuesday.",
    ],
    "table": [
        "Harriers stayed top with a draw at home on Sunday, and Rovers won again.",
        "Team Played Points",
        "Harriers 9 21",
        "Rovers 9 19",
        "The next round is on Saturday.",
    ],
}


@pytest.mark.parametrize("name", STORIES)
def test_the_story_comes_out_whole_and_nothing_else(name: str) -> None:
    assert texts(read(name), "body", "heading", "list") == STORIES[name]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("uk_broadsheet", "The ferry at Ostvik on Monday. Photograph: Lars Lund/The Harbour Post"),
        (
            "indian_daily",
            "Fishermen pull a boat ashore at Vizhinjam on Tuesday. | Photo Credit: S. Mahesh",
        ),
        ("broadcaster", "The clock was stopped by lightning in 1991"),
        ("us_daily", "A flooded street in Pell last month."),
    ],
)
def test_a_caption_is_kept_as_one(name: str, wanted: str) -> None:
    assert wanted in texts(read(name), "caption")


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("us_daily", "Continue reading the main story", "advertisement"),
        ("us_daily", "Dana Whitlock is a reporter covering the Midwest.", "author note"),
        ("us_daily", "A Dam Is Coming Down. Salmon Are Waiting.", "related link"),
        ("uk_broadsheet", "Sign up to First Edition", "sign-up prompt"),
        ("uk_broadsheet", "View image in fullscreen", "picture counter"),
        ("indian_daily", "How the monsoon is measured", "related link"),
        ("indian_daily", "(With inputs from PTI)", "desk line"),
        ("tabloid", "shares", "share line"),
        ("wire_without_title", "mo/jk/lt", "desk line"),
        ("newsletter", "Unsubscribe | Manage preferences", "sign-up prompt"),
        ("newsletter", "To: readers", "front matter"),
        ("paywalled", "To continue reading, subscribe today", "subscriber notice"),
        ("node_by_node", "Who is Olga Brandt?", "related link"),
    ],
)
def test_what_is_dropped_says_why(name: str, text: str, reason: str) -> None:
    assert (text, reason) in [tuple(each) for each in read(name).dropped]


def test_each_posts_time_heads_it_on_a_live_page() -> None:
    article = read("live_page")
    headings = texts(article, "heading")
    assert [each for each in headings if each.endswith("BST")] == [
        "18.05 BST",
        "17.20 BST",
        "16.45 BST",
    ]
    assert ("Updated at 18.09 BST", "date line") in [tuple(each) for each in article.dropped]


def test_bullets_behind_the_first_paragraph_are_a_list() -> None:
    assert texts(read("newsletter"), "list") == [
        "The keeper, Olaf Brun, says a mouse may have eaten the cable.",
        "A tanker waited six hours outside the harbour.",
    ]


def test_a_lead_in_a_bullet_is_body() -> None:
    text = (
        "Ferry talks go on\n\n- Owners and crews meet again today for a second day of talks."
        "\n\nThe talks began on Monday in the old town hall.\n"
    )
    assert texts(article_from_text(text), "body")[0].startswith("Owners and crews")


def test_a_date_without_its_year_is_no_date() -> None:
    text = "Mill to close\n\nBy Ana Ruiz\n\nJune 9\n\nThe mill will close in October, it said.\n"
    assert article_from_text(text).published is None


def test_a_date_in_a_caption_is_no_date() -> None:
    text = (
        "Mill to close\n\nThe mill in Vargas on June 9, 2031.\n\nPHOTO: AFP\n\n"
        "The mill will close in October, its owner said on Tuesday.\n"
    )
    assert article_from_text(text).published is None


def test_a_closing_agency_is_taken_off_the_last_paragraph() -> None:
    text = "Mill to close\n\nThe mill will close in October, its owner said on Tuesday. AFP\n"
    article = article_from_text(text)
    assert article.agency == "AFP"
    assert article.text.endswith("on Tuesday.")


def test_a_text_without_a_story_is_kept() -> None:
    article = article_from_text("milk\neggs\nbutter and\nbread")
    assert "milk" in article.text
    assert "bread" in article.text


def test_a_correction_is_a_notice() -> None:
    text = (
        "Mill to close\n\nThe mill will close in October, its owner said on Tuesday.\n\n"
        "Correction: An earlier version gave the wrong month.\n"
    )
    assert texts(article_from_text(text), "notice") == [
        "Correction: An earlier version gave the wrong month."
    ]


def test_soft_hyphens_spaces_and_unicode_are_tidied() -> None:
    text = "The may\u00ador  of\u00a0Cafe\u0301 Town\tsaid on Monday that it would rain."
    assert (
        article_from_text(text).text == "The mayor of Café Town said on Monday that it would rain."
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_as_is_takes_the_text_exactly(end: str) -> None:
    text = f"  Title here{end}{end}By Ana Ruiz{end}It rained. "
    article = article_as_is(text)
    assert article.text == text
    assert [p.kind for p in article.paragraphs] == ["body"] * 3
    assert article.title is None


_PIECES = [
    "By Ana Ruiz", "May 3, 2031", "12:30 BST", "2 hours ago", "Related stories", "Comments",
    "PHOTO: AFP", "(", "Image:", "Getty)", ",", "'s", "the", "The mayor said so, he told us.",
    "“It rained”", ".", "…", "-", "- item one", "a\tb\tc", "---", "title: x", "|", "A", "AFP",
    "Advertisement", "skip past newsletter", "after newsletter promotion", "N the heart",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=20), max_size=25),
    st.sampled_from(["\n", "\n\n", " "]),
)
def test_any_text_gives_the_same_sound_article_twice(parts: list[str], between: str) -> None:
    text = between.join(parts)
    article = article_from_text(text)
    assert article == article_from_text(text)
    pieces = [article.text[p.start : p.end] for p in article.paragraphs]
    assert article.text == "\n\n".join(pieces)
    assert all(piece and piece == piece.strip() for piece in pieces)
    assert {p.kind for p in article.paragraphs} <= {"body", "heading", "caption", "list", "notice"}
    assert all(each.reason for each in article.dropped)
    assert article_as_is(text).text == text
