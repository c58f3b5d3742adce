"""What a page says of itself: JSON-LD first, then microdata, Open Graph and meta, then its face.

Open Graph after ogp.me. Nothing here looks at a clock, so that a page reads the same tomorrow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from briefing.reading.authors import read_authors
from briefing.reading.dates import find_stamps
from briefing.reading.linked_data import (
    Thing,
    clean,
    find_story,
    is_article,
    read_microdata,
    read_objects,
    resolve,
    shown_text,
    text_of,
)
from briefing.record import Record

_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
_PUBLISHED = (
    "article:published_time",
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
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod")
# Two headlines are the same from here on, of 1 for equal letters in equal order.
_ALIKE = 0.35
_LONGEST_TITLE = 400
_MOST_HEADS = 20


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
    story = find_story(objects, meta.get("og:title", ""))
    if not is_article(story):
        story = {**read_microdata(tree), **story}
    site = _site(story, named, meta)
    byline, agency = read_authors(story, named, meta, site)
    shown = _without_site(meta.get("og:title") or text_of(story.get("headline")), site)
    heads = _heads(tree)
    headline = _headline([each for head in heads for each in head], shown)
    title = headline or _document_title(tree, site)
    published = _first_date(
        story.get("datePublished"),
        story.get("dateCreated"),
        *(meta.get(name) for name in _PUBLISHED),
        _shown_date(tree),
    )
    updated = _first_date(story.get("dateModified"), *(meta.get(name) for name in _UPDATED))
    return PageData(
        title=title,
        title_is_weak=headline is None,
        byline=byline,
        agency=agency,
        published=published,
        updated=updated if updated != published else None,
        url=_address(tree, meta, url),
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
    """The first content of each meta name, property and itemprop, names in lower case."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            meta.setdefault(name.lower().removeprefix("http://ogp.me/ns#"), clean(content[:5_000]))
    return meta


def _heads(tree: HtmlElement) -> list[tuple[str, ...]]:
    """The page's `<h1>`s, each as it may be read, in order."""
    heads = [_readings(element) for element in islice(tree.iter("h1"), _MOST_HEADS)]
    return [each for each in heads if each[0] and len(each[0]) < _LONGEST_TITLE]


def _headline(heads: list[str], shown: str | None) -> str | None:
    """The `<h1>` nearest to what the page gives as its title; that title without an `<h1>`."""
    if not heads or not shown:
        return heads[0] if heads else shown
    best = max(heads, key=lambda each: _likeness(each, shown))
    alike = _likeness(best, shown) > _ALIKE or (len(heads) == 1 and len(best.split()) > 3)
    return best if alike else shown


def shown_title(lines: Iterable[str], title: str | None) -> str | None:
    """The line of the page that its `<title>` holds with the outlet's name around it."""
    wanted = _letters(title or "")
    for line in lines:
        letters = _letters(line)
        if len(letters) >= 12 and 3 * len(letters) > len(wanted) and letters in wanted:
            return line
    return title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def shown_date(lines: list[str]) -> str | None:
    """When the page says by its headline that it was published."""
    for line in lines:
        stamps = find_stamps(line) if len(line) < 140 and any(map(str.isdigit, line)) else []
        dates = [each.iso for each in stamps if not each.updated]
        if dates:
            return dates[0]
    return None


def _readings(heading: HtmlElement) -> tuple[str, ...]:
    """A heading's text whole, and without a label in front: `<span>Live</span> Rain stops play`."""
    whole = shown_text(heading, _LONGEST_TITLE)
    first = next(iter(heading), None)
    if first is None or (heading.text or "").strip():
        return (whole,)
    label = shown_text(first, _LONGEST_TITLE)
    rest = whole.removeprefix(label).lstrip(" :|-–—")
    return (whole, rest) if rest and len(label) < len(rest) else (whole,)


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.lower()[:300], other.lower()[:300], autojunk=False)
    return matcher.ratio()


def _document_title(tree: HtmlElement, site: str | None) -> str | None:
    """The `<title>` without the outlet's name at its end."""
    element = next(tree.iter("title"), None)
    text = shown_text(element, _LONGEST_TITLE) if element is not None else ""
    return _without_site(text or None, site)


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title without the outlet behind a bar or a dash: `Rain stops play | The Evening Mail`."""
    if not title:
        return None
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        head, found, tail = title.rpartition(mark)
        known = site and tail.casefold().strip() == site.casefold()
        if found and len(head.split()) >= 3 and (known or mark == " | "):
            return head.strip()
    return title


def _site(story: Thing, named: dict[str, Thing], meta: dict[str, str]) -> str | None:
    publisher = resolve(story.get("publisher"), named)
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return meta.get("og:site_name") or text_of(name)


def _first_date(*values: Any) -> str | None:
    given = [each for each in values if isinstance(each, str)]
    return next((date for date in map(_any_date, given) if date), None)


def _any_date(value: str) -> str | None:
    """A date as a machine writes it, or as it is printed: `Mon, 09 Jun 2031 10:00:00 GMT`."""
    stamps = [] if iso_date(value) or len(value) > 80 else find_stamps(value)
    return iso_date(value) or (stamps[0].iso if stamps else None)


def iso_date(value: Any) -> str | None:
    """An ISO date, or date-time where there is an offset, out of what a page wrote; or None."""
    match = _DATE.match(value.strip()) if isinstance(value, str) else None
    if not match or not 1 <= int(match[2]) <= 12 or not 1 <= int(match[3]) <= 31:
        return None
    day = f"{match[1]}-{match[2]}-{match[3]}"
    if not match[4] or not match[7] or int(match[4]) > 23 or int(match[5]) > 59:
        return day
    offset = "+00:00" if match[7] == "Z" else match[7]
    if ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{offset}"


def _shown_date(tree: HtmlElement) -> str | None:
    """The date of the first `<time>` that a machine can read."""
    return _first_date(*(each.get("datetime") for each in tree.iter("time")))


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
