"""Which runs of capital words name people: weighed form by form over the whole article.

Each form of a name collects what its own words say and what stands beside it wherever it
occurs; a form that is surely a person's lends its surname and first name to every bare
occurrence. The idea that one sure mention decides for the others is that of document-level
evidence in named-entity work (Mikheev, Moens and Grover, "Named Entity Recognition without
Gazetteers", EACL 1999).
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from briefing.parser import runs, weights
from briefing.parser.kinds import (
    ACRONYM,
    BRAND,
    CALENDAR,
    CALLING,
    COMMON,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    HEAD,
    INITIAL,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE,
    PLACE_HEAD,
    SUFFIX,
    THING,
    TITLE,
    VERB,
    fold,
    listed,
)
from briefing.parser.lexicon import words
from briefing.parser.runs import Field, Run
from briefing.text.document import Document
from briefing.text.tokens import MARK, WORD

SURE = 1.5
LISTED = 1.0
_JOINTS = ([","], ["and"], [",", "and"], ["or"], ["&"], [";"], ["with"])
PERSONAL = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
_REAL_TITLES = frozenset(
    """
    prince princess king queen major general judge justice lord lady pope count countess sir
    sister brother baron father mother saint miss
    """.split()
)
_WHENS = frozenset("in on since last next this until by from between late early mid of".split())
# In a line whose words all have capitals these part a name from the rest.
_PARTING = COMMON | VERB | FUNCTION | ORG | THING | CALENDAR | PEOPLE


class Mention(NamedTuple):
    """Words that may name a person: tokens `first` to `last` (exclusive), titles outside.

    `words` are the folded words of the name; `title` and `titled` where its title begins, or -1,
    and ends;
    `shape` and `context` what speaks for it here; `opens`: its capital may come from the line.
    """

    first: int
    last: int
    words: tuple[str, ...]
    title: int
    shape: float
    context: float
    opens: bool
    titled: int


def find_mentions(document: Document) -> tuple[Field, list[Mention]]:
    """The mentions of people by name, in text order, never overlapping."""
    field = Field(document)
    candidates: list[Mention] = []
    for run in runs.find_runs(document):
        candidates += _candidates(field, run)
    candidates = _share_titles(field, candidates)
    sure = _sure_forms(field, candidates)
    found = [each for each in candidates if each.words in sure]
    rest = [each for each in candidates if each.words not in sure]
    return field, sorted(found + _spread(field, found, rest))


def _share_titles(field: Field, candidates: list[Mention]) -> list[Mention]:
    """The plural title of a list goes to each of its names: `Senators Ana Ruiz and Bo Li`."""
    shared: list[Mention] = []
    for each in candidates:
        before = shared[-1] if shared else None
        if (
            before
            and each.title < 0 <= before.title
            and (_are_listed(field, before, each) or _are_first_names(field, before, each))
            and field.document.tokens.folded[before.titled - 1].rstrip(".").endswith("s")
        ):
            worth = max(before.context - 1, each.context)
            each = each._replace(title=before.title, titled=before.titled, context=worth)
        shared.append(each)
    return shared


def _candidates(field: Field, run: Run) -> list[Mention]:
    """The parts of a run that are names if any are."""
    found: list[Mention] = []
    style = line_style(field, run)
    for parts in _pieces(field, run, style):
        kinds = [field.kind(part) for part in parts]
        opens = run.opens and parts[0] == run.first
        each = _candidate(field, run, parts, kinds, opens, style)
        if each:
            found.append(each)
    return found


def line_style(field: Field, run: Run) -> str:
    """How the sentence of a run writes: `plain`, `headline` (capital words), `capitals`."""
    if len(run.parts) < 2:
        return "plain"
    number = field.document.sentence_at[run.first]
    style = field.styles.get(number)
    if style is None:
        style = field.styles[number] = _style(field, number)
    return style


def _style(field: Field, number: int) -> str:
    tokens = field.document.tokens
    sentence = field.document.sentences[number]
    stop = min(sentence.last, sentence.first + 60)
    long = [
        tokens.words[n]
        for n in range(sentence.first, stop)
        if tokens.kinds[n] == WORD and len(tokens.words[n]) > 3
    ]
    if len(long) < 2:
        return "plain"
    upper = sum(word.isupper() for word in long)
    if upper >= 0.6 * len(long):
        return "capitals"
    capital = sum(word[0].isupper() for word in long)
    closed = tokens.words[sentence.last - 1] in '.!"”'
    return "headline" if capital >= 0.75 * len(long) and len(long) > 3 and not closed else "plain"


def _pieces(field: Field, run: Run, style: str) -> list[list[int]]:
    """A run parted where a word stands that is in no name."""
    if len(run.parts) == 1:
        return [list(run.parts)]
    pieces: list[list[int]] = []
    piece: list[int] = []
    parting = _PARTING if style != "plain" else FUNCTION | CALENDAR
    tokens = field.document.tokens
    in_places = _listed_places(field, run)
    for at, part in enumerate(run.parts):
        bits = field.kind(part)
        lone = _is_position(field, run, at) or (
            tokens.words[part] in ("A", "I") and tokens.words[part + 1 : part + 2] != ["."]
        )
        if (
            lone
            or part in in_places
            or (bits & parting and not bits & TITLE and not _may_stay(field, run, at, bits, piece))
        ):
            if piece:
                pieces.append(piece)
            piece = []
        else:
            piece.append(part)
    if piece:
        pieces.append(piece)
    return pieces


def _is_position(field: Field, run: Run, at: int) -> bool:
    """The letter of a player's position before a full name: `F Hamidou Diallo`."""
    words_ = field.document.tokens.words
    return (
        not at
        and len(run.parts) > 2
        and words_[run.first] in ("F", "S", "G", "C", "P", "D")
        and words_[run.first + 1] != "."
        and len(words_[run.parts[1]]) > 2
    )


def _listed_places(field: Field, run: Run) -> set[int]:
    """The tokens of a run that make up a listed place of several words: `New York`."""
    tokens = field.document.tokens
    found: set[int] = set()
    places = words("places")
    parts = run.parts
    for at in range(len(parts) - 1):
        if field.kind(parts[at]) & PLACE_HEAD:
            low = [tokens.folded[part] for part in parts[at : at + 3]]
            for size in (3, 2):
                if len(low) >= size and " ".join(low[:size]) in places:
                    found.update(parts[at : at + size])
    return found


def _may_stay(field: Field, run: Run, at: int, bits: int, piece: list[int]) -> bool:
    """`Theresa May`, `Will Smith`, `He Lifeng`, `de la`: words that are parts of names here."""
    word = field.document.tokens.words[run.parts[at]]
    if word in runs.PARTICLES or (word[0].islower() and piece):
        return bool(piece)
    nxt = field.kind(run.parts[at + 1]) if at + 1 < len(run.parts) else 0
    if at + 1 < len(run.parts) and _is_particle(field, run.parts[at], nxt):
        return True
    if bits & FUNCTION and bits & LEADING and not piece:
        return not nxt & (NEVER | GIVEN | FAMOUS) and len(run.parts) > 1
    if bits & FUNCTION and not bits & NAMELIKE:
        return (
            len(piece) == 1
            and bool(field.kind(piece[0]) & GIVEN)
            and not field.kind(piece[0]) & NEVER
        )
    if not bits & NAMELIKE:
        return False
    if bits & CALENDAR and not piece and (not bits & GIVEN or _tells_when(field, run.parts[at])):
        return False
    if piece and field.kind(piece[-1]) & (NAMELIKE | TITLE | CALLING):
        return True
    if at + 1 >= len(run.parts):
        return False
    return not nxt & NEVER or bool(nxt & NAMELIKE)


def _tells_when(field: Field, part: int) -> bool:
    """Whether a word before a month makes it one: `in May`."""
    return field.document.tokens.folded[part - 1] in _WHENS if part else False


def _candidate(
    field: Field, run: Run, parts: list[int], kinds: list[int], opens: bool, style: str
) -> Mention | None:
    begin, title = _after_titles(field, parts, kinds, opens)
    document = field.document
    whole = len(parts)
    parts = parts[: _without_tail(field, parts, begin)]
    kinds = kinds[: len(parts)]
    while begin < len(parts) - 1 and document.tokens.words[parts[begin] + 1] in (")", "”"):
        begin += 1
    forms = tuple(fold(document.tokens.words[part]) for part in parts[begin:])
    first, last = parts[begin], parts[-1] + 1
    if last < run.last and document.tokens.words[last] == "." and len(parts) == whole:
        last += 1
    kinds = kinds[begin:]
    opens = (opens and begin == 0) or style != "plain"
    shape = weights.shape(forms, kinds, opens)
    if style == "capitals":
        shape -= 3
    if len(forms) > 1 and any(document.tokens.kinds[n] == MARK for n in range(first, last)):
        shape += 2
    unknown = not kinds[0] & (NAMELIKE | NEVER)
    context = weights.context(field, first, last, title, unknown, opens)
    return Mention(first, last, forms, title, shape, context, opens, first)


def _after_titles(field: Field, parts: list[int], kinds: list[int], opens: bool) -> tuple[int, int]:
    """Where in a piece the name begins, and the token where its title begins, or -1."""
    begin, title = 0, -1
    for at in range(len(parts) - 1):
        bits = kinds[at]
        if not bits & (TITLE | CALLING):
            continue
        if at and kinds[at - 1] & GIVEN and not kinds[at - 1] & NEVER:
            continue
        lower_name = GIVEN if bits & TITLE else GIVEN | FAMILY
        if bits & lower_name and not _is_title_here(field, parts, kinds, at):
            continue
        if bits & LEADING and "-" in field.document.tokens.words[parts[at + 1]]:
            continue
        nxt = kinds[at + 1]
        if nxt & (ORG | SUFFIX) and not nxt & NAMELIKE:
            continue
        begin = at + 1
    if begin:
        title = parts[0]
    elif (lower := lower_title(field, parts[0])) >= 0:
        title = lower
    if begin and field.document.tokens.folded[parts[begin - 1]] in PERSONAL:
        return begin, title
    while (
        begin < len(parts) - 1
        and _is_lead_in(kinds[begin], begin == 0 and opens, kinds[begin + 1])
        and not _is_particle(field, parts[begin], kinds[begin + 1])
    ):
        begin += 1
    if title < 0 and len(parts) - begin > 1 and not kinds[begin] & NEVER:
        title = _office_before(field, parts[begin])
    return begin, title


def _is_title_here(field: Field, parts: list[int], kinds: list[int], at: int) -> bool:
    """`Prince Harry` and `Dean John Ho` have a title, `Dean Ho` and `Hunter Biden` have not."""
    if field.document.tokens.folded[parts[at]] in _REAL_TITLES:
        return True
    return at + 2 < len(parts) and bool(kinds[at + 1] & GIVEN)


def _is_particle(field: Field, part: int, nxt: int) -> bool:
    """`de`, and `De` or `Van` at the head of a surname."""
    word = field.document.tokens.words[part]
    if word in runs.PARTICLES:
        return True
    return word[0].isupper() and word.lower() in runs.PARTICLES and not nxt & NEVER


def _is_possessive(field: Field, part: int) -> bool:
    return field.document.tokens.folded[part + 1 : part + 2] == ["'s"]


def _without_tail(field: Field, parts: list[int], begin: int) -> int:
    """Where a name ends in a piece: honours, offices and other words behind it are left out.

    `Rotimi Oyedepo SAN`, `Ana Ruiz Managing Director`, `Karabo Mohau King's Counsel`.
    """
    words_ = field.document.tokens.words
    end, office = len(parts), False
    while end - begin > 1:
        word, bits = words_[parts[end - 1]], field.kind(parts[end - 1])
        if end - begin > 2 and word in ("King", "Queen") and _is_possessive(field, parts[end - 1]):
            end -= 1
        elif bits & (SUFFIX | GIVEN | FAMILY | INITIAL):
            break
        elif _is_honour(word) and not words_[parts[end - 2]].isupper():
            end -= 1
        elif (
            end - begin > 2 and bits & (COMMON if office else CALLING) and not bits & (ORG | THING)
        ):
            office = True
            end -= 1
        else:
            break
    return end


def _is_honour(word: str) -> bool:
    return word.isupper() and 1 < len(word) < 6 and word.isalpha()


def _office_before(field: Field, first: int) -> int:
    """The token of `envoy` in `special envoy to the European Union X`, or -1."""
    tokens = field.document.tokens
    begin = field.document.sentences[field.document.sentence_at[first]].first
    at = first - 1
    while at > begin and first - at < 6 and tokens.words[at][0].isupper():
        if field.kind(at) & FUNCTION:
            return -1
        at -= 1
    if at == first - 1 or at <= begin:
        return -1
    if tokens.folded[at] == "the":
        at -= 1
    held = tokens.folded[at] in ("of", "for", "to", "at", "in") and at > begin
    return at - 1 if held and field.kind(at - 1) & (TITLE | CALLING) else -1


def _is_lead_in(bits: int, opens: bool, nxt: int) -> bool:
    """Whether a word at the head of a piece is not yet the name: `But Modi`, `Texan Bo Li`."""
    if bits & HEAD:
        return False
    if bits & (GIVEN | LEADING) and not bits & FUNCTION:
        return bool(bits & PLACE and nxt & GIVEN and not nxt & (PLACE | FAMILY))
    if bits & (FUNCTION | CALENDAR | PEOPLE | ACRONYM):
        return not (bits & LEADING and not nxt & NEVER)
    if bits & (ORG | THING | BRAND | PLACE):
        return bool(nxt & GIVEN)
    return bool(bits & COMMON and (opens or nxt & GIVEN))


def lower_title(field: Field, first: int) -> int:
    """The token of a lower-case job word right before a name, or -1."""
    tokens = field.document.tokens
    at = first - 1
    if at < 0 or field.document.sentence_at[at] != field.document.sentence_at[first]:
        return -1
    if tokens.kinds[at] != WORD or tokens.starts[first] - tokens.ends[at] > 1:
        return -1
    return at if field.kind(at) & (TITLE | CALLING) else -1


def _sure_forms(field: Field, candidates: list[Mention]) -> set[tuple[str, ...]]:
    """The forms that all their places taken together make a person's."""
    shapes: dict[tuple[str, ...], float] = {}
    places: dict[tuple[str, ...], list[float]] = {}
    for each in candidates:
        shapes[each.words] = max(shapes.get(each.words, -9.0), each.shape)
        places.setdefault(each.words, []).append(each.context)
    alone = {form[0] for form in places if len(form) == 1 and max(places[form]) > 0}
    weights = {
        form: shapes[form] + _together(places[form]) + _reuse(form, alone) for form in places
    }
    sure = {form for form, weight in weights.items() if weight >= SURE}
    for one, other in pairwise(candidates):
        if _are_listed(field, one, other):
            for here, there in ((one, other), (other, one)):
                if here.words in sure and SURE - LISTED <= weights[there.words] < SURE:
                    sure.add(there.words)
    return sure


def _reuse(form: tuple[str, ...], alone: set[str]) -> float:
    """A surname that stands alone elsewhere is a person's sooner than anything else's."""
    if len(form) < 2 or form[-1] not in alone:
        return 0.0
    return 0.0 if listed(form[-1]) & NEVER else 0.8


def _together(contexts: list[float]) -> float:
    """What all places of a form say: the best, the worst, and how many agree."""
    best, worst = max(contexts), min(contexts)
    weight = best
    if worst < 0 and worst != best:
        weight += 0.7 * worst
    weight -= 0.3 * min(4, max(0, sum(c < 0 for c in contexts) - 1))
    if best > 0:
        weight += 0.3 * min(3, sum(c > 0 for c in contexts) - 1)
    return weight + 0.1 * min(6, len(contexts) - 1)


def _are_first_names(field: Field, one: Mention, other: Mention) -> bool:
    """`her sisters Joan and Hope`: first names alone, joined by `and`."""
    return (
        len(one.words) == len(other.words) == 1
        and field.document.tokens.folded[one.last : other.first] in (["and"], [","])
        and bool(field.kind(one.first) & field.kind(other.first) & GIVEN)
    )


def _are_listed(field: Field, one: Mention, other: Mention) -> bool:
    """Whether two names of several words stand side by side in a list of names."""
    if len(one.words) < 2 or len(other.words) < 2:
        return False
    between = field.document.tokens.folded[one.last : other.first]
    return between in _JOINTS and (
        field.document.sentence_at[one.first] == field.document.sentence_at[other.first]
    )


def _spread(field: Field, sure: list[Mention], rest: list[Mention]) -> list[Mention]:
    """Bare surnames and first names of the people whom the sure mentions name."""
    known: set[str] = set()
    for each in sure:
        known.update(part for part in each.words if len(part) > 2 and part not in runs.PARTICLES)
        known.update(part for part in (each.words[0], each.words[-1]) if len(part) == 2)
        known.update(part for part in each.words[-1].split("-") if len(part) > 2)
    found = _first_of_couples(field, sure, rest)
    for each in rest:
        if each in found:
            continue
        if len(each.words) > 1 and (each.shape <= -3 or field.kind(each.first) & HEAD):
            continue
        if not all(word in known or word in runs.PARTICLES for word in each.words):
            continue
        if _is_known_here(field, each) if len(each.words) == 1 else each.context > -3:
            found.append(each)
    return found


def _is_known_here(field: Field, each: Mention) -> bool:
    """Whether a bare name of a known person stands for that person at this place."""
    bits = field.kind(each.first)
    if len(each.words[0]) > 3 or each.opens:
        bits &= ~ACRONYM
    weight = each.context
    if weight < -1 and (
        bits & NEVER or not weights.is_before_noun(field, each.last, weights.NO_NOUN)
    ):
        return False
    if each.title >= 0 and bits & LEADING and weight > 2:
        return True
    if bits & FUNCTION and weight < (1.5 if bits & NAMELIKE else 3):
        return False
    if bits & (CALENDAR | PLACE | PEOPLE) and weight < 0.5:
        return False
    if bits & COMMON and not each.opens:
        return True
    return not (bits & NEVER and not bits & (FAMILY | GIVEN) and weight < 1)


def _first_of_couples(field: Field, sure: list[Mention], rest: list[Mention]) -> list[Mention]:
    """`Bill` of `Bill and Melinda Gates`."""
    starts = {each.first for each in sure if len(each.words) > 1 and field.kind(each.first) & GIVEN}
    folded = field.document.tokens.folded
    return [
        each
        for each in rest
        if len(each.words) == 1
        and each.context > -2
        and folded[each.last : each.last + 1] == ["and"]
        and each.last + 1 in starts
        and field.kind(each.first) & GIVEN
    ]
