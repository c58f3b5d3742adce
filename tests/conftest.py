from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every run, and as much time for each as the machine takes. With
# BRIEFING_EXAMPLES, which asks for more of them, they are other ones each time.
settings.register_profile(
    "briefing",
    deadline=None,
    derandomize="BRIEFING_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("briefing")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-screens",
        action="store_true",
        help="write tests/tui/screens/ anew instead of comparing with it",
    )
