"""A web page into an article, with trafilatura. (in the making)"""

from __future__ import annotations

from briefing.model import Article
from briefing.reading.text import article_from_text


def article_from_html(html: str | bytes, url: str | None = None) -> Article:
    import trafilatura

    text = trafilatura.extract(html, url=url, include_comments=False) or ""
    return article_from_text(text)._replace(url=url)
