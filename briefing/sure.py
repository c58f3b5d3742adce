"""What of a briefing is sure enough to be told. Pure, and the same for print, search and reader."""

from __future__ import annotations

from briefing.model import Briefing, Item, Person

DOUBTED = 0.7  # who is less sure than this has a question mark in the reader


def sure_briefing(briefing: Briefing, least: float) -> Briefing:
    """The briefing without what is less sure than `least`, from 0 to 1.

    A quote and a figure say nothing of how sure they are, and stay as they are.
    """
    if briefing.people is None:
        return briefing
    people = (_sure_person(person, least) for person in briefing.people)
    return briefing._replace(people=tuple(filter(None, people)))


def sure_item(item: Item, least: float) -> Item | None:
    """One item of such a briefing; None where it is left out."""
    return _sure_person(item, least) if isinstance(item, Person) else item


def _sure_person(person: Person, least: float) -> Person | None:
    """The person without a role that is not sure enough; None where the person is not."""
    if not is_sure(person.confidence, least):
        return None
    if person.role and not is_sure(person.role.confidence, least):
        return person._replace(role=None)
    return person


def is_sure(confidence: float, least: float) -> bool:
    """Whether a confidence is as high, in the two decimals that are told of it."""
    return round(confidence, 2) >= least
