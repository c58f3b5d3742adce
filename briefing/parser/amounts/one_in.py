"""Shares told by their parts: `one in five`, `nine out of every 10`."""

from __future__ import annotations

from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.measures import measure
from briefing.parser.amounts.nouns import is_function_word, is_verb
from briefing.parser.amounts.numbers import Number, read_number
from briefing.parser.amounts.shares import read_in
from briefing.parser.amounts.units import Found
from briefing.text.tokens import WORD, Tokens


def one_in(line: Tokens, number: Number, setting: Setting) -> Found | None:
    """`one in five`, `nine out of every 10`."""
    j = number.last + (line.words[number.last] == "-")
    if line.folded[number.first] == "one" and _is_one_of(line, j):
        j += 1
    word = line.folded[j]
    if line.words[number.first - 1] in ("-", "–", "/", ":"):
        return None
    if word == "out" and line.folded[j + 1] == "of":
        j += 2
    elif word == "in" or (word == "of" and line.folded[j + 1] == "every"):
        j += 1
    else:
        return None
    if line.folded[j] in ("every", "each", "-"):
        j += 1
    other = read_number(line, j, setting.text) if line.words[j] else None
    measured = measure(line, other, setting) if other else None
    lone = word == "out" or line.folded[number.first] == "one"
    nights = bool(measured and measured.kind == "duration" and lone)
    if not measured or not (measured.bare or nights):
        return None
    return read_in(line, number, other, j)


def _is_one_of(line: Tokens, j: int) -> bool:
    """Whether a thing stands at j of which one `in so many` is told: `one caller in three`."""
    closed = line.kinds[j + 3] != WORD or is_function_word(line.folded[j + 3])
    closed = closed or is_verb(line, j + 3)
    return line.kinds[j] == WORD and line.folded[j + 1] == "in" and closed
