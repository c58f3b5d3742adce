"""Descriptions of a person in another sentence than the name's: `She is`, `The lawyer`."""

from __future__ import annotations

from briefing.parser.lexicon import table, words
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.cues import STRANGERS
from briefing.parser.persons.kinds import (
    CALLING,
    FIRM,
    FUNCTION,
    TITLE,
    VERB,
)
from briefing.parser.persons.phrases import (
    COPULAS,
    DETERMINERS,
    NOTHING,
    Found,
    has_calling,
    phrase_end,
)
from briefing.parser.persons.runs import Field
from briefing.parser.persons.shared import is_plural_calling
from briefing.parser.persons.statements import REPORTING
from briefing.text.tokens import NUMBER, WORD

# The tokens behind a name in which a description takes it up.
_SOON = 90
# A firm may do what these do, and hardly is called so with `the` behind somebody's name.
_NO_FIRMS = frozenset("producer publisher developer promoter founder owner dealer agent".split())
# Who does what the lead tells of, and is seldom whom the story is about.
_AUTHORITIES = frozenset(
    "judge coroner detective minister magistrate sheriff jury court ombudsman regulator".split()
)
_BEYOND = DETERMINERS | {"by", "from", "against"}
_SOURCES = frozenset(
    "source insider friend pal rep representative onlooker fan viewer reader local aide".split()
)
_PLACED = ("of", "from", "at", "in")
_WORKING = frozenset("works worked served serves trained acted".split())
_ANYBODY = STRANGERS | frozenset(
    """
    man woman boy girl member players player parent child baby official spokesman spokeswoman
    judge detective witness motorist mother father wife husband uncle aunt
    """.split()
)
_OF_THE_OTHER = {
    "m": frozenset("mum mom mother woman girl wife grandmother daughter sister widow".split()),
    "f": frozenset("dad father man boy husband grandfather son brother widower".split()),
}


def of_pronoun(field: Field, mention: Mention) -> Found:
    """`She was a secretary for the county`, in the sentences behind the one that names her."""
    sentences = field.document.sentences
    number = field.document.sentence_at[mention.first] + 1
    for sentence in sentences[number : number + 3]:
        found, goes_on = _said_of_pronoun(field, mention, sentence.first, sentence.last)
        if found[0] or not goes_on:
            return found
    return NOTHING


def _said_of_pronoun(field: Field, mention: Mention, first: int, stop: int) -> tuple[Found, bool]:
    """What a sentence that begins with a pronoun tells, and whether it is of the same person."""
    folded = field.document.tokens.folded
    if folded[first] in ("a", "an", "one"):
        return _told_ahead(field, first, stop), False
    sex = table("given_names").get(mention.words[0], "u")
    if folded[first] not in ("he", "she"):
        return NOTHING, False
    if (sex, folded[first]) in (("f", "he"), ("m", "she")):
        return NOTHING, False
    if stop - first < 5:
        return NOTHING, True
    at = next((n for n in range(first + 2, min(first + 9, stop - 2)) if folded[n] == "as"), -1)
    if at > 0 and folded[first + 1] in _WORKING and folded[at + 1] in DETERMINERS:
        start = at + 2
    elif folded[first + 1] in COPULAS and folded[first + 2] in DETERMINERS:
        start = first + 3
    else:
        return NOTHING, True
    last = phrase_end(field, start, stop)
    told = last > start and has_calling(field, start, min(last, start + 5))
    return ((0.5, start, last) if told else NOTHING), True


def _told_ahead(field: Field, first: int, stop: int) -> Found:
    """`A retired founder and a deacon at Holy Cross, he swept the walk`: what `he` is."""
    tokens = field.document.tokens
    for n in range(first + 2, min(first + 18, stop - 1)):
        if tokens.words[n] == ",":
            if tokens.folded[n + 1] not in ("he", "she"):
                return NOTHING
            return (0.5, first + 1, n) if has_calling(field, first + 1, n) else NOTHING
        if tokens.kinds[n] != WORD:
            return NOTHING
    return NOTHING


def taken_up(field: Field, mention: Mention, named: frozenset[int], own: frozenset[int]) -> Found:
    """`The young lawyer` at the head of a sentence soon behind the name.

    Nobody else is named between; or whoever is does not lead a sentence, and the description tells
    more than a calling: `The Iranian director, 71,`. `named` are the tokens at which the names of
    people begin, `own` those of this one.
    """
    tokens, sentence_at = field.document.tokens, field.document.sentence_at
    stop = min(len(tokens.words) - 2, mention.last + _SOON)
    alone, led = True, sentence_at[mention.first]
    for n in range(mention.last, stop):
        if n in named and n not in own:
            if sentence_at[n] != led:
                return NOTHING
            alone = False
        elif n in own:
            led = sentence_at[n]
        if _is_heading(field, n):
            return NOTHING
        if tokens.folded[n] != "the" or not _opens_clause(field, n):
            continue
        if sentence_at[n] == sentence_at[mention.last - 1]:
            continue
        head = _head_taken_up(field, n + 1)
        if head > 0 and _is_named_there(field, head, named - own):
            return NOTHING  # `The captain, Bo Lund,`
        opens = field.document.sentences[sentence_at[n]].first == n
        if head > 0 and (alone or (opens and head > n + 1)):
            return (0.1, n + 1, head + 1)
    return NOTHING


def _is_named_there(field: Field, head: int, others: frozenset[int]) -> bool:
    """`The driver was identified as Bo Lund`, `The victim, student Bo Lund,`: of another one."""
    sentence = field.document.sentences[field.document.sentence_at[head]]
    return any(n in others for n in range(head + 1, min(head + 7, sentence.last)))


def _opens_clause(field: Field, at: int) -> bool:
    """Whether a sentence begins at a token, or goes on behind a quote."""
    tokens = field.document.tokens
    opens = field.document.sentences[field.document.sentence_at[at]].first == at
    return opens or tokens.words[at - 1] in '”"’'


def _head_taken_up(field: Field, first: int) -> int:
    """The calling of a description that acts: `Iranian director, 71,`, `striker limped`; or -1."""
    tokens = field.document.tokens
    for head in range(first, min(first + 6, len(tokens.words) - 2)):
        bits = field.kind(head)
        aged = tokens.kinds[head] == NUMBER or tokens.words[head] == "-"
        if not aged and (tokens.kinds[head] != WORD or bits & FUNCTION):
            return -1
        if is_plural_calling(tokens.folded[head]):
            return -1
        if bits & (CALLING | TITLE) and tokens.words[head].islower():
            behind = tokens.words[head + 1]
            acts = field.kind(head + 1) & VERB or behind == "," or behind.endswith("ed")
            firm = bits & FIRM and tokens.folded[head] not in _NO_FIRMS
            if acts and not (firm or _is_another(field, head)) and _is_fresh(field, head):
                return head
    return -1


def _is_another(field: Field, head: int) -> bool:
    """`The owner, Apex Holdings,`, `The captain told him`, `The minister, he said,`."""
    tokens = field.document.tokens
    behind, second = tokens.words[head + 1], tokens.words[head + 2]
    if behind == ",":
        return second[:1].isupper() or second in ("he", "she")
    return second in ("him", "her", "them") and bool(field.kind(head + 1) & VERB)


def clefted(field: Field, mention: Mention) -> Found:
    """`It was a dealer who gave him away. Ana Ruiz, whose yard is large, had seen it.`"""
    tokens = field.document.tokens
    number = field.document.sentence_at[mention.first]
    if not number or field.document.sentences[number].first != mention.first:
        return NOTHING
    sentence = field.document.sentences[number - 1]
    first = sentence.first
    if tokens.folded[first : first + 2] not in (["it", "was"], ["it", "is"]):
        return NOTHING
    if tokens.folded[first + 2 : first + 3] not in (["the"], ["a"], ["an"]):
        return NOTHING
    last = phrase_end(field, first + 3, sentence.last)
    who = tokens.folded[last : last + 1] == ["who"]
    return (0.1, first + 3, last) if who and has_calling(field, first + 3, last) else NOTHING


def introduced(field: Field, mention: Mention, first_named: bool) -> Found:
    """Delayed identification: the lead says `A plumber from Leeds was jailed`, then comes the name.

    Only for the first person whom the article names, or one who opens a sentence with an age, in
    a sentence behind the lead.
    """
    tokens = field.document.tokens
    own = field.document.sentences[field.document.sentence_at[mention.last - 1]].first
    aged = tokens.words[mention.last : mention.last + 1] in ([","], ["("]) and (
        tokens.kinds[mention.last + 1 : mention.last + 2] == [NUMBER]
    )
    if not first_named and not (aged and own == mention.first):
        return NOTHING
    for sentence in field.document.sentences[: field.document.sentence_at[mention.last - 1]][:3]:
        first = _lead_start(field, sentence.first, sentence.last)
        opening = tokens.folded[first : first + 1]
        if sentence.kind != "body" or opening not in (["a"], ["an"], ["the"]):
            continue
        if opening == ["the"] and not first_named:
            continue
        last = phrase_end(field, first + 1, min(sentence.last, first + 9))
        head = next((n for n in range(first + 1, last) if _is_calling(field, n)), last)
        if head < last and is_plural_calling(tokens.folded[head]):
            return NOTHING  # `The ministers said they …`
        if head < last and tokens.folded[head] in _AUTHORITIES:
            return _judged(field, head, sentence.last)
        last = next((n for n in range(head + 1, last) if _acts(field, n)), last)
        near = range(first + 1, min(last, first + 6))
        by = next((n for n in near if tokens.folded[n] in _BEYOND), last)
        if any(_is_calling(field, n) for n in near if n < by):  # no action by members
            told = tokens.folded[first + 1 : last]
            if tokens.folded[last] in REPORTING and not _SOURCES.isdisjoint(told):
                return NOTHING  # `An insider added that it was sad`
            if _is_other_sex(mention.words[0], tokens.folded[first + 1 : last]):
                return NOTHING
            if any(word in ("man", "woman") for word in tokens.folded[first + 1 : last]):
                return NOTHING
            if tokens.folded[last] in REPORTING and tokens.folded[mention.last] in _PLACED:
                return NOTHING  # `A doctor said so. Ana Ruiz of Leeds said`: another source
            return (0.1, first + 1, last)
    return NOTHING


def _acts(field: Field, at: int) -> bool:
    """`A pensioner | died of hypothermia`: what somebody did."""
    word = field.document.tokens.words[at]
    if not word.islower() or field.kind(at) & CALLING:
        return False
    return bool(field.kind(at) & VERB) or word in words("finite_verbs") or word.endswith("ed")


def _judged(field: Field, head: int, stop: int) -> Found:
    """`A judge has jailed a teacher from Leeds`: whom the lead tells of is whom it is done to."""
    tokens = field.document.tokens
    acts = next((n for n in range(head + 1, min(head + 5, stop)) if _acts(field, n)), stop)
    if acts + 2 >= stop or tokens.folded[acts + 1] not in ("a", "an"):
        return NOTHING
    last = phrase_end(field, acts + 2, min(stop, acts + 10))
    told = has_calling(field, acts + 2, last)
    owns = tokens.folded[last : last + 1] == ["'s"]
    return (0.1, acts + 2, last) if told and not owns else NOTHING


def _is_calling(field: Field, token: int) -> bool:
    """Whether a word tells what somebody is, and is none of a name: `Star` of `Star Wars`."""
    tokens = field.document.tokens
    own = tokens.words[token].islower() or tokens.folded[token + 1 : token + 2] == ["of"]
    return own and has_calling(field, token, token + 1)


def _is_heading(field: Field, token: int) -> bool:
    return field.document.sentences[field.document.sentence_at[token]].kind == "heading"


def _is_fresh(field: Field, head: int) -> bool:
    """Whether a calling was not used before, of somebody else."""
    folded = field.document.tokens.folded
    word = folded[head]
    return word not in _ANYBODY and word not in folded[max(0, head - 600) : head]


def _is_other_sex(given: str, inside: list[str]) -> bool:
    """Whether a first name is a man's and the words tell of a woman, or the other way round."""
    sex = table("given_names").get(given, "u")
    return any(word in _OF_THE_OTHER.get(sex, ()) for word in inside)


def _lead_start(field: Field, first: int, stop: int) -> int:
    """The first token behind a dateline in capitals: `BANDAR TELUK: A driver told`."""
    tokens = field.document.tokens
    for n in range(first, min(first + 10, stop - 1)):
        if tokens.words[n] in ":—–-":
            return n + 1
        if tokens.words[n].islower():
            break
    return first
