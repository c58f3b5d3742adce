"""What is installed: the wheel holds all that the program reads, and runs from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import briefing

ROOT = Path(briefing.__file__).parent.parent

pytestmark = pytest.mark.skipif(
    not (ROOT / "pyproject.toml").exists(), reason="not a checkout: nothing to build from"
)


MOST_BYTES = 3_000_000


def build(kind: str, folder: Path, source: Path = ROOT) -> Path:
    """A wheel or an sdist, built by the build backend itself: no isolation, no network."""
    code = f"import sys; from hatchling.build import build_{kind}; build_{kind}(sys.argv[1])"
    subprocess.run(
        [sys.executable, "-c", code, str(folder)], cwd=source, check=True, capture_output=True
    )
    (found,) = folder.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


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
    others = {name for name in names - themes - data if ".dist-info/" not in name}
    assert {name.partition(".data/")[2] for name in others} == {"data/share/man/man1/briefing.1"}


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size <= MOST_BYTES
    assert sum(each.file_size for each in zipfile.ZipFile(wheel).infolist()) <= MOST_BYTES


def test_the_word_lists_stay_small() -> None:
    lists = (Path(briefing.__file__).parent / "parser" / "data").glob("*.txt")
    assert sum(each.stat().st_size for each in lists) <= 195_000


def test_the_wheel_is_the_same_on_every_day_and_from_the_sdist(wheel: Path, tmp_path: Path) -> None:
    sdist = build("sdist", tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()
    for number, place in enumerate((ROOT, source)):
        again = build("wheel", tmp_path / str(number), place)
        assert again.name == wheel.name
        assert again.read_bytes() == wheel.read_bytes()


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
