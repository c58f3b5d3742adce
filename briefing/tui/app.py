"""The App: wires sources, screens, themes and signals. Behaviour lives in the screens."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingsMap
from textual.driver import Driver
from textual.screen import Screen

from briefing.config import Config, default_theme
from briefing.errors import BadTheme, BriefingError, FetchFailed, NoArticleText
from briefing.model import Article, Briefing
from briefing.options import KEPT, SAMPLE
from briefing.safe import visible
from briefing.tui.finding import EVERYTHING, QUOTES
from briefing.tui.keys import ALWAYS, Key, bindings, names_of, remap
from briefing.tui.paint import Paint
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.shelving import Shelving
from briefing.tui.sources import Ahead, Load, Loaded, Sources, Told, source_title, told_words
from briefing.tui.terminal import TerminalDriver
from briefing.tui.themes import FALLBACK, Watched, look, names, read_theme, remember_theme

if TYPE_CHECKING:
    from briefing.library.query import Hit
    from briefing.tui.screens.library import LibraryScreen
    from briefing.tui.screens.themes import ThemesScreen
    from briefing.tui.shelf import Written

# Reading that takes no longer is not worth a word.
QUIET_S = 0.3
# What Python 3.7 and later put into LC_CTYPE themselves where the locale is C (PEP 538).
COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
# Panels that are filled so soon come in one step with the article.
SOON_S = 0.1


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
        ahead: Ahead | None = None,
        library: str | None = None,
        remembers: bool = False,
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
        self.config = config
        self.at = 0
        self.crash: BaseException | None = None
        self._typed = (search, speaker)
        self.sources = Sources(sources, load, first, self.post_message, ahead)
        self._trouble = self._start_theme(theme)
        self._watched = Watched(self.theme)
        self.reader = BriefingScreen(self._paint(), self.table)
        self.shelving = Shelving(self, library, remembers)

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
        if self.sources.names:
            self.go(0)
        else:
            self.action_library()
        if self._trouble:
            self.tell(self._trouble, True)

    async def on_event(self, event: events.Event) -> None:
        """Keys for the reader are answered one after the other, before the next is looked at.

        Textual 8.2.8 hands each key to a widget's queue first, so that of keys typed ahead the
        ones behind `/` would be commands.
        """
        screen = self._in_use()
        if screen is not None:
            if isinstance(event, events.Key) and not event.is_forwarded:
                await self._press(event, screen)
                return
            if isinstance(event, events.Paste) and screen.asking:
                screen.bar.paste(event.text)
                return
        await super().on_event(event)

    async def _press(self, event: events.Key, screen: BriefingScreen | LibraryScreen) -> None:
        row = self._actions.get(event.key)
        if screen.asking and not (row and row.id in ALWAYS):
            screen.bar.press(event.key, event.character)
        elif row and row.id == "back" and self.sources.is_loading(self.at):
            self._give_up()
        elif row:
            self._trouble = ""
            if not self.is_waiting:
                self.reader.status.say("")
            await self.run_action(row.action)

    def tell(self, message: str, error: bool = False) -> None:
        """A message on the screen of now."""
        screen = self._in_use()
        if screen is not None:
            screen.say(message, error)

    def _in_use(self) -> BriefingScreen | LibraryScreen | None:
        """The reader's screen or the library's, if it is the one in front."""
        if not self.screen_stack:
            return None
        screen = self.screen
        if screen is not self.reader and not hasattr(screen, "asking"):
            return None
        return cast("BriefingScreen | LibraryScreen", screen)

    def go(self, at: int) -> None:
        """Show a source: read it if it was not read yet."""
        self.shelving.leave()
        if isinstance(self.sources.outcomes.get(self.at), Briefing) and self.reader.briefing:
            self.sources.spots[self.at] = self.reader.spot
        self.at = at
        outcome = self.sources.outcomes.get(at)
        number = self.sources.number(at)
        if isinstance(outcome, BriefingError):
            self._show_error(outcome, number)
            return
        self._to_reader()
        if outcome is None:
            self.reader.wait(source_title(self.sources.names[at]), number)
            self.sources.read(at)
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
        if spot := self.sources.spots.get(self.at):
            self.reader.return_to(spot)
        elif search or speaker:
            named = " ".join(f"@{word}" for word in (speaker or "").split())
            text = " ".join(filter(None, (named, search)))
            self.reader.searching.begin(text, EVERYTHING if search else QUOTES)
        self.shelving.entered(briefing, not (spot or search or speaker))

    def action_source(self, way: int) -> None:
        """The next or previous source."""
        if len(self.sources.names) < 2:
            self.tell("There is only this article")
        else:
            self.go((self.at + way) % len(self.sources.names))

    def action_library(self) -> None:
        """What is kept, over the article of now."""
        from briefing.tui.screens.library import LibraryScreen

        if self.shelving.shelf is None:
            self.tell("There is no library")
        elif not isinstance(self.screen, LibraryScreen):
            self.push_screen(LibraryScreen(self._paint(), self.table, self.shelving.shelf))

    def on_library_screen_opened(self, event: LibraryScreen.Opened) -> None:
        briefing = self.shelving.briefing(event.number)
        if briefing is None:
            return
        at = self.sources.add(f"{KEPT}{event.number}", briefing)
        if event.hit is None:
            self.go(at)
            return
        self.sources.spots.pop(at, None)
        self._typed, typed = (None, None), self._typed
        self.go(at)
        self._typed = typed
        self.call_after_refresh(self._go_to_hit, event.hit)

    def _go_to_hit(self, hit: Hit) -> None:
        from briefing.tui.shelving import go_to_hit

        go_to_hit(self.reader, hit)

    def on_library_screen_sample(self) -> None:
        self.go(self.sources.add(SAMPLE))

    def on_library_screen_left(self) -> None:
        """Back to the article, if there is one."""
        if self.sources.names:
            self._to_reader()

    def on_written(self, event: Written) -> None:
        screen = self._in_use()
        if event.asked or (screen and not screen.asking and not screen.status.message):
            self.tell(event.words, event.error)

    def action_save(self) -> None:
        """Keep the article of now, or forget it; in the library forget the chosen one."""
        screen = self._in_use()
        if screen is not None and screen is not self.reader:
            cast("LibraryScreen", screen).action_save()
        else:
            self.shelving.save()

    def exit(self, *args: Any, **options: Any) -> None:
        """Leave; what is still to be written is written first."""
        self.shelving.close()
        super().exit(*args, **options)

    def action_reload(self) -> None:
        """Read the source of now again; the place is kept."""
        if isinstance(self.sources.outcomes.get(self.at), Briefing):
            self.sources.spots[self.at] = self.reader.spot
            self.sources.read(self.at)
        else:
            self.sources.outcomes.pop(self.at, None)
            self.go(self.at)

    def on_told(self, event: Told) -> None:
        def say() -> None:
            if event.at == self.at and self.sources.is_loading(event.at):
                source, room = self.sources.names[event.at], self.size.width - 2
                self.reader.status.say(told_words(source, event.progress, room))

        if event.progress.article is not None:
            self.set_timer(SOON_S, partial(self._show_article, event.at, event.progress.article))
        elif event.progress.stage == "fetching":
            say()
        else:
            self.set_timer(QUIET_S, say)

    def _show_article(self, at: int, article: Article) -> None:
        """Show what is there while the panels take longer."""
        if at == self.at and self.is_waiting:
            self.reader.show_article(article, self.sources.names[at], self.sources.number(at))

    def on_loaded(self, event: Loaded) -> None:
        if not self.sources.done(event.at, event.turn):
            return
        outcome = event.outcome
        if not isinstance(outcome, (Briefing, BriefingError)):
            self.crash = outcome
            self.exit(1)
            return
        kept = self.sources.outcomes.get(event.at)
        if isinstance(outcome, NoArticleText) and len(self.sources.names) == 1 and kept is None:
            self.crash = outcome  # nothing to read: the terminal says so better than a screen
            self.exit(outcome.exit_code)
            return
        if isinstance(outcome, BriefingError) and isinstance(kept, Briefing):
            if event.at == self.at:
                self.tell(visible(str(outcome)), True)
            return
        self.sources.outcomes[event.at] = outcome
        if event.at == self.at:
            self.reader.status.say("")
            self._show_outcome(outcome)
            if self._trouble:
                self.tell(self._trouble, True)

    def _show_outcome(self, outcome: Briefing | BriefingError) -> None:
        number = self.sources.number(self.at)
        if isinstance(outcome, Briefing):
            self._to_reader()
            self._show(outcome, number)
        else:
            self._show_error(outcome, number)

    @property
    def is_waiting(self) -> bool:
        """Whether the source of now is still on its way."""
        return self.sources.is_loading(self.at) and self.at not in self.sources.outcomes

    def _give_up(self) -> None:
        """Stop waiting for the source of now; what is there already stays."""
        waiting = self.is_waiting
        self.sources.give_up(self.at)
        if not waiting:
            self.reader.status.say("Given up: this is what was read before")
        elif len(self.sources.names) == 1:
            self.exit(130)
        else:
            outcome = FetchFailed(self.sources.names[self.at], "given up")
            self.sources.outcomes[self.at] = outcome
            self._show_outcome(outcome)

    async def action_quit(self) -> None:
        """Quit; the exit code tells of sources that failed."""
        self.exit(self.sources.exit_code())

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


def speaks_utf8(environ: Mapping[str, str]) -> bool:
    """Whether the locale's letters are UTF-8; a locale that is not set says nothing against it."""
    if environ.get("LANG") in ("C", "POSIX") and environ.get("LC_CTYPE") in COERCED:
        return bool(environ.get("LC_ALL")) and "utf" in environ["LC_ALL"].lower()
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
    ahead: Ahead | None = None,
    config: Config,
    library: str | None = None,
    remembers: bool = False,
) -> int:
    """Read on the screen until the reader quits; the exit code.

    `first` is the briefing of the first source, if it was read already, `ahead` waits for it, if
    its reading has begun; `theme` is the name asked for by option. Raises `BadConfig` before the
    screen is taken.
    """
    app = ReaderApp(sources, load, config, theme, search, speaker, first, TerminalDriver, ahead,
        library, remembers,
    )  # fmt: skip
    code = app.run(mouse=mouse)
    if (fault := app.crash or app._exception) is not None:
        raise fault
    return 0 if code is None else code
