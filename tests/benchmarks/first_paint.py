"""How long until the reader has painted, against the smallest Textual app.

    python -m tests.benchmarks.first_paint [--runs 7]

Both run in a pseudo-terminal, in turns; the best of each counts. The contract allows 1.35.
"""

from __future__ import annotations

import argparse
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import textwrap
import time
from fcntl import ioctl
from termios import TIOCSWINSZ

SMALLEST = textwrap.dedent(
    """
    from textual.app import App
    from textual.widget import Widget
    class Small(Widget):
        def render(self): return "painted"
    class Smallest(App):
        def compose(self): yield Small()
    Smallest().run()
    """
)
ALLOWED = 1.35


def first_paint(argv: list[str], sign: bytes, environ: dict[str, str]) -> float:
    """Seconds from the start of a program to the first time it writes a sign."""
    began = time.perf_counter()
    child, terminal = pty.fork()
    if not child:
        os.execve(argv[0], argv, environ)
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 48, 160, 0, 0))
    seen = b""
    while sign not in seen:
        if not select.select([terminal], [], [], 20)[0]:
            raise SystemExit(f"{argv}: nothing was painted: {seen[-2000:]!r}")
        seen += os.read(terminal, 65536)
    took = time.perf_counter() - began
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "TERM": "xterm-256color", "HOME": home}
        environ |= {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PYTHONPATH": os.getcwd()}
        # Compiled once, as in an installation; the first run of each pays for it.
        environ |= {"PYTHONPYCACHEPREFIX": os.path.join(home, "cache")}
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        small, reader, read = [], [], []
        for _ in range(runs):
            small.append(first_paint([sys.executable, "-c", SMALLEST], b"painted", environ))
            argv = [sys.executable, "-m", "briefing", "--sample"]
            reader.append(first_paint(argv, b"4 Quotes", environ))
            read.append(first_paint(argv, b"Quotes 1 of", environ))
    ratio = min(reader) / min(small)
    print(f"smallest app {min(small) * 1000:.0f} ms (worst {max(small) * 1000:.0f})")
    print(f"reader       {min(reader) * 1000:.0f} ms (worst {max(reader) * 1000:.0f})")
    print(f"all filled   {min(read) * 1000:.0f} ms (worst {max(read) * 1000:.0f})")
    print(f"ratio {ratio:.2f}, allowed {ALLOWED}; all filled {min(read) / min(small):.2f}")
    return 0 if ratio <= ALLOWED else 1


if __name__ == "__main__":
    raise SystemExit(main())
