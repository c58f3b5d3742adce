"""`export` and `import`: the whole library as JSON lines, out and in."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Iterator

from briefing.commands.opened import made, there
from briefing.errors import OutputFailed, SourceUnreadable, WrongUsage
from briefing.keeping import entry
from briefing.library.exchange import lines, take_in
from briefing.options import Options
from briefing.reading.source import MAX_BYTES
from briefing.streams import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

BEGINS = b'{"library":'  # every line of an export
OWN_FILES = ("", "-wal", "-shm", "-journal")  # what SQLite calls the files of a library
TAKEN = "is there already (no earlier export; briefing export - > FILE writes over it)"
LONGEST = 3 * MAX_BYTES  # letters of a line: the largest source, with what was found in it


def export(options: Options, path: str) -> int:
    """Write the whole library into a file, or to standard output. Raises `OutputFailed`."""
    name = _one_file(options)
    with there(path) as library:
        found = lines(library) if library else iter(())
        if name != "-":
            _write_file(name, found, path)
            return 0
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        for line in found:
            write(line)
    return 0


def _write_file(name: str, lines: Iterator[str], library: str) -> None:
    """Write a file that is whole or not there, for its user alone."""
    special = os.path.exists(name) and not os.path.isfile(name)
    target = name if special else os.path.realpath(name)  # of a pipe's name there may be no file
    part = target if special else f"{target}.part"
    try:
        for each in (target, part):
            _check_free(each, name, library)
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


def _check_free(target: str, name: str, library: str) -> None:
    """Raise `OutputFailed` for the library's own files, and for a file that is no export."""
    if any(_is_same(target, f"{os.path.realpath(library)}{end}") for end in OWN_FILES):
        raise OutputFailed(name, "belongs to the library itself; export into another file")
    if not os.path.isfile(target):
        return
    with open(target, "rb") as file:
        head = file.read(len(BEGINS))
    if head not in (b"", BEGINS):
        shown = name if target == os.path.realpath(name) else target
        raise OutputFailed(shown, TAKEN)


def _is_same(one: str, other: str) -> bool:
    if os.path.exists(one) and os.path.exists(other):
        return os.path.samefile(one, other)
    return os.path.realpath(one) == os.path.realpath(other)


def take_from(options: Options, path: str) -> int:
    """Take in what an export holds, all or nothing. Raises `SourceUnreadable`."""
    name = _one_file(options)
    gc.enable()
    if os.path.isdir(name):
        raise SourceUnreadable(name, "a folder, not a file")
    try:
        handle = os.dup(0) if name == "-" else os.open(name, os.O_RDONLY)
    except OSError as error:
        raise SourceUnreadable(name, (error.strerror or "can't be read").lower()) from error
    with open(handle, encoding="utf-8") as file, made(path) as library:
        take_in(library, _lines(file), name, entry)
    return 0


def _lines(file: TextIO) -> Iterator[str]:
    """The lines of a file; one without an end is cut, and then no article's any more."""
    while line := file.readline(LONGEST):
        yield line


def _one_file(options: Options) -> str:
    if len(options.sources) > 1:
        raise WrongUsage(None, f"{options.command} takes one file")
    if options.sources == ("",):
        raise WrongUsage(options.command, "a file without a name")
    return options.sources[0] if options.sources else "-"
