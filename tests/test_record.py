from __future__ import annotations

import pickle

import pytest

from briefing.record import Record


class Boat(Record):
    """A boat."""

    name: str
    berths: int = 4

    @property
    def label(self) -> str:
        return f"{self.name} ({self.berths})"


def test_a_record_is_a_named_tuple_with_its_defaults_and_methods() -> None:
    boat = Boat("Ostvik")
    assert boat == ("Ostvik", 4)
    assert boat.label == "Ostvik (4)"
    assert boat._replace(berths=6) == Boat("Ostvik", berths=6)
    assert Boat._fields == ("name", "berths")
    assert Boat.__doc__ == "A boat."
    assert Boat.__module__ == __name__


def test_a_record_is_hashable_picklable_and_never_changed() -> None:
    boat = Boat("Ostvik", 2)
    assert pickle.loads(pickle.dumps(boat)) == boat
    assert {boat: 1}[Boat("Ostvik", 2)] == 1
    with pytest.raises(AttributeError):
        boat.berths = 3  # type: ignore[misc]  # what is tested
    assert not hasattr(boat, "__dict__")
