"""Makes text from outside harmless for a terminal, one character for one."""

from __future__ import annotations

import re

# C0 without tab and line ends, DEL, C1, and what turns the direction of writing.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """The text with tab and line ends as spaces and other control characters as `�`.

    As long as what came in, so that spans stay valid. Idempotent.
    """
    return _CONTROL.sub(_harmless, text)


def _harmless(match: re.Match[str]) -> str:
    return " " if match[0] in "\t\n\r\x0b\x0c\x85\u2028\u2029" else "\ufffd"
