"""Theme files and colours: what is taken, what is refused, and that nothing waits or overflows."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from textual._color_constants import COLOR_NAME_TO_RGB
from textual.color import Color

from briefing.cli import main
from briefing.colour import ANSI_DEFAULT, ansi_number, is_colour, rgb
from briefing.config import MOST_BYTES, read_config, theme_files
from briefing.errors import BadConfig, BadTheme, BriefingError
from briefing.printing.colours import read_colours
from briefing.themefile import fallback_path, read_theme_file

GOOD = '[colors]\nprimary = "#7fb4ca"\n'


@pytest.fixture(autouse=True)
def themes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of one's own themes, in a home of its own."""
    for name in ("BRIEFING_THEME", "NO_COLOR", "COLORFGBG", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "briefing" / "themes"
    folder.mkdir(parents=True)
    return folder


def test_every_name_of_css_is_the_colour_that_the_reader_draws() -> None:
    names = set(COLOR_NAME_TO_RGB) - {"transparent"}
    for name in names:
        assert is_colour(name)
        if not name.startswith("ansi_"):
            assert rgb(name) == Color.parse(name).rgb


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("#a1b2c3", (0xA1, 0xB2, 0xC3)),
        ("#A1b", (0xAA, 0x11, 0xBB)),
        ("tomato", (255, 99, 71)),
        ("#12345", None),
        ("#12 456", None),
        ("a1b2c3", None),
        ("#", None),
        ("", None),
        ("#１２３", None),
        ("ansi_red", None),
    ],
)
def test_a_colours_parts(value: str, wanted: tuple[int, int, int] | None) -> None:
    assert rgb(value) == wanted


def test_the_terminals_own_colours_have_numbers() -> None:
    names = ("ansi_black", "ansi_white", "ansi_bright_red", "ansi_pink", "red")
    assert [ansi_number(name) for name in names] == [0, 7, 9, None, None]
    assert is_colour(ANSI_DEFAULT)
    assert not is_colour(3)


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _folder(path: Path) -> None:
    path.mkdir()


def _large(path: Path) -> None:
    path.write_bytes(b"# " + b"x" * MOST_BYTES)


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices as files")
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (_fifo, "a pipe or a device, not a file"),
        (_endless, "a pipe or a device, not a file"),
        (_folder, "a folder, not a file"),
        (_large, "larger than 1 MB"),
    ],
)
def test_what_is_no_small_file_is_not_read(
    tmp_path: Path, make: Callable[[Path], None], reason: str
) -> None:
    path = tmp_path / "own.toml"
    make(path)
    with pytest.raises(BadConfig) as wrong:
        read_config(str(path))
    assert str(wrong.value) == f"{path}: {reason}"
    with pytest.raises(BadTheme) as bad:
        read_theme_file(str(path))
    assert str(bad.value) == f"themes/own.toml: {reason}"


@pytest.mark.skipif(os.name != "posix", reason="a device of Unix")
def test_no_settings_at_all_can_be_asked_for() -> None:
    assert read_config(os.devnull).theme is None


def test_a_file_as_large_as_is_read_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(b"width = 60\n# " + b"x" * (MOST_BYTES - 13))
    assert read_config(str(path)).width == 60


def test_themes_are_told_with_what_is_wrong_with_them(
    themes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (themes / "folder.toml").mkdir()
    (themes / "gone.toml").symlink_to(themes / "nowhere")
    (themes / "good.toml").write_text(GOOD)
    (themes / "bad.toml").write_text('[colors]\nprimary = "sky blue"\n')
    assert main(["--themes"]) == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert set(lines) == set(theme_files()) == {*lines, "good", "bad"} - {"folder", "gone"}
    assert lines["bad"].endswith(f'{themes}  can\'t be used: "primary" is not a colour: "sky blue"')
    assert lines["good"].endswith(str(themes))


@pytest.mark.parametrize("how", ["option", "environment", "settings", "default"])
@pytest.mark.parametrize("form", [("--width", "60"), ()])
def test_a_broken_theme_is_told_and_the_shipped_one_taken(
    how: str,
    form: tuple[str, ...],
    themes: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = "night" if how == "default" else "mine"
    (themes / f"{name}.toml").write_text('[colors]\nprimary = "sky blue"\n')
    arguments = ["--sample", "--color", "always", *form]
    if how == "option":
        arguments += ["--theme", name]
    elif how == "environment":
        monkeypatch.setenv("BRIEFING_THEME", name)
    elif how == "settings":
        (themes.parent / "config.toml").write_text(f'theme = "{name}"\n')
    assert main(arguments) == 0
    out, errors = capsys.readouterr()
    reason = '"primary" is not a colour: "sky blue" · kept night'
    assert errors == f"briefing: themes/{name}.toml: {reason}\n"
    person = read_colours(fallback_path(), False)["person"]
    assert f"\x1b[{person}mMarta Kellner\x1b[0m" in out


def test_a_broken_theme_is_nothing_to_text_without_colours(
    themes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (themes / "mine.toml").write_text("dark = ")
    assert main(["--sample", "--theme", "mine", "--only", "people"]) == 0
    assert capsys.readouterr().err == ""


def test_what_the_reader_refuses_print_refuses(themes: Path) -> None:
    from briefing.tui.themes import load_theme

    path = themes / "mine.toml"
    for text in ("dark = 1", GOOD + "pink = 'red'", GOOD + "[styles]\nhit = 'loud'", "[colors]"):
        path.write_text(text)
        for read in (lambda: load_theme("mine", str(path)), lambda: read_colours(str(path), True)):
            with pytest.raises(BriefingError, match=r"themes/mine\.toml: "):
                read()
