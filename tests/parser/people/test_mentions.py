"""Who is named and how, where only the form or the place beside a name tells."""

from __future__ import annotations

import pytest

from briefing.parser.people import find_people
from briefing.reading.text import article_as_is, article_from_text
from briefing.text.document import read_document


def names(text: str) -> list[str]:
    return [person.name for person in find_people(read_document(article_as_is(text)))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels sent U Tun Naing, a teacher.", ["Tun Naing"]),
        ("The Jesuit is Gabriel Ruiz S.J. (Common Table).", ["Gabriel Ruiz"]),
        ("Its finance chief, Eric Szeto Kin-fai, left.", ["Eric Szeto Kin-fai"]),
        ("Ghanaian sprinter Justice Boateng won.", ["Justice Boateng"]),
        ("Zimbabwean striker Bishop Nculo scored.", ["Bishop Nculo"]),
        ("Senegalese wrestler Papa Dioral won.", ["Papa Dioral"]),
        ("The judge Justice Boateng ruled.", ["Boateng"]),
        ("In “Pale Harbor,” Leo Bly plays a cop.", ["Leo Bly"]),
        ("In “The Mule,” Ada Crane plays a nun.", ["Ada Crane"]),
        ("Augusta Mabel Crane, the actress, died.", ["Augusta Mabel Crane"]),
        ("In Virginia Mark Crane won.", ["Mark Crane"]),
        ("Sgt. Ally Thorne left.", ["Ally Thorne"]),
        ("Fighters of Al-Shabaab left. Al-Shabaab said so.", []),
        ("Prime Minister Mohammed Al-Sudani left. Al-Sudani said so.", ["Mohammed Al-Sudani"]),
        ("Brandon Mayor Doug Penner left.", ["Doug Penner"]),
        ("Sault Ste. Marie Mayor Donna Rear left.", ["Donna Rear"]),
        ("Prince Albert Mayor Bill Pow left.", ["Bill Pow"]),
        ("Unseeded Ana Ruiz of Peru won.", ["Ana Ruiz"]),
        ("Unbeaten Ana Ruiz of Peru won.", ["Ana Ruiz"]),
        ("Wildcard Ana Ruiz of Peru won.", ["Ana Ruiz"]),
        ("Avaz Tofiq oglu Zeyralov was held.", ["Avaz Tofiq oglu Zeyralov"]),
        ("Nikola Dragas, alias “Shrimp”, was held.", ["Nikola Dragas"]),
        ("Eiji Sakaki, nicknamed Mr Yen, said so.", ["Eiji Sakaki"]),
        ("“No,” said Ms Salmah binte Hamid, who sells tea.", ["Salmah binte Hamid"]),
        ("Jan-Baptist de Groote, 79, left.", ["Jan-Baptist de Groote"]),
        ("The report was by Anouk op den Akker, a lawyer.", ["Anouk op den Akker"]),
        ("The commissioner for power, Tobe Iluyomade, said no.", ["Tobe Iluyomade"]),
        ("Senators praised Sens. Maria Lind and Bo Lund.", ["Maria Lind", "Bo Lund"]),
        ("Professor Emerita Inge Lund spoke.", ["Inge Lund"]),
        ("President-elect Inge Lund spoke.", ["Inge Lund"]),
        ("Maj Gen (retd) Arvind Kulkarni, an analyst, left.", ["Arvind Kulkarni"]),
        ("Mayor of Brekke Town Lucy Lind opened it.", ["Lucy Lind"]),
        ("The band’s manager, Dontrell Abara, said no.", ["Dontrell Abara"]),
        ("A trader, who identified himself as Sunday, said no.", ["Sunday"]),
        ("A man called Okafor came. A girl named Zofia left.", ["Okafor", "Zofia"]),
        ("So did closer Art “The Mailman” Pappas.", ["Art “The Mailman” Pappas"]),
        (
            "The cook, Crisanto “Boy Santo” de los Reyes, left.",
            ["Crisanto “Boy Santo” de los Reyes"],
        ),
        ("It was signed by the Chief Press Secretary, Mallam Bello Hamwa.", ["Bello Hamwa"]),
        ("General manager Rich Winters left.", ["Rich Winters"]),
        ("A warehouse belonging to one Sunday Adamu was sealed.", ["Sunday Adamu"]),
        ("A man, who identified himself simply as Danlami, said no.", ["Danlami"]),
        ("Its president, Makhdoom Allah Warayo Shoro, left.", ["Allah Warayo Shoro"]),
        ("The chief, Pt. Rameshwar Dayal Chaubey, left.", ["Rameshwar Dayal Chaubey"]),
        ("A woman who gave only her family name, Pyo, had come.", ["Pyo"]),
        ("The spokesman, SP Gambo Kwache, said no.", ["Gambo Kwache"]),
        ("These two could have been another Harold Lund.", ["Harold Lund"]),
        ("Jan de Smet, who was late, left.", ["Jan de Smet"]),
        ("Memory Chikomba said no. Chikomba left.", ["Memory Chikomba"]),
        ("Friday Osanebi said no.", ["Friday Osanebi"]),
        ("Anna Winter said no. It told Winter to go.", ["Anna Winter"]),
        ("The road was shut by Victor Wall. Critics of Wall said so.", ["Victor Wall"]),
        ("Szijjarton, the Hungarian foreign minister, left.", ["Szijjarton"]),
        ("Her neighbour Zeinabou sold two goats.", ["Zeinabou"]),
        ("Ijaz Ahmadi c Cork b Mullaly 61", ["Ijaz Ahmadi", "Cork", "Mullaly"]),
        ("Metz 2 (Gourvenk 14th minute, Traorek 76th) Nice 1", ["Gourvenk", "Traorek"]),
        ("Bowling: Lewesk 23-3-112-0, Salisbury 29-3-116-1", ["Lewesk", "Salisbury"]),
        ("3 - Anto Drobnik (Bastiak), Xavier Grav (Lille)", ["Anto Drobnik", "Xavier Grav"]),
        ("It was Truong My Lanh, who left.", ["Truong My Lanh"]),
        ("By 5 August Hasina was away. Hasina had left.", ["Hasina"]),
        ("A Dutch couple, Joost and Anna van Rhijn, left.", ["Joost", "Anna van Rhijn"]),
        ("Its convener A. Nasreen Begum, a student, left.", ["A. Nasreen Begum"]),
        ("The party’s acting president Given Lubindo says no.", ["Given Lubindo"]),
        ("Mesikov is 38. Mueniko is nineteen and left.", ["Mesikov", "Mueniko"]),
        ("Hediyeh Tehranu is away.", ["Hediyeh Tehranu"]),
        ("“My name is Mazik,” he said.", ["Mazik"]),
        ("The head of the SBK (Swiss Bank), Nunzo Galantin, left.", ["Nunzo Galantin"]),
        (
            "He knew Anna Lund, Walker Evans, Chuck Close and Bo Ruiz.",
            ["Anna Lund", "Walker Evans", "Chuck Close", "Bo Ruiz"],
        ),
        ("He had a brother, Niklausz, who left.", ["Niklausz"]),
        ("“No,” said W. W. Ball.", ["W. W. Ball"]),
        ("They served King Carlos I and the queen.", ["Carlos I"]),
        ("I want a bus.\n\nHatty Coylek, Brindle Bay", ["Hatty Coylek"]),
        ("Rebel leader Okelo said no.", ["Okelo"]),
        ("The prefect, Oumarou Sanda Kadri, promised a tanker.", ["Oumarou Sanda Kadri"]),
        ("Mayor Tory Whanaka spoke. Sen. Rusty Veal left.", ["Tory Whanaka", "Rusty Veal"]),
        ("Pathum Niskara was late. Niskara had fallen.", ["Pathum Niskara"]),
        (
            "On the ballot is Yesid Mosquera Arango, a leader of the union.",
            ["Yesid Mosquera Arango"],
        ),
    ],
)
def test_a_name_is_found_whole(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Lance Corporal", "Lance Corporal"),
        ("Petty Officer", "Petty Officer"),
        ("Headmistress", "Headmistress"),
        ("Supermodel", "Supermodel"),
        ("Eyewitness", "Eyewitness"),
        ("Rookie", "Rookie"),
        ("Queenslander", "Queenslander"),
        ("Dubliner", "Dubliner"),
        ("Scotsman", "Scotsman"),
        ("South African", "South African"),
        ("Spaniard", "Spaniard"),
        ("Farmer", "Farmer"),
        ("Alhaja", None),
        ("Accra Lions coach", "Accra Lions coach"),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "The road was shut. {} Fenwick Oduya told the court it was late.",
        "The road was shut, and {} Fenwick Oduya told the court it was late.",
        "“It was late,” said {} Fenwick Oduya, who left on Monday.",
    ],
)
def test_what_somebody_is_stays_outside_the_name(frame: str, before: str, role: str | None) -> None:
    found = find_people(read_document(article_as_is(frame.format(before))))
    assert [person.name for person in found] == ["Fenwick Oduya"]
    said = found[0].role
    assert (said.text if said else None) == role


@pytest.mark.parametrize(
    "honour",
    """
    Her Excellency/Engr./Pharm./Surv./Oloye/Hajia/Alh./Madam/Tmt/Datin Paduka/YB/Cikgu/Hj./Cong.
    DCI/WPC/Undersheriff/Rebbe/Grand Ayatollah/Weizero/Osabarima/Camarada/Amb./Bupati/SDM/DI/VC
    Prof. Dr./Tan Sri Datuk Seri/Brig Gen (rtd)/Rev. Fr./Most Rev/Air Commodore/Lt. Col./Corporator
    """.strip()
    .replace("\n    ", "/")
    .split("/"),
)
def test_an_honour_stays_outside_the_name(honour: str) -> None:
    assert names(f"“No,” said {honour} Rustam Dulatov, who left.") == ["Rustam Dulatov"]


@pytest.mark.parametrize(
    "thing",
    """
    Hospital/Foundation/Awards/Stadium/International Airport/Street/Park/Hall/House/Law/Inquiry/Show
    Quartet/Tower/Scholarship/Fellowship/Stakes/Classic/Square/Flyover/Estate/Home/Chowk/Yojana/Ratio
    Courthouse/Telescope/School of Law/& Co/Partners/Church/Film Festival/Federal Building/Trophy
    """.strip()
    .replace("\n    ", "/")
    .split("/"),
)
def test_what_is_named_after_somebody_is_nobody(thing: str) -> None:
    text = f"It rained. Nelson Abioye {thing} said it was late. Funds went to Rajiv Menon {thing}."
    assert names(text) == []


@pytest.mark.parametrize("letters", ["PhD", "Esq", "QC", "MP", "SAN", "OBE"])
def test_letters_behind_a_name_stay_outside(letters: str) -> None:
    assert names(f"“No,” said Nelson Abioye {letters}, who left.") == ["Nelson Abioye"]


@pytest.mark.parametrize(
    "name", ["Faith Mason", "Hunter Price", "Rose Marshall", "Dean Bishop", "Christian Peter Lund"]
)
def test_a_first_name_that_is_a_word_too_stays_in_the_name(name: str) -> None:
    assert names(f"{name} told the court it was late.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The MV Alma Brekke was tied up again.",
        "A first ship, the 9,400-container Prince Aldric, is due.",
        "Shares in Halvorsen Brekke (HBRK.L) fell. Halvorsen Brekke lifted its forecast.",
        "The president of Orlanda left. Orlanda’s president said no.",
        "PORT JELAI, Malaysia – Prices rose.",
        "Her play, “Boy, Falling,” opens soon.",
        "Fares on the line rose. Fares will be free.",
        "China is not easy, he said. Trade with China fell.",
        "Regulator Ofwat said bills would rise.",
        "The watchdog Ofwat said bills would rise.",
        "They had a dog called Mandela and a boat named Ana Ruiz.",
        "They were pulled aboard the Lady Marion on Sunday.",
        "The minister said Sindh had received less. Sindh was angry.",
        "“Tan Sri is a big man,” she said.",
        "They live in Kampung Lata Rek near Jalan Tun Razak.",
        "Nobody came to Rani Kamlavati Chowk.",
        "At 4:52 PM Terrible news came.",
        "The party calls it the “Darya Bachao March”.",
        "Tren de Aragua and Movimiento al Socialismo were named. Vale do Minho rose.",
        "Le Soleil and Der Bote reported it. Colo Colo signed no one.",
        "Corovax V was tested. Moderna and Halvor Nordsk rose.",
        "Majlis Amanah Rakyat issued notices. Sekolah Ulu Lubai won.",
        "Market leader Tessenor said no.",
        "It was bought from its investors, Speedinvest and Lakestar.",
        "A probe named Hayabusa Minik has found it. They lost a cow called Bridget.",
        "It will have a mode called Lady Marrow. It was sampled by OSIRIS-REx, which fell.",
        "The manager said Ixomir’s price was high.",
        "Lough Conn rose. Wadi Natrun was dry.",
        "Kenya Power said it was not them. Boston Foods said so.",
        "Veterans Day was late. Armistice Day is the anniversary.",
        "WWF Hellas says it lost its birds.",
        "Rival Tessen Analytics raised money. Tessen Biotech left.",
        "Dutch insurer Tessenor said profit rose. Tessenor USA did well.",
        "Analysts at ABN Halvork expected it.",
        "Fortunately, he was late. Fortunately they were.",
        "Shares in Halvard Mining fell. Halvard said no. Halvard declined to comment.",
        "Victor Street was closed. Nobody lives on Victor Street.",
    ],
)
def test_ships_firms_places_and_works_are_nobody(text: str) -> None:
    assert names(text) == []


def test_a_later_surname_goes_to_whom_the_text_had_named_by_then() -> None:
    text = (
        "Luis Alfonso Quintero Daza came. “Yes,” Quintero said. "
        "Rosa Elvira Quintero, the mayor, left."
    )
    found = find_people(read_document(article_as_is(text)))
    assert found[0].aliases == ("Quintero",)


def test_the_name_that_somebody_is_known_by_is_theirs() -> None:
    found = find_people(
        read_document(article_as_is("Kim Do-jin, better known to fans as Haru, sang. Haru left."))
    )
    assert [(person.name, person.aliases) for person in found] == [("Kim Do-jin", ("Haru",))]


def test_whom_somebody_works_for_is_nobody() -> None:
    assert names("“No,” said Ana Ruiz of Castellanos Moss.") == ["Ana Ruiz"]


def test_a_name_in_marks_that_somebody_is_called_by_is_theirs() -> None:
    text = "Garfield Lund, popularly called ‘Biggar’, left. He did not know Biggar."
    found = find_people(read_document(article_as_is(text)))
    assert [(person.name, person.aliases) for person in found] == [("Garfield Lund", ("Biggar",))]


def test_the_name_of_birth_is_the_same_persons() -> None:
    assert names("Bo Lund was born Tandiwe Nkala in Hull. Lund left.") == ["Bo Lund"]
    assert names("Angela Lund (née Stone) was late.") == ["Angela Lund"]


def test_a_surname_is_no_half_of_somebodys_first_name() -> None:
    text = "Kwak Min-seo came. Seo Dong-wook left. “No,” Seo said."
    found = find_people(read_document(article_as_is(text)))
    assert [(person.name, person.aliases) for person in found] == [
        ("Kwak Min-seo", ()),
        ("Seo Dong-wook", ("Seo",)),
    ]


def test_a_name_told_before_whose_it_is_goes_to_its_bearer() -> None:
    text = "Haneulo left. Kim Do-yeon, better known to fans as Haneulo, sang. Haneulo wept."
    found = find_people(read_document(article_as_is(text)))
    assert [(person.name, len(person.mentions)) for person in found] == [("Kim Do-yeon", 4)]


def test_a_line_up_holds_names_alone() -> None:
    article = article_from_text(
        "Leeds win it late\n\nThe match was settled on Monday by a goal from the halfway line.\n\n"
        "How they lined up\n\nLeeds: Ana Ruiz; Cauã, Brekke, Van Loo; Pelé (Okoro 60), Nenê\n"
        "Referee: Bo Lund (Sweden)"
    )
    found = find_people(read_document(article))
    assert [person.name for person in found] == [
        "Ana Ruiz", "Cauã", "Brekke", "Van Loo", "Pelé", "Okoro", "Nenê", "Bo Lund",
    ]  # fmt: skip
    assert [person.role.text for person in found if person.role] == ["Referee"]


def test_mr_and_mrs_of_one_surname_are_kept_apart() -> None:
    text = (
        "Peter Lund and his wife, Anna Lund, own the mill. Mr. Lund said it was old. "
        "Mrs. Lund disagreed. “No,” Mrs. Lund said."
    )
    found = find_people(read_document(article_as_is(text)))
    assert [(person.name, len(person.mentions)) for person in found] == [
        ("Peter Lund", 2),
        ("Anna Lund", 3),
    ]


def test_a_name_repeated_without_end_takes_no_longer_a_word() -> None:
    mentions = find_people(read_document(article_as_is("Ana Ruiz, " * 20_000)))[0].mentions
    assert len(mentions) == 20_000
