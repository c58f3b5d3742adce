"""Signals from outside end the reader in order; ctrl+c under a command is the command's alone."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Leave = Callable[[int], object]


def hear(leave: Leave) -> None:
    """Have each ending signal call `leave` with the exit code that tells of it."""
    loop = asyncio.get_running_loop()
    for number in ENDING:
        loop.add_signal_handler(number, leave, 128 + number)


@contextmanager
def terminal_lent(leave: Leave) -> Iterator[None]:
    """While a command has the terminal an interrupt is let be; what else ends, ends afterwards."""
    came: list[int] = []
    # The loop is told of every signal through this file, behind Python's handlers.
    told = signal.set_wakeup_fd(-1)
    before = {
        number: signal.signal(number, lambda number, _: came.append(number)) for number in ENDING
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(told)
        for seen in came:
            if seen != signal.SIGINT:
                leave(128 + seen)
