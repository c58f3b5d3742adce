"""A web page as the runs of text that it shows, in order.

A run is what stands between two block boundaries: a paragraph, a heading, a list item, a
caption, a row of a table, a menu entry. Inline links never break one; `<br><br>` does, as it
does on the screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from briefing.reading.source import decode

MOST_LETTERS = 20_000_000
MOST_ELEMENTS = 250_000
_BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary
    table tbody td tfoot th thead tr ul
    """.split()
)
_SKIPPED = frozenset(
    """
    head script style noscript template iframe object embed video audio canvas map svg select
    textarea button input option datalist progress meter portal amp-ad amp-analytics amp-consent
    amp-sidebar amp-social-share amp-list amp-iframe amp-user-notification amp-sticky-ad
    amp-next-page amp-web-push amp-form
    """.split()
)
# Text for screen readers only: "opens new tab", "Image caption", "This article is …".
_UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only|s-only)?|"
    r"a11y-hidden|assistive-text|u-hidden-visually|vh|hidden-text)(?:$|[\s_-])|visuallyhidden",
    re.IGNORECASE,
)
_HEADS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BREAK = "\x1e"
_LONGEST_TAG = 2_000
_MOST_ATTRIBUTES = 200
_LONG_TAG = re.compile(rf"<([A-Za-z][^\s<>/]{{0,40}})([^<>]{{{_LONGEST_TAG},}})>")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


class Run(NamedTuple):
    """A run of text, the block element around it, and how many of its letters are linked.

    `place` counts the elements of the page in order. `row` marks a row of a data table.
    """

    text: str
    element: HtmlElement
    place: int
    linked: int = 0
    row: bool = False

    @property
    def tag(self) -> str:
        return str(self.element.tag)

    @property
    def is_heading(self) -> bool:
        return self.element.tag in _HEADS

    @property
    def is_link(self) -> bool:
        """Whether all of the run, or nearly all, is a link."""
        return self.linked >= 0.8 * len(self.text.replace(" ", ""))


def parse(html: str | bytes) -> HtmlElement | None:
    """The page's tree, or None where there is none. Bounded: see `MOST_LETTERS`.

    libxml2 expands no entities of the page's own in HTML and stops at a depth of 256; its
    time is quadratic in the attributes of one tag, so that a tag with hundreds loses them.
    """
    from trafilatura import load_html

    text = decode(html[: 4 * MOST_LETTERS]) if isinstance(html, bytes) else html
    text = _LONG_TAG.sub(_fewer_attributes, text[:MOST_LETTERS].replace("\0", ""))
    tree = load_html(text.encode("utf-8", "replace").decode("utf-8"))
    return tree if isinstance(tree, HtmlElement) else None


def _fewer_attributes(tag: re.Match[str]) -> str:
    if len(_QUOTED.sub("", tag[2]).split()) <= _MOST_ATTRIBUTES and "=" in tag[2]:
        return tag[0]
    return f"<{tag[1]}>"


def count_elements(tree: HtmlElement) -> int:
    """How many elements the page has, counted up to `MOST_ELEMENTS`."""
    count = 0
    for count, _ in enumerate(tree.iter(), 1):
        if count >= MOST_ELEMENTS:
            break
    return count


def runs(tree: HtmlElement) -> list[Run]:
    """The page's runs of text, outermost order; linear in its size, at most `MOST_ELEMENTS`."""
    writer = _Writer()
    rows: list[HtmlElement] = []
    walker = etree.iterwalk(tree, events=("start", "end"))
    place = 0
    for event, element in walker:
        tag = element.tag
        if event == "start":
            place += 1
            if place > MOST_ELEMENTS:
                break
            if tag in _SKIPPED or _is_unseen(element):
                walker.skip_subtree()
                continue
            if tag == "br":
                writer.add(_BREAK)
            elif tag == "a":
                writer.links += 1
            elif tag in _BLOCKS and not (rows and tag in ("td", "th", "p", "div")):
                writer.open(element, place)
                if tag == "tr" and _is_data(element):
                    rows.append(element)
            elif rows and tag in ("td", "th"):
                writer.add(" · ")
            writer.add(element.text)
            continue
        if tag == "a" and writer.links:
            writer.links -= 1
        elif tag in _BLOCKS and writer.holds(element):
            writer.close(row=bool(rows) and rows[-1] is element)
            if rows and rows[-1] is element:
                rows.pop()
        writer.add(element.tail)
    writer.flush()
    return writer.found


class _Writer:
    """Gathers text until a block boundary ends the run."""

    def __init__(self) -> None:
        self.found: list[Run] = []
        self.links = 0
        self._pieces: list[str] = []
        self._linked = 0
        self._open: list[tuple[HtmlElement, int]] = []

    def add(self, text: str | None) -> None:
        if not text:
            return
        self._pieces.append(text)
        if self.links and text is not _BREAK:
            self._linked += len("".join(text.split()))

    def open(self, element: HtmlElement, place: int) -> None:
        self.flush()
        self._open.append((element, place))

    def holds(self, element: HtmlElement) -> bool:
        return bool(self._open) and self._open[-1][0] is element

    def close(self, row: bool = False) -> None:
        self.flush(row)
        self._open.pop()

    def flush(self, row: bool = False) -> None:
        if self._pieces and self._open:
            element, place = self._open[-1]
            whole = "".join(self._pieces)
            for part in _parts(whole):
                linked = self._linked if len(part) * 2 > len(whole) else 0
                self.found.append(
                    Run(part.strip(" ·") if row else part, element, place, linked, row)
                )
        self._pieces.clear()
        self._linked = 0


def _parts(text: str) -> Iterator[str]:
    """The paragraphs of a run: divided at a line break, unless the sentence goes on behind it."""
    held = ""
    empty = False
    for piece in text.split(_BREAK):
        words = " ".join(piece.split())
        goes_on = bool(words) and not empty and (words[0].islower() or words[0] in ",;:.)”’")
        empty = not words
        if held and words and goes_on and not held.endswith((".", "!", "?")):
            held = f"{held} {words}"
        elif words:
            if held:
                yield held
            held = words
    if held:
        yield held


def _is_unseen(element: HtmlElement) -> bool:
    names = element.get("class")
    return bool(names) and len(names) < 300 and bool(_UNSEEN.search(names))


def _is_data(row: HtmlElement) -> bool:
    """Whether a table's row is one of data and not one that lays out the page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    size = 0
    for number, each in enumerate(row.iter()):
        if number > 120 or each.tag in ("table", "article", "h1", "figure", "ul"):
            return False
        size += len(each.text or "") + len(each.tail or "")
    return size < 160 * len(cells)
