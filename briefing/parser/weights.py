"""What speaks for a person in the words of a name and in the words beside it.

A weight of 1.5 or more is enough. The cues are those that news style gives a reader: a title
or a calling before the name, an age, a party or an apposition behind it, a verb that only
people take; against it stand articles, prepositions of place and the nouns of things.
"""

from __future__ import annotations

from briefing.parser import runs
from briefing.parser.kinds import (
    ACRONYM,
    ACTION,
    BRAND,
    CALENDAR,
    CALLING,
    COMMON,
    FAMILY,
    FAMOUS,
    FIRM,
    FUNCTION,
    GIVEN,
    HEAD,
    HUMAN_VERB,
    INITIAL,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    SUFFIX,
    THING,
    TITLE,
    VERB,
    listed,
)
from briefing.parser.lexicon import words
from briefing.parser.runs import Field
from briefing.text.tokens import NUMBER, WORD

NO_NOUN = FUNCTION | VERB
PLACING = frozenset(
    """
    in at near outside inside around across throughout toward towards
    """.split()
)
DETERMINERS = frozenset("the a an this its their our every each another".split())
_GOING = frozenset("visited visits visiting toured reached entered fled leaving".split())
_KIN = frozenset(
    """
    wife husband mother father son daughter brother sister partner girlfriend boyfriend fiancé
    fiancée baby child uncle aunt nephew niece cousin grandson granddaughter grandfather
    grandmother widow twin sons daughters brothers sisters children parents
    """.split()
)
_COMPANY = frozenset("with against by like between alongside versus".split())
_NAMING = frozenset("named called surnamed nicknamed identified".split())
_OWN_TITLES = frozenset("mr mrs ms miss mx dr prof sir dame lord lady mme".split())
_STRONG_VERBS = frozenset(
    """
    said says told added asked tweeted joked insisted recalled
    """.split()
)
# Firms say and expect as people do.
_SAYING = frozenset("said says added told tells announced reported expects wants plans".split())
_WHO = frozenset("who whose whom aged".split())
_ADJUNCTS = frozenset(
    """
    administration government presidency campaign era camp team regime cabinet
    """.split()
)
_PRONOUNS = frozenset("he she his her him himself herself".split())
_AGES = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty
    """.split()
)
# What is named after people; a name before one of these is the thing's.
_NAMED_AFTER = frozenset(
    """
    hospital stadium museum airport university school college street road avenue bridge foundation
    institute award awards prize trophy cup centre center arena park library theatre theater
    station church cathedral dam ratio effect syndrome disease law scale index
    """.split()
)
_OF_FIRMS = frozenset(
    """
    ceo founder founders boss owner owners chairman chairwoman shares stock profit profits revenue
    headquarters parent website products customers users app platform board shareholders
    """.split()
)
_OF_PEOPLE = frozenset(
    """
    family death body life career lawyers remarks comments speech arrest resignation birthday face
    hair hands voice home house parents childhood words letter book novel album goal eyes
    successor supporters critics allies aides funeral
    """.split()
)
_OBJECTS = frozenset("my your his her our their the a an me him them us it this that".split())
_OWNERS = frozenset("his her their my our whose 's".split())
_TIMES = frozenset("day week month year night season weekend game match decade century".split())
_NEUTER = frozenset("which its it itself".split())


def shape(forms: tuple[str, ...], kinds: list[int], opens: bool) -> float:
    """What the words of a name alone say; `opens`: a capital at its head tells nothing."""
    if len(forms) == 1:
        return _shape_of_one(forms[0], kinds[0], opens)
    first, last = kinds[0], kinds[-1]
    if all(bits & INITIAL for bits in kinds):
        return -3.0
    if all(bits & (TITLE | CALLING) and not bits & NAMELIKE for bits in kinds):
        return -9.0
    if last & SUFFIX and len(kinds) > 2:
        last = kinds[-2]
    weight = _shape_of_first(forms, first, opens)
    for form, bits in zip(forms[1:], kinds[1:], strict=True):
        if form in runs.ARAB_PARTICLES:
            weight += 1.5
        elif bits & INITIAL and len(form) < 3:
            weight += 1.2
        elif bits & (ORG | PEOPLE | ACRONYM):
            weight -= _institution(bits, first)
        elif bits & SUFFIX and first & NAMELIKE:
            weight += 1
    if _has_eastern_hyphen(forms) and (first & LEADING or not first & GIVEN):
        weight += 1.0
    else:
        weight += _shape_of_last(first, last, "-" in forms[-1])
    pair = " ".join(forms[:2])
    if pair in words("named_after") or " ".join(forms[:3]) in words("named_after"):
        weight -= 6
    return weight - (len(forms) > 4)


def _institution(bits: int, first: int) -> float:
    """What a word of institutions or peoples takes from a name that holds it."""
    if bits & FAMILY or (bits & PEOPLE and first & GIVEN):
        return 1.0
    return 8.0 if bits & ORG else 4.0


def _has_eastern_hyphen(forms: tuple[str, ...]) -> bool:
    """`Yau Wai-ching`, `Park Ji-soo`: two syllables joined by a hyphen at the end."""
    before, hyphen, after = forms[-1].partition("-")
    return bool(hyphen) and len(forms) == 2 and 1 < len(before) < 6 and 1 < len(after) < 6


def _shape_of_first(forms: tuple[str, ...], bits: int, opens: bool) -> float:
    if bits & HEAD:
        return -3.0
    if bits & GIVEN:
        if bits & (PLACE | BRAND):
            return 1.2
        if opens and bits & (COMMON | FUNCTION):
            return 1.5
        return 2.0 if bits & COMMON else 2.5
    if bits & LEADING and len(forms) <= 3:
        return 0.7 if bits & NEVER else 1.5
    if bits & INITIAL:
        return 1.5
    if bits & (COMMON | ORG | THING | BRAND | PLACE):
        return -2.0
    if forms[0] in runs.PARTICLES:
        return 1.0
    return 0.6 if bits & FAMILY else 0.8


def _shape_of_last(first: int, bits: int, compound: bool) -> float:
    if bits & FAMILY and not (bits & (ORG | THING) and not first & GIVEN):
        return 0.3 if bits & NEVER else 1.0
    if bits & GIVEN:
        return 0.5
    if bits & (THING | BRAND):
        return -6.0 if bits & THING else -3.0
    if bits & COMMON:
        return -3.0 if compound else -1.0 if first & GIVEN else -1.5
    if bits & PLACE:
        return -0.8 if first & GIVEN else -1.5
    return 0.5 if first & NAMELIKE else 0.0


def _shape_of_one(form: str, bits: int, opens: bool) -> float:
    if form in runs.PARTICLES or bits & HEAD:
        return -4.0
    if len(form) == 1 or bits & (CALENDAR | FUNCTION | PEOPLE | ACRONYM | INITIAL):
        return -1.5 if bits & GIVEN and not opens and not bits & ACRONYM else -4.0
    weight = 2.0 if bits & FAMOUS else 1.2 if bits & GIVEN else 1.1 if bits & FAMILY else -0.3
    if bits & (ORG | THING | BRAND | PLACE):
        weight -= 3.0
    if bits & COMMON:
        weight -= 1.0 if bits & NAMELIKE and not opens else 2.5
    return weight - (bits & (TITLE | CALLING) > 0)


def context(field: Field, first: int, last: int, title: int, unknown: bool, opens: bool) -> float:
    """What stands beside a name; `unknown`: no list holds it, so that pronouns are asked too."""
    before = left(field, first, last, title)
    if title < 0 and last - first == 1 and _is_where(field, first, last):
        return min(before, -1.5) - 1.0
    if _is_in_firm(field, first, last) or (opens and _is_order(field, first, last)):
        return -3.0
    weight = before + right(field, last, last - first)
    if title < 0 and _is_in_marks(field, first, last):
        weight -= 1.5
    if unknown and title < 0:
        weight += _pronouns(field, last) * (1.0 if last - first > 1 or weight > 0 else 0.5)
    return weight


def _is_in_firm(field: Field, first: int, last: int) -> bool:
    """`Johnson & Johnson`."""
    words_ = field.document.tokens.words
    return last - first == 1 and "&" in (words_[first - 1 : first] + words_[last : last + 1])


def _is_order(field: Field, first: int, last: int) -> bool:
    """`Mark my words`, `Grant me this`: a verb that opens the sentence."""
    if last - first > 1 or not field.kind(first) & COMMON:
        return False
    return any(word in _OBJECTS for word in field.document.tokens.folded[last : last + 1])


def _is_where(field: Field, first: int, last: int) -> bool:
    """`in Whitby`, `visited Murree`, `Jackson, Mississippi`: a single word that tells where."""
    tokens = field.document.tokens
    if first and tokens.folded[first - 1] in PLACING | _GOING:
        pointing = (
            tokens.folded[first - 1] == "at"
            and first > 1
            and (tokens.folded[first - 2].endswith("ed") or field.kind(first - 2) & ACTION)
        )
        if not pointing:
            return not is_before_noun(field, last, NO_NOUN)
    if last + 1 < len(tokens.words) and tokens.words[last] == ",":
        bits = field.kind(last + 1)
        return bool(bits & PLACE and not bits & NAMELIKE) and tokens.words[last + 1][0].isupper()
    return False


def _is_in_marks(field: Field, first: int, last: int) -> bool:
    """Whether a name alone stands in quotation marks, as titles of works do."""
    tokens = field.document.tokens
    if not first or last >= len(tokens.words) or tokens.words[first - 1] not in '"“‘':
        return False
    last += tokens.words[last] in ",." and last + 1 < len(tokens.words)
    return tokens.words[last] in '"”’'


def left(field: Field, first: int, last: int, title: int) -> float:
    """What stands before a name, its title included."""
    tokens = field.document.tokens
    if title >= 0:
        near = first - 1
        if tokens.words[near] == "." and near:
            near -= 1
        if tokens.folded[near] in _OWN_TITLES:
            bits = field.kind(first)
            office = last - first == 1 and bits & (TITLE | CALLING) and not bits & NAMELIKE
            return -5.0 if office else 5.0
        if tokens.words[near][0].islower():
            return 0.3 if last - first == 1 and field.kind(near) & FIRM else 3.0
        return _capital_title(field, first, last, title, near)
    if not first or field.document.sentence_at[first - 1] != field.document.sentence_at[first]:
        return 0.0
    before = tokens.folded[first - 1]
    if before == "," and first > 2:
        return _left_of_comma(field, first - 2, last - first)
    return _left_word(field, first, last, before)


def _left_of_comma(field: Field, behind: int, length: int) -> float:
    """`his wife, April` is a person; `Amman, Jordan` is a place."""
    bits = field.kind(behind)
    if bits & (CALLING | TITLE):
        folded = field.document.tokens.folded
        return 3.5 if folded[behind] in _KIN or folded[behind - 1] in _OWNERS else 2.0
    return -1.5 if length == 1 and bits & PLACE and not bits & NAMELIKE else 0.0


def _left_word(field: Field, first: int, last: int, before: str) -> float:
    tokens = field.document.tokens
    if before in _STRONG_VERBS:
        return 0.3 if before == "told" else 2.0
    if before in DETERMINERS:
        return _behind_determiner(field, first, last)
    if before in PLACING:
        return -1.5
    if before in ("c", "b", "lbw") and tokens.words[first - 1] == before:
        return 2.0
    if before in _NAMING:
        return 1.5
    if before in _COMPANY:
        return 0.4
    if before == "and" and first > 1 and last - first == 1:
        bits = field.kind(first - 2)
        return -1.0 if bits & PLACE and not bits & NAMELIKE else 0.4 if bits & NAMELIKE else 0.0
    if before == "to" and first > 1 and tokens.folded[first - 2] == "according":
        return 0.8
    if tokens.kinds[first - 1] != WORD:
        return 0.0
    if before == "'s":
        return 0.7 if last - first > 1 and field.kind(first - 2) & (PLACE | ORG | BRAND) else 0.0
    bits = field.kind(first - 1)
    if bits & ACTION:
        return 0.7
    if bits & (ORG | THING) and before not in _TIMES:
        named = first > 1 and tokens.folded[first - 2] in DETERMINERS
        return -3.5 if named else -1.5
    return 0.0


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


def _capital_title(field: Field, first: int, last: int, title: int, near: int) -> float:
    """`President Xi` is sure; `a Fighter Pilot`, `Star Wars` and `Resident Evil` are nobody."""
    tokens = field.document.tokens
    bits = field.kind(first)
    if last - first > 1:
        return (
            -1.0 if bits & NEVER and not bits & NAMELIKE and not field.kind(near) & TITLE else 4.0
        )
    ordinary = bits & (COMMON | CALLING | TITLE | THING | ORG) and not bits & LEADING
    if ordinary and (
        not field.kind(near) & TITLE or (title and tokens.folded[title - 1] in DETERMINERS)
    ):
        return -1.0
    return 4.0 if field.kind(near) & TITLE else 2.5


def right(field: Field, last: int, length: int) -> float:
    """What stands behind a name."""
    tokens = field.document.tokens
    if last + 1 >= len(tokens.words):
        return 0.0
    word = tokens.folded[last]
    if word in ",(":
        return _right_of_comma(field, last + 1, length)
    if tokens.kinds[last] == NUMBER:
        return 0.8 if length > 1 else 0.0
    if word in _WHO:
        return 2.0
    bits = field.kind(last) if tokens.kinds[last] == WORD else 0
    if word == "'s":
        return _right_of_possessive(field, last + 1, length)
    if bits & VERB:
        if word in ("is", "was") and _is_said_to_be(field, last + 1):
            return 1.5
        if word in _SAYING and length == 1 and not field.kind(last - 1) & NAMELIKE:
            return 1.4
        return 1.6 if bits & HUMAN_VERB else 1.0 if bits & ACTION else 0.5
    if word in _NAMED_AFTER and not tokens.words[last][0].isupper():
        return -4.0
    if bits & (ORG | THING) and not tokens.words[last][0].isupper():
        return -0.7
    if word.endswith("ies") and listed(word[:-3] + "y") & (ORG | THING):
        return -1.5
    return 0.7 if word.endswith("ed") and not bits & FUNCTION and len(word) > 4 else 0.0


def _right_of_possessive(field: Field, at: int, length: int) -> float:
    """`Ruiz's wife` is a person's, `Tessenor's founder` and `Campbell's Soup` are not."""
    tokens = field.document.tokens
    word, bits = tokens.folded[at], field.kind(at)
    if word in _OF_FIRMS or tokens.folded[at + 1 : at + 2] == ["executive"]:
        return -1.0 if length == 1 else 0.0
    if tokens.words[at][0].isupper():
        return -1.0 if length == 1 and bits & NEVER else 0.0
    return 1.0 if bits & CALLING or word in _OF_PEOPLE else 0.0


def _is_said_to_be(field: Field, at: int) -> bool:
    """`is a striker`, `was the minister`: a calling behind the verb."""
    tokens = field.document.tokens
    if tokens.folded[at] not in DETERMINERS:
        return False
    near = range(at + 1, min(at + 4, len(tokens.words)))
    return any(field.kind(n) & CALLING and not field.kind(n) & FIRM for n in near)


def _right_of_comma(field: Field, at: int, length: int) -> float:
    """An age, a party, years of life or an apposition behind a comma or a bracket."""
    tokens = field.document.tokens
    word = tokens.folded[at]
    count = len(tokens.words)
    if tokens.kinds[at] == NUMBER and at + 1 < count and not field.kind(at - 2) & CALENDAR:
        closed = tokens.words[at + 1] in ",).;–-"
        if len(word) <= 2 and closed:
            return 3.0
        return 2.0 if len(word) == 4 and tokens.words[at - 1] == "(" and closed else 0.0
    if word == "now" and tokens.kinds[min(at + 1, count - 1)] == NUMBER:
        return 3.0
    if word in _AGES and at + 1 < count and tokens.words[at + 1] in ",.);":
        return 2.5
    if tokens.words[at - 1] == "(" and field.kind(at) & PLACE:
        return 1.5 if length > 1 else 0.5
    if word == "which":
        return -1.5
    if word in _WHO or word in ("born", "née", "nee", "formerly"):
        return 2.0
    if tokens.words[at] in ("R", "D") or tokens.words[at].startswith(("R-", "D-")):
        return 3.0
    if word in ("a", "an", "the", "his", "her", "its", "one"):
        return _described(field, at + 1, 7)
    if not field.kind(at) & (FUNCTION | VERB) or field.kind(at) & CALLING:
        return _described(field, at, 4)
    if tokens.words[at - 1] == "," and length > 1 and field.kind(at) & PLACE:
        return -1.0
    return 0.0


def _described(field: Field, first: int, reach: int) -> float:
    """Whether a calling in lower case stands in the next words, before a clause or a mark."""
    tokens = field.document.tokens
    for n in range(first, min(first + reach, len(tokens.words))):
        bits = field.kind(n)
        if bits & CALLING and tokens.words[n][0].islower():
            return 0.5 if bits & FIRM else 2.0
        if tokens.words[n] in ",.;)(" or (bits & FUNCTION and reach < 7):
            break
    return 0.0


def _pronouns(field: Field, last: int) -> float:
    """`he` or `which` soon behind a name that no list holds."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[last - 1]]
    for n in range(last, min(last + 14, sentence.last)):
        word = tokens.folded[n]
        if word in _PRONOUNS:
            return 1.3 if n > last + 1 else 0.5
        if word in _NEUTER:
            return -0.5
    after = sentence.last
    if after < len(tokens.words) and tokens.folded[after] in ("he", "she"):
        return 1.0
    return 0.0


def is_adjunct(field: Field, at: int) -> bool:
    """`the Trump administration`: a name before a noun that goes with a person."""
    tokens = field.document.tokens
    return at < len(tokens.words) and tokens.words[at] in _ADJUNCTS
