"""Descriptions that a sentence makes of a person: `is`, `as`, `who runs`, `appointed`."""

from __future__ import annotations

from briefing.parser.lexicon import table
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import (
    ACRONYM,
    BRAND,
    CALLING,
    FIRM,
    FUNCTION,
    GIVEN,
    ORG,
    TITLE,
    VERB,
)
from briefing.parser.persons.phrases import (
    COPULAS,
    DETERMINERS,
    LINKS,
    NOTHING,
    RELATIONS,
    Found,
    has_calling,
    head_first,
    past_copula,
    past_determiner,
    phrase_end,
)
from briefing.parser.persons.runs import Field
from briefing.text.tokens import NUMBER, WORD

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
    appears hails stands sits walks
    """.split()
)
# Done to a house, these tell an office; without one, an event.
_RAN = frozenset("ran led headed".split())
_HEADS_UP = frozenset(
    "runs heads chairs owns manages directs edits oversees founded represents".split()
)
_LEADS = _HEADS_UP | frozenset("run leads led headed chaired been".split())
_REPORTING = frozenset("said says told asked added spoke declined refused replied".split())
# The tokens behind a name in which a description takes it up.
_SOON = 90
_ANYBODY = frozenset(
    """
    man woman boy girl member players player parent child baby officer official spokesman
    spokeswoman judge prosecutor reporter photographer detective caller witness
    """.split()
)
_STOPS = frozenset(', . ; : ) — – " ” ? !'.split())
_BREAKS = frozenset(", — – ( --".split())
# Verbs of holding, taking and leaving an office.
_SERVING = frozenset(
    """
    serve serves served serving work works worked working act acts acted acting step steps stepped
    stepping resign resigns resigned resigning quit quits retire retires retired return returns
    returned take takes took taking appointed named elected re-elected reelected sworn hired
    installed confirmed unveiled chosen nominated inaugurated promoted elevated ordained
    career start started starts begin began debuted employed role position post term stint job
    join joins joined continue continued stay stayed remain remains succeed succeeds succeeded
    replace replaced replaces trained reappointed crowned enlisted sacked
    dismissed fired ousted removed
    """.split()
)
_LEAVING = frozenset("stepping stepped resigning resigned retiring retired quitting".split())
_YOUNG = frozenset(
    """
    child kid boy girl teen teenager baby toddler youngster man woman adult fan guest friend
    """.split()
)
_OF_THE_OTHER = {
    "m": frozenset("mum mom mother woman girl wife grandmother daughter sister widow".split()),
    "f": frozenset("dad father man boy husband grandfather son brother widower".split()),
}
_MAKING = frozenset("appointed named elected made nominated chose picked appoints names".split())
_NAMED = frozenset("named elected appointed chosen made sworn been".split())


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
        return _who(field, at + 1, sentence.last)
    if tokens.folded[at] == "who":
        return _who(field, at, sentence.last)
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
    if tokens.folded[at] in _HEADS_UP and _opens_object(field, at + 1):
        last = _clause_end(field, at, sentence.last)
        return (0.3, at, last) if last - at > 2 else NOTHING
    at = past_copula(field, at)
    if at < 0 or at + 1 >= sentence.last:
        return NOTHING
    if tokens.folded[at] in _NAMED and at + 1 < sentence.last:
        at += 1
    first = past_determiner(field, at, sentence.last)
    last = phrase_end(field, first, sentence.last)
    if last <= first or not has_calling(field, first, min(last, first + 5)):
        return NOTHING
    return NOTHING if "fan" in tokens.folded[first:last] else (0.7, first, last)


def _who(field: Field, who: int, stop: int) -> Found:
    """`who runs the port`, `who lost a leg in the war`: a clause that tells who this is."""
    tokens = field.document.tokens
    verb = who + 1
    if tokens.folded[verb] in ("has", "had") and verb + 1 < stop:
        verb += 1
        held = tokens.folded[verb] in _DOES or tokens.folded[verb] in ("run", "been")
    else:
        near = range(verb + 1, min(verb + 6, stop))
        held = tokens.folded[verb] in _DOES or any(
            tokens.folded[n] in _HEADS_UP and tokens.words[n - 1] == "and" for n in near
        )
    object_ = tokens.folded[verb + 1] == "it" or _opens_object(field, verb + 1)
    if tokens.folded[verb] in _RAN and not object_:
        return NOTHING
    habit = tokens.folded[verb].endswith("s") and tokens.folded[verb] not in _NO_CALLING
    if not (habit or held) or tokens.folded[verb] in _REPORTING:
        return NOTHING
    last = _clause_end(field, who, stop)
    if last - who < 3:
        return NOTHING
    leads = held and tokens.folded[verb] in _LEADS
    return (0.6 if leads else 0.35 if held else 0.2, who, last)


def _clause_end(field: Field, first: int, stop: int) -> int:
    """Where a clause that begins at a token ends: at a mark, or after so many words."""
    folded = field.document.tokens.folded
    stop = min(stop, first + 18)
    return next((n for n in range(first, stop) if folded[n] in _STOPS or _adds(field, n)), stop)


def _adds(field: Field, at: int) -> bool:
    """Whether `and` goes on with what was done once: `who owns a bar and headed out`."""
    folded = field.document.tokens.folded
    return folded[at] == "and" and folded[at + 1].endswith("ed") and bool(field.kind(at + 1) & VERB)


def _opens_object(field: Field, at: int) -> bool:
    """Whether a thing that can be run begins here: `the island's store`, `Northbank`."""
    tokens = field.document.tokens
    return tokens.folded[at] in DETERMINERS or tokens.words[at][0].isupper()


def as_what(field: Field, mention: Mention) -> Found:
    """An office behind `as` in the same sentence: `will step down as chairman of Northbank`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    serving = -1
    for at in range(mention.last, min(mention.last + 18, sentence.last - 1)):
        who = at == mention.last and tokens.folded[at + 1] == "who"
        if tokens.words[at] in ",;." and not who:
            break
        near = at - mention.last < 5 or tokens.folded[at] in _LEAVING
        if near and tokens.folded[at] in _SERVING:
            serving = at
        if tokens.words[at] == "as":
            if serving < 0 or at - serving > 5:
                break
            first = past_determiner(field, at + 1, sentence.last)
            last = phrase_end(field, first, sentence.last)
            young = any(word in _YOUNG for word in tokens.folded[first:last])
            if not young and last > first and has_calling(field, first, min(last, first + 4)):
                return (0.7, first, last)
            break
    return NOTHING


def of_pronoun(field: Field, mention: Mention) -> Found:
    """`She was a secretary for the county`, in the sentence behind the one that names her."""
    number = field.document.sentence_at[mention.first] + 1
    if number >= len(field.document.sentences):
        return NOTHING
    sentence = field.document.sentences[number]
    tokens = field.document.tokens
    first = sentence.first
    if (
        sentence.last - first < 4
        or tokens.folded[first] not in ("he", "she")
        or tokens.folded[first + 1] not in COPULAS
        or tokens.folded[first + 2] not in DETERMINERS
    ):
        return NOTHING
    last = phrase_end(field, first + 3, sentence.last)
    if last <= first + 3 or not has_calling(field, first + 3, min(last, first + 8)):
        return NOTHING
    return (0.5, first + 3, last)


def taken_up(field: Field, mention: Mention, named: frozenset[int], own: frozenset[int]) -> Found:
    """`The young lawyer` at the head of a clause soon behind the name, nobody else named between.

    `named` are the tokens at which the names of people begin, `own` those of this one.
    """
    tokens = field.document.tokens
    stop = min(len(tokens.words) - 2, mention.last + _SOON)
    for n in range(mention.last, stop):
        if (n in named and n not in own) or _is_heading(field, n):
            return NOTHING
        if tokens.folded[n] != "the" or tokens.kinds[n - 1] == WORD:
            continue
        for head in range(n + 1, min(n + 5, len(tokens.words) - 1)):
            bits = field.kind(head)
            if tokens.kinds[head] != WORD or bits & FUNCTION:
                break
            if bits & (CALLING | TITLE) and tokens.words[head].islower():
                acts = field.kind(head + 1) & VERB or tokens.words[head + 1] == ","
                if acts and not bits & FIRM and _is_fresh(field, head):
                    return (0.1, n + 1, head + 1)
    return NOTHING


def of_where(field: Field, mention: Mention) -> Found:
    """`, of the University of Leeds,`: the house that someone speaks for."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    at = mention.last
    if at + 2 < sentence.last and tokens.words[at] == ",":
        at += 1 + (tokens.folded[at + 1] == "now")
    leads = mention.first == sentence.first or tokens.folded[mention.first - 1] in _REPORTING
    links = ("of", "from", "at", "with") if leads or at > mention.last else ("of",)
    if at + 1 >= sentence.last or tokens.words[at] not in links:
        return NOTHING
    last = at + 1
    house = False
    while last < min(sentence.last, at + 10) and tokens.kinds[last] == WORD:
        bits = field.kind(last)
        if not tokens.words[last][0].isupper() and tokens.folded[last] not in LINKS | {
            "the",
            "'s",
        }:
            break
        house = house or bool(bits & (ORG | ACRONYM | BRAND))
        last += 1
        if tokens.folded[last : last + 1] == ["and"] and field.kind(last + 1) & GIVEN:
            break
    while last > at + 1 and not tokens.words[last - 1][0].isupper():
        last -= 1
    return (0.1, at, last) if house else NOTHING


def made(field: Field, mention: Mention) -> Found:
    """`appointed Ana Ruiz chief executive`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    if mention.first <= sentence.first or mention.last >= sentence.last:
        return NOTHING
    if tokens.folded[mention.first - 1] not in _MAKING:
        return NOTHING
    last = phrase_end(field, mention.last, sentence.last)
    return (1.0, mention.last, last) if has_calling(field, mention.last, last) else NOTHING


def named_last(field: Field, mention: Mention) -> Found:
    """`its chief executive is Ana Ruiz`: the description before a copula."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    copula = mention.first - 1
    if copula <= sentence.first or tokens.folded[copula] not in ("is", "was"):
        return NOTHING
    first = copula
    while first > sentence.first and copula - first < 10:
        if tokens.kinds[first - 1] != WORD or tokens.folded[first - 1] in DETERMINERS:
            break
        first -= 1
    first = head_first(field, first, copula)
    return (0.5, first, copula) if has_calling(field, first, copula) else NOTHING


def _is_heading(field: Field, token: int) -> bool:
    return field.document.sentences[field.document.sentence_at[token]].kind == "heading"


def labelled(field: Field, mention: Mention) -> Found:
    """`Referee: Ana Ruiz`: a calling as the label of a row."""
    tokens = field.document.tokens
    at = mention.first - 2
    if at < 0 or tokens.words[at + 1] != ":" or not field.kind(at) & (CALLING | TITLE):
        return NOTHING
    sentence = field.document.sentences[field.document.sentence_at[at]]
    return (0.3, at, at + 1) if sentence.first == at and sentence.kind == "list" else NOTHING


def _is_fresh(field: Field, head: int) -> bool:
    """Whether a calling was not used before, of somebody else."""
    folded = field.document.tokens.folded
    word = folded[head]
    return word not in _ANYBODY and word not in folded[max(0, head - 600) : head]


def introduced(field: Field, mention: Mention, first_named: bool) -> Found:
    """Delayed identification: the lead says `A plumber from Leeds was jailed`, then comes the name.

    Only for the first person whom the article names, or one who opens a sentence with an age, in
    a sentence behind the lead.
    """
    tokens = field.document.tokens
    own = field.document.sentences[field.document.sentence_at[mention.last - 1]].first
    aged = tokens.words[mention.last : mention.last + 1] == [","] and (
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
        if has_calling(field, first + 1, min(last, first + 6)):
            if _is_other_sex(mention.words[0], tokens.folded[first + 1 : last]):
                return NOTHING
            if any(word in ("man", "woman") for word in tokens.folded[first + 1 : last]):
                return NOTHING
            return (0.1, first + 1, last)
    return NOTHING


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
