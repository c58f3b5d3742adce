"""Descriptions right before a name: `Treasury Secretary`, `Bank of Italy governor`."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import (
    CALENDAR,
    CALLING,
    COMMON,
    FUNCTION,
    GIVEN,
    HEAD,
    LEADING,
    NAMELIKE,
    ORG,
    PEOPLE,
    PLACE,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.phrases import DETERMINERS, LINKS, NOTHING, Found
from briefing.parser.persons.runs import Field
from briefing.parser.persons.titles import lower_title, office_before
from briefing.text.tokens import WORD

PERSONAL = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady mme monsieur madame herr frau don doña u datuk dato
    datin seri sri tan tun tengku puan encik haji hajjah hajja alhaji sheikh sheikha
    excellency madam hajia hj hh
    ntate mzee mama pak bu daw khun abune thiru inkosi nkosi kuya tita mang
    alhaja hajiya malam mallam shri smt ustaz ustazah otunba
    """.split()
)
_OWNERS = frozenset("his her their my our your its".split())
# Before a noun these tell where or when, and no person is meant, or they make a verb of it.
_WHERE = frozenset(
    """
    at in on by after before during over under without until since near through around last next
    every each one this that some any no
    to not and or but will would can could may might must shall should did do does let lets help
    helped make makes made 'll 'd n't don't didn't doesn't won't can't cannot couldn't wouldn't
    shouldn't
    """.split()
)
_TIMES = frozenset(
    """
    today yesterday tomorrow tonight night morning evening afternoon week month year time once home
    later earlier when while then instead sometimes
    """.split()
)
# What says how somebody is addressed, not what they do.
HONORIFICS = PERSONAL | frozenset(
    """
    barr engr comrade cde hon arc chief
    baron baroness prince princess father sister brother monsignor rev
    reverend imam ayatollah maulana rabbi pastor datuk cr cllr
    """.split()
)


def title_before(field: Field, mention: Mention) -> Found:
    """The words right before a name: `Treasury Secretary`, `Accra Lions coach`."""
    if mention.title < 0:
        return _pseudo_title(field, mention)
    tokens = field.document.tokens
    first, last = mention.title, mention.titled
    while last > first and (tokens.kinds[last - 1] != WORD or tokens.folded[last - 1] in PERSONAL):
        last -= 1
    while first < last and (
        tokens.folded[first] in PERSONAL
        or tokens.words[first] == "."
        or (tokens.folded[first] not in LINKS and field.kind(first) & FUNCTION)
    ):
        first += 1
    if "(" in tokens.words[first:last]:
        last = tokens.words.index("(", first)
    if last <= first:
        first, last = lower_title(field, mention.title), mention.title
        if first < 0:
            first = office_before(field, mention.title)
        if first < 0:
            return NOTHING
    if last < mention.titled and tokens.words[last] == ".":
        last += 1
    first = _phrase_start(field, first)
    return (1.0, first, last)


def _pseudo_title(field: Field, mention: Mention) -> Found:
    """Any noun that stands as a title does: `Australian backpacker Ana Ruiz`.

    Without an article before it a singular noun right before a full name tells what the person
    is, whatever it is (R. Quirk et al., "A Comprehensive Grammar of the English Language", 17.88);
    `at home Ana Ruiz` and `last night Ana Ruiz` tell where and when.
    """
    tokens = field.document.tokens
    noun = mention.first - 1
    begin = field.document.sentences[field.document.sentence_at[mention.first]].first
    full = len(mention.words) > 1 and field.kind(mention.first) & (GIVEN | LEADING)
    comma = noun > begin and tokens.words[noun] == ","
    noun -= comma
    if not full or noun <= begin or not _is_plain_noun(field, noun):
        return NOTHING
    first = _phrase_start(field, noun)
    before = tokens.folded[first - 1] if first > begin else ""
    if comma:
        closed = tokens.words[mention.last : mention.last + 1] in ([","], ["."], [")"])
        return (0.4, first, noun + 1) if before in _OWNERS and closed else NOTHING
    bare = before not in _WHERE and (before not in DETERMINERS or before in _OWNERS)
    return (0.5, first, noun + 1) if bare else NOTHING


def _is_plain_noun(field: Field, token: int) -> bool:
    """Whether a word in lower case may be a noun for a person, as far as the lists know."""
    tokens = field.document.tokens
    word, bits = tokens.words[token], field.kind(token)
    if tokens.kinds[token] != WORD or not word.islower() or len(word) < 4:
        return False
    if bits & (FUNCTION | VERB | ORG | THING | CALENDAR | PLACE) or word in _TIMES:
        return False
    if word in words("finite_verbs"):
        return False
    return not word.endswith(("ed", "ing", "ly", "ward")) and (word[-1] != "s" or word[-2] == "s")


def _phrase_start(field: Field, head: int) -> int:
    """Where the words that belong to a calling begin, walking back from it."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[head]].first
    sure = at = head
    while at > begin and head - at < 8:
        before = at - 1
        word = tokens.folded[before]
        if word in DETERMINERS:
            return at
        if word == "'s":
            return _possessor_start(field, before, begin)
        if tokens.words[before] == "." and before > begin and field.kind(before - 1) & TITLE:
            at -= 1
            continue
        over = _over_link(field, before, sure == at, begin)
        if over >= 0:
            at = sure = over
            continue
        if not _goes_before(field, before):
            break
        at = before
        if _belongs(field, at, begin) and all(_is_noun(field, n) for n in range(at + 1, sure)):
            sure = at
    if sure < head and sure > begin and tokens.folded[sure - 1] == "to":
        sure += 1
    return sure


def _over_link(field: Field, link: int, close: bool, begin: int) -> int:
    """The token before `and` of `captain and coach`, `of` of `Bank of Italy governor`; or -1."""
    tokens = field.document.tokens
    if not close or link <= begin:
        return -1
    bits = field.kind(link - 1)
    if tokens.words[link] == "and" and (bits & CALLING or _is_portfolio(field, link)):
        return link - 1
    house = tokens.words[link - 1][0].isupper() and bits & (ORG | THING)
    return link - 1 if tokens.words[link] == "of" and house else -1


def _is_portfolio(field: Field, link: int) -> bool:
    """`Information and Broadcasting Minister`: two words for what an office is over."""
    words_ = field.document.tokens.words
    bits = field.kind(link - 1)
    return (
        words_[link - 1][0].isupper()
        and words_[link + 1][0].isupper()
        and words_[link + 1] != "Prime"
        and bool(bits & (COMMON | TITLE))
        and not bits & (NAMELIKE | PLACE | PEOPLE | CALENDAR | ORG)
    )


def _goes_before(field: Field, token: int) -> bool:
    """Whether a word may stand among those before a calling: no verb, no function word."""
    tokens = field.document.tokens
    word, bits = tokens.folded[token], field.kind(token)
    if tokens.kinds[token] != WORD or bits & CALENDAR:
        return False
    if word in words("role_modifiers"):
        return True
    if bits & FUNCTION or (bits & VERB and not bits & CALLING):
        return False
    plain = tokens.words[token][0].islower() and word.endswith("ed")
    return not plain or tokens.folded[token - 1] in DETERMINERS


def _belongs(field: Field, token: int, begin: int) -> bool:
    """Whether a word before a calling surely belongs to it."""
    word = field.document.tokens.words[token]
    bits = field.kind(token)
    if bits & (CALLING | PEOPLE) or word.lower() in words("role_modifiers"):
        return True
    if word[0].isupper() and token == begin and word.endswith("ed"):
        return _is_job(field, token + 1)
    return word[0].isupper() and (token > begin or not word.endswith(("ing", "ly")))


def _is_job(field: Field, token: int) -> bool:
    """`Convicted murderer`: a calling in lower case, no house, stands there."""
    return field.document.tokens.words[token].islower() and bool(field.kind(token) & CALLING)


def _is_noun(field: Field, token: int) -> bool:
    """Whether a word in lower case that no list of modifiers holds can be a noun."""
    return not field.document.tokens.words[token].endswith(("s", "ed", "ing", "ly"))


def _possessor_start(field: Field, at: int, begin: int) -> int:
    """`Norway's`, `the company's`: the words before a possessive that go with it."""
    tokens = field.document.tokens
    first = at
    while first > begin and at - first < 5:
        before = first - 1
        if tokens.kinds[before] != WORD or tokens.folded[before] in DETERMINERS:
            break
        if not tokens.words[before][0].isupper() and first < at:
            break
        first = before
    return first if first < at else at + 1


def people_before(field: Field, mention: Mention) -> Found:
    """A party or a nationality right before a name: `Republican`, `Australian`."""
    at = mention.first - 1
    if mention.title >= 0 or at < 0 or not field.kind(at) & PEOPLE:
        return NOTHING
    same = field.document.sentence_at[at] == field.document.sentence_at[mention.first]
    if not same or not field.document.tokens.words[at][0].isupper():
        return NOTHING
    first = at - (at > 0 and bool(field.kind(at - 1) & HEAD))
    return (0.1, first, at + 1)
