"""What people are quoted as saying. (in the making)"""

from __future__ import annotations

from briefing.model import Person, Quote
from briefing.text.document import Document


def find_quotes(document: Document, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    return ()
