"""A web page into an article."""

from __future__ import annotations

from briefing.model import Article, Dropped
from briefing.reading.blocks import Block, closed
from briefing.reading.captions import is_credit
from briefing.reading.cleaner import Metadata, article_from_blocks
from briefing.reading.furniture import judge
from briefing.reading.metadata import read_metadata
from briefing.reading.page import count_elements, parse, runs
from briefing.reading.story import Piece, story

_MOST_FOR_TRAFILATURA = 60_000
# Fewer lines without stops in a row may be anything.
_LISTED = 4
_HINTS = {"body": "", "standfirst": "body"}


def article_from_html(html: str | bytes, url: str | None = None) -> Article:
    tree = parse(html)
    if tree is None:
        return Article("", ())
    meta = read_metadata(tree)
    body = None
    if count_elements(tree) <= _MOST_FOR_TRAFILATURA:
        from trafilatura import bare_extraction

        document = bare_extraction(tree, include_comments=False)
        body = getattr(document, "body", None)
    pieces = story(runs(tree), body, meta.body, meta.titles, meta.descriptions)
    pieces = _listed([_credited(each) for each in pieces])
    dropped = tuple(Dropped(each.text, each.reason) for each in pieces if each.reason)
    known = Metadata(
        title=meta.title,
        byline=meta.byline,
        agency=meta.agency,
        published=meta.published,
        updated=meta.updated,
        url=meta.url,
        dropped=dropped,
    )
    return article_from_blocks([_block(each) for each in pieces if not each.reason], known)


def _credited(piece: Piece) -> Piece:
    """The piece; with its reason if it is a picture's credit, told before its neighbours are."""
    if piece.reason is None and piece.kind in ("body", "caption"):
        verdict = judge(piece.text)
        if is_credit(piece.text) or (verdict and verdict.reason == "photo credit"):
            return piece._replace(reason="photo credit")
    return piece


def _listed(pieces: list[Piece]) -> list[Piece]:
    """The pieces; lines without stops that follow each other as paragraphs become a list."""
    found = list(pieces)
    run: list[int] = []
    for number, piece in enumerate([*pieces, Piece("", "heading")]):
        if piece.reason:
            continue
        if piece.kind == "body" and not closed(piece.text):
            run.append(number)
            continue
        if len(run) >= _LISTED:
            for each in run:
                found[each] = found[each]._replace(kind="list")
        run = []
    return found


def _block(piece: Piece) -> Block:
    return Block(piece.text, _HINTS.get(piece.kind, piece.kind), whole=True)
