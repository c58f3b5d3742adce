"""Fuzzes one target with atheris, guided by coverage, until it is stopped or has found a fault.

    python -m tests.fuzz.run TARGET [SECONDS] [libFuzzer options]

TARGET is a name in `tests/fuzz/targets.py`. Atheris (`pip install atheris`) is not among the
test requirements; the corpus in `tests/fuzz/corpus/TARGET/` is where it begins, and a fault that
it finds is put there once it is mended, so that `tests/fuzz/test_fuzz.py` tries it ever after.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
SAMPLE = b'<html><p>Marta Kellner, 41, the mayor, said: "No." On May 12 it cost $7.</p></html>'
LONGEST = 4_000  # bytes of one input


def seeds(name: str) -> list[Path]:
    """The files of the tests that a target can begin with, beside its own corpus."""
    tests = CORPUS.parent.parent
    pages = sorted((tests / "reading" / "pages").glob("*.html"))
    texts = sorted((tests / "reading" / "styles").glob("*.txt"))
    themes = sorted((tests.parent / "themes").glob("*.toml"))
    own = sorted((CORPUS / name).glob("*"))
    files = {"text": texts, "html": pages, "source": pages[:5] + texts[:5], "theme": themes}
    return own + files.get(name, [])


def main() -> int:
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        print("atheris is not installed: pip install atheris", file=sys.stderr)
        return 2
    with atheris.instrument_imports(include=["briefing"]):
        from tests.fuzz.targets import TARGETS

        # What is imported later is not instrumented.
        name = sys.argv[1] if len(sys.argv) > 1 else ""
        TARGETS.get(name, len)(SAMPLE)
    if name not in TARGETS:
        print(f"which target? {', '.join(TARGETS)}", file=sys.stderr)
        return 2
    seconds = sys.argv[2] if len(sys.argv) > 2 else "60"
    with tempfile.TemporaryDirectory() as found:
        for number, path in enumerate(seeds(name)):
            shutil.copy(path, Path(found) / f"seed-{number}")
        options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=20"]
        options.append(f"-artifact_prefix={tempfile.gettempdir()}/briefing-{name}-")
        folders = [found]
        arguments = [sys.argv[0], *options, *sys.argv[3:], *folders]
        atheris.Setup(arguments, TARGETS[name])
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
