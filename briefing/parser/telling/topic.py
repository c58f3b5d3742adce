"""What the words of an article are worth: those of its headline, and those that many share."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from briefing.parser.lexicon import words
from briefing.record import Record
from briefing.text.document import Document, Stretch
from briefing.text.tokens import NUMBER, WORD

_STEM = 6  # letters in which forms of one word meet: vote, voted, voters
_MARKS = "“”‘’'\".,:;?!()"


class Topic(Record):
    """What the article's words are worth in a sentence that is chosen for it."""

    title: frozenset[str]
    stems: dict[int, frozenset[str]]  # of each body sentence, by its number
    shared: dict[str, int]  # in how many other sentences a stem stands
    central: dict[int, float]  # how widely the words of each body sentence are shared
    top: float  # the most that one sentence has

    def of_title(self, stems: frozenset[str]) -> float:
        """The share of the headline's words that these are."""
        return len(stems & self.title) / (len(self.title) or 1)

    def of_shared(self, stems: frozenset[str], length: int) -> float:
        """Longer sentences gain less a word: the square root stands between sum and mean."""
        root: float = (length or 1) ** 0.5
        return sum(map(self.shared.__getitem__, stems)) / root / self.top


def read_topic(document: Document) -> Topic:
    """The topic from the headline, or the first sentence where there is none, and the body."""
    stems = {
        i: stems_of(document, each)
        for i, each in enumerate(document.sentences)
        if each.kind == "body"
    }
    counted = Counter(chain.from_iterable(stems.values()))
    lead = next(iter(stems.values()), frozenset[str]())
    title = _title_stems(document.article.title) or lead
    topic = Topic(title, stems, {stem: n - 1 for stem, n in counted.items()}, {}, 1.0)
    shared = {i: topic.of_shared(each, len(each)) for i, each in stems.items()}
    top = max(shared.values(), default=0.0) or 1.0
    return topic._replace(central={i: each / top for i, each in shared.items()}, top=top)


def stems_of(document: Document, sentence: Stretch) -> frozenset[str]:
    """The content words of a sentence, cut to where their forms meet."""
    tokens, empty = document.tokens, words("function")
    return frozenset(
        [
            word[:_STEM]
            for word, kind in zip(
                tokens.folded[sentence.first : sentence.last],
                tokens.kinds[sentence.first : sentence.last],
                strict=True,
            )
            if word not in empty and kind in (WORD, NUMBER) and len(word) > 1
        ]
    )


def _title_stems(title: str | None) -> frozenset[str]:
    empty = words("function")
    split = (word.strip(_MARKS) for word in (title or "").lower().split())
    return frozenset(word[:_STEM] for word in split if len(word) > 1 and word not in empty)
