"""What a page says of itself: JSON-LD first, then Open Graph and meta, then what it shows.

JSON-LD after schema.org's NewsArticle; Open Graph after ogp.me; nothing looks at a clock.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|Posting|Column)$")
_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
_AND = re.compile(r"\s*(?:,|;|\||/|•|\band\b|&)\s*")
_PLACE = re.compile(r"\s+in\s+(?:[^\W\d_]\S*\s?){1,4}$")
_NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\d|\b(?:staff|correspondent|reporters?|editors?|desk|team|admin|newsroom|"
    r"writers?|agenc(?:y|ies)|news|online|contributors?|bureau|guest|editorial|author)\b",
    re.IGNORECASE,
)
_ROLE_TAIL = re.compile(
    r"\s*(?:,|\||–|—|-|\bin\b|\bfor\b)\s+.*\b(?:editor|reporter|correspondent|writer|producer|"
    r"journalist|columnist|contributor|bureau|staff|chief)\b.*$",
    re.IGNORECASE,
)
_AGENCIES = {
    "reuters": "Reuters",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "ap": "AP",
    "bloomberg": "Bloomberg",
    "press association": "PA",
    "pa media": "PA Media",
    "dpa": "dpa",
    "pti": "PTI",
    "ani": "ANI",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo News",
    "yonhap": "Yonhap",
    "bernama": "Bernama",
    "efe": "EFE",
    "ansa": "ANSA",
    "tass": "TASS",
    "interfax": "Interfax",
    "ians": "IANS",
    "wam": "WAM",
    "spa": "SPA",
    "aap": "AAP",
    "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press",
}


class Metadata(NamedTuple):
    """What the page's head tells; None or empty where it doesn't.

    `published` and `updated` are ISO 8601; `free` is schema.org's `isAccessibleForFree`;
    `words` its `wordCount`; `body` its `articleBody`; `site` the outlet's name.
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    site: str | None = None
    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    free: bool | None = None
    words: int | None = None
    body: str | None = None


def read_metadata(tree: HtmlElement) -> Metadata:
    """The metadata of a parsed page; never raises on a page's own mistakes."""
    objects = list(_objects(tree))
    named = {o["@id"]: o for o in objects if isinstance(o.get("@id"), str) and len(o) > 1}
    meta = _meta(tree)
    story = _story(objects, meta)
    site = _site(story, named, meta)
    byline, agency = _authors(story, named, meta, site)
    shown = meta.get("og:title") or _text(story.get("headline"))
    title = _headline(tree, shown)
    return Metadata(
        title=title,
        byline=byline,
        agency=agency,
        published=_first_date(
            story.get("datePublished"),
            story.get("dateCreated"),
            meta.get("article:published_time"),
            meta.get("og:article:published_time"),
            *(meta.get(name) for name in _DATE_NAMES),
            _shown_date(tree),
        ),
        updated=_first_date(
            story.get("dateModified"),
            meta.get("article:modified_time"),
            meta.get("og:updated_time"),
            meta.get("datemodified"),
        ),
        url=_address(tree, meta),
        site=site,
        titles=tuple(filter(None, (title, shown, _text(story.get("headline")), meta.get("title")))),
        descriptions=tuple(
            filter(
                None,
                (
                    _text(story.get("description")),
                    _text(story.get("alternativeHeadline")),
                    *(meta.get(f"{kind}description") for kind in ("", "og:", "twitter:")),
                ),
            )
        ),
        free=_free(story.get("isAccessibleForFree")),
        words=_count(story.get("wordCount")),
        body=_text(story.get("articleBody")),
    )


_DATE_NAMES = (
    "datepublished",
    "pubdate",
    "pub_date",
    "publish-date",
    "publish_date",
    "publication_date",
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


def _objects(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object of the page, nested graphs flattened; broken scripts passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip()
        text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").rstrip().rstrip(";")
        try:
            loaded = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _flat(loaded, 0)


def _flat(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(value, list):
        for each in value:
            yield from _flat(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), list | dict):
                yield from _flat(value[key], depth + 1)


def _types(thing: dict[str, Any]) -> list[str]:
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [each for each in kinds if isinstance(each, str)]


def _story(objects: list[dict[str, Any]], meta: dict[str, str]) -> dict[str, Any]:
    """The object of the article itself: of several the one whose headline is the page's."""
    found = [o for o in objects if any(_ARTICLE_TYPES.search(kind) for kind in _types(o))]
    if not found:
        return next((o for o in objects if o.get("datePublished")), {})
    title = meta.get("og:title", "")

    def worth(each: dict[str, Any]) -> float:
        headline = _text(each.get("headline")) or ""
        near = SequenceMatcher(None, headline[:200], title[:200]).ratio() if title else 0.0
        return near + 0.2 * bool(each.get("author")) + 0.2 * bool(each.get("datePublished"))

    return max(found, key=worth)


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta name, property and itemprop, names in lower case."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            meta.setdefault(name.lower().removeprefix("http://ogp.me/ns#"), _clean(content))
    return meta


def _clean(text: str) -> str:
    """White space made single and entities that were escaped twice resolved."""
    return " ".join(entities.unescape(text).split())


def _text(value: Any) -> str | None:
    return _clean(value) or None if isinstance(value, str) else None


def _headline(tree: HtmlElement, shown: str | None) -> str | None:
    """The `<h1>` nearest to what the page gives as its title; that title without an `<h1>`."""
    heads = [" ".join(each.text_content().split()) for each in tree.iter("h1")]
    heads = [each for each in heads if each and len(each) < 400]
    if not heads:
        return shown
    if not shown:
        return heads[0]
    best = max(heads, key=lambda each: SequenceMatcher(None, each.lower(), shown.lower()).ratio())
    near = SequenceMatcher(None, best.lower(), shown.lower()).ratio()
    return best if near > 0.35 or (len(heads) == 1 and len(best.split()) > 3) else shown


def _site(story: dict[str, Any], named: dict[str, Any], meta: dict[str, str]) -> str | None:
    publisher = _resolve(story.get("publisher"), named)
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return meta.get("og:site_name") or _text(name)


def _resolve(value: Any, named: dict[str, Any]) -> Any:
    """A thing that is only referred to by its `@id`, looked up."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def _authors(
    story: dict[str, Any], named: dict[str, Any], meta: dict[str, str], site: str | None
) -> tuple[tuple[str, ...], str | None]:
    """Names of the people who wrote it, and the agency that is named among them."""
    given: list[str] = []
    authors = story.get("author") or story.get("creator") or []
    for each in authors if isinstance(authors, list) else [authors]:
        thing = _resolve(each, named)
        if isinstance(thing, dict):
            thing = thing.get("name") or thing.get("byline")
        given += thing if isinstance(thing, list) else [thing]
    names, agency = _persons([each for each in given if isinstance(each, str)], site)
    for key in (
        "author",
        "byl",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
    ):
        if names or key not in meta:
            continue
        names, other = _persons([meta[key]], site)
        agency = agency or other
    return names, agency


def _persons(given: list[str], site: str | None) -> tuple[tuple[str, ...], str | None]:
    """The given author strings as names of persons, each once; the agency among them."""
    names: list[str] = []
    agency = None
    for text in given:
        text = re.sub(r"^\s*by\b:?\s*", "", _clean(text), flags=re.IGNORECASE)
        for piece in _AND.split(_ROLE_TAIL.sub("", text)):
            name = _PLACE.sub("", piece.strip(" .-–—"))
            if name.casefold() in _AGENCIES:
                agency = agency or _AGENCIES[name.casefold()]
            elif _is_person(name, site) and name not in names:
                names.append(name.title() if name.isupper() else name)
    return tuple(names), agency


def _is_person(name: str, site: str | None) -> bool:
    folded = name.casefold()
    if not 1 < len(name.split()) <= 5 and not (name.istitle() and len(name) > 2):
        return False
    if (
        folded.startswith(("the ", "our "))
        or _NOT_A_NAME.search(name)
        or not any(c.isupper() for c in name)
    ):
        return False
    return not site or folded not in (site.casefold(), f"the {site.casefold()}")


def _first_date(*values: Any) -> str | None:
    return next((date for date in map(iso_date, values) if date), None)


def iso_date(value: Any) -> str | None:
    """An ISO date, or date-time where there is an offset, out of what a page wrote; or None."""
    match = _DATE.match(value.strip()) if isinstance(value, str) else None
    if not match or not 1 <= int(match[2]) <= 12 or not 1 <= int(match[3]) <= 31:
        return None
    day = f"{match[1]}-{match[2]}-{match[3]}"
    if not match[4] or not match[7]:
        return day
    offset = "+00:00" if match[7] == "Z" else match[7]
    if ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{offset}"


def _shown_date(tree: HtmlElement) -> str | None:
    """The date of the first `<time>` that a machine can read."""
    return next(
        (d for d in (iso_date(each.get("datetime")) for each in tree.iter("time")) if d), None
    )


def _address(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return str(link.get("href"))
    return meta.get("og:url")


def _free(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    folded = value.strip().lower() if isinstance(value, str) else ""
    return {"true": True, "false": False}.get(folded)


def _count(value: Any) -> int | None:
    try:
        return int(str(value)) if value is not None else None
    except ValueError:
        return None
