"""A page seen with the votes: how much of the story each element holds, and what it is."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

from briefing.reading.furniture import judge
from briefing.reading.linked_data import shown_text
from briefing.reading.markup import (
    is_caption,
    is_hidden,
    is_line,
    is_picture,
    names_of,
    reason_in,
)
from briefing.reading.page import Run
from briefing.reading.votes import LONG

_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_KEPT_KINDS = frozenset(
    ("body", "heading", "list", "quote", "embedded post", "another story", "comment")
)
_MOST_OF_IT = 0.85
# Share bars, tags and their like never hold so many letters that trafilatura takes.
_LINE = 400
_MOST_CARDS = 12
_HEADING = 100  # letters
_LONGEST_CAPTION = 300  # in a cell
# A box that holds more of the text than this is not beside the story, whatever it is called.
TOO_MUCH = 0.3


class Sight:
    """What the elements around the runs that have a vote tell of every run.

    `held` is how many letters of the story an element holds, `total` how many there are.
    """

    def __init__(self, runs: list[Run], votes: list[bool]) -> None:
        self.runs = runs
        self.votes = votes
        self.held: Counter[HtmlElement] = Counter()
        self.looks: Counter[tuple[str, ...]] = Counter()
        self.named: Counter[str] = Counter()
        self.total = 0
        self._names: dict[HtmlElement, str] = {}
        self._judged: dict[HtmlElement, tuple[str | None, str]] = {}
        self._common: frozenset[str] = frozenset()
        self._spine = self._first_line()
        for run, voted in zip(runs, votes, strict=True):
            if voted:
                self._weigh(run)
        self._common = self._too_common()

    def _first_line(self) -> frozenset[HtmlElement]:
        """The elements around the first paragraph that has a vote."""
        found: list[HtmlElement] = []
        for run, voted in zip(self.runs, self.votes, strict=True):
            if voted and len(run.text) >= LONG and not run.is_link:
                each: HtmlElement | None = run.element
                while each is not None:
                    found.append(each)
                    each = each.getparent()
                break
        return frozenset(found)

    def _too_common(self) -> frozenset[str]:
        """Reasons and kinds that hold for so much of the story that they must be wrong."""
        size: Counter[str] = Counter()
        for run, voted in zip(self.runs, self.votes, strict=True):
            if voted:
                reason, kind = self.judge(run.element)
                size[reason or kind] += len(run.text)
        wrong = [each for each in size if size[each] > TOO_MUCH * self.total]
        self._judged.clear()
        return frozenset(each for each in wrong if each not in _KEPT_KINDS)

    def _weigh(self, run: Run) -> None:
        size = len(run.text)
        self.total += size
        self.looks[self.look(run)] += size
        element: HtmlElement | None = run.element
        seen: set[str] = set()
        while element is not None:
            self.held[element] += size
            kin = _kin(self.names(element))
            if kin and kin not in seen:
                seen.add(kin)
                self.named[kin] += size
            element = element.getparent()

    def names(self, element: HtmlElement) -> str:
        names = self._names.get(element)
        if names is None:
            names = self._names[element] = names_of(element)
        return names

    def look(self, run: Run) -> tuple[str, ...]:
        """What alike paragraphs share: the tags up to the second name, and those names."""
        look: list[str] = []
        element: HtmlElement | None = run.element
        named = 0
        for _ in range(5):
            if element is None or element.tag in ("body", "article", "main"):
                break
            name = element.get("class") or ""
            look += (str(element.tag), name)
            named += bool(name)
            if named == 2 or (named and len(look) > 2):
                return tuple(look)
            element = element.getparent()
        return ()

    def is_usual(self, run: Run) -> bool:
        """Whether much of the story looks like this run."""
        look = self.look(run)
        return bool(look) and self.looks[look] >= TOO_MUCH * self.total

    def is_small(self, element: HtmlElement) -> bool:
        """Whether an element holds little enough of the story to be a box in it."""
        return self.held[element] <= TOO_MUCH * self.total

    def judge(self, element: HtmlElement) -> tuple[str | None, str]:
        """Reason and kind of what an element holds, by itself and by the elements around it."""
        line = []
        each: HtmlElement | None = element
        while each is not None and each not in self._judged:
            line.append(each)
            each = each.getparent()
        verdict = self._judged[each] if each is not None else (None, "body")
        for inner in reversed(line):
            verdict = self._judge_one(inner, verdict)
            self._judged[inner] = verdict
        return verdict

    def _judge_one(
        self, element: HtmlElement, above: tuple[str | None, str]
    ) -> tuple[str | None, str]:
        if not self.is_small(element):
            # Readers may write more than the reporter did.
            talk = element not in self._spine and reason_in(str(element.tag), self.names(element))
            return "comment" if talk == "comment" else None, "body"
        reason, kind = above
        if reason is None and is_hidden(element):
            reason = "not shown"
        tag, names = str(element.tag), self.names(element)
        few = self.named[_kin(names)] <= TOO_MUCH * self.total
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            kind = "heading"
        elif tag == "li":
            kind = "list"
        elif tag == "blockquote" and kind == "body":
            kind = "quote"
        elif few and (is_caption(tag, names) or (is_picture(tag, names) and _is_picture(element))):
            kind = "caption"
        if kind == "body" and _is_under_picture(element):
            kind = "caption"
        other = tag == "article" and (_is_other_story(element) or _is_announced(element))
        if reason is None and other:
            reason = "another story"
        if reason is None and tag == "blockquote" and _is_post(element):
            reason = "embedded post"
        if reason is None and few:
            reason = reason_in(tag, names)
            # "edTag" on a heading is the name of a style.
            reason = None if reason == "tags" and kind == "heading" else reason
            if reason and is_line(reason) and self.held[element] > _LINE:
                reason = None
        return (
            None if reason in self._common else reason,
            "body" if kind in self._common else kind,
        )

    def root(self) -> HtmlElement | None:
        """The innermost element that holds nearly all of the story."""
        if not self.held:
            return None
        enough = _MOST_OF_IT * self.total
        best = None
        for element, size in self.held.items():
            if size >= enough and (best is None or size < self.held[best] or holds(best, element)):
                best = element
        return best


def _kin(names: str) -> str:
    """What boxes of one kind share: their names without the numbers."""
    return names.translate(_NO_DIGITS)


def holds(outer: HtmlElement | None, inner: HtmlElement) -> bool:
    """Whether an element is another or stands in it."""
    element: HtmlElement | None = inner
    while element is not None:
        if element is outer:
            return True
        element = element.getparent()
    return False


def _is_other_story(element: HtmlElement) -> bool:
    """Whether an article stands in another and isn't one of a live page's posts, with its time."""
    around = element.getparent()
    for _ in range(4):
        if around is None or around.tag == "article":
            break
        around = around.getparent()
    if around is None or around.tag != "article":
        return False
    timed = (each.tag == "time" for _, each in zip(range(60), element.iter(), strict=False))
    return element.get("id") is not None and not any(timed)


def _is_announced(element: HtmlElement) -> bool:
    """Whether an article stands below `Related stories` and its like, or below others that do."""
    before: HtmlElement | None = element
    for _ in range(_MOST_CARDS):
        before = before.getprevious() if before is not None else None
        if before is None or before.tag != "article":
            break
    if before is None or before.tag not in ("h2", "h3", "h4", "h5"):
        return False
    verdict = judge(shown_text(before, _HEADING))
    return verdict is not None and verdict.opens == "list"


def _is_under_picture(element: HtmlElement) -> bool:
    """Whether a line without a stop stands alone with a picture in a box, or set small under it."""
    box, picture = element.getparent(), element.getprevious()
    if element.tag == "td" and _is_framed(element):
        return True
    if box is None or element.tag not in ("div", "p", "span", "td"):
        return False
    if element.tag == "td":
        picture = box.getprevious() if len(box) == 1 else None
    if picture is None or picture.tag not in _PICTURES:
        small = len(element) == 1 and element[0].tag in ("small", "em", "i")
        return (small or element.tag == "td") and _shows_only(picture) and _is_line(element)
    if len(box) > 3 or any(number > 8 for number, _ in enumerate(box.iter())):
        return False
    return _is_line(box)


def _is_framed(cell: HtmlElement) -> bool:
    """Whether a table's only cell holds a picture and a line: so old pages set a caption."""
    table = cell.getparent()
    while table is not None and table.tag != "table" and len(table) == 1:
        table = table.getparent()
    alone = table is not None and table.tag == "table" and len(table) == 1
    return alone and _is_picture(cell) and len("".join(cell.itertext())) < _LONGEST_CAPTION


_PICTURES = ("img", "picture", "amp-img")


def is_behind_picture(element: HtmlElement) -> bool:
    """Whether a picture stands right before an element, which may be its caption."""
    before = element.getprevious()
    return before is not None and (before.tag in _PICTURES or _shows_only(before))


def _shows_only(element: HtmlElement | None) -> bool:
    """Whether an element holds a picture and no text."""
    if element is None or element.tag not in ("p", "div", "a", "tr", "center", "figure"):
        return False
    inner = [each for _, each in zip(range(20), element.iter(), strict=False)]
    shown = any(each.tag in _PICTURES for each in inner)
    return shown and not "".join(element.itertext())[:100].strip()


def _is_line(element: HtmlElement) -> bool:
    """Whether an element's text is one line without a stop."""
    line = " ".join("".join(element.itertext()).split())
    return 12 < len(line) < 160 and line[-1] not in '.!?:”"’'


_POST = re.compile(
    r"(?:twitter|x)\.com/[^/]+/status|(?:instagram|threads)\.\w+/(?:p|reel|post)/|tiktok\.com/@|"
    r"facebook\.com/[^/]+/(?:posts|videos)|bsky\.app/profile/[^/]+/post"
)


def _is_post(quote: HtmlElement) -> bool:
    """Whether a quotation ends with the link to itself, as embedded posts do."""
    links = [link.get("href") or "" for link in quote.iter("a")]
    return bool(links) and bool(_POST.search(links[-1][:300]))


def is_displayed(paragraph: HtmlElement) -> bool:
    """Whether all of a paragraph is a `<q>`: words of the story set large."""
    inner = paragraph[0] if len(paragraph) == 1 and not (paragraph.text or "").strip() else None
    return inner is not None and inner.tag == "q" and not (inner.tail or "").strip()


# A box with a heading tells something beside its picture.
_NO_CAPTION = frozenset("blockquote table article ul ol h1 h2 h3 h4".split())


def _is_picture(element: HtmlElement) -> bool:
    """Whether an element holds a picture and a few words, and no quotation or table."""
    size = 0
    picture = False
    for number, each in enumerate(element.iter()):
        if number > 60 or each.tag in _NO_CAPTION:
            return False
        picture = picture or each.tag in ("img", "picture", "amp-img", "noscript")
        size += len(each.text or "") + len(each.tail or "")
    return picture and size < 1_000
