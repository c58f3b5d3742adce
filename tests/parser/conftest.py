"""Promises of the rules about persons that the weights do not keep yet: they are known to fail.

`unkept.txt` names the tests. One that passes again fails here until its line is taken out.
"""

from __future__ import annotations

from pathlib import Path

import pytest

UNKEPT = Path(__file__).with_name("unkept.txt")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of the list."""
    unkept = frozenset(UNKEPT.read_text(encoding="utf-8").splitlines())
    for item in items:
        if item.nodeid in unkept:
            item.add_marker(pytest.mark.xfail(reason="see unkept.txt", strict=True))
