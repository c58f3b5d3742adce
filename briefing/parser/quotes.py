"""What people are quoted as saying."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from briefing.model import Person, Quote, Span
from briefing.parser.attribution import (
    BEFORE,
    BEHIND,
    PAPERS,
    Attribution,
    attribute,
    names_a_speaker,
)
from briefing.parser.coreference import FEMALE, MALE, Cast, Speaker
from briefing.parser.frames import Frame, Place, read_frames
from briefing.parser.marks import Marked, find_marked
from briefing.parser.sources import (
    PERSON,
    PRONOUN,
    Page,
    Source,
    clause_subject,
    read_page,
    source_after,
)
from briefing.parser.speech import Shape, is_link_line, is_named, is_title, is_whole, shape_of
from briefing.text.document import Document

DIRECT, MIXED = "direct", "mixed"
_FRAGMENT = 4
_SHORT_CLAUSE = 9
_TURN = 12
_GAP = 8


class _Speech(NamedTuple):
    """Marked words that somebody said: where they stand and what the sentence tells of them."""

    marked: int
    frame: int
    position: int
    kind: str
    told: Attribution | None
    speaker: Speaker | None
    goes_on: bool


def find_quotes(document: Document, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """What people are quoted as saying, in reading order; empty when nobody is quoted.

    Spans are code points of `document.text`, marks left out. A quote split by "she added", or
    running over paragraphs, is one item with several parts. `speaker` is a person's name, else
    the source's words, else None. Never raises; linear in the text's length.
    """
    marked = find_marked(document)
    if not marked:
        return ()
    page = read_page(document, people)
    frames = read_frames(document, marked)
    cast = Cast(page, _inside(document, marked))
    speeches = _speeches(page, cast, frames, marked)
    return tuple(_quote(page, marked, group) for group in _joined(page, frames, marked, speeches))


def _inside(document: Document, marked: list[Marked]) -> bytearray:
    """For each token whether it stands between marks."""
    inside = bytearray(len(document.tokens.words))
    for each in marked:
        inside[each.opener : each.after] = b"\1" * (each.after - each.opener)
    return inside


def _speeches(page: Page, cast: Cast, frames: list[Frame], marked: list[Marked]) -> list[_Speech]:
    """The marked words that are speech, each with its speaker, in text order."""
    found: list[_Speech] = []
    for number, frame in enumerate(frames):
        link = is_link_line(page, frame)
        for place in frame.places:
            shape = shape_of(page, marked[place.marked])
            if not shape.words or link:
                continue
            speech = _speech(page, frames, number, place, marked, shape)
            if speech is not None:
                found.append(_with_speaker(page, cast, frames, marked, found, speech))
        _remember(page, cast, frame)
    return found


def _speech(
    page: Page,
    frames: list[Frame],
    number: int,
    place: Place,
    marked: list[Marked],
    shape: Shape,
) -> _Speech | None:
    """The words as speech, or None where they are a name, a title, a sign or a scare quote."""
    frame, position = frames[number], place.position
    goes_on = marked[place.marked].goes_on
    whole = is_whole(page, frame, position, shape) or goes_on
    told = attribute(page, frame, position, whole)
    if (
        page.document.sentences[page.document.sentence_at[marked[place.marked].opener]].kind
        == "heading"
    ):
        if told is None or told.source is None or not told.near or shape.words < _FRAGMENT:
            return None
    if goes_on:
        return _Speech(place.marked, number, position, DIRECT, told, None, True)
    beside = told is not None and told.near
    if is_named(page, frame, position, shape):
        return None
    if is_title(page, frame, position, shape) and not (beside and position == 0):
        return None
    if whole and (beside or _stands_alone(page, frames, number, place, marked, shape)):
        return _Speech(place.marked, number, position, DIRECT, told, None, False)
    if told is None:
        if shape.words < _FRAGMENT or shape.titled:
            return None
        if not (shape.clause and shape.words >= 6):
            return None
    kind = DIRECT if _is_clause(page, frame, position, shape, told) else MIXED
    return _Speech(place.marked, number, position, kind, told, None, False)


def _stands_alone(
    page: Page,
    frames: list[Frame],
    number: int,
    place: Place,
    marked: list[Marked],
    shape: Shape,
) -> bool:
    """Whether a quote without a verb of saying is a sentence of its own."""
    frame, quote = frames[number], marked[place.marked]
    if place.position and page.folded[frame.tokens[place.position - 1]] not in (",", ":", "—", "–"):
        return False
    behind = page.folded[quote.after] if quote.after < len(page.folded) else ""
    if shape.stop:
        return True
    if shape.comma:
        return place.position == 0 and place.position < len(frame.tokens)
    return behind == "." or (place.position == len(frame.tokens) and shape.clause)


def _is_clause(
    page: Page, frame: Frame, position: int, shape: Shape, told: Attribution | None
) -> bool:
    """Whether a fragment is a clause or more that stands by itself in the sentence."""
    if shape.words < _FRAGMENT or not shape.clause:
        return False
    before = page.folded[frame.tokens[position - 1]] if position else ","
    return before in (",", ":", "that") or (position == 0 and shape.comma)


def _with_speaker(
    page: Page,
    cast: Cast,
    frames: list[Frame],
    marked: list[Marked],
    found: list[_Speech],
    speech: _Speech,
) -> _Speech:
    """The speech with its speaker: told by its sentence, else by what stands around."""
    former = found[-1] if found else None
    told = speech.told
    if marked[speech.marked].goes_on and former and former.marked == speech.marked - 1:
        own = cast.resolve(told.source) if told and told.near and told.source else None
        if own is None or own.name is None or former.speaker is None or not former.speaker.name:
            return speech._replace(speaker=own or former.speaker)
        return speech._replace(speaker=own, goes_on=own.name == former.speaker.name)
    if told is not None and told.source is not None:
        if told.source.kind == PRONOUN and told.side == BEFORE:
            _outer(page, cast, frames[speech.frame], told.source)
        return speech._replace(speaker=cast.resolve(told.source))
    if told is not None and speech.kind == MIXED:
        return speech
    if speech.kind == MIXED:
        return speech
    return _by_neighbours(page, cast, frames, marked, found, speech)


def _outer(page: Page, cast: Cast, frame: Frame, source: Source) -> None:
    """Let the cast know whose words hold the pronoun: the ministry said it had called …"""
    row = frame.tokens
    told = names_a_speaker(page, row[: bisect_left(row, source.first)])
    if told is not None and told.source is not None and told.source.kind != PRONOUN:
        cast.resolve(told.source)


def _by_neighbours(
    page: Page,
    cast: Cast,
    frames: list[Frame],
    marked: list[Marked],
    found: list[_Speech],
    speech: _Speech,
) -> _Speech:
    """A quote whose own sentence names nobody: the sentence behind, before, the last speaker."""
    after = _sentence_behind(page, frames, speech)
    if after is not None and after.source is not None:
        return speech._replace(speaker=cast.resolve(after.source), told=after)
    former = found[-1] if found else None
    gap = frames[former.frame + 1 if former else 0 : speech.frame][-_GAP:]
    told = [frame for frame in gap if frame.tokens]
    if former and former.speaker and not told:
        if former.frame < speech.frame and _alternates(page, marked, found, speech):
            other = _partner(found, former)
            if other:
                return speech._replace(speaker=other)
        return speech._replace(speaker=former.speaker)
    for frame in reversed(told[-3:]):
        speaker = _sender_of(page, cast, frame) or _subject_of(page, cast, frame)
        if speaker is not None and not _speaks_of(page, marked[speech.marked], speaker, former):
            return speech._replace(speaker=speaker)
    if former and former.speaker and speech.frame - former.frame <= _GAP:
        return speech._replace(speaker=former.speaker)
    return speech if found else _by_next(page, cast, frames, speech)


def _speaks_of(page: Page, marked: Marked, speaker: Speaker, former: _Speech | None) -> bool:
    """Whether a quote opens with "He …" about the one named last, so that another says it."""
    opening = page.folded[marked.first : marked.first + 3]
    he = {MALE: "he", FEMALE: "she"}.get(speaker.gender, "")
    another = former is not None and former.speaker is not None
    return another and bool(he) and he in opening and "i" not in opening


def _by_next(page: Page, cast: Cast, frames: list[Frame], speech: _Speech) -> _Speech:
    """The quote that opens an article belongs to the person whom the next sentence is about."""
    for frame in frames[speech.frame + 1 : speech.frame + 2]:
        row = frame.tokens
        subject = clause_subject(page, row, 0, len(row)) if row and not frame.places else None
        if subject is not None and subject.kind == PERSON:
            return speech._replace(speaker=cast.resolve(subject))
    return speech


def _alternates(page: Page, marked: list[Marked], found: list[_Speech], speech: _Speech) -> bool:
    """Whether a quote that nobody stands beside is the other voice of an exchange: the answer
    to a question, or the next short turn where a question was answered before.
    """
    former, this = marked[found[-1].marked], marked[speech.marked]
    if this.paragraph == former.paragraph:
        return False
    if _asks(page, former):
        return not _asks(page, this)
    if len(found) < 2:
        return False
    earlier = marked[found[-2].marked]
    turns = former.paragraph - earlier.paragraph <= 1 and _differ(found[-2], found[-1])
    short = this.last - this.first <= _TURN and former.last - former.first <= _TURN
    questions = any(_asks(page, marked[each.marked]) for each in found[-4:])
    return turns and questions and (short or _asks(page, this))


def _asks(page: Page, marked: Marked) -> bool:
    return page.folded[marked.last - 1] == "?"


def _differ(first: _Speech, second: _Speech) -> bool:
    return bool(first.speaker and second.speaker and first.speaker.name != second.speaker.name)


def _partner(found: list[_Speech], former: _Speech) -> Speaker | None:
    """The other voice of an exchange: who spoke last before the former speaker."""
    for each in found[-2:-6:-1]:
        if each.speaker and former.speaker and each.speaker.name != former.speaker.name:
            return each.speaker
    return None


def _sentence_behind(page: Page, frames: list[Frame], speech: _Speech) -> Attribution | None:
    """The attribution that follows as a sentence of its own: “Why?” Smith asked."""
    frame = frames[speech.frame]
    if speech.position < len(frame.tokens) or speech.frame + 1 >= len(frames):
        return None
    after = frames[speech.frame + 1]
    signed = bool(after.tokens) and page.folded[after.tokens[0]] in ("—", "–", "-", "--")
    short = len(after.tokens) <= _SHORT_CLAUSE * (2 if signed else 1) and not after.places
    if not short or after.paragraph != frame.paragraph or not after.tokens:
        return None
    told = attribute(page, after, 0, True)
    return told if told and told.near and told.side == BEHIND else None


def _sender_of(page: Page, cast: Cast, frame: Frame) -> Speaker | None:
    """Who sent the words that follow: an email arrived from Tom Bright."""
    row = frame.tokens
    for at in range(max(1, len(row) - 12), len(row) - 1):
        if page.folded[row[at]] in ("from", "by"):
            paper = any(page.folded[token] in PAPERS for token in row[max(0, at - 3) : at])
            source = source_after(page, row, at + 1, len(row)) if paper else None
            if source is not None:
                return cast.resolve(source)
    return None


def _subject_of(page: Page, cast: Cast, frame: Frame) -> Speaker | None:
    """Who acts or says something in a sentence without a quote, if it is a person."""
    if not frame.tokens:
        return None
    said = names_a_speaker(page, frame.tokens) if not frame.places else None
    for source in (
        said.source if said else None,
        clause_subject(page, frame.tokens, 0, len(frame.tokens)),
    ):
        if source is None:
            continue
        speaker = cast.resolve(source) if _is_whom(page, source) else None
        if speaker is None or speaker.name is None:
            continue
        if speaker.person >= 0 or speaker.gender:
            return speaker
    return None


def _is_whom(page: Page, source: Source) -> bool:
    """Whether a subject may be somebody who speaks: a name, he or she, a description."""
    return source.kind != PRONOUN or page.folded[source.first] in ("he", "she")


def _remember(page: Page, cast: Cast, frame: Frame) -> None:
    """Let the cast know who said something without being quoted."""
    if not frame.tokens:
        return
    subject = clause_subject(page, frame.tokens, 0, len(frame.tokens))
    if subject is not None:
        cast.follow(subject)
        cast.meet(subject)
    said = None if frame.places else names_a_speaker(page, frame.tokens)
    followed = subject is not None and subject.kind == PRONOUN and said and said.source == subject
    if said and said.source is not None and not followed:
        cast.resolve(said.source)


def _joined(
    page: Page, frames: list[Frame], marked: list[Marked], speeches: list[_Speech]
) -> list[list[_Speech]]:
    """The speeches, those that are one quote together."""
    groups: list[list[_Speech]] = []
    for speech in speeches:
        if groups and _continues(page, frames, marked, groups[-1][-1], speech):
            groups[-1].append(speech)
        else:
            groups.append([speech])
    return groups


def _continues(
    page: Page, frames: list[Frame], marked: list[Marked], former: _Speech, speech: _Speech
) -> bool:
    """Whether a speech goes on with the former one: over paragraphs, or around "she said"."""
    first, second = marked[former.marked], marked[speech.marked]
    if speech.goes_on:
        return speech.marked == former.marked + 1
    if first.paragraph != second.paragraph or speech.marked != former.marked + 1:
        return False
    if former.told is None or former.told.side != BEHIND or not former.told.near:
        return False
    if former.kind == MIXED or former.speaker is None or speech.speaker is None:
        return False
    if former.speaker.name != speech.speaker.name:
        return False
    between = range(first.after, second.opener)
    if any(page.folded[at] in _SEPARATE for at in between):
        return False
    if former.frame != speech.frame and speech.told is not None and speech.told.source:
        return False
    if former.frame == speech.frame:
        last = second.opener - 1
        return page.folded[last] in (",", "—", "–", ".") or last == former.told.verb
    return former.frame + 1 == speech.frame and speech.position == 0 and speech.kind == DIRECT


_SEPARATE = frozenset(("adding", "saying", "noting", "added:", "telling", "calling"))


def _quote(page: Page, marked: list[Marked], group: list[_Speech]) -> Quote:
    """The item of one quote; its parts joined by one space."""
    document = page.document
    starts, ends = document.tokens.starts, document.tokens.ends
    parts = tuple(
        Span(starts[marked[each.marked].first], ends[marked[each.marked].last - 1])
        for each in group
    )
    speaker = next((each.speaker for each in group if each.speaker and each.speaker.name), None)
    hearer = next((each.told.hearer for each in group if each.told and each.told.hearer), None)
    named = speaker is not None and speaker.name is not None
    return Quote(
        text=" ".join(document.text[start:end] for start, end in parts),
        kind=group[0].kind,
        speaker=speaker.name if speaker else None,
        speaker_span=Span(starts[speaker.first], ends[speaker.last - 1])
        if speaker and named
        else None,
        addressee=document.text[starts[hearer[0]] : ends[hearer[1] - 1]] if hearer else None,
        parts=parts,
        start=parts[0].start,
        end=parts[-1].end,
        paragraph=marked[group[0].marked].paragraph + 1,
    )
