"""Which of a page's `<time>`s may tell when its story was published.

Cards of other stories, readers' comments and sentences of the story have times of their own.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import islice

from lxml.html import HtmlElement

from briefing.reading.blocks import words_in
from briefing.reading.linked_data import shown_text
from briefing.reading.markup import names_of, reason_in
from briefing.reading.page_title import PARAGRAPH, is_sites

_MOST = 60  # times that are looked at
_DEEPEST = 30  # elements around a time
_ELSEWHERE = frozenset(("related link", "comment", "advertisement", "sign-up prompt", "not shown"))
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CARD = 300  # letters of a card at most
_BOXES = 3  # elements around a time that may be a card
_LINKED = 4  # words of another story's headline
_SENTENCE = 8  # words
_MOST_LABELS = 200
_LONGEST = 80  # letters of a label
_SAID = ("published", "posted")
_LABELS = ("publish", "updat", "post", "modif", "min read")
_TELLING = 3  # paragraphs that make an article no card


def own_times(tree: HtmlElement) -> list[HtmlElement]:
    """The `<time>`s that may be the story's, those under its headline first."""
    head = _headline(tree)
    common = _around(head)
    over: list[HtmlElement] = []
    under: list[HtmlElement] = []
    passed, told = head is None, False
    for element in tree.iter("h1", "p", "time"):
        if element is head:
            passed = True
        elif element.tag == "time":
            if len(over) + len(under) >= _MOST:
                break
            if _is_own(element, common, passed and not told):
                (under if passed else over).append(element)
        elif element.tag == "p" and passed and not told:
            told = len(shown_text(element, _CARD)) >= PARAGRAPH
    return under + over[::-1]


def own_labels(tree: HtmlElement) -> list[str]:
    """What the page says for those who can't see of when the story was published."""
    common = _around(_headline(tree))
    marked = islice(tree.iterfind(".//*[@aria-label]"), _MOST_LABELS)
    told = ((each, each.get("aria-label", "")[:_LONGEST]) for each in marked)
    said = ((each, label) for each, label in told if label.lower().startswith(_SAID))
    return [label for each, label in said if _is_own(each, common, False)]


def _headline(tree: HtmlElement) -> HtmlElement | None:
    return next((each for each in tree.iter("h1") if not is_sites(each)), None)


def _around(head: HtmlElement | None) -> frozenset[HtmlElement]:
    return frozenset(head.iterancestors()) if head is not None else frozenset()


def _is_own(time: HtmlElement, common: Set[HtmlElement], near: bool) -> bool:
    """Whether a time stands in no card, comment, picture or sentence.

    `common` are the elements around the headline, `near` tells that the time stands between
    headline and first paragraph.
    """
    if _is_in_sentence(time) or (not near and _is_in_card(time, common)):
        return False
    for each in islice(time.iterancestors(), _DEEPEST):
        if each in common:
            return True
        if each.tag == "footer":
            return next(each.iterancestors("article"), None) is not None
        reason = reason_in(str(each.tag), names_of(each))
        if each.tag in ("aside", "figure") or reason in _ELSEWHERE:
            return False
        if each.tag == "article" and common and not _tells(each):
            return False
    return True


def _tells(article: HtmlElement) -> bool:
    """Whether an article holds paragraphs, as no card of another story does."""
    long = (each for each in article.iter("p") if len(shown_text(each, _CARD)) >= PARAGRAPH)
    return len(list(islice(long, _TELLING))) == _TELLING


def _is_in_sentence(time: HtmlElement) -> bool:
    """Whether a time stands in a paragraph: `It sank on <time>9 June</time>, and was raised.`"""
    box = next((each for each in time.iterancestors() if each.tag in ("p", "li", "td")), None)
    if box is None:
        return False
    line = shown_text(box, _CARD)
    labelled = any(label in line.lower() for label in _LABELS)
    return words_in(line) >= _SENTENCE and line[-1] in ".!?”" and not labelled


def _is_in_card(time: HtmlElement, common: Set[HtmlElement]) -> bool:
    """Whether a box with little in it, and another story's headline, is around a time."""
    for box in islice(time.iterancestors(), _BOXES):
        if box in common or len(shown_text(box, _CARD)) > _CARD:
            return False
        if any(_is_headline(each) for each in box.iter("a", *_HEADINGS)):
            return True
    return False


def _is_headline(element: HtmlElement) -> bool:
    return element.tag != "a" or len(shown_text(element, _CARD).split()) >= _LINKED
