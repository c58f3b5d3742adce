"""Noun phrases and verbs, told by word lists, endings and places: a grammar without a parser."""

from __future__ import annotations

from functools import cache

from briefing.parser.amounts.dates import is_month
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
    verb: frozenset[str]
    third_person: frozenset[str]
    stop: frozenset[str]
    idle: frozenset[str]
    measuring: frozenset[str]


@cache
def classes() -> Words:
    """The classes of words; the last five are put together from others.

    `verb` are finite verbs that are nothing else, `third_person` those that may be plural nouns
    too, `stop` what ends a noun phrase, `idle` what leads nowhere at a phrase's end, `measuring`
    the words of units, which name nothing that is measured.
    """
    listed = {name: frozenset(line.split()) for name, line in table("word_classes").items()}
    finite = words("finite_verbs")
    ending = listed["preposition"] | listed["determiner"] | listed["conjunction"]
    small = "ago later earlier now then here too also each today yesterday have not".split()
    return Words(
        **listed,
        verb=frozenset(each for each in finite if each[0] != "?"),
        third_person=frozenset(each[1:] for each in finite if each[0] == "?"),
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
    word = line.folded[k]
    if word in classes().verb or word in classes().auxiliary:
        return True
    if _is_after_modal(line, k):
        return True
    if not word.endswith("ed") or len(word) < 4 or word in classes().adjective:
        return False
    return line.words[k][0].islower() and (k == 0 or line.words[k - 1] != "-")


def _is_after_modal(line: Tokens, k: int) -> bool:
    """Whether `will`, `did not` or the like make token k a verb."""
    before = k - 2 if line.folded[k - 1] == "not" else k - 1
    return before >= 0 and line.folded[before] in _MODALS and line.folded[k] != "not"


def is_function_word(word: str) -> bool:
    """Whether a word is a verb, a preposition or another word that only joins."""
    return word in classes().stop or word in classes().adverb or word in classes().verb


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
            continue
        if word in classes().size or word in _PARTICIPLES:
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
    first = k = j + (line.words[j] == "-")
    while k < first + 8:
        word, kind = line.folded[k], line.kinds[k]
        if is_plural(line, k):
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


def extend(line: Tokens, k: int, limit: int) -> int:
    """The end of what still belongs to a noun phrase that ends at k: `of …`, `the mill employs`.

    At most `limit` tokens, or to where the phrase ends just behind; finite verbs, clauses, amounts
    and marks end it.
    """
    start = k
    while k < start + limit + _SPARE:
        if _opens_clause(line, k):
            end = _clause_end(line, k)
            if end:
                return end
            break
        if not _belongs(line, k) or _is_when(line, k):
            break
        k += 1
    if k == start + limit + _SPARE and _belongs(line, k):
        k = _boundary(line, start, start + limit)
    if line.kinds[k] == NUMBER and line.kinds[k - 1] == WORD and line.words[k - 1][:1].isupper():
        k -= k > start and line.folded[k - 2] in classes().preposition
    return _without_dangling(line, start, k)


# So many tokens more than its limit a phrase may have, if it ends there.
_SPARE = 3


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday weekdays".split())


def _is_when(line: Tokens, k: int) -> bool:
    """Whether a length of time or a day follows: `over the next five years`, `on Thursday`."""
    if line.folded[k] not in classes().preposition:
        return line.folded[k] in _DAYS
    k += 1
    if line.folded[k - 1] == "on" and is_month(line, k):
        return True
    while line.folded[k] in classes().determiner or line.folded[k] in _WHICH_TIME:
        k += 1
    return line.folded[k] in _DAYS or line.folded[k] in classes().time or _is_length(line, k)


_WHICH_TIME = frozenset("next last past early late small same first final".split())


def _is_length(line: Tokens, k: int) -> bool:
    """Whether token k is a number of years, days or the like."""
    counted = line.kinds[k] == NUMBER or line.folded[k] in SMALL
    return counted and line.folded[k + 1] in classes().time


def _opens_clause(line: Tokens, k: int) -> bool:
    """Whether a new subject begins at k inside a phrase: `people | the hospital employs`."""
    word, before = line.folded[k], line.folded[k - 1]
    if word not in _SUBJECTS or line.kinds[k - 1] != WORD or line.folded[k - 2] == "to":
        return False
    return not (is_function_word(before) or is_verb(line, k - 1) or before.endswith("ing"))


_SUBJECTS = frozenset("the its his her their our my your it he she they we i you this that".split())


def _clause_end(line: Tokens, k: int) -> int:
    """The token behind the verb of a clause without `that` or `which` at k; 0 if there is none."""
    for j in range(k + 1, k + 6):
        word = line.folded[j]
        if line.kinds[j] != WORD or word in classes().preposition:
            return 0
        if word in classes().auxiliary:
            continue
        if is_verb(line, j) or word in classes().third_person or word in classes().plain_verb:
            return j + 1
    return 0


def _boundary(line: Tokens, start: int, end: int) -> int:
    """The last token before `end` at which a long phrase may be cut: a preposition or `and`."""
    for j in range(end, start, -1):
        if line.folded[j] in classes().preposition or line.folded[j] in ("and", "or"):
            return j
    return end


def _without_dangling(line: Tokens, start: int, end: int) -> int:
    """The end of a phrase without the small words, verbs and initials that a cut leaves there."""
    while True:
        cut = trim(line, start, end)
        if cut < end and cut > start and _is_name_end(line, cut):
            cut += 1
        last = line.words[cut - 1] if cut > start else ""
        initial = len(last) == 1 and last.isupper() and line.words[cut] == "."
        verb = line.kinds[cut] == WORD and _is_participle(line, cut - 1)
        amount = line.kinds[cut] == NUMBER or line.words[cut] in ("$", "€", "£")
        verb = verb or (amount and line.folded[cut - 1] in classes().plain_verb)
        infinitive = cut - 1 > start and line.folded[cut - 2] == "to" and line.kinds[cut] == WORD
        if cut > start and (initial or verb or infinitive):
            end = cut - 1
            continue
        return cut


def _is_name_end(line: Tokens, k: int) -> bool:
    """Whether token k is the last word of a name: `Rise Up`."""
    return line.words[k].istitle() and line.words[k - 1].istitle()


def _is_participle(line: Tokens, k: int) -> bool:
    word = line.folded[k]
    return word.endswith("ed") and is_verb(line, k)


def _belongs(line: Tokens, k: int) -> bool:
    word, kind = line.folded[k], line.kinds[k]
    if kind == NUMBER:
        before = line.folded[k - 1]
        joined = before in classes().preposition or before in classes().determiner
        return joined and line.words[k].isdigit() and line.words[k + 1] not in ("-", "%", "/")
    if line.words[k] in ("-", "'s", "’s", "/", "&", "’", "'"):
        return True
    finite = word in classes().verb or word in classes().auxiliary
    if kind != WORD or (finite and line.words[k] != "May"):
        return False
    amount = line.kinds[k + 1] == NUMBER or line.folded[k + 1] in SMALL
    if word.endswith("ed") and (amount or line.words[k + 1][:1].isupper()) and is_verb(line, k):
        return False
    glued = line.starts[k + 1] == line.ends[k]
    if glued and (line.words[k + 1] in ("$", "£") or line.kinds[k + 1] == NUMBER):
        return False
    if word == "and":
        verb = is_verb(line, k + 1) or line.folded[k + 1] in classes().third_person
        return (
            line.folded[k - 2] in classes().preposition and not verb and line.kinds[k + 1] == WORD
        )
    if word in classes().relative or word in classes().pronoun:
        return line.words[k] == "US"
    return word not in ("or", "but", "ago", "so")
