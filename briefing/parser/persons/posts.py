"""Posts that a sentence gives somebody: `resigned as`, `appointed`, `of the University`."""

from __future__ import annotations

from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import (
    ACRONYM,
    BRAND,
    CALLING,
    FUNCTION,
    GIVEN,
    LEADING,
    ORG,
    TITLE,
    VERB,
)
from briefing.parser.persons.phrases import (
    DETERMINERS,
    LINKS,
    NOTHING,
    Found,
    has_calling,
    head_first,
    past_determiner,
    phrase_end,
)
from briefing.parser.persons.runs import Field
from briefing.parser.persons.statements import REPORTING
from briefing.text.tokens import WORD

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
_NO_POST = frozenset(
    """
    best child kid boy girl teen teenager baby toddler youngster man woman adult fan guest friend
    """.split()
)
_HOUSES = frozenset(
    """
    charity firm group tank thinktank team school committee company agency union council university
    organisation organization institute department hospital club unit trust ministry network bank
    society association commission foundation lab laboratory nonprofit
    """.split()
)
_HOUSE_LINKS = frozenset("the a an its their our 's of for and".split())
_NAMES_SELF = frozenset("himself herself themselves name names".split())
_MAKING = frozenset("appointed named elected made nominated chose picked appoints names".split())


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
            made = at == mention.last and tokens.folded[mention.first - 1] == "with"
            if not made and (serving < 0 or at - serving > 5):
                break
            first = past_determiner(field, at + 1, sentence.last)
            last = phrase_end(field, first, sentence.last)
            young = any(word in _NO_POST for word in tokens.folded[first:last])
            if not young and last > first and has_calling(field, first, min(last, first + 4)):
                return (0.7, first, last)
            break
    return NOTHING


def of_where(field: Field, mention: Mention) -> Found:
    """`, of the University of Leeds,`: the house that someone speaks for."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    at = mention.last
    if at + 2 < sentence.last and tokens.words[at] == ",":
        at += 1 + (tokens.folded[at + 1] == "now")
    before = tokens.folded[mention.first - 1]
    leads = mention.first == sentence.first or before in REPORTING or before == ","
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
        joins = tokens.folded[last : last + 1] == ["and"] and last + 1 < sentence.last
        near = range(last + 1, min(last + 4, sentence.last))
        if joins and any(field.kind(n) & (GIVEN | LEADING | TITLE | CALLING) for n in near):
            break
    while last > at + 1 and not tokens.words[last - 1][0].isupper():
        last -= 1
    return (0.1, at, last) if house else _of_plain_house(field, at, sentence.last)


def _of_plain_house(field: Field, link: int, stop: int) -> Found:
    """`from the charity Shelter`, `of the council's planning team`: a house in lower case."""
    tokens = field.document.tokens
    last, house = link + 1, False
    while last < min(stop, link + 9) and tokens.kinds[last] == WORD:
        bits, word = field.kind(last), tokens.folded[last]
        if word not in _HOUSE_LINKS | _HOUSES and bits & (FUNCTION | VERB):
            break
        house = house or word in _HOUSES
        last += 1
    closed = last >= stop or tokens.words[last] in ",.;:)" or field.kind(last) & VERB
    return (0.08, link, last) if house and closed and last > link + 2 else NOTHING


def made(field: Field, mention: Mention) -> Found:
    """`appointed Ana Ruiz chief executive`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    if mention.first <= sentence.first or mention.last >= sentence.last:
        return NOTHING
    if tokens.folded[mention.first - 1] not in _MAKING:
        return NOTHING
    first = mention.last
    if tokens.words[first] == "as" or tokens.words[first : first + 2] == ["to", "be"]:
        first = past_determiner(field, first + 1 + (tokens.words[first] == "to"), sentence.last)
    last = phrase_end(field, first, sentence.last)
    return (1.0, first, last) if has_calling(field, first, last) else NOTHING


def named_last(field: Field, mention: Mention) -> Found:
    """`its chief executive is Ana Ruiz`: the description before a copula."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.last - 1]]
    copula = mention.first - 1
    future = copula > sentence.first and tokens.folded[copula - 1 : copula + 1] == ["will", "be"]
    copula -= future
    end = copula
    if copula > sentence.first and tokens.folded[copula - 1] == "name":
        end = copula - 2
        if end <= sentence.first or tokens.folded[end] not in ("'s", "whose"):
            return NOTHING
    if copula <= sentence.first or not (future or tokens.folded[copula] in ("is", "was")):
        return NOTHING
    first = end
    while first > sentence.first and end - first < 10:
        if tokens.kinds[first - 1] != WORD:
            break
        if tokens.folded[first - 1] in DETERMINERS and tokens.folded[first - 2] not in LINKS:
            break
        first -= 1
    first = head_first(field, first, end)
    return (0.5, first, end) if has_calling(field, first, end) else NOTHING


def self_named(field: Field, mention: Mention) -> Found:
    """`A trader, who identified himself only as Ana Ruiz, said`: whose name it is."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[mention.first]].first
    if mention.first - 5 <= begin or tokens.words[mention.first - 1] != "as":
        return NOTHING
    near = tokens.folded[max(begin, mention.first - 9) : mention.first - 1]
    if "who" not in near or not any(word in _NAMES_SELF for word in near):
        return NOTHING
    who = mention.first - 2 - near[::-1].index("who")
    last = first = who - (tokens.words[who - 1] == ",")
    while first > begin and last - first < 12 and tokens.kinds[first - 1] == WORD:
        article = tokens.folded[first - 1] in DETERMINERS or tokens.folded[first - 1] == "one"
        if article and tokens.folded[first - 2] not in LINKS:
            break
        first -= 1
    return (0.5, first, last) if has_calling(field, first, last) else NOTHING


def labelled(field: Field, mention: Mention) -> Found:
    """`Referee: Ana Ruiz`: a calling as the label of a row."""
    tokens = field.document.tokens
    at = mention.first - 2
    if at < 0 or tokens.words[at + 1] != ":" or not field.kind(at) & (CALLING | TITLE):
        return NOTHING
    sentence = field.document.sentences[field.document.sentence_at[at]]
    return (0.3, at, at + 1) if sentence.first == at and sentence.kind == "list" else NOTHING


def owned_by_house(field: Field, mention: Mention) -> Found:
    """`the Wilderness Society's Ana Ruiz`: the house right before a full name."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[mention.first]].first
    at = mention.first - 1
    if len(mention.words) < 2 or at <= begin or tokens.folded[at] != "'s":
        return NOTHING
    first, house = at, False
    while (
        first > begin and tokens.kinds[first - 1] == WORD and tokens.words[first - 1][0].isupper()
    ):
        first -= 1
        house = house or bool(field.kind(first) & (ORG | ACRONYM | BRAND))
    first += tokens.folded[first] == "the"
    return (0.06, first, at) if house and first < at else NOTHING
