"""Pasted or scraped text into an article."""

from __future__ import annotations

import re

from briefing.model import Article, Paragraph
from briefing.reading.cleaner import NOT_ENGLISH, Metadata, article_from_blocks
from briefing.reading.frontmatter import read_front_matter
from briefing.reading.lines import blocks_of
from briefing.reading.plain import mark_plain
from briefing.text.language import vote

_FEWEST = 50  # blocks that a page with its menus has
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")


def article_as_is(text: str) -> Article:
    """The text exactly as given: each line that holds anything is a body paragraph."""
    paragraphs = tuple(
        Paragraph("body", m.start(), m.end()) for m in _LINE.finditer(text) if not m[0].isspace()
    )
    language = vote(text)
    notice = None if language in ("en", None) else NOT_ENGLISH
    return Article(text, paragraphs, language=language, notice=notice)


def article_from_text(text: str) -> Article:
    """The cleaned article of raw text; see `briefing.reading.cleaner` for what is done.

    Never raises on a string; linear in its length.
    """
    if " --> " in text[:2_000]:
        from briefing.reading.subtitles import blocks_of_subtitles, is_subtitles

        if is_subtitles(text):
            said, dropped = blocks_of_subtitles(text)
            return article_from_blocks(said, Metadata(dropped=tuple(dropped)))
    known, rest = read_front_matter(text)
    blocks = blocks_of(rest)
    if len(blocks) > _FEWEST:
        from briefing.reading.menus import cut_out

        blocks, dropped = cut_out(blocks)
        if dropped:
            return article_from_blocks(blocks, known._replace(dropped=tuple(dropped)))
    return article_from_blocks(mark_plain(blocks, rest), known)
