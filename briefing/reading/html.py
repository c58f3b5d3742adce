"""A web page into an article."""

from __future__ import annotations

from briefing.model import Article, Paragraph
from briefing.reading.metadata import read_metadata
from briefing.reading.page import page_blocks


def article_from_html(html: str | bytes, url: str | None = None) -> Article:
    import trafilatura

    tree = trafilatura.load_html(html)
    document = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    blocks = page_blocks(tree, getattr(document, "body", None))
    meta = read_metadata(tree)
    blocks = [b for b in blocks if not b.reason]
    out = []
    pos = 0
    for b in blocks:
        out.append(Paragraph(b.kind, pos, pos + len(b.text)))
        pos += len(b.text) + 2
    return Article(
        "\n\n".join(b.text for b in blocks),
        tuple(out),
        title=meta.title,
        byline=meta.byline,
        agency=meta.agency,
        published=meta.published,
        language="en",
    )
