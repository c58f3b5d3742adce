"""The article as a page describes it for machines: JSON-LD and microdata.

After schema.org's `NewsArticle` and its kin (https://schema.org/NewsArticle).
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from briefing.reading.blocks import squeeze, tidy
from briefing.reading.page import APART, BLOCKS, begins_anew

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|Posting|Column)$")
_ENDS_SCRIPT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>);?\s*$"
)
# A comma before a bracket that closes, and not in a string.
_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+"?)|,(?=\s*+[\]}])', re.DOTALL)
_MOST_OBJECTS = 2_000
_MOST_LETTERS = 3_000_000
_DEEPEST = 6

Thing = dict[str, Any]


def read_objects(tree: HtmlElement) -> list[Thing]:
    """Every JSON-LD object of the page, graphs flattened; broken scripts are passed over."""
    found: list[Thing] = []
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(text) > _MOST_LETTERS:
            continue
        for each in _flat(_loaded(text), 0):
            found.append(each)
            if len(found) >= _MOST_OBJECTS:
                return found
    return found


def _loaded(text: str) -> Any:
    text = _ENDS_SCRIPT.sub("", text[:60]) + text[60:] if text.lstrip()[:1] in "</" else text
    text = text.strip()
    if text.endswith((">", ";")):
        text = text[:-20] + _ENDS_SCRIPT.sub("", text[-20:]).rstrip().rstrip(";")
    for each in (text, _COMMA.sub(lambda found: found[1] or "", text)):
        try:
            return json.loads(each, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: Any, depth: int) -> Iterator[Thing]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value[:_MOST_OBJECTS]:
            yield from _flat(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate"):
            if isinstance(value.get(key), list | dict) and key[0] != "l":
                yield from _flat(value[key], depth + 1)


def find_story(objects: list[Thing], titles: list[str]) -> Thing:
    """The object of the article itself: of several the one whose headline is the page's.

    `titles` are the forms in which the page gives its own.
    """
    found = [each for each in objects if is_article(each)]
    if len(found) == 1:
        return found[0]
    if not found:
        return next((each for each in objects if each.get("datePublished")), {})

    def worth(each: Thing) -> float:
        headline = (text_of(each.get("headline")) or "")[:200]
        near = (SequenceMatcher(None, headline, title[:200]).ratio() for title in titles)
        return (
            max(near, default=0.0)
            + 0.2 * bool(each.get("author"))
            + 0.2 * bool(each.get("datePublished"))
        )

    return max(found[:50], key=worth)


def is_article(thing: Thing) -> bool:
    """Whether an object says that it is an article."""
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and _ARTICLE_TYPES.search(each) for each in kinds)


def resolve(value: Any, named: dict[str, Thing]) -> Any:
    """A thing that is only referred to by its `@id`, looked up."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def read_microdata(tree: HtmlElement) -> Thing:
    """The article that `itemprop` attributes describe, in JSON-LD's words; empty without one."""
    found: Thing = {}
    for element in tree.iter():
        names = element.get("itemprop") if isinstance(element.tag, str) else None
        for name in (names or "").split():
            if name in _PROPERTIES and _is_of_article(element):
                value = _property(element, name)
                if value and name == "author":
                    found.setdefault("author", []).append(value)
                elif value:
                    found.setdefault(name, value)
    return found


_PROPERTIES = frozenset(
    "headline author datePublished dateModified dateCreated isAccessibleForFree description".split()
)


def _is_of_article(element: HtmlElement) -> bool:
    """Whether the thing that a property belongs to may be the article and not its picture."""
    around = element.getparent()
    for _ in range(40):
        if around is None:
            return True
        if around.tag == "figure":
            return False
        if around.get("itemscope") is not None:
            kind = around.get("itemtype") or ""
            return bool(_ARTICLE_TYPES.search(kind)) or not kind or kind.endswith("WebPage")
        around = around.getparent()
    return True


def _property(element: HtmlElement, name: str) -> str | None:
    value = element.get("content") or element.get("datetime")
    if value is None and name == "author":
        near = islice(element.iter(), 50)
        inner = next((each for each in near if each.get("itemprop") == "name"), element)
        value = inner.get("content") or shown_text(inner, 500)
    elif value is None:
        value = shown_text(element, 500)
    return clean(value[:500]) or None


def shown_text(element: HtmlElement, most: int) -> str:
    """An element's text, white space made single; about `most` letters where it is longer."""
    pieces: list[str] = []
    size = 0
    for piece in _pieces(element):
        pieces.append(piece[: 2 * most])
        size += len(piece)
        if size > 4 * most:
            break
    return squeeze(tidy("".join(pieces)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The pieces of an element's text, with a space for each line break and between boxes."""
    before = ""
    for event, each in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            glued = each.tag in APART and before and begins_anew(before, each)
            if glued or each.tag in BLOCKS or each.tag == "br":
                yield " "
            before = ""
            yield each.text or ""
        elif each is not element:
            yield each.tail or ""
            before = "" if each.tail else "".join(each.itertext())[-1:]


def clean(text: str) -> str:
    """White space made single, and entities that were escaped twice resolved."""
    return squeeze(tidy(entities.unescape(text)))


def text_of(value: Any) -> str | None:
    """A value as clean text if it is one."""
    return clean(value) or None if isinstance(value, str) else None
