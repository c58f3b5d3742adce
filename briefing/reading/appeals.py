"""What a paper asks of its readers: money, a membership, what they know.

Told by what comes together in one paragraph, since every paper asks in words of its own. Words
that stand in quotation marks are somebody's in the story.
"""

from __future__ import annotations

_MARKS = ("“", "”", '"')
_MOST_WORDS = 200
_GIFTS = (
    "donat", "gift", "member", "subscri", "contribut", "chip in", "fund", "give now", " a month",
    "as little as",
)  # fmt: skip
_PRESS = (
    "journalis", "reporting", "reporter", "newsroom", "newspaper", "news ", "news.", "stories",
    "our work", "the media", " article",
)  # fmt: skip
_ASKS = (
    "please", "help us", "we need", "can you ", "will you ", "consider", "today", "join ",
    "become a", "support us", "support our", "give now", "favour to ask", "favor to ask",
    "the price of",
)  # fmt: skip
_OF_BOTH = frozenset("we us our ours you your yours".split())
_OURS = frozenset("we us our".split())
_MOST_ASKED = 45
_QUESTIONS = frozenset("do are have is got know what were did can has want".split())
_PLACES = ("@", "click here", "email protected", "submit a letter")
_WAYS = (
    "get in touch", "email", "e-mail", "contact", "let us know", "send ", "tell us", "share ",
    "message ", "write to", "call ", "reach ", "hear from you", "submit ",
)  # fmt: skip


def asks_for_money(text: str) -> bool:
    """Whether a paragraph asks for a gift or a subscription: `You can become a member for …`."""
    if any(mark in text for mark in _MARKS) or text.count(" ") > _MOST_WORDS:
        return False
    low = f"{text.lower()} "
    return all(any(sign in low for sign in signs) for signs in (_GIFTS, _PRESS, _ASKS)) and (
        not _OF_BOTH.isdisjoint(_words(low))
    )


def asks_to_write(text: str) -> bool:
    """Whether a line asks readers for what they know: `Got a tip? Email us at news@…`."""
    if (
        not any(place in text for place in _PLACES)
        or text.count(" ") > _MOST_ASKED
        or any(mark in text for mark in _MARKS)
    ):
        return False
    low = text.lower()
    words = _words(low)
    asked = "?" in low and words[0] in _QUESTIONS and ("you" in words or "your" in words)
    own = not _OURS.isdisjoint(words) and (asked or low.startswith(_WAYS) or "?" in low)
    return (own or asked) and any(way in low for way in _WAYS)


def _words(low: str) -> list[str]:
    return low.replace("'", " ").replace("’", " ").translate(_NO_STOPS).split() or [""]


_NO_STOPS = str.maketrans(dict.fromkeys(".,:;!?()", " "))
