"""The commands of the library: find, list, add, remove, export, import."""

from __future__ import annotations

import gc
import io
import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from briefing.config import Config, library_path
from briefing.errors import BriefingError, NothingFound, SourceUnreadable, WrongUsage
from briefing.library.query import FOUND_IN, PRINTED, Hit, Wanted, by_day, search
from briefing.library.store import Kept, Library, open_library
from briefing.options import Options
from briefing.printing.found import Holder, found_json, found_line, found_row, kept_line
from briefing.printout import chosen_colours
from briefing.search import Query, asked, parse_query, speaker_query
from briefing.streams import complain, is_piped, is_terminal, write

TOLD_EVERY_S = 0.25


def run_command(options: Options, config: Config) -> int:
    """One command of the library; the exit code."""
    path = library_path(options.library, config)
    encoding = "utf-8" if options.format in ("json", "jsonl") else None
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    if options.command == "find":
        return _find(options, path, chosen_colours(options, config))
    run = {
        "list": _list,
        "add": _add,
        "remove": _remove,
        "export": _export,
        "import": _import,
    }[options.command]
    return run(options, path)


@contextmanager
def _there(path: str) -> Iterator[Library | None]:
    """The library if there is one, closed at the end."""
    library = open_library(path, create=False)
    try:
        yield library
    finally:
        if library:
            library.close()


@contextmanager
def _made(path: str) -> Iterator[Library]:
    """The library, made if it is not there, closed at the end."""
    library = open_library(path)
    assert library is not None
    try:
        yield library
    finally:
        library.close()


# find and list


def _find(options: Options, path: str, colours: Mapping[str, str]) -> int:
    typed = " ".join((*options.sources, *filter(None, (options.search,))))
    terms = parse_query(typed).terms + speaker_query(options.speaker or "").terms
    narrowed = options.since or options.until or options.from_source
    if not (terms or narrowed):
        raise WrongUsage(None, "find needs words, or --speaker, --since, --until or --source")
    panels = options.found_in or (("quotes",) if options.speaker else FOUND_IN)
    wanted = Wanted(Query(typed, terms), panels, options.since, options.until, options.from_source)
    with _there(path) as library:
        found = search(library, wanted, PRINTED) if library else None
        if found is None or not found.hits:
            raise NothingFound("find", _nothing(typed, options, library))
    if not parse_query(typed).terms:
        found = by_day(found)
    write(_printed(found.hits, options.format, colours))
    if found.more:
        complain(BriefingError("find", f"only the newest were looked at; {_NARROW}"))
    return 0


_NARROW = "narrow it with more words, --speaker, --panel, --since or --source for the others"


def _nothing(typed: str, options: Options, library: Library | None) -> str:
    if library is None or not library.count():
        return "the library is empty"
    what = f"nothing matches “{asked(typed)}”" if typed else "nothing there"
    return what + (f" by “{options.speaker}”" if options.speaker else "")


def _printed(hits: tuple[Hit, ...], format: str, colours: Mapping[str, str]) -> str:
    if format == "tsv":
        lines = [found_row(hit.panel, hit.item, hit.fields, _holder(hit.article)) for hit in hits]
    elif format in ("json", "jsonl"):
        indent = 2 if format == "json" else None
        lines = [found_json(hit.panel, hit.item, _holder(hit.article), indent) for hit in hits]
        if format == "json":
            return "[\n" + ",\n".join(lines) + "\n]\n"
    else:
        lines = [found_line(hit.item, hit.fields, _holder(hit.article), colours) for hit in hits]
    return "".join(f"{line}\n" for line in lines)


def _holder(kept: Kept) -> Holder:
    return Holder(kept.id, kept.title, kept.day, kept.published, kept.source, kept.url)


def _list(options: Options, path: str) -> int:
    if options.sources:
        raise WrongUsage(None, "list takes no more words; briefing find searches")
    with _there(path) as library:
        kept = library.listing() if library else []
    lines = [kept_line(_holder(each), each.outlet, each.quotes) for each in kept]
    write("".join(f"{line}\n" for line in lines))
    return 0


# add


def _add(options: Options, path: str) -> int:
    from briefing.bulk import add_all, by_dask, by_processes, in_turn

    sources = options.sources or (("-",) if is_piped() else ())
    if not sources:
        raise WrongUsage(None, "add needs a file, an address, or - for standard input")
    gc.enable()  # this may go on for hours
    if options.dask:
        mapping = by_dask(options.dask)
    elif (options.jobs or 1) > 1 and len(sources) > 1:
        mapping = by_processes(min(options.jobs or 1, len(sources)))
    else:
        mapping = in_turn
    told = _Told(len(sources))
    code = 0
    with _made(path) as library:
        for done in add_all(library, sources, options, mapping):
            told.clear()
            if done.error is None:
                write(f"kept {_shown(done.source)}\n")
            else:
                complain(done.error)
                code = max(code, done.error.exit_code)
            told.one(done.error is not None)
    told.clear()
    return code


def _shown(source: str) -> str:
    from briefing.loading import name_of
    from briefing.safe import visible

    return visible(name_of(source))


class _Told:
    """The line on a terminal's standard error that says how far it is."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = self._failed = 0
        self._on = total > 1 and is_terminal(sys.stderr)
        self._last = 0.0

    def one(self, failed: bool) -> None:
        """One more is done."""
        self._done += 1
        self._failed += failed
        if self._on and time.monotonic() - self._last >= TOLD_EVERY_S:
            self._last = time.monotonic()
            failed_ones = f" · {self._failed:,} failed" if self._failed else ""
            line = f"Adding: {self._done:,} of {self._total:,}{failed_ones}"
            print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave the row to others."""
        if self._on and self._last:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


# remove, export, import


def _remove(options: Options, path: str) -> int:
    if options.everything == bool(options.sources):
        raise WrongUsage(None, "remove needs the numbers that briefing list prints, or --all")
    wrong = [each for each in options.sources if not (each.isascii() and each.isdecimal())]
    if wrong:
        raise WrongUsage(None, f"no number of an article: {wrong[0]!r} (see briefing list)")
    numbers = [int(each) for each in options.sources]
    with _there(path) as library:
        if library and options.everything:
            library.remove_all()
        missing = library.remove(numbers) if library else numbers
    for number in missing:
        complain(NothingFound(str(number), "no such article in the library"))
    return NothingFound.exit_code if missing else 0


def _export(options: Options, path: str) -> int:
    from briefing.library.exchange import lines

    name = _one_file(options)
    with _there(path) as library:
        found = lines(library) if library else iter(())
        if name != "-":
            _write_file(name, found)
            return 0
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        for line in found:
            write(line)
    return 0


def _write_file(name: str, lines: Iterator[str]) -> None:
    """Write a file that is whole or not there, for its user alone."""
    from briefing.errors import OutputFailed

    target = os.path.realpath(name)
    special = os.path.exists(target) and not os.path.isfile(target)
    part = target if special else f"{target}.part"
    try:
        with open(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
            for line in lines:
                file.write(line.encode("utf-8", "replace"))
            file.flush()
            if not special:
                os.fsync(file.fileno())
        if not special:
            os.replace(part, target)
    except OSError as error:
        raise OutputFailed(name, (error.strerror or "can't be written").lower()) from error


def _import(options: Options, path: str) -> int:
    from briefing.keeping import entry
    from briefing.library.exchange import take_in

    name = _one_file(options)
    gc.enable()
    try:
        handle = os.dup(0) if name == "-" else os.open(name, os.O_RDONLY)
    except OSError as error:
        raise SourceUnreadable(name, (error.strerror or "can't be read").lower()) from error
    with open(handle, encoding="utf-8") as file, _made(path) as library:
        take_in(library, file, name, entry)
    return 0


def _one_file(options: Options) -> str:
    if len(options.sources) > 1:
        raise WrongUsage(None, f"{options.command} takes one file")
    return options.sources[0] if options.sources else "-"
