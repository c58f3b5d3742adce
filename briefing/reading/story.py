"""Which of a page's runs are its story.

trafilatura says what it takes for the body. That is a vote, not the answer: its blocks are found
again in the page, so that the elements around them can tell what words alone don't, and
paragraphs that it left out though they stand as the others do are put back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from briefing.reading.markup import (
    is_caption,
    is_hidden,
    is_line,
    is_picture,
    is_standfirst,
    is_strong,
    names_of,
    reason_in,
)
from briefing.reading.page import Run

_GRAM = 5
_SIGNS = ".,;:!?\"'“”‘’()·–—"
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_LONG = 40
_AGE = re.compile(r"^\d{1,2} ?[a-z]{1,7} ago[\s·|,-]*(?=\d)", re.IGNORECASE)
_HEAD_RUNS = 12
_COPIED = 100
# So far from the story's runs one that looks just like them may be one of them.
_AROUND = 6
_STORY_LIKE = ((None, "body"), (None, "quote"), (None, "list"))
_KEPT_KINDS = frozenset(("body", "heading", "list", "quote", "embedded post"))
_MOST_OF_IT = 0.85
# A box that holds more of the text than this is not beside the story, whatever it is called.
_TOO_MUCH = 0.3


class Piece(NamedTuple):
    """A run with what the mark-up says: its kind, and why it is no story, if it isn't.

    `kind` is `body`, `heading`, `list`, `quote`, `table`, `caption`, `title` or `standfirst`;
    `head` for a line between headline and story; `usual` tells that most of the story looks so.
    """

    text: str
    kind: str
    reason: str | None = None
    usual: bool = False


def story(
    runs: list[Run],
    body: HtmlElement | None,
    promised: str | None,
    titles: Iterable[str | None],
    descriptions: Iterable[str | None],
) -> list[Piece]:
    """The pieces of the story in the page's order, and those beside it with their reasons.

    `body` is what trafilatura extracted, `promised` the article's text by the page's own
    JSON-LD, `titles` what the headline may read and `descriptions` what the standfirst may.
    Linear in the page's size.
    """
    votes = _votes(runs, body)
    if promised and len(promised) > 400:
        votes = _with_promised(runs, votes, promised)
    if not any(votes):
        votes = _own_votes(runs)
    sight = _Sight(runs, votes)
    heads = {_letters(each) for each in titles if each}
    return sight.pieces(heads, {_letters(each) for each in descriptions if each})


def _letters(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())


def _grams(text: str, size: int = _GRAM) -> Iterator[tuple[str, ...]]:
    words = [word for word in (each.strip(_SIGNS) for each in text.split()) if word]
    for start in range(len(words) - size + 1):
        yield tuple(words[start : start + size])


def _votes(runs: list[Run], body: HtmlElement | None) -> list[bool]:
    """For each run whether trafilatura took it: the same letters, or most of its word groups."""
    if body is None:
        return [False] * len(runs)
    exact: set[str] = set()
    known: set[tuple[str, ...]] = set()
    for element in body.iter():
        for text in (element.text, element.tail):
            if text and text.strip():
                exact.add(_letters(text))
    for element in body:
        known.update(_grams(" ".join(element.itertext())))
        exact.add(_letters("".join(element.itertext())))
    return [_letters(run.text) in exact or _share(run.text, known) >= 0.6 for run in runs]


def _share(text: str, known: set[tuple[str, ...]]) -> float:
    grams = list(_grams(text))
    return sum(gram in known for gram in grams) / len(grams) if grams else 0.0


def _with_promised(runs: list[Run], votes: list[bool], promised: str) -> list[bool]:
    """The votes, and one for each paragraph that the page's own JSON-LD holds."""
    known = set(_grams(promised))
    return [
        vote or (len(run.text) >= _LONG and not run.is_link and _share(run.text, known) >= 0.8)
        for run, vote in zip(runs, votes, strict=True)
    ]


def _own_votes(runs: list[Run]) -> list[bool]:
    """The paragraphs of the container that holds most text, where trafilatura found none."""
    plain = [len(run.text) >= 60 and run.linked * 3 < len(run.text) for run in runs]
    weight: Counter[HtmlElement] = Counter()
    for run, yes in zip(runs, plain, strict=True):
        parent = run.element.getparent()
        if yes and parent is not None:
            weight[run.element if run.tag == "div" else parent] += len(run.text)
    if not weight:
        return plain
    host, most = max(weight.items(), key=lambda each: each[1])
    del host
    hosts = {each for each, size in weight.items() if size * 4 >= most}
    return [
        yes and (run.element in hosts or run.element.getparent() in hosts)
        for run, yes in zip(runs, plain, strict=True)
    ]


class _Sight:
    """The page seen with the votes: how much of the story each element holds, what it is."""

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
        for run, vote in zip(runs, votes, strict=True):
            if vote:
                self._weigh(run)
        self._common = self._too_common()

    def _too_common(self) -> frozenset[str]:
        """Reasons and kinds that hold for so much of the story that they must be wrong."""
        size: Counter[str] = Counter()
        for run, vote in zip(self.runs, self.votes, strict=True):
            if vote:
                reason, kind = self.judge(run.element)
                size[reason or kind] += len(run.text)
        wrong = [each for each in size if size[each] > _TOO_MUCH * self.total]
        self._judged.clear()
        return frozenset(each for each in wrong if each not in _KEPT_KINDS)

    def _weigh(self, run: Run) -> None:
        size = len(run.text)
        self.total += size
        self.looks[self._look(run)] += size
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

    def _look(self, run: Run) -> tuple[str, ...]:
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
        if self.held[element] > _TOO_MUCH * self.total:
            return None, "body"
        reason, kind = above
        if reason is None and is_hidden(element):
            reason = "not shown"
        tag, names = str(element.tag), self.names(element)
        few = self.named[_kin(names)] <= _TOO_MUCH * self.total
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            kind = "heading"
        elif tag == "li":
            kind = "list"
        elif tag == "blockquote" and kind == "body":
            kind = "quote"
        elif few and (is_caption(tag, names) or (is_picture(tag, names) and _is_picture(element))):
            kind = "caption"
        if reason is None and few:
            reason = reason_in(tag, names)
        return (
            None if reason in self._common else reason,
            "body" if kind in self._common else kind,
        )

    def pieces(self, titles: set[str], descriptions: set[str]) -> list[Piece]:
        """What the story is made of, and what stands in it and beside it with the reason."""
        root = self._root()
        first, last = self._range(titles)
        head = self._headline(titles, first)
        standfirst = self._standfirst(head, first, descriptions)
        found: list[Piece] = []
        copies: dict[str, HtmlElement | None] = {}
        for number, run in enumerate(self.runs):
            inside = _holds(root, run.element)
            near = (min(first, head) if head >= 0 else first) - _AROUND <= number <= last + _AROUND
            piece = self._piece(number, run, inside or near, first <= number <= last)
            if number == standfirst:
                piece = Piece(run.text, "standfirst")
            elif piece and _letters(run.text) in titles:
                piece = Piece(run.text, "title", "headline repeated")
            elif head < number < first and (piece is None or piece.reason):
                piece = Piece(run.text, "head", piece.reason if piece else "page head")
            elif piece and number < head and piece.reason is None and piece.kind != "caption":
                piece = piece._replace(reason="section line")
            elif piece and piece.reason is None and self._is_copy(run, copies):
                piece = piece._replace(reason="repeated")
            if piece:
                found.append(piece)
        return _without_pulled(found)

    def _is_copy(self, run: Run, copies: dict[str, HtmlElement | None]) -> bool:
        """Whether a paragraph stands in another box as well: the page's copy for small screens."""
        letters = _letters(run.text)
        if len(letters) < _COPIED:
            return False
        parent = run.element.getparent()
        return copies.setdefault(letters, parent) is not parent

    def _headline(self, titles: set[str], first: int) -> int:
        """The number of the run that is the story's headline, -1 where it isn't shown."""
        heads = [
            number
            for number, run in enumerate(self.runs[: max(first, 0)])
            if _letters(run.text) in titles
        ]
        return heads[-1] if heads else -1

    def _standfirst(self, head: int, first: int, descriptions: set[str]) -> int:
        """The number of the sentence under the headline, -1 where there is none."""
        if head < 0:
            return -1
        lead = _letters(" ".join(run.text for run in self.runs[first : first + 2]))
        for number in range(head + 1, min(first, head + _HEAD_RUNS)):
            run = self.runs[number]
            letters = _letters(run.text)
            if not 20 <= len(run.text) <= 600 or run.is_link or letters[:-3] in lead:
                continue
            if self.judge(run.element)[1] == "caption" or run.text.startswith(
                ("By ", "by ", "BY ")
            ):
                continue
            if letters in descriptions or self._is_named_standfirst(run.element):
                return number
        return -1

    def _is_named_standfirst(self, element: HtmlElement) -> bool:
        for _ in range(4):
            if element is None or self.held[element]:
                return False
            if is_standfirst(self.names(element)):
                return True
            element = element.getparent()
        return False

    def _root(self) -> HtmlElement | None:
        """The innermost element that holds nearly all of the story."""
        if not self.held:
            return None
        enough = _MOST_OF_IT * self.total
        best = None
        for element, size in self.held.items():
            if size >= enough and (best is None or size < self.held[best] or _holds(best, element)):
                best = element
        return best

    def _range(self, titles: set[str]) -> tuple[int, int]:
        """The numbers of the first and the last run that is surely the story's."""
        sure = [
            number
            for number, (run, vote) in enumerate(zip(self.runs, self.votes, strict=True))
            if vote
            and len(run.text) >= _LONG
            and self.judge(run.element) in _STORY_LIKE
            and _letters(run.text) not in titles
        ]
        return (sure[0], sure[-1]) if sure else (0, -1)

    def _piece(self, number: int, run: Run, inside: bool, between: bool) -> Piece | None:
        reason, kind = self.judge(run.element)
        if run.row:
            kind = "table"
        elif kind == "body" and run.is_bold and not _is_prose(run) and _heads(run.text):
            kind = "heading"
        vote = self.votes[number]
        look = self._look(run)
        alike = bool(look) and self.looks[look] >= _TOO_MUCH * self.total
        if reason and not is_strong(reason) and (alike or (is_line(reason) and _is_prose(run))):
            reason = None if vote or alike else reason
        if kind == "caption" and (inside or between):
            text = run.text.strip(" (")
            short = text.count(" ") < 6 and not _is_prose(run)
            return Piece(text, kind, reason if reason != "photo credit" or short else None)
        if reason:
            return Piece(run.text, kind, reason) if inside or between or vote else None
        if run.is_link and kind != "heading" and (vote or between) and not _is_prose(run):
            return Piece(run.text, kind, "related link")
        if run.tag == "time" and between and inside and self._opens_post(number):
            return Piece(_AGE.sub("", run.text), "body")
        if vote or self._stands_with_it(run, inside, between, alike):
            return Piece(run.text, kind, usual=alike)
        return Piece(run.text, kind, "outside the story") if between and inside else None

    def _opens_post(self, number: int) -> bool:
        """Whether a time stands over a post of a live page: text follows in the same box."""
        after = range(number + 1, min(number + 4, len(self.runs)))
        following = next((self.runs[each] for each in after if self.votes[each]), None)
        around: HtmlElement | None = self.runs[number].element
        for _ in range(4):
            around = around.getparent() if around is not None else None
            if around is None or following is None or self.held[around] > _TOO_MUCH * self.total:
                return False
            if _holds(around, following.element):
                return True
        return False

    def _stands_with_it(self, run: Run, inside: bool, between: bool, alike: bool) -> bool:
        """Whether a run that trafilatura left out is one of the story's paragraphs."""
        if run.linked * 2 > len(run.text):
            return False
        if alike and (inside or between) and len(run.text) >= _LONG:
            return True
        parent = run.element.getparent()
        host = parent is not None and self.held[parent] > 0.1 * self.total
        return between and inside and host and (run.tag in ("p", "blockquote") or run.is_heading)


def _kin(names: str) -> str:
    """What boxes of one kind share: their names without the numbers."""
    return names.translate(_NO_DIGITS)


def _holds(outer: HtmlElement | None, inner: HtmlElement) -> bool:
    element: HtmlElement | None = inner
    while element is not None:
        if element is outer:
            return True
        element = element.getparent()
    return False


def _is_picture(element: HtmlElement) -> bool:
    """Whether an element holds a picture and a few words, and no quotation or table."""
    size = 0
    picture = False
    for number, each in enumerate(element.iter()):
        if number > 60 or each.tag in ("blockquote", "table", "article", "ul", "ol", "h1"):
            return False
        picture = picture or each.tag in ("img", "picture", "amp-img", "noscript")
        size += len(each.text or "") + len(each.tail or "")
    return picture and size < 1_000


def _heads(text: str) -> bool:
    """Whether a line in bold may head what follows: some words and no sentence's end."""
    return text.count(" ") < 14 and text[-1] not in ".!?:,;…" and any(map(str.isalpha, text))


def _is_prose(run: Run) -> bool:
    """Whether a run reads as a paragraph: some length, and it ends as a sentence does."""
    end = run.text.rstrip("\"'”’)»")
    return len(run.text) >= 60 and end.endswith((".", "!", "?", "…", ":"))


def _without_pulled(pieces: list[Piece]) -> list[Piece]:
    """The same pieces; a quotation that repeats the story's own words is dropped."""
    known: Counter[tuple[str, ...]] = Counter()
    for piece in pieces:
        if piece.reason is None:
            known.update(set(_grams(piece.text, 3)))
    found: list[Piece] = []
    for piece in pieces:
        if piece.reason in (None, "pull quote") and piece.kind in ("quote", "body"):
            grams = list(_grams(piece.text, 3))
            least = 1 if piece.reason is None else 0
            again = sum(known[gram] > least for gram in grams)
            if piece.reason and grams and again < 0.5 * len(grams):
                piece = piece._replace(reason=None)
            elif piece.kind == "quote" and 2 < len(grams) < 60 and again >= 0.9 * len(grams):
                piece = piece._replace(reason="pull quote")
        found.append(piece)
    return found
