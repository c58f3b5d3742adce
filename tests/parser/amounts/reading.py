"""Figures of a piece of text, for the tests of the figure part."""

from __future__ import annotations

from briefing.model import Article, Figure, Paragraph
from briefing.parser.figures import find_figures
from briefing.text.document import read_document


def figures_of(
    *paragraphs: str, title: str | None = None, language: str | None = "en", kind: str = "body"
) -> tuple[Figure, ...]:
    """The figures of paragraphs of one kind."""
    spans: list[Paragraph] = []
    start = 0
    for paragraph in paragraphs:
        spans.append(Paragraph(kind, start, start + len(paragraph)))
        start += len(paragraph) + 2
    article = Article("\n\n".join(paragraphs), tuple(spans), title=title, language=language)
    return find_figures(read_document(article))


def read(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Words, kind, value and unit of each figure of a text."""
    return [(each.text, each.kind, each.value, each.unit) for each in figures_of(text)]
