"""A run of capital words parted where a word stands that is in no name."""

from __future__ import annotations

from briefing.parser.lexicon import words
from briefing.parser.persons.kinds import (
    CALENDAR,
    CALLING,
    COMMON,
    FAMOUS,
    FUNCTION,
    GIVEN,
    LEADING,
    NAMELIKE,
    NEVER,
    ORG,
    PEOPLE,
    PLACE_HEAD,
    THING,
    TITLE,
    VERB,
)
from briefing.parser.persons.runs import PARTICLES, Field, Run
from briefing.text.tokens import NUMBER, WORD

# In a line whose words all have capitals these part a name from the rest.
_PARTING = COMMON | VERB | FUNCTION | ORG | THING | CALENDAR | PEOPLE
_BALINESE = frozenset("wayan made nyoman ketut gusti gede putu komang kadek dewa nengah".split())
_RULERS = frozenset("king queen tsar czar emperor empress pope sultan kaiser shah prince".split())
_WHENS = frozenset("in on since last next this until by from between late early mid of".split())


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


def pieces_of(field: Field, run: Run, style: str) -> list[list[int]]:
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
            tokens.words[part] in ("A", "I")
            and tokens.words[part + 1 : part + 2] != ["."]
            and not _is_balinese(field, run, at)
            and not _is_first_of_name(field, piece)
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


def _is_balinese(field: Field, run: Run, at: int) -> bool:
    """`I Wayan Sudana`: the mark of a man's name on Bali."""
    nxt = run.parts[at + 1 : at + 2]
    return bool(nxt) and field.document.tokens.folded[nxt[0]] in _BALINESE


def _is_first_of_name(field: Field, piece: list[int]) -> bool:
    """`King Carlos I`: behind a ruler's name, `I` is a number."""
    folded = field.document.tokens.folded
    return len(piece) == 2 and folded[piece[0]] in _RULERS


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
    if word in PARTICLES or (word[0].islower() and piece):
        return bool(piece)
    if piece and is_in_marks(field, run.parts[at]):
        return True
    nxt = field.kind(run.parts[at + 1]) if at + 1 < len(run.parts) else 0
    if at + 1 < len(run.parts) and is_particle(field, run.parts[at], nxt):
        return True
    if not at and len(run.parts) == 2 and not nxt & NEVER and _is_held(field, run.first):
        return True
    if word == "An" and not piece and at + 1 < len(run.parts):
        behind = field.document.tokens.words[run.parts[at + 1]]
        return behind[0] not in "AEIOUH" and behind[1:].islower()
    if bits & FUNCTION and bits & LEADING and not piece:
        return not nxt & (NEVER | GIVEN | FAMOUS) and len(run.parts) > 1
    if bits & FUNCTION and len(piece) == 1 and field.kind(piece[0]) & LEADING:
        return at + 1 < len(run.parts) and not nxt & NEVER and len(word) < 4
    if bits & FUNCTION and not bits & NAMELIKE:
        return (
            len(piece) == 1
            and bool(field.kind(piece[0]) & GIVEN)
            and not field.kind(piece[0]) & NEVER
        )
    if bits & CALENDAR and not bits & NAMELIKE:
        return _is_named_for_a_day(field, run, at, piece)
    if not bits & NAMELIKE:
        return False
    if bits & CALENDAR and not piece and (not bits & GIVEN or _tells_when(field, run.parts[at])):
        before = field.document.tokens.folded[run.parts[at] - 1] if run.parts[at] else ""
        return bool(bits & GIVEN) and before == "of" and at + 1 < len(run.parts) and not nxt & NEVER
    if piece and field.kind(piece[-1]) & (NAMELIKE | TITLE | CALLING):
        return True
    if at + 1 >= len(run.parts):
        return False
    if field.document.tokens.words[run.parts[at + 1]] in PARTICLES:
        return True
    return not nxt & NEVER or bool(nxt & NAMELIKE)


def _is_held(field: Field, first: int) -> bool:
    """Whether a calling in lower case stands right before a run: `president Given Lubindo`."""
    if not first or not field.document.tokens.words[first - 1].islower():
        return False
    return bool(field.kind(first - 1) & (TITLE | CALLING))


def is_in_marks(field: Field, part: int) -> bool:
    """Whether an opening mark touches a word: `Art “The Mailman” Lund`."""
    tokens = field.document.tokens
    touches = tokens.starts[part] == tokens.ends[part - 1]
    return touches and tokens.words[part - 1] in '"“‘'


def is_particle(field: Field, part: int, nxt: int) -> bool:
    """`de`, and `De` or `Van` at the head of a surname."""
    word = field.document.tokens.words[part]
    if word in PARTICLES:
        return True
    if word.isupper() and not field.document.tokens.words[part + 1].isupper():
        return False
    return len(word) > 1 and word[0].isupper() and word.lower() in PARTICLES and not nxt & NEVER


def _is_named_for_a_day(field: Field, run: Run, at: int, piece: list[int]) -> bool:
    """`Friday Okoro`, `Lee June`: a day or a month in a name, no `Smith Monday`, no `May 5`."""
    part = run.parts[at]
    if at + 1 < len(run.parts):
        nxt = field.kind(run.parts[at + 1])
        opens = run.opens and not at
        if field.document.tokens.words[part] == "Allah":
            return not nxt & NEVER
        if opens and nxt & (FAMOUS | GIVEN):
            return False
        short = len(field.document.tokens.words[part]) == 3 and run.parts[at + 1] == part + 1
        return (short or not piece) and not nxt & NEVER and not _tells_when(field, part)
    tokens = field.document.tokens
    number = part + 1 < len(tokens.kinds) and tokens.kinds[part + 1] == NUMBER
    month = not tokens.folded[part].endswith("day")
    return len(piece) == 1 and month and not number and not field.kind(piece[0]) & NEVER


def _tells_when(field: Field, part: int) -> bool:
    """Whether what stands before a month makes it one: `in May`, `5 August`."""
    tokens = field.document.tokens
    return bool(part) and (tokens.folded[part - 1] in _WHENS or tokens.kinds[part - 1] == NUMBER)
