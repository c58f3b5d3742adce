"""What a person is, in the article's own words."""

from __future__ import annotations

from briefing.model import Passage
from briefing.parser.mentions import Field, Mention
from briefing.parser.names import CALLING, FUNCTION, TITLE, VERB
from briefing.text.tokens import WORD

_PERSONAL = frozenset("mr mrs ms miss mx dr sir dame lord lady mme monsieur madame".split())
_ARTICLES = frozenset("a an the his her its their our my".split())


def find_role(field: Field, mentions: list[Mention]) -> Passage | None:
    """The fullest description that stands beside one of a person's names, if any does."""
    best: tuple[float, int, int] | None = None
    for each in mentions[:40]:
        for weight, first, last in (_title(field, each), _behind(field, each)):
            if weight and (best is None or weight > best[0]):
                best = (weight, first, last)
    if best is None:
        return None
    tokens = field.document.tokens
    start, end = tokens.starts[best[1]], tokens.ends[best[2] - 1]
    return Passage(field.document.text[start:end], start, end)


def _title(field: Field, mention: Mention) -> tuple[float, int, int]:
    """The words right before a name: `Treasury Secretary`, `Accra Lions coach`."""
    if mention.title < 0:
        return (0.0, 0, 0)
    tokens = field.document.tokens
    first, last = mention.title, mention.first
    while last > first and (tokens.kinds[last - 1] != WORD or tokens.folded[last - 1] in _PERSONAL):
        last -= 1
    while first < last and tokens.folded[first] in _PERSONAL:
        first += 1
    if last <= first:
        return (0.0, 0, 0)
    back = first - 1
    sentence = field.document.sentences[field.document.sentence_at[first]]
    while back >= max(sentence.first, first - 4) and tokens.kinds[back] == WORD:
        bits = field.kind(back)
        if (
            bits & (FUNCTION | VERB)
            or tokens.folded[back] == "'s"
            or tokens.folded[back].endswith("ed")
        ):
            break
        first = back
        back -= 1
    return (1.0 + 0.1 * (last - first), first, last)


def _behind(field: Field, mention: Mention) -> tuple[float, int, int]:
    """The apposition behind a name: `, deputy governor of the central bank,`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    at = mention.last
    if at + 1 >= sentence.last or tokens.words[at] != ",":
        return (0.0, 0, 0)
    at += 1
    if len(tokens.words[at]) <= 2 and tokens.words[at].isdigit() and at + 2 < sentence.last:
        at += 2
    if tokens.folded[at] in _ARTICLES:
        at += 1
    end, has = at, False
    while end < min(sentence.last, at + 20):
        word = tokens.folded[end]
        if word in (",", ";", ".", "—", "–", "--", ")", "(", ":") or tokens.kinds[end] == "q":
            break
        bits = field.kind(end)
        if bits & (CALLING | TITLE) and end < at + 6:
            has = True
        elif word in ("who", "which", "said", "says", "told") or (bits & VERB and not has):
            break
        end += 1
    if not has or end <= at:
        return (0.0, 0, 0)
    return (2.0 + 0.1 * (end - at), at, end)
