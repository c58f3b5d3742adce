"""What people are quoted as saying."""

from __future__ import annotations

from itertools import zip_longest

from briefing.model import Person, Quote, Span
from briefing.parser.speech.asides import is_denied
from briefing.parser.speech.attribution import attribute, by_paper
from briefing.parser.speech.cast import read_cast
from briefing.parser.speech.clauses import DASHES
from briefing.parser.speech.frames import BEHIND, Attribution, Place, read_frames
from briefing.parser.speech.marks import Marked, find_marked
from briefing.parser.speech.namesakes import retitle
from briefing.parser.speech.page import WORDS, Page, read_page
from briefing.parser.speech.shapes import DIRECT, MIXED, is_link_line, is_whole, kind_of, shape_of
from briefing.parser.speech.somebody import can_say, is_nobody, is_sign
from briefing.parser.speech.sources import source_after
from briefing.parser.speech.stage import Speech, Stage
from briefing.parser.speech.voices import listen, with_speaker
from briefing.text.document import Document

_FRAGMENT = 4
_ASIDE = 12
_HEADLINE = 20
_STOPS = frozenset((".", "?", "!", "…", "...", ":", ",", ";", ")", "—"))
_SEPARATE = frozenset(("adding", "saying", "noting", "telling", "calling"))


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
    cast = read_cast(page, _inside(document, marked))
    retitle(cast)
    stage = Stage(page, cast, read_frames(document, marked), marked, [])
    _read(stage)
    return tuple(_quote(stage, group) for group in _joined(stage))


def _inside(document: Document, marked: list[Marked]) -> bytearray:
    """For each token whether it stands between marks."""
    inside = bytearray(len(document.tokens.words))
    for each in marked:
        inside[each.opener : each.after] = b"\1" * (each.after - each.opener)
    return inside


def _read(stage: Stage) -> None:
    """Find the marked words that are speech, each with its speaker, in text order."""
    for number, frame in enumerate(stage.frames):
        if frame.places and not is_link_line(stage.page, frame):
            broken: Speech | None = None
            for place, behind in zip_longest(frame.places, frame.places[1:]):
                if broken is None:
                    broken = _broken_off(stage, number, place, behind) if behind else None
                    speech = broken or _speech(stage, number, place)
                else:
                    speech = broken._replace(marked=place.marked, position=place.position)
                    broken = None
                if speech is not None:
                    stage.found.append(_spoken(stage, speech))
        listen(stage, frame)


def _broken_off(stage: Stage, number: int, place: Place, behind: Place) -> Speech | None:
    """Words that dashes break off for what somebody does: “Well” — he waved — “it is dead.”

    They are as much speech as the other half, by who is told behind it, else by who does it.
    """
    page, row = stage.page, stage.frames[number].tokens
    between = [page.folded[token] for token in row[place.position : behind.position]]
    if not 2 < len(between) < _ASIDE or not DASHES.issuperset((between[0], between[-1])):
        return None
    told = attribute(page, stage.frames[number], behind.position, True)
    if told is None or told.source is None or told.side != BEHIND:
        first = place.position + 1
        doer = source_after(page, row, first, behind.position)
        acts = doer is not None and doer.kind != WORDS
        told = Attribution(doer, row[first], None, BEHIND, True) if acts else None
    return told and Speech(place.marked, number, place.position, DIRECT, told, None, False)


def _spoken(stage: Stage, speech: Speech) -> Speech:
    """The speech with its speaker; nobody's where the words before it deny that it was said."""
    speech = with_speaker(stage, speech)
    behind = speech.told is not None and speech.told.side == BEHIND
    row = stage.frames[speech.frame].tokens
    denied = not behind and is_denied(stage.page, row, speech.position)
    source = speech.told.source if speech.told else None
    denied = denied or (source is not None and is_nobody(stage.page, source))
    return speech._replace(speaker=None) if denied else speech


def _speech(stage: Stage, number: int, place: Place) -> Speech | None:
    """The words as speech, or None where they are a name, a title, a sign or a scare quote."""
    page, frame, marked = stage.page, stage.frames[number], stage.marked[place.marked]
    shape = shape_of(page, marked)
    if not shape.words:
        return None
    whole = marked.goes_on or is_whole(page, frame, place.position, shape)
    told = attribute(page, frame, place.position, whole) or by_paper(page, frame, place, marked)
    named = told is not None and told.near and told.source is not None
    if told and told.source and is_sign(page, told.source):
        return None
    if _is_heading(page, marked) and (not named or shape.words < _FRAGMENT):
        return None
    ended = shape.stop or (shape.comma and not place.position)
    if _is_headline(page, marked) and not (ended or (named and shape.words >= _FRAGMENT)):
        return None
    if marked.goes_on:
        return Speech(place.marked, number, place.position, DIRECT, told, None, True)
    kind = kind_of(page, frame, place.position, marked, shape, told, whole)
    if (
        kind == MIXED
        and shape.words == 1
        and told
        and told.source
        and not can_say(page, told.source)
    ):
        return None
    return Speech(place.marked, number, place.position, kind, told, None, False) if kind else None


def _is_heading(page: Page, marked: Marked) -> bool:
    return page.document.paragraphs[marked.paragraph].kind == "heading"


def _is_headline(page: Page, marked: Marked) -> bool:
    """Whether the words stand in a short line that ends without a stop."""
    stretch = page.document.paragraphs[marked.paragraph]
    if stretch.last - stretch.first > _HEADLINE:
        return False
    ending = page.folded[max(stretch.first, stretch.last - 3) : stretch.last]
    return not any(sign in _STOPS for sign in ending)


def _joined(stage: Stage) -> list[list[Speech]]:
    """The speeches, those that are one quote together."""
    groups: list[list[Speech]] = []
    for speech in stage.found:
        if groups and _continues(stage, groups[-1][-1], speech):
            groups[-1].append(speech)
        else:
            groups.append([speech])
    return groups


def _continues(stage: Stage, former: Speech, speech: Speech) -> bool:
    """Whether a speech goes on with the former one: over paragraphs, or around "she said"."""
    between = speech.marked - former.marked - 1
    if between and (speech.goes_on or between > 2 or former.frame == speech.frame):
        return False  # only a name of the attribution may stand in marks between the parts
    if speech.goes_on:
        return True
    first, second = stage.marked[former.marked], stage.marked[speech.marked]
    told = former.told
    if first.paragraph != second.paragraph or former.kind == MIXED or not _same(former, speech):
        return False
    if told is None or told.side != BEHIND or not told.near:
        return False
    folded = stage.page.folded
    if any(folded[at] in _SEPARATE for at in range(first.after, second.opener)):
        return False
    if former.frame == speech.frame:
        last = second.opener - 1
        return folded[last] in (",", "—", "–", ".") or last == told.verb
    own = speech.told is not None and speech.told.source is not None
    begins = former.frame + 1 == speech.frame and speech.position == 0
    return begins and not own and speech.kind == DIRECT


def _same(former: Speech, speech: Speech) -> bool:
    """Whether both have one speaker, or one that the text does not name."""
    one, other = former.speaker, speech.speaker
    return one is not None and other is not None and one.name == other.name


def _quote(stage: Stage, group: list[Speech]) -> Quote:
    """The item of one quote; its parts joined by one space."""
    page, marked = stage.page, [stage.marked[each.marked] for each in group]
    text = page.document.text
    parts = tuple(_span(page, each.first, each.last) for each in marked)
    speakers = (each.speaker for each in group)
    speaker = next((each for each in speakers if each is not None and each.name), None)
    hearer = next((each.told.hearer for each in group if each.told and each.told.hearer), None)
    heard = _span(page, *hearer) if hearer else None
    named = next((each.heard for each in group if each.heard), None)
    return Quote(
        text=" ".join(text[start:end] for start, end in parts),
        kind=group[0].kind,
        speaker=speaker.name if speaker else None,
        speaker_span=_span(page, speaker.first, speaker.last) if speaker else None,
        addressee=text[heard.start : heard.end] if heard else named,
        parts=parts,
        start=parts[0].start,
        end=parts[-1].end,
        paragraph=marked[0].paragraph + 1,
    )


def _span(page: Page, first: int, last: int) -> Span:
    """The place of the tokens `first` to `last` (exclusive)."""
    tokens = page.document.tokens
    return Span(tokens.starts[first], tokens.ends[last - 1])
