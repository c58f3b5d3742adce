"""What kind of thing a sentence tells: news of the day, what was long ago, that nobody answered.

All take the folded words of one sentence.
"""

from __future__ import annotations

from briefing.parser.telling.days import WEEKDAYS

_LONG_AGO = frozenset("ago founded born formerly originally previously decades earlier".split())
_SINCE = frozenset("in since until from between of".split())


def is_background(words: list[str], counts: bool) -> bool:
    """Whether a sentence tells what was before: a year that is over, a founding, years ago.

    `counts`: it has digits, so that it may name a year.
    """
    if not _LONG_AGO.isdisjoint(words):
        return True
    return counts and any(
        _is_year(word) and words[k - 1] in _SINCE for k, word in enumerate(words) if k
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


_NOW = WEEKDAYS | {"today", "yesterday", "tonight", "overnight"}


def is_fresh(words: list[str]) -> bool:
    """Whether a sentence names the day on which it happened, or this week."""
    if not _NOW.isdisjoint(words):
        return True
    return "this" in words and any(
        word == "this" and words[k + 1 : k + 2] in (["week"], ["morning"], ["month"], ["weekend"])
        for k, word in enumerate(words)
    )


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
    if ":" in words[1:5]:
        return True
    if not _PICTURED.isdisjoint(words):
        return True
    return any(
        word == "(" and words[k + 1] in ("left", "right", "above", "below", "centre", "center")
        for k, word in enumerate(words[:-1])
    )
