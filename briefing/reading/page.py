"""The blocks of a web page's story, in order, with what the mark-up says of each.

trafilatura finds the body. Each block it gives is looked up in the page again, so that the
elements around it can tell what the words alone don't: a picture's caption, a box of related
stories, an embedded post. Paragraphs that stand in the body's own containers, or in siblings
made like them, and that trafilatura left out, are put back in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li blockquote figcaption div section td th dt dd pre summary".split()
)
_INNER = frozenset("p h1 h2 h3 h4 h5 h6 li ul ol blockquote div section table figure".split())
_NESTED = frozenset("p head item row quote list table div".split())
_KINDS = {"head": "heading", "item": "list", "row": "list"}
_REASONS = (
    ("embedded post", r"twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed"),
    ("sign-up prompt", r"newsletter|sign-?up|subscri|mailing-?list|paywall|regwall|piano"),
    (
        "related link",
        r"related|read-?more|readmore|more-?on|recommend|recirc|most-?(?:read|popular)|trending|"
        r"also-?read|see-?also|outbrain|taboola|teaser|promo\b|further-reading|inline-?link",
    ),
    ("comment", r"comments?(?:$|[-_ ])|disqus|conversation"),
    ("author note", r"author-?bio|(?:^|[-_ ])bio(?:$|[-_ ])|about-?(?:the-?)?author|byline-?bio"),
    ("share line", r"share|social-|follow-us"),
    ("advertisement", r"(?:^|[-_ ])(?:ad|ads|advert\w*|sponsor\w*)(?:$|[-_ ])"),
    ("photo credit", r"photo-?credit|image-?credit|media-?credit|(?:^|[-_ ])credit(?:$|[-_ ])"),
    ("copyright line", r"copyright"),
    ("table of contents", r"table-?of-?contents|(?:^|[-_ ])toc(?:$|[-_ ])"),
    ("pull quote", r"pull-?quote|pullquote"),
)
_REASON = re.compile(
    "|".join(f"(?P<r{i}>{pattern})" for i, (_, pattern) in enumerate(_REASONS)), re.IGNORECASE
)
_CAPTION = re.compile(r"caption|(?:image|photo|media|picture)-?(?:desc|text|info|meta)", re.I)
_OUTSIDE = {"nav": "section line", "footer": "site footer", "form": "sign-up prompt"}
_CLIMB = 5
_ENOUGH = 40


class Found(NamedTuple):
    """A block of the page: its words, kind by mark-up, and why it is no story, if it isn't."""

    text: str
    kind: str
    reason: str | None = None


def page_blocks(tree: HtmlElement, body: HtmlElement | None) -> list[Found]:
    """The story's blocks. `body` is what trafilatura extracted from `tree`, None for nothing.

    What mark-up marks as no story is there too, with its reason. Linear in the page's size.
    """
    if body is None:
        return []
    places = _Places(tree)
    placed: list[tuple[float, Found]] = []
    hosts: dict[HtmlElement, int] = {}
    order = 0.0
    for kind, text in _extracted(body):
        element = places.take(text)
        if element is not None:
            order = max(order, places.order[element]) if order else places.order[element]
            parent = element.getparent()
            if kind == "body" and len(text) >= _ENOUGH and parent is not None:
                hosts[parent] = hosts.get(parent, 0) + 1
        order += 0.001
        placed.append((order, _judge(text, kind, element)))
    had = _letters(" ".join(found.text for _, found in placed))
    placed += _left_out(places, hosts, had)
    placed.sort(key=lambda each: each[0])
    return [found for _, found in placed]


class _Places:
    """Where in the page the text blocks stand: by their letters, and in document order."""

    def __init__(self, tree: HtmlElement) -> None:
        self.order: dict[HtmlElement, float] = {}
        self.by_letters: dict[str, list[HtmlElement]] = {}
        self.taken: set[HtmlElement] = set()
        for number, element in enumerate(tree.iter()):
            if not isinstance(element.tag, str):
                continue
            self.order[element] = number
            if element.tag in _BLOCKS and not _holds_blocks(element):
                letters = _letters(element.text_content())
                if letters:
                    self.by_letters.setdefault(letters, []).append(element)

    def take(self, text: str) -> HtmlElement | None:
        """The first element with just these words that was not taken yet."""
        for element in self.by_letters.get(_letters(text), ()):
            if element not in self.taken:
                self.taken.add(element)
                return element
        return None


def _letters(text: str) -> str:
    return "".join(text.split())


def _holds_blocks(element: HtmlElement) -> bool:
    return any(child.tag in _INNER for child in element.iterdescendants() if child is not element)


def _extracted(body: HtmlElement) -> Iterator[tuple[str, str]]:
    """Kind and words of each block of trafilatura's tree, line breaks inside one kept apart."""
    for element in body:
        if any(child.tag in _NESTED for child in element) and element.tag != "row":
            if element.text and element.text.strip():
                yield _KINDS.get(element.tag, "body"), " ".join(element.text.split())
            yield from _extracted(element)
        else:
            yield from _pieces(element, _KINDS.get(element.tag, "body"))


def _pieces(element: HtmlElement, kind: str) -> Iterator[tuple[str, str]]:
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    glue = " · " if element.tag == "row" else ""
    for piece in glue.join(element.itertext()).split("\n"):
        words = " ".join(piece.split()).strip("· ")
        if words:
            yield kind, words


def _judge(text: str, kind: str, element: HtmlElement | None) -> Found:
    """The block with what the elements around it tell."""
    for depth, each in enumerate(_line(element)):
        if each.tag in ("body", "article", "main", "html"):
            break
        if each.tag == "figcaption":
            return Found(text, "caption")
        if each.tag in _OUTSIDE:
            return Found(text, kind, _OUTSIDE[each.tag])
        names = f"{each.get('class') or ''} {each.get('id') or ''}"
        if depth < 3 and _CAPTION.search(names) and len(names) < 200:
            return Found(text, "caption")
        match = _REASON.search(names)
        if match and match.lastgroup and _small(each):
            return Found(text, kind, _REASONS[int(match.lastgroup[1:])][0])
    return Found(text, kind)


def _line(element: HtmlElement | None) -> Iterator[HtmlElement]:
    """An element and a few of those around it, the innermost first."""
    for _ in range(_CLIMB):
        if element is None:
            return
        yield element
        element = element.getparent()


def _small(element: HtmlElement) -> bool:
    """Whether an element is a box inside the story and not what holds the story."""
    return sum(1 for _ in element.iter("p")) <= 6


def _left_out(
    places: _Places, hosts: dict[HtmlElement, int], had: str
) -> Iterable[tuple[float, Found]]:
    """Paragraphs of the body's containers, and of containers like them, that are missing."""
    main = [host for host, count in hosts.items() if count >= 2]
    for host in [*main, *_siblings(main)]:
        for child in host:
            if child.tag != "p" or child in places.taken:
                continue
            text = " ".join(child.text_content().split())
            letters = _letters(text)
            if len(text) < _ENOUGH or letters[:50] in had or letters[-30:] in had:
                continue
            if _linked(child) > 0.5 * len(text):
                continue
            found = _judge(text, "body", child)
            if found.reason is None:
                places.taken.add(child)
                yield places.order[child], found


def _siblings(hosts: list[HtmlElement]) -> list[HtmlElement]:
    """Containers of the same tag and class, with the same ancestry, as one that holds the body."""
    found: list[HtmlElement] = []
    for host in hosts:
        look = (host.tag, host.get("class"))
        above = host.getparent()
        above = above.getparent() if above is not None and above.getparent() is not None else above
        if above is None or not host.get("class"):
            continue
        for each in above.iter(host.tag):
            alike = (each.tag, each.get("class")) == look and each is not host
            if alike and each not in found and each not in hosts:
                found.append(each)
    return found


def _linked(element: HtmlElement) -> int:
    return sum(len(link.text_content()) for link in element.iter("a"))
