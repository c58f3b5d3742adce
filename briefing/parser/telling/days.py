"""Whether a word names a day, month or other time that may be to come."""

from __future__ import annotations

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset(
    """
    january february march april june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
_SEASONS = frozenset("spring summer autumn winter fall".split())
_SPANS = _SEASONS | frozenset(
    """
    week weeks month months year years day days hour hours weekend season fortnight quarter
    afternoon evening session term round
    """.split()
)
_COMING = frozenset("next coming following upcoming later".split())
_SOON = frozenset("today tomorrow tonight".split())
_FEASTS = frozenset("easter christmas ramadan eid diwali thanksgiving".split())
TIMES = frozenset(
    """
    week month year season summer winter spring autumn fall morning afternoon evening weekend days
    time
    """.split()
)  # of which `this` names the one that is
_MORE = frozenset("down up".split())  # "from this year" behind these is only compared with
_NEAR = _FEASTS | _SEASONS | _COMING | _SOON | frozenset("may within end this".split())
NAMED = WEEKDAYS | _MONTHS | _NEAR


def is_day(words: list[str], k: int) -> bool:
    """Whether the folded word at k names such a time; `last Monday` and `a year ago` do not."""
    word = words[k]
    if word not in NAMED:
        return False
    before = words[k - 1] if k else ""
    behind = words[k + 1] if k + 1 < len(words) else ""
    if before == "last" or behind in ("ago", "last"):
        return False
    if word in _NEAR:
        return _is_near(words, k, before, behind)
    return True


def _is_near(words: list[str], k: int, before: str, behind: str) -> bool:
    word = words[k]
    if word in _SOON:
        return True
    if word == "may":
        dated = before.isdigit() or behind.isdigit()
        return dated or before in ("in", "until", "by", "on", "of", "from")
    if word in _FEASTS:
        return before in ("after", "before", "by", "until", "over", "at")
    if word in _SEASONS:
        return before in ("in", "the", "this", "next", "by", "until", "of")
    if word == "this" and before == "from" and not _MORE.isdisjoint(words[max(0, k - 6) : k]):
        return False
    if word in ("this", "later"):
        return behind in _SPANS or (word == "later" and behind in ("this", "in", "on"))
    if word in _COMING:
        return not _SPANS.isdisjoint(words[k + 1 : k + 4])
    if word == "within":
        return not _SPANS.isdisjoint(words[k + 1 : k + 5])
    return behind == "of" and not _SPANS.isdisjoint(words[k + 2 : k + 5])
