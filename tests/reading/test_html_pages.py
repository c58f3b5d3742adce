"""Pages in the mark-up of many content systems, each with what its article should be."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing.model import Article
from briefing.reading.html import article_from_html

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(page.stem for page in PAGES.glob("*.html"))


def read(name: str) -> tuple[Article, dict[str, Any]]:
    wanted = tomllib.loads((PAGES / f"{name}.toml").read_text(encoding="utf-8"))
    page = (PAGES / f"{name}.html").read_bytes()
    return article_from_html(page, wanted.get("given_url")), wanted


@pytest.mark.parametrize("name", NAMES)
def test_head(name: str) -> None:
    article, wanted = read(name)
    for field in ("title", "agency", "published", "updated", "url", "notice"):
        assert getattr(article, field) == wanted.get(field), field
    assert list(article.byline) == wanted.get("byline", [])


@pytest.mark.parametrize("name", NAMES)
def test_paragraphs(name: str) -> None:
    article, wanted = read(name)
    free = wanted.get("optional", ())
    found = [
        (each.kind, article.text[each.start : each.end])
        for each in article.paragraphs
        if article.text[each.start : each.end] not in free
    ]
    opened = [
        (kind, text[: len(opening)])
        for (kind, text), (_, opening) in zip(found, wanted["paragraphs"], strict=False)
    ]
    assert opened == [tuple(each) for each in wanted["paragraphs"]]
    assert found[len(opened) :] == []


@pytest.mark.parametrize("name", NAMES)
def test_furniture(name: str) -> None:
    article, wanted = read(name)
    for words in wanted.get("absent", ()):
        assert words not in article.text
    for words, reason in wanted.get("dropped", ()):
        assert any(words in each.text and each.reason == reason for each in article.dropped), words


@pytest.mark.parametrize("name", NAMES)
def test_spans_give_back_whole_paragraphs(name: str) -> None:
    article, _ = read(name)
    pieces = [article.text[each.start : each.end] for each in article.paragraphs]
    assert "\n\n".join(pieces) == article.text
    assert all(piece == " ".join(piece.split()) for piece in pieces)
