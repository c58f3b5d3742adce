"""What a title right before a name says for a person, or against one."""

from __future__ import annotations

from briefing.parser.persons.cues import DETERMINERS, OWNERS
from briefing.parser.persons.kinds import (
    CALLING,
    COMMON,
    FIRM,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    THING,
    TITLE,
)
from briefing.parser.persons.runs import PARTICLES, Field
from briefing.text.tokens import NUMBER

# Callings that are a firm's or a body's nearly always: `insurer Tessenor`.
_HOUSES = frozenset(
    """
    insurer retailer supplier maker lender operator builder developer publisher broadcaster carrier
    brewer regulator watchdog charity startup giant distributor producer
    """.split()
)
# Trades of firms alone, also before a name of several words: `retailer Harris Brekke`.
TRADES = frozenset(
    """
    carmaker automaker drugmaker chipmaker truckmaker planemaker steelmaker shipbuilder housebuilder
    homebuilder insurer retailer lender regulator watchdog charity startup start-up airline chain
    """.split()
)
# Those trade alone or as firms: a name that no list holds is a firm's sooner.
_TRADERS = frozenset("brewer supplier operator distributor carrier maker giant".split())
_RULERS = frozenset("king queen prince princess lord lady pope saint st president duke".split())
# Of a firm, where one name follows: `solicitors Harris Brekke`.
_PLURALS = frozenset(
    """
    bankers solicitors lawyers architects auditors brokers accountants advisers advisors developers
    publishers insurers consultants engineers organisers organizers promoters builders producers
    """.split()
)
_MARKS = (['"'], ["”"], ["’"])
_LINKS = ([","], ["and"], ["&"], [";"])
_MARKETS = frozenset("market industry league world sector global table class".split())
_OWN_TITLES = frozenset("mr mrs ms miss mx dr prof sir dame lord lady mme".split())
_SHIPS = frozenset(
    "MV MS MT SS RMS HMS USS HMAS HMCS INS container ferry yacht trawler tanker ship freighter "
    "steamer schooner bulk".split()
)


def titled(field: Field, first: int, last: int, title: int) -> float:
    """What a title says for a person: an office does, a firm's trade, a ship, an hour do not."""
    tokens = field.document.tokens
    carrier = tokens.words[title][0].isupper() or tokens.words[title] == "carrier"
    if _is_dateline(field, first, last, title) or (carrier and is_ship(field, title)):
        return -5.0
    near = first - 1
    if tokens.words[near] == "." and near:
        near -= 1
    bits = field.kind(first)
    office = not bits & NAMELIKE or tokens.folded[last : last + 1] in (["of"], ["for"])
    if last - first == 1 and bits & (TITLE | CALLING) and office:
        return -5.0  # `Chief Judge of Oyo State`
    if tokens.folded[near] in _OWN_TITLES:
        return -5.0 if _is_quoted_whole(field, title, first, last) else 5.0
    if _is_clock(field, near):
        return 0.0
    if last - first > 1 and (trade := _trade(field, first, last, near)):
        return trade
    if last - first == 1 and _may_be_firm(field, near):
        return -1.0 if tokens.folded[near] in _HOUSES | TRADES else 0.3
    if last - first == 1 and field.kind(near) & ORG and not bits & NAMELIKE:
        return -3.0  # `and International Studies`
    if tokens.words[near][0].islower():
        return 3.0 if last - first == 1 or field.kind(first) & NAMELIKE else 4.5
    return _capital_title(field, first, last, title, near)


def _is_quoted_whole(field: Field, title: int, first: int, last: int) -> bool:
    """`“Miss Shadow”`: a title and a word of the language alone in marks are a work's name."""
    bits = field.kind(last - 1)
    return in_marks(field, title, last) and bool(bits & COMMON) and not bits & NAMELIKE


def in_marks(field: Field, first: int, last: int) -> bool:
    """Whether some words are all that stands in quotation marks."""
    words_ = field.document.tokens.words
    return first > 0 and words_[first - 1] in '"“‘' and words_[last : last + 1] in _MARKS


def _trade(field: Field, first: int, last: int, near: int) -> float:
    """What a trade before a name of several words takes: `insurer`, not `publisher`."""
    folded = field.document.tokens.folded
    if folded[near] in _PLURALS and folded[last : last + 1] not in _LINKS:
        return -4.5
    if folded[near] in TRADES:
        return -4.5
    return 0.3 if folded[near] in _TRADERS and not field.kind(first) & NAMELIKE else 0.0


def is_ship(field: Field, first: int) -> bool:
    """`the MV Ana Ruiz`, `the ferry Prince Aldric`."""
    words_ = field.document.tokens.words
    before = words_[first - 1] if first else ""
    if before in ("Southern", "Northern", "Eastern", "Western") and first > 1:
        before = words_[first - 2]  # the cargo ship Southern Ana
    return before in _SHIPS or (before == "the" and words_[first - 2] in ("aboard", "onboard"))


def _capital_title(field: Field, first: int, last: int, title: int, near: int) -> float:
    """`President Xi` is sure; `a Fighter Pilot`, `Star Wars` and `Resident Evil` are nobody."""
    tokens = field.document.tokens
    bits = field.kind(first)
    if last - first > 1 and _is_named_for(field, last, near):
        return -3.0
    if last - first > 1:
        return (
            -1.0 if bits & NEVER and not bits & NAMELIKE and not field.kind(near) & TITLE else 4.0
        )
    ordinary = bits & (COMMON | CALLING | TITLE | THING | ORG) and not bits & LEADING
    if ordinary and tokens.folded[near].endswith("s") and not tokens.folded[near].endswith("ss"):
        return -3.0
    if ordinary and (
        not field.kind(near) & TITLE or (title and tokens.folded[title - 1] in DETERMINERS)
    ):
        return -1.0
    return 4.0 if field.kind(near) & TITLE else 2.5


def _is_named_for(field: Field, last: int, near: int) -> bool:
    """`Queen Mary Street`, `King Edward Hospital`: a thing with a title in its name."""
    bits = field.kind(last - 1)
    thing = bits & (THING | ORG) and not bits & NAMELIKE
    if field.document.tokens.words[last - 2] in PARTICLES:
        return False
    return bool(thing) and field.document.tokens.folded[near] in _RULERS


def _may_be_firm(field: Field, near: int) -> bool:
    """`supplier Tessenor`, `market leader Tessenor`: what leads or supplies may be a firm."""
    tokens = field.document.tokens
    if tokens.folded[near] == "leader":
        return near > 0 and tokens.folded[near - 1] in _MARKETS
    if tokens.folded[near - 1] in OWNERS:
        return False
    if tokens.folded[near] in TRADES:
        return True
    return bool(field.kind(near) & FIRM) and not field.kind(near) & TITLE


def _is_clock(field: Field, title: int) -> bool:
    """`4:52 PM`: an hour, no prime minister."""
    tokens = field.document.tokens
    return tokens.folded[title] in ("pm", "am") and tokens.kinds[title - 1] == NUMBER


def _is_dateline(field: Field, first: int, last: int, title: int) -> bool:
    """`SERI JELAI, Malaysia –`: the place in capitals at the head of a story."""
    words_ = field.document.tokens.words
    sentence = field.document.sentences[field.document.sentence_at[first]]
    if title > sentence.first + 1 or last >= sentence.last or words_[last] not in ",(–—-:":
        return False
    return len(words_[first]) > 2 and words_[first].isupper() and words_[title].isupper()
