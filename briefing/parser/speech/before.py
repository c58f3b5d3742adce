"""Who speaks before a quote: the last verb of saying, "according to", a colon, a comma."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.asides import (
    inserted,
    is_intended,
    is_relative,
    is_supposed,
    outside,
    stands_apart,
)
from briefing.parser.speech.clauses import (
    clause_subject,
    is_adverb,
    last_clause_subject,
    poster,
    topic,
)
from briefing.parser.speech.frames import BEFORE, Attribution, source_place
from briefing.parser.speech.genders import is_one
from briefing.parser.speech.hearers import hearer_of
from briefing.parser.speech.nonfinite import (
    by_noun,
    claimed_by,
    infinitive_subject,
    is_of_thing,
    participle_subject,
)
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import PHRASE, TITLES, is_finite
from briefing.parser.speech.saying import REACH, agent, fits, is_passive, verb_at
from briefing.parser.speech.somebody import can_say, is_somebody
from briefing.parser.speech.sources import UTTERED, according, source_after, source_before
from briefing.parser.speech.subjects import subject_before
from briefing.parser.speech.vocabulary import (
    BASE,
    PAPERS,
    PARTICIPLE,
    PAST,
    PRESENT,
    Verb,
    group,
    saying_verbs,
)
from briefing.text.tokens import WORD

_THAT = 10
# Of a crowd: nobody who is named says what these lead up to.
_CRIES = frozenset("cry cries chant chants heckle heckles".split())
_CLAUSES = frozenset((",", ";", ".", "and", "but", "while", "—", "–"))
_TRIES = 6
_CAPTIONS = ("caption", "heading", "headline", "title", "words", "message", "hashtag", "comment")
_WITHIN = 3
_ATTITUDES = frozenset(
    "adamant convinced confident certain sure worried concerned clear insistent hopeful optimistic "
    "scathing candid frank dismissive critical".split()
)
_LED = 16
# By the verb, what stands before "that".
_CLEARLY = ("clear", "plain", "known", "understood")
_TOLD_BY = {
    "made": _CLEARLY, "make": _CLEARLY, "makes": _CLEARLY, "making": _CLEARLY,
    "let": ("slip", "known"), "left": ("doubt",), "leaves": ("doubt",), "leave": ("doubt",),
}  # fmt: skip
_HEARD = frozenset("heard hears learned learnt".split())
_IDIOM = 5
_ON = frozenset(("about", "that", "of"))
_SENT = frozenset("sent written posted penned signed left texted emailed".split())


def told_before(
    page: Page, row: list[int], position: int, whole: bool, *, quoted: bool = True
) -> Attribution | None:
    """The last verb of saying before the quote, else what a colon or comma tells.

    Where nothing is `quoted`, a verb that only frames fragments says nothing. Of a verb that
    itself stands in what was said, the one who said that.
    """
    found = _last_told(page, row, position, whole, quoted)
    for _ in range(_WITHIN):
        start = outside(page, row, position, found) if found and found.source else 0
        outer = _last_told(page, row, start, False, True) if start else None
        if outer is None or outer.source is None:
            break
        found, position = outer._replace(near=False), start
    return found


def _last_told(
    page: Page, row: list[int], position: int, whole: bool, quoted: bool
) -> Attribution | None:
    """The last verb of saying before the quote, whatever stands around it."""
    unnamed: Attribution | None = None
    intended: Attribution | None = None
    view = _by_view(page, row, position) or _by_cleft(page, row, position)
    view = view or claimed_by(page, row, position)
    view = view or (_worded_by(page, row, position) if whole and position > 3 else None)
    if view:
        return view
    listed = saying_verbs()
    tries = _TRIES
    for at in range(position - 1, max(-1, position - REACH), -1):
        if not tries:
            break
        word = page.folded[row[at]]
        if word in listed and (position == at + 1 or not is_relative(page, row, at)):
            verb = verb_at(page, row, at)
            if (
                verb
                and (quoted or set(verb.senses) & set("dtp"))
                and fits(page, row, at, position, verb, whole)
                and not stands_apart(page, row, at, position, verb)
            ):
                tries -= 1
                if not whole and position == at + 1 and is_of_thing(page, row, at, verb):
                    return Attribution(None, row[at], None, BEFORE, False)
                turned = _inverted(page, row, at, position, verb)
                if turned and quoted and not inserted(page, row, at, turned):
                    turned = None
                found = _by_verb(page, row, at, position, verb)
                if turned:
                    found = Attribution(turned, row[at], None, BEFORE, False)
                if found and quoted and is_supposed(page, row, found):
                    intended = intended or found
                    continue
                wished = found and found.source and is_intended(page, row, at)
                if wished and not (found and found.near and page.folded[row[0]] != "according"):
                    intended = intended or found
                    continue
                thing = found and found.source and verb.tense == BASE and not quoted
                if thing and found and found.source and not is_somebody(page, found.source):
                    intended = intended or found
                    continue
                if found and found.source:
                    return found
                unnamed = unnamed or found
        elif word == "grounds" and page.folded[row[min(at + 1, position - 1)]] == "that":
            holder = clause_subject(page, row, _clause_start(page, row, at), at)
            if holder and (holder.kind != WORDS or can_say(page, holder)):
                return Attribution(holder, row[at], None, BEFORE, False)
        elif word in ("according", "in"):
            own = _in_words_of(page, row, at, position) if word == "in" else None
            if own:
                return Attribution(own, row[at], None, BEFORE, True)
            place = source_place(page, row, at)
            if place and place < position:
                comma = page.folded[row[position - 1]] == ","
                source = according(page, row, place, position)
                return Attribution(source, row[at], None, BEFORE, comma)
    captioned = _by_caption(page, row, position)
    if captioned:
        return captioned
    unnamed = intended or unnamed or by_noun(page, row, position)
    unnamed = unnamed or _by_mark(page, row, position, whole) or _by_that(page, row, position)
    if quoted and (unnamed is None or unnamed.source is None):
        mind = _by_attitude(page, row, position) or _by_idiom(page, row, position)
        return mind or unnamed
    return unnamed


def _clause_start(page: Page, row: list[int], at: int) -> int:
    """The place behind the last comma before `row[at]`, or the sentence's first."""
    while at and page.folded[row[at - 1]] not in (",", ";"):
        at -= 1
    return at


def _by_caption(page: Page, row: list[int], position: int) -> Attribution | None:
    """Who set words to a picture: Ana Ruiz shared a photo with the caption “…”."""
    noun = position - 1 - (position > 0 and page.folded[row[position - 1]] in (":", ","))
    if noun < 3 or page.folded[row[noun]] not in _CAPTIONS:
        return None
    if page.folded[row[noun - 2]] not in ("with", "under"):
        return None
    posts = poster(page, row, max(0, noun - REACH), noun - 2)
    return Attribution(posts, row[noun], None, BEFORE, True) if posts else None


def _in_words_of(page: Page, row: list[int], at: int, position: int) -> Source | None:
    """Whose words follow "in Ana Ruiz's words", "in her own words"; else None."""
    stop = min(position, at + TITLES + 2)
    for place in range(at + 2, stop):
        if page.folded[row[place]] not in ("words", "phrase", "telling"):
            continue
        owner = place - 2 if page.folded[row[place - 1]] == "own" else place - 1
        if page.folded[row[owner]] in ("'s", "'"):
            return source_before(page, row, at + 1, owner - 1)
        if page.folded[row[owner]] in ("his", "her", "their"):
            own = _own_subject(page, row, at) if owner == place - 2 else None
            return own or Source(row[owner], row[owner] + 1, -1, PRONOUN)
    return None


def _own_subject(page: Page, row: list[int], at: int) -> Source | None:
    """The person of the clause before "in her own words", where a sign or "and" opens it."""
    for place in range(at - 1, max(-1, at - REACH), -1):
        named = page.name_from.get(row[place])
        opens = place == 0 or page.folded[row[place - 1]] in (";", ":", "and", "but", "—", "–")
        if named and opens:
            return Source(row[place], named[0], named[1], PERSON)
    return None


def _by_verb(page: Page, row: list[int], at: int, position: int, verb: Verb) -> Attribution | None:
    """The attribution that a verb at `at` makes for a quote that stands behind it."""
    near = _is_near(page, row, at, position)
    if not at and page.folded[row[1 if len(row) > 1 else 0]] == "by":
        return None
    if is_passive(page, row, at, position, verb):
        if verb.lemma == "quote":
            return Attribution(subject_before(page, row, 0, at), row[at], None, BEFORE, near)
        by = agent(page, row, at, position)
        return Attribution(by, row[at], None, BEFORE, near and by is not None)
    posts = poster(page, row, max(0, at - REACH), at) if verb.lemma == "caption" else None
    if posts:
        return Attribution(posts, row[at], None, BEFORE, near)
    if (
        verb.lemma == "quote"
        and verb.tense in (PRESENT, PAST)
        and page.folded[row[position - 1]] == ":"
    ):
        quoted = source_after(page, row, at + 1, position)
        if quoted:
            return Attribution(quoted, row[at], None, BEFORE, near)
    hearer = hearer_of(page, row, at, position, verb)
    if at and page.folded[row[at - 1]] == "to":
        source = infinitive_subject(page, row, at, verb)
    elif verb.tense == PARTICIPLE:
        source = participle_subject(page, row, at) if at > 1 else None
        source = source or _led_up_to(page, row, at, position)
    else:
        source = subject_before(page, row, 0, at)
        opens = not at and page.is_name(row[at])  # Said another, who asked for no name: “…”
        if source is None and (near or opens or row[min(at + 1, len(row) - 1)] in page.name_from):
            source = _otherwise(page, row, at, position, verb)
    if source and page.folded[source.first] == "it":
        source = topic(page, row) or source
    return Attribution(source, row[at], hearer, BEFORE, near) if source else None


def _led_up_to(page: Page, row: list[int], at: int, position: int) -> Source | None:
    """Whom an opening participle leads up to: calling it “a mess”, Ana Ruiz left; after saying it
    was “late” on Friday, she resigned.
    """
    if at > 1 or (at and page.folded[row[0]] not in group("prep", "sub")):
        return participle_subject(page, row, at)
    start = position
    for place in range(position, min(len(row), position + _LED)):
        if page.folded[row[place]] == ",":
            start = place + 1
            break
    source = source_after(page, row, start, len(row)) if start < len(row) else None
    if source is None or (source.kind == WORDS and not is_somebody(page, source)):
        return participle_subject(page, row, at)
    return source


def _inverted(page: Page, row: list[int], at: int, position: int, verb: Verb) -> Source | None:
    """Who stands behind the verb in "six were found, said an official who …", else None."""
    if verb.tense == PARTICIPLE or "d" not in verb.senses or not at:
        return None
    if page.folded[row[at - 1]] != ",":
        return None
    if page.folded[row[min(at + 1, len(row) - 1)]] in group("poss"):
        return None
    source = source_after(page, row, at + 1, position)
    if source is None or source.kind == PRONOUN:
        return None
    ended = source.last > row[-1] or page.folded[source.last] in (",", ".", "who", ";")
    return source if ended and (source.kind == PERSON or is_one(page, source)) else None


def _otherwise(page: Page, row: list[int], at: int, position: int, verb: Verb) -> Source | None:
    """The subject where none stands right before the verb: behind it, or its clause's person."""
    found = None if "t" in verb.senses else source_after(page, row, at + 1, position)
    if found is None:
        subject = clause_subject(page, row, max(0, at - REACH), at)
        found = subject if subject and subject.kind == PERSON else None
    return found


def _is_near(page: Page, row: list[int], at: int, position: int) -> bool:
    """Whether only a comma, colon or "that" and a few words stand between verb and quote."""
    last = page.folded[row[position - 1]]
    return position - at <= 2 or (last in (",", ":") and position - at <= 14)


def _by_view(page: Page, row: list[int], position: int) -> Attribution | None:
    """Whose view is given in "to the union he was “…”", "for her fans it is “…”"."""
    at = position - 1
    while at > 0 and is_adverb(page, row[at]) and page.folded[row[at]] not in group("be"):
        at -= 1
    if at < 3 or page.folded[row[at]] not in group("be"):
        return None
    if page.folded[row[at - 1]] not in group("he", "she", "it", "they"):
        return None
    end = at - 3 if page.folded[row[at - 2]] == "," else at - 2
    for place in range(end - 1, max(-1, end - PHRASE), -1):
        word = page.folded[row[place]]
        if word in ("to", "for") and (not place or page.folded[row[place - 1]] in _CLAUSES):
            source = source_after(page, row, place + 1, end + 1)
            whole = source is not None and source.last == row[end] + 1
            return Attribution(source, row[at], None, BEFORE, False) if whole else None
        if page.kinds[row[place]] != WORD:
            break
    viewed = topic(page, row)
    return Attribution(viewed, row[at], None, BEFORE, False) if viewed else None


def _by_cleft(page: Page, row: list[int], position: int) -> Attribution | None:
    """Who says what a clause with "what" leads up to: what Ana Ruiz found was “…”."""
    at = position - 2
    if at < 2 or page.folded[row[at + 1]] not in ("is", "was", "were"):
        return None
    verb = saying_verbs().get(page.folded[row[at]])
    if verb is None or verb.tense not in (PRESENT, PAST) or set(verb.senses) <= set("gn"):
        return None
    if not any(page.folded[token] == "what" for token in row[max(0, at - REACH) : at]):
        return None
    source = subject_before(page, row, 0, at)
    return Attribution(source, row[at], None, BEFORE, False) if source else None


def _by_that(page: Page, row: list[int], position: int) -> Attribution | None:
    """A verb that no list holds, with "that" and a fragment: professed that he would “…”."""
    for at in range(position - 1, max(0, position - _THAT), -1):
        if page.folded[row[at]] == "that" and page.folded[row[at - 1]] in PAPERS:
            issuer = clause_subject(page, row, max(0, at - REACH), at)
            return Attribution(issuer, row[at - 1], None, BEFORE, True) if issuer else None
        if page.folded[row[at]] == "that" and page.folded[row[at - 1]].endswith(("ed", "es")):
            source = subject_before(page, row, 0, at - 1)
            if source and source.kind != WORDS:
                return Attribution(source, row[at - 1], None, BEFORE, False)
    return None


def _by_attitude(page: Page, row: list[int], position: int) -> Attribution | None:
    """Whose mind a clause tells: Ana Ruiz is adamant that it was “…”, worried about “…”."""
    for at in range(position - 2, max(0, position - REACH), -1):
        if page.folded[row[at]] not in _ATTITUDES or page.folded[row[at + 1]] not in _ON:
            continue
        be = at - 1
        while be and is_adverb(page, row[be]) and page.folded[row[be]] not in group("be"):
            be -= 1
        if page.folded[row[be]] not in group("be"):
            continue
        source = subject_before(page, row, 0, be)
        told = source and (source.kind != WORDS or is_somebody(page, source))
        return Attribution(source, row[at], None, BEFORE, False) if told else None
    return None


def _by_idiom(page: Page, row: list[int], position: int) -> Attribution | None:
    """Who tells something by more words than one: let slip that, made it clear that, left nobody
    in doubt that it was “…”; from whom somebody heard that.
    """
    for at in range(position - 1, max(1, position - _THAT), -1):
        if page.folded[row[at]] != "that":
            continue
        last = page.folded[row[at - 1]]
        for place in range(at - 2, max(-1, at - 2 - _IDIOM), -1):
            word = page.folded[row[place]]
            if last in _TOLD_BY.get(word, ()):
                source = subject_before(page, row, 0, place)
                told = source and (source.kind != WORDS or is_somebody(page, source))
                return Attribution(source, row[place], None, BEFORE, False) if told else None
            if word == "from" and page.folded[row[place - 1]] in _HEARD:
                source = source_after(page, row, place + 1, at)
                ends = source is not None and source.last == row[at - 1] + 1
                return Attribution(source, row[place], None, BEFORE, False) if ends else None
        return None
    return None


def _sender(page: Page, row: list[int], position: int) -> Source | None:
    """Whose message it is: Ana Ruiz pointed to a post by its founder, a note sent by Tom Bright
    to the board: “…”.
    """
    for at in range(position - 2, max(2, position - 2 * PHRASE), -1):
        if page.folded[row[at]] == "by" and page.folded[row[at - 1]] in _SENT:
            source = source_after(page, row, at + 1, position)
            paper = any(page.folded[token] in PAPERS for token in row[max(0, at - 4) : at - 1])
            ends = source and page.folded[source.last] in (":", ",", "to")
            return source if paper and ends else None
    return _of_words(page, row, position, ("by", "from"), PAPERS)


def _of_words(
    page: Page, row: list[int], position: int, links: tuple[str, ...], nouns: frozenset[str]
) -> Source | None:
    """By whom or from whom the paper, the answer or the warning is that ends a clause."""
    for at in range(position - 2, max(1, position - PHRASE), -1):
        if page.folded[row[at]] in links and page.folded[row[at - 1]] in nouns:
            source = source_after(page, row, at + 1, position)
            return source if source and source.last == row[position - 1] else None
        if page.folded[row[at]] in (",", ";"):
            break
    return None


def _by_mark(page: Page, row: list[int], position: int, whole: bool) -> Attribution | None:
    """A colon, or a comma before a whole sentence, gives it to the subject or to its label."""
    sign = page.folded[row[position - 1]] if position else ""
    if sign not in (":", ",") or not whole:
        return None
    if sign == ":" and any(
        page.folded[token] in _CRIES for token in row[max(0, position - 4) : position]
    ):
        return Attribution(None, row[position - 1], None, BEFORE, True)  # a cry went up: “Shame!”
    sender = _sender(page, row, position) if sign == ":" else None
    if sender:
        return Attribution(sender, row[position - 1], None, BEFORE, True)
    label = source_before(page, row, 0, position - 2) if sign == ":" else None
    if label and label.first <= row[0] + 4 and label.kind == PERSON and position <= 8:
        own = page.name_from.get(row[0])  # Ana Ruiz on Tom Bright: “…”
        if own and page.folded[own[0]] == "on":
            label = Source(row[0], *own, PERSON)
        return Attribution(label, row[position - 1], None, BEFORE, True)
    low = max(0, position - REACH * 2)
    source = last_clause_subject(page, row, low, position) if sign == ":" else None
    source = source or topic(page, row) or clause_subject(page, row, low, position - 1)
    if source is None or (source.kind == WORDS and (sign == "," or not can_say(page, source))):
        return None
    return Attribution(source, row[position - 1], None, BEFORE, True)


def _worded_by(page: Page, row: list[int], position: int) -> Attribution | None:
    """Whose words stand behind a colon: the reply from the council was short: “…”; Ana Ruiz's
    parting shot to the board: “…”; Tom Bright remembers Ruiz's words: “…”.
    """
    if page.folded[row[position - 1]] != ":":
        return None
    found = _answerer(page, row) or _labelled(page, row, position)
    found = found or _of_words(page, row, position, ("from",), PAPERS | UTTERED)
    return Attribution(found, row[position - 1], None, BEFORE, True) if found else None


def _answerer(page: Page, row: list[int]) -> Source | None:
    """Whose reply a clause opens with, "from" behind it."""
    noun = page.folded[row[0]] in group("art")
    if noun + 3 >= len(row) or page.folded[row[noun + 1]] != "from":
        return None
    answers = page.folded[row[noun]] in UTTERED
    source = source_after(page, row, noun + 2, len(row)) if answers else None
    return source if source and page.folded[source.last] in group("be") else None


def _labelled(page: Page, row: list[int], position: int) -> Source | None:
    """Whose label without a verb stands there, or whose words its last ones are."""
    own = page.name_from.get(row[0])
    if own and page.folded[own[0]] in ("'s", "'"):
        inner = range(bisect_left(row, own[0]) + 2, position - 1)
        verbs = (at for at in inner if is_finite(page, row[at]))
        if all(page.folded[row[at - 1]].endswith("ing") for at in verbs):
            return Source(row[0], *own, PERSON)
    if page.folded[row[position - 2]] not in UTTERED | {"words"}:
        return None
    for at in range(position - 3, max(0, position - 2 - _WITHIN), -1):
        if page.folded[row[at]] in ("'s", "'"):
            return source_before(page, row, 0, at - 1)
    return None
