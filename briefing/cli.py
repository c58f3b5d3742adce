"""The command: decides whether to open the reader or to print, and how it ends."""

from __future__ import annotations

import gc
import os
import sys

from briefing import __version__
from briefing.config import (
    Config,
    config_path,
    library_path,
    read_config,
    theme_files,
    theme_folders,
)
from briefing.errors import BriefingError, WrongUsage
from briefing.options import COMMANDS, KEPT, READ, Options
from briefing.safe import visible
from briefing.streams import close_output, complain, is_piped, is_terminal, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.model import Briefing

INTERRUPTED = 130
NOWHERE = "none: there is no home folder (set HOME)"
# So long the screen waits to hear that there is an article: without one it is not needed.
NO_SCREEN_S = 0.3

_HERE = os.path.dirname(os.path.abspath(__file__))


def run() -> None:
    """The console command: reads `sys.argv`, ends the process with the contract's exit code."""
    gc.disable()  # a printed briefing makes no garbage in circles: 5 of 70 ms
    code = main(sys.argv[1:])
    if "textual" in sys.modules:
        sys.exit(code)
    os._exit(code)  # all is written out; taking the interpreter apart is 9 of 70 ms


def main(arguments: list[str]) -> int:
    """One run of the command; the exit code. Never raises, save a bug under `python -X dev`."""
    try:
        return _main(arguments)
    except BriefingError as error:
        complain(error)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        close_output()
        return 0
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        reason = f"a bug in briefing: {type(error).__name__}: {error} (python -X dev tells more)"
        complain(BriefingError(None, reason))
        return BriefingError.exit_code


def _main(arguments: list[str]) -> int:
    options = parse_options(arguments)
    if options.tell:
        write(_tell(options))
        return 0
    config = read_config(options.config)
    if options.command != READ:
        from briefing.commands.run import run_command

        return run_command(options, config)
    if options.theme:
        from briefing.themefile import theme_path

        theme_path(options.theme)
    if options.sentences is None:
        options = options._replace(sentences=config.sentences)
    screen = _wants_screen(options)
    sources = options.sources or _sources_of_nothing(screen)
    if screen or any(each.startswith(KEPT) for each in sources):
        options = options._replace(library=library_path(options.library, config))
    kept: dict[str, bytes] = {}
    if screen:
        return _open_reader(sources, options, config, kept)
    from briefing.printout import print_all

    return print_all(sources, options, config, kept)


def parse_options(arguments: list[str]) -> Options:
    """The options of a command line. Raises `WrongUsage`."""
    plain = not any(each.startswith("-") and each != "-" for each in arguments)
    if plain and not (arguments and arguments[0] in COMMANDS):
        return Options(tuple(arguments))  # argparse is 5 of 70 ms, and most runs name a file only
    from briefing.arguments import read_arguments

    return read_arguments(arguments)


def _wants_screen(options: Options) -> bool:
    return not options.plain and is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def _sources_of_nothing(screen: bool) -> tuple[str, ...]:
    """What is read where no source is named: the pipe; in the reader nothing: it is the library."""
    if is_piped():
        return ("-",)
    if screen:
        return ()
    raise WrongUsage(None, "nothing to read: name a file or an address, or - (briefing --help)")


def _open_reader(
    sources: tuple[str, ...], options: Options, config: Config, kept: dict[str, bytes]
) -> int:
    """Open the reader; print where the keyboard can't be reached. Bad files are told before."""
    from briefing.ahead import Ahead, can_read_ahead
    from briefing.loading import Report, is_page, is_small, load, make_ready

    failures = [error for error in (make_ready(each, kept) for each in sources) if error]
    if sources and len(failures) == len(sources):
        for error in failures:
            complain(error)
        return max(error.exit_code for error in failures)
    first = None
    if len(sources) == 1 and is_small(sources[0], kept):
        first = load(sources[0], options, kept, None)
    if not _take_keyboard():
        from briefing.printout import print_all

        return print_all(sources, options, config, kept)
    _take_screen()

    def load_one(source: str, report: Report) -> Briefing:
        return load(source, options, kept, report)

    ahead = None
    if sources and first is None and can_read_ahead():
        ahead = Ahead(lambda report: load_one(sources[0], report))
    try:
        from briefing.tui.app import open_reader  # which lets the collector run again

        alone = len(sources) == 1 and is_page(sources[0], kept)
        if ahead and alone and (failure := ahead.failure(NO_SCREEN_S)):
            raise failure
        return open_reader(
            list(sources),
            load_one,
            theme=options.theme,
            mouse=options.mouse and config.mouse,
            search=options.search,
            speaker=options.speaker,
            first=first,
            ahead=ahead.load if ahead else None,
            config=config,
            library=options.library,
            remembers=config.remember if options.save is None else options.save,
            sure=options.sure,
        )
    finally:
        if ahead:
            ahead.stop()


def _take_keyboard() -> bool:
    """Put the terminal in the place of a piped or closed standard input; whether there is one."""
    if is_terminal(sys.stdin):
        return True
    try:
        keyboard = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    if keyboard != 0:
        os.dup2(keyboard, 0)
        os.close(keyboard)
    if sys.__stdin__ is None:  # it was closed when Python began; Textual asks it for its number
        sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
        sys.__stdin__ = sys.stdin  # type: ignore[misc]  # typeshed calls it final
    return True


def _take_screen() -> None:
    """Put the terminal in the place of a standard error that is elsewhere: Textual draws there."""
    if is_terminal(sys.stderr):
        return
    os.dup2(1, 2)
    if sys.__stderr__ is None:  # it was closed when Python began
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        sys.__stderr__ = sys.stderr  # type: ignore[misc]  # typeshed calls it final


def _tell(options: Options) -> str:
    """What `--help`, `--version`, `--schema`, `--where` and `--themes` print."""
    what = options.tell
    if what == "help":
        from briefing.usage import help_text

        return help_text()
    if what and what.startswith("completion"):
        from briefing.completion import completion

        return completion(what.partition(" ")[2])
    if what == "version":
        return f"briefing {__version__}\n"
    if what == "schema":
        with open(os.path.join(_HERE, "schema.json"), encoding="utf-8") as schema:
            return schema.read()
    if what == "themes":
        lines = [(name, _theme_line(path)) for name, path in theme_files().items()]
    else:
        own, shipped = theme_folders()
        library = library_path(options.library, read_config(options.config))
        lines = [("configuration", options.config or config_path()), ("library", library)]
        lines += [("themes", own), ("shipped themes", shipped)]
    width = max((len(name) for name, _ in lines), default=0)
    return "".join(f"{visible(name):{width}}  {visible(path or NOWHERE)}\n" for name, path in lines)


def _theme_line(path: str) -> str:
    """Where a theme is, and what is wrong with it."""
    from briefing.themefile import wrong_with

    wrong = wrong_with(path)
    return os.path.dirname(path) + (f"  can't be used: {wrong}" if wrong else "")
