"""Numbers are read exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.parser.amounts.numbers import as_fraction, as_text, plus, read_digits, times
from tests.parser.amounts.reading import read

_VALUES = st.tuples(st.integers(-(10**20), 10**20), st.integers(1, 10**6))


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("1,234,567.50", "1234567.5"),
        ("12,34,567", "1234567"),
        ("1.234.567", "1234567"),
        ("0.1", "0.1"),
        ("007", "7"),
    ],
)
def test_digits_with_their_points_and_commas(digits: str, value: str) -> None:
    read = read_digits(digits)
    assert read
    assert as_text(read) == value


@pytest.mark.parametrize("digits", ["1,2", "192.168.0.1", "1,23,4", "9" * 31])
def test_what_is_no_number(digits: str) -> None:
    assert read_digits(digits) is None


def test_the_comma_as_decimal_sign() -> None:
    assert read_digits("1.234,5", comma=True) == (12345 // 5, 2)


@given(_VALUES)
def test_the_text_of_a_value_is_exact_and_has_no_exponent(value: tuple[int, int]) -> None:
    text = as_text(value)
    assert Fraction(text) == Fraction(*value)
    assert set(text) <= set("-.0123456789/")


@given(_VALUES, _VALUES)
def test_sums_and_products_are_exact(one: tuple[int, int], other: tuple[int, int]) -> None:
    assert Fraction(*plus(one, other)) == Fraction(*one) + Fraction(*other)
    assert Fraction(*times(one, other)) == Fraction(*one) * Fraction(*other)


def test_a_fraction_is_written_as_one() -> None:
    assert as_fraction((50, 100)) == "1/2"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A half-dozen men left.", ("A half-dozen", "count", "6", None)),
        ("Over half-dozen shops shut.", ("half-dozen", "count", "6", None)),
        ("A half-million people fled.", ("A half-million", "count", "500000", None)),
        ("He paid half-a-million pounds.", ("half-a-million pounds", "money", "500000", "GBP")),
        ("It paid 27c a share.", ("27c a share", "money", "0.27", "USD/share")),
        ("Collecting 23 tries, they won.", ("23", "count", "23", None)),
    ],
)
def test_halves_and_cents_as_they_are_written(
    text: str, wanted: tuple[str, str, str, str | None]
) -> None:
    assert read(text) == [wanted]
