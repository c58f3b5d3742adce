"""Where a description of a person begins and ends, and whether it tells a calling."""

from __future__ import annotations

from briefing.parser.persons.kinds import ACTION, CALLING, FUNCTION, TITLE
from briefing.parser.persons.runs import Field, takes_stop
from briefing.text.tokens import MARK, WORD

Found = tuple[float, int, int]
NOTHING: Found = (0.0, 0, 0)
RELATIONS = frozenset(
    """
    wife husband mother father son daughter brother sister uncle aunt nephew niece cousin widow
    grandson granddaughter grandfather grandmother girlfriend boyfriend fiancé fiancée partner
    twin parent mum mom sibling
    """.split()
)
KIN = RELATIONS | frozenset(
    """
    friend neighbour neighbor colleague teammate rival opponent ally man woman resident victim
    suspect star boy girl player member
    """.split()
)
DETERMINERS = frozenset("a an the his her its their our my your".split())
LINKS = frozenset("of for at in with to from and on & de by".split())
RELATIVES = frozenset("who which that whose when where while".split())
ENDS = RELATIVES | frozenset(
    """
    nicknamed dubbed
    said says told but was is has had were are will would can could after before because since if
    """.split()
)
_ADVERBS = frozenset("also now then currently formerly previously himself herself once".split())
REACH = 24

COPULAS = frozenset("is was became remains".split())


def past_determiner(field: Field, at: int, stop: int) -> int:
    tokens = field.document.tokens
    while at < stop - 1 and (tokens.folded[at] in DETERMINERS or tokens.folded[at] in _ADVERBS):
        at += 1
    return at


def phrase_end(field: Field, first: int, stop: int) -> int:
    """Where a description that begins at a token ends."""
    tokens = field.document.tokens
    at = first
    has = False
    while at < min(stop, first + REACH):
        word = tokens.folded[at]
        if word == "," and _goes_on(field, at, stop):
            at += 1
            continue
        if word in ",;:()[]—–" or word in ("--", "...", "…", ".", "?", "!"):
            if word == "." and at + 1 < stop and takes_stop(tokens.words[at - 1]):
                at += 1
                continue
            break
        if tokens.kinds[at] == MARK and not is_apostrophe(field, at):
            break
        if word in ENDS:
            break
        bits = field.kind(at) if tokens.kinds[at] == WORD else 0
        has = has or bool(bits & (CALLING | TITLE))
        if bits & ACTION and has and not bits & (CALLING | TITLE) and word.endswith(("ed", "s")):
            break
        at += 1
    while at > first and tokens.folded[at - 1] in LINKS:
        at -= 1
    return at


def _goes_on(field: Field, at: int, stop: int) -> bool:
    """`founder, chairman and chief executive of X`: a comma inside a list of callings."""
    tokens = field.document.tokens
    if at + 2 >= stop or not field.kind(at - 1) & (CALLING | TITLE):
        return False
    near = tokens.folded[at + 1 : at + 5]
    return bool(field.kind(at + 1) & CALLING) and "and" in near and tokens.words[at + 1].islower()


def is_apostrophe(field: Field, at: int) -> bool:
    tokens = field.document.tokens
    return (
        at > 0
        and tokens.words[at] in "'’"
        and tokens.starts[at] == tokens.ends[at - 1]
        and tokens.folded[at - 1].endswith("s")
    )


def has_calling(field: Field, first: int, last: int) -> bool:
    """Whether a calling stands in the first words of a phrase, before a clause of its own."""
    tokens = field.document.tokens
    for n in range(first, min(last, first + 9)):
        if tokens.kinds[n] != WORD:
            continue
        bits = field.kind(n)
        if bits & CALLING or (bits & TITLE and (first == n or not _is_plural(field, n))):
            return True
        word = tokens.words[n]
        if tokens.folded[n] in ("in", "on", "as", "by") or (word.islower() and word.endswith("ly")):
            return False
    return False


def _is_plural(field: Field, token: int) -> bool:
    """Whether a title stands for several people, who are not the one that is described."""
    word = field.document.tokens.words[token]
    return word.endswith("s") and word[0].islower() and not word.endswith("ss")


def head_first(field: Field, first: int, last: int) -> int:
    """`in the words of the prosecutor` begins at its calling: at `prosecutor`."""
    tokens = field.document.tokens
    begin = first
    for n in range(first, last):
        if tokens.kinds[n] == WORD and field.kind(n) & (CALLING | TITLE):
            break
        if tokens.folded[n] in LINKS or field.kind(n) & FUNCTION:
            begin = n + 1
    return begin


def past_copula(field: Field, at: int) -> int:
    """The token behind `is`, `was`, `has been` and the like; -1 where none stands."""
    folded = field.document.tokens.folded
    if folded[at] in COPULAS:
        return at + 1
    been = folded[at] in ("has", "had", "have", "will") and folded[at + 1 : at + 2]
    return at + 2 if been in (["been"], ["be"]) else -1
