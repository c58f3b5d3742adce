"""Figures of a text that is not English: only what signs and symbols make certain."""

from __future__ import annotations

from briefing.model import Figure
from briefing.parser.amounts.lines import Setting, signs
from briefing.parser.amounts.numbers import Value, as_text, read_digits, times
from briefing.parser.amounts.units import units
from briefing.record import Record
from briefing.text.document import Document
from briefing.text.tokens import NUMBER, Tokens

# Languages that write 1.234,5 for 1,234.5 (Unicode CLDR).
_COMMA = frozenset(
    """
    af bg ca cs da de el es et eu fi fr gl hr hu id is it lt lv mk nb nl nn no pl pt ro ru sk sl sq
    sr sv tr uk vi
    """.split()
)
_SCALES = {
    word: factor
    for factor, forms in (
        (10**3, "tausend mille mil duizend tusen tusind tysięcy тысяч"),
        (
            10**6,
            """
            million millionen mio millions million millón millones milhão milhões milione milioni
            miljoen miljoner millioner milionów miliony млн миллиона миллионов milyon juta
            """,
        ),
        (
            10**9,
            """
            milliarde milliarden mrd milliard milliards miliardo miliardi miljard miljarder
            milliarder miliardów miliardy млрд миллиарда миллиардов milyar miliar bilhão bilhões
            """,
        ),
    )
    for word in forms.split()
}
_PERCENT = frozenset("% prozent procent prosent prosenttia procento".split())
_MONEY = {"euro": "EUR", "euros": "EUR", "eur": "EUR", "dollar": "USD", "dollars": "USD"}
_SYMBOLS = frozenset("km kg cm mm km² m² km2 m2 m³ ha kw mw gw kwh mwh gwh twh °c ghz mhz".split())


class _Read(Record):
    kind: str
    value: Value
    unit: str
    first: int
    last: int


def certain_figures(document: Document, setting: Setting) -> tuple[Figure, ...]:
    """Percentages, money and quantities that are marked by signs and symbols, in text order."""
    figures: list[Figure] = []
    comma = document.article.language in _COMMA
    for block in document.paragraphs:
        if block.kind in ("caption", "notice", "heading"):
            continue
        i = block.first
        while i < block.last:
            found = None
            if document.tokens.kinds[i] == NUMBER:
                found = _read(document.tokens, i, block.first, block.last, comma, setting)
            if found:
                figures.append(_figure(document, found, block.paragraph + 1))
            i = found.last if found else i + 1
    return tuple(figures)


def _read(
    tokens: Tokens, i: int, start: int, stop: int, comma: bool, setting: Setting
) -> _Read | None:
    value = read_digits(tokens.words[i], comma)
    if value is None:
        return None
    j = i + 1
    while j < min(stop, i + 4) and _goes_on(tokens, j):
        value, j = (value[0] * 1000 + int(tokens.words[j]), 1), j + 1
    while j < stop and tokens.folded[j] in _SCALES and j < i + 7:
        value, j = times(value, (_SCALES[tokens.folded[j]], 1)), j + 1
        short = tokens.words[j] == "." and len(tokens.words[j - 1]) < 4 if j < stop else False
        if j < stop and (short or tokens.folded[j] in ("de", "d'", "di")):
            j += 1
    sign = _sign(tokens, i, start, setting)
    if sign:
        return (
            None if _unread_scale(tokens, j, stop) else _Read("money", value, sign[1], sign[0], j)
        )
    return _marked(tokens, i, j, stop, value, setting)


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
) -> _Read | None:
    """What a sign or symbol behind the number says that it is."""
    word = tokens.words[j] if j < stop else ""
    folded = tokens.folded[j] if j < stop else ""
    if folded in _PERCENT:
        return _Read("percent", value, "%", i, j + 1)
    if folded in _MONEY:
        return _Read("money", value, _MONEY[folded], i, j + 1)
    if word in ("€", "£", "$", "¥", "₽", "₺", "₴", "zł", "Kč") and word in signs():
        return _Read("money", value, setting.choose(signs()[word]), i, j + 1)
    pair = f"{folded}{tokens.folded[j + 1]}" if j + 1 < stop else ""
    for form, last in ((pair, j + 2), (folded, j + 1)):
        if form in _SYMBOLS and form in units():
            kind, name, _ = units()[form]
            return _Read(kind, value, name, i, last)
    return None


def _figure(document: Document, found: _Read, paragraph: int) -> Figure:
    start, end = document.tokens.starts[found.first], document.tokens.ends[found.last - 1]
    return Figure(
        text=document.text[start:end],
        kind=found.kind,
        value=as_text(found.value),
        unit=found.unit,
        modifier=None,
        relation=None,
        to=None,
        about=None,
        equivalent=None,
        also=(),
        start=start,
        end=end,
        paragraph=paragraph,
    )
