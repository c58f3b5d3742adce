"""How much memory the reader holds, against the smallest Textual app.

    python -m tests.benchmarks.memory

Resident memory a second after the story that ships is on the screen. Linux only.
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import struct
import sys
import time
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

from tests.benchmarks.first_paint import SMALLEST

ALLOWED = 1.5


def resident_kb(argv: list[str], sign: bytes) -> int:
    """Kilobytes that a program holds when it has written a sign and come to rest."""
    pid, terminal = pty.fork()
    if not pid:
        os.execve(argv[0], argv, {**os.environ, "TERM": "xterm-256color"})
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 48, 160, 0, 0))
    seen = b""
    while sign not in seen:
        seen += os.read(terminal, 65536)
    end = time.monotonic() + 1
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            os.read(terminal, 65536)
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) if found else 0


def main() -> int:
    small = resident_kb([sys.executable, "-c", SMALLEST], b"painted")
    reader = resident_kb([sys.executable, "-m", "briefing", "--sample"], b"Quotes 1 of")
    print(f"smallest app {small:,} kB, reader {reader:,} kB")
    print(f"ratio {reader / small:.2f}, allowed {ALLOWED}")
    return 0 if reader / small <= ALLOWED else 1


if __name__ == "__main__":
    sys.exit(main())
