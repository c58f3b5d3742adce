from __future__ import annotations

import pytest

from briefing.parser.telling.steps import next_step
from briefing.text.tokens import tokenize


def folded(text: str) -> list[str]:
    return tokenize(text).folded


@pytest.mark.parametrize(
    "sentence",
    [
        "A hearing is set for 12 December.",
        "The council will vote on the plan next week.",
        "The panel is due to report in May.",
        "He was remanded and is due in court on Friday.",
        "Scaffolding is to go up in February.",
        "The owner has been asked to appear again on Thursday.",
        "The search would resume at first light on Monday, police said.",
        "From 1 January, boats in the harbour will need a permit.",
        "A second ferry is expected later this year.",
        "The inquiry, which is to report within 15 days, has begun.",
        "The ship's owners plan to refloat her by the end of the month.",
        "They’ll meet in Ostvik on Oct. 29.",
        "The coalition talks are to resume after Easter.",
        "Parliament must meet by March 17 to choose a prime minister.",
        "The ferry is now due to sail again in May.",
        "The trial, due to begin on Monday, was put off.",
        "Further rules are due before the end of the year.",
        "Today, Ostvik will play Vestby in the final.",
        "Tomorrow the court will hear the pilot.",
        "Next week the council will vote on the plan.",
        "Later this month, divers will search the wreck again.",
        "Starting in the fall, pupils of both schools will share one hall.",
        "Tonight the mayor will speak to the crews.",
        "Next spring the ferry will be sold.",
        "From next year, every boat must carry a beacon.",
        "Tomorrow, 40 farmers will drive their tractors to the ministry.",
        "Next month the board is to choose a new head of the clinic.",
        "Later this year, the county will sell its shares in the mill.",
        "Beginning on 1 June, the bridge will be closed to lorries.",
        "Thursday will bring a second hearing for the pilot.",
    ],
)
def test_what_comes_and_when_is_a_next_step(sentence: str) -> None:
    assert next_step(folded(sentence)) == 1.0


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("The board next meets on 21 January.", 0.8),
        ("Rovers meet Ostvik again in the cup on Saturday.", 0.8),
        ("The trial continues on Monday.", 0.8),
        ("The first boat under the new contract sails on 1 September.", 0.8),
        ("Voters go to the polls on 8 June.", 0.8),
        ("The new rules come into force on 1 April.", 0.8),
        ("Applications close on August 31.", 0.8),
        ("The election is on November 3.", 0.8),
        ("The case was adjourned until 14 March.", 0.8),
        ("If it rains, the match will be played on Sunday.", 0.6),
        ("The vote is Oct. 26.", 0.8),
        ("The next hearing is Tuesday.", 0.8),
        ("His birthday is Tuesday.", 0.0),
    ],
)
def test_what_is_less_certain_counts_less(sentence: str, sure: float) -> None:
    assert next_step(folded(sentence)) == pytest.approx(sure)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted on the plan last Monday.",
        "It would have closed in May.",
        "The fire, which seemed to begin in a kitchen on Thursday, is out.",
        "The crew agreed to leave the boat.",
        "He said on Monday that nobody was hurt.",
        "The harbour closed in February for the first time since 1981.",
        "Prices will rise.",
        "The company was to blame, the court said on Friday.",
        "It rained until Sunday.",
        "The harbour will close for repair, the council said on Monday.",
        "The ferry will stay after the council voted on Monday to pay for it.",
        "The shop opens on Mondays.",
        "His lawyers said that he would appeal.",
        "The ferry was late due to problems with a gate that was mended on Monday.",
        "Flights were cancelled due to fog on Thursday.",
        "The delay was due to the snow on Monday.",
        "A plan to build a wall collapsed on Wednesday night.",
        "The council’s plan to mend the quay fell by two votes on Monday.",
        "The fair was off to a bright start on Saturday night.",
        "Vestby would close two parks under a budget that went to the council on Tuesday.",
        "The port will gain from a law which was passed in May.",
        "The fund would total 98 million kroner, down 3 per cent from this year.",
        "Today the harbour is empty, and nobody would say why.",
        "Tonight nobody was on the quay.",
        "Tomorrow's weather was the only thing that they spoke of.",
        "Next door to the mill, a bakery has opened.",
        "Today the mill would cost 40 million kroner.",
        "Monday was the last day on which a ferry sailed.",
        "Starting with one boat, the brothers built a fleet.",
    ],
)
def test_what_is_over_or_has_no_date_is_none(sentence: str) -> None:
    assert next_step(folded(sentence)) == 0.0
