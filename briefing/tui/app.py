"""The App: wires sources, screens, themes and signals. Behaviour lives in the screens."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingsMap
from textual.driver import Driver
from textual.message import Message
from textual.screen import Screen

from briefing.config import Config, default_theme
from briefing.errors import BadTheme, BriefingError, NoArticleText
from briefing.model import Briefing, Progress
from briefing.safe import visible
from briefing.tui.finding import EVERYTHING, QUOTES, Spot
from briefing.tui.keys import ALWAYS, Key, bindings, names_of, remap
from briefing.tui.paint import Paint
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.terminal import TerminalDriver
from briefing.tui.themes import FALLBACK, Watched, look, names, read_theme, remember_theme

if TYPE_CHECKING:
    from briefing.tui.screens.themes import ThemesScreen

Report = Callable[[Progress], None]
Load = Callable[[str, Report], Briefing]

TOLD_EVERY_S = 0.25
# Reading that takes no longer is not worth a word.
QUIET_S = 0.3


class Told(Message):
    """How far the reading of a source has come."""

    def __init__(self, at: int, progress: Progress) -> None:
        super().__init__()
        self.at = at
        self.progress = progress

    def can_replace(self, message: Message) -> bool:
        """A newer word on progress takes the place of an older one."""
        return isinstance(message, Told)


class Loaded(Message):
    """A source has been read, or has failed."""

    def __init__(self, at: int, outcome: Briefing | BaseException) -> None:
        super().__init__()
        self.at = at
        self.outcome = outcome


class ReaderApp(App[int], inherit_bindings=False):
    """The reader over one or several sources."""

    ENABLE_COMMAND_PALETTE = True
    ALLOW_SELECT = False
    TITLE = "briefing"

    def __init__(
        self,
        sources: Sequence[str],
        load: Load,
        config: Config,
        theme: str | None = None,
        search: str | None = None,
        speaker: str | None = None,
        first: Briefing | None = None,
        driver: type[Driver] | None = None,
    ) -> None:
        self.table = remap(config.keys)
        # The theme answers NO_COLOR; Textual's filter would take away what `--theme` asked for.
        no_color = os.environ.pop("NO_COLOR", None)
        super().__init__(driver_class=driver)
        if no_color is not None:
            os.environ["NO_COLOR"] = no_color
        # Textual 8.2.8 has no public way to bind keys with id and tooltip that the user chose.
        self._bindings = BindingsMap(bindings(self.table))
        self._actions = {key: row for row in self.table for key in names_of(row)}
        self.animation_level = "none"
        self.sources = list(sources)
        self.load = load
        self.config = config
        self.at = 0
        self.crash: BaseException | None = None
        self._typed = (search, speaker)
        self._outcomes: dict[int, Briefing | BriefingError] = {}
        self._spots: dict[int, Spot] = {}
        self._loading: set[int] = set()
        self._trouble = self._start_theme(theme)
        self._watched = Watched(self.theme)
        self.reader = BriefingScreen(self._paint(), self.table)
        if first is not None:
            self._outcomes[0] = first

    # Themes

    def _start_theme(self, asked: str | None) -> str:
        """Take the theme to begin with; what was wrong with it as a line, if anything."""
        environ = os.environ
        name = asked or environ.get("BRIEFING_THEME")
        if not name and not environ.get("NO_COLOR"):
            name = self.config.theme
        try:
            self._take_theme(name or default_theme(environ))
        except BadTheme as error:
            self._take_theme(FALLBACK)
            return f"{error} · kept {FALLBACK}"
        return ""

    def _take_theme(self, name: str) -> None:
        self.register_theme(read_theme(name))
        self.theme = name

    def _paint(self) -> Paint:
        theme = self.current_theme
        variables = theme.to_color_system().generate() | theme.variables
        return Paint(look(variables), self.config.ascii or not speaks_utf8(os.environ))

    def repaint(self) -> None:
        """Draw every screen in the theme of now."""
        paint = self._paint()
        for screen in {self.reader, *self.screen_stack}:
            if hasattr(screen, "repaint"):
                screen.repaint(paint)

    def try_theme(self, name: str) -> str:
        """Draw in a theme; what is wrong with it, if anything."""
        try:
            self._take_theme(name)
        except BadTheme as error:
            return f"{error} · kept {self.theme}"
        self._watched = Watched(name)
        self.repaint()
        return ""

    def keep_theme(self, name: str) -> None:
        """Use a theme from now on, in later runs too."""
        trouble = self.try_theme(name) or remember_theme(self.config.path, name)
        self.tell(trouble or f"Theme: {name}", bool(trouble))

    def action_next_theme(self) -> None:
        known = names()
        at = known.index(self.theme) if self.theme in known else -1
        self.keep_theme(known[(at + 1) % len(known)])

    def action_help(self) -> None:
        """The keys, and how to search."""
        from briefing.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            panel = self.reader.panel
            self.push_screen(HelpScreen(self._paint(), self.table, panel))

    def action_themes(self) -> None:
        from briefing.tui.screens.themes import ThemesScreen

        if isinstance(self.screen, BriefingScreen):
            self.push_screen(ThemesScreen(self._paint(), names(), self.theme))

    def on_themes_screen_tried(self, event: ThemesScreen.Tried) -> None:
        event.screen.complain(self.try_theme(event.name))

    def on_themes_screen_kept(self, event: ThemesScreen.Kept) -> None:
        old = event.screen.old
        self.pop_screen()
        if event.name and not self.try_theme(event.name):
            self.keep_theme(event.name)
        else:
            self.try_theme(old)

    def _look_at_theme(self) -> None:
        """Take over a theme file that was changed while the reader runs."""
        if self._watched.changed():
            trouble = self.try_theme(self.theme)
            if trouble:
                self.tell(trouble, True)

    # From start to end

    def get_default_screen(self) -> Screen[None]:
        """The reader's screen is the first and, mostly, the only one."""
        return self.reader

    def on_mount(self) -> None:
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.exit, 128 + number)
        self.set_interval(1.0, self._look_at_theme)
        self.call_after_refresh(_collect_again)
        self.go(0)
        if self._trouble:
            self.tell(self._trouble, True)

    async def on_event(self, event: events.Event) -> None:
        """Keys for the reader are answered one after the other, before the next is looked at.

        Textual 8.2.8 hands each key to a widget's queue first, so that of keys typed ahead the
        ones behind `/` would be commands.
        """
        if self.screen_stack and self.screen is self.reader:
            if isinstance(event, events.Key) and not event.is_forwarded:
                await self._press(event)
                return
            if isinstance(event, events.Paste) and self.reader.asking:
                self.reader.bar.paste(event.text)
                return
        await super().on_event(event)

    async def _press(self, event: events.Key) -> None:
        row = self._actions.get(event.key)
        if self.reader.asking and not (row and row.id in ALWAYS):
            self.reader.bar.press(event.key, event.character)
        elif row:
            self.reader.status.say("")
            await self.run_action(row.action)

    def tell(self, message: str, error: bool = False) -> None:
        """A message on the screen of now."""
        screen = self.screen
        if isinstance(screen, BriefingScreen):
            screen.say(message, error)

    def go(self, at: int) -> None:
        """Show a source: read it if it was not read yet."""
        if isinstance(self._outcomes.get(self.at), Briefing) and self.reader.briefing:
            self._spots[self.at] = self.reader.spot
        self.at = at
        outcome = self._outcomes.get(at)
        number = f"{at + 1}/{len(self.sources)}" if len(self.sources) > 1 else ""
        if isinstance(outcome, BriefingError):
            self._show_error(outcome, number)
            return
        self._to_reader()
        if outcome is None:
            self.reader.wait(source_title(self.sources[at]), number)
            self._read(at)
        else:
            self._show(outcome, number)

    def _to_reader(self) -> None:
        while self.screen is not self.reader and len(self.screen_stack) > 1:
            self.pop_screen()

    def _show_error(self, error: BriefingError, number: str) -> None:
        from briefing.tui.screens.message import MessageScreen

        self._to_reader()
        self.push_screen(MessageScreen(self._paint(), self.table, error, number))

    def _show(self, briefing: Briefing, number: str) -> None:
        self.reader.show_briefing(briefing, number)
        search, speaker = self._typed
        if spot := self._spots.get(self.at):
            self.reader.return_to(spot)
        elif search or speaker:
            named = " ".join(f"@{word}" for word in (speaker or "").split())
            text = " ".join(filter(None, (named, search)))
            self.reader.searching.begin(text, EVERYTHING if search else QUOTES)

    def action_source(self, way: int) -> None:
        """The next or previous source."""
        if len(self.sources) < 2:
            self.tell("There is only this article")
        else:
            self.go((self.at + way) % len(self.sources))

    def action_reload(self) -> None:
        """Read the source of now again; the place is kept."""
        if isinstance(self._outcomes.get(self.at), Briefing):
            self._spots[self.at] = self.reader.spot
            self._read(self.at)
        else:
            self._outcomes.pop(self.at, None)
            self.go(self.at)

    def _read(self, at: int) -> None:
        """Read a source beside the screen; a thread that nothing waits for at the end."""
        if at in self._loading:
            return
        self._loading.add(at)
        source, told, stage = self.sources[at], 0.0, ""

        def report(progress: Progress) -> None:
            nonlocal told, stage
            if progress.stage != stage or monotonic() - told >= TOLD_EVERY_S:
                told, stage = monotonic(), progress.stage
                self.post_message(Told(at, progress))

        def work() -> None:
            outcome: Briefing | BaseException
            try:
                outcome = self.load(source, report)
            except BaseException as error:
                outcome = error
            self.post_message(Loaded(at, outcome))

        Thread(target=work, daemon=True, name="read").start()

    def on_told(self, event: Told) -> None:
        def say() -> None:
            if event.at == self.at and event.at in self._loading:
                self.reader.status.say(told_words(self.sources[event.at], event.progress))

        if event.progress.stage == "fetching":
            say()
        else:
            self.set_timer(QUIET_S, say)

    def on_loaded(self, event: Loaded) -> None:
        self._loading.discard(event.at)
        outcome = event.outcome
        if not isinstance(outcome, (Briefing, BriefingError)):
            self.crash = outcome
            self.exit(1)
            return
        kept = self._outcomes.get(event.at)
        if isinstance(outcome, NoArticleText) and len(self.sources) == 1 and kept is None:
            self.crash = outcome  # nothing to read: the terminal says so better than a screen
            self.exit(outcome.exit_code)
            return
        if isinstance(outcome, BriefingError) and isinstance(kept, Briefing):
            self.tell(str(visible(str(outcome))), True)
            return
        self._outcomes[event.at] = outcome
        if event.at == self.at:
            self.reader.status.say("")
            self._show_outcome(outcome)

    def _show_outcome(self, outcome: Briefing | BriefingError) -> None:
        number = f"{self.at + 1}/{len(self.sources)}" if len(self.sources) > 1 else ""
        if isinstance(outcome, Briefing):
            self._to_reader()
            self._show(outcome, number)
        else:
            self._show_error(outcome, number)

    @property
    def is_waiting(self) -> bool:
        """Whether the source of now is still on its way."""
        return self.at in self._loading and self.at not in self._outcomes

    def on_briefing_screen_gave_up(self) -> None:
        """Stop waiting for the source of now."""
        if self.is_waiting:
            self.exit(130)

    async def action_quit(self) -> None:
        """Quit; the exit code tells of sources that failed."""
        failed = (each for each in self._outcomes.values() if isinstance(each, BriefingError))
        self.exit(max((error.exit_code for error in failed), default=0))

    def _fatal_error(self) -> None:
        # Textual 8.2.8 would print the values of all variables, the article among them; the
        # error goes to whoever opened the reader instead.
        self._close_messages_no_wait()

    def action_interrupt(self) -> None:
        self.exit(130)

    def action_redraw(self) -> None:
        self.screen.refresh(layout=True)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command of the keys' table, and every theme by name."""
        for row in self.table:
            if row.id not in ("palette", "interrupt"):
                yield SystemCommand(row.tooltip, f"Key: {', '.join(row.keys)}", self._command(row))
        for name in (*names(), *self.available_themes):
            yield SystemCommand(f"Theme: {name}", "Use this theme", self._themed(name))

    def _command(self, row: Key) -> Callable[[], None]:
        def run() -> None:
            self.call_later(self.run_action, row.action)

        return run

    def _themed(self, name: str) -> Callable[[], None]:
        return lambda: self.keep_theme(name)


def _collect_again() -> None:
    """Let Python collect garbage, but never look through what the start has made."""
    gc.freeze()
    gc.enable()


def told_words(source: str, progress: Progress) -> str:
    """`Fetching https://… · 212 of 1,310 kB · 0.8 s · Esc: give up`."""
    if progress.stage != "fetching":
        return "Reading…"
    received = f"{progress.received // 1000:,}"
    total = f" of {progress.total // 1000:,}" if progress.total else ""
    seconds = f"{progress.seconds:.1f} s"
    return f"Fetching {visible(source)} · {received}{total} kB · {seconds} · Esc: give up"


def source_title(source: str) -> str:
    """What the title row says before the article is there; never a path."""
    return visible(source) if "://" in source else _file_name(source)


def _file_name(source: str) -> str:
    return "standard input" if source == "-" else visible(source.rstrip("/").rpartition("/")[2])


def speaks_utf8(environ: os._Environ[str]) -> bool:
    """Whether the locale's letters are UTF-8; a locale that is not set says nothing against it."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        if value := environ.get(name):
            return "utf" in value.lower()
    return True


def open_reader(
    sources: list[str],
    load: Load,
    *,
    theme: str | None,
    mouse: bool,
    search: str | None,
    speaker: str | None,
    first: Briefing | None = None,
    config: Config,
) -> int:
    """Read on the screen until the reader quits; the exit code.

    `first` is the briefing of the first source, if it was read already; `theme` is the name
    asked for by option. Raises `BadConfig` before the screen is taken.
    """
    app = ReaderApp(sources, load, config, theme, search, speaker, first, TerminalDriver)
    code = app.run(mouse=mouse)
    if (fault := app.crash or app._exception) is not None:
        raise fault
    return 0 if code is None else code
