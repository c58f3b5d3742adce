"""Text or page in, briefing out. Pure: no file, no network, no clock, no state."""

from __future__ import annotations

from briefing.config import SENTENCES_MAX, SENTENCES_MIN
from briefing.model import PANELS, Article, Briefing
from briefing.parser.figures import find_figures
from briefing.parser.people import find_people, rank_people
from briefing.parser.quotes import find_quotes
from briefing.parser.summary import choose_sentences
from briefing.reading.text import article_as_is, article_from_text
from briefing.text.document import read_document

SENTENCES = 3
_NO_SUMMARY = "no summary: no sentence of it can stand alone"


def brief(text: str, clean: bool = True, sentences: int = SENTENCES) -> Briefing:
    """The briefing of an article's raw text; with `clean=False` the text is taken as it is.

    The same text gives the same briefing everywhere. Any string has one; raises `TypeError` for
    what is none, `ValueError` for `sentences` that are no whole number from 1 to 10.
    """
    if not isinstance(text, str):
        raise TypeError(f"a text is a str, not {type(text).__name__} (brief_html takes bytes)")
    _check(sentences)
    article = article_from_text(text) if clean else article_as_is(text)
    return brief_article(article, sentences)


def brief_html(html: str | bytes, url: str | None = None, sentences: int = SENTENCES) -> Briefing:
    """The briefing of a web page. `url` is kept as the article's address, nothing is fetched.

    Raises `TypeError` and `ValueError` as `brief` does.
    """
    from briefing.reading.html import article_from_html

    if not isinstance(html, str | bytes):
        raise TypeError(f"a page is a str or bytes, not {type(html).__name__}")
    _check(sentences)
    return brief_article(article_from_html(html, url), sentences)


def _check(sentences: int) -> None:
    whole = isinstance(sentences, int) and not isinstance(sentences, bool)
    if not whole or not SENTENCES_MIN <= sentences <= SENTENCES_MAX:
        raise ValueError(f"sentences: a whole number from 1 to 10, not {sentences!r}")


def brief_article(
    article: Article, sentences: int = SENTENCES, panels: tuple[str, ...] = PANELS
) -> Briefing:
    """The briefing of an article; a panel that is not asked for is None.

    An article that is not in English has its figures; its other panels are empty. One of which no
    sentence can stand in a summary says so in its notice.
    """
    document = read_document(article)
    figures = find_figures(document)
    if article.language not in ("en", None):
        return only(panels, Briefing(article, (), (), figures, ()))
    people = find_people(document)
    quotes = find_quotes(document, people)
    people = rank_people(document, people, quotes)
    summary = choose_sentences(document, people, figures, quotes, sentences)
    if not summary and article.paragraphs and "summary" in panels:
        article = article._replace(notice=article.notice or _NO_SUMMARY)
    return only(panels, Briefing(article, summary, people, figures, quotes))


def only(panels: tuple[str, ...], whole: Briefing) -> Briefing:
    """The briefing with a panel that is not among these as None."""
    return whole._replace(
        summary=whole.summary if "summary" in panels else None,
        people=whole.people if "people" in panels else None,
        figures=whole.figures if "figures" in panels else None,
        quotes=whole.quotes if "quotes" in panels else None,
    )
