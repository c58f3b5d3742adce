"""What `docs/`, CONTRIBUTING and SECURITY say is so: examples run, names exist, numbers hold."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

import briefing
from briefing.themefile import COLORS, MARKS, STYLES, WORDS
from briefing.tui.themes import load_theme
from briefing.usage import help_text
from tests.articles.docs_page import tables, told
from tests.articles.marks import names
from tests.articles.measure import measured, read_by_program

ROOT = Path(briefing.__file__).parent.parent
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"]
NEAR = 0.03
RENEW = "other articles or marks by now: python -m tests.articles.measure --write"

pytestmark = pytest.mark.skipif(
    not (ROOT / "pyproject.toml").exists(), reason="not a checkout: no documents"
)


class Block(NamedTuple):
    page: str
    kind: str
    text: str


def _blocks() -> list[Block]:
    found = []
    for page in filter(Path.exists, PAGES):
        text = page.read_text(encoding="utf-8")
        for kind, body in re.findall(r"^```(.*)\n((?:.*\n)*?)```$", text, re.MULTILINE):
            found.append(Block(page.name, kind, body))
    return found


BLOCKS = _blocks()


def _of(kind: str) -> pytest.MarkDecorator:
    blocks = [each for each in BLOCKS if each.kind.split(" ")[0] == kind]
    names = [f"{each.page} {number}" for number, each in enumerate(blocks)]
    return pytest.mark.parametrize("block", blocks, ids=names)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the shipped story as `ostvik.txt`, and a home of its own."""
    shutil.copy(ROOT / "briefing" / "sample.txt", tmp_path / "ostvik.txt")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "BRIEFING_THEME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.skipif(os.name != "posix", reason="the examples are for a Unix shell")
@_of("console")
def test_the_examples_print_what_is_shown(folder: Path, block: Block) -> None:
    if "| jq" in block.text and not shutil.which("jq"):
        pytest.skip("no jq here")
    lines = block.text.splitlines()
    commands = "\n".join(line[2:] for line in lines if line.startswith("$ "))
    shell = f'briefing() {{ "{sys.executable}" -m briefing "$@"; }}\n{commands}'
    done = subprocess.run(
        ["bash", "-c", shell], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120
    )
    shown = [line.strip() for line in lines if not line.startswith("$ ")]
    assert [line.strip() for line in done.stdout.decode().splitlines()] == shown


@_of("python")
def test_the_python_examples_run(folder: Path, block: Block) -> None:
    needed = block.kind.partition(" ")[2]
    if needed and not find_spec(needed):
        pytest.skip(f"no {needed} here")
    example = doctest.DocTestParser().get_doctest(block.text, {}, block.page, None, 0)
    assert example.examples
    assert doctest.DocTestRunner(verbose=False).run(example).failed == 0


@_of("toml")
def test_the_theme_shown_is_whole(tmp_path: Path, block: Block) -> None:
    path = tmp_path / "sea.toml"
    path.write_text(block.text, encoding="utf-8")
    load_theme("sea", str(path))
    keys = set(re.findall(r"(?m)^(\w+) = ", block.text))
    assert keys == {"dark", "ansi", *COLORS, *MARKS, *STYLES}
    assert set(re.findall(r"\w+", block.text.partition("words: ")[2].split("\n")[0])) == set(WORDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    own = set(re.findall(r"(?<![\w-])--[a-z][\w-]*", help_text()))
    named = set(re.findall(r"`(--[a-z][\w-]*)", text)) | set(
        re.findall(r"briefing(?: \w+)? (--[a-z][\w-]*)", text)
    )
    assert named <= own
    for path in re.findall(r"`((?:briefing|tests|docs|\.ci)/[^`\s*]*)`|\]\((\w[^)]*)\)", text):
        assert (ROOT / "".join(path)).exists(), path
    for module in re.findall(r"python -m (briefing[\w.]*|tests[\w.]+)", text):
        assert find_spec(module), module


def _values(table: str) -> dict[str, tuple[float, int]]:
    """For each line of the measure: its F1 or share, and of how many."""
    found = {}
    for line in table.splitlines():
        match = re.match(r"(\w+ +.+?) {2,}(?:.*F1 )?([01]\.\d{3}).*?(\d+)(?: marked)?\)$", line)
        if match:
            found[" ".join(match[1].split())] = (float(match[2]), int(match[3]))
    return found


def test_the_parser_is_as_right_as_its_page_says() -> None:
    """A few of few items may change sides; else three hundredths are let go."""
    sheets = measured(names(), read_by_program)
    for shown, made in zip(told(), tables(sheets), strict=True):
        said, now = _values(shown), _values(made)
        assert shown.splitlines()[0] == made.splitlines()[0], RENEW
        assert said.keys() == now.keys(), RENEW
        assert len(said) > 20
        for name, (value, count) in said.items():
            assert now[name][0] >= value - max(NEAR, 2.5 / count), f"{name}: {now[name][0]} now"
