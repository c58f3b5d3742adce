"""What a figure is about makes its line in the panel make sense alone."""

from __future__ import annotations

import pytest

from tests.parser.amounts.reading import figures_of


@pytest.mark.parametrize(
    ("text", "figure", "about"),
    [
        ("The line carried 212,000 passengers in May.", "212,000", "passengers in May"),
        ("The council set aside €3.4 million for flood walls.", "€3.4 million", "flood walls"),
        ("Drivers face a fine of S$500.", "S$500", "fine"),
        ("He was freed on US$20,000 bail.", "US$20,000", "bail"),
        ("The bridge, 1.8 kilometres long, will open.", "1.8 kilometres", "The bridge"),
        (
            "The bank raised its main rate by 50 basis points.",
            "50 basis points",
            "The bank raised its main rate",
        ),
        ("Brent crude slipped below $70 a barrel.", "$70 a barrel", "Brent crude slipped"),
        ("Tom Sam, 42, and his wife left.", "42", "Tom Sam"),
        ("A 19-year-old student won.", "19-year-old", "student"),
        ("The suspect, aged 34, ran.", "aged 34", "The suspect"),
        ("It kept 25% of Iraqi land.", "25%", "Iraqi land"),
        ("A 10% rise in the price of care hurt.", "10%", "rise in the price of care"),
        ("The flat was swept by waters for 20 days of rain.", "20 days", "rain"),
        ("Sales were strong and Ann said costs fell 5%.", "5%", "costs fell"),
        ("A poll of 1,500 US voters ended.", "1,500", "US voters ended"),
        ("R2.5 billion was spent on roads.", "R2.5 billion", "was spent on roads"),
        ("Two years later, he died of natural causes.", "Two years", "he died of natural causes"),
        ("Traffic had doubled.", "doubled", "Traffic had"),
        ("Some 31 Israeli and Palestinian doctors met.", "31", "Israeli and Palestinian doctors"),
        ("In May, 12 died in the mine.", "12", "died in the mine"),
    ],
)
def test_the_words_that_say_what_is_measured(text: str, figure: str, about: str) -> None:
    found = next(each for each in figures_of(text) if each.text == figure)
    assert found.about
    assert found.about.text == about


def test_both_values_of_a_change_have_one_about() -> None:
    text = "The pact brought new US tariffs on Chinese goods from 145 per cent to 30 per cent."
    (figure,) = figures_of(text)
    assert figure.about
    assert "new US tariffs on Chinese goods" in figure.about.text


def test_what_was_named_before_is_not_named_again() -> None:
    first, second = figures_of("Fishermen saved 700 asylum seekers, and the navy saved 200 more.")
    assert first.about
    assert second.about == first.about
