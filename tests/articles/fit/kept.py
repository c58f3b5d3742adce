"""Fitted weights as the parser keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.parser.model import SCALE, Weights, parse, render


def as_kept(weights: Mapping[str, complex]) -> Weights:
    """Weights in log-odds as the parser reads them, in hundredths."""
    return {cue: weight / SCALE for cue, weight in weights.items()}


def keep(path: str, decision: str, weights: Mapping[str, complex]) -> None:
    """Puts the weights of a decision, in log-odds, into a file of weights; the other decisions
    stay. Raises `BadWeights` for a file of another form."""
    file = Path(path)
    found = parse(file.read_text(encoding="utf-8"), path) if file.exists() else {}
    others = {
        name: {cue: weight * SCALE for cue, weight in held.items()} for name, held in found.items()
    }
    file.write_text(render(others | {decision: weights}), encoding="utf-8")
