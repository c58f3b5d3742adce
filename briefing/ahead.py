"""One source read by a process of its own, while this one makes the screen ready.

With two cores the panels are filled as soon as the screen is there, and while a long text is
read keys are answered at once. Whoever asks for a second source reads it in a thread.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread, active_count
from time import monotonic

from briefing.errors import BriefingError
from briefing.model import Briefing, Progress

Report = Callable[[Progress], None]
Outcome = Briefing | BaseException


class Ahead:
    """Reading that has begun already; to be stopped when nobody waits for it any more."""

    def __init__(self, load: Callable[[Report], Briefing]) -> None:
        """Begin to `load`; it runs in a copy of this process and changes nothing here."""
        self._began = monotonic()
        self._told: SimpleQueue[Progress | Outcome] = SimpleQueue()
        self._decided = Event()
        self._failure: BaseException | None = None
        incoming, outgoing = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            os.close(incoming)
            _work(load, outgoing)
        os.close(outgoing)
        Thread(target=self._listen, args=(incoming,), daemon=True, name="ahead").start()

    def _listen(self, incoming: int) -> None:
        """Take what the other process says until it has said all."""
        with os.fdopen(incoming, "rb") as file:
            messages = pickle.Unpickler(file)
            message: Progress | Outcome | None = None
            while message is None or isinstance(message, Progress):
                try:
                    message = messages.load()
                except (EOFError, OSError, pickle.UnpicklingError):
                    message = RuntimeError("the process that reads the source has ended")
                self._hear(message)

    def _hear(self, message: Progress | Outcome) -> None:
        if isinstance(message, BaseException):
            self._failure = message
        if not isinstance(message, Progress) or message.article is not None:
            self._decided.set()
        self._told.put(message)

    def failure(self, within_s: float) -> BriefingError | None:
        """What is wrong with the source, if that is known so soon after the beginning."""
        self._decided.wait(max(0.0, self._began + within_s - monotonic()))
        return self._failure if isinstance(self._failure, BriefingError) else None

    def load(self, report: Report) -> Briefing:
        """Wait for the briefing and tell of its progress; raises what the reading raised. Once."""
        while True:
            message = self._told.get()
            if isinstance(message, Progress):
                report(message)
            elif isinstance(message, BaseException):
                raise message
            else:
                return message

    def stop(self) -> None:
        """End the other process."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)


def can_read_ahead() -> bool:
    """Whether this process may be copied: another thread's locks would stay shut in the copy."""
    return hasattr(os, "fork") and active_count() == 1


def _work(load: Callable[[Report], Briefing], outgoing: int) -> None:
    """Read, say what comes of it, and end; what the article holds is sent once."""
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # Sent to both, they are for the other one to answer, which then ends this one.
            signal.signal(number, signal.SIG_IGN)
        os.nice(10)  # the first paint goes before
        gc.freeze()
        gc.enable()
        with os.fdopen(outgoing, "wb") as file:
            pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)

            def say(message: Progress | Outcome) -> None:
                pickler.dump(message)
                file.flush()

            try:
                say(load(say))
            except BriefingError as error:
                say(error)
            except Exception as error:
                say(_plain(error))
    finally:
        os._exit(0)


def _plain(error: Exception) -> Exception:
    """The error, or one with its words where it can't be sent."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
