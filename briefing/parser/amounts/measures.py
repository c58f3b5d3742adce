"""What a number measures: money, percentages, units, durations, ages, by the words beside it."""

from __future__ import annotations

from briefing.parser.amounts.durations import compound, duration
from briefing.parser.amounts.lines import Setting
from briefing.parser.amounts.money import money, named_money, pounds, sign_before
from briefing.parser.amounts.numbers import LETTER_SCALES, Number, Value, times
from briefing.parser.amounts.temperatures import degrees, is_degree
from briefing.parser.amounts.units import (
    TIME_UNITS,
    Found,
    longest,
    rate,
    unit_forms,
    unit_names,
    units,
)
from briefing.text.tokens import WORD, Tokens

MINUS = ("-", "−", "–", "minus", "negative")


# `20 litres a day` is a rate, `six hours a day` and `5 miles a day` are not.
_FLOWS = frozenset(("barrel", "litre", "gallon", "tonne", "ton", "cubic metre", "cubic foot"))
_FLOWS |= {f"{prefix}watt hour" for prefix in ("kilo", "mega", "giga", "tera")}


_SPEEDS = frozenset(("kilometre", "mile", "metre", "foot"))


# `four more days`, `three straight weeks`
_BETWEEN = frozenset("more additional further extra consecutive straight full whole long".split())


_LONG = frozenset(
    """
    long tall high wide deep thick away freestyle butterfly backstroke breaststroke hurdles sprint
    relay race dash final run apart below above from of off tower radius walls waves wide track
    waves walls seas swells pool pools board fences trees
    """.split()
)


def measure(line: Tokens, number: Number, setting: Setting) -> Found | None:
    """The figure that a number is; None where it is glued to letters that say it is none."""
    first, value = number.first, number.value
    if first and line.words[first - 1] == "." and _is_point(line, first):
        value, first = times(value, (1, 10 ** len(line.words[first]))), first - 1
    sign = sign_before(line, first, setting)
    if not sign and line.folded[first - 1] in MINUS and first and _is_minus(line, first):
        value, first = (-value[0], value[1]), first - 1
    if sign:
        return money(line, number, value, sign)
    found = (
        _magnitude(line, number, value, first)
        or _unit(line, number, value, first, setting)
        or named_money(line, number, value, first, setting)
        or _letter_scale(line, number, value, first, setting)
    )
    if found:
        return found
    j = number.last
    if first and line.kinds[first - 1] == WORD and line.starts[first] == line.ends[first - 1]:
        return None
    glued = line.starts[j] == line.ends[j - 1] and line.kinds[j] == WORD and line.words[j][0] != "'"
    if glued and line.words[j][0] != "’":
        return None
    return Found("count", value, None, first, j, number, bare=True)


def _is_point(line: Tokens, i: int) -> bool:
    """Whether the stop before digits at i is a decimal point: ` .272 percent`."""
    apart = i < 2 or line.starts[i - 1] > line.ends[i - 2] or line.words[i - 2] in ("$", "£", "€")
    return line.starts[i] == line.ends[i - 1] and apart and line.words[i].isdigit()


def _magnitude(line: Tokens, number: Number, value: Value, first: int) -> Found | None:
    """`a magnitude 6.8 quake`, `magnitude of 7`."""
    k = first - 1
    while k > 0 and line.folded[k] in ("of", "-", "about", "around", "a"):
        k -= 1
    if line.folded[k] != "magnitude" or number.scale > 1 or k < 0 or first - k > 3:
        return None
    return Found("quantity", value, "magnitude", k, number.last, number)


def _is_minus(line: Tokens, first: int) -> bool:
    """Whether the token before is a sign of its own: `minus 3`, ` -0.4%`, never `5-7`."""
    if line.folded[first - 1] in ("minus", "negative"):
        return line.folded[first - 2] != "or"
    spaced = first < 2 or line.starts[first - 1] > line.ends[first - 2]
    return line.starts[first] == line.ends[first - 1] and (spaced or line.words[first - 2] == "(")


def _unit(line: Tokens, number: Number, value: Value, first: int, setting: Setting) -> Found | None:
    """Percent, quantities, temperatures, durations and ages."""
    j = number.last
    if line.folded[j] in _BETWEEN and longest(line, j + 1, unit_forms()):
        j += 1
    if line.folded[j] in ("points", "point") and _are_of_percent(line, number, j, setting):
        return Found("percent", value, "pp", first, j + 1, number)
    form = longest(line, j, unit_forms())
    glued = line.starts[j] == line.ends[j - 1]
    if (
        line.words[j] in ("C", "F")
        and number.shape == "digits"
        and is_degree(line, number, setting)
    ):
        return Found("temperature", value, line.words[j], first, j + 1, number)
    if not form:
        return None
    last = form[0]
    kind, name, only_glued = units()[form[1]]
    if only_glued and (line.words[j] == "-" or not _letter_unit(line, number, glued)):
        return None
    if name in ("degree", "C", "F"):
        return degrees(line, number, value, first, last, name, setting)
    if name == "pound":
        return pounds(line, number, value, first, last, setting)
    if kind == "duration":
        return duration(line, number, value, first, last, name)
    if name == "magnitude" and line.folded[j] == "magnitude" and number.shape == "words":
        return None
    if kind == "percent":
        return Found(kind, value, name, first, last, number)
    value, name, last = compound(line, value, name, last)
    if name in ("bit", "cup", "stone", "knot", "byte") and not _is_measure(
        line, number, name, last
    ):
        return None
    name, last = _flow(line, name, last)
    return Found("quantity", value, name, first, last, number)


_INDEX = frozenset("index dow nasdaq ftse sensex nifty nikkei points-table league season".split())


def _are_of_percent(line: Tokens, number: Number, j: int, setting: Setting) -> bool:
    """Whether `points` are percentage points: beside a percentage, or in a story of polls."""
    near = line.folded[max(0, j - 40) : j + 40]
    if number.value[0] > 40 * number.value[1] or any(word in _INDEX for word in near):
        return False
    share = any(word in ("%", "percent", "cent", "pc") for word in near)
    polled = setting.has("poll polls pollster") and setting.has("% percent cent")
    return share or polled


def _is_measure(line: Tokens, number: Number, name: str, last: int) -> bool:
    """Whether `cups`, `stones`, `bits`, `knots` are units here and not things."""
    if name == "cup":
        return line.folded[last] == "of"
    return line.words[last - 1] != "stones" and line.words[number.last] != "bits"


def _letter_unit(line: Tokens, number: Number, glued: bool) -> bool:
    """Whether a letter right behind digits is a unit: `100m`, `5g`, not `5G`, `1.3m people`."""
    j = number.last
    letter, after = line.words[j], line.folded[j + 1]
    if letter == "m" and number.shape == "digits" and after in _LONG:
        return True
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
        return after in _OF_MILLIONS
    return False


_OF_MILLIONS = frozenset(
    """
    people men women children tonne more other have had were are fled live lived voted watched died
    """.split()
)


def _flow(line: Tokens, name: str, last: int) -> tuple[str, int]:
    """`barrels a day`, `kilometres per hour`, `tonnes per hectare`: the unit, the next token."""
    word = line.folded[last]
    per, after = rate(line, last)
    if not per:
        return name, last
    over = per[1:]
    if word in ("per", "/") and (over in TIME_UNITS or over in unit_names().values()):
        return f"{name} per {over}", after
    if word in ("a", "an") and (
        (name in _FLOWS and over in TIME_UNITS)
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
