"""A source, whatever it is, into a briefing; and what is wrong with it before a screen opens."""

from __future__ import annotations

import os
from collections.abc import Callable

from briefing.config import Config, library_path
from briefing.errors import BriefingError, SourceUnreadable
from briefing.model import Briefing, Progress
from briefing.options import KEPT, SAMPLE, Options
from briefing.printing.words import STDIN
from briefing.reading.source import (
    check_file,
    is_address,
    read_article,
    read_content,
    read_file,
    read_stdin,
)
from briefing.record import Record

EARLY_BYTES = 1_000  # so short a file may hold no article; it is read before the screen opens
HEAD_BYTES = 200

_HERE = os.path.dirname(os.path.abspath(__file__))

Report = Callable[[Progress], None]


class Taken(Record):
    """A source's bytes; of a page, what the server says of its charset, and its address."""

    data: bytes
    charset: str | None = None
    url: str | None = None


def load(source: str, options: Options, kept: dict[str, bytes], report: Report | None) -> Briefing:
    """One source as a briefing; `kept` holds the bytes of what can't be read twice."""
    if is_kept(source):
        return _load_kept(source, options)
    taken = take(source, kept, report)
    if report:
        report(Progress("reading", len(taken.data), None, 0.0))
    return brief_taken(source, taken, options, report)


def take(source: str, kept: dict[str, bytes], report: Report | None = None) -> Taken:
    """The bytes of one source, fetched or read."""
    if is_address(source):
        from briefing.reading.web import fetch

        page = fetch(source, report)
        return Taken(page.data, page.charset, page.url)
    if source == SAMPLE:
        return Taken(read_file(os.path.join(_HERE, "sample.txt")))
    if source == "-" and "-" not in kept:
        kept["-"] = read_stdin(name_of(source))
    return Taken(kept[source] if source in kept else read_file(source))


def brief_taken(
    source: str, taken: Taken, options: Options, report: Report | None = None
) -> Briefing:
    """The bytes of a source as its briefing. Pure: no file, no network, no state."""
    from briefing.pipeline import SENTENCES, brief_article  # 30 ms, behind the first paint

    name = name_of(source)
    content = read_content(taken.data, name, taken.charset, taken.url)
    article = read_article(content, name, options.as_is)
    if report:
        report(Progress("finding", len(taken.data), None, 0.0, article))
    sentences = options.sentences or SENTENCES
    label = source if source == "-" else name
    return brief_article(article, sentences, options.panels)._replace(source=label)


def is_kept(source: str) -> bool:
    """Whether a source is the number of an article of the library: `library:12`."""
    return source.startswith(KEPT) and source.removeprefix(KEPT).isdecimal()


def _load_kept(source: str, options: Options) -> Briefing:
    from briefing.library.store import number_in, open_library
    from briefing.pipeline import only

    library = open_library(library_path(options.library, Config()), create=False)
    found = None
    if library:
        found = library.briefing(number_in(source.removeprefix(KEPT)))
        library.close()
    if found is None:
        raise SourceUnreadable(source, "no such article in the library")
    return only(options.panels, found)


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
        elif not _is_no_file(source) and not check_file(source):
            kept[source] = read_file(source)
    except BriefingError as error:
        return error
    return None


def _is_no_file(source: str) -> bool:
    return source == SAMPLE or is_address(source) or is_kept(source)


def is_page(source: str, kept: dict[str, bytes]) -> bool:
    """Whether a file begins as a web page does, which may hold no article, whatever its size."""
    if _is_no_file(source):
        return False
    if source in kept:
        head = kept[source][:HEAD_BYTES]
    else:
        with open(source, "rb") as file:
            head = file.read(HEAD_BYTES)
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def is_small(source: str, kept: dict[str, bytes]) -> bool:
    """Whether a source is so short that the screen waits for it: it may not be needed."""
    if _is_no_file(source):
        return False
    size = len(kept[source]) if source in kept else os.path.getsize(source)
    return size <= EARLY_BYTES
