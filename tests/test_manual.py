"""The manual page says what the program can do now."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import briefing
from tests.manual import manual

PAGE = Path(briefing.__file__).parent.parent / "docs" / "briefing.1"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="not a checkout: no manual")


def test_the_page_is_written_from_the_options() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == manual(), "python -m tests.manual > docs/briefing.1"


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_groff_has_nothing_to_say_against_it() -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", str(PAGE)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "--show-dropped" in done.stdout.replace("‐", "-").replace("−", "-")
