"""What loads what: the core loads without a face, and the arrows go one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import briefing

ROOT = Path(briefing.__file__).parent
HEAVY = {"textual", "rich", "httpx", "httpcore", "trafilatura", "lxml", "platformdirs"}
# Also too dear for a printed briefing, each more than 3 ms: see tests/benchmarks/startup.py.
COSTLY = {
    "argparse",
    "asyncio",
    "dataclasses",
    "importlib.metadata",
    "importlib.resources",
    "inspect",
    "json",
    "logging",
    "pathlib",
    "shutil",
    "socket",
    "sqlite3",
    "tomllib",
    "urllib",
}
# Lower may not import higher; the same level neither, save within one package.
LEVELS = (
    ("cli",),
    ("commands",),
    ("printout", "bulk"),
    ("loading",),
    ("tui",),
    ("pipeline", "keeping"),
    ("completion", "arguments"),
    ("usage",),
    ("options",),
    ("printing", "library", "reading", "parser"),
    ("themefile",),
    ("search", "text", "config", "streams", "ahead", "sure"),
    ("safe", "errors", "model", "colour", "folding"),
    ("record",),
)


def _loaded(program: str) -> set[str]:
    """The modules that a fresh interpreter has loaded at the end of a program."""
    code = f"import sys\n{program}\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT.parent
    )
    return set(done.stderr.split())


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("story") / "story.txt"
    path.write_text((ROOT / "sample.txt").read_text(encoding="utf-8"), encoding="utf-8")
    return str(path)


def test_importing_the_package_loads_nothing_else_of_it() -> None:
    loaded = _loaded("import briefing")
    assert {name for name in loaded if name.startswith("briefing")} == {"briefing"}
    assert not loaded & (HEAVY | COSTLY)


def test_a_briefing_from_python_loads_nothing_heavy() -> None:
    loaded = _loaded("import briefing\nbriefing.brief('One story.').as_dict()")
    assert not loaded & (HEAVY | COSTLY)


def test_a_printed_briefing_loads_nothing_heavy(story: str) -> None:
    loaded = _loaded(f"from briefing.cli import main\nassert main([{story!r}]) == 0")
    assert not loaded & (HEAVY | COSTLY)
    assert not {name for name in loaded if name.startswith("briefing.tui")}
    assert "briefing.search" not in loaded


@pytest.mark.parametrize("form", ["markdown", "tsv", "json", "jsonl", "text"])
def test_no_printed_form_loads_the_reader_or_the_web(story: str, form: str) -> None:
    loaded = _loaded(
        f"from briefing.cli import main\n"
        f"assert main([{story!r}, '-f', {form!r}, '--width', '60', '--color', 'always']) == 0"
    )
    assert not loaded & (HEAVY - {"rich"})


def _modules() -> list[tuple[str, Path]]:
    return [
        (".".join(path.relative_to(ROOT).with_suffix("").parts), path)
        for path in sorted(ROOT.rglob("*.py"))
        if path.name not in ("__init__.py", "__main__.py")
    ]


def _imported(path: Path) -> set[str]:
    """The modules of the package that a file imports, wherever in it, under `briefing.`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            assert node.level == 0, f"{path}: a relative import"
        elif isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
    return {name.removeprefix("briefing.") for name in found if name.startswith("briefing.")}


def _level(module: str) -> int:
    top = module.partition(".")[0]
    return next(number for number, names in enumerate(LEVELS) if top in names)


@pytest.mark.parametrize(("module", "path"), _modules(), ids=lambda each: str(each)[-40:])
def test_imports_go_one_way(module: str, path: Path) -> None:
    for other in _imported(path):
        same = other.partition(".")[0] == module.partition(".")[0]
        assert same or _level(other) > _level(module), f"{module} imports {other}"
        if module.startswith("tui"):
            assert other.partition(".")[0] not in ("reading", "parser", "pipeline")


def test_only_the_reader_imports_textual() -> None:
    for module, path in _modules():
        if not module.startswith("tui"):
            names = {
                name.name if isinstance(node, ast.Import) else node.module
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.Import | ast.ImportFrom)
                for name in node.names
            }
            assert not any((name or "").startswith("textual") for name in names), module
