"""A web page into an article."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.html import HtmlElement

from briefing.model import Article, Dropped
from briefing.reading.authors import (
    bare_names,
    linked_names,
    listed_names,
    shown_agency,
    shown_names,
)
from briefing.reading.blocks import Block, closed, is_name, words_in
from briefing.reading.byline import agency_of, is_outlet
from briefing.reading.cleaner import Metadata, article_from_blocks
from briefing.reading.credits import has_credit, is_credit
from briefing.reading.dates import find_stamps, is_date_line
from briefing.reading.furniture import judge
from briefing.reading.lines import bullet_of
from briefing.reading.metadata import PageData, read_metadata
from briefing.reading.page import Run, count_elements, parse, runs
from briefing.reading.page_dates import address_date, later, shown_change, shown_date
from briefing.reading.page_title import shown_title
from briefing.reading.story import Piece, story
from briefing.reading.strays import joined, without_strays
from briefing.reading.walls import is_wall

PAYWALLED = "paywalled: only the beginning is here"
SHORTENED = "cut off: the page holds only a part of the text"
# trafilatura's time is quadratic in the children of one element and high for each element:
# about 0.1 ms. Pages of news have 500 to 15,000 elements, the children of one are a few hundred.
_MOST_ELEMENTS = 60_000
_MOST_CHILDREN = 2_000
_PART = 0.6
_HALF = 0.5
_SHORT = 150
_FEW = 12
# Fewer lines without stops in a row may be anything.
_LISTED = 4
# A paragraph of so many words without a stop was cut off; fewer may be anything.
_MANY = 12
_LAST = 3
# A longer caption tells something beside whose picture it is.
_CREDIT = 8
_BEHIND = 6
_BEGINNING = 6  # paragraphs that show what is over a story
# What stands under a headline in such a box tells of other stories, or of a picture.
_OTHERS = ("related link", "photo credit", "comment", "player text", "advertisement", "not shown")
_DASHES = "-–*"  # that paragraphs begin with, too
_HINTS = {"body": "", "standfirst": "body"}


def article_from_html(html: str | bytes, url: str | None = None) -> Article:
    """The article of a web page; one without paragraphs where the page shows none.

    `url` is where the page was found; nothing is fetched. Never raises on a string. The page's
    text is bounded (see `briefing.reading.page`), and so is the time that it may cost.
    """
    tree = parse(html)
    if tree is None:
        return Article("", ())
    meta = read_metadata(tree, url)
    shown = runs(tree)
    if meta.title_is_weak:
        title = shown_title((each.text for each in shown), meta.title)
        meta = meta._replace(title=title, titles=(*meta.titles, title or ""))
    pieces = without_strays(story(shown, _extracted(tree), meta.body, meta.titles))
    pieces = _listed(_bulleted(joined([_credited(each) for each in pieces])))
    if _words(pieces) < _HALF * words_in(meta.body or "") and meta.free is not False:
        pieces = [Piece(line, "body") for line in (meta.body or "").split("\n")]
    told = [each.text for each in pieces if each.reason is None]
    if not any(told) or (not (meta.byline or meta.published) and is_wall(told)):
        return Article("", (), url=meta.url)
    over, behind = _over(pieces), _behind(pieces)
    heads = [each.text.strip(" ·•|") for each in (*over, *behind)]
    named = _names(heads, over, behind)
    names = named if set(meta.byline) < set(named) else meta.byline
    listed = listed_names(each for each in shown if each.text in heads)
    names = listed if set(names) < set(listed) else names
    if not names and not meta.agency:
        names = _read_names(meta.title, heads, pieces, shown) or linked_names(tree)
    pieces = [_signed(each, names) for each in pieces]
    published = meta.published or shown_date(heads)
    known = Metadata(
        title=meta.title,
        byline=names,
        agency=meta.agency or shown_agency(_sources(heads, (*over, *behind))),
        published=published,
        updated=meta.updated or later(shown_change(heads), published),
        url=meta.url,
        notice=_notice(pieces, meta),
        dropped=tuple(Dropped(each.text, each.reason) for each in pieces if each.reason),
    )
    article = article_from_blocks(_blocks(pieces), known)
    if not _tells(article):
        return Article("", (), url=meta.url)
    return article if article.published else article._replace(published=address_date(meta.url))


def _tells(article: Article) -> bool:
    """Whether anything is told: a few words without a sentence are left of a player or a form."""
    if words_in(article.text) >= _FEW or any(each.kind == "caption" for each in article.paragraphs):
        return True
    return any(closed(article.text[each.start : each.end]) for each in article.paragraphs)


def _extracted(tree: HtmlElement) -> HtmlElement | None:
    """What trafilatura takes for the page's body, None where it finds none or would take long."""
    if count_elements(tree) > _MOST_ELEMENTS:
        return None
    if any(len(element) > _MOST_CHILDREN for element in tree.iter()):
        return None
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, include_comments=False, with_metadata=False)
    except Exception:
        # A page that the library stumbles over is read without its vote.
        return None
    return getattr(document, "body", None)


def _words(pieces: list[Piece]) -> int:
    return sum(words_in(each.text) for each in pieces if each.reason is None)


def _sources(heads: list[str], pieces: Iterable[Piece]) -> list[str]:
    """The lines that may name an agency: no picture's credit, unless in a byline's box."""
    beside = zip(heads, pieces, strict=True)
    return [text for text, each in beside if each.reason == "byline" or not is_credit(text)]


def _names(heads: list[str], over: list[Piece], behind: list[Piece]) -> tuple[str, ...]:
    """Who wrote it by the lines around the story that say so, by those in a byline's box."""
    boxed = [each for each in over if each.reason == "byline"]
    linked = [bare_names([each.text]) for each in boxed if each.linked]
    together = tuple(dict.fromkeys(name for names in linked for name in names))
    alone = bare_names([each.text for each in (*boxed, *behind)])
    return shown_names(heads) or (together if len(together) > 1 else alone)


def _read_names(
    title: str | None, heads: list[str], pieces: list[Piece], runs: list[Run]
) -> tuple[str, ...]:
    """Who wrote it by the lines under the headline, as they are read in a pasted text.

    Only beside a day: a section's name looks like a person's. So does what the menu links to,
    and whom the story tells of did not write it.
    """
    told = [each.text for each in pieces if each.reason is None and each.kind == "body"]
    first = next((each for each in pieces if each.reason is None), None)
    if first is not None and first.kind == "heading" and is_name(first.text):
        heads = [*heads, first.text]
    if not title or not any(map(find_stamps, heads)):
        return ()
    lines = [Block(title, "title"), *map(Block, heads), *map(Block, told[:_BEGINNING])]
    names = article_from_blocks(lines, Metadata(title=title)).byline
    menu = {run.text for run in runs if run.is_link and run.tag == "li"}
    text = " ".join((title, *(each for each in told if each not in names)))
    return tuple(n for n in names if n not in menu and n.rpartition(" ")[2] not in text)


def _over(pieces: list[Piece]) -> list[Piece]:
    """The lines over the story that may tell who wrote it and when."""
    told = [number for number, each in enumerate(pieces) if each.reason is None]
    over = pieces[: told[0]] + [each for each in pieces[told[0] :] if each.kind == "head"]
    # Some set name and date under the first paragraph, a standfirst.
    under = pieces[told[0] : told[:3][-1]]
    over += [each for each in under if each.reason == "byline" or is_date_line(each.text)]
    return [
        each
        for each in over
        if each.reason == "byline"
        or (each.reason not in _OTHERS and (each.kind == "head" or is_date_line(each.text)))
    ]


def _behind(pieces: list[Piece]) -> list[Piece]:
    """The lines in a byline's box right behind the story."""
    last = max(number for number, each in enumerate(pieces) if each.reason is None)
    return [each for each in pieces[last + 1 :][:_BEHIND] if each.reason == "byline"]


def _notice(pieces: list[Piece], meta: PageData) -> str | None:
    """A line for the reader where the page gives only a part of its article."""
    told = [each for each in pieces if each.reason is None and each.kind in ("body", "quote")]
    words = _words(pieces)
    part = meta.words is not None and meta.words > _SHORT and words < _PART * meta.words
    if meta.free is False:
        cut = bool(told) and (told[-1].text.endswith(("…", "...")) or not closed(told[-1].text))
        return PAYWALLED if part or (not meta.words and (cut or words < _SHORT)) else None
    return SHORTENED if part and words < _HALF * (meta.words or 0) else None


def _credited(piece: Piece) -> Piece:
    """The piece; with its reason if it is a picture's credit, or a dateline in a box of its own.

    Told here, before the cleaner judges by the neighbours.
    """
    if piece.reason is None and piece.text.endswith(("—", "–")) and words_in(piece.text) <= 5:
        return piece._replace(reason="dateline")
    if piece.reason is None and piece.kind in ("body", "caption"):
        if piece.kind == "caption" and words_in(piece.text) > _CREDIT:
            return piece
        verdict = judge(piece.text)
        named = piece.kind == "caption" and (is_outlet(piece.text) or agency_of(piece.text))
        if named or is_credit(piece.text) or (verdict and verdict.reason == "photo credit"):
            return piece._replace(reason="photo credit")
    return piece


def _signed(piece: Piece, names: tuple[str, ...]) -> Piece:
    """The piece; with its reason if it is a heading that is only the writer's name."""
    named = piece.kind == "heading" and piece.reason is None and piece.text in names
    return piece._replace(reason="byline") if named else piece


def _listed(pieces: list[Piece]) -> list[Piece]:
    """The pieces; lines without stops that follow each other as paragraphs become a list."""
    found = list(pieces)
    run: list[int] = []
    for number, piece in enumerate([*pieces, Piece("", "heading")]):
        if piece.reason:
            continue
        if piece.kind == "body" and not closed(piece.text) and piece.text[-1] != ":":
            run.append(number)
            continue
        if len(run) >= _LISTED:
            for each in run:
                found[each] = found[each]._replace(kind="list")
        run = []
    return found


def _bulleted(pieces: list[Piece]) -> list[Piece]:
    """The pieces; paragraphs that begin with a typed bullet become a list's items without it.

    A dash is one only beside another: it opens speech as well.
    """
    found = list(pieces)
    for number, piece in enumerate(pieces):
        sign = bullet_of(piece.text) if piece.kind in ("body", "heading") else None
        if sign is None or piece.reason or (piece.text[0] in _DASHES and closed(piece.text)):
            continue
        near = (*pieces[max(0, number - 1) : number], *pieces[number + 1 : number + 2])
        if piece.text[0] not in _DASHES or any(each.text[:2] == piece.text[:2] for each in near):
            found[number] = piece._replace(text=piece.text[sign.end() :], kind="list")
    return found


def _blocks(pieces: list[Piece]) -> list[Block]:
    """The story's pieces for the cleaner, with what the mark-up is sure of.

    Of the last few the words decide: a writer's life looks like the story's paragraphs.
    """
    kept = [each for each in pieces if not each.reason]
    found = []
    for number, piece in enumerate(kept):
        hint = _HINTS.get(piece.kind, piece.kind)
        if piece.kind == "body" and words_in(piece.text) > _MANY:
            last = number >= len(kept) - _LAST
            sure = piece.usual and not last and not has_credit(piece.text)
            cut = not closed(piece.text) and not (last and "@" in piece.text)
            hint = "body" if (sure or cut) and not is_date_line(piece.text) else ""
        found.append(Block(piece.text, hint, whole=True))
    return found
