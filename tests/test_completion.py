"""What the shells complete: every option, its values, the commands."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing.arguments import COMMAND_HELP, FORMATS, help_text
from briefing.cli import main
from briefing.completion import SHELLS, completion, known_options
from briefing.options import COMMANDS

ROOT = Path(briefing.__file__).parent.parent


@pytest.mark.parametrize("shell", SHELLS)
def test_the_option_prints_the_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--completion", shell]) == 0
    assert capsys.readouterr().out == completion(shell)


def test_another_shell_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--completion", "dos"]) == 2
    assert "bash" in capsys.readouterr().err


def test_every_option_of_the_help_is_known_and_no_other() -> None:
    known = {name for each in known_options() for name in each.names}
    assert known == set(re.findall(r"(?m)(?<=^  )--?[a-z][\w-]*|(?<=, )--[a-z][\w-]*", help_text()))


@pytest.mark.parametrize("shell", SHELLS)
def test_every_option_and_command_is_in_every_script(shell: str) -> None:
    script = completion(shell)
    for each in known_options():
        for name in each.names:
            shown = name if shell != "fish" else f"-l {name[2:]}" if name[1] == "-" else name[1]
            assert re.search(rf"(?<![\w-]){re.escape(shown)}(?![\w-])", script), name
    assert tuple(COMMAND_HELP) == COMMANDS
    assert all(command in script for command in COMMANDS)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_can_read_its_script(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} here")
    path = tmp_path / "script"
    path.write_text(completion(shell), encoding="utf-8")
    subprocess.run([program, "-n", str(path)], check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("briefing --sh", ["--show-dropped"]),
        ("briefing --format ", list(FORMATS)),
        ("briefing -f j", ["json", "jsonl"]),
        ("briefing --format = m", ["markdown"]),
        ("briefing --panel t", ["text"]),
        ("briefing --theme hi", ["high-contrast", "high-contrast-light"]),
        ("briefing li", ["list"]),
        ("briefing find li", []),
        ("briefing my", ["my story.txt"]),
        ("briefing --completion z", ["zsh"]),
        ("briefing --search ", []),
    ],
)
def test_bash_completes(line: str, wanted: list[str], tmp_path: Path) -> None:
    (tmp_path / "my story.txt").touch()
    words = line.split(" ")
    array = " ".join(f"'{word}'" for word in words)
    code = f"""
        briefing() {{ '{sys.executable}' -m briefing "$@"; }}
        {completion("bash")}
        COMP_WORDS=({array}); COMP_CWORD={len(words) - 1}
        _briefing
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "-c", code],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split("\n")[:-1] == (wanted or [""])
    assert done.stderr == ""
