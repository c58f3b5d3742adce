"""Whether a bare number counts something, and whether it is someone's age."""

from __future__ import annotations

from briefing.parser.amounts.ages import PARENTS
from briefing.parser.amounts.behind import counted
from briefing.parser.amounts.dates import is_year
from briefing.parser.amounts.hours import is_hour
from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.modifiers import modifier
from briefing.parser.amounts.nouns import is_function_word, is_verb
from briefing.parser.amounts.numbered import is_aircraft, is_name, is_version
from briefing.parser.amounts.relations import is_score
from briefing.parser.amounts.scores import is_sports
from briefing.parser.amounts.units import Found
from briefing.text.tokens import NUMBER, WORD, Tokens

_POINTING = frozenset("the those these all any other first last both our your you we us".split())


def stands(line: Tokens, found: Found, setting: Setting) -> bool:
    """Whether a bare number is a count that the text reports."""
    if found.value is None:
        return True
    phrase = counted(line, found.last)
    plural = bool(phrase and phrase.plural)
    qualified = modifier(line, found) is not None
    number = found.number
    if is_aircraft(number, setting) or is_hour(line, found) or _is_weekday(line, found.last):
        return False
    if is_year(line, number, plural, qualified):
        return False
    if number.shape == "words":
        return _word_stands(line, found, plural)
    if is_name(line, number, plural) or is_score(line, found):
        return False
    if not is_sports(setting) and is_version(line, number, plural, setting):
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
    if before == "or" and any(word in ("a", "an") for word in line.folded[found.first - 4 :][:2]):
        return False
    if before == "of" and line.folded[found.first - 2] in PARENTS:
        return False
    if before == "in" and line.folded[found.first] == "two" and line.kinds[found.last] != WORD:
        return False
    return before not in _POINTING


def _is_weekday(line: Tokens, j: int) -> bool:
    """Whether days are counted to tell a date: `two Thursdays ago`."""
    return line.folded[j].endswith("days") and line.folded[j + 1] in ("ago", "later", "before")


def _ends_years(line: Tokens, i: int) -> bool:
    """Whether the number is the second of `1892 – 94`."""
    before = line.words[i - 2]
    years = i > 1 and len(before) == 4 and before.isdigit() and len(line.words[i]) == 2
    return years and line.words[i - 1] in ("-", "–", "/")


def _in_notes(line: Tokens, i: int) -> bool:
    """Whether the number stands in brackets with nothing but numbers: `(10, 11)`."""
    first, last = i, i
    while first > i - 12 and (line.kinds[first] == NUMBER or line.words[first] in (",", "–", "-")):
        first -= 1
    while last < i + 12 and (line.kinds[last] == NUMBER or line.words[last] in (",", "–", "-")):
        last += 1
    return line.words[first] in ("(", "[") and line.words[last] in (")", "]")


def _is_label(line: Tokens, found: Found, after: str) -> bool:
    """Whether a small number tells things of one name apart: `peptide 1`, `option 2`."""
    before = line.folded[found.first - 1]
    return (
        found.number.plain != ""
        and len(found.number.plain) < 3
        and line.kinds[found.last] != WORD
        and after not in ("-", "–")
        and not before.endswith(("ed", "ing", "s"))
        and not is_function_word(before)
    )


def _is_idle(line: Tokens, found: Found, plural: bool) -> bool:
    """List numbers, notes, numbers that stand alone."""
    first, last = found.first, found.last
    after = line.words[last]
    if first == 0 and (
        after in (".", ")", "")
        or (line.kinds[last] != WORD and line.words[last + 1] == "")
        or (after == ":" and not plural)
    ):
        return True
    before = line.words[first - 1] if first else ""
    if _ends_years(line, first) or (
        before == "to" and "text" in line.folded[max(0, first - 8) : first]
    ):
        return True
    pointed = first and line.folded[first - 1] in ("the", "these", "those")
    if pointed and len(found.number.plain) in (1, 2) and is_verb(line, last):
        return True
    if before in ("(", ",") and after in (")", ",") and _in_notes(line, first):
        return True
    if not plural and before.islower() and _is_label(line, found, after):
        return True
    if before == "." and line.starts[first] == line.ends[first - 1]:
        return True
    if before in ("/", ":", "_", "=", "@", "x", "×", "#") or after in ("/", "×", "_", "="):
        return True
    if line.words[first].startswith("0") and found.number.plain and len(found.number.plain) > 1:
        return True
    return before == "-" and first > 1 and line.kinds[first - 2] == WORD and not plural
