"""What the shells complete: every option, its values, the commands."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing.cli import main
from briefing.completion import SHELLS, completion, known_options
from briefing.options import COMMANDS
from briefing.usage import COMMAND_HELP, FORMATS, help_text

pty = pytest.importorskip("pty", reason="no Unix")

ROOT = Path(briefing.__file__).parent.parent
WAIT_S = 60  # for a shell to answer


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
        ("briefing --su", ["--sure"]),
        ("briefing --format ", list(FORMATS)),
        ("briefing -f j", ["json", "jsonl"]),
        ("briefing --format = m", ["markdown"]),
        ("briefing --panel t", ["text"]),
        ("briefing --only summary,p", ["summary,people"]),
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


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with two files, a home of its own, and the command on the path."""
    (tmp_path / "my story.txt").touch()
    (tmp_path / "other.txt").touch()
    program = tmp_path / "bin" / "briefing"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


def _environ(home: Path) -> dict[str, str]:
    path = f"{home}/bin:/usr/bin:/bin"
    return {"PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(home), "LC_ALL": "C.UTF-8"}


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish here")
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("briefing --sh", ["--show-dropped"]),
        ("briefing --su", ["--sure"]),
        ("briefing find --pan", ["--panel"]),
        ("briefing --format ", sorted(FORMATS)),
        ("briefing -f j", ["json", "jsonl"]),
        ("briefing --format=m", ["--format=markdown"]),
        ("briefing --only summary,pe", ["summary,people"]),
        ("briefing --theme hi", ["high-contrast", "high-contrast-light"]),
        ("briefing li", ["list"]),
        ("briefing find li", []),
        ("briefing my", ["my story.txt"]),
        ("briefing --library ot", ["other.txt"]),
        ("briefing --search ", []),
    ],
)
def test_fish_completes(line: str, wanted: list[str], home: Path) -> None:
    code = f"briefing --completion fish | source; complete -C '{line}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", code],
        cwd=home,
        env=_environ(home),
        capture_output=True,
        text=True,
        check=True,
    )
    found = [each.partition("\t")[0] for each in done.stdout.splitlines()]
    typed = line.rpartition(" ")[2]  # fish tells of what only resembles it, too
    assert [each for each in found if each.startswith(typed)] == wanted


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh here")
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("briefing --sh", "briefing --show-dropped "),
        ("briefing find --pan", "briefing find --panel="),
        ("briefing -f m", "briefing -f markdown "),
        ("briefing --format=m", "briefing --format=markdown "),
        ("briefing --format m", "briefing --format markdown "),
        ("briefing --only su", "briefing --only summary,"),
        ("briefing --only summary,pe", "briefing --only summary,people,"),
        ("briefing --theme pa", "briefing --theme paper "),
        ("briefing li", "briefing list "),
        ("briefing find li", "briefing find li"),
        ("briefing my", "briefing my\\ story.txt "),
        ("briefing --library ot", "briefing --library other.txt "),
        ("briefing --search x", "briefing --search x"),
    ],
)
def test_zsh_completes(line: str, wanted: str, home: Path) -> None:
    assert _typed_into_zsh(line, home) == wanted


def _typed_into_zsh(line: str, home: Path) -> str:
    """What stands on the command line of an interactive zsh after Tab."""
    setup = (
        "unsetopt promptcr promptsp; autoload -U compinit; compinit -u -D;"
        ' eval "$(briefing --completion zsh)"; show() { print -r -- "<<$BUFFER>"">" };'
        " zle -N show; bindkey '^X' show; PS1='REA''DY:'\n"
    )
    process, terminal = pty.fork()
    if not process:
        os.chdir(home)
        os.execvpe("zsh", ["zsh", "-f", "-i"], _environ(home) | {"TERM": "dumb"})
    try:
        os.write(terminal, setup.encode())
        _read_until(terminal, "READY:")
        os.write(terminal, f"{line}\t\x18".encode())
        return _read_until(terminal, ">>").rpartition("<<")[2].partition(">>")[0]
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def _read_until(terminal: int, sign: str) -> str:
    seen = b""
    while sign.encode() not in seen:
        ready, _, _ = select.select([terminal], [], [], WAIT_S)
        assert ready, f"no {sign} after {seen[-2000:]!r}"
        seen += os.read(terminal, 65_536)
    return seen.decode("utf-8", "replace")
