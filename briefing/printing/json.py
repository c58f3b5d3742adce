"""A briefing as JSON, as the contract and `schema.json` describe it."""

from __future__ import annotations

import re
from json import dumps

from briefing.model import Briefing

# What `dumps` leaves as it is and `safe` would not: C1, direction controls, lone surrogates, ….
_CONTROL = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)


def json_text(briefing: Briefing) -> str:
    """One object over several lines; no line end at its end."""
    return _escaped(dumps(briefing.as_dict(), ensure_ascii=False, indent=2))


def json_line(briefing: Briefing) -> str:
    """One object on one line, for JSON lines; no line end at its end."""
    return _escaped(dumps(briefing.as_dict(), ensure_ascii=False, separators=(",", ":")))


def _escaped(text: str) -> str:
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
