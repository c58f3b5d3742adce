"""The App: wires sources, screens, themes and signals. Behaviour lives in the screens."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingsMap
from textual.driver import Driver
from textual.screen import Screen

from briefing.config import Config
from briefing.errors import BriefingError
from briefing.model import Briefing
from briefing.options import KEPT, SAMPLE
from briefing.tui.keys import ALWAYS, bindings, names_of, remap
from briefing.tui.palette import commands
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.shelving import Shelving
from briefing.tui.signals import hear
from briefing.tui.sources import Ahead, Load, Loaded, Sources, Told
from briefing.tui.terminal import TerminalDriver
from briefing.tui.themes import names
from briefing.tui.theming import Theming
from briefing.tui.visiting import Visiting

if TYPE_CHECKING:
    from briefing.library.query import Hit
    from briefing.tui.screens.library import LibraryScreen
    from briefing.tui.screens.themes import ThemesScreen
    from briefing.tui.shelf import Written


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
        sure: float | None = None,
    ) -> None:
        self.table = remap(config.keys, config.path)
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
        self.crash: BaseException | None = None
        self.theming = Theming(self, theme)
        self._trouble = self.theming.trouble
        self.reader = BriefingScreen(self.theming.paint(), self.table, sure)
        self.shelving = Shelving(self, library, remembers)
        kept = Sources(sources, load, first, self.post_message, ahead)
        self.visiting = Visiting(self, kept, (search, speaker))

    # From start to end

    def get_default_screen(self) -> Screen[None]:
        """The reader's screen is the first and, mostly, the only one."""
        return self.reader

    def on_mount(self) -> None:
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        hear(self.exit)
        self.set_interval(1.0, self.theming.look_again)
        self.call_after_refresh(_collect_again)
        if self.visiting.sources.names:
            self.visiting.go(0)
        else:
            self.action_library()
        self.tell_trouble()

    def exit(self, *args: Any, **options: Any) -> None:
        """Leave; what is still to be written is written first."""
        self.shelving.close()
        super().exit(*args, **options)

    def end_with(self, fault: BaseException, code: int) -> None:
        """Leave, and hand a fault on to whoever opened the reader."""
        self.crash = fault
        self.exit(code)

    def _fatal_error(self) -> None:
        # Textual 8.2.8 would print the values of all variables, the article among them; the
        # error goes to whoever opened the reader instead.
        self._close_messages_no_wait()

    async def action_quit(self) -> None:
        """Quit; the exit code tells of sources that failed."""
        self.exit(self.visiting.sources.exit_code())

    def action_interrupt(self) -> None:
        self.exit(130)

    # Keys and messages

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
        elif row and row.id == "back" and self.visiting.is_loading:
            self.visiting.give_up()
        elif row:
            self._trouble = ""
            if not self.visiting.is_waiting:
                self.reader.status.say("")
            await self.run_action(row.action)

    def tell(self, message: str, error: bool = False) -> None:
        """A message on the screen of now."""
        screen = self._in_use()
        if screen is not None:
            screen.say(message, error)

    def tell_trouble(self) -> None:
        """Say what was wrong with the first theme, until a key is pressed."""
        if self._trouble:
            self.tell(self._trouble, True)

    def _in_use(self) -> BriefingScreen | LibraryScreen | None:
        """The reader's screen or the library's, if it is the one in front."""
        if not self.screen_stack:
            return None
        screen = self.screen
        if screen is not self.reader and not hasattr(screen, "asking"):
            return None
        return cast("BriefingScreen | LibraryScreen", screen)

    def on_told(self, event: Told) -> None:
        if self.screen_stack:  # a thread that answers late finds no screen any more
            self.visiting.told(event)

    def on_loaded(self, event: Loaded) -> None:
        if self.screen_stack:
            self.visiting.loaded(event)

    def on_written(self, event: Written) -> None:
        screen = self._in_use()
        if event.asked or (screen and not screen.asking and not screen.status.message):
            self.tell(event.words, event.error)

    # Screens

    def to_reader(self) -> None:
        """Leave every screen that lies over the reader's."""
        while self.screen is not self.reader and len(self.screen_stack) > 1:
            self.pop_screen()

    def show_error(self, error: BriefingError, number: str) -> None:
        """A page in place of a source that failed."""
        from briefing.tui.screens.message import MessageScreen

        self.to_reader()
        self.push_screen(MessageScreen(self.theming.paint(), self.table, error, number))

    def action_source(self, way: int) -> None:
        """The next or previous source."""
        self.visiting.step(way)

    def action_reload(self) -> None:
        """Read the source of now again; the place is kept."""
        self.visiting.reload()

    def action_redraw(self) -> None:
        self.screen.refresh(layout=True)

    def action_help(self) -> None:
        """The keys, and how to search."""
        from briefing.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            panel = self.reader.panel
            self.push_screen(HelpScreen(self.theming.paint(), self.table, panel))

    def action_next_theme(self) -> None:
        self.theming.keep_next()

    def action_themes(self) -> None:
        from briefing.tui.screens.themes import ThemesScreen

        if isinstance(self.screen, BriefingScreen):
            self.push_screen(ThemesScreen(self.theming.paint(), names(), self.theme))

    def on_themes_screen_tried(self, event: ThemesScreen.Tried) -> None:
        event.screen.complain(self.theming.try_on(event.name))

    def on_themes_screen_kept(self, event: ThemesScreen.Kept) -> None:
        old = event.screen.old
        self.pop_screen()
        if event.name and not self.theming.try_on(event.name):
            self.theming.keep(event.name)
        else:
            self.theming.try_on(old)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command of the keys' table, and every theme by name."""
        return commands(self)

    # The library

    def action_library(self) -> None:
        """What is kept, over the article of now."""
        from briefing.tui.screens.library import LibraryScreen

        if self.shelving.shelf is None:
            self.tell("There is no library")
        elif not isinstance(self.screen, LibraryScreen):
            self.push_screen(
                LibraryScreen(
                    self.theming.paint(),
                    self.table,
                    self.shelving.shelf,
                    not self.visiting.sources.names,
                )
            )

    def on_library_screen_opened(self, event: LibraryScreen.Opened) -> None:
        briefing = self.shelving.briefing(event.number)
        if briefing is None:
            return
        at = self.visiting.sources.add(f"{KEPT}{event.number}", briefing)
        if event.hit is None:
            self.visiting.go(at)
            return
        self.visiting.go_fresh(at)
        self.call_after_refresh(self._go_to_hit, event.hit)

    def _go_to_hit(self, hit: Hit) -> None:
        from briefing.tui.shelving import go_to_hit

        go_to_hit(self.reader, hit)

    def on_library_screen_sample(self) -> None:
        self.visiting.go(self.visiting.sources.add(SAMPLE))

    def on_library_screen_left(self) -> None:
        """Back to the article, if there is one."""
        if self.visiting.sources.names:
            self.to_reader()

    def action_save(self) -> None:
        """Keep the article of now, or forget it; in the library forget the chosen one."""
        screen = self._in_use()
        if screen is not None and screen is not self.reader:
            cast("LibraryScreen", screen).action_save()
        else:
            self.shelving.save()


def _collect_again() -> None:
    """Let Python collect garbage, but never look through what the start has made."""
    gc.freeze()
    gc.enable()


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
    sure: float | None = None,
) -> int:
    """Read on the screen until the reader quits; the exit code.

    `first` is the briefing of the first source, if it was read already, `ahead` waits for it, if
    its reading has begun; `theme` is the name asked for by option, `sure` how sure a thing must be
    to be shown. Raises `BadConfig` before the screen is taken.
    """
    app = ReaderApp(sources, load, config, theme, search, speaker, first, TerminalDriver, ahead,
        library, remembers, sure,
    )  # fmt: skip
    code = app.run(mouse=mouse)
    if (fault := app.crash or app._exception) is not None:
        raise fault
    return 0 if code is None else code
