"""What kind of thing a sentence tells: what comes next, what was long ago, that nobody answered.

All take the folded words of one sentence and say how surely, from 0 to 1.
"""

from __future__ import annotations

from briefing.parser.telling.days import NAMED, WEEKDAYS, is_day

_WILL = frozenset("will won't shall would wouldn't must".split())
_BE = frozenset("is are was were be been 's 're isn't aren't".split())
_ARRANGED = frozenset("due set scheduled expected planned slated poised likely".split())
_MEANS = frozenset("plans plan planning intends intend aims aim hopes hope".split())
_BOUND = frozenset(
    """
    asked ordered summoned told invited required vowed pledged promised urged
    """.split()
)
# What happens by the calendar is told in the present: the court sits on Monday.
_BY_CALENDAR = frozenset(
    """
    meet meets opens reopens begin begins travel travels hosts resumes arrives heads concludes
    expires decides sits goes joins leaves awaits await faces hears returns
    """.split()
)
_FUTURE = _WILL | _ARRANGED | _MEANS | _BY_CALENDAR | {"to", "until"}
_LEADING_TO = frozenset("on in at from until by before after within for this next again".split())
# What a case, a plan or a search goes through.
_STEPS = frozenset(
    """
    appeal appeals hearing trial sentencing sentence verdict ruling inquiry investigation inquest
    vote ballot election talks negotiations meeting decision report review bail court
    """.split()
)


# What is only feared, hoped for or tied to a condition.
_DOUBT = frozenset("if worry worries fear fears could might".split())


def next_step(words: list[str]) -> float:
    """How surely a sentence says what will happen and when: less for doubts and bare presents."""
    if NAMED.isdisjoint(words) or _FUTURE.isdisjoint(words):
        return 0.0
    best = 0.0
    for at, word in enumerate(words):
        if word in _FUTURE or word.endswith("'ll"):
            best = max(best, _step_at(words, at))
            if best == 1.0:
                break
    return best if _DOUBT.isdisjoint(words) else best * 0.6


def _step_at(words: list[str], at: int) -> float:
    """The same for the verb at one place."""
    if _is_future(words, at):
        behind = any(is_day(words, k) for k in range(at + 1, len(words)))
        opens = at < 12 and words[0] in _LEADING_TO and (is_day(words, 1) or is_day(words, 2))
        return float(behind or opens)
    if words[at] in _BY_CALENDAR and words[at - 1] != "to":
        return 0.8 * _has_day_near(words, at)
    return 0.0


def _is_future(words: list[str], at: int) -> bool:
    word = words[at]
    if word in _WILL or word.endswith("'ll"):
        return words[at + 1 : at + 2] != ["have"]
    before = words[max(0, at - 3) : at]
    if word in _ARRANGED:
        return not _BE.isdisjoint(before) or word == "due"
    if word in _MEANS:
        return words[at + 1 : at + 2] == ["to"]
    return word == "to" and at > 0 and (before[-1] in _BE or before[-1] in _BOUND)


def _has_day_near(words: list[str], at: int) -> bool:
    """Whether a time stands a few words behind a verb, led to by a small word."""
    return any(
        words[k] in _LEADING_TO and any(is_day(words, j) for j in range(k, min(k + 3, len(words))))
        for k in range(at + 1, min(at + 8, len(words)))
    )


def names_a_step(words: list[str]) -> bool:
    """Whether a sentence names what a case, a plan or a search goes through."""
    return not _STEPS.isdisjoint(words)


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
