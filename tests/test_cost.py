"""What the parts do grows with the text and not faster: counted, not timed.

`sys.setprofile` counts every call of a Python function and of a built-in one; that misses long
runs inside of a built-in, which `tests/test_patterns.py` (regular expressions) and
`python -m tests.benchmarks.scaling` (seconds) look at. Four times the text may cost five times
the calls, and a word of the worst text so many calls at most.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from types import FrameType

import pytest

import briefing
from briefing.folding import fold
from briefing.reading.html import article_from_html
from briefing.reading.text import article_from_text
from briefing.search import find, haystack, hits, parse_query
from briefing.text.document import read_document
from tests.benchmarks.scaling import TEXTS

SMALL, TIMES = 2_000, 4
GROWTH = 1.25
MOST_CALLS = 110  # for a word of news: six letters with its space
MOST_CALLS_HOSTILE = 1_000  # for six letters of anything: three numbers, six quotation marks


def calls(work: Callable[[], object]) -> int:
    """How many functions were called, of Python's and of C's."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call" or event == "c_call"

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def _assert_linear(make: Callable[[int], Callable[[], object]]) -> int:
    """Runs the work for a text and for one four times as long; the calls of the longer one."""
    make(SMALL)()  # word lists are read, patterns compiled
    before, after = calls(make(SMALL)), calls(make(SMALL * TIMES))
    assert after <= TIMES * GROWTH * before + 2_000, f"{before:,} → {after:,} calls"
    return after


each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


@each_text
def test_the_cleaner_is_linear(text: Callable[[int], str]) -> None:
    _assert_linear(lambda size: _given(article_from_text, text(size)))


@each_text
def test_the_briefing_is_linear(text: Callable[[int], str]) -> None:
    count = _assert_linear(lambda size: _given(briefing.brief, text(size), False))
    most = MOST_CALLS if text is TEXTS["story"] else MOST_CALLS_HOSTILE
    assert count <= most * SMALL * TIMES / 6


@each_text
def test_sentences_and_tokens_are_linear(text: Callable[[int], str]) -> None:
    _assert_linear(lambda size: _given(briefing.sentences, text(size)))
    _assert_linear(lambda size: _given(read_document, briefing.brief(text(size), False).article))


def _given(function: Callable[..., object], *arguments: object) -> Callable[[], object]:
    return lambda: function(*arguments)


_PIECES = [
    *"Marta|Kellner|said|told|the mayor of|No.|7|$7 to|from 5|per cent|and|he|who|Mr|A.".split("|"),
    *"By|votes|aged|May 12|@a|http://a.b|日本|e\u0301|# |• |“Yes,” she said.|Photo:".split("|"),
    *"“”\"'‘’()—-,.;:?/\n\t",
    "\n\n",
]


def _random_texts() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Texts that repeat a few pieces, with names and numbers that are all different."""
    chosen = random.Random(7)
    for number in range(24):
        pieces = chosen.choices(_PIECES, k=chosen.randint(1, 5))
        line = chosen.choice([" ", "", " ", "\n"]).join(pieces) + chosen.choice([" ", "\n", ". "])
        yield f"{number}: {line!r}", _numbered(line)


def _numbered(line: str) -> Callable[[int], str]:
    def text(size: int) -> str:
        pieces: list[str] = []
        number = length = 0
        while length < size:
            name = "".join(chr(97 + number // 26**at % 26) for at in range(3)).capitalize()
            pieces.append(line.replace("Kellner", f"{name}son").replace("7", str(number)))
            length += len(pieces[-1])
            number += 1
        return "".join(pieces)[:size]

    return text


@pytest.mark.parametrize(
    "text", [each for _, each in _random_texts()], ids=[name for name, _ in _random_texts()]
)
def test_texts_put_together_by_chance_are_linear(text: Callable[[int], str]) -> None:
    _assert_linear(lambda size: _given(briefing.brief, text(size)))


def _repeated(piece: str, before: str = "", behind: str = "") -> Callable[[int], str]:
    return lambda size: before + piece * (size // len(piece)) + behind


PAGES = {
    "paragraphs": _repeated("<p>A boat of Ostvik sank on Monday, the mayor said.</p>"),
    "tags that stay open": _repeated("<div>a"),
    "tags that were never open": _repeated("</p>"),
    "links": _repeated('<a href="/a">Boat</a> '),
    "line breaks": _repeated("a<br>"),
    "cells": _repeated("<td>7</td>", "<table><tr>", "</tr></table>"),
    "rows": _repeated("<tr><td>7<td>a</tr>", "<table>", "</table>"),
    "bold": _repeated("<b>a</b> ", "<p>", "</p>"),
    "entities": _repeated("&#8220;&amp;"),
    "comments": _repeated("<!-- a -->a "),
    "angle brackets": _repeated("<"),
    "metadata": _repeated('<meta name="author" content="Ana Ruiz">'),
    "linked data": _repeated('<script type="application/ld+json">{"@type":"Article"}</script>'),
    "one attribute of everything": _repeated("a ", '<div class="', '">a</div>'),
    "many attributes": _repeated('a="1" ', "<div ", ">a</div>"),
    "headings": _repeated("<h2>Boats and more of them</h2>"),
    "figures": _repeated("<figure><figcaption>A boat. Photo: Ana Ruiz</figcaption></figure>"),
    "spans": _repeated("<span>a</span>"),
    "times": _repeated("<time>9 May 2031</time>"),
    "items": _repeated("<li>A boat sank off Ostvik", "<ul>", "</ul>"),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_page_reader_is_linear(page: Callable[[int], str]) -> None:
    _assert_linear(lambda size: _given(article_from_html, page(size)))


QUERIES = ["a", "a b c", "-a", "'a", "@a", "aA", "é", "ß ﬁ", "a" * 200, "a " * 9]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("text", ["a", "a b ", "é", "e\u0301", "ﬁß", "日本 ", "A"])
def test_the_search_is_linear(query: str, text: str) -> None:
    asked = parse_query(query)

    def search(size: int) -> Callable[[], object]:
        def work() -> object:
            hay = haystack([text * (size // len(text))], "Ana Ruiz")
            return find(asked, [hay] * 3), hits(asked, hay.fields[0])

        return work

    _assert_linear(search)


def test_folding_and_asking_are_linear() -> None:
    for text in ("é", "ﬁ", "a\u0301\u0302", "İ", "…“"):
        _assert_linear(lambda size, text=text: _given(fold, text * size))  # type: ignore[misc]
    for text in ("a ", "- ", "@' ", "é"):
        _assert_linear(lambda size, text=text: _given(parse_query, text * size))  # type: ignore[misc]
