"""How sure an item is and the cues that decided, in words."""

from __future__ import annotations

from briefing.model import Item, Person, Why, strongest
from briefing.record import Record
from briefing.safe import visible

CUES = 6  # of a printed line


class Reasons(Record):
    """Why something was told, the strongest cue first; `of` is what: `person` or `role`."""

    of: str
    text: str
    confidence: float
    why: tuple[Why, ...]


def reasons(item: Item) -> tuple[Reasons, ...]:
    """Those of an item, then those of what it says; without what was told without a cue."""
    if not isinstance(item, Person):
        return ()
    found = [Reasons("person", item.name, item.confidence, strongest(item.why))]
    if role := item.role:
        found.append(Reasons("role", role.text, role.confidence, strongest(role.why)))
    return tuple(each for each in found if each.why)


def why_lines(item: Item) -> tuple[str, ...]:
    """A line for each: `why .97: before=mayor +2.31, lists=0 -0.45`, `why role .88: …`."""
    return tuple(map(_line, reasons(item)))


def _line(told: Reasons) -> str:
    of = " role" if told.of == "role" else ""
    cues = [f"{visible(each.cue)} {weight_words(each.weight)}" for each in told.why[:CUES]]
    more = ["…"] if len(told.why) > CUES else []
    return f"why{of} {confidence_words(told.confidence)}: {', '.join(cues + more)}"


def confidence_words(confidence: float) -> str:
    """Two decimals, as they are typed behind `--sure`: `.97`, `1.00`."""
    return f"{confidence:.2f}".removeprefix("0")


def weight_words(weight: float) -> str:
    """Two decimals with the sign: `+2.31`."""
    return f"{weight:+.2f}"
