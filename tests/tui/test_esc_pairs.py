from __future__ import annotations

import pytest
from textual import events

from briefing.tui.terminal import KeyParser


def keys(data: str) -> list[str]:
    return [event.key for event in KeyParser().feed(data) if isinstance(event, events.Key)]


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ("\x1b/", ["escape", "slash"]),
        ("\x1b\r", ["escape", "enter"]),
        ("\x1bb", ["escape", "b"]),
        ("\x1bj", ["escape", "j"]),
        ("\x1b1", ["escape", "1"]),
        ("\x1bP", ["escape", "P"]),
        ("\x1bé", ["escape", "é"]),
        ("\x1bjjk", ["escape", "j", "j", "k"]),
        ("\x1b[A", ["up"]),
        ("\x1bOB", ["down"]),
        ("\x1b[1;3C", ["alt+right"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("j\x1b/x", ["j", "escape", "slash", "x"]),
    ],
)
def test_esc_and_a_key_both_count(data: str, wanted: list[str]) -> None:
    assert keys(data) == wanted


def test_a_paste_stays_a_paste() -> None:
    (event,) = KeyParser().feed("\x1b[200~ab\x1b[201~")
    assert isinstance(event, events.Paste)
    assert event.text == "ab"
