"""Words that may name a person, each with what speaks for it at its place."""

from __future__ import annotations

from briefing.parser.persons.context import context
from briefing.parser.persons.kinds import GIVEN, NAMELIKE, NEVER, TITLE, fold
from briefing.parser.persons.pieces import line_style, pieces_of
from briefing.parser.persons.runs import Field, Run, is_elided_name
from briefing.parser.persons.shapes import shape
from briefing.parser.persons.tails import without_tail
from briefing.parser.persons.titles import after_titles
from briefing.record import Record
from briefing.text.tokens import MARK

# By-names of rulers and the like behind `the`: `Harald the Bold`.
_BY_NAMES = frozenset(
    """
    Great Terrible Magnificent Conqueror Impaler Elder Younger Wise Bold Fair Good Bald Pious Brave
    Confessor Unready Navigator Merciful Just Cruel Mad Fat Short Tall Red Black Blind Baptist
    Ripper Hun Butcher Evangelist Apostle Lionheart Catholic Stout Simple Lame Fearless
    """.split()
)


class Mention(Record):
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


def candidates_of(field: Field, run: Run) -> list[Mention]:
    """The parts of a run that are names if any are."""
    found: list[Mention] = []
    style = line_style(field, run)
    for parts in pieces_of(field, run, style):
        kinds = [field.kind(part) for part in parts]
        opens = run.opens and parts[0] == run.first
        each = _candidate(field, run, parts, kinds, opens, style)
        if each:
            found.append(each)
    return found


def _candidate(
    field: Field, run: Run, parts: list[int], kinds: list[int], opens: bool, style: str
) -> Mention | None:
    begin, title = after_titles(field, parts, kinds, opens)
    document = field.document
    whole = len(parts)
    parts = parts[: without_tail(field, parts, begin)]
    kinds = kinds[: len(parts)]
    while begin < len(parts) - 1 and document.tokens.words[parts[begin] + 1] in (")", "”"):
        begin += 1
    forms = tuple(fold(document.tokens.words[part]) for part in parts[begin:])
    first, last = parts[begin], parts[-1] + 1
    first -= is_elided_name(document, first)
    if last < run.last and document.tokens.words[last] == "." and len(parts) == whole:
        last += 1
    kinds = kinds[begin:]
    opens = (opens and begin == 0) or style != "plain"
    if forms == ("i",):
        return None
    weight = shape(forms, kinds, opens)
    if len(forms) == 1 and _has_by_name(field, last, kinds[0]):
        forms, last, weight = (*forms, "the", fold(document.tokens.words[last + 1])), last + 2, 2.0
    letters = len(forms) == 1 and title < 0 and document.tokens.words[first]
    if style == "capitals" or (letters and len(letters) > 2 and letters.isupper()):
        weight -= 3  # `PETA`, no Peta
    if len(forms) > 1 and any(document.tokens.kinds[n] == MARK for n in range(first, last)):
        weight += 2
    unknown = not kinds[0] & (NAMELIKE | NEVER)
    beside = context(field, first, last, title, unknown, opens)
    return Mention(first, last, forms, title, weight, beside, opens, first)


def _has_by_name(field: Field, last: int, bits: int) -> bool:
    """Whether `the Great` or the like goes on with a name: no word, no place stands before it."""
    words_ = field.document.tokens.words
    if words_[last : last + 1] != ["the"] or (bits & NEVER and not bits & NAMELIKE):
        return False
    return any(word in _BY_NAMES for word in words_[last + 1 : last + 2])


_JOINTS = ([","], ["and"], [",", "and"], ["or"], ["&"], [";"], ["with"])


def share_titles(field: Field, candidates: list[Mention]) -> list[Mention]:
    """The plural title of a list goes to each of its names: `Senators Ana Ruiz and Bo Li`."""
    shared: list[Mention] = []
    for each in candidates:
        before = shared[-1] if shared else None
        if (
            before
            and each.title < 0 <= before.title
            and (
                are_listed(field, before, each)
                or _are_first_names(field, before, each)
                or _are_surnames(field, before, each)
            )
            and _title_word(field, before).endswith("s")
        ):
            worth = max(before.context - 1, each.context, 2.5 if before.context > 2.5 else 0.0)
            each = each._replace(title=before.title, titled=before.titled, context=worth)
        shared.append(each)
    return shared


def _title_word(field: Field, mention: Mention) -> str:
    """The last word of a title, its full stop left off: `Sens.`"""
    folded = field.document.tokens.folded
    word = folded[mention.titled - 1]
    return folded[mention.titled - 2] if word == "." else word.rstrip(".")


def _are_first_names(field: Field, one: Mention, other: Mention) -> bool:
    """`her sisters Joan and Hope`: first names alone, joined by `and`."""
    return (
        len(one.words) == len(other.words) == 1
        and field.document.tokens.folded[one.last : other.first] in (["and"], [","])
        and bool(field.kind(one.first) & field.kind(other.first) & GIVEN)
    )


def _are_surnames(field: Field, one: Mention, other: Mention) -> bool:
    """`Judges Kim, Osei and Lund`: surnames alone behind a title of several."""
    return (
        len(one.words) == len(other.words) == 1
        and field.document.tokens.folded[one.last : other.first] in _JOINTS[:3]
        and field.kind(one.titled - 1) & TITLE > 0
        and not field.kind(other.first) & NEVER
    )


def are_listed(field: Field, one: Mention, other: Mention) -> bool:
    """Whether two names of several words stand side by side in a list of names."""
    if len(one.words) < 2 or len(other.words) < 2:
        return False
    between = field.document.tokens.folded[one.last : other.first]
    if len(between) > 2 and between[0] == "," and between[-1] == "'s":
        between = [","]  # `Tessenor's Ana Ruiz, Velna's Bo Li`
    return between in _JOINTS and (
        field.document.sentence_at[one.first] == field.document.sentence_at[other.first]
    )
