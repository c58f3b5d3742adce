"""People: names, what is no name, one line for each person, spans that give back the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article, Paragraph, Person
from briefing.parser.people import find_people
from briefing.reading.text import article_as_is
from briefing.text.document import read_document


def people(text: str) -> tuple[Person, ...]:
    return find_people(read_document(article_as_is(text)))


def names(text: str) -> list[str]:
    return [person.name for person in people(text)]


def mentions(text: str) -> list[str]:
    spans = sorted(span for person in people(text) for span in person.mentions)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mr Tom Harker said he would go.", ["Tom Harker"]),
        (
            "Premier Zhou Lanfen met Kim Dae-sik and Park Min-ho in Oslo.",
            ["Zhou Lanfen", "Kim Dae-sik", "Park Min-ho"],
        ),
        ("Vice Premier He Guofeng spoke. He left. Vice Premier He waved.", ["He Guofeng"]),
        (
            "The mayor, Inês de la Vega, met Joost van den Heuvel.",
            ["Inês de la Vega", "Joost van den Heuvel"],
        ),
        (
            "Sheikh Omar bin Khalid Al-Harthi and Aminah binti Roslan were there.",
            ["Omar bin Khalid Al-Harthi", "Aminah binti Roslan"],
        ),
        ("Police named the driver as R. Muthusamy a/l Velu, 54.", ["R. Muthusamy a/l Velu"]),
        ("Datuk Seri Hamdan Ismail chaired the meeting.", ["Hamdan Ismail"]),
        ("Sen. J. D. Whitlow Jr., R-Ohio, won.", ["J. D. Whitlow Jr."]),
        ('A shareholder, Walter "Wally" Finch, asked why.', ['Walter "Wally" Finch']),
        (
            "Tadhg O'Hanlon and Niall Mac Giolla were charged.",
            ["Tadhg O'Hanlon", "Niall Mac Giolla"],
        ),
        ("Striker Didinho scored twice.", ["Didinho"]),
        ("A fisherman named Rahmat, 41, was missing.", ["Rahmat"]),
        ("Counsel Tunde Afolayan SAN addressed the court.", ["Tunde Afolayan"]),
        ("Special envoy to the European Union Greta Holm resigned.", ["Greta Holm"]),
        ("Dean Holloway scored after Hunter Blake crossed.", ["Dean Holloway", "Hunter Blake"]),
        ("Thunder: F Malik Okoro missed the game.", ["Malik Okoro"]),
        ("Officials said Monday the victim was Rosa May, who lived in May Street.", ["Rosa May"]),
        ("“We lost,” said Guilbert, who had waited.", ["Guilbert"]),
        ("Minister for Rural Development Sakiusa Ditovu said so.", ["Sakiusa Ditovu"]),
        (
            "Ratu Meli Vakaru and Kgosi Thato Seboko met Ato Girma Hunde.",
            ["Meli Vakaru", "Thato Seboko", "Girma Hunde"],
        ),
        (
            "Prince Rupert met Queen Camilla and Lady Gaga.",
            ["Prince Rupert", "Queen Camilla", "Lady Gaga"],
        ),
        ("They praised Friday Okoro and Will Ford in May.", ["Friday Okoro", "Will Ford"]),
        ("Gwilym ap Dewi dug. Mr ap Dewi sold it.", ["Gwilym ap Dewi"]),
        ("1. Pieter Vandal (Belgium) 2. Rosa Limo (Kenya) 6-4", ["Pieter Vandal", "Rosa Limo"]),
        ("P. Radley c Varney b Kimber 12", ["P. Radley", "Varney", "Kimber"]),
        (
            "Bill and Melinda Harrow gave. I Wayan Sudana came.",
            ["Bill", "Melinda Harrow", "I Wayan Sudana"],
        ),
        (
            "Hundreds cheered Yau Wai-lam and Amos Kipruto-Sang.",
            ["Yau Wai-lam", "Amos Kipruto-Sang"],
        ),
    ],
)
def test_names_are_found_however_they_are_written(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Lincoln Center and Trump Tower were shut.",
        "Goldman Sachs, Morgan Stanley and JP Morgan advised.",
        "Hurricane Katrina struck New Orleans in August.",
        "Washington said Beijing and London had agreed in Geneva.",
        "The Sharpe ratio and the Nobel Prize were discussed on Friday.",
        "The ferry Dewi Sri had its lights on near Port Louis.",
        "They met at King Abdullah University on Martin Luther King Boulevard.",
        "Star Wars and Resident Evil sold well.",
        "Shares of Tessenor rose. Tessenor, which makes pumps, said its profit grew.",
        "WINDS HIT COAST AS SCHOOLS CLOSE",
        "A man from Ballina who fell was flown to Perth, said the FrameNet desk.",
        "Mr. Speaker, the Marks & Spencer bill is dead. Mark my words.",
        "Johnson & Johnson, Kantar and Clube do Remanso will sue in Jackson, Mississippi.",
        "But The Hague and Saudi Arabia said No.",
        "China said it hopes for more. Georgia told Jordan that Sydney and Victoria agreed. "
        "Beijing wants talks; China insists. Israel vowed that China would answer, Kenya added.",
        "",
    ],
)
def test_places_firms_and_things_are_no_people(text: str) -> None:
    assert names(text) == []


def test_later_forms_belong_to_the_full_name() -> None:
    text = (
        "HOLM QUITS\n\nFinance minister Greta Holm quit on Monday. Holm's deputy, Ivo Brandt, "
        "will follow. “Greta was tired,” Mr Brandt said. The Holm plan is dead, said Ms. Holm."
    )
    found = people(text)
    assert [person.name for person in found] == ["Greta Holm", "Ivo Brandt"]
    assert found[0].aliases == ("HOLM", "Holm", "Greta")
    assert len(found[0].mentions) == 6
    assert found[0].text == "Greta Holm"
    assert found[0].paragraph == 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ola Brekke and Tomas Brekke spoke.", ["Ola Brekke", "Tomas Brekke"]),
        ("John M. Ford wrote it. John Milo Ford was born in 1957.", ["John Milo Ford"]),
        ("Volodymyr Zelenskiy left. Zelensky spoke in Kyiv.", ["Volodymyr Zelenskiy"]),
        ("Timothy Morris left. Tim Morris spoke.", ["Timothy Morris"]),
        ("Joko Widodo, known as Jokowi, spoke. Jokowi left.", ["Joko Widodo"]),
        (
            "Jean-Luc van den Berghe, 58, joined. Van den Berghe said so.",
            ["Jean-Luc van den Berghe"],
        ),
    ],
)
def test_one_person_has_one_line(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def test_titles_and_possessives_stay_outside() -> None:
    text = "President Ana Ruiz’s aide met Dr Bo Lindqvist. Ruiz's car was gone."
    assert mentions(text) == ["Ana Ruiz", "Bo Lindqvist", "Ruiz"]


def test_a_person_of_a_caption_alone_is_left_out() -> None:
    text = "Ana Ruiz spoke.\n\nTom Harker watches Ana Ruiz."
    article = Article(text, (Paragraph("body", 0, 15), Paragraph("caption", 17, len(text))))
    found = find_people(read_document(article))
    assert [(person.name, len(person.mentions)) for person in found] == [("Ana Ruiz", 1)]


_PIECES = st.sampled_from(
    "Ana Ruiz|Mr|Sen.|the|said|,|(|)|“|”|'s|45|van|de|bin|al-|New York|He|A|I|.|\n\n|—|Bank|"
    'director of|who|J.|Jr.|s/o|É|ß|ﬁ|İ|’|"|...|Monday|as|was'.split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map(" ".join)))
def test_any_text_gives_spans_of_itself_and_the_same_twice(text: str) -> None:
    found = people(text)
    assert found == people(text)
    for person in found:
        assert text[person.start : person.end] == person.text == person.name
        assert list(person.mentions) == sorted(set(person.mentions))
        if person.role:
            assert text[person.role.start : person.role.end] == person.role.text
    spans = sorted(span for person in found for span in person.mentions)
    assert all(one.end <= other.start for one, other in pairwise(spans))
