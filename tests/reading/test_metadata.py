"""What a page says of itself, one way of saying it a line."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement

from briefing.reading.authors import persons, shown_agency, shown_names
from briefing.reading.linked_data import read_objects
from briefing.reading.metadata import read_metadata
from briefing.reading.page import parse
from briefing.reading.page_dates import address_date, iso_date, later, shown_change, shown_date
from briefing.reading.page_title import shown_title

TOLD = f"<p>{'Rain fell on the umpires of Marlow all day, and nobody minded. ' * 2}</p>" * 3


def tree(head: str = "", body: str = "<p>Text</p>") -> HtmlElement:
    found = parse(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>")
    assert found is not None
    return found


def linked(json: str) -> str:
    return f"<script type='application/ld+json'>{json}</script>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("", "<h1>Rain stops play</h1>", "Rain stops play"),
        ("<title>The Mail</title>", "<h1>The Mail</h1><h1>Rain <i>stops</i> play</h1>", "The Mail"),
        ("<meta property='og:title' content='Rain stops play, again'>",
         "<h1>The Evening Mail</h1><h1>Rain stops play again</h1>", "Rain stops play again"),
        ("<meta property='og:title' content='Rain stops play | The Mail'>", "", "Rain stops play"),
        ("<meta property='og:title' content='Rain stops play'>", "<h1>Sport</h1>",
         "Rain stops play"),
        ("<meta property='og:title' content='Umpires &amp;amp; rain'>", "", "Umpires & rain"),
        ("<title>Rain stops play - The Mail</title><meta property='og:site_name' "
         "content='The Mail'>", "", "Rain stops play"),
        ("<title>Rain - and more rain</title>", "", "Rain - and more rain"),
        (linked('{"@type": "NewsArticle", "headline": "Rain stops play"}'), "", "Rain stops play"),
        ("<meta property='og:title' content='Rain stops play'>",
         "<h1><span>Live</span> Rain stops play</h1>", "Rain stops play"),
        ("<title>Rain stops play | Sport | Ana Ruiz</title>",
         "<h1><a href='/me'>Hello, I'm Ana Ruiz</a></h1><h2><a href='#'>Rain stops play</a></h2>",
         "Rain stops play"),
        ("<title>Village Green » Archive » Rain stops play</title>",
         "<h1><a href='/green'>Village Green</a></h1><h2>Rain stops play</h2><h2>About</h2>",
         "Rain stops play"),
        ("<title>Rain stops play - Village Green</title>",
         "<h1>Rain stops play</h1><h2>Village Green</h2>", "Rain stops play"),
        ("<title>Rain stops play: Umpires go home</title>",
         "<h1>Rain stops play</h1><h2>Umpires go home</h2>", "Rain stops play"),
        ("<title>Sport</title>", "<h1>Rain stops play</h1><h2>Sport</h2>", "Rain stops play"),
        ("<meta property='og:title' content='Rain stops play'>",
         "<h1><a href='/'>The Mail of Old Marlow</a></h1>", "Rain stops play"),
        ("<title>Rain</title>", "<h1><a href='/'>The Mail</a></h1>", "The Mail"),
        ("<meta property='og:title' content='Rain'>",
         "<h1><a href='/'>The Mail of Old Marlow</a></h1><h1>It pours all day long</h1>",
         "It pours all day long"),
        ("<title>Marlow Mail - Rain stops play</title>",
         "<h1>Marlow Mail</h1><h2>Rain stops play</h2>", "Rain stops play"),
        ("<title>Rain stops play</title>", "<h1>Breaking News</h1><h1>Rain stops play</h1>",
         "Rain stops play"),
        ("<title>The Bote</title>", f"<h2>About us</h2><h2>Rain stops all play</h2>{TOLD}",
         "Rain stops all play"),
        ("<title>The Bote</title>", f"<h2><a href='/1'>Rain stops all play</a></h2>{TOLD}",
         "The Bote"),
        ("<title>Rain stops the play again</title>", f"<h2>What the umpires say</h2>{TOLD}",
         "Rain stops the play again"),
        ("<title>The Bote</title>", "<h1><span class='kicker'>City Hall</span>Rain stops play</h1>",
         "Rain stops play"),
        ("<title>The Bote</title>", "<h1><span class='blue'>Rain</span> stops play</h1>",
         "Rain stops play"),
        ("<title>Rain stops play | Marlow Mail</title>",
         "<h1><span>Cricket</span><span>Rain stops play</span></h1>", "Rain stops play"),
        ("<title>Sport | Rain stops play | Marlow Mail</title>", "", "Rain stops play"),
        ("<title>Rain stops play | Sport | Marlow Mail</title>", "", "Rain stops play"),
        ("<title>Rain stops play » Marlow Mail</title>", "", "Rain stops play"),
        ("<title>Rain stops play – Marlow Mail</title>", "", "Rain stops play"),
        ("<title>Rain stops play – and the mail</title>", "", "Rain stops play – and the mail"),
        ("<title>Green: Rain stops play</title><meta property='og:site_name' content='Green'>", "",
         "Rain stops play"),
        ("<title>Green: Rain stops play</title>", "", "Green: Rain stops play"),
        ("", "", None),
    ],
)  # fmt: skip
def test_title(head: str, body: str, title: str | None) -> None:
    assert read_metadata(tree(head, body)).title == title


def named(shared: str, told: str, tab: str) -> str:
    return f"<meta property='og:title' content='{shared}'><title>{tab}</title>" + linked(
        '{"@type": "NewsArticle", "headline": "' + told + '"}'
    )


DECIDED = "Umpires end the match at tea"
SHOWN = "Rain stops play at the Oval"


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        # A label, a time or a second line within the heading.
        (named(DECIDED, DECIDED, DECIDED), f"Watch: {DECIDED}", DECIDED),
        (named(DECIDED, DECIDED, DECIDED + " | The Mail"), f"{DECIDED} Updated 2h ago", DECIDED),
        (named(DECIDED, DECIDED, DECIDED + " - The Mail"), f"{DECIDED}: what we know", DECIDED),
        (named(DECIDED + " | The Mail", DECIDED, DECIDED + " | The Mail"), "Rain, rain, go away",
         DECIDED),
        # A head that a site writes for the day's front page.
        (named(DECIDED, DECIDED, DECIDED), "All over by tea: umpires lose patience", DECIDED),
        # Somebody agrees with the heading, or the others don't agree.
        (named(DECIDED, DECIDED, f"{SHOWN} | The Mail"), SHOWN, SHOWN),
        (named(DECIDED, SHOWN, DECIDED), SHOWN, SHOWN),
        (named(SHOWN, DECIDED, DECIDED), SHOWN, SHOWN),
        (named(DECIDED, "Match ends at tea", DECIDED), SHOWN, SHOWN),
        (named(DECIDED, DECIDED, "Cricket | The Mail"), SHOWN, SHOWN),
        (named(DECIDED, DECIDED, f"{DECIDED}: {SHOWN}"), SHOWN, SHOWN),
        (named(DECIDED, DECIDED, DECIDED), "Umpires end the match – at tea!",
         "Umpires end the match – at tea!"),
        (named("Rain", "Rain", "Rain"), "Umpires end the match at tea", DECIDED),
    ],
)  # fmt: skip
def test_a_heading_that_stands_alone_is_outvoted(head: str, heading: str, title: str) -> None:
    assert read_metadata(tree(head, f"<h1>{heading}</h1>")).title == title


def test_the_title_of_a_page_without_heading_is_the_line_that_shows_it() -> None:
    lines = ["Home", "The Evening Mail", "Rain stops play at Lord's", "It rained."]
    assert shown_title(lines, "Rain stops play at Lord's :: Evening Mail") == lines[2]


@pytest.mark.parametrize(
    ("author", "byline", "agency"),
    [
        ('"Ana Ruiz"', ("Ana Ruiz",), None),
        ('{"@type": "Person", "name": "Ana Ruiz"}', ("Ana Ruiz",), None),
        ('[{"name": "Ana Ruiz"}, {"name": "Tom Brandt"}]', ("Ana Ruiz", "Tom Brandt"), None),
        ('[{"name": "Ana Ruiz"}, {"name": "Ana Ruiz"}]', ("Ana Ruiz",), None),
        ('{"name": ["Ana Ruiz", "Tom Brandt"]}', ("Ana Ruiz", "Tom Brandt"), None),
        ('"By Ana Ruiz and Tom Brandt"', ("Ana Ruiz", "Tom Brandt"), None),
        ('"Ana Ruiz, Political Editor"', ("Ana Ruiz",), None),
        ('"ANA RUIZ"', ("Ana Ruiz",), None),
        ('"Ana Ruiz in Lima"', ("Ana Ruiz",), None),
        ('[{"name": "Reuters"}, {"name": "Ana Ruiz"}]', ("Ana Ruiz",), "Reuters"),
        ('{"@type": "Organization", "name": "AFP"}', (), "AFP"),
        ('"Staff Reporter"', (), None),
        ('"The Evening Mail"', (), None),
        ('"EveningMail"', (), None),
        ('{"@type": "NewsMediaOrganization", "name": "Harbourvoice"}', (), None),
        ('[{"@type": ["Person", "Organization"], "name": "Ana Ruiz"}]', ("Ana Ruiz",), None),
        ('["Ana Ruiz", "Mailshire Weekly"]', ("Ana Ruiz",), None),
        ('"Ana Ruiz, HARBOUR POST"', ("Ana Ruiz",), None),
        ('"ANA RUIZ, TOM BRANDT"', ("Ana Ruiz", "Tom Brandt"), None),
        ('{"name": "Ana Ruiz ana@mail.example"}', ("Ana Ruiz",), None),
        ('"Ana Ruiz, Professor of Law, Marlow University"', ("Ana Ruiz",), None),
        ('"Ana Ruiz Staff Writer"', ("Ana Ruiz",), None),
        ('"Ana Ruiz Columnist"', ("Ana Ruiz",), None),
        ('"Ana Ruiz, Research Fellow"', ("Ana Ruiz",), None),
        ('"Ana Ruiz, PhD"', ("Ana Ruiz",), None),
        ('"Ruiz, Ana"', ("Ana Ruiz",), None),
        ('"Ana Ruiz (Lima)"', ("Ana Ruiz",), None),
        ('{"@type": "Person", "givenName": "Ana", "familyName": "Ruiz"}', ("Ana Ruiz",), None),
        ('"Brightwell Foods, Inc."', (), None),
        ('"https://mail.example/ana-ruiz"', (), None),
        ('"ana@mail.example"', (), None),
        ('{"@id": "#ana"}', ("Ana Ruiz",), None),
        ("null", (), None),
        ("[[], {}, 3]", (), None),
    ],
)
def test_byline_of_json_ld(author: str, byline: tuple[str, ...], agency: str | None) -> None:
    graph = (
        '{"@graph": [{"@type": "NewsArticle", "author": %s, "publisher": {"name": '
        '"The Evening Mail"}}, {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"}]}'
    )
    page = tree(linked(graph.replace("%s", author)))
    found = read_metadata(page, "https://www.mailshireweekly.example/rain")
    assert (found.byline, found.agency) == (byline, agency)


def test_byline_of_meta_where_json_ld_has_none() -> None:
    head = linked('{"@type": "Article"}') + "<meta name='author' content='Ana Ruiz'>"
    assert read_metadata(tree(head)).byline == ("Ana Ruiz",)


def test_every_meta_author_is_one() -> None:
    head = "".join(f"<meta name='author' content='{each}'>" for each in ("Ana Ruiz", "Tom Brandt"))
    assert read_metadata(tree(head)).byline == ("Ana Ruiz", "Tom Brandt")


def test_the_site_that_only_the_title_names_wrote_nothing() -> None:
    head = "<title>Rain stops play | Marlow Dispatch</title>"
    author = linked('{"@type": "Article", "author": {"name": "Marlow Dispatch"}}')
    assert read_metadata(tree(head + author)).byline == ()


def test_a_person_is_named_once_though_spelt_with_a_role() -> None:
    assert persons(["Ana Ruiz", "Ana Ruiz, Reporter"]) == (("Ana Ruiz",), None)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Ruiz", ("Ana Ruiz",)),
        ("Submitted by Ana Ruiz on Mon, 09/02/2030 - 08:15", ("Ana Ruiz",)),
        ("Written by: Ana Ruiz and Tom Brandt", ("Ana Ruiz", "Tom Brandt")),
        ("Bystanders were hurt", ()),
        ("5 min read", ()),
        ("", ()),
    ],
)
def test_byline_that_the_page_shows(line: str, names: tuple[str, ...]) -> None:
    assert shown_names(["Politics", line]) == names


@pytest.mark.parametrize(
    ("line", "agency"),
    [("Source: Xinhua", "Xinhua"), ("AFP", "AFP"), ("By Reuters", "Reuters"), ("Politics", None)],
)
def test_agency_that_the_page_shows(line: str, agency: str | None) -> None:
    assert shown_agency(["9 June 2031", line]) == agency


def test_microdata_of_the_article_and_not_of_its_picture() -> None:
    body = (
        "<div itemscope itemtype='https://schema.org/NewsArticle'>"
        "<div itemscope itemtype='https://schema.org/ImageObject'>"
        "<span itemprop='author'>Lens Man</span></div>"
        "<h1 itemprop='headline'>Rain</h1><span itemprop='author' itemscope "
        "itemtype='https://schema.org/Person'><a itemprop='name'>Ana Ruiz</a></span>"
        "<time itemprop='datePublished' datetime='2031-06-01'>1 June</time></div>"
    )
    found = read_metadata(tree(body=body))
    assert (found.byline, found.published) == (("Ana Ruiz",), "2031-06-01")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("2031-02-31", None),
        ("2032-02-29", "2032-02-29"),
        ("0000-01-01", None),
        ("2031-06-09", "2031-06-09"),
        ("2031-06-09T08:05:03Z", "2031-06-09T08:05:03+00:00"),
        ("2031-06-09T08:05:03.123+0530", "2031-06-09T08:05:03+05:30"),
        ("2031-06-09 08:05 +02:00", "2031-06-09T08:05:00+02:00"),
        ("2031-06-09T08:05:03", "2031-06-09"),
        ("2031-13-09", None),
        ("2031-06-09T28:05Z", "2031-06-09"),
        ("June 9, 2031", None),
        ("", None),
        (None, None),
        (20310609, None),
    ],
)
def test_dates_come_out_as_iso_8601(given: object, wanted: str | None) -> None:
    assert iso_date(given) == wanted


@pytest.mark.parametrize(
    ("head", "body", "published", "updated"),
    [
        (linked('{"@type": "Article", "datePublished": "2031-06-09T08:00:00Z", '
                '"dateModified": "2031-06-10T08:00:00Z"}'), "",
         "2031-06-09T08:00:00+00:00", "2031-06-10T08:00:00+00:00"),
        (linked('{"@type": "Article", "datePublished": "2031-06-09", '
                '"dateModified": "2031-06-09"}'), "", "2031-06-09", None),
        ("<meta property='article:published_time' content='2031-06-09'>", "", "2031-06-09", None),
        ("<meta name='parsely-pub-date' content='2031-06-09'>", "", "2031-06-09", None),
        ("", "<time datetime='2031-06-09'>today</time>", "2031-06-09", None),
        ("", "<p>June 9, 2031</p>", None, None),
        ("<meta name='date' content='Mon, 09 Jun 2031 10:00:00 GMT'>", "",
         "2031-06-09T10:00:00+00:00", None),
        ("<meta name='pubdate' content='June 9, 2031'>", "", "2031-06-09", None),
        ("<meta name='date' content='20310609'>", "", "2031-06-09", None),
        ("<meta name='date' content='20310609T100000Z'>", "", "2031-06-09T10:00:00+00:00", None),
        ("<meta name='date' content='203106091000'>", "", None, None),
        ("<meta property='article:published' content='2031-06-09'>", "", "2031-06-09", None),
        (linked('{"@type": "Article", "datePublished": "1970-01-01T00:00:00Z"}')
         + "<meta name='date' content='2031-06-09'>", "", "2031-06-09", None),
        (linked('{"@type": "Article", "datePublished": "2031-06-09T08:00:00Z", '
                '"dateModified": "2031-06-09T10:00:05+02:00"}'), "",
         "2031-06-09T08:00:00+00:00", None),
        (linked('{"@type": "Article", "datePublished": "2031-06-09", '
                '"dateModified": "2031-06-08"}'), "", "2031-06-09", None),
        ("", "<time class='updated' datetime='2031-06-10'>10 June</time> "
         "<time class='published' datetime='2031-06-09'>9 June</time>", "2031-06-09", "2031-06-10"),
        ("", "<p>Posted <time datetime='2031-06-09'>9 June</time>, updated "
         "<time datetime='2031-06-10'>10 June</time></p>", "2031-06-09", "2031-06-10"),
        ("", "<p><time datetime='2031-06-09'>9 June</time></p><div class='card'>"
         "<time class='updated' datetime='2031-06-10'>10 June</time></div>", "2031-06-09", None),
    ],
)  # fmt: skip
def test_published_and_updated(
    head: str, body: str, published: str | None, updated: str | None
) -> None:
    found = read_metadata(tree(head, body or "<p>Text</p>"))
    assert (found.published, found.updated) == (published, updated)


def test_update_that_the_page_shows() -> None:
    lines = ["By Ana Ruiz", "Published: June 9, 2031", "Updated: June 11, 2031"]
    assert shown_change(lines) == "2031-06-11"
    assert shown_change(lines[:2]) is None


def test_date_that_the_page_shows() -> None:
    assert shown_date(["By Ana Ruiz", "Updated: June 11, 2031", "June 9, 2031"]) == "2031-06-09"


@pytest.mark.parametrize(
    ("head", "url", "wanted"),
    [
        ("<link rel='canonical' href='https://a.example/s'>", None, "https://a.example/s"),
        ("<link rel='canonical' href='/s'>", "https://a.example/s?x=1", "https://a.example/s"),
        ("<link rel='canonical' href='/s'>", None, None),
        ("<meta property='og:url' content='http://a.example/s'>", None, "http://a.example/s"),
        (
            "<link rel='canonical' href='javascript:alert(1)'>",
            "https://a.example/",
            "https://a.example/",
        ),
        (
            "<link rel='canonical' href='http://[broken'>",
            "https://a.example/s",
            "https://a.example/s",
        ),
        ("<link rel='stylesheet' href='/s.css'>", None, None),
        ("", "file:///home/ana/page.html", None),
    ],
)
def test_address(head: str, url: str | None, wanted: str | None) -> None:
    assert read_metadata(tree(head), url).url == wanted


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "",
        "null",
        "3",
        '"text"',
        "[" * 5_000,
        '{"@type": 3, "author": {"name": {}}, "headline": ["x"], "wordCount": "1e999"}',
        '{"@type": "Article", "articleBody": {}, "datePublished": {}, "publisher": []}',
        '{"@type": "Article", "mainEntityOfPage": "x", "@id": {}}',
    ],
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    found = read_metadata(
        tree(linked(broken) + linked('{"@type": "Article", "author": "Ana Ruiz"}'))
    )
    assert found.byline in (("Ana Ruiz",), ())


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "Article"} -->',
        '//<![CDATA[\n{"@type": "Article"}\n//]]>',
        '{"@type": "Article"};',
        '[{"@type": "Article"}]',
        '{"@type": "Arti\\u0063le"}',
        '{"@type": "Article",}',
        '[{"@type": "Article", },\n]',
    ],
)
def test_json_ld_as_sites_wrap_it(script: str) -> None:
    assert read_objects(tree(linked(script))) == [{"@type": "Article"}]


def test_a_comma_in_a_string_stays_where_one_too_many_is_taken_out() -> None:
    script = '{"@type": "Article", "headline": "Rain, } hail, ] and \\", }", }'
    assert read_objects(tree(linked(script)))[0]["headline"] == 'Rain, } hail, ] and ", }'


@pytest.mark.parametrize(
    ("updated", "published", "wanted"),
    [
        ("2031-02-31T10:00:00+00:00", "2031-02-28T10:00:00+00:00", "2031-02-31T10:00:00+00:00"),
        ("2031-06-09", None, "2031-06-09"),
        ("2031-06-09", "2031-06-09T10:00:00+00:00", None),
        ("2031-06-09T10:00:00+00:00", "2031-06-09", "2031-06-09T10:00:00+00:00"),
        ("2031-06-09T10:00:59+00:00", "2031-06-09T10:00:00+00:00", None),
        ("2031-06-09T10:01:00+00:00", "2031-06-09T10:00:00+00:00", "2031-06-09T10:01:00+00:00"),
    ],
)
def test_an_update_comes_later(updated: str, published: str | None, wanted: str | None) -> None:
    assert later(updated, published) == wanted


@pytest.mark.parametrize(
    ("head", "body"),
    [("<title>Rain stops play | The Mail</title>", ""), ("", "<h1>Rain stops play</h1>")],
)
def test_of_several_articles_title_and_heading_tell_which_counts(head: str, body: str) -> None:
    other = linked(
        '{"@type": "NewsArticle", "headline": "A goat in the bank", "author": "Tom Brandt", '
        '"datePublished": "2030-01-01"}'
    )
    own = linked('{"@type": "NewsArticle", "headline": "Rain stops play", "author": "Ana Ruiz"}')
    found = read_metadata(tree(head + other + own, body))
    assert (found.title, found.byline, found.published) == ("Rain stops play", ("Ana Ruiz",), None)


def test_of_several_articles_the_one_with_the_pages_headline_counts() -> None:
    several = (
        '[{"@type": "NewsArticle", "headline": "Goat in bank", "author": "Tom Brandt", '
        '"datePublished": "2031-01-01"}, {"@type": "NewsArticle", "headline": "Rain stops play", '
        '"author": "Ana Ruiz", "datePublished": "2031-06-09"}]'
    )
    head = linked(several) + "<meta property='og:title' content='Rain stops play'>"
    assert read_metadata(tree(head)).byline == ("Ana Ruiz",)


def test_the_body_of_json_ld_is_freed_of_tags() -> None:
    found = read_metadata(tree(linked(
        '{"@type": "Article", "articleBody": "<p>It rained.</p><p>It &amp; hail stopped.<\\/p>"}'
    )))  # fmt: skip
    assert found.body == "It rained.\nIt & hail stopped."


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<time datetime='2031-06-09'>today</time>", "2031-06-09"),
        ("<abbr title='2031-06-09T01:40:40Z'>1 hour ago</abbr>", "2031-06-09T01:40:40+00:00"),
        ("<abbr title='Member of Parliament'>MP</abbr>", None),
        ("<abbr title='9 June 2031'>the day</abbr>", None),
    ],
)
def test_a_day_that_the_page_marks_in_its_text(body: str, wanted: str | None) -> None:
    assert read_metadata(tree(body=body)).published == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://mail.example/2031/06/09/rain/", "2031-06-09"),
        ("https://mail.example/sport/2031/6/9/104/rain", "2031-06-09"),
        ("https://mail.example/sport/2031/jun/09/rain", "2031-06-09"),
        ("https://mail.example/news/2031-06-09/rain/46445", "2031-06-09"),
        ("https://mail.example/2031/02/31/rain", None),
        ("https://mail.example/2031/06/rain", None),
        ("https://mail.example/rain-2031-06-09", None),
        ("https://mail.example/rain?back=/2031/06/09/", None),
        ("https://mail.example/docs/2031/12-14/rain", None),
        (None, None),
    ],
)
def test_the_day_of_an_address(url: str | None, wanted: str | None) -> None:
    assert address_date(url) == wanted


CARD = "<a href='/1'>Goats walk into a bank again</a><time datetime='2019-02-02'>2 Feb</time>"
OWN = "<time datetime='2031-06-09'>9 June 2031</time>"
SUNK = "<p>The old boat sank on <time datetime='1999-06-02'>2 June 1999</time>, they say.</p>"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        # The story's own, over, under and in front of its text.
        (f"<article><h1>Rain</h1>{OWN}{TOLD}</article>", "2031-06-09"),
        (f"<article>{OWN}<h1>Rain</h1>{TOLD}</article>", "2031-06-09"),
        (f"<article><h1>Rain</h1>{TOLD}<footer>{OWN}</footer></article>", "2031-06-09"),
        (f"<article><h1>Rain</h1>{TOLD}</article><footer>{OWN}</footer>", None),
        (f"<article><h1>Rain</h1>{TOLD}<p>Published {OWN}</p></article>", "2031-06-09"),
        (f"<header><h1>Rain</h1>{OWN}</header><article>{TOLD}</article>", "2031-06-09"),
        (f"<header><h1>Rain</h1></header><article>{OWN}{TOLD}</article>", "2031-06-09"),
        (f"<article><h1>Rain</h1><div>By <a href='/p'>Per Lund of the Old Post</a> {OWN}</div>"
         f"{TOLD}</article>", "2031-06-09"),
        # One of a card, over it, in it and under it.
        (f"<div>{CARD}</div><article><h1>Rain</h1>{OWN}{TOLD}</article>", "2031-06-09"),
        (f"<div>{CARD}</div><article><h1>Rain</h1>{TOLD}</article>", None),
        (f"<article><h3>Goats</h3>{CARD}</article><article><h1>Rain</h1>{OWN}{TOLD}</article>",
         "2031-06-09"),
        (f"<article><h1>Rain</h1><aside>{CARD}</aside>{TOLD}{OWN}</article>", "2031-06-09"),
        (f"<article><h1>Rain</h1>{TOLD}<div class='related-news'>{CARD}</div></article>", None),
        (f"<article><h1>Rain</h1>{TOLD}</article><article>{CARD}</article>", None),
        (f"<article><h1>Rain</h1>{TOLD}<div><h4>Goats</h4>{OWN}</div></article>", None),
        # A comment's, a picture's and a sentence's.
        (f"<article><h1>Rain</h1>{TOLD}</article><div class='comments'><p>Bo</p>{OWN}</div>", None),
        (f"<article><h1>Rain</h1><figure><img>{OWN}</figure>{TOLD}</article>", None),
        (f"<article><h1>Rain</h1>{SUNK}{TOLD}</article>", None),
        (f"<article><h1>Rain</h1>{SUNK}{TOLD}{OWN}</article>", "2031-06-09"),
    ],
)  # fmt: skip
def test_a_time_is_the_storys_own(body: str, wanted: str | None) -> None:
    assert read_metadata(tree("", f"<main>{body}</main>")).published == wanted


def test_who_took_a_picture_did_not_write_the_story() -> None:
    credit = "<figure><figcaption>The mill. <span itemprop='author'>Kim Osei</span></figcaption>"
    writer = "<span itemprop='author'>Per Lund</span>"
    assert read_metadata(tree("", f"{credit}</figure>{writer}")).byline == ("Per Lund",)
    assert read_metadata(tree("", f"{credit}</figure>")).byline == ()


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<span aria-label='Published on Tuesday, June 9, 2031'>2 days ago</span>", "2031-06-09"),
        ("<div aria-label='Posted 9 June 2031'></div>", "2031-06-09"),
        ("<div aria-label='Closed 9 June 2031'></div>", None),
        ("<aside><span aria-label='Published 9 June 2031'>Goats</span></aside>", None),
    ],
)
def test_a_label_tells_when(body: str, wanted: str | None) -> None:
    page = f"<main><article><h1>Rain</h1>{body}{TOLD}</article></main>"
    assert read_metadata(tree("", page)).published == wanted
