"""What is speech among the words in marks, and what is a name, a title, a sign."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "The so-called “green channel” opened on Monday. The “Liberation Day” "
            "tariffs took effect. A project called “Night Ferry” began.",
            [],
            id="scare",
        ),
        pytest.param(
            "Her novel, “The Long Road Home,” sold well. In “Nine Rivers” he plays a "
            "baker. The song “Stay” was a hit.",
            [],
            id="titles",
        ),
        pytest.param(
            "A placard reading “Save our ferry” hung on the door. He wore a T-shirt "
            "that said “No more cuts”.",
            [],
            id="sign",
        ),
        pytest.param(
            "The word “hope” occurs nine times. The phrase “soft launch” means little.",
            [],
            id="word as word",
        ),
        pytest.param(
            "READ MORE: “We ran with our shoes in our hands” — five stories\n\nAlso "
            "read: ‘I was wrong’: the mayor’s apology",
            [],
            id="read more",
        ),
        pytest.param(
            "Joe “the Hammer” Doyle won. Anna “Annie” Petrov lost. Doyle, nicknamed "
            "“Hammer”, smiled.",
            [],
            id="nickname",
        ),
        pytest.param(
            "The club’s motto is “Never late”. Its slogan, “Sail with us”, is older.",
            [],
            id="motto",
        ),
        pytest.param(
            "Sources\n\n“Ferry breaks down again” — Northport Times, May 3, 2031\n\n"
            "“Ferry repaired at last” — The Argus, May 9, 2031",
            [],
            id="article titles",
        ),
        pytest.param("The headline said “Ferry sinks”.", [], id="headline says"),
        pytest.param(
            "Protesters chanted “No more cuts!” outside.",
            [("No more cuts!", "Protesters")],
            id="chant",
        ),
        pytest.param(
            "Tom Bright called it “lazy,” “dull” and “cruel.”",
            [("lazy,", "Tom Bright"), ("dull", "Tom Bright"), ("cruel.", "Tom Bright")],
            id="inner comma list",
        ),
        pytest.param(
            "Marsh asked whether the “so-called experts” had read it. Helen Marsh is a judge.",
            [("so-called experts", "Helen Marsh")],
            id="mixed question",
        ),
        pytest.param(
            "In a post on X, Tom Bright wrote: “The ferry is back!”\n\nMarsh tweeted "
            "“I told you so” minutes later.\n\nHelen Marsh is his rival.",
            [("The ferry is back!", "Tom Bright"), ("I told you so", "Helen Marsh")],
            id="tweet",
        ),
        pytest.param(
            "The letter, signed by Helen Marsh, says “failure to comply will lead to a fine”.",
            [("failure to comply will lead to a fine", "letter")],
            id="letter says",
        ),
        pytest.param(
            "The report found that staff were “routinely ignored”.",
            [("routinely ignored", "report")],
            id="study",
        ),
        pytest.param(
            "The judge ruled that the ban was “unlawful and cruel”.",
            [("unlawful and cruel", "judge")],
            id="court ruled",
        ),
        pytest.param(
            "‘I never left’, says Smith\n\nAnn Smith spoke on Monday.",
            [("I never left", "Ann Smith")],
            id="headline style",
        ),
        pytest.param(
            "Ann Smith vowed to “fight every inch of it”.",
            [("fight every inch of it", "Ann Smith")],
            id="vowed",
        ),
        pytest.param(
            "Ann Smith resigned, citing “family reasons”.",
            [("family reasons", "Ann Smith")],
            id="citing",
        ),
        pytest.param(
            "Ann Smith accused the minister of “running away”.",
            [("running away", "Ann Smith")],
            id="accused",
        ),
    ],
)
def test_only_speech_is_a_quote(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert said(text) == wanted
