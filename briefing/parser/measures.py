"""What a number measures: money, percentages, units, durations, ages, by the words beside it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing.parser.figure_lines import Setting, signs
from briefing.parser.lexicon import table
from briefing.parser.numbers import LETTER_SCALES, Number, Value, plus, read_number, times
from briefing.text.tokens import NUMBER, WORD, Tokens


class Found(NamedTuple):
    """A figure on the tokens `first` to `last` (exclusive) of a line.

    `bare` is the kind `count` and nothing but a number; `written` marks a fraction that is
    given as `p/q`; `shared` the money sign or the unit that it may lend to its neighbour.
    """

    kind: str
    value: Value | None
    unit: str | None
    first: int
    last: int
    number: Number
    bare: bool = False


_NO_NUMBER = Number((0, 1), 0, 0, "words")
MINUS = ("-", "−", "–", "minus", "negative")
# Names of money that are commoner as other words: they need an amount that money has.
_DOUBTFUL = frozenset(
    "won real reals som sum dong kip dram lek lev leu lei kina rand pula leone leones sol".split()
)
_WEIGHING = (
    "weigh weighs weighed weighing weight pounds-force heavier lighter lbs ounces kilograms kg"
)
_TIMES = frozenset(
    "second minute hour day week month quarter year annum night decade fortnight".split()
)
_PER = frozenset(
    """
    share person head ticket student pupil household family piece unit copy vote bottle passenger
    capita child adult user subscriber customer worker employee seat room guest night shift vehicle
    car litre liter kilo ton tonne barrel ounce pound acre hectare bushel mile kilometre kilometer
    megawatt kilowatt gallon bag carton dose visit trip ride game match episode plate meal word click
    gram square call session lesson term semester session hour day week month year square_metre
    kilogram kilogramme kg mwh kwh mmbtu watt pair set lot box crate dozen
    """.split()
)
# `20 litres a day` is a rate, `six hours a day` and `5 miles a day` are not.
_FLOWS = frozenset(("barrel", "litre", "gallon", "tonne", "ton", "cubic metre", "cubic foot"))
_SPEEDS = frozenset(("kilometre", "mile", "metre", "foot"))
# `four more days`, `three straight weeks`
_BETWEEN = frozenset("more additional further extra consecutive straight full whole long".split())
_SIZES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
_SMALLER = {
    ("century", "decade"): 10,
    ("century", "year"): 100,
    ("decade", "year"): 10,
    ("decade", "month"): 120,
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("hour", "second"): 3600,
    ("minute", "second"): 60,
    ("foot", "inch"): 12,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
}
_LONG = frozenset(
    """
    long tall high wide deep thick away freestyle butterfly backstroke breaststroke hurdles sprint
    relay race dash final run apart below above from of off tower radius walls waves wide track
    waves walls seas swells pool pools board fences trees
    """.split()
)
_WEATHER = """
    temperature temperatures weather heatwave heat celsius warming forecast forecasters cold sunny
    rain climate freezing
"""


@cache
def units() -> dict[str, tuple[str, str, bool]]:
    """Forms of units in lower case: kind, name, and whether only right behind digits."""
    found: dict[str, tuple[str, str, bool]] = {}
    for key, forms in table("units").items():
        kind, _, name = key.partition(" ")
        for form in forms.split():
            found[form.lstrip("+").replace("_", " ")] = (kind, name, form[0] == "+")
    return found


@cache
def currencies() -> dict[str, str]:
    """Names of money in lower case with the rule for their code."""
    return {
        form.replace("_", " "): rule
        for rule, forms in table("currency_names").items()
        for form in forms.split()
    }


def measure(line: Tokens, number: Number, setting: Setting) -> Found | None:
    """The figure that a number is; None where it is glued to letters that say it is none."""
    first, value = number.first, number.value
    sign = _sign_before(line, first, setting)
    if not sign and line.folded[first - 1] in MINUS and first and _is_minus(line, first):
        value, first = (-value[0], value[1]), first - 1
    if sign:
        return _money(line, number, value, sign)
    found = (
        _unit(line, number, value, first, setting)
        or _named_money(line, number, value, first, setting)
        or _letter_scale(line, number, value, first, setting)
    )
    if found:
        return found
    j = number.last
    glued = line.starts[j] == line.ends[j - 1] and line.kinds[j] == WORD and line.words[j][0] != "'"
    if glued and line.words[j][0] != "’":
        return None
    return Found("count", value, None, first, j, number, bare=True)


def _is_minus(line: Tokens, first: int) -> bool:
    """Whether the token before is a sign of its own: `minus 3`, ` -0.4%`, never `5-7`."""
    if line.folded[first - 1] in ("minus", "negative"):
        return True
    spaced = first < 2 or line.starts[first - 1] > line.ends[first - 2]
    return line.starts[first] == line.ends[first - 1] and (spaced or line.words[first - 2] == "(")


def _sign_before(line: Tokens, i: int, setting: Setting) -> tuple[int, str] | None:
    """The token at which the money sign before token i begins, and the currency's code."""
    if not i:
        return None
    k = i - 1
    word = line.words[k]
    if word == "." and i > 1 and line.words[k - 1] in ("Rs", "Tk", "Re", "Rp", "Sh", "Shs", "Fr"):
        k, word = k - 1, line.words[k - 1]
    gap = line.starts[i] - line.ends[i - 1]
    if word not in signs() or gap > 1:
        return None
    if word.isalpha():
        if len(word) == 1 and (gap or not _money_shape(line, i, word)):
            return None
        if (
            gap
            and len(word) < 3
            and word not in ("Rs", "Tk", "RM", "SR", "Dh", "DH", "QR", "Rp", "kr")
        ):
            return None
        return k, setting.choose(signs()[word])
    if k and line.kinds[k - 1] == WORD and line.starts[k] - line.ends[k - 1] <= 1:
        near = line.starts[k] == line.ends[k - 1]
        joined = line.words[k - 1] + word
        if joined in signs() and (near or len(joined) > 2):
            return k - 1, setting.choose(signs()[joined])
        if near and joined.upper() in signs():
            return k - 1, setting.choose(signs()[joined.upper()])
    return k, setting.choose(signs()[word])


def _money_shape(line: Tokens, i: int, letter: str) -> bool:
    """Whether what follows a one-letter sign (R, N, P, K) is written as an amount."""
    digits = line.words[i]
    after = line.folded[i + 1]
    return (
        "," in digits
        or (letter == "R" and len(digits) > 1)
        or after in ("m", "bn", "b", "k", "million", "billion", "trillion", "-")
        or (line.kinds[i + 1] == NUMBER and len(after) == 3)
    )


def _money(line: Tokens, number: Number, value: Value, sign: tuple[int, str]) -> Found:
    first, code = sign
    j = number.last
    if line.starts[j] == line.ends[j - 1] and line.folded[j] in LETTER_SCALES and number.scale == 1:
        value, j = times(value, (LETTER_SCALES[line.folded[j]], 1)), j + 1
        number = number._replace(scale=LETTER_SCALES[line.folded[j - 1]])
    if (
        first
        and line.words[first - 1] in ("-", "−", "–")
        and line.starts[first] == line.ends[first - 1]
    ):
        if first < 2 or line.starts[first - 1] > line.ends[first - 2]:
            value, first = (-value[0], value[1]), first - 1
    name = _longest(line, j, currencies())
    if name and name[1].split()[0][:2] == code[:2]:
        j = name[0]
    if code == "USD" and line.words[first] == "MUSD":
        value = times(value, (10**6, 1))
    per, j = _rate(line, j)
    return Found("money", value, code + per, first, j, number)


def _longest(line: Tokens, j: int, forms: dict[str, str]) -> tuple[int, str] | None:
    """The longest form of a table at token j, hyphens skipped: the token behind it, its entry."""
    best = None
    phrase, k = "", j
    for _ in range(4):
        if line.words[k] == "-" and line.starts[k] == line.ends[k - 1]:
            k += 1
        word = line.folded[k]
        if not word or line.words[k] == ",":
            break
        phrase = f"{phrase} {word}" if phrase else word
        k += 1
        if phrase in forms:
            best = k, forms[phrase]
    return best


def _named_money(
    line: Tokens, number: Number, value: Value, first: int, setting: Setting
) -> Found | None:
    """`20 million won`, `5 €`, `50 cents`, `12 US dollars`."""
    j = number.last
    name = _longest(line, j, currencies())
    if name:
        word = line.folded[name[0] - 1]
        if word in _DOUBTFUL and number.scale < 1000 and abs(value[0]) < 100 * value[1]:
            return None
        per, last = _rate(line, name[0])
        return Found("money", value, setting.choose(name[1]) + per, first, last, number)
    word = line.folded[j]
    if word in ("pound", "pounds") or (word == "-" and line.folded[j + 1] == "pound"):
        return None
    if word in ("cent", "cents", "pence", "penny") or (
        line.words[j] in ("¢", "p") and line.starts[j] == line.ends[j - 1]
    ):
        code = "GBP" if word in ("pence", "penny", "p") else _cents(setting)
        per, last = _rate(line, j + 1)
        return Found("money", times(value, (1, 100)), code + per, first, last, number)
    if line.words[j] in (
        "€",
        "£",
        "$",
        "₹",
        "¥",
        "₽",
        "₺",
        "₴",
        "zł",
        "kr",
        "Kč",
        "Ft",
        "CHF",
        "SEK",
    ):
        if line.kinds[j + 1] != NUMBER:
            per, last = _rate(line, j + 1)
            code = setting.choose(signs()[line.words[j]])
            return Found("money", value, code + per, first, last, number)
    if len(line.words[j]) == 3 and line.words[j].isupper() and line.words[j] in signs():
        code = setting.choose(signs()[line.words[j]])
        return Found("money", value, code, first, j + 1, number)
    return None


def _cents(setting: Setting) -> str:
    if setting.has("$ dollar dollars"):
        return "USD"
    if setting.has("€ euro euros"):
        return "EUR"
    return "ZAR" if setting.has("rand") else "USD"


def _rate(line: Tokens, j: int) -> tuple[str, int]:
    """`a barrel`, `per month`, `/hour` behind an amount: what stands behind the slash, next token."""
    k = j + 1 if line.words[j] == "-" and line.starts[j] == line.ends[j - 1] else j
    word = line.folded[k]
    if word not in ("a", "an", "per", "/", "each", "every"):
        return "", j
    k += 1
    if line.words[k] == "-":
        k += 1
    unit = _longest(line, k, _unit_names())
    if unit:
        name, last = unit[1], unit[0]
    elif line.folded[k] in _PER:
        name, last = line.folded[k], k + 1
    elif word == "per" and line.kinds[k] == WORD and line.folded[k] not in ("cent", "se"):
        name, last = line.folded[k], k + 1
    else:
        return "", j
    name = {"annum": "year", "capita": "person", "head": "person"}.get(name, name)
    if word in ("each", "every") and name not in _TIMES:
        return "", j
    if line.folded[last] in ("ago", "earlier", "later", "before", "after", "old", "-", "when"):
        return "", j
    if (
        word in ("a", "an")
        and line.folded[last - 1].endswith("s")
        and name != line.folded[last - 1]
    ):
        return "", j
    return "/" + name, last


@cache
def _unit_names() -> dict[str, str]:
    return {
        form: name
        for form, (kind, name, glued) in units().items()
        if not glued
        and kind in ("quantity", "duration")
        and name not in ("magnitude", "bit", "cup")
    }


@cache
def _unit_forms() -> dict[str, str]:
    return {form: form for form in units()}


def _unit(line: Tokens, number: Number, value: Value, first: int, setting: Setting) -> Found | None:
    """Percent, quantities, temperatures, durations and ages."""
    j = number.last
    if line.folded[j] in _BETWEEN and _longest(line, j + 1, _unit_forms()):
        j += 1
    form = _longest(line, j, _unit_forms())
    glued = line.starts[j] == line.ends[j - 1]
    if (
        line.words[j] in ("C", "F")
        and number.shape == "digits"
        and _is_degree(line, number, setting)
    ):
        return Found("temperature", value, line.words[j], first, j + 1, number)
    if not form:
        return None
    last = form[0]
    kind, name, only_glued = units()[form[1]]
    if only_glued and not _letter_unit(line, number, glued):
        return None
    if name in ("degree", "C", "F"):
        return _degrees(line, number, value, first, last, name, setting)
    if name == "pound":
        return _pounds(line, number, value, first, last, setting)
    if kind == "duration":
        return _duration(line, number, value, first, last, name)
    if name == "magnitude" and line.folded[j] == "magnitude" and number.shape == "words":
        return None
    if kind == "percent":
        return Found(kind, value, name, first, last, number)
    value, name, last = _compound(line, value, name, last)
    if name in ("bit", "cup", "stone", "knot", "byte") and not _is_measure(
        line, number, name, last
    ):
        return None
    name, last = _flow(line, name, last)
    return Found("quantity", value, name, first, last, number)


def _is_measure(line: Tokens, number: Number, name: str, last: int) -> bool:
    """Whether `cups`, `stones`, `bits`, `knots` are units here and not things."""
    if name == "cup":
        return line.folded[last] == "of"
    return line.words[last - 1] != "stones" and line.words[number.last] != "bits"


def _letter_unit(line: Tokens, number: Number, glued: bool) -> bool:
    """Whether a letter right behind digits is a unit: `100m`, `5g`, not `5G`, `1.3m people`."""
    j = number.last
    letter, after = line.words[j], line.folded[j + 1]
    if not glued or number.shape != "digits":
        return False
    if letter in ("m", "M"):
        return letter == "m" and not is_million(line, j)
    if letter == "s":
        return "." in line.words[j - 1]
    if letter in ("G", "H", "T", "S"):
        return False
    return bool(letter) and after != "-"


def is_million(line: Tokens, j: int) -> bool:
    """Whether the `m` at token j, right behind digits, stands for million and not for metre."""
    after = line.folded[j + 1]
    if after in _LONG or not line.words[j + 1]:
        return False
    if line.words[j - 1] in ("50", "60", "100", "200", "400", "800", "1500", "5,000", "10,000"):
        return after in ("people", "tonnes", "users", "doses", "barrels", "litres", "viewers")
    if after == "-":
        return line.folded[j + 2] == "strong"
    if line.kinds[j + 1] == WORD and line.words[j + 1][0].islower():
        if after.endswith("s") and not after.endswith("ss") and after not in ("is", "was", "as"):
            return True
        return after in ("people", "men", "women", "children", "tonne", "more", "other")
    return False


def _is_degree(line: Tokens, number: Number, setting: Setting) -> bool:
    j = number.last
    if (
        line.starts[j] > line.ends[j - 1] + 1
        or line.words[j + 1] in (".", "&")
        and j + 2 < len(line.words)
    ):
        if line.words[j + 2][:1].isupper() and len(line.words[j + 2]) == 1:
            return False
    if abs(number.value[0]) > 2500 * number.value[1]:
        return False
    glued = line.starts[j] == line.ends[j - 1]
    return glued and (line.words[j] == "C" or setting.has(_WEATHER)) or setting.has(_WEATHER)


def _degrees(
    line: Tokens, number: Number, value: Value, first: int, last: int, name: str, setting: Setting
) -> Found | None:
    """`22 degrees Celsius`, `22°C`, bare degrees of heat or of angle."""
    if line.words[last] in ("C", "F") and line.starts[last] <= line.ends[last - 1] + 1:
        name, last = line.words[last], last + 1
    if name == "degree":
        if line.folded[last] in ("below", "above") and line.folded[last + 1] in (
            "zero",
            "freezing",
        ):
            value = (-value[0], value[1]) if line.folded[last] == "below" else value
            last += 2
        elif not setting.has(_WEATHER) or line.folded[last] in ("turn", "angle", "view", "views"):
            return Found("quantity", value, "degree", first, last, number)
        if setting.has("celsius centigrade °c"):
            name = "C"
        elif setting.has("fahrenheit"):
            name = "F"
    return Found("temperature", value, name, first, last, number)


def _pounds(
    line: Tokens, number: Number, value: Value, first: int, last: int, setting: Setting
) -> Found:
    """`pounds` as money or as weight, by the words about it."""
    if line.folded[last - 1] in ("pound", "pounds"):
        near = line.folded[max(0, first - 12) : last + 8]
        weighed = any(word in _WEIGHING.split() for word in near)
        rich = number.scale >= 10**6 or setting.has("£ sterling")
        if line.folded[last] == "sterling":
            return Found("money", value, "GBP", first, last + 1, number)
        if rich and not weighed and line.words[last - 2] != "-":
            per, last = _rate(line, last)
            return Found("money", value, "GBP" + per, first, last, number)
    value, name, last = _compound(line, value, "pound", last)
    return Found("quantity", value, name, first, last, number)


def _compound(line: Tokens, value: Value, name: str, last: int) -> tuple[Value, str, int]:
    """Adds smaller units that follow: `six years and four months`, `5ft 10in`, `an hour and a half`."""
    for _ in range(3):
        if (
            line.folded[last] == "and"
            and line.folded[last + 1] == "a"
            and line.folded[last + 2] == "half"
        ):
            return plus(value, (1, 2)), name, last + 3
        j = last + 1 if line.words[last] in (",", "and") else last
        if line.words[last] == "," and line.folded[j] == "and":
            j += 1
        number = read_number(line, j, " ") if line.words[j] else None
        form = _longest(line, number.last, _unit_forms()) if number else None
        if not number or not form:
            break
        if line.words[number.last] == "-" and line.words[last] == ",":
            break
        smaller = units()[form[1]][1]
        factor = _SMALLER.get((name, smaller))
        if not factor or number.value[0] >= factor * number.value[1]:
            break
        value = plus(times(value, (factor, 1)), number.value)
        name, last = smaller, form[0]
    return value, name, last


def _duration(
    line: Tokens, number: Number, value: Value, first: int, last: int, name: str
) -> Found | None:
    """A length of time, or an age where `old` follows."""
    value, name, last = _compound(line, value, name, last)
    if (
        line.folded[last - 1] in ("sec", "min", "hr")
        and line.words[last] == "."
        and line.words[last + 1]
    ):
        last += line.words[last + 1][0].islower()
    k = last + 1 if line.words[last] == "-" else last
    if line.folded[k] in ("old", "olds"):
        return Found("age", value, name, first, k + 1, number)
    if line.folded[last] == "of" and line.folded[last + 1] == "age":
        return Found("age", value, name, first, last + 2, number)
    if line.words[last] in ("-old", "-olds"):
        return Found("age", value, name, first, last + 1, number)
    return Found("duration", value, name, first, last, number)


def _flow(line: Tokens, name: str, last: int) -> tuple[str, int]:
    """`barrels a day`, `kilometres per hour`, `tonnes per hectare`: the unit, the next token."""
    word = line.folded[last]
    per, after = _rate(line, last)
    if not per:
        return name, last
    over = per[1:]
    if word in ("per", "/") and (over in _TIMES or over in _unit_names().values()):
        return f"{name} per {over}", after
    if word in ("a", "an") and (
        (name in _FLOWS and over in _TIMES)
        or (name in _SPEEDS and over in ("hour", "second", "minute"))
    ):
        return f"{name} per {over}", after
    return name, last


def _letter_scale(
    line: Tokens, number: Number, value: Value, first: int, setting: Setting
) -> Found | None:
    """`1.3m people`, `5k followers`, `2M users`."""
    j = number.last
    word = line.words[j]
    if number.shape != "digits" or line.starts[j] != line.ends[j - 1] or number.scale > 1:
        return None
    if word in ("k", "K") and line.folded[j + 1] in ("run", "race", "walk"):
        return Found("quantity", value, "kilometre", first, j + 1, number)
    plural = line.folded[j + 1].endswith("s") or line.folded[j + 1] in ("people", "+", "or", "in")
    if word == "m" or word == "M" or (word in ("k", "K") and plural):
        scale = LETTER_SCALES[word.lower()]
        scaled = number._replace(
            value=times(number.value, (scale, 1)), scale=scale, last=j + 1, plain=""
        )
        value = times(value, (scale, 1))
        form = _unit(line, scaled, value, first, setting)
        return form or Found("count", value, None, first, j + 1, scaled, bare=True)
    return None
