"""The terminal as Textual drives it, with one difference: Esc and a key at once are two keys."""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterable
from typing import Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

# How long an Esc may wait for the rest of a sequence. Textual 8.2.8 waits 100 ms, and looks at
# the clock only every 100 ms.
ESC_WAIT_S = 0.05
# What begins the terminal's own sequences after an Esc.
OPENERS = "[O"


class KeyParser(XTermParser):
    """Textual 8.2.8 loses the Esc of a pair (Esc `/` gives `/`, Esc `1` gives `¡`)."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if len(sequence) == 2 and sequence[0] == "\x1b" and sequence[1] not in OPENERS:
            yield events.Key("escape", "\x1b")
            yield from super()._sequence_to_key_events(sequence[1])
            return
        yield from super()._sequence_to_key_events(sequence, alt)


class TerminalDriver(LinuxDriver):
    """Reads keys through `KeyParser` and tells a lone Esc sooner."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # Of a terminal that does not know its size, Textual 8.2.8 thinks two things, 80×24 and
        # 80×25, and lays its screen out for the one and the other without end.
        self._size = size or self._get_terminal_size()

    def run_input_thread(self) -> None:
        """Hand on what the terminal sends until the driver is told to stop."""
        parser = KeyParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                waiting = parser._timeout_time is not None
                if selector.select(ESC_WAIT_S if waiting else 0.1):
                    data = self._read()
                    if not data:
                        break
                    self._pass_on(parser.feed(decode(data)))
                elif waiting:
                    parser._timeout_time = 0.0
                    self._pass_on(parser.tick())

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:  # the terminal was closed; SIGHUP ends the program
            return b""

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
