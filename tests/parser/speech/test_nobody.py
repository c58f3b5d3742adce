"""Words in marks that nobody says, words that nobody certain says, and whom they are said to."""

from __future__ import annotations

import pytest

import briefing


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (
            "Beware of what the trade calls, in its small print, “planned decay”.",
            "planned",
        ),
        (
            "The app has a faster index and a tidier “page planner” for those who bind books.",
            "page planner",
        ),
        (
            "Printers may set the margins of a leaf with the new “binding edge” switch.",
            "binding edge",
        ),
        (
            "“Our doors are open,” Bob Gale told the host of RTX's “Meet the Harbour.”",
            "Meet the",
        ),
        (
            "For years Fernanda Cole gave advice on the message board "
            "“Low Tide.” Then she stopped.",
            "Low Tide",
        ),
        (
            "Take a breath, put the shoes back and run the “where will it live?” "
            "test on the way out.",
            "where will",
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
        ("Lee “Comet” Sang-min signed for the club. Mun “Otter” Hyeon-su stayed.", "Comet"),
        ("Lee “Comet” Sang-min signed for the club. Mun “Otter” Hyeon-su stayed.", "Otter"),
        (
            "The chorus of “Never Mind the Rain” rang out as the coffin left. Rev Ann Shaw "
            "led the prayers.",
            "Never Mind",
        ),
        ("It “Born to Run”", "Born"),
        ("“Water Towers,” which opens on Nov. 9, is long.", "Water"),
        ("“The Hours Between,” by Malcolm Treadwell, is short.", "The Hours"),
        ("“Sand Castles,” her second novel, sold 40 copies.", "Sand"),
        ("Malcolm Treadwell wrote “Dune,” a film about sand.", "Dune"),
        ("“The Mill,” starring Tom Hale, is not long.", "The Mill"),
        ("They sell “Water Towers” — a novel — “Sand Castles” and more.", "Water"),
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
            "He wore a beret and saved the best for the end, which he would "
            "announce by saying, “And now the soup.” Steve Moll was a showman.",
            "And now",
        ),
        ("Nobody said “stop”. The lorry rolled on into the river.", "stop"),
        (
            "Stephan Frey spoke for an hour. To the question, “would you sail that "
            "night again, with the same crew?”, Mr Frey replied: “I would, and "
            "sooner”.",
            "would you",
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
            "Governor Otieno told the Harbour Congress two winters ago that he would make "
            "“clean water a birthright”.",
            "clean water",
            "Harbour Congress",
        ),
        (
            "“The offer stands,” spokesman Josh Erne told reporters aboard the ferry.",
            "The offer",
            "reporters",
        ),
        ("“We are ready,” Captain Lyn Sato told the Herald on Tuesday.", "We are", "Herald"),
        (
            "“We are ready,” Captain Lyn Sato told a packed hall in Osaka last night.",
            "We are",
            "packed hall",
        ),
        ("Dunstan Eze wrote “no” beside each line of the form about fevers.", "no", None),
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
