"""The real program in a pseudo-terminal: how it starts, ends, steps aside and comes back."""

from __future__ import annotations

import os
import pty
import re
import select
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path

import pytest

WAIT_S = 30
READY = b"Quotes 1 of"
CLOSED = "closed"
STYLES = re.compile(rb"\x1b\[([0-9;]+)m")


def has_colours(seen: bytes) -> bool:
    """Whether a style that was written has a colour in it, other than the terminal's own."""
    codes = {int(code) for style in STYLES.findall(seen) for code in style.split(b";") if code}
    return bool(codes & {*range(30, 39), *range(40, 49), *range(90, 108)})


class Program:
    """`briefing` on a terminal of its own."""

    def __init__(
        self,
        *arguments: str,
        environ: dict[str, str],
        stdin: str | None = None,
        size: tuple[int, int] = (48, 160),
    ) -> None:
        pid, self.terminal = pty.fork()
        if not pid:
            if stdin == CLOSED:
                os.close(0)
            elif stdin is not None:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            if environ.get("STDERR_TO") == "nothing":
                os.close(2)
            elif log := environ.get("STDERR_TO"):
                os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT, 0o600), 2)
            os.execve(sys.executable, [sys.executable, *arguments], environ)
        self.pid = pid
        self.seen = b""
        ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def until(self, wanted: bytes, after: int = 0) -> int:
        """Read until something was written; the place behind it."""
        end = time.monotonic() + WAIT_S
        while wanted not in self.seen[after:]:
            left = end - time.monotonic()
            if left < 0 or not select.select([self.terminal], [], [], left)[0]:
                raise AssertionError(f"{wanted!r} not in {self.seen[-3000:]!r}")
            try:
                self.seen += os.read(self.terminal, 65536)
            except OSError:
                raise AssertionError(f"{wanted!r} not in {self.seen[-3000:]!r}") from None
        return self.seen.index(wanted, after) + len(wanted)

    def press(self, keys: str) -> int:
        """Send keys; the place where what they answer begins."""
        at = len(self.seen)
        os.write(self.terminal, keys.encode())
        return at

    def code(self) -> int:
        """The exit code, when the program has ended."""
        end = time.monotonic() + WAIT_S
        while True:
            if select.select([self.terminal], [], [], 0.05)[0]:
                with suppress(OSError):
                    self.seen += os.read(self.terminal, 65536)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() < end, f"still running: {self.seen[-3000:]!r}"

    def close(self) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.terminal)

    def is_restored(self) -> bool:
        """Whether alternate screen and mouse were left, and the cursor shown."""
        pairs = ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?1000h", b"\x1b[?1000l"))
        left = all(self.seen.rfind(on) < self.seen.rfind(off) for on, off in pairs)
        return left and self.seen.rfind(b"\x1b[?25l") < self.seen.rfind(b"\x1b[?25h")


Start = Callable[..., Program]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts programs, and ends those that are left."""
    programs: list[Program] = []
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": os.getcwd(),
        "PYTHONWARNINGS": "error",
    }

    def begin(
        *arguments: str,
        stdin: str | None = None,
        size: tuple[int, int] = (48, 160),
        **more: str,
    ) -> Program:
        programs.append(Program(*arguments, environ=environ | more, stdin=stdin, size=size))
        return programs[-1]

    yield begin
    for program in programs:
        program.close()


SAMPLE = ("-m", "briefing", "--sample")


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("\x03", 130), ("\x11", 0)])
def test_a_key_ends_the_reader(start: Start, key: str, code: int) -> None:
    program = start(*SAMPLE)
    program.until(READY)
    program.press(key)
    assert program.code() == code
    assert program.is_restored()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(start: Start, number: int) -> None:
    program = start(*SAMPLE)
    program.until(READY)
    os.kill(program.pid, number)
    assert program.code() == 128 + number
    assert program.is_restored()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_all_of_it_while_a_page_is_fetched(start: Start, number: int) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        program = start("-m", "briefing", f"http://127.0.0.1:{silent.getsockname()[1]}/")
        program.until(b"Esc: give up")
        os.killpg(program.pid, number)
        assert program.code() == 128 + number
    assert program.is_restored()
    assert b"a bug" not in program.seen


def test_to_the_background_and_back(start: Start) -> None:
    program = start(*SAMPLE)
    program.until(READY)
    at = program.press("\x1a")
    program.until(b"\x1b[?1049l", at)
    pid, status = os.waitpid(program.pid, os.WUNTRACED)
    assert pid == program.pid
    assert os.WIFSTOPPED(status)
    at = len(program.seen)
    os.kill(program.pid, signal.SIGCONT)
    program.until(READY, program.until(b"\x1b[?1049h", at))
    at = program.press("j")
    program.until(b"Quotes 2 of", at)
    program.press("q")
    assert program.code() == 0


def test_escape_and_a_key_in_one_write_are_two_keys(start: Start) -> None:
    program = start(*SAMPLE)
    program.until(READY)
    at = program.press("/boat")
    at = program.until(b"in quotes", at)
    at = program.press("\x1bj")
    program.until(b"Quotes 2 of", at)


def test_a_resize_is_answered(start: Start) -> None:
    program = start(*SAMPLE)
    program.until(READY)
    at = len(program.seen)
    ioctl(program.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    os.kill(program.pid, signal.SIGWINCH)
    program.until("¶2 of 14".encode(), at)


def test_the_editor_gets_the_terminal_and_gives_it_back(start: Start, tmp_path: Path) -> None:
    editor = tmp_path / "vi"
    told = tmp_path / "told"
    editor.write_text(
        f'#!/bin/sh\necho "$1" > {told}\nhead -c 6 "$2" >> {told}\necho in the editor\n'
    )
    editor.chmod(0o755)
    program = start(*SAMPLE, EDITOR=str(editor))
    program.until(READY)
    at = program.press("e")
    at = program.until(b"in the editor", at)
    program.until(READY, program.until(b"\x1b[?1049h", at))
    assert told.read_text() == "+5\nOstvik"


def _editor(folder: Path, script: str) -> str:
    editor = folder / "vi"
    editor.write_text(f"#!/bin/sh\n{script}\necho in the editor\n")
    editor.chmod(0o755)
    return str(editor)


def test_an_interrupt_under_an_editor_is_the_editors(start: Start, tmp_path: Path) -> None:
    program = start(*SAMPLE, EDITOR=_editor(tmp_path, "kill -INT $PPID; kill -INT $PPID"))
    program.until(READY)
    at = program.until(b"in the editor", program.press("e"))
    program.until(READY, program.until(b"\x1b[?1049h", at))
    program.press("q")
    assert program.code() == 0


def test_an_end_that_is_asked_for_under_an_editor_comes_behind_it(
    start: Start, tmp_path: Path
) -> None:
    program = start(*SAMPLE, EDITOR=_editor(tmp_path, "kill -TERM $PPID"))
    program.until(READY)
    program.until(b"in the editor", program.press("e"))
    assert program.code() == 128 + signal.SIGTERM
    assert program.is_restored()


def test_a_command_gets_the_item_on_its_standard_input(start: Start, tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    program = start(*SAMPLE)
    program.until(READY)
    at = program.press("|")
    at = program.until(b"to a command", at)
    at = program.press(f"tee -a '{kept}'\r")
    at = program.until(b"Enter: back", at)
    at = program.press("\r")
    program.until(b"Sent to tee", at)
    assert kept.read_text(encoding="utf-8").startswith("“A town that goes to bed at ten")


def test_an_article_through_the_pipe_is_read_with_the_keyboard_free(
    start: Start, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "A long night\n\n“We did not sleep,” said Mayor Ana Ruiz on Monday, as the river rose "
        "2 metres.\n\nThe town has 1,200 houses, and 300 of them were under water.\n"
    )
    program = start("-m", "briefing", stdin=str(story))
    program.until(b"A long night")
    at = program.press("5")
    program.until(b"5 Article", at)
    program.press("q")
    assert program.code() == 0


def test_a_closed_standard_input_leaves_the_keyboard_to_the_reader(start: Start) -> None:
    program = start(*SAMPLE, stdin=CLOSED)
    program.until(READY)
    program.press("q")
    assert program.code() == 0
    assert program.is_restored()


def test_a_terminal_that_does_not_know_its_size_is_drawn_once(start: Start) -> None:
    program = start(*SAMPLE, size=(0, 0))
    program.until(b"1 of 6")
    program.until(b"quit")
    at = program.press("j")
    program.until(b"2 of 6", at)
    program.press("q")
    assert program.code() == 0
    assert len(program.seen) < 100_000


def test_standard_error_in_a_file_leaves_the_screen_where_it_is(
    start: Start, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    program = start(*SAMPLE, STDERR_TO=str(log))
    program.until(READY)
    program.press("q")
    assert program.code() == 0
    assert log.read_bytes() == b""


def test_a_closed_standard_error_leaves_the_screen_where_it_is(start: Start) -> None:
    program = start(*SAMPLE, STDERR_TO="nothing")
    program.until(READY)
    program.press("q")
    assert program.code() == 0
    assert program.is_restored()


def test_no_color_is_mono_unless_a_theme_is_asked_for(start: Start) -> None:
    program = start(*SAMPLE, NO_COLOR="1")
    program.until(READY)
    assert not has_colours(program.seen)
    program = start(*SAMPLE, "--theme", "paper", NO_COLOR="1")
    program.until(READY)
    assert has_colours(program.seen)


def test_no_mouse_leaves_the_mouse_to_the_terminal(start: Start) -> None:
    program = start(*SAMPLE, "--no-mouse")
    program.until(READY)
    assert b"\x1b[?1000h" not in program.seen


CRASH = """
import sys
from briefing.tui.screens.briefing import BriefingScreen
def crash(self): raise ZeroDivisionError("on purpose")
BriefingScreen.action_zoom = crash
from briefing.cli import run
sys.argv = ["briefing", "--sample"]
run()
"""


def test_a_crash_leaves_the_terminal_as_it_was(start: Start) -> None:
    program = start("-c", CRASH)
    program.until(READY)
    program.press("z")
    assert program.code() == 2
    assert program.is_restored()
    said = program.seen[program.seen.rindex(b"\x1b[?1004l") :].decode()
    assert "a bug in briefing: ZeroDivisionError: on purpose" in said
    assert "Traceback" not in said


def test_a_hostile_article_cannot_speak_to_the_terminal(start: Start, tmp_path: Path) -> None:
    story = tmp_path / "hostile.txt"
    story.write_bytes(
        "A \x1b]52;c;ZXZpbA==\x07 night\x9b31m [red]in[/red] town\n\n"
        "“We did \x1b[2Jnot\x08 sleep\x1b]0;evil\x07,” said Mayor Ana\x1b[31m Ruiz on Monday.\r"
        "It cost \x9b5m41 million kroner, said Ruiz.\n".encode()
    )
    program = start("-m", "briefing", str(story))
    at = program.until(b"Article")
    program.until(b"quit", at)
    assert b"\x1b]52" not in program.seen
    assert b"\x1b]0;evil" not in program.seen
    assert b"\x1b[2Jnot" not in program.seen
    assert "\x9b".encode() not in program.seen
    assert b"\x07" not in re.sub(rb"\x1b\]22;\w+\x07", b"", program.seen)  # Textual's pointer


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_tmux_shows_what_the_snapshot_shows(tmp_path: Path) -> None:
    script = tmp_path / "reader.py"
    script.write_text(READER)
    environ = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "LC_ALL": "C.UTF-8",
        "PYTHONPATH": os.getcwd(), "TMUX_TMPDIR": str(tmp_path), "TERM": "xterm-256color",
    }  # fmt: skip

    def tmux(*arguments: str) -> str:
        command = ["tmux", "-f", "/dev/null", *arguments]
        return subprocess.run(
            command, env=environ, capture_output=True, text=True, check=True, timeout=WAIT_S
        ).stdout

    command = shlex.join([sys.executable, str(script)])
    tmux("new-session", "-d", "-x", "80", "-y", "24", command)
    try:
        wanted = (Path(__file__).parent / "screens" / "normal-80x24.txt").read_text("utf-8")
        end, pressed, shown = time.monotonic() + WAIT_S, False, ""
        while shown != wanted and time.monotonic() < end:
            shown = "".join(f"{row.rstrip()}\n" for row in tmux("capture-pane", "-p").split("\n"))[
                :-1
            ]
            if "1 of 6" in shown and not pressed:
                tmux("send-keys", "j")
                pressed = True
        assert shown == wanted
    finally:
        tmux("kill-server")


READER = """
from briefing.config import Config
from briefing.tui.app import open_reader
from tests.tui.ostvik import BRIEFING

open_reader(["ostvik.txt"], lambda source, report: BRIEFING, theme="night", mouse=True,
            search=None, speaker=None, first=BRIEFING, config=Config())
"""
