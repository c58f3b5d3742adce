"""What a printed briefing costs to start: processor time against an empty interpreter.

    python -m tests.benchmarks.startup [ARTICLE]

Prints the ratio that the contract bounds (6), with the noise of this machine beside it, then the
price of each import and of all regular expressions. The package is copied and compiled first, as
pip would: a checkout under PYTHONDONTWRITEBYTECODE pays for compiling at every start.
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

import briefing

PACKAGE = Path(briefing.__file__).parent
LIMIT = 6
ROUNDS = 21

IMPORTS = (
    "typing",
    "re",
    "re, typing, argparse",
    "briefing.model",
    "briefing.arguments",
    "briefing.usage",
    "briefing.reading.source",
    "briefing.text.document",
    "briefing.reading.text",
    "briefing.parser.figures",
    "briefing.parser.people",
    "briefing.parser.quotes",
    "briefing.parser.summary",
    "briefing.pipeline",
    "briefing.printing.output",
    "briefing.cli",
    "json",
    "tomllib",
    "platformdirs",
    "rich.cells",
    "httpx",
    "trafilatura",
    "textual.app",
)

# Adds up what compiling every pattern costs, in the one process.
PATTERNS = """
import re._compiler as compiler, time, sys
plain, spent, rows = compiler.compile, 0.0, []
def timed(pattern, flags=0):
    global spent
    start = time.process_time()
    result = plain(pattern, flags)
    took = time.process_time() - start
    spent += took
    frame = sys._getframe(1)
    while frame.f_back and "briefing" not in frame.f_code.co_filename:
        frame = frame.f_back
    rows.append((took, frame.f_code.co_filename.rpartition("briefing/")[2], frame.f_lineno))
    return result
compiler.compile = timed
import io, contextlib
from briefing.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    main([sys.argv[1]])
print(f"{1000 * spent:.1f} {len(rows)}")
for took, name, line in sorted(rows, reverse=True)[:8]:
    print(f"{1000 * took:.1f} {name}:{line}")
"""


def cpu_ms(command: list[str], environment: dict[str, str]) -> float:
    """Processor time of one run of a command, its output into a pipe that is read."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(write, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.execve(command[0], command, environment)
    os.close(write)
    with open(read, "rb") as out:
        out.read()
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{command} failed")
    return 1000 * (usage.ru_utime + usage.ru_stime)


def best_ms(command: list[str], environment: dict[str, str], rounds: int = ROUNDS) -> float:
    """The least of several runs: what the machine's other work adds is never negative."""
    return min(cpu_ms(command, environment) for _ in range(rounds))


def main() -> int:
    article = sys.argv[1] if len(sys.argv) > 1 else str(PACKAGE / "sample.txt")
    with tempfile.TemporaryDirectory() as folder:
        installed = Path(folder) / "briefing"
        shutil.copytree(PACKAGE, installed, ignore=shutil.ignore_patterns("__pycache__"))
        compileall.compile_dir(str(installed), quiet=1)
        environment = {**os.environ, "PYTHONPATH": folder}
        article = os.path.abspath(article)
        os.chdir(folder)
        return report(article, environment)


def report(article: str, environment: dict[str, str]) -> int:
    """Print the ratio and the prices; exit status 1 where the limit is passed."""
    empty = [sys.executable, "-c", "pass"]
    script = "import sys; from briefing.cli import run; sys.exit(run())"
    printing = [sys.executable, "-c", script, article]
    pairs = [(cpu_ms(empty, environment), cpu_ms(printing, environment)) for _ in range(ROUNDS)]
    base = min(each for each, _ in pairs)
    cost = min(each for _, each in pairs)
    ratio = cost / base
    noise = median(each for each, _ in pairs) / base - 1
    words = len(Path(article).read_text(encoding="utf-8", errors="replace").split())
    print(f"python -c pass              {base:6.1f} ms")
    print(f"briefing ARTICLE | cat      {cost:6.1f} ms   ({words} words)")
    print(f"ratio                       {ratio:6.2f}      limit {LIMIT}, noise {noise:.0%}")
    print("\nimport, on top of an empty interpreter")
    for name in IMPORTS:
        code = [sys.executable, "-c", f"import {name}"]
        price = best_ms(code, environment, 7) - base
        print(f"  {name:26} {price:6.1f} ms   {price / base:5.2f}")
    code = [sys.executable, "-c", PATTERNS, article]
    lines = subprocess.run(code, env=environment, capture_output=True, text=True, check=True).stdout
    total, *rows = lines.splitlines()
    took, count = total.split()
    print(f"\nregular expressions compiled: {count} in {took} ms (limit 10)")
    for row in rows:
        took, place = row.split()
        print(f"  {took:>6} ms  {place}")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
