"""Who speaks behind a quote: said X, X said, according to X, a name behind a dash."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.clauses import DASHES
from briefing.parser.speech.frames import BEHIND, Attribution, source_place
from briefing.parser.speech.genders import is_one
from briefing.parser.speech.hearers import hearer_of
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import phrase_start
from briefing.parser.speech.saying import NEAR, verb_at
from briefing.parser.speech.somebody import finds
from briefing.parser.speech.sources import UTTERED, named_source, source_after, source_before
from briefing.parser.speech.subjects import subject_before
from briefing.parser.speech.vocabulary import (
    PARTICIPLE,
    PAST,
    PRESENT,
    Verb,
    group,
    saying_verbs,
)
from briefing.text.tokens import NUMBER, WORD

_TRIES = 6
_ANSWERED = frozenset("reply answer response retort cry shout".split())
_ASIDE = 12
_HOW = frozenset(("how", "what", "all"))
_QUOTED_AS = frozenset(("saying", "telling"))
_JOINING = ("and", "but", "or")
# What else may stand in the titles before a name: Marl & Sons (Asia) Ltd analyst Ana Ruiz.
_TITLED = frozenset((",", "-", ".", "of", "for", "&", "(", ")", "<", ">"))
_SENTENCE = 40
_PARTICLES = ("back", "in", "up", "out", "on", "off")  # “…,” hit back one minister
_ENDING = (",", ".", "who", "of", "from")
_CLOSING = frozenset((",", "?", "!", "…", "—", "–"))


def told_behind(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """The attribution that follows a quote in its own sentence."""
    at = _past_brackets(page, row, position)
    stop = min(len(row), position + 4)
    while at < stop and (page.folded[row[at]] == "," or page.folded[row[at]] in _JOINING):
        at += 1
    if at >= len(row):
        return None
    word = page.folded[row[at]]
    if word == "came" and any(page.folded[token] in _ANSWERED for token in row[at + 1 : at + 4]):
        return Attribution(None, row[at], None, BEHIND, True)  # “Yes,” came the reply
    if word in DASHES:
        return _signature(page, row, at + 1)
    place = source_place(page, row, at)
    if place and place < len(row):
        return Attribution(named_source(page, row, place, len(row)), row[at], None, BEHIND, True)
    if word in group("be") and at + 2 < len(row) and page.folded[row[at + 1]] in _HOW:
        start = at + 2 + (page.folded[row[at + 2]] == "that")
        source = source_after(page, row, start, len(row))
        source = _doer(page, row, source) if source else None
        return Attribution(source, row[at], None, BEHIND, True) if source else None
    if word in group("be") and (owner := _whose_word(page, row, at + 1)):
        return Attribution(owner, row[at], None, BEHIND, True)
    if word in ("so", "as") and at + 1 < len(row):
        at += 1
    verb = saying_verbs().get(page.words[row[at]])
    joined = at > position and page.folded[row[at - 1]] in _JOINING
    senses = set("dtg" if whole and at == position else "dt")
    if verb and verb.tense in (PAST, PRESENT) and set(verb.senses) & senses and not joined:
        source = source_after(page, row, at + 1, len(row))
        if source and not _opens_clause(page, row, source):
            return Attribution(source, row[at], None, BEHIND, True)
    return _subject_first(page, row, at, position, whole)


def _doer(page: Page, row: list[int], source: Source) -> Source:
    """Who tells it in "is how Tom Bright is described by Ana Ruiz": the one behind "by"."""
    at = bisect_left(row, source.last)
    passive = at + 2 < len(row) and page.folded[row[at]] in group("be")
    if not passive or page.folded[row[at + 2]] != "by":
        return source
    return source_after(page, row, at + 3, len(row)) or source


def _whose_word(page: Page, row: list[int], at: int) -> Source | None:
    """Whose verdict words are: “a mess” was Ana Ruiz's verdict, was the mayor's answer."""
    for place in range(at + 1, min(len(row) - 1, at + _ASIDE)):
        if page.folded[row[place]] in ("'s", "'"):
            told = [page.folded[token] for token in row[place + 1 : place + 3]]
            owner = source_before(page, row, at, place - 1)
            return None if UTTERED.isdisjoint(told) else owner
        if page.kinds[row[place]] != WORD:
            break
    return None


def _opens_clause(page: Page, row: list[int], source: Source) -> bool:
    """Whether what stands behind "said" is the subject of what was said: said it would fail."""
    behind = source.last
    if behind > row[-1]:
        return False
    if source.kind == PRONOUN:
        return page.kinds[behind] == WORD
    if page.folded[behind] in group("aux"):
        return page.folded[behind - 1] != "who"
    thing = source.kind == WORDS and not page.is_name(source.first)
    follows = page.kinds[behind] == WORD and page.folded[behind] not in group("prep")
    return thing and follows and page.words[source.last - 1].endswith("s")


def _past_brackets(page: Page, row: list[int], at: int) -> int:
    """The place behind an aside in brackets that follows a quote."""
    depth = 0
    for place in range(at, min(len(row), at + _ASIDE)):
        word = page.folded[row[place]]
        depth += (word in ("(", "[")) - (word in (")", "]"))
        if not depth:
            return place + 1 if word in (")", "]") else place
    return at


def _signature(page: Page, row: list[int], at: int) -> Attribution | None:
    """A name behind a dash, as under a reader's letter."""
    source = source_after(page, row, at, len(row)) if at < len(row) else None
    if source is None or source.kind == PRONOUN or not page.is_name(source.first):
        return None
    rest = len(row) - at - (source.last - source.first)
    if rest > 8 or (source.kind != PERSON and rest > 1):
        return None
    return Attribution(source, row[at - 1], None, BEHIND, True)


def _subject_first(
    page: Page, row: list[int], at: int, position: int, whole: bool
) -> Attribution | None:
    """A quote, then "she said": the first verb of saying whose subject stands there."""
    tagged = None if whole else _tagged(page, row, at)
    if tagged:
        return tagged
    listed = saying_verbs()
    tries = _TRIES
    reach = NEAR * 2 if row[at] in page.name_from else NEAR
    for place in range(at + 1, min(len(row), at + reach)):
        if not tries:
            break
        verb = verb_at(page, row, place) if page.folded[row[place]] in listed else None
        puts = verb and verb.lemma == "put" and place + 1 < len(row)
        puts = puts and page.folded[row[place + 1]] == "it"
        puts = puts or bool(verb and _names_it(page, row, place, verb))
        heard = _heard_to(page, row, place) if verb else 0
        said = verb and (verb.tense != PARTICIPLE or heard)
        if not verb or not said or not (puts or set(verb.senses) & set("dtgw")):
            continue
        tries -= 1
        quoted = _quoted(page, row, place) if verb.lemma in ("quote", "cite") else None
        if quoted:
            return Attribution(quoted, row[place], None, BEHIND, True)
        source = subject_before(page, row, at, heard or place)
        if source is None or page.folded[row[place - 1]] in _JOINING:
            continue
        beside = _begins(page, row, at, source)
        first = bisect_left(row, source.first)
        opening = row[phrase_start(page, row, at, first)] - 1  # her agent Bo Lund
        if page.folded[opening] in group("art") and opening > row[position]:
            opening -= 1
        trails = page.folded[opening] in (",", "—", "–") and source.first > row[position]
        if not beside and not trails:
            continue
        found = "w" in verb.senses and finds(page, source)
        back = page.folded[row[place + 1]] == "back" if place + 1 < len(row) else False
        if "g" in verb.senses and not back and not (beside and (whole or found)):
            continue
        hearer = hearer_of(page, row, place, len(row), verb)
        return Attribution(source, row[place], hearer, BEHIND, beside)
    return _any_verb(page, row, at, position) if whole else None


def _names_it(page: Page, row: list[int], place: int, verb: Verb) -> bool:
    """“Illegal,” Moscow called them: what somebody calls what was told before."""
    behind = page.folded[row[place + 1]] if place + 1 < len(row) else ""
    return verb.lemma in ("call", "term", "label") and behind in ("it", "them", "him", "her")


def _tagged(page: Page, row: list[int], at: int) -> Attribution | None:
    """Whose words a fragment's whole sentence is by its end: … and the biggest issue, said Ruiz."""
    for place in range(at + 1, min(len(row) - 1, at + _SENTENCE)):
        verb = saying_verbs().get(page.words[row[place]])
        if page.folded[row[place - 1]] != "," or not verb or verb.tense not in (PAST, PRESENT):
            continue
        source = source_after(page, row, place + 1, len(row)) if "d" in verb.senses else None
        if source and source.kind == PERSON:
            closed = source.last > row[-1] or page.folded[source.last] in _ENDING
            return Attribution(source, row[place], None, BEHIND, False) if closed else None
    return None


def _quoted(page: Page, row: list[int], place: int) -> Source | None:
    """Whom a paper quotes: “…”, the Herald quoted Ana Ruiz as saying; None without "as saying"."""
    for at in range(place + 2, min(len(row) - 1, place + NEAR)):
        if page.folded[row[at]] == "as" and page.folded[row[at + 1]] in _QUOTED_AS:
            return named_source(page, row, place + 1, at)
    return None


def _heard_to(page: Page, row: list[int], place: int) -> int:
    """Where "was heard", "can be heard" stands before "to say" or "saying" at a place, else 0."""
    heard = place - 1 - (page.folded[row[place - 1]] == "to")
    if heard < 2 or page.folded[row[heard]] not in ("heard", "known"):
        return 0
    start = heard
    while start and page.folded[row[start - 1]] in group("aux", "be"):
        start -= 1
    return start if start < heard else 0


def _begins(page: Page, row: list[int], at: int, source: Source) -> bool:
    """Whether the source is the first thing behind the quote, titles and articles aside."""
    token = row[at]
    article = at + 1 < len(row) and page.folded[token] in group("art")
    if page.titled.get(row[at + article]) == source.first:
        return True
    return source.first - token <= 1 or all(
        page.folded[each] in _TITLED
        or (
            page.kinds[each] in (WORD, NUMBER)
            and (page.folded[each] == "and" or page.folded[each] not in group("aux", "prep", "sub"))
        )
        for each in range(token, min(source.first, token + _ASIDE))
    )


def _any_verb(page: Page, row: list[int], at: int, position: int) -> Attribution | None:
    """What no list holds: a stop or comma inside the marks, then a person beside some verb."""
    inner = range(max(0, row[position] - 4), row[position])
    closed = any(page.folded[each] in _CLOSING for each in inner)
    if not closed or page.folded[row[position]] == ",":
        return None
    source = source_after(page, row, at, len(row))
    named = source and (source.kind != WORDS or is_one(page, source))
    if source and named and _begins(page, row, at, source):
        behind = source.last
        if behind <= row[-1] and _may_be_verb(page, behind):
            return Attribution(source, behind, None, BEHIND, True)
    if _may_be_verb(page, row[at]):
        subject = at + 1 + (at + 2 < len(row) and page.folded[row[at + 1]] in _PARTICLES)
        source = source_after(page, row, subject, len(row))
        if source is None or source.first - row[at] > 4:
            return None
        closed = source.last > row[-1] or page.folded[source.last] in _ENDING
        if source.kind == PERSON or (closed and is_one(page, source)):
            return Attribution(source, row[at], None, BEHIND, True)
    return None


def _may_be_verb(page: Page, token: int) -> bool:
    """Whether a word may be a verb: in small letters and of no closed class."""
    word = page.folded[token]
    if page.kinds[token] != WORD or not page.words[token].islower() or word == "'s":
        return False
    return word not in group("prep", "sub", "aux", "det", "adv")
