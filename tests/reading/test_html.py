"""One trouble of web pages a test; whole pages are in `test_html_pages.py`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article
from briefing.reading import html as reader
from briefing.reading.html import article_from_html
from briefing.reading.page import MOST_ELEMENTS, parse, runs

LEAD = "The council of Marlow voted on Monday to close the old bridge for the whole of the summer."
NEXT = (
    "Lorries have worn its deck thin, an engineer told the meeting, and it sways in a strong wind."
)
LAST = "A footbridge is to be ready before the schools open again in the second week of September."


def page(*blocks: str, head: str = "", title: str = "Old bridge to close") -> str:
    body = "\n".join(blocks)
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><nav><a href='/'>Home"
        f"</a></nav><main><article><h1>{title}</h1><div class='story'>{body}</div></article></main>"
        "<footer><p>All rights reserved</p></footer></body></html>"
    )


def texts(article: Article, *kinds: str) -> list[str]:
    return [
        article.text[each.start : each.end]
        for each in article.paragraphs
        if not kinds or each.kind in kinds
    ]


def read(*blocks: str, head: str = "") -> list[tuple[str, str]]:
    article = article_from_html(page(*blocks, head=head))
    return [(each.kind, article.text[each.start : each.end]) for each in article.paragraphs]


STORY = [("body", LEAD), ("body", NEXT), ("body", LAST)]
P = [f"<p>{each}</p>" for each in (LEAD, NEXT, LAST)]


@pytest.mark.parametrize(
    "extra",
    [
        "<p><b>IN PORT: </b><a href='/1'>The bridge that nobody wanted to mend</a></p>",
        "<ul><li><strong>Source</strong><a href='/1'>Marlow bridge office</a></li></ul>",
        "<p><q class='center'>Buy a walk across the bridge before it is shut to all</q></p>",
        "<ul><li><figure><img src='a.jpg'><figcaption><a href='/1'>A goat in the bank</a>"
        "</figcaption></figure></li></ul>",
        "<div class='related-stories'><h3>Related</h3><a href='/1'>The bridge that moved</a></div>",
        "<p><strong>READ MORE: <a href='/1'>Why the bridge sways in the wind</a></strong></p>",
        "<p><a href='/1'>Ten bridges that were shut this year and why</a></p>",
        "<aside class='newsletter'><p>Sign up to our weekly letter on roads and rails.</p></aside>",
        "<form><p>Thanks for signing up! You will hear from us soon, we promise it.</p></form>",
        "<blockquote class='twitter-tweet'><p>The bridge is shut. Go round.</p></blockquote>",
        "<blockquote><p>The bridge is shut. Go round.</p>— Marlow Police (@marlowpolice) "
        "<a href='https://twitter.com/marlowpolice/status/1'>June 9, 2031</a></blockquote>",
        "<p><strong>Follow live updates here</strong></p>",
        "<div class='share-bar'><ul><li>Facebook</li><li>Email</li></ul></div>",
        "<div class='ad-slot'>Advertisement</div>",
        "<div class='native-unit'><span>Sponsored Content</span><h3>Ten chairs for your back</h3>"
        "<p>These chairs have helped thousands of people to sit well all day long.</p></div>",
        "<div class='poll'><p>Should the bridge be shut?</p><ul><li>Yes</li><li>No</li></ul></div>",
        "<div class='poll-box'><h4>Poll</h4><p>Should the bridge be shut in summer?</p></div>",
        "<div><h4>Sign up for our newsletter</h4><p>Our morning email breaks down the biggest "
        "stories of the day.</p></div>",
        "<p>Scroll down for video</p>",
        "<blockquote class='pullquote'><p>it sways in a strong wind</p></blockquote>",
        "<p hidden>This line is only shown when something has gone wrong with the page.</p>",
        "<p style='display: none'>An error has occurred, please try again in a few minutes.</p>",
        "<div class='tab-pane'><p>A summary behind a tab that nobody has opened.</p></div>",
        "<nav class='toc'><a href='#a'>On this page: bridge, wind, footbridge</a></nav>",
        "<script>document.write('<p>Not the story, though it looks like it to some.</p>')</script>",
    ],
)
def test_a_box_in_the_middle_is_no_paragraph(extra: str) -> None:
    assert read(P[0], P[1], extra, P[2]) == STORY


@pytest.mark.parametrize(
    "tail",
    [
        "<p>(END)</p><p>Bridges of Marlow</p>",
        "<p>-Ends-</p><p>Bridges of Marlow</p>",
        "<div class='comments'><h2>Comments</h2><p>I have crossed it for forty years and it has "
        "never once swayed under me, whatever the engineer says.</p></div>",
        "<div class='author-bio'><p>Ana Ruiz is a reporter in Marlow.</p></div>",
        "<section class='most-popular'><h2>Most read</h2><ol><li><a href='/1'>A goat in the bank"
        "</a></li></ol></section>",
        "<div class='reporter-alerts'><h5>Get reporter alerts</h5><ul><li>Ana Ruiz</li></ul></div>",
        "<div class='tags'><a href='/t'>bridges</a> <a href='/u'>Marlow</a></div>",
        "<div id='disqus_thread'><p>Please turn on scripts to see the discussion.</p></div>",
    ],
)
def test_what_stands_behind_the_end_is_dropped(tail: str) -> None:
    assert read(*P, tail) == STORY


CARDS = "".join(
    f"<div class='block'><h4><b>Opinion</b> <a href='/{n}'>What {n} goats can do</a></h4>"
    f"<p class='intro-text'>Those {n} goats have eaten the mayor's hat, and nobody minds.</p></div>"
    for n in range(2, 6)
)
STRIP = "".join(
    f"<ul><li><a href='/{n}'>Goats, part {n}</a></li></ul><ul><li>Some say that {n} goats are too "
    "many for a town of this size.</li></ul><ul><li><a href='/x'>More goats</a></li></ul>"
    for n in range(2, 6)
)


@pytest.mark.parametrize("cards", [f"<div><h2>Other columns</h2>{CARDS}</div>", STRIP])
def test_cards_of_other_stories_at_the_end_are_dropped(cards: str) -> None:
    told = [LEAD, NEXT, *REPAIRS, LAST]
    assert read(*P[:2], *MORE, P[2], cards) == [("body", each) for each in told]


@pytest.mark.parametrize("heading", ["Related stories", "More on this story"])
def test_articles_below_a_heading_of_links_are_others(heading: str) -> None:
    card = "<article><h3>Goat in bank</h3><p>A goat walked in on Tuesday and stayed.</p></article>"
    assert read(*P, f"<h2>{heading}</h2>{card}{card}") == STORY


def test_articles_below_a_heading_of_the_story_are_its_own() -> None:
    posts = "".join(f"<article><h3>{n} June</h3>{P[n]}</article>" for n in range(2))
    article = article_from_html(page(*P, *MORE, f"<h2>How it went</h2>{posts}"))
    assert texts(article, "heading")[-3:] == ["How it went", "0 June", "1 June"]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("The post Old bridge to close appeared first on Marlow Mail.", False),
        ("The goat appeared first on the bridge and then in the bank.", True),
        ("Updated - June 10, 2031 04:10 pm IST; Published - June 09, 2031 09:00 am IST", False),
        ("Attendance: 18,204", True),
        ("Referee: Hugh Marchetti", True),
        ("Cost: Free", True),
        ("Tickets: $12 at the door", True),
        ("The vote was 6-1", True),
        ("“We will see,” he said", True),
        ("Council member Bo Reed voted no", True),
        ("The hearing is on Tuesday", True),
        ("Goat in the bank", False),
        ("Goats keep bank busy for a day", False),
        ("What The Goats Were Doing In The Bank", False),
        ("Bridges", False),
        ("Read more", False),
    ],
)
def test_a_last_line_is_furniture_or_the_storys(line: str, kept: bool) -> None:
    assert read(*P, f"<p>{line}</p>") == STORY + [("body", line)] * kept


def test_linked_headings_of_the_story_are_no_cards() -> None:
    inns = [
        f"<h3><a href='/{n}'>{n}. The Inn at Marlow {n}</a></h3><p>It has {n} rooms, and there is "
        f"one bath for all {n} of them.</p>"
        for n in range(2, 9)
    ]
    found = read(P[0], P[1], *inns)
    assert len(found) == 2 + 2 * len(inns)
    assert found[-1][1].startswith("It has 8 rooms")


def test_a_heading_over_nothing_but_links_is_dropped() -> None:
    tools = [
        f"<h3>{tool}</h3><ul><li><a href='/{tool}'>The best that we tried</a></li></ul>"
        for tool in ("Hammers", "Saws")
    ]
    assert read(*P[:2], *tools, "<h3>What comes next</h3>", P[2]) == [
        *STORY[:2],
        ("heading", "What comes next"),
        STORY[2],
    ]


def test_a_linked_item_among_others_of_a_list_is_kept() -> None:
    items = ["It is 94 years old now.", "Will it last for so long again?", "It is 9 metres wide."]
    block = f"<ul><li>{items[0]}</li><li><a href='/1'>{items[1]}</a></li><li>{items[2]}</li></ul>"
    assert read(*P[:2], block, P[2]) == [*STORY[:2], *(("list", each) for each in items), STORY[2]]


@pytest.mark.parametrize(
    "line",
    [
        "Why the town may soon be without a bridge. No questions asked.",
        "Is the council of Marlow really closing a bridge because of lorries?",
    ],
)
def test_a_sentence_set_as_a_heading_over_the_story_is_none(line: str) -> None:
    assert read(f"<h2>{line}</h2>", *P) == [("body", line), *STORY]
    assert read("<h2>What we know</h2>", *P) == [("heading", "What we know"), *STORY]


def test_a_page_without_a_sentence_is_no_article() -> None:
    links = "<ul><li>Check local ferry times</li></ul><p class='player'>Play in new window</p>"
    assert article_from_html(page(links)).paragraphs == ()
    short = "The ferry is late, and so is the bus."
    assert article_from_html(page(f"<p>{short}</p>")).text == short


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    url = "https://marlow.example/2031/06/09/bridge/"
    assert article_from_html(page(*P), url).published == "2031-06-09"
    dated = article_from_html(page("<p class='date'>11 June 2031</p>", *P), url)
    assert dated.published == "2031-06-11"


@pytest.mark.parametrize(
    ("blocks", "wanted"),
    [
        ((P[0], "<div class='byline'>Ana Ruiz</div>", *P[1:]), ("Ana Ruiz",)),
        ((P[0], "<p class='author'>by Ana Ruiz</p><p class='author'>9 June 2031</p>", *P[1:]),
         ("Ana Ruiz",)),
        (("<p class='byline'>Ana Ruiz and Tom Brandt</p>", *P), ("Ana Ruiz", "Tom Brandt")),
        (("<p class='byline'>Ana Ruiz in Lima and Tom Brandt in Marlow</p>", *P),
         ("Ana Ruiz", "Tom Brandt")),
        (("<p class='byline'>Ana Ruiz and agencies</p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>Ana Ruiz and Tom Brandt, Marlow</p>", *P), ("Ana Ruiz", "Tom Brandt")),
        (("<p class='byline'>From Ana Ruiz, Marlow</p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>Analysis by Ana Ruiz</p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>Ana Ruiz, Reuters</p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>Ana Ruiz, Marlow correspondent</p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>Ana Ruiz tells what the wind does</p>", *P), ()),
        (("<div class='byline'><a>Ana Ruiz</a><a>Tom Brandt</a></div>", *P),
         ("Ana Ruiz", "Tom Brandt")),
        (("<div class='byline'><span>Ana Ruiz</span><span>Marlow</span></div>", *P),
         ("Ana Ruiz",)),
        (("<div class='byline'><div><a>Ana Ruiz</a><span>Reporter</span></div><div><a>Tom Brandt"
          "</a><span>Senior reporter</span></div></div>", *P), ("Ana Ruiz", "Tom Brandt")),
        (("<span class='x-byline'>By ANA RUIZ<br>ana@post.example</span>", *P), ("ANA RUIZ",)),
        (("<ul><li>By Ana Ruiz ana@post.example</li></ul>", *P), ("Ana Ruiz",)),
        (("<address rel='author'>Ana Ruiz</address>", *P), ("Ana Ruiz",)),
        (("<span class='author vcard'><span class='fn'>Ana Ruiz</span></span>", *P),
         ("Ana Ruiz",)),
        ((*P, "<div class='post-footer'>Posted by <span class='fn'>Ana Ruiz</span> at 18:04</div>"),
         ("Ana Ruiz",)),
        ((*P, "<div class='comment-author vcard'><cite class='fn'>Bo Lee</cite> wrote</div>"), ()),
        # A link to the writer, without a class that says so.
        (("<p>By <a href='/r'>Ana Ruiz</a></p>", *P), ("Ana Ruiz",)),
        (("<p>By <a href='/r'>Ana Ruiz</a> and <a href='/b'>Tom Brandt</a></p>", *P),
         ("Ana Ruiz", "Tom Brandt")),
        (("<div><span>By <a href='/r'>Ana Ruiz</a></span></div>", *P), ("Ana Ruiz",)),
        (("<p>By <a href='/r'>Ana Ruiz</a> / May 15, 2031</p>", *P), ("Ana Ruiz",)),
        ((P[0], "<p>By <a href='/r'>Ana Ruiz</a></p>", *P[1:]), ("Ana Ruiz",)),
        (("<p>By <a href='/r'>the bank of the river</a></p>", *P), ()),
        ((*P, *P, "<p>By <a href='/r'>Old Bridge</a></p>", *P), ()),
        # An outlet, an agency or a place beside the name.
        (("<p class='byline'>By <a>Ana Ruiz</a> <a>Marlow News</a></p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>By <a>Ana Ruiz</a> <span>Reuters</span></p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>By <span>Ana Ruiz</span> <span>Marlow</span></p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>By <i>Ana</i> <b>Ruiz</b></p>", *P), ("Ana Ruiz",)),
        (("<p class='byline'>By <span>Ana</span> <span>Ruiz</span></p>", *P), ("Ana Ruiz",)),
        (("<p>By Ana Ruiz/Coast News</p>", *P), ("Ana Ruiz",)),
        (("<p>By Ana Ruiz Reuters</p>", *P), ("Ana Ruiz",)),
        # A list of them, each in an element of its own.
        (("<ul class='authors'><li>Ana Ruiz</li><li>Tom Brandt</li></ul>", *P),
         ("Ana Ruiz", "Tom Brandt")),
        (("<ul class='byline'><li>By Ana Ruiz</li><li>Tom Brandt</li></ul>", *P),
         ("Ana Ruiz", "Tom Brandt")),
        (("<div class='authors'><div>Ana Ruiz</div><div>Tom Brandt</div></div>", *P),
         ("Ana Ruiz", "Tom Brandt")),
        (("<div class='authors'><span>Ana Ruiz</span><span>Tom Brandt</span></div>", *P),
         ("Ana Ruiz", "Tom Brandt")),
        (("<div class='author'><div>Ana Ruiz</div><div>New Marlow</div></div>", *P),
         ("Ana Ruiz",)),
        (("<ul class='authors'><li>Ana Ruiz</li><li>Marlow Post</li></ul>", *P), ("Ana Ruiz",)),
        # A sign-off.
        ((*P, "<p>— Ana Ruiz</p>"), ("Ana Ruiz",)),
        ((*P, "<p>Ana Ruiz was not there when it was shut on the Monday.</p><p>— Ana Ruiz</p>"),
         ()),
        (("<p class='byline'>Follow Us</p>", *P), ()),
        (("<p class='byline'>Marlow Evening Post</p>", *P), ()),
        (("<p class='byline'>Staff Reporter</p>", *P), ()),
        ((*P, "<p>-- By Ana Ruiz <a href='/a'>Follow @anaruiz</a></p>"), ("Ana Ruiz",)),
        ((*P, "<p>— By Ana Ruiz and Tom Brandt</p>"), ("Ana Ruiz", "Tom Brandt")),
        ((*P, "<p>By the time it opens again, the school will have moved.</p>"), ()),
        ((*P, "<span>The author</span> <a rel='author' href='/a'>Ana Ruiz</a>"), ("Ana Ruiz",)),
        ((*P, "<a rel='author' href='/a'>Marlow Times</a>"), ()),
        ((*P, "<a rel='author' href='/a'>Staff Reporter</a>"), ()),
        ((*P, *(f"<a rel='author' href='/{n}'>Ana {n}</a>" for n in ("Ruiz", "Lee", "Oh", "Po"))),
         ()),
    ],
)  # fmt: skip
def test_who_wrote_it_by_the_page_alone(blocks: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    assert article_from_html(page(*blocks)).byline == wanted


def test_an_agency_beside_the_name_in_a_bylines_box() -> None:
    line = "<p class='byline'>By <a>Ana Ruiz</a> <span>Reuters</span></p>"
    assert article_from_html(page(line, *P)).agency == "Reuters"


def test_a_byline_beside_an_agency_that_json_ld_names() -> None:
    head = linked(author='{"name": "Reuters"}')
    article = article_from_html(page("<p class='byline'>By Ana Ruiz</p>", *P, head=head))
    assert (article.byline, article.agency) == (("Ana Ruiz",), "Reuters")


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [("By Ana Ruiz and Tom Brandt", ("Ana Ruiz", "Tom Brandt")), ("By Tom Brandt", ("Ana Ruiz",))],
)
def test_a_byline_that_names_more_than_json_ld_wins(shown: str, wanted: tuple[str, ...]) -> None:
    head = linked(author='{"name": "Ana Ruiz"}')
    byline = f"<p class='byline'>{shown}</p>"
    assert article_from_html(page(byline, *P, head=head)).byline == wanted


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (["Ana Ruiz", "Political correspondent", "12 May 2031"], ("Ana Ruiz",)),
        (["Ana Ruiz", "Harbour Post", "12 May 2031"], ("Ana Ruiz",)),
        (["Ana Ruiz, Tom Brandt", "Mon, May 12, 2031 at 5:41 PM EDT"], ("Ana Ruiz", "Tom Brandt")),
        (["Ana Ruiz | The Harbour Post", "May 12, 2031"], ("Ana Ruiz",)),
        (["Ana Ruiz, Transport Editor", "Monday, 12 May 2031"], ("Ana Ruiz",)),
        (["Ana Ruiz in Marlow", "12.05.2031"], ("Ana Ruiz",)),
        (["Ana Ruiz · 12 May 2031 · 4 min read"], ("Ana Ruiz",)),
        (["Opinion by Ana Ruiz", "May 12, 2031"], ("Ana Ruiz",)),
        (["By", "Ana Ruiz", "Published", "May 12, 2031"], ("Ana Ruiz",)),
        (["Tom Marlow", "12 May 2031"], ()),
        (["Harbour News Desk", "12 May 2031"], ()),
        (["City Council", "Bridges"], ()),
        (["Home Garden", "12 May 2031"], ()),
    ],
)
@pytest.mark.parametrize("tag", ["div", "p"])
def test_the_lines_under_the_headline_tell_who_wrote_it(
    head: list[str], wanted: tuple[str, ...], tag: str
) -> None:
    lines = "".join(f"<{tag}>{each}</{tag}>" for each in head)
    menu = "<ul><li><a href='/g'>Home Garden</a></li></ul>"
    marked = page(f"<div class='x'>{lines}</div>", *P).replace("<nav>", f"<nav>{menu}")
    article = article_from_html(marked)
    assert article.byline == wanted
    assert texts(article) == [LEAD, NEXT, LAST]


@pytest.mark.parametrize(
    "box",
    [
        "<div class='gallery'><img src='a.jpg'><p>Lens Man/AFP/Getty Images</p></div>",
        "<div class='related-media'><img src='a.jpg'><p class='contributor'>AP</p></div>",
        "<div class='related'><p>AFP</p><p>3 May 2029</p><a href='/1'>The moving bridge</a></div>",
    ],
)
def test_a_box_over_the_story_tells_neither_its_agency_nor_its_day(box: str) -> None:
    article = article_from_html(page(box, *P))
    assert (article.agency, article.published) == (None, None)


FLOAT = (
    "<div class='col'><div class='mod related'><div class='hd'><h3>Related Content</h3></div>"
    "<div class='bd'><ul><li><a href='/1'>A bridge moved</a><p><em>AP - 53 mins ago</em></p></li>"
    "<li><a href='/2'>A pier sank</a><p><em>AP - 2 hrs ago</em></p></li></ul></div></div></div>"
)


REPAIRS = [
    f"Report {number} says that the deck was mended in May, and that it cost £{number},000 in all."
    for number in range(4, 14)
]
MORE = [f"<p>{each}</p>" for each in REPAIRS]


@pytest.mark.parametrize("first", [f"<p>{FLOAT}", FLOAT, "<p><div><img src='a.jpg'></div>"])
@pytest.mark.parametrize("place", [0, 1, 2, 12])
def test_a_paragraph_without_an_element_of_its_own_is_kept(first: str, place: int) -> None:
    # A box within a paragraph ends it for a parser, so that the text behind it stands bare.
    told = [LEAD, NEXT, *REPAIRS, LAST]
    blocks = [f"<p>{each}</p>" for each in told]
    blocks[place] = f"{first}{told[place]}</p>"
    assert read(*blocks) == [("body", each) for each in told]


def test_what_was_dropped_is_told_with_its_reason() -> None:
    box = "<div class='related'><a href='/1'>The bridge that moved away</a></div>"
    article = article_from_html(page(P[0], P[1], box, P[2]))
    assert ("The bridge that moved away", "related link") in article.dropped


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        ("<h2>What comes next</h2>", ("heading", "What comes next")),
        ("<h2>The deck <span class='mw-editsection'>[edit]</span></h2>", ("heading", "The deck")),
        ("<p>Correction 9/6/31 7:05 a.m.: The deck is 9 metres wide, and not 8.</p>",
         ("notice", "Correction 9/6/31 7:05 a.m.: The deck is 9 metres wide, and not 8.")),
        ("<p>Correction, June 9: The deck is 9 metres wide.</p>",
         ("notice", "Correction, June 9: The deck is 9 metres wide.")),
        ("<p>Corrections 12 officers ran the jail: that is all we know.</p>",
         ("body", "Corrections 12 officers ran the jail: that is all we know.")),
        ("<p><b>What comes next</b></p>", ("heading", "What comes next")),
        ("<h3 class='edTag'>What comes next</h3>", ("heading", "What comes next")),
        ("<p><b>The bill:</b> £2m</p>", ("body", "The bill: £2m")),
        ("<p>Why?</p>", ("body", "Why?")),
        ("<p>• a deck of oak</p>", ("list", "a deck of oak")),
        ("<p>– So it is shut, she said.</p>", ("body", "– So it is shut, she said.")),
        ("<table><tr><td><img src='b.jpg'><br><font>The bridge, seen Monday.</font></td></tr>"
         "</table>", ("caption", "The bridge, seen Monday.")),
        ("<blockquote><p>We loved it, and it was ours.</p></blockquote>",
         ("body", "We loved it, and it was ours.")),
        ("<figure><img src='b.jpg'><figcaption>The bridge in May</figcaption></figure>",
         ("caption", "The bridge in May")),
        ("<figure><img src='b.jpg'><figcaption>(The bridge in May)</figcaption></figure>",
         ("caption", "The bridge in May")),
        ("<figure><img src='b.jpg'><figcaption>The bridge (1937) in May</figcaption></figure>",
         ("caption", "The bridge (1937) in May")),
        ("<p><img src='b.jpg'></p><p><small>The bridge, seen from the mill</small></p>",
         ("caption", "The bridge, seen from the mill")),
        ("<table class='left'><tr><td><img src='b.jpg'></td></tr><tr><td>The bridge, seen from "
         "the mill</td></tr></table>", ("caption", "The bridge, seen from the mill")),
        ("<p><img src='b.jpg'></p><h3>What comes next</h3>", ("heading", "What comes next")),
        ("<p><img src='b.jpg'></p><p><em>It was built in 1937, and it shows.</em></p>",
         ("body", "It was built in 1937, and it shows.")),
        ("<div class='wp-caption'><img src='b.jpg'><p class='wp-caption-text'>The bridge</p></div>",
         ("caption", "The bridge")),
        ("<ul><li>The deck is 9 centimetres thick.</li></ul>",
         ("list", "The deck is 9 centimetres thick.")),
        ("<p>It <a href='/x'>cost</a> <em>£2m</em><!-- then --> to b<span>uild</span>.</p>",
         ("body", "It cost £2m to build.")),
        ("<p>It will cost more<br>than £2m.</p>", ("body", "It will cost more than £2m.")),
        ("<p>It cost £2m.<wbr> It is 94&nbsp;years old.</p>",
         ("body", "It cost £2m. It is 94 years old.")),
    ],
)  # fmt: skip
def test_a_block_keeps_its_kind(block: str, wanted: tuple[str, str]) -> None:
    assert read(P[0], P[1], block, P[2]) == [*STORY[:2], wanted, STORY[2]]


WRAPPED = (
    "The deck of the bridge was laid in 1937 by Harcourt and Sons of<br />\nMarlow, who used larch "
    "from the bishop's wood and, it is said,<br />\nnever sent a bill. A clerk found one last year "
    "in the<br>\nTown Hall, unpaid."
)


def test_typed_bullets_are_a_list() -> None:
    items = "<p>It will cost</p><p>- a fine of £2m</p><p>- a deck by May</p>"
    assert read(*P[:2], items, P[2])[3:5] == [("list", "a fine of £2m"), ("list", "a deck by May")]


def test_who_speaks_in_the_quotation_below_is_no_heading() -> None:
    found = read(P[0], "<p>She said:</p>", f"<blockquote><p>{NEXT}</p></blockquote>", P[2])
    assert found[1:3] == [("body", "She said:"), ("body", NEXT)]


def test_lines_that_an_editor_wrapped_are_one_paragraph() -> None:
    found = read(P[0], P[1], f"<p>{WRAPPED}</p>", P[2])
    text = " ".join(WRAPPED.replace("<br />", "").replace("<br>", "").split())
    assert found == [*STORY[:2], ("body", text), STORY[2]]


@pytest.mark.parametrize(
    "lines",
    [
        ["Marlow United 3 Ostvik Town 1", "Harbour Rovers 0 Old Mill 0", "Lock End 2 Weir 2"],
        ["The deck is thin.", "The piers are thick.", "The river is high."],
        ["By night the lorries come across the bridge, and nobody says a word",
         "By day they come again, as if the sign had never been there at all",
         "And in the rain they come as well, with all the mud of Lower Farm"],
    ],
)  # fmt: skip
def test_lines_that_are_set_so_stay_apart(lines: list[str]) -> None:
    found = read(P[0], P[1], f"<p>{'<br>'.join(lines)}</p>", P[2])
    assert [text for _, text in found[2:-1]] == lines


@pytest.mark.parametrize("first", ["", "   "])
@pytest.mark.parametrize("width", [60, 400])
def test_a_story_that_was_written_as_plain_text_has_its_paragraphs(first: str, width: int) -> None:
    told = [LEAD, NEXT, *REPAIRS, LAST]
    filled = [fill(each, width, initial_indent=first) for each in told]
    text = ("\n" if first and width < 400 else "\n\n").join(filled)
    assert read(f"<pre>{text}</pre>") == [("body", each) for each in told]


def test_code_is_no_paragraph() -> None:
    code = "for bridge in bridges:\n    if bridge.sways:\n        bridge.close()"
    found = read(*P[:2], f"<pre>{code}</pre>", *MORE, P[2])
    assert found[2] == ("list", " ".join(code.split()))


def test_tags_of_a_sites_own_hold_paragraphs() -> None:
    told = [LEAD, NEXT, *REPAIRS, LAST]
    blocks = "".join(f"<story-text>{each}</story-text>" for each in told)
    assert read(f"<story-body>{blocks}</story-body>") == [("body", each) for each in told]
    bare = (
        f"<html><body><h1>Old bridge to close</h1><story-body>{blocks}</story-body></body></html>"
    )
    assert texts(article_from_html(bare)) == told


PHOTO = "<figure><img src='a.jpg'><figcaption>The bridge in May</figcaption></figure>"


@pytest.mark.parametrize(
    "box",
    [PHOTO, "<div class='ad-slot'>Advertisement</div>", "<aside class='related'>More</aside>"],
)
def test_a_sentence_goes_on_behind_a_box(box: str) -> None:
    cut = NEXT.index("an engineer")
    found = read(P[0], f"<p>{NEXT[:cut]}</p>{box}<p>{NEXT[cut:]}</p>", P[2])
    assert [each for each in found if each[0] == "body"] == STORY


def test_a_word_that_a_box_cuts_in_two_is_one() -> None:
    cut = NEXT.index("ngineer") + 1
    blocks = (f"<p>{NEXT[:cut]}</p>", PHOTO, f"<p>{NEXT[cut:]}</p>")
    assert ("body", NEXT) in read(P[0], *blocks, P[2])


def test_a_paragraph_that_ends_in_a_colon_or_a_stop_does_not_go_on() -> None:
    blocks = ("<p>This is what the engineer wrote:</p>", PHOTO, "<p>iron rusts and wood rots.</p>")
    assert [text for kind, text in read(P[0], *blocks, P[2]) if kind == "body"] == [
        LEAD, "This is what the engineer wrote:", "iron rusts and wood rots.", LAST,
    ]  # fmt: skip


def test_a_table_of_the_story_is_a_list_of_its_rows() -> None:
    rows = "<tr><th>Bridge</th><th>Age</th></tr><tr><td>Old</td><td>94</td></tr>"
    found = read(P[0], P[1], f"<table>{rows}</table>", P[2])
    assert found == [*STORY[:2], ("list", "Bridge · Age"), ("list", "Old · 94"), STORY[2]]


def test_neighbours_that_only_style_sets_apart_do_not_stick_together() -> None:
    caption = "<figcaption><span>The bridge in May.</span><span>Ana Ruiz</span></figcaption>"
    found = read(P[0], P[1], f"<figure><img src='b.jpg'>{caption}</figure>", P[2])
    assert ("caption", "The bridge in May. Ana Ruiz") in found


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Old bridge<br>to close", "Old bridge to close"),
        ("<span>Roads</span><span>Old bridge to close</span>", "Roads Old bridge to close"),
        ("<span>Old bridge</span><span> to close</span>", "Old bridge to close"),
        ("<span>O</span><span>ld bridge to close</span>", "Old bridge to close"),
        ("Old <!-- very --><em>bridge</em> to close", "Old bridge to close"),
    ],
)
def test_a_break_in_a_headline_is_a_space(headline: str, title: str) -> None:
    html = "".join(("<html><body><article><h1>", headline, "</h1>", *P, "</article></body></html>"))
    assert article_from_html(html).title == title


@pytest.mark.parametrize(
    "behind",
    [
        "<span class='ad'>Advertisement</span>",
        "<a class='footnote-anchor' href='/notes'>1</a>",
        "<sup><a href='#note-2'>[2]</a></sup>",
    ],
)
def test_what_is_set_behind_the_last_sentence_is_no_part_of_it(behind: str) -> None:
    assert read(P[0], f"<p>{NEXT}{behind}</p>", P[2]) == STORY


def test_the_source_of_a_quotation_stands_apart() -> None:
    quote = f"<blockquote>{NEXT}<cite>Statement by the engineer</cite></blockquote>"
    told = [LEAD, NEXT, "Statement by the engineer", LAST]
    assert [text for _, text in read(P[0], quote, P[2])] == told


@pytest.mark.parametrize(
    "paragraph",
    ["It bears 40 t/m<sup>2</sup> and a wind of 10<sup>2</sup> knots, its engineer told the town.",
     "Its song, <cite>The Bridge at Marlow</cite>, is older than the deck that the lorries wore.",
     "<span>The town has one bridge.</span><span>“Two would be better,” said Ana Ruiz, 71.</span>",
     "Most of <a href='#map'>Marlow</a> lives on the left bank, and works on the other, it said."],
)  # fmt: skip
def test_small_elements_in_a_paragraph_stay_in_it(paragraph: str) -> None:
    told = re.sub("<[^>]*>", "", paragraph)
    assert read(P[0], f"<p>{paragraph}</p>", P[2]) == [
        ("body", LEAD), ("body", told), ("body", LAST)
    ]  # fmt: skip


def test_double_line_breaks_end_paragraphs() -> None:
    assert read(f"{LEAD}<br><br>{NEXT}<br/> <br/>{LAST}") == STORY


def test_a_body_over_sibling_boxes_is_not_lost_by_half() -> None:
    halves = [
        f"<div class='chunk'><div class='text'>{P[number % 3]}<p>Part {number} of the story goes "
        f"on for a while here, as long stories in magazines like to do.</p></div></div>"
        for number in range(8)
    ]
    article = article_from_html(page(*halves))
    assert sum(each.startswith("Part ") for each in texts(article)) == 8


def test_a_name_that_holds_the_whole_story_is_no_box() -> None:
    assert read("<div class='share-text newsletter'>", *P, "</div>") == STORY
    assert read(*(each.replace("<p>", "<p class='paywall'>") for each in P)) == STORY


def test_a_copy_for_small_screens_is_dropped() -> None:
    box = f"<div class='story'>{P[0]}{P[1]}{P[2]}</div>"
    assert read(*P, f"</div><div class='mobile'>{box}") == STORY


def test_a_repeated_line_of_the_story_stays() -> None:
    line = "<p>And the band played on.</p>"
    found = read(P[0], line, P[1], line, P[2])
    assert found.count(("body", "And the band played on.")) == 2


@pytest.mark.parametrize("names", ["hidden md:block", "d-none d-md-block"])
def test_what_only_telephones_hide_is_the_story(names: str) -> None:
    assert read(P[0], f"<div class='{names}'>{P[1]}</div>", P[2]) == STORY


def test_readers_who_write_more_than_the_reporter_are_still_readers() -> None:
    talk = "".join(
        f"<div><b>user{n}</b><p>{NEXT} So it seems to me, {n}.</p></div>" for n in range(20)
    )
    assert read(*P, f"</div><div class='discussion'>{talk}") == STORY


def test_a_dateline_in_a_box_of_its_own_is_no_heading() -> None:
    assert read("<cite><span>Marlow</span> CNN — </cite>", *P) == STORY


def test_a_short_story_on_cookies_is_no_cookie_wall() -> None:
    text = "The bakery on Hill Street sold its last cookie on Monday, and it was one with raisins."
    assert texts(article_from_html(page(f"<p>{text}</p>"))) == [text]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("The mayor accepted blame, and so did his partners in the council.", 1),
        ("She accepted that the privacy of the lorry drivers had been breached.", 1),
        ("“Accept cookies from our partners,” it says on the sign at the bridge.", 1),
        ("Please enable JavaScript to view the comments.", 0),
        ("This site is protected by reCAPTCHA and the Google Privacy Policy applies.", 0),
    ],
)
def test_a_short_story_with_words_of_a_wall_is_told(line: str, kept: int) -> None:
    assert read(*P, f"<p>{line}</p>") == STORY + [("body", line)] * kept


def test_a_cookie_bar_below_a_short_story_is_no_wall() -> None:
    bar = "<div><p>We and our 40 partners use cookies.</p><button>Accept</button></div>"
    told = article_from_html(page(*P).replace("<footer>", f"{bar}<footer>"))
    assert texts(told)[:3] == [LEAD, NEXT, LAST]


@pytest.mark.parametrize(
    "wall",
    [
        "<h1>Are you a person?</h1><p>We believe that you use a program to browse our pages.</p>"
        "<p>Scripts may be off. Please see that JavaScript and cookies are on in your browser.</p>",
        "<h1>Sorry, you have been blocked</h1><p>Please enable cookies.</p><p>You sent something "
        "that our guard took for an attack, so verify that you are no robot.</p>",
        "<p>Please enable JavaScript to continue.</p>",
        "<h1>Just a moment...</h1><p>Verifying you are human. This may take a few seconds.</p>",
        "<p>Checking your browser before accessing the site.</p>",
    ],
)
def test_a_page_that_only_speaks_to_its_reader_is_a_wall(wall: str) -> None:
    assert not article_from_html(f"<html><body><div>{wall}</div></body></html>").text


@pytest.mark.parametrize(
    "first",
    [
        "A goat has been found alive.",
        "“It sways,” said Ines Okafor.",
        "It rained.</p><p>It blew.</p><p>Then the bridge moved.",
        "On June 9, 2031, it moved.",
    ],
)
def test_a_short_first_sentence_is_told(first: str) -> None:
    byline = "</h1><p class='byline'>By Ana Ruiz.</p>"
    article = article_from_html(page(f"<p>{first}</p>", *P).replace("</h1>", byline))
    assert texts(article) == [*first.split("</p><p>"), LEAD, NEXT, LAST]
    assert (article.byline, article.published) == (("Ana Ruiz",), None)


def test_a_short_first_sentence_in_a_box_like_the_others_is_told() -> None:
    boxes = [f"<div class='t'>{each}</div>" for each in ("It rained.", LEAD, NEXT, LAST)]
    assert [text for _, text in read(*boxes)] == ["It rained.", LEAD, NEXT, LAST]


def test_a_short_line_behind_a_picture_over_the_story_is_none_of_it() -> None:
    assert read("<p><img src='a.jpg'></p>", "<p>The bridge at dusk.</p>", *P) == STORY


@pytest.mark.parametrize("line", ["By Ana Ruiz.", "Published on June 9, 2031.", "2 hours ago."])
def test_a_line_over_the_story_that_ends_with_a_stop_is_none_of_it(line: str) -> None:
    assert read(f"<p>{line}</p>", *P) == STORY


def test_another_story_inside_the_article_is_dropped() -> None:
    card = (
        f"<article id='post-{{}}'><h3>Goat in bank</h3><p>{NEXT} And {{}} more words.</p></article>"
    )
    cards = "".join(card.format(number, number) for number in range(4))
    assert LEAD in (found := texts(article_from_html(page(P[0], cards))))
    assert len(found) == 1


def test_the_headline_is_not_repeated_in_the_text() -> None:
    assert read("<h2>Old bridge to close</h2>", *P) == STORY


def test_a_standfirst_that_trafilatura_leaves_out_is_dropped_as_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "_extracted", lambda tree: None)
    dek = "<div class='dek'>It sways in a gale, its engineers say</div>"
    over = f"</h1><div class='byline'>By Ana Ruiz</div>{dek}"
    article = article_from_html(page(*P).replace("</h1>", over))
    assert texts(article) == [LEAD, NEXT, LAST]
    assert ("It sways in a gale, its engineers say", "standfirst") in article.dropped


def linked(**fields: str) -> str:
    pairs = ", ".join(f'"{name}": {value}' for name, value in fields.items())
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
        f'"Old bridge to close", {pairs}}}</script>'
    )


@pytest.mark.parametrize(
    ("fields", "notice"),
    [
        ({"isAccessibleForFree": "false", "wordCount": "900"}, reader.PAYWALLED),
        ({"isAccessibleForFree": '"False"', "wordCount": "900"}, reader.PAYWALLED),
        ({"isAccessibleForFree": "false"}, reader.PAYWALLED),
        ({"isAccessibleForFree": "false", "wordCount": "55"}, None),
        ({"isAccessibleForFree": "true", "wordCount": "55"}, None),
        ({"isAccessibleForFree": "true", "wordCount": "900"}, reader.SHORTENED),
        ({"wordCount": '"many"'}, None),
    ],
)
def test_a_part_of_a_text_is_said_to_be_one(fields: dict[str, str], notice: str | None) -> None:
    assert article_from_html(page(*P, head=linked(**fields))).notice == notice


def test_a_whole_text_that_must_be_paid_for_is_not_called_cut_off() -> None:
    head = linked(isAccessibleForFree="false")
    assert article_from_html(page(*(P * 4), head=head)).notice is None


def test_the_text_comes_from_json_ld_where_the_page_shows_none() -> None:
    body = f'"{LEAD}\\n\\n{NEXT}\\n{LAST}"'
    article = article_from_html(page("<p>Loading…</p>", head=linked(articleBody=body)))
    assert texts(article) == [LEAD, NEXT, LAST]


def test_the_page_wins_over_json_ld() -> None:
    body = f'"{LEAD} {NEXT} {LAST} Nobody wrote this sentence on the page, and it is not shown."'
    assert read(*P, head=linked(articleBody=body)) == STORY


def test_a_text_that_is_not_english_is_said_to_be_so() -> None:
    german = (
        "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke für den Sommer zu sperren."
    )
    article = article_from_html(page(*[f"<p>{german} {n}.</p>" for n in range(5)]))
    assert article.language == "de"
    assert article.notice is not None


def test_the_language_is_read_and_not_believed() -> None:
    assert article_from_html(page(*P).replace("<html>", '<html lang="fr">')).language == "en"


@pytest.mark.parametrize(
    "data",
    [
        page(*P).encode(),
        b"\xef\xbb\xbf" + page(*P).encode(),
        page(*P, head="<meta charset='iso-8859-1'>").replace("Marlow", "Málow").encode("latin-1"),
        page(*P).encode("utf-16"),
    ],
)
def test_bytes_are_decoded(data: bytes) -> None:
    found = texts(article_from_html(data))
    assert [each.replace("Málow", "Marlow") for each in found] == [LEAD, NEXT, LAST]


@pytest.mark.parametrize("nothing", ["", " ", "<", "<html>", "<p></p>", "plain words", b"", "\0\0"])
def test_a_page_without_text_is_an_article_without_paragraphs(nothing: str | bytes) -> None:
    assert article_from_html(nothing).paragraphs == ()


def test_trafilatura_is_asked_for_no_metadata_since_that_looks_at_the_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import trafilatura

    asked: list[dict[str, object]] = []

    def extract(tree: object, **options: object) -> None:
        asked.append(options)

    monkeypatch.setattr(trafilatura, "bare_extraction", extract)
    assert texts(article_from_html(page(*P))) == [LEAD, NEXT, LAST]
    assert [each["with_metadata"] for each in asked] == [False]


def test_a_page_that_trafilatura_fails_on_is_read_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import trafilatura

    def extract(tree: object, **options: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", extract)
    assert texts(article_from_html(page(*P))) == [LEAD, NEXT, LAST]


# Pages that attack: what must hold is that work is bounded, so that is what is counted.


@pytest.fixture
def steps() -> Iterator[list[int]]:
    """How many calls of Python functions were made, in its one element."""
    counted = [0]

    def count(frame: object, event: str, argument: object) -> None:
        counted[0] += event == "call"

    sys.setprofile(count)
    yield counted
    sys.setprofile(None)


def test_deep_nesting_costs_no_more_than_its_depth_allows(steps: list[int]) -> None:
    article_from_html("<div>" * 100_000 + "".join(P))
    assert steps[0] < 100_000


@pytest.mark.parametrize(
    "box", ["<div>", "<div class=a>", "<section><div>", "<font>", "<b>", "<x-box>"]
)
def test_a_story_in_a_thousand_boxes_is_found(box: str) -> None:
    end = "".join(f"</{tag.strip('<>').split()[0]}>" for tag in reversed(box.split("><")))
    found = article_from_html(page(box * 1_000, *P, end * 1_000))
    assert texts(found) == [LEAD, NEXT, LAST]


def test_a_story_in_boxes_that_never_close_is_found() -> None:
    assert texts(article_from_html("<html><body>" + "<div>" * 100_000 + "".join(P)))[-1] == LAST


def test_twenty_megabytes_of_tags(steps: list[int]) -> None:
    article_from_html("<div>" * 4_000_000)
    assert steps[0] < 100_000


def test_too_many_elements_are_not_all_looked_at() -> None:
    tree = parse("<html><body>" + "<i></i>" * (MOST_ELEMENTS + 5_000) + P[0])
    assert tree is not None
    assert runs(tree) == []


def test_trafilatura_is_spared_pages_that_take_it_long(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    monkeypatch.setattr(trafilatura, "bare_extraction", None)
    many = "<span>The council met again. </span>" * 5_000
    assert texts(article_from_html(page(*P, f"<p>{many}</p>")))[:3] == [LEAD, NEXT, LAST]


def test_a_tag_with_endless_attributes_loses_them() -> None:
    attributes = " ".join(f"a{number}=1" for number in range(50_000))
    tree = parse(page(*P, f"<p {attributes}>The end of the story is not far from here now.</p>"))
    assert tree is not None
    assert max(len(each.attrib) for each in tree.iter()) < 300


def test_a_long_value_keeps_its_tag_whole() -> None:
    data = "x" * 50_000
    tree = parse(page(*P, f"<p class='lead' data-state='{data}'>The end of it.</p>"))
    assert tree is not None
    assert [each.get("class") for each in tree.iter("p")][-2] == "lead"


def test_entities_of_the_page_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    article = article_from_html(bomb + page(*P, "<p>So &b; then, the council said at the end.</p>"))
    assert "lollol" not in article.text


def test_an_external_entity_is_not_read() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    article = article_from_html(bomb + page(*P, "<p>So &a; then, the council said at the end.</p>"))
    assert any("&a; then" in each for each in texts(article))


def test_a_deep_json_ld_does_no_harm() -> None:
    head = f"<script type='application/ld+json'>{'[' * 100_000}</script>"
    assert read(*P, head=head) == STORY


@pytest.mark.parametrize("grown", ["<p>{}", "<li>{}", "<td>{}", "<br>{}", "<a>{}</a>", "<b>{}</b>"])
def test_work_grows_with_the_page(grown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_extracted", lambda tree: None)
    counts = []
    for times in (500, 2_000):
        counted = [0]

        def count(frame: object, event: str, argument: object, to: list[int] = counted) -> None:
            to[0] += event in ("call", "c_call")

        html = page(*P, *(grown.format(f"Word {n} of it. ") for n in range(times)))
        sys.setprofile(count)
        article_from_html(html)
        sys.setprofile(None)
        counts.append(counted[0])
    assert counts[1] < 6 * counts[0]


TAGS = st.sampled_from(
    "p div span a h1 h2 li ul td tr table br blockquote figure figcaption time script b aside "
    "article main nav form svg amp-ad".split()
)
SCRAPS = st.one_of(
    st.text(max_size=30),
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    st.sampled_from(
        ["<!--", "-->", "&nbsp;", "&#x0;", "<p class='", "'>", "\0", "\ud800", LEAD, NEXT, "By A B",
         "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[", "]}</script>"]
    ),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(SCRAPS, max_size=40))
def test_no_page_raises_and_spans_give_back_text(scraps: list[str]) -> None:
    html = "".join(scraps)
    article = article_from_html(html)
    assert article == article_from_html(html)
    pieces = texts(article)
    assert "\n\n".join(pieces) == article.text
    assert all(pieces)


def test_what_no_reader_sees_is_left_out_of_a_page() -> None:
    page = (
        "<html><head><meta property='og:title' content='Ferry re&#173;turns to cafe\u0301'></head>"
        "<body><article><h1>Ferry re&shy;turns to cafe\u0301</h1>"
        "<p>The bo&shy;at sailed to the cafe\u0301 on Mon\u200bday, the master said there.</p>"
        "<p>Another sails on Tuesday at two, with nobody but the master and his dog on board.</p>"
        "</article></body></html>"
    )
    article = article_from_html(page)
    assert article.title == "Ferry returns to café"
    assert article.text.startswith("The boat sailed to the café on Monday, the master said there.")


@pytest.mark.parametrize("names", ["category-polls", "polls", "opinion-polls story"])
def test_a_section_on_polls_is_no_readers_poll(names: str) -> None:
    assert read(f"<div class='{names}'>{P[0]}</div>", *P[1:]) == STORY


@pytest.mark.parametrize(
    "told",
    [
        [
            "परिषद ने सोमवार को पूरी सर्दी रात की नौका चलाने के लिए मतदान किया।",
            "एक इंजीनियर ने बैठक में बताया कि ट्रकों ने डेक घिस दिया है।",
            "नई नौका सितंबर के दूसरे सप्ताह में तैयार होगी।",
            "शहर ने नए इंजन के लिए भुगतान किया।",
        ],
        [
            "کونسل نے پیر کو پوری سردی رات کی کشتی چلانے کے لیے ووٹ دیا۔",
            "ایک انجینئر نے اجلاس کو بتایا کہ ٹرکوں نے عرشہ گھسا دیا ہے۔",
            "نئی کشتی ستمبر کے دوسرے ہفتے میں تیار ہوگی۔",
            "شہر نے نئے انجن کی قیمت ادا کی۔",
        ],
        [
            "市议会周一投票决定整个冬天继续开行夜间渡轮，并请工程师在明年春天之前再次检查旧桥的木板和缆绳，以便居民放心。",
            "一名工程师在会上说，卡车已经把甲板磨薄，大风时船会摇晃，因此这个冬天每班船只能运载二十辆车，其余的要等下一班。",
            "新渡轮将在九月第二周学校开学前准备好，镇政府支付发动机的费用，其余的木料和油漆都是由岛上的居民捐赠的。",
        ],
    ],
)
def test_paragraphs_in_other_scripts_are_no_headings_and_no_list(told: list[str]) -> None:
    blocks = [f"<p>{each}</p>" for each in told]
    assert read(*blocks) == [("body", each) for each in told]


@pytest.mark.parametrize(
    ("end", "noted"),
    [
        ("<div class='gate'><h3>Subscribe to continue reading</h3></div>", True),
        ("<p>Sign in to continue reading this story</p>", True),
        ("<div hidden><h3>Subscribe to continue reading</h3></div>", False),
    ],
)
def test_a_gate_under_a_few_paragraphs_is_noted(end: str, noted: bool) -> None:
    article = article_from_html(page(*P[:2], end))
    assert texts(article) == [LEAD, NEXT]
    assert (article.notice is not None) == noted


def test_a_gate_under_a_whole_story_is_not_noted() -> None:
    end = "<div class='gate'><h3>Subscribe to continue reading</h3></div>"
    many = [f"<p>On day {n} the {each[0].lower()}{each[1:]}</p>" for n in range(9) for each in MORE]
    assert article_from_html(page(*P, *many, end)).notice is None
