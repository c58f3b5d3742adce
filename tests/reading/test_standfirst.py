"""The sentence between a headline and its byline, in the mark-up of many content systems."""

from __future__ import annotations

import pytest

from briefing.reading.html import article_from_html

TITLE = "Harbour clock to strike again"
DEK = "Forty volunteers spent two winters on gears that nobody makes any more"
STORY = (
    "The clock over Ostvik harbour will strike on Saturday for the first time since a storm "
    "stopped it eleven years ago.",
    "Volunteers took its works apart in a school gymnasium, said Ana Ruiz, who keeps the list of "
    "the 612 pieces.",
    "The town paid for the new bell rope. Everything else was given, from the oil to the oak of "
    "the hands.",
    "“We thought that it would take a summer,” Ruiz said. “Then we found the mice.”",
)
WHO = "<div class='author'>By Per Lund</div>"
DAY = "<time datetime='2031-06-03'>3 June 2031</time>"


def read(top: str, body: str = "<div class='text'>{}</div>") -> tuple[list[str], list[str]]:
    """The texts that stay, and those dropped as a standfirst, of a page with such a top."""
    paragraphs = "".join(f"<p>{each}</p>" for each in STORY)
    article = article_from_html(
        "<!DOCTYPE html><html><head><title>Harbour clock to strike again | The Ostvik Post</title>"
        "</head><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>Sea</a></li></ul>"
        f"</nav><main>{top.replace('TITLE', TITLE).replace('DEK', DEK)}{body.format(paragraphs)}"
        "</main><footer><p>© 2031 The Ostvik Post</p></footer></body></html>"
    )
    left = [article.text[each.start : each.end] for each in article.paragraphs]
    return left, [each.text for each in article.dropped if each.reason == "standfirst"]


@pytest.mark.parametrize(
    "top",
    [
        # Local papers of one publisher: the line in its own box, then byline and date.
        "<div class='asset-masthead'><header class='asset-header'><h1 class='headline'>TITLE</h1>"
        f"<div class='subhead'><p>DEK.</p></div></header><div class='meta'>{WHO}{DAY}</div></div>",
        "<header class='sc-9a1 kXyzQ'><div class='sc-0b2'><h1 class='sc-7 t'>TITLE</h1><p>DEK.</p>"
        "<div class='sc-3 u'><div>Per Lund</div><div>Friday 3 June 2031 08:49 GMT</div></div></div>"
        "</header>",
        "<div class='article-head'><h1 class='headline'>TITLE</h1><h2 class='article-subline'>"
        "DEK</h2><ul><li class='author-name'>by Per Lund</li><li>Jun 3, 2031 at 9:24 pm ET</li>"
        "</ul></div>",
        "<header class='article-header'><h1>TITLE</h1><h2 class='sub-headline speakable'>DEK</h2>"
        f"<div class='article-meta'>{WHO}{DAY}</div></header>",
        "<header class='entry-header'><h1 class='entry-title'>TITLE</h1><p>DEK.</p>"
        f"<div class='entry-meta'><span class='posted-on'>{DAY}</span></div></header>",
        "<div class='wp-block-group'><h1 class='wp-block-post-title'>TITLE</h1>"
        "<h2 class='wp-block-heading'>DEK</h2><div class='wp-block-post-author'>Per Lund</div>"
        f"<div class='wp-block-post-date'>{DAY}</div></div>",
        "<div class='mb-8 max-w-prose'><h1 class='text-4xl font-bold'>TITLE</h1>"
        "<p class='text-xl text-gray-600'>DEK.</p><div class='flex gap-2'><span>Per Lund</span>"
        "<span>June 3, 2031</span></div></div>",
        "<header class='article-header gh-canvas'><h1 class='gh-article-title'>TITLE</h1>"
        f"<p class='gh-article-excerpt'>DEK.</p><div class='gh-article-meta'>{WHO}{DAY}</div>"
        "</header>",
        "<div class='ArticlePage-lead'><h1 class='ArticlePage-headline'>TITLE</h1>"
        f"<h2 class='ArticlePage-subHeadline'>DEK</h2><div class='ArticlePage-byline'>{WHO}{DAY}"
        "</div></div>",
        f"<header><h1>TITLE</h1><p class='lead'>DEK.</p><p class='amp-wp-meta'>{DAY}</p></header>",
        "<div class='np-head'><h1>TITLE</h1><h3 class='np-sub'>DEK.</h3><p>By Per Lund</p>"
        f"<p>{DAY}</p></div>",
        "<div class='dcr-1'><div class='dcr-2'><h1>TITLE</h1></div><div class='dcr-3'><p>DEK.</p>"
        f"</div><div class='dcr-4'><a rel='author' href='/lund'>Per Lund</a><div>{DAY}</div></div>"
        "</div>",
        "<header class='head'><div class='topics'><a href='/sea'>Sea</a></div>"
        f"<h1>TITLE</h1><p class='a__subhead'><em>DEK.</em></p></header><div>{WHO}{DAY}</div>",
        "<div class='headline-wrap'><h1>TITLE</h1><h2 class='sub-head'>DEK</h2></div>",
        f"<h1>TITLE</h1><div class='wrapper'><h2 class='subhead'>DEK</h2><div>{WHO}</div></div>",
        "<div class='node__header'><h1 class='page-title'>TITLE</h1><div class='field "
        f"field--name-field-subtitle'>DEK</div><div class='submitted'>{WHO}{DAY}</div></div>",
        "<div class='p-summary-head'><h1>TITLE</h1><p class='p-dek'>DEK.</p><div>By Per Lund on "
        "June 3, 2031 9:00 am</div></div>",
    ],
)
def test_a_sentence_between_headline_and_byline_is_a_standfirst(top: str) -> None:
    left, dropped = read(top)
    assert left == list(STORY)
    assert [each.rstrip(".") for each in dropped] == [DEK]


LEAD = (
    "The hands of the harbour clock were set to noon on Tuesday, and the whole of Ostvik came "
    "to look."
)


@pytest.mark.parametrize(
    ("top", "body"),
    [
        # The story's first paragraph, in one box with the others.
        (f"<header><h1>TITLE</h1>{WHO}{DAY}</header>", f"<div id='text'><p>{LEAD}</p>{{}}</div>"),
        ("", f"<article><h1>TITLE</h1><p>{LEAD}</p>{{}}</article>"),
        ("", f"<article><h1>TITLE</h1>{WHO}{DAY}<p>{LEAD}</p>{{}}</article>"),
        ("", f"<article><h1>TITLE</h1><p>{LEAD}</p>{WHO}{DAY}{{}}</article>"),
        # Under the byline, though the rest is in the next box.
        (f"<div class='top'><h1>TITLE</h1>{WHO}{DAY}<p>{LEAD}</p></div>", "<div>{}</div>"),
        # A body over two boxes, nothing between its first paragraph and the others.
        (f"<section><h1>TITLE</h1><p>{LEAD}</p></section>", "<section>{}</section>"),
        (f"<div class='top'><h1>TITLE</h1><p>OSTVIK, June 3 (Reuters) — {LEAD}</p>{WHO}</div>",
         "<div>{}</div>"),
        (f"<header><h1>TITLE</h1><p>OSTVIK – {LEAD}</p>{WHO}{DAY}</header>", "<div>{}</div>"),
        (f"<header><h1>TITLE</h1>{WHO}</header>", f"<div><p>{LEAD}</p></div><div>{{}}</div>"),
    ],
)  # fmt: skip
def test_the_first_paragraph_is_no_standfirst(top: str, body: str) -> None:
    left, dropped = read(top, body)
    assert len(left) == 1 + len(STORY)
    assert left[0].endswith(LEAD)
    assert not dropped


def test_the_only_sentence_under_a_headline_stays() -> None:
    left, dropped = read(f"<header><h1>TITLE</h1><p>{LEAD}</p>{WHO}{DAY}</header>", "<hr>")
    assert left == [LEAD]
    assert not dropped
