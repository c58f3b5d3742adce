"""Which runs of capital words name people: weighed form by form over the whole article.

Each form of a name collects what its own words say and what stands beside it wherever it
occurs; a form that is surely a person's lends its surname and first name to every bare
occurrence. The idea that one sure mention decides for the others is that of document-level
evidence in named-entity work (Mikheev, Moens and Grover, "Named Entity Recognition without
Gazetteers", EACL 1999).
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.parser import names
from briefing.parser.lexicon import words
from briefing.parser.names import (
    ACRONYM,
    BRAND,
    CALENDAR,
    CALLING,
    COMMON,
    FAMILY,
    FUNCTION,
    GIVEN,
    INITIAL,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    SUFFIX,
    THING,
    TITLE,
    VERB,
    Run,
    fold,
)
from briefing.text.document import Document
from briefing.text.tokens import NUMBER, WORD

SURE = 1.5
_PLACING = frozenset("in at near outside inside around across throughout toward towards".split())
_DETERMINERS = frozenset("the a an this that these those its their our every each".split())
_NAMING = frozenset("named called surnamed nicknamed identified".split())
_OWN_TITLES = frozenset("mr mrs ms miss mx dr prof sir dame lord lady".split())
_STRONG_VERBS = frozenset("said says told added asked tweeted joked insisted recalled".split())
_WHO = frozenset("who whose whom aged".split())


class Mention(NamedTuple):
    """Words that may name a person: tokens `first` to `last` (exclusive), titles outside.

    `words` are the folded words of the name; `title` the token where its title begins, or -1.
    `run` is the number of the run it was cut from; `weight` what speaks for it here alone.
    """

    first: int
    last: int
    words: tuple[str, ...]
    title: int
    run: int
    weight: float


class Field(NamedTuple):
    """What the steps share: the document, its runs, and the kinds of the words in them."""

    document: Document
    runs: list[Run]
    kinds: dict[str, int]

    def kind(self, token: int) -> int:
        word = self.document.tokens.words[token]
        bits = self.kinds.get(word)
        if bits is None:
            bits = self.kinds[word] = names.kind_of(word)
        return bits


def find_mentions(document: Document) -> tuple[Field, list[Mention]]:
    """The mentions of people by name, in text order, never overlapping."""
    runs = names.find_runs(document, {})
    field = Field(document, runs, {})
    candidates = [each for number in range(len(runs)) for each in _candidates(field, number)]
    weights = _weights(field, candidates)
    sure = [each for each in candidates if weights[each.words] >= SURE]
    return field, _spread(field, sure, weights)


def _candidates(field: Field, number: int) -> list[Mention]:
    """The part of a run that is a name if any is."""
    run = field.runs[number]
    document = field.document
    parts = list(run.parts)
    kinds = [field.kind(part) for part in parts]
    begin, title = _after_titles(field, parts, kinds, run)
    end = len(parts)
    while end > begin and (
        kinds[end - 1] & CALENDAR and not (end - begin == 2 and kinds[begin] & GIVEN)
    ):
        end -= 1
    if end <= begin:
        return []
    forms = tuple(fold(document.tokens.words[part]).rstrip(".") for part in parts[begin:end])
    first, last = parts[begin], parts[end - 1] + 1
    if last < run.last and document.tokens.words[last] == ".":
        last += kinds[end - 1] & (SUFFIX | INITIAL) > 0 or len(forms[-1]) == 1
    own = _shape(forms, kinds[begin:end]) + _context(field, first, last, title, len(forms), run)
    return [Mention(first, last, forms, title, number, own)]


def _after_titles(field: Field, parts: list[int], kinds: list[int], run: Run) -> tuple[int, int]:
    """Where in a run the name begins, and the token where its title begins, or -1."""
    begin, title = 0, -1
    for at in range(len(parts) - 1):
        bits = kinds[at]
        if not bits & (TITLE | CALLING):
            continue
        if at and kinds[at - 1] & GIVEN and not kinds[at - 1] & NEVER:
            continue
        nxt = kinds[at + 1]
        if nxt & (ORG | SUFFIX) and not nxt & NAMELIKE:
            continue
        begin = at + 1
    if begin:
        title = parts[0]
    elif (lower := _lower_title(field, parts[0])) >= 0:
        title = lower
    while begin < len(parts) - 1 and _is_lead_in(
        kinds[begin], begin == 0 and run.opens, kinds[begin + 1]
    ):
        begin += 1
    return begin, title


def _is_lead_in(bits: int, opens: bool, nxt: int) -> bool:
    """Whether a word at the head of a run is not yet the name: `But Modi`, `Texan Bo Li`."""
    if bits & (GIVEN | LEADING) and not bits & FUNCTION:
        return bool(bits & PLACE and nxt & GIVEN and not nxt & PLACE)
    if bits & (FUNCTION | CALENDAR | PEOPLE | ACRONYM):
        return not (bits & LEADING and not nxt & NEVER)
    if bits & (ORG | THING | BRAND | PLACE):
        return bool(nxt & GIVEN)
    return bool(bits & COMMON and (opens or nxt & GIVEN))


def _lower_title(field: Field, first: int) -> int:
    """The token of a lower-case job word right before a name, or -1."""
    tokens = field.document.tokens
    at = first - 1
    if at >= 0 and tokens.words[at] == "." and at:
        at -= 1
    if at < 0 or tokens.kinds[at] != WORD or tokens.starts[first] - tokens.ends[at] > 2:
        return -1
    return at if field.kind(at) & (TITLE | CALLING) else -1


def _shape(forms: tuple[str, ...], kinds: list[int]) -> float:
    """What the words of a name alone say for a person."""
    if len(forms) == 1:
        return _single_shape(kinds[0], forms[0])
    first, last = kinds[0], kinds[-1]
    if last & SUFFIX and len(kinds) > 2:
        last = kinds[-2]
    weight = 0.0
    if first & GIVEN:
        weight += 1.2 if first & (COMMON | PLACE) else 2.5
    elif first & LEADING and len(forms) <= 3:
        weight += 0.5 if first & NEVER else 1.5
    elif first & INITIAL:
        weight += 1.5
    elif first & (COMMON | ORG | THING | BRAND | PLACE):
        weight -= 2
    for form, bits in zip(forms[1:], kinds[1:], strict=True):
        if form in names.ARAB_PARTICLES:
            weight += 1.5
        elif bits & INITIAL and len(form) < 3:
            weight += 1.2
        elif bits & (ORG | PEOPLE | ACRONYM):
            weight -= 1.0 if bits & FAMILY else 4
        elif bits & SUFFIX:
            weight += 1
    if last & FAMILY:
        weight += 0.3 if last & NEVER else 1
    elif last & GIVEN:
        weight += 0.5
    elif last & (THING | BRAND):
        weight -= 3
    elif last & (COMMON | PLACE):
        weight -= 1.5
    if " ".join(forms) in words("places") or " ".join(forms[:2]) in words("places"):
        weight -= 4
    return weight - (len(forms) > 4)


def _single_shape(bits: int, form: str) -> float:
    weight = 0.0
    if bits & GIVEN:
        weight += 0.8
    elif bits & FAMILY:
        weight += 0.5
    for bit, loss in ((COMMON, 2.5), (PLACE, 3.0), (PEOPLE, 4.0), (ORG | THING, 3.0), (BRAND, 3.0)):
        if bits & bit:
            weight -= loss
    if bits & (CALENDAR | FUNCTION):
        weight -= 4
    if bits & (ACRONYM | INITIAL) or len(form) == 1:
        weight -= 4
    return weight


def _context(field: Field, first: int, last: int, title: int, length: int, run: Run) -> float:
    """What stands beside a name and speaks for a person, or against one."""
    return _left(field, first, title, length) + _right(field, last, length)


def _left(field: Field, first: int, title: int, length: int) -> float:
    tokens = field.document.tokens
    if title >= 0:
        near = first - 1
        if tokens.words[near] == "." and near:
            near -= 1
        if tokens.folded[near] in _OWN_TITLES:
            return 5.0
        return 4.0 if tokens.words[near][0].isupper() else 3.0
    before = tokens.folded[first - 1] if first else ""
    if before in _DETERMINERS:
        return -3.0
    if before in _PLACING:
        return -1.5
    if before in _NAMING:
        return 1.5
    if (
        before
        and first
        and field.kind(first - 1) & (ORG | THING)
        and tokens.kinds[first - 1] == WORD
    ):
        return -2.0
    return 0.0


def _right(field: Field, last: int, length: int) -> float:
    tokens = field.document.tokens
    count = len(tokens.words)
    if last >= count:
        return 0.0
    word = tokens.folded[last]
    if word in _STRONG_VERBS:
        return 1.5
    if word in _WHO:
        return 2.0
    if word == "'s":
        return 0.0
    if word in ",(" and last + 1 < count:
        after = tokens.folded[last + 1]
        if tokens.kinds[last + 1] == NUMBER and last + 2 < count:
            number = tokens.words[last + 1]
            return 3.0 if len(number) <= 2 and tokens.words[last + 2] in ",).;" else 0.0
        if after in _WHO:
            return 2.0
        if after in ("a", "an", "the", "his", "her", "its") or field.kind(last + 1) & CALLING:
            near = range(last + 1, min(last + 7, count))
            if any(field.kind(n) & CALLING and tokens.words[n][0].islower() for n in near):
                return 2.0
        return 0.0
    if field.kind(last) & VERB:
        return 1.0
    if word in ("street", "avenue", "university", "hospital"):
        return -2.0
    return 0.0


def _weights(field: Field, candidates: list[Mention]) -> dict[tuple[str, ...], float]:
    """For each form its best and its worst place taken together."""
    best: dict[tuple[str, ...], float] = {}
    worst: dict[tuple[str, ...], float] = {}
    for each in candidates:
        best[each.words] = max(best.get(each.words, -9.0), each.weight)
        worst[each.words] = min(worst.get(each.words, 9.0), each.weight)
    return {form: best[form] if best[form] > 3 else (best[form] + worst[form]) / 2 for form in best}


def _spread(
    field: Field, sure: list[Mention], weights: dict[tuple[str, ...], float]
) -> list[Mention]:
    """The sure mentions, and every bare surname or first name of the people they name."""
    taken = {each.run: each for each in sure}
    known: dict[str, float] = {}
    for each in sure:
        if len(each.words) > 1:
            for part in (each.words[0], *each.words[-2:]):
                if len(part) > 1:
                    known[part] = 1.0
        else:
            known[each.words[0]] = 1.0
    mentions = list(sure)
    for number, run in enumerate(field.runs):
        if number not in taken:
            mentions += _known_in(field, number, run, known)
    return sorted(mentions)


def _known_in(field: Field, number: int, run: Run, known: dict[str, float]) -> list[Mention]:
    tokens = field.document.tokens
    found = []
    parts = [part for part in run.parts if fold(tokens.words[part]) in known]
    if not parts or (len(run.parts) > 1 and field.kind(run.parts[-1]) & (ORG | THING)):
        return []
    if len(run.parts) == 1:
        part = parts[0]
        bits = field.kind(part)
        weight = _left(field, part, _lower_title(field, part), 1) + _right(field, part + 1, 1)
        if weight < -1 and not _is_adjunct(field, part):
            return []
        if bits & NEVER and not bits & FAMILY and weight < 1:
            return []
        if bits & (CALENDAR | PLACE | FUNCTION) and weight < 1:
            return []
        found.append(Mention(part, part + 1, (fold(tokens.words[part]),), -1, number, weight))
    return found


def _is_adjunct(field: Field, part: int) -> bool:
    """`the Trump administration`: the name before a noun in lower case."""
    tokens = field.document.tokens
    nxt = part + 1
    return nxt < len(tokens.words) and tokens.words[nxt] in (
        "administration",
        "government",
        "presidency",
        "campaign",
        "era",
        "camp",
        "team",
        "regime",
    )
