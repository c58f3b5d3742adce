"""Descriptions that a sentence makes of a person: `is`, `as`, `who runs`, `appointed`."""

from __future__ import annotations

from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import CALLING, ORG, VERB
from briefing.parser.persons.phrases import (
    DETERMINERS,
    LINKS,
    NOTHING,
    RELATIONS,
    Found,
    has_calling,
    past_copula,
    past_determiner,
    phrase_end,
)
from briefing.parser.persons.runs import Field, takes_stop
from briefing.parser.persons.titles import is_agent
from briefing.text.tokens import NUMBER

_DOES = frozenset(
    """
    own run lead manage runs heads leads chairs owns founded manages works worked teaches directs
    oversees represents
    plays played coaches edits studies studied serves served covers wrote
    ran led headed chaired coached edited managed directed
    """.split()
)
# Told of somebody, these are no calling: `who lives in Leeds`, `who says so`.
_NO_CALLING = frozenset(
    """
    is was does has lives visits says thinks believes wants likes loves hopes knows means feels
    seems needs comes goes gets remains appears looks denies admits claims insists faces suffers
    turns arrives leaves wins loses dies gives takes finds sees tells asks becomes declined refused
    appears hails stands sits walks weighs earns
    """.split()
)
# Done to a house, these tell an office; without one, an event.
_RAN = frozenset("ran led headed".split())
_HEADS_UP = frozenset(
    "runs heads chairs owns manages directs edits oversees founded represents".split()
)
_LEADS = _HEADS_UP | frozenset("run leads led headed chaired been".split())
REPORTING = frozenset("said says told asked added spoke declined refused replied".split())
_HOUSES = frozenset("nonprofit non-profit lab laboratory initiative project".split())
# Done as a habit, these tell what somebody lives by.
_LIVINGS = frozenset(
    """
    runs owns manages teaches plays drives sells keeps coaches edits directs works sings writes
    paints studies farms repairs builds grows makes designs bakes cooks cleans
    """.split()
)
_STOPS = frozenset(', . ; : ) — – " ” “ ? !'.split())
_DENIED = frozenset("hopeful not no neither never hardly".split())
# What somebody thinks of one, or what one was for a time: `a liar`, `a child at the time`.
_JUDGEMENTS = frozenset(
    """
    gentleman champion liar thief genius hero saint legend monster fool idiot coward bully angel
    devil delight disgrace inspiration treasure natural winner loser fighter friend child kid baby
    boy girl teenager man woman mother father kind sort type person dream nightmare joy
    """.split()
)
_BREAKS = frozenset(", — – ( --".split())
_NAMED = frozenset("named elected appointed chosen made sworn been crowned voted".split())
# What opens a praise or a ranking, and hardly what somebody is.
_TOWARDS = frozenset("about at with by over on from against".split())
_JUDGED = frozenset(
    """
    best most first last second third only strong great good big huge likely worst biggest greatest
    finest next favourite favorite happy proud real true right perfect
    """.split()
)


def linked(field: Field, mention: Mention) -> Found:
    """What a name is said to be: `Zhou is the bank's deputy governor`, `who runs the firm`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    at = mention.last
    if at + 2 >= sentence.last:
        return NOTHING
    if tokens.folded[at : at + 2] == [",", "whose"] and tokens.folded[at + 2] in RELATIONS:
        last = _clause_end(field, at + 1, sentence.last)
        return (0.06, at + 1, last) if last - at > 4 else NOTHING
    if tokens.words[at] in _BREAKS and tokens.folded[at + 1] == "who":
        return _who_is_aged(field, at + 1, sentence.last) or _who(field, at + 1, sentence.last)
    if tokens.folded[at] == "who":
        return _who(field, at, sentence.last)
    if tokens.words[at] == "," and tokens.words[at + 2 : at + 3] == [","]:
        aged = tokens.kinds[at + 1] == NUMBER and at + 4 < sentence.last
        lives = aged and tokens.folded[at + 3] in _LIVINGS
        meets = lives and tokens.folded[at + 3] == "plays" and tokens.words[at + 4][0].isupper()
        if lives and not meets:
            last = _clause_end(field, at + 3, sentence.last)
            kin = tokens.folded[mention.first - 1] in RELATIONS  # tells more
            return (0.1, at + 3, last) if last - at > 4 and not kin else NOTHING
    if tokens.words[at] == ",":
        at = next(
            (
                n + 1
                for n in range(at + 2, min(at + 8, sentence.last - 2))
                if tokens.words[n] == ","
            ),
            at,
        )
        if tokens.folded[at] == "who":
            return _who(field, at, sentence.last)
    if tokens.folded[at] in _HEADS_UP | {"leads"} and _opens_object(field, at + 1):
        if tokens.folded[at] == "leads" and not _is_of_house(field, at + 1, sentence.last):
            return NOTHING
        last = _clause_end(field, at, sentence.last)
        return (0.3, at, last) if last - at > 2 else NOTHING
    at = past_copula(field, _past_bracket(field, at, sentence.last))
    if at < 0 or at + 1 >= sentence.last:
        return NOTHING
    if tokens.folded[at] in _NAMED and at + 1 < sentence.last:
        at += 1
    if tokens.folded[at] in _DENIED or tokens.words[sentence.last - 1] == "?":
        return NOTHING
    acting = tokens.folded[at] == "acting"
    if tokens.folded[at].endswith("ing") and not acting and not field.kind(at) & CALLING:
        return NOTHING  # `is seeking to unseat`
    towards = at + 1 < sentence.last and tokens.folded[at + 1] in _TOWARDS
    if towards and not field.kind(at) & CALLING:
        return NOTHING  # `was worried about the manager`
    first = past_determiner(field, at, sentence.last)
    last = phrase_end(field, first, sentence.last)
    if last <= first:
        return NOTHING
    told = has_calling(field, first, min(last, first + 5))
    head = next((n for n in range(first, last) if tokens.folded[n] in LINKS), last) - 1
    if not told and not (_is_best(field, first, head) and is_agent(tokens.folded[head])):
        return NOTHING
    if tokens.folded[head] in _JUDGEMENTS or "fan" in tokens.folded[first:last]:
        return NOTHING
    return (-0.3 if tokens.folded[first] in _JUDGED else 0.7, first, last)


def _is_best(field: Field, first: int, head: int) -> bool:
    """`Britain's fastest juggler`, `the country's foremost caver`: a superlative before a noun."""
    folded = field.document.tokens.folded
    return head > first and any(
        word.endswith("est") or word in ("foremost", "leading", "best")
        for word in folded[first:head]
    )


def _is_of_house(field: Field, at: int, stop: int) -> bool:
    """`the nonprofit Rising Tide`, `the bank's research team`: what has a head, no race."""
    near = range(at, min(at + 6, stop))
    return any(field.kind(n) & ORG or field.document.tokens.folded[n] in _HOUSES for n in near)


def _past_bracket(field: Field, at: int, stop: int) -> int:
    """The token behind a short bracket at a token: `(born 1951) is a painter`."""
    words_ = field.document.tokens.words
    if words_[at] != "(":
        return at
    near = range(at + 1, min(at + 12, stop - 2))
    return next((n + 1 for n in near if words_[n] == ")"), at)


def _who(field: Field, who: int, stop: int) -> Found:
    """`who runs the port`, `who lost a leg in the war`: a clause that tells who this is."""
    tokens = field.document.tokens
    verb = who + 1
    if tokens.folded[verb] in ("has", "had") and verb + 1 < stop:
        verb += 1
        held = tokens.folded[verb] in _DOES or tokens.folded[verb] == "run"
        held = held or (tokens.folded[verb] == "been" and _is_post(field, verb + 1, stop))
    else:
        near = range(verb + 1, min(verb + 6, stop))
        held = tokens.folded[verb] in _DOES or any(
            tokens.folded[n] in _HEADS_UP and tokens.words[n - 1] == "and" for n in near
        )
    if verb + 1 >= len(tokens.words):
        return NOTHING
    object_ = tokens.folded[verb + 1] == "it" or _opens_object(field, verb + 1)
    if tokens.folded[verb] in _RAN and not object_:
        return NOTHING
    habit = tokens.folded[verb].endswith("s") and tokens.folded[verb] not in _NO_CALLING
    if not (habit or held) or tokens.folded[verb] in REPORTING:
        return NOTHING
    last = _clause_end(field, who, stop)
    if last - who < 3:
        return NOTHING
    leads = held and tokens.folded[verb] in _LEADS
    return (0.6 if leads else 0.35 if held else 0.2, who, last)


def _who_is_aged(field: Field, who: int, stop: int) -> Found | None:
    """`who is 63 and drives a school bus`: what somebody does, behind their age."""
    tokens = field.document.tokens
    aged = tokens.folded[who + 1 : who + 2] in (["is"], ["was"]) and (
        tokens.kinds[who + 2 : who + 3] == [NUMBER]
    )
    if not aged or tokens.folded[who + 3 : who + 4] != ["and"] or who + 6 >= stop:
        return None
    verb = tokens.folded[who + 4]
    last = _clause_end(field, who + 4, stop)
    does = verb in _LIVINGS or verb in _DOES
    return (0.2, who + 4, last) if does and last - who > 5 else None


def _is_post(field: Field, at: int, stop: int) -> bool:
    """`a judge`, `Leeds captain` behind `who had been`: not `asked`, `claiming`, `ill`."""
    if at >= stop or field.document.tokens.folded[at].endswith(("ed", "ing")):
        return False
    opens = field.document.tokens.folded[at] in DETERMINERS or field.kind(at) & CALLING
    return not field.kind(at) & VERB and (bool(opens) or has_calling(field, at, stop))


def _clause_end(field: Field, first: int, stop: int) -> int:
    """Where a clause that begins at a token ends: at a mark, or after so many words."""
    folded = field.document.tokens.folded
    stop = min(stop, first + 18)
    for n in range(first, stop):
        abbreviated = folded[n] == "." and takes_stop(field.document.tokens.words[n - 1])
        if (folded[n] in _STOPS and not abbreviated) or _adds(field, n):
            return n
    return stop


def _adds(field: Field, at: int) -> bool:
    """Whether `and` goes on with what was done once: `who owns a bar and headed out`."""
    folded = field.document.tokens.folded
    if folded[at] != "and" or at + 1 >= len(folded):
        return False
    done = folded[at + 1].endswith("ed") and field.kind(at + 1) & VERB
    return bool(done) or folded[at + 1] in ("has", "had", "have", "was")


def _opens_object(field: Field, at: int) -> bool:
    """Whether a thing that can be run begins here: `the island's store`, `Northbank`."""
    tokens = field.document.tokens
    return tokens.folded[at] in DETERMINERS or tokens.words[at][0].isupper()
