"""The subject before a verb through its appositions: Ana Ruiz, 45, who leads the union, said."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.speech.clauses import AUTHORED, MADE, RELATIVES, clause_subject, is_adverb
from briefing.parser.speech.genders import head_of, is_one, is_plural
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import PHRASE, SPANS, is_noun
from briefing.parser.speech.prominence import is_human
from briefing.parser.speech.somebody import describe
from briefing.parser.speech.sources import phrase_after, source_after, source_before
from briefing.parser.speech.vocabulary import BODIES, group
from briefing.text.tokens import NUMBER

_OCCASIONS = frozenset("after before during following outside inside at in on".split())
_PIECES = 6
_TAG = 5
_RELATIVE_PIECES = 2
_BEFORE_CLAUSE = frozenset(", and but that as when while — –".split())


def past_adverbs(page: Page, row: list[int], low: int, at: int) -> int:
    """The place before the adverbs that end at `at`: later, on Friday, last week."""
    while at >= low:
        word, before = page.folded[row[at]], page.folded[row[at - 1]] if at > low else ""
        if is_adverb(page, row[at]) or (word == "on" and is_adverb(page, row[at + 1])):
            at -= 1
        elif word in SPANS and before in ("last", "this"):
            at -= 2
        else:
            break
    return at


def before_bracket(page: Page, row: list[int], low: int, at: int) -> int:
    """The place before the bracket that closes at `at`."""
    stop = max(low, at - PHRASE)
    while at > stop and page.folded[row[at]] not in ("(", "[", "<"):
        at -= 1
    return at - 1


def past_tag(page: Page, row: list[int], low: int, at: int) -> int:
    """The place before a party and a seat that end at `at`: Ana Ruiz, R-Ohio; Ana Ruiz (D-N.M.)."""
    if at >= low and page.folded[row[at]] in (")", "]"):
        return before_bracket(page, row, low, at)
    for place in range(at, max(low, at - _TAG), -1):
        if is_tag(page.words[row[place]]):
            return place - 2 if page.folded[row[place - 1]] == "," else at
        if page.folded[row[place]] == ",":
            return at
    return at


def is_tag(word: str) -> bool:
    """Whether a word is a party and a seat: R-Ohio, D-N.M."""
    return len(word) > 2 and word[1] == "-" and word[0] in "RDI" and word[2].isupper()


def through_pieces(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The subject before a verb and its appositions: Ana Ruiz, 45, who leads the union, said."""
    best: Source | None = None
    named: Source | None = None
    for _ in range(_PIECES):
        if at < low:
            break
        start = _piece_start(page, row, low, at)
        at = max(start, past_adverbs(page, row, start, at))
        if page.folded[row[at]] in (")", ">"):
            at = max(start, before_bracket(page, row, start, at))
        if at > start and page.folded[row[at]] == "who":
            return source_before(page, row, start, at - 1) or best
        if page.folded[row[start]] == "quoting" and start < at:
            quoted = source_after(page, row, start + 1, at + 1)
            return quoted if quoted and quoted.kind == PERSON else best
        kind = _piece(page, row, start, at)
        opener = _opener(page, row, start, at) if kind == "aside" else None
        if opener:
            return named or opener
        if kind == "noun":
            source = source_before(page, row, start, at)
            first = bisect_left(row, source.first) if source else 0
            opens = (
                source and source.kind == WORDS and page.folded[source.first] not in group("det")
            )
            if opens and first - 3 > start and page.folded[row[first - 1]] == "which":
                return describe(page, row[first - 3], row[first - 2] + 1)  # a gang which rang her,
            if source and source.kind == PERSON and _describes(page, row, start, at):
                source = None if start > low else source_after(page, row, start, at + 1)
            if source and source.kind == WORDS and page.folded[row[start]] in group("art"):
                ahead = source_after(page, row, start, at + 1)
                source = ahead if ahead and is_one(page, ahead) else source
            if source and source.kind != WORDS:
                among = page.folded[source.first] in ("them", "us")
                return best if best and among else _outer(page, row, low, start, source) or source
            outer = _outer(page, row, low, start, source) if source else None
            if outer and source and source.first == row[start] and page.is_name(source.first):
                return outer
            if named and source:
                return named
            if source and best is None and _is_name(page, source):
                named = source
            if source and best and named is None and _names(page, row, start, best, source):
                return best
            best = source or best
            inner = range(start + 1, at)
            if best and any(page.folded[row[place]] in ("that", "which") for place in inner):
                return best
        elif kind == "clause":
            behind = _before_relative(page, row, low, start)
            if behind >= low:
                at = behind
                continue
            source = clause_subject(page, row, start, at)
            return best or (source if source and source.kind != WORDS else None)
        at = start - 2
    return best


def _before_relative(page: Page, row: list[int], low: int, start: int) -> int:
    """The place before a relative clause that an apposition parts from its verb: whose chief,
    Ana Ruiz, is a donor; -1 where no such verb stands at `start`.
    """
    if page.folded[row[start]] not in group("aux"):
        return -1
    for _ in range(_RELATIVE_PIECES):
        if start - 2 < low:
            return -1
        start = _piece_start(page, row, low, start - 2)
        opening = start + (page.folded[row[start]] == "and")
        if page.folded[row[opening]] in RELATIVES:
            return start - 2
    return -1


def _several_of(page: Page, row: list[int], low: int, start: int, first: int) -> Source | None:
    """Those who belong to somebody named behind them: lawyers for the accused, Ana Ruiz, …"""
    linked = any(page.folded[token] in ("for", "of") for token in row[start + 1 : first - 1])
    ahead = source_before(page, row, max(low, start), first - 2) if linked else None
    several = ahead and ahead.kind == WORDS and is_plural(page.folded[head_of(page, ahead)])
    return ahead if several and page.folded[row[first - 3]] in group("art") else None


def _outer(page: Page, row: list[int], low: int, start: int, source: Source) -> Source | None:
    """The person whom a piece describes that leads up to another's name: Ana Ruiz, the daughter
    of the mayor, Tom Bright, …; Ana Ruiz, a friend of the painter Tom Bright, …
    """
    alone = row[start] == source.first and start - 2 > low
    if alone:
        start = _piece_start(page, row, low, start - 2)
    first = bisect_left(row, source.first)
    several = _several_of(page, row, low, start, first) if alone else None
    if several:
        return several
    opening = page.folded[row[start]]
    if alone and opening.endswith("ing") and _is_of_kin(page, row, start, first - 2):
        return source_before(page, row, low, start - 2)  # standing beside her husband, Tom Bright,
    described = opening in group("art", "poss") or (alone and opening == "who")
    described = described or page.folded[row[start] : row[start] + 2] == ["one", "of"]
    if alone and (opening in AUTHORED or opening in MADE):
        return source_before(page, row, low, start - 2)  # a letter signed by its chief, Ana Ruiz,
    if alone and opening == "which" and is_human(page.folded[row[first - 2]]):
        behind = start - 2 - (page.folded[row[start - 2]] == ".")
        return source_before(page, row, low, behind)  # a firm named for its founder, Ana Ruiz,
    definite = alone and _is_definite(page, row, start, first - 2)
    described = described or (definite and (opening == "whose" or is_human(opening)))
    linked = any(page.folded[token] in group("link") for token in row[start:first])
    if not described or not (linked or definite):
        return None
    behind = start - 2
    aged = behind - 2 > low and page.kinds[row[behind]] == NUMBER
    if aged and page.folded[row[behind - 1]] == ",":
        behind -= 2  # her age
    named = page.name_to.get(row[behind] + 1) if behind >= low else None
    if named is None or named[1] == source.person:
        return None
    begin = bisect_left(row, named[0])
    while begin > low and _entitles(page, row[begin - 1]):
        begin -= 1
    before = page.folded[row[begin - 1]] if begin > low else ","
    if before not in _BEFORE_CLAUSE:
        return None
    return Source(named[0], row[behind] + 1, named[1], PERSON)


def _is_definite(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether "the owner" or "her partner" ends at `at`, behind the first word of its piece."""
    owned = at - 1 > start and page.folded[row[at - 1]] in group("art", "poss")
    return owned and is_human(page.folded[row[at]])


def _is_of_kin(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether "her husband" ends at `at`, behind the first word of its piece."""
    owned = at - 1 > start and page.folded[row[at - 1]] in ("his", "her")
    return owned and page.folded[row[at]] in group("m", "f")


def _entitles(page: Page, token: int) -> bool:
    """Whether a word may be part of a title before a name: Prince, team captain."""
    word = page.folded[token]
    return word in group("rank", "human", "epithet", "art") or page.is_name(token)


def _opener(page: Page, row: list[int], start: int, at: int) -> Source | None:
    """Who ends an opening: but Ana Ruiz, 45, …; on Friday the council, which owns it, …"""
    begin = _past_opening(page, row, _past_opening(page, row, start, at), at)
    begin = max(begin, _past_occasion(page, row, start, at))
    if not start < begin <= at or (start and page.folded[row[start]] in ("now", "not")):
        return None  # the singer, now a judge on the show
    source = source_before(page, row, begin, at)
    if source is None or source.kind == PRONOUN:
        return None
    first = bisect_left(row, source.first)
    if first - begin == 1 and page.folded[row[begin]] in group("art"):
        return source
    return source if first == begin else None


def _past_opening(page: Page, row: list[int], start: int, at: int) -> int:
    """The place behind one word that joins, or behind a time: but, as; on Friday, last week."""
    word = page.folded[row[start]]
    behind = page.folded[row[start + 1]] if start < at else ""
    if word in ("last", "this", "next") and behind in SPANS:
        return start + 2
    if word in ("on", "in", "at"):
        end = start + 1
        while end < at and (page.kinds[row[end]] == NUMBER or is_adverb(page, row[end])):
            end += 1
        return end if end > start + 1 else start
    joins = word in group("sub") or word in ("and", "but", "yet", "what")
    joins = joins and word not in RELATIVES and word != "where"
    return start + 1 if joins or is_adverb(page, row[start]) else start


def _past_occasion(page: Page, row: list[int], start: int, at: int) -> int:
    """Where a name and its titles begin behind an occasion or a place: outside court Sgt Ruiz."""
    named = page.name_to.get(row[at] + 1)
    if named is None or page.folded[row[start]] not in _OCCASIONS:
        return start
    begin = at - (row[at] - named[0])
    while begin - 1 > start and page.is_name(row[begin - 1]):
        begin -= 1
    noun = row[begin - 1] if begin - 1 > start else -1
    if noun < 0 or not is_noun(page, noun) or is_human(page.folded[noun]):
        return start
    return at - (row[at] - named[0])


def _names(page: Page, row: list[int], start: int, name: Source, source: Source) -> bool:
    """Whether one capitalised word names the one before it: the studio's owner, Nordlys, …"""
    if name.kind != WORDS or name.last - name.first != 1 or not page.is_name(name.first):
        return False
    first = page.name_from.get(row[start])
    definite = page.folded[row[start]] == "the" or page.folded[row[start]] in group("poss")
    definite = definite or (first is not None and page.folded[first[0]] in ("'s", "'"))
    return definite and source.kind == WORDS and (is_one(page, source) or _is_firm(page, source))


def _is_firm(page: Page, source: Source) -> bool:
    return page.folded[head_of(page, source)] in group("body", *BODIES)


def _describes(page: Page, row: list[int], start: int, at: int) -> bool:
    """Whether a piece tells what somebody is by a clause of its own: a firm that represents her."""
    if page.folded[row[start]] not in group("art"):
        return False
    phrase = phrase_after(page, row, start, at)
    return phrase is not None and page.folded[phrase.last] in RELATIVES


def _piece_start(page: Page, row: list[int], low: int, at: int) -> int:
    """Where the piece between two commas begins that ends at `at`."""
    while at > low and page.folded[row[at - 1]] != ",":
        at -= 1
    return at


def _is_name(page: Page, source: Source) -> bool:
    """Whether all words of a source are capitalised, as an unlisted name's are."""
    tokens = range(source.first, source.last)
    return 2 <= len(tokens) <= 4 and all(page.is_name(at) for at in tokens)


def _piece(page: Page, row: list[int], start: int, at: int) -> str:
    """What stands between two commas: a noun phrase, an aside, or the end of a clause."""
    if row[start] in page.name_from:
        return "noun"
    if is_tag(page.words[row[start]]):
        return "aside"
    word = page.folded[row[start]]
    if word in ("and", "but") and start < at:
        start += 1  # and seen by this paper
        word = page.folded[row[start]]
        if word in MADE:
            return "aside"
    participle = word.endswith(("ing", "ed")) or word in AUTHORED
    participle = participle and not page.is_name(row[start])
    if participle or word in group("prep", "sub", "adv") or word in ("now", "not"):
        return "aside"
    age = page.kinds[row[start]] == NUMBER and at - start < 2
    if age or word in ("who", "whom", "which", "that", "whose"):
        return "aside"
    for place in range(start, at + 1):
        folded = page.folded[row[place]]
        if folded in ("who", "which", "that", "whose"):
            return "noun"
        if folded in group("aux"):
            return "clause"
    return "noun"
