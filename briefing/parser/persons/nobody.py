"""What tells beside a name that a firm, a group or a place bears it, and nobody."""

from __future__ import annotations

from briefing.parser.persons.cues import PLACING
from briefing.parser.persons.kinds import (
    CALLING,
    FIRM,
    FUNCTION,
    GIVEN,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    THING,
    VERB,
)
from briefing.parser.persons.runs import Field
from briefing.parser.persons.titled import TRADES
from briefing.text.tokens import NUMBER, WORD

_GROUPS = frozenset(
    """
    group party charity firm company start-up startup chain militia newspaper paper club band brand
    school bank hospital hotel restaurant network agency website app platform subsidiary unit
    team tribe clan army organisation organization nonprofit ngo faction sect movement union
    conglomerate consortium retailer supermarket brewery bakery factory airline carrier
    broadcaster watchdog regulator magazine publication think-tank alliance coalition league
    foundation institute laboratory museum theatre theater album novel film game ship vessel boat
    wing arm branch offshoot goose whale elephant bear panda tiger lion dolphin
    tanker yacht ferry horse dog cat drug vaccine village town city suburb port county province
    district region island municipality river mountain neighbourhood neighborhood hamlet
    settlement township territory state country kingdom republic airport park prison camp mine
    """.split()
)
# Nouns right before their names.
_BEARERS = frozenset(
    """
    chain conglomerate airline brewery subsidiary website app nonprofit faction sect militia label
    brand band supermarket agency company firm group fund consultancy brokerage song single musical
    sitcom opera podcast ballet poem town village city suburb island port resort township
    municipality settlement hamlet
    """.split()
)
_ARTICLES = frozenset("a an the its their his her one another".split())
# What goes on behind the noun of an apposition; a verb there makes it the start of a clause.
_GOES_ON = frozenset(
    """
    that which of in on at near based run owned founded led backed loyal from for with about south
    north east west outside inside close known called popular built made serving making selling
    """.split()
)
_REALMS = frozenset(
    """
    town village city port island islands district province municipality region area suburb county
    diocese archdiocese valley kingdom republic borough hamlet neighbourhood neighborhood township
    settlement outskirts streets siege battle mayor governor residents coast shores commune
    prefecture enclave territory peninsula emirate sultanate
    """.split()
)
_TRAVELS = frozenset(
    """
    flight flights train trains bus buses ferry ferries road roads trip trips journey route routes
    """.split()
)
# Behind the name of what they are; `the Biden team` is no such thing.
_CALLED_SO = frozenset(
    """
    tribe tribes clan village town city province district governorate region township municipality
    county counties suburb militia river valley basin peninsula islands
    """.split()
)
_COMPANIONS = frozenset("partner partners friend friends contact lover rival ally allies".split())
_GRAND = ("Royal", "Grand", "Old", "New", "National", "Great", "Imperial")
_WAYS = ("st", "street", "ave", "avenue", "rd", "road", "blvd", "drive", "lane", "terrace")
_MARKETS = ("market", "industry", "sector", "segment", "world")
_MOVES = frozenset("gained jumped rose fell climbed dropped slid shed surged sank added".split())
_PROVINCES = frozenset("B.C. Sask Alta Ont Man Que N.S. N.B. P.E.I.".split())
_STAFF = frozenset("staff analysts economists workers executives colleagues".split())
_SIDES = frozenset(
    "north south east west northeast northwest southeast southwest kilometres "
    "kilometers km miles mile".split()
)
# Who heads a firm, and what belongs to one; of a person there is no chief executive.
_OF_FIRMS = frozenset(
    """
    ceo cfo coo chairman chairwoman chair co-founder cofounder co-owner shareholder shareholders
    subsidiary employees customers executive director directors parent arm unit shares profits
    """.split()
)


def nobody(field: Field, first: int, last: int, title: int) -> float:
    """What the words beside a name take if they tell of a firm, a group or a place; or 0."""
    tokens = field.document.tokens
    if title >= 0 and (_is_town(field, first, last, title) or _is_model(field, first, last)):
        return SURELY
    if title >= 0:
        place = tokens.words[title][0].isupper() and _is_realm(field, title)
        return -3.0 if place else SURELY if _is_hall(field, first, last) else 0.0
    before = tokens.folded[first - 1] if first else ""
    behind = tokens.words[last] if last < len(tokens.words) else ""
    if before in ("of", "at") and _is_of_house(field, first):
        return SURELY
    if last - first > 1 and (tokens.folded[first] in TRADES or _is_band(field, last)):
        return SURELY
    if _moves_on_market(field, last):
        return -3.0
    unlisted = last - first > 1 and not field.kind(first) & NAMELIKE
    if before in ("from", "with") and unlisted and _is_of_house(field, first):
        return SURELY
    if _is_street(field, first, last) or _is_hall(field, first, last):
        return SURELY
    if behind == "," and _is_described(field, first, last):
        return SURELY
    if behind == "," and last - first > 1 and _is_spot(field, last):
        return -3.0
    if before in _GLUE and tokens.ends[first - 1] == tokens.starts[first]:
        counted = before == "-" and first > 1 and tokens.kinds[first - 2] == NUMBER
        return SURELY if before == "&" or counted else 0.0  # `P&O Ferries`, `7-Eleven`
    house = tokens.words[last + 1 : last + 2]
    if behind in ("’", "'") and house and house[0][0].isupper() and field.kind(last + 1) & ORG:
        return SURELY  # `Lincoln Magistrates’ Court`
    if behind in _CALLED_SO or (before in PLACING and _is_arab_place(field, first, last)):
        return -3.0
    if "." in (before, behind) and _is_glued(field, first, last):
        return -3.0
    if tokens.folded[last - 1] == "christian" and field.kind(first) & PEOPLE and behind.islower():
        return 0.0 if field.kind(last) & (VERB | FUNCTION) else -3.0
    if before in ("of", "to", "for") and (_is_realm(field, first) or _is_field(field, first)):
        return -3.0
    return -3.0 if _is_behind_group(field, first, last) else 0.0


def _is_band(field: Field, last: int) -> bool:
    """`Ana Ruiz First Nation`: a people of Canada with somebody's name."""
    following = field.document.tokens.words[last : last + 2]
    return following in (["First", "Nation"], ["First", "Nations"])


def _is_town(field: Field, first: int, last: int, title: int) -> bool:
    """`In Prince George, B.C.`, `of Prince Albert, Sask.`: a title, a name, and a province."""
    tokens = field.document.tokens
    placed = title == first - 1 and tokens.folded[title - 1] in PLACING | {"of", "from"}
    if not placed or tokens.words[last : last + 1] != [","] or last + 1 >= len(tokens.words):
        return False
    state = tokens.words[last + 1]
    return state in _PROVINCES or bool(field.kind(last + 1) & PLACE and state[0].isupper())


def _is_model(field: Field, first: int, last: int) -> bool:
    """`a Super Beetle`, `the F-100 Super Sabre`; not `Schools Super Lee`, `building super Bo`."""
    tokens = field.document.tokens
    if last - first > 1 or tokens.words[first - 1] != "Super":
        return False
    before = tokens.words[first - 2] if first > 1 else ""
    return not (before.isalpha() and before.istitle()) or bool(field.kind(first - 2) & FUNCTION)


def _moves_on_market(field: Field, last: int) -> bool:
    """`gained 1 percent`, `jumped 4 to 52`: what shares do."""
    tokens = field.document.tokens
    if last + 2 >= len(tokens.words) or tokens.words[last] not in _MOVES:
        return False
    if tokens.kinds[last + 1] != NUMBER:
        return False
    share = tokens.words[last + 2] in ("percent", "%", "per")
    behind = tokens.folded[last + 3 : last + 4]
    return (share and behind != ["of"]) or (
        tokens.words[last + 2] == "to" and tokens.kinds[last + 3 : last + 4] == [NUMBER]
    )


def _is_hall(field: Field, first: int, last: int) -> bool:
    """`the Royal Albert Hall`, `the Grand Ole Hall`: a house whose name a person's form ends."""
    tokens = field.document.tokens
    named = first > 1 and tokens.words[first - 1] in _GRAND and tokens.folded[first - 2] == "the"
    return named and last - first > 1 and bool(field.kind(last - 1) & (THING | ORG))


def _is_street(field: Field, first: int, last: int) -> bool:
    """`1225 N. Rampart St.`: a number before, and a way's short name at the end."""
    tokens = field.document.tokens
    end = last - 1 - (tokens.words[last - 1] == ".")
    return tokens.kinds[first - 1] == NUMBER and tokens.folded[end] in _WAYS


def _is_arab_place(field: Field, first: int, last: int) -> bool:
    """`near Al Tarmiyan`: of a man, Al is a first name, and no preposition of place before it."""
    return last - first == 2 and field.document.tokens.words[first] in ("Al", "El", "Ash", "Ar")


def _is_spot(field: Field, last: int) -> bool:
    """`Brandon Field, Ohio`: a word for a place before the place that it lies in."""
    tokens = field.document.tokens
    if last + 2 >= len(tokens.words) or not field.kind(last - 1) & THING:
        return False
    closes = tokens.words[last + 2] in ",.;)"
    return closes and tokens.words[last + 1][0].isupper() and bool(field.kind(last + 1) & PLACE)


def _is_glued(field: Field, first: int, last: int) -> bool:
    """`Lopez.com`, `One.Lund`: a full stop that touches a word on either side."""
    tokens = field.document.tokens
    if last + 1 < len(tokens.words) and tokens.words[last] == ".":
        touches = tokens.starts[last] == tokens.ends[last - 1]
        if touches and tokens.starts[last + 1] == tokens.ends[last]:
            return tokens.words[last + 1].islower() and len(tokens.words[last + 1]) < 5
    if first > 1 and tokens.words[first - 1] == "." and last - first == 1:
        before = tokens.words[first - 2]
        touches = tokens.starts[first - 1] == tokens.ends[first - 2]
        glued = touches and tokens.starts[first] == tokens.ends[first - 1]
        return glued and len(before) > 2 and before.istitle()
    return False


def _is_of_house(field: Field, first: int) -> bool:
    """`the CEO of Vail Tessen`, `shares of Marlow Grange`, `an analyst with Kepler Moran`."""
    folded = field.document.tokens.folded
    if first < 2:
        return False
    if folded[first - 1] == "of":
        return folded[first - 2] in _OF_FIRMS
    if folded[first - 1] == "with" and folded[first - 2] in _COMPANIONS:
        return False
    return folded[first - 2] in _STAFF or bool(field.kind(first - 2) & CALLING)


def _is_realm(field: Field, first: int) -> bool:
    """`the town of San Ardo`, `north of Tora Gora`, `the battle for Tora Gora`."""
    folded = field.document.tokens.folded
    if first < 2:
        return False
    if folded[first - 1] == "of":
        return folded[first - 2] in _REALMS or folded[first - 2] in _SIDES
    if folded[first - 1] == "to":
        return folded[first - 2] in _TRAVELS
    return folded[first - 2 : first] == ["battle", "for"]


def _is_field(field: Field, first: int) -> bool:
    """`the Institute for Applied Sonics`: what a body is for, or of."""
    tokens = field.document.tokens
    return (
        first > 1
        and tokens.folded[first - 1] != "to"
        and tokens.words[first - 2][0].isupper()
        and bool(field.kind(first - 2) & ORG)
    )


def _is_described(field: Field, first: int, last: int) -> bool:
    """`Sarvani, the banned separatist group`, `Kolvada, a village south of Goa`."""
    tokens = field.document.tokens
    stop = min(last + 10, len(tokens.words) - 1)
    if last + 3 > stop or tokens.folded[last + 1] not in _ARTICLES:
        return False
    bits = field.kind(first)
    if tokens.folded[last + 1] == "the" and bits & GIVEN and not bits & NEVER:
        return False
    at = last + 2
    while at < stop and _is_in_phrase(field, at):
        at += 1
    based = tokens.folded[last + 2].endswith("-based") and field.kind(at - 1) & FIRM
    if tokens.folded[at - 1] not in _GROUPS and not based:
        return False
    return tokens.words[at] in ",.;)–—" or tokens.folded[at] in _GOES_ON


def _is_behind_group(field: Field, first: int, last: int) -> bool:
    """`Supermarket chain Albert Hoek`, `Dubai Marina`; not `the band Ana Ruiz led`."""
    tokens = field.document.tokens
    if not first:
        return False
    before = tokens.folded[first - 1]
    if before == "leader" and tokens.folded[first - 2] in _MARKETS:
        return True
    if before not in _BEARERS and before not in TRADES:
        place = last - first == 1 and tokens.words[first - 1][0].isupper()
        bits = field.kind(first - 1) if place else 0
        return bool(bits & PLACE) and not bits & (PEOPLE | NAMELIKE)
    whole = last - first > 1 and field.kind(first) & GIVEN
    relative = whole and "the" in tokens.folded[max(0, first - 4) : first - 1]
    return not (relative and last < len(tokens.words) and field.kind(last) & VERB)


def _is_in_phrase(field: Field, at: int) -> bool:
    """Whether a word goes on with the phrase of a noun."""
    tokens = field.document.tokens
    if tokens.kinds[at] == NUMBER or tokens.words[at] in ("'s", "’s", "-"):
        return True
    if tokens.kinds[at] != WORD or tokens.folded[at] in _GOES_ON:
        return False
    bits = field.kind(at)
    if tokens.folded[at] in _GROUPS:
        return True
    return not bits & FUNCTION and not (bits & VERB and not bits & (NAMELIKE | CALLING))


# So much that no other place of the name makes it a person's.
SURELY = -6.0
_HOUSES = frozenset("Co Sons Partners Associates Company Daughters Bros Brothers".split())
_FORMS = frozenset(
    """
    Ltd Inc Corp Co Plc PLC LLC LLP LP AG SA NV BV GmbH Bhd Pty SpA AB ASA Oyj Pte Sdn Incorporated
    Limited Corporation plc
    """.split()
)
# Behind a comma `AG` is an office and `NV` a state.
_APART = frozenset("Ltd Inc Corp LLC LLP Incorporated Limited plc PLC GmbH".split())
_AND = ("and", "&")
_GLUE = ("&", "-")
_MARKS = frozenset((*_AND, ",", "("))


def firm(field: Field, first: int, last: int) -> float:
    """What the words behind a name, or around one word, take if they make it a firm's; or 0."""
    words_ = field.document.tokens.words
    mark = words_[last] if last + 1 < len(words_) else ""
    if mark in _MARKS:
        second = words_[last + 1]
        if (mark in _AND and second in _HOUSES) or (mark == "," and second in _APART):
            return SURELY
        closed = words_[last + 2 : last + 4] if mark == "(" else []
        if len(closed) == 2 and closed[0] == ")" and closed[1] in _FORMS:
            return SURELY
    if last - first > 1:
        return 0.0
    if mark == "&" or (first and words_[first - 1] == "&"):
        return -3.0
    return -3.0 if mark in _MARKS and _opens_partners(field, last) else 0.0


def _opens_partners(field: Field, last: int) -> bool:
    """`Lund, Brekke and Ruiz analyst Bo Ek`: surnames in a row that somebody works for."""
    tokens = field.document.tokens
    at, linked = last, False
    for _ in range(4):
        if at + 3 >= len(tokens.words) or tokens.words[at] not in (",", *_AND):
            return False
        linked = tokens.words[at] in _AND
        if not tokens.words[at + 1][0].isupper():
            return False
        at += 2
        if linked:
            break
    calls = tokens.words[at].islower() and field.kind(at) & CALLING
    return linked and bool(calls) and tokens.words[at + 1][0].isupper()
