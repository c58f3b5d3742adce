"""Numbers that the story reports. (in the making)"""

from __future__ import annotations

from briefing.model import Figure
from briefing.text.document import Document


def find_figures(document: Document) -> tuple[Figure, ...]:
    return ()
