"""A command line into `Options`, and which options go together."""

from __future__ import annotations

import argparse

from briefing.errors import WrongUsage
from briefing.model import PANELS
from briefing.options import COMMANDS, READ, SAMPLE, Options
from briefing.usage import TELL, command_parser

_GOES_WITH = {
    "format": (READ, "find"),
    "only": (READ,),
    "search": (READ, "find"),
    "speaker": (READ, "find"),
    "sentences": (READ, "add"),
    "as_is": (READ, "add"),
    "show_dropped": (READ,),
    "sure": (READ, "find"),
    "why": (READ, "find"),
    "sample": (READ, "add"),
    "save": (READ,),
    "jobs": ("add",),
    "dask": ("add",),
    "since": ("find",),
    "until": ("find",),
    "panel": ("find",),
    "source": ("find",),
    "all": ("remove",),
}


def read_arguments(arguments: list[str]) -> Options:
    """The options of a command line. Raises `WrongUsage`."""
    # argparse forgets a `--` where options and sources are mixed.
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    given = command_parser().parse_intermixed_args(arguments[:cut])
    tell = next((name for name in TELL if getattr(given, name)), None)
    if given.completion:
        tell = f"completion {given.completion}"
    sources = (*given.sources, *arguments[cut + 1 :])
    command = READ
    if given.sources and given.sources[0] in COMMANDS:
        command, *rest = sources
        sources = tuple(rest)
    if tell is None:
        _check_together(command, given)
    panels: tuple[str, ...] = given.only or PANELS
    if given.speaker is not None and command == READ and "quotes" not in panels:
        raise WrongUsage(None, "--speaker asks for quotes, which --only leaves out")
    return Options(
        sources=(*([SAMPLE] if given.sample else []), *sources),
        plain=bool(given.plain or given.format or given.only or given.show_dropped or given.why),
        format=given.format or "text",
        panels=panels,
        one_panel=given.only is not None and (len(panels) == 1 or given.speaker is not None),
        search=given.search,
        speaker=given.speaker,
        sentences=given.sentences,
        as_is=given.as_is,
        show_dropped=given.show_dropped,
        theme=given.theme,
        mouse=not given.no_mouse,
        color=given.color,
        width=given.width,
        config=given.config,
        tell=tell,
        command=command,
        save=given.save,
        library=given.library,
        jobs=given.jobs,
        dask=given.dask,
        since=given.since,
        until=given.until,
        found_in=given.panel,
        from_source=given.source,
        everything=given.all,
        sure=given.sure,
        why=given.why,
    )


def _check_together(command: str, given: argparse.Namespace) -> None:
    """Raise `WrongUsage` for an option that does nothing with the command."""
    for option, commands in _GOES_WITH.items():
        value = getattr(given, option)
        is_given = value is not None and (value is not False or option == "save")
        if is_given and command not in commands:
            where = " or ".join("reading" if each == READ else each for each in commands)
            name = "--no-save" if option == "save" and not value else f"--{option}"
            raise WrongUsage(None, f"{name.replace('_', '-')} goes with {where} only")
    since, until = given.since or "", given.until or given.since or ""
    if since > until and not since.startswith(until):  # 2031-05 to 2031 is to that year's end
        raise WrongUsage(None, "--since is later than --until")
    if command == "find" and given.format == "markdown":
        raise WrongUsage(None, "find prints text, tsv, json or jsonl")
    if given.jobs and given.dask:
        raise WrongUsage(None, "--jobs and --dask do not go together")
