"""The parts of a name, and when one name can be a shorter or another form of another."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from briefing.parser.annotate import PARTICLE, Columns
from briefing.parser.lexicon import look, mask
from briefing.parser.people.candidates import PARTS, parts
from briefing.parser.people.mentions import Mention
from briefing.record import Record

_KEPT = 16384
_SHORTEST = 5  # letters of a name that may be misspelt
_CLIPPED = 3  # letters of a name that may be the start of a longer one
_SOFT = frozenset("aeiouyh")  # letters that stand for one another: Olsen, Olson
_ALIKE = str.maketrans("zcw", "skv")
# Behind or before one name, of respect. Behind a hyphen "-ji" is also a syllable of given names.
_RESPECT = frozenset("bey hanim bhai sahib saheb didi khanum pak ibu oga".split())
_ENDINGS = frozenset("ji san sama ssi nim".split())
_SHORT_FORMS = {
    short: long
    for long, forms in (
        pair.split(":")
        for pair in """
        anthony:tony charles:charlie,chuck daniel:danny edward:ed,ted,ned elizabeth:liz,betty,beth
        henry:harry,hank james:jim,jimmy,jamie john:jack joseph:joe katherine:kate,kathy
        margaret:peggy,maggie michael:mike,mick richard:rick,dick,ricky robert:bob,bobby,rob
        thomas:tom,tommy william:bill,billy,will
        """.split()
    )
    for short in forms.split(",")
}
# Who is known by one of these and a first name alone.
_RANKS = frozenset(
    """
    king queen prince princess pope emperor empress sultan emir sheikh sheikha saint lord lady baron
    baroness duke duchess count countess sister brother father mother
    """.split()
)


class Name(Record):
    """A name as it is compared: `words` without case, accents, dots, particles and by-names, a
    double surname as two words; `family` that of them which is the surname, in Chinese, Korean
    and Vietnamese names the first; `also` the by-names in it and a word without its ending of
    respect; `links` its particles, `suffix` as in `jr`."""

    words: tuple[str, ...]
    family: str
    also: tuple[str, ...]
    links: tuple[str, ...]
    suffix: str

    @property
    def full(self) -> bool:
        """Whether the name has two words or more."""
        return len(self.words) > 1


def read_name(columns: Columns, first: int, last: int) -> Name:
    """The name in tokens `first` to `last` (exclusive)."""
    shapes, flags = columns.shapes, columns.flags
    words: list[str] = []
    also: list[str] = []
    links: list[str] = []
    suffix, quoted = "", False
    for at in range(first, last):
        if shapes[at] not in PARTS:
            quoted ^= shapes[at] in "\"'()"
        elif quoted:
            also += _spelt(columns.words[at])
        elif at > first and flags[at] & mask("suffix"):
            suffix = plain(columns.folded[at])
        elif shapes[at] == PARTICLE or (first < at < last - 1 and flags[at] & mask("particle")):
            links.append(columns.folded[at])
        else:
            words += _spelt(columns.words[at])
    if len(words) == 2:
        words = [word for word in words if word not in _RESPECT] or words
    if not words:
        words = also or [plain(columns.folded[first])]
    if len(words) == 1:
        head, hyphen, tail = columns.folded[first].rpartition("-")
        also += [plain(head)] if hyphen and tail in _ENDINGS else []
    family = "" if suffix and len(words) == 1 else _family(columns, first, last, words)
    return Name(tuple(words), family, tuple(also), tuple(links), suffix)


@lru_cache(_KEPT)
def plain(word: str) -> str:
    """A folded word without accents and dots."""
    letters = unicodedata.normalize("NFD", word.replace(".", ""))
    return "".join([each for each in letters if not unicodedata.combining(each)]) or word


@lru_cache(_KEPT)
def _spelt(word: str) -> tuple[str, ...]:
    """The words that a token of a name stands for: `Jean-Luc` two, `Min-seo` one, `J.P.` two."""
    pieces = word.replace("‑", "-").replace("‐", "-").split("-")
    if len(pieces) > 1 and (pieces[0].islower() or pieces[0].lower() in ("al", "el")):
        pieces = pieces[1:]
    if "." in word:
        pieces = [piece for each in pieces for piece in each.split(".")]
    elif len(word) == 2 and word.isupper():
        pieces = list(word)
    found: list[str] = []
    for piece in pieces:
        if piece[:1].islower() and found:
            found[-1] += plain(piece.lower())
        elif piece:
            found.append(plain(piece.lower().replace("’", "'")))
    return tuple(found)


def _family(columns: Columns, first: int, last: int, words: list[str]) -> str:
    """The surname of a name's words."""
    flags = columns.flags[first]
    eastern = (
        len(words) == 3 or "-" in "".join(columns.words[first + 1 : last]) or not flags & _given()
    )
    if len(words) > 1 and flags & mask("family-first") and eastern:
        return words[0]
    tail = columns.words[last - 1]
    return plain(tail.lower()) if "-" in tail else words[-1]


def _given() -> int:
    return mask("given-m", "given-f", "given-u")


def is_part(short: Name, long: Name) -> bool:
    """Whether each word of one name is in the other, or one of the two is the initial of the
    other; a middle initial or a suffix that is another's tells of another person."""
    if short.suffix and long.suffix and short.suffix != long.suffix:
        return False
    if short.full and long.full and _other_initial(short.words, long.words):
        return False
    left = list(long.words)
    whole = 0
    for word in short.words:
        if word in left:
            left.remove(word)
            whole += len(word) > 1
            continue
        fits = [each for each in left if _initial(word, each)]
        if fits:
            left.remove(fits[0])
        elif word not in long.links:
            return False
    return whole > 0


def _initial(one: str, other: str) -> bool:
    return 1 in (len(one), len(other)) and one[0] == other[0]


def _other_initial(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    middle = one[1], other[1]
    return len(one) > 2 and len(middle[0]) == len(middle[1]) == 1 and middle[0] != middle[1]


def is_variant(one: Name, other: Name) -> bool:
    """Whether two full names are one: a short form of the given name, or a letter wrong."""
    if one.suffix != other.suffix or len(one.words) != len(other.words):
        return False
    if one.words[1:] == other.words[1:]:
        short, long = sorted((one.words[0], other.words[0]), key=len)
        return is_short(short, long) or misspelt(short, long)
    return all(map(misspelt, one.words, other.words))


def is_given(word: str) -> bool:
    """Whether a word is listed as a given name."""
    return bool(look(word) & _given())


def is_short(short: str, long: str) -> bool:
    """Whether a given name is a short form of another."""
    return _SHORT_FORMS.get(short) == long or (len(short) >= _CLIPPED and long.startswith(short))


def misspelt(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter, not the first: one left out, two
    exchanged, or one for another unless both are consonants."""
    if one == other:
        return True
    short, long = sorted((one.translate(_ALIKE), other.translate(_ALIKE)), key=len)
    size = len(short)
    if len(long) < _SHORTEST or len(long) - size > 1 or short[0] != long[0]:
        return False
    at = next((n for n in range(size) if short[n] != long[n]), size)
    if short[at:] == long[at + 1 :]:
        return True
    if len(long) > size:
        return False
    if short[at + 1 :] == long[at + 1 :]:
        return bool(_SOFT.intersection((short[at], long[at])))
    return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]


@lru_cache(_KEPT)
def edges(word: str) -> tuple[str, ...]:
    """Two keys of which a word shares at least one with its misspellings and short forms."""
    alike = _SHORT_FORMS.get(word, word).translate(_ALIKE)
    return (f"{alike[:2]}-", f"{alike[0]}-{alike[-3:]}")


def fullest(columns: Columns, group: Sequence[Mention]) -> Mention:
    """The mention with the fullest form of a person's name, the first of several.

    One who is known by rank and first name alone has the rank in it: `Prince Harry`.
    """
    best = max(group, key=lambda mention: _fullness(columns, mention))
    ranked = all(len(parts(columns, first, last)) < 3 for first, last, _ in group)
    single = len([at for at in parts(columns, *best[:2]) if not columns.flags[at] & mask("suffix")])
    if ranked and single == 1 and _is_ranked(columns, best):
        return best._replace(first=best.first - 1)
    return best


def _fullness(columns: Columns, mention: Mention) -> tuple[int, int, bool]:
    """More words make a fuller name, then more initials, then a rank."""
    words = parts(columns, mention.first, mention.last)
    initials = sum([len(plain(columns.words[at])) == 1 for at in words])
    return len(words) - initials, len(words), _is_ranked(columns, mention)


def _is_ranked(columns: Columns, mention: Mention) -> bool:
    before = mention.first - 1
    if before < 0 or columns.opens[mention.first]:
        return False
    return columns.folded[before] in _RANKS and columns.words[before][0].isupper()
