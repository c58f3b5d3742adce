"""Names that no list holds, in a story of some length, told by what stands beside them."""

from __future__ import annotations

import pytest

from briefing.parser.people import find_people
from briefing.reading.text import article_as_is
from briefing.text.document import read_document

# A story longer than a passage: in a short one a single sign is enough for a surname.
REST = (
    "\n\nThe road was closed for two days and nobody in the village knew when it would be open"
    " again, so the bus went another way and the children walked to school in the rain." * 4
)


def names(text: str) -> list[str]:
    return [person.name for person in find_people(read_document(article_as_is(text + REST)))]


@pytest.mark.parametrize(
    "frame",
    [
        "Police killed {} in May.",
        "Police shot dead {} in May.",
        "Gunmen abducted {} near Gao.",
        "They buried {} on Sunday.",
        "The funeral of {} drew thousands.",
        "{}, now a surgeon in Bern, came back.",
        "{}, once a surgeon, came back.",
    ],
)
def test_an_unlisted_name_told_once_has_a_personal_sign(frame: str) -> None:
    found = find_people(read_document(article_as_is(frame.format("Besnik Krasnoqin"))))
    assert [person.name for person in found] == ["Besnik Krasnoqin"]


def test_a_herd_that_is_killed_is_nobody() -> None:
    assert not find_people(read_document(article_as_is("The army killed Bos Taurel cattle.")))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ngaro Muzingo, MLA for Columbia River-Revelstoke, raised it.", ["Ngaro Muzingo"]),
        ("Khinong Nosak, the Opposition MLA for the area, called it late.", ["Khinong Nosak"]),
        ("Velnak, CEO of the group, is out.", ["Velnak"]),
        (
            "Among them were a married couple, Puminu and Leolope Meailomi, 81 and 79.",
            ["Puminu", "Leolope Meailomi"],
        ),
        ("They have two boys, Dzhabek and Tsikhanbek, and a dog.", ["Dzhabek", "Tsikhanbek"]),
        ("He voted no, as did Myavy Kyapho and Noith Chano.", ["Myavy Kyapho", "Noith Chano"]),
        (
            "A spokeswoman for Anthem Blue Cross and Blue Shield in Ohio, Alebe Khudur, said no.",
            ["Alebe Khudur"],
        ),
        ("Det Con Leololo Puvao, of Dunsmere Police, urged care.", ["Leololo Puvao"]),
        ("It killed Sergeant First Class Chelath Rajilan, 32.", ["Chelath Rajilan"]),
        ("Kanuolo, my aunt, has stopped listening.", ["Kanuolo"]),
        ("Velnak, my favourite bar, is closed.", []),
        ("Their father, a welder named Gvikhan, left for Alaska.", ["Gvikhan"]),
        ("It is swept by a daughter of the late Suithan, who is old.", ["Suithan"]),
        ("It was the late Velnak boss who did it.", []),
        ("The firm bought land from the heirs of one Myavy and sold 212 flats.", ["Myavy"]),
        ("Six-year-old Tualo was treated for asthma.", ["Tualo"]),
        ("The three-year-old Velnak startup was sold.", []),
        ("The bell was cast by a pupil of Seloorath Sudath.", ["Seloorath Sudath"]),
        ("A woman called out: “Love you, Sirisi!” Another left.", ["Sirisi"]),
        (
            "Bnei Galil 2 (Kizi 12, Mbalanyi 90) Shimshon 1 (Rumbo 33). Halftime 1-1.",
            ["Kizi", "Mbalanyi", "Rumbo"],
        ),
        ("Offices: Tilbury; Harwich, Goole, Hull, Leith; Oban, Wick, Ayr", []),
        ("“He lied to me,” says Muzingo.", ["Muzingo"]),
        ("Shetash Gvilash won the race which was held on Friday.", ["Shetash Gvilash"]),
        ("It was won by Swiss pair Chano Chanet and Tukwa Zosi.", ["Chano Chanet", "Tukwa Zosi"]),
        ("Fasua Siomi QC, for the council, said no.", ["Fasua Siomi"]),
        ("Five prisoners, the Australian, Tuanu Kape, among them, left.", ["Tuanu Kape"]),
        (
            "It was set up by the envoy to the Middle East, Nothoun Suvy. It starts at noon.",
            ["Nothoun Suvy"],
        ),
        ("She heads Microbiology and Infectious Diseases at the hospital.", []),
        ("He was caught by his opposite number, Gvidur Gvilash, for 13.", ["Gvidur Gvilash"]),
        ("In a letter to Ngaro Muzingo, the board said sorry.", ["Ngaro Muzingo"]),
        ("The prize was presented to Ngaro Muzingo by the dean.", ["Ngaro Muzingo"]),
        ("Present were Ngaro Muzingo and Tualo Bemba.", ["Ngaro Muzingo", "Tualo Bemba"]),
        ("“It is a disgrace.” – Ngaro Muzingo", ["Ngaro Muzingo"]),
        ("Ngaro Muzingo, of Gulu, was there.", ["Ngaro Muzingo"]),
        ("Ngaro Muzingo, then 19, was there.", ["Ngaro Muzingo"]),
        ("Ngaro Muzingo, prosecuting, told the court so.", ["Ngaro Muzingo"]),
        ("Ngaro Muzingo, wearing a red hat, smiled.", ["Ngaro Muzingo"]),
        ("Ngaro Muzingo (pictured) said no.", ["Ngaro Muzingo"]),
        ("The DCP (South) Ngaro Muzingo said no.", ["Ngaro Muzingo"]),
        ("Its spokesperson, ’Mapera Nalam, said it was over.", ["’Mapera Nalam"]),
        ("He sang ’Velnak’ and told Obama ’We will go’ again.", ["Obama"]),
        ("P&O Ferries and 7-Eleven said no. So said McDonald's.", []),
        ("Muvolo Dzhabek drives a bus.\n\n“It was bad,” she said.", ["Muvolo Dzhabek"]),
        ("Meet Muvolo Dzhabek. “It was bad,” he says.", ["Muvolo Dzhabek"]),
        ("Velnak Systems makes pumps.\n\n“It was bad,” she said.", []),
        ("For Muvolo Dzhabek, it is no joke. Dzhabek has a shop.", ["Muvolo Dzhabek"]),
        ("Outside the court Muvolo Dzhabek thanked her friends.", ["Muvolo Dzhabek"]),
        ("After the trial Muvolo Dzhabek said it was late.", ["Muvolo Dzhabek"]),
        ("Staff at the works Muvolo Dzhabek said it would close.", []),
        ("On the bank of the river Jack Candle builds boats.", ["Jack Candle"]),
        ("In front of the church Jack Candle laid a wreath.", ["Jack Candle"]),
        ("Near the pier the ferry Muvolo Dzhabek sank.", []),
        ("In Nairobi Muvolo Dzhabek left. “It is late,” Dzhabek said.", ["Muvolo Dzhabek"]),
        ("In Kyiv Ukraine Muvolo Dzhabek left. Dzhabek said so.", ["Muvolo Dzhabek"]),
        ("In Kyiv Ukraine Jack Miller left.", ["Jack Miller"]),
        ("In Nairobi Muvolo Dzhabek is a bar.", []),
        ("Faith Winters has a shed. At first Faith had no money.", ["Faith Winters"]),
        ("Faith Winters has a shed.", []),
    ],
)
def test_an_unlisted_name_is_told_by_its_neighbours(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def test_a_team_sheet_is_a_row_of_players() -> None:
    sheet = (
        "Porto: Simbo Chaye; Ndakwa, Nkoga, Hanyi, Musi Ndaye;"
        " Masik, Chabazi Lungo; Sili (Haye 83), Mumuzi"
    )
    assert len(names(sheet)) == 10
