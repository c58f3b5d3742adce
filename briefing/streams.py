"""Standard output, error and input: what is a terminal, writing out, one line for a failure."""

from __future__ import annotations

import io
import os
import stat
import sys

from briefing.errors import BriefingError, OutputFailed
from briefing.safe import visible

OUTPUT = "standard output"


def is_terminal(stream: io.TextIOBase | object) -> bool:
    return isinstance(stream, io.TextIOBase) and not stream.closed and stream.isatty()


def is_piped() -> bool:
    """Whether standard input is a pipe or a file, and not a terminal or /dev/null."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return not stat.S_ISCHR(mode)


def write(text: str) -> None:
    """Put text out at once. Raises `OutputFailed`; a closed pipe is a `BrokenPipeError`."""
    if sys.stdout is None:
        raise OutputFailed(OUTPUT, "closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        close_output()
        raise OutputFailed(OUTPUT, (error.strerror or "can't be written").lower()) from error


def close_output() -> None:
    """Let what is left in the buffer go nowhere, else Python complains of it at its end."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass


def complain(error: BriefingError) -> None:
    """One line on standard error; if nobody can read it, so be it."""
    if sys.stderr is None:
        return
    clear = "\r\x1b[K" if is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb" else ""
    try:
        sys.stderr.write(f"{clear}briefing: {visible(str(error))}\n")
        sys.stderr.flush()
    except OSError:
        pass
