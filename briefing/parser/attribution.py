"""Who the reporter's sentence says spoke: verbs of saying before, behind and between quotes.

The forms are those that grammars give for reporting clauses (Quirk et al., "A Comprehensive
Grammar of the English Language", 14.28-14.30; Huddleston and Pullum, "The Cambridge Grammar of
the English Language", ch. 11 section 9): subject and verb, verb and subject, before, inside and
behind; "according to"; colon; participles ("adding"); passives.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.parser.frames import Frame
from briefing.parser.quote_words import BASE, PARTICIPLE, PAST, PRESENT, Verb, group, saying_verbs
from briefing.parser.sources import (
    PAPERS,
    PERSON,
    PRONOUN,
    WORDS,
    Page,
    Source,
    clause_subject,
    source_after,
    source_before,
    subject_before,
)
from briefing.text.tokens import NUMBER, OTHER, WORD

BEFORE, BEHIND = "before", "behind"
_REACH = 48
_NEAR = 30
_THAT = 10
_FRAMED = 10
_PAPER = 14
_HEARERS = frozenset("tell ask remind assure reassure warn inform urge text message email".split())
_WORDS_OF = ["the", "words", "of"]
_DASHES = frozenset(("—", "–", "-", "--"))
_LABELS = frozenset(
    "call name dub label describe hail brand term consider characterise characterize bill tout "
    "depict portray see view regard deem".split()
)
_GO_ON = frozenset(
    "on continued continues continue began begins sought seeks tried tries rushed moved hastened "
    "used returned wrote appeared took".split()
)
_NOUNS = frozenset("reading writing posting".split())


class Attribution(NamedTuple):
    """Who spoke (None where the verb names nobody), the verb's token, whom it was said to (a
    span of tokens), on which side of the quote it stands and whether right beside it.
    """

    source: Source | None
    verb: int
    hearer: tuple[int, int] | None
    side: str
    near: bool


def attribute(page: Page, frame: Frame, position: int, whole: bool) -> Attribution | None:
    """Who the sentence says spoke the words at `position`; `whole`: they are a sentence."""
    found = _nearest(page, frame, position, whole)
    if found and found.hearer is None and found.source is not None:
        reach = position if found.side == BEFORE else len(frame.tokens)
        return found._replace(hearer=_spoken_to(page, frame.tokens, reach))
    return found


def _nearest(page: Page, frame: Frame, position: int, whole: bool) -> Attribution | None:
    """The attribution beside the words, before the one that is farther off."""
    behind = _behind(page, frame.tokens, position, whole)
    if behind and behind.near and _comma(page, frame.tokens, position):
        return behind
    before = _before(page, frame.tokens, position, whole)
    if before and before.near:
        return before
    if behind and behind.near and (whole or before is None):
        return behind
    return before or behind


def _comma(page: Page, row: list[int], at: int) -> bool:
    """Whether a comma closes the words at `at`, inside or outside their marks."""
    if at >= len(row):
        return False
    token = row[at]
    inner = [
        page.folded[back] for back in range(max(0, token - 4), token) if page.kinds[back] == OTHER
    ]
    return page.folded[token] == "," or inner[-1:] == [","]


def _before(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """The last verb of saying before the quote, else what a colon or comma tells."""
    unnamed: Attribution | None = None
    for at in range(position - 1, max(-1, position - _REACH), -1):
        verb = saying_verbs().get(page.folded[row[at]])
        if verb and _is_verb(page, row, at, verb) and _fits(page, row, at, position, verb, whole):
            found = _by_verb(page, row, at, position, verb)
            if found and found.source:
                return _said_by_another(page, row, at, verb, found) or found
            unnamed = unnamed or found
        elif (place := _phrase(page, row, at)) and place < position:
            source = source_after(page, row, place, position)
            return Attribution(source, row[at], None, BEFORE, page.folded[row[position - 1]] == ",")
    return unnamed or _by_mark(page, row, position, whole) or _by_that(page, row, position)


def _said_by_another(
    page: Page, row: list[int], at: int, verb: Verb, inner: Attribution
) -> Attribution | None:
    """The one who says what the pronoun before a framing verb did: the judge said he saw …"""
    if set(verb.senses) & set("dt") or inner.source is None or inner.source.kind != PRONOUN:
        return None
    outer = _before(page, row, row.index(inner.source.first), False)
    return outer._replace(near=False) if outer and outer.source else None


def _by_that(page: Page, row: list[int], position: int) -> Attribution | None:
    """A verb that no list holds, with "that" and a fragment: professed that he would “…”."""
    for at in range(position - 1, max(0, position - _THAT), -1):
        if page.folded[row[at]] == "that" and page.folded[row[at - 1]].endswith(("ed", "es")):
            source = subject_before(page, row, 0, at - 1)
            if source and source.kind != WORDS:
                return Attribution(source, row[at - 1], None, BEFORE, False)
    return None


def _is_verb(page: Page, row: list[int], at: int, verb: Verb) -> bool:
    """Whether a form that may also be a noun or an adjective is a verb here."""
    before = page.folded[row[at - 1]] if at else ""
    word = page.folded[row[at]]
    if at and not page.words[row[at]].islower():
        return False
    if verb.tense == BASE:
        plural = before in ("i", "we", "they", "who", "you", "to") or before in group("aux")
        people = before in group("folk") or before in group("anyone")
        many = before.endswith("s") and before != "'s" and "n" not in verb.senses
        return plural or before.endswith(("'d", "'ll")) or people or many
    if "n" in verb.senses and verb.tense == PRESENT and at:
        return _acts(page, row[at - 1])
    if word in _NOUNS and at:
        modifies = before in group("det") or before in group("prep") or before == "'s"
        return not modifies and page.kinds[row[at - 1]] != OTHER
    if verb.tense == PAST:
        return before not in group("art") and before not in group("poss")
    return True


def _acts(page: Page, token: int) -> bool:
    """Whether what stands before "claims" or "reports" can be its subject, no adjective to it."""
    word = page.folded[token]
    if token + 1 in page.name_to or word in group("subject") or word in _BEFORE_VERB:
        return True
    closed = word in group("det") or word in group("prep") or word in group("sub") or word == "'s"
    if closed or page.kinds[token] != WORD:
        return False
    return not word.endswith(_ADJECTIVES) or page.words[token][:1].isupper()


_BEFORE_VERB = frozenset(("who", ")", ",", "and", "but", "or", "that", "which"))
_ADJECTIVES = ("ed", "al", "ic", "ous", "ive", "ful", "ary", "ble", "ish", "ese", "ian", "news")


def _fits(page: Page, row: list[int], at: int, position: int, verb: Verb, whole: bool) -> bool:
    """Whether the verb's sense can carry a quote at this distance."""
    gap = position - at - 1
    if "d" in verb.senses or "t" in verb.senses or "p" in verb.senses:
        return True
    if "m" in verb.senses:
        named = verb.lemma in _LABELS and gap == 0 and verb.tense == PAST
        far = _NEAR if verb.lemma in _LABELS else _FRAMED
        return gap <= far and (not named or is_active_label(page, row, at))
    following = page.folded[row[at + 1]] if gap else ""
    colon = page.folded[row[position - 1]] == ":" if position else False
    return following == "that" or (whole and (gap <= 1 or (colon and gap <= 12)))


def _by_verb(page: Page, row: list[int], at: int, position: int, verb: Verb) -> Attribution | None:
    """The attribution that a verb at `at` makes for a quote that stands behind it."""
    near = _is_near(page, row, at, position)
    hearer = _hearer(page, row, at, position, verb)
    before = page.folded[row[at - 1]] if at else ""
    if verb.tense == PAST and _is_passive(page, row, at, position, verb):
        agent = _agent(page, row, at, position)
        quoted = verb.lemma == "quote"
        if quoted:
            return Attribution(subject_before(page, row, 0, at), row[at], None, BEFORE, near)
        return Attribution(agent, row[at], None, BEFORE, near and agent is not None)
    if before == "to":
        goes_on = at >= 2 and page.folded[row[at - 2]] in _GO_ON
        subject = clause_subject(page, row, 0, at) if "m" in verb.senses else None
        if goes_on:
            subject = subject_before(page, row, 0, at - 2) or clause_subject(page, row, 0, at)
        if subject is None or not _is_somebody(page, subject):
            return None
        return Attribution(subject, row[at], hearer, BEFORE, near)
    if verb.tense == PARTICIPLE:
        source = _participle_subject(page, row, at)
    else:
        source = subject_before(page, row, 0, at)
        if source is None and at and near:
            source = source_after(page, row, at + 1, position)
    return Attribution(source, row[at], hearer, BEFORE, near) if source else None


def _is_somebody(page: Page, source: Source) -> bool:
    """Whether a source is a person, a proper name or a plural of people, and no thing."""
    if source.kind == PERSON:
        return True
    word = page.folded[source.last - 1]
    if source.kind == PRONOUN:
        return word in ("he", "she", "they")
    return page.words[source.last - 1][:1].isupper() or word in group("folk")


def _is_near(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether only a comma, colon or "that" and a few words stand between verb and quote."""
    last = page.folded[row[position - 1]]
    return position - at <= 2 or (last in (",", ":") and position - at <= 14)


def _is_passive(page: Page, row: list[int], at: int, position: int, verb: Verb) -> bool:
    """Whether the verb's subject is what is spoken of: "was called", "a plan described as"."""
    back = at - 1
    while back >= 0 and page.folded[row[back]] in group("adv") | {"not"}:
        back -= 1
    if back >= 0 and page.folded[row[back]] in group("be"):
        return verb.lemma != "say" or page.folded[row[min(at + 1, len(row) - 1)]] == "to"
    if at + 1 < len(row) and page.folded[row[at + 1]] == "by" and at + 1 < position:
        return True
    gap = [page.folded[token] for token in row[at + 1 : position]]
    return verb.lemma in _LABELS and gap in ([], ["as"]) and not is_active_label(page, row, at)


def is_active_label(page: Page, row: list[int], at: int) -> bool:
    """Whether the subject of "called" at `at` does the calling: what she called “…”."""
    if not at:
        return False
    before = row[at - 1]
    if before + 1 in page.name_to or page.folded[before] in group("subject"):
        return True
    words = [page.folded[token] for token in row[max(0, at - 8) : at]]
    return "what" in words or words[-1:] == ["they"]


def _agent(page: Page, row: list[int], at: int, position: int) -> Source | None:
    """The one behind "by" of a passive, before or behind the quote."""
    for place in range(at + 1, min(len(row), position + 4)):
        if page.folded[row[place]] == "by":
            agent = source_after(page, row, place + 1, len(row))
            return agent if agent and _is_somebody(page, agent) else None
    return None


def _participle_subject(page: Page, row: list[int], at: int) -> Source | None:
    """Who says in "…, adding: “…”": the noun right before, the last speaker, the subject."""
    before = page.folded[row[at - 1]] if at else ""
    if before in group("be") or before == "as":
        return subject_before(page, row, 0, at)
    if at and page.kinds[row[at - 1]] == WORD and before not in group("prep") | group("sub"):
        source = source_before(page, row, 0, at - 1)
        if source and not (source.kind == WORDS and page.folded[source.last - 1] in PAPERS):
            return source
        issuer = clause_subject(page, row, 0, at - 1)
        return issuer if issuer and issuer.kind == PERSON else source
    for back in range(at - 1, max(-1, at - _REACH), -1):
        verb = saying_verbs().get(page.folded[row[back]])
        if verb and verb.tense in (PRESENT, PAST) and _is_verb(page, row, back, verb):
            source = subject_before(page, row, 0, back)
            if source:
                return source
    return clause_subject(page, row, 0, at)


def _by_mark(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """A colon, or a comma before a whole sentence, gives it to the subject or to its label."""
    if not position:
        return None
    sign = page.folded[row[position - 1]]
    if sign not in (":", ",") or not whole:
        return None
    label = source_before(page, row, 0, position - 2) if sign == ":" else None
    if label and label.first <= row[0] + 4 and label.kind == PERSON and position <= 8:
        return Attribution(label, row[position - 1], None, BEFORE, True)
    source = clause_subject(page, row, 0, position - 1)
    if source is None or (source.kind == WORDS and sign == ","):
        return None
    return Attribution(source, row[position - 1], None, BEFORE, True)


def _behind(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """The attribution that follows a quote in its own sentence."""
    at = _past_brackets(page, row, position)
    while (
        at < len(row) and at <= position + 3 and page.folded[row[at]] in (",", "and", "but", "or")
    ):
        at += 1
    if at >= len(row):
        return None
    word = page.folded[row[at]]
    if word in _DASHES:
        return _signature(page, row, at + 1, position)
    place = _phrase(page, row, at)
    if place and place < len(row):
        return Attribution(source_after(page, row, place, len(row)), row[at], None, BEHIND, True)
    if word in ("so", "as") and at + 1 < len(row):
        at += 1
        word = page.folded[row[at]]
    verb = saying_verbs().get(word)
    joined = at > position and page.folded[row[at - 1]] in ("and", "but", "or")
    if verb and verb.tense in (PAST, PRESENT) and set(verb.senses) & set("dt") and not joined:
        source = source_after(page, row, at + 1, len(row))
        if source and not _opens_clause(page, row, source):
            return Attribution(source, row[at], None, BEHIND, True)
    return _subject_first(page, row, at, position, whole)


def _phrase(page: Page, row: list[int], at: int) -> int:
    """Where the source begins behind "according to" or "in the words of" at `at`, else 0."""
    word = page.folded[row[at]]
    if word == "according" and at + 2 < len(row):
        return at + 2
    if word == "in" and [page.folded[token] for token in row[at + 1 : at + 4]] == _WORDS_OF:
        return at + 4
    return 0


def _opens_clause(page: Page, row: list[int], source: Source) -> bool:
    """Whether what stands behind "said" is the subject of what was said: said it would fail."""
    behind = source.last
    if behind > row[-1]:
        return False
    if source.kind == PRONOUN:
        return page.kinds[behind] == WORD
    if page.folded[behind] in group("aux"):
        return True
    thing = source.kind == WORDS and not page.words[source.first][:1].isupper()
    return (
        thing
        and page.words[source.last - 1].endswith("s")
        and page.kinds[behind] == WORD
        and (page.folded[behind] not in group("prep"))
    )


def _past_brackets(page: Page, row: list[int], at: int) -> int:
    """The place behind an aside in brackets that follows a quote."""
    depth = 0
    stop = min(len(row), at + 12)
    for place in range(at, stop):
        word = page.folded[row[place]]
        depth += (word in ("(", "[")) - (word in (")", "]"))
        if not depth:
            return place + 1 if word in (")", "]") else place
    return at


def _signature(page: Page, row: list[int], at: int, position: int) -> Attribution | None:
    """A name behind a dash, as under a reader's letter."""
    if at >= len(row):
        return None
    source = source_after(page, row, at, len(row))
    if source is None or source.kind == PRONOUN or not page.words[source.first][:1].isupper():
        return None
    rest = len(row) - at - (source.last - source.first)
    if source.kind != PERSON and rest > 1:
        return None
    return Attribution(source, row[at - 1], None, BEHIND, True) if rest <= 8 else None


def _subject_first(
    page: Page, row: list[int], at: int, position: int, whole: bool
) -> Attribution | None:
    """ "…", she said: the first verb of saying behind the quote whose subject stands there."""
    for place in range(at + 1, min(len(row), at + _NEAR)):
        verb = saying_verbs().get(page.folded[row[place]])
        if not verb or verb.tense == PARTICIPLE or not set(verb.senses) & set("dtg"):
            continue
        if not _is_verb(page, row, place, verb):
            continue
        source = subject_before(page, row, at, place)
        if source is None or page.folded[row[place - 1]] in ("and", "but", "or"):
            continue
        beside = _begins(page, row, at, source)
        trails = page.folded[source.first - 1] in (",", "—", "–") and source.first > row[position]
        if not beside and not trails:
            continue
        if "g" in verb.senses and not (beside and whole):
            continue
        hearer = _hearer(page, row, place, len(row), verb)
        return Attribution(source, row[place], hearer, BEHIND, beside)
    return _any_verb(page, row, at, position) if whole else None


def _begins(page: Page, row: list[int], at: int, source: Source) -> bool:
    """Whether the source is the first thing behind the quote, titles and articles aside."""
    token = row[at]
    return source.first - token <= 1 or all(
        (page.kinds[each] in (WORD, NUMBER) or page.folded[each] in (",", "-"))
        and page.folded[each] not in group("aux")
        and (page.folded[each] in ("of", "for") or page.folded[each] not in group("prep"))
        and page.folded[each] not in group("sub")
        for each in range(token, min(source.first, token + 12))
        if page.folded[each] != "."
    )


def _any_verb(page: Page, row: list[int], at: int, position: int) -> Attribution | None:
    """What no list holds: a stop or comma inside the marks, then a person beside some verb."""
    if not _closed(page, row, position) or page.folded[row[position]] == ",":
        return None
    source = source_after(page, row, at, len(row))
    if source and source.kind != WORDS and _begins(page, row, at, source):
        behind = source.last
        if behind <= row[-1] and _is_open(page, behind):
            return Attribution(source, behind, None, BEHIND, True)
    if _is_open(page, row[at]):
        source = source_after(page, row, at + 1, len(row))
        if source and source.kind == PERSON and source.first - row[at] <= 4:
            return Attribution(source, row[at], None, BEHIND, True)
    return None


def _is_open(page: Page, token: int) -> bool:
    """Whether a word may be a verb: in small letters and of no closed class."""
    word = page.folded[token]
    closed = word in group("prep") or word in group("sub") or word in group("aux")
    closed = closed or word in group("det") or word in group("adv")
    return page.kinds[token] == WORD and page.words[token].islower() and not closed and word != "'s"


def _closed(page: Page, row: list[int], at: int) -> bool:
    """Whether a comma, a question or an exclamation closes the words inside their marks."""
    if at >= len(row):
        return False
    inner = [page.folded[back] for back in range(max(0, row[at] - 4), row[at])]
    return any(sign in (",", "?", "!", "…", "—", "–") for sign in inner)


def _hearer(page: Page, row: list[int], at: int, high: int, verb: Verb) -> tuple[int, int] | None:
    """Whom it was said to: the object of "told", the noun behind "said to"."""
    place = at + 1
    if place >= high:
        return None
    if verb.lemma not in _HEARERS:
        if "d" not in verb.senses:
            return None
        place = _paper_hearer(page, row, place, high)
        if not place:
            return None
    heard = source_after(page, row, place, high) if place < high else None
    if heard is None or heard.kind == PRONOUN or not _is_hearer(page, row, place, heard):
        return None
    return heard.first, heard.last


def _spoken_to(page: Page, row: list[int], position: int) -> tuple[int, int] | None:
    """Whom a speaker talks to before the verb: Speaking to reporters, Ruiz said; in an
    interview with Radio North.
    """
    for at in range(min(position, len(row)) - 2):
        word, link = page.folded[row[at]], page.folded[row[at + 1]]
        speaking = word in ("speaking", "talking") and link in ("to", "with") and at < 4
        if speaking or (word in ("interview", "conversation") and link == "with"):
            heard = source_after(page, row, at + 2, position)
            return (heard.first, heard.last) if heard and heard.kind != PRONOUN else None
    return None


def _paper_hearer(page: Page, row: list[int], at: int, high: int) -> int:
    """Where the hearer begins in "said to Ruiz", "said in a statement to AFP", else 0."""
    if page.folded[row[at]] == "to":
        return at + 1
    paper = False
    for place in range(at, min(high - 1, at + _PAPER)):
        word = page.folded[row[place]]
        paper = paper or word in PAPERS
        if paper and word in ("to", "with"):
            return place + 1
        if page.kinds[row[place]] != WORD:
            break
    return 0


def _is_hearer(page: Page, row: list[int], place: int, heard: Source) -> bool:
    """Whether the object stands right behind the verb and is somebody, no reason or question."""
    if page.folded[row[place]] in group("sub") or heard.first - row[place] > 8:
        return False
    return heard.first >= row[place]


def names_a_speaker(page: Page, row: list[int]) -> Attribution | None:
    """The attribution of a sentence that quotes nobody: its last verb of saying's subject."""
    return _before(page, row, len(row), False)
