"""The shipped story with its items marked by hand, to test printing without the parser."""

from __future__ import annotations

from pathlib import Path

import briefing
from briefing.model import (
    Amount,
    Article,
    Briefing,
    Dropped,
    Figure,
    Paragraph,
    Passage,
    Person,
    Quote,
    Role,
    Sentence,
    Span,
    Why,
)

_RAW = (Path(briefing.__file__).parent / "sample.txt").read_text(encoding="utf-8")
TITLE, _, TEXT = (block.strip() for block in _RAW.split("\n\n", 2))


def _paragraphs() -> tuple[Paragraph, ...]:
    blocks: list[Paragraph] = []
    start = 0
    for block in TEXT.split("\n\n"):
        blocks.append(Paragraph("body", start, start + len(block)))
        start += len(block) + 2
    return tuple(blocks)


ARTICLE = Article(
    TEXT,
    _paragraphs(),
    title=TITLE,
    byline=("Ana Ruiz",),
    agency="The Ostvik Courier",
    published="2031-05-12",
    language="en",
    dropped=(Dropped("Sign up to\nour newsletter", "sign-up prompt"),),
)


def _at(words: str, paragraph: int) -> Span:
    start = TEXT.index(words, ARTICLE.paragraphs[paragraph - 1].start)
    return Span(start, start + len(words))


def _passage(words: str, paragraph: int) -> Passage:
    return Passage(words, *_at(words, paragraph))


def sentence(words: str, paragraph: int) -> Sentence:
    """A sentence of the summary by its words."""
    return Sentence(words, *_at(words, paragraph), paragraph)


def person(name: str, role: str | None, mentions: int, quotes: int, paragraph: int) -> Person:
    """A person with as many mentions of the surname as are wanted."""
    span = _at(name, paragraph)
    place = Role(role, *_at(role, paragraph)) if role else None
    aliases = (name.split()[-1],) if mentions > 1 else ()
    return Person(name, place, aliases, (span,) * mentions, quotes, name, *span, paragraph)


def figure(
    words: str,
    paragraph: int,
    about: str | None,
    modifier: str | None = None,
    relation: str | None = None,
    to: str | None = None,
) -> Figure:
    """A figure by its words; its kind and value are of no matter to printing."""
    span = _at(words, paragraph)
    second = Amount(to, "1", None, *_at(to, paragraph)) if to else None
    about_place = _passage(about, paragraph) if about else None
    return Figure(
        words,
        "count",
        "1",
        None,
        modifier,
        relation,
        second,
        about_place,
        None,
        (),
        *span,
        paragraph,
    )


def quote(speaker: str | None, paragraph: int, *parts: str) -> Quote:
    """A quote by the words of its parts."""
    spans = tuple(_at(part, paragraph) for part in parts)
    kind = "direct" if speaker else "mixed"
    end = spans[-1].end
    return Quote(" ".join(parts), kind, speaker, None, None, spans, spans[0].start, end, paragraph)


BRIEFING = Briefing(
    ARTICLE,
    summary=(
        sentence(
            "The boat carried 212,000 passengers last year, 18 percent more than the year before, "
            "and cost 41 million kroner to run.",
            3,
        ),
        sentence("The first boat under the new contract sails on 1 September.", 13),
    ),
    people=(
        person("Marta Kellner", "Mayor", 2, 1, 2),
        person("Tomas Ibarra", "runs the line for Nordsund Ferries", 2, 2, 4),
        person("Sofie Lind", None, 1, 1, 12),
    ),
    figures=(
        figure("four more years", 1, "keep its night ferry", modifier="at_least"),
        figure("11 to 9", 1, None, relation="versus", to="9"),
        figure("212,000", 3, "passengers"),
        figure("96", 5, "harbour fee per berth and night", relation="change", to="118 kroner"),
        figure("40", 11, "of them", modifier="at_most"),
    ),
    quotes=(
        quote(
            "Marta Kellner",
            2,
            "A town that goes to bed at ten is not a town, it is a car park,",
            "We are not closing that door.",
        ),
        quote("Tomas Ibarra", 4, "Nobody wanted to be the one to say it aloud,"),
        quote(None, 13, "so that the bars can close in peace."),
    ),
    source="ostvik.txt",
)


def _told(one: Person) -> Person:
    """Someone whom cues told, the weakest cue first, and the role as well."""
    assert one.role
    why = (Why("lists=0", -0.452), Why("before=mayor", 2.314), Why("flag=given-f@F", 1.016))
    role = one.role._replace(confidence=0.884, why=(Why("joint=title", 1.9),))
    return one._replace(role=role, confidence=0.974, why=why)


def _doubted(one: Person) -> Person:
    """Someone of whom the program is not sure, still less of the role."""
    assert one.role
    role = one.role._replace(confidence=0.31)
    return one._replace(role=role, confidence=0.655, why=(Why("behind=who", 0.644),))


def _sure() -> Briefing:
    """The same with the cues that decided: one is told, one doubted, one as read long ago."""
    assert BRIEFING.people
    marta, tomas, sofie = BRIEFING.people
    return BRIEFING._replace(people=(_told(marta), _doubted(tomas), sofie))


SURE = _sure()
