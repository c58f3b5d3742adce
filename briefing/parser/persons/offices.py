"""Descriptions right before a name: `Treasury Secretary`, `Bank of Italy governor`."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.hints import RETIRED, opening_of
from briefing.parser.persons.kinds import (
    CALENDAR,
    CALLING,
    FUNCTION,
    GIVEN,
    HEAD,
    LEADING,
    ORG,
    PEOPLE,
    PLACE,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.leads import phrase_start
from briefing.parser.persons.modifiers import (
    LINKING,
    PRONOUNS,
    SUBJECTS,
    TIMES,
    WHERE,
    plain_verbs,
)
from briefing.parser.persons.phrases import DETERMINERS, LINKS, NOTHING, Found, is_folk
from briefing.parser.persons.runs import Field
from briefing.parser.persons.shared import is_plural_calling
from briefing.parser.persons.titles import lower_title, office_before
from briefing.text.tokens import WORD

PERSONAL = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady mme monsieur madame herr frau don doña u datuk dato
    datin seri sri tan tun tengku puan encik haji hajjah hajja alhaji sheikh sheikha
    excellency madam hajia hj hh
    ntate mzee mama pak bu daw khun abune thiru inkosi nkosi kuya tita mang
    alhaja hajiya malam mallam shri smt ustaz ustazah otunba alh mian hon ven
    morena
    honourable honorable highness majesty eminence holiness
    """.split()
)
_OWNERS = frozenset("his her their my our your its".split())
# How American papers shorten what a player is.
_POSITIONS = frozenset(
    "QB RB WR TE DL LB CB DE DT OL OT OG LT RT FB DB RHP LHP INF OF SS PG SG SF PF GK DA".split()
)
_WITH = frozenset("with from for despite".split())
_RANKS = frozenset(
    "General Justice Colonel Captain Professor Hon Adv Advocate Prof Cde Engr Barr Rev".split()
)
_AGENT_ENDINGS = ("er", "or", "ist", "ant", "ian", "eer", "ee", "man", "woman")
_CREDITS = frozenset("copyright photo image picture credit annual".split())
_FOLK_ENDINGS = ("ator", "ist", "ian", "eer", "wright", "smith", "man", "woman", "mate")
_NO_AGENTS = frozenset("letter computer tractor paper number order water nature matter".split())
# Two words for what somebody is of which the second alone is a thing.
_PAIRS = frozenset(
    """
    running back/tight end/defensive end/wide receiver/full back/hired gun/right hand/deck hand
    farm hand/stage hand/child bride/law don/tail gunner
    """.replace("\n", "/")
    .replace("    ", "")
    .split("/")
)
# What says how somebody is addressed, not what they do.
HONORIFICS = PERSONAL | frozenset(
    """
    barr engr comrade cde hon arc chief
    baron baroness prince princess father sister brother monsignor rev
    reverend imam ayatollah maulana rabbi pastor datuk cr cllr
    """.split()
)


_DEGREES = frozenset(("prof", "ven", "rev", "engr"))


def _over_double_rank(field: Field, first: int) -> int:
    """The token of `Lt` in `Lt.-Gov.`, of `Maj` in `Maj.-Gen.`"""
    tokens = field.document.tokens
    joined = first > 2 and tokens.words[first - 2 : first] == [".", "-"]
    joined = joined and tokens.starts[first] == tokens.ends[first - 1]
    return first - 3 if joined and field.kind(first - 3) & TITLE else first


def _without_rank(field: Field, first: int, last: int) -> int:
    """Where a job ends that a rank or an address goes on with: `council leader | Cllr`."""
    tokens = field.document.tokens
    at = last
    while at > first and (
        tokens.kinds[at - 1] != WORD
        or (
            tokens.words[at - 1][0].isupper()
            and (field.kind(at - 1) & TITLE or tokens.folded[at - 1] in HONORIFICS)
        )
    ):
        at -= 1
    held = at > first and tokens.words[at - 1].islower()
    return at if held and field.kind(at - 1) & (CALLING | TITLE) else last


def _before_bracket(field: Field, mention: Mention) -> Found | None:
    """`DCP (South) Ana Ruiz`, `Superintendent of Police (SP) Ana Ruiz`: letters stay outside."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[mention.first]].first
    opening = opening_of(field, mention.first - 1)
    if opening <= begin:
        return None
    head = opening - 1 - (tokens.words[opening - 1] == ".")
    if not field.kind(head) & (TITLE | CALLING):
        head = office_before(field, opening)
    if head < begin:
        return None
    letters = mention.first - opening == 3 and tokens.words[opening + 1].isupper()
    retired = tokens.folded[opening + 1] in RETIRED
    first, last = phrase_start(field, head), opening if letters or retired else mention.first
    return (1.0, first, _without_rank(field, first, last))


def title_before(field: Field, mention: Mention) -> Found:
    """The words right before a name: `Treasury Secretary`, `Accra Lions coach`."""
    if mention.title < 0:
        return _before_bracket(field, mention) or _pseudo_title(field, mention, mention.first)
    tokens = field.document.tokens
    near = tokens.words[mention.first - 1]
    if near.islower() and near.endswith("ed") and not field.kind(mention.first - 1) & CALLING:
        return NOTHING
    first, last = mention.title, mention.titled
    while last > first and (tokens.kinds[last - 1] != WORD or _is_address(field, last - 1)):
        last -= 1
    if last > first + 1 and tokens.folded[last - 1] in _DEGREES:
        last -= 1  # Education Minister Prof. Ana Ruiz
    if last == first + 1 and tokens.words[first] in _RANKS:
        job = lower_title(field, first)
        if job >= 0:
            first, last = job, first  # `its envoy General`
    while first < last and (
        _is_address(field, first)
        or tokens.words[first] == "."
        or (tokens.folded[first] not in LINKS and field.kind(first) & FUNCTION)
        or tokens.folded[first] == "besides"
    ):
        first += 1
    if "(" in tokens.words[first:last]:
        last = tokens.words.index("(", first)
    if last <= first:
        first, last = lower_title(field, mention.title), mention.title
        if first < 0:
            first = office_before(field, mention.title)
        if first < 0:
            found = _pseudo_title(field, mention, mention.title)
            return found if found[0] else _degree(field, mention)
    plural = first == mention.first - 1 and is_plural_calling(tokens.words[first])
    alone = field.kind(mention.last) & VERB if mention.last < len(tokens.words) else True
    alone = alone or tokens.folded[first - 1] in PRONOUNS
    if (plural and alone) or _is_cut(field, first, last):
        return NOTHING
    if tokens.folded[first - 2 : first] in (["as", "a"], ["as", "an"]):
        return NOTHING
    if last < mention.titled and tokens.words[last] == ".":
        last += 1
    if first > 1 and tokens.folded[first - 1] in ("of", "for"):
        office = field.kind(first - 2) & (TITLE | CALLING) and tokens.words[first - 2][0].isupper()
        first -= 2 * bool(office)  # `Minister of Health Dr Ana Ruiz`
    first = phrase_start(field, first)
    first = _over_double_rank(field, first)
    first += 2 * (tokens.folded[first] == "according")
    first += tokens.folded[first] in ("quoting", "citing", "addressing", "meeting", "replacing")
    return (1.0, first, _without_rank(field, first, last))


def _degree(field: Field, mention: Mention) -> Found:
    """`Dr`, where nothing else is told: it says what somebody is, as `Mr` does not."""
    near = range(mention.title, mention.first)
    at = next((n for n in near if field.document.tokens.folded[n] == "dr"), -1)
    return (0.03, at, at + 1) if at >= 0 else NOTHING


def _is_cut(field: Field, first: int, last: int) -> bool:
    """`genius of Bo Lund and`: what ends on a small word is no title of what follows."""
    word = field.document.tokens.folded[last - 1]
    return last - first > 1 and (word in LINKS or word in DETERMINERS)


def _pseudo_title(field: Field, mention: Mention, at: int) -> Found:
    """Any noun that stands as a title does: `Australian backpacker Ana Ruiz`.

    Without an article before it a singular noun right before a full name tells what the person
    is, whatever it is (R. Quirk et al., "A Comprehensive Grammar of the English Language", 17.88);
    `at home Ana Ruiz` and `last night Ana Ruiz` tell where and when. `at` is where the name
    begins, its `Mr` or `Sir` included.
    """
    tokens = field.document.tokens
    noun = at - 1
    begin = field.document.sentences[field.document.sentence_at[mention.first]].first
    comma = noun > begin and tokens.words[noun] == ","
    noun -= comma
    addressed = at < mention.first
    full = len(mention.words) > 1 or addressed
    head = _noun_head(field, noun, begin) if noun >= begin and full else -1
    if head < 0:
        return NOTHING
    if _is_adjunct(field, mention.last):
        return NOTHING
    first = phrase_start(field, head)
    before = tokens.folded[first - 1] if first > begin else ""
    closed = tokens.words[mention.last : mention.last + 1] in ([","], ["."], [")"])
    known = addressed or bool(field.kind(mention.first) & (GIVEN | LEADING))
    if comma:
        owned = (before in _OWNERS and before != "your") or "'s" in tokens.folded[first:noun]
        return (0.4, first, noun + 1) if owned and closed and known else NOTHING
    if first == head and before.endswith(("'ve", "have", "has", "had")):
        return NOTHING  # I’ve shaken Ana Ruiz’s hand
    where = before in WHERE and not _is_agent(field, first, noun, before)
    if before in PRONOUNS or where or (before == "'s" and _is_short(field, first - 1)):
        return NOTHING
    if before in _OWNERS and first - 2 == begin and tokens.folded[begin] in WHERE | _WITH:
        return NOTHING  # `With his second delivery Ana Ruiz won`
    if before in DETERMINERS and before not in _OWNERS:
        spoken = tokens.folded[mention.last : mention.last + 1] == ["said"]
        plain = (closed or spoken) and known and first < head
        folk = is_folk(tokens.folded[noun]) or tokens.folded[noun].endswith(_FOLK_ENDINGS)
        return (0.4, first, noun + 1) if plain or folk else NOTHING
    return (0.5, first, noun + 1) if known or first < head else NOTHING


def _is_address(field: Field, token: int) -> bool:
    """`Mrs`, `Lady`, no `lady` of `first lady`."""
    tokens = field.document.tokens
    if tokens.words[token] == "Lady" and tokens.folded[token - 1] == "first":
        return False
    return tokens.folded[token] in PERSONAL and tokens.words[token][0].isupper()


def _is_adjunct(field: Field, behind: int) -> bool:
    """`my annual Ana Ruiz party`: a name before a noun, the word before is the noun's."""
    tokens = field.document.tokens
    if behind >= len(tokens.words) or not tokens.words[behind].islower():
        return False
    bits, word = field.kind(behind), tokens.words[behind]
    verb = bits & (FUNCTION | VERB) or word in words("finite_verbs") or word in plain_verbs()
    return not verb and not word.endswith(("ed", "s", "ing", "ly"))


def _is_agent(field: Field, first: int, noun: int, before: str) -> bool:
    """`car park attendant`, `campmate`: somebody, even behind a preposition."""
    word = field.document.tokens.folded[noun]
    if before in ("and", "to") and first < noun:
        return True
    acts = first < noun or field.document.tokens.folded[first - 1] == "by"
    return is_folk(word) or (acts and word.endswith(_AGENT_ENDINGS) and word not in _NO_AGENTS)


def _is_short(field: Field, at: int) -> bool:
    """`it's`, `that's`: no possessive but `is`."""
    return field.document.tokens.folded[at - 1] in SUBJECTS


def _noun_head(field: Field, noun: int, begin: int) -> int:
    """Where the noun that ends at a token begins, if it may tell what somebody is; or -1.

    `supermodel`, `running back`, `number one`, `No. 1`.
    """
    tokens = field.document.tokens
    near = tokens.folded[max(begin, noun - 2) : noun + 1]
    if tokens.words[noun] in _POSITIONS:
        return noun
    if tokens.words[noun].startswith("foot-"):
        return -1  # `the 7-foot-1 Ana Ruiz`
    if near[-2:] in (["number", "one"], ["no", "1"]) or " ".join(near[-2:]) in _PAIRS:
        return noun - 1
    if near == ["no", ".", "1"]:
        return noun - 2
    if noun == begin and "-" not in tokens.words[noun][1:]:
        return -1
    folk = is_folk(tokens.folded[noun])
    return noun if folk or _is_plain_noun(field, noun) else -1


# What stands before a name as often and is no noun: `ran past Ana Ruiz`, `sure Ana Ruiz won`.
_NO_NOUNS = frozenset(
    """
    past round worth fine nearest right clear sure late thrice alone ahead overnight outright
    straight forth inland ashore midway halfway sometime someday anytime elsewhere nowhere
    somewhere everywhere anyway lest circa save short high long hard deep free wide good better
    worse worst happy glad proud true false ready able afraid aware anti semi triple real full dead
    alive okay alright yeah thank hello dear poor little small sorry confident certain grateful
    thankful upset angry lucky important vital plain unaware doubtful unsure keen behold apparent
    evident known fair wrong wise strange funny unclear unhappy fearful jealous desperate adamant
    insistent emphatic optimistic pessimistic sceptical skeptical hence thence whence alike abreast
    awhile afresh anew apiece astray awry aloud offline online downhill uphill downstream upstream
    downtown uptown anyhow essential crucial critical necessary correct inevitable unfortunate
    natural normal typical unusual ironic pleasant positive content eager livid crazy sick absurd
    weird cool tough rough easy simple rare private secret inside likewise hitherto henceforth
    insofar albeit whenever wherever whatever whichever
    """.split()
)


def _is_plain_noun(field: Field, token: int) -> bool:
    """Whether a word in lower case may be a noun for a person, as far as the lists know."""
    tokens = field.document.tokens
    word, bits = tokens.words[token], field.kind(token)
    if tokens.kinds[token] != WORD or not word[1:].islower() or len(word) < 4:
        return False
    if word.endswith("year-old") or (word[0].isupper() and "-" not in word):
        return False
    if bits & (FUNCTION | VERB | ORG | THING | CALENDAR | PLACE) or word in TIMES:
        return False
    if word in words("finite_verbs") or word in plain_verbs():
        return False
    if word in _CREDITS or word in LINKING or word in _NO_NOUNS:
        return False
    if word.endswith(("ible", "able", "ious", "eous", "uous")):
        return False
    return not word.endswith(("ed", "ing", "ly", "ward")) and (word[-1] != "s" or word[-2] == "s")


def people_before(field: Field, mention: Mention) -> Found:
    """A party or a nationality right before a name: `Republican`, `Australian`."""
    at = mention.first - 1
    words_ = field.document.tokens.words
    if at > 1 and words_[at] == "," and words_[at - 2].lower() in DETERMINERS:
        at -= 1
    if mention.title >= 0 or at < 0 or not field.kind(at) & PEOPLE:
        return NOTHING
    same = field.document.sentence_at[at] == field.document.sentence_at[mention.first]
    if not same or not field.document.tokens.words[at][0].isupper():
        return NOTHING
    first = at - (at > 0 and bool(field.kind(at - 1) & HEAD))
    return (0.1, first, at + 1)
