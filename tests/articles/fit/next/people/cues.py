"""The cues by which a span is told to be the name of a person.

The functions see a span from outside (`before`, `after`), word by word (`inside`), as a whole
(`whole`), and in the light of what else the article names (`elsewhere`). The features are those
of the literature: words and their classes in a window, affixes, shapes, word lists (D. Nadeau and
S. Sekine, "A survey of named entity recognition and classification", 2007), and what a first
reading found in the rest of the article (L. Ratinov and D. Roth, "Design Challenges and
Misconceptions in Named Entity Recognition", CoNLL 2009).
"""

from __future__ import annotations

from functools import lru_cache

from tests.articles.fit.next.annotate import Columns
from tests.articles.fit.next.lexicon import mask, names
from tests.articles.fit.next.people.article import NAMES, Outline, Reading
from tests.articles.fit.next.people.candidates import Run, parts

_KEPT = 16384
_SHORT_AGE = 3  # digits are a count, not an age
_COUNTS = (0, 1, 2, 3, 5, 9)
_SHARES = (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97)
# What tells most about a word of a name, of all that the lexicon says of it.
_MAIN = (
    "given-m given-f given-u family-first family place in-place-phrase demonym organisation brand "
    "thing calendar title calling opener head common function act-any"
).split()
_WHOLE_ENTRIES = tuple(mask(name) for name in ("in-place-phrase", "in-phrase"))


@lru_cache(_KEPT)
def _flags(flags: int) -> tuple[str, ...]:
    return names(flags) or ("none",)


@lru_cache(_KEPT)
def _main(flags: int) -> str:
    held = names(flags)
    return "/".join([name for name in _MAIN if name in held][:2]) or "none"


def _level(share: float) -> str:
    return str(sum([share >= each for each in _SHARES]))


def _count(number: int) -> str:
    return next((str(each) for each in _COUNTS if number <= each), "many")


def before(columns: Columns, first: int, run_first: int) -> list[str]:
    """What stands before a span that begins at token `first`."""
    if columns.opens[first] == "^":
        return ["before=^", "opens=^"]
    shapes, folded, flags = columns.shapes, columns.folded, columns.flags
    opens = columns.opens[first]
    found = ["opens=<"] if opens else []
    at = first - 1
    dotted = shapes[at] == "`" and at > 0
    at -= dotted
    word, capital = folded[at], shapes[at] in NAMES
    inside = "~" if first > run_first else ""
    plain = dotted or not capital
    found.append(f"before={word}" if plain else f"name-before={word}")
    kind = ("+" if capital else "") + inside
    found += [f"flag-before={flag}{kind}" for flag in _flags(flags[at])]
    found.append(f"shape-before={shapes[first - 1]}{opens}{inside}")
    if at > 0 and not opens:
        if plain:
            former = "Aa" if shapes[at - 1] in NAMES else folded[at - 1]
            found.append(f"two-before={former}_{word}")
        shape = shapes[at]
        found += [f"flag-second-before={flag}{shape}" for flag in _flags(flags[at - 1])]
    return found


def after(columns: Columns, last: int, run_last: int) -> list[str]:
    """What stands behind a span that ends before token `last`."""
    shapes, folded, flags = columns.shapes, columns.folded, columns.flags
    size = len(folded)
    if last >= size or columns.opens[last] == "^":
        return ["after=$"]
    word, shape = folded[last], shapes[last]
    capital = shape in NAMES
    inside = "~" if last < run_last else ""
    found = ["after=$."] if columns.opens[last] else []
    found.append(f"name-after={word}" if capital else f"after={word}")
    kind = ("+" if capital else "") + inside
    found += [f"flag-after={flag}{kind}" for flag in _flags(flags[last])]
    found.append(f"shape-after={shape}{inside}")
    if last + 1 < size and columns.opens[last + 1] != "^":
        follows, next_shape = folded[last + 1], shapes[last + 1]
        if not capital:
            second = "Aa" if next_shape in NAMES else "9" if next_shape == "9" else follows
            found.append(f"two-after={word}_{second}")
        kind = "C" if capital else shape
        found += [f"flag-second-after={flag}{kind}" for flag in _flags(flags[last + 1])]
        if shape in ",(" and next_shape == "9" and len(follows) < _SHORT_AGE:
            found.append("age-after")
        if shape == "s":
            found.append("owns=Aa" if next_shape in NAMES else f"owns={follows}")
            found += [f"flag-owned={flag}" for flag in _flags(flags[last + 1])]
    return found


def of_word(columns: Columns, at: int, place: str) -> list[str]:
    """What one word of a span is; `place` is S for the only word, else F, M or L."""
    word, shape, flags = columns.folded[at], columns.shapes[at], columns.flags[at]
    found = [f"word={word}@{place}", f"flags={flags}@{place}", f"shape={shape}@{place}"]
    found += [f"flag={flag}@{place}" for flag in _flags(flags)]
    if len(word) > 3:
        found += [
            f"ending={word[-3:]}@{place}",
            f"ending={word[-2:]}@{place}",
            f"start={word[:3]}@{place}",
        ]
    if word in columns.lower:
        found.append(f"in-lower-case@{place}")
    return found


def whole(columns: Columns, first: int, last: int, run: Run, outline: Outline) -> list[str]:
    """What a span is as a whole, and how often the article has it."""
    shapes, folded, flags = columns.shapes, columns.folded, columns.flags
    words = parts(columns, first, last)
    number = min(len(words), 4)
    text = " ".join(folded[first:last])
    head, tail = flags[words[0]], flags[words[-1]]
    found = [
        f"length={number}",
        f"shapes={shapes[first:last]}",
        f"ends={_main(head)}|{_main(tail)}{number > 1:d}",
        f"room={min(first - run.first, 2)},{min(run.last - last, 2)}x{number}",
        f"repeats={_count(outline.runs.get(text, 0))}x{number}",
    ]
    if number > 1:
        for entry in _WHOLE_ENTRIES:
            if all(flags[at] & entry for at in words):
                found.append(f"listed={_flags(entry)[0]}")
        if number == 2:
            found.append(f"text={text.replace(' ', '_')}")
    left = "^" if columns.opens[first] == "^" else columns.around(first - 1)
    ends = last >= len(folded) or columns.opens[last] == "^"
    right = "$" if ends else columns.around(last)
    found += [f"between={left}|{right}", f"before={left}x{number}", f"after={right}x{number}"]
    if left != "^":
        at = first - 1 - (first > 1 and shapes[first - 1] == "`")
        found += [f"flag-before={flag}x{number}" for flag in _flags(flags[at])]
        capital = "+" if shapes[at] in NAMES else ""
        found.append(f"main-before={_main(flags[at])}{capital}|{_main(head)}x{number}")
    if right != "$":
        found += [f"flag-after={flag}x{number}" for flag in _flags(flags[last])]
        capital = "+" if shapes[last] in NAMES else ""
        found.append(f"main-after={_main(flags[last])}{capital}|{_main(tail)}x{number}")
    if number == 1:
        word = folded[first]
        if word in outline.lasts:
            found.append(f"ends-a-run={_count(outline.lasts[word])}")
        if word in outline.firsts:
            found.append(f"opens-a-run={_count(outline.firsts[word])}")
    if folded[words[-1]] in outline.addressed:
        found.append(f"addressed-elsewhere={number > 1:d}")
    if text in outline.with_the:
        found.append(f"with-the-elsewhere={number}")
    return found


def elsewhere(columns: Columns, first: int, last: int, run: Run, reading: Reading) -> list[str]:
    """What a first reading makes of the same words in the rest of the article."""
    words = [at for at in range(first, last) if columns.shapes[at] in NAMES]
    if not words:
        return []
    folded = columns.folded
    several = len(words) > 1
    kind = "x2" if several else "x1"
    told = reading.spans[" ".join(folded[first:last])]
    number, share = told.others(first)
    if number:
        mean, most = _level(share), _level(told.highest(first, first + 1) or 0.0)
        found = [f"same={most}{kind}", f"same-mean={mean}{kind}"]
        found.append(f"same-often={min(number, 3)}:{mean}{kind}")
    else:
        found = [f"same=none{kind}"]
    head, tail = folded[words[0]], folded[words[-1]]
    at = run.first

    def level(share: float | None) -> str:
        return "none" if share is None else _level(share)

    first_name = level(reading.firsts.beside(head, at))
    if not several:
        last_name = level(reading.lasts.beside(head, at))
        found += [f"as-last={last_name}", f"as-first={first_name}", f"as={last_name},{first_name}"]
        found.append(f"as-middle={level(reading.middles.beside(head, at))}")
        outside = reading.outside.get(head)
        if outside is not None:
            found.append(f"in-other-names={_level(outside)},{last_name}")
        return found
    last_name = level(reading.lasts.beside(tail, at))
    found += [
        f"last-as-last={last_name}",
        f"first-as-first={first_name}",
        f"both={first_name},{last_name}",
    ]
    found.append(f"last-alone={level(reading.highest(tail, first, last))}")
    found.append(f"first-alone={level(reading.highest(head, first, last))}")
    return found
