"""Pages that stand before a story and show nothing of it: of cookies, scripts, robots."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.reading.blocks import words_in

_MOST_WORDS = 150
_WALLS = (
    "cookie", "consent", "privacy", "partners", "accept", "personal data", "javascript", "enable",
    "your browser", "checking your", "ad blocker", "adblock", "captcha", "a robot", "are human",
    "verify",
)  # fmt: skip
_SPEAKING = frozenset("we our us you your please enable".split())


def is_wall(texts: list[str]) -> bool:
    """Whether most of the few words that a page shows ask its reader for cookies or scripts.

    A story may have such a line below it, and its people may accept things.
    """
    words = _words(texts)
    if words > _MOST_WORDS:
        return False
    asking = [each for each in texts if speaks(each)]
    text = " ".join(asking).lower()
    return 2 * _words(asking) > words and sum(word in text for word in _WALLS) >= 2


def _words(texts: Iterable[str]) -> int:
    return sum(map(words_in, texts))


def speaks(text: str) -> bool:
    """Whether a line speaks to its reader as a wall does: `We and our partners use cookies.`"""
    words = text.lower().replace(",", " ").replace(".", " ").split()
    return "“" not in text and not _SPEAKING.isdisjoint(words)
