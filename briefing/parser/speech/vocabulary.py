"""The word lists that the reading of quotes looks up, in the shape it looks them up in."""

from __future__ import annotations

from functools import cache

from briefing.parser.lexicon import table, words
from briefing.record import Record

# Classes of nouns and of words in names that are one kind of body: a bank is a company.
BODIES = tuple("firm agency council college union party club charity paper band".split())
# Nouns of what somebody writes or tells.
PAPERS = frozenset(
    """
    statement tweet post letter email e-mail message note memo video speech interview article
    column release text thread caption filing blog comment reply story page account memoir book
    diary autobiography podcast status profile newsletter testimony affidavit ruling opinion
    report essay op-ed review tribute manifesto card postcard telegram logbook dispatch communiqué
    communique
    """.split()
)
BASE, PRESENT, PAST, PARTICIPLE = _TENSES = ("base", "present", "past", "participle")


# Sections of the lexicon by the letters that stand for them in `Verb.senses`.
_SENSES = {
    "d": "say-direct",
    "t": "say-told",
    "m": "say-fragment",
    "g": "say-gesture",
    "n": "say-noun",
    "w": "say-written",
    "p": "say-put-it",
}


class Verb(Record):
    """A form of a verb of saying: its lemma, its senses (letters, see above), its tense."""

    lemma: str
    senses: str
    tense: str


@cache
def group(*names: str) -> frozenset[str]:
    """The words of one class of `quote_words.txt`, or of several together."""
    classes = _classes()
    return frozenset().union(*(classes[name] for name in names))


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Each class of `quote_words.txt` with its words."""
    return {name: frozenset(listed.split()) for name, listed in table("quote_words").items()}


@cache
def saying_verbs() -> dict[str, Verb]:
    """Each form of each verb of saying."""
    senses = _senses()
    found: dict[str, Verb] = {}
    for row in map(str.split, table("verb_forms")):
        for at, form in enumerate(row):
            found.setdefault(form, Verb(row[0], senses[form], _tense(row, at)))
    for base in sorted(senses):
        forms = _regular(base)
        if base not in found and all(form in senses for form in forms):
            for form, tense in zip(forms, _TENSES, strict=True):
                found.setdefault(form, Verb(base, senses[form], tense))
    return found


def _senses() -> dict[str, str]:
    """Each form of a verb of saying with its senses, as letters (see `Verb`)."""
    found: dict[str, str] = {}
    for letter, section in _SENSES.items():
        for form in words(section):
            found[form] = found.get(form, "") + letter
    return found


def _regular(base: str) -> list[str]:
    """The forms of a regular verb: call, calls, called, calling."""
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    ending = "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return [base, base + ending, base + "ed", base + "ing"]


def _tense(forms: list[str], number: int) -> str:
    """The tense of one of the forms written down; a form written twice is the past, too."""
    form = forms[number]
    if forms.count(form) > 1:
        return PAST
    if number and form.endswith("ing"):
        return PARTICIPLE
    return (BASE, PRESENT)[number] if number < 2 else PAST


@cache
def given_names() -> frozenset[str]:
    """First names of either gender."""
    return words("given-m", "given-f", "given-u")


@cache
def titles() -> frozenset[str]:
    """What stands right before a name as its title, forms of address among them."""
    return words("title", "honorific")


@cache
def callings() -> frozenset[str]:
    """What a person is by office, trade, kinship or part; some may be a firm's, too."""
    return words("calling", "calling-or-firm")


@cache
def roles() -> frozenset[str]:
    """Titles and callings together."""
    return titles() | callings()


@cache
def things() -> frozenset[str]:
    """Words that make a name one of no person."""
    return words("organisation", "thing", "calendar", "brand", "opener", "head")


@cache
def finite_verbs() -> frozenset[str]:
    """Finite verbs that no ending tells and that are no plural nouns."""
    return words("finite").difference(table("word_classes")["third_person"].split())
