"""Blocks in, article out: the seam that pages use, and what place alone tells."""

from __future__ import annotations

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
