"""A page's headline: which of its `<h1>`s, or what it gives as its title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefing.reading.byline import is_outlet
from briefing.reading.linked_data import shown_text
from briefing.reading.markup import names_of
from briefing.reading.votes import letters_of

# Two headlines are the same from here on, of 1 for equal letters in equal order.
_ALIKE = 0.35
_LONGEST_TITLE = 400
_MOST_HEADS = 20
_FEW = 3  # words of a headline; fewer may be a section's name
PARAGRAPH = 60  # letters, at least
_KICKER = re.compile(r"\b(?:kicker|eyebrow|overline|section-?(?:name|label)|category|label|flag)\b")
_MARKS = (" | ", " - ", " – ", " — ", " :: ", " » ")
_PARTS = re.compile(r"\s[|·•»«:–—-]+\s|\s?[|»«]\s?|:\s")


def heads_of(tree: HtmlElement, shown: str | None) -> list[tuple[str, ...]]:
    """The page's `<h1>`s, each as it may be read, in order.

    The site's own name is one only where nothing else, and no title that is `shown`, is there.
    """
    found = list(islice(tree.iter("h1"), _MOST_HEADS))
    own = [each for each in found if not is_sites(each)]
    heads = [_readings(each) for each in (own if own or shown else found)]
    return [each for each in heads if each[0] and len(each[0]) < _LONGEST_TITLE]


def is_sites(heading: HtmlElement) -> bool:
    """Whether a heading is the site's name: all of it is a link to where the site begins."""
    link = next(heading.iter("a"), None)
    path = urlsplit((link.get("href") or "-").strip()[:500]).path if link is not None else "-"
    return (
        link is not None and path in ("", "/") and shown_text(link, 100) == shown_text(heading, 100)
    )


def lesser_head(tree: HtmlElement, title: str | None) -> str | None:
    """The `<h2>` or `<h3>` that the `<title>` holds as a part, where no `<h1>` is one.

    Blogs set their own name as `<h1>` over all of their pages: one that is a link or an outlet's
    name doesn't count. Where the `<title>` is only the site's name, the one over the story.
    """
    parts = {letters_of(each) for each in _PARTS.split(title or "")} - {""}
    if len(parts) < 2:
        return _head_over_story(tree) if len((title or "").split()) <= _FEW else None
    for heading in islice(tree.iter("h1"), _MOST_HEADS):
        text = shown_text(heading, _LONGEST_TITLE)
        links = (shown_text(link, _LONGEST_TITLE) for link in heading.iter("a"))
        if letters_of(text) in parts and text not in links and not is_outlet(text):
            return None
    lesser = (
        shown_text(each, _LONGEST_TITLE) for each in islice(tree.iter("h2", "h3"), _MOST_HEADS)
    )
    return next(
        (each for each in lesser if len(each.split()) > 1 and letters_of(each) in parts), None
    )


def _head_over_story(tree: HtmlElement) -> str | None:
    """The `<h2>` or `<h3>` right over the first paragraph, where the page has no `<h1>`."""
    head: str | None = None
    for element in islice(tree.iter("h1", "h2", "h3", "p"), 10 * _MOST_HEADS):
        text = shown_text(element, _LONGEST_TITLE)
        if element.tag == "h1":
            return None
        if element.tag != "p":
            linked = next(element.iter("a"), None) is not None
            head = text if len(text.split()) > _FEW and not linked else head
        elif len(text) >= PARAGRAPH:
            return head
    return None


def nearest_head(heads: list[str], shown: str | None, tab: str | None) -> str | None:
    """The `<h1>` nearest to what the page gives as its title; that title without an `<h1>`.

    `tab` is its `<title>`, which counts where nothing else is given.
    """
    if not heads or not shown:
        return _named_head(heads, tab) if heads else shown
    best = max(heads, key=lambda each: _likeness(each, shown))
    alike = _likeness(best, shown) > _ALIKE or (len(heads) == 1 and len(best.split()) > 3)
    return best if alike else shown


def _named_head(heads: list[str], tab: str | None) -> str:
    """The first `<h1>` that the `<title>` holds as a part, else the first of all."""
    parts = {letters_of(each) for each in _PARTS.split(tab or "")} - {""}
    named = [each for each in heads if letters_of(each) in parts]
    return next((each for each in named if not is_outlet(each)), (named or heads)[0])


def outvoted(head: str | None, shared: str | None, told: str | None, tab: str | None) -> str | None:
    """What the page calls itself everywhere else, where its `<h1>` stands alone with other words.

    `shared` is `og:title`, `told` the headline of its JSON-LD, `tab` its `<title>`.
    """
    words, named = letters_of(shared or ""), letters_of(tab or "")
    agreed = words == letters_of(told or "") and named.startswith(words)
    alone = head is not None and letters_of(head) not in named
    return shared if agreed and alone and len((shared or "").split()) >= _FEW else None


def shown_title(lines: Iterable[str], title: str | None) -> str | None:
    """The line of the page that its `<title>` holds with the outlet's name around it."""
    wanted = letters_of(title or "")
    for line in lines:
        letters = letters_of(line)
        if len(letters) >= 12 and 3 * len(letters) > len(wanted) and letters in wanted:
            return line
    return title


def _readings(heading: HtmlElement) -> tuple[str, ...]:
    """A heading's text whole, and without a label in front: `<span>Live</span> Rain stops play`."""
    whole = shown_text(heading, _LONGEST_TITLE)
    first = next(iter(heading), None)
    if first is None or (heading.text or "").strip():
        return (whole,)
    label = shown_text(first, _LONGEST_TITLE)
    rest = whole.removeprefix(label).lstrip(" :|-–—")
    if rest and label and _KICKER.search(names_of(first)):
        return (rest, whole)
    return (whole, rest) if rest and len(label) < len(rest) else (whole,)


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.lower()[:300], other.lower()[:300], autojunk=False)
    return matcher.ratio()


def whole_title(tree: HtmlElement) -> str | None:
    """What the page's `<title>` reads."""
    element = next(tree.iter("title"), None)
    return (shown_text(element, _LONGEST_TITLE) if element is not None else "") or None


def site_of(title: str | None) -> str | None:
    """The outlet behind the last bar or dash of a `<title>`: `Rain stops play | Evening Mail`."""
    ends = [(title or "").rpartition(mark) for mark in _MARKS]
    tail = min((tail for _, found, tail in ends if found), key=len, default="").strip()
    return tail if is_outlet(tail) else None


def without_site(title: str | None, site: str | None) -> str | None:
    """A title without the outlet behind a bar or a dash: `Rain stops play | The Evening Mail`.

    So without the section before it: `Sport | Rain stops play | The Evening Mail`.
    """
    if not title:
        return None
    name, _, rest = title.partition(": ")
    if site and rest and name.casefold() == site.casefold():
        return rest
    for mark in _MARKS:
        head, found, tail = title.rpartition(mark)
        known = (site and tail.casefold().strip() == site.casefold()) or _is_outlets(tail)
        if found and len(head.split()) >= _FEW and (known or mark == " | "):
            section, _, inner = head.partition(mark)
            if _heads(section, inner):
                return inner.strip()
            return without_site(head, site) if mark == " | " else head.strip()
    return title


def _is_outlets(tail: str) -> bool:
    """Whether the end of a title names an outlet: `Evening Mail`, all in capitals."""
    return is_outlet(tail) and not any(word[:1].islower() for word in tail.split())


def _heads(section: str, inner: str) -> bool:
    """Whether a word before a bar tells the section and not the story: `Sport | …`."""
    return " " not in section and len(inner.split()) >= _FEW
