"""The cues by which a span is told to be the name of a person, by name: `before=said`.

The functions make them of what `views` sees of a span: a word and its classes beside it, the span
word by word and as a whole, what else the article names. The features are those of the literature:
words and their classes in a window, affixes, shapes, word lists (D. Nadeau and S. Sekine, "A survey
of named entity recognition and classification", 2007), and what a first reading found in the rest
of the article (L. Ratinov and D. Roth, "Design Challenges and Misconceptions in Named Entity
Recognition", CoNLL 2009). `flags` are those of the lexicon, `shape` is a class of `annotate`,
`number` counts the words of the span, four for more.
"""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.parser.lexicon import mask, names

_KEPT = 16384
_SHORT_AGE = 3  # more digits are a count, not an age
_AFFIXED = 4  # letters that a word has to have for its ending to tell something
# What tells most about a word of a name, of all that the lexicon says of it.
_MAIN = (
    "given-m given-f given-u family-first family place in-place-phrase demonym organisation brand "
    "thing calendar title calling opener head common function act-any"
).split()


@lru_cache(_KEPT)
def _flags(flags: int) -> tuple[str, ...]:
    return names(flags) or ("none",)


@lru_cache(_KEPT)
def _main(flags: int) -> str:
    held = names(flags)
    return "/".join([name for name in _MAIN if name in held][:2]) or "none"


def _level(level: int | None) -> str:
    return "none" if level is None else str(level)


@cache
def entries() -> int:
    """The flags that say that a word stands in an entry of several words."""
    return mask("in-place-phrase", "in-phrase")


def opens_paragraph() -> list[str]:
    """The span opens its paragraph."""
    return ["before=^", "opens=^"]


def word_before(word: str, flags: int, shape: str, sign: str, opens: str, inside: str) -> list[str]:
    """The word before the span, and the sign between them: a dot, or the word's own shape.

    `opens` is "<" where the span opens its sentence, `inside` "~" where the word is in its run.
    """
    capital = "+" if shape in "CMAIw" else ""
    found = ["opens=<"] if opens else []
    found.append(f"before={word}" if sign == "`" or not capital else f"name-before={word}")
    found += [f"flag-before={flag}{capital}{inside}" for flag in _flags(flags)]
    found.append(f"shape-before={sign}{opens}{inside}")
    if not capital and len(word) > _AFFIXED:
        found.append(f"ending-before={word[-3:]}")
    return found


def second_before(former: str, former_flags: int, shape: str, word: str) -> list[str]:
    """The word before the one before; `word` is that one, empty where it is a name."""
    found = [f"two-before={former}_{word}"] if word else []
    return found + [f"flag-second-before={flag}{shape}" for flag in _flags(former_flags)]


def paragraph_ends() -> list[str]:
    """The span ends its paragraph."""
    return ["after=$"]


def word_after(word: str, flags: int, shape: str, opens: str, inside: str) -> list[str]:
    """The word behind the span; `opens` is not empty where it opens a sentence."""
    capital = "+" if shape in "CMAIw" else ""
    found = ["after=$."] if opens else []
    found.append(f"name-after={word}" if capital else f"after={word}")
    found += [f"flag-after={flag}{capital}{inside}" for flag in _flags(flags)]
    found.append(f"shape-after={shape}{inside}")
    return found


def second_after(
    word: str, shape: str, follower: str, follower_flags: int, follower_shape: str
) -> list[str]:
    """The word behind the one behind, "Aa" for what may be a name; `word` is that one, empty where
    it is a name."""
    found = [f"two-after={word}_{'9' if follower_shape == '9' else follower}"] if word else []
    kind = shape if word else "C"
    found += [f"flag-second-after={flag}{kind}" for flag in _flags(follower_flags)]
    if shape in ",(" and follower_shape == "9" and len(follower) < _SHORT_AGE:
        found.append("age-after")
    if shape == "s":
        found.append(f"owns={follower}")
        found += [f"flag-owned={flag}" for flag in _flags(follower_flags)]
    return found


def word_inside(word: str, shape: str, flags: int, place: str, in_lower: bool) -> list[str]:
    """One word of the span; `place` is S for the only word, else F, M or L. `in_lower`: the
    article writes it in lower case as well."""
    found = [f"word={word}@{place}", f"shape={shape}@{place}"]
    found += [f"flag={flag}@{place}" for flag in _flags(flags)]
    if len(word) >= _AFFIXED:
        found += [
            f"ending={word[-3:]}@{place}",
            f"ending={word[-2:]}@{place}",
            f"start={word[:3]}@{place}",
        ]
    if in_lower:
        found.append(f"in-lower-case@{place}")
    return found


def form(shapes: str, number: int, left: int, right: int, repeats: str) -> list[str]:
    """The span as a whole: how many words of its run are outside on either side, how often the
    article has a run like it."""
    return [
        f"length={number}",
        f"shapes={shapes}",
        f"room={left},{right}x{number}",
        f"repeats={repeats}x{number}",
    ]


def ends(head: int, tail: int, number: int, is_whole: bool) -> list[str]:
    """The classes of the first and the last word; `is_whole`: the span is its whole run."""
    pair = f"{_main(head)}|{_main(tail)}"
    found = [f"ends={pair}{number > 1:d}"]
    if is_whole and number < 4:
        found.append(f"whole-run={pair}{number}")
    return found


def entry(common: int, number: int) -> list[str]:
    """The words stand in an entry of several words of the lexicon, all of them."""
    found = [name for name in ("in-place-phrase", "in-phrase") if common & mask(name)]
    return [f"listed={name}" for name in found] if number > 1 else []


def neighbours(left: str, right: str) -> list[str]:
    """What stands on either side."""
    return [f"between={left}|{right}"]


def left_of(word: str, flags: int, capital: str, head: int, number: int) -> list[str]:
    """The word before a span of this length that begins with a word of these flags."""
    found = [f"before={word}x{number}"]
    if word != "^":
        found += [f"flag-before={flag}x{number}" for flag in _flags(flags)]
        found.append(f"main-before={_main(flags)}{capital}|{_main(head)}x{number}")
    return found


def right_of(word: str, flags: int, capital: str, tail: int, number: int) -> list[str]:
    """The word behind a span of this length that ends with a word of these flags."""
    found = [f"after={word}x{number}"]
    if word != "$":
        found += [f"flag-after={flag}x{number}" for flag in _flags(flags)]
        found.append(f"main-after={_main(flags)}{capital}|{_main(tail)}x{number}")
    return found


def pronoun(word: str, number: int) -> list[str]:
    """The first pronoun of a person behind the span, before the next name."""
    return [f"pronoun-after={word}x{number}"]


def in_article(firsts: str, lasts: str, addressed: bool, with_the: bool, number: int) -> list[str]:
    """How often a word alone opens and ends longer runs; whether the last word has a form of
    address elsewhere, or the whole a `the`."""
    found = [f"ends-a-run={lasts}"] if lasts else []
    found += [f"opens-a-run={firsts}"] if firsts else []
    found += [f"addressed-elsewhere={number > 1:d}"] if addressed else []
    return found + ([f"with-the-elsewhere={number}"] if with_the else [])


def same(highest: int | None, mean: int, others: int, number: int) -> list[str]:
    """What a first reading makes of the same words elsewhere, in levels from 0 to 7."""
    kind = f"x{number}"
    if highest is None:
        return [f"same=none{kind}"]
    return [f"same={highest}{kind}", f"same-mean={mean}{kind}", f"same-often={others}:{mean}{kind}"]


def in_list(left: int | None, right: int | None, is_whole: bool, number: int) -> list[str]:
    """What it makes of the neighbours of the run in a list."""
    kind = f"x{number}"
    found = [] if left is None else [f"list-before={left}{kind}"]
    found += [] if right is None else [f"list-after={right}{kind}"]
    levels = [level for level in (left, right) if level is not None]
    return [*found, f"list={max(levels)}{kind}"] if levels and is_whole else found


def part_of_names(
    first: int | None, middle: int | None, last: int | None, outside: int | None
) -> list[str]:
    """What it makes of names in which the only word of the span is the first, a middle or the
    last; `outside`: how far runs with it are taken for no person."""
    found = [
        f"as-last={_level(last)}",
        f"as-first={_level(first)}",
        f"as={_level(last)},{_level(first)}",
        f"as-middle={_level(middle)}",
    ]
    return found if outside is None else [*found, f"in-other-names={outside},{_level(last)}"]


def shares_words(
    first: int | None, last: int | None, first_alone: int | None, last_alone: int | None
) -> list[str]:
    """What it makes of other names with the first and last word of the span, and of these alone."""
    return [
        f"last-as-last={_level(last)}",
        f"first-as-first={_level(first)}",
        f"both={_level(first)},{_level(last)}",
        f"last-alone={_level(last_alone)}",
        f"first-alone={_level(first_alone)}",
    ]
