"""A source, whatever it is, into a briefing; and what is wrong with it before a screen opens."""

from __future__ import annotations

import os
from collections.abc import Callable

from briefing.errors import BriefingError
from briefing.model import Briefing, Progress
from briefing.options import SAMPLE, Options
from briefing.printing.words import STDIN
from briefing.reading.source import (
    Content,
    check_file,
    is_address,
    read_article,
    read_content,
    read_file,
    read_stdin,
)

EARLY_BYTES = 1_000  # so short a file may hold no article; it is read before the screen opens

_HERE = os.path.dirname(os.path.abspath(__file__))

Report = Callable[[Progress], None]


def load(source: str, options: Options, kept: dict[str, bytes], report: Report | None) -> Briefing:
    """One source as a briefing; `kept` holds the bytes of what can't be read twice."""
    from briefing.pipeline import SENTENCES, brief_article  # 30 ms, behind the first paint

    name = name_of(source)
    content = _content(source, name, kept, report)
    if report:
        report(Progress("reading", len(content.text), None, 0.0))
    article = read_article(content, name, options.as_is)
    sentences = options.sentences or SENTENCES
    label = source if source == "-" else name
    return brief_article(article, sentences, options.panels)._replace(source=label)


def _content(source: str, name: str, kept: dict[str, bytes], report: Report | None) -> Content:
    if is_address(source):
        from briefing.reading.web import fetch

        page = fetch(source, report)
        return read_content(page.data, name, page.charset, page.url)
    if source == SAMPLE:
        return read_content(read_file(os.path.join(_HERE, "sample.txt")), name)
    if source == "-" and "-" not in kept:
        kept["-"] = read_stdin(name)
    return read_content(kept[source] if source in kept else read_file(source), name)


def name_of(source: str) -> str:
    """What a source is called in errors and in the JSON."""
    if source == "-":
        return STDIN
    if source == SAMPLE:
        return "sample"
    if is_address(source):
        from briefing.reading.web import shown

        return shown(source)
    return source


def make_ready(source: str, kept: dict[str, bytes]) -> BriefingError | None:
    """What is wrong with a source, before the screen opens; pipes are read to their end."""
    try:
        if source == "-":
            kept[source] = read_stdin(name_of(source))
        elif source != SAMPLE and not is_address(source) and not check_file(source):
            kept[source] = read_file(source)
    except BriefingError as error:
        return error
    return None


def is_small(source: str, kept: dict[str, bytes]) -> bool:
    """Whether a source is so short that the screen waits for it: it may not be needed."""
    if source == SAMPLE or is_address(source):
        return False
    size = len(kept[source]) if source in kept else os.path.getsize(source)
    return size <= EARLY_BYTES
