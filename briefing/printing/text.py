"""A briefing as plain text for a pipe: one item a line under plain headings, never wrapped."""

from __future__ import annotations

from briefing.model import Article, Item
from briefing.printing.view import View
from briefing.printing.words import about_words, bare_words, item_words, title_words
from briefing.safe import visible

HEADINGS = {
    "summary": "SUMMARY",
    "people": "KEY PEOPLE",
    "figures": "FIGURES",
    "quotes": "QUOTES",
}
NONE_FOUND = "none found"


def piped_text(view: View) -> str:
    """Title, what the article is, and each panel under its heading; ends with a line end."""
    article = view.briefing.article
    blocks = ["\n".join(head_lines(view))]
    for name, items in view.panels():
        lines = [item_words(item, article) for item in items]
        blocks.append("\n".join([HEADINGS[name], *(lines or [NONE_FOUND])]))
    if view.dropped:
        lines = [f"{visible(each.reason)}: {visible(each.text)}" for each in article.dropped]
        blocks.append("\n".join(["DROPPED", *(lines or [NONE_FOUND])]))
    return "\n\n".join(blocks) + "\n"


def bare_text(view: View) -> str:
    """The items alone, one a line, without title, heading and place."""
    article = view.briefing.article
    lines = [bare_words(item, article) for _, items in view.panels() for item in items]
    return "".join(f"{line}\n" for line in lines or [NONE_FOUND])


def item_line(item: Item, article: Article) -> str:
    """One item's line, as it is handed to a command."""
    return f"{item_words(item, article)}\n"


def head_lines(view: View) -> list[str]:
    """Title, what the article is, and the notice about its text, as far as they are there."""
    briefing = view.briefing
    notice = briefing.article.notice
    lines = [title_words(briefing), " · ".join(about_words(briefing))]
    return [*filter(None, lines), *([f"Note: {visible(notice)}"] if notice else [])]
