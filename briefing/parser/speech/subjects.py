"""The subject of a verb: who says, who acts, read leftwards from it."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.clauses import AUTHORED, DASHES, MADE, RELATIVES, clause_subject
from briefing.parser.speech.genders import head_of, is_body, is_one, is_plural
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import governor, is_finite, phrase_start
from briefing.parser.speech.pieces import before_bracket, past_adverbs, past_tag, through_pieces
from briefing.parser.speech.prominence import is_human
from briefing.parser.speech.somebody import describe, is_somebody
from briefing.parser.speech.sources import source_after, source_before
from briefing.parser.speech.vocabulary import BODIES, PAPERS, finite_verbs, group, saying_verbs
from briefing.text.tokens import NUMBER, OTHER, WORD

_RELATIVE = 8
_WHEN = ("at", "in", "with", "for")
_OPENERS = frozenset("and but or when after as what how why whether if".split())
_BEFORE_NAMES = frozenset((",", "but", "and", "both", "while"))
_LED = frozenset(("led", "headed", "chaired"))
_CLAUSE = 16
_THINKING = frozenset(
    "said says say believes believe think thinks thought claimed claims felt hoped argued".split()
)
_CLAUSES = frozenset("and but or that because when if while as though although what how".split())
_TIMED = 3
_ASIDE = 60


def subject_before(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The subject of the verb at `row[at]`, read leftwards and not beyond `low`."""
    low = max(low, at - _ASIDE)
    at -= 1
    if at > low and page.folded[row[at]] == "then" and page.folded[row[at - 1]] == ",":
        return clause_subject(page, row, _past_quote(page, row, low, at), at - 1)
    at = past_adverbs(page, row, low, at)
    if at < low:
        return None
    word = page.folded[row[at]]
    if word in ("who", "which", "that"):
        comma = at - 1 >= low and page.folded[row[at - 1]] == ","
        at = past_tag(page, row, low, at - 2) if comma else at - 1
        return _named_there(page, row, low, at) or _nearest_human(
            page, source_before(page, row, low, at)
        )
    if word in ("and", "but", "then", "or"):
        return clause_subject(page, row, _past_quote(page, row, low, at), at)
    if word == ",":
        return through_pieces(page, row, low, at - 1)
    if word in (")", "]", ">"):
        at = before_bracket(page, row, low, at)
        return subject_before(page, row, low, at + 1) if at >= low else None
    if word in DASHES:
        at -= 1
        while at > low and page.folded[row[at]] not in DASHES:
            at -= 1
        return source_before(page, row, low, at - 1)
    if teller := _told_apart(page, row, low, at):
        return teller
    source = source_before(page, row, low, at)
    aside = _adverbial(page, row, low, source) if source else 0
    if aside:
        return subject_before(page, row, low, aside) or source
    several = _several(page, row, low, source) if source else None
    if several:
        return _beyond(page, row, low, several)
    seen = _seen_by(page, row, low, source) if source else None
    if seen:
        return seen
    if source is None:
        return _defined(page, row, low, at)
    joint = _jointly(page, row, low, source) if page.is_name(source.first) else None
    if joint:
        return joint
    if source.kind == PERSON:
        return _acted_on(page, row, low, source) or source
    return _beyond(page, row, low, source) if source.kind == WORDS else source


def _named_there(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The person whose name ends at `at` and whom no other one is of: fire from Ana Ruiz, who."""
    named = page.name_to.get(row[at] + 1) if at >= low else None
    first = at - (row[at] - named[0]) if named else -1
    if named is None or first < low:
        return None
    head = governor(page, row, low, first)
    if head >= 0 and (is_human(page.folded[row[head]]) or page.folded[row[head]] in PAPERS):
        return None
    return Source(named[0], row[at] + 1, named[1], PERSON)


def _told_apart(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """Whom a clause without commas that ends at `at` tells apart: a man who survived said, the
    officer who found Ana Ruiz said; None for "a man who Ana Ruiz said was drunk".
    """
    for place in range(at - 1, max(low, at - _CLAUSE), -1):
        token = row[place]
        word = page.folded[token]
        if word in ("who", "whose"):
            acts = row[place + 1]
            owner = word == "who" and (
                page.is_name(acts) or page.folded[acts] in group("det", "subject", "they")
            )
            comma = page.folded[row[place - 1]] == ","
            return None if owner or comma else _human_before(page, row, low, place)
        own = at - place < _TIMED and page.folded[row[place - 1]] == "who"
        said = is_finite(page, token) and (not own or word in _THINKING)
        if page.kinds[token] == OTHER or word in _CLAUSES or said:
            return None
    return None


def _human_before(page: Page, row: list[int], low: int, at: int) -> Source | None:
    return _nearest_human(page, source_before(page, row, low, at - 1))


def _adverbial(page: Page, row: list[int], low: int, source: Source) -> int:
    """The place of the preposition that makes of a thing only when or how: at one stage said."""
    if source.kind != WORDS or is_somebody(page, source):
        return 0
    at = bisect_left(row, source.first) - 1
    at -= at > low and page.folded[row[at]] in group("art")
    if at <= low or page.folded[row[at]] not in _WHEN:
        return 0
    return at if page.folded[row[at - 1]] in ("and", "then", "but", ",") else 0


def _past_quote(page: Page, row: list[int], low: int, at: int) -> int:
    """Where a clause begins behind words in marks: "Is it?" Ruiz smiles and says; else `low`."""
    for place in range(at - 1, low, -1):
        if row[place] > row[place - 1] + 1:
            opens = row[place] in page.name_from or page.folded[row[place]] in group("he", "she")
            return place if opens else low
    return low


def _jointly(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Several names that open a clause and say something together: Ana Ruiz and Tom Bright said;
    Marlin, Baxter and Renard said.
    """
    at = bisect_left(row, source.first)
    if at - 2 < low or page.folded[row[at - 1]] != "and" or source.kind == PRONOUN:
        return None
    first = at - 1
    while (
        first > low and row[first - 1] + 1 == row[first] and _is_listed(page, row, low, first - 1)
    ):
        first -= 1
    opens = first == low or _is_boundary(page, row, first - 1)
    while first < at - 1 and page.folded[row[first]] in _BEFORE_NAMES | group("art", "adv"):
        first += 1
    named = first < at - 1 and page.folded[row[first]] not in group("prep", "sub", "subject")
    return Source(row[first], source.last, -1, WORDS) if opens and named else None


def _is_listed(page: Page, row: list[int], low: int, at: int) -> bool:
    """Whether a token is part of a name, or the comma between two."""
    if page.folded[row[at]] == ",":
        return at > low and page.kinds[row[at - 1]] == WORD and page.is_name(row[at - 1])
    return page.kinds[row[at]] == WORD and page.is_name(row[at])


def _acted_on(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Who does something to a person named before the verb: police investigating Ana Ruiz said,
    the reviewer who panned Ruiz called; None where the person is the subject.
    """
    at = bisect_left(row, source.first) - 1
    while at > low and page.folded[row[at]] in group("rank", "art"):
        at -= 1
    if at - 1 < low or page.kinds[row[at]] != WORD or not page.words[row[at]].islower():
        return None
    word, before = page.folded[row[at]], row[at - 1]
    if word.endswith("ing") and word not in saying_verbs() and page.folded[before] in group("folk"):
        return source_before(page, row, low, at - 1)
    if not (word.endswith("ed") or word in finite_verbs()) or word in saying_verbs():
        return None
    return source_before(page, row, low, at - 2) if page.folded[before] == "who" else None


def _defined(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """Whom a clause without a comma tells apart: the company that Ana Ruiz founded said."""
    if not page.words[row[at]].islower() or not page.folded[row[at]].endswith("ed"):
        return None
    begin, stop = at, max(low, at - _CLAUSE)
    while begin > stop and not _is_boundary(page, row, begin - 1):
        begin -= 1
    ahead = source_after(page, row, begin, at) if begin == low or begin > stop else None
    told = ahead is not None and ahead.kind == WORDS and page.folded[ahead.last] in RELATIVES
    return ahead if told else None


def _several(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Whom a name is only one of: researchers including Ana Ruiz, scientists led by her."""
    at = bisect_left(row, source.first) - 1
    while at > low and page.folded[row[at]] in group("rank", "art"):
        at -= 1
    if at > low + 1 and page.folded[row[at]] == "by" and page.folded[row[at - 1]] in _LED:
        at -= 1
    elif at <= low or page.folded[row[at]] != "including":
        return None
    found = source_before(page, row, low, at - 2 if page.folded[row[at - 1]] == "," else at - 1)
    return found if found and found.kind == WORDS else None


def _nearest_human(page: Page, source: Source | None) -> Source | None:
    """Whom "who" behind a phrase means: of an ovation from critics, the critics; of a speech
    from the Unity party, the party.
    """
    if source is None or source.kind != WORDS or is_one(page, source):
        return source
    head, last = head_of(page, source), source.last - 1
    folk = page.folded[last] in group("folk") and page.folded[head] not in group("folk")
    if folk and head < last:
        return Source(last, source.last, -1, WORDS)
    bodies = group("body", *BODIES)
    if page.folded[last] not in bodies or page.folded[head] in bodies:
        return source
    links = (at for at in range(last, source.first, -1) if page.folded[at] in group("link"))
    link = next(links, -1)
    return (describe(page, link + 1, source.last) or source) if link > 0 else source


def _seen_by(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """What a phrase with "by" only belongs to: a letter seen by AFP says; None for authors."""
    at = bisect_left(row, source.first)
    at = (phrase_start(page, row, low, at) if source.kind == PERSON else at) - 1
    if at >= low and page.folded[row[at]] in group("art"):
        at -= 1
    if at - 2 < low or page.folded[row[at]] != "by":
        return None
    word = page.folded[row[at - 1]]
    if (word in group("document") or word == "report") and is_body(page, source):
        first = phrase_start(page, row, low, at - 1)
        return describe(page, row[first], source.last)
    if word in AUTHORED or not word.endswith(("ed", "en")):
        return None
    found = source_before(page, row, low, at - 2)
    return _beyond(page, row, low, found) if found and found.kind == WORDS else None


def _beyond(page: Page, row: list[int], low: int, source: Source) -> Source:
    """Whom a phrase only describes: the officer who made the arrest; Ruiz, chair of the board."""
    at = bisect_left(row, source.first) - 1
    if at > low and page.folded[row[at]] == "," and _is_office(page, source):
        named = page.name_to.get(row[at - 1] + 1)
        return Source(named[0], row[at - 1] + 1, named[1], PERSON) if named else source
    apposed = _unclosed(page, row, low, source)
    if apposed:
        return apposed
    if at >= low and page.folded[row[at]] in group("art"):
        at -= 1
    if at > low and page.folded[row[at - 1]] == "in" and page.folded[row[at]] == "which":
        return source  # a letter in which a clerk warns
    for place in range(at, max(low, at - _RELATIVE), -1):
        if page.kinds[row[place]] != WORD:
            break
        if page.folded[row[place]] == "who":
            return source_before(page, row, low, place - 1) or source
    return _opened(page, row, low, source) or source


def _unclosed(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """The person whom an apposition without its second comma describes: Ana Ruiz, an analyst at
    Marl Bank said; None where a comma behind the verb sets "the mayor said" in.
    """
    at = bisect_left(row, source.first)
    if at > low and page.folded[row[at - 1]] in group("art"):
        at -= 1
    elif not is_one(page, source):
        return None
    verb = bisect_left(row, source.last)
    words_on = [page.folded[token] for token in row[verb : verb + _RELATIVE]]
    inserted = any(
        word == "," and (former in saying_verbs() or behind in finite_verbs())
        for former, word, behind in zip(words_on, words_on[1:], words_on[2:], strict=False)
    )
    if inserted or at - 2 < low or page.folded[row[at - 1]] != ",":
        return None
    at -= 2
    if page.kinds[row[at]] == NUMBER and at - 2 >= low and page.folded[row[at - 1]] == ",":
        at -= 2  # her age
    named = page.name_to.get(row[at] + 1)
    opens = named is not None and (named[0] == row[low] or named[0] == row[0])
    one = is_one(page, source) or _is_office(page, source)
    return Source(named[0], row[at] + 1, named[1], PERSON) if named and opens and one else None


def _opened(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Whom a clause opens with where the source only ends what is said of it: the officials
    briefed on the matter, the company that runs the pier; None for the others.
    """
    start = bisect_left(row, source.first)
    if start > low and page.folded[row[start - 1]] in group("art"):
        start -= 1
    begin, stop = start, max(low, start - _CLAUSE)
    while begin > stop and not _is_boundary(page, row, begin - 1):
        begin -= 1
    if begin == start or (begin == stop and stop > low):
        return None
    ahead = source_after(page, row, begin, start)
    if ahead is None or ahead.kind == PRONOUN or ahead.last >= source.first:
        return None
    behind = page.folded[ahead.last]
    if behind in RELATIVES or behind == "where":
        own = ahead.last + 1
        opens = page.is_name(own) or page.folded[own] in group("det")
        own += own < source.first and page.folded[own] in group("art", "poss")
        return None if opens and own == source.first else ahead  # a plan that the council calls
    if behind in ("at", "in", "from"):
        return _placed_ahead(page, ahead, source)
    if behind in group("prep"):
        return _document(page, ahead, source)
    verb = saying_verbs().get(behind)
    modifies = (
        behind not in PAPERS and (behind.endswith(("ed", "ing")) and behind not in group("named"))
    ) or behind in MADE
    return ahead if modifies and not (verb and "d" in verb.senses) else None


def _placed_ahead(page: Page, ahead: Source, source: Source) -> Source | None:
    """The one who "at a hub where three were hurt" is said of, up to the clause; else None."""
    for at in range(ahead.last + 1, min(source.first, ahead.last + _RELATIVE)):
        if page.folded[at] in RELATIVES or page.folded[at] == "where":
            return Source(ahead.first, at, -1, WORDS) if ahead.kind == WORDS else ahead
        if page.kinds[at] != WORD or page.folded[at] in group("aux") or is_finite(page, at):
            return None
    return None


def _document(page: Page, ahead: Source, source: Source) -> Source | None:
    """The paper that "on trade, published before the budget" or "between the two firms" is said
    of, up to what was done with it; None where what opens the clause is no paper.
    """
    head = page.folded[head_of(page, ahead)]
    if ahead.kind != WORDS or head not in PAPERS | group("document"):
        return None
    if page.folded[ahead.last] == "between":
        return describe(page, ahead.first, source.last)
    for at in range(ahead.last + 1, min(source.first, ahead.last + _RELATIVE)):
        if page.folded[at] in AUTHORED or page.folded[at] == "sent":
            return Source(ahead.first, at, -1, WORDS)
        if page.kinds[at] != WORD or page.folded[at] in group("aux") or is_finite(page, at):
            return None
    return None


def _is_boundary(page: Page, row: list[int], at: int) -> bool:
    """Whether a clause may begin behind the token at `at`, which no "issued after" holds."""
    word = page.folded[row[at]]
    near = [page.folded[token] for token in row[max(0, at - _TIMED) : at]]
    told = word in ("after", "when") and any(each in AUTHORED for each in near)
    opens = word in _OPENERS and not told
    return opens or page.kinds[row[at]] == OTHER


def _is_office(page: Page, source: Source) -> bool:
    """Whether a phrase without an article says what one person is: chair of the board."""
    head = head_of(page, source)
    linked = head < source.last - 1 and page.folded[source.first] not in group("det")
    return linked and not is_plural(page.folded[head])
