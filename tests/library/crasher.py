"""Kills a writer again and again; prints what it had acknowledged. Run by `test_crash`."""

from __future__ import annotations

import os
import random
import signal
import sys
import time

from tests.library.shelf import READ, entry_about, made

# Seven digits each, so that no number is found inside another.
FIRST = 1_000_000


def _write(path: str, first: int, pipe: int) -> None:
    """Keep articles without end, and say of each when it is kept."""
    library = made(path)
    number = first
    while True:
        library.keep([entry_about(number)], READ)
        os.write(pipe, b"%d\n" % number)
        number += 1


def _one_life(path: str, first: int, chance: random.Random) -> bytes:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write(path, first, writing)
        os._exit(1)
    os.close(writing)
    acknowledged = b""
    for _ in range(chance.randrange(4)):
        acknowledged += os.read(reading, 4096)
    until = time.perf_counter() + chance.random() * 0.005
    while time.perf_counter() < until:
        pass
    os.kill(child, signal.SIGKILL)
    while data := os.read(reading, 4096):
        acknowledged += data
    os.close(reading)
    os.waitpid(child, 0)
    return acknowledged


def main(path: str, lives: int) -> None:
    chance = random.Random(8)
    for life in range(lives):
        sys.stdout.write(_one_life(path, FIRST + life * 1000, chance).decode())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
