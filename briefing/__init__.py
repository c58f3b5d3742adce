"""A briefing you can trust: one news article, split into summary, people, figures and quotes.

    import briefing

    b = briefing.brief(text)
    b.article, b.summary, b.people, b.figures, b.quotes
    b.as_dict()

The public names are resolved on first use, so that importing a part never loads the rest.
"""

from __future__ import annotations

# `typing` costs 3 ms at start-up; a type checker takes this name for true.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from briefing.model import Article, Briefing, Figure, Person, Quote, Sentence, Span
    from briefing.pipeline import brief, brief_html
    from briefing.text.sentences import sentences

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Briefing",
    "Figure",
    "Person",
    "Quote",
    "Sentence",
    "Span",
    "__version__",
    "brief",
    "brief_html",
    "sentences",
]

_HOME = {
    "brief": "briefing.pipeline",
    "brief_html": "briefing.pipeline",
    "sentences": "briefing.text.sentences",
    "Article": "briefing.model",
    "Briefing": "briefing.model",
    "Figure": "briefing.model",
    "Person": "briefing.model",
    "Quote": "briefing.model",
    "Sentence": "briefing.model",
    "Span": "briefing.model",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
