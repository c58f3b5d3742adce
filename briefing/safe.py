"""Makes text from outside harmless for a terminal, one character for one."""

from __future__ import annotations

import re

# C0, DEL and C1; line ends of Unicode's own; what turns the direction of writing; lone
# surrogates, which no encoding can write; the byte-order mark.
_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)
_SPACE = "\t\n\r\x0b\x0c\x85\u2028\u2029"
# Marks that pasting from a word processor or a browser leaves and nobody sees: a space of no
# width in their place, for a `�` would look like damage.
_UNSEEN = "\u061c\u200e\u200f\ufeff"


def visible(text: str) -> str:
    """The text with tab and line ends as spaces and other control characters as `�`.

    Direction marks become a space of no width. As long as what came in, so that spans stay
    valid. Idempotent.
    """
    return _CONTROL.sub(_harmless, text)


def _harmless(match: re.Match[str]) -> str:
    if match[0] in _SPACE:
        return " "
    return "\u200b" if match[0] in _UNSEEN else "\ufffd"
