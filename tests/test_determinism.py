"""The same bytes come out on every run, day, machine, thread, process and Python.

Each run prints one digest over the briefings of the shipped story, of texts in many styles and of
saved pages, in print; all digests must be the same.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import briefing

ROOT = Path(briefing.__file__).parent.parent
TESTS = Path(__file__).parent
OTHERS = ("python3.11", "python3.12", "python3.13", "python3.14")

# For any Python, with nothing but the package and the standard library: `rich`, which measures
# text for columns, is not in all of them.
PROGRAM = """
import hashlib, sys
import briefing
from briefing.printing.json import json_text
from briefing.printing.markdown import markdown_text
from briefing.printing.text import piped_text
from briefing.printing.tsv import tsv_text
from briefing.printing.view import view
digest = hashlib.sha256()
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for clean in (True, False):
        made = briefing.brief(text, clean)
        shown = view(made)
        for each in (json_text(made), piped_text(shown), markdown_text(shown), tsv_text(shown)):
            digest.update(each.encode("utf-8", "surrogatepass"))
print(digest.hexdigest())
"""
PAGES = """
import hashlib, sys
import briefing
from briefing.printing.terminal import Style, terminal_text
from briefing.printing.view import view
digest = hashlib.sha256()
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        made = briefing.brief_html(file.read(), "https://a.example/")
    digest.update(repr(made).encode())
    digest.update(terminal_text(view(made), Style(72, {"person": "1"})).encode())
print(digest.hexdigest())
"""


def _texts() -> list[str]:
    styles = sorted((TESTS / "reading" / "styles").glob("*.txt"))
    return [str(ROOT / "briefing" / "sample.txt"), *map(str, styles[::2])]


def _pages() -> list[str]:
    return list(map(str, sorted((TESTS / "reading" / "pages").glob("*.html"))[:6]))


def _digest(program: str, files: list[str], python: str = sys.executable, **changed: str) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | changed
    command = [python, "-c", program, *files]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def digest() -> str:
    return _digest(PROGRAM, _texts(), PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "changed",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/St_Johns", "PYTHONOPTIMIZE": "2"},
    ],
    ids=lambda changed: " ".join(f"{key}={value}" for key, value in changed.items()),
)
def test_seed_locale_and_zone_change_nothing(digest: str, changed: dict[str, str]) -> None:
    assert _digest(PROGRAM, _texts(), **changed) == digest


@pytest.mark.parametrize("seed", ["1", "4294967295"])
def test_seed_locale_and_zone_change_nothing_in_pages(seed: str) -> None:
    assert _digest(PAGES, _pages(), PYTHONHASHSEED="0") == _digest(
        PAGES, _pages(), PYTHONHASHSEED=seed, TZ="Asia/Kolkata", LC_ALL="C"
    )


def _others() -> Iterator[str]:
    """Other Pythons on the path that run at all."""
    own = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for name in OTHERS:
        path = shutil.which(name) if name != own else None
        if path and not subprocess.run([path, "-c", ""], capture_output=True).returncode:
            yield path


def test_other_pythons_give_the_same(digest: str) -> None:
    others = list(_others())
    if not others:
        pytest.skip("no other Python here")
    for python in others:
        assert _digest(PROGRAM, _texts(), python) == digest, python


def _briefings(path: str) -> bytes:
    return repr(briefing.brief(Path(path).read_text(encoding="utf-8"))).encode()


def test_threads_and_processes_give_the_same() -> None:
    paths = _texts()
    wanted = [_briefings(path) for path in paths]
    with ThreadPoolExecutor(8) as threads:
        for _ in range(3):
            assert list(threads.map(_briefings, paths)) == wanted
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(_briefings, paths)) == wanted


def test_what_was_read_before_changes_nothing() -> None:
    paths = _texts()
    wanted = [_briefings(path) for path in paths]
    assert [_briefings(path) for path in reversed(paths)] == wanted[::-1]
