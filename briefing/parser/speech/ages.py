"""How old an article says its people are, to tell the 61-year-old from the one who is 26."""

from __future__ import annotations

from briefing.parser.speech.page import Page, Source
from briefing.text.tokens import NUMBER, WORD

_TITLE = 8
_BEHIND = ([",", "a"], [",", "an"], ["is", "a"], ["was", "a"], ["is", "an"], ["was", "an"])
_ENDS = frozenset(", . ; and when then now but with".split())
_SPELLED = dict(
    zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)
)
# How old those are whom a noun names by their age.
YEARS = {
    "toddler": range(1, 5), "girl": range(1, 18), "boy": range(1, 18),
    "schoolgirl": range(4, 19), "schoolboy": range(4, 19), "youngster": range(4, 21),
    "teenager": range(13, 20), "teen": range(13, 20), "pensioner": range(60, 120),
    "octogenarian": range(80, 90), "nonagenarian": range(90, 100),
    "centenarian": range(100, 120),
}  # fmt: skip


def read_ages(page: Page) -> dict[int, str]:
    """The age of each person whose age stands beside the name: Ana Ruiz, 45, …"""
    ages: dict[int, str] = {}
    for first, (last, person) in page.name_from.items():
        age = age_behind(page, last) or _age_before(page, first) or _age_told(page, last)
        age = age or _age_described(page, last)
        if age:
            ages.setdefault(person, age)
    return ages


def age_of(page: Page, source: Source) -> str:
    """The age that a description tells: the 45-year-old, the singer, now 61; "" for none."""
    for at in range(source.first, source.last):
        if page.folded[at] == "year-old":
            return _years(page, at)
    return age_behind(page, source.last)


def age_behind(page: Page, last: int) -> str:
    """The age between commas or in brackets that begins at a token, "" for none."""
    folded = page.folded
    if last + 3 >= len(folded) or folded[last] not in (",", "("):
        return ""
    at = last + 1 + (folded[last + 1] in ("now", "aged"))
    if folded[at] in _SPELLED and folded[at + 1] in (",", ")"):
        return str(_SPELLED[folded[at]])
    if page.kinds[at] != NUMBER or not folded[at].isdigit() or len(folded[at]) > 3:
        return ""
    return folded[at] if folded[at + 1] in (",", ")", ".", ";") else ""


def _age_told(page: Page, last: int) -> str:
    """The age that a sentence tells of its subject: Ana Ruiz was 19 when …, who is 40, …"""
    last += 2 * (page.folded[last : last + 2] == [",", "who"])
    behind = page.folded[last : last + 3]
    if len(behind) < 3 or behind[0] not in ("is", "was") or behind[2] not in _ENDS:
        return ""
    age = str(_SPELLED.get(behind[1], behind[1]))
    grown = behind[0] == "was" and behind[2] in ("when", "then") and len(age) == 1
    return age if age.isdigit() and len(age) < 3 and not grown else ""


def _age_described(page: Page, last: int) -> str:
    """The age in what a name is said to be: Ana Ruiz, a 34-year-old mother."""
    for at in range(last + 2, min(last + 6, len(page.folded))):
        if page.folded[at] == "year-old":
            return _years(page, at) if page.folded[last : last + 2] in _BEHIND else ""
    return ""


def _age_before(page: Page, first: int) -> str:
    """The age in the title of a name: 45-year-old baker Ana Ruiz."""
    for at in range(first - 1, max(-1, first - 1 - _TITLE), -1):
        if page.folded[at] == "year-old":
            return _years(page, at)
        if page.kinds[at] != WORD:
            return ""
    return ""


def _years(page: Page, at: int) -> str:
    """The number before "-year-old" at a token, "" where a word stands there."""
    return page.folded[at - 2] if at > 1 and page.folded[at - 2].isdigit() else ""
