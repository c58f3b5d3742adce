"""The keys of the reader, once: help, footer, palette and remapping are made from this table."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from textual.binding import Binding

from briefing.errors import BadConfig

GROUPS = ("Move", "Find", "Take", "Screen")


class Key(NamedTuple):
    """One command: `keys` are Textual's names, `action` is run by the screen or the app.

    `hint` is its word in the footer, `short` the same for narrow screens; empty for commands
    that the footer leaves out.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    group: str
    tooltip: str
    hint: str = ""
    short: str = ""


def _key(id: str, keys: str, action: str, group: str, tooltip: str, hint: str = "") -> Key:
    long, _, short = hint.partition("|")
    where = "" if action.startswith("app.") else "screen."
    return Key(id, tuple(keys.split()), where + action, group, tooltip, long, short or long)


TABLE: tuple[Key, ...] = (
    _key("panel-1", "1", "panel(1)", "Move", "Summary", "panel"),
    _key("panel-2", "2", "panel(2)", "Move", "People"),
    _key("panel-3", "3", "panel(3)", "Move", "Figures"),
    _key("panel-4", "4", "panel(4)", "Move", "Quotes"),
    _key("panel-5", "5", "panel(5)", "Move", "Article"),
    _key("next-panel", "tab l right", "step_panel(1)", "Move", "Next panel"),
    _key("previous-panel", "shift+tab h left", "step_panel(-1)", "Move", "Previous panel"),
    _key("down", "j down", "cursor_down", "Move", "Next item", "move"),
    _key("up", "k up", "cursor_up", "Move", "Previous item"),
    _key("first", "g home", "first", "Move", "First item"),
    _key("last", "G end", "last", "Move", "Last item"),
    _key("page-down", "space pagedown", "page(1)", "Move", "One screen down"),
    _key("page-up", "b pageup", "page(-1)", "Move", "One screen up"),
    _key("half-down", "d", "half(1)", "Move", "Half a screen down"),
    _key("half-up", "u", "half(-1)", "Move", "Half a screen up"),
    _key("next-paragraph", "J", "paragraph(1)", "Move", "Next paragraph of the article"),
    _key("previous-paragraph", "K", "paragraph(-1)", "Move", "Previous paragraph of the article"),
    _key("show", "enter", "show", "Move", "Show this place in the article", "show in article|show"),
    _key(
        "back", "escape", "back", "Move", "One step back: search, filter, place you came from"
    ),
    _key("forward", "F alt+right", "forward", "Move", "Forward again"),
    _key("search", "/", "search", "Find", "Search the quotes", "search quotes|search"),
    _key("next-match", "n", "match(1)", "Find", "Next match"),
    _key("previous-match", "N", "match(-1)", "Find", "Previous match"),
    _key(
        "person", "p", "person", "Find", "Only this person's quotes; again: all",
        "this person|person",
    ),
    _key("why", "i", "why", "Find", "How sure this is, and the cues that decided", "why"),
    _key("next-source", "]", "app.source(1)", "Find", "Next article given"),
    _key("previous-source", "[", "app.source(-1)", "Find", "Previous article given"),
    _key("library", "L", "app.library", "Find", "Articles kept"),
    _key("copy", "y", "copy", "Take", "Copy this item with speaker and source", "copy"),
    _key("copy-all", "Y", "copy_all", "Take", "Copy the whole briefing"),
    _key(
        "open", "o", "open_source", "Take", "Open the article's address in the browser",
        "open source|open",
    ),
    _key(
        "edit", "e", "edit", "Take",
        "Article in $VISUAL, $EDITOR or $PAGER, at this place",
    ),
    _key("pipe", "|", "pipe", "Take", "Send this item to a command"),
    _key("pipe-all", "P", "pipe_all", "Take", "Send the whole briefing to a command"),
    _key(
        "export", "w", "export", "Take",
        "Write the briefing to a file: .txt text, .md Markdown, .json JSON",
    ),
    _key("save", "s", "app.save", "Take", "Keep or forget this article in the library"),
    _key("zoom", "z", "zoom", "Screen", "Only this panel", "zoom"),
    _key("theme", "t", "app.next_theme", "Screen", "Next theme", "theme"),
    _key(
        "themes", "T", "app.themes", "Screen",
        "List of themes with live preview, Esc keeps the old one",
    ),
    _key("reload", "r", "app.reload", "Screen", "Read the source again, keep the place"),
    _key("redraw", "ctrl+l", "app.redraw", "Screen", "Draw again"),
    _key("palette", "ctrl+p", "app.command_palette", "Screen", "All commands by name"),
    _key("suspend", "ctrl+z", "app.suspend_process", "Screen", "To the background"),
    _key("help", "? f1", "app.help", "Screen", "Keys", "help"),
    _key("quit", "q ctrl+q", "app.quit", "Screen", "Quit", "quit"),
    _key("interrupt", "ctrl+c", "app.interrupt", "Screen", "Quit with exit code 130"),
)  # fmt: skip

# Tab and Enter are these to a terminal.
REFUSED = ("ctrl+i", "ctrl+j", "ctrl+m")
ALWAYS = ("interrupt", "suspend", "redraw")

_SHOWN = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "escape": "Esc", "enter": "Enter",
    "tab": "Tab", "shift+tab": "S-Tab", "pagedown": "pgdn", "pageup": "pgup",
    "alt+right": "alt+→", "f1": "F1", "comma": ",",
}  # fmt: skip


def remap(changes: Mapping[str, str], path: str = "") -> tuple[Key, ...]:
    """The table with the user's keys: `id = "key,key"`; a key given to one id leaves any other.

    Raises `BadConfig` for an id that is not there, no key at all, and a key that a terminal
    cannot tell from Tab or Enter; `path` is the settings file that it names.
    """
    file = os.path.basename(path)
    given: dict[str, tuple[str, ...]] = {}
    known = {key.id for key in TABLE}
    for id, text in changes.items():
        keys = tuple(part.strip() for part in text.split(",") if part.strip())
        if id not in known:
            raise BadConfig(file, f"keys: there is no command {id!r}")
        if not keys:
            raise BadConfig(file, f"keys: {id}: no key given")
        if refused := next((key for key in keys if key in REFUSED), None):
            raise BadConfig(file, f"keys: {id}: {refused} is Tab or Enter to a terminal")
        given[id] = keys
    taken = {key for keys in given.values() for key in keys}
    return tuple(
        key._replace(keys=given.get(key.id) or tuple(k for k in key.keys if k not in taken))
        for key in TABLE
    )


def bindings(table: Iterable[Key]) -> list[Binding]:
    """The table as Textual's bindings; the ones that must work everywhere have priority."""
    return [
        Binding(
            ",".join(row.keys),
            row.action,
            row.hint or row.tooltip,
            show=bool(row.hint),
            priority=row.id in ALWAYS,
            tooltip=row.tooltip,
            id=row.id,
        )
        for row in table
        if row.keys
    ]


def names_of(row: Key) -> tuple[str, ...]:
    """A command's keys as Textual names them: `/` is `slash`."""
    return tuple(binding.key for binding in Binding.make_bindings(bindings([row])))


def shown(key: str) -> str:
    """A key as help and footer write it: `Esc`, `↓`, `ctrl+p`."""
    return _SHOWN.get(key, key)


def hints(table: Iterable[Key], without: Iterable[str] = ()) -> list[tuple[str, str, str, str]]:
    """What the footer says, in order: id, keys, word, short word; `without` lists ids left out."""
    rows = {row.id: row for row in table if row.keys}
    found = []
    for row in rows.values():
        if row.hint and row.id not in without:
            found.append((row.id, _keys_of(row, rows), row.hint, row.short))
    return found


def _keys_of(row: Key, rows: Mapping[str, Key]) -> str:
    first = shown(row.keys[0])
    if row.id == "panel-1" and "panel-5" in rows:
        return f"{first}–{shown(rows['panel-5'].keys[0])}"
    if row.id == "down" and "up" in rows:
        return f"{first}/{shown(rows['up'].keys[0])}"
    return first
