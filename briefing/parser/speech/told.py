"""What a reporter's sentence tells of the speaker of the words it quotes."""

from __future__ import annotations

from briefing.parser.speech.page import Page, Source
from briefing.record import Record

BEFORE, BEHIND = "before", "behind"
_WORDS_OF = ["the", "words", "of"]


class Attribution(Record):
    """Who spoke (None where the verb names nobody), the verb's token, whom it was said to (a
    span of tokens), on which side of the quote it stands and whether right beside it.
    """

    source: Source | None
    verb: int
    hearer: tuple[int, int] | None
    side: str
    near: bool


def source_place(page: Page, row: list[int], at: int) -> int:
    """Where the source begins behind "according to" or "in the words of" at `at`, else 0."""
    word = page.folded[row[at]]
    if word == "according" and at + 2 < len(row):
        return at + 2
    if word == "in" and [page.folded[token] for token in row[at + 1 : at + 4]] == _WORDS_OF:
        return at + 4
    return 0
