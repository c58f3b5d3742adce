"""The library that a command works on, closed at its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefing.library.store import Library, open_library


@contextmanager
def there(path: str) -> Iterator[Library | None]:
    """The library if there is one."""
    library = open_library(path, create=False)
    try:
        yield library
    finally:
        if library:
            library.close()


@contextmanager
def made(path: str) -> Iterator[Library]:
    """The library, made if it is not there."""
    library = open_library(path)
    assert library is not None
    try:
        yield library
    finally:
        library.close()
