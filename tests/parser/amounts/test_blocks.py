"""Numbers that count nothing are no figures."""

from __future__ import annotations

import pytest

from tests.parser.amounts.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "The talks began on June 9 in London.",
        "They met on 9 and 10 June 2025.",
        "The deal of Sept. 9-11, 2024, failed.",
        "On 21 february it rained.",
        "He was born in 1984 and moved in the 1990s.",
        "The 2024 elections were close.",
        "The season of 2019-20 was cut.",
        "The works date from 1892 – 94.",
        "By 1340, the town was rich.",
        "The tomb is from 700 BC.",
        "The shop opens at 10am and shuts at 6.30 p.m.",
        "It struck at 11:11 on Friday.",
        "The launch is at 1400 GMT.",
        "They spoke after five o’clock.",
        "It was the 22nd race and his first win.",
        "She is in her 80s.",
        "No. 10 and the G7 said little about COVID-19.",
        "The Boeing 737 crashed near Route 66.",
        "An ATR 72 aircraft landed.",
        "Boeing grounded the popular 737 Max jet.",
        "The iPhone 15 Pro costs more.",
        "Article 5 and Sections 21, 24, and 26 apply.",
        "Chapter 11 is on page 45.",
        "Friday was day two of the storm.",
        "They called 911 at once.",
        "Call 0800 555 111 or +44 20 7946 0018.",
        "He lives at 10 Downing Street.",
        "One of the men fled.",
        "The song was number one.",
        "The song rose to number 3 and #65.",
        "The two had married.",
        "Ford needed a sibling or two.",
        "The studies agree (10, 11) and others too [3].",
        "1. Stir the soup.",
        "They won 3-1 at home.",
        "It was open 24/7 after 9/11.",
        "Her blood pressure was 140/90.",
        "Version 3.11.2 is out.",
        "They met at twenty past ten and left at ten to nine.",
        "It rang at quarter to four, and again at half past six.",
        "The lights went out a little before four.",
        "He came home around eleven that night.",
        "By ten the square was full.",
        "The wife of one baker rang the paper.",
        "She won the mixed doubles in May.",
        "The favourites were: 1) Plaice, 2) Bream, 3) Cod, 4) Hake.",
        "The rules are a) be early, 1) be loud and 2) be gone.",
        "That makes 10^4 * 70 = 700,000 grains of sand.",
        "The size was cut to 2^15 - 1.",
        "The team shipped Marlin 2.8 in May.",
        "Files from Marlin 2.8 open in Marlin 3.1.",
        "The old pages are plain HXML 4.02 and load fast.",
        "The 2.8.x branch is frozen.",
        "He posted it on the Silver Lane 2.0 forum.",
        "The robot R2-D2 rolled on stage.",
        "The road would cut the village in two, and few want it.",
        "The ship broke in two.",
        "They won game four of the final.",
        "She lost round two of the contest in June.",
        "3 · “The Long Night” · November 4, 1999",
        "His song “Three Lone Wolves” won.",
        "The band 30 Seconds to Mars sang.",
        "The Six-Day War changed that.",
        "A double murder was a half-hearted job.",
        "Text the word to 22840.",
        "See https://example.org/2024/5/page7 for more.",
        "The M25 and the A330 were closed.",
        "The 350 bus was late.",
        "They came at half past nine.",
        "It is a two-way street.",
        "The road was shut between junctions 10 and 11.",
        "See picture 3 of 12.",
        "Fahrenheit 451 is a book.",
        "It released glucagon-like peptide 1.",
        "A town that goes to bed at ten is a car park.",
        "The shift started at 6, and the bar shut at about eleven.",
        "The first boats are in by six.",
        "The kick-off was moved to 7 because of the heat.",
        "Doors open at 5.30.",
        "A mother of four wept.",
        "($1 = 4.2 ringgit)",
        "(1 euro = 11.6 Swedish crowns) (Writing by Ann Poe)",
        "He saw it two Thursdays ago.",
        "It may bring a strong gale or two.",
        "She nearly quit in week two after a fall.",
        "He rang 999 and waited.",
        "30 -",
        "Ito pitted on lap 31.",
        "The river will have the house one day.",
        "They met again at 19.45.",
        "The doors close at half nine.",
        "It is a three-piece suit.",
        "Season 3 has episode 12 on Channel 4.",
        "Signal No 3 is up and the alert is at level four.",
    ],
)
def test_a_number_that_counts_nothing_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Gaza 50 people died.", "50"),
        ("Inflation fell in October 2022 to 4 per cent.", "4 per cent"),
        ("On May 14, 200 people came.", "200"),
        ("A survey of 1,004 adults ended.", "1,004"),
        ("On page 45, it lists 14 rules.", "14"),
        ("The 10-year bond rose.", "10-year"),
        ("Turnout stood at 6, he said.", "6"),
        ("Its shares closed at 5.30 on Friday.", "5.30"),
        ("They lost by six.", "six"),
        ("The family of three left.", "three"),
    ],
)
def test_a_count_beside_a_date_or_name_is_kept(text: str, words: str) -> None:
    assert [each[0] for each in read(text)] == [words]


def test_the_minutes_of_a_match_are_no_figures() -> None:
    text = (
        "The striker and the midfielder scored in the league match for the coach. "
        "Diallo (67) levelled on 88 minutes."
    )
    assert read(text) == []
