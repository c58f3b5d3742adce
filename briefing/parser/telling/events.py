"""What kind of thing a sentence tells: news of the day, how it came out, that nobody answered.

All take the folded words of one sentence.
"""

from __future__ import annotations

from briefing.parser.telling.days import WEEKDAYS

_NOW = WEEKDAYS | {"today", "yesterday", "tonight", "overnight"}


def is_fresh(words: list[str]) -> bool:
    """Whether a sentence names the day on which it happened, or this week."""
    if not _NOW.isdisjoint(words):
        return True
    return "this" in words and any(
        word == "this" and words[k + 1 : k + 2] in (["week"], ["morning"], ["month"], ["weekend"])
        for k, word in enumerate(words)
    )


_OUTCOMES = frozenset(
    """
    killed dead died deaths injured wounded hurt missing casualties rescued
    sentenced jailed convicted acquitted guilty fined charged arrested sued
    voted approved rejected passed banned ordered agreed signed suspended closed sacked resigned
    """.split()
)


def tells_outcome(words: list[str]) -> bool:
    """Whether a sentence tells who was hurt, what a court gave or what was decided."""
    return not _OUTCOMES.isdisjoint(words)


_ASKED = frozenset(
    "declined refused request requests respond responded reached contacted unavailable".split()
)


_CALLED = frozenset("call contact information ring email".split())


def is_routine(words: list[str]) -> bool:
    """Whether a sentence tells that somebody did not comment, or whom to call."""
    if ("comment" in words or "comments" in words) and not _ASKED.isdisjoint(words):
        return True
    return words[0] in ("anyone", "anybody", "witnesses") and not _CALLED.isdisjoint(words)


_PICTURED = frozenset("pictured photographed photo picture".split())


def is_label(words: list[str]) -> bool:
    """Whether a sentence opens with a label or points at a picture, as captions do."""
    if any(word == ":" and not words[k].isdigit() for k, word in enumerate(words[1:5])):
        return True
    if not _PICTURED.isdisjoint(words):
        return True
    return any(
        word == "(" and words[k + 1] in ("left", "right", "above", "below", "centre", "center")
        for k, word in enumerate(words[:-1])
    )
