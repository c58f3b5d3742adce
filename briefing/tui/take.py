"""Taking things out of the reader: copy, open, edit, pipe, export.

Commands get argument lists and what they are to read on standard input: no shell ever sees the
article's text or address.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from textual.app import App

from briefing.model import Article, Briefing, Item
from briefing.printing.words import date_words, item_words, source_words, title_words
from briefing.safe import visible
from briefing.tui.signals import terminal_lent

COPY_WAIT_S = 2
WHOLE_CELLS = 72
FORMS = (".txt", ".md", ".json")
# Editors and pagers that take the line as `+12`, and those that take `file:12`.
_PLUS = frozenset(
    "vi vim nvim view ex nano pico emacs mg jed ne joe kak less more most micro".split()
)
_COLON = frozenset("hx helix subl zed".split())


def copied_item(briefing: Briefing, item: Item) -> str:
    """The item's words, and below them title, source, date and address."""
    parts = (source_words(briefing), date_words(briefing.article.published))
    lines = (
        item_words(item, briefing.article),
        title_words(briefing),
        " · ".join(filter(None, parts)),
        visible(briefing.article.url or ""),
    )
    return "\n".join(filter(None, lines)) + "\n"


def whole(briefing: Briefing) -> str:
    """The whole briefing as a terminal shows it, 72 cells wide."""
    from briefing.printing.terminal import Style, terminal_text
    from briefing.printing.view import view

    return terminal_text(view(briefing), Style(WHOLE_CELLS))


def lines_of(briefing: Briefing) -> str:
    """The whole briefing, one item a line."""
    from briefing.printing.text import piped_text
    from briefing.printing.view import view

    return piped_text(view(briefing))


def copy(text: str, to_terminal: Callable[[str], None]) -> str:
    """Put a text on the clipboard, and say through what: a command, else the terminal itself."""
    for argv in copy_commands(os.environ):
        try:
            done = subprocess.run(
                argv,
                input=text.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=COPY_WAIT_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return argv[0]
    to_terminal(text)
    return "the terminal"


def copy_commands(environ: Mapping[str, str]) -> list[list[str]]:
    """The commands that may reach a clipboard here, as far as they are installed."""
    commands = []
    if environ.get("WAYLAND_DISPLAY"):
        commands.append(["wl-copy"])
    if environ.get("DISPLAY"):
        commands.append(["xclip", "-selection", "clipboard"])
    if sys.platform == "darwin":
        commands.append(["pbcopy"])
    return [command for command in commands if shutil.which(command[0])]


def open_address(app: App[int], address: str | None) -> str:
    """Open a web address in the browser; what is wrong, if anything."""
    if not address or not address.startswith(("http://", "https://")):
        return "the article has no web address"
    import webbrowser

    with suspended(app):
        opened = webbrowser.open(address)
    return "" if opened else "no browser opened: set $BROWSER, or take the address with y"


def edit(app: App[int], briefing: Briefing, place: int) -> str:
    """Show the article in the user's editor, else pager, at a character; what is wrong."""
    from tempfile import TemporaryDirectory

    named = (os.environ.get(name) for name in ("VISUAL", "EDITOR", "PAGER"))
    program = next(filter(None, named), "less")
    text, line = article_file(briefing.article, place)
    with TemporaryDirectory(prefix="briefing-") as folder:
        path = os.path.join(folder, "article.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        with suspended(app):
            return _run([*editor_arguments(program, path, line)], None)


def article_file(article: Article, place: int) -> tuple[str, int]:
    """The article as a file's text, and the line that holds a character."""
    body = "\n".join(map(visible, article.text.split("\n")))
    head = f"{visible(article.title)}\n\n" if article.title else ""
    return f"{head}{body}\n", head.count("\n") + article.text.count("\n", 0, place) + 1


def editor_arguments(program: str, path: str, line: int) -> list[str]:
    """The editor's command line, at a line if it is known how to say that."""
    argv = _split(program) or ["less"]
    name = os.path.basename(argv[0])
    if name in _PLUS:
        return [*argv, f"+{line}", path]
    return [*argv, f"{path}:{line}" if name in _COLON else path]


def pipe(app: App[int], command: str, text: str) -> str:
    """Send a text to a command that is typed; what is wrong, if anything."""
    argv = _split(command)
    if not argv:
        return "no command given"
    with suspended(app) as real:
        trouble = _run(argv, text)
        if real is not NOT_SUSPENDED:
            _wait_for_enter(trouble or "done")
    return trouble


def export(briefing: Briefing, path: str, replace: bool) -> str:
    """Write the briefing to a file in the form that its name asks for; what is wrong, if anything.

    `replace` allows writing over a file that is there already.
    """
    if trouble := wrong_name(path):
        return trouble
    form = os.path.splitext(path)[1].lower()
    try:
        with open(os.path.expanduser(path), "w" if replace else "x", encoding="utf-8") as file:
            file.write(_form(briefing, form))
    except OSError as error:
        return f"{visible(path)} can't be written: {(error.strerror or 'unknown reason').lower()}"
    return ""


def wrong_name(path: str) -> str:
    """What is wrong with a file's name, if anything, before it is looked for."""
    if os.path.isdir(os.path.expanduser(path)):
        return f"{visible(path)} is a folder"
    if os.path.splitext(path)[1].lower() not in FORMS:
        return f"the name must end with {', '.join(FORMS[:-1])} or {FORMS[-1]}"
    return ""


def _form(briefing: Briefing, form: str) -> str:
    if form == ".json":
        from briefing.printing.json import json_text

        return json_text(briefing) + "\n"
    if form == ".md":
        from briefing.printing.markdown import markdown_text
        from briefing.printing.view import view

        return markdown_text(view(briefing))
    return lines_of(briefing)


def file_name(briefing: Briefing) -> str:
    """A name to begin with: the title's words and `.md`."""
    letters = (sign if sign.isalnum() else " " for sign in title_words(briefing).lower())
    words = "".join(letters).split()[:8]
    return f"{'-'.join(words) or 'briefing'}.md"


NOT_SUSPENDED = "not suspended"


@contextmanager
def suspended(app: App[int]) -> Iterator[str]:
    """The terminal as it was before the reader, as far as there is one."""
    driver = app._driver
    if driver is None or not driver.can_suspend:
        yield NOT_SUSPENDED
        return
    with app.suspend(), terminal_lent(app.exit):
        yield ""


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:  # a quotation mark without its twin
        return command.split()


def _run(argv: list[str], text: str | None) -> str:
    try:
        done = subprocess.run(argv, input=text.encode() if text else None, check=False)
    except FileNotFoundError:
        return f"{visible(argv[0])}: no such command"
    except OSError as error:
        return f"{visible(argv[0])}: {(error.strerror or 'not to be run').lower()}"
    return f"{visible(argv[0])} ended with {done.returncode}" if done.returncode else ""


def _wait_for_enter(outcome: str) -> None:
    """Leave what the command wrote on the screen until it is read."""
    try:
        with open("/dev/tty", "r+b", buffering=0) as terminal:
            terminal.write(f"\n[{outcome}] Enter: back to the briefing ".encode())
            terminal.readline()
    except OSError:
        return
