"""A few of the article's own sentences that together tell the story.

Sentences are ranked once, and a summary of N takes the first N of that ranking, so that every
shorter summary is inside the longer one. The measure joins what extractive summarisation of news
has found to carry weight: the place in the text, cue words and the words of the headline (Edmundson
1969), and what a sentence adds to the words that many sentences share, so that nothing is counted
twice (the concepts of Gillick and Favre 2009, taken greedily). To it come the
people and figures that this program itself found, the rules by which a sentence can stand
without the one before it, and what a summary wants of its second and third sentence.
"""

from __future__ import annotations

from operator import mul

from briefing.model import Figure, Person, Quote, Sentence
from briefing.parser.telling.choice import Choice, best, joined
from briefing.parser.telling.topic import Topic, read_topic
from briefing.parser.telling.traits import Candidate, Traits, candidates
from briefing.text.document import Document

_LONG_ARTICLE = 5000
_POOL = 400
_DECAY = 0.12  # of position, a sentence

# Rounded from the middle of what does well on development articles when all are varied at once:
# a peak of any one of them would be chance.
WEIGHTS = Traits(
    position=2.1,
    title=4.0,
    central=1.95,
    people=0.15,
    figures=0.2,
    names=0.55,
    numbers=0.2,
    repeated=0.4,
    outcome=1.15,
    fresh=0.2,
    routine=-2.0,
    saying=-0.3,
    spoken=-0.6,
    personal=-0.25,
    label=-4.0,
    pictured=-0.15,
    verbless=-3.2,
    length=-0.2,
)


def choose_sentences(
    document: Document,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
    count: int,
) -> tuple[Sentence, ...]:
    """The best `count` sentences in article order, fewer where fewer can stand; maybe none.

    The summary of N sentences is inside that of N + 1. Each is a whole body sentence, verbatim.
    """
    section = _sections(document)
    topic = read_topic(document)
    found = candidates(document, topic, people, figures, quotes, section, _DECAY)
    chosen = _ranked(document, found, topic, section, count)
    text = document.text
    return tuple(
        Sentence(text[s.start : s.end], s.start, s.end, s.paragraph + 1)
        for s in (each.sentence for each in sorted(chosen, key=lambda each: each.order))
    )


def _ranked(
    document: Document, found: list[Candidate], topic: Topic, section: int, count: int
) -> tuple[Candidate, ...]:
    """The ranking's first `count`; each is chosen for what it adds to those before it."""
    score = {each.order: sum(map(mul, each.traits, WEIGHTS)) for each in found}
    pool = _pool(found, score)
    choice = Choice(document, topic, section, WEIGHTS, score, steps={}, stand={})
    while len(choice.chosen) < count:
        added = best(choice, pool)
        if added is None:
            break
        choice = joined(choice, added)
    return choice.chosen


def _pool(found: list[Candidate], score: dict[int, float]) -> list[Candidate]:
    """The best by their own score, each wording once."""
    ranked = sorted(found, key=lambda each: (-score[each.order], each.order))
    first_said = {each.stems: each for each in reversed(ranked)}
    return [each for each in ranked if first_said[each.stems] is each][:_POOL]


def _sections(document: Document) -> int:
    """Sentences a section, for an article so long that its sentences are to be spread; else 0."""
    return 1 + len(document.sentences) // 12 if len(document.tokens.words) > _LONG_ARTICLE else 0
