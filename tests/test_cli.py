"""What the command decides: options, settings, filters, reader or print."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from briefing import cli, loading
from briefing.arguments import read_arguments
from briefing.cli import parse_options
from briefing.config import (
    Config,
    config_path,
    default_theme,
    library_path,
    read_config,
    theme_files,
)
from briefing.errors import BadConfig, BriefingError, NoArticleText, WrongUsage
from briefing.model import PANELS, Briefing, Progress
from briefing.options import SAMPLE, Options
from briefing.usage import help_text
from tests.printing.story import SURE

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "NO_COLOR", "BRIEFING_THEME", "COLORFGBG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(cli, "is_piped", lambda: False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command on the story that is marked by hand, whatever the source."""

    def brief(article: object, sentences: int, panels: tuple[str, ...]) -> Briefing:
        whole = SURE
        return whole._replace(
            summary=whole.summary if "summary" in panels else None,
            people=whole.people if "people" in panels else None,
            figures=whole.figures if "figures" in panels else None,
            quotes=whole.quotes if "quotes" in panels else None,
        )

    monkeypatch.setattr("briefing.pipeline.brief_article", brief)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(list(arguments))
        out, errors = capsys.readouterr()
        return code, out, errors

    return run


def test_one_panel_is_printed_bare(run: Run) -> None:
    code, out, _ = run("--sample", "--only", "people")
    assert code == 0
    assert out.splitlines()[0] == "Marta Kellner, Mayor · mentions 2 · quotes 1"
    assert run("--sample", "--sample", "x", "--only", "people")[1].startswith("Ostvik keeps")


def test_two_panels_have_headings_in_the_usual_order(run: Run) -> None:
    out = run("--sample", "--only", "quotes, summary")[1]
    assert [line for line in out.splitlines() if line.isupper()] == ["SUMMARY", "QUOTES"]


def test_json_says_null_for_a_panel_not_asked_for(run: Run) -> None:
    read = json.loads(run("--sample", "--only", "quotes", "-f", "json")[1])
    assert [read[name] is None for name in PANELS] == [True, True, True, False]
    assert read["source"] == "sample"


def test_a_search_leaves_what_matches_in_every_panel(run: Run) -> None:
    out = run("--sample", "--search", "ferr")[1]
    assert [line for line in out.splitlines() if line.isupper()] == ["KEY PEOPLE", "FIGURES"]
    assert "Tomas Ibarra" in out
    assert "Marta" not in out
    read = json.loads(run("--sample", "--search", "ferr", "-f", "json")[1])
    assert [len(read[name]) for name in PANELS] == [0, 1, 1, 0]


def test_a_speaker_leaves_only_quotes(run: Run) -> None:
    out = run("--sample", "--speaker", "Ibarra")[1]
    assert out.splitlines()[2:] == [
        "",
        "QUOTES",
        "“Nobody wanted to be the one to say it aloud” — Tomas Ibarra, ¶4",
    ]


def test_search_and_speaker_work_together(run: Run) -> None:
    assert run("--sample", "--speaker", "ibarra", "--search", "aloud")[0] == 0
    code, out, errors = run("--sample", "--speaker", "ibarra", "--search", "door", "-f", "json")
    assert (code, out) == (1, "")
    assert errors == "briefing: sample: nothing matches “door” by “ibarra”\n"


def test_who_is_less_sure_is_left_out_of_every_form(run: Run) -> None:
    sure = ("--sample", "--sure", ".7")
    for form in ("text", "markdown", "tsv", "json", "jsonl"):
        for only, words in (("people", "Sofie Lind"), ("quotes", "Tomas Ibarra")):
            out = run(*sure, "-f", form, "--only", only)[1]
            panels = out if "json" not in form else json.dumps(json.loads(out)[only])
            assert words in panels
            assert ("Tomas" in panels) is (only == "quotes")
    assert run(*sure, "--only", "people")[1].splitlines() == [
        "Marta Kellner, Mayor · mentions 2 · quotes 1",
        "Sofie Lind · mentions 1 · quotes 1",
    ]
    read = json.loads(run("--sample", "--sure", "0.9", "-f", "json")[1])
    assert [(each["name"], each["role"]) for each in read["people"]] == [
        ("Marta Kellner", None),
        ("Sofie Lind", None),
    ]


def test_a_search_looks_at_what_is_sure_only(run: Run) -> None:
    people = ("--sample", "--only", "people", "--search", "nordsund")
    assert run(*people)[1].startswith("Tomas Ibarra, runs")
    assert run(*people, "--sure", "0.31")[0] == 0
    wanted = (1, "", "briefing: sample: nothing matches “nordsund”\n")
    assert run(*people, "--sure", "0.32") == wanted


def test_what_is_kept_is_whole_whatever_is_printed(run: Run) -> None:
    out = run("--sample", "--save", "--sure", "1", "--only", "people")[1]
    assert out == "Sofie Lind · mentions 1 · quotes 1\n"
    kept = json.loads(run("library:1", "-f", "json", "--why")[1])["people"]
    assert kept == json.loads(run("--sample", "-f", "json", "--why")[1])["people"]
    assert [each["confidence"] for each in kept] == [0.97, 0.66, 1.0]
    assert run("library:1", "--sure", "1", "--only", "people")[1] == out


def test_why_is_printed_below(run: Run) -> None:
    assert run("--sample", "--why", "--only", "people")[1].splitlines()[1:3] == [
        "  why .97: before=mayor +2.31, flag=given-f@F +1.02, lists=0 -0.45",
        "  why role .88: joint=title +1.90",
    ]
    assert "\n  why .66: behind=who +0.64\n" in run("--sample", "--why")[1]
    assert run("--sample", "--why", "-f", "tsv") == run("--sample", "-f", "tsv")


@pytest.mark.parametrize("value", ["1.01", "-1", "-.5", "nan", "inf", "1e-1", "0,9", ".", "x", ""])
def test_how_sure_is_a_number_from_0_to_1(run: Run, value: str) -> None:
    for arguments in (["--sample", f"--sure={value}"], ["find", "x", f"--sure={value}"]):
        wanted = f"briefing: --sure: not a number from 0 to 1: {value!r} (briefing --help)\n"
        assert run(*arguments) == (2, "", wanted)


def test_width_makes_the_terminal_form_anywhere(run: Run) -> None:
    out = run("--sample", "--width", "72", "--only", "quotes")[1]
    assert "── Quotes ──" in out
    assert max(map(len, out.splitlines())) == 72


def test_every_text_form_of_several_is_divided_by_an_empty_line(run: Run) -> None:
    Path("x").write_text("One.", encoding="utf-8")
    out = run("--sample", "x")[1]
    assert "\n\nOstvik keeps" in out
    assert run("-f", "tsv", "--sample", "x")[1].splitlines()[-1].startswith("x\tquote\t")


def test_the_sample_is_read_as_any_other_text() -> None:
    briefing = loading.load(SAMPLE, parse_options([]), {}, None)
    assert briefing.source == "sample"
    assert briefing.article.title == "Ostvik keeps its night ferry after a close vote"
    assert len(briefing.article.paragraphs) == 14
    assert briefing.article.published == "2031-05-12"


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], {"plain": False, "format": "text", "panels": PANELS, "mouse": True, "tell": None}),
        (["-p"], {"plain": True}),
        (["-fjson"], {"plain": True, "format": "json"}),
        (["--only", "people"], {"plain": True, "panels": ("people",), "one_panel": True}),
        (["--speaker", "x"], {"plain": False, "panels": PANELS, "one_panel": False}),
        (["--only", "quotes", "--speaker", "x"], {"one_panel": True}),
        (["--show-dropped"], {"plain": True, "show_dropped": True}),
        (["--sure", "0.25"], {"plain": False, "sure": 0.25, "why": False}),
        (["--sure", "1", "--why"], {"plain": True, "sure": 1.0, "why": True}),
        (["find", "x", "--sure=.5", "--why"], {"sure": 0.5, "why": True}),
        (["list", "--why"], None),
        (["add", "x", "--sure", ".5"], None),
        (["--search", "-word"], None),
        (["--search=-word"], {"search": "-word", "plain": False}),
        (["a", "--sample", "b"], {"sources": (SAMPLE, "a", "b")}),
        (["-"], {"sources": ("-",)}),
        (["--no-mouse"], {"mouse": False}),
        (["-h", "nosuch", "--version"], {"tell": "help"}),
        (["--sentences", "3.5"], None),
        (["--width", "5"], None),
        (["--plai"], None),
        (["--color", "blue"], None),
        (["--only", ","], None),
    ],
)
def test_options_are_read(arguments: list[str], wanted: dict[str, object] | None) -> None:
    if wanted is None:
        with pytest.raises(WrongUsage):
            parse_options(arguments)
    else:
        read = parse_options(arguments)._asdict()
        assert {key: read[key] for key in wanted} == wanted


@pytest.mark.parametrize("sources", [[], ["-"], ["a.txt", "-", "b.txt"]])
def test_sources_alone_are_read_without_argparse_and_the_same(sources: list[str]) -> None:
    assert parse_options(sources) == read_arguments(sources) == Options(tuple(sources))


def test_the_help_fits_a_terminal() -> None:
    assert max(map(len, help_text().splitlines())) <= 100


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", {}),
        ('theme = "paper"\nsentences = 5\nmouse = false', {"theme": "paper", "sentences": 5}),
        ("# nothing\nremember = false\nascii = true\nwidth = 80", {"ascii": True, "width": 80}),
        ('[keys]\ndown = "ctrl+n,down"', {"keys": {"down": "ctrl+n,down"}}),
        ("\ufeffwidth = 60", {"width": 60}),
        ("sentences = 'x'", "sentences: not a whole number"),
        ("sentences = true", "sentences: not a whole number"),
        ("sentences = 0", "sentences: not from 1 to 10"),
        ("width = 3", "width: not from 20 to 1000"),
        ("mouse = 1", "mouse: not true or false"),
        ("theme = 4", "theme: not a text"),
        ("colour = 'red'", "colour: no such setting"),
        ("keys = 'x'", "keys: not a table of keys"),
        ("[keys]\ndown = 1", 'keys: down: not keys as text, like "ctrl+n,down"'),
        ("theme = ", "not TOML: Invalid value (at end of document)"),
    ],
)
def test_settings_are_read(text: str, wanted: dict[str, object] | str) -> None:
    Path("config.toml").write_text(text, encoding="utf-8")
    if isinstance(wanted, str):
        with pytest.raises(BadConfig) as failure:
            read_config("config.toml")
        assert str(failure.value) == f"config.toml: {wanted}"
    else:
        read = read_config("config.toml")._asdict()
        assert {key: read[key] for key in wanted} == wanted
        assert read["path"] == "config.toml"


def test_settings_that_are_not_there_are_the_defaults(tmp_path: Path) -> None:
    path = f"{tmp_path}/.config/briefing/config.toml"
    assert read_config() == Config(path=path)
    assert config_path() == path


def test_xdg_variables_name_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "x"))
    assert config_path() == str(tmp_path / "x" / "briefing" / "config.toml")
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative/is/ignored")
    assert config_path() == str(tmp_path / ".config" / "briefing" / "config.toml")


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="other systems name the home")
@pytest.mark.parametrize("home", ["", "not/absolute"])
def test_without_a_home_the_root_is_not_taken_for_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: str
) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("BRIEFING_LIBRARY", raising=False)
    assert (config_path(), library_path(None, Config())) == ("", "")
    assert read_config() == Config()
    assert "night" in theme_files()
    assert run("-p", "--sample")[0] == 0
    nowhere = "no home folder to keep it in (set HOME, or --library)"
    for command in (["list"], ["add", "--sample"], ["remove", "--all"], ["-p", "library:1"]):
        assert run(*command) == (2, "", f"briefing: library: {nowhere}\n")
    told = run("--where")[1].splitlines()
    assert [line.split("  ")[-1].strip() for line in told[:3]] == [cli.NOWHERE] * 3
    assert library_path("~/l", Config()) == ""
    assert library_path("l", Config()) == "l"
    assert not list(tmp_path.iterdir())


def test_a_bad_settings_file_is_named_as_it_was_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    Path("in/c.toml").write_text("colour = 1", encoding="utf-8")
    wanted = "briefing: in/c.toml: colour: no such setting\n"
    assert run("--config", "in/c.toml", "--sample", "-p") == (2, "", wanted)


def test_a_theme_of_ones_own_wins(tmp_path: Path) -> None:
    own = tmp_path / ".config" / "briefing" / "themes"
    own.mkdir(parents=True)
    for name in ("night", "mine"):
        (own / f"{name}.toml").write_text('[colors]\nprimary = "#ff0000"\n', encoding="utf-8")
    files = theme_files()
    assert (files["night"], files["mine"]) == (str(own / "night.toml"), str(own / "mine.toml"))
    assert Path(files["paper"]).is_file()


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({}, "night"),
        ({"NO_COLOR": "1", "COLORFGBG": "0;15"}, "mono"),
        ({"NO_COLOR": ""}, "night"),
        ({"COLORFGBG": "0;15"}, "paper"),
        ({"COLORFGBG": "15;default;0"}, "night"),
    ],
)
def test_the_theme_follows_the_terminal(environ: dict[str, str], wanted: str) -> None:
    assert default_theme(environ) == wanted


def test_the_theme_colours_printed_text(run: Run, tmp_path: Path) -> None:
    own = tmp_path / ".config" / "briefing" / "themes"
    own.mkdir(parents=True)
    theme = '[colors]\nprimary = "#f00"\n[marks]\nperson = "ansi_bright_green"\nquote = "red"\n'
    (own / "mine.toml").write_text(theme, encoding="utf-8")
    out = run("--sample", "--width", "60", "--color", "always", "--theme", "mine")[1]
    assert "\x1b[92mMarta Kellner\x1b[0m" in out
    assert "\x1b[38;5;196m   ¶2\x1b[0m" in out
    assert "\x1b[38;5;196m“A town" in out


def test_a_pipe_is_coloured_if_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    plain = run("--sample")[1]
    coloured = run("--sample", "--color", "always", "--theme", "night")[1]
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    title, _, _, heading, *_ = coloured.splitlines()
    assert title.startswith("\x1b[1mOstvik")
    assert re.fullmatch(r"\x1b\[[\d;]+mSUMMARY\x1b\[0m", heading)
    for words in (
        "Marta Kellner",
        "96 → 118 kroner",
        "Nobody wanted to be the one to say it aloud",
    ):
        assert re.search(rf"\x1b\[[\d;]+m{words}\x1b\[0m", coloured)
    bare = run("--sample", "--only", "quotes", "--color", "always")[1]
    assert re.search(r"— \x1b\[[\d;]+mTomas Ibarra\x1b\[0m\n", bare)
    assert "\x1b" not in run("--sample", "--color", "never")[1] + plain


@pytest.mark.parametrize("form", ["markdown", "tsv", "json", "jsonl"])
def test_a_form_for_programs_has_no_colours(run: Run, form: str) -> None:
    assert "\x1b" not in run("--sample", "--color", "always", "--format", form)[1]


def test_a_theme_that_is_gone_is_told_and_does_not_stop(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_THEME", "gone")
    code, out, errors = run("--sample", "--width", "60", "--color", "always")
    assert code == 0
    assert "Marta" in out
    assert errors.startswith("briefing: gone: no such theme (there are high-contrast, ")
    assert errors.endswith(") · kept night\n")


def test_a_bug_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> Briefing:
        raise ZeroDivisionError("odd")

    monkeypatch.setattr("briefing.pipeline.brief_article", broken)
    code, out, errors = run("--sample")
    assert (code, out) == (2, "")
    assert errors.startswith("briefing: a bug in briefing: ZeroDivisionError: odd")
    assert errors.count("\n") == 1


class Reader:
    """Stands for the reader: keeps what it was opened with."""

    opened: dict[str, Any] | None = None

    def open_reader(
        self, sources: list[str], load: Callable[..., Briefing], **options: object
    ) -> int:
        self.opened = {"sources": sources, "load": load, **options}
        return 7


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A terminal on both sides, and a reader that only takes note."""
    reader = Reader()
    module = ModuleType("briefing.tui.app")
    module.open_reader = reader.open_reader  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "briefing.tui.app", module)
    monkeypatch.setattr(cli, "is_terminal", lambda stream: True)
    monkeypatch.setattr(cli, "_take_keyboard", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    return reader


def test_the_reader_opens_on_a_terminal(run: Run, reader: Reader) -> None:
    Path("x.txt").write_text("One story.", encoding="utf-8")
    assert run("x.txt", "--search", "boat", "--theme", "night", "--no-mouse")[0] == 7
    assert reader.opened
    assert reader.opened["sources"] == ["x.txt"]
    assert reader.opened["first"].source == "x.txt"
    assert reader.opened["search"] == "boat"
    assert reader.opened["theme"] == "night"
    assert reader.opened["mouse"] is False
    told: list[Progress] = []
    assert reader.opened["load"]("x.txt", told.append).source
    assert [each.stage for each in told] == ["reading", "finding"]


def test_the_reader_is_told_how_sure_a_thing_must_be(run: Run, reader: Reader) -> None:
    assert run("--sample", "--sure", ".9")[0] == 7
    assert reader.opened
    assert reader.opened["sure"] == 0.9
    read = reader.opened["load"](SAMPLE, lambda progress: None)
    assert read.people == SURE.people  # what is kept of it is whole
    run("--sample")
    assert reader.opened["sure"] is None


def test_the_reader_opens_on_the_library_where_nothing_is_named(run: Run, reader: Reader) -> None:
    assert run()[0] == 7
    assert reader.opened
    assert reader.opened["sources"] == []
    assert reader.opened["library"].endswith("/.local/share/briefing/library.sqlite")
    assert reader.opened["remembers"] is True


def test_the_reader_remembers_unless_told_otherwise(run: Run, reader: Reader) -> None:
    Path("c.toml").write_text("remember = false", encoding="utf-8")
    for arguments, remembers in [
        (["--no-save"], False),
        (["--config", "c.toml"], False),
        (["--config", "c.toml", "--save"], True),
        (["--library", "l"], True),
    ]:
        run("--sample", *arguments)
        assert reader.opened
        assert reader.opened["remembers"] is remembers
    assert reader.opened
    assert reader.opened["library"] == "l"


@pytest.mark.parametrize("arguments", [["-p"], ["-f", "text"], ["--only", "people"], ["--why"]])
def test_the_reader_stays_closed_where_text_is_asked_for(
    run: Run, reader: Reader, arguments: list[str]
) -> None:
    assert run("--sample", *arguments)[0] == 0
    assert reader.opened is None


def test_a_dumb_terminal_opens_no_reader(
    run: Run, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert run("--sample")[0] == 0
    assert reader.opened is None


def test_without_a_keyboard_the_text_is_printed(
    run: Run, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_take_keyboard", lambda: False)
    code, out, _ = run("--sample")
    assert code == 0
    assert "Ostvik keeps" in out
    assert reader.opened is None


def test_a_missing_file_opens_no_reader(run: Run, reader: Reader) -> None:
    code, _, errors = run("nosuch.txt")
    assert (code, errors.endswith("briefing: nosuch.txt: no such file\n")) == (2, True)
    assert reader.opened is None


def test_one_of_several_that_fails_is_left_to_the_reader(run: Run, reader: Reader) -> None:
    assert run("nosuch.txt", "--sample")[0] == 7
    assert reader.opened
    with pytest.raises(BriefingError):
        reader.opened["load"]("nosuch.txt", lambda progress: None)


def test_an_empty_file_opens_no_reader(
    run: Run, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(*arguments: object) -> None:
        raise NoArticleText("x.txt", "no article text found")

    monkeypatch.setattr(loading, "read_article", nothing)
    Path("x.txt").touch()
    code, _, errors = run("x.txt")
    assert (code, errors.endswith("briefing: x.txt: no article text found\n")) == (1, True)
    assert reader.opened is None


def test_piped_text_opens_the_reader(
    run: Run, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "is_piped", lambda: True)
    monkeypatch.setattr(loading, "read_stdin", lambda name: b"One story.")
    assert run()[0] == 7
    assert reader.opened
    assert reader.opened["sources"] == ["-"]
    assert reader.opened["first"]
    monkeypatch.undo()
    assert reader.opened["load"]("-", None).article.text == "One story."
