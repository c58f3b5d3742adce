"""Who wrote a page's article, out of what its metadata and its byline say."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Any

from lxml.html import HtmlElement

from briefing.reading.blocks import is_name
from briefing.reading.byline import agency_of, read_byline, split_names
from briefing.reading.dates import find_stamps
from briefing.reading.linked_data import Thing, clean, resolve, shown_text
from briefing.reading.votes import letters_of

# Behind `(?<!\s)` a run of spaces is tried once, from its beginning, and not from each of them.
_AND = re.compile(r"(?<!\s)\s*+(?:,|;|\||/|•|\band\b|&)\s*")
_BY = re.compile(r"^\s*(?:by|written by|author)\b:?\s*", re.IGNORECASE)
_PLACE = re.compile(r"(?<!\s)\s++in\s++[^\W\d_]\S*+(?:\s[^\W\d_]\S*+){0,3}\s?$")
_NOT_A_NAME = re.compile(
    r"https?:|www\.|[@()\[\]\d]|\b(?:staff|correspondents?|reporters?|editors?|desk|team|admin|newsroom|"
    r"writers?|agenc(?:y|ies)|news|online|contributors?|bureau|guest|editorial|author|wires?|"
    r"services?|unknown|anonymous|press|media|digital|web|website|report)\b",
    re.IGNORECASE,
)
_ROLE_TAIL = re.compile(
    r"\s*(?:,|\||–|—|-|\bin\b|\bfor\b)\s+[^\n]*\b(?:editor|reporter|correspondent|writer|producer|"
    r"journalist|columnist|contributor|bureau|staff|chief)\b[^\n]*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"^(?:source|agency|by|from)\s*:?\s+", re.IGNORECASE)
_ON = re.compile(r"(?<!\s)(?:\s++(?:on|at)\s+|\s*+[|•·])")
_SHOWN_BY = re.compile(
    r"(?:(?:written|posted|published|submitted|words|story|report|reported|added)\s+)?by\s*:?\s+"
    r"|(?:author|reporter|writer)\s*:\s*",
    re.IGNORECASE,
)
_LONGEST = 300  # letters of one author's entry
_MOST_LINKS = 20
_MOST_WRITERS = 3  # a list of stories links to more
_KEYS = (
    "author",
    "byl",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "twitter:data1",
)


def read_authors(
    story: Thing, named: dict[str, Thing], meta: dict[str, str], sites: Sequence[str | None]
) -> tuple[tuple[str, ...], str | None]:
    """Names of the people who wrote it, and the agency that is named among them.

    `sites` are the outlet's names: as it calls itself, as its address does.
    """
    names, agency = persons(_given(story, named), sites)
    for key in _KEYS:
        if names:
            break
        if key in meta and (
            key != "twitter:data1" or "written" in meta.get("twitter:label1", "").lower()
        ):
            names, other = persons([meta[key][:_LONGEST]], sites)
            agency = agency or other
    return names, agency


def _given(story: Thing, named: dict[str, Thing]) -> list[str]:
    given: list[Any] = []
    authors = story.get("author") or story.get("creator") or []
    for each in authors if isinstance(authors, list) else [authors]:
        thing = resolve(each, named)
        if isinstance(thing, dict):
            name = thing.get("name") or thing.get("byline")
            thing = name if not _is_house(thing) or agency_of(str(name)) else None
        given += thing if isinstance(thing, list) else [thing]
    return [each[:_LONGEST] for each in given[:40] if isinstance(each, str)]


def _is_house(thing: Thing) -> bool:
    """Whether an author is said to be an organisation and no person: `NewsMediaOrganization`."""
    kind = thing.get("@type")
    kinds = [each for each in (kind if isinstance(kind, list) else [kind]) if isinstance(each, str)]
    return bool(kinds) and all(each.endswith(("Organization", "Corporation")) for each in kinds)


def persons(
    given: list[str], sites: Sequence[str | None] = ()
) -> tuple[tuple[str, ...], str | None]:
    """The given author strings as names of persons, each once; the agency among them."""
    names: list[str] = []
    agency = None
    outlets = {_letters(each) for each in sites if each}
    for text in given:
        text = _BY.sub("", clean(text))
        pieces = _AND.split(_ROLE_TAIL.sub("", text))
        for number, piece in enumerate(pieces):
            name = _PLACE.sub("", piece.strip(" .-–—"))
            if agency_of(name):
                agency = agency or agency_of(name)
            elif number and name.isupper() and not pieces[0].isupper():
                continue  # "Ana Ruiz, HARBOUR POST"
            elif _is_person(name, outlets) and name not in names:
                names.append(name.title() if name.isupper() or name.islower() else name)
    return tuple(names), agency


def _letters(name: str) -> str:
    return letters_of(name).removeprefix("the")


def _is_person(name: str, outlets: Set[str]) -> bool:
    folded = name.casefold()
    if not 1 < len(name.split()) <= 5 and not (name.istitle() and len(name) > 2):
        return False
    if folded.startswith(("the ", "our ")) or _NOT_A_NAME.search(name):
        return False
    if not any(sign.isalpha() for sign in name):
        return False
    return _letters(name) not in outlets


def shown_names(lines: list[str]) -> tuple[str, ...]:
    """The names of the first line that reads as a byline, among those by the headline."""
    for line in lines:
        lead = _SHOWN_BY.match(line)
        rest = _ON.split(line[lead.end() :], maxsplit=1)[0] if lead else ""
        found = read_byline(f"By {rest}") if rest else None
        if " by " in line and len(line) < 140 and find_stamps(line):
            found = read_byline(line)
        if found and found.names:
            return found.names
    return ()


def bare_names(lines: list[str]) -> tuple[str, ...]:
    """The names of the first line that is nothing but names, among those in a byline's box."""
    for line in lines:
        names = read_byline(line).names if len(line) < 80 else ()
        if names and is_name(names[0]) and all(map(is_name, split_names(line))):
            return names
    return ()


def linked_names(tree: HtmlElement) -> tuple[str, ...]:
    """The names that the page links to as its author's; none where it links to many."""
    links = [each for each in tree.iter("a") if "author" in (each.get("rel") or "").split()]
    texts = dict.fromkeys(shown_text(each, _LONGEST) for each in links[:_MOST_LINKS])
    names = [name for each in texts if is_name(each) for name in read_byline(f"By {each}").names]
    return tuple(names) if len(names) <= _MOST_WRITERS else ()


def shown_agency(lines: list[str]) -> str | None:
    """The agency that a line by the headline names: `Source: Xinhua`, `AFP`."""
    named = (agency_of(_SOURCE.sub("", line)) for line in lines if len(line) < 60)
    return next((each for each in named if each), None)
