"""What the tests of the library keep: stories made of a number, and briefings without a parser."""

from __future__ import annotations

from briefing.keeping import entry
from briefing.library.entry import Entry
from briefing.library.store import Library, open_library
from briefing.model import Article, Briefing, Paragraph, Person, Quote, Sentence, Span, Why

READ = "2031-06-01T08:00:00.000000+00:00"


def briefing_of(
    said: str = "The tariffs will rise",
    speaker: str | None = "Ines Okafor",
    title: str | None = "Harbour news",
    published: str | None = "2031-05-12",
    url: str | None = None,
    source: str | None = "news.txt",
) -> Briefing:
    """An article of two paragraphs, with a sentence, a person and a quote."""
    first = f"“{said},” {speaker or 'someone'} told the chamber."
    text = f"{first}\n\nNothing else happened that day."
    end = len(first)
    name = speaker or "someone"
    at = first.index(name, len(said))
    quote = Quote(
        said, "direct", speaker, Span(at, at + len(name)) if speaker else None, None,
        (Span(1, 1 + len(said)),), 1, 1 + len(said), 1,
    )  # fmt: skip
    mentions, why = (Span(at, at + len(name)),), (Why("behind=told", 2.31), Why("lists=0", -0.4))
    person = Person(name, None, (), mentions, 1, name, at, at + len(name), 1, 0.87, why)
    paragraphs = (Paragraph("body", 0, end), Paragraph("body", end + 2, len(text)))
    article = Article(text, paragraphs, title, ("Ana Ruiz",), None, published, None, url, "en")
    return Briefing(article, (Sentence(first, 0, end, 1),), (person,), (), (quote,), source)


def entry_about(number: int) -> Entry:
    """One of many different articles."""
    return entry(briefing_of(f"We counted {number} boats, no more", title=f"Story {number}"))


OPEN: list[Library] = []


def made(path: object) -> Library:
    """A library in a file; `conftest` closes it."""
    library = open_library(str(path))
    assert library is not None
    OPEN.append(library)
    return library
