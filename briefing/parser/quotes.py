"""What people are quoted as saying."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model import Person, Quote, Span
from briefing.parser.attribution import BEHIND, Attribution, attribute, names_a_speaker
from briefing.parser.coreference import Cast, Speaker
from briefing.parser.frames import Frame, Place, read_frames
from briefing.parser.marks import Marked, find_marked
from briefing.parser.sources import PERSON, Page, clause_subject, read_page
from briefing.parser.speech import Shape, is_link_line, is_named, is_title, is_whole, shape_of
from briefing.text.document import Document

DIRECT, MIXED = "direct", "mixed"
_FRAGMENT = 4
_SHORT_CLAUSE = 9


class _Speech(NamedTuple):
    """Marked words that somebody said: where they stand and what the sentence tells of them."""

    marked: int
    frame: int
    position: int
    kind: str
    told: Attribution | None
    speaker: Speaker | None


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
        if told is None or told.source is None:
            return None
    if goes_on:
        return _Speech(place.marked, number, position, DIRECT, told, None)
    beside = told is not None and told.near
    if is_named(page, frame, position, shape):
        return None
    if is_title(page, frame, position, shape) and not (beside and shape.comma):
        return None
    if whole and (beside or _stands_alone(page, frames, number, place, marked, shape)):
        return _Speech(place.marked, number, position, DIRECT, told, None)
    if told is None:
        if shape.words < _FRAGMENT or shape.titled:
            return None
        if not (shape.clause and shape.words >= 6):
            return None
    kind = DIRECT if _is_clause(page, frame, position, shape, told) else MIXED
    return _Speech(place.marked, number, position, kind, told, None)


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
    if marked[speech.marked].goes_on and former and former.marked == speech.marked - 1:
        return speech._replace(speaker=former.speaker)
    told = speech.told
    if told is not None and told.source is not None:
        return speech._replace(speaker=cast.resolve(told.source))
    if told is not None and speech.kind == MIXED:
        return speech
    if speech.kind == MIXED:
        return speech
    return _by_neighbours(page, cast, frames, marked, found, speech)


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
    gap = (
        frames[former.frame + 1 : speech.frame]
        if former
        else frames[max(0, speech.frame - 3) : speech.frame]
    )
    if former and not any(each.tokens for each in gap):
        if former.frame < speech.frame and former.speaker is not None:
            if _is_answer(page, marked, former, speech):
                other = _partner(found, former)
                if other:
                    return speech._replace(speaker=other)
            tail = _narration_behind(page, cast, frames, former)
            return speech._replace(speaker=tail or former.speaker)
    for frame in reversed(gap[-3:]):
        speaker = _subject_of(page, cast, frame)
        if speaker is not None:
            return speech._replace(speaker=speaker)
    if former and former.speaker and speech.frame - former.frame <= 4:
        return speech._replace(speaker=former.speaker)
    return speech


def _narration_behind(
    page: Page, cast: Cast, frames: list[Frame], former: _Speech
) -> Speaker | None:
    return None


def _is_answer(page: Page, marked: list[Marked], former: _Speech, speech: _Speech) -> bool:
    """Whether a quote answers the question that the former paragraph's quote ended with."""
    first, second = marked[former.marked], marked[speech.marked]
    asked = page.folded[first.last - 1] == "?" and page.folded[second.last - 1] != "?"
    return asked and second.paragraph > first.paragraph


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
    short = len(after.tokens) <= _SHORT_CLAUSE and not after.places
    if not short or after.paragraph != frame.paragraph or not after.tokens:
        return None
    told = attribute(page, after, 0, True)
    return told if told and told.near and told.side == BEHIND else None


def _subject_of(page: Page, cast: Cast, frame: Frame) -> Speaker | None:
    """Who acts or says something in a sentence without a quote, if it is a person."""
    if not frame.tokens:
        return None
    said = names_a_speaker(page, frame.tokens) if not frame.places else None
    for source in (
        said.source if said else None,
        clause_subject(page, frame.tokens, 0, len(frame.tokens)),
    ):
        if source is not None and (
            source.kind == PERSON or page.folded[source.first] in ("he", "she")
        ):
            speaker = cast.resolve(source)
            if speaker.name is not None:
                return speaker
    return None


def _remember(page: Page, cast: Cast, frame: Frame) -> None:
    """Let the cast know who said something without being quoted."""
    if frame.places or not frame.tokens:
        return
    said = names_a_speaker(page, frame.tokens)
    if said and said.source is not None:
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
    if second.goes_on:
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
    if former.frame == speech.frame:
        return page.folded[second.opener - 1] in (",", "—", "–", ".") or len(between) <= 4
    return former.frame + 1 == speech.frame and speech.position == 0


_SEPARATE = frozenset(("adding", "saying", "noting", "added:", "telling", "calling"))


def _quote(page: Page, marked: list[Marked], group: list[_Speech]) -> Quote:
    """The item of one quote; its parts joined by one space."""
    document = page.document
    starts, ends = document.tokens.starts, document.tokens.ends
    parts = tuple(
        Span(starts[marked[each.marked].first], ends[marked[each.marked].last - 1])
        for each in group
    )
    speaker = next((each.speaker for each in group if each.speaker), None)
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
