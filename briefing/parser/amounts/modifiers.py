"""The words that qualify a figure: `nearly`, `more than`, `up to`, `or so`."""

from __future__ import annotations

from functools import cache

from briefing.parser.amounts.nouns import is_function_word
from briefing.parser.amounts.units import Found
from briefing.parser.lexicon import table
from briefing.text.tokens import NUMBER, WORD, Tokens

# Before these the words that end a phrase of the table are something else.
_NOT_BEFORE: dict[tuple[str, ...], tuple[str, ...]] = {
    ("up", "to"): ("went", "go", "goes", "back", "lives", "stand", "stood", "leading")
}
_TIMES = frozenset("hours days weeks months years decades minutes centuries".split())
_LASTING = frozenset("lasted lasting spanning spent took taking lasts totalling waited".split())
_AFTER = ("or", "and", "+", "plus")


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases by their last word (of those that stand behind a figure, by their first)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, line in table("modifiers").items():
        for phrase in line.split("; "):
            words = tuple(phrase.split())
            found.setdefault(words[0 if words[0] in _AFTER else -1], []).append((words, name))
    for phrases in found.values():
        phrases.sort(key=lambda each: -len(each[0]))
    return found


def modifier(line: Tokens, found: Found) -> str | None:
    """What qualifies the figure: `about`, `more_than`, `less_than`, `at_least` or `at_most`."""
    i = found.first
    article = i > 1 and line.folded[i - 1] in ("a", "an")
    for end in (i - 1, i) if article else (i,):
        name = _before(line, end)
        if name:
            return name
    return _behind(line, found.last)


def _before(line: Tokens, i: int) -> str | None:
    for words, name in _phrases().get(line.folded[i - 1], ()) if i else ():
        n = len(words)
        if words[0] not in _AFTER and n <= i and tuple(line.folded[i - n : i]) == words:
            other = n < i and line.folded[i - n - 1] in _NOT_BEFORE.get(words, ())
            return None if other or _is_during(line, i - n) else name
    return None


def _is_during(line: Tokens, k: int) -> bool:
    """Whether `over` at token k means `during`: `paid over 10 years`, not `for over 10 years`."""
    follows = line.kinds[k - 1] in (WORD, NUMBER) or line.words[k - 1] == ")"
    if line.folded[k] != "over" or not follows or k < 2:
        return False
    ahead = line.folded[k + 1 : k + 6]
    timed = any(word in _TIMES for word in ahead) and "ago" not in ahead and "old" not in ahead
    leads = is_function_word(line.folded[k - 1]) or line.folded[k - 1] in _LASTING
    return timed and not leads


def _behind(line: Tokens, j: int) -> str | None:
    word = line.folded[j]
    if word not in _AFTER or (word == "+" and line.starts[j] > line.ends[j - 1]):
        return None
    for words, name in _phrases().get(word, ()):
        n = len(words)
        if tuple(line.folded[j : j + n]) == words and (
            word != "plus" or line.folded[j + 1] not in ("a", "the", "or")
        ):
            return name
    return None
