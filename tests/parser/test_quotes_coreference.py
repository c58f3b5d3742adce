"""Speakers that the sentence itself does not name: pronouns, titles, whoever spoke before."""

from __future__ import annotations

import pytest

from briefing import brief
from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Northport’s mayor, Ana Ruiz, opened the bridge.\n\n“It will last a "
            "century,” the mayor said.",
            [("It will last a century,", "Ana Ruiz")],
            id="description",
        ),
        pytest.param(
            "“We lost everything,” said Tom Bright.\n\n“The barn went first.”\n\n“Then the house.”",
            [
                ("We lost everything,", "Tom Bright"),
                ("The barn went first.", "Tom Bright"),
                ("Then the house.", "Tom Bright"),
            ],
            id="floating",
        ),
        pytest.param(
            "“Did you see the light?” asked the lawyer, Helen Marsh.\n\n“I did,” said "
            "Tom Bright.\n\n“And what did you do?”\n\n“I ran.”",
            [
                ("Did you see the light?", "Helen Marsh"),
                ("I did,", "Tom Bright"),
                ("And what did you do?", "Helen Marsh"),
                ("I ran.", "Tom Bright"),
            ],
            id="exchange",
        ),
        pytest.param(
            "Tom Bright shook his head. “I never signed it.”",
            [("I never signed it.", "Tom Bright")],
            id="narration",
        ),
        pytest.param(
            "Tom Bright has run the mill for thirty years and does not plan to "
            "stop.\n\n“I’ll die at that wheel.”",
            [("I’ll die at that wheel.", "Tom Bright")],
            id="narration para",
        ),
        pytest.param(
            "Helen Marsh met Tom Bright on Monday.\n\n“I was nervous,” she said. “He "
            "is famous.”\n\n“I was hungry,” he said.",
            [("I was nervous, He is famous.", "Helen Marsh"), ("I was hungry,", "Tom Bright")],
            id="pronouns two",
        ),
        pytest.param(
            "Tom Bright said the plan was dead. He blamed Peter Lowe for the delay.\n\n"
            "“He never called,” he said.",
            [("He never called,", "Tom Bright")],
            id="pronoun object",
        ),
        pytest.param(
            "Peter Lowe spoke first. Tom Bright, his deputy, followed. “We are late,” he said.",
            [("We are late,", "Tom Bright")],
            id="colleague",
        ),
        pytest.param(
            "“I paid,” Tom Bright said, looking at the judge. Then he sat down. “Twice.”",
            [("I paid,", "Tom Bright"), ("Twice.", "Tom Bright")],
            id="mid narr",
        ),
        pytest.param(
            "Bob Crane laughed. “That old thing?” He shook his head. “I sold it.”",
            [("That old thing?", "Bob Crane"), ("I sold it.", "Bob Crane")],
            id="dialog beat",
        ),
        pytest.param(
            "“I paid,” Tom Bright said.\n\nHelen Marsh disagreed. “He did not.”",
            [("I paid,", "Tom Bright"), ("He did not.", "Helen Marsh")],
            id="speakers alternate attributed",
        ),
        pytest.param(
            "Helen Marsh said the plan was ready. “We start in May.”\n\nTom Bright "
            "doubts it.\n\n“They said so last year.”",
            [("We start in May.", "Helen Marsh"), ("They said so last year.", "Tom Bright")],
            id="floating after other",
        ),
        pytest.param(
            "Finance Minister Carla Voss and Prime Minister Olaf Brandt met.\n\n“It "
            "went well,” the finance minister said.\n\n“Very well,” the prime minister "
            "agreed.",
            [("It went well,", "Carla Voss"), ("Very well,", "Olaf Brandt")],
            id="role minister",
        ),
        pytest.param(
            "Strand Lines’ chief executive, Colin Moss, apologised.\n\n“We failed,” "
            "the chief executive said.",
            [("We failed,", "Colin Moss")],
            id="chief exec",
        ),
        pytest.param(
            "Anna Field and Bob Crane married in May. “We eloped,” she said. “Her idea,” he said.",
            [("We eloped,", "Anna Field"), ("Her idea,", "Bob Crane")],
            id="he, she both",
        ),
        pytest.param(
            "Field said the road was closed. She said it would “take weeks” to clear. "
            "Anna Field runs the depot.",
            [("take weeks", "Anna Field")],
            id="last names only woman",
        ),
        pytest.param(
            "Prime Minister Olaf Brandt and Chancellor Eva Stein met in Bonn.\n\n“We "
            "agreed on nothing,” the chancellor said afterwards.\n\n“Almost nothing,” "
            "Mr Brandt corrected her.",
            [("We agreed on nothing,", "Eva Stein"), ("Almost nothing,", "Olaf Brandt")],
            id="title role later",
        ),
        pytest.param(
            "Baker Luca Bianchi opened at five. “Bread does not wait,” the baker said.",
            [("Bread does not wait,", "Luca Bianchi")],
            id="job before",
        ),
        pytest.param(
            "“The bread rose,” said Luca Bianchi, who runs the bakery. “So did we.”",
            [("The bread rose, So did we.", "Luca Bianchi")],
            id="who runs",
        ),
        pytest.param(
            "“They ran,” an official said.\n\n“We chased them,” the official added.",
            [("They ran,", "official"), ("We chased them,", "official")],
            id="an official",
        ),
        pytest.param(
            "A farmer, who would not give his name, said the dam was “a tomb”.\n\n“We "
            "told them,” he said.",
            [("a tomb", "farmer"), ("We told them,", "farmer")],
            id="farmer said",
        ),
        pytest.param(
            "A police spokeswoman confirmed the arrest. “He is in custody,” she said.",
            [("He is in custody,", "police spokeswoman")],
            id="spokeswoman she",
        ),
        pytest.param(
            "Ann Smith was born in Leeds. She moved to Northport in 2001. “It rained "
            "for a month,” she said.",
            [("It rained for a month,", "Ann Smith")],
            id="all in narr pronoun",
        ),
        pytest.param(
            "Ann Smith met Carla Voss in 2001. Voss was a nurse. “She taught me to "
            "swim,” Smith said. “I taught her to cook,” Voss said.",
            [("She taught me to swim,", "Ann Smith"), ("I taught her to cook,", "Carla Voss")],
            id="two women",
        ),
        pytest.param(
            "Ann Smith said the road was closed. “Nobody told us,” she continued. “Nobody.”",
            [("Nobody told us, Nobody.", "Ann Smith")],
            id="continuing",
        ),
        pytest.param(
            "Later an email arrived from Tom Bright. “Do not call me again.”",
            [("Do not call me again.", "Tom Bright")],
            id="email from narr",
        ),
        pytest.param(
            "“Will you resign?” a reporter asked.\n\n“Never,” said Pam Boone.",
            [("Will you resign?", "reporter"), ("Never,", "Pam Boone")],
            id="reporter asked",
        ),
        pytest.param(
            "Her husband, Ron Tibbs, chased the gull. Maureen Tibbs watched.\n\n“I "
            "nearly had it,” her husband said.",
            [("I nearly had it,", "Ron Tibbs")],
            id="her husband",
        ),
        pytest.param(
            "Rovers manager Gary Pike was calm. “We go again,” the boss said.",
            [("We go again,", "Gary Pike")],
            id="the boss",
        ),
        pytest.param(
            "Joan Pell, the MP for Northport, stood up. “Shame,” the Labour MP said.",
            [("Shame,", "Joan Pell")],
            id="the labour mp",
        ),
        pytest.param(
            "Jenna Moore, from Hull, spoke up. The mum-of-two added: “I cried.”",
            [("I cried.", "Jenna Moore")],
            id="mum of two",
        ),
        pytest.param(
            "“I was sure it was over.”\n\nTom Bright sat on the wall.",
            [("I was sure it was over.", "Tom Bright")],
            id="lead quote",
        ),
        pytest.param(
            "“We tried,” Helen Marsh said.\n\nTom Bright, her predecessor, resigned in "
            "May.\n\n“He was a fool.”",
            [("We tried,", "Helen Marsh"), ("He was a fool.", "Helen Marsh")],
            id="speaks of",
        ),
        pytest.param(
            "Helen Marsh wept. Her husband shook his head. “Never.”",
            [("Never.", "Her husband")],
            id="husband shook",
        ),
        pytest.param(
            "“We heard a bang,” one resident said.\n\n“Then nothing,” they added.",
            [("We heard a bang,", "one resident"), ("Then nothing,", "one resident")],
            id="they singular",
        ),
        pytest.param(
            "“He is a giant,” Pam Boone said of Tim Ames.\n\n“A small one,” she added.",
            [("He is a giant,", "Pam Boone"), ("A small one,", "Pam Boone")],
            id="he said of",
        ),
        pytest.param(
            "“I’m finished,” he thought.\n\nBob Crane had fallen.",
            [("I’m finished,", None)],
            id="thought",
        ),
        pytest.param(
            "“Who are you?” he asked. “And why are you here?”\n\nTom Bright was at the gate.",
            [("Who are you? And why are you here?", None)],
            id="question with pronoun",
        ),
        pytest.param(
            "“No,” he said. “Never.”\n\nTom Bright was firm.", [("No, Never.", None)], id="short"
        ),
        pytest.param(
            "The company said in a statement: “We regret the delay.” It added that "
            "trains would be “running normally” by noon.",
            [("We regret the delay.", "company"), ("running normally", "company")],
            id="company",
        ),
        pytest.param(
            "“Go,” she said quietly. “Now.”\n\nAnn Smith opened the door.",
            [("Go, Now.", None)],
            id="said, verb-adv",
        ),
    ],
)
def test_the_speaker_is_found_in_the_text_before(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Prosecutor Ana Ruiz asked Tom Bright where he had slept.\n\n“At the mill.”\n\n"
            "“Alone?”\n\n“With the cat.”",
            ["Tom Bright", "Ana Ruiz", "Tom Bright"],
        ),
        (
            "Councillor Bob Crane asked the engineer, Eva Stein, why the bridge was shut.\n\n"
            "“It moves,” Stein said.\n\n“Since when?”\n\n“Since it was built.”",
            ["Eva Stein", "Bob Crane", "Eva Stein"],
        ),
        ("A pupil asked Mayor Ana Ruiz what she earned. “Too little.”", ["Ana Ruiz"]),
        (
            "When a heckler asked if she would stay, Ana Ruiz nodded. “As long as you do.”",
            ["Ana Ruiz"],
        ),
        (
            "“Did you ever vote?” a pupil asked Tom Bright on Monday. “Once,” he said. “Or "
            "twice.”\n\n“Did it help?”\n\n“It did not.”",
            ["pupil", "Tom Bright", "pupil", "Tom Bright"],
        ),
        (
            "“It is a joke,” said Bob Crane.\n\nA spokesman, Tom Bright, blamed the frost. “We "
            "are late.”\n\nCrane did not believe him.\n\n“He should come and look.”",
            ["Bob Crane", "Tom Bright", "Bob Crane"],
        ),
        (
            "“It is late,” Tom Bright said. “Go home.” Helen Marsh nodded. “Go,” she added.",
            ["Tom Bright", "Helen Marsh"],
        ),
        (
            "Ana Ruiz found a producer. J.P. Moreau had a shed. “He told me to sing,” she said.",
            ["Ana Ruiz"],
        ),
        (
            "Tom Bright warned of “dark days ahead”.\n\nNegotiator Peter Lowe said they would "
            "sue.\n\n“We go all the way,” he added.",
            ["Tom Bright", "Peter Lowe"],
        ),
        (
            "“Go,” said Tom Bright. Bright lost. Bright won. Bright sang. Bright wept. Bright "
            "rose.\n\nJ.P. Moreau has the top post. He puts it down “in large part” to luck, he "
            "said.",
            ["Tom Bright", "J.P. Moreau"],
        ),
        (
            "Gary Pike took the stand.\n\n“Did you lock the gate, Mr. Pike?” the prosecutor "
            "asked.\n\n“I did.”\n\n“And the next day?”\n\n“It was open.”",
            ["prosecutor", "Gary Pike", "prosecutor", "Gary Pike"],
        ),
        (
            "“Come on, Helen,” said Mayor Tom Bright to his deputy, Helen Marsh. “You voted for "
            "it.”\n\n“I voted to read it.”",
            ["Tom Bright", "Helen Marsh"],
        ),
        (
            "“That was my boss, Tom Bright,” Ana Ruiz said.\n\n“He paid.”",
            ["Ana Ruiz", "Ana Ruiz"],
        ),
        (
            "“Tom Bright, my boss, was there,” Ana Ruiz said.\n\n“He paid.”",
            ["Ana Ruiz", "Ana Ruiz"],
        ),
        (
            "“It is late,” Eva Stein told the board. J.P. Moreau asked how many were left. “I will "
            "count,” she said. “Don’t you know?” he asked. “I do not.”",
            ["Eva Stein", "Eva Stein", "J.P. Moreau", "Eva Stein"],
        ),
        (
            "Tom Bright was calm. “Are you mad?” he asked. “I said no.”",
            ["Tom Bright"],
        ),
        (
            "Tom Bright gave the gauge to a boy.\n\n“What does it show?” the boy asked.\n\n"
            "“Zero,” he said. “But exactly.”",
            ["boy", "Tom Bright"],
        ),
        (
            "“He waved,” Tom Bright said. Counsel, Ana Ruiz, asked if he was drunk. “No. Tired.” "
            "The clerk coughed.",
            ["Tom Bright", "Tom Bright"],
        ),
        (
            "A message from the account of Senator Ana Ruiz appeared at noon. “I am out.”",
            ["Ana Ruiz"],
        ),
    ],
)
def test_who_was_asked_answers_and_who_asked_asks_again(text: str, wanted: list[str]) -> None:
    assert [speaker for _, speaker in said(text)] == wanted


def test_a_husband_is_the_other_of_a_couple_of_one_surname() -> None:
    text = (
        "Harriet and Simon Vane bought a mill. “I hate it,” says Harriet. “No,” her husband says."
    )
    assert [quote.speaker for quote in brief(text).quotes or ()] == ["Harriet", "Simon Vane"]
