"""What a press release prints under every news: who the firm is, what its lawyers ask for."""

from __future__ import annotations

from briefing.text.document import Document, Stretch

_HEADS = (
    "forward-looking", "forward looking", "cautionary", "safe harbor", "safe harbour",
    "note to editor", "notes to editor", "notes for editor", "media contact", "press contact",
    "investor contact", "additional information and where", "no offer or solicitation",
    "participants in the solicitation", "disclaimer", "about us", "about the company",
)  # fmt: skip
_CLAUSES = ("forward-looking statements", "forward looking statements")
_FIRMS = (" Inc.", " Ltd.", " Corp.", " Co.", " S.A.", " L.P.", " N.V.")
_MOST_WORDS = 14  # of a head
_ABOVE = 20_000  # code points in which a firm is named
_BELOW = 200  # in which it is named again
_HALF = 0.5  # of the body: more is the story


def boilerplate(document: Document) -> frozenset[int]:
    """The numbers of the paragraphs that every release of a firm has, so that no summary does.

    They stand under `About Brightwell` (a name that the text above has), `Notes to editors` and
    their like, until another heading; or behind such words in one paragraph.
    """
    found: set[int] = set()
    inside = False
    size = 0
    for number, (kind, start, end) in enumerate(document.article.paragraphs):
        text = document.text[start:end]
        size += (kind == "body") * (end - start)
        if _is_head(document, number, text):
            inside = True
        elif kind == "heading":
            inside = False
        if inside or _is_clause(document, start, text):
            found.add(number)
    held = sum(_length(document.paragraphs[each]) for each in found)
    return frozenset(found) if held <= _HALF * size else frozenset()


def _length(paragraph: Stretch) -> int:
    return (paragraph.end - paragraph.start) if paragraph.kind == "body" else 0


def _is_head(document: Document, number: int, text: str) -> bool:
    """Whether a line heads boilerplate; the text's first paragraph is its own."""
    if not number or len(text) > 160 or text.count(" ") >= _MOST_WORDS:
        return False
    if text[-1] in "?!" or (text[-1] == "." and not text.endswith(_FIRMS)):
        return False
    start = document.article.paragraphs[number].start
    return text.lower().startswith(_HEADS) or _names_firm(document, start, text)


def _names_firm(document: Document, start: int, text: str) -> bool:
    """Whether a line opens with `About` and a name that the text over and under it has."""
    if not text.startswith(("About ", "ABOUT ")):
        return False
    name = text[6:].removeprefix("the ").removeprefix("The ").split(" ")[0].rstrip(",:.")
    if len(name) < 2 or not name[0].isupper():
        return False
    above = document.text[: min(start, _ABOVE)] + (document.article.title or "")
    below = document.text[start + len(text) : start + len(text) + _BELOW]
    known = {name, name.title()}
    return any(each in above and each in below for each in known)


def _is_clause(document: Document, start: int, text: str) -> bool:
    """Whether a paragraph says what such heads announce: `About Brightwell: …`."""
    head, colon, _ = text[:80].partition(":")
    if colon and start and (head.lower().startswith(_HEADS) or _names_firm(document, start, head)):
        return True
    return any(clause in text[:1000].lower() for clause in _CLAUSES)
