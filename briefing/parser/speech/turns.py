"""Turns of talk that nothing stands beside: questions and answers, a reply to “you”."""

from __future__ import annotations

from briefing.parser.speech.attribution import names_a_speaker
from briefing.parser.speech.cast import Speaker, person_of
from briefing.parser.speech.frames import Attribution, Frame
from briefing.parser.speech.genders import is_one
from briefing.parser.speech.hearers import vocative
from briefing.parser.speech.marks import Marked
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.resolving import resolve
from briefing.parser.speech.stage import Speech, Stage
from briefing.parser.speech.vocabulary import group
from briefing.text.tokens import MARK, WORD

_SHORT, _TURN = 9, 20
_REPLY = 14
_EXCHANGE, _PARTS = 4, 3
_RETORT = 8
_OPENING = 6
_REPORTER = frozenset(("i", "we"))
_YOU = frozenset("you your yours you'd you've you're you'll".split())
_CLAUSE, _QUESTION = 30, 4
ASKING = frozenset("ask asks asked press pressed quizzed questioned".split())
_WONDERING = frozenset("if whether what when where who why how which".split())
_PARENTS = frozenset("mum mom mam mummy mommy mama ma dad daddy papa pa pop".split())
_PHRASE = 40
_EXAMINING = frozenset("cross-examined examined questioned interviewed grilled deposed".split())
_ANSWERS = frozenset(("i", "yes", "no", "because", "yeah", "never"))
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


def alternates(stage: Stage, speech: Speech) -> bool:
    """Whether a quote that nobody stands beside is the other voice of an exchange: the answer
    to a question, or the next short turn where a question was answered before.
    """
    found, marked = stage.found, stage.marked
    former, this = marked[found[-1].marked], marked[speech.marked]
    if this.paragraph == former.paragraph:
        return _answers_beside(stage, former, this)
    if calls_a_parent(stage.page, this) and not stage.frames[speech.frame].tokens:
        return True
    if asks(stage, found[-1]):
        return not asks(stage, speech) or _called(stage) is not None
    short = this.paragraph - former.paragraph == 1 and this.last - this.first <= _REPLY
    if short and not stage.frames[speech.frame].tokens and _called(stage):
        return True
    if is_retort(stage, speech):
        return True
    if asks(stage, speech) and not stage.frames[speech.frame].tokens and _asker(stage):
        return True
    before = _turn_before(stage)
    if before is None or not _differ(before, found[-1]):
        return False
    if this.last - this.first <= _REPLY and _both_say_you(stage, former, this):
        return True
    turns = former.paragraph - marked[before.marked].paragraph <= 1
    questions = any(asks(stage, each) for each in found[-4:])
    longest = max(this.last - this.first, former.last - former.first)
    replies = turns and not stage.frames[speech.frame].tokens and longest <= _REPLY
    if replies and _is_reply(stage, found[-1]) and _is_reply(stage, before):
        return True
    return turns and questions and (longest <= _TURN or asks(stage, speech))


def calls_a_parent(page: Page, marked: Marked) -> bool:
    """Whether words are said to a father or a mother: “I’ll hear it, Mum.”"""
    last = min(marked.last, marked.first + _PHRASE, len(page.folded) - 1)
    return any(
        page.folded[at] in _PARENTS and page.folded[at - 1] == "," and page.kinds[at + 1] != WORD
        for at in range(marked.first + 1, last)
    )


def _answers_beside(stage: Stage, former: Marked, this: Marked) -> bool:
    """Whether words answer the question right before them in an exchange of two: “You don't
    know?” he asked. “I do not.”
    """
    page, told = stage.page, stage.found[-1].told
    asked = told is not None and told.near and page.folded[told.verb] in ASKING
    if not asked or not asks(stage, stage.found[-1]) or _partner(stage) is None:
        return False
    you = not _YOU.isdisjoint(page.folded[former.first : former.last])
    opening = page.folded[this.first].partition("'")[0]
    return you and opening in _ANSWERS and page.folded[this.last - 1] != "?"


def _turn_before(stage: Stage) -> Speech | None:
    """The turn before the last one, whose parts may be several: “Once,” he said. “Or twice.”"""
    found = stage.found
    last = stage.marked[found[-1].marked].paragraph
    for each in found[-2 : -2 - _PARTS : -1]:
        if _differ(each, found[-1]) or stage.marked[each.marked].paragraph != last:
            return each
    return None


def _both_say_you(stage: Stage, former: Marked, this: Marked) -> bool:
    """Whether two short quotes open with "you": “You never told me.” “You never asked.”"""
    opening = [stage.page.folded[each.first].partition("'")[0] for each in (former, this)]
    return opening == ["you", "you"] and former.last - former.first <= _REPLY


def _is_reply(stage: Stage, speech: Speech) -> bool:
    """Whether a short quote and a few words on its speaker are all of its paragraph."""
    marked = stage.marked[speech.marked]
    return _is_alone(stage, speech) and marked.last - marked.first <= _REPLY


def asks(stage: Stage, speech: Speech) -> bool:
    return stage.page.folded[stage.marked[speech.marked].last - 1] == "?"


def _differ(first: Speech, second: Speech) -> bool:
    return bool(first.speaker and second.speaker and first.speaker.name != second.speaker.name)


def other_voice(stage: Stage, former: Speech) -> Speaker | None:
    """Who takes the next turn of an exchange behind the last speaker."""
    return _called(stage) or _partner(stage) or _hearer(stage, former) or _examined(stage)


def _examined(stage: Stage) -> Speaker | None:
    """The other of two of whom one examines the other: Bright cross-examined Ruiz. “Did you?”"""
    last, folded, name_from = stage.found[-1], stage.page.folded, stage.page.name_from
    for frame in reversed(stage.frames[max(0, last.frame - _EXCHANGE) : last.frame]):
        if frame.places or _EXAMINING.isdisjoint(folded[token] for token in frame.tokens):
            continue
        verb = next(token for token in frame.tokens if folded[token] in _EXAMINING)
        before = [token for token in frame.tokens if token in name_from and token < verb][-1:]
        behind = [token for token in frame.tokens if token in name_from and token > verb][:1]
        asked, asker = (before, behind) if folded[verb + 1] == "by" else (behind, before)
        own = last.speaker.person if last.speaker else -1
        if asked and asker and name_from[asker[0]][1] == own:
            person = name_from[asked[0]][1]
            place = Source(asked[0], name_from[asked[0]][0], person, PERSON)
            return person_of(stage.cast, place, person)
    return None


def _called(stage: Stage) -> Speaker | None:
    """The person whom the last turn calls by name where it asks or says "you": “Did you see it,
    Mr Bright?” (Muzny et al. 2017, "A Two-stage Sieve Approach for Quote Attribution").
    """
    last = stage.found[-1]
    paragraph, said = stage.marked[last.marked].paragraph, False
    for each in stage.found[-1 : -1 - _PARTS : -1]:
        marked = stage.marked[each.marked]
        if marked.paragraph != paragraph or _differ(each, last):
            return None
        said = said or asks(stage, each)
        said = said or not _YOU.isdisjoint(stage.page.folded[marked.first : marked.last])
        person = vocative(stage.cast, marked.first, marked.last) if said else -1
        if person >= 0 and (last.speaker is None or last.speaker.person != person):
            place = Source(marked.first, marked.first + 1, person, PERSON)
            return person_of(stage.cast, place, person)
    return None


def _partner(stage: Stage) -> Speaker | None:
    """The other voice of an exchange: who spoke last before the last speaker.

    Two sentences of the reporter's own between them end an exchange.
    """
    found = stage.found
    for each in found[-2:-6:-1]:
        if _differ(each, found[-1]):
            between = stage.frames[each.frame + 1 : found[-1].frame]
            told = sum(1 for frame in between if frame.tokens and not frame.places)
            return each.speaker if len(between) < _EXCHANGE and told < 2 else None
    return _asker(stage)


def _asker(stage: Stage) -> Speaker | None:
    """Whose question, told without its words, the last speaker has answered."""
    former = stage.found[-1]
    for frame in stage.frames[max(0, former.frame - 1) : former.frame]:
        question = narrated_question(stage, frame)
        if question and former.speaker and question[1].name == former.speaker.name:
            return resolve(stage.cast, question[0])
    return None


def _hearer(stage: Stage, former: Speech) -> Speaker | None:
    """The person who was asked what nobody is told to have answered: Ruiz asked Tom Bright."""
    hearer = former.told.hearer if former.told else None
    named = stage.page.name_from.get(hearer[0]) if hearer else None
    if hearer is None or named is None:
        return None
    return resolve(stage.cast, Source(hearer[0], named[0], named[1], PERSON))


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


def _question(stage: Stage, frame: Frame) -> Attribution | None:
    """The verb of asking in a sentence that quotes nobody, with who asks; else None."""
    page, row = stage.page, frame.tokens
    asks = not frame.places and any(page.folded[token] in ASKING for token in row[:_CLAUSE])
    told = names_a_speaker(page, row, len(row)) if asks else None
    return told if told and page.folded[told.verb] in ASKING else None


def narrated_question(stage: Stage, frame: Frame) -> tuple[Source, Speaker] | None:
    """Who asks and who is asked where a sentence only tells of a question: Ana Ruiz asked Tom
    Bright whether he had known.
    """
    page, row, told = stage.page, frame.tokens, _question(stage, frame)
    if told is None or told.source is None or told.hearer is None:
        return None
    first, last = told.hearer
    behind = page.folded[last : min(last + _QUESTION, row[-1] + 1)]
    if not row[0] <= first < row[-1] or _WONDERING.isdisjoint(behind):
        return None
    named = page.name_from.get(first)
    heard = Source(first, last, -1, WORDS)
    if named:
        heard = Source(first, named[0], named[1], PERSON)
    elif page.folded[first] in ("him", "her"):
        heard = Source(first, first + 1, -1, PRONOUN)
    elif not is_one(page, heard):
        return None
    speaker = resolve(stage.cast, heard)
    return (told.source, speaker) if speaker.name else None


def asker_before(stage: Stage, number: int) -> Source | None:
    """Who asks in the sentence before a frame of the same paragraph."""
    frames = stage.frames
    if not number or frames[number - 1].paragraph != frames[number].paragraph:
        return None
    return wonderer(stage, frames[number - 1])


def wonderer(stage: Stage, frame: Frame) -> Source | None:
    """Who asks where a sentence tells of nobody who is asked: Ana Ruiz asked how many died."""
    told = _question(stage, frame)
    wonders = told and stage.page.folded[told.verb + 1] in _WONDERING
    return told.source if told and wonders else None


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
