"""Which words can be a name, and the runs of capital words that hold names.

The kinds of words come from the lists in `data/`; the ways to write a name (surname first,
particles, initials, suffixes, nicknames in marks) follow what newsroom style guides say of
names in other languages.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing.parser.lexicon import table, words
from briefing.text.document import Document
from briefing.text.tokens import WORD

GIVEN, FAMILY, LEADING, COMMON, PLACE, PEOPLE = 1, 2, 4, 8, 16, 32
TITLE, CALLING, ORG, THING, CALENDAR, BRAND = 64, 128, 256, 512, 1024, 2048
ACRONYM, INITIAL, SUFFIX, FUNCTION, VERB, FAMOUS = 4096, 8192, 16384, 32768, 65536, 131072
PLACE_HEAD, HEAD, HUMAN_VERB, ACTION = 262144, 524288, 1048576, 2097152

# `PLACE_HEAD` opens a listed place of several words; `HEAD` a place or a storm: `Mount`, `Hurricane`.
NEVER = COMMON | PLACE | PEOPLE | ORG | THING | CALENDAR | BRAND | ACRONYM | FUNCTION
NAMELIKE = GIVEN | FAMILY | LEADING | INITIAL

_HEADS = frozenset(
    [
        "mount",
        "mt",
        "lake",
        "fort",
        "ft",
        "port",
        "cape",
        "san",
        "santa",
        "santo",
        "sao",
        "saint",
        "st",
        "new",
        "north",
        "south",
        "east",
        "west",
        "upper",
        "lower",
        "great",
        "camp",
        "hotel",
        "cafe",
        "villa",
        "castle",
        "hurricane",
        "typhoon",
        "storm",
        "tropical",
        "cyclone",
        "operation",
        "project",
        "planet",
        "bay",
        "river",
        "rio",
        "isla",
        "ile",
        "puerto",
        "monte",
        "mont",
        "los",
        "las",
        "costa",
        "palo",
        "grand",
        "chateau",
    ]
)
PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "delle",
        "di",
        "du",
        "der",
        "den",
        "des",
        "van",
        "von",
        "zu",
        "zum",
        "vom",
        "ter",
        "ten",
        "te",
        "tot",
        "la",
        "le",
        "las",
        "los",
        "lo",
        "y",
        "e",
        "bin",
        "bint",
        "binti",
        "ibn",
        "al",
        "el",
        "ul",
        "ur",
        "un",
        "ben",
        "ap",
        "st",
        "san",
        "santa",
        "mac",
        "ou",
    ]
)
ARAB_PARTICLES = frozenset(["bin", "bint", "binti", "ibn", "al", "el", "ul", "ur"])
_GLUED = ("al-", "el-", "as-", "ash-", "an-", "ar-", "at-", "az-", "ad-", "ul-", "d'", "o'", "l'")
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "phd"])
# An abbreviation whose full stop belongs to the name or the title.
_STOPPED = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "lt",
        "maj",
        "capt",
        "cpl",
        "sgt",
        "adm",
        "cmdr",
        "brig",
        "rev",
        "fr",
        "hon",
        "pres",
        "supt",
        "det",
        "insp",
        "gov",
        "sen",
        "rep",
        "reps",
        "sens",
        "govs",
        "jr",
        "sr",
        "st",
        "pvt",
        "pfc",
        "spc",
        "sra",
        "sr",
        "asst",
        "messrs",
        "mt",
        "ft",
        "atty",
    ]
)
# Endings of family names, for the names that no short list holds.
_FAMILY_ENDINGS = tuple(
    [
        "ov",
        "ova",
        "ev",
        "sky",
        "skyy",
        "skiy",
        "ski",
        "ska",
        "icz",
        "vic",
        "escu",
        "eanu",
        "sson",
        "ssen",
        "dottir",
        "vich",
        "enko",
        "yan",
        "idze",
        "shvili",
        "oglu",
        "mann",
        "stein",
        "poulos",
        "akis",
        "mura",
        "moto",
        "zadeh",
        "wala",
        "quist",
        "strom",
        "lund",
        "kova",
        "elli",
        "etti",
        "ucci",
        "acci",
        "ieri",
        "ovic",
    ]
)
_FAMILY_BEGINNINGS = ("mc", "mac", "o'", "fitz", "al-", "el-", "d'")
_KIND_OF_THING = {"o": ORG, "t": THING, "c": CALENDAR, "b": BRAND}
_KIND_OF_VERB = {"s": VERB | ACTION | HUMAN_VERB, "n": VERB | ACTION, "a": VERB}
_COUNTRIES_IN_LETTERS = frozenset(["us", "uk", "un", "eu", "usa", "uae", "ussr", "dc", "la"])
_ACCENTS = str.maketrans(
    "àáâãäåāăąçćčĉďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśşšșťţțùúûüūůűųýÿźżž",
    "aaaaaaaaacccc" + "ddeeeeeeeeggiiiiiiiklllnnnnoooooooorrssssttt" + "uuuuuuuuyyzzz",
)


class Run(NamedTuple):
    """Capital words side by side: tokens `first` to `last` (exclusive) of one sentence.

    `parts` are the numbers of the tokens that are words; `opens` tells that it opens its sentence.
    """

    first: int
    last: int
    parts: tuple[int, ...]
    opens: bool


class Field:
    """What the steps share: the document, what its words can be, how its lines are written."""

    __slots__ = ("document", "kinds", "lower", "styles")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lower = frozenset(document.tokens.words)
        self.kinds: dict[str, int] = {}
        self.styles: dict[int, str] = {}

    def kind(self, token: int) -> int:
        """What a token's word can be, as bits."""
        word = self.document.tokens.words[token]
        bits = self.kinds.get(word)
        if bits is None:
            bits = kind_of(word)
            if not bits & (COMMON | GIVEN | FAMILY) and word.lower() in self.lower:
                bits |= COMMON
            self.kinds[word] = bits
        return bits


def fold(word: str) -> str:
    """A word in lower case without accents, apostrophes straight."""
    low = word.lower().replace("’", "'")
    return low if low.isascii() else low.translate(_ACCENTS)


@cache
def _kinds() -> dict[str, int]:
    """What each listed word can be, as bits."""
    kinds: dict[str, int] = {}
    for name, bit in (
        ("family_names", FAMILY),
        ("leading_family_names", LEADING | FAMILY),
        ("common_words", COMMON),
        ("places", PLACE),
        ("demonyms", PEOPLE),
        ("function_words", FUNCTION),
        ("famous_names", FAMOUS | FAMILY),
    ):
        for word in words(name):
            kinds[word] = kinds.get(word, 0) | bit
    for word in words("places"):
        head, _, rest = word.partition(" ")
        if rest:
            kinds[head] = kinds.get(head, 0) | PLACE_HEAD
    for word in _HEADS:
        kinds[word] = kinds.get(word, 0) | HEAD
    for word in table("given_names"):
        kinds[word] = kinds.get(word, 0) | GIVEN
    for word, code in table("titles").items():
        kinds[word] = kinds.get(word, 0) | (TITLE if code == "p" else CALLING)
    for word, code in table("person_verbs").items():
        kinds[word] = kinds.get(word, 0) | _KIND_OF_VERB[code]
    for word, code in table("things").items():
        kinds[word] = kinds.get(word, 0) | _KIND_OF_THING[code]
    return kinds


def kind_of(word: str) -> int:
    """What a word can be, as bits; never raises."""
    low = fold(word)
    kinds = _kinds()
    bits = kinds.get(low, 0)
    if len(word) == 1:
        return INITIAL if word.isupper() else bits
    if low[1] == "." and len(low) < 7:
        letters = low.replace(".", "")
        return PLACE | ACRONYM if letters in _COUNTRIES_IN_LETTERS else INITIAL
    if low in _SUFFIXES:
        return bits | SUFFIX
    if "-" in low:
        bits |= _kind_of_compound(low, kinds)
    elif not bits and low.endswith("s") and kinds.get(low[:-1], 0) & (TITLE | CALLING):
        bits = TITLE | kinds[low[:-1]] & COMMON
    elif not bits & (COMMON | GIVEN | FAMILY) and _has_plain_ending(low, kinds):
        bits |= COMMON
    if (
        (word.isupper() and len(word) > 1 and not bits & (GIVEN | FAMILY))
        or any(c.isdigit() or c == "_" for c in word)
        or word[0] in "@#"
    ):
        bits |= ACRONYM
    return bits


def _kind_of_compound(low: str, kinds: dict[str, int]) -> int:
    """`Jean-Luc` is a first name, `McInnes-Grey` a family's, `Trump-era` is neither."""
    parts = [part for part in low.split("-") if part]
    if not parts:
        return 0
    first, last = kinds.get(parts[0], 0), kinds.get(parts[-1], 0)
    bits = 0
    if (first | last) & PEOPLE:
        bits |= PEOPLE
    if first & GIVEN and not last & (COMMON | FUNCTION):
        bits |= GIVEN
    if last & (TITLE | CALLING):
        bits |= CALLING
    if last & COMMON and not last & FAMILY:
        bits |= COMMON
    return bits


def _has_plain_ending(low: str, kinds: dict[str, int]) -> bool:
    for ending in ("s", "es", "ed", "d", "ing", "ly"):
        stem = low.removesuffix(ending)
        if stem is not low and len(stem) > 2 and kinds.get(stem, 0) & COMMON:
            return True
    return False


def find_runs(document: Document) -> list[Run]:
    """All runs of capital words, in text order."""
    tokens = document.tokens
    runs: list[Run] = []
    for sentence in document.sentences:
        at, last = sentence.first, sentence.last
        while at < last:
            word = tokens.words[at]
            if tokens.kinds[at] == WORD and is_capital(word):
                run = _run_from(document, at, last, at == sentence.first or _opens(document, at))
                runs.append(run)
                at = max(run.last, at + 1)
            else:
                at += 1
    return runs


def is_capital(word: str) -> bool:
    """Whether a token can stand in a name: `Ana`, `al-Sisi`, `d'Estaing`, `O'Neill`, `J.`."""
    if word[0].isupper():
        return True
    if word[0].islower() and len(word) > 3 and ("-" in word or "'" in word or "’" in word):
        low = word.lower().replace("’", "'")
        return low.startswith(_GLUED) and any(c.isupper() for c in word)
    return False


def _opens(document: Document, at: int) -> bool:
    """Whether only marks stand between a token and something that opens a sentence."""
    tokens = document.tokens
    sentence = document.sentences[document.sentence_at[at]]
    back = at - 1
    while back >= sentence.first and back > at - 4 and tokens.kinds[back] != WORD:
        if tokens.words[back] in (":", "—", "–"):
            return True
        back -= 1
    return back < sentence.first


def _run_from(document: Document, first: int, last: int, opens: bool) -> Run:
    tokens = document.tokens
    parts = [first]
    at = first
    while len(parts) < 24:
        if at + 1 < last and tokens.words[at + 1] == "." and _takes_stop(document, at):
            at += 1
        step = _next_part(document, at, last)
        if not step:
            break
        parts += [n for n in step if tokens.kinds[n] == WORD]
        at = step[-1]
    return Run(first, at + 1, tuple(parts), opens)


def _takes_stop(document: Document, at: int) -> bool:
    """`J.`, `Gen.` and `Jr.` take the full stop that touches them."""
    tokens = document.tokens
    word = tokens.words[at]
    return tokens.starts[at + 1] == tokens.ends[at] and (
        (len(word) == 1 and word.isupper()) or fold(word) in _STOPPED
    )


def _next_part(document: Document, at: int, last: int) -> tuple[int, ...]:
    """The tokens from the one behind `at` to the next capital word of the run; or none."""
    tokens = document.tokens
    nxt = at + 1
    if nxt >= last or tokens.starts[nxt] - tokens.ends[at] > 1:
        return ()
    if tokens.kinds[nxt] == WORD:
        if tokens.starts[nxt] == tokens.ends[at] and tokens.words[at] != ".":
            return ()
        if is_capital(tokens.words[nxt]):
            return (nxt,)
        return _over_particles(document, nxt, last)
    return _over_nickname(document, nxt, last)


def _over_particles(document: Document, nxt: int, last: int) -> tuple[int, ...]:
    tokens = document.tokens
    end = nxt
    while end < last and end < nxt + 3 and tokens.words[end] in PARTICLES:
        end += 1
    if end == nxt or end >= last or not is_capital(tokens.words[end]):
        return ()
    if tokens.starts[end] - tokens.ends[nxt] > 12:
        return ()
    return tuple(range(nxt, end + 1))


def _over_nickname(document: Document, nxt: int, last: int) -> tuple[int, ...]:
    """`William "Bill" Thorne`, `Rob (Bobby) Lane`: from the opening mark to the surname."""
    tokens = document.tokens
    opening = tokens.words[nxt]
    if opening not in "\"“‘'(" or tokens.starts[nxt] == tokens.ends[nxt - 1]:
        return ()
    for inside in (1, 2, 3):
        close = nxt + inside + 1
        if close + 1 >= last:
            return ()
        if tokens.words[close] in "\"”’')":
            words_in = range(nxt + 1, close)
            if (
                all(is_capital(tokens.words[n]) or inside > 1 for n in words_in)
                and is_capital(tokens.words[close + 1])
                and is_capital(tokens.words[nxt + 1])
            ):
                return tuple(range(nxt, close + 2))
            return ()
    return ()
