"""The command as a real process: exit codes, error lines, pipes, bad and odd input."""

from __future__ import annotations

import json
import os
import pty
import signal
import struct
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

import briefing

COMMAND = [sys.executable, "-m", "briefing"]
SAMPLE = Path(briefing.__file__).parent / "sample.txt"
STORY = (
    "Council votes to keep the night ferry\n\n"
    "The town council voted on Monday to keep the night ferry running for four more years.\n\n"
    "“We are not closing that door,” Mayor Marta Kellner told the chamber before the vote.\n"
)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes, signals and terminals of Unix")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "NO_COLOR", "BRIEFING_THEME", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    Path("story.txt").write_text(STORY, encoding="utf-8")


def _run(*arguments: str, stdin: bytes | None = None) -> tuple[int, str, str]:
    """Exit code, output and errors of one run; without `stdin` nothing is piped."""
    command = [*COMMAND, *arguments]
    if stdin is None:
        done = subprocess.run(command, capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    else:
        done = subprocess.run(command, capture_output=True, timeout=120, input=stdin)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def _shell(line: str) -> tuple[int, str, str]:
    """The same of a line for the shell, in which `briefing` is this one."""
    script = f'set -o pipefail; briefing() {{ "{sys.executable}" -m briefing "$@"; }}; {line}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_file_is_printed_into_a_pipe() -> None:
    code, out, errors = _run("story.txt")
    assert (code, errors) == (0, "")
    title, about, empty, heading = out.splitlines()[:4]
    assert title == "Council votes to keep the night ferry"
    assert about.startswith("story.txt · ")
    assert (empty, heading) == ("", "SUMMARY")


@pytest.mark.parametrize("arguments", [(), ("-",), ("--", "-")])
def test_a_text_is_read_from_a_pipe(arguments: tuple[str, ...]) -> None:
    code, out, errors = _run(*arguments, stdin=STORY.encode())
    assert (code, errors) == (0, "")
    assert "\nstandard input · " in out


def test_a_file_may_stand_as_standard_input() -> None:
    code, out, _ = _shell("briefing < story.txt")
    assert code == 0
    assert out.startswith("Council votes")


def test_options_may_stand_anywhere() -> None:
    Path("-f").write_text(STORY, encoding="utf-8")
    assert _run("story.txt", "--only", "summary", "./-f")[0] == 0
    assert _run("--only=summary", "--", "-f")[1] == _run("story.txt", "--only", "summary")[1]


@pytest.mark.parametrize(
    ("name", "data", "code", "error"),
    [
        ("empty.txt", b"", 1, "no article text found"),
        ("blank.txt", b" \n\n\t\n", 1, "no article text found"),
        ("nul.txt", b"a text\0with a NUL", 2, "a binary file, not text"),
        ("noise.bin", bytes(range(256)) * 9, 2, "a binary file, not text"),
        ("a.pdf", b"%PDF-1.7\n", 2, "a PDF, not text: try pdftotext a.pdf - | briefing"),
    ],
)
def test_what_is_no_story_is_said_in_one_line(
    name: str, data: bytes, code: int, error: str
) -> None:
    Path(name).write_bytes(data)
    assert _run(name) == (code, "", f"briefing: {name}: {error}\n")


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (["nosuch.txt"], 2, "nosuch.txt: no such file"),
        (["."], 2, ".: a folder, not a file"),
        (["story.txt/x"], 2, "story.txt/x: not a directory"),
        ([], 2, "nothing to read: name a file or an address, or - (briefing --help)"),
        (["--nosuch"], 2, "unrecognized arguments: --nosuch (briefing --help)"),
        (["--only", "poems", "x"], 2, "--only: no such panel: 'poems' (choose from "),
        (["--sentences", "11", "x"], 2, "--sentences: not a whole number from 1 to 10: '11'"),
        (["--format", "rtf", "x"], 2, "-f/--format: invalid choice: 'rtf'"),
        (["--theme", "nosuch", "x"], 2, "nosuch: no such theme (there are "),
        (["--config", "nosuch.toml", "x"], 2, "nosuch.toml: no such file"),
        (["--only", "people", "--speaker", "x", "x"], 2, "--speaker asks for quotes, which"),
        (["--search", "xyz", "story.txt"], 1, "story.txt: nothing matches “xyz”"),
        (["--speaker", "okafor", "story.txt"], 1, "story.txt: no quote by “okafor”"),
        (["http://127.0.0.1:1/"], 3, "http://127.0.0.1:1/: the connection was refused"),
        (["ftp://a.example/x"], 3, "ftp://a.example/x: only http and https addresses"),
        (["a\x1b[31m.txt"], 2, "a�[31m.txt: no such file"),
    ],
)
def test_a_failure_is_one_line_and_a_code(arguments: list[str], code: int, error: str) -> None:
    done, out, errors = _run(*arguments)
    assert (done, out) == (code, "")
    assert errors.startswith(f"briefing: {error}")
    assert errors.count("\n") == 1


def test_empty_standard_input_holds_no_text() -> None:
    assert _run(stdin=b"") == (1, "", "briefing: standard input: no article text found\n")


def test_several_sources_come_in_order_and_the_highest_code_counts() -> None:
    Path("empty.txt").touch()
    Path("other.txt").write_text(STORY.replace("Council", "Town council"), encoding="utf-8")
    code, out, errors = _run("story.txt", "empty.txt", "nosuch.txt", "other.txt")
    assert code == 2
    assert errors == (
        "briefing: empty.txt: no article text found\nbriefing: nosuch.txt: no such file\n"
    )
    assert out.index("Council votes") < out.index("\n\nTown council votes")


def test_json_of_one_is_an_object_and_of_several_an_array() -> None:
    one = json.loads(_run("-f", "json", "story.txt")[1])
    assert one["source"] == "story.txt"
    code, out, _ = _run("-f", "json", "story.txt", "nosuch.txt", "-", stdin=STORY.encode())
    assert code == 2
    assert [each["source"] for each in json.loads(out)] == ["story.txt", "-"]
    lines = _run("-f", "jsonl", "story.txt", "story.txt")[1].splitlines()
    assert [json.loads(line)["schema"] for line in lines] == [1, 1]


def test_a_closed_pipe_ends_quietly() -> None:
    Path("long.txt").write_text(STORY * 3000, encoding="utf-8")
    code, out, errors = _shell("briefing -f json long.txt | head -1")
    assert (code, out, errors) == (0, "{\n", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", ["story.txt", "--help", "--schema"])
def test_a_full_disk_is_said_so(arguments: str) -> None:
    code, _, errors = _shell(f"briefing {arguments} > /dev/full")
    assert (code, errors) == (2, "briefing: standard output: no space left on device\n")


def test_closed_streams_are_no_traceback() -> None:
    assert _shell("briefing story.txt >&-") == (2, "", "briefing: standard output: closed\n")
    assert _shell("briefing nosuch.txt 2>&-") == (2, "", "")
    assert _shell("briefing - <&-") == (2, "", "briefing: standard input: closed\n")
    assert _shell("briefing <&-")[0] == 2


def test_ctrl_c_ends_with_130_and_without_a_word() -> None:
    os.mkfifo("slow")
    process = subprocess.Popen(
        [*COMMAND, "slow"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # What a shell starts in the background would ignore it, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with open("slow", "wb"):  # opens as soon as the other end reads
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate(timeout=60)
    assert (process.returncode, out, errors) == (130, b"", b"")


def test_a_file_that_can_be_read_once_is_read_once() -> None:
    code, out, errors = _shell("briefing <(cat story.txt)")
    assert (code, errors) == (0, "")
    assert out.startswith("Council votes")


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + STORY.encode(),
        b"\xff\xfe" + STORY.encode("utf-16-le"),
        b"\xfe\xff" + STORY.encode("utf-16-be"),
        STORY.encode("windows-1252"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
    ],
)
def test_every_usual_encoding_reads_the_same(data: bytes) -> None:
    Path("odd.txt").write_bytes(data)
    wanted = json.loads(_run("-f", "json", "story.txt")[1])
    assert json.loads(_run("-f", "json", "odd.txt")[1]) == wanted | {"source": "odd.txt"}


@pytest.mark.parametrize(
    "text",
    [
        "“" * 5000,
        '"' * 5000,
        "7" * 5000,
        "7 " * 5000,
        "A" * 5000,
        "AB " * 5000,
        "word " * 5000,
        "a\n" * 5000,
        "(" * 5000,
        "-" * 5000,
        "." * 5000,
        "日本語" * 2000,
        "e\u0301\u200d" * 2000,
        "x\x1b[31my\u202ez\x07 " * 500,
        "\U0001f468\u200d\U0001f469 said “hi” " * 500,
    ],
)
def test_odd_text_is_read_and_leaves_no_control_character(text: str) -> None:
    for arguments in ((), ("--as-is", "--width", "60"), ("-f", "json")):
        code, out, errors = _run(*arguments, "-", stdin=text.encode())
        assert code == 0 or (code == 1 and "no article text" in errors)
        assert all(sign.isprintable() or sign in "\n\u200b\u200d\xad" for sign in out)
        assert "Traceback" not in errors


def test_bad_bytes_come_out_as_replacement_characters() -> None:
    _, out, _ = _run("-f", "json", "--as-is", stdin="Östvik’s “roof” ".encode() + b"\xff here")
    assert json.loads(out)["article"]["text"] == "Östvik’s “roof” � here"


def test_a_terminal_without_utf_8_gets_what_it_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    code, out, errors = _run("--width", "60", "story.txt")
    assert (code, errors) == (0, "")
    assert out.isascii()
    assert '"We are not closing that door' in out
    assert json.loads(_run("-f", "json", "--sample")[1])["source"] == "sample"


def test_the_sample_the_schema_and_the_rest_are_told(tmp_path: Path) -> None:
    assert _run("--sample")[1].startswith("Ostvik keeps its night ferry after a close vote\n")
    assert json.loads(_run("--schema")[1])["title"] == "Briefing"
    assert _run("--version")[1] == f"briefing {briefing.__version__}\n"
    assert f"{tmp_path}/.config/briefing/config.toml\n" in _run("--where")[1]
    assert _run("--themes")[1].split()[0::2][:2] == ["high-contrast", "high-contrast-light"]
    assert not (tmp_path / ".config").exists()


def test_a_wrong_setting_is_one_line() -> None:
    Path("mine.toml").write_text('sentences = "three"\n', encoding="utf-8")
    assert _run("--config", "mine.toml", "story.txt") == (
        2,
        "",
        "briefing: mine.toml: sentences: not a whole number\n",
    )


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b"<html><h1>No story</h1>" if self.path == "/empty" else STORY.encode()
        self.send_response(404 if self.path == "/404" else 200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def test_an_address_is_fetched() -> None:
    with HTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            base = f"http://127.0.0.1:{server.server_port}"
            done = _run("-f", "json", f"{base}/story".replace("//", "//me:secret@"))
            missing = _run(f"{base}/404")
        finally:
            server.shutdown()
            thread.join()
    read = json.loads(done[1])
    assert (read["source"], read["article"]["url"]) == (f"{base}/story", f"{base}/story")
    assert missing == (3, "", f"briefing: {base}/404: the server said 404 Not Found\n")


def _on_terminal(*arguments: str, columns: int = 72, term: str = "xterm-256color") -> str:
    """What a process writes to a terminal that is its standard output."""
    import fcntl
    import termios

    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    attributes = termios.tcgetattr(child)
    attributes[1] &= ~termios.OPOST
    termios.tcsetattr(child, termios.TCSANOW, attributes)
    environment = os.environ | {"TERM": term}
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=child,
        stderr=child,
        env=environment,
    )
    os.close(child)
    out = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:  # Linux says so when the other side is closed
            break
        if not piece:
            break
        out += piece
    os.close(parent)
    assert process.wait(60) == 0
    return out.decode()


def test_plain_text_on_a_terminal_is_wrapped_and_coloured() -> None:
    out = _on_terminal("--plain", "--sample")
    assert out.startswith("\x1b[1mOstvik keeps its night ferry after a close vote\x1b[0m\n")
    assert "── Quotes ──" in out
    assert _on_terminal("--plain", "--sample", "--color", "never").startswith("Ostvik keeps")


def test_a_dumb_terminal_gets_plain_text_without_colours() -> None:
    out = _on_terminal("--sample", columns=60, term="dumb")
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) == 60


def test_no_color_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in _on_terminal("--plain", "--sample")


def test_the_configuration_that_is_named_is_told() -> None:
    Path("mine.toml").write_text('library = "shelf"\n', encoding="utf-8")
    told = dict(
        line.split(None, 1) for line in _run("--where", "--config", "mine.toml")[1].splitlines()
    )
    assert (told["configuration"], told["library"]) == ("mine.toml", "shelf")


def test_colour_is_for_everywhere_if_asked_for() -> None:
    out = _run("--width", "60", "--color", "always", "--theme", "night", "--sample")[1]
    assert "\x1b[38;5;" in out
    assert "\x1b" not in _run("--width", "60", "--sample")[1]
