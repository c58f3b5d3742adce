"""What stands before a name: titles, callings, articles, prepositions."""

from __future__ import annotations

from briefing.parser.persons.kinds import (
    ACTION,
    BRAND,
    CALLING,
    COMMON,
    FIRM,
    FUNCTION,
    GIVEN,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.runs import Field
from briefing.text.tokens import NUMBER, WORD

PLACING = frozenset(
    """
    in at near outside inside around across throughout toward towards
    """.split()
)
DETERMINERS = frozenset("the a an this its their our every each another".split())
_KIN = frozenset(
    """
    wife husband mother father son daughter brother sister partner girlfriend boyfriend fiancé
    fiancée baby child uncle aunt nephew niece cousin grandson granddaughter grandfather
    grandmother widow twin sons daughters brothers sisters children parents
    """.split()
)
_COMPANY = frozenset("with against by like between alongside versus".split())
_NAMING = frozenset("alias named called surnamed nicknamed identified christened".split())
_CALLED = frozenset("called nicknamed alias aka dubbed".split())
_FOLK = frozenset(
    """
    guy boy kid lad lass person bloke teen chap dude youth youngster infant newborn someone
    somebody anyone people family couple men women boys girls character
    """.split()
)
_SELVES = frozenset("himself herself themselves themself name".split())
_SHIPS = frozenset(
    "MV MS MT SS RMS HMS USS HMAS HMCS INS container ferry yacht trawler tanker".split()
)
# Whose owner or whose realm is a country, a town or a firm.
_RULING = frozenset("president king queen emir sultan government capital parliament".split())
_OWN_TITLES = frozenset("mr mrs ms miss mx dr prof sir dame lord lady mme".split())
_STRONG_VERBS = frozenset(
    """
    said says told added asked tweeted joked insisted recalled
    """.split()
)
# Callings that are a firm's or a body's nearly always: `insurer Tessenor`.
_HOUSES = frozenset(
    """
    insurer retailer supplier maker lender operator builder developer publisher broadcaster carrier
    brewer regulator watchdog charity startup giant distributor producer
    """.split()
)
_MARKETS = frozenset("market industry league world sector global table class".split())
_OF_CLAUSES = frozenset("had has was is were are will would should could must may might".split())
_OWNERS = frozenset("his her their my our whose 's".split())
_TIMES = frozenset("day week month year night season weekend game match decade century".split())
# Of words for peoples: `Kenyan`, `Danish`, not `Dane` or `Londoner`, who is one person.
_ADJECTIVE_ENDINGS = ("an", "ese", "sh", "ch", "ic", "i", "ss", "k", "al", "ist", "ne")
_ADJUNCTS = frozenset(
    """
    administration government presidency campaign era camp team regime cabinet
    """.split()
)
NO_NOUN = FUNCTION | VERB


def left(field: Field, first: int, last: int, title: int) -> float:
    """What stands before a name, its title included."""
    tokens = field.document.tokens
    if title >= 0:
        if _is_dateline(field, first, last, title) or _is_ship(field, title):
            return -5.0
        near = first - 1
        if tokens.words[near] == "." and near:
            near -= 1
        bits = field.kind(first)
        if last - first == 1 and bits & (TITLE | CALLING) and not bits & NAMELIKE:
            return -5.0
        if tokens.folded[near] in _OWN_TITLES:
            return 5.0
        if _is_clock(field, near):
            return 0.0
        if last - first == 1 and _may_be_firm(field, near):
            return -1.0 if tokens.folded[near] in _HOUSES else 0.3
        if tokens.words[near][0].islower():
            return 3.0 if last - first == 1 or field.kind(first) & NAMELIKE else 4.5
        return _capital_title(field, first, last, title, near)
    if not first or field.document.sentence_at[first - 1] != field.document.sentence_at[first]:
        return 0.0
    before = tokens.folded[first - 1]
    if before == "," and first > 2:
        return _left_of_comma(field, first, last)
    if _is_ship(field, first):
        return -6.0
    return _left_word(field, first, last, before)


def _is_ship(field: Field, first: int) -> bool:
    """`the MV Ana Ruiz`, `the ferry Prince Aldric`."""
    words_ = field.document.tokens.words
    before = words_[first - 1] if first else ""
    return before in _SHIPS or (before == "the" and words_[first - 2] in ("aboard", "onboard"))


def _may_be_firm(field: Field, near: int) -> bool:
    """`supplier Tessenor`, `market leader Tessenor`: what leads or supplies may be a firm."""
    tokens = field.document.tokens
    if tokens.folded[near] == "leader":
        return near > 0 and tokens.folded[near - 1] in _MARKETS
    if tokens.folded[near - 1] in _OWNERS:
        return False
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


def _left_of_comma(field: Field, first: int, last: int) -> float:
    """`his wife, April` is a person; `Amman, Jordan` is a place."""
    behind, length = _before_bracket(field, first - 2), last - first
    bits = field.kind(behind)
    folded = field.document.tokens.folded
    if folded[behind] in ("name", "surname", "nickname") and length < 3:
        return 3.5
    if folded[behind] in ("couple", "duo", "pair", "siblings", "newlyweds"):
        return 2.0
    if bits & (CALLING | TITLE) or field.document.tokens.words[behind] in _KIN:
        if length == 1 and field.document.tokens.words[behind][0].isupper():
            return 0.0
        if bits & FIRM:
            return 1.5 if length > 1 and folded[behind - 1] == "'s" else 0.5
        return 3.5 if folded[behind] in _KIN or folded[behind - 1] in _OWNERS else 2.0
    if length > 1 and _is_office_held(field, behind, last):
        return 1.5
    if length > 1 and not bits and _is_described(field, behind, last):
        return 1.0
    return -1.5 if length == 1 and bits & PLACE and not bits & NAMELIKE else 0.0


def _before_bracket(field: Field, at: int) -> int:
    """The token before a short bracket that ends at a token, else the token itself."""
    words_ = field.document.tokens.words
    if words_[at] != ")":
        return at
    return next((n - 1 for n in range(at - 1, max(0, at - 8), -1) if words_[n] == "("), at)


def _is_described(field: Field, behind: int, last: int) -> bool:
    """`The prefect, Sanda Kadri, said`: a rare noun behind an article, the name between commas."""
    tokens = field.document.tokens
    if tokens.kinds[behind] != WORD or not tokens.words[behind].islower():
        return False
    if tokens.words[last : last + 1] != [","]:
        return False
    return any(word in DETERMINERS for word in tokens.folded[max(0, behind - 3) : behind])


def _is_office_held(field: Field, behind: int, last: int) -> bool:
    """`The commissioner for power, Ana Ruiz, said`: an office and its field before the comma."""
    tokens = field.document.tokens
    if last >= len(tokens.words) or tokens.words[last] != ",":
        return False
    for n in range(behind, max(1, behind - 8), -1):
        if tokens.kinds[n] != WORD or field.kind(n) & ACTION:
            return False
        if tokens.folded[n] in ("of", "for", "to", "at") and (
            field.kind(n - 1) & (CALLING | TITLE) and not field.kind(n - 1) & FIRM
        ):
            return True
    return False


def _left_word(field: Field, first: int, last: int, before: str) -> float:
    tokens = field.document.tokens
    if before in _STRONG_VERBS:
        ruled = before == "told" or (field.kind(first) & NEVER and _opens_clause(field, last))
        return 0.3 if ruled else 2.0
    if before == "another" and last - first > 1 and field.kind(first) & GIVEN:
        return -0.5
    if before in DETERMINERS:
        return _behind_determiner(field, first, last)
    if before in PLACING:
        return -1.5
    if before in "\"“‘'":
        if tokens.folded[first - 2] == "the" and last - first > 1:
            return -2.0
        if tokens.folded[first - 2] in _CALLED and not _names_a_thing(field, first - 2):
            return 3.5
    if before in ("c", "b", "lbw") and tokens.words[first - 1] == before:
        return 3.0
    if before in ("née", "nee"):
        return 3.0
    if before in _NAMING:
        return -3.0 if _names_a_thing(field, first - 1) else 1.5
    if before == "as" and any(word in _SELVES for word in tokens.folded[first - 3 : first - 1]):
        return 6.0
    if before == "one" and last - first > 1:
        return 1.5
    if before in ("is", "was") and tokens.folded[first - 2] == "name":
        return 3.5
    if before == "of" and last - first > 1 and _is_whose_house(field, first - 2):
        return -2.0
    if before == "as" and "known" in tokens.folded[max(0, first - 6) : first - 1]:
        return 2.0
    if before in ("plays", "playing") and last - first == 1:
        return -1.5
    if before == "in" and tokens.folded[first - 2] in ("shares", "stake", "stakes"):
        return -4.0
    if before == "of" and last - first == 1 and _rules(field, first - 2):
        return -2.0
    if before in _COMPANY:
        return 0.5 if field.kind(first) & NAMELIKE or before == "by" else 0.3
    if before == "and" and first > 1 and last - first == 1:
        bits = field.kind(first - 2)
        return -1.0 if bits & PLACE and not bits & NAMELIKE else 0.4 if bits & NAMELIKE else 0.0
    if before == "and" and first > 1 and not field.kind(first) & NAMELIKE:
        return -0.6 if field.kind(first - 2) & (BRAND | ORG) else 0.0
    if before == "to" and first > 1 and tokens.folded[first - 2] == "according":
        return 0.8
    if tokens.kinds[first - 1] != WORD:
        scored = tokens.kinds[first - 1] == NUMBER and first > 2 and tokens.words[first - 2] in "-–"
        return -4.0 if scored and tokens.kinds[first - 3] == NUMBER else 0.0
    if before == "'s":
        house = field.kind(first - 2) & (PLACE | ORG | BRAND)
        return 0.0 if last - first == 1 else 0.7 if house else 0.2
    bits = field.kind(first - 1)
    if bits & ACTION:
        return 0.7
    if bits & PEOPLE and last - first > 1 and tokens.words[first - 1][0].isupper():
        if before.endswith("ern"):
            return 0.0
        return 0.4 if before.endswith(_ADJECTIVE_ENDINGS) else 2.0
    if bits & (ORG | THING) and before not in _TIMES:
        named = first > 1 and tokens.folded[first - 2] in DETERMINERS
        return -3.5 if named else -1.5
    return 0.0


def _opens_clause(field: Field, last: int) -> bool:
    """`said Velna had agreed`: the name is the subject of what is said."""
    return any(word in _OF_CLAUSES for word in field.document.tokens.folded[last : last + 1])


def _names_a_thing(field: Field, naming: int) -> bool:
    """`a dog called`, `its boat named`: what is named is no person."""
    tokens = field.document.tokens
    noun = naming - 1
    bits = field.kind(noun)
    if tokens.kinds[noun] != WORD or not tokens.words[noun].islower():
        return False
    if bits & (CALLING | TITLE | PEOPLE | FUNCTION | ACTION) or noun < 2 or not bits:
        return False
    if tokens.folded[noun] in _FOLK or tokens.folded[noun].endswith(("-old", "man", "woman")):
        return False
    return any(word in DETERMINERS or word in _OWNERS for word in tokens.folded[noun - 2 : noun])


def _is_whose_house(field: Field, at: int) -> bool:
    """`Ana Ruiz of Baker Botts`: behind a name and `of` stands whom somebody works for."""
    bits = field.kind(at)
    return field.document.tokens.words[at][0].isupper() and not bits & (COMMON | TITLE | CALLING)


def _rules(field: Field, at: int) -> bool:
    """`the president of Velna`: what is ruled is a place."""
    return field.document.tokens.words[at] in _RULING


def _behind_determiner(field: Field, first: int, last: int) -> float:
    """`the Trump plan` and `a Britney Spears story` name people, `the Sharpe ratio` does not."""
    if is_adjunct(field, last):
        return 1.0
    whole = last - first > 1 and field.kind(first) & GIVEN and not field.kind(first) & NEVER
    return -1.0 if whole and is_before_noun(field, last, NO_NOUN | ORG | THING) else -3.0


def is_before_noun(field: Field, at: int, never: int) -> bool:
    """Whether a word in lower case follows that is of none of the kinds `never`."""
    tokens = field.document.tokens
    if at >= len(tokens.words) or tokens.kinds[at] != WORD or not tokens.words[at][0].islower():
        return False
    return not field.kind(at) & never


def is_adjunct(field: Field, at: int) -> bool:
    """`the Trump administration`: a name before a noun that goes with a person."""
    tokens = field.document.tokens
    return at < len(tokens.words) and tokens.words[at] in _ADJUNCTS


def _capital_title(field: Field, first: int, last: int, title: int, near: int) -> float:
    """`President Xi` is sure; `a Fighter Pilot`, `Star Wars` and `Resident Evil` are nobody."""
    tokens = field.document.tokens
    bits = field.kind(first)
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
