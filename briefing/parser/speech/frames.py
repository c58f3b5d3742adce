"""The reporter's sentences of an article: the words outside the marks, and where quotes stand."""

from __future__ import annotations

from briefing.parser.speech.marks import KINDS, Marked
from briefing.parser.speech.page import Page, Source
from briefing.record import Record
from briefing.text.document import Document, Stretch

BEFORE, BEHIND = "before", "behind"
_WORDS = frozenset(("words", "view", "opinion", "judgment", "judgement", "estimation"))


class Attribution(Record):
    """Who spoke (None where the verb names nobody), the verb's token, whom it was said to (a
    span of tokens), on which side of the quote it stands and whether right beside it.
    """

    source: Source | None
    verb: int
    hearer: tuple[int, int] | None
    side: str
    near: bool


def source_place(page: Page, row: list[int], at: int) -> int:
    """Where the source begins behind "according to", "in the words of" at `at`, else 0."""
    word = page.folded[row[at]]
    if word == "according" and at + 2 < len(row):
        return at + 2
    phrase = [page.folded[token] for token in row[at + 1 : at + 4]]
    if word == "in" and phrase[0::2] == ["the", "of"] and phrase[1] in _WORDS:
        return at + 4
    return 0


class Place(Record):
    """Marked words (their number in the article) and how many of the frame's tokens precede."""

    marked: int
    position: int


class Frame(Record):
    """One sentence of the reporter: its tokens outside all marks, and the quotes it holds.

    A quote of several sentences belongs to the one sentence that it stands in.
    """

    tokens: list[int]
    places: list[Place]
    paragraph: int


def read_frames(document: Document, marked: list[Marked]) -> list[Frame]:
    """The frames of all body, list and heading paragraphs, in text order; linear."""
    frames: list[Frame] = []
    at = 0
    for stretch in document.paragraphs:
        if stretch.kind in KINDS:
            while at < len(marked) and marked[at].paragraph < stretch.paragraph:
                at += 1
            at = _paragraph(document, stretch, marked, at, frames)
    return frames


def _paragraph(
    document: Document, stretch: Stretch, marked: list[Marked], at: int, frames: list[Frame]
) -> int:
    """Add the frames of one paragraph; the number of the first quote behind it."""
    sentence_at, sentences = document.sentence_at, document.sentences
    token, sentence = stretch.first, -1
    frame = Frame([], [], stretch.paragraph)
    while token < stretch.last:
        if sentence_at[token] != sentence:
            frame = Frame([], [], stretch.paragraph)
            frames.append(frame)
        quote = marked[at] if at < len(marked) else None
        if quote and quote.opener == token:
            frame.places.append(Place(at, len(frame.tokens)))
            token, at = quote.after, at + 1
        else:
            stop = sentences[sentence_at[token]].last
            if quote and quote.opener < stop:
                stop = quote.opener
            frame.tokens.extend(range(token, stop))
            token = stop
        sentence = sentence_at[token - 1]
    return at
