from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article, Paragraph
from briefing.text.document import read_document


def article(*paragraphs: str) -> Article:
    found, start = [], 0
    for each in paragraphs:
        found.append(Paragraph("body", start, start + len(each)))
        start += len(each) + 2
    return Article("\n\n".join(paragraphs), tuple(found))


def test_sentences_and_paragraphs_share_the_tokens() -> None:
    document = read_document(article("One boat. Two boats.", "No boat."))
    assert [(s.first, s.last, s.paragraph) for s in document.sentences] == [
        (0, 3, 0),
        (3, 6, 0),
        (6, 9, 1),
    ]
    assert [(p.first, p.last) for p in document.paragraphs] == [(0, 6), (6, 9)]
    assert document.sentence_at == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_a_place_leads_to_its_token_and_its_paragraph_number() -> None:
    document = read_document(article("One boat. Two boats.", "No boat."))
    second = document.text.index("Two")
    assert document.tokens.words[document.token_from(second)] == "Two"
    assert document.paragraph_number(second) == 1
    assert document.paragraph_number(document.text.index("No")) == 2
    assert document.paragraph_of(7).paragraph == 1


@given(st.lists(st.text(alphabet='Ab. "’1-', min_size=1, max_size=40), max_size=6))
def test_every_token_lies_in_one_sentence_and_one_paragraph(texts: list[str]) -> None:
    document = read_document(article(*texts))
    assert len(document.sentence_at) == len(document.tokens.words)
    for token, number in enumerate(document.sentence_at):
        sentence = document.sentences[number]
        assert sentence.first <= token < sentence.last
        assert sentence.start <= document.tokens.starts[token] < sentence.end
        paragraph = document.paragraph_of(token)
        assert paragraph.first <= token < paragraph.last
