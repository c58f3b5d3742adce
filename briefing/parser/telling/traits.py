"""What a sentence has that speaks for or against it in a summary, as numbers from 0 to 1."""

from __future__ import annotations

from bisect import bisect_left

from briefing.model import Figure, Person, Quote
from briefing.parser.telling.alone import (
    has_verb,
    label_of,
    leans,
    opens_on_pronoun,
    stands,
    tells_plan,
    turned,
)
from briefing.parser.telling.boilerplate import boilerplate
from briefing.parser.telling.dateline import behind_dateline
from briefing.parser.telling.events import is_fresh, is_pictured, is_routine, tells_outcome
from briefing.parser.telling.holdings import Holdings, Naming, read_holdings
from briefing.parser.telling.steps import names_a_step, next_step
from briefing.parser.telling.topic import Topic
from briefing.record import Record
from briefing.text.document import Document, Stretch
from briefing.text.tokens import NUMBER, WORD

_FIRST_PERSON = frozenset(
    "i we my our me us you your i'm i've i'd i'll we're we've we'd we'll".split()
)
_YOU = frozenset("you your you've you're you'd you'll".split())
_OPENING = frozenset("in on at by from for after before since until during with".split())
_HE = frozenset("he she they".split())
_SAYING = frozenset("said says say told according added asked argued warned claimed called".split())
_DATELINES = 8  # bullets may stand before the sentence that has one
_SOFT = 0.6
_SCENE = 0.7  # of its position that what stands before the point keeps
_HEAD = 12  # sentences in which a story comes to the point
_BESIDE_THE_POINT = 0.6
_IN_WORDS = 0.9  # of what a count in digits is worth


class Traits(Record):
    """What a sentence's score is made of; each between 0 and 1."""

    position: float  # 1 where the story comes to the point, falling
    title: float  # share of the headline's content words that it adds
    central: float  # how widely the words that it adds are shared
    people: float  # how much those it names matter
    figures: float  # how much its figures matter
    names: float  # how widely its names are shared
    numbers: float  # has digits
    repeated: float  # how many of its numbers the article comes back to
    outcome: float  # tells a vote or a score; half, how many were hurt, or what was decided
    fresh: float  # names the day on which it happened
    routine: float  # tells that somebody did not comment, or whom to call
    saying: float  # reports speech in other words
    spoken: float  # share of it that is quotation
    personal: float  # the reporter says I, we or you
    label: float  # opens with a label
    pictured: float  # points at a picture
    verbless: float  # reads like a caption
    length: float  # a sentence of 40 words has all of it


class Candidate(Record):
    """A sentence that may stand in a summary."""

    order: int  # among all sentences of the document
    sentence: Stretch
    stems: frozenset[str]
    traits: Traits  # title and central as if it were the first chosen
    named: Naming
    amounts: int  # numbers in digits that are no years
    leading: bool  # has one of the names that most sentences have
    says_he: bool  # its subject is a pronoun that nobody before it in the sentence stands for


def candidates(
    document: Document,
    topic: Topic,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
    section: int,
    decay: float,
) -> list[Candidate]:
    """The sentences that may stand in a summary, in article order.

    `section`: sentences a section, 0 for an article of one piece; `decay`: how fast weight falls.
    """
    holdings = read_holdings(document, people, figures, quotes)
    found: list[Candidate] = []
    under_all, turned_round = boilerplate(document), turned(document)
    body = [
        i
        for i, each in enumerate(document.sentences)
        if each.kind == "body" and each.paragraph not in under_all
    ]
    for place, i in enumerate(body):
        sentence = document.sentences[i]
        share = min(1.0, holdings.spoken.get(i, 0) / (sentence.end - sentence.start))
        opens = document.paragraphs[sentence.paragraph].first == sentence.first
        if opens and place < _DATELINES:
            sentence = behind_dateline(document, sentence)
        whole = i not in holdings.cut and stands(document, sentence, share)
        # By itself "He was due to sail." says that he sailed, whatever "But …" says behind it.
        undone = i in turned_round and place > 0 and tells_plan(document, sentence)
        if whole and not undone and not _is_asked(document, sentence):
            if i in holdings.quoting:
                share = 0.5 + 0.5 * share
            position = _position(place, section, decay)
            folded = document.tokens.folded[sentence.first : sentence.last]
            traits = _traits(
                document, sentence, folded, i, topic, holdings, share, position, place > 0
            )
            found.append(_candidate(document, sentence, folded, i, topic, holdings, traits))
    return (
        _from_the_point(document, found, decay) if document.article.title and not section else found
    )


def _traits(
    document: Document,
    sentence: Stretch,
    folded: list[str],
    number: int,
    topic: Topic,
    holdings: Holdings,
    share: float,
    position: float,
    led: bool,
) -> Traits:
    """The traits of a sentence; `share` of it is quotation, `led`: others stand before it."""
    kinds = document.tokens.kinds[sentence.first : sentence.last]
    digits = kinds.count(NUMBER)
    stems = topic.stems[number]
    return Traits(
        position=position,
        title=topic.of_title(stems),
        central=topic.central[number],
        people=holdings.people.get(number, Naming()).standing,
        figures=holdings.figures.get(number, 0.0),
        names=holdings.names[number],
        numbers=min(3, digits) / 3,
        repeated=holdings.repeated.get(number, 0.0),
        outcome=_outcome(number, holdings, folded),
        fresh=is_fresh(folded),
        routine=is_routine(folded),
        saying=not share and not _SAYING.isdisjoint(folded),
        spoken=share,
        personal=not share and not _FIRST_PERSON.isdisjoint(folded),
        label=led and not share and bool(label_of(document.tokens, sentence)),
        pictured=led and not share and is_pictured(folded),
        verbless=not has_verb(document, sentence),
        length=min(1.0, (digits + kinds.count(WORD)) / 40),
    )


def _candidate(
    document: Document,
    sentence: Stretch,
    folded: list[str],
    number: int,
    topic: Topic,
    holdings: Holdings,
    traits: Traits,
) -> Candidate:
    named, amounts = holdings.people.get(number, Naming()), holdings.amounts
    return Candidate(
        order=number,
        sentence=sentence,
        stems=topic.stems[number],
        traits=traits,
        named=named,
        amounts=bisect_left(amounts, sentence.last) - bisect_left(amounts, sentence.first),
        leading=number in holdings.leading,
        says_he=bool(holdings.people)
        and (
            opens_on_pronoun(document.tokens, sentence.first, sentence.last, _HE)
            or (not (named.full or named.short) and _says_he(folded))
        ),
    )


def leaning(document: Document, each: Candidate) -> bool:
    """Whether a candidate needs the sentence before it."""
    return leans(document, each.sentence, bool(each.named.full or each.named.short))


def counts(each: Candidate) -> float:
    """Whether a candidate tells how many or how much: 1 in digits, a little less in words."""
    if each.amounts:
        return 1.0
    return _IN_WORDS if each.traits.figures else 0.0


def step_of(document: Document, each: Candidate) -> float:
    """How surely a candidate tells what comes next, and when, from 0 to 1."""
    if each.traits.spoken >= 0.5 or each.traits.personal:
        return 0.0
    folded = document.tokens.folded[each.sentence.first : each.sentence.last]
    step = next_step(folded)
    beside = step and not each.traits.title and not names_a_step(folded)
    return step * _BESIDE_THE_POINT if beside else step


def _outcome(number: int, holdings: Holdings, folded: list[str]) -> float:
    """How surely a sentence tells what came of something, in figures."""
    if number in holdings.versus:
        return 1.0
    return 0.5 * (number in holdings.figures and tells_outcome(folded))


def _is_asked(document: Document, sentence: Stretch) -> bool:
    """Whether a sentence belongs to what an interviewer asks."""
    end = document.paragraphs[sentence.paragraph].end
    if document.text[end - 1 : end] != "?":
        return False
    return not _YOU.isdisjoint(document.tokens.folded[sentence.first : sentence.last])


def _says_he(words: list[str]) -> bool:
    """Whether a pronoun is the subject behind an opening phrase or of the saying at the end.

    `Born in Ostvik, she learned …`; `…, he said.`
    """
    if _HE.isdisjoint(words):
        return False
    last = len(words)
    if words[0] in _OPENING and not _HE.isdisjoint(words[2:7]):
        return True
    return any(
        words[k] in _HE and words[k - 1] == ","
        for k in (*range(2, min(16, last)), *range(max(16, last - 4), last))
    )


def _position(place: int, section: int, decay: float) -> float:
    """How near the top a sentence stands; in a long article half of that for its section's top."""
    if section and place >= section:
        return 0.5 / (1 + decay * (place % section))
    return 1 / (1 + decay * place)


def _from_the_point(document: Document, found: list[Candidate], decay: float) -> list[Candidate]:
    """The candidates with their position counted from where the story comes to the point.

    A feature opens on a scene of no named day that shares no word with its headline and few with
    the rest. Its point is the sentence near the top that shares most with both, has figures or
    names the day.
    """
    at = next((n for n, each in enumerate(found) if not each.traits.verbless), None)
    if at is None or any(each.traits.title for each in found[: at + 1]):
        return found
    lead = found[at]
    if lead.traits.central >= _SOFT or lead.traits.fresh:
        return found
    head = [
        each
        for each in found[at + 1 :]
        if each.order - lead.order < _HEAD
        and not (each.traits.spoken >= 0.5 or each.traits.personal or leaning(document, each))
    ]
    if not head:
        return found
    point = max(head, key=lambda each: _makes_point(each.traits) - 0.05 * each.order)
    return [
        each._replace(
            traits=each.traits._replace(
                position=_position(each.order - point.order, 0, decay)
                if each.order >= point.order
                else _SCENE * each.traits.position
            )
        )
        for each in found
    ]


def _makes_point(traits: Traits) -> float:
    counts = bool(traits.numbers or traits.figures)
    return traits.title + traits.central + 0.5 * counts + 0.5 * traits.fresh
