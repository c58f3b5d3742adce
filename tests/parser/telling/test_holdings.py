from __future__ import annotations

import pytest

from briefing.parser.telling.holdings import Holdings, read_holdings
from briefing.reading.text import article_as_is
from briefing.text.document import read_document

STORY = (
    "The pier cost 62 million kroner in 1996. It has 3 lamps.\n\n"
    "Nobody paid the 62 million. In 1996 it had 3 lamps and 40 steps."
)


def holdings(text: str) -> Holdings:
    return read_holdings(read_document(article_as_is(text)), (), (), ())


def test_numbers_that_the_article_comes_back_to_are_counted() -> None:
    assert holdings(STORY).repeated == {0: 1.0, 2: 0.5, 3: 0.5}


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("The pier was built in 1996.", 0),
        ("It rose by 18.5 per cent.", 1),
        ("It has 1,800 steps and 3 lamps.", 2),
        ("It has lamps.", 0),
    ],
)
def test_a_year_is_no_amount(sentence: str, amounts: int) -> None:
    assert len(holdings(sentence).amounts) == amounts


def test_the_names_that_most_sentences_have_lead() -> None:
    berg = "The owner is Odd Berg. Nobody asked The Mill. Nobody paid Odd Berg. Berg sold it."
    assert holdings(berg).leading == frozenset()
    twice = berg + " So said Odd Berg. It was The Mill that The Bank and The Town had paid."
    assert holdings(twice).leading == {0, 2, 3, 4}
    more = twice + " A boat waits for Berg."
    assert holdings(more).leading == {0, 2, 3, 4, 6}
