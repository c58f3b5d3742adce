"""What a figure is about makes its line in the panel make sense alone."""

from __future__ import annotations

import pytest

from tests.parser.amounts.reading import figures_of


@pytest.mark.parametrize(
    ("text", "figure", "about"),
    [
        ("The line carried 212,000 passengers in May.", "212,000", "passengers in May"),
        ("The council set aside €3.4 million for flood walls.", "€3.4 million", "flood walls"),
        ("Drivers face a fine of S$500.", "S$500", "fine"),
        ("He was freed on US$20,000 bail.", "US$20,000", "bail"),
        ("The bridge, 1.8 kilometres long, will open.", "1.8 kilometres", "bridge"),
        (
            "The bank raised its main rate by 50 basis points.",
            "50 basis points",
            "The bank raised its main rate",
        ),
        ("Brent crude slipped below $70 a barrel.", "$70 a barrel", "Brent crude slipped"),
        ("Tom Sam, 42, and his wife left.", "42", "Tom Sam"),
        ("A 19-year-old student won.", "19-year-old", "student"),
        ("The suspect, aged 34, ran.", "aged 34", "suspect"),
        ("It kept 25% of Iraqi land.", "25%", "Iraqi land"),
        ("A 10% rise in the price of care hurt.", "10%", "rise in the price of care"),
        ("The flat was swept by waters for 20 days of rain.", "20 days", "rain"),
        ("Sales were strong and Ann said costs fell 5%.", "5%", "costs fell"),
        ("A poll of 1,500 US voters ended.", "1,500", "US voters ended"),
        ("R2.5 billion was spent on roads.", "R2.5 billion", "was spent on roads"),
        ("Two years later, he died of natural causes.", "Two years", "he died of natural causes"),
        ("Traffic had doubled.", "doubled", "Traffic"),
        ("Some 31 Israeli and Palestinian doctors met.", "31", "Israeli and Palestinian doctors"),
        ("Shares sank on Monday, after profit fell by 18%.", "18%", "profit fell"),
        ("The stadium, planned at $40 million, will open.", "$40 million", "stadium, planned"),
        ("A man was arrested and faces five years in prison.", "five years", "in prison"),
        ("He spent five years in office.", "five years", "in office"),
        ("It took five years in total.", "five years", "It took"),
        ("They won nine of their last 11 games.", "nine", "games"),
        ("Moss cost £250,000 rather than more.", "£250,000", "Moss cost"),
        ("In May, 12 died in the mine.", "12", "died in the mine"),
        ("The 860 people the hospital employs live there.", "860", "people the hospital employs"),
        ("The 164 jobs it cut in May were old.", "164", "jobs it cut"),
        (
            "The boat carried 212,000 passengers, 18 percent more than the year before.",
            "18 percent",
            "more than the year before",
        ),
        ("The boat had 9 crew and cost 41 million kroner to run.", "41 million kroner", "to run"),
        (
            "The port handled 9 ships and earned 64 million euros, it said.",
            "64 million euros",
            "port",
        ),
        (
            "The harbour fee per berth and night will rise from 96 to 118 kroner.",
            "96",
            "harbour fee per berth and night",
        ),
        ("The tower, designed by two men, will be 212 metres tall.", "212 metres", "tower"),
        ("It will invest $3 billion in a new plant in Lund.", "$3 billion", "new plant in Lund"),
        ("The bank lent it €240m in 2027 for a second quay.", "€240m", "second quay"),
        ("The hottest March in 60 years ended.", "60 years", "hottest March"),
        ("It will take three weeks to raise the wreck.", "three weeks", "to raise the wreck"),
        ("An audit found that $48m meant for repairs was left.", "$48m", "meant for repairs"),
        (
            "Ann Poe, who grows roses on 35 hectares, left.",
            "35 hectares",
            "Ann Poe, who grows roses",
        ),
        ("The road was closed for nine hours after a crash.", "nine hours", "The road was closed"),
        ("Prices of “Golden Musk” fruit have doubled.", "doubled", "Prices of “Golden Musk” fruit"),
        ("It has waited six years for a new roof.", "six years", "for a new roof"),
        ("They took jewels worth €2.1 million from it.", "€2.1 million", "jewels"),
        ("Of the 54 members there, 31 voted for it.", "31", "members"),
        ("It will shut 60 of its 148 stores.", "60", "stores"),
        ("Ann Poe, who turned 18 last week, left.", "18", "Ann Poe"),
        ("He paid $112 for a 2.6kg fruit.", "$112", "2.6kg fruit"),
        (
            "A £1.8bn scheme that would hold 75 litres failed.",
            "75 litres",
            "scheme that would hold",
        ),
        (
            "The chamber estimated that the strike had cost $14 million.",
            "$14 million",
            "the strike had cost",
        ),
        (
            "A man of the staff, who spent 19 years there, left.",
            "19 years",
            "man of the staff, who spent",
        ),
        ("Just one ship in five now takes the canal.", "one ship in five", "now takes the canal"),
        ("It fell, and wages have gone up by 18 percent.", "18 percent", "wages"),
        ("The winner, worth 250,000 rupees, went to Ann.", "250,000 rupees", "winner"),
        ("The margin of error is big, a margin of error of 3%.", "3%", "margin of error"),
        (
            "The line, 90 km north of Lund, and is expected to cost $3.6 billion.",
            "$3.6 billion",
            "line",
        ),
        ("Last year prices rose 6 percent.", "6 percent", "prices rose"),
        ("It ordered the town to raise fees from 200 to 300 kroner.", "200", "fees"),
        ("It was the second cut in four months.", "four months", "second cut"),
        ("They share $120 million in damages, about $6,600 each.", "$6,600", "damages"),
        ("It is a year late and 40 per cent over budget.", "40 per cent", "over budget"),
        ("Rain dumped 180 millimetres on Durban.", "180 millimetres", "Rain dumped"),
        ("The couple, both 29, had saved.", "29", "couple"),
        ("The yield on 10-year bonds climbed seven points.", "10-year", "bonds"),
        (
            "The share of its water that it loses before it is used has fallen by 5%.",
            "5%",
            "share of its water",
        ),
        ("“No,” said the 58-year-old, who caught for it.", "58-year-old", "who caught for it"),
        ("He was jailed for stealing $900 from his aunt.", "$900", "He was jailed for stealing"),
        ("The ship sold half of what it caught.", "half", "what it caught"),
        ("In the past five years prices rose 6%.", "6%", "prices rose"),
        ("The deficit narrowed to 4.5% of GDP.", "4.5%", "The deficit narrowed"),
        ("The phone has a big screen, and costs $799.", "$799", "phone"),
        ("In 12 of the 17 towns the margin was under 1,000.", "1,000", "margin"),
        ("It moved 6.5 million of the 22 million tonnes of rice.", "6.5 million", "rice"),
        ("It will burn 3 tonnes of waste to make 200 MW.", "3 tonnes", "waste"),
        ("They have 11 pages of notes and half of them are old.", "11", "pages of notes"),
        ("They have 11 pages of notes and half of them are old.", "half", "pages of notes"),
        ("She won with 214 votes, ahead of Bello's 198.", "198", "votes"),
        ("He has five goals, five more than anyone else.", "five", "goals"),
        ("It beat City 3-1 in front of 28,400 at the Dome.", "28,400", "in front of"),
        ("A kilo of sugar, which was cheap, now fetches $62.", "$62", "kilo of sugar"),
        ("He will lend towns C$2 billion at 3 per cent.", "3 per cent", "He will lend towns"),
        (
            "She ran it in an hour, 81 seconds faster than before.",
            "81 seconds",
            "faster than before",
        ),
        ("They treated 93 men in a day, 40 per cent of them young.", "40 per cent", "men"),
        ("They were women; nine died.", "nine", "died"),
        ("Bad loans rose to 3.8% of the total from 3%.", "3%", "Bad loans"),
        ("A town had a string of 45-degree days.", "45-degree", "days"),
        ("They ask for RM85 million (S$26 million) in aid.", "RM85 million", "aid"),
        ("It called off a walkout that in 19 days stranded it.", "19 days", "walkout"),
        ("Ganesan s/o Muthu, 67, left.", "67", "Ganesan s/o Muthu"),
        ("It has 15,000 hours of tape and pay records.", "15,000 hours", "tape"),
        ("Her 22-date tour grossed $61 million.", "22", "date tour"),
        ("It seized rand, twice their price abroad.", "twice", "their price abroad"),
        ("It has 310 patients, up from 190 last Monday.", "190", "patients"),
        ("The 95-bed clinic, which lost $3,000, shut.", "$3,000", "95-bed clinic, which lost"),
        ("Two of them share a desk.", "Two", "share a desk"),
        ("It has 12 offices in towns between 2019 and 2023.", "12", "offices in towns"),
        ("Eleven hours later she was in Lagos.", "Eleven hours", "she was in Lagos"),
        ("It is a third of this year's budget.", "a third", "this year's budget"),
        ("In a letter to 11,000 holders the chairman said no.", "11,000", "holders"),
        ("It made tickets, 48 of them, one every 55 seconds.", "55 seconds", "It made tickets"),
        ("It sold $300 million to hold the naira at 1,510 to it.", "1,510", "to hold the naira"),
        ("Lund handled 84 ships, its best, and expects 85 in May.", "85", "Lund"),
        ("He took bribes worth $6 over eight years.", "eight years", "He took bribes"),
        ("Peru will borrow $120 million from local banks.", "$120 million", "Peru will borrow"),
        ("It wants schools, 2,700 of which lost roofs.", "2,700", "schools"),
        ("In all 62 of the county's 90 shelters were full.", "62", "shelters"),
        ("It tracked 12,700 women for an average of 11 years.", "12,700", "women"),
        (
            "It lifts growth, which slowed to 4 per cent, by 2 points.",
            "2 points",
            "lifts growth",
        ),
        ("It had growth, which slowed to 4 per cent from 5.", "5", "growth"),
        (
            "It lent the port €2 in May for a second quay 1.2 km (0.75 mile) long.",
            "1.2 km",
            "second quay",
        ),
        ("The tower stands 212 metres tall.", "212 metres", "tower stands"),
        ("He pays a levy of 4% on sales.", "4%", "levy of 4% on sales"),
        ("It will plant 5,000 seedlings over the next five years.", "5,000", "seedlings"),
        ("P. Sam, 54, and his wife left.", "54", "P. Sam"),
        ("“No,” said Tregenza, 71, a farmer.", "71", "Tregenza"),
        ("Growers lost an average of $14,600 each.", "$14,600", "Growers lost"),
        ("Women are 8% less likely to run at night.", "8%", "less likely to run at night"),
    ],
)
def test_the_words_that_say_what_is_measured(text: str, figure: str, about: str) -> None:
    found = next(each for each in figures_of(text) if each.text == figure)
    assert found.about
    assert found.about.text == about


@pytest.mark.parametrize(
    "text",
    [
        "Shipments to Selma fell from 1,900 tonnes in May to 1,150 tonnes in June.",
        "He was jailed for 11 years and four months for stealing it.",
        "The club paid a fee of 18 million pounds for the winger.",
        "The judge sentenced him to 14 years in prison for the fraud.",
    ],
)
def test_the_words_never_hold_the_figure(text: str) -> None:
    for figure in figures_of(text):
        assert figure.about
        assert figure.about.end <= figure.start or figure.about.start >= figure.end


@pytest.mark.parametrize(
    ("text", "figure", "about"),
    [
        ("At the age of 90, Tom Reed won the race.", "90", "Tom Reed"),
        ("Tom Reed died in May at the age of 90.", "90", "Tom Reed"),
        ("Asked at the age of 90, she laughed.", "90", None),
        ("“He's 19, and he plays like he is 30,” said Ole Berg.", "19", None),
        ("He is aged 19, and he plays like he is 30.", "aged 19", None),
        ("His mother is 71.", "71", "His mother"),
        ("“She is 71 and still rows every day,” said her son.", "71", None),
        ("Per Dahl turned 60 on Sunday.", "60", "Per Dahl"),
        ("He said that in May Tom Reed, 60, left.", "60", "Tom Reed"),
    ],
)
def test_an_age_is_a_person_s_or_nobody_s(text: str, figure: str, about: str | None) -> None:
    found = next(each for each in figures_of(text) if each.text == figure)
    assert found.kind == "age"
    assert (found.about.text if found.about else None) == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Kit Moss, a former baker, was jailed for six years and fined.", "jailed"),
        ("Kit Moss, a former baker, was jailed for six years for fraud.", "jailed"),
        ("The former baker, 52, was jailed for six years.", "jailed"),
        ("The court jailed Kit Moss, a former baker, for six years.", "The court jailed Kit Moss"),
        ("The former baker was jailed for six years.", "The former baker was jailed"),
        ("The bridge, a steel arch, has stood for six years.", "stood"),
    ],
)
def test_a_length_of_time_is_how_long_something_goes_on(text: str, about: str) -> None:
    found = next(each for each in figures_of(text) if each.text == "six years")
    assert found.about
    assert found.about.text == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The expected cost of $40 million is high.", "expected cost"),
        ("It promised planned savings of $40 million.", "planned savings"),
        ("The firm expected savings of $40 million.", "savings"),
        ("It would bring $40 million in expected savings by 2032.", "expected savings by 2032"),
        ("The repair could cost $40 million.", "The repair could cost"),
        ("An estimated loss of $40 million is likely.", "estimated loss"),
    ],
)
def test_what_is_only_expected_is_told_as_expected(text: str, about: str) -> None:
    (figure,) = figures_of(text)
    assert figure.about
    assert figure.about.text == about


def test_what_is_set_beside_an_amount_is_not_what_it_counts() -> None:
    (figure,) = figures_of("It had planned to cut 300 rather than 40, but the union won.")
    assert figure.about
    assert figure.about.text == "It had planned to cut"


def test_who_is_asked_and_the_day_of_saying_name_nothing() -> None:
    (figure,) = figures_of("Asked, at 90, whether he would stop, he said no.")
    assert figure.about is None
    (figure,) = figures_of("The firm said Friday that it wanted 9 million euros.")
    assert figure.about
    assert figure.about.text == "it wanted"


def test_a_pronoun_alone_says_nothing() -> None:
    (figure,) = figures_of("There are 90, and not one more.")
    assert figure.about is None


def test_both_values_of_a_change_have_one_about() -> None:
    text = "The pact brought new US tariffs on Chinese goods from 145 per cent to 30 per cent."
    (figure,) = figures_of(text)
    assert figure.about
    assert "new US tariffs on Chinese goods" in figure.about.text


def test_what_was_named_before_is_not_named_again() -> None:
    first, second = figures_of("Fishermen saved 700 asylum seekers, and the navy saved 200 more.")
    assert first.about
    assert second.about == first.about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "She slapped levies of 10 per cent on friend and foe.",
            "levies of 10 per cent on friend and foe",
        ),
        ("It wants tariffs of 25% on steel and a ban on coal.", "tariffs of 25% on steel"),
        ("A fine of $500 against the firm was paid.", "fine of $500 against the firm"),
        ("It had a turnover of $5m on Monday.", "turnover"),
    ],
)
def test_a_phrase_that_goes_on_behind_its_amount_is_whole(text: str, about: str) -> None:
    (figure,) = figures_of(text)
    assert figure.about
    assert figure.about.text == about


@pytest.mark.parametrize(
    ("text", "figure", "about"),
    [
        ("Police held three 15-year-old boys on Monday.", "three", "boys"),
        ("She needs a $4.1 million net worth to stay.", "$4.1 million", "net worth to stay"),
        ("The judge found that the resort was worth $31 million.", "$31 million", "resort"),
        (
            "Asked if as of today the hotel is worth $2.2 billion, he nodded.",
            "$2.2 billion",
            "hotel",
        ),
        (
            "He was fined for claiming the flat was more than 3,000 square feet.",
            "3,000 square feet",
            "flat",
        ),
        ("The inn lets 40 rooms, and each has 6 of its own.", "6", "rooms"),
        (
            "It began at 9:00pm (ACST) on Friday, after two earlier marches over rents.",
            "two",
            "marches over rents",
        ),
        (
            "Sir Alan Marsh, who played the minister, died on Friday from a stroke aged 72.",
            "aged 72",
            "Sir Alan Marsh",
        ),
        (
            "A ballot saw 64 per cent of the guild's more than 9,000 members vote.",
            "64 per cent",
            "members vote",
        ),
        (
            "About 4,000 workers were paid overnight and another 800 will be paid on Friday.",
            "800",
            "workers",
        ),
        ("Six other Farr 40s finished.", "Six", "Farr 40s finished"),
        (
            "Nearly one third of the Maori and Pacific Islander population has moved.",
            "one third",
            "Maori and Pacific Islander population",
        ),
        (
            "Divers saw a new leak Monday, which runs along the keel and is about nine inches.",
            "nine inches",
            "new leak",
        ),
        ("Made of 8,400 tons of Welsh slate, the wall leans.", "8,400 tons", "Welsh slate"),
        ("She ran the shop in two medical leaves and did well.", "two", "medical leaves"),
        ("Clubs must save $2 for every $45 they spend.", "$2", "Clubs must save"),
        ("She was cleared on two mental health grounds.", "two", "mental health grounds"),
        (
            "The plan adds three new passing places on the road.",
            "three",
            "passing places on the road",
        ),
        ("They rented six Boeing 777-200 jets.", "six", "Boeing 777-200 jets"),
    ],
)
def test_the_words_name_the_thing_and_not_what_stands_beside(
    text: str, figure: str, about: str
) -> None:
    told = {each.text: each.about for each in figures_of(text)}[figure]
    assert told
    assert told.text == about


@pytest.mark.parametrize(
    ("text", "age", "who"),
    [
        ("Frank Moss died in May of last year, at 74.", "74", "Frank Moss"),
        ("At 14 she took up the drums.", "14", None),
        ("She took up the drums at 14.", "14", None),
        ("Her son turns four in May.", "four", "Her son"),
        ("At age thirteen, Ann Poe was ill.", "age thirteen", "Ann Poe"),
    ],
)
def test_what_somebody_did_at_an_age_tells_how_old_they_are(
    text: str, age: str, who: str | None
) -> None:
    (figure,) = figures_of(text)
    assert (figure.text, figure.kind) == (age, "age")
    assert (figure.about.text if figure.about else None) == who
