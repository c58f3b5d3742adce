"""No sign of article, address, header, title or theme reaches a terminal as an order.

In every format and on standard error: no control character, nothing that turns the direction of
writing, and in Markdown nothing that its reader takes for mark-up.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import BadTheme, FetchFailed
from briefing.model import Article, Briefing, Dropped
from briefing.printing.colours import read_colours
from briefing.safe import control_codes
from tests.fuzz.promises import harmful, outputs

CODES = control_codes()
# Of the 2,048 surrogates four: two that follow each other would make one sign.
FEW = [code for code in CODES if not 0xD800 < code < 0xDFFF or code in (0xDBFF, 0xDC00)]
EVERY = " ".join(chr(code) for code in FEW)
ESCAPES = (
    "\x1b[31m \x1b]0;owned\x07 \x1b]52;c;aGk=\x07 \x9b2J \u202egnp.exe\u202c [red]b[/] <b>x</b>"
)
STORY = (
    "Ostvik{0} keeps its {0}ferry\n\nMarta {0}Kellner, the {0}mayor, said on Monday that {0}41 per "
    "cent of {0}voters had said “no”. “We’re not {0}closing that {0}door,” Kellner {0}added.\n\n"
    "Read more{0}\n"
)
_LINE_ENDS = {"\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"}


def _allowed(form: str) -> str:
    return "\n\t" if form == "tsv" else "\n\x1b" if form.startswith("colour") else "\n"


def _assert_harmless(made: Briefing) -> None:
    for form, text in outputs(made, {"person": "1;31", "title": "1"}).items():
        assert not harmful(text, _allowed(form)), form
        if form.startswith("colour"):
            assert not re.search(r"\x1b(?!\[[\d;]*m)", text)


def _with(text: str, everything: str) -> Briefing:
    """A briefing whose every text from outside holds `everything`."""
    made = briefing.brief(text, clean=False)
    article = made.article._replace(
        title=everything,
        byline=(everything,),
        agency=everything,
        published=everything,
        url=f"https://{everything}/a",
        dropped=(Dropped(everything, everything),),
        notice=everything,
    )
    return made._replace(article=article, source=everything)


@pytest.mark.parametrize("code", [*FEW, *map(ord, "\n\r\t")], ids=lambda code: f"U+{code:04X}")
def test_no_control_sign_comes_through_a_text(code: int) -> None:
    sign = chr(code)
    for clean in (True, False):
        _assert_harmless(briefing.brief(STORY.format(sign), clean))
    _assert_harmless(_with(STORY.format(sign), sign))


def test_no_control_sign_comes_through_where_all_of_them_stand_together() -> None:
    _assert_harmless(_with(STORY.format(EVERY), EVERY))
    _assert_harmless(_with(STORY.format(ESCAPES), ESCAPES))


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.text(st.sampled_from(EVERY + ESCAPES + "a é"), max_size=12), st.booleans())
def test_no_mixture_comes_through(sign: str, clean: bool) -> None:
    _assert_harmless(briefing.brief(STORY.replace("{0}", sign), clean))
    _assert_harmless(_with(STORY.replace("{0}", sign), sign))


def test_no_control_sign_comes_through_a_page() -> None:
    signs = "".join(f"&#{code};" for code in FEW if not 0xD800 <= code < 0xE000) + EVERY
    page = (
        f"<title>{signs}Ostvik</title><meta name=author content='Ana {signs}Ruiz'>"
        f"<article><h1>Ostvik{signs} keeps</h1><p>{STORY.replace('{0}', signs)}</p></article>"
    )
    _assert_harmless(briefing.brief_html(page, f"https://a.example/{EVERY}"))


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_gives_every_sign_back_all_the_same(form: str) -> None:
    made = _with(STORY.format(EVERY), EVERY)
    assert json.loads(outputs(made)[form])["article"]["title"] == EVERY


@pytest.mark.parametrize("form", ["tsv", "jsonl", "text"])
def test_an_item_stays_on_its_line(form: str) -> None:
    plain = outputs(_with(STORY.format("x"), "x"))[form].splitlines()
    for sign in sorted(_LINE_ENDS | {"\t"}):
        hurt = outputs(_with(STORY.format("x"), f"x{sign}x"))[form]
        assert len(hurt.splitlines()) == len(plain)
        if form == "tsv":
            assert {line.count("\t") for line in hurt.split("\n")} == {
                line.count("\t") for line in [*plain, ""]
            }


MARKUP = "# *a* _b_ `c` [d](http://e) <script>f</script> ![g](h) | ~i~ \\ &amp; $j$ ---"


def test_markdown_takes_no_mark_up_from_the_article() -> None:
    article = Article(MARKUP, briefing.brief("x", clean=False).article.paragraphs, title=MARKUP)
    made = _with(STORY.format(" " + MARKUP + " "), MARKUP)._replace(source=MARKUP)
    for each in (made, made._replace(article=article, quotes=(), people=(), figures=())):
        text = outputs(each._replace(summary=()))["markdown"]
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", text)
        own = re.sub(
            r"(?m)^#+ |^> |^- (?:\*\*)?|^\*\*Note:\*\*|\*\*,|\*\* ·|^\*|\*$|\*\*", "", bare
        )
        assert not set(own) & set("*_`[]<>|~#$&")


def test_an_error_is_one_harmless_line(tmp_path: Path) -> None:
    names = ["a\x1b[31m\nb\u202e\x9b\u2028.txt", "no\x07such", ESCAPES]
    (tmp_path / "bin\x1b]0;x\x07").write_bytes(b"%PDF-1.4\x00")
    commands = [[name] for name in (*names, "bin\x1b]0;x\x07")]
    commands += [["--theme", ESCAPES, "x"], ["--only", ESCAPES, "x"], [f"--{ESCAPES}"]]
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", *command],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(Path(briefing.__file__).parent.parent)},
            capture_output=True,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == 2
        text = done.stderr.decode()
        assert text.count("\n") == 1
        assert not harmful(text)


def test_a_fetch_that_fails_is_told_harmlessly(capsys: pytest.CaptureFixture[str]) -> None:
    from briefing.streams import complain

    complain(FetchFailed(f"https://{EVERY}", f"answered {EVERY}"))
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert not harmful(told)


@pytest.mark.parametrize(
    "value",
    ["\\u001b]0;x\\u0007", "#\\u001b[31m", "ansi_\\u001b[2J", "1;31m\\u001b[2J", "38;5;1", "red"],
)
def test_a_theme_colours_and_does_nothing_else(tmp_path: Path, value: str) -> None:
    path = tmp_path / "evil.toml"
    path.write_text(
        f'[colors]\nprimary = "{value}"\n[marks]\nperson = "{value}"\n', encoding="utf-8"
    )
    for true_colour in (True, False):
        if value == "red":
            colours = read_colours(str(path), true_colour)
            assert all(re.fullmatch(r"[\d;]+", code) for code in colours.values())
        else:
            with pytest.raises(BadTheme, match=r'^themes/evil.toml: "primary" is not a colour'):
                read_colours(str(path), true_colour)


def test_the_names_of_themes_and_folders_are_printed_harmlessly(tmp_path: Path) -> None:
    folder = tmp_path / "c\x1b[31m" / "briefing" / "themes"
    folder.mkdir(parents=True)
    (folder / "ev\x1b]0;x\x07il\u202e.toml").write_text("", encoding="utf-8")
    for option in ("--themes", "--where"):
        done = subprocess.run(
            [sys.executable, "-m", "briefing", option],
            env=os.environ
            | {
                "XDG_CONFIG_HOME": str(tmp_path / "c\x1b[31m"),
                "PYTHONPATH": str(Path(briefing.__file__).parent.parent),
            },
            capture_output=True,
        )
        assert done.returncode == 0
        assert not harmful(done.stdout.decode())
