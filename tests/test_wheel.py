"""What is installed: the wheel holds all that the program reads, and runs from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import briefing

ROOT = Path(briefing.__file__).parent.parent

pytestmark = pytest.mark.skipif(
    not (ROOT / "pyproject.toml").exists(), reason="not a checkout: nothing to build from"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the build backend itself: no isolation, no network."""
    folder = tmp_path_factory.mktemp("wheel")
    code = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run(
        [sys.executable, "-c", code, str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    (found,) = folder.glob("*.whl")
    return found


def test_the_wheel_holds_what_the_program_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    themes = {f"briefing/themes/{path.name}" for path in (ROOT / "themes").glob("*.toml")}
    data = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "briefing").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert themes
    assert themes | data <= names
    assert {"briefing/sample.txt", "briefing/schema.json", "briefing/py.typed"} <= names
    assert not any(name.startswith(("tests/", "themes/")) for name in names)


def test_a_copy_in_an_empty_folder_prints_the_sample_and_its_themes(
    wheel: Path, tmp_path: Path
) -> None:
    place = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    environment = os.environ | {"PYTHONPATH": str(place), "HOME": str(tmp_path)}

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "briefing", *arguments]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    assert run("--sample").startswith("Ostvik keeps its night ferry after a close vote\n")
    assert run("--schema").startswith("{")
    listed = run("--themes").splitlines()
    assert listed[0].endswith(str(place / "briefing" / "themes"))
    assert len(listed) == len(list((ROOT / "themes").glob("*.toml")))
