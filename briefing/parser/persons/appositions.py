"""Descriptions behind a name: `Ana Ruiz, 45, of Leeds, deputy governor of the bank,`."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import ACTION, CALLING, FUNCTION, ORG, THING, TITLE, VERB
from briefing.parser.persons.phrases import (
    DETERMINERS,
    LINKS,
    NOTHING,
    RELATIVES,
    Found,
    has_calling,
    is_adverb,
    past_copula,
    past_determiner,
    phrase_end,
)
from briefing.parser.persons.runs import Field
from briefing.parser.persons.statements import REPORTING
from briefing.text.tokens import NUMBER, WORD

_INDEFINITE = frozenset("a an one".split())
_IN_COURT = frozenset("prosecuting defending mitigating presiding officiating refereeing".split())
_SIDES = frozenset("defence defense prosecution state crown respondent appellant".split())
_PERSONS = CALLING | TITLE
WHENS = frozenset(
    """
    day days week weeks month months year years decade hour hours minute minutes moment morning
    evening night afternoon weekend summer winter spring autumn season time later earlier ago after
    before since result way case thing fact truth problem question answer idea
    """.split()
)
_CLOSINGS = frozenset(', . ; : ) — – - -- ? ! ” " ’ and ... nicknamed'.split())
_THEN = frozenset("before after since until".split())
_INSTRUMENTS = frozenset(
    """
    vocals guitar guitars bass drums percussion keyboards keys synths piano violin viola cello flute
    trumpet saxophone sax clarinet harp organ banjo
    """.split()
)
_BESIDE = frozenset("beside alongside outside near next".split())
_GIVING = frozenset("gave gives give handed sent showed offered bought told taught".split())
_AWAY = frozenset("from into out away off down up over through at in on with for to by".split())
# What somebody did, by verbs that no ending tells.
_PAST = frozenset(
    """
    hung blew spat bit cast thrust crept leapt bent knelt clung flung slung stung strung wrung
    snuck drank bore strode slunk bade swung sprang shook rode slept wept woke fled hid
    """.split()
)
# How somebody is, not what: `a picture of calm`.
_STATES = frozenset("picture self hit sight shadow mess wreck".split())
_LIMBS = frozenset("arm arms hands eyes hair feet tears mouth".split())
_POSES = frozenset("round aloft high up down open closed folded raised aside apart".split())
_SHOWN = frozenset("pictured left right centre center above below".split())
_ASIDES = frozenset(
    """
    aged from of now two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty
    """.split()
)


def apposition_behind(field: Field, mention: Mention) -> Found:
    """The apposition behind a name: `, deputy governor of the central bank,`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    at = _past_shown(field, _past_letters(field, mention.last), sentence.last)
    if at + 1 >= sentence.last:
        return NOTHING
    if tokens.words[at] in "—–-" and tokens.starts[at] == tokens.ends[at - 1]:
        return NOTHING
    if tokens.words[at] in (",", "(", "—", "–", "-", "--"):
        at = past_asides(field, at + 1, sentence.last)
    elif tokens.folded[at] not in ("a", "an", "the", "who"):
        return _unmarked(field, mention, at, sentence.last)
    stated = False
    if tokens.folded[at] == "who" and at + 3 < sentence.last:
        behind = past_copula(field, at + 1)
        stated = 0 <= behind < sentence.last - 1
        at = behind if stated else at
    if tokens.words[at].startswith(("R-", "D-")):
        last = at + 1
        while last < sentence.last and tokens.starts[last] == tokens.ends[last - 1]:
            if tokens.words[last] in ",)":
                break
            last += 1  # D-N.M.
        return (0.5, at, last)
    if tokens.words[at - 1] == "(" and tokens.folded[at] in _INSTRUMENTS:
        return (0.4, at, at + 1)
    if tokens.folded[at : at + 3] in (["best", "known", "for"], ["best", "known", "as"]):
        return (0.2, at, phrase_end(field, at + 3, sentence.last))
    if (
        tokens.folded[at] in _IN_COURT
        and at > mention.last
        and tokens.words[at + 1 : at + 2] in ([","], ["."], [])
    ):
        return (0.6, at, at + 1)
    if tokens.folded[at] == "for" and at + 2 < sentence.last and tokens.folded[at + 2] in _SIDES:
        return (0.6, at, at + 3)
    if tokens.words[at].endswith("ing") and (
        has_object(field, at) or (at + 1 < sentence.last and _places(field, at + 1))
    ):
        return NOTHING
    if tokens.words[at].islower() and _is_act(field, at):
        return NOTHING
    given = tokens.folded[mention.first - 1] in _GIVING and tokens.folded[at] in ("a", "an", "the")
    if given and not has_calling(field, at + 1, min(at + 6, sentence.last)):
        return NOTHING  # `gave Ana Ruiz, 5, a sticker`
    first = past_determiner(field, at, sentence.last)
    last = phrase_end(field, first, sentence.last)
    word = tokens.folded[first]
    opens = word in ("one", "mr", "mrs", "ms", "dr")
    small = (tokens.words[first].islower() and first == at) or len(word) == 1
    little = field.kind(first) & FUNCTION or word in LINKS or word in _BESIDE
    if small and not opens and little:
        return NOTHING
    if last <= first or word in ("best", "close") or word in _LIMBS:
        return NOTHING
    ends = tokens.folded[last - 1]
    owned = tokens.folded[first - 1] in ("his", "her")
    if ends in ("those", "these", "them", "us", "self") or (owned and ends.endswith("ing")):
        return NOTHING  # `one of those who met her`, `her voice shaking`
    if word in _STATES and (last - first == 1 or tokens.folded[first + 1] in ("of", "with")):
        return NOTHING
    if stated and word == "one" and tokens.folded[first + 1 : first + 2] != ["of"]:
        return NOTHING  # who is the one on the sign
    dressed = word.endswith("ed") and last - first > 1
    if dressed and tokens.folded[first + 1] in ("like", "as", "in"):
        return NOTHING  # `Ana Ruiz, dressed like a judge`
    if tokens.folded[first - 1] in ("his", "her") and _is_of_list(field, first, last):
        return NOTHING
    last = _past_work(field, last, sentence.last)
    closing = tokens.folded[last] if last < sentence.last else "."
    if tokens.words[last - 1] in '"”’' and tokens.words[last - 2] == ",":
        closing = ","  # author of “Brine,” a novel
    told = stated and tokens.folded[mention.last] == "who"
    told = told or (closing in REPORTING and _is_subject(field, mention, at, last))
    if closing in LINKS and tokens.folded[last + 1 : last + 2] in (["whom"], ["which"]):
        closing = "who"
    if told or closing == "(" or is_adverb(closing):
        closing = ","
    if closing not in _CLOSINGS and closing not in RELATIVES and closing not in _THEN:
        return NOTHING
    if has_calling(field, first, last):
        return (1.5, first, last)
    if last - first < 16 and closing.startswith("who") and tokens.folded[at] in _INDEFINITE:
        return (0.7, first, last) if at > mention.last else NOTHING
    head = next((n for n in range(first, last) if tokens.folded[n] in LINKS), last) - 1
    if tokens.folded[head] in WHENS or tokens.folded[head] in ("older", "younger", "taller"):
        return NOTHING
    if last - first < 16 and closing in _CLOSINGS and at > mention.last:
        if tokens.folded[at] == "the" and _is_of_list(field, first, last):
            return NOTHING
        if tokens.folded[at] in _INDEFINITE or (first > at and tokens.folded[at] == "the"):
            return (0.7, first, last)
        if not stated and _is_bare_phrase(field, first, last):
            return (0.8, first, last)
    return NOTHING


def _places(field: Field, at: int) -> bool:
    """`beside`, `through` of `standing beside her lawyer`: a small word, no noun."""
    return bool(field.kind(at) & FUNCTION) or field.document.tokens.folded[at] in _BESIDE


_LISTING = ("the", "his", "her", "their")


def _is_of_list(field: Field, first: int, last: int) -> bool:
    """`the death of Ana Ruiz, the landing on the moon and the fall of the wall`: a list.

    So are `Ana Ruiz, the Goldwin Family Foundation` and `Ana Ruiz, her husband and their sons`.
    """
    tokens = field.document.tokens
    if any(
        tokens.folded[n] == "and" and tokens.folded[n + 1] in _LISTING for n in range(first, last)
    ):
        return True
    house = all(tokens.words[n][0].isupper() for n in range(first, last))
    return house and last - first > 1 and bool(field.kind(last - 1) & (ORG | THING))


def _past_work(field: Field, last: int, stop: int) -> int:
    """The token behind a title in marks that a description ends with: `author of “Brine”`."""
    words_ = field.document.tokens.words
    if words_[last : last + 1] not in (["of"], ["on"]) or last + 2 >= stop:
        return last
    if words_[last + 1] not in '"“‘':
        return last
    near = range(last + 2, min(last + 12, stop))
    return next((n + 1 for n in near if words_[n] in '"”’'), last)


def _unmarked(field: Field, mention: Mention, at: int, stop: int) -> Found:
    """A post behind a name that the comma was left out for: `Ana Ruiz head of the union said`."""
    tokens = field.document.tokens
    if len(mention.words) < 2 or tokens.kinds[at] != WORD:
        return NOTHING
    for n in range(at, min(at + 4, stop - 2)):
        if field.kind(n) & _PERSONS:
            if tokens.folded[n + 1] not in ("of", "at", "for"):
                continue
            last = phrase_end(field, n, stop)
            return (1.0, at, last) if last > n + 2 else NOTHING
        if tokens.kinds[n] != WORD or tokens.folded[n] not in words("role_modifiers"):
            return NOTHING
    return NOTHING


def _is_subject(field: Field, mention: Mention, at: int, last: int) -> bool:
    """`Ana Ruiz, chair of the council said`: a name that opens a sentence, a post, no article."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    opens = mention.first == sentence.first or mention.title == sentence.first
    return opens and tokens.folded[at] not in DETERMINERS and has_calling(field, at, last)


def _past_letters(field: Field, at: int) -> int:
    """The token behind letters with or without a comma: `Ana Ruiz SC`, `Ana Ruiz, PhD, MPH,`."""
    words_ = field.document.tokens.words
    at = past_honours(field, at)
    while words_[at : at + 1] == [","]:
        behind = past_honours(field, at + 1)
        if behind == at + 1 or words_[behind : behind + 1] != [","]:
            break
        at = behind
    return at


def _past_shown(field: Field, at: int, stop: int) -> int:
    """The token behind what points to a picture: `(left)`, `, pictured`."""
    tokens = field.document.tokens
    if at + 3 >= stop or tokens.words[at] not in ("(", ","):
        return at
    if tokens.folded[at + 1] in _SHOWN and tokens.words[at + 2] in (")", ","):
        return at + 2 + (tokens.words[at + 2] == ")")
    return at


def past_honours(field: Field, at: int) -> int:
    """The token behind the letters that follow a name: `Ana Ruiz SC, defending`."""
    words_ = field.document.tokens.words
    while at + 1 < len(words_):
        letters = words_[at].replace(".", "")
        if not (letters.isupper() and 1 < len(letters) < 5) and letters not in ("PhD", "Jr", "Esq"):
            break
        if letters[0] == "C" and letters[-1] == "O":
            break
        at += 1
        at += words_[at] == "." and words_[at + 1 : at + 2] == [","]
    return at


def _is_act(field: Field, at: int) -> bool:
    """Whether a word in lower case is what somebody does or did, and not what they are."""
    if field.kind(at) & (_PERSONS | FUNCTION):
        return False
    word = field.document.tokens.words[at]
    if word.endswith("ed") and _describes(field, at + 1):
        return False
    acts = bool(field.kind(at) & VERB) or word in words("finite_verbs") or word in _PAST
    behind = field.document.tokens.folded[at + 1 : at + 2]
    away = word.endswith("ed") and not _AWAY.isdisjoint(behind)  # `waited at the gate`
    return acts or away or (word.endswith("ed") and has_object(field, at))


def _describes(field: Field, at: int) -> bool:
    """What follows a participle that tells of somebody: `retired | general`, `banned | Leeds pro`.

    With an object it is what somebody did: `shepherded | Apple`, `summoned | Peru's ambassador`.
    """
    tokens = field.document.tokens
    while at + 1 < len(tokens.words) and tokens.words[at][0].isupper():
        at += 1
    ends = at < len(tokens.words) and has_calling(field, at, at + 1)
    small = at + 1 < len(tokens.words) and has_calling(field, at + 1, at + 2)
    return ends or (small and not field.kind(at) & FUNCTION and tokens.words[at].isalpha())


def past_asides(field: Field, at: int, stop: int) -> int:
    """The token behind an age or a home that stands between the name and what it is.

    `, 45, a plumber`, `, of Leeds, a plumber`, `, aged 45, a plumber`.
    """
    for _ in range(3):
        behind = _past_aside(field, at, stop)
        if behind == at:
            break
        at = behind
    return at


def _past_aside(field: Field, at: int, stop: int) -> int:
    tokens = field.document.tokens
    aged = tokens.kinds[at] == NUMBER
    if not aged and tokens.folded[at] not in _ASIDES:
        return at
    if tokens.folded[at] == "now" and tokens.kinds[at + 1 : at + 2] != [NUMBER]:
        return at
    for n in range(at + 1, min(at + 7, stop - 1)):
        if tokens.words[n] in ",)" or (aged and tokens.words[n] in "–—" and n == at + 1):
            return n + 1 + (tokens.words[n + 1] == "," and n + 2 < stop)
        if tokens.words[n] in ".;:(":
            break
    return at


def _is_bare_phrase(field: Field, first: int, last: int) -> bool:
    """`Google Search lead`: a noun without article whose last word is in lower case."""
    tokens = field.document.tokens
    if not 1 < last - first < 9 or not tokens.words[last - 1][0].islower():
        return False
    for n in range(first, last):
        bits = field.kind(n)
        if tokens.kinds[n] != WORD or (bits & FUNCTION and tokens.folded[n] not in LINKS):
            return False
    opening = tokens.folded[first]
    if tokens.folded[last - 1] in _POSES:
        return False
    last_bits = field.kind(last - 1)
    return (
        opening not in LINKS
        and not opening.endswith(("ed", "ing", "ly"))
        and not (field.kind(first) & VERB and tokens.words[first].islower())
        and not (last_bits & (FUNCTION | ACTION))
    )


def has_object(field: Field, verb: int) -> bool:
    """`summoned Peru's ambassador`, `praised his coach`: a verb in lower case and its object."""
    tokens = field.document.tokens
    if not tokens.words[verb].islower() or tokens.folded[verb] in words("role_modifiers"):
        return False
    near = tokens.words[verb + 1 : verb + 2]
    return bool(near) and (near[0][0].isupper() or near[0].lower() in DETERMINERS)
