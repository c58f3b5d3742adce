"""Which of a page's runs are its story.

trafilatura says what it takes for the body. That is a vote, not the answer: its blocks are found
again in the page, so that the elements around them can tell what words alone don't, and
paragraphs that it left out though they stand as the others do are put back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import islice

from lxml.html import HtmlElement

from briefing.reading.blocks import closed
from briefing.reading.byline import has_lead
from briefing.reading.dates import is_age, is_date_line
from briefing.reading.furniture import judge
from briefing.reading.markup import is_line, is_strong
from briefing.reading.next_story import is_signed, next_story
from briefing.reading.outside import find_outside
from briefing.reading.page import Run
from briefing.reading.sight import Sight, holds, is_behind_picture, is_displayed
from briefing.reading.standfirst import boxed_standfirst, find_standfirst, is_stamp
from briefing.reading.teasers import find_teasers
from briefing.reading.votes import LONG, letters_of, vote
from briefing.record import Record

_AGE = re.compile(r"^\d{1,2} ?[a-z]{1,7} ago[\s·|,-]*(?=\d)", re.IGNORECASE)
_HEAD = 40
# A story repeats a short paragraph now and then, and a page that repeats much has a copy.
_COPIED = 200
_COPIED_WHERE_MUCH_IS = 60
_MUCH = 0.2
# An element that holds so much of the story directly is one of its containers.
_HOST = 0.1
# So far from the story's runs one that looks just like them may be one of them.
_AROUND = 6
# A post of a live page holds less than this of all posts.
_POST = 0.6
_MOST_LINKS = 40  # of a box of links
_CAPTION = 100  # letters of a caption that may be another story's headline
_SENTENCE = 8  # spaces in a heading that is one
_BEGINNING = 1_500  # letters that a page shows of a closed story at most
_ASKING = 3  # spaces in such a line; shorter ones mark another story as closed
_NEAR_TOP = 3  # runs from the first paragraph to a byline under it
_STORY_LIKE = ((None, "body"), (None, "quote"), (None, "list"))


class Piece(Record):
    """A run with what the mark-up says: its kind, and why it is no story, if it isn't.

    `kind` is `body`, `heading`, `list`, `quote`, `table`, `caption`, `title` or `standfirst`;
    `head` for a line between headline and story; `usual` tells that most of the story looks so,
    `linked` that a part of it is a link.
    """

    text: str
    kind: str
    reason: str | None = None
    usual: bool = False
    linked: bool = False


def story(
    runs: list[Run],
    body: HtmlElement | None,
    promised: str | None,
    titles: Iterable[str | None],
) -> list[Piece]:
    """The pieces of the story in the page's order, and those beside it with their reasons.

    `body` is what trafilatura extracted, `promised` the article's text by the page's own
    JSON-LD, `titles` what the headline may read. Linear in the page's size.
    """
    heads = {letters_of(each) for each in titles if each}
    return _Story(Sight(runs, vote(runs, body, promised)), heads).pieces()


class _Story:
    """The runs of a page with what is known of them, taken apart into pieces."""

    def __init__(self, sight: Sight, titles: set[str]) -> None:
        self.sight = sight
        self.runs = sight.runs
        self.votes = sight.votes
        self.titles = titles
        self.linked: dict[HtmlElement, bool] = {}  # boxes that hold links and little else
        self.root = sight.root()
        self.first, self.last = self._range()
        self.hosts = self._hosts()
        self._take_bare()
        self.head = self._headline()
        boxed = boxed_standfirst(self.sight, self.votes, self.head, self.first, self.titles)
        self._leave(boxed)
        for number in find_outside(self.sight, self.votes, self.head, self.first, self.last):
            self.votes[number] = True
        self.first, self.last = self._range()
        self.teasers = find_teasers(self.sight, self.votes, self.first, self.last)
        self._leave(self.teasers)
        self.top = self.head if self.head >= 0 else self.first - _AROUND

    def pieces(self) -> list[Piece]:
        """What the story is made of, and what stands in it and beside it with the reason."""
        standfirst = find_standfirst(self.sight, self.votes, self.head, self.first)
        behind = next_story(self.sight, self.votes, self.head, self.first, self.titles)
        copies: dict[str, HtmlElement | None] = {}
        least = self._least_copied()
        found: list[Piece] = []
        for number, run in enumerate(self.runs):
            piece = self._piece(number, run)
            if number in self.teasers:
                piece = Piece(run.text, "body", "related link")
            elif number >= behind:
                piece = piece and piece._replace(reason="another story")
            elif number == standfirst:
                # trafilatura takes a standfirst for body where the site sets it in the body.
                reason = None if self.votes[number] else "standfirst"
                piece = Piece(run.text, "standfirst", reason)
            elif piece and self._is_headed_standfirst(number, piece):
                piece = piece._replace(kind="standfirst")
            elif piece and letters_of(run.text) in self.titles:
                piece = Piece(run.text, "title", "headline repeated")
            elif self._is_over(number) and _is_aside(piece) and not self._is_told(number, piece):
                piece = Piece(run.text, "head", (piece and piece.reason) or "page head")
            elif piece and number < self.head and not piece.reason and piece.kind != "caption":
                piece = piece._replace(reason="section line")
            elif piece and piece.reason is None and _is_copy(run, copies, least):
                piece = piece._replace(reason="repeated")
            if piece:
                found.append(piece._replace(linked=run.linked > 0))
        return found

    def _is_over(self, number: int) -> bool:
        """Whether a run stands between the headline and what is surely the story."""
        return max(self.top, self.first - _HEAD) < number < self.first

    def _is_told(self, number: int, piece: Piece | None) -> bool:
        """Whether a run over the story is a short first sentence in its box: `It rained.`"""
        run, lead = self.runs[number], self.runs[self.first]
        like = run.tag == "p" or run.element.get("class") == lead.element.get("class")
        beside = run.tag == lead.tag and run.element.getparent() is lead.element.getparent()
        beside = beside and like and not is_behind_picture(run.element)
        told = beside and piece is not None and piece.reason is None and piece.kind == "body"
        return told and closed(run.text) and not _is_label(run.text)

    def _least_copied(self) -> int:
        """From how many letters on a repeated paragraph is a copy."""
        seen: dict[str, HtmlElement | None] = {}
        voted = (run for run, yes in zip(self.runs, self.votes, strict=True) if yes)
        again = sum(len(run.text) for run in voted if _is_copy(run, seen, _COPIED_WHERE_MUCH_IS))
        return _COPIED_WHERE_MUCH_IS if again > _MUCH * self.sight.total else _COPIED

    def _headline(self) -> int:
        """The number of the run that is the story's headline, -1 where it isn't shown."""
        heads = [
            number
            for number, run in enumerate(self.runs[: self.first])
            if letters_of(run.text) in self.titles
        ]
        return heads[-1] if heads else -1

    def _leave(self, numbers: Collection[int]) -> None:
        """Take their votes from runs that stand outside the story."""
        for number in numbers:
            self.votes[number] = False
        if numbers:
            self.first, self.last = self._range()

    def _is_headed_standfirst(self, number: int, piece: Piece) -> bool:
        """Whether a sentence set as a heading stands over the whole story, and over no part."""
        if piece.reason or piece.kind != "heading" or not self.head < number < self.first:
            return False
        if letters_of(piece.text) in self.titles:
            return False
        return piece.text[-1] in ".…" or piece.text.count(" ") >= _SENTENCE

    def _range(self) -> tuple[int, int]:
        """The numbers of the first and the last run that is surely the story's."""
        sure = [
            number
            for number, run in enumerate(self.runs)
            if self.votes[number]
            and len(run.text) >= LONG
            and not run.is_link
            and self.sight.judge(run.element) in _STORY_LIKE
            and letters_of(run.text) not in self.titles
            and not is_stamp(run.text)
        ]
        return (sure[0], sure[-1]) if sure else (0, -1)

    def _hosts(self) -> set[HtmlElement]:
        """The elements that hold much of the story's paragraphs directly."""
        size: Counter[HtmlElement] = Counter()
        for run, yes in zip(self.runs, self.votes, strict=True):
            parent = run.element.getparent() if yes else None
            if parent is not None:
                size[parent] += len(run.text)
        return {each for each in size if size[each] > _HOST * self.sight.total}

    def _take_bare(self) -> None:
        """Add the paragraphs that stand between the others without an element of their own.

        A box within a `<p>` ends it for a parser, and trafilatura loses what follows the box.
        """
        for number, run in enumerate(self.runs):
            bare = run.element in self.hosts and not self.votes[number]
            if not bare or run.linked * 3 > len(run.text) or not _is_prose(run):
                continue
            if not is_stamp(run.text) and self.sight.judge(run.element)[0] is None:
                self.votes[number] = True
        self.first, self.last = self._range()

    def _piece(self, number: int, run: Run) -> Piece | None:
        """What a run is by itself and by its place; None for what has nothing to do with it."""
        between = self.first <= number <= self.last
        near = min(self.first, self.top) - _AROUND <= number <= self.last + _AROUND
        inside = between or near or holds(self.root, run.element)
        voted, usual = self.votes[number], self.sight.is_usual(run)
        reason, kind = self._judge(run, voted, usual)
        if kind == "caption" and inside and run.is_link and not reason and len(run.text) < _CAPTION:
            return Piece(run.text, kind, "related link")
        if kind == "caption" and inside:
            short = run.text.count(" ") < 6 and not _is_prose(run)
            kept = reason == "photo credit" and not short
            return Piece(_unbracketed(run.text), kind, None if kept else reason)
        if reason:
            return Piece(run.text, kind, reason) if inside or voted else None
        if run.is_link and run.tag == "li" and self._is_item(number):
            return Piece(run.text, kind)
        if number < self.first + _NEAR_TOP and run.is_link and is_signed(run.text):
            return Piece(run.text, kind, "byline")
        if _is_labelled_link(run):
            return Piece(run.text, kind, "related link") if voted or between else None
        if run.is_link and not (run.is_heading or (between and _is_prose(run))):
            return Piece(run.text, kind, "related link") if voted or between else None
        if run.tag == "time" and near and self._opens_post(number):
            return Piece(_AGE.sub("", run.text), "body")
        if voted or self._goes_on(number) or self._stands_with_it(run, inside, between, usual):
            return Piece(run.text, kind, usual=usual)
        if self.last < number <= self.last + _AROUND and self._is_gate(run):
            return Piece(run.text, "body")  # the cleaner tells by it that the text is cut off
        return Piece(run.text, kind, "outside the story") if between else None

    def _is_gate(self, run: Run) -> bool:
        """Whether a line under a few paragraphs asks to subscribe for the rest of them."""
        if self.sight.total > _BEGINNING or run.text.count(" ") < _ASKING:
            return False
        verdict = judge(run.text)
        return verdict is not None and verdict.reason == "subscriber notice"

    def _judge(self, run: Run, voted: bool, usual: bool) -> tuple[str | None, str]:
        """Reason and kind by the elements around a run, and by what the run looks like."""
        reason, kind = self.sight.judge(run.element)
        if run.row or (run.tag == "pre" and self.sight.is_small(run.element)):
            kind = "table"
        elif kind == "body" and run.is_bold and not _is_prose(run) and _heads(run.text):
            kind = "heading"
        if reason and not is_strong(reason):
            doubted = usual or (voted and is_line(reason) and _is_prose(run))
            doubted = doubted and not (reason == "related link" and self._links(run.element))
            reason = None if doubted else reason
        if reason is None and run.tag == "p" and is_displayed(run.element):
            reason = "pull quote"
        if run.row and _repeats_head(run):
            reason = "repeated"
        return reason, kind

    def _links(self, element: HtmlElement) -> bool:
        """Whether the box of links that an element stands in holds no vote and little else."""
        box, parent = element, element.getparent()
        while parent is not None and self.sight.judge(parent)[0] == "related link":
            box, parent = parent, parent.getparent()
        if box not in self.linked:
            links = (len("".join(each.itertext())) for each in islice(box.iter("a"), _MOST_LINKS))
            most = 2 * sum(links) > len("".join(box.itertext()))
            self.linked[box] = most and not self.sight.held[box]
        return self.linked[box]

    def _opens_post(self, number: int) -> bool:
        """Whether a time stands over a post of a live page: text follows in the same box."""
        after = range(number + 1, min(number + 4, len(self.runs)))
        following = next((self.runs[each] for each in after if self.votes[each]), None)
        around: HtmlElement | None = self.runs[number].element
        for _ in range(4):
            around = around.getparent() if around is not None else None
            if around is None or following is None:
                return False
            if self.sight.held[around] > _POST * self.sight.total:
                return False
            if holds(around, following.element):
                return True
        return False

    def _goes_on(self, number: int) -> bool:
        """Whether a sentence stands in one element with the paragraph before, behind a break."""
        run, before = self.runs[number], self.runs[number - 1]
        together = number > 0 and self.votes[number - 1] and run.element is before.element
        return together and run.text[-1] in '.!?”"’' and not run.is_link

    def _stands_with_it(self, run: Run, inside: bool, between: bool, usual: bool) -> bool:
        """Whether a run that trafilatura left out is one of the story's paragraphs."""
        if run.linked * 2 > len(run.text) and not (usual and between and _is_prose(run)):
            return False
        if usual and inside and len(run.text) >= LONG:
            return True
        if run.tag == "li":
            return between and self._is_plain_list(run.element)
        parent = _around_table(run.element) if run.row else run.element.getparent()
        host = parent is not None and self.sight.held[parent] > _HOST * self.sight.total
        return between and host and (run.row or run.tag in ("p", "blockquote") or run.is_heading)

    def _is_item(self, number: int) -> bool:
        """Whether a linked sentence is one of a list whose other items are the story's."""
        run, near = self.runs[number], (number - 1, number + 1)
        items = run.element.getparent()
        if run.text[-1] not in ".!?" or run.text.count(" ") < 3:
            return False
        beside = [each for each in near if 0 <= each < len(self.runs) and self.votes[each]]
        return any(
            self.runs[each].element.getparent() is items and not self.runs[each].is_link
            for each in beside
        )

    def _is_plain_list(self, item: HtmlElement) -> bool:
        """Whether a list without links stands among the paragraphs: figures, ingredients."""
        items = item.getparent()
        parent = items.getparent() if items is not None else None
        if items is None or parent is None or self.sight.held[parent] <= _HOST * self.sight.total:
            return False
        return len(items) > 1 and next(items.iter("a", "button"), None) is None


def _is_copy(run: Run, copies: dict[str, HtmlElement | None], least: int) -> bool:
    """Whether a paragraph of `least` letters stood in another box: a copy for small screens."""
    letters = letters_of(run.text)
    if len(letters) < least:
        return False
    parent = run.element.getparent()
    return copies.setdefault(letters, parent) is not parent


def _around(element: HtmlElement, tag: str) -> HtmlElement | None:
    """The nearest element with a tag around another, or that element itself."""
    around: HtmlElement | None = element
    while around is not None and around.tag != tag:
        around = around.getparent()
    return around


def _around_table(row: HtmlElement) -> HtmlElement | None:
    """What holds the table of a row; a wrapper of the table's own is looked through."""
    around = _around(row, "table")
    parent = around.getparent() if around is not None else None
    return parent.getparent() if parent is not None and len(parent) == 1 else parent


def _repeats_head(row: Run) -> bool:
    """Whether a table's last row says the first again, for readers who don't see that one."""
    foot, table = _around(row.element, "tfoot"), _around(row.element, "table")
    head = next(table.iter("thead"), None) if foot is not None and table is not None else None
    return head is not None and letters_of("".join(head.itertext())) == letters_of(row.text)


def _is_aside(piece: Piece | None) -> bool:
    """Whether what stands between headline and story is none of it: short or left out."""
    if piece is None or piece.reason:
        return True
    if piece.kind == "list":
        return has_lead(piece.text) and is_stamp(piece.text)
    return piece.kind == "body" and (len(piece.text) < LONG or is_stamp(piece.text))


def _is_label(text: str) -> bool:
    """Whether a short line is a byline or a date though it ends with a stop: `By Ana Ruiz.`"""
    return has_lead(text) or is_age(text.rstrip(".")) or is_date_line(text)


def _is_labelled_link(run: Run) -> bool:
    """Whether a line is a label in bold and a link and nothing else: `IN PORT: Ferry delayed`."""
    letters = len(run.text.replace(" ", ""))
    if not run.bold or not run.linked or run.is_heading or run.text[-1] in ".!?…":
        return False
    return run.bold + run.linked >= letters - 1 and run.bold < letters > run.linked


def _unbracketed(text: str) -> str:
    """A caption without the bracket that its credit stood in, which is a run of its own."""
    text = text.strip()
    if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
        return text[1:-1].strip()
    return text.rstrip(" (") if text.count("(") > text.count(")") else text


def _heads(text: str) -> bool:
    """Whether a line in bold may head what follows: some words and no sentence's end."""
    return text.count(" ") < 14 and text[-1] not in ".!?:,;…" and any(map(str.isalpha, text))


def _is_prose(run: Run) -> bool:
    """Whether a run reads as a paragraph: some length, and it ends as a sentence does."""
    end = run.text.rstrip("\"'”’)»")
    return len(run.text) >= 60 and end.endswith((".", "!", "?", "…", ":"))
