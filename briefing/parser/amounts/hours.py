"""Clock times and match minutes told by a number alone: `goes to bed at ten`, `Otieno (67)`."""

from __future__ import annotations

from briefing.parser.amounts.ages import LEVELS
from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.scores import is_sports
from briefing.parser.amounts.units import Found
from briefing.text.tokens import WORD, Tokens

# What happens at an hour of the day, in any form of the word.
_DAILY = frozenset(
    """
    open opens opened opening close closes closed closing start starts started starting begin begins
    began end ends ended up bed sleep asleep awake wake wakes woke rise rises arrive arrives arrived
    leave leaves left home in lunch dinner breakfast supper doors gates shift kick-off kickoff train
    bus boat boats ferry flight show school bar pub market morning evening night tonight tomorrow
    met meet again dawn curtain meeting service bell alarm
    """.split()
)
_MONEYED = frozenset("shares stocks share stock price prices dollar euro yen points".split())
_STARTS = frozenset("kick-off kickoff start opening".split())
_BEFORE_HOUR = frozenset("at by until till before past to from after".split())
_LIGHT = frozenset("about around just nearly almost only".split())
_A_LITTLE = frozenset("little shortly soon just right well".split())
_SUBJECTS = frozenset("the he she it they we i you".split())
_PARTS_OF_DAY = [
    [which, part]
    for which in ("that", "this", "last")
    for part in ("night", "morning", "evening", "afternoon")
]
_GOING_ON = frozenset(
    "and or but when on because for as while where that so in each every to if she he we they i you"
    " sharp most some a the is are was were has had will would can".split()
)


def is_hour(line: Tokens, found: Found) -> bool:
    """Whether a bare number is an hour of the day."""
    if not found.value or found.number.scale > 1 or not _may_be_hour(line, found):
        return False
    first = found.first
    while first > 1 and line.folded[first - 1] in _LIGHT:
        first -= 1
    leads = line.folded[first - 1] if first else ""
    if line.folded[found.last : found.last + 2] in _PARTS_OF_DAY:
        return line.kinds[first - 1] == WORD
    if leads not in _BEFORE_HOUR:
        return False
    before = line.folded[max(0, first - 9) : first - 1]
    if before[-1:] and before[-1] in _A_LITTLE and leads in ("before", "after"):
        return True
    if leads == "by" and first == 1 and line.folded[found.last] in _SUBJECTS:
        return True
    if leads in ("until", "till", "past"):
        return True
    if leads == "at" and found.value[1] == 1:
        near = before[-3:]
        return not any(word in LEVELS or word in _MONEYED for word in near)
    near = before + line.folded[found.last : found.last + 3]
    daily = any(word in _DAILY for word in near)
    moved = leads != "to" or any(word in _STARTS for word in near)
    return daily and moved and not any(word in _MONEYED for word in near)


def _may_be_hour(line: Tokens, found: Found) -> bool:
    """Whether the number is as an hour is written, and nothing counted stands behind it."""
    j = found.last
    behind = line.folded[j]
    ends = line.kinds[j] != WORD and line.words[j] not in ("-", "–", "%", "/", "+", "$", "°")
    if not ends and behind.partition("'")[0] not in _GOING_ON:
        return False
    if behind == "to" and line.words[j + 1][:1].isdigit():
        return False
    assert found.value
    if found.value[1] == 1:
        return 0 < found.value[0] <= 12
    hour, _, minutes = line.words[found.first].partition(".")
    return hour.isdigit() and int(hour) < 25 and minutes.isdigit() and len(minutes) == 2 > 0


def is_match_minute(line: Tokens, found: Found, setting: Setting) -> bool:
    """Whether a sports report tells by the number when something happened: `(67)`."""
    first, last = found.first, found.last
    if found.bare and first and line.words[first - 1] == "(" and line.words[last] in (")", ","):
        return first > 1 and line.words[first - 2][:1].isupper() and is_sports(setting)
    on_minute = found.kind == "duration" and found.unit == "minute" and first > 0
    return on_minute and line.folded[first - 1] == "on" and is_sports(setting)
