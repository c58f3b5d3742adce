"""A story and its briefing made by hand, so that the screens are tested without the parser."""

from __future__ import annotations

from briefing.model import (
    Amount,
    Article,
    Briefing,
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

PARAGRAPHS = (
    "Ostvik will keep its night ferry for at least four more years after the town council voted "
    "11 to 9 on Monday to pay for the crossing out of harbour fees.",
    "“A town that goes to bed at ten is not a town, it is a car park,” Mayor Marta Kellner told "
    "the chamber before the vote. “We are not closing that door.”",
    "The boat carried 212,000 passengers last year, 18 percent more than the year before, and "
    "cost 41 million kroner to run. Fares covered a third of that.",
    "Tomas Ibarra, who runs the line for Nordsund Ferries, said the company had been ready to tie "
    "up the boat in September. “Nobody wanted to be the one to say it aloud,” he said.",
    "The harbour fee per berth and night will rise from 96 to 118 kroner. Visitors pay most of it.",
    "Opponents said the money should go to the school in Vestby, which has waited six years for a "
    "new roof.",
    "“I have nothing against boats,” said councillor Per Aune, who led the no side. “I have "
    "something against buckets in a classroom.”",
    "Dr. Ines Okafor, a transport researcher at Lund Bay College, said night lines rarely pay for "
    "themselves but often pay for something else.",
    "“Two out of three night passengers are on their way to or from work,” she said. “Take away "
    "the boat and you take away the shift.”",
    "Nurses and kitchen staff were the largest groups among the 1,400 passengers her survey "
    "reached in March.",
    "Most of the 860 people the hospital employs live across the water, and it had warned that it "
    "would lose up to 40 of them.",
    "“We did the sums with a pencil,” said its head nurse, Sofie Lind. “You cannot staff a ward "
    "with people who cannot get home.”",
    "The first boat under the new contract sails on 1 September. Ibarra said the last departure "
    "would move from 1:15 to 1:40 a.m., “so that the bars can close in peace.”",
    "The council meets again on 9 June.",
)


def article() -> Article:
    """The story as the cleaner would hand it on."""
    paragraphs, at = [], 0
    for text in PARAGRAPHS:
        paragraphs.append(Paragraph("body", at, at + len(text)))
        at += len(text) + 2
    return Article(
        "\n\n".join(PARAGRAPHS),
        tuple(paragraphs),
        title="Ostvik keeps its night ferry after a close vote",
        agency="The Ostvik Courier",
        published="2031-05-12",
        language="en",
    )


ARTICLE = article()


def place(text: str, paragraph: int) -> Span:
    """Where some words stand in a paragraph."""
    first = ARTICLE.paragraphs[paragraph - 1].start
    start = ARTICLE.text.index(text, first)
    return Span(start, start + len(text))


def sentence(text: str, paragraph: int) -> Sentence:
    return Sentence(text, *place(text, paragraph), paragraph)


def passage(text: str | None, paragraph: int) -> Passage | None:
    return Passage(text, *place(text, paragraph)) if text else None


def person(
    name: str, role: str, paragraph: int, again: dict[int, str], quotes: int
) -> Person:  # fmt: skip
    mentions = [place(name, paragraph), *(place(text, at) for at, text in again.items())]
    return Person(
        name,
        Role(role, *place(role, paragraph)),
        tuple(again.values()),
        tuple(mentions),
        quotes,
        name,
        *place(name, paragraph),
        paragraph,
    )


def figure(
    text: str,
    paragraph: int,
    about: str | None,
    modifier: str | None = None,
    to: str | None = None,
) -> Figure:
    second = Amount(to, None, None, *place(to, paragraph)) if to else None
    return Figure(
        text,
        "count",
        None,
        None,
        modifier,
        "change" if to else None,
        second,
        passage(about, paragraph),
        None,
        (),
        *place(text, paragraph),
        paragraph,
    )


def quote(paragraph: int, speaker: str, *parts: str) -> Quote:
    spans = tuple(place(part, paragraph) for part in parts)
    return Quote(
        " ".join(parts),
        "direct",
        speaker,
        None,
        None,
        spans,
        spans[0].start,
        spans[-1].end,
        paragraph,
    )


BRIEFING = Briefing(
    ARTICLE,
    (
        sentence(PARAGRAPHS[0], 1),
        sentence(PARAGRAPHS[2].partition(" Fares")[0], 3),
        sentence("The first boat under the new contract sails on 1 September.", 13),
    ),
    (
        person("Marta Kellner", "Mayor", 2, {}, 1),
        person("Tomas Ibarra", "runs the line for Nordsund Ferries", 4, {13: "Ibarra"}, 2),
        person("Ines Okafor", "transport researcher at Lund Bay College", 8, {}, 1),
        person("Per Aune", "councillor", 7, {}, 1),
        person("Sofie Lind", "head nurse", 12, {}, 1),
    ),
    (
        figure("four more years", 1, "keep its night ferry", "at_least"),
        figure("212,000", 3, "passengers"),
        figure("18 percent", 3, "more than the year before"),
        figure("41 million kroner", 3, "to run"),
        figure("a third", 3, "Fares covered"),
        figure("96", 5, "harbour fee per berth and night", to="118 kroner"),
        figure("six years", 6, "for a new roof"),
        figure("Two out of three", 9, "night passengers are on their way to or from work"),
        figure("1,400", 10, "passengers her survey reached in March"),
        figure("860", 11, "people the hospital employs"),
        figure("40", 11, "of them", "at_most"),
    ),
    (
        quote(
            2,
            "Marta Kellner",
            "A town that goes to bed at ten is not a town, it is a car park,",
            "We are not closing that door.",
        ),
        quote(4, "Tomas Ibarra", "Nobody wanted to be the one to say it aloud,"),
        quote(
            7,
            "Per Aune",
            "I have nothing against boats,",
            "I have something against buckets in a classroom.",
        ),
        quote(
            9,
            "Ines Okafor",
            "Two out of three night passengers are on their way to or from work,",
            "Take away the boat and you take away the shift.",
        ),
        quote(
            12,
            "Sofie Lind",
            "We did the sums with a pencil,",
            "You cannot staff a ward with people who cannot get home.",
        ),
        quote(13, "Tomas Ibarra", "so that the bars can close in peace."),
    ),
    "ostvik.txt",
)


def _doubtful() -> Briefing:
    """The same with cues for the first two people, of whom the second is doubted."""
    assert BRIEFING.people
    marta, tomas, *others = BRIEFING.people
    assert tomas.role
    told = (Why("before=mayor", 2.314), Why("flag=given-f@F", 1.016), Why("lists=0", -0.452))
    doubts = (Why("behind=who", 0.644), Why("first=sentence", -1.21), Why("lists=1", 0.875))
    role = tomas.role._replace(confidence=0.72, why=(Why("joint=who-runs", 0.944),))
    doubted = tomas._replace(role=role, confidence=0.578, why=doubts)
    return BRIEFING._replace(people=(marta._replace(confidence=0.974, why=told), doubted, *others))


DOUBTFUL = _doubtful()
