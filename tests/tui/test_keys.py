from __future__ import annotations

import pytest
from textual.binding import Binding

from briefing.errors import BadConfig
from briefing.tui.keys import GROUPS, TABLE, bindings, hints, remap


def test_ids_and_keys_occur_once() -> None:
    assert len({row.id for row in TABLE}) == len(TABLE)
    keys = [key for row in TABLE for key in row.keys]
    assert len(set(keys)) == len(keys)


def test_every_row_has_a_tooltip_and_a_group() -> None:
    assert all(row.tooltip and row.group in GROUPS for row in TABLE)


def test_every_key_becomes_a_binding() -> None:
    made = list(Binding.make_bindings(bindings(TABLE)))
    assert len(made) == sum(len(row.keys) for row in TABLE)
    assert all(binding.id and binding.tooltip for binding in made)


def test_a_remapped_key_leaves_its_old_command() -> None:
    table = {row.id: row.keys for row in remap({"copy": "c,p", "quit": "Q"})}
    assert table["copy"] == ("c", "p")
    assert table["person"] == ()
    assert table["quit"] == ("Q",)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"nosuch": "x"}, "keys: there is no command 'nosuch'"),
        ({"copy": "ctrl+i"}, "keys: copy: ctrl+i is Tab or Enter to a terminal"),
        ({"copy": " , "}, "keys: copy: no key given"),
    ],
)
def test_a_wrong_key_setting_says_what_is_wrong(changes: dict[str, str], reason: str) -> None:
    with pytest.raises(BadConfig) as error:
        remap(changes, "/home/ines/keys.toml")
    assert str(error.value) == f"keys.toml: {reason}"


def test_the_footer_speaks_with_the_users_keys() -> None:
    assert [(keys, word) for _, keys, word, _ in hints(remap({"down": "s", "up": "w"}))][:2] == [
        ("1–5", "panel"),
        ("s/w", "move"),
    ]
