"""What loading the lexicon costs: processor time against that of starting the interpreter.

    python -m tests.benchmarks.lexicon

Prints what reading the whole table adds to a start, as a share of it (the bound is 5 ms where a
start takes 12), then what it costs to look up words, met before and not, in lookups of a dict.
"""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from timeit import repeat

from briefing.parser.lexicon import look, words
from tests.benchmarks.startup import PACKAGE, ROUNDS

LIMIT = 0.42
LOADING = """
from time import process_time
started = process_time()
from briefing.parser.lexicon import look, phrase_lengths
imported = process_time()
look("ana"), phrase_lengths()
print(started, process_time() - imported)
"""
WORDS = 2_000


def main() -> int:
    """Print the figures; exit status 1 where the limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        installed = Path(folder) / "briefing"
        shutil.copytree(PACKAGE, installed, ignore=shutil.ignore_patterns("__pycache__"))
        compileall.compile_dir(str(installed), quiet=1)
        share = load_share({**os.environ, "PYTHONPATH": folder})
    report_lookups()
    return int(share > LIMIT)


def load_share(environment: dict[str, str]) -> float:
    """What reading the table adds to a start, as a share of it; prints it."""
    command = [sys.executable, "-c", LOADING]
    rounds: list[list[float]] = []
    for _ in range(ROUNDS):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        rounds.append([1000 * float(each) for each in done.stdout.split()])
    start: float = min(start for start, _ in rounds)
    load: float = min(load for _, load in rounds)
    noise = median(start for start, _ in rounds) / start - 1
    print(f"start of Python     {start:6.1f} ms")
    print(f"reading the table   {load:6.1f} ms")
    share = load / start
    print(f"share of a start    {share:6.2f}      limit {LIMIT}, noise {noise:.0%}")
    return share


def report_lookups() -> None:
    """Print what a word costs as lookups in a dict."""
    listed = sorted(words("common"))[:WORDS]
    plain = dict.fromkeys(listed, 1)
    base = min(repeat(lambda: [plain.get(word) for word in listed], number=1, repeat=ROUNDS))
    new = min(repeat(lambda: list(map(look, listed)), look.cache_clear, number=1, repeat=ROUNDS))
    met = min(repeat(lambda: list(map(look, listed)), number=1, repeat=ROUNDS))
    print(f"a word not yet met  {new / base:6.1f} lookups in a dict")
    print(f"a word once met     {met / base:6.1f}")


if __name__ == "__main__":
    sys.exit(main())
