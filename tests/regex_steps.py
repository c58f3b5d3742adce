"""Counts what a backtracking engine does with a pattern, and makes the texts that hurt it.

`re` tells no steps, so a pattern's own parse tree is walked here as `re` walks it: greedy, lazy
and possessive repeats, alternatives in order, back on failure. A step is one node tried at one
place. The texts are small, for what counts is how the steps grow with them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

# typeshed knows neither of the two.
_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")

Next = Callable[[int], bool]

MANY = 20  # a repeat of more than so many counts as one without an end
_POOL = "a A0é -.,'\"’—\t\n@(/:|<>&#ß;=%*+\\_])}!?日\0"


class Node(NamedTuple):
    """One piece of a pattern.

    `kind` is `one` (`holds` tells of a sign), `at` (`holds` tells of a text and a place),
    `greedy`, `lazy` or `possessive` repeat of its only part, `group`, `either` of its parts,
    `look` and `no look` ahead, `behind` and `not behind`.
    """

    kind: str
    parts: tuple[tuple[Node, ...], ...] = ()
    least: int = 1
    most: int = 1
    holds: Callable[..., bool] | None = None


def read(pattern: re.Pattern[str]) -> tuple[Node, ...]:
    """The nodes of a compiled pattern."""
    text = pattern.pattern
    if isinstance(text, bytes):
        text = text.decode("latin-1")
        return read(re.compile(text, pattern.flags | re.ASCII))
    tree = _parser.parse(text, pattern.flags)
    return _nodes(tree, tree.state, pattern.flags)


_REPEATS = {"MAX_REPEAT": "greedy", "MIN_REPEAT": "lazy", "POSSESSIVE_REPEAT": "possessive"}


def _nodes(items: Any, state: Any, flags: int) -> tuple[Node, ...]:
    return tuple(_node(str(op), value, (op, value), state, flags) for op, value in items)


def _node(op: str, value: Any, item: Any, state: Any, flags: int) -> Node:
    if op in _REPEATS:
        least, most, body = value
        return Node(_REPEATS[op], (_nodes(body, state, flags),), int(least), int(most))
    if op == "SUBPATTERN":
        return Node("group", (_nodes(value[3], state, flags),))
    if op == "ATOMIC_GROUP":
        return Node("possessive", (_nodes(value, state, flags),))
    if op == "BRANCH":
        return Node("either", tuple(_nodes(each, state, flags) for each in value[1]))
    if op in ("ASSERT", "ASSERT_NOT"):
        kind = "look" if value[0] > 0 else "behind"
        kind = ("no " if value[0] > 0 else "not ") * (op == "ASSERT_NOT") + kind
        return Node(kind, (_nodes(value[1], state, flags),))
    assert op in ("LITERAL", "NOT_LITERAL", "ANY", "IN", "AT"), op
    alone: re.Pattern[str] = _compiler.compile(_parser.SubPattern(state, [item]), flags)
    if op == "AT":
        return Node("at", holds=lambda text, place: alone.match(text, place) is not None)
    return Node("one", holds=cache(lambda sign: alone.match(sign) is not None))


class Engine:
    """One pattern, made ready to count steps with."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self._root = nodes
        self._text = ""
        self._steps = 0

    def match(self, text: str) -> int:
        """The steps of trying at the beginning only."""
        self._text, self._steps = text, 0
        self._sequence(self._root, 0, 0, lambda place: True)
        return self._steps

    def search(self, text: str) -> int:
        """The steps of finding every match, as `finditer` does, and a `search` without a hit."""
        self._text, self._steps = text, 0
        at = 0
        while at <= len(text):
            end = self._end(self._root, at)
            at = at + 1 if end is None else max(end, at + 1)
        return self._steps

    def _end(self, nodes: tuple[Node, ...], at: int) -> int | None:
        """Where the first match at a place ends."""
        ends: list[int] = []

        def found(place: int) -> bool:
            ends.append(place)
            return True

        self._sequence(nodes, 0, at, found)
        return ends[0] if ends else None

    def _sequence(self, nodes: tuple[Node, ...], number: int, at: int, then: Next) -> bool:
        while number < len(nodes) and nodes[number].kind == "one":
            self._steps += 1
            if not self._one(nodes[number], at):
                return False
            number, at = number + 1, at + 1
        if number == len(nodes):
            return then(at)
        self._steps += 1
        return self._try(
            nodes[number], at, lambda place: self._sequence(nodes, number + 1, place, then)
        )

    def _one(self, node: Node, at: int) -> bool:
        return at < len(self._text) and node.holds is not None and node.holds(self._text[at])

    def _try(self, node: Node, at: int, then: Next) -> bool:
        if node.kind == "group":
            return self._sequence(node.parts[0], 0, at, then)
        if node.kind == "either":
            return any(self._sequence(each, 0, at, then) for each in node.parts)
        if node.kind == "at":
            return node.holds is not None and node.holds(self._text, at) and then(at)
        if node.kind.endswith("look"):
            return (self._end(node.parts[0], at) is not None) == (node.kind == "look") and then(at)
        if node.kind.endswith("behind"):
            return self._is_behind(node.parts[0], at) == (node.kind == "behind") and then(at)
        if len(node.parts[0]) == 1 and node.parts[0][0].kind == "one":
            return self._run(node, at, then)
        if node.kind == "possessive":
            return self._possessive(node, at, then)
        return self._repeat(node, 0, at, then)

    def _is_behind(self, nodes: tuple[Node, ...], at: int) -> bool:
        return any(self._end(nodes, start) == at for start in range(max(0, at - 8), at + 1))

    def _run(self, node: Node, at: int, then: Next) -> bool:
        """A repeat of one sign."""
        most, (one,) = min(node.most, len(self._text) - at), node.parts[0]
        count = 0
        while node.kind == "lazy":
            if count >= node.least and then(at + count):
                return True
            self._steps += 1
            if count >= most or not self._one(one, at + count):
                return False
            count += 1
        while count < most and self._one(one, at + count):
            count += 1
        self._steps += count
        if node.kind == "possessive":
            return count >= node.least and then(at + count)
        return any(then(at + back) for back in range(count, node.least - 1, -1))

    def _repeat(self, node: Node, done: int, at: int, then: Next) -> bool:
        def again(place: int) -> bool:
            return place > at and self._repeat(node, done + 1, place, then)

        self._steps += 1
        if done < node.least:
            return self._sequence(node.parts[0], 0, at, again)
        if node.kind == "lazy":
            return then(at) or (done < node.most and self._sequence(node.parts[0], 0, at, again))
        return (done < node.most and self._sequence(node.parts[0], 0, at, again)) or then(at)

    def _possessive(self, node: Node, at: int, then: Next) -> bool:
        count = 0
        while count < node.most and (end := self._end(node.parts[0], at)) is not None:
            count += 1
            if end == at:
                break
            at = end
        return count >= node.least and then(at)


def sample(nodes: tuple[Node, ...]) -> str:
    """A short text that the nodes match, as far as looking around lets it be told."""
    return "".join(map(_sample, nodes))


def _sample(node: Node) -> str:
    if node.kind == "one":
        return signs(node)[0] if signs(node) else ""
    if node.kind in ("group", "either"):
        return sample(node.parts[0])
    if node.kind in ("greedy", "lazy", "possessive"):
        return sample(node.parts[0]) * min(node.least, 4)
    return ""


def signs(node: Node) -> list[str]:
    """Signs that a node for one sign takes, from a pool and from all of Latin-1."""
    assert node.holds is not None
    known = dict.fromkeys(_POOL + "".join(map(chr, range(0x20, 0x100))) + "“”‘…")
    return [sign for sign in known if node.holds(sign)]


def repeats(nodes: tuple[Node, ...], before: str = "") -> Iterator[tuple[str, Node]]:
    """Every repeat without an end, with a text that leads up to it."""
    for node in nodes:
        if node.kind in ("greedy", "lazy", "possessive") and node.most > MANY:
            yield before, node
        for part in node.parts:
            yield from repeats(part, before)
        before += _sample(node)


def nested(nodes: tuple[Node, ...]) -> Iterator[tuple[Node, Node]]:
    """Every repeat without an end that stands inside of another, with the outer one."""
    for _, outer in repeats(nodes):
        if outer.kind != "possessive":
            for _, inner in repeats(outer.parts[0]):
                yield outer, inner


def first_signs(nodes: tuple[Node, ...]) -> set[str] | None:
    """What the nodes must begin with; None where they may be empty or begin with anything."""
    for node in nodes:
        if node.kind == "one":
            return set(signs(node))
        if node.kind in ("greedy", "lazy", "possessive") and not node.least:
            return None
        if node.kind in ("group", "either", "greedy", "lazy", "possessive"):
            found = [first_signs(part) for part in node.parts]
            return None if None in found else set().union(*filter(None, found))
    return None


def attacks(nodes: tuple[Node, ...], size: int) -> Iterator[str]:
    """Texts of about `size` signs: each repeat fed with what it takes, then let down."""
    for before, node in repeats(nodes):
        for unit in _units(node.parts[0]):
            many = unit * (size // len(unit))
            yield many
            yield before + many
            yield before + many + "\0"
            yield before + many + "\n"
            if before:
                yield (before + unit) * (size // len(before + unit))


def _units(nodes: tuple[Node, ...]) -> list[str]:
    whole = [sample(nodes)]
    singles = [sign for node in _ones(nodes) for sign in signs(node)[:3]]
    return [unit for unit in dict.fromkeys(whole + singles) if unit][:6]


def _ones(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if node.kind == "one":
            yield node
        for part in node.parts:
            yield from _ones(part)
