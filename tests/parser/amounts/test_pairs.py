"""Ranges, changes, votes, scores and conversions are one figure each."""

from __future__ import annotations

import pytest

from briefing.model import Figure
from tests.parser.amounts.reading import figures_of

SPORT = (
    "The striker scored in the second half and the coach praised his midfielder after the match, "
    "the best of the season in the league."
)


def _related(text: str) -> Figure:
    return next(each for each in figures_of(text) if each.relation)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It cut duties from 145 per cent to 30 per cent.", ("145", "30", "%")),
        ("It raised the tax from 25 to 35%.", ("25", "35", "%")),
        ("Growth was 28 per cent, up from 24.", ("24", "28", "%")),
        ("The rate rose to 4.2 per cent in May from 3.9 per cent in April.", ("3.9", "4.2", "%")),
        ("Profit was $5 million, up from $3 million in 2023.", ("3000000", "5000000", "USD")),
        ("Wages will rise from £10.42 to £11.44 an hour.", ("10.42", "11.44", "GBP/hour")),
        ("It made Rs 9 crore, against Rs 4 crore a year earlier.", ("40000000", "90000000", "INR")),
        ("The rate was 5.2% versus 4.9% a year ago.", ("4.9", "5.2", "%")),
        (
            "Debt was 2.4 times core earnings at the end of June, against 2.9 times a year ago.",
            ("2.9", "2.4", None),
        ),
        ("It sold $4bn, compared with $3bn in 2020.", ("3000000000", "4000000000", "USD")),
        ("Profit was $5m, down 46 per cent from $9m.", ("9000000", "5000000", "USD")),
        (
            "Profit fell to 5 million euros ($6m), from 8 million euros a year earlier.",
            ("8000000", "5000000", "EUR"),
        ),
        (
            "Inflation slowed from a peak of 11.1 per cent in October 2022 to 4 per cent.",
            ("11.1", "4", "%"),
        ),
        ("The lead narrowed from 21 points to 17.", ("21", "17", None)),
        ("It grew from 800,000 to 1.3 million.", ("800000", "1300000", None)),
    ],
)
def test_from_a_to_b_is_a_change(text: str, wanted: tuple[str, str, str | None]) -> None:
    figure = _related(text)
    assert figure.relation == "change"
    assert figure.to
    assert (figure.value, figure.to.value, figure.unit) == wanted
    assert figure.to.unit == figure.unit


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Between 5 and 7 per cent agreed.", "Between 5 and 7 per cent", ("5", "7", "%")),
        (
            "It is 24.2 to 33 billion euros.",
            "24.2 to 33 billion euros",
            ("24200000000", "33000000000", "EUR"),
        ),
        ("A fine of $5-$10 million is due.", "$5-$10 million", ("5000000", "10000000", "USD")),
        ("It has 1,200–1,500 members.", "1,200–1,500", ("1200", "1500", None)),
        ("Two to three metres of snow fell.", "Two to three metres", ("2", "3", "metre")),
        ("It takes three or four days.", "three or four days", ("3", "4", "day")),
        ("Women aged 15 to 49 were asked.", "aged 15 to 49", ("15", "49", "year")),
        ("It costs anywhere from 5 to 9 dollars.", "5 to 9 dollars", ("5", "9", "USD")),
    ],
)
def test_a_range_is_one_figure_over_both(
    text: str, words: str, wanted: tuple[str, str, str | None]
) -> None:
    figure = _related(text)
    assert (figure.relation, figure.text) == ("range", words)
    assert figure.to
    assert (figure.value, figure.to.value, figure.unit) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers voted 217 to 213 for it.",
        "Lawmakers voted 217-213 for it.",
        "The Senate approved it by 217 votes to 213.",
    ],
)
def test_a_vote_is_one_count(text: str) -> None:
    figure = _related(text)
    assert (figure.kind, figure.relation, figure.value) == ("count", "versus", "217")
    assert figure.to
    assert figure.to.value == "213"


def test_a_score_is_a_figure_in_a_sports_report_only() -> None:
    assert figures_of("Rovers won 3-1 at home.") == ()
    figure = next(each for each in figures_of("Rovers won 3-1 at home.", SPORT) if each.to)
    assert (figure.relation, figure.text) == ("versus", "3-1")


@pytest.mark.parametrize(
    ("text", "step", "level"),
    [
        ("Shares rose $1.20 to $83.55.", "$1.20", "$83.55"),
        ("The yield rose 5 basis points to 4.21%.", "5 basis points", "4.21%"),
        ("The index lost 1.2 per cent to 4,927.93.", "1.2 per cent", "4,927.93"),
        ("Pay rose by 5 cents to $34.57.", "5 cents", "$34.57"),
    ],
)
def test_a_step_and_the_level_reached_are_two_figures(text: str, step: str, level: str) -> None:
    found = figures_of(text)
    assert [each.text for each in found] == [step, level]
    assert not any(each.relation for each in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It cost 20 million won ($15,314) in Seoul.", ("$15,314", "15314", "USD")),
        ("They walked 20 miles (32 km) north.", ("32 km", "32", "kilometre")),
        ("It was 46.3C (115F) at noon.", ("115F", "115", "F")),
        (
            "The fund lost nearly $2 billion in 2024, or about €1.8bn.",
            ("€1.8bn", "1800000000", "EUR"),
        ),
    ],
)
def test_a_conversion_belongs_to_its_amount(text: str, wanted: tuple[str, str, str]) -> None:
    (figure,) = figures_of(text)
    assert figure.equivalent
    assert (figure.equivalent.text, figure.equivalent.value, figure.equivalent.unit) == wanted


def test_years_are_no_range_and_no_change() -> None:
    assert [each.text for each in figures_of("It fell 25 percent from 1980 to 2012.")] == [
        "25 percent"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The crowd gave odds of 31 to 1 on him.", [("31 to 1", "31", "versus", "1")]),
        ("The pub ran at a 19-to-1 dog ratio.", [("19-to-1", "19", "versus", "1")]),
        (
            "Exports slid from about 12 percent of output in 1991 to less than 3 percent in 2019.",
            [("12 percent", "12", "change", "3")],
        ),
        (
            "Rents grew from 21 percent of wages at the turn of the century to 34 percent.",
            [("21 percent", "21", "change", "34")],
        ),
    ],
)
def test_ratios_and_changes_of_a_share_are_one_figure(
    text: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    got = [(x.text, x.value, x.relation, x.to.value if x.to else None) for x in figures_of(text)]
    assert got == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The home side slumped to 9 for 233.", ["233"]),
        ("The home side slumped to 233 for 9.", ["233"]),
        ("Bell took 3 for 77.", ["3"]),
        ("Bell took 3 for 77 and Tom Marsh 2 for 66.", ["3", "2"]),
    ],
)
def test_runs_stand_for_a_cricket_score_and_wickets_for_a_bowler(
    text: str, wanted: list[str]
) -> None:
    play = "The batsman, the bowler and the captain said the innings had few overs and wickets."
    assert [each.text for each in figures_of(play, text)] == wanted
