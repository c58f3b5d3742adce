"""`list` and `remove`: what is kept, and what is to be kept no more."""

from __future__ import annotations

from briefing.commands.opened import there
from briefing.errors import NothingFound, WrongUsage
from briefing.library.store import Kept, number_in
from briefing.options import Options
from briefing.printing.found import Holder, kept_line
from briefing.safe import shortened
from briefing.streams import complain, write


def tell(options: Options, path: str) -> int:
    """Print what is kept, newest first. Raises `WrongUsage`."""
    if options.sources:
        raise WrongUsage(None, "list takes no more words; briefing find searches")
    with there(path) as library:
        kept = library.listing() if library else []
    lines = [kept_line(holder(each), each.outlet, each.quotes) for each in kept]
    write("".join(f"{line}\n" for line in lines))
    return 0


def holder(kept: Kept) -> Holder:
    """What is printed of the article that holds an item."""
    return Holder(kept.id, kept.title, kept.day, kept.published, kept.source, kept.url)


def remove(options: Options, path: str) -> int:
    """Forget articles by their numbers, or all. Raises `WrongUsage`."""
    if options.everything == bool(options.sources):
        raise WrongUsage(None, "remove needs the numbers that briefing list prints, or --all")
    wrong = [each for each in options.sources if not (each.isascii() and each.isdecimal())]
    if wrong:
        raise WrongUsage(
            None, f"no number of an article: {shortened(wrong[0])!r} (see briefing list)"
        )
    numbers = {each: number_in(each) for each in options.sources}
    with there(path) as library:
        if library and options.everything:
            library.remove_all()
        gone = library.remove([*numbers.values()]) if library else [*numbers.values()]
    missing = [each for each, number in numbers.items() if number in gone]
    for each in missing:
        complain(NothingFound(shortened(each), "no such article in the library"))
    return NothingFound.exit_code if missing else 0
