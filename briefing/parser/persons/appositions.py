"""Descriptions between commas, on either side of a name."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import (
    ACRONYM,
    ACTION,
    CALENDAR,
    CALLING,
    FUNCTION,
    PEOPLE,
    TITLE,
    VERB,
)
from briefing.parser.persons.offices import HONORIFICS
from briefing.parser.persons.phrases import (
    DETERMINERS,
    ENDS,
    KIN,
    LINKS,
    NOTHING,
    REACH,
    RELATIVES,
    Found,
    has_calling,
    head_first,
    is_adverb,
    is_apostrophe,
    past_copula,
    past_determiner,
    phrase_end,
)
from briefing.parser.persons.runs import Field
from briefing.text.tokens import MARK, NUMBER, WORD

_INDEFINITE = frozenset("a an one".split())
_IN_COURT = frozenset("prosecuting defending mitigating presiding officiating refereeing".split())
_SIDES = frozenset("defence defense prosecution state crown respondent appellant".split())
_OWNERS = frozenset("his her their its".split())
_PERSONS = CALLING | TITLE
_PREPOSITIONS = frozenset("in at on after before during since with by for from under".split())
_NAMING = frozenset("named called christened".split())
_OPENING_ARTICLES = frozenset("a an another the one".split())
_WHENS = frozenset(
    """
    day days week weeks month months year years decade hour hours minute minutes moment morning
    evening night afternoon weekend summer winter spring autumn season time later earlier ago after
    before since result way case thing fact truth problem question answer idea
    """.split()
)
_ADDING = frozenset("but and however meanwhile so yet also both while".split())
_OPENING = frozenset("a an the as now once formerly previously originally currently".split())
_CLOSINGS = frozenset(', . ; : ) — – - -- ? ! ” " ’ and ... nicknamed'.split())
_THEN = frozenset("before after since until".split())
_INSTRUMENTS = frozenset(
    """
    vocals guitar guitars bass drums percussion keyboards keys synths piano violin viola cello flute
    trumpet saxophone sax clarinet harp organ banjo
    """.split()
)
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
        at = _past_asides(field, at + 1, sentence.last)
    elif tokens.folded[at] not in ("a", "an", "the", "who"):
        return NOTHING
    if tokens.folded[at] == "who" and at + 3 < sentence.last:
        behind = past_copula(field, at + 1)
        at = behind if 0 <= behind < sentence.last - 1 else at
    if tokens.words[at].startswith(("R-", "D-")):
        return (0.5, at, at + 1)
    if tokens.words[at - 1] == "(" and tokens.folded[at] in _INSTRUMENTS:
        return (0.4, at, at + 1)
    if tokens.folded[at : at + 2] == ["best", "known"] and tokens.folded[at + 2] in ("for", "as"):
        return (0.2, at, phrase_end(field, at + 3, sentence.last))
    if tokens.folded[at] in _IN_COURT and at > mention.last and tokens.words[at + 1] in ",.":
        return (0.6, at, at + 1)
    if tokens.folded[at] == "for" and at + 2 < sentence.last and tokens.folded[at + 2] in _SIDES:
        return (0.6, at, at + 3)
    if tokens.words[at].endswith("ing") and _has_object(field, at):
        return NOTHING
    if tokens.words[at].islower() and _is_act(field, at):
        return NOTHING
    first = past_determiner(field, at, sentence.last)
    last = phrase_end(field, first, sentence.last)
    word = tokens.folded[first]
    opens = word in ("one", "mr", "mrs", "ms", "dr")
    small = (tokens.words[first].islower() and first == at) or len(word) == 1
    if (
        last <= first
        or word == "best"
        or (small and not opens and (field.kind(first) & FUNCTION or word in LINKS))
    ):
        return NOTHING
    last = _past_work(field, last, sentence.last)
    closing = tokens.folded[last] if last < sentence.last else "."
    if (
        closing == "("
        or is_adverb(closing)
        or (closing == "said" and _is_subject(field, mention, at))
    ):
        closing = ","
    if closing not in _CLOSINGS and closing not in RELATIVES and closing not in _THEN:
        return NOTHING
    if has_calling(field, first, last):
        return (1.5, first, last)
    if (
        last - first < 16
        and closing in ("who", "whose", "whom")
        and tokens.folded[at] in _INDEFINITE
    ):
        return (0.7, first, last) if at > mention.last else NOTHING
    if any(word in _WHENS or word == "older" for word in tokens.folded[first:last]):
        return NOTHING
    if last - first < 16 and closing in _CLOSINGS and at > mention.last:
        if tokens.folded[at] in _INDEFINITE or (first > at and tokens.folded[at] == "the"):
            return (0.7, first, last)
        if _is_bare_phrase(field, first, last):
            return (0.8, first, last)
    return NOTHING


def _past_work(field: Field, last: int, stop: int) -> int:
    """The token behind a title in marks that a description ends with: `author of “Brine”`."""
    words_ = field.document.tokens.words
    if words_[last : last + 1] not in (["of"], ["on"]) or last + 2 >= stop:
        return last
    if words_[last + 1] not in '"“‘':
        return last
    near = range(last + 2, min(last + 12, stop))
    return next((n + 1 for n in near if words_[n] in '"”’'), last)


def _is_subject(field: Field, mention: Mention, at: int) -> bool:
    """`Ana Ruiz, chair of the council said`: a name that opens a sentence, a post, no article."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    opens = mention.first == sentence.first or mention.title == sentence.first
    return opens and tokens.folded[at] not in DETERMINERS and bool(field.kind(at) & _PERSONS)


def _past_letters(field: Field, at: int) -> int:
    """The token behind letters with or without a comma: `Ana Ruiz SC`, `Ana Ruiz, PhD, MPH,`."""
    words_ = field.document.tokens.words
    at = _past_honours(field, at)
    while words_[at : at + 1] == [","]:
        behind = _past_honours(field, at + 1)
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


def _past_honours(field: Field, at: int) -> int:
    """The token behind the letters that follow a name: `Ana Ruiz SC, defending`."""
    words_ = field.document.tokens.words
    while at + 1 < len(words_):
        letters = words_[at].replace(".", "")
        if not (letters.isupper() and 1 < len(letters) < 5) and letters not in ("PhD", "Jr", "Esq"):
            break
        at += 1
        at += words_[at] == "." and words_[at + 1 : at + 2] == [","]
    return at


def _is_act(field: Field, at: int) -> bool:
    """Whether a word in lower case is what somebody does or did, and not what they are."""
    if field.kind(at) & (_PERSONS | FUNCTION):
        return False
    return bool(field.kind(at) & VERB) or field.document.tokens.words[at] in words("finite_verbs")


def _past_asides(field: Field, at: int, stop: int) -> int:
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
    if tokens.folded[at] == "now" and tokens.kinds[at + 1] != NUMBER:
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
    last_bits = field.kind(last - 1)
    return (
        opening not in LINKS
        and not opening.endswith(("ed", "ing", "ly"))
        and not (field.kind(first) & VERB and tokens.words[first].islower())
        and not (last_bits & (FUNCTION | ACTION))
    )


def apposition_before(field: Field, mention: Mention) -> Found:
    """The apposition before a name: `The head of the union, Tomas Brekke, said`."""
    tokens = field.document.tokens
    sentence = field.document.sentences[field.document.sentence_at[mention.first]]
    comma = mention.first - 1
    while comma > sentence.first and (
        tokens.folded[comma] in HONORIFICS or tokens.words[comma] == "." or _is_rank(field, comma)
    ):
        comma -= 1
    if tokens.folded[comma].endswith("year-old"):
        comma -= 3 if tokens.words[comma - 1] == "-" else 1
    if tokens.folded[comma - 1 : comma + 1] == ["identified", "as"]:
        comma -= 2
    if tokens.folded[comma] in _NAMING and tokens.words[comma - 1] == ",":
        comma -= 1
    named = tokens.folded[comma] in _NAMING
    if comma <= sentence.first or not (named or tokens.words[comma] == ","):
        return NOTHING
    if comma == sentence.first + 1 and tokens.folded[sentence.first] in _IN_COURT:
        return (0.6, sentence.first, comma)
    after = _past_honours(field, mention.last)
    closed = named or after >= sentence.last or tokens.words[after] in ",.;:()—–?!"
    first = comma
    while first > sentence.first and comma - first < REACH:
        before = first - 1
        word = tokens.folded[before]
        bits = field.kind(before) if tokens.kinds[before] == WORD else 0
        if word == ")" and before + 1 == comma:
            opened = _bracket_start(field, before, sentence.first)
            if opened > 0:
                first = opened
                continue
        if word == ")" and tokens.words[before - 2] == "(" and field.kind(before - 1) & ACRONYM:
            first = before - 2
            continue
        if word in ",;:()[]—–" or (
            tokens.kinds[before] == MARK and not is_apostrophe(field, before)
        ):
            break
        if word in ENDS and not _points(field, before):
            break
        if bits & ACTION and not bits & (CALLING | TITLE):
            break
        if word.endswith("ed") and _has_object(field, before):
            break
        if word in DETERMINERS and _starts_phrase(field, before, sentence.first):
            break
        first = before
    if not closed and not (first <= sentence.first + 2 and _opens_plainly(field, sentence.first)):
        return NOTHING
    first = head_first(field, first, comma)
    if named and first < comma and tokens.folded[first - 1] in _OPENING_ARTICLES:
        return (0.5, first, comma)
    if first >= comma or not has_calling(field, first, comma):
        subject = closed and not named and after < sentence.last
        opening = _subject_start(field, sentence.first, comma) if subject else -1
        return (0.5, opening, comma) if opening >= 0 else NOTHING
    return (
        NOTHING
        if _ends_adverbial(field, first, sentence.first, sentence.last, after)
        else (1.4, first, comma)
    )


def _subject_start(field: Field, opening: int, comma: int) -> int:
    """Where a subject begins that opens a sentence, whatever its noun is; or -1.

    `A Red Cross volunteer at the door, Ana Ruiz, said`; not `A week later, Ana Ruiz, 34, said`.
    """
    tokens = field.document.tokens
    first = opening + (tokens.folded[opening] in _ADDING)
    if tokens.folded[first] not in _OPENING_ARTICLES or not 1 < comma - first < 12:
        return -1
    for n in range(first + 1, comma):
        word = tokens.folded[n]
        if tokens.kinds[n] != WORD or word in _WHENS or field.kind(n) & (VERB | CALENDAR):
            return -1
        if word in LINKS and tokens.folded[n + 1] in ("them", "us", "these", "those"):
            return -1
    plural = tokens.words[first + 1].endswith("s") and not tokens.words[first + 1].endswith("ss")
    return -1 if plural else first + 1


def _bracket_start(field: Field, closing: int, begin: int) -> int:
    """Where a short bracket that ends at a token begins, or -1."""
    words_ = field.document.tokens.words
    near = range(closing - 1, max(begin, closing - 8), -1)
    return next((n for n in near if words_[n] == "("), -1)


def _points(field: Field, at: int) -> bool:
    """`that` of `the coroner for that case`."""
    folded = field.document.tokens.folded
    return folded[at] == "that" and folded[at - 1] in LINKS


def _is_rank(field: Field, at: int) -> bool:
    """`Rep`, `CP`, `Lieutenant-General`: a title between an apposition and the name."""
    word = field.document.tokens.words[at]
    ranked = field.kind(at) & (TITLE | CALLING if "-" in word else TITLE)
    return word[0].isupper() and bool(ranked)


def _has_object(field: Field, verb: int) -> bool:
    """`summoned Peru's ambassador`, `praised his coach`: a verb in lower case and its object."""
    tokens = field.document.tokens
    if not tokens.words[verb].islower() or tokens.folded[verb] in words("role_modifiers"):
        return False
    return tokens.words[verb + 1][0].isupper() or tokens.folded[verb + 1] in DETERMINERS


def _ends_adverbial(field: Field, first: int, opening: int, stop: int, after: int) -> bool:
    """`In a letter read by a niece, Ana Ruiz, 84, said`: the name is the subject, no niece."""
    tokens = field.document.tokens
    if tokens.folded[opening] not in _PREPOSITIONS or first - 2 <= opening:
        return False
    if tokens.folded[first - 1] not in DETERMINERS or tokens.folded[first - 2] not in LINKS:
        return False
    behind = _past_asides(field, after + 1, stop) if after + 1 < stop else after
    return behind < stop and bool(field.kind(behind) & ACTION)


def _opens_plainly(field: Field, first: int) -> bool:
    """Whether a sentence opens with a description: `An immunologist at Penn, Ana Ruiz said`."""
    folded = field.document.tokens.folded
    first += folded[first] in _ADDING
    return folded[first] in _OPENING or bool(field.kind(first) & (CALLING | PEOPLE))


def _starts_phrase(field: Field, at: int, begin: int) -> bool:
    """Whether a determiner opens the whole phrase and not one behind `of` inside it."""
    tokens = field.document.tokens
    if tokens.folded[at] in _OWNERS and tokens.folded[at + 1] in KIN:
        return True
    if at <= begin + 1:
        return True
    acts = tokens.words[at - 1].endswith("ing") and field.kind(at - 2) & CALLING
    return not acts and tokens.folded[at - 1] not in LINKS
