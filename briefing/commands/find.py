"""`find`: what matches in everything that is kept."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.commands.opened import there
from briefing.commands.shelf import holder
from briefing.config import Config
from briefing.errors import BriefingError, NothingFound, WrongUsage
from briefing.library.query import FOUND_IN, PRINTED, Hit, Wanted, by_day, search
from briefing.library.store import Library
from briefing.options import Options
from briefing.printing.found import found_json, found_line, found_row
from briefing.printing.text import piped_why
from briefing.printing.view import item_haystack
from briefing.printing.words import item_fields
from briefing.printout import chosen_colours
from briefing.safe import shortened
from briefing.search import Query, asked, parse_query, speaker_query
from briefing.search import find as matching
from briefing.streams import complain, write
from briefing.sure import sure_item

_NARROW = "narrow it with more words, --speaker, --panel, --since or --source for the others"


def find(options: Options, config: Config, path: str) -> int:
    """Print what matches in the library. Raises `NothingFound`, `WrongUsage`."""
    typed = " ".join((*options.sources, *filter(None, (options.search,))))
    terms = parse_query(typed).terms + speaker_query(options.speaker or "").terms
    narrowed = options.since or options.until or options.from_source
    if not (terms or narrowed):
        raise WrongUsage(None, "find needs words, or --speaker, --since, --until or --source")
    panels = options.found_in or (("quotes",) if options.speaker else FOUND_IN)
    wanted = Wanted(Query(typed, terms), panels, options.since, options.until, options.from_source)
    with there(path) as library:
        found = search(library, wanted, PRINTED) if library else None
        if library and found and options.sure:
            found = found._replace(hits=_sure(library, found.hits, wanted.query, options.sure))
        if found is None or not found.hits:
            raise NothingFound("find", _nothing(typed, options, library))
    if not parse_query(typed).terms:
        found = by_day(found)
    write(_printed(found.hits, options, chosen_colours(options, config)))
    if found.more:
        complain(BriefingError("find", f"only the newest were looked at; {_NARROW}"))
    return 0


def _nothing(typed: str, options: Options, library: Library | None) -> str:
    if library is None or not library.count():
        return "the library is empty"
    what = f"nothing matches “{shortened(asked(typed))}”" if typed else "nothing there"
    return what + (f" by “{shortened(options.speaker)}”" if options.speaker else "")


def _sure(library: Library, hits: tuple[Hit, ...], query: Query, least: float) -> tuple[Hit, ...]:
    """The hits that are sure enough, and match still without what of them is not."""
    return tuple(filter(None, (_sure_hit(library, hit, query, least) for hit in hits)))


def _sure_hit(library: Library, hit: Hit, query: Query, least: float) -> Hit | None:
    item = sure_item(hit.item, least)
    if item is hit.item:
        return hit
    article = library.article(hit.article.id)
    if item is None or article is None or not matching(query, [item_haystack(item, article)]):
        return None
    return hit._replace(item=item, fields=item_fields(item, article))


def _printed(hits: tuple[Hit, ...], options: Options, colours: Mapping[str, str]) -> str:
    format, why = options.format, options.why
    if format == "tsv":
        lines = [found_row(hit.panel, hit.item, hit.fields, holder(hit.article)) for hit in hits]
    elif format in ("json", "jsonl"):
        indent = 2 if format == "json" else None
        lines = [found_json(hit.panel, hit.item, holder(hit.article), indent, why) for hit in hits]
        if format == "json":
            return "[\n" + ",\n".join(lines) + "\n]\n"
    else:
        lines = []
        for hit in hits:
            lines.append(found_line(hit.item, hit.fields, holder(hit.article), colours))
            lines += piped_why(hit.item) if why else ()
    return "".join(f"{line}\n" for line in lines)
