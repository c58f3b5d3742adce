"""Figures of a text that is not English: only what signs and symbols make certain."""

from __future__ import annotations

from functools import cache

from briefing.model import Figure
from briefing.parser.amounts.foreign_items import Read, item, join_items
from briefing.parser.amounts.lines import Setting, signs
from briefing.parser.amounts.money import dollars
from briefing.parser.amounts.numbers import Value, read_digits, times
from briefing.parser.amounts.units import currencies, units
from briefing.parser.lexicon import table
from briefing.text.document import Document
from briefing.text.tokens import NUMBER, Tokens

# Languages that write 1.234,5 for 1,234.5 (Unicode CLDR).
_COMMA = frozenset(
    """
    af bg ca cs da de el es et eu fi fr gl hr hu id is it lt lv mk nb nl nn no pl pt ro ru sk sl sq
    sr sv tr uk vi
    """.split()
)
_SYMBOLS = frozenset("km kg cm mm km² m² km2 m2 m³ ha kw mw gw kwh mwh gwh twh °c ghz mhz".split())


# Between a scale and what it counts: `millions de dollars`, `milliards d'euros`.
_OF = ("de", "d'", "di")
# Behind `dollars` these ends tell of another country's: `dollars canadiens`.
_NATIONAL = ("iens", "ains", "ais", "enses", "anos", "esi", "adesi")
_AMERICAN = ("américains", "estadounidenses", "americanos", "americani")


@cache
def _foreign() -> dict[str, tuple[str, str]]:
    """Words and phrases in lower case: `scale`, `percent`, `money` or a kind; then what it is."""
    found: dict[str, tuple[str, str]] = {}
    for key, forms in table("foreign_words").items():
        kind, _, name = key.partition(" ")
        for form in forms.split():
            found[form.replace("_", " ")] = kind, name
    return found


def certain_figures(document: Document, setting: Setting) -> tuple[Figure, ...]:
    """Percentages, money and quantities that are marked by signs and symbols, in text order."""
    figures: list[Figure] = []
    comma = document.article.language in _COMMA
    for block in document.paragraphs:
        if block.kind in ("caption", "notice", "heading"):
            continue
        i = block.first
        while i < block.last:
            found, pair = None, None
            if document.tokens.kinds[i] == NUMBER:
                found = _read(document.tokens, i, block.first, block.last, comma, setting)
                pair = _pair(document.tokens, i, found, block.first, block.last, comma, setting)
            if pair:
                figures.append(join_items(document, *pair, block.paragraph + 1))
            elif found:
                figures.append(item(document, found, block.paragraph + 1))
            i = pair[1].last if pair else found.last if found else i + 1
    return tuple(figures)


# What opens and joins two values, where nothing else can be meant: `von 3,5 auf 4,8 Millionen`.
_JOINTS = {
    ("von", "auf"): "change",
    ("van", "naar"): "change",
    ("von", "bis"): "range",
    ("van", "tot"): "range",
    ("zwischen", "und"): "range",
    ("tussen", "en"): "range",
}


def _pair(
    tokens: Tokens, i: int, one: Read | None, start: int, stop: int, comma: bool, setting: Setting
) -> tuple[Read, Read, str] | None:
    """Two values from one to the other, with what joins them; the first may lack its unit."""
    j = one.last if one else i + 1
    if i == start or j + 1 >= stop or tokens.kinds[j + 1] != NUMBER:
        return None
    relation = _JOINTS.get((tokens.folded[i - 1], tokens.folded[j]))
    other = _read(tokens, j + 1, start, stop, comma, setting) if relation else None
    if relation is None or other is None or other.first != j + 1:
        return None
    one = one or _sharing(tokens, i, other, comma)
    alike = one is not None and (one.kind, one.unit) == (other.kind, other.unit)
    return (one, other, relation) if one and alike else None


def _sharing(tokens: Tokens, i: int, other: Read, comma: bool) -> Read | None:
    """The bare number at i in the unit of the value behind it, and in its scale if that is sure."""
    value = read_digits(tokens.words[i], comma)
    digits = read_digits(tokens.words[other.first], comma)
    year = len(tokens.words[i]) == 4 and tokens.words[i].isdecimal()
    if value is None or digits is None or not value[0] or not digits[0] or year:
        return None
    a, b = value[0] * digits[1], digits[0] * value[1]
    if not (a <= 10 * b and b <= 10 * a):
        return None
    scale = other.value[0] * digits[1] // (other.value[1] * digits[0])
    return other._replace(value=times(value, (scale, 1)), first=i, last=i + 1)


def _read(
    tokens: Tokens, i: int, start: int, stop: int, comma: bool, setting: Setting
) -> Read | None:
    value = read_digits(tokens.words[i], comma)
    if value is None:
        return None
    j = i + 1
    while j < min(stop, i + 4) and _goes_on(tokens, j):
        value, j = (value[0] * 1000 + int(tokens.words[j]), 1), j + 1
    value, j = _scaled(tokens, value, j, min(stop, j + 4))
    sign = _sign(tokens, i, start, setting)
    if sign:
        return None if _unread_scale(tokens, j, stop) else Read("money", value, sign[1], sign[0], j)
    return _marked(tokens, i, j, stop, value, setting)


def _scaled(tokens: Tokens, value: Value, j: int, stop: int) -> tuple[Value, int]:
    """The value with the scale words at j, and the token behind them: `3 mil millones`."""
    while j < stop:
        kind, name = _foreign().get(tokens.folded[j], ("", ""))
        if kind != "scale":
            break
        value, j = times(value, (int(name), 1)), j + 1
        if j < stop and tokens.words[j] == "." and len(tokens.words[j - 1]) < 4:
            j += 1
    return value, j


def _goes_on(tokens: Tokens, j: int) -> bool:
    """Whether token j is a further group of three digits behind a space: `1 500`."""
    digits, before = tokens.words[j], tokens.words[j - 1]
    if len(digits) != 3 or not digits.isdecimal() or not before.isdecimal() or len(before) > 3:
        return False
    return tokens.starts[j] == tokens.ends[j - 1] + 1


def _sign(tokens: Tokens, i: int, start: int, setting: Setting) -> tuple[int, str] | None:
    """The money sign before a number; words of letters need three of them."""
    if i == start or tokens.starts[i] - tokens.ends[i - 1] > 1:
        return None
    word = tokens.words[i - 1]
    joined = tokens.words[i - 2] + word if i - 1 > start else ""
    if word == "$" and joined in signs() and tokens.starts[i - 1] == tokens.ends[i - 2]:
        return i - 2, setting.choose(signs()[joined])
    if word in signs() and (not word.isalpha() or len(word) == 3):
        return i - 1, setting.choose(signs()[word])
    return None


def _unread_scale(tokens: Tokens, j: int, stop: int) -> bool:
    """Whether a word that may be an unknown scale follows."""
    return j < stop and tokens.folded[j][:2] in ("mi", "bi", "tr", "mr", "md", "mm", "bn")


def _marked(
    tokens: Tokens, i: int, j: int, stop: int, value: Value, setting: Setting
) -> Read | None:
    """What a sign, symbol or word behind the number says that it is."""
    word = tokens.words[j] if j < stop else ""
    if word in signs() and (word in _SIGNS or (len(word) == 3 and word.isupper())):
        return Read("money", value, setting.choose(signs()[word]), i, j + 1)
    k = j + (j > i + 1 and j < stop and tokens.folded[j] in _OF)
    phrase = ""
    best: Read | None = None
    for last in range(k, min(stop, k + 3)):
        form = tokens.folded[last]
        phrase = f"{phrase} {form}" if phrase else form.removeprefix("d'")
        kind, name = _foreign().get(phrase, ("", ""))
        glued = phrase.replace(" ", "")
        if kind == "money":
            best = _money(tokens, value, name, i, last + 1, stop, setting) or best
        elif kind == "count":
            counted = value[0] >= 1000 * value[1] and value[1] == 1 and _is_grouped(tokens, i, j)
            best = Read(kind, value, None, i, j, last) if counted else best
        elif kind and kind != "scale":
            best = Read(kind, value, name, i, last + 1)
        elif glued in _SYMBOLS and glued in units():
            kind, name, _ = units()[glued]
            best = Read(kind, value, name, i, last + 1)
    return best


def _is_grouped(tokens: Tokens, i: int, j: int) -> bool:
    """Whether a number is written in groups of three or with its scale, as no year is."""
    return j > i + 1 or len(tokens.words[i]) > 4


_SIGNS = ("€", "£", "$", "¥", "₽", "₺", "₴", "zł", "Kč")


def _money(
    tokens: Tokens, value: Value, name: str, first: int, last: int, stop: int, setting: Setting
) -> Read | None:
    """An amount in the money of this English name, if no word tells of another country's."""
    after = tokens.folded[last] if last < stop else ""
    if name == "dollar":
        if after.endswith(_NATIONAL) and after not in _AMERICAN:
            return None
        return Read("money", value, dollars(setting), first, last)
    return Read("money", value, setting.choose(currencies()[name]), first, last)
