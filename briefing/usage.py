"""The options as argparse knows them and says them in `--help`, and what their values may be."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from briefing.config import SENTENCES_MAX, SENTENCES_MIN, WIDTH_MAX, WIDTH_MIN
from briefing.errors import WrongUsage
from briefing.model import PANELS
from briefing.safe import shortened

FORMATS = ("text", "markdown", "tsv", "json", "jsonl")
FOUND_IN = (*PANELS, "text")

COMMAND_HELP = {
    "find": "search what the library holds",
    "list": "what the library holds, newest first",
    "add": "read into the library",
    "remove": "forget",
    "export": "write the whole library as JSON lines",
    "import": "read a library's JSON lines",
}

_USAGE = """\
briefing [OPTIONS] [SOURCE ...]
       briefing find [OPTIONS] [QUERY ...]    search what the library holds
       briefing list                          what the library holds, newest first
       briefing add [OPTIONS] SOURCE ...      read into the library
       briefing remove ID ... | --all         forget
       briefing export | import [FILE]        the whole library as JSON lines, out and in"""
_EPILOG = """\
With a terminal for its output the reader opens; else, or with -p, -f, --only, --show-dropped or
--why, the briefing is printed. With no SOURCE the text comes from standard input.

A file that is named like a command is read as ./find; library:ID is an article of the library.

exit codes: 0 done · 1 nothing found, or no article text · 2 wrong usage, or a source that can't
be read · 3 an address that could not be fetched · 130 interrupted
"""


def help_text() -> str:
    """What `--help` prints."""
    return command_parser().format_help()


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help of one width: argparse would import `shutil` to ask, on every start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=22, width=96)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        words = message.removeprefix("argument ").split(" ")
        raise WrongUsage(None, f"{' '.join(map(shortened, words))} (briefing --help)")


TELL = {
    "help": "show this help",
    "version": "show the program's version",
    "schema": "print the JSON Schema of --format json",
    "where": "print the folders that are used",
    "themes": "print the names of the themes and where they are",
}


def command_parser() -> argparse.ArgumentParser:
    """The parser itself, from which help, completions and the manual page are written."""
    parser = _Parser(
        prog="briefing",
        usage=_USAGE,
        description="Read one news article: summary, key people, figures and quotes.",
        epilog=_EPILOG,
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    parser.add_argument(
        "sources",
        nargs="*",
        metavar="SOURCE",
        help="a file, an http(s) address, or - for standard input",
    )
    _add_printing(parser.add_argument_group("what is shown, and how"))
    _add_looks(parser.add_argument_group("looks"))
    _add_library(parser.add_argument_group("library"))
    others = parser.add_argument_group("other")
    others.add_argument("--sample", action="store_true", help="read the article that is shipped")
    others.add_argument(
        "--config", type=_given, metavar="PATH", help="use another configuration file"
    )
    others.add_argument(
        "--completion",
        choices=("bash", "zsh", "fish"),
        metavar="SHELL",
        help="print what teaches bash, zsh or fish the options",
    )
    for name, text in TELL.items():
        short = ("-h",) if name == "help" else ()
        others.add_argument(*short, f"--{name}", action="store_true", help=text)
    return parser


def _add_printing(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-p", "--plain", action="store_true", help="print, even where the reader could open"
    )
    group.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        help="print in this format: " + ", ".join(FORMATS),
        metavar="FORMAT",
    )
    group.add_argument(
        "--only", type=_panels, metavar="PANELS", help="print only these: " + ",".join(PANELS)
    )
    group.add_argument("--search", type=_given, metavar="QUERY", help="only the items that match")
    group.add_argument("--speaker", type=_given, metavar="NAME", help="only this person's quotes")
    group.add_argument(
        "--sentences",
        type=_whole(SENTENCES_MIN, SENTENCES_MAX),
        metavar="N",
        help=f"sentences of the summary, {SENTENCES_MIN} to {SENTENCES_MAX} (3)",
    )
    group.add_argument("--as-is", action="store_true", help="take the text exactly as it is")
    group.add_argument(
        "--show-dropped", action="store_true", help="print what was left out, too, and why"
    )
    group.add_argument(
        "--sure",
        type=_share,
        metavar="N",
        help="leave out people and roles that are less sure than N, 0 to 1",
    )
    group.add_argument(
        "--why", action="store_true", help="print how sure a thing is, and the cues that decided"
    )


def _add_looks(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--theme", type=_given, metavar="NAME", help="the colours")
    group.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="colour printed text: auto, always or never (auto)",
    )
    group.add_argument(
        "--width",
        type=_whole(WIDTH_MIN, WIDTH_MAX),
        metavar="N",
        help=f"wrap printed text at N cells, {WIDTH_MIN} to {WIDTH_MAX}",
    )


def _add_library(group: argparse._ArgumentGroup) -> None:
    keeping = group.add_mutually_exclusive_group()
    keeping.add_argument(
        "--save", action="store_true", default=None, help="keep what is read in the library"
    )
    keeping.add_argument(
        "--no-save", dest="save", action="store_false", help="keep nothing of what is read"
    )
    group.add_argument("--library", type=_given, metavar="PATH", help="use another library")
    group.add_argument(
        "--since", type=_date, metavar="DATE", help="find: published, else read, from this day on"
    )
    group.add_argument("--until", type=_date, metavar="DATE", help="find: up to this day")
    group.add_argument(
        "--panel",
        type=_found_in,
        metavar="PANELS",
        help="find: only in these: " + ",".join(FOUND_IN),
    )
    group.add_argument(
        "--source", type=_given, metavar="TEXT", help="find: only in articles from there"
    )
    group.add_argument(
        "--jobs", type=_whole(1, 256), metavar="N", help="add: read with N processes"
    )
    group.add_argument("--dask", type=_given, metavar="ADDRESS", help="add: read on a Dask cluster")
    group.add_argument("--all", action="store_true", help="remove: forget everything")


def _date(text: str) -> str:
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    given = [year, *filter(None, (month, day))]
    shape = [4, *[2] * (len(given) - 1)]
    right = [len(part) for part in given] == shape and all(map(_is_number, given))
    if not right or text != "-".join(given) or not _is_day(f"{year}-{month or '01'}-{day or '01'}"):
        wrong = shortened(text)
        raise argparse.ArgumentTypeError(f"not a date like 2031-05-12, 2031-05 or 2031: {wrong!r}")
    return text


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _given(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty")
    return text


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _panels(text: str) -> tuple[str, ...]:
    return _among(text, PANELS)


def _found_in(text: str) -> tuple[str, ...]:
    return _among(text, FOUND_IN)


def _among(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise argparse.ArgumentTypeError(
            f"no such panel: {shortened((unknown or [text])[0])!r} (choose from {', '.join(known)})"
        )
    return tuple(name for name in known if name in names)


def _share(text: str) -> float:
    if _is_number(text.replace(".", "", 1)) and float(text) <= 1:
        return float(text)
    raise argparse.ArgumentTypeError(f"not a number from 0 to 1: {shortened(text)!r}")


def _whole(low: int, high: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        if text.isascii() and text.isdecimal() and low <= int(text) <= high:
            return int(text)
        wrong = shortened(text)
        raise argparse.ArgumentTypeError(f"not a whole number from {low} to {high}: {wrong!r}")

    return whole
