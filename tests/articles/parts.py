"""Which articles whoever works on the parser may look at. The others are held back: only counted.

A rule is made from what was looked at, and shown to be right by what was not.
"""

from __future__ import annotations

_LOOKED_AT = frozenset(
    """
    wire_dockers uk_valley us_transit sg_durian wire_results_brewer tabloid_ballroom_star
    interview_dam_breaker blog_battery_round newsletter_tidewrack live_storm
    """.split()
)
_NUMBERED = {
    "people": range(1, 11),
    "quotes": range(1, 21),
    "summary": range(1, 13),
    "press": range(1, 41),
    "feature": range(1, 11),
}


def is_held_back(name: str) -> bool:
    """Whether an article's text, marks and misses are to be left unread."""
    kind, _, rest = name.partition("_")
    number = rest[:2]
    looked_at = number.isdecimal() and int(number) in _NUMBERED.get(kind, ())
    return not (looked_at or name in _LOOKED_AT)
