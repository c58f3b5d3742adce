"""Titles, bylines and dates in the ways that sites set them over a story."""

from __future__ import annotations

import pytest

from briefing.reading.text import article_from_text

STORY = """
The council voted on Monday to keep the night ferry for two more years, officials said.

“Take away the boat and you take away the shift,” said Ines Okafor, who nurses at the hospital.

The boat costs 3 million kroner a year.
"""
TITLE = "Council keeps night ferry"
ANA = ("Ana Ruiz",)
DAY = "2031-05-12"


@pytest.mark.parametrize(
    ("head", "title", "byline", "published"),
    [
        ("Council keeps night ferry\nBy Ana RuizMay 12, 2031 5:41 pm\n", TITLE, ANA, DAY),
        (
            "Council keeps night ferry\nAna Ruiz, Transport Correspondent\t12 May 2031\n",
            TITLE,
            ANA,
            DAY,
        ),
        (
            "Council keeps night ferry | The Harbour Post\n\nAna Ruiz\nMon 12 May 2031 17:41 BST\n",
            "Council keeps night ferry | The Harbour Post",
            ANA,
            "2031-05-12T17:41:00+01:00",
        ),
        (
            "OPINION\n\nLet the ferry sail\n\nAna Ruiz\n\nColumnist\n\n12 May 2031\n",
            "Let the ferry sail",
            ANA,
            DAY,
        ),
        (
            "Aerospace & Defense\n\nMay 12, 2031\n\nNo proof that a bird hit plane\n\nAna Ruiz\n",
            "No proof that a bird hit plane",
            ANA,
            DAY,
        ),
        (
            "Can a town live without its ferry?\n\nAna Ruiz and Per Lund\n12 May 2031 • 5:00am\n",
            "Can a town live without its ferry?",
            ("Ana Ruiz", "Per Lund"),
            DAY,
        ),
        ("Ferry stays\n\nBy Ana Ruiz\n", "Ferry stays", ANA, None),
        (f"{TITLE}\nby Our Reporter\n\n", TITLE, (), None),
        (f"{TITLE}\nBy our staff correspondent\n\n", TITLE, (), None),
        (f"{TITLE}\nHARBOUR FILMS\n12 May 2031\n", TITLE, (), DAY),
        (f"{TITLE}\nBy ANA RUIZ ana@post.example\n12 May 2031\n", TITLE, ("ANA RUIZ",), DAY),
        (f"{TITLE}\nBy ANA RUIZ\n12 May 2031\nAna Ruiz\n", TITLE, ANA, DAY),
        (f"{TITLE}\nAna Ruiz\nStaff reporter at The Harbour Post\n12 May 2031\n", TITLE, ANA, DAY),
        (f"{TITLE}\n\nAna Ruiz · 12 May 2031 · 4 min read\n", TITLE, ANA, DAY),
        (f"{TITLE}\nBy Ana Ruiz\nAna Ruiz is a staff writer.\n12 May 2031\n", TITLE, ANA, DAY),
        (
            "Ostvik: council keeps ferry\nAna Ruiz in Ostvik\nMon 12 May 2031 12.42 CEST\n",
            "Ostvik: council keeps ferry",
            ANA,
            "2031-05-12T12:42:00+02:00",
        ),
        ("12 May 2031\n\nCouncil keeps night ferry\n\nText: Ana Ruiz\n", TITLE, ANA, DAY),
        (
            "Print\n\nCouncil keeps night ferry\n\nPosted on May 12th, 2031 by Ana Ruiz in News\n",
            TITLE,
            ANA,
            DAY,
        ),
        (
            "Council keeps night ferry\n\nAna Ruiz\n@ana\n\nMay 12, 2031 / 5:41 PM EDT / A News\n",
            TITLE,
            ANA,
            "2031-05-12T17:41:00-04:00",
        ),
        ("Council keeps night ferry\n\nby Ana Ruiz | May 12, 2031 | News\n", TITLE, ANA, DAY),
        ("Council keeps night ferry\n\nPer Lund\n", TITLE, ("Per Lund",), None),
        ("Council keeps night ferry\n\nInes Okafor\n", TITLE, (), None),
        ("Council keeps night ferry\n\nPer Lund\nPHOTO: AFP\n", TITLE, ("Per Lund",), None),
        (f"{TITLE}\nPhoto: Kim Osei\n\nAna Ruiz\n\n12 May 2031\n", TITLE, ANA, DAY),
        ("Council keeps night ferry\n\nAna Ruiz, AFP\n", TITLE, ANA, None),
        ("Council keeps night ferry\n\nAna Ruiz for Harbour News\n", TITLE, ANA, None),
        ("Council keeps night ferry\n\nAna Ruiz, Ostvik\n", TITLE, ANA, None),
        ("Council keeps night ferry\n\nAna Ruiz | Port Calder\n", TITLE, ANA, None),
        (f"{TITLE}\n\nAna Ruiz · ABX Harbours\nPosted: May 12, 2031\n", TITLE, ANA, DAY),
        (f"{TITLE}\n\nAna Ruiz / Port Calder Herald\n12 May 2031\n", TITLE, ANA, DAY),
        ("Council keeps night ferry\n\nAna Ruiz\n\nOSTVIK\n", TITLE, ANA, None),
        ("Council keeps night ferry\n\nAna Ruiz at the Town Hall\n12 May 2031\n", TITLE, ANA, DAY),
        (
            "Council keeps night ferry\n\nAna Ruiz Rural affairs correspondent\n12 May 2031\n",
            TITLE,
            ANA,
            DAY,
        ),
        (f"News\nBy\nAna Ruiz\nSenior Reporter\n12 May 2031\n{TITLE}\n", TITLE, ANA, DAY),
        (f"{TITLE}\nAna Ruiz\nEastern Europe correspondent\n12 May 2031\n", TITLE, ANA, DAY),
        (f"{TITLE}\nBy Ana Ruiz\nThe Harbour Flag\n12 May 2031\n", TITLE, ANA, DAY),
        (f"{TITLE}\n12 May 2031\nBy Ana Ruiz\nABX Sport at Town Hall\n", TITLE, ANA, DAY),
        (
            "Council says it wants ‘boats, not trains’\nBy: Ana Ruiz - Reporter / @ana\n"
            "Harbour Daily Post / 05:30 AM May 12, 2031\n",
            "Council says it wants ‘boats, not trains’",
            ANA,
            DAY,
        ),
        ("Council keeps night ferry\n\nMonday May 12 2031, 12.01am, The Harbour\n", TITLE, (), DAY),
        (
            "Council keeps night ferry\n\nAna Ruiz\n\n05/12/2031 06:41 PM EDT\n",
            TITLE,
            ANA,
            "2031-05-12T18:41:00-04:00",
        ),
        ("Council keeps night ferry\n\nAna Ruiz\n\n05/12/2031 06:41\n", TITLE, ANA, None),
        ("Council keeps night ferry\n\nMay 12, 2031 7:52 AM Updated an hour ago\n", TITLE, (), DAY),
    ],
)  # fmt: skip
def test_a_head_is_read(
    head: str, title: str, byline: tuple[str, ...], published: str | None
) -> None:
    article = article_from_text(head + STORY)
    assert (article.title, article.byline, article.published) == (title, byline, published)
    assert article.text.removeprefix("Ines Okafor\n\n") == STORY.strip()


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("Council keeps night ferry\n\nAssociated Press\n\n12 May 2031\n", "Associated Press"),
        ("Council keeps night ferry\n\nReuters\n\nMay 12, 2031 5:41 PM UTC\n", "Reuters"),
        (
            "Council keeps night ferry\n\nOSTVIK, May 12 (Xinhua) -- The council met, it said.\n",
            "Xinhua",
        ),
        ("Council keeps night ferry\n\nKim Osei with AFP, dpa\n12 May 2031\n", "AFP"),
        ("Council keeps night ferry\n\nOSTVIK [AP] — The council met on Monday, it said.\n", "AP"),
        ("Council keeps night ferry\n\nOSTVIK — AFP — The council met on Monday.\n", "AFP"),
        ("Council keeps night ferry\n\nOSTVIK (CNN) — The council met on Monday.\n", None),
        ("Council keeps night ferry\n\nOSTVIK (Sky News) — The council met.\n", None),
        ("Council keeps night ferry\n\nOSTVIK, May 3 (Norwire) - The council met.\n", "Norwire"),
        ("Council keeps night ferry\n\nOSTVIK, May 3 (Web Desk) - The council met.\n", None),
    ],
)  # fmt: skip
def test_an_agency_over_the_story(head: str, agency: str | None) -> None:
    assert article_from_text(head + STORY).agency == agency


@pytest.mark.parametrize(
    "head",
    [
        "The council met on Monday, and it talked about the ferry for an hour.\n",
        "OSTVIK: The council met on Monday, and it kept the ferry. — Bernama\n",
    ],
)
def test_a_sentence_is_no_title(head: str) -> None:
    article = article_from_text(head + STORY)
    assert article.title is None
    assert article.text.startswith(head[:20])


@pytest.mark.parametrize(
    "tail",
    [
        "\nRead more:\n• Ferry timeline\n• Harbour plan in full\n",
        "\nAna Ruiz is transport correspondent of The Harbour Post. Follow her on X @anaruiz.\n",
        "\nYou can get the day's news by email. Sign up here.\n",
        "\nMore from Ostvik\n\nBus lane to open\n2 hours ago\n\nSeals are back\n5 hours ago\n",
        "\nThis article was originally published on The Harbour. Read the original article.\n",
        "\nCopyright 2031 The Harbour Post. All rights reserved.\n",
        "\nShare this article\nFacebook\nX\nPrint\n\nAbout us | Contact | Privacy | Terms\n",
        "\nComments (2)\n\nPer\nMay 12, 2031 at 9:00 pm\nGood news for all of us, I would say.\n",
        "\nAdditional reporting by Per Lund\n\nContact Ana Ruiz at ana@example.com\n",
        "\n– Ana Ruiz\n",
        "\nThank you for reading this. Please support our work.\n",
        "\nFollow Ana Ruiz on Twitter.\n",
        "\nFollow the Harbour Post on Facebook and Instagram for more news and pictures.\n",
        "\nGet Harbour News on X and Facebook! Know something? E-mail us at tips@example.com\n",
        "\nContact Ana Ruiz at ana@example.com or on 555-0100.\n",
        "\nREAD the full letter:\n",
        "\nHave your say in the comments below.\n",
        "\nWhat do you think? Tell us in the comments.\n",
        "\nJust a heads up, some of the links here are affiliate links.\n",
        "\nAFP\n",
        "\n(Reuters)\n",
        "\n- 30 -\n",
        "\n###\n",
    ],
)
def test_nothing_behind_the_story_stays(tail: str) -> None:
    article = article_from_text(f"{TITLE}\n\nBy Ana Ruiz\n\n12 May 2031\n{STORY}{tail}")
    assert article.text == STORY.strip()
    assert article.dropped


@pytest.mark.parametrize(
    "last",
    [
        "Find out on Monday whether the ferry goes on, the mayor told those who follow her.",
        "Follow the river to the old mill and you see why nobody wants the boat to go.",
        "She reported from Lima for ten years before she came to Ostvik, she said.",
        "“Get on Facebook and you know what people think,” the mayor said.",
    ],
)
def test_a_last_sentence_of_the_story_stays(last: str) -> None:
    article = article_from_text(f"{TITLE}\n\nBy Ana Ruiz\n\n12 May 2031\n{STORY}\n{last}\n")
    assert article.text.endswith(last)


@pytest.mark.parametrize(
    ("tail", "reason", "byline"),
    [
        ("($1 = 4.20 ringgit)", "exchange rate", ()),
        ("(1 euro = 1.07 U.S. dollars; $1 = 10.2 kroner)", "exchange rate", ()),
        (
            "(Reporting by Ana Ruiz and Per Lund; Editing by Kim Osei)",
            "desk line",
            ("Ana Ruiz", "Per Lund"),
        ),
        ("Reporting by Ana Ruiz in Ostvik; Editing by Kim Osei", "desk line", ANA),
        ("Editing by Kim Osei", "desk line", ()),
        ("with AFP", "desk line", ()),
        ("© 2031 AFP", "copyright line", ()),
    ],
)
def test_what_a_desk_adds_behind_the_story(tail: str, reason: str, byline: tuple[str, ...]) -> None:
    article = article_from_text(f"{TITLE}\n{STORY}\n{tail}\n")
    assert [(each.text, each.reason) for each in article.dropped] == [(tail, reason)]
    assert article.byline == byline
    assert [each.kind for each in article.paragraphs] == ["body"] * 3


@pytest.mark.parametrize(
    "result",
    ["Rovers 2-1 Athletic", "Calder 112, Ostvik 108 (OT)", "Brigg & Hale 0 – 0 Wexbridge Town"],
)
def test_a_matchs_result_is_the_storys(result: str) -> None:
    article = article_from_text(f"{TITLE}\n\nBy Ana Ruiz\n12 May 2031\n\n{result}\n{STORY}")
    assert article.text.startswith(result)
    assert article.paragraphs[0].kind == "list"


@pytest.mark.parametrize(
    "twice",
    [
        "The council kept the night ferry on Monday, and the fares as well.",
        "The ferry stays.",
    ],
)
def test_what_stands_twice_is_kept_once(twice: str) -> None:
    for text in (
        f"{TITLE}\n\n{twice}\n\n{twice}\n{STORY}",
        f"{TITLE}\n\nBy Ana Ruiz\n\n{twice}\n{twice}\n{twice}\n{STORY}",
        f"{TITLE}\n{STORY}\n{twice}\n{twice}\n{STORY.replace('the', 'a')}",
    ):
        article = article_from_text(text)
        assert article.text.count(twice) == 1
        assert {each.kind for each in article.paragraphs} == {"body"}
        assert {each.reason for each in article.dropped if each.text == twice} == {"repeated line"}


@pytest.mark.parametrize("tail", ["AFP", "(AFP)", "– AFP", "— AFP"])
def test_an_agency_behind_the_story(tail: str) -> None:
    assert article_from_text(f"{TITLE}\n{STORY}\n{tail}\n").agency == "AFP"


def test_a_day_and_the_writer_on_one_line_are_the_byline() -> None:
    article = article_from_text(
        "Clerk is jailed for taking bribes\n\n20 April 2031 - 11:29 By Mara Lindby\n\n"
        "A clerk of the port was jailed on Friday for taking bribes from two shippers.\n\n"
        "He had been found guilty in November after a trial of nine weeks.\n"
    )
    assert article.byline == ("Mara Lindby",)
    assert article.published == "2031-04-20"


def test_a_papers_own_byline_is_no_title() -> None:
    article = article_from_text(
        "By Express News Service\n\nOSTVIK: A group of farmers gathered outside the hall on Monday"
        " to ask for a meeting with the council.\n\nThey were told to come back in June.\n"
    )
    assert article.title is None


def test_a_name_with_a_stop_under_the_title_is_the_words_for_a_picture() -> None:
    article = article_from_text(
        "Kellner returns, but plans to go back\n\nFormer Mayor Marta Kellner.\n\n"
        "The former mayor plans to return next week but will not stay long, her office said.\n\n"
        "She will leave again before the end of the month for the United States.\n"
    )
    assert article.byline == ()


def test_a_long_bracket_of_reporters_is_none_of_the_story() -> None:
    names = ", ".join(f"Ana Ruiz{chr(97 + n)} in PORT {chr(65 + n)}" for n in range(20))
    article = article_from_text(
        "Ferry is found\n\nThe ferry was found on Monday by a crew of divers, the port said.\n\n"
        f"(Additional reporting by {names}; Writing by Bo Lund; Editing by Per Ek)\n"
    )
    assert "Ruiz" not in article.text
    assert [each.reason for each in article.dropped] == ["desk line"]


def test_a_first_paragraph_with_two_dates_is_no_caption() -> None:
    article = article_from_text(
        "Daniel Stephen Johnsun faces a term of thirty years on the new charge, which accuses him"
        " of theft in the port sometime between Nov. 28, 2005, and Oct. 12, 2006.\n\n"
        "A judge told Johnsun on Friday that he may stay at home until the trial begins.\n"
    )
    assert [each.kind for each in article.paragraphs] == ["body", "body"]
