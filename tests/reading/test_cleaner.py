"""Blocks in, article out: the seam that pages use, and what place alone tells."""

from __future__ import annotations

import pytest

from briefing.model import Article
from briefing.reading.blocks import Block
from briefing.reading.cleaner import Metadata, article_from_blocks

STORY = (
    "The council voted on Monday to keep the night ferry for two more years, officials said.",
    "It had wanted to scrap the boat to save 3 million kroner a year, but 4,000 people signed.",
    "“Two out of three night passengers are on their way to work or back from it,” she said.",
)


def clean(*texts: str) -> Article:
    return article_from_blocks([Block(text) for text in texts])


def story(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind != "caption"]


def reasons(article: Article) -> dict[str, str]:
    return {each.text: each.reason for each in article.dropped}


def test_hints_are_believed_and_metadata_wins() -> None:
    blocks = [
        Block("Ferry stays", "heading", whole=True),
        Block(STORY[0], "body", whole=True),
        Block("The boat", "caption", whole=True),
        Block("A heading.", "heading", whole=True),
        Block("one", "list", whole=True),
    ]
    known = Metadata(title="Ferry stays", byline=("Ana Ruiz",), published="2031-05-12")
    article = article_from_blocks(blocks, known)
    assert [p.kind for p in article.paragraphs] == ["body", "caption", "heading", "list"]
    assert (article.title, article.byline, article.published) == (
        "Ferry stays",
        ("Ana Ruiz",),
        "2031-05-12",
    )


def test_the_tail_goes_and_says_why() -> None:
    article = clean("Ferry stays for now", *STORY, "Ostvik", "Ferries", "Night buses are back")
    assert story(article) == list(STORY)
    assert reasons(article)["Night buses are back"] == "trailing line"


def test_lines_behind_a_colon_are_the_storys() -> None:
    assert story(clean("Ferry stays for now", *STORY, "It will call at:", "Ostvik"))[-1] == "Ostvik"


def test_a_list_of_links_in_the_middle_goes_and_the_story_goes_on() -> None:
    article = clean(
        "Ferry stays for now",
        STORY[0],
        "Most read in Transport",
        "Bus drivers to get new seats after long dispute",
        "Tunnel to close for the whole of next summer",
        *STORY[1:],
    )
    assert story(article) == list(STORY)


def test_a_short_heading_behind_a_list_of_links_stays() -> None:
    article = clean(
        "Ferry stays for now",
        STORY[0],
        "Related stories",
        "Bus drivers to get new seats after long dispute",
        "Tunnel to close for the whole of next summer",
        "What it costs",
        *STORY[1:],
    )
    assert story(article) == [STORY[0], "What it costs", *STORY[1:]]


def test_a_pull_quote_goes_and_its_paragraph_stays() -> None:
    quote = "“Two out of three night passengers are on their way to work or back from it”"
    article = clean("Ferry stays for now", STORY[0], quote, *STORY[1:])
    assert story(article) == list(STORY)
    assert reasons(article)[quote] == "pull quote"


def test_a_paragraph_that_comes_twice_goes_once() -> None:
    assert story(clean("Ferry stays for now", *STORY, STORY[0])) == list(STORY)


def test_comments_go_with_all_behind_them() -> None:
    article = clean("Ferry stays for now", *STORY, "All Comments 2", "Per says:", STORY[0] + " Ha!")
    assert story(article) == list(STORY)
    assert reasons(article)[STORY[0] + " Ha!"] == "comment"


def test_cards_with_their_age_go() -> None:
    headline = "A rocket fell into the sea near Ostvik"
    cards = ["Space", headline, "8 hours ago", "It was empty, the firm said in a note."] * 4
    assert story(clean("Ferry stays for now", *STORY, *cards)) == list(STORY)


def test_headlines_in_capitals_go() -> None:
    shout = "COUNCIL FERRY PLAN WAS KNOWN TO MAYOR FOR YEARS, PAPERS SHOW"
    article = clean("Ferry stays for now", STORY[0], shout, *STORY[1:])
    assert reasons(article)[shout] == "related link"


def test_a_writers_life_goes() -> None:
    life = "Ana Ruiz is a reporter for the Harbour Post in Ostvik."
    assert reasons(clean("Ferry stays for now", *STORY, life))[life] == "author note"


def test_a_last_short_sentence_is_the_storys() -> None:
    assert story(clean("Ferry stays for now", *STORY, "Nobody laughed."))[-1] == "Nobody laughed."


def test_a_question_over_the_story_is_a_heading_and_an_interviewers_is_body() -> None:
    article = clean("Ferry stays for now", STORY[0], "Who pays?", STORY[1], "And then?", STORY[2])
    kinds = {article.text[p.start : p.end]: p.kind for p in article.paragraphs}
    assert (kinds["Who pays?"], kinds["And then?"]) == ("heading", "body")


def test_a_title_that_stands_twice_is_no_paragraph() -> None:
    article = clean("Ferry stays for now", "Ferry stays for now", *STORY)
    assert story(article) == list(STORY)
    assert reasons(article)["Ferry stays for now"] == "repeated title"


def test_no_blocks_give_an_empty_article() -> None:
    article = article_from_blocks([])
    assert (article.text, article.title, article.language) == ("", None, None)


def test_name_outlet_and_date_in_one_line_are_a_byline() -> None:
    article = clean(
        "Ferry stays for now",
        "Ana Ruiz · Sound News · Posted: Feb 11, 2031 5:00 AM | Last Updated: February 11",
        *STORY,
    )
    assert story(article) == list(STORY)
    assert (article.byline, article.published) == (("Ana Ruiz",), "2031-02-11")


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def test_a_standfirst_without_a_stop_is_body() -> None:
    line = "Passengers are relieved but the unions say that a strike may come"
    assert kinds(clean("Ferry stays for now", line, *STORY))[0] == ("body", line)
    assert kinds(clean("Ferry stays for now", STORY[0], line, STORY[1]))[1] == ("heading", line)


def test_a_label_over_its_paragraph_is_a_heading() -> None:
    found = kinds(clean("Ferry stays for now", "In short:", STORY[0], "What next:", STORY[1]))
    assert [kind for kind, _ in found] == ["heading", "body", "heading", "body"]
    assert (
        kinds(clean("An interview with a mayor", STORY[0], "Ana Ruiz:", STORY[1]))[1][0] == "body"
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [("The bill: £2m", "body"), ("Day 3: 40 boats at sea", "heading")],
)
def test_a_label_with_its_value_is_no_heading(line: str, kind: str) -> None:
    assert kinds(clean("Ferry stays for now", STORY[0], line, STORY[1]))[1] == (kind, line)


def test_points_over_the_story_are_a_list_and_a_lead_behind_a_bullet_is_none() -> None:
    points = [Block("Ferry stays for two years", "list"), Block("Fares stay as well", "list")]
    story = [Block(text) for text in STORY]
    found = article_from_blocks([Block("Ferry stays for now"), *points, *story])
    assert [p.kind for p in found.paragraphs] == ["list", "list", "body", "body", "body"]
    found = article_from_blocks([Block("Ferry stays"), Block(STORY[0], "list"), *story[1:]])
    assert [p.kind for p in found.paragraphs] == ["body", "body", "body"]


def test_an_interviewers_questions_are_body_and_a_headings_question_is_none() -> None:
    asked = ["Why did you keep it?", "Do you sail yourself?", "What comes next?"]
    mixed = [each for pair in zip(asked, STORY, strict=True) for each in pair]
    assert {kind for kind, _ in kinds(clean("A talk with a mayor", STORY[0], *mixed))} == {"body"}
    headed = [
        "Who pays for it?",
        STORY[0],
        "What comes next?",
        STORY[1],
        "How much?",
        "It costs 3 million kroner a year, the council says.",
    ]
    found = kinds(clean("Ferry stays for now", "It was a long night for all of them.", *headed))
    assert [kind for kind, _ in found].count("heading") == 3


def test_a_posts_own_address_and_a_mail_address_are_no_story() -> None:
    article = clean("Ferry stays for now", *STORY, "post.example/ferry/104", "(ana@post.example)")
    assert story(article) == list(STORY)
    assert reasons(article)["post.example/ferry/104"] == "address"


def test_a_post_is_told_by_its_handle() -> None:
    post = "Ana Ruiz @anaruiz 4:52 PM The ferry is late again! Start over."
    article = clean("Ferry stays for now", STORY[0], post, *STORY[1:])
    assert reasons(article)[post] == "embedded post"


def test_when_and_where_a_play_is_on_stays() -> None:
    line = "The Ferryman is at the National Theatre, London, from Thursday to January 10"
    assert story(clean("A play about ferries", *STORY, line))[-1] == line


def test_a_newsletters_name_over_its_post_is_not_the_title() -> None:
    article = clean(
        "Discover more from The Sluice",
        "Canals, councils and the odd otter",
        "Over 12,000 subscribers",
        "Subscribe",
        "The mayor who reads the meters",
        *STORY,
    )
    assert article.title == "The mayor who reads the meters"
    assert reasons(article)["Canals, councils and the odd otter"] == "sign-up prompt"


def test_a_life_by_the_first_name_is_an_author_note() -> None:
    note = "Ana covers boats, bridges and anything that floats across the north of the country."
    article = clean("Ferry stays for now", "By Ana Ruiz", *STORY, note)
    assert reasons(article)[note] == "author note"


def test_headlines_of_other_stories_in_the_middle_go() -> None:
    pair = ["Why the old ferry was sold to Chile", "In maps: where the boats still run"]
    article = clean("Ferry stays for now", STORY[0], *pair, *STORY[1:])
    assert story(article) == list(STORY)
    assert {reasons(article)[each] for each in pair} == {"related link"}


def test_a_single_heading_and_lines_behind_a_colon_stay() -> None:
    heading = "Why the old ferry was sold"
    assert heading in story(clean("Ferry stays for now", STORY[0], heading, *STORY[1:]))
    rows = ["The boat calls at these places:", "The old pier of Ostvik", "The new pier of Lund"]
    assert rows[2] in story(clean("Ferry stays for now", STORY[0], *rows, *STORY[1:]))


@pytest.mark.parametrize(
    ("dateline", "agency", "published"),
    [
        ("CHICAGO, June 3, 2030 /PRNewswire/ -- ", "PRNewswire", "2030-06-03"),
        ("CHICAGO, IL, UNITED STATES, June 3, 2030 /EINPresswire.com/ -- ",
         "EINPresswire.com", "2030-06-03"),
        ("CHICAGO, IL / ACCESSWIRE / June 3, 2030 / ", "ACCESSWIRE", "2030-06-03"),
        ("CHICAGO--(BUSINESS WIRE)--", "BUSINESS WIRE", None),
        ("CHICAGO, June 03, 2030 (GLOBE NEWSWIRE) -- ", "GLOBE NEWSWIRE", "2030-06-03"),
        ("Toronto, Ontario--(Newsfile Corp. - June 3, 2030) - ", "Newsfile Corp.", "2030-06-03"),
        ("New Delhi [India], June 3 (ANI): ", "ANI", None),
        ("Mumbai, Jun 3 (PTI) ", "PTI", None),
        ("Ostvik, Jun 3 (the day of the vote) ", None, None),
    ],
)  # fmt: skip
def test_a_dateline_tells_agency_and_date(
    dateline: str, agency: str | None, published: str | None
) -> None:
    article = clean("Ferry stays for now", dateline + STORY[0], *STORY[1:])
    assert (article.agency, article.published) == (agency, published)
    assert story(article)[0] == dateline + STORY[0]


def test_whom_the_press_may_call_is_dropped() -> None:
    called = (
        "Media Contact:",
        "Lee Ostrow",
        "Vice President, Communications",
        "lee.ostrow@brightwell.example",
        "(312) 555-0142",
    )
    about = "Brightwell runs boats on the coast and has its seat in the harbour of Ostvik."
    article = clean("Ferry stays for now", *STORY, *called, "About Brightwell", about, "ENDS")
    assert story(article) == [*STORY, "About Brightwell", about]
    told = reasons(article)
    assert told["Lee Ostrow"] == told["Vice President, Communications"] == "press contact"
    assert told["ENDS"] == "rule"


@pytest.mark.parametrize(
    "label",
    ["Contacts", "For media enquiries, please contact:", "Investor Relations Contact:", "Media:"],
)
def test_each_label_of_contacts_goes_with_them(label: str) -> None:
    article = clean(
        "Ferry stays for now", *STORY, label, "Ana Ruiz, Press Officer", "020 7946 0123"
    )
    assert story(article) == list(STORY)
    assert reasons(article)[label] == "press contact"


def test_what_stands_over_a_release_is_nobodys_name() -> None:
    over = ("PRESS RELEASE", "FOR IMMEDIATE RELEASE", "3 June 2030")
    article = clean(*over, "Ferry stays for now", *STORY)
    assert (article.title, article.byline) == ("Ferry stays for now", ())
    assert article.published == "2030-06-03"


def test_initials_are_no_title() -> None:
    assert clean("PNN", *STORY).title is None


def test_a_date_with_its_zone_spelled_out_is_a_date_line() -> None:
    when = "June 03, 2030 09:00 AM Eastern Daylight Time"
    article = clean("Ferry stays for now", when, *STORY)
    assert (article.published, reasons(article)[when]) == ("2030-06-03", "date line")


def test_amounts_are_no_contacts() -> None:
    rows = ("Investors", "Hale Corp. 14,000,000 kroner", "Ruiz AS 12,000,000 kroner")
    assert story(clean("Ferry stays for now", STORY[0], *rows, *STORY[1:])) == [
        STORY[0],
        *rows,
        *STORY[1:],
    ]


@pytest.mark.parametrize("over", [("News", "Sport"), ("Opinion",), ("News", "Ostvik")])
def test_sections_over_the_title_go(over: tuple[str, ...]) -> None:
    article = clean(*over, "Council keeps night ferry", *STORY)
    assert (article.title, story(article)) == ("Council keeps night ferry", list(STORY))
    assert set(reasons(article).values()) == {"section line"}


def test_contacts_of_a_story_that_nobody_can_be_reached_by_stay() -> None:
    article = clean("Ferry stays for now", STORY[0], "Contacts", *STORY[1:])
    assert story(article) == [STORY[0], "Contacts", *STORY[1:]]
