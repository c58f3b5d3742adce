"""Texts and pages that carry their own marks: what each line or element should become.

A text's lines begin with a letter and `|`: `B` body, `H` heading, `C` caption, `L` list,
`N` notice, `T` title, `Y` byline or date, `-` the site's. A page's elements have `data-want`.
Both open with a head: `title`, `byline` (names with `;` between), `published`, `agency`,
`notice`, and `left`, what stays in the article although it is the site's.
"""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree, html

from briefing.model import Article
from briefing.record import Record

HERE = Path(__file__).parent
_KINDS = {"B": "body", "H": "heading", "C": "caption", "L": "list", "N": "notice"}
_WANT = re.compile(r' data-want="[a-z]+"')


class Marked(Record):
    """A source without its marks, its head, and the paragraphs that it should give."""

    source: str
    head: dict[str, str]
    paragraphs: list[tuple[str, str]]

    @property
    def left(self) -> list[str]:
        return _items(self.head.get("left", ""))


def read_text(name: str) -> Marked:
    """A marked text of `pasted/`."""
    head, _, rows = (HERE / "pasted" / f"{name}.txt").read_text("utf-8").partition("===\n")
    lines = [row.partition("|")[::2] if row else ("", "") for row in rows.splitlines()]
    wanted = [(_KINDS[tag], text.strip()) for tag, text in lines if tag in _KINDS]
    return Marked("\n".join(text for _, text in lines) + "\n", _head(head), wanted)


def read_page(name: str) -> Marked:
    """A marked page of `marked/`."""
    head, _, page = (HERE / "marked" / f"{name}.html").read_text("utf-8").partition("-->\n")
    wanted = []
    for element in html.document_fromstring(page).iter():
        kind = element.get("data-want") if isinstance(element.tag, str) else None
        if kind and kind != "title":
            cells = element if element.tag == "tr" else [element]
            wanted.append((kind, " · ".join(map(_shown, cells))))
    return Marked(_WANT.sub("", page), _head(head.removeprefix("<!--")), wanted)


def head_of(article: Article, wanted: dict[str, str]) -> dict[str, str]:
    """The article's head in the form of the marks; agency and notice only where marked."""
    told = {
        "title": article.title,
        "byline": "; ".join(article.byline),
        "published": article.published,
        "agency": article.agency if "agency" in wanted else None,
        "notice": article.notice if "notice" in wanted else None,
    }
    return {key: value for key, value in told.items() if value}


def paragraphs_of(article: Article, marked: Marked) -> list[tuple[str, str]]:
    """The article's paragraphs without what is known to be left of the site."""
    found = [(each.kind, article.text[each.start : each.end]) for each in article.paragraphs]
    return [(kind, text) for kind, text in found if text not in marked.left]


def letters(paragraphs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Kinds and letters: how markup spaces its pieces is not marked."""
    return [(kind, "".join(filter(str.isalnum, text))) for kind, text in paragraphs]


def _shown(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _head(rows: str) -> dict[str, str]:
    pairs = (row.partition(":")[::2] for row in rows.strip().splitlines())
    return {key.strip(): value.strip() for key, value in pairs if value.strip()}


def _items(text: str) -> list[str]:
    return [each.strip() for each in text.split(";") if each.strip()]
