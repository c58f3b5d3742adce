"""Where the words before a calling begin: `French team captain`, `Bank of Italy governor`."""

from __future__ import annotations

from functools import cache

from briefing.parser.lexicon import table, words
from briefing.parser.persons.kinds import (
    ACRONYM,
    BRAND,
    CALENDAR,
    CALLING,
    COMMON,
    FUNCTION,
    GIVEN,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.phrases import DETERMINERS, is_adverb, is_apostrophe
from briefing.parser.persons.runs import Field, takes_stop
from briefing.text.tokens import NUMBER, WORD

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
_BEFORE_OWNER = frozenset("former then ex late".split())
# What ministers are over and no other calling is called after.
_FIELDS = frozenset("works mines resources lands fisheries services women youth roads".split())
_OFFICES = frozenset("minister ministers secretary commissioner spokesman spokeswoman mec".split())
_OPENS_TITLE = frozenset("this all no our the".split())
_INSIDE_TITLE = frozenset("of in on at with to and".split())
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
_LINKING = frozenset(
    """
    alongside amid amidst amongst besides beside beneath despite except including plus versus vs
    regarding concerning following aboard atop notwithstanding minus unlike whereas whilst hence
    beyond till underneath unless maybe twice sometimes usually tonight moreover furthermore
    therefore otherwise apparently outside apart aside aloud abroad onstage backstage offstage
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
_REACH = 9


def phrase_start(field: Field, head: int) -> int:
    """Where the words that belong to a calling begin, walking back from it."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[head]].first
    sure = at = head
    while at > begin and head - at < _REACH:
        before = at - 1
        word = tokens.folded[before]
        owned = word == "'s" or is_apostrophe(field, before)
        article = word in DETERMINERS and not _is_in_title(field, before, begin)
        if (owned or article) and not all(_is_noun(field, n) for n in range(at, sure)):
            break
        if owned:
            return _possessor_start(field, before, begin)
        over = _over_mark(field, before, begin) if tokens.kinds[before] != WORD else -1
        if over < 0:
            over = _over_link(field, before, sure == at, begin)
        if over >= 0:
            at = sure = over
            continue
        if article:
            return at
        if not _goes_before(field, before, begin) or _is_of_house(field, before, head):
            break
        at = before
        if _extends(field, at, sure, begin):
            sure = at
    verb = tokens.words[sure].islower() and not _is_modifier(tokens.words[sure])
    if begin < sure < head and verb and tokens.folded[sure - 1] == "to":
        sure += 1
    return sure


def _extends(field: Field, at: int, sure: int, begin: int) -> bool:
    """Whether a description that surely begins at one token surely begins at an earlier one."""
    if _belongs(field, at, begin):
        return all(_is_noun(field, n) for n in range(at + 1, sure))
    return sure == at + 1 and _qualifies(field, at, begin)


def _is_of_house(field: Field, token: int, head: int) -> bool:
    """`the bill President Ruiz signed`: before an office with a capital no plain noun stands."""
    words_ = field.document.tokens.words
    if not words_[token].islower() or not words_[head][0].isupper():
        return False
    bits = field.kind(token)
    return not bits & (PEOPLE | CALLING | TITLE | ORG) and not _is_modifier(words_[token])


def _is_modifier(word: str) -> bool:
    return "-" in word or word.lower() in words("role_modifiers")


def _over_mark(field: Field, mark: int, begin: int) -> int:
    """The token before a mark inside a description; or -1.

    `Movement (MX) leader`, `Radio 1 host`, `Tessenor Inc. chairman`, `singer/songwriter`.
    """
    tokens = field.document.tokens
    word, before = tokens.words[mark], mark - 1
    if before < begin:
        return -1
    if tokens.kinds[mark] == NUMBER:
        bits = field.kind(before)
        named = tokens.words[before][0].isupper() and before >= begin
        dated = bits & CALENDAR and not (tokens.words[mark + 1].islower() and before == begin)
        return before if named and not bits & FUNCTION and not dated else -1
    if word == "-":
        aged = tokens.folded[mark + 1] == "year-old" and tokens.kinds[before] == NUMBER
        return before if aged else -1
    if word == ".":
        abbreviated = field.kind(before) & (TITLE | ORG) or takes_stop(tokens.words[before])
        return before if abbreviated and tokens.ends[before] == tokens.starts[mark] else -1
    if word == "/":
        return before if field.kind(before) & CALLING else -1
    if word == ")" and mark - 3 >= begin and tokens.words[mark - 2] == "(":
        letters = field.kind(before) & ACRONYM and tokens.kinds[mark - 3] == WORD
        return mark - 3 if letters else -1
    return -1


def _over_link(field: Field, link: int, close: bool, begin: int) -> int:
    """The token before `and` of `captain and coach`, `of` of `Bank of Italy governor`; or -1."""
    tokens = field.document.tokens
    if not close or link <= begin:
        return -1
    word, bits = tokens.folded[link], field.kind(link - 1)
    if word == "and" and (bits & (CALLING | TITLE) or _is_portfolio(field, link)):
        return link - 1
    if word in ("and", "&") and _joins_houses(field, link, begin):
        return link - 1
    if word == ",":
        listed = "and" in tokens.folded[link + 1 : link + 4]
        both = bits & CALLING and field.kind(link + 1) & CALLING
        return link - 1 if listed and (both or _is_portfolio(field, link)) else -1
    if word == "the" and link - 2 >= begin and tokens.words[link - 1] in _INSIDE_TITLE:
        link -= 1
    if tokens.words[link] not in _INSIDE_TITLE or not tokens.words[link - 1][0].isupper():
        return -1
    bits = field.kind(link - 1)
    if tokens.words[link] == "of" and bits & (ORG | THING):
        return link - 1
    return link - 1 if _is_of_work(field, link, begin) else -1


def _is_of_work(field: Field, link: int, begin: int) -> bool:
    """`Game of Thrones star`, `Made in Chelsea star`: a link inside the name of a work.

    Words of the language with a capital stand on either side, or the phrase has an article.
    """
    tokens = field.document.tokens
    behind = link + 1 + (tokens.folded[link + 1] == "the")
    before, after = field.kind(link - 1), field.kind(behind)
    if not tokens.words[behind][0].isupper() or before & (CALLING | PLACE | PEOPLE | CALENDAR):
        return False
    if not before & COMMON or (before & TITLE and tokens.folded[link + 1] != "the"):
        return False
    opened = link - 1 > begin and tokens.folded[link - 2] in DETERMINERS
    return opened or (bool(after & COMMON) and not after & (PLACE | CALENDAR | NAMELIKE))


def _joins_houses(field: Field, link: int, begin: int) -> bool:
    """`Marks & Spencer`, `Former Arsenal and England striker`: two houses of one person."""
    tokens = field.document.tokens
    bits = field.kind(link - 1)
    if not (_is_capital(field, link - 1) and _is_capital(field, link + 1)):
        return False
    if tokens.words[link] == "&":
        return True
    if bits & (NAMELIKE | CALENDAR | TITLE) and not bits & (PLACE | ORG):
        return False
    if field.kind(link + 1) & (TITLE | CALLING | COMMON):
        return False
    first = link - 1
    while first > begin and tokens.kinds[first - 1] == WORD and _is_capital(field, first - 1):
        first -= 1
    if any(field.kind(n) & GIVEN and not field.kind(n) & NEVER for n in range(first, link - 1)):
        return False
    before = tokens.folded[first - 1] if first > begin else ""
    opened = tokens.folded[first] in _BEFORE_OWNER or tokens.folded[first].startswith("ex-")
    known = bits & (PLACE | ORG | BRAND | ACRONYM)
    return (
        opened or before in _BEFORE_OWNER or bool(known and (not before or before in DETERMINERS))
    )


def _is_portfolio(field: Field, link: int) -> bool:
    """`Information and Broadcasting Minister`, `works and transport minister`."""
    tokens = field.document.tokens
    if tokens.words[link + 1] == "Prime":
        return False
    bits, word = field.kind(link - 1), tokens.folded[link - 1]
    over = word in _FIELDS or word in words("role_modifiers")
    if over and any(near in _OFFICES for near in tokens.folded[link + 2 : link + 6]):
        return True
    return (
        tokens.words[link - 1][0].isupper()
        and tokens.words[link + 1][0].isupper()
        and bool(bits & (COMMON | TITLE))
        and not bits & (NAMELIKE | PLACE | PEOPLE | CALENDAR | ORG)
    )


def _is_in_title(field: Field, token: int, begin: int) -> bool:
    """`A` of `I'm A Celebrity star`: an article with a capital between capital words."""
    words_ = field.document.tokens.words
    if token <= begin or words_[token] != "A":
        return False
    return words_[token - 1][0].isupper() and words_[token + 1][0].isupper()


def _goes_before(field: Field, token: int, begin: int) -> bool:
    """Whether a word may stand among those before a calling: no verb, no function word."""
    tokens = field.document.tokens
    word, bits = tokens.folded[token], field.kind(token)
    if tokens.kinds[token] != WORD:
        return False
    if bits & CALENDAR and not bits & PEOPLE and not _is_day_of_title(field, token):
        return False
    if word in _LINKING and not _is_capital(field, token):
        return False
    if word in SUBJECTS and (len(word) == 1 or not _is_capital(field, token)):
        return False
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
    if not _is_capital(field, token):
        return False
    if token > begin:
        return _is_capital(field, token - 1) or _is_capital(field, token + 1)
    if not _is_capital(field, token + 1):
        return False
    if tokens.folded[token] == "i'm":
        return True
    if tokens.folded[token] in _OPENS_TITLE:
        return bool(field.kind(token + 1) & (COMMON | FUNCTION))
    return bool(field.kind(token) & VERB and field.kind(token + 1) & FUNCTION)


def _belongs(field: Field, token: int, begin: int) -> bool:
    """Whether a word before a calling surely belongs to it."""
    word = field.document.tokens.words[token]
    bits = field.kind(token)
    if word.endswith("ed") and token > begin and _is_subject(field, token - 1):
        return False
    if bits & (CALLING | PEOPLE) or _is_modifier(word):
        return True
    if word.islower() and word.endswith("ed"):
        return _is_attributive(field, token, begin)
    if word[0].isupper() and token == begin and word.endswith("ed"):
        return _is_capital(field, token + 1) or _is_job(field, token + 1)
    if token == begin and word.endswith("ly"):
        if not _is_capital(field, token + 1):
            return word.lower() not in _SENTENCE_ADVERBS
        return bool(field.kind(token + 1) & VERB)
    capital = any(letter.isupper() for letter in word)
    return capital and (token > begin or not word.endswith("ing"))


def _is_subject(field: Field, token: int) -> bool:
    """`he` of `he married`: what stands before makes a verb of the word behind it."""
    return field.document.tokens.folded[token] in SUBJECTS


def _is_capital(field: Field, token: int) -> bool:
    return field.document.tokens.words[token][0].isupper()


def _qualifies(field: Field, token: int, begin: int) -> bool:
    """`ice rink manager`, `spin bowler`: a plain noun right before a calling in lower case.

    Not where it may be the verb: `they greet coach Ana Ruiz`, `to oust captain Ana Ruiz`.
    """
    tokens = field.document.tokens
    word, bits = tokens.words[token], field.kind(token)
    if not word[1:].islower() or len(word) < 3 or not tokens.words[token + 1].islower():
        return False
    if bits & (FUNCTION | VERB | CALENDAR) or word in words("finite_verbs") or word in TIMES:
        return False
    if not _is_noun(field, token):
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


def _is_noun(field: Field, token: int) -> bool:
    """Whether a word in lower case that no list of modifiers holds can be a noun."""
    word = field.document.tokens.words[token]
    if word[0].isupper() or _is_modifier(word):
        return True
    if word.endswith(("ed", "ing")) or is_adverb(word) or word in plain_verbs():
        return False
    return not word.endswith("s") or word.endswith("ss")


@cache
def plain_verbs() -> frozenset[str]:
    """`want`, `think`: verbs as they stand behind a plural."""
    return frozenset(table("word_classes")["plain_verb"].split()) - _ALSO_NOUNS


def _possessor_start(field: Field, at: int, begin: int) -> int:
    """`Norway's`, `the company's`: the words before a possessive that go with it."""
    tokens = field.document.tokens
    first = at
    if tokens.folded[at - 1] in SUBJECTS or tokens.folded[at - 1] in ("there", "what", "here"):
        return at + 1
    while first > begin and at - first < 5:
        before = first - 1
        if tokens.kinds[before] != WORD or tokens.folded[before] in DETERMINERS:
            break
        if first < at and tokens.folded[before] in _BEFORE_OWNER:
            return before
        if not tokens.words[before][0].isupper() and first < at:
            break
        first = before
    return first if first < at else at + 1
