"""What each quotation mark of a paragraph may do: open, close, or either."""

from __future__ import annotations

from briefing.record import Record
from briefing.text.document import Document, Stretch
from briefing.text.tokens import NUMBER

OPEN, CLOSE, EITHER, NEITHER = "open", "close", "either", ""
_STOPS = frozenset(".,?!…;:")
_BEFORE_OPEN = frozenset('([{—–-/“"‘«')
_BEHIND_CLOSE = frozenset('.,;:?!)]}—–”"»…')
_CLIPPED = frozenset("em til till tis twas cause cos bout n nuff round ere neath".split())


class Sign(Record):
    """A mark of `width` tokens that begins with `token`, and its role."""

    token: int
    width: int
    role: str


def read_signs(
    document: Document, stretch: Stretch, places: list[int]
) -> tuple[list[Sign], list[Sign]]:
    """The double and the single marks among the tokens `places` of a paragraph."""
    tokens, text = document.tokens, document.text
    doubles: list[Sign] = []
    singles: list[Sign] = []
    skip = -1
    for number, token in enumerate(places):
        if token == skip:
            continue
        word, start, end = tokens.words[token], tokens.starts[token], tokens.ends[token]
        width = 1
        if word == "'" and number + 1 < len(places) and _beside(document, token, token + 1):
            skip, width, word = token + 1, 2, '"'
            end = tokens.ends[token + 1]
        before = text[start - 1] if start > stretch.start else " "
        behind = text[end] if end < stretch.end else " "
        if word in "‘’'‚‛":
            singles.append(Sign(token, 1, _single_role(document, token, before, behind)))
        elif word != "′′" and not _is_feet(document, token):
            role = _double_role(word, before, behind)
            turned = role == EITHER and before == " " and word in ("”", "»")
            if turned and text[start - 2 : start - 1].isalnum():
                role = OPEN  # a ”first“ step: the mark is set the wrong way round
            doubles.append(Sign(token, width, role))
    return doubles, singles


def is_inches(document: Document, signs: list[Sign], number: int) -> bool:
    """Whether a closing mark behind a number is an inch sign: the next mark closes, too."""
    tokens, token = document.tokens, signs[number].token
    return (
        tokens.kinds[token - 1] == NUMBER
        and tokens.ends[token - 1] == tokens.starts[token]
        and tokens.words[token] == '"'
        and number + 1 < len(signs)
        and signs[number + 1].role == CLOSE
    )


def _beside(document: Document, token: int, other: int) -> bool:
    """Whether two apostrophes stand together and are one double mark."""
    tokens = document.tokens
    return (
        other < len(tokens.words)
        and tokens.words[other] == "'"
        and tokens.ends[token] == tokens.starts[other]
    )


def _is_feet(document: Document, token: int) -> bool:
    """Whether a mark is the inch sign of a height such as 6'2"."""
    tokens = document.tokens
    return (
        token >= 3
        and tokens.kinds[token - 1] == tokens.kinds[token - 3] == NUMBER
        and tokens.words[token - 2] in ("'", "’")
        and tokens.ends[token - 3] == tokens.starts[token - 2]
        and tokens.ends[token - 1] == tokens.starts[token]
    )


def _double_role(word: str, before: str, behind: str) -> str:
    """What a double mark does, by its shape and by the characters beside it."""
    free_before = before.isspace() or before in _BEFORE_OPEN
    free_behind = behind.isspace() or behind in _BEHIND_CLOSE
    if word in ("“", "„", "‟", "``", "«", "‹"):
        if not free_before and free_behind:
            return CLOSE if word == "“" else EITHER
        return OPEN
    if word in ("”", "»", "›"):
        return EITHER if (free_before or before == ":") and not free_behind else CLOSE
    if free_before and not behind.isspace():
        return OPEN
    if free_behind or before in _STOPS:
        return EITHER if before.isspace() else CLOSE
    return EITHER


def _single_role(document: Document, token: int, before: str, behind: str) -> str:
    """What a lone single mark or apostrophe may do; EITHER is a plural's apostrophe."""
    tokens = document.tokens
    word = tokens.words[token]
    if before.isspace() or before in _BEFORE_OPEN:
        if word == "’" or behind.isspace() or token + 1 >= len(tokens.words):
            return NEITHER
        following = tokens.folded[token + 1]
        decade = following[:1].isdigit() and tokens.folded[min(token + 2, len(tokens.words) - 1)]
        return NEITHER if following in _CLIPPED or decade == "s" else OPEN
    if word in "‘‚‛" or behind.isalnum():
        return NEITHER
    plural = before in "sSzx" or tokens.folded[token - 1].endswith("in")
    return EITHER if plural and behind.isspace() else CLOSE
