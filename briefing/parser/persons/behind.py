"""What stands behind a name: ages, appositions, verbs, possessives, pronouns."""

from __future__ import annotations

from briefing.parser.persons.cues import DETERMINERS, KIN
from briefing.parser.persons.hints import RETIRED
from briefing.parser.persons.kinds import (
    ACTION,
    CALENDAR,
    CALLING,
    FIRM,
    FUNCTION,
    HUMAN_VERB,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    THING,
    TITLE,
    VERB,
    listed,
)
from briefing.parser.persons.runs import Field
from briefing.parser.persons.sheets import is_minute, is_of_card
from briefing.text.tokens import NUMBER, WORD

# Firms say and expect as people do.
_SAYING = frozenset("said says added told tells announced reported expects wants plans".split())
_WHO = frozenset("who whom aged".split())
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
    station church cathedral dam ratio effect syndrome disease law scale index county counties
    """.split()
)
_OF_FIRMS = frozenset(
    """
    ceo founder founders boss owner owners chairman chairwoman shares stock profit profits revenue
    headquarters parent website products customers users app platform board shareholders maker
    makers manufacturer
    """.split()
)
_OF_STATES = frozenset(
    "president king queen government parliament capital army economy border borders embassy".split()
)
_OF_PEOPLE = frozenset(
    """
    behalf office reply attorney poem poems poetry fiction memoir memoirs diary arms legs shoulder
    knee smile skin retirement marriage divorce pregnancy illness murder grave tomb likeness
    handwriting wedding accent tears header
    family death body life career lawyers remarks comments speech arrest resignation birthday face
    hair hands voice home house parents childhood words letter book novel album goal eyes
    successor supporters critics allies aides funeral
    """.split()
)
# What firms, towns and dogs have as well as people.
_OF_THINGS = frozenset("partner partners baby child children parents twin sister sisters".split())
_ADVERBS = frozenset("also later never soon then once still always eventually initially".split())
_INTENDS = frozenset("would will had has have could expects plans aims values intends".split())
_I = frozenset("I my me myself".split())
_WORKS = frozenset("acts acted serves served works worked".split())
_PRONOUNS = frozenset("he she his her him himself herself".split())
_NEUTER = frozenset("which its it itself".split())
# What somebody named does beside the sentence, and where a picture shows one.
_POSED = frozenset(
    """
    wearing speaking sitting standing smiling laughing appearing defending prosecuting mitigating
    weeping crying dressed clad representing kneeling seated
    """.split()
)
_PICTURED = frozenset("pictured left right above centre center below back front".split())
_SIDES = [["the", side] for side in ("defence", "defense", "prosecution", "crown", "state")]
_HONOURS = frozenset("QC KC SC SAN OBE MBE CBE MP MLA MSP MEP TD JP MD PhD RN FRS Esq".split())
_ANSWERS = frozenset("i we you my no yes well it's i'm i've we've".split())
_ARTICLES = frozenset("a an the his her its one my our their".split())
_REAL = (["real", "name"], ["birth", "name"], ["full", "name"], ["stage", "name"])
# Of brothers and sisters: `Brekke, the eldest, left`.
_BORN = frozenset("oldest eldest youngest elder younger".split())


def right(field: Field, last: int, length: int) -> float:
    """What stands behind a name."""
    tokens = field.document.tokens
    if last + 1 >= len(tokens.words):
        return 0.0
    name = last - 1
    word = tokens.folded[last]
    if (
        (word in _ADVERBS or (word.endswith("ly") and not listed(word)))
        and tokens.words[last + 1].islower()
        and last + 2 < len(tokens.words)
    ):
        last += 1
        word = tokens.folded[last]
    alone = length == 1 or (length == 2 and tokens.words[last - 1] == ".")
    if word == "(" and alone and tokens.folded[last + 1] in RETIRED:
        return -9.0
    if word in ",(":
        return _right_of_comma(field, last + 1, length)
    if is_of_card(field, last) or (length == 1 and is_minute(field, last)):
        return 2.4
    if tokens.kinds[last] == NUMBER:
        return 0.4 if length > 1 else 0.0
    if word == "whose":
        return 0.5
    if word in _WHO:
        return 2.0
    bits = field.kind(last) if tokens.kinds[last] == WORD else 0
    if word in '"“‘' and field.kind(last + 1) & VERB and tokens.words[last + 1].islower():
        return 0.5
    if length > 1 and tokens.words[last] in _HONOURS:
        return 2.0
    if word == ":" and length > 1 and _answers(field, last):
        return 1.5
    if word == "of" and length > 1:
        return 0.5 if tokens.words[last + 1][0].isupper() else 0.0
    if word == "'s":
        return _right_of_possessive(field, last + 1, length)
    if bits & VERB:
        if word == "was" and tokens.folded[last + 1] == "born":
            return 2.4
        if word in ("is", "was") and _is_said_to_be(field, last + 1):
            return 2.2
        if word in _WORKS and tokens.folded[last + 1] == "as" and _serves(field, last + 2):
            return 2.2
        if word in ("is", "was") and _is_age(field, last + 1):
            return 2.4
        if word in _SAYING and length == 1 and not field.kind(name) & NAMELIKE:
            if _plans(field, last + 1):
                return 0.0
            return 2.2 if says_i(field, name) else 1.4
        return 1.6 if bits & HUMAN_VERB else 1.0 if bits & ACTION else 0.5
    if not bits & (FUNCTION | THING | ORG) and is_verb_form(word):
        return 1.0
    if word in _NAMED_AFTER and not tokens.words[last][0].isupper():
        return -4.0
    if bits & (ORG | THING) and not tokens.words[last][0].isupper():
        return -0.7
    if word.endswith("ies") and listed(word[:-3] + "y") & (ORG | THING):
        return -1.5
    return 0.7 if word.endswith("ed") and not bits & FUNCTION and len(word) > 4 else 0.0


def _answers(field: Field, colon: int) -> bool:
    """`Ana Ruiz: I saw nothing`: a label at the head of a line and one who says `I` behind it."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[colon]].first
    told = tokens.folded[colon + 1 : colon + 2]
    return colon - begin < 4 and any(word in _ANSWERS for word in told)


def _plans(field: Field, at: int) -> bool:
    """`said it would close the plant`: said of a house; not `said it would be late`."""
    folded = field.document.tokens.folded
    if folded[at : at + 1] == ["that"]:
        at += 1
    if folded[at : at + 1] == ["its"]:
        return True
    if folded[at : at + 1] != ["it"] or at + 2 >= len(folded):
        return False
    acts = folded[at + 1] in _INTENDS or bool(field.kind(at + 1) & ACTION)
    return acts and folded[at + 2] not in ("be", "been", "take", "taken", "not")


def says_i(field: Field, first: int) -> bool:
    """`“I saw it,” Brekke said`: a firm says `we`."""
    words_ = field.document.tokens.words
    if not first or words_[first - 1] not in '"”’':
        return False
    for n in range(first - 2, max(-1, first - 40), -1):
        if words_[n] in '"“‘':
            return False
        if words_[n] in _I:
            return True
    return False


def is_verb_form(word: str) -> bool:
    """`supports`, where the list has `supported`."""
    stem = word.removesuffix("s")
    return stem is not word and any(listed(stem + end) & ACTION for end in ("ed", "d"))


def _right_of_possessive(field: Field, at: int, length: int) -> float:
    """`Ruiz's wife` is a person's, `Tessenor's founder` and `Campbell's Soup` are not."""
    tokens = field.document.tokens
    word, bits = tokens.folded[at], field.kind(at)
    if length == 1 and word in _OF_STATES:
        return -1.5
    alone = tokens.kinds[at] != WORD and word not in "\"“‘'"
    if length == 1 and (alone or word in ("said", "says")) and tokens.folded[at - 3] != "of":
        return -3.0  # `said McDonald's.`
    if word in KIN and word not in _OF_THINGS:
        return 2.2
    if word in _OF_FIRMS or tokens.folded[at + 1 : at + 2] == ["executive"]:
        return -1.0 if length == 1 else 0.0
    if tokens.words[at][0].isupper():
        return -1.0 if length == 1 and bits & NEVER else 0.0
    return 1.0 if bits & CALLING or word in _OF_PEOPLE else 0.0


def _is_age(field: Field, at: int) -> bool:
    """`is 38.`, `is nineteen and`: how old somebody is."""
    tokens = field.document.tokens
    years = tokens.folded[at] in _AGES or (
        tokens.kinds[at] == NUMBER and len(tokens.words[at]) == 2 and tokens.words[at].isdigit()
    )
    return years and tokens.folded[at + 1 : at + 2] in ([","], ["."], ["and"], [";"])


def _is_said_to_be(field: Field, at: int) -> bool:
    """`is a striker`, `was the minister`: a calling behind the verb."""
    tokens = field.document.tokens
    if tokens.folded[at] not in DETERMINERS:
        return False
    near = range(at + 1, min(at + 4, len(tokens.words)))
    return any(field.kind(n) & (CALLING | TITLE) and not field.kind(n) & FIRM for n in near)


def _serves(field: Field, at: int) -> bool:
    """`acts as spokesman`, `served as a judge`."""
    tokens = field.document.tokens
    at += at < len(tokens.words) and tokens.folded[at] in DETERMINERS
    bits = field.kind(at) if at < len(tokens.words) else 0
    return bool(bits & (CALLING | TITLE)) and not bits & FIRM


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
    if said := _set_off(field, at, length):
        return said
    if word == "not" and tokens.folded[at + 2 : at + 3] == ["real"]:
        return 3.5
    if word in ("now", "once") and tokens.folded[at + 1 : at + 2] in (["a"], ["an"]):
        return _described(field, at + 2, 5, length)
    if word == "now" and tokens.kinds[min(at + 1, count - 1)] == NUMBER:
        return 3.0
    if word in _AGES and at + 1 < count and tokens.words[at + 1] in ",.);":
        return 2.5
    if tokens.words[at - 1] == "(" and field.kind(at) & PLACE:
        return 1.5 if length > 1 else 0.5
    if tokens.words[at - 1] == "(" and length > 1 and tokens.words[at + 1 : at + 2] == [")"]:
        return 0.8 if tokens.words[at].istitle() else 0.0
    if word == "which":
        return -1.5
    if tokens.words[at - 1 : at + 4 : 2] == ["(", ".", ")"] and tokens.words[at].isupper():
        return -4.0
    if word == "whose":
        return 3.5 if tokens.folded[at + 1 : at + 3] in _REAL else 0.7
    if word in _WHO or word in ("born", "née", "nee", "formerly"):
        return 2.0
    if tokens.words[at] in ("R", "D") or tokens.words[at].startswith(("R-", "D-")):
        return 3.0
    if word == "the" and tokens.words[at + 2 : at + 3] == [","] and tokens.folded[at + 1] in _BORN:
        return 2.4
    if word in _ARTICLES:
        return _described(field, at + 1, 7, length)
    if length > 1 and _is_office(field, at):
        return 2.0
    if length == 1 and _is_greeted(field, at):
        return 0.0
    if not field.kind(at) & (FUNCTION | VERB) or field.kind(at) & CALLING:
        return _described(field, at, 4, length)
    if tokens.words[at - 1] == "," and length > 1 and field.kind(at) & PLACE:
        return -1.0
    return 0.0


def _is_office(field: Field, at: int) -> bool:
    """`Ana Ruiz, Vice Chancellor, …`: an office with capitals up to a comma."""
    tokens = field.document.tokens
    for n in range(at, min(at + 4, len(tokens.words) - 1)):
        if tokens.words[n] == ",":
            return n > at and bool(field.kind(n - 1) & TITLE)
        if tokens.kinds[n] != WORD or not tokens.words[n][0].isupper():
            return False
    return False


def _is_greeted(field: Field, at: int) -> bool:
    """`“Amen, governor,” said`: who is spoken to, at the end of what is said."""
    words_ = field.document.tokens.words
    if at < 3 or at + 2 >= len(words_) or words_[at - 3] not in '"“‘':
        return False
    return words_[at + 1] in ",.!?" and words_[at + 2] in '"”’'


def _set_off(field: Field, at: int, length: int) -> float:
    """`, wearing a red hat,`, `, of Leeds,`, `, then 19,`, `(pictured)`: what only somebody is."""
    tokens = field.document.tokens
    word, following = tokens.folded[at], tokens.words[at + 1 : at + 2]
    bracketed = tokens.words[at - 1] == "("
    if word in _PICTURED and bracketed:
        return 2.0
    if bracketed:
        return 0.0
    if word == "then" and following and tokens.kinds[at + 1] == NUMBER:
        return 2.5
    if word in _POSED:
        return 1.5
    if word == "for" and tokens.folded[at + 1 : at + 3] in _SIDES:
        return 2.0
    at += word == "also"
    home = length > 1 and tokens.folded[at : at + 1] in (["of"], ["from"])
    named = home and any(word[0].isupper() for word in tokens.words[at + 1 : at + 2])
    return 0.7 if named and "," in tokens.words[at + 2 : at + 5] else 0.0


def _described(field: Field, first: int, reach: int, length: int) -> float:
    """Whether a calling in lower case stands in the next words, before a clause or a mark."""
    tokens = field.document.tokens
    for n in range(first, min(first + reach, len(tokens.words))):
        bits = field.kind(n)
        if bits & TITLE and _is_seat(field, n):
            return 2.4
        if bits & (CALLING | TITLE) and tokens.words[n][0].islower():
            return 0.5 if bits & FIRM and length < 3 else 2.4 if bits & TITLE else 2.0
        if bits & PEOPLE and tokens.folded[n + 1 : n + 2] in (["who"], [","], ["whose"]):
            return 1.5  # `Lindqvist, a Swede who`
        if tokens.words[n] in ",.;)(" or (bits & FUNCTION and reach < 7):
            break
    return 0.0


def _is_seat(field: Field, at: int) -> bool:
    """`MLA for the area`, `CEO of`: an office in letters, and what it is held of."""
    tokens = field.document.tokens
    return tokens.words[at].isupper() and tokens.folded[at + 1 : at + 2] in (["for"], ["of"])


# The tokens in which a quote that is tagged ends.
_QUOTE = 40


def pronouns(field: Field, last: int) -> float:
    """`he` or `which` soon behind a name that no list holds."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[last - 1]]
    if tokens.folded[last : last + 2] in (["is", "about"], ["was", "about"]):
        return -1.0  # a record, a book
    for n in range(last, min(last + 14, sentence.last)):
        word = tokens.folded[n]
        if word in _PRONOUNS:
            return 1.5 if n > last + 1 else 0.5
        if word == "it" and n == last + 1 and tokens.words[last] == ",":
            continue  # `For Ana Ruiz, it is no joke`
        if word in _NEUTER and not (word == "which" and _is_of_noun(field, n)):
            return -0.5
    after = sentence.last
    if after < len(tokens.words) and tokens.folded[after] in ("he", "she"):
        return 1.0
    return 0.0


def is_tagged(field: Field, start: int, last: int) -> bool:
    """Whether the sentence behind a name's is a quote of `he` or `she`: “It was bad,” she said.

    No preposition makes the name another's: `who runs the line for Nordsund Ferries`.
    """
    tokens = field.document.tokens
    begin, first = field.document.sentences[field.document.sentence_at[last - 1]][:2]
    if start > begin + 1 and field.kind(start - 1) & FUNCTION:
        return False
    if first >= len(tokens.words) or tokens.words[first] not in ("“", '"', "‘"):
        return False
    for n in range(first + 1, min(first + _QUOTE, len(tokens.words) - 2)):
        if tokens.words[n] in ("”", '"', "’") and tokens.starts[n + 1] > tokens.ends[n]:
            said = field.kind(n + 2) & ACTION
            return tokens.folded[n + 1] in ("he", "she") and bool(said)
    return False


def _is_of_noun(field: Field, which: int) -> bool:
    """`the race which was held`: of the noun right before it."""
    before = field.document.tokens.words[which - 1]
    return before.islower() and not field.kind(which - 1) & FUNCTION
