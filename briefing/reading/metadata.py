"""What a page says of itself: JSON-LD first, then microdata, Open Graph and meta, then its face.

Open Graph after ogp.me. Nothing here looks at a clock, so that a page reads the same tomorrow.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from briefing.reading.authors import read_authors
from briefing.reading.linked_data import (
    Thing,
    clean,
    find_story,
    is_article,
    read_microdata,
    read_objects,
    resolve,
    text_of,
)
from briefing.reading.page_dates import first_date, later, shown_time, shown_update
from briefing.reading.page_times import own_times
from briefing.reading.page_title import (
    heads_of,
    lesser_head,
    nearest_head,
    outvoted,
    site_of,
    whole_title,
    without_site,
)
from briefing.record import Record

_PUBLISHED = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "datepublished",
    "pubdate",
    "pub_date",
    "publish-date",
    "publish_date",
    "publication_date",
    "publishdate",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "timestamp",
)
_UPDATED = (
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
)

_FEW_HEADS = 5
_NAMES = ("author", "article:author", "dc.creator")  # one for each writer


class PageData(Record):
    """What the page tells; None or empty where it doesn't.

    `published` and `updated` are ISO 8601; `free` is schema.org's `isAccessibleForFree`;
    `words` its `wordCount`; `body` its `articleBody`; `site` the outlet's name; `titles` all
    the forms that the page gives of its headline.
    """

    title: str | None = None
    title_is_weak: bool = False
    byline: tuple[str, ...] = ()
    agency: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    site: str | None = None
    titles: tuple[str, ...] = ()
    free: bool | None = None
    words: int | None = None
    body: str | None = None


def read_metadata(tree: HtmlElement, url: str | None = None) -> PageData:
    """The metadata of a parsed page, `url` where it was found; never raises on its mistakes."""
    objects = read_objects(tree)
    named = {each["@id"]: each for each in objects if _is_named(each)}
    meta = _meta(tree)
    whole = whole_title(tree)
    heads = heads_of(tree, meta.get("og:title"))
    own = [meta.get("og:title"), whole, *(each for head in heads[:_FEW_HEADS] for each in head)]
    story = find_story(objects, [each for each in own if each])
    if not is_article(story):
        story = {**read_microdata(tree), **story}
    site = _site(story, named, meta)
    address = _address(tree, meta, url)
    byline, agency = read_authors(story, named, meta, (site, _host(address), site_of(whole)))
    shown = without_site(meta.get("og:title") or text_of(story.get("headline")), site)
    heads = heads_of(tree, shown)
    nearest = lesser_head(tree, whole) if not shown else None
    nearest = nearest or nearest_head([each for head in heads for each in head], shown, whole)
    told = without_site(text_of(story.get("headline")), site)
    shared = without_site(meta.get("og:title"), site)
    nearest = outvoted(nearest, shared, told, whole) or nearest
    title = nearest or without_site(whole, site)
    times = own_times(tree)
    published = first_date(
        story.get("datePublished"),
        story.get("dateCreated"),
        *(meta.get(name) for name in _PUBLISHED),
        shown_time(tree, times),
    )
    updated = first_date(
        story.get("dateModified"), *(meta.get(name) for name in _UPDATED), shown_update(times)
    )
    return PageData(
        title=title,
        title_is_weak=nearest is None,
        byline=byline,
        agency=agency,
        published=published,
        updated=later(updated, published),
        url=address,
        site=site,
        titles=_texts(
            *(each for head in heads if title in head for each in head),
            *(title, shown, story.get("headline"), meta.get("title"), meta.get("og:title")),
        ),
        free=_free(story, objects),
        words=_count(story.get("wordCount")),
        body=_body(story.get("articleBody")),
    )


def _is_named(thing: Thing) -> bool:
    return isinstance(thing.get("@id"), str) and len(thing) > 1


def _texts(*values: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(text_of, values))))


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta name, property and itemprop, of authors all."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            name, content = name.lower().removeprefix("http://ogp.me/ns#"), clean(content[:5_000])
            if name in _NAMES and name in meta:
                meta[name] = f"{meta[name]}; {content}"[:5_000]
            meta.setdefault(name, content)
    return meta


def _site(story: Thing, named: dict[str, Thing], meta: dict[str, str]) -> str | None:
    publisher = resolve(story.get("publisher"), named)
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return meta.get("og:site_name") or text_of(name)


def _address(tree: HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    """The article's own address: canonical, `og:url` or where it was found; http(s) only."""
    given = [
        str(link.get("href"))
        for link in tree.iter("link")
        if (link.get("rel") or "").lower() == "canonical" and link.get("href")
    ]
    for each in (*given[:1], meta.get("og:url"), url):
        try:
            whole = urljoin(url or "", (each or "").strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and len(whole) < 2_000:
            return whole
    return None


def _host(address: str | None) -> str | None:
    """The name in an address: `eveningmail` of `https://www.eveningmail.example/rain`."""
    host = urlsplit(address or "").netloc.lower().removeprefix("www.")
    return host.partition(".")[0] or None


def _free(story: Thing, objects: list[Thing]) -> bool | None:
    """Whether all may read it; the page's own part that is closed counts as the page."""
    for each in (story, *objects):
        value = each.get("isAccessibleForFree")
        if isinstance(value, str):
            value = {"true": True, "false": False}.get(value.strip().lower())
        if isinstance(value, bool):
            return value
    return None


def _count(value: Any) -> int | None:
    try:
        return int(str(value)[:12]) if value is not None else None
    except ValueError:
        return None


def _body(value: Any) -> str | None:
    """`articleBody` with its line ends; tags in it, as some sites have, taken out."""
    if not isinstance(value, str) or not value.strip():
        return None
    if "<" in value:
        value = re.sub(r"</(?:p|div|h\d|li)>|<br\s*/?>", "\n", value, flags=re.IGNORECASE)
        value = re.sub(r"<[^<>]{0,2000}>", "", value)
    return "\n".join(filter(None, (clean(line) for line in value.splitlines()))) or None
