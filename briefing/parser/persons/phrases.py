"""Where a description of a person begins and ends, and whether it tells a calling."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.kinds import (
    ACTION,
    CALENDAR,
    CALLING,
    COMMON,
    FUNCTION,
    NAMELIKE,
    PEOPLE,
    PLACE,
    TITLE,
    VERB,
)
from briefing.parser.persons.runs import Field, takes_stop
from briefing.text.tokens import MARK, WORD

Found = tuple[float, int, int]
NOTHING: Found = (0.0, 0, 0)
RELATIONS = frozenset(
    """
    wife husband mother father son daughter brother sister uncle aunt nephew niece cousin widow
    grandson granddaughter grandfather grandmother girlfriend boyfriend fiancé fiancée partner
    twin parent mum mom sibling
    """.split()
)
KIN = RELATIONS | frozenset(
    """
    friend neighbour neighbor colleague teammate rival opponent ally man woman resident victim
    suspect star boy girl player member relative guest user companion witness youngster child infant
    newborn baby
    """.split()
)
DETERMINERS = frozenset("a an the his her its their our my your".split())
LINKS = frozenset("of for at in with to from and on & de by".split())
RELATIVES = frozenset("who who's who'd who've whom which that whose when where while".split())
ENDS = RELATIVES | frozenset(
    """
    nicknamed dubbed
    said says told but was is has had were are will would can could after before because since if
    until
    so though although despite
    """.split()
)
_ADVERBS = frozenset(
    """
    also now then currently formerly previously himself herself once arguably perhaps probably later
    already still nearly almost long
    """.split()
)
_NO_ADVERBS = frozenset(
    "family elderly daily weekly monthly early only friendly lonely lovely ally assembly".split()
)
# Nouns for people that are no callings: in a description they tell that somebody is described.
FOLK = frozenset(
    """
    volunteer bystander passer-by passerby eyewitness onlooker rookie backpacker lodger handyman
    bombshell heart-throb heartthrob lass lad bloke grandee personality shuttler ringleader
    mastermind favourite favorite alum alumna alumnus sensation diva bestie toyboy sweetheart
    defector evacuee culprit perpetrator conman swindler mugger hooligan vandal diner castmate
    campmate costar freelancer scaffolder childminder au-pair barmaid barman chambermaid binman
    bridegroom expat weatherman weathergirl panellist panelist record-holder allrounder
    cinematographer appellant handler backer headman parishioner churchgoer worshipper
    pilgrim marcher looter convener convenor emcee compere hostess usher understudy stuntman
    stuntwoman librettist undergraduate postgraduate dropout conscript reservist submariner
    supermodel pro mec techie villain megastar mum-to-be bride-to-be dj gp
    employee employer figure applicant appointee attendee honouree honoree inductee returnee amputee
    youngster gentleman triplet relative orphan guardian foe companion helper detractor proponent
    adversary bureaucrat functionary delegate emissary decorator medic bailiff notary paralegal
    navigator forester cobbler reviewer cameraman clown cabbie citizen exile foreigner guest
    innovator creator participant entrant user angler auctioneer antiquarian enthusiast hobbyist
    amateur buff aficionado connoisseur porter concierge fireman rescuer healer shaman astrologer
    psychic wizard novice beginner undergrad frontbencher breadwinner househusband polymath
    intellectual thinker reader stalwart child infant newborn
    """.split()
)
_PARENTS = ("mother-of-", "father-of-", "mum-of-", "dad-of-", "mom-of-", "grandmother-of-")
REACH = 24

COPULAS = frozenset("is was became remains".split())


def past_determiner(field: Field, at: int, stop: int) -> int:
    tokens = field.document.tokens
    while at < stop - 1 and (tokens.folded[at] in DETERMINERS or tokens.folded[at] in _ADVERBS):
        at += 1
    return at


# Verbs whose past is no participle: behind a calling they are what somebody did.
_PASTS = frozenset(
    """
    spoke drove fell rose grew knew threw drew ran began broke chose froze stole woke wore tore
    swore flew sang swam rang sank went came became gave took saw wrote ate rode forgot met won
    lost fled
    """.split()
)


def phrase_end(field: Field, first: int, stop: int) -> int:
    """Where a description that begins at a token ends."""
    tokens = field.document.tokens
    at = first
    has = False
    while at < min(stop, first + REACH):
        word = tokens.folded[at]
        if word == "," and _goes_on(field, at, stop):
            at += 1
            continue
        if word == "," and (behind := _past_state(field, at, stop)) > at:
            at = behind
            continue
        if word == "(" and (behind := _past_bracket(field, at, stop)) > at:
            at = behind
            continue
        if word in ",;:()[]—–" or word in ("--", "...", "…", ".", "?", "!"):
            if word == "." and at + 1 < stop and takes_stop(tokens.words[at - 1]):
                at += 1
                continue
            break
        if tokens.kinds[at] == MARK and not is_apostrophe(field, at):
            break
        adverb = has and is_adverb(word) and tokens.folded[at - 1] not in DETERMINERS
        if word in ENDS or word.endswith("n't") or adverb:
            break
        if word == "and" and at + 1 < stop and _is_deed(field, at + 1):
            break
        own = tokens.folded[at + 1 : at + 2] in (["his"], ["her"])
        if word == "and" and own and tokens.folded[first - 1] in ("a", "an", ","):
            break  # a fine musician and his music touched many
        bits = field.kind(at) if tokens.kinds[at] == WORD else 0
        has = has or bool(bits & (CALLING | TITLE))
        acts = bits & ACTION and has and not bits & (CALLING | TITLE) and word.endswith(("ed", "s"))
        if acts and tokens.words[at].islower():
            break
        if has and word in _PASTS and tokens.words[at].islower():
            break
        at += 1
    while at > first and (tokens.folded[at - 1] in LINKS or tokens.folded[at - 1] in DETERMINERS):
        at -= 1
    if tokens.folded[max(first, at - 2) : at] == ["known", "as"]:
        at -= 2
    return at


def _goes_on(field: Field, at: int, stop: int) -> bool:
    """`founder, chairman and chief executive of X`: a comma inside a list of callings."""
    tokens = field.document.tokens
    if at + 2 >= stop:
        return False
    near = tokens.folded[at + 1 : at + 5]
    if is_field_of_office(field, at - 1) and is_field_of_office(field, at + 1) and "and" in near:
        return True
    if not field.kind(at - 1) & (CALLING | TITLE):
        return False
    return bool(field.kind(at + 1) & CALLING) and "and" in near and tokens.words[at + 1].islower()


def is_field_of_office(field: Field, at: int) -> bool:
    """`Agriculture`, `Fisheries`: a word of the language with a capital, in no list of names."""
    bits, word = field.kind(at), field.document.tokens.words[at]
    plain = bits & COMMON and not bits & (NAMELIKE | PLACE | PEOPLE | CALENDAR)
    return word[0].isupper() and bool(plain or word.lower() in words("role_modifiers"))


def _past_state(field: Field, at: int, stop: int) -> int:
    """The token behind the state of a town that is half of an adjective: `, Calif.-based`."""
    words_ = field.document.tokens.words
    if at + 2 >= stop or not words_[at + 1][0].isupper():
        return at
    if words_[at + 1].endswith("-based"):
        return at + 2
    near = range(at + 2, min(at + 5, stop))
    return next((n + 1 for n in near if words_[n] in ("based", "-based")), at)


def _past_bracket(field: Field, at: int, stop: int) -> int:
    """The token behind a bracket inside a description; the bracket's own where it ends there."""
    words_ = field.document.tokens.words
    for n in range(at + 1, min(at + 8, stop - 1)):
        if words_[n] == ")":
            return n + 1 if words_[n + 1][0].isalpha() and words_[n + 1] not in ENDS else at
    return at


def _is_deed(field: Field, at: int) -> bool:
    """`lives` of `the mayor of Leeds and lives there`: a verb that goes on with the sentence."""
    word, bits = field.document.tokens.words[at], field.kind(at)
    verb = bits & VERB or word in words("finite_verbs")
    return bool(verb) and not bits & (CALLING | TITLE) and word.endswith(("s", "ed"))


def is_apostrophe(field: Field, at: int) -> bool:
    tokens = field.document.tokens
    return (
        at > 0
        and tokens.words[at] in "'’"
        and tokens.starts[at] == tokens.ends[at - 1]
        and tokens.folded[at - 1].endswith("s")
    )


def has_calling(field: Field, first: int, last: int) -> bool:
    """Whether a calling stands in the first words of a phrase, before a clause of its own."""
    tokens = field.document.tokens
    for n in range(first, min(last, first + 9)):
        if tokens.kinds[n] != WORD:
            continue
        bits = field.kind(n)
        if n + 1 < last and tokens.folded[n + 1] == "'s" and tokens.words[n].islower():
            continue  # `the director's office`
        if bits & CALLING or (bits & TITLE and (first == n or not _is_plural(field, n))):
            return True
        if is_folk(tokens.folded[n]):
            return True
        word = tokens.words[n]
        if tokens.folded[n] in ("in", "on", "as", "by") or (word.islower() and is_adverb(word)):
            return False
    return False


def is_folk(word: str) -> bool:
    """`volunteer`, `mother-of-two`: a noun for a person that is no calling."""
    return word in FOLK or word.startswith(_PARENTS)


def is_adverb(word: str) -> bool:
    """`widely`, not `family` or `elderly`."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def _is_plural(field: Field, token: int) -> bool:
    """Whether a title stands for several people, who are not the one that is described."""
    word = field.document.tokens.words[token]
    return word.endswith("s") and word[0].islower() and not word.endswith("ss")


def head_first(field: Field, first: int, last: int) -> int:
    """`in the words of the prosecutor` begins at its calling: at `prosecutor`."""
    tokens = field.document.tokens
    begin = first
    for n in range(first, last):
        if tokens.kinds[n] == WORD and field.kind(n) & (CALLING | TITLE):
            break
        if is_folk(tokens.folded[n]):
            break
        if _is_inside_name(field, n, first):
            continue
        if tokens.words[n] == "New" and tokens.words[n + 1][0].isupper():
            continue  # `New York's mayor`
        if tokens.folded[n] == "first" and tokens.folded[n + 1] in ("lady", "minister"):
            continue
        if tokens.folded[n] in LINKS or field.kind(n) & FUNCTION:
            begin = n + 1
    return begin


def _is_inside_name(field: Field, link: int, first: int) -> bool:
    """`of` of `Bank of England governor`: between two words with a capital."""
    words_ = field.document.tokens.words
    if words_[link] not in ("of", "and", "&") or link <= first:
        return False
    return words_[link - 1][0].isupper() and words_[link + 1][0].isupper()


def past_copula(field: Field, at: int) -> int:
    """The token behind `is`, `was`, `has been` and the like; -1 where none stands."""
    folded = field.document.tokens.folded
    if folded[at] in COPULAS:
        return at + 1
    been = folded[at] in ("has", "had", "have", "will") and folded[at + 1 : at + 2]
    return at + 2 if been in (["been"], ["be"]) else -1
