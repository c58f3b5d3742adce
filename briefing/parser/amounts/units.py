"""Units and currencies by the forms they are written in, and the record of a figure found."""

from __future__ import annotations

from functools import cache

from briefing.parser.amounts.numbers import Number, Value
from briefing.parser.lexicon import table
from briefing.record import Record
from briefing.text.tokens import WORD, Tokens


class Found(Record):
    """A figure on the tokens `first` to `last` (exclusive) of a line.

    `value` is None where the amount is vague; `bare` tells a count of nothing but a number,
    which may yet turn out to be an age, half of a range, or no figure at all.
    """

    kind: str
    value: Value | None
    unit: str | None
    first: int
    last: int
    number: Number
    bare: bool = False


TIME_UNITS = frozenset(
    "second minute hour day week month quarter year annum night decade fortnight".split()
)


_PER = frozenset(
    """
    share person head ticket household piece unit copy vote bottle passenger
    capita user subscriber customer worker employee seat room guest night shift vehicle
    car litre liter kilo ton tonne barrel ounce pound acre hectare bushel mile kilometre kilometer
    megawatt kilowatt gallon bag carton dose visit trip ride game match episode plate meal word
    click gram square call session lesson term semester session hour day week month year
    kilogram kilogramme kg mwh kwh mmbtu watt pair set lot box crate dozen
    """.split()
)


@cache
def units() -> dict[str, tuple[str, str, bool]]:
    """Forms of units in lower case: kind, name, and whether only right behind digits."""
    found: dict[str, tuple[str, str, bool]] = {}
    for key, forms in table("units").items():
        kind, _, name = key.partition(" ")
        for form in forms.split():
            found[form.lstrip("+").replace("_", " ").replace("/", " / ")] = (
                kind,
                name,
                form[0] == "+",
            )
    return found


@cache
def currencies() -> dict[str, str]:
    """Names of money in lower case with the rule for their code."""
    return {
        form.replace("_", " "): rule
        for rule, forms in table("currency_names").items()
        for form in forms.split()
    }


def longest(line: Tokens, j: int, forms: dict[str, str]) -> tuple[int, str] | None:
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


_NO_RATE = ("cent", "se", "adult", "child", "family", "pensioner", "student")


def _may_follow_per(line: Tokens, k: int) -> bool:
    return line.kinds[k] == WORD and line.folded[k] not in _NO_RATE


def rate(line: Tokens, j: int) -> tuple[str, int]:
    """`a barrel`, `per month`, `/hour` behind an amount: the unit behind `/`, next token."""
    k = j + 1 if line.words[j] == "-" and line.starts[j] == line.ends[j - 1] else j
    word = line.folded[k]
    if word not in ("a", "an", "per", "/", "each", "every"):
        return "", j
    k += 1
    if line.words[k] == "-":
        k += 1
    unit = longest(line, k, unit_names())
    if unit:
        name, last = unit[1], unit[0]
    elif line.folded[k : k + 2] == ["equity", "share"]:
        name, last = "share", k + 2
    elif line.folded[k] in _PER or (word == "per" and _may_follow_per(line, k)):
        name, last = line.folded[k], k + 1
    else:
        return "", j
    name = {"annum": "year", "capita": "person", "head": "person"}.get(name, name)
    if word in ("each", "every") and name not in TIME_UNITS:
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
def unit_names() -> dict[str, str]:
    return {
        form: name
        for form, (kind, name, glued) in units().items()
        if not glued
        and kind in ("quantity", "duration")
        and name not in ("magnitude", "bit", "cup")
    }


@cache
def unit_forms() -> dict[str, str]:
    return {form: form for form in units()}
