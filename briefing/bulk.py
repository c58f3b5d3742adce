"""Many sources into the library: one after the other, by processes, or on a Dask cluster.

Whatever does the work, it maps one pure function, `read_batch`, over the sources in their order,
and one connection writes what comes back, so that the library comes out the same.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain

from briefing import __version__
from briefing.errors import BriefingError, WrongUsage
from briefing.keeping import entry, now
from briefing.library.entry import Entry
from briefing.library.store import Library
from briefing.loading import Taken, brief_taken, take
from briefing.options import Options
from briefing.reading.source import is_address
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    class _Future(Protocol):
        def result(self) -> Outcomes: ...


BATCH = 8  # sources that are read, and stored, at once: what an interruption may cost
AHEAD = 3  # batches for each process that are on their way, so that memory stays bounded
TOLD_AT_ONCE = 100  # sources that are there already


class Job(Record):
    """One source with its bytes, and how it is to be read; `raw` is the digest of all that."""

    source: str
    taken: Taken
    as_is: bool
    sentences: int | None
    raw: str | None


class Done(Record):
    """A source that is safely stored, or why it is not; `skipped`: it was there already."""

    source: str
    error: BriefingError | None = None
    skipped: bool = False


Outcomes = tuple[Entry | BriefingError, ...]
Mapping = Callable[[Iterator[tuple[Job, ...]]], Iterator[tuple[tuple[Job, ...], Outcomes]]]


def read_batch(jobs: tuple[Job, ...]) -> Outcomes:
    """Each source as it is to be stored, or what is wrong with it. Pure; both can be pickled."""
    return tuple(map(_read, jobs))


def _read(job: Job) -> Entry | BriefingError:
    options = Options((job.source,), as_is=job.as_is, sentences=job.sentences)
    try:
        return entry(brief_taken(job.source, job.taken, options), job.raw)
    except BriefingError as error:
        return error
    except Exception as error:  # one bad source must not end the work on all the others
        return BriefingError(job.source, f"a bug in briefing: {type(error).__name__}: {error}")


def add_all(
    library: Library,
    sources: Iterable[str],
    options: Options,
    mapping: Mapping,
    clock: Callable[[], str] = now,
) -> Iterator[Done]:
    """Read and store the sources; each is told of once it is on the disk, or has failed.

    Bytes that were read before by this version are not read again. Raises `LibraryUnusable`.
    """
    done: deque[Done] = deque()
    batches = _batches(library, sources, options, done)
    for jobs, outcomes in mapping(batches):
        yield from _drained(done)
        good = [each for each in outcomes if not isinstance(each, BriefingError)]
        if good:
            library.keep(good, clock())
        for job, outcome in zip(jobs, outcomes, strict=True):
            yield Done(job.source, outcome if isinstance(outcome, BriefingError) else None)
    yield from _drained(done)


def _drained(done: deque[Done]) -> Iterator[Done]:
    while done:
        yield done.popleft()


def _batches(
    library: Library, sources: Iterable[str], options: Options, done: deque[Done]
) -> Iterator[tuple[Job, ...]]:
    """What is to be read; what is there and what can't be taken goes straight to `done`."""
    batch: list[Job] = []
    kept: dict[str, bytes] = {}
    for source in sources:
        try:
            job = _job(source, options, kept)
        except BriefingError as error:
            done.append(Done(source, error))
            continue
        if job.raw and library.seen(job.raw):
            done.append(Done(source, skipped=True))
            if len(done) >= TOLD_AT_ONCE:
                yield ()
            continue
        batch.append(job)
        if len(batch) == BATCH:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def _job(source: str, options: Options, kept: dict[str, bytes]) -> Job:
    taken = take(source, kept)
    raw = None
    if not is_address(source):  # a page is read again: it may say something else by now
        how = f"{__version__} {options.as_is} {options.sentences} ".encode()
        raw = sha256(how + taken.data).hexdigest()
    return Job(source, taken, options.as_is, options.sentences, raw)


def in_turn(batches: Iterator[tuple[Job, ...]]) -> Iterator[tuple[tuple[Job, ...], Outcomes]]:
    """One after the other, here."""
    for jobs in batches:
        for job in jobs:
            yield (job,), read_batch((job,))


def by_processes(number: int) -> Mapping:
    """With so many processes, each started afresh, on every system the same."""

    def mapping(batches: Iterator[tuple[Job, ...]]) -> Iterator[tuple[tuple[Job, ...], Outcomes]]:
        from concurrent.futures.process import BrokenProcessPool

        waiting: deque[tuple[Job, ...]] = deque()
        source = iter(batches)
        while True:
            try:
                with _pool(number) as submit:
                    again = chain(tuple(waiting), source)
                    yield from _windowed(again, submit, number * AHEAD, waiting)
                return
            except BrokenProcessPool:
                jobs = waiting.popleft()
                yield jobs, tuple(outcome for job in jobs for outcome in _alone(job))

    return mapping


def _alone(job: Job) -> Outcomes:
    """One source in a process of its own, for one of its batch ended the process."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        with _pool(1) as submit:
            return submit((job,)).result()
    except BrokenProcessPool:
        return (BriefingError(job.source, "the process that read it was ended"),)


@contextmanager
def _pool(number: int) -> Iterator[Callable[[tuple[Job, ...]], _Future]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")
    before = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(number, context, _ignore_interrupt)
    try:
        yield lambda jobs: pool.submit(read_batch, jobs)
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            if process not in before:
                process.terminate()
        raise
    pool.shutdown()


def _ignore_interrupt() -> None:
    """The terminal interrupts all processes at once; the one that writes ends the others."""
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()


def _windowed(
    batches: Iterator[tuple[Job, ...]],
    submit: Callable[[tuple[Job, ...]], _Future],
    room: int,
    waiting: deque[tuple[Job, ...]],
) -> Iterator[tuple[tuple[Job, ...], Outcomes]]:
    """Results in order, while so many batches are on their way; `waiting` holds those."""
    waiting.clear()
    futures: deque[_Future] = deque()
    for jobs in batches:
        waiting.append(jobs)
        futures.append(submit(jobs))
        if len(futures) >= room:
            outcomes = futures.popleft().result()
            yield waiting.popleft(), outcomes
    while futures:
        outcomes = futures.popleft().result()
        yield waiting.popleft(), outcomes


def by_dask(address: str) -> Mapping:
    """On the cluster whose scheduler is at an address. Raises `WrongUsage` if none answers."""

    def mapping(batches: Iterator[tuple[Job, ...]]) -> Iterator[tuple[tuple[Job, ...], Outcomes]]:
        with _client(address) as client:
            room = max(2, sum(client.nthreads().values())) * AHEAD
            waiting: deque[tuple[Job, ...]] = deque()

            def submit(jobs: tuple[Job, ...]) -> _Future:
                future: _Future = client.submit(read_batch, jobs, pure=False)
                return future

            yield from _windowed(batches, submit, room, waiting)

    return mapping


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        reason = "needs Dask: pip install 'briefing[dask]'"
        raise WrongUsage("--dask", reason) from error
    try:
        return Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise WrongUsage(address, "no Dask scheduler answers there") from error
