"""The command: decides whether to open the reader or to print, and how it ends."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.config import (
    WIDTH_MIN,
    Config,
    config_path,
    default_theme,
    read_config,
    theme_files,
    theme_folders,
)
from briefing.errors import BadTheme, BriefingError, NothingFound, OutputFailed, WrongUsage
from briefing.model import Briefing, Progress
from briefing.options import SAMPLE, Options, help_text, parse_options
from briefing.pipeline import SENTENCES, brief_article
from briefing.printing.output import Form, after, before, printed
from briefing.printing.view import View, view
from briefing.printing.words import STDIN, progress_words
from briefing.reading.source import (
    Content,
    check_file,
    is_address,
    read_article,
    read_content,
    read_file,
    read_stdin,
)
from briefing.safe import visible
from briefing.search import Query, parse_query, speaker_query

if TYPE_CHECKING:
    from briefing.printing.terminal import Style

OUTPUT = "standard output"
INTERRUPTED = 130
WIDEST = 100  # cells of printed text on a terminal that is wider
EARLY_BYTES = 200_000  # a file of this size is read before the screen opens

_HERE = os.path.dirname(os.path.abspath(__file__))

Report = Callable[[Progress], None]


def run() -> None:
    """The console command: reads `sys.argv`, ends the process with the contract's exit code."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """One run of the command; the exit code. Never raises, save a bug under `python -X dev`."""
    try:
        return _main(arguments)
    except BriefingError as error:
        _complain(error)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return 0
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        reason = f"a bug in briefing: {type(error).__name__}: {error} (python -X dev tells more)"
        _complain(BriefingError(None, reason))
        return BriefingError.exit_code


def _main(arguments: list[str]) -> int:
    options = parse_options(arguments)
    if options.tell:
        _write(_tell(options.tell))
        return 0
    config = read_config(options.config)
    if options.theme:
        _check_theme(options.theme)
    if options.sentences is None:
        options = options._replace(sentences=config.sentences or SENTENCES)
    sources = options.sources or _sources_of_nothing(options)
    kept: dict[str, bytes] = {}
    if _wants_screen(options):
        return _open_reader(sources, options, config, kept)
    return _print(sources, options, config, kept)


def _wants_screen(options: Options) -> bool:
    return not options.plain and _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def _sources_of_nothing(options: Options) -> tuple[str, ...]:
    """What is read where no source is named: the pipe, else in the reader the sample."""
    if _is_piped():
        return ("-",)
    if _wants_screen(options):
        return (SAMPLE,)
    raise WrongUsage(None, "nothing to read: name a file or an address, or - (briefing --help)")


def _is_piped() -> bool:
    """Whether standard input is a pipe or a file, and not a terminal or /dev/null."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return not stat.S_ISCHR(mode)


def _is_terminal(stream: io.TextIOBase | object) -> bool:
    return isinstance(stream, io.TextIOBase) and not stream.closed and stream.isatty()


def _load(source: str, options: Options, kept: dict[str, bytes], report: Report | None) -> Briefing:
    """One source as a briefing; `kept` holds the bytes of what can't be read twice."""
    name = _name(source)
    content = _content(source, name, kept, report)
    if report:
        report(Progress("reading", len(content.text), None, 0.0))
    article = read_article(content, name, options.as_is)
    sentences = options.sentences or SENTENCES
    label = source if source == "-" else name
    return brief_article(article, sentences, options.panels)._replace(source=label)


def _content(source: str, name: str, kept: dict[str, bytes], report: Report | None) -> Content:
    if is_address(source):
        from briefing.reading.web import fetch

        page = fetch(source, report)
        return read_content(page.data, name, page.charset, page.url)
    if source == SAMPLE:
        return read_content(read_file(os.path.join(_HERE, "sample.txt")), name)
    if source == "-" and "-" not in kept:
        kept["-"] = read_stdin(name)
    return read_content(kept[source] if source in kept else read_file(source), name)


def _name(source: str) -> str:
    """What a source is called in errors and in the JSON."""
    if source == "-":
        return STDIN
    if source == SAMPLE:
        return "sample"
    if is_address(source):
        from briefing.reading.web import shown

        return shown(source)
    return source


def _print(
    sources: tuple[str, ...], options: Options, config: Config, kept: dict[str, bytes]
) -> int:
    """Print each source in turn; the highest exit code of those that failed."""
    form = _form(options, config, len(sources) > 1)
    if isinstance(sys.stdout, io.TextIOWrapper):
        json = form.format in ("json", "jsonl")
        sys.stdout.reconfigure(encoding="utf-8" if json else None, errors="replace")
    code = number = 0
    for source in sources:
        try:
            shown = _view(_load(source, options, kept, _progress_line(source)), options)
        except BriefingError as error:
            _complain(error)
            code = max(code, error.exit_code)
            continue
        _write(before(form, number) + printed(shown, form))
        number += 1
    _write(after(form, number))
    return code


def _view(briefing: Briefing, options: Options) -> View:
    """What is to be shown of a briefing; raises `NothingFound` if a filter leaves nothing."""
    query = _query(options)
    shown = view(briefing, query, options.show_dropped)
    if query is None or any(items for _, items in shown.panels()):
        return shown
    what = f"nothing matches “{options.search}”" if options.search else "no quote"
    by = f" by “{options.speaker}”" if options.speaker else ""
    raise NothingFound(_name(briefing.source or ""), what + by)


def _query(options: Options) -> Query | None:
    """What `--search` and `--speaker` ask for together; None if for nothing."""
    terms = parse_query(options.search or "").terms + speaker_query(options.speaker or "").terms
    return Query(options.search or "", terms) if terms else None


def _form(options: Options, config: Config, several: bool) -> Form:
    terminal = _is_terminal(sys.stdout)
    style = None
    if options.format == "text" and (terminal or options.width):
        style = _style(options, config, terminal)
    return Form(options.format, several, options.one_panel and not several, style)


def _style(options: Options, config: Config, terminal: bool) -> Style:
    """How text looks on this terminal, or under `--width` anywhere."""
    from briefing.printing.terminal import Style

    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    width = options.width or config.width or min(WIDEST, _terminal_width())
    ascii_only = config.ascii or not encoding.startswith("utf")
    return Style(width, _colours(options, config, terminal), ascii_only)


def _terminal_width() -> int:
    try:
        return max(WIDTH_MIN, os.get_terminal_size(1).columns)
    except OSError:
        return 80


def _colours(options: Options, config: Config, terminal: bool) -> Mapping[str, str]:
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb" or not terminal
    if options.color == "never" or (options.color == "auto" and plain):
        return {}
    from briefing.printing.colours import read_colours

    named = options.theme or os.environ.get("BRIEFING_THEME") or config.theme
    files = theme_files()
    if named and named not in files:
        _complain(BadTheme(named, "no such theme"))
        named = None
    path = files.get(named or default_theme(os.environ))
    return read_colours(path, os.environ.get("COLORTERM") in ("truecolor", "24bit"))


def _open_reader(
    sources: tuple[str, ...], options: Options, config: Config, kept: dict[str, bytes]
) -> int:
    """Open the reader; print where the keyboard can't be reached. Bad files are told before."""
    failures = [error for error in (_ready(each, kept) for each in sources) if error]
    if len(failures) == len(sources):
        for error in failures:
            _complain(error)
        return max(error.exit_code for error in failures)
    first = None
    if len(sources) == 1 and _is_small(sources[0], kept):
        first = _load(sources[0], options, kept, None)
    if not _take_keyboard():
        return _print(sources, options, config, kept)
    if not _is_terminal(sys.stderr):
        os.dup2(1, 2)  # Textual draws on standard error
    from briefing.tui.app import open_reader

    def load(source: str, report: Report) -> Briefing:
        return _load(source, options, kept, report)

    return open_reader(
        list(sources),
        load,
        theme=options.theme,
        mouse=options.mouse and config.mouse,
        search=options.search,
        speaker=options.speaker,
        first=first,
        config=config,
    )


def _ready(source: str, kept: dict[str, bytes]) -> BriefingError | None:
    """What is wrong with a source, before the screen opens; pipes are read to their end."""
    try:
        if source == "-":
            kept[source] = read_stdin(_name(source))
        elif source != SAMPLE and not is_address(source) and not check_file(source):
            kept[source] = read_file(source)
    except BriefingError as error:
        return error
    return None


def _is_small(source: str, kept: dict[str, bytes]) -> bool:
    """Whether a source is so quickly read that the screen can wait for it."""
    if source == SAMPLE:
        return True
    if is_address(source):
        return False
    size = len(kept[source]) if source in kept else os.path.getsize(source)
    return size <= EARLY_BYTES


def _take_keyboard() -> bool:
    """Put the terminal in the place of a piped standard input; whether there is one."""
    if _is_terminal(sys.stdin):
        return True
    try:
        keyboard = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(keyboard, 0)
    os.close(keyboard)
    return True


def _check_theme(name: str) -> None:
    names = theme_files()
    if name not in names:
        raise BadTheme(name, f"no such theme (there are {', '.join(names)})")


def _tell(what: str) -> str:
    """What `--help`, `--version`, `--schema`, `--where` and `--themes` print."""
    if what == "help":
        return help_text()
    if what == "version":
        return f"briefing {__version__}\n"
    if what == "schema":
        return read_file(os.path.join(_HERE, "schema.json")).decode()
    if what == "themes":
        lines = [(name, os.path.dirname(path)) for name, path in theme_files().items()]
    else:
        own, shipped = theme_folders()
        lines = [("configuration", config_path()), ("themes", own), ("shipped themes", shipped)]
    width = max((len(name) for name, _ in lines), default=0)
    return "".join(f"{visible(name):{width}}  {visible(path)}\n" for name, path in lines)


def _progress_line(source: str) -> Report | None:
    """What tells on a terminal's standard error how far a fetch is; None where none looks."""
    if not is_address(source) or not _is_terminal(sys.stderr):
        return None

    def report(progress: Progress) -> None:
        line = progress_words(progress, _name(source)) if progress.stage == "fetching" else ""
        print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)

    return report


def _write(text: str) -> None:
    """Put text out at once. Raises `OutputFailed`; a closed pipe is a `BrokenPipeError`."""
    if sys.stdout is None:
        raise OutputFailed(OUTPUT, "closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _close_output()
        raise OutputFailed(OUTPUT, (error.strerror or "can't be written").lower()) from error


def _close_output() -> None:
    """Let what is left in the buffer go nowhere, else Python complains of it at its end."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass


def _complain(error: BriefingError) -> None:
    """One line on standard error; if nobody can read it, so be it."""
    if sys.stderr is None:
        return
    clear = "\r\x1b[K" if _is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb" else ""
    try:
        sys.stderr.write(f"{clear}briefing: {visible(str(error))}\n")
        sys.stderr.flush()
    except OSError:
        pass
