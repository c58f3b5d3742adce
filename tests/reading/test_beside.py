"""What content systems set beside a story, in its boxes and behind it."""

from __future__ import annotations

import pytest

from briefing.reading.html import article_from_html
from briefing.reading.text import article_from_text

TITLE = "Harbour clock to strike again"
STORY = (
    "The clock over Ostvik harbour will strike on Saturday for the first time since a storm "
    "stopped it eleven years ago.",
    "Volunteers took its works apart in a school gymnasium, said Maria Holm, who keeps the list of "
    "the 612 pieces.",
    "“We thought that it would take a summer,” Holm said. “Then we found the mice.”",
    "The town paid for the new bell rope. Everything else was given, from the oil to the oak.",
    "The hands go up on Friday night, and the harbour master will set them by the radio.",
)
NAV = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>Sea</a></li></ul></nav>"
ONE, TWO = "<p>{}</p><p>{}</p><p>{}</p>".format(*STORY[:3]), "<p>{}</p><p>{}</p>".format(*STORY[3:])


def read(inside: str = "", behind: str = "", meta: str = "") -> list[str]:
    """The paragraphs of a page with a box between two of its own and one behind them."""
    article = article_from_html(
        f"<!DOCTYPE html><html><head><title>{TITLE} | The Post</title></head><body>{NAV}<main>"
        f"<h1>{TITLE}</h1>{meta}<div class='body'>{ONE}{inside}{TWO}</div>{behind}</main></body>"
        "</html>"
    )
    return [article.text[each.start : each.end] for each in article.paragraphs]


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("<div class='related'><div class='g'><p>Here is more on clocks and how towns pay for them."
         "</p></div><ul><li><a href='/1'>The lighthouse that was moved by a mile</a></li><li><a "
         "href='/2'>Who winds the clocks of the north, and why</a></li></ul></div>", 0),
        ("<div class='story-package'><div class='g'><p>The clock club has 300 members, who pay 500 "
         "kroner a year each, <a href='/1'>its books</a> show.</p></div></div>", 1),
    ],
)  # fmt: skip
def test_a_paragraph_like_the_others_in_a_box_of_links(box: str, kept: int) -> None:
    groups = [f"<div class='g'>{each}</div>" for each in (ONE, TWO)]
    page = (
        f"<html><body>{NAV}<main><h1>{TITLE}</h1><div class='b'>{groups[0]}{box}{groups[1]}</div>"
        "</main></body></html>"
    )
    assert len(article_from_html(page).paragraphs) == len(STORY) + kept


ROW = "<div class='{0}'>{1}<p>{2}</p></div>"
OTHERS = (
    ("A goat in the bank", "A goat walked into the bank on Tuesday and would not leave."),
    ("Ferry to sail again", "The ferry is back, and its captain with it, after the spring storm."),
    ("Mice in the belfry", "They moved in when the clock stopped, and have paid no rent since."),
    ("Rain on the quay", "It rained on the quay for a week, and the band played on under tarps."),
)


def rows(name: str, link: str) -> str:
    return "".join(ROW.format(name, link.format(title), teaser) for title, teaser in OTHERS)


@pytest.mark.parametrize(
    "inside",
    [
        "<blockquote class='pullquote'><p>Then we found the mice.</p></blockquote>"
        "<div class='pullquote-name'>Maria Holm</div>",
        "<div class='Enhancement'><div class='PullQuote'><blockquote><p>Then we found the mice.</p>"
        "</blockquote><div class='Quote-attribution'>Maria Holm</div></div></div>",
        "<div class='paragraph paragraph--type--quote'><div class='field field--name-field-quote'>"
        "Then we found the mice</div><div class='field field--name-field-source'>Maria Holm</div>"
        "</div>",
        "<aside class='pull-quote'><q>We thought that it would take a summer</q><cite>— Maria Holm"
        ", keeper</cite></aside>",
        "<figure class='wp-block-pullquote'><blockquote><p>We thought it would take a summer. Then "
        "we found the mice.</p><cite>Maria Holm</cite></blockquote></figure>",
        "<amp-twitter data-tweetid='1'><blockquote placeholder>The mice have moved to the church. "
        "— Maria Holm (@holm)</blockquote></amp-twitter>",
        "<amp-instagram data-shortcode='x'><p>Look at these gears, all 612 of them!</p>"
        "</amp-instagram>",
        "<div class='has-background'><h4>Get the harbour letter</h4><p>Sign up for our newsletter "
        "and read it every Friday.</p></div>",
        "<div class='field field--name-field-highlights'><div>Highlights</div><div>The hands go up "
        "on Friday.</div></div>",
    ],
)
def test_a_box_in_the_story(inside: str) -> None:
    assert read(inside) == list(STORY)


@pytest.mark.parametrize(
    "behind",
    [
        "<div class='view-content'>" + rows("views-row", "<a href='/1'>{}</a>") + "</div>",
        "<section><h2>More in News</h2>" + rows("item", "<h3><a href='/1'>{}</a></h3>")
        + "</section>",
        "<div class='grid'>" + rows("cell", "<a href='/1'><span>{}</span></a>") + "</div>",
        "<ul class='list'>" + rows("entry", "<a class='t' href='/1'>{}</a>") + "</ul>",
        "<div class='rec'><h2>More for you</h2>" + rows("card", "<a href='/1'>{}</a>") + "</div>",
        "<footer>" + rows("teaser", "<a href='/1'><h4>{}</h4></a>") + "</footer>",
    ],
)  # fmt: skip
def test_teasers_behind_the_story(behind: str) -> None:
    assert read(behind=behind) == list(STORY)


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ("<blockquote><p>Time is a bell that nobody hears.</p></blockquote><p>Eva Berg wrote it on "
         "the wall of the tower.</p>", 2),
        ("<h3>Maria Holm</h3><p>She was the town's first clockmaker, and its last one.</p>", 2),
        ("<div class='type-quote'><p>Time is a bell that nobody hears.</p></div>", 1),
    ],
)  # fmt: skip
def test_a_quotation_and_a_name_that_are_the_storys(inside: str, kept: int) -> None:
    assert len(read(inside)) == len(STORY) + kept


def test_the_foot_of_a_table_that_repeats_its_head() -> None:
    head = "<tr><th>Piece</th><th>Number</th></tr>"
    table = (
        f"<table><thead>{head}</thead><tbody><tr><td>Wheels</td><td>44</td></tr><tr><td>Pins</td>"
        f"<td>568</td></tr></tbody><tfoot>{head}</tfoot></table>"
    )
    assert sum(each.startswith("Piece") for each in read(table)) == 1
    assert (
        len(read(table.replace(f"<tfoot>{head}", "<tfoot><tr><td>All</td><td>612</td></tr>"))) == 9
    )


@pytest.mark.parametrize(
    "meta",
    [
        "<div class='m'><span>Ana Ruiz</span><span>·</span><time datetime='2031-06-03'>Jun 3, 2031"
        "</time></div>",
        "<div><span>Ana Ruiz</span> | <time datetime='2031-06-03'>3 June 2031</time></div>",
        "<p><b>Ana Ruiz</b> • <time>June 3, 2031</time></p>",
        "<div class='info'><div>Ana Ruiz •</div><div>3 June 2031, 08:00</div></div>",
    ],
)
def test_a_sign_between_name_and_day(meta: str) -> None:
    page = (
        f"<html><body>{NAV}<main><h1>{TITLE}</h1>{meta}<div>{ONE}{TWO}</div></main></body></html>"
    )
    assert article_from_html(page).byline == ("Ana Ruiz",)


PROMPT = "Sign up for our newsletter"


@pytest.mark.parametrize(
    "title",
    ["Get the harbour letter", "Join our community", "Never miss a story", "Stay in touch",
     "Want more harbour news in your inbox?", "Keep up to date", "Subscribe to the Sunday briefing",
     "Get our free app", "Don't miss an update", "Enjoy reading this?"],
)  # fmt: skip
def test_the_title_of_a_sign_up_box(title: str) -> None:
    article = article_from_text("\n\n".join((TITLE, *STORY[:3], title, PROMPT, *STORY[3:])))
    assert title not in article.text


@pytest.mark.parametrize(
    "heading",
    ["What happens next", "Getting the clock going", "A letter from the sea", "Join the dots",
     "The last update", "Time to go"],
)  # fmt: skip
def test_a_heading_over_a_sign_up_box_stays(heading: str) -> None:
    article = article_from_text("\n\n".join((TITLE, *STORY[:3], heading, PROMPT, *STORY[3:])))
    assert heading in article.text


@pytest.mark.parametrize(
    ("name", "byline"),
    [
        ("<p><strong>Ana Ruiz</strong></p>", ("Ana Ruiz",)),
        ("<p><b>Ana Ruiz</b></p>", ("Ana Ruiz",)),
        ("<h4>Ana Ruiz</h4>", ("Ana Ruiz",)),
        ("<p>Ana Ruiz</p>", ("Ana Ruiz",)),
        # Of whom the story tells.
        ("<h3>Maria Holm</h3>", ()),
    ],
)
def test_a_name_in_bold_under_the_day(name: str, byline: tuple[str, ...]) -> None:
    article = article_from_html(
        f"<html><body>{NAV}<main><h1>{TITLE}</h1><div class='m'>In News, Harbour</div><p class='d'>"
        f"June 3, 2031</p><div class='body'>{name}{ONE}{TWO}</div></main></body></html>"
    )
    assert article.byline == byline
    assert len(article.paragraphs) == len(STORY) + (not byline)
