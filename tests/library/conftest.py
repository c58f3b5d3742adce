from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.library.shelf import OPEN


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Close what a test has opened: Python 3.13 warns of a connection that is not."""
    yield
    while OPEN:
        OPEN.pop().close()
