"""What the command line may ask for."""

from __future__ import annotations

from briefing.model import PANELS
from briefing.record import Record

SAMPLE = "--sample"  # stands for the shipped article among the sources; no file is named so
KEPT = "library:"  # before the number of an article of the library, among the sources
READ = "read"
COMMANDS = ("find", "list", "add", "remove", "export", "import")


class Options(Record):
    """What was asked for. None: not given.

    `plain`: print, even on a terminal. `one_panel`: `--only` named a single one. `tell` is
    `help`, `version`, `schema`, `where`, `themes` or `completion SHELL` if it is asked for.

    `command` is `read` or one of `COMMANDS`; `sources` are then what stands behind it: a query's
    words, numbers, a file. `save`: keep what is read, or not. `found_in` are the panels of `find`,
    `everything` is `remove --all`. `sure` is how sure a thing must be, from 0 to 1.
    """

    sources: tuple[str, ...]
    plain: bool = False
    format: str = "text"
    panels: tuple[str, ...] = PANELS
    one_panel: bool = False
    search: str | None = None
    speaker: str | None = None
    sentences: int | None = None
    as_is: bool = False
    show_dropped: bool = False
    theme: str | None = None
    mouse: bool = True
    color: str = "auto"
    width: int | None = None
    config: str | None = None
    tell: str | None = None
    command: str = READ
    save: bool | None = None
    library: str | None = None
    jobs: int | None = None
    dask: str | None = None
    since: str | None = None
    until: str | None = None
    found_in: tuple[str, ...] | None = None
    from_source: str | None = None
    everything: bool = False
    sure: float | None = None
    why: bool = False
