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


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "de",
            "Der Umsatz stieg von 3,5 auf 4,8 Millionen Euro.",
            ("3,5", "change", "3500000", "4800000", "EUR"),
        ),
        (
            "de",
            "Die Quote fiel von 12,5 auf 9 Prozent.",
            ("12,5", "change", "12.5", "9", "%"),
        ),
        (
            "de",
            "Er stieg von 3,5 Euro auf 4,8 Euro.",
            ("3,5 Euro", "change", "3.5", "4.8", "EUR"),
        ),
        (
            "de",
            "Sie liegen zwischen 3,5 und 4,8 Mio. Euro.",
            ("3,5 und 4,8 Mio. Euro", "range", "3500000", "4800000", "EUR"),
        ),
        (
            "nl",
            "De omzet steeg van 3,5 naar 4,8 miljoen euro.",
            ("3,5", "change", "3500000", "4800000", "EUR"),
        ),
    ],
)
def test_from_one_value_to_another_is_one_figure(
    language: str, text: str, wanted: tuple[str, str, str, str, str]
) -> None:
    (figure,) = figures_of(text, language=language)
    assert figure.to
    got = (figure.text, figure.relation, figure.value, figure.to.value, figure.unit)
    assert got == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Er stieg von 950.000 auf 1,2 Millionen Euro.",
        "Er wuchs von 2019 bis 2.400 Euro erreicht waren.",
        "Er stieg vom 3. auf 4,8 Euro.",
    ],
)
def test_a_number_whose_scale_or_kind_is_not_sure_is_left_out(text: str) -> None:
    (figure,) = figures_of(text, language="de")
    assert figure.relation is None


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Rund 1.200 Anwohner mussten gehen.", ("1.200", "1200", "Anwohner")),
        ("fr", "Quelque 1 200 habitants sont partis.", ("1 200", "1200", "habitants")),
        ("es", "Unos 1.200 vecinos se fueron.", ("1.200", "1200", "vecinos")),
        ("de", "Es kamen 3 Millionen Menschen.", ("3 Millionen", "3000000", "Menschen")),
    ],
)
def test_a_grouped_number_counts_the_people_behind_it(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    (figure,) = figures_of(text, language=language)
    assert (figure.kind, figure.unit) == ("count", None)
    assert (figure.text, figure.value, figure.about and figure.about.text) == wanted


def test_words_and_bare_numbers_are_left_alone() -> None:
    assert figures_of("Im Jahr 2024 kamen 300 Gäste.", language="de") == ()
    assert figures_of("Im Jahr 2024 Menschen zu finden.", language="de") == ()
    assert figures_of("Seit 1.200 Jahren steht sie.", language="de") == ()
    assert figures_of("La deuda es de 2.000 millones.", language="es") == ()
    assert figures_of("Ils ont 3 millions de dollars canadiens.", language="fr") == ()
