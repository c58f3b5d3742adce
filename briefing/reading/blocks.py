"""The pieces that a page or a pasted text is made of, before anything is decided about them.

`Block` is what a reader of raw text or of HTML hands in; `Line` is the cleaner's own record, in
which the passes note what they found. Text is tidied here and nowhere else.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefing.record import Record

HINTS = ("body", "heading", "caption", "list", "quote", "title", "table", "notice")


class Block(Record):
    """A piece of text with what its source knows of it.

    `hint` is one of `HINTS` where markup (or a bullet) says what the block is, else "". A
    block from HTML is a whole paragraph: `whole` says that its neighbours never belong to it.
    """

    text: str
    hint: str = ""
    whole: bool = False


class Line:
    """A block on its way through the passes.

    `reason` is set when it was dropped; `kind` when it is known what it is: one of the
    article's kinds, or `date`, `clock`, `ago`, `byline`, `agency`, `title` in the head.
    `opens` is `list` or `end` where furniture announces more of it.
    """

    __slots__ = ("hint", "kind", "opens", "reason", "text", "whole")

    def __init__(self, block: Block) -> None:
        self.text = block.text
        self.hint = block.hint
        self.whole = block.whole
        self.kind = ""
        self.reason = ""
        self.opens = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing has been decided about the line yet."""
        return not self.reason and not self.kind


_SPACE = re.compile(r"[^\S\n]+")
_BREAKS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
# Soft hyphen, zero-width space and joiners' kin, word joiner, byte-order mark: no reader sees
# them. The zero-width joiners stay: Persian, Hindi and emoji need them.
_UNSEEN = "\u00ad\u200b\u2060\ufeff\u180e"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")


@cache
def _told() -> re.Pattern[str]:
    """What a terminal is told (ECMA-48): colours, links; and a sign that the next overprints."""
    return re.compile(
        r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
        r"|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)"
        r"|\x1b[PX^_][^\x1b\n]*\x1b\\"
        r"|\x1b[ -/]*[0-~]"
        r"|[^\n\b]\x08"
    )


def tidy(text: str) -> str:
    """NFC, line ends as `\\n`, no soft hyphens, no signs for a terminal; spaces as they were."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    text = _each_as(text.replace("\r\n", "\n"), _BREAKS, "\n")
    if _CONTROL.search(text):
        text = _CONTROL.sub("", _told().sub("", text))
    return text if text.isascii() else _each_as(text, _UNSEEN, "")


def _each_as(text: str, signs: str, other: str) -> str:
    """The text with another sign for each of these: looking for them costs less than a pattern."""
    for sign in signs:
        if sign in text:
            text = text.replace(sign, other)
    return text


def squeeze(text: str) -> str:
    """White space of any kind and length as one space, none at the edges."""
    return " ".join(text.split())


_CLOSERS = "\"'”’»)]›"
# Chinese and Japanese, Hindi, Urdu, Armenian, Burmese and Amharic have stops of their own.
_STOPS = ".!?…。！？।॥۔؟։။።"


def closed(text: str) -> bool:
    """Whether a line ends as a sentence does: a stop, then marks and brackets that close."""
    end = text.rstrip(_CLOSERS)
    if not end:
        return False
    if end[-1] in _STOPS:
        return True
    # No ASCII text holds a dash; the look at every line's end is one of the dearest.
    dash = -1 if end.isascii() else max(end.rfind(" — ", -32), end.rfind(" – ", -32))
    if dash > 0 and end[dash + 3 : dash + 4].isupper():
        # So may its name, or a reader's: "… the minister said. — Bernama".
        named = end.count(" ", dash + 3) < (4 if end[dash - 1] in '”"’' else 2)
        end = end[:dash].rstrip(_CLOSERS) if named else end
    if end[-1:].isupper() and " " in end[-7:]:
        # The paper's or agency's initials behind the last sentence: "… on June 8. AFP".
        words = end[-24:].split(" ")
        while len(words) > 1 and words[-1].isupper() and words[-1].isalpha():
            words.pop()
        end = words[-1].rstrip(_CLOSERS)
    return end[-1:] in _STOPS and bool(end)


def has_inner_stop(text: str) -> bool:
    """Whether a sentence ends inside a line: a stop behind a word, then a capital."""
    for mark in (". ", "? ", "! ", ".” ", '." ', ".’ ", "?” ", "!” "):
        at = text.find(mark)
        while at >= 0:
            word = text[max(0, at - 4) : at]
            after = text[at + len(mark) : at + len(mark) + 2].lstrip("“\"‘'(")
            # Short words are mostly abbreviations: "Rep. Zephyr", "Mr. Okafor".
            if (word.isalpha() or word[-1:].isdigit() or word[-1:] in ")”") and after[:1].isupper():
                return len(word) == 4 or not word.isalpha()
            at = text.find(mark, at + 1)
    return False


def words_in(text: str) -> int:
    """How many words, divided at spaces; the text is squeezed."""
    return text.count(" ") + 1 if text else 0


def tells(line: Line, least: int = 8) -> bool:
    """Whether an undecided line reads as a paragraph of a story: sentences, not a headline.

    It ends with a stop and has at least `least` words, or half of them within marks.
    """
    text = line.text
    if line.reason or line.kind not in ("", "body") or not closed(text):
        return False
    words = words_in(text)
    return words >= least or (words >= least // 2 and text[0] in "“\"'‘")


_INNER = str.maketrans("", "", ".'’-_")  # of a word that names may be made of
_PARTICLES = frozenset(
    """
    de del della der den di da dos das du la le van von bin binti ibn al el e y abu ul af zu ten
    """.split()
)


JOBS = frozenset(
    """
    Minister President Secretary Senator Governor Mayor Chancellor Professor Judge General Chief
    Director Chairman Chairwoman Spokesman Spokeswoman Ambassador Commissioner Leader Deputy
    Captain Coach Manager Officer Executive Congressman Congresswoman Representative MP
    """.split()
)


def _is_initials(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word.isupper()


def _is_name_word(word: str) -> bool:
    """Whether a word begins with a letter that is none of the small Latin ones, and has no mark."""
    first, rest = word[:1], word[1:].translate(_INNER)
    return first.isalpha() and not first.islower() and (not rest or rest.isalnum())


def is_name(text: str) -> bool:
    """Whether a line has the shape of a person's name: two to five words, capitals, no signs."""
    words = text.split(" ")
    full = len(words) if len(words) < 6 else sum(word not in _PARTICLES for word in words)
    if not 2 <= full <= 5 or len(text) > 60 or words[0].lower() in ("the", "a", "an", "in"):
        return False
    if words[-1] in JOBS or words[-1].endswith(("’s", "'s", "s’")):
        return False
    if len(words) > 2 and _is_initials(words[0]) and not words[-1].isupper():
        # A broadcaster's initials with its town: "ABC Far West".
        return False
    return all(
        (_is_name_word(word) and not word.endswith(("’s", "'s")))
        or (number and word.lower() in _PARTICLES)
        for number, word in enumerate(words)
    )
