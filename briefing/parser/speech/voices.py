"""Each speech's speaker: told by its sentence, else by what stands around it."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.antecedents import NOBODY, hearer_name
from briefing.parser.speech.attribution import attribute, names_a_speaker
from briefing.parser.speech.cast import Cast, Speaker
from briefing.parser.speech.frames import Frame
from briefing.parser.speech.genders import FEMALE, MALE, noun_gender
from briefing.parser.speech.interviews import last_named
from briefing.parser.speech.marks import Marked
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.resolving import again, meet, resolve
from briefing.parser.speech.shapes import MIXED
from briefing.parser.speech.sources import PAPERS, source_after
from briefing.parser.speech.subjects import DASHES, clause_subject
from briefing.parser.speech.told import BEFORE, BEHIND, Attribution
from briefing.parser.speech.vocabulary import group
from briefing.record import Record
from briefing.text.tokens import MARK

_SHORT = 9
_TURN = 20
_REPLY = 14
_GAP = 8
_EXCHANGE = 4
_SENDER = 12
_SENTENCE = 60
_RESUMED = 2
_GOES_ON = frozenset("added adds continued continues went goes".split())
_REPLIES = frozenset("replied replies answered answers responded responds".split())
# Before the name that somebody calls himself by: I'm Tom, my name is Tom, I, Tom, …
_OWN = frozenset(("i'm", "am", "is", "me", "i", ","))


class Speech(Record):
    """Marked words that somebody said: their number, the frame and the place they stand in, what
    the frame tells of the speaker, and who that is. `goes_on`: with the former speech's words.
    `heard`: the name of a hearer whom only a pronoun tells.
    """

    marked: int
    frame: int
    position: int
    kind: str
    told: Attribution | None
    speaker: Speaker | None
    goes_on: bool
    heard: str | None = None


class Stage(Record):
    """What the speeches of an article are read from; `found` are those so far."""

    page: Page
    cast: Cast
    frames: list[Frame]
    marked: list[Marked]
    found: list[Speech]


def with_speaker(stage: Stage, speech: Speech) -> Speech:
    """The speech with its speaker, None where the text does not say."""
    former = stage.found[-1] if stage.found else None
    if speech.goes_on and former and former.marked == speech.marked - 1:
        return _going_on(stage, former, speech)
    told = speech.told
    if told is not None and told.source is not None:
        if told.source.kind == PRONOUN and told.side == BEFORE:
            _hear_outer(stage, speech.frame, told.source)
            _meet_subject(stage, speech.frame, told.source)
        speaker = _resumed(stage, speech, told)
        if speaker is None:
            but = _spoken_of(stage, speech) | _answered(stage, speech, told.verb)
            speaker = resolve(stage.cast, told.source, but)
        return _heard(stage, speech._replace(speaker=speaker))
    asked = told is not None and told.near  # somebody whom the sentence does not tell
    if asked:
        return speech
    return _completing(stage, speech) if speech.kind == MIXED else _by_neighbours(stage, speech)


def _completing(stage: Stage, speech: Speech) -> Speech:
    """A fragment that only completes a sentence, by whom the sentence before quotes or reports:
    “It is late,” Ruiz said. The board “has put its trust in rain.”
    """
    page, frame = stage.page, stage.frames[speech.frame]
    first = page.folded[stage.marked[speech.marked].first]
    before = page.folded[frame.tokens[speech.position - 1]] if speech.position else ""
    if speech.told is not None or not (first in group("aux") or before in group("be")):
        return speech
    if speech.frame < 1 or stage.frames[speech.frame - 1].paragraph != frame.paragraph:
        return speech
    last = stage.frames[speech.frame - 1]
    former = stage.found[-1] if stage.found else None
    if former and former.frame == speech.frame - 1:
        return speech._replace(speaker=former.speaker)
    said = names_a_speaker(page, last.tokens, len(last.tokens)) if not last.places else None
    return (
        speech._replace(speaker=resolve(stage.cast, said.source))
        if said and said.source
        else speech
    )


def _resumed(stage: Stage, speech: Speech, told: Attribution) -> Speaker | None:
    """The last speaker where he goes on: “…”, he added; None where it may be another one."""
    former = stage.found[-1] if stage.found else None
    if former is None or former.speaker is None:
        return None
    if told.source is None or told.source.kind != PRONOUN or told.side != BEHIND:
        return None
    goes_on = stage.page.folded[told.verb] in _GOES_ON
    near = speech.frame - former.frame <= _RESUMED
    return again(stage.cast, told.source, former.speaker) if goes_on and near else None


def _answered(stage: Stage, speech: Speech, verb: int) -> frozenset[str]:
    """Who asked the question that the words answer, so that another one says them."""
    former = stage.found[-1] if stage.found else None
    if former is None or former.speaker is None or not former.speaker.name:
        return NOBODY
    replies = stage.page.folded[verb] in _REPLIES and speech.frame - former.frame <= _RESUMED
    return frozenset((former.speaker.name,)) if replies and _asks(stage, former) else NOBODY


def _spoken_of(stage: Stage, speech: Speech) -> frozenset[str]:
    """Whom the quoted words name, so that another one says them: “Tom has done nothing.”"""
    page, marked = stage.page, stage.marked[speech.marked]
    inside = range(marked.first, marked.last)
    if any(page.kinds[at] == MARK for at in inside):
        return NOBODY  # one may quote himself: “She said, ‘Tom, go home.’”
    named = (at for at in inside if at in page.name_from and page.folded[at - 1] not in _OWN)
    return frozenset(page.people[page.name_from[at][1]].name for at in named)


def _heard(stage: Stage, speech: Speech) -> Speech:
    """The speech with the name of the "him" or "her" it was said to, where that is certain."""
    hearer = speech.told.hearer if speech.told else None
    if hearer is not None and hearer[0] not in stage.page.name_from:
        source = Source(hearer[0], hearer[1], -1, WORDS)
        if noun_gender(stage.page, source):
            meet(stage.cast, source)
    if hearer is None or stage.page.folded[hearer[0]] not in ("him", "her"):
        return speech
    if hearer[1] - hearer[0] > 1:
        return speech
    name = hearer_name(stage.cast, hearer[0], speech.speaker)
    told = speech.told._replace(hearer=None) if speech.told else None
    return speech._replace(told=told, heard=name)


def _going_on(stage: Stage, former: Speech, speech: Speech) -> Speech:
    """A quote that goes on over paragraphs, unless this one is plainly another's."""
    told = speech.told
    own = resolve(stage.cast, told.source) if told and told.near and told.source else None
    if own is None or own.name is None or former.speaker is None or not former.speaker.name:
        return speech._replace(speaker=own or former.speaker)
    return speech._replace(speaker=own, goes_on=own.name == former.speaker.name)


def _hear_outer(stage: Stage, number: int, source: Source) -> None:
    """Let the cast know whose words hold the pronoun: the ministry said it had called …"""
    row = stage.frames[number].tokens
    told = names_a_speaker(stage.page, row, bisect_left(row, source.first))
    if told is not None and told.source is not None and told.source.kind != PRONOUN:
        resolve(stage.cast, told.source)


def _meet_subject(stage: Stage, number: int, source: Source) -> None:
    """Let the cast know whom a sentence is about before its own pronoun: police …, as it said."""
    row = stage.frames[number].tokens
    subject = clause_subject(stage.page, row, 0, bisect_left(row, source.first))
    if subject is not None and subject.kind == WORDS:
        meet(stage.cast, subject)


def _by_neighbours(stage: Stage, speech: Speech) -> Speech:
    """A quote whose own sentence names nobody: the sentence behind, before, the last speaker."""
    after = _sentence_behind(stage, speech)
    if after is not None and after.source is not None:
        return speech._replace(speaker=resolve(stage.cast, after.source), told=after)
    former = stage.found[-1] if stage.found else None
    presented = _presented(stage, speech)
    if presented is not None:
        return speech._replace(speaker=presented)
    begin = max(former.frame + 1 if former else 0, speech.frame - _GAP)
    told = [frame for frame in stage.frames[begin : speech.frame] if frame.tokens]
    if former and former.speaker and not told and begin == former.frame + 1:
        turn = former.frame < speech.frame and _alternates(stage, speech)
        other = _partner(stage) if turn else None
        return speech._replace(speaker=other or former.speaker)
    for frame in reversed(told[-3:]):
        speaker = _sender(stage, frame) or _subject(stage, frame)
        beside = frame.paragraph == stage.frames[speech.frame].paragraph
        speaker = speaker or _introduced(stage, frame, beside)
        if speaker and not beside and _asked_of_lead(stage, speaker, frame):
            continue
        if speaker is not None and (beside or not _speaks_of(stage, speech, speaker, former)):
            return speech._replace(speaker=speaker)
    lead = _lead(stage, speech)
    if lead:
        return speech._replace(speaker=lead)
    if former and former.speaker and speech.frame - former.frame <= _GAP:
        return speech._replace(speaker=former.speaker)
    return speech if former else _by_next(stage, speech)


def _asked_of_lead(stage: Stage, speaker: Speaker, frame: Frame) -> bool:
    """Whether a sentence of an interview only speaks of somebody to the one who answers next."""
    if stage.cast.lead < 0 or speaker.person == stage.cast.lead:
        return False
    return names_a_speaker(stage.page, frame.tokens, len(frame.tokens)) is None


def _lead(stage: Stage, speech: Speech) -> Speaker | None:
    """The one whose interview it is, where a quote stands alone and nobody else is near."""
    cast, frame = stage.cast, stage.frames[speech.frame]
    if cast.lead < 0 or frame.tokens:
        return None
    opener = stage.marked[speech.marked].opener
    source = last_named(stage.page, cast.starts, cast.lead, opener)
    return resolve(cast, source) if source else None


def _sentence_behind(stage: Stage, speech: Speech) -> Attribution | None:
    """The attribution that follows as a sentence of its own: “Why?” Smith asked."""
    page, frame = stage.page, stage.frames[speech.frame]
    if speech.position < len(frame.tokens) or speech.frame + 1 >= len(stage.frames):
        return None
    after = stage.frames[speech.frame + 1]
    if after.places or not after.tokens:
        return None
    signed = page.folded[after.tokens[0]] in DASHES
    if after.paragraph != frame.paragraph + signed and after.paragraph != frame.paragraph:
        return None
    if len(after.tokens) > _SHORT * (2 if signed else 1):
        return None
    told = attribute(page, after, 0, True)
    return told if told and told.near and told.side == BEHIND else None


def _presented(stage: Stage, speech: Speech) -> Speaker | None:
    """Who stands behind a quote that opens its paragraph, new to us: “…” Ana Ruiz has been a
    nurse since 2014; “…” That was the manager, Tom Bright.
    """
    page, frame = stage.page, stage.frames[speech.frame]
    if frame.tokens or speech.frame + 1 >= len(stage.frames):
        return None
    after = stage.frames[speech.frame + 1]
    opener = stage.marked[speech.marked].opener
    opening = page.document.paragraphs[frame.paragraph].first
    if after.paragraph != frame.paragraph or opener != opening or len(after.tokens) < 3:
        return None
    row = after.tokens
    that = page.folded[row[0]] in ("that", "it", "so") and page.folded[row[1]] in group("be")
    that = that or page.folded[row[0]] == "so"
    source = source_after(page, row, 2, len(row)) if that else clause_subject(page, row, 0, 6)
    if source is None or source.kind != PERSON:
        return None
    first = page.people[source.person].mentions[0].start
    new = first == page.document.tokens.starts[source.first]
    return resolve(stage.cast, source) if that or new else None


def _alternates(stage: Stage, speech: Speech) -> bool:
    """Whether a quote that nobody stands beside is the other voice of an exchange: the answer
    to a question, or the next short turn where a question was answered before.
    """
    found, marked = stage.found, stage.marked
    former, this = marked[found[-1].marked], marked[speech.marked]
    if this.paragraph == former.paragraph:
        return False
    if _asks(stage, found[-1]):
        return not _asks(stage, speech)
    if len(found) < 2 or not _differ(found[-2], found[-1]):
        return False
    turns = former.paragraph - marked[found[-2].marked].paragraph <= 1
    questions = any(_asks(stage, each) for each in found[-4:])
    longest = max(this.last - this.first, former.last - former.first)
    replies = turns and not stage.frames[speech.frame].tokens and longest <= _REPLY
    if replies and _is_reply(stage, found[-1]) and _is_reply(stage, found[-2]):
        return True
    return turns and questions and (longest <= _TURN or _asks(stage, speech))


def _is_reply(stage: Stage, speech: Speech) -> bool:
    """Whether a quote and a few words on its speaker are all of its paragraph."""
    frame = stage.frames[speech.frame]
    beside = [frame.paragraph == other.paragraph for other in _around(stage, speech.frame)]
    size = stage.marked[speech.marked].last - stage.marked[speech.marked].first
    return not any(beside) and len(frame.tokens) <= _SHORT and size <= _REPLY


def _around(stage: Stage, number: int) -> list[Frame]:
    return stage.frames[max(0, number - 1) : number] + stage.frames[number + 1 : number + 2]


def _asks(stage: Stage, speech: Speech) -> bool:
    return stage.page.folded[stage.marked[speech.marked].last - 1] == "?"


def _differ(first: Speech, second: Speech) -> bool:
    return bool(first.speaker and second.speaker and first.speaker.name != second.speaker.name)


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
    return None


def _sender(stage: Stage, frame: Frame) -> Speaker | None:
    """Who sent the words that follow: an email arrived from Tom Bright."""
    page, row = stage.page, frame.tokens
    for at in range(max(1, len(row) - _SENDER), len(row) - 1):
        if page.folded[row[at]] in ("from", "by"):
            paper = any(page.folded[token] in PAPERS for token in row[max(0, at - 3) : at])
            source = source_after(page, row, at + 1, len(row)) if paper else None
            if source is not None:
                return resolve(stage.cast, source)
    return None


def _subject(stage: Stage, frame: Frame) -> Speaker | None:
    """Who acts or says something in a sentence without a quote, if it is somebody."""
    page, row = stage.page, frame.tokens
    said = None if frame.places else names_a_speaker(page, row, len(row))
    for source in (said.source if said else None, clause_subject(page, row, 0, len(row))):
        if source is None or (source.kind == PRONOUN and not _is_one(page, source)):
            continue
        speaker = resolve(stage.cast, source)
        if speaker.name is not None and (speaker.person >= 0 or speaker.gender):
            return speaker
    return None


def _introduced(stage: Stage, frame: Frame, beside: bool) -> Speaker | None:
    """The only person whom a sentence names: anyone beside the quote, else one new to us."""
    page, row = stage.page, frame.tokens
    named = [(token, page.name_from[token]) for token in row[:_SENTENCE] if token in page.name_from]
    if len({person for _, (_, person) in named}) != 1:
        return None
    first, (last, person) = named[0]
    new = page.people[person].mentions[0].start == page.document.tokens.starts[first]
    if not (beside or new):
        return None
    return resolve(stage.cast, Source(first, last, person, PERSON))


def _is_one(page: Page, source: Source) -> bool:
    return page.folded[source.first] in group("he", "she")


def _speaks_of(stage: Stage, speech: Speech, speaker: Speaker, former: Speech | None) -> bool:
    """Whether a quote opens with "He …" about the one named last, so that another says it."""
    first = stage.marked[speech.marked].first
    opening = stage.page.folded[first : first + 3]
    pronoun = {MALE: "he", FEMALE: "she"}.get(speaker.gender, "")
    another = former is not None and former.speaker is not None
    return another and bool(pronoun) and pronoun in opening and "i" not in opening


def _by_next(stage: Stage, speech: Speech) -> Speech:
    """The quote that opens an article belongs to the person whom the next sentence is about."""
    for frame in stage.frames[speech.frame + 1 : speech.frame + 2]:
        row = frame.tokens
        subject = clause_subject(stage.page, row, 0, len(row)) if not frame.places else None
        if subject is not None and subject.kind == PERSON:
            return speech._replace(speaker=resolve(stage.cast, subject))
    return speech


def listen(stage: Stage, frame: Frame) -> None:
    """Let the cast know who acts in a sentence, and who says something without being quoted."""
    row = frame.tokens
    subject = clause_subject(stage.page, row, 0, len(row)) if row else None
    if subject is not None:
        meet(stage.cast, subject)
    said = names_a_speaker(stage.page, row, len(row)) if row and not frame.places else None
    if said is not None and said.source is not None:
        met = subject is not None and subject.kind == PRONOUN and said.source == subject
        if not met:
            resolve(stage.cast, said.source)
