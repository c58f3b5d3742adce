"""Whether a person is a man or a woman: by form of address, kinship and given name."""

from __future__ import annotations

from briefing.parser.annotate import Columns
from briefing.parser.lexicon import mask
from briefing.parser.people.candidates import parts
from briefing.parser.people.mentions import Mention

_ADDRESSES = dict.fromkeys("mr sir lord monsieur".split(), "m") | dict.fromkeys(
    "mrs ms miss lady dame mme madame madam".split(), "f"
)
KIN = dict.fromkeys(
    """husband son father brother uncle nephew grandson grandfather stepson stepfather widower
    boyfriend""".split(),
    "m",
) | dict.fromkeys(
    """wife daughter mother sister aunt niece granddaughter grandmother stepdaughter stepmother
    widow girlfriend""".split(),
    "f",
)


def of_address(columns: Columns, first: int) -> tuple[str, str]:
    """The form of address before the name at token `first`, and `m` or `f` as it tells; both are
    empty where there is none, or that of a couple."""
    folded = columns.folded
    at = first - 1
    at -= at > 0 and columns.shapes[at] == "`"
    title = folded[at] if at >= 0 else ""
    if title not in _ADDRESSES or (at > 1 and folded[at - 1] == "and" and folded[at - 2] == "mr"):
        return "", ""
    return title, _ADDRESSES[title]


def of_kin(columns: Columns, first: int) -> str:
    """`m` or `f` by the word of kinship before a name, or empty: `his wife, Ana`."""
    at = first - 1
    at -= at > 0 and columns.folded[at] == ","
    return KIN.get(columns.folded[at], "") if at >= 0 else ""


def of_name(columns: Columns, mention: Mention) -> str:
    """`m`, `f` or `?` by the given name in a full name."""
    words = parts(columns, mention.first, mention.last)
    if len(words) < 2:
        return "?"
    flags = columns.flags[words[0]]
    man, woman = bool(flags & mask("given-m")), bool(flags & mask("given-f"))
    if man == woman or flags & mask("given-u"):
        return "?"
    return "m" if man else "f"
