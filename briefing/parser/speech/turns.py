"""Turns of talk that a feature tells without a verb: an answer, a reply to “you”."""

from __future__ import annotations

from briefing.parser.speech.cast import Speaker
from briefing.parser.speech.frames import Frame
from briefing.parser.speech.marks import Marked
from briefing.parser.speech.page import PERSON, PRONOUN, Page, Source
from briefing.parser.speech.resolving import resolve
from briefing.parser.speech.stage import Speech, Stage
from briefing.parser.speech.vocabulary import group
from briefing.text.tokens import MARK

_SHORT = 9
_REPLY = 14
_RETORT = 8
_OPENING = 6
_REPORTER = frozenset(("i", "we"))
_YOU = frozenset("you your yours you'd you've you're you'll".split())
_ASKS = frozenset("ask asked tell told remind press pressed".split())
# Before the name that somebody calls himself by: I'm Tom, my name is Tom, I, Tom, …
_OWN = frozenset(("i'm", "am", "is", "me", "i", ","))


def is_retort(stage: Stage, speech: Speech) -> bool:
    """Whether short words that are all of their paragraph answer somebody who has just answered:
    “You never told me,” says her daughter. / “You never asked.”
    """
    if len(stage.found) < 2 or stage.frames[speech.frame].tokens:
        return False
    first, former = stage.found[-2], stage.found[-1]
    if not (first.speaker and former.speaker and first.speaker.name != former.speaker.name):
        return False
    marked = [stage.marked[each.marked] for each in (first, former, speech)]
    places = [each.paragraph for each in marked]
    if places[1] - places[0] > 1 or places[2] - places[1] != 1 or places[1] == places[0]:
        return False
    if not (_is_alone(stage, former) and _is_alone(stage, speech)):
        return False
    sizes = [each.last - each.first for each in marked]
    words = stage.page.folded[marked[1].first : marked[1].last]
    retorts = max(sizes[1:]) <= _RETORT
    return retorts or (max(sizes[1:]) <= _REPLY and not _YOU.isdisjoint(words))


def _is_alone(stage: Stage, speech: Speech) -> bool:
    """Whether a quote and a few words on its speaker are all of its paragraph."""
    frame = stage.frames[speech.frame]
    around = stage.frames[max(0, speech.frame - 1) : speech.frame]
    around += stage.frames[speech.frame + 1 : speech.frame + 2]
    beside = any(each.paragraph == frame.paragraph for each in around)
    return not beside and len(frame.tokens) <= _SHORT


def is_reporters(page: Page, frame: Frame) -> bool:
    """Whether the reporter asks or tells in a sentence: I tell him that Tom Bright disagrees."""
    opening = [page.folded[token] for token in frame.tokens[:_OPENING]]
    return bool(opening) and opening[0] in _REPORTER and not _ASKS.isdisjoint(opening)


def told_by_reporter(stage: Stage, frame: Frame) -> Speaker | None:
    """Whom the reporter asks or tells something: I tell him that Tom Bright disagrees."""
    page, row = stage.page, frame.tokens
    for at in range(1, min(len(row) - 1, _OPENING)):
        heard = row[at + 1]
        if page.folded[row[at]] not in _ASKS and page.folded[row[at]] != "to":
            continue
        if page.folded[heard] in ("him", "her"):
            speaker = resolve(stage.cast, Source(heard, heard + 1, -1, PRONOUN))
            return speaker if speaker.name else None
        named = page.name_from.get(heard)
        if named:
            return resolve(stage.cast, Source(heard, named[0], named[1], PERSON))
    return None


def points(page: Page, frame: Frame) -> bool:
    """Whether a sentence only says who somebody else was: That was the boy who beat her."""
    row = frame.tokens
    if len(row) < 3 or page.folded[row[0]] != "that" or page.folded[row[1]] not in group("be"):
        return False
    shown = any(page.folded[token] == "who" for token in row[2:_OPENING])
    return shown or row[2] in page.name_from


def spoken_of(page: Page, marked: Marked) -> frozenset[str]:
    """Whom quoted words name, so that another one says them: “Tom has done nothing.”"""
    named: set[str] = set()
    outer = True
    for at in range(marked.first, marked.last):
        if page.kinds[at] == MARK:
            outer = not outer  # one may quote others to himself: “She said, ‘Tom, go home.’”
        elif outer and at in page.name_from and page.folded[at - 1] not in _OWN:
            named.add(page.people[page.name_from[at][1]].name)
    return frozenset(named)
