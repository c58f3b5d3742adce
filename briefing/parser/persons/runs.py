"""The runs of capital words in which names stand.

The ways to write a name (surname first, particles, initials, suffixes, nicknames in marks)
follow what newsroom style guides say of names in other languages.
"""

from __future__ import annotations

from briefing.parser.persons.kinds import (
    COMMON,
    FAMILY,
    FUNCTION,
    GIVEN,
    INITIAL,
    NAMELIKE,
    ORG,
    PEOPLE,
    PLACE,
    fold,
    has_glued_particle,
    kind_of,
    listed,
)
from briefing.record import Record
from briefing.text.document import Document
from briefing.text.tokens import NUMBER, WORD

PARTICLES = frozenset(
    """
    ould wa ole arap ag af zur i dels ka kwa til dela de da do dos das del della delle di du der
    den des van von zu zum vom ter ten te tot la
    le las los lo y e op und av à vda
    oglu oğlu ogly qizi qızı kyzy uulu
    bin bint binte binti ibn al el ul ur un ben ap st san santa mac ou
    """.split()
)
# Between a father's name and what goes before or behind it.
ARAB_PARTICLES = frozenset("bin bint binte binti ibn al el ul ur oglu ogly qizi kyzy uulu".split())
_GLUED = ("al-", "el-", "as-", "ash-", "an-", "ar-", "at-", "az-", "ad-", "ul-", "d'", "o'", "l'")
# `She told Tom I'd go`: what goes on with a sentence, and no name.
_SPEAKING = frozenset("i'd i'll i'm i've".split())
# An abbreviation whose full stop belongs to the name or the title.
_STOPPED = frozenset(
    """
    pol pt barr engr adv cde smt ir ma md ven comdr evang alh eng pharm surv hj cong brgy amb sis
    coun cllr ald
    rt ste mr mrs ms dr prof gen col lt maj capt cpl sgt adm cmdr brig rev fr hon pres supt det
    insp gov sen rep reps sens govs const jr sr st pvt pfc spc sra sr asst messrs mt ft atty
    """.split()
)


# The tokens in which a mark that opens is closed.
_MARKED = 40


class Run(Record):
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
            plain = not bits & (COMMON | GIVEN | INITIAL) and word.lower() in self.lower
            if plain and not listed(fold(word)) & FAMILY:
                bits = bits & ~FAMILY | COMMON  # `Improv` ends as `Petrov` does
            self.kinds[word] = bits
        return bits


def find_runs(document: Document) -> list[Run]:
    """All runs of capital words, in text order."""
    words, kinds = document.tokens.words, document.tokens.kinds
    runs: list[Run] = []
    for sentence in document.sentences:
        at, last = sentence.first, sentence.last
        while at < last:
            word = words[at]
            # Most words are plain and in lower case: told without a call.
            plain = kinds[at] != WORD or (word.islower() and word.isalpha())
            if plain or not is_capital(word) or (len(word) < 3 and _is_unit(document, at)):
                at += 1
                continue
            opens = at == sentence.first or _opens(document, at)
            runs.append(_run_from(document, at, last, opens))
            at = runs[-1].last
    return runs


def is_capital(word: str) -> bool:
    """Whether a token can stand in a name: `Ana`, `al-Sisi`, `d'Estaing`, `O'Neill`, `J.`."""
    if word[0].isupper():
        return True
    if word[0].islower() and len(word) > 3 and ("-" in word or "'" in word or "’" in word):
        low = word.lower().replace("’", "'")
        return low.startswith(_GLUED) and any(c.isupper() for c in word)
    return not word.islower() and has_glued_particle(word)


def _is_unit(document: Document, at: int) -> bool:
    """`$140M`: letters that touch a number before them."""
    tokens = document.tokens
    return bool(at) and tokens.kinds[at - 1] == NUMBER and tokens.ends[at - 1] == tokens.starts[at]


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
    if tokens.words[first] == "X" and tokens.folded[first - 1] in ("on", "to", "via"):
        return Run(first, first + 1, (first,), opens)
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
    return tokens.starts[at + 1] == tokens.ends[at] and takes_stop(word)


def takes_stop(word: str) -> bool:
    """Whether a full stop behind a word belongs to it."""
    return (len(word) == 1 and word.isupper()) or fold(word) in _STOPPED


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
            return () if tokens.folded[nxt] in _SPEAKING else (nxt,)
        if tokens.words[nxt + 1 : nxt + 2] == ["/"]:
            return _over_parentage(document, nxt, last)
        return _over_particles(document, nxt, last)
    if is_elided_name(document, nxt + 1):
        return (nxt, nxt + 1)
    if nxt + 2 < last and _is_elided_article(document, nxt):
        return (nxt, nxt + 1, nxt + 2) if is_capital(tokens.words[nxt + 2]) else ()
    return _over_nickname(document, nxt, last)


def is_elided_name(document: Document, at: int) -> bool:
    """`Dr ’Mamello Lisene`: an apostrophe that touches a capital word and closes nothing."""
    tokens = document.tokens
    if at < 1 or at >= len(tokens.words) or tokens.words[at - 1] != "’":
        return False
    if tokens.starts[at] > tokens.ends[at - 1] or not is_capital(tokens.words[at]):
        return False
    if at > 1 and tokens.starts[at - 1] == tokens.ends[at - 2]:
        return False
    sentence = document.sentences[document.sentence_at[at]]
    return "’" not in tokens.words[at : min(at + _MARKED, sentence.last)]


def _over_parentage(document: Document, nxt: int, last: int) -> tuple[int, ...]:
    """`a/l`, `s/o`, `d/o` and the like between two capital words."""
    tokens = document.tokens
    mark = "".join(tokens.words[nxt : nxt + 3])
    if nxt + 3 < last and mark in ("a/l", "a/p", "s/o", "d/o", "w/o"):
        return (nxt, nxt + 1, nxt + 2, nxt + 3) if is_capital(tokens.words[nxt + 3]) else ()
    return ()


def _over_particles(document: Document, nxt: int, last: int) -> tuple[int, ...]:
    """`von und zu`, `vda. de`, `in 't` between two capital words."""
    tokens = document.tokens
    end = nxt
    while end < last and end < nxt + 3 and tokens.words[end] in PARTICLES:
        end += 2 if tokens.words[end : end + 2] == ["vda", "."] else 1
    if _is_elided_article(document, end):
        end += 2
    elif tokens.words[end : end + 1] == ["in"] and _is_elided_article(document, end + 1):
        end += 3
    if end == nxt or end >= last or not is_capital(tokens.words[end]):
        return ()
    if tokens.starts[end] - tokens.ends[nxt] > 12:
        return ()
    return tuple(range(nxt, end + 1))


def _is_elided_article(document: Document, at: int) -> bool:
    """`'t` before a surname: `Johan van 't Hof`."""
    tokens = document.tokens
    pair = tokens.words[at : at + 2]
    return len(pair) == 2 and pair[0] in "’'‘" and pair[1] == "t"


def _over_nickname(document: Document, nxt: int, last: int) -> tuple[int, ...]:
    """`William "Bill" Thorne`, `Rob (Bobby) Lane`: from the opening mark to the surname."""
    tokens = document.tokens
    opening = tokens.words[nxt]
    if opening not in "\"“‘'(" or tokens.starts[nxt] == tokens.ends[nxt - 1]:
        return ()
    for close in range(nxt + 2, min(nxt + 5, last - 1)):
        if tokens.words[close] in "\"”’')":
            inside = range(nxt + 1, close)
            if not _is_nickname(document, inside, opening, nxt - 1):
                return ()
            if is_capital(tokens.words[close + 1]):
                return tuple(range(nxt, close + 2))
            behind = _over_particles(document, close + 1, last)
            return (*range(nxt, close + 1), *behind) if behind else ()
    return ()


def _is_nickname(document: Document, inside: range, opening: str, before: int) -> bool:
    tokens = document.tokens
    if not is_capital(tokens.words[inside[0]]) or tokens.words[inside[-1]] == ",":
        return False  # In “Pale Brine,” Ana Ruiz plays a cop
    if kind_of(tokens.words[before]) & (FUNCTION | NAMELIKE) == FUNCTION:
        return False
    kinds = kind_of(tokens.words[inside[0]])
    if opening == "(":
        named = kinds & GIVEN or (not kinds and kind_of(tokens.words[before]) & GIVEN)
        return bool(named) and not kinds & PLACE and len(inside) == 1
    return not kinds & (PLACE | PEOPLE | ORG) or len(inside) == 1
