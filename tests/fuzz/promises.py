"""What must hold of any briefing whatsoever, whatever the source was."""

from __future__ import annotations

import json
import pickle
import unicodedata

from briefing.model import PANELS, Article, Briefing, Figure, Person, Quote, Role, Span
from briefing.printing.json import json_line, json_text
from briefing.printing.markdown import markdown_text
from briefing.printing.terminal import Style, terminal_text
from briefing.printing.text import bare_text, piped_text
from briefing.printing.tsv import tsv_text
from briefing.printing.view import View, view

KINDS = {"body", "heading", "caption", "list", "notice"}
_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_MARKS = set("\u061c\u200e\u200f")


def check_briefing(briefing: Briefing) -> None:
    """Raises `AssertionError` where a promise of the contract is broken."""
    article = briefing.article
    _check_article(article)
    for name in PANELS:
        for item in getattr(briefing, name) or ():
            assert 0 <= item.start <= item.end <= len(article.text)
            assert 1 <= item.paragraph <= len(article.paragraphs)
            kind, start, end = article.paragraphs[item.paragraph - 1]
            assert start <= item.start < end
            if not isinstance(item, Quote):
                assert article.text[item.start : item.end] == item.text
            if not isinstance(item, Person):
                assert kind != "caption"
    for quote in briefing.quotes or ():
        _check_quote(quote, article.text)
    for figure in briefing.figures or ():
        _check_figure(figure, article.text)
    for person in briefing.people or ():
        _check_person(person, article.text)
    assert pickle.loads(pickle.dumps(briefing)) == briefing
    assert json.loads(json_text(briefing)) == json.loads(json.dumps(briefing.as_dict()))


def _check_article(article: Article) -> None:
    at = 0
    for kind, start, end in article.paragraphs:
        assert kind in KINDS
        assert at <= start < end <= len(article.text)
        at = end
    for name in (*article.byline, article.title, article.agency):
        assert name is None or name.strip()
    for date in (article.published, article.updated):
        assert date is None or (date[:4].isdigit() and date[4] == date[7] == "-")


def _check_quote(quote: Quote, text: str) -> None:
    assert quote.kind in ("direct", "mixed")
    assert quote.parts
    assert (quote.parts[0].start, quote.parts[-1].end) == (quote.start, quote.end)
    assert quote.text == " ".join(text[start:end] for start, end in quote.parts)
    assert all(_inside(part, text) for part in quote.parts)
    assert quote.speaker_span is None or _inside(quote.speaker_span, text)
    assert quote.speaker is None or quote.speaker.strip()


def _check_figure(figure: Figure, text: str) -> None:
    for each in (figure.to, figure.about, figure.equivalent, *figure.also):
        assert each is None or not each.text or text[each.start : each.end] == each.text
    assert figure.relation in (None, "change", "range", "versus")
    assert (figure.relation is None) == (figure.to is None)


def _check_person(person: Person, text: str) -> None:
    assert person.mentions
    assert list(person.mentions) == sorted(person.mentions)
    forms = {person.name, *person.aliases}
    assert all(text[start:end] in forms for start, end in person.mentions)
    role = person.role
    assert role is None or _gives_back(role, text)
    assert all(0 <= each.confidence <= 1 for each in (person, role) if each)


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _gives_back(role: Role, text: str) -> bool:
    return text[role.start : role.end] == role.text


def outputs(briefing: Briefing, colours: dict[str, str] | None = None) -> dict[str, str]:
    """What every format prints of a briefing; in colours, too, if they are given."""
    whole = View(briefing, view(briefing).totals, False, True, True)
    coloured = {}
    if colours:
        coloured["colours"] = terminal_text(whole, Style(90, colours))
        coloured["coloured lines"] = piped_text(whole, colours)
    return coloured | {
        "text": piped_text(whole),
        "bare": bare_text(whole),
        "markdown": markdown_text(whole),
        "tsv": tsv_text(whole, briefing.source),
        "json": json_text(briefing, True),
        "jsonl": json_line(briefing, True),
        "columns": terminal_text(whole, Style(60, {})),
        "narrow": terminal_text(whole, Style(20, {}, True)),
    }


def harmful(text: str, allowed: str = "\n") -> set[str]:
    """The signs of a text that a terminal may take for an order, or that turn the writing."""
    return {
        sign
        for sign in set(text) - set(allowed)
        if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(sign) in _BIDI
        or sign in _MARKS
    }
