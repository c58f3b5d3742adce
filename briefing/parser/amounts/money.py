"""Amounts of money: `US$1.2bn`, `Rs 4.5 crore`, `20 million won`, `50 cents a share`."""

from __future__ import annotations

from briefing.parser.amounts.durations import compound
from briefing.parser.amounts.lines import Setting, signs
from briefing.parser.amounts.numbers import LETTER_SCALES, Number, Value, times
from briefing.parser.amounts.units import Found, currencies, longest, rate
from briefing.text.tokens import NUMBER, WORD, Tokens

# Names of money that are commoner as other words: they need an amount that money has.
_DOUBTFUL = frozenset(
    """
    won real reals som sum dong kip dram lek lev leu lei kina pula leone leones sol crown crowns
    """.split()
)


_WEIGHING = (
    "weigh weighs weighed weighing weight pounds-force heavier lighter lbs ounces kilograms kg"
)


def sign_before(line: Tokens, i: int, setting: Setting) -> tuple[int, str] | None:
    """The token at which the money sign before token i begins, and the currency's code."""
    if not i:
        return None
    k = i - 1
    word = line.words[k]
    if word == "." and i > 1 and line.words[k - 1] in ("Rs", "Tk", "Re", "Rp", "Sh", "Shs", "Fr"):
        k, word = k - 1, line.words[k - 1]
    gap = line.starts[i] - line.ends[i - 1]
    if gap > 1 or (word not in signs() and line.words[k - 1] + word not in signs()):
        return None
    if word.isalpha():
        if len(word) == 1 and (gap or not _money_shape(line, i, word, setting)):
            return None
        if line.words[i + 1] == "-" and line.words[i + 2][:1].isupper():
            return None
        if gap and len(word) < 3 and word not in _APART and not _is_written_out(line, i):
            return None
        return k, setting.choose(signs()[word])
    if k and line.kinds[k - 1] == WORD and line.starts[k] - line.ends[k - 1] <= 1:
        near = line.starts[k] == line.ends[k - 1]
        joined = line.words[k - 1] + word
        if joined in signs() and (near or len(joined) > 2):
            return k - 1, setting.choose(signs()[joined])
        if near and joined.upper() in signs():
            return k - 1, setting.choose(signs()[joined.upper()])
    if word == "$":
        return k, dollars(setting)
    return (k, setting.choose(signs()[word])) if word in signs() else None


_COUNTRIES = {
    "R": "rand african johannesburg pretoria durban gauteng eskom cape",
    "P": "philippine philippines manila peso pesos filipino botswana pula",
    "N": "nigeria nigerian naira lagos abuja",
    "K": "zambia zambian kwacha lusaka malawi guinea kina",
}


# Whose dollars a bare `$` means: words of countries whose papers write their own so.
_HOMES = """
    USD singapore:SGD singaporean:SGD australia:AUD australian:AUD australians:AUD sydney:AUD
    melbourne:AUD brisbane:AUD queensland:AUD nsw:AUD qld:AUD tasmanian:AUD aussie:AUD
    perth:AUD adelaide:AUD tasmania:AUD
    canberra:AUD canada:CAD canadian:CAD canadians:CAD toronto:CAD ottawa:CAD ontario:CAD
    alberta:CAD quebec:CAD vancouver:CAD zealand:NZD auckland:NZD wellington:NZD christchurch:NZD
    hong:HKD jamaica:JMD jamaican:JMD trinidad:TTD barbados:BBD guyana:GYD fiji:FJD taiwan:TWD
    namibia:NAD namibian:NAD
"""


def dollars(setting: Setting) -> str:
    """The code of bare dollars: American, unless the article tells plainly of another country's.

    It does where it writes `US$` for the others, or names that country's places five times as
    often as America.
    """
    if "$" not in setting.chosen:
        code = setting.choose(_HOMES)
        american = setting.text.count("US") + setting.text.count("U.S.")
        american += sum(setting.folded.count(word) for word in ("american", "washington"))
        local = sum(
            setting.folded.count(hint.partition(":")[0])
            for hint in _HOMES.split()
            if hint.endswith(":" + code)
        )
        told = "US$" in setting.text or (local > 1 and local >= 5 * american)
        setting.chosen["$"] = code if told else "USD"
    return setting.chosen["$"]


# Signs of two letters that stand apart from any amount; others only from `3.2 billion`, `3,000`.
_APART = ("Rs", "Tk", "RM", "SR", "Dh", "DH", "QR", "Rp", "kr")


def _is_written_out(line: Tokens, i: int) -> bool:
    return "," in line.words[i] or line.folded[i + 1] in ("million", "billion", "trillion")


def _money_shape(line: Tokens, i: int, letter: str, setting: Setting) -> bool:
    """Whether what follows a one-letter sign (R, N, P, K) is written as an amount."""
    digits = line.words[i]
    after = line.folded[i + 1]
    return (
        "," in digits
        or (letter == "R" and len(digits) > 1)
        or after in ("m", "bn", "b", "k", "million", "billion", "trillion", "-")
        or (line.kinds[i + 1] == NUMBER and len(after) == 3)
        or (letter in _COUNTRIES and setting.has(_COUNTRIES[letter]))
    )


def money(line: Tokens, number: Number, value: Value, sign: tuple[int, str]) -> Found:
    first, code = sign
    j = number.last
    if line.starts[j] == line.ends[j - 1] and line.folded[j] in LETTER_SCALES and number.scale == 1:
        value, j = times(value, (LETTER_SCALES[line.folded[j]], 1)), j + 1
        number = number._replace(scale=LETTER_SCALES[line.folded[j - 1]])
    if (
        first
        and line.words[first - 1] in ("-", "−", "–")
        and line.starts[first] == line.ends[first - 1]
    ) and (first < 2 or line.starts[first - 1] > line.ends[first - 2]):
        value, first = (-value[0], value[1]), first - 1
    name = longest(line, j, currencies())
    if name and name[1].split()[0][:2] == code[:2]:
        j = name[0]
    if code == "USD" and line.words[first] == "MUSD":
        value = times(value, (10**6, 1))
    per, j = rate(line, j)
    return Found("money", value, code + per, first, j, number)


_HUNDREDTHS = {
    "fils": "AED",
    "halalas": "SAR",
    "paise": "INR",
    "paisa": "INR",
    "kobo": "NGN",
    "pesewas": "GHS",
    "sen": "MYR",
    "piastres": "EGP",
}


def named_money(
    line: Tokens, number: Number, value: Value, first: int, setting: Setting
) -> Found | None:
    """`20 million won`, `5 €`, `50 cents`, `12 US dollars`."""
    j = number.last
    named = (
        _named(line, number, setting) or _hundredths(line, j, setting) or _sign(line, j, setting)
    )
    if named is None:
        return None
    code, last, part = named
    per, last = rate(line, last)
    return Found("money", times(value, (1, part)), code + per, first, last, number)


def _named(line: Tokens, number: Number, setting: Setting) -> tuple[str, int, int] | None:
    """The code of the money named behind a number, the next token, and 1."""
    j = number.last
    name = longest(line, j, currencies())
    if name is None:
        return None
    word = line.folded[name[0] - 1]
    if word in _DOUBTFUL and number.scale < 1000 and abs(number.value[0]) < 100 * number.value[1]:
        return None
    bare = word in ("dollar", "dollars") and name[0] == j + 1
    return (dollars(setting) if bare else setting.choose(name[1])), name[0], 1


def _hundredths(line: Tokens, j: int, setting: Setting) -> tuple[str, int, int] | None:
    """The code behind `cents`, `pence`, `paise`, the next token, and 100."""
    word = line.folded[j]
    if line.kinds[j] == WORD and word in _HUNDREDTHS:
        return _HUNDREDTHS[word], j + 1, 100
    letter = line.words[j] == "c" and line.starts[j] == line.ends[j - 1]
    if letter and line.folded[j + 1] in ("a", "per", "each"):
        return _cents(setting), j + 1, 100
    if word in ("cent", "cents") or line.words[j] == "¢":
        return _cents(setting), j + 1, 100
    glued = line.words[j] == "p" and line.starts[j] == line.ends[j - 1]
    return ("GBP", j + 1, 100) if word in ("pence", "penny") or glued else None


# Signs and codes that may stand behind a number.
_BEHIND = frozenset("€ £ $ ₹ ¥ ₽ ₺ ₴ zł kr Kč Ft".split())


def _sign(line: Tokens, j: int, setting: Setting) -> tuple[str, int, int] | None:
    """The code of a sign or an ISO code behind a number, the next token, and 1."""
    word = line.words[j]
    iso = len(word) == 3 and word.isupper() and word in signs()
    if not iso and (word not in _BEHIND or line.kinds[j + 1] == NUMBER):
        return None
    return setting.choose(signs()[word]), j + 1, 1


_OF_CENTS = "USD $:USD dollar:USD dollars:USD €:EUR euro:EUR euros:EUR rand:ZAR cedi:GHS cedis:GHS"


def _cents(setting: Setting) -> str:
    """Whose cents are meant: the money that has cents and is most spoken of."""
    code = setting.choose(_OF_CENTS)
    return dollars(setting) if code == "USD" else code


_POUNDS = "GBP egypt:EGP egyptian:EGP cairo:EGP lebanese:LBP beirut:LBP syrian:SYP khartoum:SDG"


def _is_priced(line: Tokens, last: int) -> bool:
    """Whether other money stands in brackets behind `pounds`, or they are paid for a share."""
    beside = line.words[last] == "(" and (
        line.words[last + 1] in signs() or line.words[last + 1] in ("$", "€", "£")
    )
    return beside or line.folded[last : last + 2] == ["a", "share"]


def pounds(
    line: Tokens, number: Number, value: Value, first: int, last: int, setting: Setting
) -> Found:
    """`pounds` as money or as weight, by the words about it."""
    if line.folded[last - 1] in ("pound", "pounds"):
        near = line.folded[max(0, first - 12) : last + 8]
        weighed = any(word in _WEIGHING.split() for word in near)
        rich = number.scale >= 10**6 or setting.has("£ sterling") or _is_priced(line, last)
        if line.folded[last] == "sterling":
            return Found("money", value, "GBP", first, last + 1, number)
        if rich and not weighed and (line.words[last - 2] != "-" or number.scale >= 10**6):
            per, last = rate(line, last)
            return Found("money", value, setting.choose(_POUNDS) + per, first, last, number)
    value, name, last = compound(line, value, "pound", last)
    return Found("quantity", value, name, first, last, number)
