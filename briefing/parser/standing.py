"""Whether a bare number counts something, and whether it is someone's age."""

from __future__ import annotations

from briefing.parser.about import counted
from briefing.parser.blocks import is_name, is_year
from briefing.parser.figure_lines import Setting
from briefing.parser.measures import Found
from briefing.parser.relations import is_score, modifier
from briefing.text.tokens import NUMBER, WORD, Tokens

_POINTING = frozenset("the those these all any other first last both our your".split())


def stands(line: Tokens, found: Found, setting: Setting) -> bool:
    """Whether a bare number is a count that the text reports."""
    if found.value is None:
        return True
    phrase = counted(line, found, found.last)
    plural = bool(phrase and phrase[2])
    qualified = modifier(line, found) is not None
    number = found.number
    if is_year(line, number, plural, qualified):
        return False
    if number.shape == "words":
        return _word_stands(line, found, plural)
    if is_name(line, number, plural) or is_score(line, found):
        return False
    return not _is_idle(line, found, plural)


def _word_stands(line: Tokens, found: Found, plural: bool) -> bool:
    if found.value is not None and found.value[0] <= found.value[1]:
        return False
    if is_name(line, found.number, plural):
        return False
    if plural or found.number.scale > 1:
        return True
    before = line.folded[found.first - 1] if found.first else ""
    return before not in _POINTING


def _is_idle(line: Tokens, found: Found, plural: bool) -> bool:
    """List numbers, notes, numbers that stand alone."""
    first, last = found.first, found.last
    after = line.words[last]
    if first == 0 and (after in (".", ")", "") or (after == ":" and not plural)):
        return True
    before = line.words[first - 1] if first else ""
    if before == "(" and after == ")":
        return True
    if before in ("/", ":", "_", "=", "@", "x", "×", "#") or after in ("/", "×", "_", "="):
        return True
    if line.words[first].startswith("0") and found.number.plain and len(found.number.plain) > 1:
        return True
    return before == "-" and first > 1 and line.kinds[first - 2] == WORD and not plural
