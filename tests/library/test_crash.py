"""A writer that is killed at any moment has lost nothing of what it had acknowledged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.library.query import PRINTED, Wanted, search
from briefing.search import parse_query
from tests.library.shelf import made

KILLED = 200
ROOT = Path(__file__).parent.parent.parent


@pytest.mark.skipif(os.name != "posix", reason="fork and SIGKILL of Unix")
def test_every_acknowledged_article_is_there_after_kills_at_random_points(tmp_path: Path) -> None:
    path = str(tmp_path / "l")
    command = [sys.executable, "-m", "tests.library.crasher", path, str(KILLED)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    acknowledged = [f"Story {number}" for number in done.stdout.split()]
    assert len(acknowledged) > KILLED / 2
    library = made(path)
    titles = {kept.title for kept in library.listing()}
    assert titles.issuperset(acknowledged)
    assert library.rows("PRAGMA integrity_check") == [("ok",)]
    for number in done.stdout.split()[:: len(acknowledged) // 40]:
        query = parse_query(f"counted 'We {number} boats")
        found = search(library, Wanted(query, ("quotes",)), PRINTED).hits
        assert f"Story {number}" in {hit.article.title for hit in found}
