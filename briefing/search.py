"""Finding items by words: folding, the query's grammar, matching. No interface.

All words of a query must occur, in whatever field. Lower case ignores case, a word with a
capital is case-true; accents, quotation marks, dashes and ligatures are folded, and marks around
a word count for nothing. `'word` is exactly as typed, `-word` without it, `@name` the speaker in
whatever case. What is searched is folded once, with a
map back to the places in the text as it stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.model import Span
from briefing.record import Record

# One sign for one. The ellipsis becomes its mathematical twin, which has no compatibility form
# of three points, so that a text that holds it still folds sign for sign.
_SIGNS = {
    "‘’‚‛′‹›`´": "'",
    "“”„‟«»″": '"',
    "‐‑‒–—―−": "-",
    "\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\t\n": " ",
    "…": "⋯",
    "ς": "σ",
    "ı": "i",
    "øØ": "oO",
    "łŁ": "lL",
    "đĐ": "dD",
    "ðÐ": "dD",
}
# Around a word they are the marks that an item's words are stored without. A straight single one
# before a word asks for it as typed.
_MARKS = '“”„‟«»″"‘’‚‛′‹›`´'
# Before a name: what people are called by, and no part of their name.
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam mme mlle monsieur herr frau "
    "señor señora senor senora signor signora sr sra".split()
)
_BETWEEN = "\x1e"  # texts that are folded at once; a space to whoever divides a query into words
_LONGER = {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th"}


class Folded(Record):
    """One field made ready for searching.

    `cased` has accents and signs folded, `lower` is the same in lower case, letter for letter.
    `places[i]` is where in `text` the folded letter i comes from; None where it is i.
    """

    text: str
    cased: str
    lower: str
    places: tuple[int, ...] | None


class Term(Record):
    """One word of a query: `kind` is `word`, `exact` or `speaker`."""

    kind: str
    text: str
    without: bool
    cased: bool


class Query(Record):
    """What is looked for. `typed` is the query as it was typed. No terms: all match."""

    typed: str
    terms: tuple[Term, ...]


class Haystack(Record):
    """An item made ready: its fields, all of them in one, and the speaker if it is a quote."""

    fields: tuple[Folded, ...]
    whole: Folded
    speaker: Folded


def parse_query(typed: str) -> Query:
    """The terms of a query; a lone `'`, `-` or `@` counts for nothing yet. Never raises."""
    terms = (_term(word) for word in typed.split())
    return Query(typed, tuple(term for term in terms if term.text))


def _term(word: str) -> Term:
    without = word.startswith("-")
    word = word.removeprefix("-")
    if word.startswith("'"):
        return Term("exact", word[1:], without, True)
    kind = "speaker" if word.startswith("@") else "word"
    text = fold(_bare(word.removeprefix("@"))).cased
    cased = kind == "word" and text != text.lower()
    return Term(kind, text if cased else _lower(text), without, cased)


def _bare(word: str) -> str:
    """A word without the marks around it, and what they are printed behind: `aloud,”`."""
    bare = word.lstrip(_MARKS).rstrip(_MARKS + "'")
    return bare if bare == word.lstrip(_MARKS) else bare.rstrip(",")


def asked(typed: str) -> str:
    """A query as a message names it between marks of its own."""
    return typed.strip().strip('“”„‟«»″"').strip() or typed.strip()


def speaker_query(name: str) -> Query:
    """The query for one person's quotes: every word of the name must be part of the speaker's.

    A title before the name counts for nothing.
    """
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES:
        del words[0]
    return parse_query(" ".join(f"@{word}" for word in words))


def haystack(fields: Iterable[str], speaker: str | None = None) -> Haystack:
    """An item made ready to be searched any number of times."""
    folded = tuple(map(fold, fields))
    whole = Folded(
        "\n".join(field.text for field in folded),
        "\n".join(field.cased for field in folded),
        "\n".join(field.lower for field in folded),
        None,
    )
    return Haystack(folded, whole, fold(speaker or ""))


def find(query: Query, hays: Sequence[Haystack]) -> list[int]:
    """The numbers of the items for which every term holds, in order.

    Term by term over all items: 10,000 of them take some 3 ms.
    """
    left = list(range(len(hays)))
    for term in query.terms:
        if term.kind == "speaker":
            texts = [_letters(term, hays[at].speaker) for at in left]
        else:
            texts = [_letters(term, hays[at].whole) for at in left]
        pairs = zip(left, texts, strict=True)
        left = [at for at, text in pairs if (term.text in text) != term.without]
    return left


def matches(query: Query, hay: Haystack) -> bool:
    """Whether every term holds."""
    return bool(find(query, (hay,)))


def _letters(term: Term, field: Folded) -> str:
    if term.kind == "exact":
        return field.text
    return field.cased if term.cased else field.lower


def hits(query: Query, field: Folded) -> tuple[Span, ...]:
    """Where the query's words stand in one field: spans of its own text, in order, merged."""
    found: list[Span] = []
    for term in query.terms:
        if term.kind != "speaker" and not term.without:
            found += _places(term, field)
    return _merged(sorted(found))


def speaker_hits(query: Query, field: Folded) -> tuple[Span, ...]:
    """Where the query's words and its `@names` stand in a speaker's name."""
    names = tuple(term._replace(kind="word") for term in query.terms if term.kind == "speaker")
    found = hits(query, field) + hits(Query(query.typed, names), field)
    return _merged(sorted(found))


def _places(term: Term, field: Folded) -> list[Span]:
    letters = _letters(term, field)
    places = None if term.kind == "exact" else field.places
    found: list[Span] = []
    at = letters.find(term.text)
    while at >= 0:
        end = at + len(term.text)
        if places is None:
            found.append(Span(at, end))
        else:
            found.append(Span(places[at], _end(places, end, len(field.text))))
        at = letters.find(term.text, end)
    return found


def _end(places: tuple[int, ...], end: int, size: int) -> int:
    """Behind the last sign of a hit, with the accents that follow it."""
    last = places[end - 1]
    while end < len(places) and places[end] == last:
        end += 1
    return places[end] if end < len(places) else size


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def fold(text: str) -> Folded:
    """The text with accents, quotation marks, dashes and ligatures folded. Linear."""
    if text.isascii():
        cased, places = text.translate(_table()), None
    else:
        cased, places = _fold(text)
    return Folded(text, cased, _lower(cased), places)


def fold_all(texts: Sequence[str]) -> list[Folded]:
    """Each of the texts folded: many short ones at once, in a third of the time."""
    whole = _BETWEEN.join(texts)
    cased = _replaced(whole)
    if cased.count(_BETWEEN) != len(texts) - 1 or not _is_plain(cased):
        return list(map(fold, texts))
    both = zip(texts, cased.split(_BETWEEN), _lower(cased).split(_BETWEEN), strict=True)
    return [Folded(text, each, lower, None) for text, each, lower in both]


def _replaced(text: str) -> str:
    """`str.translate` by the table: of a long text the few signs that are in it one by one."""
    for sign in set(text):
        plain = _table().get(ord(sign))
        if plain is not None:
            text = text.replace(sign, plain)
    return text


def _lower(cased: str) -> str:
    # The capital sigma at a word's end is lowered to its other form.
    return cased.lower().replace("ς", "σ")


def _fold(text: str) -> tuple[str, tuple[int, ...] | None]:
    cased = text.translate(_table())
    if _is_plain(cased):
        return cased, None
    letters: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(cased):
        for letter in _letters_of(sign):
            letters.append(letter)
            places.append(at)
    return "".join(letters), tuple(places)


def _is_plain(cased: str) -> bool:
    """Whether every sign stands for itself once those of the table are replaced."""
    if cased.isascii():
        return True
    return unicodedata.is_normalized("NFKD", cased) and not any(map(_letters_differ, set(cased)))


def _letters_differ(sign: str) -> bool:
    return _letters_of(sign) != sign


@cache
def _letters_of(sign: str) -> str:
    """What a sign is folded to: letters without accents; nothing for an accent alone."""
    if sign.isascii():
        return sign
    whole = _LONGER.get(sign) or unicodedata.normalize("NFKD", sign)
    bare = "".join(each for each in whole if not unicodedata.combining(each))
    bare = bare.translate(_table())
    return bare if len(bare.lower()) == len(bare) else sign


@cache
def _table() -> dict[int, str]:
    """Sign for sign: punctuation of one kind, and letters whose accent comes off."""
    table: dict[int, str] = {}
    for signs, plain in _SIGNS.items():
        for at, sign in enumerate(signs):
            table[ord(sign)] = plain[at] if len(plain) == len(signs) else plain
    for code in range(0xC0, 0x250):
        if code not in table:
            letters = "".join(
                each
                for each in unicodedata.normalize("NFKD", chr(code))
                if not unicodedata.combining(each)
            )
            if len(letters) == 1:
                table[code] = letters
    return table
