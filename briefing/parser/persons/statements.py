"""Descriptions that a sentence makes of a person: `is`, `as`, `who runs`, `appointed`."""

from __future__ import annotations

from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import ACRONYM, BRAND, CALLING, FUNCTION, ORG, VERB
from briefing.parser.persons.phrases import (
    COPULAS,
    DETERMINERS,
    KIN,
    LINKS,
    NOTHING,
    Found,
    has_calling,
    head_first,
    past_copula,
    past_determiner,
    phrase_end,
)
from briefing.parser.persons.runs import Field
from briefing.text.tokens import WORD

_DOES = frozenset(
    """
    runs heads leads chairs owns founded manages works worked teaches directs oversees represents
    plays played coaches edits studies studied serves served covers wrote
    """.split()
)
_REPORTING = frozenset("said says told asked added spoke declined refused replied".split())
_STOPS = frozenset(', . ; : ) — – " ” ? !'.split())
_BREAKS = frozenset(", — – ( --".split())
_MAKING = frozenset("appointed named elected made nominated chose picked appoints names".split())
_NAMED = frozenset("named elected appointed chosen made sworn been".split())


def linked(field: Field, mention: Mention) -> Found:
    """What a name is said to be: `Zhou is the bank's deputy governor`, `who runs the firm`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    at = mention.last
    if at + 2 >= sentence.last:
        return NOTHING
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
    at = past_copula(field, at)
    if at < 0 or at + 1 >= sentence.last:
        return NOTHING
    if tokens.folded[at] in _NAMED and at + 1 < sentence.last:
        at += 1
    first = past_determiner(field, at, sentence.last)
    last = phrase_end(field, first, sentence.last)
    if last <= first or not has_calling(field, first, min(last, first + 5)):
        return NOTHING
    return (0.7, first, last)


def _who(field: Field, who: int, stop: int) -> Found:
    """`who runs the port`, `who lost a leg in the war`: a clause that tells who this is."""
    tokens = field.document.tokens
    verb = who + 1
    habit = tokens.folded[verb].endswith("s") and tokens.folded[verb] not in ("is", "was")
    if not (habit or tokens.folded[verb] in _DOES) or tokens.folded[verb] in _REPORTING:
        return NOTHING
    last = next(
        (n for n in range(verb, min(stop, who + 18)) if tokens.folded[n] in _STOPS),
        min(stop, who + 18),
    )
    if last - who < 3:
        return NOTHING
    return (0.7 if tokens.folded[verb] in _DOES else 0.2, who, last)


def as_what(field: Field, mention: Mention) -> Found:
    """An office behind `as` in the same sentence: `will step down as chairman of Northbank`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    for at in range(mention.last, min(mention.last + 10, sentence.last - 1)):
        if tokens.words[at] in ",;." and tokens.folded[at + 1] != "who":
            break
        if tokens.words[at] == "as":
            first = past_determiner(field, at + 1, sentence.last)
            last = phrase_end(field, first, sentence.last)
            if last > first and has_calling(field, first, min(last, first + 4)):
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


def taken_up(field: Field, mention: Mention) -> Found:
    """`The young lawyer` at the head of the sentence behind the one that names one person."""
    number = field.document.sentence_at[mention.first] + 1
    if number >= len(field.document.sentences):
        return NOTHING
    first = field.document.sentences[number].first
    tokens = field.document.tokens
    if (
        tokens.folded[first] != "the"
        or mention.first > field.document.sentences[number - 1].first + 3
    ):
        return NOTHING
    for n in range(first + 1, min(first + 4, field.document.sentences[number].last - 1)):
        bits = field.kind(n)
        if bits & FUNCTION or not tokens.words[n][0].islower():
            break
        if bits & CALLING and tokens.folded[n] not in KIN:
            verb = field.kind(n + 1) & VERB or tokens.words[n + 1] == ","
            return (0.1, first + 1, n + 1) if verb else NOTHING
    return NOTHING


def of_where(field: Field, mention: Mention) -> Found:
    """`, of the University of Leeds,`: the house that someone speaks for."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    at = mention.last
    if at + 2 < sentence.last and tokens.words[at] == ",":
        at += 1
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
    while last > at + 1 and not tokens.words[last - 1][0].isupper():
        last -= 1
    return (0.1, at, last) if house else NOTHING


def made(field: Field, mention: Mention) -> Found:
    """`appointed Ana Ruiz chief executive`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    if mention.first <= sentence.first or mention.last >= sentence.last:
        return NOTHING
    if tokens.folded[mention.first - 1] not in _MAKING:
        return NOTHING
    last = phrase_end(field, mention.last, sentence.last)
    return (1.0, mention.last, last) if has_calling(field, mention.last, last) else NOTHING


def named_last(field: Field, mention: Mention) -> Found:
    """`its chief executive is Ana Ruiz`: the description before a copula."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
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


def introduced(field: Field, mention: Mention) -> Found:
    """Delayed identification: the lead says `A plumber from Leeds was jailed`, then comes the name.

    Only for the first person whom the article names, in a sentence behind the lead.
    """
    tokens = field.document.tokens
    for sentence in field.document.sentences[: field.document.sentence_at[mention.first]][:3]:
        first = sentence.first
        if sentence.kind != "body" or tokens.folded[first : first + 1] not in (["a"], ["an"]):
            continue
        last = phrase_end(field, first + 1, min(sentence.last, first + 9))
        if has_calling(field, first + 1, min(last, first + 6)):
            return (0.1, first + 1, last)
    return NOTHING
