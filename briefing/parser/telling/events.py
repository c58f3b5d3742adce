"""What kind of thing a sentence tells: news of the day, how it came out, that nobody answered.

And whether it only goes on from the one before it. All take the folded words of one sentence.
"""

from __future__ import annotations

from briefing.parser.telling.days import NAMED, TIMES, WEEKDAYS

DEMONSTRATIVE = frozenset("this that these".split())

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


def is_pictured(words: list[str]) -> bool:
    """Whether a sentence points at a picture, as captions do."""
    if not _PICTURED.isdisjoint(words):
        return True
    return "(" in words and any(
        word == "(" and words[k + 1] in ("left", "right", "above", "below", "centre", "center")
        for k, word in enumerate(words[:-1])
    )


# Behind some of these the comma tells: "after all the rain" ties nothing.
_TIES = frozenset(
    "as a result/at the time/at the same time/at one point/on the other hand/in the meantime/"
    "in the process/in other words/in any case/either way/even so/even then/only then/"
    "not only that/more than that/what 's more/after all ,/in the end ,/by the end ,/"
    "not long afterwards/not long after ,/the next day/the next morning/"
    "the following day/the following morning/the following week/the following month/"
    "the following year".split("/")
)
_TYING = frozenset(phrase.partition(" ")[0] for phrase in _TIES)
_GROUND = frozenset("reason answer result idea aim trouble problem explanation upshot".split())
_BEFORE_SAME = frozenset("at in on during from over by".split())
_AS = frozenset("as that where when who which".split())
_CASES = frozenset(("case", "cases"))
_SHARES = frozenset(
    """
    all none some most half much many part parts each any few several one two three four five six
    seven eight nine ten dozen dozens hundreds thousands neither either both
    """.split()
)
_THEM = frozenset("this that these those them it".split())
_WHO_CAME = frozenset("who whose with in from on at living".split())
_UNITS = frozenset(
    """
    moment moments second seconds minute minutes hour hours day days night nights week weeks month
    months year years season seasons decade decades century centuries time while
    """.split()
)
_COUNTING = frozenset(
    """
    a an some several many few less more than just only barely almost nearly about over within
    short long little half hardly
    """.split()
)
_ASIDES = (
    *"meanwhile however though too also instead again".split(),
    *("for example", "for instance", "in turn", "on the other hand"),
)
_WHEN = NAMED | TIMES
OPENING = 9  # words that a phrase of time or place has
_FAR = 14
_NOTHING = [""] * 5


def ties_on(words: list[str]) -> bool:
    """Whether a sentence says near its beginning that it goes on from what was told before it."""
    begins = [*words[:_FAR], *_NOTHING]
    opening = begins[:OPENING]
    return (
        _links(opening)
        or _takes_share(opening)
        or _counts_from(opening)
        or _has_aside(opening)
        or _compares(opening)
        or _points_inside(begins)
    )


def _links(opening: list[str]) -> bool:
    """Whether a phrase opens that ties what follows to what was told: `As a result, …`."""
    if opening[0] in _TYING and any(
        " ".join(opening[:k]) in _TIES and opening[k] not in ("of", "as") for k in (2, 3, 4)
    ):
        return True
    first, second, third, _, fifth = opening[:5]
    if second == "the" and third == "same" and first in _BEFORE_SAME:
        return fifth not in _AS
    if first == "because" and second == "of":
        return third in _THEM
    if first == "among":
        return second in ("other", "them", "these")
    if first == "the" and third in ("is", "was"):
        return second in _GROUND
    return first == "in" and any(
        word in _CASES and opening[k] == "," for k, word in enumerate(opening[2:5], 3)
    )


def _takes_share(opening: list[str]) -> bool:
    """Whether a share of what was named before comes first: `Nearly half of them …`.

    `All of those who came` are named in the sentence itself.
    """
    if opening[0] == "all" and opening[1] in ("this", "these"):
        return True
    return "of" in opening and any(
        opening[k] == "of"
        and opening[k - 1] in _SHARES
        and opening[k + 1] in _THEM
        and opening[k + 2] not in _WHO_CAME
        for k in range(1, len(opening) - 2)
    )


def _counts_from(opening: list[str]) -> bool:
    """Whether a time comes first that is counted from what was told: `Three days later, …`.

    `Three days later, on 4 May, …` says itself which day that was.
    """
    for k in range(2, 6):
        if opening[k - 1] in _UNITS and (k == 2 or opening[0] in _COUNTING):
            behind = opening[k + 1]
            if opening[k] in ("later", "earlier"):
                return behind != "than" and NAMED.isdisjoint(opening[k + 1 :])
            return opening[k] in ("on", "before", "afterwards") and behind == ","
    return False


def _has_aside(opening: list[str]) -> bool:
    """Whether `, meanwhile,` or `, for example,` stands behind the subject."""
    if "," not in opening:
        return False
    line = " ".join(opening)
    return any(f" , {aside} ," in line for aside in _ASIDES)


def _compares(opening: list[str]) -> bool:
    """Whether it tells what was forecast for a figure that the one before it gives."""
    if opening[0] not in ("analysts", "economists") or "had" not in opening:
        return False
    return not {"expected", "forecast", "predicted", "estimated"}.isdisjoint(opening)


def _points_inside(begins: list[str]) -> bool:
    """Whether `that` or `this` points back from behind an opening phrase or a verb of saying.

    `For a while, that system …`; `Halvard said that was no apology.`; `No more to it than that.`
    """
    for k in range(1, len(begins) - 1):
        if begins[k] in DEMONSTRATIVE:
            before, behind = begins[k - 1], begins[k + 1]
            if k < 6 and before == "," and behind not in _WHEN:
                return True
            if before in ("said", "says") and behind in ("was", "is", "would"):
                return True
            if before in ("than", "like") and behind in (",", "."):
                return True
    return False
