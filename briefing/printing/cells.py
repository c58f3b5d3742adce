"""Text in the cells of a terminal: widths, cutting and wrapping, between grapheme clusters only.

What terminals disagree on is drawn simply: of a joined emoji the first, no variation selector,
no skin tone, flags as two letters, no soft hyphen. Spans are code points of the text that came
in, so that the places of hits stay valid; `draw` makes the text that is written out. Control
characters are made harmless on the way. The width of a drawn text is the sum of its characters'
widths in `rich.cells`, which is imported for text beyond the common European signs only.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.record import Record
from briefing.safe import visible

ELLIPSIS = "…"

# One cell each in every terminal, each a cluster by itself.
_EASY = re.compile(r"[ -~\xa0-\xac\xae-\u02ff‐-―‘-‟†-…‹›€™←-→¶·]*")
_SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
# A word up to the next space; a dash that joins two words ends the first one, with its closing
# marks.
_WORD = re.compile(rf"[^{_SPACES}—]*(?:—+[’”\"')\].,;:?!]*)?")
# Among wide signs: what begins no row, and what ends none.
_NO_FIRST = frozenset(
    "、。，．・：；？！‼⁇⁈⁉）］｝」』】〕〉》〗〙〟’”…‥ー々〻ゝゞヽヾ％‰,.:;?!)]}%"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NO_LAST = frozenset("（［｛「『【〔〈《〖〘〝‘“([{￥＄")
_JOINER = "\u200d"
_DROPPED = re.compile(
    "[\u00ad\u034f\u180b-\u180f\u200b\u200d\u2060-\u2065\u20e3\ufe00-\ufe0f"
    "\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]"
)


class Cluster(Record):
    """What is drawn as one: `text[start:end]` came in, `drawn` goes out, `width` cells wide."""

    start: int
    end: int
    drawn: str
    width: int


def is_easy(text: str) -> bool:
    """Whether every character is one cell and a cluster by itself."""
    return _EASY.fullmatch(text) is not None


def clusters(text: str) -> list[Cluster]:
    """The grapheme clusters of a text, in order, without gaps."""
    if is_easy(text):
        return [Cluster(at, at + 1, sign, 1) for at, sign in enumerate(text)]
    text = visible(text)
    found: list[Cluster] = []
    at = 0
    while at < len(text):
        end = _cluster_end(text, at)
        drawn = _simple(text[at:end])
        found.append(Cluster(at, end, drawn, sum(map(_cells, drawn))))
        at = end
    return found


def _cluster_end(text: str, at: int) -> int:
    """Where the cluster that begins at a code point ends."""
    size = len(text)
    end = at + 1
    if _is_letter_of_flag(text[at]) and end < size and _is_letter_of_flag(text[end]):
        end += 1
    while end < size:
        if text[end] == _JOINER and end + 1 < size and _is_picture(text[end + 1]):
            end += 2
        elif _DROPPED.match(text[end]) or not (text[end] in _SPACES or _cells(text[end])):
            end += 1
        else:
            break
    return end


def _simple(cluster: str) -> str:
    """A cluster as it is drawn."""
    if _is_letter_of_flag(cluster[0]):
        letters = (
            chr(ord(sign) - 0x1F1E6 + ord("A")) for sign in cluster if _is_letter_of_flag(sign)
        )
        return "".join(letters)
    joint = cluster.find(_JOINER)
    if joint > 0 and _is_picture(cluster[joint + 1 : joint + 2]):
        cluster = cluster[:joint]
    if cluster in _SPACES:
        return "" if cluster == "\u200b" else cluster
    return _DROPPED.sub("", cluster)


def _is_letter_of_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


def _is_picture(sign: str) -> bool:
    """Whether a joiner before this sign makes one picture of two (and not a letter's form)."""
    return "\u2190" <= sign <= "\u2bff" or "\U0001f000" <= sign <= "\U0001faff"


@cache
def _cells(sign: str) -> int:
    if is_easy(sign):
        return 1
    from rich.cells import get_character_cell_size

    return max(0, get_character_cell_size(sign))


def draw(text: str) -> str:
    """The text as it is written to a terminal."""
    return text if is_easy(text) else "".join(each.drawn for each in clusters(text))


def width(text: str) -> int:
    """How many cells the drawn text takes."""
    return len(text) if is_easy(text) else sum(each.width for each in clusters(text))


def cut(text: str, cells: int, ellipsis: str = ELLIPSIS) -> str:
    """The text as drawn, at most that many cells wide; what was cut ends with an ellipsis."""
    if width(text) <= cells:
        return draw(text)
    room = cells - len(ellipsis)
    if room < 0:
        return ellipsis[: max(0, cells)]
    return before_ellipsis(_begin(text, room)) + ellipsis


def before_ellipsis(text: str) -> str:
    """The beginning of a text that an ellipsis is to follow, without one of its own at the end."""
    return text.rstrip(" …") if text.rstrip(" ").endswith(ELLIPSIS) else text


def fit(text: str, cells: int, ellipsis: str = ELLIPSIS) -> str:
    """The text as drawn in exactly that many cells: cut, or filled up with spaces.

    Where half a wide sign would be left a space stands.
    """
    drawn = cut(text, cells, ellipsis)
    return drawn + " " * (cells - width(drawn))


def _begin(text: str, cells: int) -> str:
    """The clusters that fit into so many cells, drawn."""
    if is_easy(text):
        return text[:cells]
    drawn: list[str] = []
    for each in clusters(text):
        cells -= each.width
        if cells < 0:
            break
        drawn.append(each.drawn)
    return "".join(drawn)


def wrap(text: str, cells: int) -> list[tuple[int, int]]:
    """The spans of the rows of a text that is `cells` wide, spaces at their edges left out.

    Broken at spaces, behind a joining dash, between wide signs (but before no closing mark and
    behind no opening one), and in a word that is wider than a row; never inside a cluster, which
    may be wider than a row of one cell. At least one span; linear.
    """
    if "—" not in text and is_easy(text):
        return _wrap_easy(text, max(1, cells))
    rows: list[tuple[int, int]] = []
    start = end = used = 0  # of the row in the making
    for from_, to, size in _pieces(text, max(1, cells)):
        gap = from_ - end if is_easy(text[end:from_]) else width(text[end:from_])
        if end and used + gap + size > cells:
            rows.append((start, end))
            used = end = 0
        if not end:
            start, gap = from_, 0
        used += gap + size
        end = to
    rows.append((start, end))
    return rows


def _wrap_easy(text: str, cells: int) -> list[tuple[int, int]]:
    """`wrap` for a text of one cell a sign that is broken at spaces only: ten times as fast."""
    rows: list[tuple[int, int]] = []
    size = len(text.rstrip(" "))
    at = size - len(text[:size].lstrip(" "))
    while size - at > cells:
        space = text.rfind(" ", at, at + cells + 1)
        end = at + len(text[at:space].rstrip(" ")) if space > at else at + cells
        rows.append((at, end))
        at = end
        while text[at] == " ":
            at += 1
    rows.append((at, size))
    return rows


def _pieces(text: str, cells: int) -> list[tuple[int, int, int]]:
    """What a row is not broken inside of: span and width, none wider than `cells` at need."""
    pieces: list[tuple[int, int, int]] = []
    for match in _WORD.finditer(visible(text)):
        word = match[0]
        if word and len(word) <= cells and is_easy(word):
            pieces.append((match.start(), match.end(), len(word)))
        elif word:
            pieces += _broken(word, match.start(), cells)
    return pieces


def _broken(word: str, offset: int, cells: int) -> list[tuple[int, int, int]]:
    """A word as pieces that fit: broken at wide signs, and where it is too wide for a row."""
    pieces: list[tuple[int, int, int]] = []
    whole = clusters(word)
    start, used, wide, last = 0, 0, False, ""
    for each in whole:
        together = last in _NO_LAST or each.drawn[:1] in _NO_FIRST
        breaks = used + each.width > cells or (not together and (wide or each.width > 1))
        if used and breaks and each.width:
            pieces.append((offset + start, offset + each.start, used))
            start, used = each.start, 0
        used += each.width
        wide, last = each.width > 1, each.drawn[:1]
    pieces.append((offset + start, offset + len(word), used))
    return pieces
