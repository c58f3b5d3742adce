"""Typed reading of what TOML and JSON hand over: the value, or `BadTable` with the key's name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

Table = Mapping[str, object]


class BadTable(ValueError):
    """A key holds something else than it should."""


def text(table: Table, key: str) -> str | None:
    """The string under `key`; `None` where there is none."""
    value = table.get(key)
    if value is None or isinstance(value, str):
        return value
    raise BadTable(f"{key}: a string was expected, not {value!r}")


def needed(table: Table, key: str) -> str:
    """The string under `key`, which must be there."""
    value = text(table, key)
    if value is None:
        raise BadTable(f"{key}: missing in {dict(table)!r}")
    return value


def texts(table: Table, key: str) -> tuple[str, ...]:
    """The strings under `key`; empty where there are none."""
    values = _items(table, key)
    if not all(isinstance(value, str) for value in values):
        raise BadTable(f"{key}: strings were expected, not {values!r}")
    return tuple(cast(str, value) for value in values)


def whole(table: Table, key: str) -> int:
    """The whole number under `key`, which must be there."""
    value = table.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise BadTable(f"{key}: a whole number was expected, not {value!r}")


def flag(table: Table, key: str) -> bool:
    """Whether `key` is true; a key that is left out is false."""
    value = table.get(key, False)
    if isinstance(value, bool):
        return value
    raise BadTable(f"{key}: true or false was expected, not {value!r}")


def inner(table: Table, key: str) -> Table:
    """The table under `key`; empty where there is none."""
    value = table.get(key)
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise BadTable(f"{key}: a table was expected, not {value!r}")


def rows(table: Table, key: str) -> tuple[Table, ...]:
    """The tables under `key`; empty where there are none."""
    values = _items(table, key)
    if not all(isinstance(value, Mapping) for value in values):
        raise BadTable(f"{key}: tables were expected, not {values!r}")
    return tuple(cast(Table, value) for value in values)


def _items(table: Table, key: str) -> list[object]:
    value = table.get(key)
    if value is None:
        return []
    if isinstance(value, list | tuple):
        return list(value)
    raise BadTable(f"{key}: a list was expected, not {value!r}")
