"""Who wrote a page's article, out of what its metadata and its byline say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from itertools import groupby, islice
from typing import Any

from lxml.html import HtmlElement

from briefing.reading.blocks import is_name
from briefing.reading.byline import (
    agency_of,
    bare_name,
    has_lead,
    is_outlet,
    is_role,
    read_byline,
    split_names,
    without_role,
)
from briefing.reading.dates import find_stamps
from briefing.reading.linked_data import Thing, clean, resolve, shown_text
from briefing.reading.markup import names_of
from briefing.reading.page import Run
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
_BRACKET = re.compile(r"(?<!\s)\s+\([^()]*\)\s*$")  # "Ana Ruiz (Lima)"
_FIRM = re.compile(r",?\s(?:Inc|Ltd|LLC|PLC|Corp|GmbH)\b\.?\s*$", re.IGNORECASE)
_TURNED = re.compile(r"([^\W\d_]{2,}), ([^\W\d_]{2,})")  # "Ruiz, Ana"
_OF = frozenset("of for at".split())
_HOUSES = frozenset("university college institute school council foundation".split())
_SOURCE = re.compile(r"^(?:source|agency|by|from)\s*:?\s+", re.IGNORECASE)
_ON = re.compile(r"(?<!\s)(?:\s++(?:on|at)\s+|\s*+[|•·])")
_SHOWN_BY = re.compile(
    r"(?:(?:written|posted|published|submitted|words|story|report|reported|added)\s+)?by\s*:?\s+"
    r"|(?:author|reporter|writer)\s*:\s*",
    re.IGNORECASE,
)
_LONGEST = 300  # letters of one author's entry
_LONGEST_BYLINE = 120
_MOST_LINKS = 20
_NEAR = 5  # elements around a name that tell whose it is
_TOP = 200  # runs of a page in which a list of authors may stand
_MOST_LISTED = 8
_AUTHORS = re.compile(r"\b(?:authors|by-?lines)\b")
_AUTHOR = re.compile(r"\b(?:author|by-?line)\b|author-?list")
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
            name = thing.get("name") or thing.get("byline") or _whole_name(thing)
            thing = name if not _is_house(thing) or agency_of(str(name)) else None
        given += thing if isinstance(thing, list) else [thing]
    return [each[:_LONGEST] for each in given[:40] if isinstance(each, str)]


def _whole_name(thing: Thing) -> str | None:
    """The name of an author that is given in two parts."""
    parts = (thing.get("givenName"), thing.get("familyName"))
    return " ".join(each for each in parts if isinstance(each, str)) or None


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
        text = _BRACKET.sub("", bare_name(_BY.sub("", clean(text))))
        turned = _TURNED.fullmatch(text)
        text = f"{turned[2]} {turned[1]}" if turned else text
        pieces = [] if _FIRM.search(text) else _AND.split(_ROLE_TAIL.sub("", text))
        for number, piece in enumerate(pieces):
            name = without_role(_PLACE.sub("", piece.strip(" .-–—")))
            if agency_of(name):
                agency = agency or agency_of(name)
            elif number and (_is_job(name) or (name.isupper() and not pieces[0].isupper())):
                continue  # "Ana Ruiz, HARBOUR POST"
            elif _is_person(name, outlets) and name not in names:
                names.append(name.title() if name.isupper() or name.islower() else name)
    return tuple(names), agency


def _is_job(piece: str) -> bool:
    """Whether what stands behind a name is a job: `Research Fellow`, `Professor of Law`."""
    return is_role(piece) or not _OF.isdisjoint(piece.lower().split())


def _letters(name: str) -> str:
    return letters_of(name).removeprefix("the")


def _is_person(name: str, outlets: Set[str]) -> bool:
    folded = name.casefold()
    if not 1 < len(name.split()) <= 5 and not (name.istitle() and len(name) > 2):
        return False
    if folded.startswith(("the ", "our ")) or _NOT_A_NAME.search(name):
        return False
    if not any(sign.isalpha() for sign in name) or not _HOUSES.isdisjoint(folded.split()):
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
    """The names of the first line in a byline's box that tells some: `Ana Ruiz in Lima`."""
    return next((names for names in map(_boxed_names, lines) if names), ())


def _boxed_names(line: str) -> tuple[str, ...]:
    names = read_byline(line).names if len(line) < _LONGEST_BYLINE else ()
    if not names or has_lead(line):
        return names
    first, *others = split_names(line)
    return names if _signs(first, names) and all(_signs(each, names) for each in others) else ()


def _signs(piece: str, names: tuple[str, ...]) -> bool:
    """Whether a part of a byline is one of its names, with a role or a place, or beside them."""
    piece = bare_name(piece).strip(" .")
    house = piece.startswith("The ") or (piece.istitle() and piece.isalpha())
    if house or agency_of(piece) or is_role(piece):
        return True
    name = next((each for each in names if piece.startswith(each)), "")
    rest = piece.removeprefix(name).strip()
    return bool(name) and (not rest or is_role(rest) or not _PLACE.sub("", f" {rest}"))


def linked_names(tree: HtmlElement) -> tuple[str, ...]:
    """The names that the page marks as its author's; none where it marks many."""
    marked = [each for each in tree.iter("a", "address", "span") if _is_author(each)]
    texts = dict.fromkeys(shown_text(each, _LONGEST) for each in marked[:_MOST_LINKS])
    names = [name for each in texts if is_name(each) for name in read_byline(f"By {each}").names]
    return tuple(names) if len(names) <= _MOST_WRITERS else ()


def listed_names(runs: Iterable[Run]) -> tuple[str, ...]:
    """The names of the page's first list of authors, each alone in an element of it."""
    groups = groupby(islice(runs, _TOP), _author_list)
    found = ([each.text for each in group] for box, group in groups if box is not None)
    names = next((each for each in found if 1 < len(each) <= _MOST_LISTED), [])
    read = [read_byline(each).names for each in names]
    return tuple(name for each in read for name in each) if all(read) else ()


def _author_list(run: Run) -> HtmlElement | None:
    """The list of authors that a run stands in: `<ul class="byline">`, `<div class="authors">`.

    In a box of one author a place may stand beside the name.
    """
    box = run.element if run.text != shown_text(run.element, _LONGEST) else run.element.getparent()
    names = names_of(box) if box is not None else ""
    listed = _AUTHORS.search(names) or (run.tag == "li" and _AUTHOR.search(names))
    bare = run.text[3:] if run.text[:3].lower() == "by " else run.text
    return box if listed and is_name(bare) and not is_outlet(bare) else None


def _is_author(element: HtmlElement) -> bool:
    """Whether an element is marked as the author's name: `rel="author"`, or hCard's `fn`."""
    if "author" in (element.get("rel") or "").split():
        return True
    if "fn" not in (element.get("class") or "").split():
        return False
    around = element.getparent()
    before = "" if around is None else (around.text or "")
    signed = before.rstrip().lower().endswith(" by") and around is not None and around[0] is element
    for _ in range(_NEAR):
        names = names_of(around) if around is not None else ""
        if "comment" in names:
            return False
        signed = signed or "author" in names
        around = around.getparent() if around is not None else None
    return signed


def shown_agency(lines: list[str]) -> str | None:
    """The agency that a line by the headline names: `Source: Xinhua`, `AFP`."""
    named = (agency_of(_SOURCE.sub("", line)) for line in lines if len(line) < 60)
    return next((each for each in named if each), None)
