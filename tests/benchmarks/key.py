"""How long a key takes until the screen has answered, in the biggest briefing we think of.

    python -m tests.benchmarks.key

10,000 items in a panel and an article of 100,000 characters, in a pseudo-terminal of 160×48.
The median of each key's answers counts; the contract allows one frame, 16 ms.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import statistics
import struct
import sys
import time
from fcntl import ioctl
from termios import TIOCSWINSZ

FRAME_MS = 16.0
TIMES = 60
KEYS = {
    "next item": b"j",
    "previous item": b"k",
    "half a screen": b"d",
    "last and first item": b"Gg",
    "scroll the article": b"J",
    "next panel": b"\t",
    "panel of the article": b"54",
    "search as you type": b"/rtre",
}


def child() -> None:
    """The reader over a briefing made up for the purpose."""
    from briefing.config import Config
    from briefing.model import Article, Briefing, Figure, Paragraph, Person, Quote, Sentence, Span
    from briefing.tui.app import open_reader

    words = "The harbour board heard that the northern pier had carried more people than before "
    said = f"“{words.strip()},” said Marta Kellner. "
    paragraph = said * 5 + words
    count = 100_000 // len(paragraph)
    text = "\n\n".join([paragraph.strip()] * count)
    step = len(paragraph.strip()) + 2
    paragraphs = tuple(Paragraph("body", at * step, (at + 1) * step - 2) for at in range(count))
    quotes, people, figures, sentences = [], [], [], []
    for at in range(10_000):
        number = at % count
        start = number * step + 1
        end = start + len(words) - 1
        spans = (Span(start, end),)
        here = text[start:end]
        quotes.append(
            Quote(here, "direct", f"Speaker {at}", None, None, spans, start, end, number + 1)
        )
        people.append(Person(f"Person {at}", None, (), spans, 1, here, start, end, number + 1))
        figures.append(
            Figure(here[:9], "count", None, None, None, None, None, None, None, (), start,
                   start + 9, number + 1)
        )  # fmt: skip
    sentences = [Sentence(text[1:80], 1, 80, 1)]
    big = Briefing(
        Article(text, paragraphs, title="Big"),
        tuple(sentences),
        tuple(people),
        tuple(figures),
        tuple(quotes),
    )
    open_reader(
        ["big.txt"], lambda *_: big, theme="night", mouse=False, search=None, speaker=None,
        first=big, config=Config(),
    )  # fmt: skip


def answers(terminal: int, key: bytes) -> list[float]:
    """Milliseconds from each byte of a key to the first of what the screen answers."""
    took = []
    for at in range(TIMES):
        byte = key[at % len(key) : at % len(key) + 1]
        began = time.perf_counter()
        os.write(terminal, byte)
        if not select.select([terminal], [], [], 2)[0]:
            continue
        took.append((time.perf_counter() - began) * 1000)
        drain(terminal)
    return took


def drain(terminal: int, quiet_s: float = 0.05) -> bytes:
    """What comes until nothing comes for a while."""
    seen = b""
    while select.select([terminal], [], [], quiet_s)[0]:
        seen += os.read(terminal, 65536)
    return seen


def main() -> int:
    pid, terminal = pty.fork()
    if not pid:
        child()
        os._exit(0)
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 48, 160, 0, 0))
    seen = b""
    while b"Quotes 1 of" not in seen:
        seen += os.read(terminal, 65536)
    drain(terminal, 1.0)
    worst = 0.0
    print(f"{'key':24} {'median ms':>9} {'90 % ms':>9} {'answers':>8}")
    for name, key in KEYS.items():
        took = answers(terminal, key)
        if not took:
            print(f"{name:24} no answer")
            worst = max(worst, 999.0)
            continue
        median = statistics.median(took)
        tenth = statistics.quantiles(took, n=10)[-1]
        print(f"{name:24} {median:9.1f} {tenth:9.1f} {len(took):8}")
        worst = max(worst, median)
        os.write(terminal, b"\x1b")
        drain(terminal, 0.3)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    print(f"slowest median {worst:.1f} ms, allowed {FRAME_MS:.0f}")
    return 0 if worst < FRAME_MS else 1


if __name__ == "__main__":
    sys.exit(main())
