"""Names side by side: what the first one has goes to the others."""

from __future__ import annotations

from briefing.parser.persons.candidates import Mention
from briefing.parser.persons.kinds import GIVEN, NEVER, TITLE
from briefing.parser.persons.runs import Field

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
            and field.document.tokens.folded[before.titled - 1].rstrip(".").endswith("s")
        ):
            worth = max(before.context - 1, each.context, 2.5 if before.context > 2.5 else 0.0)
            each = each._replace(title=before.title, titled=before.titled, context=worth)
        shared.append(each)
    return shared


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
    return between in _JOINTS and (
        field.document.sentence_at[one.first] == field.document.sentence_at[other.first]
    )
