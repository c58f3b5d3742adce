"""Which names are one person's, how a person is called, and whether it is a man or a woman."""

from __future__ import annotations

import pytest

from briefing.parser.annotate import Columns, annotate
from briefing.parser.people.joining import join
from briefing.parser.people.mentions import Mention
from briefing.parser.people.names import fullest
from briefing.reading.text import article_as_is
from briefing.text.document import read_document


def marked(text: str) -> tuple[Columns, list[Mention]]:
    """An article and its mentions, which stand in square brackets."""
    plain, spans = "", []
    for piece in text.split("["):
        name, bracket, rest = piece.partition("]")
        if bracket:
            spans.append((len(plain), len(plain) + len(name)))
        plain += name + rest
    columns = annotate(read_document(article_as_is(plain)))
    token = columns.document.token_from
    return columns, [Mention(token(start), token(end), 0.9) for start, end in spans]


def told(columns: Columns, mention: Mention) -> str:
    """The text of a mention."""
    tokens = columns.document.tokens
    return columns.document.text[tokens.starts[mention.first] : tokens.ends[mention.last - 1]]


def groups(text: str) -> list[str]:
    """Each person's names in text order, joined by a slash."""
    columns, mentions = marked(text)
    return ["/".join(told(columns, each) for each in group) for group in join(columns, mentions)]


ONE_PERSON = {
    "given name, surname": "[Ana Ruiz] spoke. [Ruiz] left. [Ana] wept.",
    "a middle name left out": "[Luis Alfonso Quintero] came. [Luis Quintero] sang. [Luis] left.",
    "initials": "[George W. Lund] spoke. [George Lund] left. [G. W. Lund] wept. [Lund] slept.",
    "initials for the given name": "“No,” said [B. U. Okaforo]. Then [Benjamin Okaforo] left.",
    "initials without dots": "[KP Olivik] spoke. [K. P. Olivik] left.",
    "the surname first, and last": "[Leung Wai-man] sang. [Wai-man Leung] left. [Leung] wept.",
    "a Hungarian's": "[Szalai Márta] came. [Márta Szalai] spoke. [Szalai] left.",
    "Korean, with and without a hyphen": "[Kim Tae-woo] sang. [Kim Taewoo] left. [Tae-woo] wept.",
    "a particle": "[Dario van der Laan] spoke. [Van der Laan] left. [van der Laan] wept.",
    "an Arabic article": "[Haidar al-Lami] came. [Al-Lami] spoke. [Haidar Lami] left.",
    "half of a double surname": "[Nosi Mkhwana-Dlomo] rose. [Mkhwana] left. [Nosi Dlomo] slept.",
    "accents": "[José Peña] spoke. [Jose Pena] left. [Peña] slept.",
    "a possessive": "[Bo Lund]'s coach left. [Lund]’s knee hurt.",
    "of respect, behind": "[Shin Takeda] left. “[Takeda-san] is kind,” she said.",
    "of respect, a word": "Minister [Imtiaz Ali] left. [Imtiaz Sahib] was late.",
    "of respect, before": "Governor [Ganjar Prawo] left. [Pak Ganjar] was late.",
    "a short form with the surname": "[William Lund] spoke. [Bill Lund] left. [Will Lund] wept.",
    "a short form alone": "[Tasha Bellamin] sang. [Tash] left.",
    "the clipped form of a listed name": "[Timothy Aas] rose. [Tim Aas] left.",
    "a surname misspelt": "[Amos Linetzky] spoke. [Linetsky] left.",
    "a letter left out": "[Randy Kremlacek] spoke. [Kremacek] left. [Randy Kremlacek] slept.",
    "two letters exchanged": "[Nazrul Hasanov] spoke. [Narzul] left.",
    "known as": "[Kim Do-jin], better known to fans as [Haru], sang. [Haru] left.",
    "known as, after its use": "[Haneulo] left. [Kim Do-yeon], known as [Haneulo], sang.",
    "known as, in marks": "[Garfield Lund], popularly called ‘[Biggar]’, left. He knew [Biggar].",
    "a by-name within the name": "[Linus “Red” Aas] sang. [Red] wept. [Linus Aas] left.",
    "as he was known": "[Peter Lundam] was here. [Mike Orr], as [Peter Lundam] was known, left.",
    "née": "[Mary Otienko], née [Wanjirun], taught there.",
    "née, with the given name": "[Angela Lund] (née [Angela Stone]) was late. [Lund] left.",
    "born": "[Bo Lund] was born [Tandiwe Nkala] in Hull. [Lund] left.",
    "born, put in between": "[Ilse Brandtner], born [Ilse Kühnel], died in 1990.",
    "Jr. left out": "[Bo Ruiz Jr.] spoke. [Bo Ruiz] left. [Ruiz] wept.",
    "a king's number left out": "King [Harald V] came. [Harald] left.",
    "the same full name twice": "[Ana Ruiz] and [Ana Ruiz] are one.",
    "a form of address against the lists": "[Ivy Lundal] is 30. Mr. [Lundal] left.",
    "a name alone, twice": "[Neymo] scored. [Neymo] left.",
}

SEVERAL = [
    ("[Ana Ruiz] met [Bo Lund]. [Ruiz] left.", ["Ana Ruiz/Ruiz", "Bo Lund"]),
    ("[George W. Lund] and [George H. W. Lund] left.", ["George W. Lund", "George H. W. Lund"]),
    ("[Tomas Lindalu] is late. Mrs [Lindasu] rang.", ["Tomas Lindalu", "Lindasu"]),
    ("[Omar Lali] left. He works for [Omar Agha].", ["Omar Lali", "Omar Agha"]),
    # Form of address and given name.
    (
        "[Peter Lund] and his wife, [Anna Lund], own it. Mr. [Lund] left. Mrs. [Lund] wept.",
        ["Peter Lund/Lund", "Anna Lund/Lund"],
    ),
    ("[Peter Gamlin] was held. “No,” Mrs [Gamlin] said.", ["Peter Gamlin", "Gamlin"]),
    ("Mr [Gamlin] left. His daughter, [Lucy Gamlin], stayed.", ["Gamlin", "Lucy Gamlin"]),
    ("Mr [Aas] and Mrs [Bo] left. Mr [Bo] wept.", ["Aas", "Bo", "Bo"]),
    # Kin.
    (
        "[Ana Ruiz] and her son, [Bo Ruiz Jr.], left. [Bo Ruiz], 80, wept.",
        ["Ana Ruiz", "Bo Ruiz Jr./Bo Ruiz"],
    ),
    (
        "The late [Joe Reyon] built it. His son, [Joe Reyon Jr], runs it.",
        ["Joe Reyon", "Joe Reyon Jr"],
    ),
    ("Lord [Harkon]'s son, [Giles Harkon], spoke.", ["Harkon", "Giles Harkon"]),
    ("[Bo Lund], son of [Lund], wept.", ["Bo Lund", "Lund"]),
    (
        "[Colin] and [Margaret Tait] own it. [Colin Tait] wept.",
        ["Colin/Colin Tait", "Margaret Tait"],
    ),
    ("[Bo Ruiz Jr.] met [Bo Ruiz Sr.] there.", ["Bo Ruiz Jr.", "Bo Ruiz Sr."]),
    ("[Johann Aas] met King [Johann II]. [Aas] left.", ["Johann Aas/Aas", "Johann II"]),
    # Namesakes: who was named before, by surname, often, as a topic.
    (
        "[Luis Alfonso Quintero Daza] came. “Yes,” [Quintero] said. [Rosa Quintero] left.",
        ["Luis Alfonso Quintero Daza/Quintero", "Rosa Quintero"],
    ),
    (
        "[Leung Wai-man] opens at six. Her husband, [Simon Leung], cooks. [Leung], 51, pays.",
        ["Leung Wai-man/Leung", "Simon Leung"],
    ),
    (
        "[Kwak Min-seo] came. [Seo Dong-wook] left. [Seo] wept.",
        ["Kwak Min-seo", "Seo Dong-wook/Seo"],
    ),
    (
        "It rained on [Ada Pugh]. It snowed. It was late. [Gwen Pugh] came. “No,” said [Pugh].",
        ["Ada Pugh", "Gwen Pugh/Pugh"],
    ),
    (
        "[Ada Pugh] left. [Pugh] wept. [Pugh] ate. [Gwen Pugh] came. “No,” said [Pugh].",
        ["Ada Pugh/Pugh/Pugh/Pugh", "Gwen Pugh"],
    ),
    (
        "[Nadia Farrow-Kim] sang. Her mother, [Joan Kim], wept. [Farrow-Kim] left. [Kim] ate.",
        ["Nadia Farrow-Kim/Farrow-Kim", "Joan Kim/Kim"],
    ),
    ("[Ida Stone] left. [Bo Lund], née [Stone], stayed.", ["Ida Stone", "Bo Lund/Stone"]),
    ("[Jung Ho-seok] sang. [Jungkuk] danced.", ["Jung Ho-seok", "Jungkuk"]),
]


@pytest.mark.parametrize("text", ONE_PERSON.values(), ids=ONE_PERSON.keys())
def test_forms_of_a_name_are_one_person(text: str) -> None:
    assert len(groups(text)) == 1, groups(text)


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_names_go_to_their_bearers(text: str, wanted: list[str]) -> None:
    assert groups(text) == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[Ruiz] left. [Ana Ruiz] spoke. [Ana Maria Ruiz] wept.", "Ana Maria Ruiz"),
        ("[G. W. Lund] left. [George Lund] spoke.", "George Lund"),
        ("[George Lund] left. [George W. Lund] spoke.", "George W. Lund"),
        ("They met [Harry] there. It was Prince [Harry] who came.", "Prince Harry"),
        ("They met Queen [Maud] there.", "Queen Maud"),
        ("They met Queen [Maud Lund Aas] there.", "Maud Lund Aas"),
        ("He met Prince. [Harry] left.", "Harry"),
        ("The sister [Maud] left.", "Maud"),
    ],
)
def test_the_fullest_form_names_a_person(text: str, name: str) -> None:
    columns, mentions = marked(text)
    assert told(columns, fullest(columns, mentions)) == name


@pytest.mark.parametrize(
    "text",
    ["[Ana Ruiz], ", "[Ruiz], ", "[Ruiz], known as [Ana], ", "[Ana Ruiz] and her son [Bo Ruiz]. "],
)
def test_a_name_repeated_without_end_is_read_to_the_end(text: str) -> None:
    assert 1 <= len(groups(text * 5_000)) <= 2


def test_namesakes_without_end_are_read_to_the_end() -> None:
    text = "".join(
        f"[{chr(97 + n % 26)}{chr(97 + n // 26)}b Ruiz]. [Ruiz]. ".title() for n in range(600)
    )
    assert len(groups(text * 8)) > 500
