"""What stands before a name: titles, callings, articles, prepositions."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.behind import says_i
from briefing.parser.persons.cues import DETERMINERS, KIN, NO_NOUN, OWNERS, PLACING
from briefing.parser.persons.kinds import (
    ACTION,
    BRAND,
    CALLING,
    COMMON,
    FIRM,
    FUNCTION,
    GIVEN,
    HUMAN_VERB,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    THING,
    TITLE,
    VERB,
    kind_of,
)
from briefing.parser.persons.runs import Field
from briefing.parser.persons.titled import is_ship, titled
from briefing.text.tokens import NUMBER, WORD

_MOVED = frozenset(
    """
    moved sent flew flown travelled traveled went gone returned drove walked sailed fled shipped
    extradited deported transferred taken came back headed
    """.split()
)
_FAR = 12
_FRONTING = frozenset(
    "in on at outside inside before after during since until for near beside behind along".split()
)
_PRIZES = frozenset(
    "best prize award gold silver bronze medal oscar bafta trophy honour honours honor".split()
)
_COMPANY = frozenset("with against by like between alongside versus".split())
_NAMING = frozenset("alias named called surnamed nicknamed identified christened".split())
_CALLED = frozenset("called nicknamed alias aka dubbed".split())
# Before a comma and its name: `her memoir, Nineteen Noes,`.
_TITLED_WORKS = frozenset(
    """
    memoir book novel album film movie play show song single poem biography autobiography series
    podcast documentary sitcom musical opera column blog magazine newsletter EP restaurant
    record track ballad game app boat yacht ship dog cat horse pony parrot puppy kitten pub café
    cafe
    """.split()
)
_NTH = frozenset("first second third new latest last debut next own recent".split())
_FOLK = frozenset(
    """
    guy boy kid lad lass person bloke teen chap dude youth youngster infant newborn someone
    somebody anyone people family couple men women boys girls character
    """.split()
)
_SELVES = frozenset("himself herself themselves themself name".split())
# Whose owner or whose realm is a country, a town or a firm.
_RULING = frozenset("president king queen emir sultan government capital parliament".split())
_STRONG_VERBS = frozenset(
    """
    said says told added asked tweeted joked insisted recalled
    """.split()
)
_OF_CLAUSES = frozenset("had has was is were are will would should could must may might".split())
_TIMES = frozenset("day week month year night season weekend game match decade century".split())
# Of words for peoples: `Kenyan`, `Danish`, not `Dane` or `Londoner`, who is one person.
_ADJECTIVE_ENDINGS = ("an", "ese", "sh", "ch", "ic", "i", "ss", "k", "al", "ist", "ne")
_LED = frozenset("leadership guidance presidency command tutelage supervision".split())
_CRIMES = frozenset("shooting killing murder assassination slaying kidnapping".split())
_TERMS = ("administration", "presidency")
_ADJUNCTS = frozenset(
    """
    administration government presidency campaign era camp team regime cabinet
    """.split()
)


def left(field: Field, first: int, last: int, title: int) -> float:
    """What stands before a name, its title included."""
    tokens = field.document.tokens
    if title > 0 and tokens.folded[title - 1] in _NAMING and _names_a_thing(field, title - 1):
        return -3.0
    if title >= 0:
        return titled(field, first, last, title)
    if not first or field.document.sentence_at[first - 1] != field.document.sentence_at[first]:
        return 0.0
    before = tokens.folded[first - 1]
    if before == "," and first > 2:
        return before_comma(field, first, last)
    if is_ship(field, first):
        return -6.0
    return _left_word(field, first, last, before)


def _left_word(field: Field, first: int, last: int, before: str) -> float:
    tokens = field.document.tokens
    if before in _STRONG_VERBS:
        bits = field.kind(first)
        told = bits & NEVER or (first > 1 and tokens.words[first - 2].islower())
        ruled = before == "told" or (told and _opens_clause(field, last))
        owns = tokens.folded[last : last + 1] == ["'s"] and not bits & NAMELIKE
        if ruled or owns:
            return 0.3
        return 2.2 if says_i(field, first - 1) else 2.0
    if before == "another" and last - first > 1 and field.kind(first) & GIVEN:
        return -0.5
    if before in DETERMINERS:
        return _behind_determiner(field, first, last)
    if before in PLACING:
        return -1.5
    if before == "to" and tokens.folded[first - 2] in _MOVED:
        won = last - first > 1 and _is_won(field, first)
        return 1.0 if won else -1.0
    if before == "to" and last - first == 1 and "from" in tokens.folded[first - 8 : first - 1]:
        return -1.0
    if before == "of" and tokens.folded[first - 2] == "out" and tokens.folded[first - 3] in _MOVED:
        return -1.0
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
        if not _names_a_thing(field, first - 1):
            return 1.5
        return -3.0 if kind_of(tokens.words[first - 2]) else 0.0
    if before == "as" and any(word in _SELVES for word in tokens.folded[first - 3 : first - 1]):
        return 6.0
    if before == "one" and last - first > 1:
        return 1.5
    if before in ("is", "was") and tokens.folded[first - 2] == "name":
        return 3.5
    if before == "of" and last - first > 1 and tokens.folded[first - 2] in _LED:
        return 1.2
    if before == "of" and last - first > 1 and _is_whose_house(field, first - 2):
        return -2.0
    if before == "as" and "known" in tokens.folded[max(0, first - 6) : first - 1]:
        return 3.5 if last - first > 1 and _is_somebody_known(field, first) else 2.0
    if before in ("plays", "playing") and last - first == 1:
        return -1.5
    if before == "in" and tokens.folded[first - 2] in ("shares", "stake", "stakes"):
        return -4.0
    if before == "of" and last - first == 1 and _rules(field, first - 2):
        return -2.0
    if last - first > 1 and _is_example(field, first):
        return 2.0
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
        if last - first == 1:
            return 0.0
        said = first > 3 and tokens.folded[first - 3] in _STRONG_VERBS
        return 1.0 if said else 0.7 if house else 0.2
    bits = field.kind(first - 1)
    if last - first > 1 and _ends_office(field, first - 1):
        return 2.0
    if bits & ACTION:
        return 0.7
    if bits & PEOPLE and last - first > 1 and tokens.words[first - 1][0].isupper():
        if before.endswith("ern"):
            return 0.0
        return 0.4 if before.endswith(_ADJECTIVE_ENDINGS) else 2.0
    if bits & (ORG | THING) and before not in _TIMES and not _opens_relative(field, first, last):
        named = first > 1 and tokens.folded[first - 2] in DETERMINERS
        return -3.5 if named else -1.5
    return 0.0


def _ends_office(field: Field, at: int) -> bool:
    """`MEC for health Ana Ruiz`, `Adviser on media Ana Ruiz`: an office's field in lower case."""
    tokens = field.document.tokens
    if at < 2 or not tokens.words[at].islower() or tokens.folded[at - 1] not in ("for", "of", "on"):
        return False
    return tokens.words[at - 2][0].isupper() and bool(field.kind(at - 2) & TITLE)


def _is_won(field: Field, first: int) -> bool:
    """`Best actor went to Ana Ruiz`, `The prize went to`: what a person is given."""
    folded = field.document.tokens.folded
    begin = field.document.sentences[field.document.sentence_at[first]].first
    return not _PRIZES.isdisjoint(folded[max(begin, first - _FAR) : first])


def _is_somebody_known(field: Field, first: int) -> bool:
    """`The rapper, known as Bad Bunny,`: a calling before `known`."""
    near = range(max(0, first - 6), first - 1)
    return any(field.kind(n) & CALLING and not field.kind(n) & FIRM for n in near)


def _is_example(field: Field, first: int) -> bool:
    """`commentators like Ana Ruiz`, `pilots including`, `aides such as`: one of several people."""
    folded = field.document.tokens.folded
    noun = first - 2
    if folded[first - 1] == "as" and folded[noun] == "such":
        noun -= 1
    elif folded[first - 1] not in ("like", "including"):
        return False
    noun -= folded[noun] == ","
    plural = folded[noun].endswith(("s", "men", "women"))
    return noun >= 0 and plural and bool(field.kind(noun) & (CALLING | TITLE))


def _opens_relative(field: Field, first: int, last: int) -> bool:
    """`the film Ana Ruiz made`, `Before the film Ana Ruiz thanked`: a full name and what that
    person did.

    Of one that no list holds only what people do tells it, where the sentence has no subject yet.
    """
    tokens = field.document.tokens
    if last - first < 2 or last >= len(tokens.words) or not tokens.words[last].islower():
        return False
    bits, word = field.kind(last), tokens.words[last]
    if not field.kind(first) & GIVEN:
        return bool(bits & HUMAN_VERB) and _is_behind_adverbial(field, first)
    if bits & VERB or word.endswith("ed") or word in words("finite_verbs"):
        return True
    return word.endswith("s") and not bits & FUNCTION and _is_behind_adverbial(field, first)


def _is_behind_adverbial(field: Field, first: int) -> bool:
    """Whether a preposition opens the sentence and nothing but its words go before a name."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[first]].first
    if tokens.folded[begin] not in _FRONTING or first - begin > _FAR:
        return False
    return all(
        tokens.kinds[n] == WORD and not field.kind(n) & ACTION and tokens.words[n].islower()
        for n in range(begin + 1, first)
    )


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
    if bits & (CALLING | TITLE | PEOPLE | FUNCTION | ACTION) or noun < 1:
        return False
    if tokens.folded[noun] in _FOLK or tokens.folded[noun].endswith(("-old", "man", "woman")):
        return False
    near = tokens.folded[max(0, noun - 2) : noun]
    return any(word in DETERMINERS or word in OWNERS for word in near)


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
        unlisted = last - first == 1 and not field.kind(first)
        return 2.2 if unlisted and field.document.tokens.words[last] in _TERMS else 1.0
    if last - first > 1 and any(
        word in _CRIMES for word in field.document.tokens.words[last : last + 1]
    ):
        return 1.0  # `the Trayvon Martin shooting`
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


def before_comma(field: Field, first: int, last: int) -> float:
    """`his wife, April` is a person; `Amman, Jordan` is a place."""
    behind, length = _before_bracket(field, first - 2), last - first
    bits = field.kind(behind)
    folded = field.document.tokens.folded
    closes = field.document.tokens.words[last : last + 1] in ([","], ["."], [")"], [";"])
    if folded[behind] in ("name", "surname", "nickname") and length < 3 and closes:
        return 3.5
    if folded[behind - 1 : behind + 1] == ["opposite", "number"]:
        return 2.0
    one = bits & PEOPLE and folded[behind - 1] in ("the", "a", "an")
    if one and length > 1 and closes:
        return 1.5  # `the Australian, Ana Ruiz,`
    if closes and folded[behind] in _TITLED_WORKS and _is_of_work(field, behind, last):
        return -4.0
    if folded[behind] in ("couple", "duo", "pair", "siblings", "newlyweds"):
        return 2.2
    if bits & (CALLING | TITLE) or field.document.tokens.words[behind] in KIN:
        if length == 1 and field.document.tokens.words[behind][0].isupper():
            return 0.0
        if bits & FIRM:
            return 1.5 if length > 1 and folded[behind - 1] == "'s" else 0.5
        if folded[behind] in KIN or folded[behind - 1] in OWNERS:
            return 3.5
        acts = length > 1 and closes and field.kind(min(last + 1, len(folded) - 1)) & VERB
        return 3.5 if acts and folded[behind - 1] == "the" else 2.0
    if length > 1 and _is_office_held(field, behind, last):
        return 1.5
    return -1.5 if length == 1 and bits & PLACE and not bits & NAMELIKE else 0.0


def _is_of_work(field: Field, noun: int, last: int) -> bool:
    """`her memoir, Nineteen Noes, told`; not `he left the show, Ana Ruiz, 40, said`."""
    tokens = field.document.tokens
    told = tokens.folded[noun - 1] in DETERMINERS | OWNERS | _NTH
    return told and tokens.kinds[min(last + 1, len(tokens.kinds) - 1)] != NUMBER


def _before_bracket(field: Field, at: int) -> int:
    """The token before a short bracket that ends at a token, else the token itself."""
    words_ = field.document.tokens.words
    if words_[at] != ")":
        return at
    return next((n - 1 for n in range(at - 1, max(0, at - 8), -1) if words_[n] == "("), at)


def _is_office_held(field: Field, behind: int, last: int) -> bool:
    """`The commissioner for power, Ana Ruiz, said`: an office and its field before the comma."""
    tokens = field.document.tokens
    if last >= len(tokens.words) or tokens.words[last] not in ",.":
        return False
    for n in range(behind, max(1, behind - 14), -1):
        if tokens.kinds[n] != WORD or field.kind(n) & ACTION:
            return False
        if tokens.folded[n] in ("of", "for", "to", "at") and (
            field.kind(n - 1) & (CALLING | TITLE) and not field.kind(n - 1) & FIRM
        ):
            return True
    return False
