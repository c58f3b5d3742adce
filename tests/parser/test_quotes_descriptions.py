"""Speakers told by kinship, surname or a new word, and hearers told by a pronoun."""

from __future__ import annotations

import pytest

from tests.parser.quoting import quotes, said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "“It leaks,” Olga Pike said. Gary Pike nodded.\n\n“It always did,” added her husband.",
            "Gary Pike",
            id="her husband bears her surname",
        ),
        pytest.param(
            "Helen Marsh won by a length on Sunday.\n\n“I am spent,” said the match-winner.",
            "Helen Marsh",
            id="a new word for the winner",
        ),
        pytest.param(
            "Tom Bright refused to blame the grass.\n\n“We were slow,” the Rovers boss said.",
            "Tom Bright",
            id="a club's boss",
        ),
        pytest.param(
            "Helen Marsh paid. A cellist in the square stopped.\n\n“Too loud,” the cellist said.",
            "cellist",
            id="somebody whom the article brought in",
        ),
        pytest.param(
            "Cllr Tom Bright spoke first. Others sat.\n\n“Why?” asked the Moorside councillor.",
            "Tom Bright",
            id="a councillor by his ward",
        ),
        pytest.param(
            "Olga Pike sings. Gary Pike said afterwards: “We won.”\n\n“She knows,” said Mr Pike.",
            "Gary Pike",
            id="a surname that two bear",
        ),
        pytest.param(
            "Helen Marsh sang. Mr Marsh coughed.\n\n“Too loud,” she said.",
            "Helen Marsh",
            id="a namesake's title is not hers",
        ),
        pytest.param(
            "Prosecutor Tom Bright spoke. His opposite number, Helen Marsh, said it was late. "
            "“All were there,” the solicitor said.",
            "Helen Marsh",
            id="another word for who spoke in the sentence before",
        ),
        pytest.param(
            "Chef Tom Bright moved out. Her sister, Helen Marsh, said she was sad.\n\n"
            "The star wrote: “Let us be.”",
            "Tom Bright",
            id="a sister is not the star",
        ),
        pytest.param(
            "Helen Marsh sent a letter to the board. “I leave with pride,” it said.",
            "Helen Marsh",
            id="it is her letter",
        ),
        pytest.param(
            "The six were alive, said a rescue official, who gave no name.\n\n“It held,” he said.",
            "rescue official",
            id="told of before he is quoted",
        ),
        pytest.param(
            "Peter Lowe waited. One of them, a woman dressed as a rat, said she was cold."
            "\n\n“We multiply,” she said.",
            "woman",
            id="a woman among others",
        ),
        pytest.param(
            "Tom Bright ran.\n\n“He will be fine.” That was the manager, Helen Marsh, on Monday.",
            "Helen Marsh",
            id="that was the manager",
        ),
        pytest.param(
            "Tom Bright ran.\n\n“It is thin.” Helen Marsh has been a nurse since 2014.",
            "Helen Marsh",
            id="presented behind the quote",
        ),
        pytest.param(
            "Helen Marsh said parliament should ask why the check had “never happened”.",
            "Helen Marsh",
            id="what others should do",
        ),
        pytest.param(
            "Helen Marsh, who called it “a gesture”, said talks between them would go on.",
            "Helen Marsh",
            id="an aside before the verb",
        ),
        pytest.param(
            "A man who gave no name stood up to say the town was “paying for a holiday.”",
            "man",
            id="stood up to say",
        ),
    ],
)
def test_a_speaker_is_told_by_a_description(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


def test_words_inside_marks_tell_nobody() -> None:
    text = "He said, “They came, they went. Since then, nobody has told us anything.\n\n“We wait.”"
    assert len(quotes(text)) == 1
    assert quotes(text)[0].text.endswith("nobody has told us anything. We wait.")


def test_a_question_long_ago_makes_no_exchange() -> None:
    text = (
        "“We left,” Ana Ruiz said.\n\nThe pool is dry. The town waits. It is hot. Rain is far. "
        "Dust blows.\n\n“What can he do?” Tom Bright said.\n\n“He joins in.”"
    )
    assert said(text)[-1] == ("He joins in.", "Tom Bright")


@pytest.mark.parametrize(
    "text",
    [
        "The town put up a poster. It reads: “Helpers are not teachers”.",
        "The clerks put a sign on the old green freezer. It reads: “Tom was here”.",
        "A boy held up some card with “Can I have your cap” written on it.",
        "Folk gather under the tall clock that residents call “Big Liar.”",
    ],
)
def test_what_is_written_on_things_is_no_quote(text: str) -> None:
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Helen Marsh stole. “You took it all,” Tom Bright told her.", "Helen Marsh"),
        ("Helen Marsh stole.\n\nSentencing her, Tom Bright said: “You took it.”", "Helen Marsh"),
        ("Addressing the students in the hall, Tom Bright said: “Wait for me.”", "students"),
        ("In a text message to a friend, Helen Marsh wrote: “Another day.”", "friend"),
        ("“I am well,” Tom Bright told her mother.", "her mother"),
        ("“I am well,” Tom Bright told him.", None),
        ("Tom Bright warned some would “just stop”.", None),
    ],
)
def test_a_hearer_is_told_by_a_pronoun_or_an_opening(text: str, hearer: str | None) -> None:
    assert quotes(text)[-1].addressee == hearer


def test_a_title_in_the_attribution_parts_no_quote() -> None:
    text = "“It was easier,” said Tom Bright, whose film “The Salt House” opens soon. “I sold it.”"
    assert [quote.text for quote in quotes(text)] == ["It was easier, I sold it."]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz wore green. “I am a country girl,” confessed the Northport native.",
        "Ana Ruiz opened a third place in May. The restaurateur said it was “done”.",
        "Ana Ruiz won the raffle. “I thought it was a joke,” the plumber from Hull said.",
        "Ana Ruiz drives a bus. “It is all timing,” the former ballerina says.",
        "Ana Ruiz has not seen the post. “I like seafood,” said the Louisiana Republican.",
        "Ana Ruiz was less amused. “I will give him a fridge,” said the dinner lady, 58.",
    ],
)
def test_a_new_word_for_the_one_spoken_of_names_nobody_else(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz came late. “It is over,” the witness said.", "witness"),
        ("Ana Ruiz fought the plan. The Congress termed it “an eyewash”.", "Congress"),
        (
            "Ana Ruiz met a plumber from Hull. “It is all timing,” the plumber said.",
            "plumber",
        ),
        (
            "Ana Ruiz sued. A report by the city's auditor called it “a gift”.",
            "city's auditor",
        ),
        ("Ana Ruiz met Helen Marsh. “It is all timing,” the former ballerina says.", "Ana Ruiz"),
    ],
)
def test_who_plays_a_part_of_his_own_is_no_new_word(text: str, speaker: str) -> None:
    assert [each for _, each in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ana Ruiz, 61, made a record with Tom Bright, 26. “She is hard,” Bright says.\n\n"
            "The singer, now 61, has no plans to tour. “My knees are bad.”",
            ["Tom Bright", "Ana Ruiz"],
        ),
        (
            "Station chief Ana Ruiz met Tom Bright, 31. Ruiz praised the 31-year-old. “I was "
            "quick,” the 31-year-old said.",
            ["Tom Bright"],
        ),
        (
            "Congresswoman Ana Ruiz came. “I do not do gotcha,” she snapped.\n\nHost Tom Bright "
            "pressed her. “It is your bill,” he said.\n\n“Then read it,” the lawmaker shot back.",
            ["Ana Ruiz", "Tom Bright", "Ana Ruiz"],
        ),
        (
            "Manager Ana Ruiz praised captain Tom Bright. “He runs,” the manager said. “She trusts "
            "me,” the skipper said.",
            ["Ana Ruiz", "Tom Bright"],
        ),
        (
            "Ana Ruiz was elected in 2030. The Riverton mayor said it was “open for business”.",
            ["Ana Ruiz"],
        ),
        ("For Ana Ruiz, who swam it at 70, it was “just a wash”.", ["Ana Ruiz"]),
        (
            "The late Gary Pike left it to Olga Pike, a teacher. “He never signed,” Pike said.",
            ["Olga Pike"],
        ),
        (
            "Ana Ruiz fell over. The actress joked: “I bowed.” Driver Tom Bright was in Leeds. "
            "“She called me,” he said.\n\nLast month the star said she was “clumsy”.",
            ["Ana Ruiz", "Tom Bright", "Ana Ruiz"],
        ),
    ],
)
def test_ages_and_words_used_before_tell_who_is_meant(text: str, wanted: list[str]) -> None:
    assert [speaker for _, speaker in said(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ana Ruiz found her daughter, Keira, on the floor. “She was cold,” her mother said.",
            "Ana Ruiz",
        ),
        ("Ana Ruiz’s daughter was born early. “She was a pound,” her mum said.", "Ana Ruiz"),
        ("Tom Bright taught his son to sail. “He was a natural,” his father said.", "Tom Bright"),
        (
            "Ana Ruiz, whose son Tom Bright lost a leg, came. “He never wept,” his mother said.",
            "Ana Ruiz",
        ),
        ("Ana Ruiz’s son, Tom Bright, went to sea. “He never wrote,” his mother said.", "Ana Ruiz"),
        ("Ana Ruiz lives with her mother. “She is a pain,” her mother said.", "her mother"),
        ("Ana Ruiz has a son. “He is a pain,” her mother said.", "her mother"),
        ("Tom Bright has a daughter of ten. “He is a pain,” his father said.", "his father"),
    ],
)
def test_a_mother_is_whose_child_was_told_of(text: str, wanted: str) -> None:
    assert [speaker for _, speaker in said(text)] == [wanted]
