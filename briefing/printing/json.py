"""A briefing as JSON, as the contract and `schema.json` describe it."""

from __future__ import annotations

from functools import cache
from json import dumps

from briefing.model import Briefing
from briefing.safe import control_codes


def json_text(briefing: Briefing, why: bool = False) -> str:
    """One object over several lines, with the cues if asked for; no line end at its end."""
    return escaped(dumps(briefing.as_dict(why), ensure_ascii=False, indent=2))


def json_line(briefing: Briefing, why: bool = False) -> str:
    """The same on one line, for JSON lines; no line end at its end."""
    return escaped(dumps(briefing.as_dict(why), ensure_ascii=False, separators=(",", ":")))


def escaped(text: str) -> str:
    """JSON with control and bidirectional characters written as `\\uXXXX`."""
    return text.translate(_escapes())


@cache
def _escapes() -> dict[int, str]:
    # `dumps` has written what is below the space as \uXXXX itself; line ends are its own.
    return {code: f"\\u{code:04x}" for code in control_codes() if code > 0x1F}
