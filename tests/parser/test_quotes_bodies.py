"""The company, the ministry, it: a body that speaks has the name that the text gave it."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Lumenta plans to close three plants by spring. In a statement, the company said the "
            "decision was “painful but unavoidable.”",
            "Lumenta",
        ),
        (
            "FC Rosenau parted with their coach on Sunday. The club said there had been “a frank "
            "exchange of views.”",
            "FC Rosenau",
        ),
        (
            "The Ministry of Health has told clinics to stop using the batch. “There is no cause "
            "for panic,” the ministry said.",
            "Ministry of Health",
        ),
        (
            "The National Transport Safety Board sent six investigators. The agency said the wing "
            "had shown “signs of fatigue.”",
            "National Transport Safety Board",
        ),
        (
            "The Teachers' Union of Namaqua called the offer an insult. The union said its members "
            "would “not be bought for a bag of maize.”",
            "Teachers' Union of Namaqua",
        ),
        (
            "The charity Warm Hearths runs nine kitchens. The charity said demand was “like "
            "nothing we have seen.”",
            "Warm Hearths",
        ),
        (
            "Delta Fibre Co said on Tuesday that the sale was off. Delta fell 7 percent. “The "
            "parties were unable to agree,” the company said.",
            "Delta Fibre Co",
        ),
        (
            "Strava has a new map. The Strava Community Hub is full of praise. The company says "
            "that women are “less likely” to run at night.",
            "Strava",
        ),
        (
            "Umhlaba, whose shares fell 6% on the news, built half of the line. It is owed R88m. "
            "In its announcement it said the failure to pay was “not unrelated” to the stoppage.",
            "Umhlaba",
        ),
        (
            "The Congress, which has four seats, demanded a probe. The marigold was now “the only "
            "industry in the state”, it said in a post.",
            "Congress",
        ),
        (
            "Power utility NamGrid will not switch it off. Local resident Tom Bright was glad. The "
            "utility says the poor will be “spared for now”.",
            "NamGrid",
        ),
        (
            "Loopwise, the Leeds startup that records meetings, is growing. Privacy group Noyd has "
            "sued. The startup says recordings are “deleted within the hour.”",
            "Loopwise",
        ),
        (
            "The Rivers Court ruled that an email was not enough. “Notice which cannot be read is "
            "not notice,” it said.",
            "Rivers Court",
        ),
        (
            "The Royal College of Vets has a plan. The College urged owners to walk “where "
            "possible”.",
            "Royal College of Vets",
        ),
        (
            "The CMO was silent. The Congress demanded a probe. It is “the only industry”, it "
            "said.",
            "Congress",
        ),
        (
            "In March the band Low Tide signed to Obelisk. The label called them “the sound of a "
            "wet Tuesday”.",
            "Obelisk",
        ),
        (
            "Workers at Carlow Motors walked out. The carmaker said the rota was “lawful”.",
            "Carlow Motors",
        ),
        ("Swapo won the seat. The party said it was “a vote for peace”.", "Swapo"),
        ("The BCCB has dropped Ana Ruiz. The board said it was “a question of form”.", "BCCB"),
    ],
)
def test_a_body_keeps_its_name(text: str, speaker: str) -> None:
    assert [each for _, each in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Two banks, Orell and Sankt Veit, have talked for weeks. The bank said the talks were "
            "“constructive”.",
            "bank",
        ),
        (
            "Tom Bright met the Ministry of Health in Leeds. The company said the talks were "
            "“constructive”.",
            "company",
        ),
        (
            "Ofwat fined Brightwell on Monday. The regulator said it was “beyond excuse”.",
            "regulator",
        ),
        (
            "The Ministry of Defence bought drones. The Ministry of Health bought masks. The "
            "ministry said they were “as ordered”.",
            "ministry",
        ),
        ("Fresh snow fell in Leeds on Monday. The company said it was “ready”.", "company"),
    ],
)
def test_a_body_that_may_be_several_stays_the_words(text: str, speaker: str) -> None:
    assert [each for _, each in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz had threats. A note was under her door. “We know you,” it said.", "note"),
        ("A box came from Ana Ruiz with two eggs and a card. “Sorry,” it read.", "card"),
        ("Ana Ruiz sent a letter to the board. “I leave with pride,” it said.", "Ana Ruiz"),
        ("Ana Ruiz read his letter in full. Tom Bright had kept it.", None),
        ("The board had a letter from Ana Ruiz. “I leave with pride,” it said.", "Ana Ruiz"),
        ("The board read Ana Ruiz’s letter. “I leave with pride,” it said.", "Ana Ruiz"),
    ],
)
def test_a_paper_speaks_for_its_author_or_itself(text: str, speaker: str | None) -> None:
    assert [each for _, each in said(text)] == ([speaker] if speaker else [])
