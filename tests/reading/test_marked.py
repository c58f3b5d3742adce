"""Pasted texts and pages with the furniture of many sites, each with its marks."""

from __future__ import annotations

import pytest

from briefing.reading.html import article_from_html
from briefing.reading.text import article_from_text
from tests.reading.marked import (
    HERE,
    Marked,
    head_of,
    letters,
    paragraphs_of,
    read_page,
    read_text,
)

TEXTS = sorted(path.stem for path in (HERE / "pasted").glob("*.txt"))
PAGES = sorted(path.stem for path in (HERE / "marked").glob("*.html"))


def _head(marked: Marked) -> dict[str, str]:
    return {key: value for key, value in marked.head.items() if key != "left"}


@pytest.mark.parametrize("name", TEXTS)
def test_a_pasted_text_gives_its_article(name: str) -> None:
    marked = read_text(name)
    article = article_from_text(marked.source)
    assert paragraphs_of(article, marked) == marked.paragraphs
    assert head_of(article, marked.head) == _head(marked)


@pytest.mark.parametrize("name", TEXTS)
def test_every_line_of_a_pasted_text_is_kept_or_dropped_with_its_reason(name: str) -> None:
    marked = read_text(name)
    article = article_from_text(marked.source)
    told = "\n".join([article.text, article.title or "", *(each.text for each in article.dropped)])
    rows = [" ".join(row.strip(" >-·").split()) for row in marked.source.splitlines()]
    assert [row for row in rows if row not in told] == []
    assert all(each.reason for each in article.dropped)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_its_article(name: str) -> None:
    marked = read_page(name)
    article = article_from_html(marked.source)
    # A standfirst is the story's where the site sets it with the story.
    free = [text for kind, text in marked.paragraphs if kind == "standfirst"]
    found = [each for each in paragraphs_of(article, marked) if each[1] not in free]
    wanted = [each for each in marked.paragraphs if each[0] != "standfirst"]
    assert letters(found) == letters(wanted)
    assert head_of(article, marked.head) == _head(marked)
