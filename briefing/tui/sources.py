"""The sources that the reader was given: read beside the screen, one outcome each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from threading import Thread
from time import monotonic

from textual.message import Message

from briefing.errors import BriefingError
from briefing.model import Briefing, Progress
from briefing.printing.cells import width
from briefing.safe import visible
from briefing.tui.finding import Spot

Report = Callable[[Progress], None]
Load = Callable[[str, Report], Briefing]
Ahead = Callable[[Report], Briefing]

TOLD_EVERY_S = 0.25


class Told(Message):
    """How far the reading of a source has come."""

    def __init__(self, at: int, progress: Progress) -> None:
        super().__init__()
        self.at = at
        self.progress = progress

    def can_replace(self, message: Message) -> bool:
        """A newer word on progress takes the place of an older one that had no article."""
        return isinstance(message, Told) and message.at == self.at and self.progress.article is None


class Loaded(Message):
    """A source has been read, or has failed; `turn` tells which reading of it that was."""

    def __init__(self, at: int, turn: int, outcome: Briefing | BaseException) -> None:
        super().__init__()
        self.at = at
        self.turn = turn
        self.outcome = outcome


class Sources:
    """What was read, what failed, and where the reader was in each; counted from 0."""

    def __init__(
        self,
        names: Sequence[str],
        load: Load,
        first: Briefing | None,
        post: Callable[[Message], object],
        ahead: Ahead | None = None,
    ) -> None:
        """`post` takes the messages, from any thread; `ahead` hands over the first source, whose
        reading has begun already, once."""
        self.names = list(names)
        self._given = len(self.names)
        self.outcomes: dict[int, Briefing | BriefingError] = {0: first} if first else {}
        self.spots: dict[int, Spot] = {}
        self._load = load
        self._ahead = ahead
        self._post = post
        self._loading: dict[int, int] = {}
        self._turns = 0

    def number(self, at: int) -> str:
        """Which of several sources it is: `2/5`; empty for the only one."""
        several = self._given > 1 and at < self._given
        return f"{at + 1}/{self._given}" if several else ""

    def beside(self, at: int, way: int) -> int:
        """The next or previous source: of several that were given only those are stepped through,
        else all that were opened."""
        count = self._given if self._given > 1 else len(self.names)
        if at < count:
            return (at + way) % count
        return 0 if way > 0 else count - 1

    def add(self, name: str, briefing: Briefing | None = None) -> int:
        """One more source, or one of those there are, with what was read of it already."""
        if name not in self.names:
            self.names.append(name)
        at = self.names.index(name)
        if briefing is not None:
            self.outcomes[at] = briefing
        return at

    def read(self, at: int) -> None:
        """Read a source beside the screen, in a thread that nothing waits for at the end."""
        if at in self._loading:
            return
        self._turns += 1
        self._loading[at] = self._turns
        ahead, self._ahead = (self._ahead, None) if at == 0 else (None, self._ahead)
        load = ahead or partial(self._load, self.names[at])
        Thread(target=self._work, args=(at, self._turns, load), daemon=True, name="read").start()

    def _work(self, at: int, turn: int, load: Ahead) -> None:
        told, stage = 0.0, ""

        def report(progress: Progress) -> None:
            nonlocal told, stage
            if progress.stage != stage or monotonic() - told >= TOLD_EVERY_S:
                told, stage = monotonic(), progress.stage
                self._post(Told(at, progress))

        outcome: Briefing | BaseException
        try:
            outcome = load(report)
        except BaseException as error:
            outcome = error
        self._post(Loaded(at, turn, outcome))

    def is_loading(self, at: int) -> bool:
        """Whether a source is on its way."""
        return at in self._loading

    def done(self, at: int, turn: int) -> bool:
        """Whether that was the reading waited for; the source is no longer on its way then."""
        if self._loading.get(at) != turn:
            return False
        del self._loading[at]
        return True

    def give_up(self, at: int) -> None:
        """Wait no longer for a source; what comes of it is left aside."""
        self._loading.pop(at, None)

    def exit_code(self) -> int:
        """0, or the highest code of the sources that failed."""
        failed = (each for each in self.outcomes.values() if isinstance(each, BriefingError))
        return max((error.exit_code for error in failed), default=0)


def told_words(source: str, progress: Progress, cells: int) -> str:
    """`Fetching https://… · 212 of 1,310 kB · 0.8 s · Esc: give up`, as much of it as fits."""
    if progress.stage != "fetching":
        return "Reading…"
    total = f" of {progress.total // 1000:,}" if progress.total else ""
    received = f"{progress.received // 1000:,}{total} kB"
    seconds, key = f"{progress.seconds:.1f} s", "Esc: give up"
    forms = (
        (f"Fetching {visible(source)}", received, seconds, key),
        ("Fetching", received, seconds, key),
        (received, key),
    )
    fitting = (form for form in map(" · ".join, forms) if width(form) <= cells)
    return next(fitting, key)


def source_title(source: str) -> str:
    """What the title row says before the article is there; never a path."""
    if "://" in source:
        return visible(source)
    if source == "-":
        return "standard input"
    return visible(source.rstrip("/").rpartition("/")[2]).removeprefix("--")
