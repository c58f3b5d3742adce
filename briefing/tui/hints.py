"""What the footer says of the keys: those that do something where the reader is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from briefing.tui.keys import Key, hints

# Id, keys, word and short word.
Hint = tuple[str, str, str, str]

SEARCH_HINTS = (
    ("", "Enter", "keep", "keep"),
    ("", "Esc", "back to where you were", "back"),
    ("", "↓/↑", "next match", "match"),
    ("", "@name", "speaker", "speaker"),
    ("", "-word", "not", "not"),
)
SHELF_SEARCH_HINTS = (
    ("", "Enter", "keep", "keep"),
    ("", "Esc", "back to the list", "back"),
    *SEARCH_HINTS[2:],
)
ASK_HINTS = (("", "Enter", "go", "go"), ("", "Esc", "back", "back"))
REPLACE_HINTS = (("", "y", "replace", "replace"), ("", "n", "leave it", "leave"))

IN_ARTICLE = {
    "show": ("show in list", "list"),
    "search": ("search article", "search"),
}
UNDER_SEARCH = {"back": ("all", "all"), "next-match": ("next match", "next")}
KEPT = {"help": ("help", "help"), "quit": ("quit", "quit")}
# What the keys do on the library's screen: word and short word.
SHELF = {
    "down": ("move", "move"),
    "show": ("open", "open"),
    "search": ("search everything", "search"),
    "person": ("this person", "person"),
    "save": ("forget", "forget"),
    "back": ("back", "back"),
    **KEPT,
}


def asking_hints(asking: str) -> Sequence[Hint]:
    """The keys of the bar, by what it asks for."""
    hints = {"search": SEARCH_HINTS, "library": SHELF_SEARCH_HINTS, "replace": REPLACE_HINTS}
    return hints.get(asking, ASK_HINTS)


class Here(NamedTuple):
    """What the keys have to do with: the panel, counted from 0; whether it is empty, whether the
    article has an address, whether a search is kept and whether the panel stands alone."""

    panel: int
    is_empty: bool
    is_online: bool
    is_filtered: bool
    is_alone: bool


def reading_hints(table: Sequence[Key], here: Here) -> Sequence[Hint]:
    """The keys that do something in the reader."""
    without: set[str] = {"show", "copy", "person", "why"} if here.is_empty else set()
    if not here.is_online:
        without.add("open")
    if here.panel not in (1, 3):
        without.add("person")
    if here.panel != 1:  # quotes and figures have no cues yet
        without.add("why")
    words = dict(IN_ARTICLE if here.panel == 4 else {})
    if here.is_alone:
        words["zoom"] = ("all panels", "all panels")
    found = [
        (id, keys, *words.get(id, (long, short))) for id, keys, long, short in hints(table, without)
    ]
    if here.is_filtered:
        found[2:2] = _named(table, UNDER_SEARCH)
    return found


def waiting_hints(table: Sequence[Key]) -> Sequence[Hint]:
    """The keys while there is nothing to read yet."""
    return _named(table, {"back": ("give up", "give up"), **KEPT})


def shelf_hints(
    table: Sequence[Key], is_empty: bool, without: Collection[str]
) -> Sequence[Hint]:  # fmt: skip
    """The keys of the library's screen, which may hold nothing yet."""
    if is_empty:
        return _named(table, {"show": ("read the sample", "sample"), **KEPT})
    return _named(table, {id: words for id, words in SHELF.items() if id not in without})


def _named(table: Sequence[Key], words: Mapping[str, tuple[str, str]]) -> Sequence[Hint]:
    rows = {row.id: row._replace(hint="") for row in table}
    named = {
        id: rows[id]._replace(hint=long, short=short)
        for id, (long, short) in words.items()
        if id in rows
    }
    return hints((*named.values(), *(row for id, row in rows.items() if id not in named)))
