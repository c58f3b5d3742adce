from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color

from briefing.config import theme_files
from briefing.errors import BadTheme
from briefing.themefile import MARKS
from briefing.tui.themes import Look, load_theme, look, names, read_theme, remember_theme
from tests.tui.screen import reader, screen_text

SHIPPED = ("night", "high-contrast", "high-contrast-light", "mono", "paper", "terminal")
COLOURED = ("night", "paper", "high-contrast", "high-contrast-light")
GOOD = 'dark = true\n[colors]\nprimary = "#7fb4ca"\nbackground = "#101010"\n'


def themed(name: str) -> tuple[dict[str, str], Look]:
    theme = read_theme(name)
    variables = theme.to_color_system().generate() | theme.variables
    return variables, look(variables)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""

    def light(color: str) -> float:
        parts = Color.parse(color).normalized
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_shipped_themes_are_there_the_default_first() -> None:
    assert tuple(names()) == SHIPPED
    assert names()[0] == "night"


@pytest.mark.parametrize("name", COLOURED)
@pytest.mark.parametrize("ground", ["background", "surface"])
def test_every_shipped_colour_can_be_read(name: str, ground: str) -> None:
    variables, _ = themed(name)
    least = 7.0 if name.startswith("high") else 4.5
    text = {key: variables[f"briefing-{key}"] for key in MARKS if key not in ("rule", "gutter")}
    text |= {key: variables[key] for key in ("foreground", "primary", "error", "warning")}
    for key, color in text.items():
        assert contrast(color, variables[ground]) >= least, key
    for key in ("rule", "gutter"):
        color = variables[f"briefing-{key}"]
        assert contrast(color, variables[ground]) >= (7.0 if least == 7.0 else 3.0), key


@pytest.mark.parametrize("name", ["terminal", "mono"])
def test_the_ground_of_the_terminals_own_themes_is_the_terminals(name: str) -> None:
    _, styles = themed(name)
    assert all(
        style.bgcolor is None or style.bgcolor.is_default
        for style in styles
        if not isinstance(style, bool)
    )


def test_mono_has_no_colour() -> None:
    _, styles = themed("mono")
    assert all(
        style.color is None or style.color.is_default
        for style in styles
        if not isinstance(style, bool)
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_a_hit_and_the_cursor_are_not_told_by_colour_alone(name: str) -> None:
    _, styles = themed(name)
    assert styles.hit.bold
    assert styles.hit.underline
    assert styles.cursor.bold or styles.cursor.reverse


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("dark = ", "not TOML: Invalid value (at end of document)"),
        ("a = " + "[" * 3000, "not TOML: nested too deeply"),
        ("[colors]\nprimary = '#12345'", '"primary" is not a colour: "#12345"'),
        ("[colors]\nprimary = 3", '"primary" is not a colour: "3"'),
        ("[colors]\nbackground = '#000'", '"primary" is missing in [colors]'),
        (GOOD + "pink = '#000000'", '"pink" is not known in [colors]'),
        (GOOD + "[marks]\nhero = '#000000'", '"hero" is not known in [marks]'),
        (GOOD + "[styles]\nhit = 'loud'", '"hit" is not a text style: "loud"'),
        (GOOD + "[fonts]\na = 1", '"fonts" is not known here'),
        ("dark = 1\n[colors]\nprimary = 'red'", '"dark" is not true or false'),
        ("colors = 1", '"colors" is not a table'),
    ],
)
def test_a_bad_theme_says_what_is_wrong(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(BadTheme) as error:
        load_theme("mine", str(path))
    assert str(error.value) == f"themes/mine.toml: {reason}"


def test_a_theme_needs_no_more_than_a_colour(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[colors]\nprimary = '#7fb4ca'")
    theme = load_theme("mine", str(path))
    assert look(theme.to_color_system().generate()).person.color is not None


@pytest.mark.parametrize("name", ["nord", "ansi-light", "textual-dark"])
def test_textuals_own_themes_can_be_drawn(name: str) -> None:
    _, styles = themed(name)
    assert styles.person.color is not None


def test_a_name_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(BadTheme, match=r"^nosuch: no such theme \(there are high-contrast, "):
        read_theme("nosuch")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'theme = "paper"\n'),
        ("# mine\nsentences = 4\n", 'theme = "paper"\n# mine\nsentences = 4\n'),
        ("a = 1\ntheme = 'night' # old\n", 'a = 1\ntheme = "paper" # old\n'),
        ('theme="night"\t# "x"\r\nwidth = 72\r\n', 'theme="paper"\t# "x"\r\nwidth = 72\r\n'),
        ('theme = "night"', 'theme = "paper"'),
        ('theme = """night"""\nwidth = 72\n', 'theme = "paper"\nwidth = 72\n'),
        ('themes = "night"\n', 'theme = "paper"\nthemes = "night"\n'),
        ('[keys]\ntheme = "x"\n', 'theme = "paper"\n[keys]\ntheme = "x"\n'),
    ],
)
def test_only_the_themes_line_of_the_settings_is_written(
    tmp_path: Path, before: str | None, after: str
) -> None:
    path = tmp_path / "folder" / "config.toml"
    if before is not None:
        path.parent.mkdir()
        path.write_bytes(before.encode())
    assert remember_theme(str(path), "paper") == ""
    assert path.read_bytes() == after.encode()


def test_settings_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    assert "can't be written" in remember_theme(str(tmp_path / "config.toml"), "paper")


def user_theme(text: str) -> Path:
    """A theme file in the user's own folder, which the fixture keeps empty."""
    import os

    path = Path(os.environ["XDG_CONFIG_HOME"]) / "briefing" / "themes" / "mine.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, ns=(1, path.stat().st_mtime_ns + len(text)))
    return path


async def test_a_changed_theme_is_drawn_and_a_bad_one_is_told() -> None:
    user_theme(GOOD)
    app = reader(theme="mine")
    async with app.run_test(size=(100, 30)) as pilot:
        assert app.reader.paint.look.base.bgcolor == Color.parse("#101010").rich_color
        user_theme(GOOD.replace("#101010", "#202020"))
        app.theming.look_again()
        await pilot.pause()
        assert app.reader.paint.look.base.bgcolor == Color.parse("#202020").rich_color
        user_theme(GOOD.replace("#7fb4ca", "#12345"))
        app.theming.look_again()
        await pilot.pause()
        line = 'Error: themes/mine.toml: "primary" is not a colour: "#12345" · kept mine'
        assert line in screen_text(app)
        assert app.reader.paint.look.base.bgcolor == Color.parse("#202020").rich_color


async def test_a_bad_theme_at_the_start_falls_back_to_night() -> None:
    user_theme("nonsense")
    app = reader(theme="mine")
    async with app.run_test(size=(100, 30)):
        assert app.theme == "night"
        assert "Error: themes/mine.toml: not TOML" in screen_text(app)


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({}, "night"),
        ({"COLORFGBG": "0;15"}, "paper"),
        ({"NO_COLOR": "1"}, "mono"),
        ({"BRIEFING_THEME": "terminal", "NO_COLOR": "1"}, "terminal"),
    ],
)
async def test_the_theme_follows_the_environment(
    environ: dict[str, str], wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    app = reader(theme=None)
    async with app.run_test(size=(80, 24)):
        assert app.theme == wanted


async def test_every_theme_can_be_tried_on_and_has_the_same_words() -> None:
    app = reader()
    async with app.run_test(size=(160, 48)) as pilot:
        text = screen_text(app)
        for name in (*theme_files(), "nord", "ansi-dark"):
            assert app.theming.try_on(name) == ""
            await pilot.pause()
            assert screen_text(app) == text


async def test_the_list_says_in_full_what_is_wrong_with_a_theme() -> None:
    user_theme('[colors]\nprimary = "#12345"\n')
    app = reader()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("T", "j", "j", "j")
        await pilot.pause()
        foot = [row[46:].strip() for row in screen_text(app).splitlines()[-3:]]
        assert " ".join(foot).endswith('is not a colour: "#12345" · kept high-contrast-light')
