"""Quotation marks of every house style, and words that lack one of theirs."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "‘We don’t accept the dockers’ terms,’ said Helen Marsh, the port’s "
            "director. ‘They’re not serious.’\n\n‘It’s the workers’ fault’, she added. "
            "‘Nobody else’s.’",
            [
                ("We don’t accept the dockers’ terms, They’re not serious.", "Helen Marsh"),
                ("It’s the workers’ fault Nobody else’s.", "Helen Marsh"),
            ],
            id="uk single",
        ),
        pytest.param(
            "'We don't accept the dockers' terms,' said Helen Marsh, the port's "
            "director.\n\n'I can't see it,' Ms Marsh said.\n\nThe '90s rock 'n' roll "
            "fans weren't amused.",
            [
                ("We don't accept the dockers' terms,", "Helen Marsh"),
                ("I can't see it,", "Helen Marsh"),
            ],
            id="uk straight single",
        ),
        pytest.param(
            "‘He said “never” and left,’ recalled Tom Bright.",
            [("He said “never” and left,", "Tom Bright")],
            id="uk single with double inside",
        ),
        pytest.param(
            "Mayor Ana Ruiz said: “We have waited.\n\n“The roof leaks and the cellar "
            "floods.\n\n“Enough is enough.”\n\nThe council votes on Monday.",
            [
                (
                    "We have waited. The roof leaks and the cellar floods. Enough is enough.",
                    "Ana Ruiz",
                )
            ],
            id="several paragraphs",
        ),
        pytest.param(
            "“We will pay, said Tom Bright.\n\nThe council met on Monday and the “big” "
            "plan was shelved. It rained.",
            [("We will pay,", "Tom Bright")],
            id="unclosed does not swallow",
        ),
        pytest.param(
            "“We will pay every penny,” said Tom Bright. “Nobody will lose.\n\nThe "
            "council met on Monday.",
            [("We will pay every penny, Nobody will lose.", "Tom Bright")],
            id="unclosed at the end",
        ),
        pytest.param(
            "``We will pay,'' said Tom Bright. ``Every penny.''",
            [("We will pay, Every penny.", "Tom Bright")],
            id="latex",
        ),
        pytest.param(
            "« We will pay », said Tom Bright.\n\n„We will not pay“, said Helen "
            "Marsh.\n\n»Never again«, said Tom Bright.",
            [
                ("We will pay", "Tom Bright"),
                ("We will not pay", "Helen Marsh"),
                ("Never again", "Tom Bright"),
            ],
            id="guillemets",
        ),
        pytest.param(
            'At 6\'2" he was tall. "I hit my 12" ruler on it," said Tom Bright.',
            [('I hit my 12" ruler on it,', "Tom Bright")],
            id="inches",
        ),
        pytest.param(
            "“My father told me, ‘Never sell the boat,’” said Helen Marsh.",
            [("My father told me, ‘Never sell the boat,’", "Helen Marsh")],
            id="nested",
        ),
        pytest.param(
            "“The judge said, ‘You are free,’ and I cried,” Helen Marsh recalled.",
            [("The judge said, ‘You are free,’ and I cried,", "Helen Marsh")],
            id="nested attr",
        ),
        pytest.param(
            "It rained. “She told us, ‘Go home.’”\n\nThe guard was rude.",
            [("She told us, ‘Go home.’", None)],
            id="nested end",
        ),
        pytest.param(
            '"My mother used to say \'never lend a boat,\'" Tom Bright said. "She was right."',
            [("My mother used to say 'never lend a boat,' She was right.", "Tom Bright")],
            id="nested straight",
        ),
        pytest.param(
            "We will pay,” said Tom Bright. “Nobody loses.”",
            [("We will pay, Nobody loses.", "Tom Bright")],
            id="unbalanced closer",
        ),
        pytest.param(
            "“It’s not the '90s any more,” said Tom Bright. “Rock 'n' roll is dead.”",
            [("It’s not the '90s any more, Rock 'n' roll is dead.", "Tom Bright")],
            id="elided",
        ),
        pytest.param(
            'The shelf is 12" deep and 6" high. "It fits," said Tom Bright.',
            [("It fits,", "Tom Bright")],
            id="measure double",
        ),
        pytest.param(
            "The firm’s “zero waste” goal was missed, Anna Field said.",
            [("zero waste", "Anna Field")],
            id="apos double",
        ),
        pytest.param(
            "“… and that is why we came,” said Helen Marsh.",
            [("… and that is why we came,", "Helen Marsh")],
            id="ellipsis start",
        ),
        pytest.param(
            "“[He] never asked,” said Helen Marsh.",
            [("[He] never asked,", "Helen Marsh")],
            id="bracket start",
        ),
        pytest.param(
            "“I was tired,” Helen Marsh said, “and I wanted to go home.”",
            [("I was tired, and I wanted to go home.", "Helen Marsh")],
            id="two in one sentence",
        ),
        pytest.param(
            "“The plan,” Marsh said, “is dead.” Helen Marsh left.",
            [("The plan, is dead.", "Helen Marsh")],
            id="insert short",
        ),
        pytest.param(
            "“The ferry is finished”, Tom Bright said. “We all know it”.",
            [("The ferry is finished We all know it", "Tom Bright")],
            id="comma outside",
        ),
    ],
)
def test_words_between_marks_are_found_whole(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert said(text) == wanted
