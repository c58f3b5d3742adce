"""Raw text into an article. (in the making)"""

from __future__ import annotations

import re

from briefing.model import Article, Paragraph

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")


def article_as_is(text: str) -> Article:
    """The text exactly as given: each line that holds anything is a body paragraph."""
    paragraphs = tuple(
        Paragraph("body", m.start(), m.end()) for m in _LINE.finditer(text) if not m[0].isspace()
    )
    return Article(text, paragraphs, language="en")


def article_from_text(text: str) -> Article:
    """The cleaned article of raw text."""
    return article_as_is(text)
