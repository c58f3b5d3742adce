"""Where sentences end in news text.

The rules follow what newsroom style guides say of full stops: an abbreviation before a name
never ends a sentence, one that may end it does so before a word that opens sentences, a stop
inside closing marks ends the sentence behind the marks.
"""

from __future__ import annotations

import re
from functools import cache

# A stop, what closes with it, then white space. `. . .` spaced out counts as one ellipsis.
# A run of stops is tried once, from its beginning: linear on a text of nothing but stops.
_STOP = re.compile(r"(?:\.(?: \.){2,3}|(?<![.!?…。！？])[.!?…。！？]++)(?:['\"’”»)\]]|'')*+(?=\s)")
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_BEFORE = re.compile(r"[^\s(\[\"“‘'/—–-]+\Z")
_NEXT = re.compile(r"\s+((?:[\"“‘«„(\[]|''|'|``)*)\s?([^\s.,;:!?\"”’'…)\]]*)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_CLOSERS = "'\"’”»)]"

# Before a name or a number: the stop is never an end.
_LEADING = frozenset(
    """
    mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj cpl sgt capt cmdr cdr adm
    brig rev ven fr hon pres supt det insp amb atty st ste mt ft msgr messrs mmes vs viz cf ca al eg
    ie approx esp nos fig figs vol pp ed eds arr dep dept est e.g i.e n° s.s m.v rs tan sgts
    ald barr pt engr adv cde smt alh evang comdr eng pharm surv hj cong brgy asst sis
    gens profs drs coun const cllr spc pvt pfc sr. sra hr vice-adm rear-adm
    pol rt
    """.split()
)
# These may stand at an end: the next word tells.
_EITHER = frozenset(
    """
    inc co corp ltd llc plc bros jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec mon
    tue wed thu fri sat sun ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky
    la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que
    ma v ph.d u.s u.k u.n e.u u.s.a d.c a.m p.m b.c a.d n.y n.j l.a est edt gmt no
    """.split()
)
_OPENERS = frozenset(
    """
    the a an this that these those he she it they we you i his her its their our my your there
    here in on at by for from with as after before during since when while if although though
    because but and or so yet however meanwhile also then now still both some many most all one
    two several another other no not nor what who why how where which according despite under
    over between among about more last next earlier later to of until once even just only such
    each every either neither instead today yesterday tomorrow asked please police officials mr
    mrs ms dr it's he's she's they're i'm we're that's there's
    """.split()
)
# In a bracket between a rank and a name: `Gen. (retd.) Ana Ruiz`.
_RETIRED = frozenset("retd rtd ret res".split())
# Before the name of the platform X, which is no initial.
_ON_X = (" on ", " to ", " via ", " platform ", " from ")
_CREDITS = (" Image: ", " Photo: ", " Picture: ", " Photograph: ")


# Compiled where a text first needs them: most need few of these.


@cache
def _credit() -> re.Pattern[str]:
    """A photograph's credit that was run into the line before it."""
    return re.compile(r"(?<=[\w)]) (?=(?:Image|Photo|Picture|Photograph): [^\W\d_])")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)(\d{1,3}|[a-z])[.)]{1,2}\s+(?=\S)")


@cache
def _citation() -> re.Pattern[str]:
    return re.compile(r"\s+\([^()]{1,60}\)[.,;]")


@cache
def _agency() -> re.Pattern[str]:
    """The agency of a dateline: `COLUMBIA, S.C. (AP) — About a dozen …`."""
    return re.compile(r"\s+\([A-Z][\w /.’'-]{1,30}\)\s*[-–—:]")


@cache
def _aside() -> re.Pattern[str]:
    """What a bracket behind an abbreviation says of the firm: `Inc. (NYSE: NFD) said`."""
    return re.compile(
        r"\s+\((?:[^()]{1,70}(?<![.!?])(?<![.!?][”\"])\)(?:[,;:]|\s[^\WA-Z]|\s\()"
        r"|[A-Z][\w .-]{1,15}: ?[A-Z.]{1,6}\))"
    )


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(
        r"(?:[^\W\d_][\w.’'-]*\s+){1,5}?(?:said|says|asked|asks|wrote|added|cried|shouted|joked"
        r"|tweeted|replied|told|wondered|recalled|exclaimed|yelled)\b"
    )


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences, in order, white space at their edges left out.

    Half-open code-point offsets. A line end always ends a sentence. Never raises; linear.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for end in _ends(text, line.start(), line.end()):
            _add(spans, text, start, end)
            start = end
        _add(spans, text, start, line.end())
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Keep the span without the white space at its edges, if anything is left."""
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        start += len(piece) - len(piece.lstrip())
        spans.append((start, start + len(bare)))


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where sentences end inside one line, its own end left out."""
    items = _items(text, start, end)
    ends: list[int] = []
    if any(text.find(credit, start, end) >= 0 for credit in _CREDITS):
        ends = [match.start() for match in _credit().finditer(text, start, end)]
    ends += [match.start() for match in items[1:]]
    labels = {match.end(1) for match in items}
    for stop in _STOP.finditer(text, start, end):
        after = _NEXT.match(text, stop.end(), end)
        if stop.start() in labels or not after or not (after[2] or after[1]):
            continue
        if _is_end(text, start, stop, after):
            ends.append(stop.end())
            start = stop.end()
    return sorted(ends)


def _items(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The labels of a list that was run into one line: `1. … 2. …`, `a. … b. …`."""
    items: list[re.Match[str]] = []
    if text[start] not in "1a" or text[start + 1 : start + 2] not in (".", ")"):
        return items
    match = _item().match(text, start, end)
    if match and match[1] in ("1", "a"):
        wanted = match[1]
        for match in _item().finditer(text, start, end):
            if match[1] == wanted:
                items.append(match)
                wanted = str(int(wanted) + 1) if wanted.isdigit() else chr(ord(wanted) + 1)
    return items if len(items) > 1 else []


def _is_end(text: str, start: int, stop: re.Match[str], after: re.Match[str]) -> bool:
    marks, word = after[1], after[2]
    first = word[:1]
    if first.islower() and not marks:
        return False
    closed = stop[0][-1] in _CLOSERS
    if closed and marks == "(" and _citation().match(text, stop.end()):
        return False
    if marks[:1] == "(" and (
        _agency().match(text, stop.end()) or _aside().match(text, stop.end(), stop.end() + 90)
    ):
        return False
    bare = stop[0].rstrip(_CLOSERS)
    if bare[-1] in "!?" or len(bare) > 1 or bare == "…":
        return not (
            closed and not marks and _saying().match(text, after.start(2), after.end() + 80)
        )
    before = _BEFORE.search(text, max(start, stop.start() - 24), stop.start())
    if closed and before and before[0].lower() in _RETIRED:
        return False
    initial = word == "A" and text[after.end() : after.end() + 1] == "."
    if initial and before and len(before[0]) == 1 and before[0].isupper():
        return False  # `MP M. A. Rao`: no article
    return not before or closed or _word_ends(text, before, marks, word)


def _word_ends(text: str, before: re.Match[str], marks: str, word: str) -> bool:
    """Whether a full stop right behind the word `before` ends its sentence."""
    last = before[0].lower()
    if last == "x" and text.endswith(_ON_X, 0, before.start()):
        return True
    if last in _LEADING:
        return False
    aside = marks[:1] == "(" and word[:1].islower()
    opens = not aside and (bool(marks) or word.lower().replace("’", "'") in _OPENERS)
    if last == "no":
        return not word[:1].isdigit()
    if last in _EITHER:
        return opens
    if _INITIALS.fullmatch(before[0]):
        return opens and last != "i" if "." in last or before[0].isupper() else True
    return True
