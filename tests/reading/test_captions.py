"""Captions and credits."""

from __future__ import annotations

import pytest

from briefing.reading.blocks import Block, Line
from briefing.reading.captions import mark_captions
from briefing.reading.credits import (
    credits_joined,
    has_credit,
    is_credit,
    mark_bracketed,
    mark_repeated_credits,
)


@pytest.mark.parametrize(
    "text",
    ["PHOTO: AFP", "(Image: Getty)", "Photo by Ana Ruiz/Reuters", "Ana Ruiz/AFP", "Getty Images",
     "Image Credits: UiPath", "Ana Ruiz | Moment | Getty Images", "(AP Photo/Ana Ruiz)",
     "Photograph: Ana Ruiz/The Harbour Post", "via Reuters", "Picture courtesy of the family",
     "Google Street View", "Courtesy Marlow Council", "Marlow Council via Facebook",
     "Ana Ruiz via X", "Ana Ruiz | Staff photographer", "Ana Ruiz, staff photographer",
     "Marlow Post file", "Marlow Post file photo", "Google Maps",
     "HP PHOTO: ANA RUIZ", "Credit...Ana Ruiz for The Harbour Post", "© Ana Ruiz"],
)  # fmt: skip
def test_a_credit_alone(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize(
    "text",
    ["Photos of the flood were shared widely on Monday.", "The picture is bleak", "Image matters",
     "Courtesy is dead", "How to reach us via Facebook and other ways to talk to the council",
     "A photographer's eye", "Download the File", "Open a file photo", "Harbour Post FILE",
     "The Post opens its file", "Ana Ruiz, staff writer",
     "The mayor spoke to Reuters.", "Photography for all",
     "Getty, the heirs of the old mill, sold it in 1961.",
     "© 2031 AFP", "© 2031 The Harbour Post"],
)  # fmt: skip
def test_no_credit(text: str) -> None:
    assert not is_credit(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The gutted house on Monday. Photograph: Ana Ruiz/Reuters", True),
        ("Marina Lund, 37(Image: Harbour via Getty Images)", True),
        ("The star at the cupCredit: PA", True),
        ("The cattle at a tank last week. (Supplied: Per Lund)", True),
        ("Per Lund has never seen so many (Harbour News: Ana Ruiz)", True),
        ("It rained for a week (at last: no more).", False),
        ("A fire in Lima, Nov. 4, 2031. (AP Photo/Ana Ruiz)", True),
        ("He spoke at the court. (Photo: Ana Ruiz / UN Photo. Courtesy of the court)", True),
        ("The mayor told parliament so on Monday. (Reuters)", False),
        ("She put it thus: it was her only picture: a boat", False),
        ("The talks ended on Monday, the ministry said.", False),
    ],
)
def test_a_credit_at_the_end(text: str, wanted: bool) -> None:
    assert has_credit(text) is wanted


def kinds(*texts: str) -> list[str]:
    lines = [Line(Block(text)) for text in texts]
    for line in lines:
        if is_credit(line.text):
            line.reason = "photo credit"
    credits_joined(lines)
    mark_captions(lines)
    return [line.reason or line.kind for line in lines]


STORY = "The council voted on Monday to keep the ferry. It had wanted to scrap it."


def test_the_line_over_a_credit_is_a_caption() -> None:
    assert kinds(STORY, "Marta Oduya shakes hands with the mayor in Lima.", "PHOTO: AFP") == [
        "",
        "caption",
        "photo credit",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lorries queue at the old bridge on Monday morning",
        "A lorry on the old bridge on Monday",
        "Engineers inspect the deck of the bridge in April 2031",
        "Councillor Eva Lund, who leads the committee, at the meeting on Tuesday",
        "An artist's impression of the new bridge",
        "An aerial view of the old bridge",
        "A still from the town's own camera",
        "Tom Brandt with his dog Bo",
        "Eva Lund with her brother Per outside the mill",
    ],
)
def test_a_line_without_a_stop_is_a_caption_by_what_it_says(text: str) -> None:
    assert kinds(STORY, text, STORY)[1] == "caption"


@pytest.mark.parametrize(
    "text",
    [
        "What happened on Monday",
        "How the council voted on Tuesday",
        "A quiet Sunday",
        "A picture of health",
        "A view to a vote",
        "Closed since Monday",
        "The committee meets again on Monday.",
        "He came to the meeting with his dog, and it barked at the mayor for an hour on Monday.",
        "Why lorries may not cross the bridge on Monday",
    ],
)
def test_a_heading_or_a_sentence_is_no_caption(text: str) -> None:
    assert kinds(STORY, text, STORY)[1] == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Ana Ruiz, Harbour Post", "photo credit"), ("Ana Ruiz for the Harbour Post", "photo credit"),
     ("Ana Ruiz, the mayor", ""), ("Good news for the Harbour Post", ""), ("Ana Ruiz", "")],
)  # fmt: skip
def test_a_name_with_a_paper_among_the_paragraphs_took_a_picture(text: str, wanted: str) -> None:
    lines = [Line(Block(each)) for each in (STORY, text, STORY)]
    mark_bracketed(lines)
    assert lines[1].reason == wanted


def test_a_story_paragraph_over_a_credit_is_no_caption() -> None:
    assert kinds(STORY, "(Image credit: Harbour)") == ["", "photo credit"]


def test_a_broken_credit_is_one() -> None:
    assert kinds(STORY, "Ivy is easy to grow", "(", "Image:", "Getty Images)", STORY)[1:5] == [
        "caption",
        "photo credit",
        "photo credit",
        "photo credit",
    ]


@pytest.mark.parametrize(
    "text",
    ["(L/R) Ana Ruiz and Per Lund shake hands.", "FILE PHOTO: The port in 2030.",
     "Pictured right, is reader Nicole Berg", "Ana Ruiz (left) with Per Lund at the port.",
     "Ana Ruiz helps her son with his books April 14, 2031, in Ostvik, Iowa.",
     "THERE SHE GOES … Mayor Ana Ruiz leaves on a trip.",
     "Smoke is seen over the port in this picture obtained from social media. /via REUTERS"],
)  # fmt: skip
def test_a_caption_by_its_own_words(text: str) -> None:
    assert kinds(STORY, text, STORY)[1] == "caption"


@pytest.mark.parametrize(
    "text",
    ["The law takes effect on Jan. 1, 2032, in all states.", "“The left is weak,” he said.",
     "She was seen as a threat.", "Nobody was left in the house."],
)  # fmt: skip
def test_a_story_line_is_no_caption(text: str) -> None:
    assert kinds(STORY, text, STORY)[1] == ""


def test_a_name_below_three_pictures_took_them() -> None:
    texts = ["The hall in spring.", "Kim Osei", "The hall in May.", "Kim Osei", "A door."]
    texts += ["It rained on.", "Kim Osei"]
    lines = [Line(Block(text)) for text in texts]
    lines[4].text = "The old door of the hall."
    mark_repeated_credits(lines)
    assert [line.text for line in lines if line.reason] == []
    lines[5].text = "The new door of the hall."
    mark_repeated_credits(lines)
    assert [line.text for line in lines if line.reason] == ["Kim Osei"] * 3


TOLD = "Officials said on Monday that the ferry would stay, and that the fares would not rise."


def test_a_paragraph_that_stands_twice_is_no_caption() -> None:
    assert kinds("Ferry stays for good", STORY, STORY, TOLD)[1:3] == ["", ""]
    assert kinds(TOLD, STORY, TOLD, TOLD, STORY)[2:4] == ["", ""]


def test_a_story_of_which_all_stands_twice_has_no_captions() -> None:
    texts = [f"The boat sailed on day {day} of the month." for day in range(1, 20)]
    assert set(kinds(*(text for text in texts for _ in range(2)))) == {""}


def test_words_for_the_blind_and_the_same_as_captions_are_captions() -> None:
    picture = [
        ("Per Lund on the pier in Ostvik.",) * 2,
        ("The boat in the harbour of Ostvik.",) * 2,
    ]
    found = kinds(*[TOLD, STORY] * 3, *picture[0], *[STORY, TOLD] * 3, *picture[1], STORY)
    assert found.count("caption") == found.count("repeated line") == 2


@pytest.mark.parametrize("under", ["Photo: Kim Osei", "Kim Osei/AFP", "(Image: Getty)"])
def test_the_first_line_over_a_credit_is_the_headline(under: str) -> None:
    assert kinds("Council keeps night ferry", under, STORY)[0] == ""
    assert kinds("The ferry at its pier", under, "Council keeps night ferry", STORY)[0] == "caption"


def test_a_name_over_a_credit_is_the_writers_unless_the_story_tells_of_it() -> None:
    assert kinds("Council keeps night ferry", "Ana Ruiz", "PHOTO: AFP", STORY)[1] == ""
    assert kinds("Ferry stays", "Ana Ruiz", "PHOTO: AFP", f"Ms Ruiz voted. {STORY}")[1] == "caption"


def test_a_pictures_label_is_no_part_of_the_caption() -> None:
    assert kinds(STORY, "Image caption,", "The clock was stopped by lightning", STORY)[1:3] == [
        "picture label",
        "caption",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("(With AFP)", "desk line"),
        ("(with Reuters)", "desk line"),
        ("(With AFP inputs)", "desk line"),
        ("(With Thanks to Kim Osei)", "photo credit"),
    ],
)
def test_a_paragraph_over_an_agency_in_brackets_is_no_caption(line: str, reason: str) -> None:
    over = "Councillor Bo Reed buys no more fish at the old market."
    lines = [Line(Block(each)) for each in (over, line, "Tags: fish")]
    mark_bracketed(lines)
    mark_captions(lines)
    assert lines[1].reason == reason
    assert (lines[0].kind == "caption") == (reason == "photo credit")
