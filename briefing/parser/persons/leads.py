"""Where the words before a calling begin: `French team captain`, `Bank of Italy governor`."""

from __future__ import annotations

from briefing.parser.lexicon import words
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
from briefing.parser.persons.modifiers import (
    SUBJECTS,
    belongs,
    goes_before,
    is_capital,
    is_in_title,
    is_modifier,
    is_noun,
    qualifies,
)
from briefing.parser.persons.phrases import DETERMINERS, is_apostrophe
from briefing.parser.persons.runs import Field, takes_stop
from briefing.text.tokens import NUMBER, WORD

_BEFORE_OWNER = frozenset("former then ex late".split())
# What ministers are over and no other calling is called after.
_FIELDS = frozenset(
    """
    works mines resources lands fisheries services women youth roads health agriculture finance
    education justice energy transport trade industry water land housing environment tourism sports
    sport culture labour labor home defence defense interior planning gender science technology
    information communications urban rural forestry commerce
    """.split()
)
_OFFICES = frozenset(
    "director minister ministers secretary commissioner spokesman spokeswoman mec".split()
)
_INSIDE_TITLE = frozenset("of in on at with to and".split())
_OPENING = frozenset(
    """
    when while as after before since because although though if with for from in at on but and by
    """.split()
)
_TIMES = frozenset("day night week weekend month year season summer winter".split())
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
        article = word in DETERMINERS and not is_in_title(field, before, begin)
        if (owned or article) and not all(is_noun(field, n) for n in range(at, sure)):
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
        if not goes_before(field, before, begin) or _is_of_house(field, before, head):
            break
        if word in _TIMES and field.kind(at) & PEOPLE:
            break  # `the final day Zimbabwean umpire`
        at = before
        if _extends(field, at, sure, begin):
            sure = at
    verb = tokens.words[sure].islower() and not is_modifier(tokens.words[sure])
    moves = begin < sure < head and tokens.words[sure] in ("past", "round")
    if moves and (field.kind(sure - 1) & VERB or tokens.words[sure - 1].endswith("ed")):
        sure += 1  # `slipped past winger Ana Ruiz`
    if begin < sure < head and verb and tokens.folded[sure - 1] == "to":
        sure += 1
    if sure in (begin, begin + 1) and sure < head and _is_placing(field, begin):
        ranks = (n for n in range(begin + 1, head + 1) if tokens.words[n][0].isupper())
        sure = next(ranks, sure)  # `Outside court Det Sgt Ruiz`
    return _house_start(field, sure, begin) if tokens.folded[sure] in _SUFFIXES else sure


def _is_placing(field: Field, begin: int) -> bool:
    """Whether a sentence opens with where or when something is: `Outside court`."""
    tokens = field.document.tokens
    if tokens.folded[begin] not in _PLACING or field.kind(begin + 1) & (CALLING | TITLE | PEOPLE):
        return False
    return bool(field.kind(begin + 1) & ORG) or not is_modifier(tokens.words[begin + 1])


_PLACING = frozenset("outside inside at after before during".split())
_SUFFIXES = frozenset("co ltd inc corp plc ag nv limited incorporated llc".split())


def _house_start(field: Field, suffix: int, begin: int) -> int:
    """Where a firm's name begins before what closes it: `James Cape and Co`, `Bent (Asia) Ltd`."""
    words_ = field.document.tokens.words
    at = suffix
    while at > begin and suffix - at < _REACH:
        word = words_[at - 1]
        joins = word in ("and", "&", ",") and at - 2 >= begin and words_[at - 2][:1].isupper()
        bracket = word in ("(", ")") and at - 2 >= begin
        if not (word[:1].isupper() or joins or bracket):
            break
        at -= 1
    return at


def _extends(field: Field, at: int, sure: int, begin: int) -> bool:
    """Whether a description that surely begins at one token surely begins at an earlier one."""
    if belongs(field, at, begin):
        return all(is_noun(field, n) for n in range(at + 1, sure))
    return sure == at + 1 and qualifies(field, at, begin)


def _is_of_house(field: Field, token: int, head: int) -> bool:
    """`the bill President Ruiz signed`: before an office with a capital no plain noun stands."""
    words_ = field.document.tokens.words
    if not words_[token].islower() or not words_[head][0].isupper():
        return False
    bits = field.kind(token)
    return not bits & (PEOPLE | CALLING | TITLE | ORG) and not is_modifier(words_[token])


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
    word = tokens.folded[link] if link > begin else ""
    if word in ("and", ",") and tokens.folded[link - 1] in _FIELDS and _is_portfolio(field, link):
        return link - 1
    if not close or link <= begin:
        return -1
    bits = field.kind(link - 1)
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
    if not (is_capital(field, link - 1) and is_capital(field, link + 1)):
        return False
    if tokens.words[link] == "&":
        return True
    if bits & (NAMELIKE | CALENDAR | TITLE) and not bits & (PLACE | ORG):
        return False
    if field.kind(link + 1) & (TITLE | CALLING | COMMON):
        return False
    first = link - 1
    while first > begin and tokens.kinds[first - 1] == WORD and is_capital(field, first - 1):
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
        if before == begin and tokens.folded[before] in _OPENING:
            break  # `When India's opener Bo Lund left`
        if not tokens.words[before][0].isupper() and first < at:
            break
        first = before
    return first if first < at else at + 1
