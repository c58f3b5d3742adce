"""A web page as the runs of text that it shows, in order.

A run is what stands between two block boundaries: a paragraph, a heading, a list item, a
caption, a row of a table, a menu entry. Inline links never break one; `<br><br>` does, as it
does on the screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from briefing.reading.blocks import closed, is_name, squeeze, tidy, words_in
from briefing.reading.lines import blocks_of
from briefing.reading.source import decode
from briefing.record import Record

MOST_LETTERS = 20_000_000
MOST_ELEMENTS = 100_000
BLOCKS = frozenset(
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
    r"a11y-hidden|assistive-text|u-hidden-visually|vh|hidden-text)(?:$|[\s_-])|visuallyhidden|"
    r"^mw-editsection",
    re.IGNORECASE,
)
_IN_ROW = frozenset("td th p div ul li".split())
_WHOLE = frozenset("p li h1 h2 h3 h4 h5 h6 td th tr blockquote dd dt pre".split())
_BYLINE = re.compile(r"by-?line|author", re.IGNORECASE)
_BOXED = re.compile(r"caption|credit", re.IGNORECASE)
# `<span>Ana Ruiz</span><span>9 May</span>` outside a paragraph: style sets them apart.
APART = frozenset(("span", "a"))
# `…for the fish.<cite>The firm</cite>`
_APPENDED = frozenset(("span", "cite", "small"))
_NOTE = re.compile(r"foot-?note|note-?ref|\bfn\b", re.IGNORECASE)
_LONGEST_MARK = 5  # letters
_NOTE_MARKS = ("*", "†", "‡", "§", "**")
_BOLD = frozenset(("b", "strong"))
_HEADS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BREAK = "\x1e"
_LONGEST_TAG = 2_000
_MOST_ATTRIBUTES = 200
_LONG_TAG = re.compile(rf"<([A-Za-z][^\s<>/]{{0,40}}+)([^<>]{{{_LONGEST_TAG},}}+)>")
_DEEPEST = 240  # elements in each other
_MOST_BOXES = 100
_OWN = 40  # letters that stand in a paragraph
_TOLD = 8  # words of a paragraph
# Elements that hold others and must be closed; the rest end by themselves.
_BOX = re.compile(
    r"<(/?)(?!(?:p|li|t[drh]|tbody|thead|tfoot|d[td]|html|head|body|h[1-6r]|br|img|input|meta|link|"
    r"source|wbr|col|area|base|embed|track|param|option|script|style|title)\b)"
    r"[a-z][^<>\s/]{0,40}(?=[\s/>])[^<>]*(?<!/)>",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


class _Text(Record):
    text: str
    linked: bool
    bold: bool


class Run(Record):
    """A run of text, the block element around it, how many letters are linked and in bold.

    `place` counts the elements of the page in order. `row` marks a row of a data table.
    """

    text: str
    element: HtmlElement
    place: int
    linked: int = 0
    bold: int = 0
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

    @property
    def is_bold(self) -> bool:
        """Whether all of the run is set in bold."""
        return self.bold >= len(self.text.replace(" ", ""))


def parse(html: str | bytes) -> HtmlElement | None:
    """The page's tree, or None where there is none. Bounded: see `MOST_LETTERS`.

    libxml2 expands no entities of the page's own in HTML and stops at a depth of 256, so that
    boxes as deep as that are taken out first; its time is quadratic in the attributes of one
    tag, so that a tag with hundreds loses them.
    """
    text = decode(html[: 4 * MOST_LETTERS]) if isinstance(html, bytes) else html
    text = _LONG_TAG.sub(_fewer_attributes, tidy(text[:MOST_LETTERS]))
    tree = _load(text)
    return _load(_shallow(text)) if tree is not None and _is_cut_off(tree) else tree


def _load(text: str) -> HtmlElement | None:
    from trafilatura import load_html

    tree = load_html(text.encode("utf-8", "replace").decode("utf-8"))
    return tree if isinstance(tree, HtmlElement) else None


def _is_cut_off(tree: HtmlElement) -> bool:
    """Whether the last element is as deep as libxml2 goes, so that what followed is lost."""
    depth, last = 0, tree
    while len(last):
        depth, last = depth + 1, last[-1]
    return depth >= _DEEPEST


def _shallow(text: str) -> str:
    """The page without the tags of boxes in more than `_MOST_BOXES` others, as browsers cut."""
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        inner = depth - bool(tag[1])
        depth = max(0, inner if tag[1] else depth + 1)
        return tag[0] if inner < _MOST_BOXES else ""

    return _BOX.sub(keep, text)


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
    walker = etree.iterwalk(tree, events=("start", "end"))
    place = 0
    for event, element in walker:
        if event == "start":
            place += 1
            if place > MOST_ELEMENTS:
                break
            if element.tag in _SKIPPED or _is_unseen(element) or _is_note_mark(element):
                walker.skip_subtree()
                continue
            if element.tag == "pre" and writer.add_written(element, place):
                walker.skip_subtree()
                continue
            writer.start(element, place)
        else:
            if element.tag not in _SKIPPED:
                writer.end(element)
            writer.add(element.tail)
    writer.flush()
    return writer.found


class _Writer:
    """Gathers text until a block boundary ends the run."""

    def __init__(self) -> None:
        self.found: list[Run] = []
        self._pieces: list[_Text] = []
        self._open: list[tuple[HtmlElement, int]] = []
        self._rows: list[HtmlElement] = []
        self._links = 0
        self._bolds = 0
        self._shut = False
        self._spaced = False

    def start(self, element: HtmlElement, place: int) -> None:
        tag = element.tag
        if self._shut and tag in APART and self._open:
            whole = self._open[-1][0].tag in _WHOLE
            gap = " " if not whole or begins_anew(self._last(), element) else None
            self.add(_BREAK if gap and self._ends_name() else gap)
        elif self._spaced and tag in APART and self._open and self._ends_name():
            self.add(_BREAK)
        self._shut = self._spaced = False
        if tag in _APPENDED and _is_appended(self._last(), element):
            self.add(_BREAK)
        if tag == "br":
            self.add(_BREAK)
        elif tag == "a":
            self._links += 1
        elif tag in _BOLD:
            self._bolds += 1
        elif self._rows and tag in _IN_ROW:
            if tag in ("td", "th"):
                self.add(" · ")
        elif tag in BLOCKS or self._is_boxed(element):
            self.flush()
            self._open.append((element, place))
            if tag == "tr" and _is_data(element):
                self._rows.append(element)
        self.add(element.text)

    def end(self, element: HtmlElement) -> None:
        self._shut = element.tag in APART and not element.tail
        self._spaced = element.tag in APART and not self._shut and not (element.tail or "").strip()
        if element.tag == "a":
            self._links = max(0, self._links - 1)
        elif element.tag in _BOLD:
            self._bolds = max(0, self._bolds - 1)
        elif self._open and self._open[-1][0] is element:
            row = bool(self._rows) and self._rows[-1] is element
            self.flush(row)
            self._open.pop()
            if row:
                self._rows.pop()

    def add(self, text: str | None) -> None:
        if text:
            self._pieces.append(_Text(text, bool(self._links), bool(self._bolds)))

    def _ends_name(self) -> bool:
        """Whether a name was the last that stood in a byline's box: another thing follows."""
        box = self._open[-1][0]
        return bool(_BYLINE.search(box.get("class") or "")) and is_name(squeeze(self._last()))

    def _last(self) -> str:
        """The last piece, white space between two elements left out."""
        shown = (each.text for each in reversed(self._pieces) if each.text.strip())
        return next(shown, "") if self._spaced else (self._pieces[-1].text if self._pieces else "")

    def add_written(self, element: HtmlElement, place: int) -> bool:
        """Add the paragraphs of a `<pre>` and tell so, if it holds a story and no code."""
        written = [each.text for each in blocks_of("".join(element.itertext()))]
        told = sum(len(each) for each in written if closed(each) and words_in(each) >= _TOLD)
        if 2 * told < sum(map(len, written)) or not told:
            return False
        self.flush()
        self.found += [Run(each, element, place) for each in written]
        return True

    def flush(self, row: bool = False) -> None:
        if self._pieces and self._open:
            element, place = self._open[-1]
            for text, linked, bold in _parts(self._pieces):
                text = text.strip(" ·") if row else text
                if text:
                    self.found.append(Run(text, element, place, linked, bold, row))
        self._pieces.clear()

    def _is_boxed(self, element: HtmlElement) -> bool:
        """Whether an inline element stands alone: a time, or a caption's text or credit."""
        if not self._open or self._open[-1][0].tag in _WHOLE:
            return False
        if element.tag == "time":
            return True
        if "-" in element.tag and len((element.text or "").strip()) > _OWN:
            return True  # a tag of the site's own around a paragraph
        names = element.get("class") if element.tag in ("span", "small", "cite", "em") else None
        return names is not None and bool(_BOXED.search(names))


def _parts(pieces: list[_Text]) -> Iterator[tuple[str, int, int]]:
    """The paragraphs of a run with their letters in links and in bold.

    A line break divides them, unless the sentence goes on behind a single one.
    """
    lines: list[list[_Text]] = [[]]
    for piece in pieces:
        if piece.text is _BREAK:
            lines.append([])
        else:
            lines[-1].append(piece)
    held, linked, bold = "", 0, 0
    empty = False
    for line in lines:
        words = squeeze(tidy("".join(each.text for each in line)))
        goes_on = bool(words) and not empty and (words[0].islower() or words[0] in ",;:.)”’")
        goes_on = goes_on or (bool(words) and not empty and _hangs(held))
        empty = not words
        if held and words and not (goes_on and not held.endswith((".", "!", "?"))):
            yield held, linked, bold
            held, linked, bold = "", 0, 0
        if words:
            held = f"{held} {words}" if held else words
            linked += sum(_letters(each.text) for each in line if each.linked)
            bold += sum(_letters(each.text) for each in line if each.bold)
    if held:
        yield held, linked, bold


# No line of a list or a poem ends with one of these as often as a line that was wrapped does.
_HANGING = frozenset(
    "a an the of to in on at by for from with and or that which as is are was were has have".split()
)
_WRAPPED = 50  # letters that a wrapped line has at least


def _hangs(line: str) -> bool:
    """Whether a line before a break ends in the middle of its sentence."""
    return len(line) >= _WRAPPED and line.rpartition(" ")[2] in _HANGING


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _is_unseen(element: HtmlElement) -> bool:
    names = element.get("class")
    return bool(names) and len(names) < 300 and bool(_UNSEEN.search(names))


def _is_note_mark(element: HtmlElement) -> bool:
    """Whether an element is no more than the link to a footnote: `<a href="#note">1</a>`."""
    if element.tag not in ("a", "sup") or len(element) > 1:
        return False
    link = element[0] if element.tag == "sup" and len(element) else element
    if link.tag != "a" or len(link) > 1:
        return False
    if len(mark := "".join(element.itertext()).strip()) > _LONGEST_MARK:
        return False
    named = (link.get("href") or "").startswith("#") or _NOTE.search(link.get("class") or "")
    return bool(named) and (mark.strip("[]()").isdigit() or mark in _NOTE_MARKS)


def begins_anew(before: str, element: HtmlElement) -> bool:
    """Whether an element begins a word of its own right behind another: `Courts`, `Mill fined`."""
    first = (element.text or "")[:1]
    return before[-1:].islower() and first.isupper()


def _is_appended(before: str, element: HtmlElement) -> bool:
    """Whether the last element of a paragraph stands behind its last sentence: a source, an ad."""
    last = element.getnext() is None and not (element.tail or "").strip()
    text = element.text or ""
    return last and closed(before) and text[:1].isupper() and not closed(text.rstrip())


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
