"""Blocks in, article out: the one cleaner for pasted text and for web pages.

The passes, in order: furniture by its wording and form; credits and dates; broken paragraphs
joined; captions; the head; lists of links, repetitions, the tail; kinds. Each pass only notes on
its lines why they go or what they are; nothing is thrown away before the end, so that every
dropped piece stands in `article.dropped` with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import Article, Dropped, Paragraph
from briefing.reading.blocks import Block, Line, tells, words_in
from briefing.reading.captions import mark_captions
from briefing.reading.cards import drop_cards, drop_dated_cards
from briefing.reading.contacts import mark_contacts
from briefing.reading.credits import credits_joined, mark_bracketed, mark_repeated_credits
from briefing.reading.form import mark_furniture, mark_leftovers
from briefing.reading.head import Head, read_head
from briefing.reading.joins import join_broken
from briefing.reading.kinds import give_kinds
from briefing.reading.live import is_live, mark_posts, post_writers
from briefing.reading.notes import described_names, mark_writers_notes
from briefing.reading.repeats import drop_repeated
from briefing.reading.rosters import mark_rosters
from briefing.reading.signed import join_names, restore_names
from briefing.reading.tail import (
    drop_behind_end,
    drop_lists,
    drop_pairs,
    drop_shouted,
    drop_tail,
)
from briefing.reading.when import labelled_dates, mark_dates
from briefing.reading.wire import (
    dateline_agency,
    dateline_date,
    is_indian,
    mark_bylines,
    reporters,
    restore_agencies,
    sign_off,
)
from briefing.record import Record
from briefing.text.language import vote

PAYWALLED = "behind a paywall: the text may be cut off"
CUT_OFF = "cut off: the text ends in mid-sentence"
NOT_ENGLISH = "not in English: only article and figures"


class Metadata(Record):
    """What is known of an article from elsewhere (a page's JSON-LD, a text's front matter).

    A field that is set wins over what the text says; dates are ISO 8601.
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    notice: str | None = None
    dropped: tuple[Dropped, ...] = ()


def article_from_blocks(blocks: Iterable[Block], known: Metadata | None = None) -> Article:
    """The cleaned article of a page's or a text's blocks in reading order.

    A block's hint is believed where it says what the block is; furniture is looked for in every
    block. Blocks marked `whole` are never joined. Never raises; linear in the text's length.
    """
    known = known or Metadata()
    lines = join_names([Line(block) for block in blocks if block.text])
    del blocks  # a text of a million lines would be held twice
    mark_furniture(lines)
    mark_contacts(lines)
    credits_joined(lines)
    mark_dates(lines)
    restore_agencies(lines)
    restore_names(lines)
    mark_bylines(lines)
    mark_rosters(lines)
    lines = join_broken([line for line in lines if line.text])
    mark_leftovers(lines)
    live = is_live(lines)
    if not live:
        mark_repeated_credits(lines)
    mark_bracketed(lines)
    mark_captions(lines)
    indian = is_indian(lines)
    head = read_head(lines, known.title, indian, live)
    if any(tells(line, 6) for line in lines):
        _drop_around(lines, head, live, known.byline or head.byline)
    agency = sign_off(lines) or dateline_agency(lines)
    paywalled = _is_paywalled(lines)
    give_kinds(lines, head.end)
    names = head.byline or reporters(lines) or described_names(lines)
    head = head._replace(byline=names or (post_writers(lines) if live else ()))
    return _article(lines, head, known, agency, paywalled, indian)


def _drop_around(lines: list[Line], head: Head, live: bool, names: tuple[str, ...]) -> None:
    """Drop what is no part of a story by its place: only where there is a story."""
    if live:
        mark_posts(lines, head.end)
    else:
        drop_dated_cards(lines, head.end)
    drop_lists(lines)
    mark_writers_notes(lines, head.end, names)
    drop_behind_end(lines)
    if not live:
        drop_pairs(lines, head.end)
    drop_shouted(lines, head.end)
    drop_repeated(lines, head.end, live)
    drop_cards(lines, head.end)
    drop_tail(lines, head.end, names)


def _is_paywalled(lines: list[Line]) -> bool:
    """Whether a subscriber notice stands where the story should go on."""
    noted = max(
        (n for n, line in enumerate(lines) if line.reason == "subscriber notice"), default=-1
    )
    if noted < 0:
        return False
    before = sum(words_in(line.text) for line in lines[:noted] if tells(line))
    after = sum(words_in(line.text) for line in lines[noted:] if tells(line))
    return after < 40 and after <= before


def _article(
    lines: list[Line],
    head: Head,
    known: Metadata,
    agency: str | None,
    paywalled: bool,
    indian: bool,
) -> Article:
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    dropped = list(known.dropped)
    at = 0
    for line in lines:
        if line.reason:
            dropped.append(Dropped(line.text, line.reason))
        elif line.kind in ("date", "byline"):
            dropped.append(Dropped(line.text, "date line" if line.kind == "date" else "byline"))
        elif line.kind != "title" and line.text:
            texts.append(line.text)
            paragraphs.append(Paragraph(line.kind, at, at + len(line.text)))
            at += len(line.text) + 2
    text = "\n\n".join(texts)
    published, updated = labelled_dates(lines, indian)
    language = known.language or vote(text)
    return Article(
        text,
        tuple(paragraphs),
        title=known.title or head.title,
        byline=known.byline or head.byline,
        agency=known.agency or head.agency or agency,
        published=known.published or head.published or dateline_date(texts) or published,
        updated=known.updated or head.updated or updated,
        url=known.url,
        language=language,
        dropped=tuple(dropped),
        notice=known.notice or _notice(language, paywalled, lines),
    )


def _notice(language: str | None, paywalled: bool, lines: list[Line]) -> str | None:
    if language not in ("en", None):
        return NOT_ENGLISH
    if paywalled:
        return PAYWALLED
    last = next((each for each in reversed(lines) if each.kind == "body" and not each.reason), None)
    if last and words_in(last.text) > 12 and last.text.endswith(("...", "…", "[…]", "[...]")):
        return CUT_OFF
    return None
