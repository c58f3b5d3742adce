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
        (
            "fr",
            "Il faut 3,2 milliards d’euros ici.",
            ("3,2 milliards d’euros", "money", "3200000000", "EUR"),
        ),
        (
            "fr",
            "Soit 3 milliards de francs CFA.",
            ("3 milliards de francs CFA", "money", "3000000000", "XOF"),
        ),
        ("fr", "Soit 12,5 pour cent.", ("12,5 pour cent", "percent", "12.5", "%")),
        ("fr", "Il coûte 1\u202f250 euros.", ("1\u202f250 euros", "money", "1250", "EUR")),
        ("fr", "Elle fait 48 kilomètres.", ("48 kilomètres", "quantity", "48", "kilometre")),
        (
            "fr",
            "Ils ont 3 millions de dollars.",
            ("3 millions de dollars", "money", "3000000", "USD"),
        ),
        ("de", "Sie zahlt 2,3 Mio. Franken.", ("2,3 Mio. Franken", "money", "2300000", "FRANC")),
        ("de", "Es sind 15 Prozent mehr.", ("15 Prozent", "percent", "15", "%")),
        (
            "de",
            "Es kostet 14.300 Millionen Dollar.",
            ("14.300 Millionen Dollar", "money", "14300000000", "USD"),
        ),
        ("de", "Das macht 5 Mrd. USD.", ("5 Mrd. USD", "money", "5000000000", "USD")),
        ("es", "Bajó un 3,2 por ciento.", ("3,2 por ciento", "percent", "3.2", "%")),
        (
            "es",
            "Son 4 mil millones de euros.",
            ("4 mil millones de euros", "money", "4000000000", "EUR"),
        ),
        (
            "es",
            "Hay 90 metros cuadrados.",
            ("90 metros cuadrados", "quantity", "90", "square metre"),
        ),
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
    assert figures_of("La deuda es de 2.000 millones.", language="es") == ()
    assert figures_of("Ils ont 3 millions de dollars canadiens.", language="fr") == ()
