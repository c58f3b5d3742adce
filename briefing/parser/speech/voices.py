"""Each speech's speaker: told by its sentence, else by what stands around it."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.antecedents import NOBODY, antecedent, hearer_name
from briefing.parser.speech.attribution import names_a_speaker
from briefing.parser.speech.cast import Speaker, note, person_of
from briefing.parser.speech.clauses import clause_subject
from briefing.parser.speech.descriptions import by_office
from briefing.parser.speech.frames import BEFORE, BEHIND, Attribution, Frame
from briefing.parser.speech.genders import FEMALE, MALE, SOMEONE, is_one, noun_gender
from briefing.parser.speech.hearers import is_pronoun
from briefing.parser.speech.neighbours import by_neighbours
from briefing.parser.speech.nonfinite import SAYINGS
from briefing.parser.speech.offices import told_of
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.prominence import is_human
from briefing.parser.speech.resolving import again, meet, resolve, resolve_words, unnamed
from briefing.parser.speech.shapes import MIXED
from briefing.parser.speech.sources import phrase_after, source_after
from briefing.parser.speech.stage import Speech, Stage
from briefing.parser.speech.turns import ASKING, asker_before, asks, narrated_question, spoken_of
from briefing.parser.speech.vocabulary import group

_RESUMED = 2
_OPENING, _TITLED, _ABOUT = 12, 4, 40
_ASKS = frozenset("ask asked tell told phone phoned call called find found meet met ring".split())
_SOMEONE = frozenset(("someone", "somebody", "anyone", "anybody"))
_GOES_ON = frozenset("added adds continued continues went goes".split())
_MAXIMS = frozenset("motto slogan tagline mantra adage proverb maxim catchphrase".split())
_FEW = 5
_REFUSED = frozenset("declined declines refused refuses".split())
_REPLIES = frozenset("replied replies answered answers responded responds".split())


def with_speaker(stage: Stage, speech: Speech) -> Speech:
    """The speech with its speaker, None where the text does not say."""
    former = stage.found[-1] if stage.found else None
    if speech.goes_on and former and former.marked == speech.marked - 1:
        return _going_on(stage, former, speech)
    told = speech.told
    named = told and told.source and told.source.kind != WORDS
    if not named and _is_only_shown(stage, speech):
        return speech._replace(told=None)
    outer = NOBODY
    if told is not None and told.source is not None:
        if told.source.kind == PRONOUN and told.side == BEFORE:
            outer = _hear_outer(stage, speech.frame, told)
            _meet_subject(stage, speech.frame, told.source)
        elif told.source.kind == PRONOUN and speech.kind == MIXED:
            _meet_subject(stage, speech.frame, told.source)
        speaker = _resumed(stage, speech, told) or _questioner(stage, speech, told)
        if speaker is None:
            but = outer if told.near else NOBODY
            but |= spoken_of(stage.page, stage.marked[speech.marked])
            but |= _answered(stage, speech, told)
            speaker = resolve(stage.cast, told.source, but, of=_tells_of(stage, speech))
            if told.source.kind == WORDS and _speaks_of_him(stage, speech.frame, told, speaker):
                speaker = unnamed(stage.cast, told.source)
        return _heard(stage, speech._replace(speaker=speaker))
    asked = told is not None and told.near  # somebody whom the sentence does not tell
    if asked:
        return speech
    if speech.kind == MIXED:
        return _completing(stage, speech)
    return by_neighbours(stage, speech)


def _speaks_of_him(stage: Stage, number: int, told: Attribution, speaker: Speaker) -> bool:
    """Whether the one described would speak of himself: the former president called her “…”.

    A pronoun is no subject of its own clause (N. Chomsky, "Lectures on Government and Binding",
    1981, principle B).
    """
    row = stage.frames[number].tokens
    at = bisect_left(row, told.verb) + 1
    if speaker.person < 0 or told.side != BEFORE or at >= len(row):
        return False
    if not is_pronoun(stage.page, row, at, len(row)):
        return False
    gender = MALE if stage.page.folded[row[at]] == "him" else FEMALE
    meant = antecedent(stage.cast, row[at], gender)
    return meant is not None and meant.person == speaker.person


def _is_only_shown(stage: Stage, speech: Speech) -> bool:
    """Whether words are an example, or what many say: For example: “…”; the firm's motto, “…”."""
    folded = stage.page.folded
    row = stage.frames[speech.frame].tokens[: speech.position]
    before = [folded[token] for token in row[-3:]]
    if before[-1:] in ([":"], [","]):
        before.pop()
    alone = len(row) <= 3 and before[-1:] == ["example"]
    if before[-1:] == ["goes"]:
        return not (_MAXIMS | {"saying"}).isdisjoint(before)  # as the old saying goes
    return alone or not _MAXIMS.isdisjoint(before[-1:])


def _completing(stage: Stage, speech: Speech) -> Speech:
    """A fragment that only completes a sentence, by whom the sentence before quotes or reports:
    “It is late,” Ruiz said. The board “has put its trust in rain.”
    """
    page, frame = stage.page, stage.frames[speech.frame]
    first = page.folded[stage.marked[speech.marked].first]
    before = page.folded[frame.tokens[speech.position - 1]] if speech.position else ""
    if speech.told is not None or not (first in group("aux") or before in group("be")):
        return speech
    if any(page.folded[token] in SAYINGS for token in frame.tokens[: speech.position]):
        return speech  # there were claims that the board “had no idea”
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
    if not goes_on or not near or _is_overtaken(stage, former, speech, told.source):
        return None
    return again(stage.cast, told.source, former.speaker)


def _is_overtaken(stage: Stage, former: Speech, speech: Speech, source: Source) -> bool:
    """Whether somebody else whom "he" or "she" fits has the word in a sentence between: “…”, Tom
    Bright said. Peter Lowe said it was late. “…”, he added. Or acts in it and fits better by the
    given name: “…”, Tom Bright said. Ana Ruiz nodded. “…”, she added.
    """
    page, genders = stage.page, stage.cast.genders
    gender = MALE if page.folded[source.first] in group("he") else FEMALE
    person = former.speaker.person if former.speaker else -1
    against = person >= 0 and genders[person] not in ("", gender)
    for frame in stage.frames[former.frame + 1 : speech.frame]:
        row = frame.tokens
        if not row or frame.places:
            continue
        said = names_a_speaker(page, row, len(row))
        told = said.source if said else None
        if told and told.kind == PERSON and told.person != person:
            return genders[told.person] in ("", gender)
        subject = clause_subject(page, row, 0, len(row)) if against else None
        if subject and subject.kind == PERSON and genders[subject.person] == gender:
            return True
    return False


def _questioner(stage: Stage, speech: Speech, told: Attribution) -> Speaker | None:
    """Whose question the sentence before tells of: a question by Ana Ruiz. “…?” she asked."""
    page = stage.page
    pronoun = told.source and told.source.kind == PRONOUN and page.folded[told.verb] in ASKING
    row = stage.frames[speech.frame - 1].tokens if pronoun and speech.frame else []
    for at in range(1, len(row) - 1):
        if page.folded[row[at - 1]] == "question" and page.folded[row[at]] in ("by", "from"):
            asker = source_after(page, row, at + 1, len(row))
            return resolve(stage.cast, asker) if asker and asker.kind == PERSON else None
    return None


def _answered(stage: Stage, speech: Speech, told: Attribution) -> frozenset[str]:
    """Who asked the question that the words answer, so that another one says them: who replies,
    or the one it was put to.
    """
    former = stage.found[-1] if stage.found else None
    replies = stage.page.folded[told.verb] in _REPLIES
    before = stage.frames[speech.frame - 1] if replies and speech.frame else None
    question = narrated_question(stage, before) if before else None
    if question and question[0].kind == PERSON:
        return frozenset((stage.page.people[question[0].person].name,))
    if former is None or former.speaker is None or not former.speaker.name:
        return NOBODY
    if speech.frame - former.frame > _RESUMED:
        return NOBODY
    asker = asker_before(stage, speech.frame)
    if asker and asker.kind == PERSON and asker.person != former.speaker.person:
        name = stage.page.people[asker.person].name
        return NOBODY if asks(stage, speech) else frozenset((name,))
    if not asks(stage, former):
        return NOBODY
    replies = replies or _is_asked(stage, former, speech, told)
    return frozenset((former.speaker.name,)) if replies else NOBODY


def _is_asked(stage: Stage, former: Speech, speech: Speech, told: Attribution) -> bool:
    """Whether a question was put to a person whom the "he" or "she" of the next words may mean,
    or was somebody's without a name, a paragraph before.
    """
    hearer = former.told.hearer if former.told else None
    named = stage.page.name_from.get(hearer[0]) if hearer else None
    if hearer is None and former.speaker and former.speaker.person < 0:
        apart = stage.frames[former.frame].paragraph != stage.frames[speech.frame].paragraph
        return apart and not asks(stage, speech)  # “Why?” the boy asked. / “Why not?” he said.
    if named is None or told.source is None or stage.page.folded[told.verb] in _GOES_ON:
        return False
    gender = MALE if stage.page.folded[told.source.first] in group("he") else FEMALE
    return stage.cast.genders[named[1]] == gender


def _tells_of(stage: Stage, speech: Speech) -> str:
    """The gender of another one where the words are about "him" or "her", who is nobody that
    they tell themselves: “She cried all night,” “I gave him my coat.”
    """
    page, marked = stage.page, stage.marked[speech.marked]
    if speech.kind == MIXED:
        return ""
    for at in range(marked.first, min(marked.last, marked.first + _ABOUT)):
        word = page.folded[at].partition("'")[0]
        if word in group("he"):
            return MALE
        if word in group("she"):
            return FEMALE
        if at in page.name_from or word in _SOMEONE or is_human(word):
            return ""
    return ""


def _heard(stage: Stage, speech: Speech) -> Speech:
    """The speech with the name of the "him" or "her" it was said to, where that is certain."""
    hearer = speech.told.hearer if speech.told else None
    if speech.told and hearer is not None and hearer[0] not in stage.page.name_from:
        source = Source(hearer[0], hearer[1], -1, WORDS)
        asked = stage.page.folded[speech.told.verb] in ASKING and is_one(stage.page, source)
        own = speech.speaker.person if speech.speaker else -1
        if noun_gender(stage.page, source):
            meet(stage.cast, source)
        elif asked and by_office(stage.cast, source) in (-1, own):
            note(stage.cast, unnamed(stage.cast, source), SOMEONE, False)
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


def _hear_outer(stage: Stage, number: int, inner: Attribution) -> frozenset[str]:
    """Let the cast know whose words hold the pronoun: the ministry said it had called …

    The name of the one who tells of another: according to Tom Bright, she said “…”; Ana Ruiz
    asked her why, to which she replied “…”.
    """
    row, folded = stage.frames[number].tokens, stage.page.folded
    first = inner.source.first if inner.source else inner.verb
    told = names_a_speaker(stage.page, row, bisect_left(row, first))
    if told is None or told.source is None or told.source.kind == PRONOUN:
        return NOBODY
    speaker = resolve(stage.cast, told.source)
    asked = folded[told.verb] in ASKING and folded[inner.verb] in _REPLIES
    other = asked or folded[told.verb] == "according"
    return frozenset((speaker.name,)) if other and speaker.name else NOBODY


def _meet_subject(stage: Stage, number: int, source: Source) -> None:
    """Let the cast know whom a sentence is about before its own pronoun: police …, as it said."""
    row = stage.frames[number].tokens
    subject = clause_subject(stage.page, row, 0, bisect_left(row, source.first))
    if subject is not None and subject.kind == WORDS:
        meet(stage.cast, subject)


def listen(stage: Stage, frame: Frame) -> None:
    """Let the cast know who acts in a sentence, and who says something without being quoted."""
    row = frame.tokens
    subject = clause_subject(stage.page, row, 0, len(row)) if row else None
    named = _is_named(stage.page, row, subject) if subject is not None else None
    if named is not None:
        shown = person_of(stage.cast, named, named.person)
        note(stage.cast, shown, shown.gender, True)
    elif subject is not None and subject.kind == PERSON and _acts(stage.page, row, subject):
        resolve(stage.cast, subject)
    elif subject is not None:
        meet(stage.cast, _possessor(stage.page, subject) or subject)
        _learn_post(stage, subject)
    _meet_asked(stage, row)
    said = names_a_speaker(stage.page, row, len(row)) if row and not frame.places else None
    if said is not None and said.source is not None:
        met = subject is not None and subject.kind == PRONOUN and said.source == subject
        outer = said.source.kind == PRONOUN and not met
        inner = bisect_left(row, said.source.first)
        told = names_a_speaker(stage.page, row, inner) if outer and inner else None
        if told is not None and told.source is not None and told.source.kind != PRONOUN:
            resolve(stage.cast, told.source)  # Ana Ruiz told the court she believed it
        if not met:
            resolve(stage.cast, said.source)
        if said.source.kind == WORDS and inner:
            told = names_a_speaker(stage.page, row, inner)
            if told is not None and told.source is not None and told.source.kind == WORDS:
                resolve(stage.cast, told.source)  # the letter said the firm had agreed


def _acts(page: Page, row: list[int], subject: Source) -> bool:
    """Whether somebody does not tell what is asked, or is the subject behind whose he is: Ruiz's
    counterpart, Chairman Tom Bright, took the floor.
    """
    before = subject.first - 1
    titled = before > row[0] and page.folded[before] not in (",", ".") and page.is_name(before)
    opening = bisect_left(row, before) if titled else 0
    behind = [page.folded[token] for token in row[:opening]]
    return _refuses(page, row) or (behind[-1:] == [","] and ("'s" in behind or len(behind) < _FEW))


def _refuses(page: Page, row: list[int]) -> bool:
    """Whether somebody is asked and does not tell: declined to confirm, refused to discuss."""
    return any(
        page.folded[row[at]] in _REFUSED and page.folded[row[at + 1]] == "to"
        for at in range(1, min(len(row) - 1, _OPENING))
    )


def _learn_post(stage: Stage, subject: Source) -> None:
    """Remember what a sentence says that "he" or "she" is: he had been a detective for years."""
    told = told_of(stage.page, subject.last) if subject.kind == PRONOUN else []
    if not told:
        return
    met = stage.cast.spoken.get(stage.page.document.sentence_at[subject.first], [])
    person = next((each.person for each in met if each.first == subject.first), -1)
    if person >= 0:
        stage.cast.roles[person].add(told)
        for noun in stage.cast.roles[person].heads:
            if person not in stage.cast.holders.setdefault(noun, []):
                stage.cast.holders[noun].append(person)


def _meet_asked(stage: Stage, row: list[int]) -> None:
    """Let the cast know whom the reporter turns to: I read the line to Ana Ruiz. And who has an
    office and asks: asked by the Chief Justice if he knew, Tom Bright said so.
    """
    page = stage.page
    if len(row) > 2 and page.folded[row[0]] == "asked" and page.folded[row[1]] == "by":
        asker = phrase_after(page, row, 2, len(row))
        person = by_office(stage.cast, asker) if asker and asker.kind == WORDS else -1
        if asker and person >= 0:
            note(stage.cast, person_of(stage.cast, asker, person), "", True)
    if not row or page.folded[row[0]] not in ("i", "we"):
        return
    for at in range(1, min(len(row) - 1, _OPENING)):
        turns = page.folded[row[at]] == "to" or page.folded[row[at]] in _ASKS
        heard = phrase_after(page, row, at + 1, len(row)) if turns else None
        if heard is None or heard.kind == PRONOUN or heard.first - row[at] > _TITLED:
            continue
        speaker = person_of(stage.cast, heard, heard.person) if heard.kind == PERSON else None
        speaker = speaker or resolve_words(stage.cast, heard)
        if speaker.person >= 0:
            note(stage.cast, speaker, speaker.gender, True)


def _possessor(page: Page, subject: Source) -> Source | None:
    """Whom "his team", "her shop" is about; None for somebody's kin and others who are human."""
    first = subject.first
    if subject.kind != WORDS or page.folded[first] not in ("his", "her"):
        return None
    return None if is_one(page, subject) else Source(first, first + 1, -1, PRONOUN)


def _is_named(page: Page, row: list[int], subject: Source) -> Source | None:
    """The person that a subject is said to be: the coach is her niece, Ana Ruiz, who …"""
    at = bisect_left(row, subject.last)
    if subject.kind != WORDS or at + 1 >= len(row) or page.folded[row[at]] not in ("is", "was"):
        return None
    if page.folded[row[at + 1]] not in group("det"):
        return None
    named = source_after(page, row, at + 1, len(row))
    return named if named and named.kind == PERSON and named.first > row[at + 1] else None
