"""Whether a sentence tells what happens next, and when."""

from __future__ import annotations

from briefing.parser.amounts.nouns import classes
from briefing.parser.telling.days import NAMED, is_day

_REACH = 50  # words that one verb looks at, so that the cost is linear

_WILL = frozenset("will won't shall would wouldn't must".split())
_BE = frozenset("is are was were be been 's 're isn't aren't".split())
_ARRANGED = frozenset("due set scheduled expected planned slated poised likely".split())
# Between "is" and "due": "is now due to sail".
_BETWEEN = frozenset("now not also both all still next currently".split())
# "Due to" is "because of", if no such verb follows and none of "to be" stands before.
_BEGINS = frozenset(
    """
    be begin start open reopen close meet go take end resume run appear return expire land arrive
    leave report vote
    """.split()
)
_MEANS = frozenset("plans plan planning intends intend aims aim hopes hope".split())
_BOUND = frozenset(
    "asked ordered summoned told invited required vowed pledged promised urged".split()
)
# What happens by the calendar is told in the present: the court sits on Monday.
_BY_CALENDAR = frozenset(
    """
    meet meets opens reopens begins starts continues travels hosts resumes arrives heads concludes
    closes expires decides sits goes joins leaves awaits await faces hears returns sails departs
    launches lands airs premieres debuts kicks
    """.split()
)
# Of these the present looks like other forms: only with the day right behind.
_RIGHT_BEFORE = frozenset("open reopen begin start travel resume close return is are".split())
_PHRASES = (
    ("take", "effect"),
    ("takes", "effect"),
    ("takes", "place"),
    ("take", "place"),
    ("come", "into"),
    ("comes", "into"),
    ("go", "to"),
    ("go", "before"),
)
_UNTIL = frozenset(("until", "till"))
_HELD = frozenset(
    """
    has have had adjourned given gave remanded bail closed shut suspended extended postponed
    delayed runs valid continue continues stay remain remains open
    """.split()
)
_CUT = frozenset("after since when as because although said says told announced voted".split())
_WHICH = frozenset("that which who".split())
_PAST = frozenset("was were had went came took began met won fell".split())
_TO = frozenset("on in at from until by before after within for this next again".split())
_STARTING = frozenset("starting beginning".split())
_FUTURE = (_WILL | _ARRANGED | _MEANS | _BY_CALENDAR | _RIGHT_BEFORE | _UNTIL | {"to"}).union(
    verb for verb, _ in _PHRASES
)
# What is only feared, hoped for or tied to a condition.
_DOUBT = frozenset("if worry worries fear fears could might".split())
# What a case, a plan or a search goes through.
_STEPS = frozenset(
    """
    appeal appeals hearing trial sentencing sentence verdict ruling inquiry investigation inquest
    vote ballot election talks negotiations meeting decision report review bail court
    """.split()
)

# What has a day of its own beside these.
_OCCASIONS = frozenset("deadline final funeral memorial vigil launch referendum runoff".split())


def next_step(words: list[str]) -> float:
    """How surely the folded words of a sentence say what will happen and when, from 0 to 1.

    Less for doubts, and for a bare present.
    """
    if NAMED.isdisjoint(words) or _FUTURE.isdisjoint(words):
        return 0.0
    best = 0.0
    for at, word in enumerate(words):
        if word in _FUTURE or word.endswith("'ll"):
            best = max(best, _step_at(words, at))
            if best == 1.0:
                break
    return best if _DOUBT.isdisjoint(words) else best * 0.6


def names_a_step(words: list[str]) -> bool:
    """Whether a sentence names what a case, a plan or a search goes through."""
    return not _STEPS.isdisjoint(words)


def _step_at(words: list[str], at: int) -> float:
    """The same for the verb at one place."""
    word, behind = words[at], words[at + 1 : at + 2]
    if _is_future(words, at):
        later = any(is_day(words, k) for k in range(at + 1, _clause_end(words, at)))
        return float(later or (at < 12 and _opens_on_day(words, word)))
    if word in _UNTIL:
        return 0.8 * (
            _has_day(words, at, 4) and not _HELD.isdisjoint(words[max(0, at - _REACH) : at])
        )
    if at and words[at - 1] == "to":
        return 0.0
    if word in _BY_CALENDAR or (behind and (word, behind[0]) in _PHRASES):
        return 0.8 * any(
            words[k] in _TO and _has_day(words, k - 1, 4)
            for k in range(at + 1, at + 8)
            if k < len(words)
        )
    if word in ("is", "are") and _is_occasion(words, at):
        return 0.8
    if word in _RIGHT_BEFORE and not _is_noun(words, at):
        return 0.8 * (
            behind[:1] in (["on"], ["in"], ["next"], ["again"]) and _has_day(words, at, 4)
        )
    return 0.0


def _is_occasion(words: list[str], at: int) -> bool:
    """`The vote is Tuesday`: an occasion before the verb, and a day right behind it."""
    held = at > 0 and words[at - 1] in _STEPS | _OCCASIONS
    return held and at + 1 < len(words) and is_day(words, at + 1)


def _opens_on_day(words: list[str], verb: str) -> bool:
    """Whether the day stands first: `Next week the council will vote`, `From 1 May …`."""
    if is_day(words, 0):
        return verb != "would" and words[1] != "'s"
    if words[0] in _STARTING:
        return _has_day(words, 0, 4)
    return words[0] in _TO and (is_day(words, 1) or is_day(words, 2))


def _clause_end(words: list[str], at: int) -> int:
    """Where the clause of a verb ends: what was said or done on Monday is another's day."""
    last = min(at + _REACH, len(words))
    for k in range(at + 1, last):
        if words[k] in _CUT and not (k + 1 < last and is_day(words, k + 1)):
            return k
        if words[k] in _WHICH and k + 1 < last and _is_past(words[k + 1]):
            return k
    return last


def _is_past(word: str) -> bool:
    return word in _PAST or word.endswith("ed")


def _is_future(words: list[str], at: int) -> bool:
    word, behind = words[at], words[at + 1 : at + 2]
    if word in _WILL or word.endswith("'ll"):
        return behind != ["have"]
    before = words[max(0, at - 3) : at]
    if word == "due":
        return behind != ["to"] or _is_due(words, at)
    if word in _ARRANGED:
        return not _BE.isdisjoint(before)
    if word in _MEANS:
        return behind == ["to"] and not _is_noun(words, at)
    if word != "to" or not at or behind == ["blame"]:
        return False
    return before[-1] in _BE or before[-1] in _BOUND


def _is_due(words: list[str], at: int) -> bool:
    """Whether `due to` says what is to come, and not because of what something is."""
    before, behind = words[max(0, at - 2) : at], words[at + 2 : at + 3]
    if behind and behind[0] in _BEGINS:
        return True
    bound = before[-1:] and (before[-1] in _BE or (before[-1] in _BETWEEN and before[0] in _BE))
    return bool(bound) and not (behind and behind[0] in classes().determiner)


def _is_noun(words: list[str], at: int) -> bool:
    """Whether the words before show that one which may be a verb is none: `its plan to …`."""
    if not at:
        return False
    before = words[at - 1]
    return (
        "a" in words[max(0, at - 2) : at]
        or before in classes().determiner
        or before in classes().adjective
        or before.endswith(("'s", "s'"))
    )


def _has_day(words: list[str], at: int, reach: int) -> bool:
    """Whether a time is named within `reach` words behind a place."""
    return any(is_day(words, k) for k in range(at + 1, min(at + reach + 1, len(words))))
