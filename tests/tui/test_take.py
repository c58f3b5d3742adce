from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from briefing.tui import take
from briefing.tui.app import ReaderApp
from tests.tui.ostvik import ARTICLE, BRIEFING
from tests.tui.screen import reader


@pytest.fixture
def app() -> ReaderApp:
    return reader()


@pytest.mark.parametrize(
    ("program", "wanted"),
    [
        ("vim", ["vim", "+7", "f"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "f"]),
        ("less -R", ["less", "-R", "+7", "f"]),
        ("hx", ["hx", "f:7"]),
        ("unheard-of --wait", ["unheard-of", "--wait", "f"]),
        ("'bad quote", ["'bad", "quote", "f"]),
    ],
)
def test_an_editor_is_told_the_line_in_its_own_way(program: str, wanted: list[str]) -> None:
    assert take.editor_arguments(program, "f", 7) == wanted


@pytest.mark.parametrize("number", [1, 4, 14])
def test_the_editors_file_has_the_place_on_its_line(number: int) -> None:
    text, line = take.article_file(ARTICLE, ARTICLE.paragraphs[number - 1].start)
    start, end = ARTICLE.paragraphs[number - 1][1:]
    assert text.splitlines()[line - 1] == ARTICLE.text[start:end]


def test_the_editor_gets_no_control_characters() -> None:
    dirty = ARTICLE._replace(text="a\x1b[2Jb\n\nc", title="\x07t")
    assert take.article_file(dirty, 0) == ("�t\n\na�[2Jb\n\nc\n", 3)


def test_a_command_reads_the_text_and_sees_no_shell(app: ReaderApp, tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = f"import sys; open({str(out)!r}, 'w').write(sys.stdin.read() + sys.argv[1])"
    command = f"{sys.executable} -c \"{script}\" '$(touch {tmp_path}/pwned); `x`'"
    assert take.pipe(app, command, "words; rm\n") == ""
    assert out.read_text() == f"words; rm\n$(touch {tmp_path}/pwned); `x`"
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(
    ("command", "wanted"),
    [
        ("", "no command given"),
        ("no-such-command-here", "no-such-command-here: no such command"),
        ("false", "false ended with 1"),
    ],
)
def test_a_command_that_fails_is_told(app: ReaderApp, command: str, wanted: str) -> None:
    assert take.pipe(app, command, "text") == wanted


@pytest.mark.parametrize("address", [None, "", "file:///etc/passwd", "javascript:alert(1)"])
def test_only_web_addresses_are_opened(app: ReaderApp, address: str | None) -> None:
    assert take.open_address(app, address) == "the article has no web address"


@pytest.mark.parametrize("form", take.FORMS)
def test_a_file_has_the_form_of_its_name(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"ostvik{form}"
    assert take.export(BRIEFING, str(path), False) == ""
    text = path.read_text(encoding="utf-8")
    if form == ".json":
        assert json.loads(text)["article"]["title"] == ARTICLE.title
    assert "Tomas Ibarra" in text
    assert text.endswith("\n")
    assert "can't be written: file exists" in take.export(BRIEFING, str(path), False)
    assert take.export(BRIEFING, str(path), True) == ""


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("ostvik.doc", "the name must end with .txt, .md or .json"),
        ("no/such/folder/a.md", "can't be written: no such file or directory"),
    ],
)
def test_a_file_that_cannot_be_written_is_told(name: str, wanted: str) -> None:
    assert wanted in take.export(BRIEFING, name, False)


def test_a_file_name_is_made_of_the_title() -> None:
    assert take.file_name(BRIEFING) == "ostvik-keeps-its-night-ferry-after-a-close.md"
    untitled = BRIEFING._replace(article=ARTICLE._replace(title="../?"))
    assert take.file_name(untitled) == "briefing.md"


def test_the_clipboard_command_is_used_before_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, terminal = tmp_path / "kept", list[str]()
    tool = tmp_path / "wl-copy"
    tool.write_text(f"#!/bin/sh\ncat > {kept}\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert take.copy("words", terminal.append) == "the terminal"
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert take.copy("words", terminal.append) == "wl-copy"
    assert (kept.read_text(), terminal) == ("words", ["words"])
    tool.write_text("#!/bin/sh\nexit 1\n")
    assert take.copy("words", terminal.append) == "the terminal"
