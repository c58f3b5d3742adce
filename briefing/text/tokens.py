"""The one tokenisation that every part of the parser reads."""

from __future__ import annotations

import re

from briefing.record import Record

WORD, NUMBER, MARK, OTHER, ADDRESS = "w", "n", "q", "o", "u"

# One pass, and no alternative can give back what another took: linear on any text. The
# single-letter alternatives keep "U.S." and "a.m." whole; a possessive 's is a token of its own.
_TOKEN = re.compile(
    r"""
    (?P<u> https?://[^\s"“”<>]+ | www\.[^\s"“”<>]+ )
  | (?P<w> (?:[^\W\d_]\.){2,}(?:-\w+)*
         | ['’]s\b(?!['’])
         | [@\#]?[^\W\d_][\w]*(?:[-‐‑]\w+|['’](?!s\b)[^\W\d_]+)* )
  | (?P<n> \d+(?:[.,]\d+)* )
  | (?P<q> ["“”„‟«»‹›‘’‚‛']|``|′′ )
  | (?P<d> (?<=\s)-(?=\s) )
  | (?P<o> …|\.{2,}|-{2,}|_+|[^\s] )
    """,
    re.VERBOSE,
)


class Tokens(Record):
    """Columns of equal length, a row a token, in text order.

    `words` as they stand, a hyphen between spaces as the dash that it is; `folded` in lower case
    with straight apostrophes; `starts` and `ends` code points; `kinds` one of `WORD` (also `U.S.`,
    `'s`, `Vice-Premier`, `G7`), `NUMBER` (digits with their points and commas, no sign, no unit),
    `MARK` (a quotation mark or a lone apostrophe), `ADDRESS` (a web address), `OTHER` (each other
    sign, dots and dashes in a row together).
    """

    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[str]


def tokenize(text: str) -> Tokens:
    """The tokens of a text; white space belongs to none. Linear in the text's length."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    for match in _TOKEN.finditer(text):
        dash = match.lastgroup == "d"
        words.append("–" if dash else match[0])
        starts.append(match.start())
        ends.append(match.end())
        kinds.append(OTHER if dash else match.lastgroup or OTHER)
    folded = [word.lower().replace("’", "'") for word in words]
    return Tokens(words, folded, starts, ends, kinds)
