"""What the README says is so: examples run, tables are whole, CI runs its commands."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.config import read_config
from briefing.usage import help_text

ROOT = Path(briefing.__file__).parent.parent
README = ROOT / "README.md"

pytestmark = pytest.mark.skipif(not README.exists(), reason="not a checkout: no README")

TEXT = README.read_text(encoding="utf-8") if README.exists() else ""


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the shipped story as `ostvik.txt`, and a home of its own."""
    sample = (ROOT / "briefing" / "sample.txt").read_bytes()
    (tmp_path / "ostvik.txt").write_bytes(sample)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "BRIEFING_LIBRARY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.skipif(os.name != "posix", reason="the examples are for a Unix shell")
@pytest.mark.parametrize("number", range(len(_blocks("console"))))
def test_the_examples_print_what_is_shown(folder: Path, number: int) -> None:
    """A line `…` stands for any lines left out; all commands of a block run in one shell."""
    block = _blocks("console")[number]
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    wanted = "\n".join(line for line in block.splitlines() if not line.startswith("$ "))
    shell = f'briefing() {{ "{sys.executable}" -m briefing "$@"; }}\n' + "\n".join(commands)
    done = subprocess.run(
        ["bash", "-c", shell], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120
    )
    pattern = (
        re.escape(wanted.strip())
        .replace("\n…\n", "\n(?s:.*)\n")
        .replace("\\\n…\\\n", "\\\n(?s:.*)\\\n")
    )
    printed = done.stdout.decode().replace("\r", "").strip()
    assert commands
    assert re.fullmatch(pattern, printed), printed


def test_the_python_example_runs(folder: Path) -> None:
    (block,) = _blocks("python")
    example = doctest.DocTestParser().get_doctest(block, {}, "README", str(README), 0)
    assert len(example.examples) >= 5
    outcome = doctest.DocTestRunner(verbose=False).run(example)
    assert outcome.failed == 0


def test_every_option_is_in_the_readme_and_no_other() -> None:
    wanted = set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", help_text()))
    table = "\n".join(line for line in TEXT.splitlines() if line.startswith("| `-"))
    assert set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", table)) == wanted - {"-f"} | {"-f"}


async def test_the_screen_is_the_readers_own() -> None:
    from tests.tui.picture import words

    assert _blocks("text")[0].rstrip() == (await words()).rstrip()


def test_every_key_is_in_the_readme() -> None:
    from briefing.tui.keys import TABLE

    listed = re.findall(r"^\| .* \| (.+) \| `([\w-]+)` \|$", TEXT, re.MULTILINE)
    assert [(tooltip, id) for tooltip, id in listed] == [(key.tooltip, key.id) for key in TABLE]


def test_the_settings_shown_are_all_there_are(tmp_path: Path) -> None:
    (block,) = _blocks("toml")
    path = tmp_path / "config.toml"
    path.write_text(block, encoding="utf-8")
    assert read_config(str(path)).theme == "paper"
    shown = set(tomllib.loads(block))
    assert shown == set(read_config(str(path))._fields) - {"path"}


def test_the_keys_of_the_json_are_in_the_readme() -> None:
    example: dict[str, Any] = briefing.brief("One story.").as_dict()
    for key in (*example, *example["article"]):
        assert f"`{key}`" in TEXT


def test_the_themes_are_in_the_readme() -> None:
    for path in (ROOT / "themes").glob("*.toml"):
        assert f"`{path.stem}`" in TEXT


def test_ci_runs_the_readmes_own_test_command() -> None:
    lines = [line for line in TEXT.splitlines() if "-m pytest" in line]
    assert len(lines) == 1
    assert lines[0].startswith("python3 -m venv .venv && .venv/bin/pip install ")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "grep -m 1 -- '-m pytest' README.md" in script
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
