"""Numbers as news writes them: digits, words, scales, halves, read exactly.

A value is a pair of whole numbers, numerator and denominator, so that nothing is ever rounded.
"""

from __future__ import annotations

from briefing.record import Record
from briefing.text.tokens import NUMBER, WORD, Tokens

Value = tuple[int, int]

UNITS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SMALL = {**UNITS, **TENS}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lakhs": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "dozen": 12,
}
# Only behind digits.
SHORT_SCALES = {
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "cr": 10**7,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
# Glued to digits, and only behind a sign of money or before what is counted.
LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12, "mil": 10**6, "bil": 10**9}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "hundredth": 100,
    "hundredths": 100,
    "thousandth": 1000,
    "thousandths": 1000,
}
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
# A number of more digits than this is no figure, and reading it would cost more than its length.
LONGEST = 30
_THIN = ("\u00a0", "\u2009", "\u202f")


class Number(Record):
    """A number on the tokens `first` to `last` (exclusive) of a line.

    `shape` is `digits` or `words`; `scale` what its scale words multiply by (1: none);
    `plain` its digits where it is written with nothing else.
    """

    value: Value
    first: int
    last: int
    shape: str
    scale: int = 1
    plain: str = ""


def reduced(numerator: int, denominator: int) -> Value:
    """The same value in lowest terms."""
    divisor = _common(numerator, denominator) or 1
    return numerator // divisor, denominator // divisor


def _common(one: int, other: int) -> int:
    """The greatest common divisor (Euclid): `math` is half a millisecond of the start."""
    while other:
        one, other = other, one % other
    return one


def times(value: Value, factor: Value) -> Value:
    """The product of two values."""
    return reduced(value[0] * factor[0], value[1] * factor[1])


def plus(one: Value, other: Value) -> Value:
    """The sum of two values."""
    return reduced(one[0] * other[1] + other[0] * one[1], one[1] * other[1])


def as_text(value: Value) -> str:
    """An exact decimal without exponent or idle zeros; `p/q` where no decimal is exact."""
    numerator, denominator = reduced(*value)
    places, rest = 0, denominator
    while rest % 10 == 0:
        rest, places = rest // 10, places + 1
    for factor, other in ((2, 5), (5, 2)):
        while rest % factor == 0:
            rest, numerator, places = rest // factor, numerator * other, places + 1
    if rest != 1:
        return as_fraction(value)
    sign, digits = "-" * (numerator < 0), str(abs(numerator)).rjust(places + 1, "0")
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    return f"{sign}{whole}.{part}" if part else sign + whole


def as_fraction(value: Value) -> str:
    """`p/q` in lowest terms."""
    numerator, denominator = reduced(*value)
    return f"{numerator}/{denominator}"


def read_digits(digits: str, comma: bool = False) -> Value | None:
    """The value of a token of digits, points and commas; None where they make no number.

    Groups may be western (1,234,567) or Indian (12,34,567). With `comma` the comma is the
    decimal sign and the point divides thousands, as in most of Europe.
    """
    if len(digits) > LONGEST:
        return None
    groups, point = (".", ",") if comma else (",", ".")
    if digits.count(point) > 1 and groups not in digits:
        groups, point = point, groups
    whole, mark, decimals = digits.partition(point)
    if groups in decimals or point in decimals:
        return None
    if decimals == "000" and not comma and whole.isdigit() and whole != "0":
        return int(whole + decimals), 1
    head, *rest = whole.split(groups)
    if rest and not _are_groups(head, rest):
        if mark or len(rest) > 1 or len(rest[0]) > 2 or not comma:
            return None
        whole, decimals, rest = head, rest[0], []
    return reduced(int(whole.replace(groups, "") + decimals), 10 ** len(decimals))


def _are_groups(head: str, rest: list[str]) -> bool:
    """Whether digits divided by commas are thousands, or lakhs and crores."""
    if not 1 <= len(head) <= 3 or len(rest[-1]) != 3:
        return False
    sizes = {len(group) for group in rest[:-1]}
    return sizes <= {3} or (sizes <= {2} and len(head) <= 2)


def read_number(line: Tokens, i: int, text: str) -> Number | None:
    """The number that begins at token i of a line, its scale words included; else None."""
    if line.kinds[i] == NUMBER:
        found = _digits(line, i, text)
    else:
        found = _vulgar(line, i) or _words(line, i)
    return _scaled(line, found) if found else None


def _digits(line: Tokens, i: int, text: str) -> Number | None:
    value = read_digits(line.words[i])
    if value is None:
        return None
    j, plain = i + 1, line.words[i] if line.words[i].isdigit() else ""
    written = line.words[i]
    while (
        len(line.words[j]) == 3
        and line.words[j].isdigit()
        and len(written) <= 12
        and len(line.words[i]) <= 3
        and line.words[i][0] != "0"
        and line.words[i].isdigit()
        and line.starts[j] == line.ends[j - 1] + 1
        and not (line.words[j + 1][:1].isupper() and line.starts[j + 1] > line.ends[j])
        and text[line.ends[j - 1] : line.starts[j]] in ("", " ", *_THIN)
    ):
        written += line.words[j]
        j += 1
    if j > i + 1 and line.kinds[j] != NUMBER:
        return Number((int(written), 1), i, j, "digits")
    j = i + 1
    if line.words[j] in VULGAR:
        return Number(plus(value, VULGAR[line.words[j]]), i, j + 1, "digits")
    if plain and line.kinds[j] == NUMBER and line.words[j + 1] == "/" and len(line.words[j]) == 1:
        part = slash_fraction(line, j)
        if part:
            return Number(plus(value, part), i, j + 3, "digits")
    if line.folded[j] == "and" and line.folded[j + 1] == "a" and line.folded[j + 2] == "half":
        return Number(plus(value, (1, 2)), i, j + 3, "digits")
    return Number(value, i, j, "digits", 1, plain)


def slash_fraction(line: Tokens, i: int) -> Value | None:
    """The fraction written `3/4` at token i, if it reads as one."""
    over, under = line.words[i], line.words[i + 2]
    if line.words[i + 1] != "/" or not (over.isdigit() and under.isdigit()):
        return None
    if len(over) > 2 or under not in ("2", "3", "4", "5", "6", "8", "10", "16", "32", "100"):
        return None
    return reduced(int(over), int(under)) if 0 < int(over) < int(under) else None


def _vulgar(line: Tokens, i: int) -> Number | None:
    value = VULGAR.get(line.words[i])
    return Number(value, i, i + 1, "words") if value else None


def _skip_hyphen(line: Tokens, j: int) -> int:
    return j + 1 if line.words[j] in ("-", "‑", "‐") and line.starts[j] == line.ends[j - 1] else j


def _words(line: Tokens, i: int) -> Number | None:
    """Number words: `two hundred and fifty thousand`, `a dozen`, `half a million`."""
    folded = line.folded
    first = folded[i]
    if first in ("a", "an"):
        part = _words(line, i + 1) if folded[i + 1] in ("half", "quarter") else None
        if part and folded[i + 2] != "a":
            return part._replace(first=i)
        scale = _skip_hyphen(line, i + 2)
        if folded[i + 1] == "half" and folded[scale] in SCALES:
            whole = SCALES[folded[scale]]
            return Number(reduced(whole, 2), i, scale + 1, "words", whole)
        if folded[i + 1] not in SCALES:
            return None
        return _sum_words(line, i, i + 1, 1)
    if first in ("half", "quarter"):
        j = _skip_hyphen(line, i + 1)
        if folded[j] == "of":
            j += 1
        if folded[j] in ("a", "an"):
            j = _skip_hyphen(line, j + 1)
            if folded[j] not in SCALES:
                return None
        elif folded[j] != "dozen":
            return None
        whole = SCALES[folded[j]]
        return Number(reduced(whole, PARTS[first]), i, j + 1, "words", whole)
    if first not in SMALL:
        return None
    return _sum_words(line, i, i, 0)


def _sum_words(line: Tokens, first: int, i: int, current: int) -> Number | None:
    """Adds number words up from token i; `current` is what stands before it (`a` hundred)."""
    folded = line.folded
    total, largest, j, last = 0, 1, i, i
    while j - first < 16:
        word = folded[j]
        if word in SMALL and (current % 100 == 0 or (current % 10 == 0 and SMALL[word] < 10)):
            if current % 100 == 10 or (current % 100 and current % 100 < 20):
                break
            current += SMALL[word]
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in SCALES and current:
            total += current * SCALES[word]
            largest = max(largest, SCALES[word])
            current = 0
        else:
            break
        j = last = j + 1
        j = _skip_hyphen(line, j)
        if folded[j] == "and":
            after = _skip_hyphen(line, j + 1)
            part = _skip_hyphen(line, after + 1)
            parted = folded[after] == "a" and folded[part] in ("half", "quarter")
            if parted and folded[part + 1] != "of":
                return _and_a_part(first, part, total + current, PARTS[folded[part]])
            if folded[after] in SMALL and (current >= 100 or (total and largest <= 1000)):
                j = after
    if last == i and first == i and folded[i] not in SMALL:
        return None
    return Number((total + current, 1), first, last, "words", largest)


def _and_a_part(first: int, part: int, whole: int, under: int) -> Number:
    """`two and a half`, with a scale behind it taken in later."""
    return Number((under * whole + 1, under), first, part + 1, "words")


def _scaled(line: Tokens, found: Number) -> Number:
    """The number with the scale words behind it: `2.5 lakh crore`, `$700-million`, `3bn`."""
    value, scale, last = found.value, found.scale, found.last
    for _ in range(3):
        j = _skip_hyphen(line, last)
        word = line.folded[j]
        if word not in SCALES and (found.shape == "words" or word not in SHORT_SCALES):
            break
        if line.kinds[j] != WORD or (word == "cr" and line.words[j] not in ("cr", "Cr")):
            break
        factor = SCALES.get(word) or SHORT_SCALES[word]
        value, scale, last = times(value, (factor, 1)), scale * factor, j + 1
    if last == found.last:
        return found
    return found._replace(value=value, scale=scale, last=last, plain="")
