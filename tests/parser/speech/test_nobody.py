"""Words in marks that nobody says, words that nobody certain says, and whom they are said to."""

from __future__ import annotations

import pytest

import briefing


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (
            "The last thing you should consider when you shop is “artificial replacement”.",
            "artificial",
        ),
        (
            "There are updates to the filters and enhancements to the “map composer” used "
            "for print.",
            "map composer",
        ),
        (
            "The new release allows many more map attributes to be controlled by these "
            "“data definition” settings.",
            "data definition",
        ),
        (
            "“We have strong ties,” Bob Gates said in an interview on NBX's “Meet the Nation.”",
            "Meet the",
        ),
        (
            "Until recently, Fernando Caudel answered questions on the marketplace "
            "“Evolution.” Now he does not.",
            "Evolution",
        ),
        (
            "Look at what you're buying, go through your personal “should I buy this?” "
            "test, and walk away.",
            "should I",
        ),
        (
            "The film, “A Long Way Down the River”, opens on Friday. Director Uma Rao said "
            "she was tired.",
            "A Long",
        ),
        (
            "The word “sustainable” appears forty times in the plan, by planner Ida Roth.",
            "sustainable",
        ),
        ("The so-called “bedroom tax” is back, and the “bedroom tax” has friends.", "bedroom tax"),
        ("Lee “Faker” Sang-hyuk signed for the club. Mun “Oner” Hyeon-ju stayed.", "Faker"),
        ("Lee “Faker” Sang-hyuk signed for the club. Mun “Oner” Hyeon-ju stayed.", "Oner"),
        (
            "The chorus of “Never Mind the Rain” rang out as the coffin left. Rev Ann Shaw "
            "led the prayers.",
            "Never Mind",
        ),
        ("It “Born to Run”", "Born"),
    ],
)
def test_words_in_marks_that_nobody_says_are_no_quote(text: str, opens: str) -> None:
    quotes = briefing.brief(text).quotes or ()
    assert [quote.text for quote in quotes if quote.text.startswith(opens)] == []


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (
            "Pat Doyle has rejected claims by Lucy Marsh that the gates were “rusted solid”.",
            "rusted solid",
        ),
        (
            "One reason may be the addition of concern about Europe: “There are "
            "significant downside risks to the outlook.”",
            "There are",
        ),
        (
            "In jeans, sneakers and black shirts, he would build to a finale he would "
            "preface by saying, “One more thing.” Steve Jobb was a showman.",
            "One more",
        ),
        ("Nobody said “stop”. The lorry rolled on into the river.", "stop"),
        (
            "Stephan Fried denied all charges. To the question, “you know what you are "
            "accused of, have you made any mistakes?”, Mr Fried replied: “No, I don't "
            "think so”.",
            "you know",
        ),
        ("Asked “are you sorry?”, Lars Holm said: “Every day.”", "are you"),
        (
            "In answer to the question “who pays?”, treasurer Joy Abara wrote: “The bank does.”",
            "who pays",
        ),
    ],
)
def test_nobody_certain_is_nobody(text: str, opens: str) -> None:
    quotes = briefing.brief(text).quotes or ()
    assert [quote.speaker for quote in quotes if quote.text.startswith(opens)] == [None]


@pytest.mark.parametrize(
    ("text", "opens", "hearer"),
    [
        (
            "Lena Voss, 34, was shot on her porch. Her sister, Karin Voss, ran out when "
            "she heard it.\n\n“I held her head and I sang,” Voss told the paper.",
            "I held",
            "paper",
        ),
        (
            "Lucy Marsh wrote to Pat Doyle that the gates, which he had promised to mend, "
            "were “rusted solid”.",
            "rusted solid",
            "Pat Doyle",
        ),
        (
            "President Otieno told the General Assembly 18 months ago that he would seek "
            "“real change on two issues”.",
            "real change",
            "General Assembly",
        ),
        (
            "“The offer stands,” spokesman Josh Ernst told reporters aboard Air Guard One.",
            "The offer",
            "reporters",
        ),
        ("“We are ready,” Captain Lyn Sato told the Herald on Tuesday.", "We are", "Herald"),
        (
            "“We are ready,” Captain Lyn Sato told a packed hall in Osaka last night.",
            "We are",
            "packed hall",
        ),
        ("Duncan Eze answered “no” to questions about whether he had been ill.", "no", None),
        ("“Go home,” the guard told them.", "Go home", None),
        (
            "“Go home,” she told her brother, Sam Lee, by phone. Ada Lee was in Accra.",
            "Go home",
            "Sam Lee",
        ),
        (
            "“I did not take it,” he told the court, his voice shaking. Lars Holm, 40, "
            "denies theft.",
            "I did",
            "court",
        ),
        (
            "Speaking to Channel Six after the game, coach Bo Lind called it “a night to bury”.",
            "a night",
            "Channel Six",
        ),
        (
            "“It was chilling,” Rosa Diaz told the BBX's Today programme.",
            "It was",
            "BBX's Today programme",
        ),
    ],
)
def test_the_hearer_is_named_without_time_and_place(
    text: str, opens: str, hearer: str | None
) -> None:
    quotes = briefing.brief(text).quotes or ()
    assert [quote.addressee for quote in quotes if quote.text.startswith(opens)] == [hearer]
