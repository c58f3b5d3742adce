"""The word lists that the reading of quotes looks up, in the shape it looks them up in."""

from __future__ import annotations

from functools import cache

from briefing.parser.lexicon import table
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


class Verb(Record):
    """A form of a verb of saying: its lemma, its senses (see `saying_verbs.txt`), its tense."""

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
    """Each form of each verb of saying; where two verbs share a form, the first one listed."""
    found: dict[str, Verb] = {}
    for line, senses in table("saying_verbs").items():
        if " " in line:
            forms = line.split()
            tenses = tuple(_tense(forms, number) for number in range(len(forms)))
        else:
            forms, tenses = _regular(line), _TENSES
        for form, tense in zip(forms, tenses, strict=True):
            if form not in found:
                found[form] = Verb(forms[0], senses, tense)
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
