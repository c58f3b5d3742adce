"""Noun phrases and verbs, told by word lists, endings and places: a grammar without a parser."""

from __future__ import annotations

from functools import cache

from briefing.parser.amounts.dates import ZONES
from briefing.parser.amounts.numbers import SMALL
from briefing.parser.amounts.units import currencies, units
from briefing.parser.lexicon import table, words
from briefing.record import Record
from briefing.text.tokens import MARK, NUMBER, WORD, Tokens


class Phrase(Record):
    """A noun phrase: its first token, the token behind it, whether it is a plural."""

    first: int
    last: int
    plural: bool


class Words(Record):
    """Classes of words in lower case, as `data/word_classes.txt` lists them."""

    determiner: frozenset[str]
    preposition: frozenset[str]
    auxiliary: frozenset[str]
    pronoun: frozenset[str]
    conjunction: frozenset[str]
    relative: frozenset[str]
    adverb: frozenset[str]
    opening: frozenset[str]
    leading: frozenset[str]
    modifying: frozenset[str]
    reporting: frozenset[str]
    plural: frozenset[str]
    singular: frozenset[str]
    adjective: frozenset[str]
    size: frozenset[str]
    time: frozenset[str]
    extreme: frozenset[str]
    plain_verb: frozenset[str]
    third_person: frozenset[str]
    numbered: frozenset[str]
    verb: frozenset[str]
    stop: frozenset[str]
    idle: frozenset[str]
    measuring: frozenset[str]


@cache
def classes() -> Words:
    """The classes of words; the last four are put together from others.

    `third_person` are finite verbs that may be plural nouns too, `verb` those that are nothing
    else, `numbered` words whose number is part of a name (Article 5, Route 66), `stop` what ends
    a noun phrase, `idle` what leads nowhere at a phrase's end, `measuring` the words of units,
    which name nothing that is measured.
    """
    listed = {name: frozenset(line.split()) for name, line in table("word_classes").items()}
    ending = listed["preposition"] | listed["determiner"] | listed["conjunction"]
    small = "ago later earlier now then here too also each today yesterday have not".split()
    return Words(
        **listed,
        verb=words("finite") - listed["third_person"],
        stop=ending | listed["auxiliary"] | listed["pronoun"] | frozenset(small),
        idle=ending | listed["adverb"],
        measuring=_measuring(),
    )


def _measuring() -> frozenset[str]:
    counting = "points point million billion crore lakh trillion thousand".split()
    forms = " ".join((*units(), *currencies())).split()
    return frozenset((*forms, *counting)) - {"cup", "cups", "stone", "real"}


def is_plural(line: Tokens, k: int) -> bool:
    """Whether token k looks like a noun in the plural."""
    word = line.folded[k]
    if line.kinds[k] != WORD:
        return False
    if word[-1:] != "s" or len(word) < 4:
        return word in classes().plural
    if word in classes().singular or word in classes().verb:
        return False
    return word in classes().plural or not word.endswith(("ss", "ous", "'s", "sis"))


_MODALS = frozenset("will would can could may might must shall should cannot did does".split())


def is_verb(line: Tokens, k: int) -> bool:
    """Whether token k looks like a finite verb or a past participle."""
    folded, listed = line.folded, classes()
    word = folded[k]
    if word in listed.auxiliary or (word in listed.verb and not _is_owned(line, k)):
        return True
    before = folded[k - 1] if folded[k - 1] != "not" else folded[k - 2]
    if (before in _MODALS and word != "not") or word[-3:] == "n't":
        return True
    if word[-2:] != "ed" or len(word) < 4 or word in listed.adjective:
        return False
    return line.words[k][0].islower() and (k == 0 or line.words[k - 1] != "-")


def _is_owned(line: Tokens, k: int) -> bool:
    """Whether token k stands behind an article or an owner, where no verb can: `the cost`."""
    return k > 0 and line.folded[k - 1] in _OWNING


_OWNING = frozenset("the a an its their our my your".split())


def is_function_word(word: str) -> bool:
    """Whether a word is a verb, a preposition or another word that only joins."""
    listed = classes()
    return word in listed.stop or word in listed.adverb or word in listed.verb


def stops_phrase(line: Tokens, k: int) -> bool:
    """Whether token k cannot stand inside a noun phrase; `US` is no pronoun."""
    if line.folded[k] not in classes().stop:
        return False
    return line.words[k] not in ("US", "IT", "WHO", "IS", "AT", "May")


def has_noun(line: Tokens, first: int, last: int) -> bool:
    """Whether a stretch of tokens holds a word that may name what is measured."""
    for k in range(first, last):
        word = line.folded[k]
        if line.kinds[k] != WORD or len(word) < 3 or word.endswith("ly"):
            continue
        if is_function_word(word) or is_verb(line, k) or (k == first and word.endswith("ing")):
            if word in classes().verb and _is_owned(line, k):
                return True
            continue
        if word in classes().size or word in _PARTICIPLES:
            continue
        if word in ZONES and line.words[k].isupper():
            continue
        if word not in classes().measuring or line.folded[k - 1] == "the":
            return True
    return False


_PARTICIPLES = frozenset(
    "fallen risen grown gone given taken shown known seen done become begun broken shrunk".split()
)


def trim(line: Tokens, first: int, last: int) -> int:
    """The end of a stretch without the small words that lead nowhere, and without half a date."""
    while last > first and (
        line.folded[last - 1] in classes().idle or line.kinds[last - 1] not in (WORD, NUMBER)
    ):
        last -= 1
    return last


_AFTER_LONE_MORE = frozenset(
    "than or likely after in on at were was when as to by since have has had from".split()
)


def noun_phrase(line: Tokens, j: int) -> Phrase | None:
    """The noun phrase at token j, words such as `more` and `of the` before it left off."""
    while line.kinds[j] == MARK or line.folded[j] in classes().leading:
        if line.folded[j] == "more" and line.folded[j + 1] in _AFTER_LONE_MORE:
            return None
        j += 1
    many = _is_many(line, j - 1)
    first = k = j + (line.words[j] == "-")
    while k < first + 8:
        word, kind = line.folded[k], line.kinds[k]
        model = _model_end(line, k) if kind == NUMBER and k > first else 0
        if model:
            if line.folded[model - 1] == "s":
                return Phrase(first, model, True)
            k = model
            continue
        if is_plural(line, k) or (many and k > first and _may_be_plural(line, k)):
            if not _goes_on(line, k + 1):
                return Phrase(first, k + 1, True)
        elif kind == MARK or line.words[k] in ("-", "/", "&"):
            if k == first or (kind == MARK and line.kinds[k + 1] != WORD):
                break
        elif word in ("and", "or"):
            if k == first or not _joins_adjectives(line, k):
                break
        elif kind != WORD or stops_phrase(line, k) or (k > first and is_verb(line, k)):
            break
        k += 1
    return Phrase(first, k, False) if k > first else None


def _is_many(line: Tokens, k: int) -> bool:
    """Whether token k is a number of more than one, behind which a plural stands."""
    if k < 0 or line.kinds[k] != NUMBER:
        return k >= 0 and line.folded[k] in SMALL and line.folded[k] != "one"
    return line.words[k] != "1"


def _may_be_plural(line: Tokens, k: int) -> bool:
    """Whether what reads as a verb is the noun behind an adjective: `two medical leaves`."""
    word = line.folded[k]
    return (
        line.kinds[k] == WORD
        and word[-1:] == "s"
        and len(word) > 4
        and word[-2:] not in ("ss", "us", "'s")
        and word not in classes().stop
        and word not in classes().reporting
        and not line.words[k - 1][:1].isupper()
    )


def _model_end(line: Tokens, k: int) -> int:
    """The token behind the model's number in `four Farr 60s`, `two Airbus 320-200 aircraft`."""
    if not line.words[k - 1][:1].isupper():
        return 0
    while line.words[k + 1] in ("-", "/") and line.kinds[k + 2] == NUMBER:
        k += 2
    glued = line.starts[k + 1] == line.ends[k]
    if line.words[k + 1] == "s" and glued:
        return k + 2
    return k + 1 if not glued and is_plural(line, k + 1) else 0


def _goes_on(line: Tokens, k: int) -> bool:
    """Whether a plural is followed by another that it belongs to: `women soldiers`."""
    word = line.folded[k]
    if word in ("dealers", "officers", "officials"):
        return True
    known = word in classes().verb or word in classes().third_person
    return is_plural(line, k) and not known


def _joins_adjectives(line: Tokens, k: int) -> bool:
    """Whether `and` at k joins adjectives before one plural: `Israeli and Palestinian doctors`."""
    return (
        line.kinds[k + 1] == WORD
        and line.folded[k + 1] not in classes().stop
        and is_plural(line, k + 2)
        and line.folded[k - 1].isalpha()
        and line.words[k - 1][0].isupper() == line.words[k + 1][0].isupper()
    )
