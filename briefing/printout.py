"""Sources printed one after the other, in the form that was asked for."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping

from briefing.config import WIDTH_MIN, Config, default_theme, library_path
from briefing.errors import BadTheme, BriefingError, NothingFound
from briefing.loading import Report, load, name_of
from briefing.model import Briefing, Progress
from briefing.options import Options
from briefing.printing.output import Form, after, before, printed
from briefing.printing.view import View, view
from briefing.printing.words import progress_words
from briefing.reading.source import is_address
from briefing.safe import shortened
from briefing.streams import complain, is_terminal, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.printing.terminal import Style
    from briefing.search import Query

WIDEST = 100  # cells of printed text on a terminal that is wider


def print_all(
    sources: tuple[str, ...], options: Options, config: Config, kept: dict[str, bytes]
) -> int:
    """Print each source in turn; the highest exit code of those that failed."""
    if options.speaker is not None:
        options = options._replace(panels=("quotes",))
    form = _form(options, config, len(sources) > 1)
    if isinstance(sys.stdout, io.TextIOWrapper):
        json = form.format in ("json", "jsonl")
        sys.stdout.reconfigure(encoding="utf-8" if json else None, errors="replace")
    code = number = 0
    for source in sources:
        try:
            if options.save:
                briefing = _kept(source, options, config, kept)
            else:
                briefing = load(source, options, kept, _progress_line(source))
            shown = _view(briefing, options)
        except BriefingError as error:
            complain(error)
            code = max(code, error.exit_code)
            continue
        write(before(form, number) + printed(shown, form))
        number += 1
    write(after(form, number))
    return code


def _kept(source: str, options: Options, config: Config, kept: dict[str, bytes]) -> Briefing:
    """A source read and remembered whole, whatever of it is printed. Raises `LibraryUnusable`."""
    from briefing.keeping import entry, now
    from briefing.library.store import open_library
    from briefing.model import PANELS
    from briefing.pipeline import only

    whole = load(source, options._replace(panels=PANELS), kept, _progress_line(source))
    library = open_library(library_path(options.library, config))
    if library:
        library.keep([entry(whole)], now())
        library.close()
    return only(options.panels, whole)


def _view(briefing: Briefing, options: Options) -> View:
    """What is to be shown of a briefing; raises `NothingFound` if a filter leaves nothing."""
    query = _query(options)
    if options.sure:
        from briefing.sure import sure_briefing

        briefing = sure_briefing(briefing, options.sure)
    shown = view(briefing, query, options.show_dropped, options.why)
    if query is None or any(items for _, items in shown.panels()):
        return shown
    from briefing.search import asked

    what = f"nothing matches “{shortened(asked(options.search))}”" if options.search else "no quote"
    by = f" by “{shortened(options.speaker)}”" if options.speaker else ""
    raise NothingFound(name_of(briefing.source or ""), what + by)


def _query(options: Options) -> Query | None:
    """What `--search` and `--speaker` ask for together; None if for nothing."""
    if not (options.search or options.speaker):
        return None
    from briefing.search import Query, parse_query, speaker_query

    terms = parse_query(options.search or "").terms + speaker_query(options.speaker or "").terms
    return Query(options.search or "", terms) if terms else None


def _form(options: Options, config: Config, several: bool) -> Form:
    form = Form(options.format, several, options.one_panel and not several)
    if options.format != "text":
        return form
    colours = chosen_colours(options, config)
    if is_terminal(sys.stdout) or options.width:
        return form._replace(style=_style(options, config, colours))
    return form._replace(colours=colours)


def _style(options: Options, config: Config, colours: Mapping[str, str]) -> Style:
    """How text looks on this terminal, or under `--width` anywhere."""
    from briefing.printing.terminal import Style

    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    width = options.width or config.width or min(WIDEST, _terminal_width())
    ascii_only = config.ascii or not encoding.startswith("utf")
    return Style(width, colours, ascii_only)


def _terminal_width() -> int:
    try:
        return max(WIDTH_MIN, os.get_terminal_size(1).columns)
    except OSError:
        return 80


def chosen_colours(options: Options, config: Config) -> Mapping[str, str]:
    """What marks are written in on standard output; nothing where it is to have no colours."""
    terminal = is_terminal(sys.stdout)
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb" or not terminal
    if options.color == "never" or (options.color == "auto" and plain):
        return {}
    from briefing.printing.colours import read_colours
    from briefing.themefile import FALLBACK, fallback_path, theme_path

    true_colour = os.environ.get("COLORTERM") in ("truecolor", "24bit")
    named = options.theme or os.environ.get("BRIEFING_THEME") or config.theme
    try:
        return read_colours(theme_path(named or default_theme(os.environ)), true_colour)
    except BadTheme as error:
        complain(BadTheme(error.source, f"{error.reason} · kept {FALLBACK}"))
        return read_colours(fallback_path(), true_colour)


def _progress_line(source: str) -> Report | None:
    """What tells on a terminal's standard error how far a fetch is; None where none looks."""
    if not is_address(source) or not is_terminal(sys.stderr):
        return None

    def report(progress: Progress) -> None:
        line = progress_words(progress, name_of(source)) if progress.stage == "fetching" else ""
        print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)

    return report
