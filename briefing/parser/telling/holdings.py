"""Which of the people, figures and quotes that the program found stand in which sentence."""

from __future__ import annotations

from collections import Counter
from itertools import chain, compress, count

from briefing.model import Figure, Person, Quote
from briefing.parser.amounts.dates import may_be_year
from briefing.parser.lexicon import words
from briefing.record import Record
from briefing.text.document import Document
from briefing.text.tokens import NUMBER

_KNOWN = 3  # sentences that have a name before the story is about its bearer
_BARE_TITLES = frozenset("mr mrs ms miss mx dr sir dame madam".split())


class Naming(Record):
    """The people of a sentence, by their place in the people panel, and how much they matter."""

    full: frozenset[int] = frozenset()  # in full, by office and name, or for the first time
    short: frozenset[int] = frozenset()  # by a later form of the name only
    standing: float = 0.0


class Holdings(Record):
    """By the number of a sentence; what is not there holds nothing."""

    people: dict[int, Naming]
    figures: dict[int, float]  # how much its figures matter
    versus: frozenset[int]  # has a vote or a score
    spoken: dict[int, int]  # how many code points of it are quotation
    quoting: frozenset[int]  # has a whole clause in marks, not a fragment alone
    cut: frozenset[int]  # quotation runs over their edges
    names: dict[int, float]  # how widely its names are shared, the most is 1
    leading: frozenset[int]  # has one of the names that most sentences have
    amounts: list[int]  # not by sentence: the tokens that are numbers and no years, in text order
    repeated: dict[int, float]  # how many of its numbers stand in other sentences too


def read_holdings(
    document: Document,
    people: tuple[Person, ...],
    figures: tuple[Figure, ...],
    quotes: tuple[Quote, ...],
) -> Holdings:
    """What each sentence holds of what was found in the article."""
    spoken, cut = _spoken(document, quotes)
    numbers = list(compress(count(), map(NUMBER.__eq__, document.tokens.kinds)))
    quoting = frozenset(
        sentence_at(document, start)
        for quote in quotes
        if quote.kind == "direct"
        for start, _ in quote.parts
    )
    return Holdings(
        _people(document, people),
        _figures(document, figures),
        frozenset(
            sentence_at(document, each.start) for each in figures if each.relation == "versus"
        ),
        spoken,
        quoting,
        cut,
        *_names(document),
        [at for at in numbers if not may_be_year(document.tokens.words[at])],
        _repeated(document, numbers),
    )


def _people(document: Document, people: tuple[Person, ...]) -> dict[int, Naming]:
    full: dict[int, set[int]] = {}
    short: dict[int, set[int]] = {}
    standing: dict[int, float] = {}
    for rank, person in enumerate(people):
        seen: set[int] = set()
        for n, (start, end) in enumerate(person.mentions):
            i = sentence_at(document, start)
            whole = end - start >= len(person.name) or " " in document.text[start:end]
            whole = whole or not n or _has_office(document, start)
            (full if whole else short).setdefault(i, set()).add(rank)
            if i not in seen:
                seen.add(i)
                standing[i] = standing.get(i, 0.0) + 1 / (2 + rank)
    return {
        i: Naming(frozenset(full.get(i, ())), frozenset(short.get(i, ())), min(1.0, 2 * amount))
        for i, amount in standing.items()
    }


def _has_office(document: Document, start: int) -> bool:
    """Whether an office stands before a name and introduces who bears it: `Premier Halvard`."""
    at = document.token_from(start) - 1
    at -= at > 0 and document.tokens.words[at] == "."
    if at < 0 or document.tokens.folded[at] in _BARE_TITLES:
        return False
    return document.tokens.folded[at] in words("title", "honorific", "calling", "calling-or-firm")


def _figures(document: Document, figures: tuple[Figure, ...]) -> dict[int, float]:
    counted: dict[int, float] = {}
    for rank, figure in enumerate(figures):
        i = sentence_at(document, figure.start)
        counted[i] = min(1.0, counted.get(i, 0.0) + 1 / (2 + rank / 2))
    return counted


def _spoken(document: Document, quotes: tuple[Quote, ...]) -> tuple[dict[int, int], frozenset[int]]:
    spoken: dict[int, int] = {}
    cut: set[int] = set()
    for start, end in (part for quote in quotes for part in quote.parts):
        i = sentence_at(document, start)
        while i < len(document.sentences) and document.sentences[i].start < end:
            sentence = document.sentences[i]
            spoken[i] = spoken.get(i, 0) + min(end, sentence.end) - max(start, sentence.start)
            if start < sentence.start or end > sentence.end:
                cut.add(i)
            i += 1
    return spoken, frozenset(cut)


def _names(document: Document) -> tuple[dict[int, float], frozenset[int]]:
    """How widely the names of each sentence are shared, and which have one that most have."""
    shown = document.tokens.words
    names = frozenset(
        word
        for word in set(shown).difference(document.tokens.folded)
        if word[0].isupper() and word != "I"
    )
    # The first word of a sentence has its capital for that.
    capitals = {
        i: names.intersection(shown[each.first + 1 : each.last])
        for i, each in enumerate(document.sentences)
        if each.kind == "body"
    }
    used = Counter(chain.from_iterable(capitals.values()))
    shared = {
        i: sum(used[name] - 1 for name in each) / (len(each) or 1) ** 0.5
        for i, each in capitals.items()
    }
    top, leaders = max(shared.values(), default=0) or 1, _leaders(used)
    leading = frozenset(
        i
        for i, each in capitals.items()
        if not leaders.isdisjoint(each) or shown[document.sentences[i].first] in leaders
    )
    return {i: amount / top for i, amount in shared.items()}, leading


def _leaders(used: Counter[str]) -> frozenset[str]:
    """The names that most sentences have, of those that enough have."""
    empty = words("function")
    known = {
        name: sentences
        for name, sentences in used.items()
        if sentences >= _KNOWN
        and (folded := name.lower()) not in empty
        and folded not in _BARE_TITLES
    }
    most = max(known.values(), default=0)
    return frozenset(name for name, sentences in known.items() if sentences == most)


def _repeated(document: Document, numbers: list[int]) -> dict[int, float]:
    """Numbers of two digits and more that the article says in several sentences; two are all."""
    used: dict[str, set[int]] = {}
    for at in numbers:
        if len(document.tokens.words[at]) > 1:
            used.setdefault(document.tokens.words[at], set()).add(document.sentence_at[at])
    counted = Counter(i for where in used.values() if len(where) > 1 for i in where)
    return {i: min(2, amount) / 2 for i, amount in counted.items()}


def sentence_at(document: Document, offset: int) -> int:
    """The number of the sentence that holds, or else follows, a code point."""
    token = document.token_from(offset)
    if token == len(document.sentence_at):
        return len(document.sentences) - 1
    return document.sentence_at[token]
