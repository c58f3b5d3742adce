"""Every regular expression of the package: found, looked through, and attacked with its own texts.

A pattern may hold no repeat without an end inside of another one, unless each round of the outer
one begins with a sign that the inner one can't take. And what a backtracking engine does with
each on texts made for it (`tests/regex_steps.py` counts it) must not grow faster than the text.
"""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import briefing
from tests.regex_steps import Engine, attacks, first_signs, nested, read, signs

ROOT = Path(briefing.__file__).parent
_CALLS = {"compile", "match", "fullmatch", "search", "sub", "split", "findall", "finditer"}
_ANCHORED = {"match", "fullmatch"}
SMALL, LARGE = 100, 200
# Twice the text may cost so many times the steps; quadratic is four times.
GROWTH = 2.6

# Searched for in text of a bounded length only, so that the square of it is bounded, too.
BOUNDED = {
    "reading.authors._ROLE_TAIL": "an author's entry is cut at 300 letters",
    "text.sentences._BEFORE": "looks at the 24 letters before a stop",
}


class Found(NamedTuple):
    """A pattern, the name it goes by, and whether it is only ever tried at one place."""

    name: str
    pattern: re.Pattern[str]
    anchored: bool


def _found() -> Iterator[Found]:
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Call) and _re_call(node) for node in ast.walk(tree)):
            yield from _found_in(path, tree)


def _re_call(node: ast.Call) -> str | None:
    func = node.func
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
        return func.attr if func.value.id == "re" and func.attr in _CALLS else None
    return None


def _found_in(path: Path, tree: ast.Module) -> Iterator[Found]:
    name = ".".join(("briefing", *path.relative_to(ROOT).with_suffix("").parts))
    module = importlib.import_module(name)
    for statement in tree.body:
        for node in ast.walk(statement):
            call = _re_call(node) if isinstance(node, ast.Call) else None
            if isinstance(node, ast.Call) and call:
                where = _name_of(statement)
                value = getattr(module, where, None)
                short = f"{name.removeprefix('briefing.')}.{where}"
                if isinstance(value, list):  # a table with a pattern in each row
                    for row, pattern in enumerate(each[-1] for each in value):
                        yield Found(f"{short}[{row}]", pattern, False)
                    continue
                pattern = _pattern(node, call, value)
                used = {call} if call != "compile" else _uses(tree, where)
                yield Found(short, pattern, bool(used) and used <= _ANCHORED)


def _name_of(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id
    return str(getattr(statement, "name", "?"))


def _pattern(node: ast.Call, call: str, value: object) -> re.Pattern[str]:
    """The pattern of a call: its literal, the value of its name, or what its function returns."""
    if isinstance(value, re.Pattern):
        return value
    if isinstance(node.args[0], ast.Constant):
        literal: Any = node.args[0].value
        return re.compile(literal, _flags(node))
    assert callable(value), f"line {node.lineno}: a pattern that this test can't see"
    made = value()
    assert isinstance(made, re.Pattern), f"line {node.lineno}: a pattern that this test can't see"
    return made


def _flags(node: ast.Call) -> int:
    words = ast.unparse(node)
    return sum(getattr(re, each) for each in ("IGNORECASE", "MULTILINE", "DOTALL") if each in words)


def _uses(tree: ast.Module, name: str) -> set[str]:
    """Which methods of a pattern its module calls: `_WORD.finditer` or `_word().finditer`."""
    used = re.findall(rf"\b{re.escape(name)}(?:\(\))?\.(\w+)", ast.unparse(tree))
    return {each for each in used if each in _CALLS} or {"elsewhere"}


ALL = list(_found())
each_pattern = pytest.mark.parametrize("found", ALL, ids=lambda found: found.name)


def test_no_pattern_is_overlooked() -> None:
    calls = sum(
        len(re.findall(r"\bre\.compile\(", path.read_text(encoding="utf-8")))
        for path in ROOT.rglob("*.py")
    )
    assert calls <= len(ALL)
    assert set(BOUNDED) <= {each.name for each in ALL}


def test_no_module_imports_another_engine_or_renames_this_one() -> None:
    for path in ROOT.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(?:from re import|import re as|import regex)", text, re.M), path


@each_pattern
def test_no_repeat_inside_a_repeat_can_be_shared_out_in_two_ways(found: Found) -> None:
    for outer, inner in nested(read(found.pattern)):
        opening = first_signs(outer.parts[0])
        taken = {sign for node in inner.parts[0] if node.kind == "one" for sign in signs(node)}
        assert opening is not None, "a round may be empty"
        assert not opening & taken, sorted(opening & taken)[:5]


@each_pattern
def test_its_own_attack_texts_cost_what_their_length_says(found: Found) -> None:
    if found.name in BOUNDED:
        pytest.skip(BOUNDED[found.name])
    nodes = read(found.pattern)
    engine = Engine(nodes)
    steps = engine.match if found.anchored else engine.search
    for small, large in zip(attacks(nodes, SMALL), attacks(nodes, LARGE), strict=True):
        before, after = steps(small), steps(large)
        assert after <= GROWTH * before + 100, f"{before} → {after} steps: {large[:60]!r}…"


@pytest.fixture(autouse=True)
def _deep() -> Iterator[None]:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(limit)


@pytest.mark.parametrize(
    ("pattern", "method", "linear"),
    [
        (r"a*b", "match", True),
        (r"a*b", "search", False),
        (r"(?<!a)a*b", "search", True),
        (r"(?:a*)*b", "match", False),
        (r"\w+\s*:", "search", False),
        (r"(?<!\w)\w++:", "search", True),
        (r"a.*b.*c", "match", False),
        (r" +$", "search", False),
        (r"[^ ]+", "search", True),
    ],
)
def test_the_counter_tells_linear_from_worse(pattern: str, method: str, linear: bool) -> None:
    nodes = read(re.compile(pattern))
    if method == "match" and pattern == r"(?:a*)*b":
        assert list(nested(nodes))
        return
    steps = getattr(Engine(nodes), method)
    pairs = zip(attacks(nodes, SMALL), attacks(nodes, LARGE), strict=True)
    worst = max(steps(large) / steps(small) for small, large in pairs)
    assert (worst <= GROWTH) == linear
