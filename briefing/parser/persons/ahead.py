"""Descriptions across a comma before a name: `The head of the union, Ana Ruiz, said`."""

from __future__ import annotations

from briefing.parser.persons.appositions import WHENS, has_object, past_asides, past_honours
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import (
    ACRONYM,
    ACTION,
    CALENDAR,
    CALLING,
    ORG,
    PEOPLE,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.leads import phrase_start
from briefing.parser.persons.offices import HONORIFICS
from briefing.parser.persons.phrases import (
    DETERMINERS,
    ENDS,
    KIN,
    LINKS,
    NOTHING,
    REACH,
    Found,
    has_calling,
    head_first,
    is_apostrophe,
    is_field_of_office,
)
from briefing.parser.persons.runs import Field
from briefing.text.tokens import MARK, WORD

_IN_COURT = frozenset("prosecuting defending mitigating presiding officiating refereeing".split())
_OWNERS = frozenset("his her their its".split())
_PREPOSITIONS = frozenset("in at on after before during since with by for from under".split())
_SAID_OF = frozenset(("'s", '"', "“", "‘", "a", "an", "the", "his", "her", "for", "to", "back"))
_NAMING = frozenset("named called christened".split())
_BODY = 10
_OF_BODIES = frozenset("of for and the on &".split())
_OPENING_ARTICLES = frozenset("a an another the one".split())
# These stand in a clause, and in no description.
_OBJECTS = frozenset("him them us me himself herself themselves i we you they he she".split())
_ADDING = frozenset("but and however meanwhile so yet also both while".split())
_OPENING = frozenset("a an the as now once formerly previously originally currently".split())


def apposition_before(field: Field, mention: Mention) -> Found:
    """The apposition before a name: `The head of the union, Tomas Brekke, said`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    comma = mention.first - 1
    while comma > sentence.first and (
        tokens.folded[comma] in HONORIFICS or tokens.words[comma] == "." or _is_rank(field, comma)
    ):
        comma -= 1
    comma -= tokens.folded[comma] == "one"  # `His manager, one Ana Ruiz,`
    if tokens.folded[comma].endswith("year-old"):
        comma -= 3 if tokens.words[comma - 1] == "-" else 1
    if tokens.folded[comma - 1 : comma + 1] == ["identified", "as"]:
        comma -= 2
    if tokens.folded[comma] in _NAMING and tokens.words[comma - 1] == ",":
        comma -= 1
    named = tokens.folded[comma] in _NAMING
    if named and any(word in _SAID_OF for word in tokens.folded[mention.last : mention.last + 1]):
        return NOTHING  # `The White House called Ana Ruiz's visit warm`
    marked = tokens.words[comma] == "," or _is_enclosed(field, comma, mention.last)
    if comma <= sentence.first or not (named or marked):
        return NOTHING
    if comma == sentence.first + 1 and tokens.folded[sentence.first] in _IN_COURT:
        return (0.6, sentence.first, comma)
    after = past_honours(field, mention.last)
    after = _past_house(field, after, sentence.last)
    closed = named or after >= sentence.last or tokens.words[after] in ",.;:()—–?!"
    if office := _office_of_body(field, sentence.first, comma):
        return office
    whom = _who_clause(field, sentence.first, comma) if closed and not named else NOTHING
    if whom[0]:
        return whom
    first = comma
    while first > sentence.first and comma - first < REACH:
        before = first - 1
        word = tokens.folded[before]
        bits = field.kind(before) if tokens.kinds[before] == WORD else 0
        if word == ")" and before + 1 == comma:
            opened = _bracket_start(field, before, sentence.first)
            if opened > 0:
                first = opened
                continue
        if word == ")" and tokens.words[before - 2] == "(" and field.kind(before - 1) & ACRONYM:
            first = before - 2
            continue
        if word == "," and _is_portfolio(field, before, comma):
            first = before
            continue
        if word in ",;:()[]—–" or (
            tokens.kinds[before] == MARK and not is_apostrophe(field, before)
        ):
            break
        if word in ENDS and not _points(field, before):
            break
        if bits & ACTION and not bits & (CALLING | TITLE):
            break
        if word.endswith("ed") and has_object(field, before):
            break
        if word in DETERMINERS and _starts_phrase(field, before, sentence.first):
            break
        first = before
    if not closed and not (first <= sentence.first + 2 and _opens_plainly(field, sentence.first)):
        return NOTHING
    first = head_first(field, first, comma)
    if named and first < comma and tokens.folded[first - 1] in _OPENING_ARTICLES:
        return (0.5, first, comma)
    if any(word in _OBJECTS for word in tokens.words[first:comma]):
        return NOTHING
    ends = tokens.kinds[comma - 1] == WORD and field.kind(comma - 1) & (CALLING | TITLE)
    if first >= comma or not (ends or has_calling(field, first, comma)):
        subject = closed and not named and after < sentence.last
        opening = _subject_start(field, sentence.first, comma) if subject else -1
        return (0.5, opening, comma) if opening >= 0 else NOTHING
    return (
        NOTHING
        if _ends_adverbial(field, first, sentence.first, sentence.last, after)
        else (1.4, first, comma)
    )


def _past_house(field: Field, at: int, stop: int) -> int:
    """The token behind whom or where somebody is of: `His lawyer, Ana Ruiz of Leeds, wept`."""
    tokens = field.document.tokens
    if at + 1 >= stop or tokens.folded[at] not in ("of", "from", "at", "with"):
        return at
    last = at + 1
    while last < min(stop, at + _BODY) and (
        tokens.words[last][0].isupper() or tokens.folded[last] in _OF_BODIES
    ):
        last += 1
    return last if last > at + 1 else at


def _office_of_body(field: Field, begin: int, comma: int) -> Found | None:
    """`The Permanent Secretary, Ministry of Health, Ana Ruiz`: an office, a comma and its body."""
    tokens = field.document.tokens
    at, body = comma - 1, False
    while at > begin and comma - at < _BODY and tokens.words[at] != ",":
        named = tokens.words[at][0].isupper() or tokens.folded[at] in _OF_BODIES
        if tokens.kinds[at] != WORD or not named:
            return None
        body = body or bool(field.kind(at) & (ORG | THING | ACRONYM))
        at -= 1
    office = at - 1
    if not body or office < begin or tokens.words[at] != ",":
        return None
    if not field.kind(office) & (CALLING | TITLE):
        return None
    return (1.4, head_first(field, phrase_start(field, office), comma), comma)


def _who_clause(field: Field, opening: int, comma: int) -> Found:
    """`The coach who led them to the title, Ana Ruiz, has quit`: the calling before `who`."""
    tokens = field.document.tokens
    if tokens.folded[opening] not in ("the", "a", "an"):
        return NOTHING
    for who in range(opening + 2, min(opening + 8, comma - 2)):
        if tokens.folded[who] == "who":
            told = field.kind(who - 1) & (CALLING | TITLE) and comma - who < REACH
            return (1.2, opening + 1, who) if told else NOTHING
        if tokens.kinds[who] != WORD:
            return NOTHING
    return NOTHING


def _is_portfolio(field: Field, at: int, stop: int) -> bool:
    """A comma of `minister for Trade, Tourism and Transport`: between an office's fields."""
    folded = field.document.tokens.folded
    near = folded[at + 1 : min(at + 5, stop)]
    return "and" in near and is_field_of_office(field, at - 1) and is_field_of_office(field, at + 1)


def _is_enclosed(field: Field, opening: int, closing: int) -> bool:
    """`The coach – Ana Ruiz – said`, `The coach (Ana Ruiz) said`: a name alone between marks."""
    words_ = field.document.tokens.words
    behind = words_[closing] if closing < len(words_) else ""
    return (words_[opening] in "–—" and words_[opening] == behind) or (
        words_[opening] == "(" and behind == ")"
    )


def _subject_start(field: Field, opening: int, comma: int) -> int:
    """Where a subject begins that opens a sentence, whatever its noun is; or -1.

    `A Red Cross volunteer at the door, Ana Ruiz, said`; not `A week later, Ana Ruiz, 34, said`.
    """
    tokens = field.document.tokens
    first = opening + (tokens.folded[opening] in _ADDING)
    if tokens.folded[first] not in _OPENING_ARTICLES or not 1 < comma - first < 12:
        return -1
    for n in range(first + 1, comma):
        word = tokens.folded[n]
        if tokens.kinds[n] != WORD or word in WHENS or field.kind(n) & (VERB | CALENDAR):
            return -1
        if word in LINKS and tokens.folded[n + 1] in ("them", "us", "these", "those"):
            return -1
    plural = tokens.words[first + 1].endswith("s") and not tokens.words[first + 1].endswith("ss")
    return -1 if plural else first + 1


def _bracket_start(field: Field, closing: int, begin: int) -> int:
    """Where a short bracket that ends at a token begins, or -1."""
    words_ = field.document.tokens.words
    near = range(closing - 1, max(begin, closing - 8), -1)
    return next((n for n in near if words_[n] == "("), -1)


def _points(field: Field, at: int) -> bool:
    """`that` of `the coroner for that case`."""
    folded = field.document.tokens.folded
    return folded[at] == "that" and folded[at - 1] in LINKS


def _is_rank(field: Field, at: int) -> bool:
    """`Rep`, `CP`, `Lieutenant-General`: a title between an apposition and the name."""
    word = field.document.tokens.words[at]
    lone = "-" in word or field.document.tokens.words[at - 1] in (",", ".")
    ranked = field.kind(at) & (TITLE | CALLING if lone else TITLE)
    return word[0].isupper() and bool(ranked)


def _ends_adverbial(field: Field, first: int, opening: int, stop: int, after: int) -> bool:
    """`In a letter read by a niece, Ana Ruiz, 84, said`: the name is the subject, no niece."""
    tokens = field.document.tokens
    if tokens.folded[opening] not in _PREPOSITIONS or first - 2 <= opening:
        return False
    if tokens.folded[first - 1] not in DETERMINERS or tokens.folded[first - 2] not in LINKS:
        return False
    behind = past_asides(field, after + 1, stop) if after + 1 < stop else after
    return behind < stop and bool(field.kind(behind) & ACTION)


def _opens_plainly(field: Field, first: int) -> bool:
    """Whether a sentence opens with a description: `An immunologist at Penn, Ana Ruiz said`."""
    folded = field.document.tokens.folded
    first += folded[first] in _ADDING
    return folded[first] in _OPENING or bool(field.kind(first) & (CALLING | PEOPLE))


def _starts_phrase(field: Field, at: int, begin: int) -> bool:
    """Whether a determiner opens the whole phrase and not one behind `of` inside it."""
    tokens = field.document.tokens
    if tokens.folded[at] in _OWNERS and tokens.folded[at + 1] in KIN:
        return True
    if at <= begin + 1:
        return True
    acts = tokens.words[at - 1].endswith("ing") and field.kind(at - 2) & CALLING
    return not acts and tokens.folded[at - 1] not in LINKS
