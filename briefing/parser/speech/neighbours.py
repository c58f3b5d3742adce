"""Who says words whose own sentence names nobody: told by the sentences around them."""

from __future__ import annotations

from briefing.parser.speech.attribution import attribute, names_a_speaker
from briefing.parser.speech.cast import Speaker, note
from briefing.parser.speech.clauses import DASHES, clause_subject
from briefing.parser.speech.frames import BEHIND, Attribution, Frame
from briefing.parser.speech.genders import FEMALE, MALE
from briefing.parser.speech.interviews import NO_INTERVIEW, last_named
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.resolving import resolve
from briefing.parser.speech.shapes import MIXED
from briefing.parser.speech.sources import UTTERED, source_after
from briefing.parser.speech.stage import Speech, Stage
from briefing.parser.speech.turns import (
    ASKING,
    alternates,
    asks,
    calls_a_parent,
    is_reporters,
    narrated_question,
    other_voice,
    points,
    spoken_of,
    told_by_reporter,
    wonderer,
)
from briefing.parser.speech.vocabulary import PAPERS, group

_SHORT = 9
_GAP = 8
_SENDER = 12
_THROUGH = frozenset("account accounts phone page profile".split())
_SENTENCE = 60
_UTTERANCE = 4
_LATELY = 8
_PARAGRAPH = 12
_KIN_WORDS = 6
_HELD = frozenset("had has died drowned lives lived".split())


def by_neighbours(stage: Stage, speech: Speech) -> Speech:
    """A quote whose own sentence names nobody: the sentence behind, before, the last speaker."""
    after = _sentence_behind(stage, speech)
    if after is not None and after.source is not None and not _goes_on(stage, speech):
        return speech._replace(speaker=resolve(stage.cast, after.source), told=after)
    former = stage.found[-1] if stage.found else None
    presented = _presented(stage, speech)
    if presented is not None:
        return speech._replace(speaker=presented)
    begin = max(former.frame + 1 if former else 0, speech.frame - _GAP)
    told = [frame for frame in stage.frames[begin : speech.frame] if frame.tokens]
    if former and former.speaker and not told and begin == former.frame + 1:
        turn = former.frame < speech.frame and alternates(stage, speech)
        other = other_voice(stage, former) if turn else None
        if turn and other is None and calls_a_parent(stage.page, stage.marked[speech.marked]):
            return speech  # “I’ll hear it, Mum”: no mother says that
        return speech._replace(speaker=other or former.speaker)
    answering = _answering(stage, speech, told[-1]) if told else None
    if answering:
        opener = stage.marked[speech.marked].opener
        here = answering._replace(first=opener, last=opener + 1)
        note(stage.cast, here, here.gender, True)
        return speech._replace(speaker=answering)
    named = spoken_of(stage.page, stage.marked[speech.marked])
    for frame in reversed(_before(stage, speech, told)):
        if is_reporters(stage.page, frame):
            speaker = told_by_reporter(stage, frame)
            if speaker is not None:
                return speech._replace(speaker=speaker)
            continue
        question = None if asks(stage, speech) else narrated_question(stage, frame)
        if question is not None:
            return speech._replace(speaker=question[1])
        asker = None if asks(stage, speech) else wonderer(stage, frame)
        if asker and former and former.speaker and former.speaker.person != asker.person:
            return speech._replace(speaker=former.speaker)
        speaker = _sender(stage, frame) or _subject(stage, frame)
        beside = frame.paragraph == stage.frames[speech.frame].paragraph
        speaker = speaker or _introduced(stage, frame, beside)
        if speaker and (speaker.name in named or _is_only_told_of(stage, speaker, frame, former)):
            continue
        if speaker and not beside and _asked_of_lead(stage, speaker, frame):
            continue
        if speaker is not None and (
            beside or not _speaks_of(stage, speech, speaker, former, frame)
        ):
            return speech._replace(speaker=speaker)
    lead = _lead(stage, speech)
    if lead:
        return speech._replace(speaker=lead)
    if former and former.speaker and speech.frame - former.frame <= _GAP:
        return speech._replace(speaker=former.speaker)
    return speech if former else _by_next(stage, speech)


def _before(stage: Stage, speech: Speech, told: list[Frame]) -> list[Frame]:
    """The sentences before a quote that may tell who says it: all of its own paragraph."""
    paragraph = stage.frames[speech.frame].paragraph
    own = sum(1 for frame in told[-_PARAGRAPH:] if frame.paragraph == paragraph)
    return [frame for frame in told[-max(3, own) :] if not points(stage.page, frame)]


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
    opening = after.tokens[0]
    if page.is_name(opening) and page.folded[opening] in group("art", "poss"):
        return None  # a new sentence: “No.” The lawyer objected.
    told = attribute(page, after, 0, True)
    return told if told and told.near and told.side == BEHIND else None


def _goes_on(stage: Stage, speech: Speech) -> bool:
    """Whether words that end with a full stop go on behind "he said", so that the next sentence
    tells no more of them: “It is late,” Ana Ruiz said. “It is dark.” Tom Bright nodded.
    """
    former = stage.found[-1] if stage.found else None
    if former is None or former.told is None or former.told.side != BEHIND:
        return False
    first, second = stage.frames[former.frame], stage.frames[speech.frame]
    joined = speech.frame - former.frame <= 1 and first.paragraph == second.paragraph
    stops = stage.page.folded[stage.marked[speech.marked].last - 1] == "."
    return joined and former.told.near and former.speaker is not None and stops


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


def _answering(stage: Stage, speech: Speech, last: Frame) -> Speaker | None:
    """Who answers a question of the reporter's own in a paragraph of quoted words alone: the
    one who was quoted most of late.
    """
    page, frame = stage.page, stage.frames[speech.frame]
    opening = page.document.paragraphs[frame.paragraph].first
    alone = stage.marked[speech.marked].opener == opening and last.paragraph != frame.paragraph
    if not alone or last.places or page.folded[last.tokens[-1]] != "?":
        return None
    if stage.cast.lead == NO_INTERVIEW or not stage.found or stage.found[-1].kind != MIXED:
        return None
    spoke = [each.speaker for each in stage.found[-_LATELY:] if each.kind != MIXED]
    names = [each.name for each in spoke if each is not None and each.name]
    ranked = sorted(set(names), key=lambda name: -names.count(name))
    if not ranked or (len(ranked) > 1 and names.count(ranked[0]) == names.count(ranked[1])):
        return None
    return next(each for each in reversed(spoke) if each is not None and each.name == ranked[0])


def _sender(stage: Stage, frame: Frame) -> Speaker | None:
    """Who sent the words that follow: an email arrived from Tom Bright."""
    page, row = stage.page, frame.tokens
    for at in range(max(1, len(row) - _SENDER), len(row) - 1):
        if page.folded[row[at]] in ("from", "by"):
            paper = any(page.folded[token] in PAPERS for token in row[max(0, at - 3) : at])
            source = source_after(page, row, at + 1, len(row)) if paper else None
            if source is not None:
                return resolve(stage.cast, _holder(page, source))
    return None


def _holder(page: Page, source: Source) -> Source:
    """Whose account or phone a source is: a tweet from the account of Ana Ruiz."""
    if source.kind != WORDS or page.folded[source.first] not in _THROUGH:
        return source
    for at in range(source.first + 2, source.last):
        if at in page.name_from:
            return Source(at, page.name_from[at][0], page.name_from[at][1], PERSON)
    return source


def _subject(stage: Stage, frame: Frame) -> Speaker | None:
    """Who acts or says something in a sentence without a quote, if it is somebody."""
    page, row = stage.page, frame.tokens
    if topic := _topic(page, row):
        return resolve(stage.cast, topic)
    said = None if frame.places or _wonders(page, row) else names_a_speaker(page, row, len(row))
    for source in (said.source if said else None, clause_subject(page, row, 0, len(row))):
        if source is None or (source.kind == PRONOUN and not _is_one(page, source)):
            continue
        speaker = resolve(stage.cast, source)
        known = speaker.person >= 0 or speaker.gender or _is_uttered(page, source.last)
        if speaker.name is not None and known:
            return speaker
    return None


def _topic(page: Page, row: list[int]) -> Source | None:
    """Whose lot a sentence tells of: For Ana Ruiz, the wait is agony."""
    if len(row) < 3 or page.folded[row[0]] != "for":
        return None
    named = page.name_from.get(row[1])
    if named is None or page.folded[named[0]] != ",":
        return None
    return Source(row[1], named[0], named[1], PERSON)


def _is_uttered(page: Page, last: int) -> bool:
    """Whether a sentence is about what somebody answers: the company's response was swift."""
    told = page.folded[last : last + _UTTERANCE]
    return told[:1] in (["'s"], ["'"]) and not UTTERED.isdisjoint(told)


def _wonders(page: Page, row: list[int]) -> bool:
    """Whether a sentence opens with the question that its subject answers: when a juror asked if
    it was so, Ana Ruiz nodded.
    """
    if page.folded[row[0]] not in ("when", "after", "as"):
        return False
    for token in row[1:_SENTENCE]:
        if page.folded[token] in ASKING:
            return True
        if page.folded[token] == ",":
            return False
    return False


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


def _is_only_told_of(stage: Stage, speaker: Speaker, frame: Frame, former: Speech | None) -> bool:
    """Whether a sentence only tells how kin of the last speaker was: “…,” said Ana Ruiz. Her
    brother, Tom, was missing. / “…”
    """
    page = stage.page
    if former is None or former.speaker is None or former.speaker.person in (-1, speaker.person):
        return False
    place = next((n for n, token in enumerate(frame.tokens) if token in page.name_from), -1)
    if speaker.person < 0 or not 1 < place < _KIN_WORDS:
        return False
    token = frame.tokens[place]
    last, person = page.name_from[token]
    noun = token - 1 - (page.folded[token - 1] == ",")
    owned = page.folded[noun - 1] in ("his", "her") and page.folded[noun] in group("m", "f")
    behind = page.folded[last : last + 2]
    behind = behind[1:] if behind[:1] == [","] else behind[:1]
    was = not (_HELD | group("be")).isdisjoint(behind)
    return person == speaker.person and owned and was


def _speaks_of(
    stage: Stage, speech: Speech, speaker: Speaker, former: Speech | None, frame: Frame
) -> bool:
    """Whether a quote opens with "He …" about the one named last, so that another says it; but
    not where he is told to do something to "him".
    """
    first = stage.marked[speech.marked].first
    opening = stage.page.folded[first : first + 3]
    pronoun = {MALE: "he", FEMALE: "she"}.get(speaker.gender, "")
    another = former is not None and former.speaker is not None
    other = {MALE: "him", FEMALE: "her"}.get(speaker.gender, "")
    if any(stage.page.folded[token] == other for token in frame.tokens[1:]):
        return False
    return another and bool(pronoun) and pronoun in opening and "i" not in opening


def _by_next(stage: Stage, speech: Speech) -> Speech:
    """The quote that opens an article belongs to the person whom the next sentence is about."""
    for frame in stage.frames[speech.frame + 1 : speech.frame + 2]:
        row = frame.tokens
        subject = clause_subject(stage.page, row, 0, len(row)) if not frame.places else None
        if subject is not None and subject.kind == PERSON:
            return speech._replace(speaker=resolve(stage.cast, subject))
    return speech
