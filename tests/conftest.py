from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-screens",
        action="store_true",
        help="write tests/tui/screens/ anew instead of comparing with it",
    )
