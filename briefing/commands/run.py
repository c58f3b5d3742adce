"""One command of the library, whichever it is."""

from __future__ import annotations

import io
import os
import sys

from briefing.config import Config, library_path
from briefing.errors import LibraryUnusable
from briefing.options import Options


def run_command(options: Options, config: Config) -> int:
    """Run it; the exit code. Raises `BriefingError`."""
    path = library_path(options.library, config)
    if options.library and options.command not in ("add", "import") and not os.path.exists(path):
        raise LibraryUnusable(options.library, "no such file")
    encoding = "utf-8" if options.format in ("json", "jsonl") else None
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    if options.command == "find":
        from briefing.commands.find import find

        return find(options, config, path)
    if options.command == "add":
        from briefing.commands.add import add

        return add(options, path)
    if options.command in ("export", "import"):
        from briefing.commands.exchange import export, take_from

        return (export if options.command == "export" else take_from)(options, path)
    from briefing.commands.shelf import remove, tell

    return (remove if options.command == "remove" else tell)(options, path)
