"""An article as the parser reads it: one tokenisation, cut into sentences and paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from briefing.model import Article
from briefing.record import Record
from briefing.text.sentences import sentences
from briefing.text.tokens import Tokens, tokenize


class Stretch(Record):
    """A sentence or a paragraph: its tokens `first` to `last` (exclusive) and its span.

    `paragraph` counts from 0 over `article.paragraphs`; `kind` is that paragraph's.
    """

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    kind: str


class Document(Record):
    """The article with its tokens; `sentence_at[i]` is the number of the sentence of token i.

    Sentences never cross a paragraph. Every token lies in one sentence and one paragraph.
    """

    article: Article
    tokens: Tokens
    sentences: list[Stretch]
    paragraphs: list[Stretch]
    sentence_at: list[int]

    @property
    def text(self) -> str:
        return self.article.text

    def token_from(self, offset: int) -> int:
        """The first token that starts at or behind a code point; may be the number of tokens."""
        return bisect_left(self.tokens.starts, offset)

    def paragraph_of(self, token: int) -> Stretch:
        """The paragraph that holds a token."""
        return self.paragraphs[self.sentences[self.sentence_at[token]].paragraph]

    def paragraph_number(self, offset: int) -> int:
        """The number, from 1, of the paragraph that holds a code point, as items print it."""
        paragraphs = self.article.paragraphs
        return max(1, bisect_right(paragraphs, offset, key=lambda each: each.start))


def read_document(article: Article) -> Document:
    """Tokens, sentences and paragraphs of an article, made once; linear in its length."""
    tokens = tokenize(article.text)
    paragraphs: list[Stretch] = []
    found: list[Stretch] = []
    sentence_at: list[int] = []
    first = 0
    for number, (kind, start, end) in enumerate(article.paragraphs):
        first = bisect_left(tokens.starts, start, first)
        last = bisect_left(tokens.starts, end, first)
        paragraphs.append(Stretch(first, last, start, end, number, kind))
        for from_, to in sentences(article.text[start:end]):
            stop = bisect_left(tokens.starts, start + to, first)
            sentence_at += [len(found)] * (stop - first)
            found.append(Stretch(first, stop, start + from_, start + to, number, kind))
            first = stop
    return Document(article, tokens, found, paragraphs, sentence_at)
