"""Writes the manual page from the options, as roff: `python -m tests.manual > docs/briefing.1`."""

from __future__ import annotations

import re
from collections.abc import Iterable

import briefing
from briefing.completion import Known, known_options
from briefing.usage import COMMAND_HELP

EXIT_CODES = (
    ("0", "Done."),
    ("1", "Nothing found, or the source holds no article text."),
    ("2", "Wrong usage, a source that can't be read, a library that can't be used, an "
          "installation whose weights can't be read, output that can't be written."),
    ("3", "An address that could not be fetched."),
    ("130", "Interrupted."),
)  # fmt: skip
ENVIRONMENT = (
    ("BRIEFING_THEME", "The theme, where \\-\\-theme does not name one."),
    ("NO_COLOR", "If it is set and not empty, nothing is coloured."),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME", "Where settings, themes and the library are looked for."),
    ("VISUAL, EDITOR, PAGER", "What the reader opens an article in."),
)


def manual() -> str:
    """The page, section 1."""
    parts = [
        f'.TH BRIEFING 1 "" "briefing {briefing.__version__}" "User Commands"',
        ".SH NAME\nbriefing \\- read one news article: summary, key people, figures and quotes",
        ".SH SYNOPSIS\n.B briefing\n[\\fIOPTIONS\\fR] [\\fISOURCE\\fR ...]\n.br\n.B briefing\n"
        "\\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENT\\fR ...]",
        ".SH DESCRIPTION\nA source is a file, an http or https address, or \\- for standard input. "
        "Where the output is a terminal the reader opens; else the briefing is printed as text. "
        "Every item is in the article's own words and leads back to its place.",
        ".SH COMMANDS\n" + _items(COMMAND_HELP.items()),
        ".SH OPTIONS\n" + _items((_names(each), _roff(each.help)) for each in known_options()),
        ".SH EXIT STATUS\n" + _items(EXIT_CODES),
        ".SH ENVIRONMENT\n" + _items(ENVIRONMENT),
        ".SH FILES\nThe folders are those that \\fBbriefing \\-\\-where\\fR prints: "
        "\\fIconfig.toml\\fR, \\fIthemes/\\fR and the library.",
        ".SH EXAMPLES\n.nf\nbriefing story.txt\nbriefing https://news.example/ferry\n"
        "briefing \\-\\-only quotes story.txt | grep door\n"
        "briefing \\-\\-format json story.txt\n.fi",
    ]
    return "\n".join(parts) + "\n"


def _items(pairs: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f".TP\n.B {name}\n{text}" for name, text in pairs)


def _names(option: Known) -> str:
    value = f" {option.metavar}" if option.metavar else ""
    return _roff(", ".join(f"{name}{value}" for name in option.names))


def _roff(text: str) -> str:
    return re.sub(r"^([.'])", r"\\&\1", text.replace("\\", "\\\\").replace("-", "\\-"))


if __name__ == "__main__":
    print(manual(), end="")
