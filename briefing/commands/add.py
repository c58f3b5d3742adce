"""`add`: many sources into the library, told one by one once they are on the disk."""

from __future__ import annotations

import gc
import sys
import time

from briefing.bulk import add_all, by_dask, by_processes, in_turn
from briefing.commands.opened import made
from briefing.errors import WrongUsage
from briefing.loading import name_of
from briefing.options import Options
from briefing.safe import visible
from briefing.streams import complain, is_piped, is_terminal, write

TOLD_EVERY_S = 0.25


def add(options: Options, path: str) -> int:
    """Read sources into the library; the highest exit code of those that failed."""
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
    with made(path) as library:
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
