"""Who says what a verb without a subject of its own, or a noun, tells: adding, went on to say,
her claim that.
"""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.amounts.dates import MONTHS
from briefing.parser.speech.clauses import clause_subject, last_clause_subject
from briefing.parser.speech.frames import BEFORE, Attribution
from briefing.parser.speech.genders import head_of, is_body, is_one, is_plural
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import PHRASE, TITLES
from briefing.parser.speech.saying import REACH, verb_at
from briefing.parser.speech.somebody import can_say, is_somebody
from briefing.parser.speech.sources import source_after, source_before
from briefing.parser.speech.subjects import subject_before
from briefing.parser.speech.vocabulary import (
    PAPERS,
    PARTICIPLE,
    PAST,
    PRESENT,
    Verb,
    finite_verbs,
    group,
)
from briefing.text.tokens import WORD

_FRAMED = 10
_QUOTES = frozenset("quoted cited quotes cites quoting citing reported reports reporting".split())
_CLAIMED = 8
_SENT_BY = frozenset("from by of".split())
_PERCEIVED = frozenset(
    "heard saw seen showed shown filmed recorded quoted cited found caught pictured published "
    "issued released posted was were been".split()
)
_TRIES = 6
_WITHIN = 3
SAYINGS = frozenset(
    "advice warning warnings claim claims assurance assurances complaint complaints suggestion "
    "suggestions assertion argument allegation allegations accusation accusations insistence "
    "denial belief view admission promise promises vow boast".split()
)
# Verbs before "to say": what follows was said. "Refused to say" and the like are not here.
_MOVED = frozenset(
    "prompted prompting prompts led leading leads forced forcing forces caused causing inspired "
    "moved drove pushed".split()
)
_GO_ON = frozenset(
    "on continued continues continue began begins sought seeks tried tries rushed moved hastened "
    "used returned wrote appeared took up forward called phoned rang emailed emerged hurried "
    "paused stood rose interrupted intervened hastened".split()
)


def participle_subject(page: Page, row: list[int], at: int) -> Source | None:
    """Who says in "…, adding: “…”": the noun right before, the last speaker, the subject."""
    before = page.folded[row[at - 1]] if at else ""
    if before == "as":
        return _quoted(page, row, at - 1)
    if before == "one" and at + 1 < len(row) and page.folded[row[at + 1]] in PAPERS:
        return None  # one briefing note
    if before in group("be"):
        return subject_before(page, row, 0, at)
    low = max(0, at - REACH)
    if before == "by":
        doer = _doer(page, row, low, at - 1)
        if doer:
            return doer
    if at and page.kinds[row[at - 1]] == WORD and before not in group("prep", "sub"):
        source = source_before(page, row, 0, at - 1)
        opens = page.folded[source.first] if source else ""
        if opens in group("prep") or opens in finite_verbs():
            return clause_subject(page, row, low, at)  # ran for mayor vowing “to sweep”
        doer = _doer_to(page, row, low, _before_time(page, source)) if source else None
        if doer:
            return doer
        if source and not (source.kind == WORDS and page.folded[source.last - 1] in PAPERS):
            return _carrier(page, row, low, at, source) or source
        issuer = clause_subject(page, row, low, at - 1)
        return issuer if issuer and issuer.kind == PERSON else source
    tries, told = _TRIES, None
    for back in range(at - 1, low - 1, -1):
        if page.folded[row[back - 1]] == "who" and page.folded[row[max(0, back - 2)]] != ",":
            continue  # trolls who claimed it, insisting …
        verb = verb_at(page, row, back) if tries else None
        if verb and verb.tense in (PRESENT, PAST) and set(verb.senses) & set("dt"):
            tries -= 1
            source = subject_before(page, row, 0, back)
            if source and (source.kind != WORDS or is_somebody(page, source)):
                return source
            told = source or told  # its motion, of which the firm tells
    later = last_clause_subject(page, row, low, at)
    if later and later.kind == WORDS and not is_somebody(page, later):
        later = None
    return told or later or clause_subject(page, row, low, at)


def _quoted(page: Page, row: list[int], at: int) -> Source | None:
    """Who is quoted as saying: was quoted as saying, the paper quoted Ruiz as saying."""
    for back in range(at - 1, max(-1, at - _FRAMED), -1):
        if page.folded[row[back]] in _QUOTES:
            if back and page.folded[row[back - 1]] in group("be", "adv"):
                return subject_before(page, row, 0, back)
            if page.folded[row[back + 1]] in ("him", "her", "them"):
                return Source(row[back + 1], row[back + 1] + 1, -1, PRONOUN)
            return source_after(page, row, back + 1, at)
    return subject_before(page, row, 0, at)


def _carrier(page: Page, row: list[int], low: int, at: int, source: Source) -> Source | None:
    """The paper that tells its readers something: a message was shared to members telling them …"""
    if source.kind != WORDS:
        return None
    subject = clause_subject(page, row, low, at - 1)
    if subject is None or subject.kind != WORDS or subject.first >= source.first:
        return None
    return subject if page.folded[head_of(page, subject)] in PAPERS else None


def _doer(page: Page, row: list[int], low: int, by: int) -> Source | None:
    """Who does something "by saying": a finale he would open by saying; the party, which tried
    to rally voters by saying.
    """
    source = subject_before(page, row, low, by - 1)
    if source and (source.kind == PERSON or page.folded[source.first] in group("he", "she")):
        return source
    for back in range(by - 1, max(low, by - _FRAMED), -1):
        if page.folded[row[back]] in (",", ";", ":") and page.folded[row[back + 1]] != "which":
            return None
        if page.folded[row[back]] in ("which", "who"):
            return subject_before(page, row, low, back + 1)
    return None


def is_of_thing(page: Page, row: list[int], at: int, verb: Verb) -> bool:
    """Whether a participle only tells what things are like: in ranges reflecting “real life”."""
    if verb.tense != PARTICIPLE or not at or not page.words[row[at - 1]].islower():
        return False
    source = source_before(page, row, 0, at - 1)
    if source is None or source.kind != WORDS or can_say(page, source):
        return False
    things = is_plural(page.folded[source.last - 1]) and verb.lemma not in ("say", "read")
    return things and _doer_to(page, row, max(0, at - REACH), source) is None


def _before_time(page: Page, source: Source) -> Source:
    """A thing without the month behind it: took the gavel in March promising “order”."""
    timed = source.last - source.first > 2 and page.folded[source.last - 2] == "in"
    month = timed and source.kind == WORDS and page.folded[source.last - 1] in MONTHS
    return source._replace(last=source.last - 2) if month else source


def _doer_to(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Who does something to what stands before a participle: Ruiz defended the rules saying “…”;
    None where that may itself be what says it: people, a letter, whom somebody heard.
    """
    if source.kind != WORDS or page.folded[head_of(page, source)] in PAPERS | group("sign"):
        return None
    if is_somebody(page, source) and not is_body(page, source):
        return None
    start = bisect_left(row, source.first)
    if start > low and page.folded[row[start - 1]] in group("det"):
        start -= 1
    if start - 1 <= low or page.folded[row[start - 1]] in _SENT_BY:
        return None
    for back in range(start - 1, max(low, start - _FRAMED), -1):
        word = page.folded[row[back]]
        if word in (",", ";", ":") or word in _PERCEIVED:
            return None
        if page.words[row[back]].islower() and (word.endswith("ed") or word in finite_verbs()):
            doer = subject_before(page, row, low, back)
            return doer if doer and doer.first < source.first and can_say(page, doer) else None
    return None


def infinitive_subject(page: Page, row: list[int], at: int, verb: Verb) -> Source | None:
    """Who says in "went on to say", "led Ruiz to say", "wants to call it": somebody, or None."""
    low = max(0, at - REACH)
    moved = source_before(page, row, low, at - 2) if at >= 3 else None
    if moved and is_somebody(page, moved):
        first = bisect_left(row, moved.first)
        before = row[max(low, first - TITLES) : first]
        if any(page.folded[token] in _MOVED for token in before):
            return moved
    source = None
    if at >= 2 and page.folded[row[at - 2]] in _GO_ON:
        source = subject_before(page, row, 0, at - 2) or clause_subject(page, row, low, at)
    elif "m" in verb.senses:
        source = clause_subject(page, row, low, at)
    return source if source and (is_somebody(page, source) or is_one(page, source)) else None


def by_noun(page: Page, row: list[int], position: int) -> Attribution | None:
    """Who warns in "a warning from officers that it was “…”", "claims by Ana Ruiz that …", "his
    claim in court that …".
    """
    for at in range(position - 1, max(1, position - REACH // 2), -1):
        if page.folded[row[at]] == "that":
            for noun in range(at - 1, max(-1, at - PHRASE), -1):
                if page.folded[row[noun]] in SAYINGS:
                    owner = _owner(page, row, noun)
                    if owner:
                        return Attribution(owner, row[noun], None, BEFORE, False)
                    linked = page.folded[row[noun + 1]] in ("from", "by", "of")
                    source = source_after(page, row, noun + 2, at) if linked else None
                    ends = source is not None and source.last == row[at - 1] + 1
                    return Attribution(source, row[noun], None, BEFORE, False) if ends else None
            return None
        if page.folded[row[at]] in (",", ";", ":"):
            return None
    return None


def claimed_by(page: Page, row: list[int], position: int) -> Attribution | None:
    """Whose claim the words complete, whoever rejects it: Ana Ruiz denied Tom Bright's claim of
    “…”, said his claim that it was “…” was false.
    """
    noun = position - 2
    if noun < 2 or page.folded[row[position - 1]] not in ("of", "about"):
        noun = _claim_before(page, row, position)
    if noun < 2 or page.folded[row[noun]] not in SAYINGS:
        return None
    if page.folded[row[noun - 1]] not in ("'s", "'"):
        return None
    owner = _owner(page, row, noun)
    return Attribution(owner, row[noun], None, BEFORE, False) if owner else None


def _claim_before(page: Page, row: list[int], position: int) -> int:
    """The place of the claim in "claim that he was", where nobody else says anything, else -1."""
    for at in range(position - 1, max(1, position - _CLAIMED), -1):
        word = page.folded[row[at]]
        if word == "that":
            return at - 1
        if page.kinds[row[at]] != WORD or verb_at(page, row, at) is not None:
            return -1
    return -1


def _owner(page: Page, row: list[int], noun: int) -> Source | None:
    """Whose claim a noun is: his claim, Ana Ruiz's earlier claim."""
    for at in range(noun - 1, max(-1, noun - 1 - _WITHIN), -1):
        word = page.folded[row[at]]
        if word in ("his", "her"):
            subject = clause_subject(page, row, 0, at) if at else None
            if subject and subject.kind == PERSON:
                return subject
            named = any(token in page.name_from for token in row[:at])
            return None if named else Source(row[at], row[at] + 1, -1, PRONOUN)
        if word in ("'s", "'"):
            owner = source_before(page, row, 0, at - 1)
            return owner if owner and (owner.kind == PERSON or can_say(page, owner)) else None
        if page.kinds[row[at]] != WORD:
            return None
    return None
