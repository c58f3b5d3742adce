"""A briefing as Markdown (CommonMark): headings, lists, block quotations."""

from __future__ import annotations

import re

from briefing.model import Article, Item, Person, Quote, Sentence
from briefing.printing.view import View
from briefing.printing.words import (
    about_words,
    figure_about,
    figure_value,
    person_counts,
    person_role,
    quote_speaker,
    quote_words,
    title_words,
)
from briefing.safe import visible

HEADINGS = {
    "summary": "Summary",
    "people": "Key people",
    "figures": "Figures",
    "quotes": "Quotes",
}
_SIGNS = re.compile(r"[\\`*_\[\]<>&~|#$]")
# What begins a list or a rule at the start of a line: `1.`, `-`, `+`, `=`.
_START = re.compile(r"(\d{1,9})?([.)+=-])")


def markdown_text(view: View) -> str:
    """The briefing under headings; every sign of the text that Markdown would read is escaped."""
    article = view.briefing.article
    title = title_words(view.briefing)
    blocks = [f"# {_line(title)}"] if title else []
    blocks.append(f"*{_inline(' · '.join(about_words(view.briefing)))}*")
    if article.notice:
        blocks.append(f"**Note:** {_inline(visible(article.notice))}")
    for name, items in view.panels():
        between = "\n\n" if name == "quotes" else "\n"
        lines = [_item(item, article) + (_why(item) if view.why else "") for item in items]
        blocks += [f"## {HEADINGS[name]}", between.join(lines) or "none found"]
    if view.dropped:
        lines = [f"- {_line(visible(f'{each.reason}: {each.text}'))}" for each in article.dropped]
        blocks += ["## Dropped", "\n".join(lines) or "none found"]
    return "\n\n".join(blocks) + "\n"


def _item(item: Item, article: Article) -> str:
    place = f"¶{item.paragraph}"
    if isinstance(item, Sentence):
        return f"- {_line(visible(item.text))} {place}"
    if isinstance(item, Quote):
        words = _inline(quote_words(item, article))
        return f"> “{words}” — {_inline(quote_speaker(item))}, {place}"
    if isinstance(item, Person):
        role = f", {_inline(person_role(item))}" if item.role else ""
        return f"- **{_inline(visible(item.name))}**{role} · {person_counts(item)}, {place}"
    about = figure_about(item, article)
    return f"- **{_inline(figure_value(item))}**{f', {_inline(about)}' if about else ''}, {place}"


def _why(item: Item) -> str:
    """A list below the item of a list, if it has cues."""
    from briefing.printing.why import why_lines

    return "".join(f"\n  - {_inline(line)}" for line in why_lines(item))


def _inline(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _line(text: str) -> str:
    """Text at the beginning of a block, where a number or a dash would open a list."""
    return _START.sub(r"\1\\\2", _inline(text), count=1) if _START.match(text) else _inline(text)
