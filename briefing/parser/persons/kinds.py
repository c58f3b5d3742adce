"""What a word of a name can be: a first name, a place, a title, a word of the language.

Each word is looked up in the lists of `data/`; what no list holds is told by its shape. The
kinds are bits, since a word can be many things: `Jordan` is a first name and a country.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from briefing.parser.lexicon import table, words
from briefing.record import Record

GIVEN, FAMILY, LEADING, FAMOUS = 1, 2, 4, 8
COMMON, FUNCTION = 16, 32
PLACE, PLACE_HEAD, HEAD, PEOPLE = 64, 128, 256, 512
TITLE, CALLING = 1024, 2048
ORG, THING, CALENDAR, BRAND = 4096, 8192, 16384, 32768
ACRONYM, INITIAL, SUFFIX = 65536, 131072, 262144
VERB, ACTION, HUMAN_VERB = 524288, 1048576, 2097152
FIRM = 4194304

_KEPT = 8192  # words, so that a long day's reading takes no more memory

NEVER = COMMON | PLACE | PEOPLE | ORG | THING | CALENDAR | BRAND | ACRONYM | FUNCTION
NAMELIKE = GIVEN | FAMILY | LEADING | INITIAL

# Endings and beginnings of family names, for the many that no short list holds.
_FAMILY_ENDINGS = tuple(
    """
    ov ova ev sky skyy skiy ski ska icz vic escu eanu sson ssen dottir vich enko yan idze shvili
    oglu mann stein poulos akis mura moto zadeh wala quist strom lund kova elli etti ucci acci
    """.split()
)
CALLING_ENDINGS = (
    "ologist",
    "graphist",
    "alist",
    "onist",
    "ician",
    "swoman",
    "sman",
    "person",
    "keeper",
    "maker",
    "player",
    "holder",
    "worker",
    "writer",
    "fighter",
    "trainer",
    "driver",
)
# Of followers and believers, not `Feist`, `Lindquist` or `Thwaites`.
_FOLLOWER_ENDINGS = ("ist", "ists", "istas", "erites", "nites", "irites")
_NO_FOLLOWERS = ("quist", "qvist", "geist")
_ILLNESS_ENDINGS = ("itis", "osis", "emia", "virus")
# Of nouns for what is done or felt, which open a sentence with a capital: `Derailments`.
_NOUN_ENDINGS = (
    "tion",
    "tions",
    "ments",
    "ities",
    "isms",
    "nesses",
    "ances",
    "ences",
    "ologies",
    "mony",
)
_FIRM_ENDINGS = ("ytics", "istics", "onics", "otics", "tech", "soft", "pharma", "corp", "chem")
_FAMILY_BEGINNINGS = ("mc", "mac", "o'", "fitz", "al-", "el-", "d'")
SUFFIXES = frozenset("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xviii phd".split())
_TOUCHING = frozenset("du de di da van von le la del della der dos mac mc".split())
_INNER = ("Mc", "Mac", "De", "Di", "Da", "La", "Le", "Van", "Von", "Fitz", "Ap", "Du", "Ni")
_KIND_OF_TITLE = {"p": TITLE, "r": CALLING, "f": CALLING | FIRM}
_KIND_OF_THING = {"o": ORG, "t": THING, "c": CALENDAR, "b": BRAND, "h": HEAD | THING, "a": HEAD}
_KIND_OF_VERB = {"s": VERB | ACTION | HUMAN_VERB, "n": VERB | ACTION, "a": VERB}
_COUNTRIES_IN_LETTERS = frozenset("us uk un eu usa uae ussr dc la".split())
# Ranks and offices in letters: `DI Hale`, `MEC Ana Ruiz`, `Const. Bo Lund`.
_SHORT_TITLES = frozenset("DI DCI DSU PCSO DCS MEC MCA GM Reps Const".split())
# Not the pronouns and the like that they would be in lower case.
_CAPITAL_WORDS = frozenset("US UK UN EU UAE WHO IT AI TV".split())
_ACCENTS = str.maketrans(
    "àáâãäåāăąçćčĉďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśşšșťţțùúûüūůűųýÿźżž",
    "aaaaaaaaacccc" + "ddeeeeeeeeggiiiiiiiklllnnnnoooooooorrssssttt" + "uuuuuuuuyyzzz",
)


class Lists(Record):
    """The word lists, each by what its words are."""

    plain: tuple[tuple[frozenset[str], int], ...]
    given: dict[str, str]
    titles: dict[str, str]
    things: dict[str, str]
    verbs: dict[str, str]


@cache
def _lists() -> Lists:
    places = words("places")
    heads = frozenset(place.partition(" ")[0] for place in places if " " in place)
    return Lists(
        (
            (words("family_names"), FAMILY),
            (words("leading_family_names"), LEADING | FAMILY),
            (words("famous_names"), FAMOUS | FAMILY),
            (words("common_words"), COMMON),
            (words("function_words"), FUNCTION),
            (places, PLACE),
            (heads, PLACE_HEAD),
            (words("demonyms"), PEOPLE),
        ),
        table("given_names"),
        table("titles"),
        table("things"),
        table("person_verbs"),
    )


def fold(word: str) -> str:
    """A word in lower case without accents, apostrophes straight."""
    low = word.lower().replace("’", "'")
    if low.isascii():
        return low
    low = low.translate(_ACCENTS)
    return low if low.isascii() else _without_marks(low)


def _without_marks(low: str) -> str:
    """A word without the marks that the short table does not know, as in `Nguyễn`."""
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFKD", low) if not combining(letter))


@lru_cache(maxsize=_KEPT)
def listed(low: str) -> int:
    """What the lists say of a folded word, as bits."""
    lists = _lists()
    bits = 0
    for entries, kind in lists.plain:
        if low in entries:
            bits |= kind
    if low in lists.given:
        bits |= GIVEN
    if low in lists.titles:
        bits |= _KIND_OF_TITLE[lists.titles[low]]
    if low in lists.things:
        bits |= _KIND_OF_THING[lists.things[low]]
    if low in lists.verbs:
        bits |= _KIND_OF_VERB[lists.verbs[low]]
    if bits & (FUNCTION | VERB | CALLING | ORG | THING):
        bits |= COMMON
    return bits


@lru_cache(maxsize=_KEPT)
def kind_of(word: str) -> int:
    """What a word can be, as bits; never raises."""
    low = fold(word)
    bits = listed(low)
    if not word.isascii() and "’" not in word:
        bits &= ~(COMMON | FUNCTION | ORG | THING | VERB | CALENDAR)
    if word in _CAPITAL_WORDS:
        return PLACE | ACRONYM
    if word == "MS":
        return INITIAL  # `MS Dhoni`, no `Ms`
    if word in _SHORT_TITLES:
        return TITLE | ACRONYM
    if len(word) == 1:
        return INITIAL if word.isupper() else bits
    if low[1] == "." and len(low) < 12:
        letters = low.replace(".", "")
        if letters in ("hh", "he", "hrh"):
            return TITLE
        return PLACE | ACRONYM if letters in _COUNTRIES_IN_LETTERS else INITIAL
    if low in SUFFIXES:
        return bits | SUFFIX
    if "-" in low:
        bits |= _kind_of_compound(low, word.rpartition("-")[2][:1].isupper())
    elif bits & GIVEN and not bits & (COMMON | FAMILY) and low[-1] == "s":
        bits |= listed(low[:-1]) & COMMON
    elif not bits & (COMMON | GIVEN | FAMILY):
        bits |= _kind_by_ending(low, bits)
        if not bits and len(low) > 5 and word[0].islower() and _is_calling_by_ending(low):
            return CALLING
    if word.isupper() and (len(word) < 4 or not bits & (GIVEN | FAMILY)):
        return bits | ACRONYM
    plain = word.replace("-", "").replace("'", "").replace("’", "")
    if word[0] in "@#" or not plain.isalpha():
        return bits | ACRONYM
    if not _has_inner_capital(word):
        return bits
    return bits | FAMILY if has_glued_particle(word) else bits | BRAND


def _is_calling_by_ending(low: str) -> bool:
    """`locksman`, and `watchman` from a word of the language."""
    return low.endswith(CALLING_ENDINGS) or bool(low.endswith("man") and listed(low[:-3]) & COMMON)


def has_glued_particle(word: str) -> bool:
    """`duTodden`, `deVaal`: a surname's particle in lower case that touches it."""
    head = next((n for n, letter in enumerate(word) if letter.isupper()), 0)
    return word[:head] in _TOUCHING and len(word) > head + 2 and word[head:].istitle()


def _has_inner_capital(word: str) -> bool:
    """`FrameNet` and `iPhone`, not `McKay`, `O'Neill`, `DeSantis` or `Kipruto-Sang`."""
    if word.islower() or word.istitle() or word.startswith(_INNER):
        return False
    if word[:3].isupper() and not word.isupper():
        return True
    return any(a.islower() and b.isupper() for a, b in pairwise(word))


def _kind_by_ending(low: str, bits: int) -> int:
    """`senators` are titles, `talks` a common word, `Ivanov` and `McKay` family names."""
    if not bits and low.endswith(("s", "men")) and len(low) > 4:
        one = listed(low[:-1] if low[-1] == "s" else low[:-2] + "an")
        if one & (TITLE | CALLING):
            return TITLE | one & (COMMON | FIRM)
    for ending in ("s", "es", "ed", "d", "ing", "ly"):
        stem = low.removesuffix(ending)
        past = ending != "d" or stem.endswith("e")  # `Kidd` is no form of `kid`
        if stem is not low and past and len(stem) > 2 and listed(stem) & COMMON:
            return COMMON
        if ending == "ing" and stem is not low and len(stem) > 2 and listed(stem + "e") & COMMON:
            return COMMON
    if low.endswith("ies") and (one := listed(low[:-3] + "y") & (COMMON | ORG | THING)):
        return one  # `Ferries`
    if not bits and low.endswith(_FIRM_ENDINGS):
        return ORG
    if not bits and len(low) > 7 and low.endswith(_NOUN_ENDINGS):
        return COMMON
    if not bits and low.endswith(_ILLNESS_ENDINGS):
        return COMMON
    if not bits and len(low) > 6 and low.endswith(_FOLLOWER_ENDINGS):
        return 0 if low.endswith(_NO_FOLLOWERS) else PEOPLE
    if (
        not bits
        and len(low) > 4
        and (low.endswith(_FAMILY_ENDINGS) or low.startswith(_FAMILY_BEGINNINGS))
    ):
        return FAMILY
    return 0


def _kind_of_compound(low: str, double: bool) -> int:
    """`Jean-Luc` is a first name, `African-American` a people, `Trump-era` no name.

    `double`: the last part has a capital too, as in the double surname `Asante-Boateng`.
    """
    parts = [part for part in low.split("-") if part]
    if not parts:
        return 0
    first, last = listed(parts[0]), listed(parts[-1])
    if parts[-1] in ("elect", "designate") and first & (TITLE | CALLING):
        return TITLE
    if double and first & GIVEN and not (first & (PEOPLE | PLACE) or last & PLACE):
        return GIVEN
    bits = (first | last) & PEOPLE
    if first & GIVEN and (last & GIVEN or not last & (COMMON | FUNCTION | PEOPLE | PLACE)):
        bits |= GIVEN
    if (last & (TITLE | CALLING)) or (
        first & (TITLE | CALLING) and parts[1] in ("of", "in", "on", "at")
    ):
        bits |= CALLING
    if parts[0] == "ex":
        bits |= CALLING
    if not double and parts[-1].endswith(("ed", "led", "era")):
        return COMMON
    if double and first & FAMILY and not first & NEVER:
        return FAMILY
    if double:
        names = (first | last) & (FAMILY | GIVEN) and not (first | last) & (PEOPLE | PLACE | BRAND)
        return bits | FAMILY if names else bits | last & PLACE
    if (last & COMMON or _kind_by_ending(parts[-1], last) & COMMON) and not last & FAMILY:
        bits |= COMMON
    return bits
