"""Which language a text is in, by a vote of its most common words."""

from __future__ import annotations

import os
import re
from functools import cache

_FILE = os.path.join(os.path.dirname(__file__), "data", "stopwords.txt")
_WORD = re.compile(r"[^\W\d_]+")
# Three windows of a long text are asked; a quotation in another language is outvoted.
_WINDOW = 2500
_LEAST_HITS = 3
_LEAST_SHARE = 0.12
_LEAD = 1.3
# Languages so near to each other that the better of the two wins without a lead.
_SISTERS = frozenset("idms msid noda dano cssk skcs esca caes hrsl slhr srbg bgsr".split())
# Scripts that one language (or nearly one) writes: ISO 639-1 code, first and last letter.
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"),
    ("th", "\u0e00", "\u0e7f"),
    ("el", "\u0370", "\u03ff"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
    ("am", "\u1200", "\u137f"),
)


@cache
def _voters() -> dict[str, tuple[str, ...]]:
    """Each common word with the codes of the languages that it is common in."""
    votes: dict[str, list[str]] = {}
    with open(_FILE, encoding="utf-8") as file:
        for line in file:
            code, colon, words = line.partition(":")
            if colon and not line.startswith("#"):
                for word in words.split():
                    votes.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in votes.items()}


def vote(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None where the text is short or undecided.

    At most 7,500 code points are looked at, from the start, the middle and the end.
    """
    sample = _sample(text)
    script = _by_script(sample)
    if script:
        return script
    words = _WORD.findall(sample.lower())
    if not words:
        return None
    voters = _voters()
    counts: dict[str, int] = {}
    for word in words:
        for code in voters.get(word, ()):
            counts[code] = counts.get(code, 0) + 1
    ranked = sorted(counts, key=lambda code: (-counts[code], code))
    if not ranked:
        return None
    best = counts[ranked[0]]
    others = (code for code in ranked[1:] if (ranked[0] + code) not in _SISTERS)
    second = counts.get(next(others, ""), 0)
    enough = best >= _LEAST_HITS and best >= _LEAST_SHARE * len(words)
    return ranked[0] if enough and best >= second * _LEAD else None


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return " ".join((text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]))


def _by_script(sample: str) -> str | None:
    """The language of a script of its own, where most letters are of it."""
    if sample.isascii():
        return None
    far = sorted(sign for sign in set(sample) if sign > "\u036f" and sign.isalpha())
    letters = [sign for each in far for sign in each * sample.count(each)]
    if len(letters) < 8 or len(letters) * 3 < sum(map(str.isalpha, sample)):
        return None
    for code, first, last in _SCRIPTS:
        own = sum(first <= sign <= last for sign in letters)
        # Japanese is written with Chinese characters for the most part.
        if own * (8 if code == "ja" else 2) > len(letters):
            return _of_arabic(letters) if code == "ar" else code
    return None


def _of_arabic(letters: list[str]) -> str:
    """Arabic, Persian or Urdu, by the letters that only those write."""
    if any(sign in "ٹڈڑےں" for sign in letters):
        return "ur"
    return "fa" if any(sign in "پچژگی" for sign in letters) else "ar"
