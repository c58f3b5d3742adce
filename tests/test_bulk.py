"""Many sources: whoever reads them, the library comes out the same, and nothing is read twice."""

from __future__ import annotations

import contextlib
import os
import pickle
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing
from briefing import bulk, loading
from briefing.bulk import Done, Mapping, add_all, by_dask, by_processes, in_turn, read_batch
from briefing.errors import BriefingError, NotText, SourceUnreadable, WrongUsage
from briefing.library.exchange import lines
from briefing.library.store import Library, open_library
from briefing.loading import Taken
from briefing.options import SAMPLE, Options

STORY = (
    "Council votes to keep the night ferry number {0}\n\n"
    "The town council voted on Monday to keep {0} night ferries running for four more years.\n\n"
    "“We are not closing that door,” Mayor Marta Kellner told the chamber before the vote.\n"
)
CLOCK = "2031-06-01T08:00:00.000000+00:00"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    names = []
    for number in range(20):
        path = tmp_path / f"{number}.txt"
        path.write_text(STORY.format(number + 2), encoding="utf-8")
        names.append(str(path))
    return names


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = open_library(str(tmp_path / "l"))
    assert library is not None
    yield library
    library.close()


def _add(library: Library, sources: list[str], mapping: Mapping = in_turn) -> list[Done]:
    return list(add_all(library, sources, Options(()), mapping, lambda: CLOCK))


def _out_of(tmp_path: Path, sources: list[str], mapping: Mapping) -> list[str]:
    library = open_library(str(tmp_path / "other"))
    assert library is not None
    assert [done.source for done in _add(library, sources, mapping)] == sources
    out = list(lines(library))
    library.close()
    return out


def test_each_source_is_told_of_once_it_is_kept(library: Library, files: list[str]) -> None:
    seen = []
    for done in add_all(library, files, Options(()), in_turn):
        seen.append(done.source)
        assert library.count() == len(seen)
        assert done.error is None
    assert seen == files


def test_what_fails_is_named_and_the_others_are_kept(
    library: Library, files: list[str], tmp_path: Path
) -> None:
    (tmp_path / "bad.bin").write_bytes(b"\0\1\2" * 100)
    sources = [files[0], str(tmp_path / "bad.bin"), str(tmp_path / "none.txt"), files[1]]
    done = {each.source: each.error for each in _add(library, sources)}
    assert set(done) == set(sources)
    assert [type(done[each]) for each in sources] == [
        type(None),
        NotText,
        SourceUnreadable,
        type(None),
    ]
    assert library.count() == 2


def test_what_is_there_is_not_read_again(
    library: Library, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(library, files[:12])
    read: list[str] = []
    reading = loading.brief_taken

    def brief_taken(source: str, taken: Taken, options: Options) -> briefing.Briefing:
        read.append(source)
        return reading(source, taken, options)

    monkeypatch.setattr(bulk, "brief_taken", brief_taken)
    done = _add(library, files)
    assert {each.source for each in done if each.skipped} == set(files[:12])
    assert read == files[12:]
    Path(files[0]).write_text(STORY.format(99), encoding="utf-8")
    assert not any(each.skipped for each in _add(library, files[:1]))
    library.remove([2])
    assert {each.source: each.skipped for each in _add(library, files[1:3])} == {
        files[1]: False,
        files[2]: True,
    }


def test_a_bug_in_one_source_does_not_end_the_others(
    library: Library, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def brief_taken(source: str, taken: Taken, options: Options) -> briefing.Briefing:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(bulk, "brief_taken", brief_taken)
    (done,) = _add(library, files[:1])
    assert done.error
    assert re.search("a bug in briefing: ZeroDivisionError", str(done.error))


def test_the_work_and_what_comes_of_it_can_be_sent(files: list[str]) -> None:
    job = bulk.Job(files[0], Taken(Path(files[0]).read_bytes()), False, None, "x")
    made = pickle.loads(pickle.dumps(read_batch))((pickle.loads(pickle.dumps(job)),))
    assert pickle.loads(pickle.dumps(made)) == read_batch((job,))
    error = NotText("a", "b")
    assert str(pickle.loads(pickle.dumps(error))) == "a: b"


def test_processes_give_the_same_library(
    tmp_path: Path, library: Library, files: list[str]
) -> None:
    sources = [SAMPLE, *files]
    _add(library, sources)
    assert _out_of(tmp_path, sources, by_processes(2)) == list(lines(library))


def test_a_process_that_dies_costs_its_source_only(
    tmp_path: Path, library: Library, files: list[str]
) -> None:
    """A hook for every new interpreter ends the process that reads the third file."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, builtins\n"
        "import briefing.loading as loading\n"
        "real = loading.brief_taken\n"
        "def brief_taken(source, taken, options):\n"
        "    if source.endswith('/3.txt'): os._exit(9)\n"
        "    return real(source, taken, options)\n"
        "loading.brief_taken = brief_taken\n",
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
        done = {each.source: each.error for each in _add(library, files, by_processes(2))}
    assert set(done) == set(files)
    failed = {source: str(error) for source, error in done.items() if error}
    assert failed == {files[3]: f"{files[3]}: the process that read it was ended"}
    assert library.count() == 19


@pytest.mark.skipif(os.name != "posix", reason="signals of Unix")
def test_after_an_interruption_it_goes_on_where_it_was(tmp_path: Path, files: list[str]) -> None:
    path = str(tmp_path / "l")
    command = [sys.executable, "-m", "briefing", "--library", path, "add", "--jobs", "2", *files]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        first = [running.stdout.readline() for _ in range(3)]
        running.send_signal(signal.SIGINT)
        acknowledged = first + running.stdout.readlines()
        code = running.wait()
    assert code in (0, 130)
    library = open_library(path)
    assert library is not None
    kept = {each.source for each in library.listing()}
    library.close()
    assert {line.split()[1] for line in acknowledged} <= kept
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert sorted(done.stdout.split()[1::2]) == sorted(files)


@contextlib.contextmanager
def _cluster(tmp_path: Path) -> Iterator[str]:
    """A Dask scheduler and two workers on this machine; its address."""
    pytest.importorskip("distributed")
    file = tmp_path / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    start = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"]
    parts = [subprocess.Popen([*start, *options, "--scheduler-file", str(file)], **quiet)]  # type: ignore[call-overload]
    start = [sys.executable, "-m", "distributed.cli.dask_worker", "--host", "127.0.0.1"]
    for number in range(2):
        options = ["--nthreads", "1", "--no-dashboard", "--no-nanny", "--name", str(number)]
        options += ["--local-directory", str(tmp_path), "--scheduler-file", str(file)]
        parts.append(subprocess.Popen([*start, *options], **quiet))  # type: ignore[call-overload]
    try:
        yield _address(file, parts[0])
    finally:
        for each in parts:  # asked to end, a worker may wait for its scheduler
            each.kill()
        for each in parts:
            each.wait()


def _address(file: Path, scheduler: subprocess.Popen[bytes]) -> str:
    """What the scheduler writes into its file once it listens."""
    import json

    while scheduler.poll() is None:
        with contextlib.suppress(OSError, ValueError):
            return str(json.loads(file.read_text(encoding="utf-8"))["address"])
        with contextlib.suppress(subprocess.TimeoutExpired):
            scheduler.wait(0.05)
    raise AssertionError("the scheduler ended")


def test_a_dask_cluster_gives_the_same_library(
    tmp_path: Path, library: Library, files: list[str]
) -> None:
    (tmp_path / "bad.bin").write_bytes(b"\0\1\2" * 100)
    _add(library, files)
    with _cluster(tmp_path) as address:
        assert _out_of(tmp_path, files, by_dask(address)) == list(lines(library))


def test_a_cluster_that_is_not_there_is_said(library: Library, files: list[str]) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(WrongUsage, match="no Dask scheduler answers"):
        _add(library, files, by_dask("no-such-scheme://nowhere"))


def test_without_dask_its_extra_is_named(
    library: Library, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BriefingError, match=r"briefing\[dask\]"):
        _add(library, files, by_dask("127.0.0.1:1"))
