"""Quotes as items: parts, kinds, spans, hearers; and what holds on any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article, Paragraph
from briefing.parser.people import find_people
from briefing.parser.quotes import find_quotes
from briefing.reading.text import article_as_is
from briefing.text.document import read_document
from tests.parser.quoting import quotes, said


def parts(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in quote.parts] for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "“The plan,” Tom Bright said, “is dead.”",
            [["The plan,", "is dead."]],
            id="one sentence",
        ),
        pytest.param(
            "“It is late,” Tom Bright said. “We go.”", [["It is late,", "We go."]], id="a full stop"
        ),
        pytest.param(
            "Tom Bright said: “It rains.\n\n“It pours.”",
            [["It rains.", "It pours."]],
            id="open marks",
        ),
        pytest.param(
            "“It is late,” Tom Bright said.\n\n“We go,” he added.",
            [["It is late,"], ["We go,"]],
            id="a new paragraph is a new quote",
        ),
        pytest.param(
            "“It is late,” Tom Bright said. “We go,” said Helen Marsh.",
            [["It is late,"], ["We go,"]],
            id="two speakers",
        ),
        pytest.param(
            "“It is late,” Tom Bright said, adding: “We go.”",
            [["It is late,"], ["We go."]],
            id="adding is another quote",
        ),
    ],
)
def test_a_split_quote_is_one_item(text: str, wanted: list[list[str]]) -> None:
    assert parts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It is late,” said Tom Bright.", "direct"),
        ("Tom Bright called the plan “a costly mistake”.", "mixed"),
        ("But “it was going a lot slower”, Tom Bright said.", "direct"),
        ("Tom Bright said he was “deeply sorry”.", "mixed"),
    ],
)
def test_a_clause_is_direct_and_a_fragment_mixed(text: str, wanted: str) -> None:
    assert [quote.kind for quote in quotes(text)] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It is late,” Tom Bright told reporters.", "reporters"),
        ("“It is late,” Tom Bright told Radio North on May 3.", "Radio North"),
        ("“It is late,” Tom Bright told The Argus.", "The Argus"),
        ("“It is late,” Tom Bright told the BBC’s Today programme.", "BBC’s Today programme"),
        ("“It is late,” Tom Bright told her.", None),
        ("“It is late,” said Tom Bright.", None),
        ("Speaking to reporters, Tom Bright said: “It is late.”", "reporters"),
        ("“It is late,” Tom Bright said in an interview with Radio North.", "Radio North"),
        ("“It is late,” Tom Bright said in a statement to AFP.", "AFP"),
        ("“Who are you?” Tom Bright asked Helen Marsh.", "Helen Marsh"),
        ("Tom Bright told reporters that it was “late for everyone”.", "reporters"),
    ],
)
def test_the_hearer_is_named_as_the_text_has_it(text: str, wanted: str | None) -> None:
    assert [quote.addressee for quote in quotes(text)] == [wanted]


def test_the_speaker_span_is_where_the_text_names_him() -> None:
    text = "Tom Bright spoke.\n\n“It is late,” he said."
    (quote,) = quotes(text)
    assert quote.speaker == "Tom Bright"
    assert quote.speaker_span is not None
    assert text[quote.speaker_span.start : quote.speaker_span.end] == "he"


def test_captions_and_notices_give_no_quotes() -> None:
    text = "“It is late,” said Tom Bright."
    for kind in ("caption", "notice"):
        article = Article(text, (Paragraph(kind, 0, len(text)),))
        assert find_quotes(read_document(article), ()) == ()


def test_a_heading_gives_only_what_it_gives_to_somebody() -> None:
    text = "‘We will win this’, says minister\n\n‘Green channel’\n\nIt rained."
    starts = [0, text.index("‘Green"), text.index("It rained")]
    ends = [text.index("\n\n"), text.index("\n\nIt"), len(text)]
    kinds = ("heading", "heading", "body")
    spans = zip(kinds, starts, ends, strict=True)
    article = Article(text, tuple(Paragraph(*each) for each in spans))
    found = find_quotes(read_document(article), ())
    assert [(quote.text, quote.speaker) for quote in found] == [("We will win this", "minister")]


PIECES = st.sampled_from(
    [
        "“", "”", '"', "'", "‘", "’", "«", "»", "„", "``", "''", "\n", "\n\n", " ", ", ", ". ",
        ": ", "— ", "(", ")",
        "he said", "said", "Tom Bright", "the mayor", "told reporters", "adding",
        "who", "according to", "We will pay", "nobody knew", "6'2\"", "12\"", "and", "’s", "?", "!",
        "Mr", "she", "it", "called it", "was quoted as saying", "\u2028", "\x00", "é", "READ MORE:",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80)))
def test_any_text_gives_back_its_own_words(text: str) -> None:
    document = read_document(article_as_is(text))
    people = find_people(document)
    found = find_quotes(document, people)
    assert found == find_quotes(document, people)
    last = 0
    for quote in found:
        assert quote.text == " ".join(text[start:end] for start, end in quote.parts)
        assert (quote.start, quote.end) == (quote.parts[0].start, quote.parts[-1].end)
        for start, end in quote.parts:
            assert last <= start < end <= len(text)
            last = end
        if quote.speaker_span is not None:
            assert text[quote.speaker_span.start : quote.speaker_span.end].strip()


@pytest.mark.parametrize("unit", ["“", '"', "'", "‘a’ ", "“a", '6" ', "“a” said "])
def test_marks_without_end_swallow_nothing(unit: str) -> None:
    text = unit * 2000 + "\n\n“It is late,” said Tom Bright."
    assert said(text)[-1] == ("It is late,", "Tom Bright")
