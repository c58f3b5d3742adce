"""The commands of the library, from the command line to what is printed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import cli
from briefing.arguments import read_arguments
from briefing.cli import parse_options
from briefing.config import Config, library_path
from briefing.errors import WrongUsage
from briefing.options import SAMPLE
from tests.printing.story import SURE

Run = Callable[..., tuple[int, str, str]]
TITLE = "Ostvik keeps its night ferry after a close vote"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("BRIEFING_LIBRARY", raising=False)
    monkeypatch.setattr(cli, "is_piped", lambda: False)
    monkeypatch.setattr("briefing.commands.add.is_piped", lambda: False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(list(arguments))
        out, errors = capsys.readouterr()
        return code, out, errors

    return run


@pytest.fixture
def kept(run: Run) -> None:
    """A library that holds the sample."""
    assert run("add", "--sample") == (0, "kept sample\n", "")


def test_a_library_that_is_not_there_is_empty(run: Run, tmp_path: Path) -> None:
    assert run("list") == (0, "", "")
    assert run("find", "boat") == (1, "", "briefing: find: the library is empty\n")
    assert run("export") == (0, "", "")
    assert run("remove", "--all") == (0, "", "")
    assert run("remove", "7") == (1, "", "briefing: 7: no such article in the library\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("kept")
def test_the_list_tells_id_date_title_source_and_quotes(run: Run) -> None:
    assert run("list") == (0, f"1 · 12 May 2031 · {TITLE} · sample · 6 quotes\n", "")


@pytest.mark.usefixtures("kept")
def test_what_is_found_is_printed_with_title_date_and_id(run: Run) -> None:
    code, out, errors = run("find", "pencil")
    assert (code, errors) == (0, "")
    assert out.startswith("“We did the sums with a pencil …")
    assert out.endswith(f"— Sofie Lind, ¶12 · {TITLE} · 12 May 2031 · 1\n")


@pytest.mark.usefixtures("kept")
def test_what_is_found_as_fields(run: Run) -> None:
    code, out, _ = run("find", "--format", "tsv", "--panel", "people", "okafor")
    row = ["person", "Ines Okafor", "transport researcher at Lund Bay College", "1", "1", "¶8"]
    assert (code, out) == (0, "\t".join((*row, TITLE, "2031-05-12", "1")) + "\n")


@pytest.fixture
def kept_sure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that holds the sample with how sure its people are."""
    monkeypatch.setattr("briefing.pipeline.brief_article", lambda *_: SURE)
    assert run("add", "--sample") == (0, "kept sample\n", "")


@pytest.mark.usefixtures("kept_sure")
def test_what_is_found_is_sure_enough(run: Run) -> None:
    def found(query: str, sure: str) -> list[str]:
        out = run("find", "--panel", "people", "-f", "tsv", "--sure", sure, query)[1]
        return ["|".join(line.split("\t")[1:3]) for line in out.splitlines()]

    assert found("ibarra", "0.31") == ["Tomas Ibarra|runs the line for Nordsund Ferries"]
    assert found("ibarra", "0.66") == ["Tomas Ibarra|"]
    assert found("ibarra", "0.67") == []
    assert found("nordsund", "0.31") == ["Tomas Ibarra|runs the line for Nordsund Ferries"]
    assert found("nordsund", "0.32") == []
    nothing = "briefing: find: nothing matches “ibarra”\n"
    assert run("find", "--panel", "people", "--sure", "1", "ibarra") == (1, "", nothing)
    assert run("find", "--panel", "quotes", "--sure", "1", "aloud")[0] == 0


@pytest.mark.usefixtures("kept_sure")
def test_what_is_found_says_why(run: Run) -> None:
    lines = run("find", "--panel", "people", "--why", "mayor")[1].splitlines()
    assert lines == [
        f"Marta Kellner, Mayor · mentions 2 · quotes 1, ¶2 · {TITLE} · 12 May 2031 · 1",
        "  why .97: before=mayor +2.31, flag=given-f@F +1.02, lists=0 -0.45",
        "  why role .88: joint=title +1.90",
    ]
    (found,) = json.loads(run("find", "--panel", "people", "-f", "json", "--why", "mayor")[1])
    whole = json.loads(run("library:1", "-f", "json", "--why")[1])
    assert found["item"] == whole["people"][0]
    assert found["item"]["why"][0] == {"cue": "before=mayor", "weight": 2.31}
    (found,) = json.loads(run("find", "--panel", "people", "-f", "json", "mayor")[1])
    assert (found["item"]["confidence"], "why" in found["item"]) == (0.97, False)


@pytest.mark.usefixtures("kept")
def test_what_is_found_as_json(run: Run) -> None:
    _, out, _ = run("find", "-f", "json", "night ferry")
    found = json.loads(out)
    whole = json.loads(run("-f", "json", "library:1")[1])
    article = {
        key: found[0]["article"][key] for key in ("id", "title", "published", "source", "url")
    }
    assert article == {
        "id": 1, "title": TITLE, "published": "2031-05-12", "source": "sample", "url": None
    }  # fmt: skip
    for each in found:
        if each["panel"] != "text":
            assert each["item"] in whole[each["panel"]]
        start, end = each["item"]["start"], each["item"]["end"]
        assert whole["article"]["text"][start:end] == each["item"]["text"]
    lines = run("find", "-f", "jsonl", "night ferry")[1].splitlines()
    assert list(map(json.loads, lines)) == found


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("find", "zebra"), 1),
        (("find", "--speaker", "okafor"), 0),
        (("find", "--speaker", "nobody"), 1),
        (("find", "--since", "2031-05-12", "boat"), 0),
        (("find", "--since", "2031-05-13", "boat"), 1),
        (("find", "--until", "2031-05", "boat"), 0),
        (("find", "--until", "2030", "boat"), 1),
        (("find", "--source", "samp", "boat"), 0),
        (("find", "--source", "elsewhere", "boat"), 1),
        (("find", "--panel", "summary,people", "pencil"), 1),
        (("find", "--search=-zebra", "pencil"), 0),
        (("find",), 2),
        (("find", "--since", "May", "boat"), 2),
        (("find", "--since", "2031-13", "boat"), 2),
        (("find", "--panel", "weather", "boat"), 2),
        (("find", "--since", "2031-02-30", "boat"), 2),
        (("find", "--since", "0000", "boat"), 2),
        (("find", "--since", "2032-02-29", "x"), 1),
        (("find", "--since", "2032", "--until", "2031-12", "boat"), 2),
        (("find", "--since", "2031-05-13", "--until", "2031-05-12", "boat"), 2),
        (("find", "--since", "2031-05", "--until", "2031", "boat"), 0),
        (("find", "--since", "2031-05-12", "--until", "2031-05-12", "boat"), 0),
        (("--save", "--no-save", "--sample"), 2),
        (("find", "--format", "markdown", "boat"), 2),
        (("list", "boat"), 2),
        (("list", "--jobs", "2"), 2),
        (("--since", "2031"), 2),
        (("add",), 2),
        (("add", "--jobs", "2", "--dask", "x", "y"), 2),
        (("add", "nosuch.txt"), 2),
        (("remove",), 2),
        (("remove", "x"), 2),
        (("remove", "1", "--all"), 2),
        (("remove", "9"), 1),
        (("remove", "1"), 0),
        (("remove", "9" * 30), 1),
        (("remove", "9" * 5000), 1),
        (("remove", "0" * 5000 + "1"), 0),
        (("import", "nosuch.jsonl"), 2),
        (("export", "a", "b"), 2),
        (("export", "no/such/folder"), 2),
        (("-p", "library:1"), 0),
        (("-p", "library:9"), 2),
        (("-p", "library:" + "9" * 30), 2),
        (("-p", "library:" + "9" * 5000), 2),
        (("import", "."), 2),
    ],
)
def test_exit_codes(run: Run, arguments: tuple[str, ...], code: int) -> None:
    got, _, errors = run(*arguments)
    assert got == code, errors
    assert bool(errors) == (code > 0)
    assert "bug" not in errors
    assert errors.count("\n") == (code > 0)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "option", ["library", "config", "theme", "search", "speaker", "source", "dask"]
)
def test_an_option_without_a_value_does_not_count_as_left_out(run: Run, option: str) -> None:
    for arguments in ([f"--{option}", ""], [f"--{option}="], [f"--{option}", " "]):
        wanted = f"briefing: --{option}: is empty (briefing --help)\n"
        assert run(*arguments, "remove", "--all") == (2, "", wanted)
    assert run("list")[1]


@pytest.mark.usefixtures("kept")
def test_an_empty_variable_is_not_set(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", "")
    assert run("list")[1].startswith("1 · ")


@pytest.mark.parametrize("command", [["list"], ["find", "x"], ["export"], ["remove", "--all"]])
def test_a_library_that_was_named_and_is_not_there_is_said(run: Run, command: list[str]) -> None:
    wanted = (2, "", "briefing: no/such.db: no such file\n")
    assert run("--library", "no/such.db", *command) == wanted


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "arguments",
    [
        ("-p", "--sample", "--search"),
        ("-p", "--sample", "--speaker"),
        ("find",),
        ("find", "--speaker"),
        ("find", "--since"),
        ("find", "--panel"),
        ("--width",),
        ("remove",),
        ("-f",),
        ("--nosuch",),
    ],
)
def test_a_line_does_not_repeat_all_of_a_long_value(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, errors = run(*arguments, "boat" * 10_000)
    assert (code > 0, out) == (True, "")
    assert len(errors) < 250
    assert "…" in errors or "--nosuch" in errors


@pytest.mark.usefixtures("kept")
def test_a_file_that_is_there_already_is_said_to_be_kept(run: Run) -> None:
    assert run("add", "--sample") == (0, "kept sample\n", "")


def test_add_goes_on_after_a_source_that_fails(run: Run) -> None:
    code, out, errors = run("add", "nosuch.txt", "--sample")
    assert (code, out) == (2, "kept sample\n")
    assert errors == "briefing: nosuch.txt: no such file\n"


@pytest.mark.usefixtures("kept")
def test_the_library_goes_out_and_comes_in(run: Run, tmp_path: Path) -> None:
    assert run("export", "out.jsonl") == (0, "", "")
    assert (tmp_path / "out.jsonl").stat().st_mode & 0o777 == 0o600
    assert run("export")[1] == (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert run("import", "out.jsonl", "--library", "other") == (0, "", "")
    assert run("--library", "other", "export")[1] == run("export")[1]
    assert not (tmp_path / "out.jsonl.part").exists()


@pytest.mark.usefixtures("kept")
@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="as Linux names a pipe")
def test_an_export_goes_into_a_pipe_by_its_name(run: Run) -> None:
    out, into = os.pipe()
    with open(out, encoding="utf-8") as pipe:
        assert run("export", f"/proc/self/fd/{into}") == (0, "", "")
        os.close(into)
        assert pipe.read() == run("export")[1]


@pytest.mark.parametrize("command", ["export", "import"])
def test_a_file_without_a_name_is_wrong_usage(run: Run, command: str) -> None:
    assert run(command, "") == (2, "", f"briefing: {command}: a file without a name\n")


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("how", ["itself", "-wal", "-shm", "link", "hard link", "part"])
def test_an_export_does_not_destroy_its_library(run: Run, tmp_path: Path, how: str) -> None:
    path = tmp_path / "s.db"
    run("export", "out.jsonl")
    run("--library", str(path), "import", "out.jsonl")
    target = {"itself": "s.db", "-wal": "s.db-wal", "-shm": "s.db-shm"}.get(how, "other")
    if how == "link":
        (tmp_path / target).symlink_to(path)
    elif how == "hard link":
        os.link(path, tmp_path / target)
    elif how == "part":
        (tmp_path / "other.part").symlink_to(path)
    reason = "belongs to the library itself; export into another file"
    assert run("--library", "s.db", "export", target) == (2, "", f"briefing: {target}: {reason}\n")
    assert run("--library", "s.db", "list")[1].startswith("1 · ")


@pytest.mark.usefixtures("kept")
def test_an_export_takes_the_place_of_nothing_but_an_earlier_one(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "notes.txt"
    mine.write_text("What I noted\n", encoding="utf-8")
    code, out, errors = run("export", "notes.txt")
    assert (code, out) == (2, "")
    assert errors.startswith("briefing: notes.txt: is there already (")
    assert mine.read_text(encoding="utf-8") == "What I noted\n"
    (tmp_path / "empty").touch()
    for name in ("empty", "new", "new", os.devnull):
        assert run("export", name) == (0, "", "")
    assert (tmp_path / "new").read_bytes() == (tmp_path / "empty").read_bytes() != b""
    mine.rename(tmp_path / "new.part")
    assert run("export", "new")[0] == 2
    assert (tmp_path / "new.part").exists()


@pytest.mark.skipif(os.name != "posix", reason="a device of Unix")
def test_a_line_without_an_end_is_given_up(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.commands.exchange.LONGEST", 1_000_000)
    reason = "line 1: not an article of an exported library"
    assert run("import", "/dev/zero") == (2, "", f"briefing: zero: {reason}\n")


@pytest.mark.usefixtures("kept")
def test_a_printed_briefing_is_kept_only_with_save(run: Run, tmp_path: Path) -> None:
    run("remove", "--all")
    assert run("--sample", "--only", "summary")[0] == 0
    assert run("list")[1] == ""
    assert run("--sample", "--only", "summary", "--save")[0] == 0
    assert run("list")[1].startswith("2 · 12 May 2031")
    whole = json.loads(run("-f", "json", "library:2")[1])
    assert whole["quotes"]


def test_a_library_that_cannot_be_used_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "junk").write_bytes(b"no database at all " * 400)
    for command in (["list"], ["find", "x"], ["add", "--sample"], ["--save", "-p", "--sample"]):
        code, out, errors = run("--library", "junk", *command)
        assert (code, out, errors) == (2, "", "briefing: junk: not a library of briefing\n")


def test_options_stand_before_or_after_the_command() -> None:
    assert read_arguments(["--library", "F", "find", "x"]) == read_arguments(
        ["find", "x", "--library", "F"]
    )
    assert parse_options(["find", "a", "b"])[:1] == (("a", "b"),)
    assert parse_options(["./find"]).command == "read"
    assert parse_options(["a.txt", "find"]).sources == ("a.txt", "find")
    assert parse_options(["add", "--sample", "x"]).sources == (SAMPLE, "x")


def test_options_of_other_commands_are_refused() -> None:
    with pytest.raises(WrongUsage, match="--no-save goes with reading only"):
        read_arguments(["list", "--no-save"])
    with pytest.raises(WrongUsage, match="--search goes with reading or find only"):
        read_arguments(["list", "--search", "x"])


def test_the_option_wins_over_environment_and_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    config = Config(library="~/of-settings")
    home = Path.home()
    assert library_path(None, Config()) == str(home / "data" / "briefing" / "library.sqlite")
    assert library_path(None, config) == str(home / "of-settings")
    monkeypatch.setenv("BRIEFING_LIBRARY", "of-environment")
    assert library_path(None, config) == "of-environment"
    assert library_path("of-option", config) == "of-option"
