"""Figures of a text that is not English."""

from __future__ import annotations

import pytest

from tests.parser.amounts.reading import figures_of


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Der Umsatz stieg um 3,5 %.", ("3,5 %", "percent", "3.5", "%")),
        ("de", "Es kostet 1.234,5 Mio. Euro.", ("1.234,5 Mio. Euro", "money", "1234500000", "EUR")),
        ("fr", "Il faut 3,2 milliards d’euros et 12 %.", ("12 %", "percent", "12", "%")),
        ("fr", "Cela vaut 1 500 euros.", ("1 500 euros", "money", "1500", "EUR")),
        ("es", "Costó US$ 1.200 millones.", ("US$ 1.200 millones", "money", "1200000000", "USD")),
        ("it", "La strada misura 40 km.", ("40 km", "quantity", "40", "kilometre")),
    ],
)
def test_what_signs_make_certain(
    language: str, text: str, wanted: tuple[str, str, str, str]
) -> None:
    found = figures_of(text, language=language)
    assert wanted in [(each.text, each.kind, each.value, each.unit) for each in found]


def test_words_and_bare_numbers_are_left_alone() -> None:
    assert figures_of("Im Jahr 2024 kamen 300 Gäste.", language="de") == ()
