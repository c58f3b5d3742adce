"""An amount that the text says is not so is no figure of the story."""

from __future__ import annotations

import pytest

from tests.parser.amounts.reading import figures_of


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The clinic has 1,900 beds, not 2,400 as earlier reported.", ["1,900"]),
        ("It cost not £24 million but £19 million.", ["£19 million"]),
        ("Not 10 but 14 houses burned.", ["14"]),
        ("It will hire 40 welders rather than 300.", ["40"]),
        ("Members pay $12 a month instead of $20.", ["$12 a month"]),
        ("Instead of 300 welders, it will hire 40 cooks.", ["40"]),
        ("It fell by 6 per cent, not by 16 per cent, it said.", ["6 per cent"]),
        ("It killed nine people, and not about 12.", ["nine"]),
        ("An earlier version said 300 nurses; it is 30.", ["30"]),
        ("An earlier version of this story said it was worth $9 billion.", []),
        ("This article originally said that 4,000 homes had burned.", []),
        ("An earlier version of this article said 30 nurses instead of 300 nurses.", ["300"]),
        ("“He is 19, and he plays like he is 30,” she said.", ["19"]),
        ("“She's 71 and runs as if she were 50,” he said.", ["71"]),
        ("She's 19, not 30.", ["19"]),
        ("“It isn’t 300 jobs, it’s 30,” she said.", ["30"]),
        ("It is not 300 jobs, it is 1,200, he said.", ["1,200"]),
        ("“He is 19. He plays like a man of 30,” she said.", ["19"]),
        ("“Ask me when I am 90,” he said.", []),
        ("It set aside $45 million rather than the planned $60 million.", ["$45 million"]),
        ("They are two points behind City, who sit top with a game in hand, not four.", ["two"]),
        ("An earlier version said £3 million, not £30 million.", ["£30 million"]),
    ],
)
def test_what_the_text_says_is_not_so_is_left_out(text: str, kept: list[str]) -> None:
    assert [each.text for each in figures_of(text)] == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Not 5 per cent of members voted.", ["5 per cent"]),
        ("It hired 40 cooks and not more than 300 guards.", ["40", "300"]),
        ("It sold not only 40 lamps but 300 beds.", ["40", "300"]),
        ("It burned 300 homes, not two weeks after the flood.", ["300", "two weeks"]),
        ("He is 30, like his friend, who is 31.", ["30", "31"]),
        ("It did not cut 300 jobs when it shut 40 shops.", ["300", "40"]),
        ("I left when I was 16.", ["16"]),
        ("Tom Reed, 30, is not 31 until May.", ["30", "31"]),
        ("He caught 12 fish, not two of them large.", ["12", "two"]),
        ("It did not sell 40 lamps in May, and 300 beds in June.", ["40", "300"]),
        ("An earlier version of the plane carried 300 people.", ["300"]),
        ("The report said that 4,000 homes had burned.", ["4,000"]),
    ],
)
def test_what_is_only_graded_or_told_stays(text: str, kept: list[str]) -> None:
    assert [each.text for each in figures_of(text)] == kept


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The firm has not 300 staff but 30.", "staff"),
        ("The village has 30 homes instead of the 400 it had in 1950.", "homes"),
    ],
)
def test_what_is_so_is_told_without_what_is_not(text: str, about: str) -> None:
    (figure,) = figures_of(text)
    assert figure.text == "30"
    assert figure.about
    assert figure.about.text == about
