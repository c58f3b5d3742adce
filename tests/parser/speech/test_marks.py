"""Pairing of quotation marks: what each pair holds, whatever it means."""

from __future__ import annotations

import pytest

from briefing.parser.speech.marks import find_marked
from briefing.reading.text import article_as_is
from briefing.text.document import read_document


def marked(text: str) -> list[str]:
    document = read_document(article_as_is(text))
    starts, ends = document.tokens.starts, document.tokens.ends
    return [text[starts[each.first] : ends[each.last - 1]] for each in find_marked(document)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("a “b c” d", ["b c"], id="curly"),
        pytest.param('a "b c" d "e"', ["b c", "e"], id="straight"),
        pytest.param("a ``b c'' d", ["b c"], id="two ticks and two apostrophes"),
        pytest.param("a « b c » d", ["b c"], id="guillemets with spaces"),
        pytest.param("a »b c« d", ["b c"], id="guillemets the other way round"),
        pytest.param("a „b c“ d", ["b c"], id="low and high"),
        pytest.param("a ”b c” d", ["b c"], id="the same mark twice"),
        pytest.param("a ‘b c’ d", ["b c"], id="single"),
        pytest.param("a 'b c' d", ["b c"], id="straight single"),
        pytest.param("‘the dockers’ plan isn’t,’ he", ["the dockers’ plan isn’t,"], id="plural"),
        pytest.param("the dogs' and cats' food", [], id="plurals alone"),
        pytest.param("the '90s, rock 'n' roll, 'em", [], id="words that begin with an apostrophe"),
        pytest.param("“a ‘b’ c”", ["a ‘b’ c"], id="single in double"),
        pytest.param("‘a “b” c’", ["a “b” c"], id="double in single"),
        pytest.param("“a “b” c”", ["a “b” c"], id="double in double"),
        pytest.param("6'2\" and 5' 10\" tall", [], id="heights"),
        pytest.param('"a 12" disc," he', ['a 12" disc,'], id="inches inside"),
        pytest.param("a “b", [], id="a fragment without end"),
        pytest.param("“B c d.", ["B c d."], id="a sentence without end"),
        pytest.param("“B c, he said. D e.", ["B c,"], id="ends before the verb of saying"),
        pytest.param("“A b.\n\n“C d.”", ["A b.", "C d."], id="two paragraphs"),
        pytest.param("“”", [], id="nothing inside"),
        pytest.param("said:“B c”", ["B c"], id="no space before"),
        pytest.param('(“b”) and ("c")', ["b", "c"], id="in brackets"),
        pytest.param('word—"b c"—word', ["b c"], id="between dashes"),
    ],
)
def test_words_between_marks(text: str, wanted: list[str]) -> None:
    assert marked(text) == wanted


def test_a_quote_that_runs_over_paragraphs_goes_on() -> None:
    document = read_document(article_as_is("“A b.\n\n“C d.\n\n“E f.”\n\n“G h.”"))
    assert [each.goes_on for each in find_marked(document)] == [False, True, True, False]
