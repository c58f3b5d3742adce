"""What is fuzzed: each target takes any bytes and raises only where a promise is broken."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import cache

import briefing
from briefing.config import read_config
from briefing.errors import BriefingError
from briefing.folding import fold
from briefing.keeping import entry
from briefing.library.exchange import lines, take_in
from briefing.library.query import PRINTED, Wanted, search
from briefing.library.store import Library, open_library
from briefing.printing.colours import read_colours
from briefing.printing.view import item_haystack, panel, view
from briefing.reading.source import read_article, read_content
from briefing.search import hits, parse_query, speaker_hits, speaker_query
from briefing.tui.themes import load_theme, look
from tests.fuzz.promises import check_briefing, harmful, outputs

STORY = (
    "Ostvik keeps its ferry\n\nMarta Kellner, the mayor, said on Monday that 41 per cent of "
    "voters — some 1,200 — had said “no”. “We’re not closing that door,” Kellner added.\n"
)


def fuzz_text(data: bytes) -> None:
    """Raw text, cleaned and as it is."""
    text = data.decode("utf-8", "surrogateescape")
    for clean in (True, False):
        made = briefing.brief(text, clean)
        check_briefing(made)
        if not clean:
            assert made.article.text == text
        _check_outputs(made._replace(source=text[:40]))


def fuzz_html(data: bytes) -> None:
    """A web page, as bytes and as text."""
    made = briefing.brief_html(data)
    check_briefing(made)
    _check_outputs(made)
    check_briefing(briefing.brief_html(data.decode("latin-1"), data[:20].decode("latin-1")))


def fuzz_source(data: bytes) -> None:
    """Bytes of which nobody said what they are: either an article or a sentence about why not."""
    told = ""
    try:
        assert read_article(read_content(data, "input"), "input", False).paragraphs
    except BriefingError as error:
        told = str(error)
    assert not told or told.startswith("input: ")


def fuzz_config(data: bytes) -> None:
    """A settings file: either settings or `BadConfig`."""
    with _file(data) as path:
        try:
            config = read_config(path)
        except BriefingError:
            return
    assert config.sentences is None or 1 <= config.sentences <= 10


def fuzz_theme(data: bytes) -> None:
    """A theme: either styles or `BadTheme`, and printed text never the worse for it."""
    with _file(data) as path:
        try:
            colours = dict(read_colours(path, data[:1] < b"a"))
        except BriefingError:
            return
        theme = load_theme("fuzzed", path)
        look(theme.to_color_system().generate() | theme.variables)
    assert all(code.replace(";", "").isdigit() for code in colours.values())
    for name in ("colours", "coloured lines"):
        assert not harmful(outputs(_story(), colours)[name], "\n\x1b")


def fuzz_search(data: bytes) -> None:
    """A query on a story, and the rest of the bytes as what is searched."""
    typed, _, text = data.decode("utf-8", "replace").partition("\n")
    query = parse_query(typed)
    for field in (fold(text), fold(STORY), fold(typed)):
        for start, end in (*hits(query, field), *speaker_hits(query, field)):
            assert 0 <= start < end <= len(field.text)
        assert field.places is None or len(field.places) == len(field.cased) == len(field.lower)
    view(_story(), query)
    view(_story(), speaker_query(typed))
    for name in ("quotes", "people", "figures", "summary"):
        for item in panel(_story(), name) or ():
            item_haystack(item, _story().article)


def fuzz_exchange(data: bytes) -> None:
    """A file to import: either articles or a sentence about the line that is none."""
    with tempfile.TemporaryDirectory() as folder:
        library = open_library(os.path.join(folder, "library.db"))
        assert library is not None
        given = data.decode("utf-8", "surrogateescape").splitlines(keepends=True)
        told = ""
        try:
            take_in(library, given, "in.jsonl", entry)
        except BriefingError as error:
            told = str(error)
        _read_all(library)
        assert not (told and library.count())
        library.close()


def fuzz_database(data: bytes) -> None:
    """A library's file that something wrote into: three bytes are a place and what is there."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "library.db")
        damaged = bytearray(_database())
        for at in range(0, len(data) - 2, 3):
            place = int.from_bytes(data[at : at + 2], "big") * 3 % len(damaged)
            damaged[place] = data[at + 2]
        with open(path, "wb") as file:
            file.write(damaged if len(data) > 2 else data)
        library = None
        try:
            library = open_library(path)
            assert library is not None
            _read_all(library)
        except BriefingError:
            pass
        finally:
            if library:
                library.close()


def _read_all(library: Library) -> None:
    """All that a user can do with a library."""
    for kept in library.listing():
        library.briefing(kept.id)
    search(library, Wanted(parse_query("ferry @kell")), PRINTED)
    list(lines(library))


@cache
def _database() -> bytes:
    """The file of a library that holds one story."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "library.db")
        library = open_library(path)
        assert library is not None
        library.keep([entry(_story())], "2031-05-12T10:00:00+00:00")
        library.remove([])
        library.close()
        with open(path, "rb") as file:
            return file.read()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": fuzz_text,
    "html": fuzz_html,
    "source": fuzz_source,
    "config": fuzz_config,
    "theme": fuzz_theme,
    "search": fuzz_search,
    "exchange": fuzz_exchange,
    "database": fuzz_database,
}


@cache
def _story() -> briefing.Briefing:
    return briefing.brief(STORY)


def _check_outputs(made: briefing.Briefing) -> None:
    for name, text in outputs(made).items():
        assert not harmful(text, "\n\t" if name == "tsv" else "\n"), name
        text.encode("utf-8")


class _file:
    """A file that holds some bytes, for as long as it is needed."""

    def __init__(self, data: bytes) -> None:
        number, self._path = tempfile.mkstemp(suffix=".toml")
        os.write(number, data)
        os.close(number)

    def __enter__(self) -> str:
        return self._path

    def __exit__(self, *_: object) -> None:
        os.unlink(self._path)
