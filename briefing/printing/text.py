"""A briefing as plain text for a pipe: one item a line under plain headings, never wrapped.

Without colours, unless they are asked for whatever reads the pipe.
"""

from __future__ import annotations

from briefing.model import Figure, Item, Person, Quote
from briefing.printing.view import View
from briefing.printing.words import about_words, item_fields, place_words, title_words, words_of
from briefing.safe import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.printing.colours import Colours

HEADINGS = {
    "summary": "SUMMARY",
    "people": "KEY PEOPLE",
    "figures": "FIGURES",
    "quotes": "QUOTES",
}
NONE_FOUND = "none found"
_MARKS = {Person: ("person",), Figure: ("figure",), Quote: ("quote", "person")}  # of the fields


def piped_text(view: View, colours: Colours | None = None) -> str:
    """Title, what the article is, and each panel under its heading; ends with a line end."""
    article = view.briefing.article
    head = head_lines(view)
    if article.title:
        head[0] = _painted(head[0], "title", colours)
    blocks = ["\n".join(head)]
    for name, items in view.panels():
        lines = []
        for item in items:
            lines.append(piped_line(item, item_fields(item, article), colours))
            lines += piped_why(item) if view.why else ()
        blocks.append(_block(HEADINGS[name], lines, colours))
    if view.dropped:
        lines = [f"{visible(each.reason)}: {visible(each.text)}" for each in article.dropped]
        blocks.append(_block("DROPPED", lines, colours))
    return "\n\n".join(blocks) + "\n"


def _block(heading: str, lines: list[str], colours: Colours | None) -> str:
    return "\n".join([_painted(heading, "rule", colours), *(lines or [NONE_FOUND])])


def bare_text(view: View, colours: Colours | None = None) -> str:
    """The items alone, one a line, without title, heading and place."""
    article = view.briefing.article
    lines = []
    for item in (item for _, items in view.panels() for item in items):
        lines.append(_words(item, item_fields(item, article), colours))
        lines += piped_why(item) if view.why else ()
    return "".join(f"{line}\n" for line in lines or [NONE_FOUND])


def piped_line(item: Item, fields: tuple[str, ...], colours: Colours | None = None) -> str:
    """One item with its place, from the fields of `item_fields`; no line end."""
    joint, place = place_words(item)
    return f"{_words(item, fields, colours)}{joint}{_painted(place, 'evidence', colours)}"


def piped_why(item: Item) -> list[str]:
    """The lines below an item that say why, indented: no item's line begins so."""
    from briefing.printing.why import why_lines  # which most briefings do without

    return [f"  {line}" for line in why_lines(item)]


def _words(item: Item, fields: tuple[str, ...], colours: Colours | None) -> str:
    marks = _MARKS.get(type(item), ())
    painted = (_painted(field, mark, colours) for field, mark in zip(fields, marks, strict=False))
    return words_of(item, (*painted, *fields[len(marks) :]))


def _painted(text: str, mark: str, colours: Colours | None) -> str:
    if not colours:
        return text
    from briefing.printing.colours import paint  # which a pipe seldom needs

    return paint(text, mark, colours)


def head_lines(view: View) -> list[str]:
    """Title, what the article is, and the notice about its text, as far as they are there."""
    briefing = view.briefing
    notice = briefing.article.notice
    lines = [title_words(briefing), " · ".join(about_words(briefing))]
    return [*filter(None, lines), *([f"Note: {visible(notice)}"] if notice else [])]
