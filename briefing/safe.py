"""Makes text from outside harmless for a terminal, one character for one."""

from __future__ import annotations

from functools import cache

_SPACES = "\t\n\r\x0b\x0c\x85\u2028\u2029"
# Marks that pasting from a word processor or a browser leaves and nobody sees: a space of no
# width in their place, for a `�` would look like damage.
_UNSEEN = "\u061c\u200e\u200f\ufeff"
# C0, DEL and C1; what turns the direction of writing; notes between lines; lone surrogates, which
# no encoding can write.
_RANGES = (
    (0x00, 0x1F),
    (0x7F, 0x9F),
    (0x202A, 0x202E),
    (0x2066, 0x206F),
    (0xFFF9, 0xFFFB),
    (0xD800, 0xDFFF),
)


def visible(text: str) -> str:
    """The text with tab and line ends as spaces and other control characters as `�`.

    Direction marks become a space of no width. As long as what came in, so that spans stay
    valid. Idempotent.
    """
    return text if text.isprintable() else text.translate(_harmless())


def shortened(text: str, letters: int = 60) -> str:
    """What a line says of a text that may be of any length."""
    return text if len(text) <= letters else text[:letters] + "…"


def control_codes() -> tuple[int, ...]:
    """Every code point that `visible` replaces, in order."""
    return tuple(sorted(_harmless()))


@cache
def _harmless() -> dict[int, str]:
    # A table, for a pattern with these ranges takes 4 ms to compile.
    table = {code: "\ufffd" for low, high in _RANGES for code in range(low, high + 1)}
    table |= {ord(sign): " " for sign in _SPACES}
    return table | {ord(sign): "\u200b" for sign in _UNSEEN}
