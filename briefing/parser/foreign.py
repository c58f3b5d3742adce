"""Figures of a text that is not English: only what signs and symbols make certain."""

from __future__ import annotations

from briefing.model import Figure
from briefing.parser.figure_lines import Setting
from briefing.text.document import Document


def certain_figures(document: Document, setting: Setting) -> tuple[Figure, ...]:
    return ()
