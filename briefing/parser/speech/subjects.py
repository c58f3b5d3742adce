"""The subject of a verb, and of a clause: who says, who acts."""

from __future__ import annotations

from bisect import bisect_left

from briefing.parser.lexicon import table, words
from briefing.parser.speech.genders import head_of, is_body, is_one, is_plural
from briefing.parser.speech.page import PERSON, PRONOUN, WORDS, Page, Source
from briefing.parser.speech.phrases import PHRASE, SPANS, describe, is_finite, is_noun, phrase_start
from briefing.parser.speech.sources import PAPERS, phrase_after, source_after, source_before
from briefing.parser.speech.vocabulary import BODIES, group, saying_verbs
from briefing.text.tokens import NUMBER, OTHER, WORD

DASHES = frozenset(("—", "–", "-", "--"))
_PIECES = 6
_AUTHORED = frozenset(
    "written signed penned authored issued released posted published filed submitted "
    "drafted".split()
)
_RELATIVE = 8
_OPENERS = frozenset("and but or when after as what how why whether if".split())
_RELATIVES = frozenset(("that", "which", "who", "whose"))
_NOUNS = frozenset("family assembly ally rally bully reply supply monopoly anomaly fly".split())
_STANDS = frozenset("is was sits sat stands stood lives lived comes came lies lay".split())
_LED = frozenset(("led", "headed", "chaired"))
_CLAUSE = 16
_MADE = frozenset("known seen born led run made set held shown sent built written".split())
_GIVEN = frozenset("given told shown born known seen caught left torn sworn stung".split())
_ASIDE = 60
_DATELINE = 14
_PLACE = 4
_OPENING = frozenset(("and", "but", "so", "yet", ",", "or", "—", "–"))


def subject_before(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The subject of the verb at `row[at]`, read leftwards and not beyond `low`."""
    low = max(low, at - _ASIDE)
    at -= 1
    at = _past_adverbs(page, row, low, at)
    if at < low:
        return None
    word = page.folded[row[at]]
    if word in ("who", "which", "that"):
        comma = at - 1 >= low and page.folded[row[at - 1]] == ","
        return _nearest_human(page, source_before(page, row, low, at - 2 if comma else at - 1))
    if word in ("and", "but", "then", "or"):
        return clause_subject(page, row, low, at)
    if word == ",":
        return _through_pieces(page, row, low, at - 1)
    if word in (")", "]"):
        at = _before_bracket(page, row, low, at)
        return subject_before(page, row, low, at + 1) if at >= low else None
    if word in DASHES:
        at -= 1
        while at > low and page.folded[row[at]] not in DASHES:
            at -= 1
        return source_before(page, row, low, at - 1)
    source = source_before(page, row, low, at)
    several = _several(page, row, low, source) if source else None
    if several:
        return _beyond(page, row, low, several)
    seen = _seen_by(page, row, low, source) if source else None
    if seen:
        return seen
    if source is None:
        return _defined(page, row, low, at)
    if source.kind == PERSON:
        joint = _jointly(page, row, low, source)
        return joint or _acted_on(page, row, low, source) or source
    return _beyond(page, row, low, source) if source.kind == WORDS else source


def _jointly(page: Page, row: list[int], low: int, source: Source) -> Source | None:
    """Two people who say something together: Ana Ruiz and Tom Bright said."""
    at = bisect_left(row, source.first)
    if at - 2 < low or page.folded[row[at - 1]] != "and":
        return None
    other = page.name_to.get(row[at - 2] + 1)
    if other is None or other[1] == source.person or row[at - 1] != row[at - 2] + 1:
        return None
    begins = other[0] == row[low] or _is_boundary(
        page, row, max(low, bisect_left(row, other[0]) - 1)
    )
    return Source(other[0], source.last, -1, WORDS) if begins else None


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
    if not (word.endswith("ed") or word in words("finite_verbs")) or word in saying_verbs():
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
    told = ahead is not None and ahead.kind == WORDS and page.folded[ahead.last] in _RELATIVES
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


def _past_adverbs(page: Page, row: list[int], low: int, at: int) -> int:
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
    if word in _AUTHORED or not word.endswith(("ed", "en")):
        return None
    found = source_before(page, row, low, at - 2)
    return _beyond(page, row, low, found) if found and found.kind == WORDS else None


def is_adverb(page: Page, token: int) -> bool:
    """Whether a token may stand between subject and verb: later, recently, has."""
    word = page.folded[token]
    if token in page.name_from or token + 1 in page.name_to:
        return False
    if word in group("aux", "adv"):
        return page.kinds[token] == WORD
    manner = word.endswith("ly") and word not in _NOUNS and len(word) > 4
    return manner and (page.words[token].islower() or _opens_with(page, token))


def _opens_with(page: Page, token: int) -> bool:
    """Whether a word has its capital only from opening a sentence: Shortly after the vote, …"""
    sentence = page.document.sentences[page.document.sentence_at[token]]
    named = page.folded[token] in table("given_names") or page.folded[token] in words("places")
    return sentence.first == token and not named


def _before_bracket(page: Page, row: list[int], low: int, at: int) -> int:
    """The place before the bracket that closes at `at`."""
    stop = max(low, at - PHRASE)
    while at > stop and page.folded[row[at]] not in ("(", "["):
        at -= 1
    return at - 1


def _beyond(page: Page, row: list[int], low: int, source: Source) -> Source:
    """Whom a phrase only describes: the officer who made the arrest; Ruiz, chair of the board."""
    at = bisect_left(row, source.first) - 1
    if at > low and page.folded[row[at]] == "," and _is_office(page, source):
        named = page.name_to.get(row[at - 1] + 1)
        return Source(named[0], row[at - 1] + 1, named[1], PERSON) if named else source
    if at >= low and page.folded[row[at]] in group("art"):
        at -= 1
    for place in range(at, max(low, at - _RELATIVE), -1):
        if page.kinds[row[place]] != WORD:
            break
        if page.folded[row[place]] == "who":
            return source_before(page, row, low, place - 1) or source
    return _opened(page, row, low, source) or source


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
    if behind in _RELATIVES or behind == "where":
        own = ahead.last + 1
        opens = page.is_name(own) or page.folded[own] in group("det")
        own += own < source.first and page.folded[own] in group("art", "poss")
        return None if opens and own == source.first else ahead  # a plan that the council calls
    if behind in ("at", "in", "from"):
        return _placed_ahead(page, ahead, source)
    verb = saying_verbs().get(behind)
    modifies = (
        behind not in PAPERS and (behind.endswith(("ed", "ing")) and behind not in group("named"))
    ) or behind in _MADE
    return ahead if modifies and not (verb and "d" in verb.senses) else None


def _placed_ahead(page: Page, ahead: Source, source: Source) -> Source | None:
    """The one who "at a hub where three were hurt" is said of, up to the clause; else None."""
    for at in range(ahead.last + 1, min(source.first, ahead.last + _RELATIVE)):
        if page.folded[at] in _RELATIVES or page.folded[at] == "where":
            return Source(ahead.first, at, -1, WORDS) if ahead.kind == WORDS else ahead
        if page.kinds[at] != WORD or page.folded[at] in group("aux") or is_finite(page, at):
            return None
    return None


def _is_boundary(page: Page, row: list[int], at: int) -> bool:
    """Whether a clause may begin behind the token at `at`, which no "issued after" holds."""
    word = page.folded[row[at]]
    told = word in ("after", "when") and at > 0 and page.folded[row[at - 1]] in _AUTHORED
    opens = word in _OPENERS and not told
    return opens or page.kinds[row[at]] == OTHER


def _is_office(page: Page, source: Source) -> bool:
    """Whether a phrase without an article says what one person is: chair of the board."""
    head = head_of(page, source)
    linked = head < source.last - 1 and page.folded[source.first] not in group("det")
    return linked and not is_plural(page.folded[head])


def _through_pieces(page: Page, row: list[int], low: int, at: int) -> Source | None:
    """The subject before a verb and its appositions: Ana Ruiz, 45, who leads the union, said."""
    best: Source | None = None
    named: Source | None = None
    for _ in range(_PIECES):
        if at < low:
            break
        start = _piece_start(page, row, low, at)
        at = max(start, _past_adverbs(page, row, start, at))
        if page.folded[row[at]] == ")":
            at = max(start, _before_bracket(page, row, start, at))
        if at > start and page.folded[row[at]] == "who":
            return source_before(page, row, start, at - 1) or best
        kind = _piece(page, row, start, at)
        opener = _opener(page, row, start, at) if kind == "aside" else None
        if opener:
            return named or opener
        if kind == "noun":
            source = source_before(page, row, start, at)
            if source and source.kind == PERSON and _describes(page, row, start, at):
                source = None if start > low else source_after(page, row, start, at + 1)
            if source and source.kind == WORDS and page.folded[row[start]] in group("art"):
                ahead = source_after(page, row, start, at + 1)
                source = ahead if ahead and is_one(page, ahead) else source
            if source and source.kind != WORDS:
                among = page.folded[source.first] in ("them", "us")
                return best if best and among else source
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
            source = clause_subject(page, row, start, at)
            return best or (source if source and source.kind != WORDS else None)
        at = start - 2
    return best


def _opener(page: Page, row: list[int], start: int, at: int) -> Source | None:
    """Who ends an opening: but Ana Ruiz, 45, …; on Friday the council, which owns it, …"""
    begin = _past_opening(page, row, _past_opening(page, row, start, at), at)
    if not start < begin <= at:
        return None
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
    joins = joins and word not in _RELATIVES and word != "where"
    return start + 1 if joins or is_adverb(page, row[start]) else start


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
    return phrase is not None and page.folded[phrase.last] in _RELATIVES


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
    word = page.folded[row[start]]
    if word in ("and", "but") and start < at:
        start += 1  # and seen by this paper
        word = page.folded[row[start]]
        if word in _MADE:
            return "aside"
    participle = word.endswith(("ing", "ed")) or word in _AUTHORED
    participle = participle and not page.is_name(row[start])
    if participle or word in group("prep", "sub", "adv"):
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


def clause_subject(page: Page, row: list[int], low: int, high: int) -> Source | None:
    """The subject of the clause that begins at `low`: opening adverbials are passed over."""
    turned = _turned(page, row, low, high)
    if turned:
        return turned
    at = _past_dateline(page, row, high) if low == 0 else low
    high = min(high, low + _ASIDE * 2)
    for _ in range(4):
        while at < high and (page.folded[row[at]] in _OPENING or is_adverb(page, row[at])):
            at += 1
        if at >= high:
            return None
        if row[at] in page.name_from or not _is_adverbial(page, row, at):
            break
        brief = _past_brief(page, row, at, high)
        if brief:
            at = brief
            break
        comma = at
        while comma < high and page.folded[row[comma]] != ",":
            comma += 1
        if comma >= high:
            return None
        at = comma + 1
    return source_after(page, row, at, high) if at < high else None


def _turned(page: Page, row: list[int], low: int, high: int) -> Source | None:
    """Who stands behind the verb of a clause that a place opens: among them is Ana Ruiz."""
    if low >= high:
        return None
    word = page.folded[row[low]]
    if not (word in group("prep") or word.endswith("ing") or word in ("next", "here", "there")):
        return None
    for at in range(low + 1, min(high - 1, low + _RELATIVE + 4)):
        if page.folded[row[at]] in _STANDS:
            named = page.name_from.get(row[at + 1])
            return Source(row[at + 1], named[0], named[1], PERSON) if named else None
        if page.kinds[row[at]] != WORD or row[at] in page.name_from:
            return None
    return None


def _past_brief(page: Page, row: list[int], at: int, high: int) -> int:
    """The place behind two words that only tell when or how: in interview the accused, by May
    she; 0 where no subject can follow at once.
    """
    if at + 3 >= high or page.folded[row[at]] not in group("prep"):
        return 0
    noun, next_one = row[at + 1], row[at + 2]
    if page.kinds[noun] not in (WORD, NUMBER) or not is_noun(page, noun):
        return 0
    if page.folded[noun] in group("det", "subject", "they"):
        return 0
    if noun in page.name_from or (page.is_name(noun) and not is_adverb(page, noun)):
        return 0
    follows = next_one in page.name_from or page.folded[next_one] in ("the", "he", "she", "it")
    return at + 2 if follows else 0


def _past_dateline(page: Page, row: list[int], high: int) -> int:
    """The place behind "KATHMANDU, April 25 (Wire) -", 0 where a row opens with no place."""
    if not row or len(page.words[row[0]]) < 3 or not page.words[row[0]].isupper():
        return 0
    for at in range(1, min(high, _DATELINE)):
        if page.folded[row[at]] in DASHES or (page.folded[row[at]] == ":" and at < _PLACE):
            return at + 1
        if page.folded[row[at]] == ":":
            return 0
    return 0


def _is_adverbial(page: Page, row: list[int], at: int) -> bool:
    """Whether an adverbial that ends with a comma begins here: asked about it, on Monday, …"""
    word = page.folded[row[at]]
    if word in group("prep", "sub") or (word.endswith("ing") and len(word) > 5):
        return True
    if page.is_name(row[at]) and at:
        return False
    behind = page.folded[row[at + 1]] if at + 1 < len(row) else ""
    if word in _GIVEN:
        return behind in group("prep", "sub", "adv", "det")
    return word.endswith("ed") and behind in group("prep", "sub", "adv")
