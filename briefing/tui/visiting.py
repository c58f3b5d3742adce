"""Which source is on the screen: what is shown while it comes, when it is there, if it fails."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, FetchFailed, NoArticleText
from briefing.model import Article, Briefing
from briefing.safe import visible
from briefing.search import speaker_query
from briefing.tui.finding import QUOTES
from briefing.tui.sources import Loaded, Sources, Told, source_title, told_words

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp

# Reading that takes no longer is not worth a word.
QUIET_S = 0.3
# Panels that are filled so soon come in one step with the article.
SOON_S = 0.1
TICK_S = 1.0


class Visiting:
    """Steps an App through its sources; `at` is the number of the one of now, from 0.

    `typed` is a search, and a speaker, that an article opens with.
    """

    def __init__(
        self, app: ReaderApp, sources: Sources, typed: tuple[str | None, str | None]
    ) -> None:
        self._app = app
        self.sources = sources
        self.typed = typed
        self.at = 0
        self._is_fresh = False
        self._last: tuple[Told | None, float] = (None, 0.0)

    def go(self, at: int) -> None:
        """Show a source: read it if it was not read yet."""
        app, sources = self._app, self.sources
        app.shelving.leave()
        if isinstance(sources.outcomes.get(self.at), Briefing) and app.reader.briefing:
            sources.spots[self.at] = app.reader.spot
        self.at = at
        outcome = sources.outcomes.get(at)
        if outcome is not None:
            self._show_outcome(outcome)
            return
        app.to_reader()
        app.reader.wait(source_title(sources.names[at]), sources.number(at))
        sources.read(at)

    def go_fresh(self, at: int) -> None:
        """Show a source that was read from its beginning, wherever it was left."""
        self.sources.spots.pop(at, None)
        self._is_fresh = True
        self.go(at)
        self._is_fresh = False

    def step(self, way: int) -> None:
        """The next or previous source."""
        if len(self.sources.names) < 2:
            self._app.tell("There is only this article")
        else:
            self.go(self.sources.beside(self.at, way))

    def reload(self) -> None:
        """Read the source of now again; the place is kept."""
        if isinstance(self.sources.outcomes.get(self.at), Briefing):
            self.sources.spots[self.at] = self._app.reader.spot
            self.sources.read(self.at)
        else:
            self.sources.outcomes.pop(self.at, None)
            self.go(self.at)

    def _show_outcome(self, outcome: Briefing | BriefingError) -> None:
        number = self.sources.number(self.at)
        if isinstance(outcome, Briefing):
            self._app.to_reader()
            self._show(outcome, number)
        else:
            self._app.show_error(outcome, number)

    def _show(self, briefing: Briefing, number: str) -> None:
        reader = self._app.reader
        reader.show_briefing(briefing, number)
        search, speaker = (None, None) if self._is_fresh else self.typed
        spot = None if self._is_fresh else self.sources.spots.get(self.at)
        if spot:
            reader.return_to(spot)
        elif search or speaker:
            text = " ".join(filter(None, (speaker_query(speaker or "").typed, search)))
            if search:
                reader.searching.begin_everywhere(text)
            else:
                reader.searching.begin(text, QUOTES)
        restore = not (self._is_fresh or spot or search or speaker)
        self._app.shelving.entered(briefing, restore)

    # While a source is read

    @property
    def is_waiting(self) -> bool:
        """Whether the source of now is still on its way."""
        return self.is_loading and self.at not in self.sources.outcomes

    @property
    def is_loading(self) -> bool:
        """Whether the source of now is read, for the first time or again."""
        return self.sources.is_loading(self.at)

    def told(self, event: Told) -> None:
        """Say how far the reading has come; show an article whose panels take longer."""
        if event.progress.article is not None:
            show = partial(self._show_article, event.at, event.progress.article)
            self._app.set_timer(SOON_S, show)
        elif event.progress.stage == "fetching":
            self._say_progress(event)
        else:
            self._app.set_timer(QUIET_S, partial(self._say_progress, event))

    def _say_progress(self, event: Told) -> None:
        is_shown = self.is_waiting and self._app.reader.text.article.paragraphs
        if event.at == self.at and self.is_loading and not is_shown:
            source, room = self.sources.names[event.at], self._app.size.width - 2
            self._app.reader.status.say(told_words(source, event.progress, room))
            self._last = (event, monotonic())
            if event.progress.stage == "fetching":
                self._app.set_timer(TICK_S, partial(self._tick, event))

    def _tick(self, event: Told) -> None:
        """Let the seconds go on where a server has nothing to say."""
        last, since = self._last
        if event is last:
            progress = event.progress
            seconds = progress.seconds + monotonic() - since
            self._say_progress(Told(event.at, progress._replace(seconds=seconds)))

    def _show_article(self, at: int, article: Article) -> None:
        if at == self.at and self.is_waiting:
            name, number = self.sources.names[at], self.sources.number(at)
            self._app.reader.status.say("")  # the panels say that they are being filled
            self._app.reader.show_article(article, name, number)

    def loaded(self, event: Loaded) -> None:
        """Show what came of a reading, if it is still waited for."""
        if not self.sources.done(event.at, event.turn):
            return
        outcome, kept = event.outcome, self.sources.outcomes.get(event.at)
        if not isinstance(outcome, (Briefing, BriefingError)):
            self._app.end_with(outcome, 1)
        elif isinstance(outcome, NoArticleText) and len(self.sources.names) == 1 and kept is None:
            # Nothing to read: the terminal says so better than a screen.
            self._app.end_with(outcome, outcome.exit_code)
        elif isinstance(outcome, BriefingError) and isinstance(kept, Briefing):
            if event.at == self.at:
                self._app.tell(visible(str(outcome)), True)
        else:
            self.sources.outcomes[event.at] = outcome
            if event.at == self.at:
                self._app.reader.status.say("")
                self._show_outcome(outcome)
                if isinstance(kept, Briefing):
                    self._app.tell("Read again")
                self._app.tell_trouble()

    def give_up(self) -> None:
        """Stop waiting for the source of now; what is there already stays."""
        waiting = self.is_waiting
        self.sources.give_up(self.at)
        if not waiting:
            self._app.reader.status.say("Given up: this is what was read before")
        elif len(self.sources.names) == 1:
            self._app.exit(130)
        else:
            outcome = FetchFailed(self.sources.names[self.at], "given up")
            self.sources.outcomes[self.at] = outcome
            self._show_outcome(outcome)
