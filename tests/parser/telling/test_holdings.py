from __future__ import annotations

from briefing.parser.telling.holdings import read_holdings
from briefing.reading.text import article_as_is
from briefing.text.document import read_document

STORY = (
    "The pier cost 62 million kroner in 1996. It has 3 lamps.\n\n"
    "Nobody paid the 62 million. In 1996 it had 3 lamps and 40 steps."
)


def test_numbers_that_the_article_comes_back_to_are_counted() -> None:
    document = read_document(article_as_is(STORY))
    assert read_holdings(document, (), (), ()).repeated == {0: 1.0, 2: 0.5, 3: 0.5}
