"""Letters, verse, chapters and subtitles: texts that no site stands around lose nothing."""

from __future__ import annotations

import pytest

from briefing.model import Article
from briefing.reading.text import article_from_text


def lines(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs]


def kinds(article: Article) -> set[str]:
    return {p.kind for p in article.paragraphs}


VERSE = (
    "The river has gone out to look",
    "For somewhere else to be",
    "",
    "And left its boats along the mud",
    "Like letters nobody reads",
    "",
    "A heron stands where water stood,",
    "as though it owned the place.",
)


@pytest.mark.parametrize("title", ["Low Water", "The Ferry", "Night"])
def test_verse_keeps_its_title_and_all_its_lines(title: str) -> None:
    article = article_from_text("\n".join([title, "", *VERSE]))
    assert (article.title, article.dropped) == (title, ())
    assert lines(article) == [line for line in VERSE if line]
    assert kinds(article) == {"body"}


def test_verse_may_be_signed_and_have_a_long_line() -> None:
    long = "and nobody who saw it there would say a word of it again, or not"
    article = article_from_text("\n".join(["Low Water", "by Mara Lind", "", *VERSE, long]))
    assert (article.title, article.byline) == ("Low Water", ("Mara Lind",))
    assert lines(article) == [*(line for line in VERSE if line), long]


def test_verse_without_a_title_has_none() -> None:
    article = article_from_text("\n".join(VERSE))
    assert article.title is None
    assert lines(article) == [line for line in VERSE if line]


LETTER = (
    "We agreed on Friday to keep the night ferry until October and to ask for 40,000 euros.",
    "Could you send me your notes by Wednesday?",
)


@pytest.mark.parametrize("greeting", ["Hi Bob,", "Dear Ms Hale,", "Dear Sir or Madam:"])
@pytest.mark.parametrize("closing", ["Best,", "Kind regards,", "Yours sincerely,"])
def test_a_letter_keeps_greeting_and_signature(greeting: str, closing: str) -> None:
    article = article_from_text("\n\n".join([greeting, *LETTER, f"{closing}\nAna Ruiz"]))
    assert lines(article) == [greeting, *LETTER, closing, "Ana Ruiz"]
    assert (article.title, article.byline, article.dropped) == (None, (), ())
    assert kinds(article) == {"body"}


def test_the_subject_of_a_mail_is_its_title() -> None:
    head = (
        "From: Ana Ruiz <ana@example.org>\nTo: Bob Hale <bob@example.org>\nSubject: Night ferry\n"
    )
    article = article_from_text("\n".join([head, "Hi Bob,", "", LETTER[0], "", "Best,", "Ana"]))
    assert article.title == "Night ferry"
    assert lines(article) == ["Hi Bob,", LETTER[0], "Best,", "Ana"]


def test_short_lines_over_a_text_without_furniture_stay() -> None:
    cook = "Cut the onions and fry them in butter for five minutes, then add the stock."
    article = article_from_text(
        f"Fish soup\n\nServes 4\n\n500 g cod\n2 onions\n\n{cook}\n\n{cook[:-1]}!"
    )
    assert (article.title, article.dropped) == ("Fish soup", ())
    assert lines(article)[:3] == ["Serves 4", "500 g cod", "2 onions"]


def test_a_chapter_is_no_place() -> None:
    told = "The boat came in late, as it always did in March, and nobody was there to meet it."
    article = article_from_text(
        f"THE SALT ROAD\n\nby Mara Lind\n\nChapter One\n\n{told}\n\n{told[:-1]}!"
    )
    assert (article.title, article.byline) == ("THE SALT ROAD", ("Mara Lind",))
    assert lines(article)[0] == "Chapter One"


@pytest.mark.parametrize("head", ["Ostvik\n\n", "Ostvik\n"])
def test_a_longer_line_below_is_the_headline(head: str) -> None:
    text = f"{head}Council keeps the night ferry until October\n\n{LETTER[0]}\n\n{LETTER[0][:-1]}!"
    assert article_from_text(text).title == "Council keeps the night ferry until October"


SUBRIP = """\
1
00:00:01,000 --> 00:00:04,000
<i>Good evening, and welcome</i>

2
00:00:04,500 --> 00:00:08,000
to a programme about the harbour.

3
00:01:08,500 --> 00:01:12,000
- Where is the boat?
- It left at nine
"""


def test_subtitles_are_what_is_said() -> None:
    article = article_from_text(SUBRIP)
    assert article.title is None
    assert lines(article) == [
        "Good evening, and welcome to a programme about the harbour.",
        "Where is the boat?",
        "It left at nine",
    ]
    assert [each.reason for each in article.dropped] == ["subtitle number", "subtitle time"] * 3


def test_the_other_kind_of_subtitles_has_a_head() -> None:
    article = article_from_text("WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening, all.\n")
    assert lines(article) == ["Good evening, all."]
    assert [each.text for each in article.dropped] == ["WEBVTT", "00:01.000 --> 00:04.000"]
