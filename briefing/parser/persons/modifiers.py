"""What a word before a calling can be: a part of the description, a verb, a small word."""

from __future__ import annotations

from functools import cache

from briefing.parser.lexicon import table, words
from briefing.parser.persons.kinds import (
    CALENDAR,
    CALLING,
    COMMON,
    FUNCTION,
    ORG,
    PEOPLE,
    PLACE,
    TITLE,
    VERB,
)
from briefing.parser.persons.phrases import DETERMINERS, is_adverb
from briefing.parser.persons.runs import Field
from briefing.text.tokens import WORD

# Before a noun these tell where or when, and no person is meant, or they make a verb of it.
WHERE = frozenset(
    """
    what which how at in on by after before during over under without until since near through
    around last next
    every each one this that some any no
    to not and or but will would can could may might must shall should did do does let lets help
    helped make makes made 'll 'd n't don't didn't doesn't won't can't cannot couldn't wouldn't
    shouldn't
    """.split()
)
TIMES = frozenset(
    """
    today yesterday tomorrow tonight night morning evening afternoon week month year time once home
    summer winter dinner supper
    later earlier when while then instead sometimes
    """.split()
)
# Behind these a word in lower case is a verb.
PRONOUNS = frozenset("i we you they he she it who which that".split())
SUBJECTS = PRONOUNS | frozenset("and or not".split())
_OPENS_TITLE = frozenset("this all no our the".split())
_PLACING = frozenset(
    """
    at in on by after before during over under without until since near of for with from against
    between
    """.split()
)
_ALSO_NOUNS = frozenset(
    "work use support back hope fear face plan vote drive walk report favour".split()
)
# Small words that the list of function words leaves out.
LINKING = frozenset(
    """
    opposite alongside amid amidst amongst besides beside beneath despite except including plus
    versus vs regarding concerning following aboard atop notwithstanding minus unlike whereas
    whilst hence beyond till underneath unless maybe twice sometimes usually tonight moreover
    furthermore therefore otherwise apparently outside apart aside aloud abroad onstage
    backstage offstage
    """.split()
)
# What opens a sentence with a capital, and is no `Strictly` of `Strictly pro`.
_SENTENCE_ADVERBS = frozenset(
    """
    actually additionally allegedly apparently bizarrely briefly certainly clearly consequently
    controversially crucially curiously currently daily early especially eventually evidently
    famously finally formerly fortunately frankly generally happily hopefully immediately
    importantly incidentally incredibly inevitably initially instantly interestingly ironically
    lately luckily mainly monthly mostly naturally notably obviously occasionally oddly only
    originally poignantly possibly predictably presumably previously probably purportedly quickly
    really recently remarkably reportedly sadly secondly seemingly separately shortly significantly
    similarly simply slowly strangely subsequently suddenly supposedly surely surprisingly tellingly
    thankfully tragically typically ultimately understandably undoubtedly unexpectedly
    unfortunately unsurprisingly usually weekly worryingly
    """.split()
)


def is_modifier(word: str) -> bool:
    return "-" in word or word.lower() in words("role_modifiers")


def is_in_title(field: Field, token: int, begin: int) -> bool:
    """`A` of `I'm A Celebrity star`: an article with a capital between capital words."""
    words_ = field.document.tokens.words
    if token <= begin or words_[token] != "A":
        return False
    return words_[token - 1][0].isupper() and words_[token + 1][0].isupper()


def goes_before(field: Field, token: int, begin: int) -> bool:
    """Whether a word may stand among those before a calling: no verb, no function word."""
    tokens = field.document.tokens
    word, bits = tokens.folded[token], field.kind(token)
    if tokens.kinds[token] != WORD:
        return False
    if bits & CALENDAR and not bits & PEOPLE and not _is_day_of_title(field, token):
        return False
    if word in LINKING and not is_capital(field, token):
        return False
    if word in SUBJECTS and (len(word) == 1 or not is_capital(field, token)):
        return False
    if word.endswith("ed") and tokens.folded[token + 1] == "former":
        return token > begin and tokens.folded[token - 1] in DETERMINERS  # `jailed former mayor`
    if word in words("role_modifiers"):
        return True
    if bits & FUNCTION or (bits & VERB and not bits & CALLING):
        return _is_word_of_title(field, token, begin)
    plain = tokens.words[token][0].islower() and word.endswith("ed") and "-" not in word
    return not plain or _is_attributive(field, token, begin)


def _is_day_of_title(field: Field, token: int) -> bool:
    """`Saturday Night Live star`, `Sunday Times editor`: a day in the name of a work."""
    nxt, bits = field.document.tokens.words[token + 1], field.kind(token + 1)
    plain = bits & COMMON and not bits & (TITLE | CALLING | ORG | PEOPLE | PLACE)
    return nxt == "Times" or (nxt[0].isupper() and bool(plain))


def _is_attributive(field: Field, token: int, begin: int) -> bool:
    """`the ousted`, `by convicted`: what ends as a past verb does, and stands where none can."""
    before = field.document.tokens.folded[token - 1] if token > begin else ""
    return before in DETERMINERS or before in _PLACING


def _is_word_of_title(field: Field, token: int, begin: int) -> bool:
    """A verb or a small word with a capital: `Strictly Come Dancing star`, `Take That singer`."""
    tokens = field.document.tokens
    if not is_capital(field, token):
        return False
    if token > begin:
        return is_capital(field, token - 1) or is_capital(field, token + 1)
    if not is_capital(field, token + 1):
        return False
    if tokens.folded[token] == "i'm":
        return True
    if tokens.folded[token] in _OPENS_TITLE:
        return bool(field.kind(token + 1) & (COMMON | FUNCTION))
    return bool(field.kind(token) & VERB and field.kind(token + 1) & FUNCTION)


def belongs(field: Field, token: int, begin: int) -> bool:
    """Whether a word before a calling surely belongs to it."""
    word = field.document.tokens.words[token]
    bits = field.kind(token)
    if word.endswith("ed") and token > begin and _is_subject(field, token - 1):
        return False
    if bits & (CALLING | PEOPLE) or is_modifier(word):
        return True
    if word.islower() and word.endswith("ed"):
        return _is_attributive(field, token, begin)
    if word[0].isupper() and token == begin and word.endswith("ed"):
        return is_capital(field, token + 1) or _is_job(field, token + 1)
    if token == begin and word.endswith("ly"):
        if not is_capital(field, token + 1):
            return word.lower() not in _SENTENCE_ADVERBS
        return bool(field.kind(token + 1) & VERB)
    capital = any(letter.isupper() for letter in word)
    return capital and (token > begin or not word.endswith("ing"))


def _is_subject(field: Field, token: int) -> bool:
    """`he` of `he married`: what stands before makes a verb of the word behind it."""
    return field.document.tokens.folded[token] in SUBJECTS


def is_capital(field: Field, token: int) -> bool:
    return field.document.tokens.words[token][0].isupper()


def qualifies(field: Field, token: int, begin: int) -> bool:
    """`ice rink manager`, `spin bowler`: a plain noun right before a calling in lower case.

    Not where it may be the verb: `they greet coach Ana Ruiz`, `to oust captain Ana Ruiz`.
    """
    tokens = field.document.tokens
    word, bits = tokens.words[token], field.kind(token)
    if not word[1:].islower() or len(word) < 3 or not tokens.words[token + 1].islower():
        return False
    if bits & (FUNCTION | VERB | CALENDAR) or word in words("finite_verbs") or word in TIMES:
        return False
    if not is_noun(field, token):
        return False
    before = tokens.folded[token - 1] if token > begin else ""
    if not before or tokens.kinds[token - 1] != WORD:
        return True
    plural = before.endswith("s") and not before.endswith("ss")
    if plural and not field.kind(token - 1) & (FUNCTION | VERB):
        return False
    return before not in SUBJECTS and (before not in WHERE or before in _PLACING)


def _is_job(field: Field, token: int) -> bool:
    """`Convicted murderer`: a calling in lower case, no house, stands there."""
    return field.document.tokens.words[token].islower() and bool(field.kind(token) & CALLING)


def is_noun(field: Field, token: int) -> bool:
    """Whether a word in lower case that no list of modifiers holds can be a noun."""
    word = field.document.tokens.words[token]
    if word[0].isupper() or is_modifier(word):
        return True
    if word.endswith(("ed", "ing")) or is_adverb(word) or word in plain_verbs():
        return False
    return not word.endswith("s") or word.endswith("ss")


@cache
def plain_verbs() -> frozenset[str]:
    """`want`, `think`: verbs as they stand behind a plural."""
    return frozenset(table("word_classes")["plain_verb"].split()) - _ALSO_NOUNS
