"""What is a figure, of which kind, and what it is worth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article, Figure, Paragraph
from briefing.parser.figures import find_figures
from briefing.text.document import read_document
from tests.parser.amounts.reading import figures_of, read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The plant cost US$1.2bn.", ("US$1.2bn", "1200000000", "USD")),
        ("They owe NT$860 million.", ("NT$860 million", "860000000", "TWD")),
        ("A grant of Rs 4.5 crore was paid in Delhi.", ("Rs 4.5 crore", "45000000", "INR")),
        ("It paid Rs 2.1 lakh crore in tax.", ("Rs 2.1 lakh crore", "2100000000000", "INR")),
        ("A fee of 100,000 baht is due.", ("100,000 baht", "100000", "THB")),
        ("Repairs cost £27m.", ("£27m", "27000000", "GBP")),
        ("A thief took $900K.", ("$900K", "900000", "USD")),
        ("Roads got R2.5 billion.", ("R2.5 billion", "2500000000", "ZAR")),
        ("The farm lost R350m.", ("R350m", "350000000", "ZAR")),
        ("She was given Ksh500,000.", ("Ksh500,000", "500000", "KES")),
        ("He demanded a bribe of Sh 3,000.", ("Sh 3,000", "3000", "KES")),
        ("Sales reached Dhs92.50 million.", ("Dhs92.50 million", "92500000", "AED")),
        ("The state gave N500 million.", ("N500 million", "500000000", "NGN")),
        ("Its worth is AED 1.68 trillion.", ("AED 1.68 trillion", "1680000000000", "AED")),
        ("It lost 20 million won in Seoul.", ("20 million won", "20000000", "KRW")),
        ("Oil fell to $70 a barrel.", ("$70 a barrel", "70", "USD/barrel")),
        (
            "Petrol costs Rs289.41 per litre in Lahore.",
            ("Rs289.41 per litre", "289.41", "PKR/litre"),
        ),
        ("They charge $12/month.", ("$12/month", "12", "USD/month")),
        ("The $6.99-a-month service grew.", ("$6.99-a-month", "6.99", "USD/month")),
        ("A ticket is 5 € now.", ("5 €", "5", "EUR")),
        ("It cost half a billion dollars.", ("half a billion dollars", "500000000", "USD")),
        ("Prices rose by 50 cents in dollars.", ("50 cents", "0.5", "USD")),
        ("He was fined 1 million pesos.", ("1 million pesos", "1000000", "PESO")),
        ("In Manila he was fined 1 million pesos.", ("1 million pesos", "1000000", "PHP")),
        ("It rose by $.50 in a day.", ("$.50", "0.5", "USD")),
    ],
)
def test_money_has_its_currency_and_its_scale(text: str, wanted: tuple[str, str, str]) -> None:
    words, value, unit = wanted
    assert read(text)[0] == (words, "money", value, unit)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prices rose 14%.", ("14%", "percent", "14", "%")),
        ("Prices rose 10 per cent.", ("10 per cent", "percent", "10", "%")),
        ("Support fell 3.5 percentage points.", ("3.5 percentage points", "percent", "3.5", "pp")),
        ("It cut rates by 50 basis points.", ("50 basis points", "percent", "50", "bp")),
        ("The rate is .25 percent.", (".25 percent", "percent", "0.25", "%")),
        ("Growth of 2½% is expected.", ("2½%", "percent", "2.5", "%")),
        ("The share was 23pc.", ("23pc", "percent", "23", "%")),
        ("Profit changed by -0.4% then.", ("-0.4%", "percent", "-0.4", "%")),
        (
            "The fire covers 16,557 sq km.",
            ("16,557 sq km", "quantity", "16557", "square kilometre"),
        ),
        ("It makes 1.6GW.", ("1.6GW", "quantity", "1.6", "gigawatt")),
        ("She ran 40km.", ("40km", "quantity", "40", "kilometre")),
        ("Winds reached 110 km/h.", ("110 km/h", "quantity", "110", "kilometre per hour")),
        (
            "It pumps 400,000 barrels a day.",
            ("400,000 barrels a day", "quantity", "400000", "barrel per day"),
        ),
        ("A magnitude 6.8 quake struck.", ("magnitude 6.8", "quantity", "6.8", "magnitude")),
        (
            "It was 5.7 on the Richter scale.",
            ("5.7 on the Richter scale", "quantity", "5.7", "magnitude"),
        ),
        ("More than 3 m of snow fell.", ("3 m", "quantity", "3", "metre")),
        ("The 70-metre hall burnt.", ("70-metre", "quantity", "70", "metre")),
        ("It is 5ft 10in tall.", ("5ft 10in", "quantity", "70", "inch")),
        ("She lost 130 pounds of weight.", ("130 pounds", "quantity", "130", "pound")),
        (
            "It costs £4, or 5 million pounds in all.",
            ("5 million pounds", "money", "5000000", "GBP"),
        ),
        ("It was 22C at noon.", ("22C", "temperature", "22", "C")),
        (
            "Lows of minus 3 degrees Celsius came.",
            ("minus 3 degrees Celsius", "temperature", "-3", "C"),
        ),
        ("The heat hit 46.3°C.", ("46.3°C", "temperature", "46.3", "C")),
        ("They have 90 days to leave.", ("90 days", "duration", "90", "day")),
        (
            "He got six years and four months.",
            ("six years and four months", "duration", "76", "month"),
        ),
        ("It took two-and-a-half years.", ("two-and-a-half years", "duration", "2.5", "year")),
        ("It took half an hour.", ("half an hour", "duration", "0.5", "hour")),
        ("After four more days of rain it fell.", ("four more days", "duration", "4", "day")),
        ("It took an hour and 20 minutes.", ("20 minutes", "duration", "20", "minute")),
        ("A 19-year-old student won.", ("19-year-old", "age", "19", "year")),
        ("The suspect, aged 34, ran.", ("aged 34", "age", "34", "year")),
        ("Ann Smith, 43, won.", ("43", "age", "43", "year")),
        ("The nine-month-old baby slept.", ("nine-month-old", "age", "9", "month")),
        ("Now she is 33.", ("33", "age", "33", "year")),
        ("At the age of four months he fell ill.", ("four months", "age", "4", "month")),
        ("She turned 50 in May.", ("50", "age", "50", "year")),
        ("Two-thirds of it burnt.", ("Two-thirds", "fraction", "2/3", None)),
        ("Three in four people agree.", ("Three in four", "fraction", "3/4", None)),
        ("Nine out of 10 cats agree.", ("Nine out of 10", "fraction", "9/10", None)),
        ("Six out of nine night boats ran.", ("Six out of nine", "fraction", "2/3", None)),
        ("House prices are a quarter lower.", ("a quarter", "fraction", "1/4", None)),
        ("Almost half of them left.", ("half", "fraction", "1/2", None)),
        ("Deaths fell by a third.", ("a third", "fraction", "1/3", None)),
        ("Sales doubled in May.", ("doubled", "multiple", "2", None)),
        ("Traffic rose 18-fold.", ("18-fold", "multiple", "18", None)),
        ("It costs twice as much as planned.", ("twice as much", "multiple", "2", None)),
        ("The risk is 1.8 times higher.", ("1.8 times", "multiple", "1.8", None)),
    ],
)
def test_each_kind_has_its_unit(text: str, wanted: tuple[str, str, str, str | None]) -> None:
    assert wanted in read(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("About 1.3m people fled.", ("1.3m", "1300000")),
        ("Some 1.2m have fled.", ("1.2m", "1200000")),
        ("It hired a dozen cooks.", ("a dozen", "12")),
        ("Half a million people came.", ("Half a million", "500000")),
        ("Four and a half million people came.", ("Four and a half million", "4500000")),
        ("It has 12 000 houses.", ("12 000", "12000")),
        ("It has 12,34,567 voters.", ("12,34,567", "1234567")),
        ("They sold 1.000 lamps.", ("1.000", "1000")),
        ("Three judges sat.", ("Three", "3")),
        ("A hundred and fifty ships sank.", ("A hundred and fifty", "150")),
        ("A crowd of 61,204 came.", ("61,204", "61204")),
        ("Nearly 2000 people died.", ("2000", "2000")),
        ("The 131-page document was lost.", ("131", "131")),
        ("These six expert-approved plants help.", ("six", "6")),
        ("It has 5k followers.", ("5k", "5000")),
    ],
)
def test_counts_are_read_in_digits_and_words(text: str, wanted: tuple[str, str]) -> None:
    words, value = wanted
    assert (words, "count", value, None) in read(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The twins, both 19, fled.", "19"),
        ("A man of 71 was hurt.", "71"),
        ("She was just 15 when she left.", "15"),
        ("Now 24, she works.", "24"),
        ("James (7) swam.", "7"),
        ("Doris Hill, 81 and from Leeds, sang.", "81"),
        ("He retired at 62.", "62"),
        ("He recruits children as young as 10.", "10"),
        ("His sons, 12 and 9, swam.", "12"),
        ("He’s 19 and well.", "19"),
        ("The striker, 29, left.", "29"),
        ("The playwright is 46, small, and quick.", "46"),
    ],
)
def test_bare_ages(text: str, words: str) -> None:
    assert (words, "age", words, "year") in read(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The fee is $5.", "USD"),
        ("The council of Brisbane, in Queensland, set a fee of $5.", "AUD"),
        ("The fee in Singapore is $5, or US$4.", "SGD"),
        ("The U.S. firm sold mines in Australia, in Queensland, for $5.", "USD"),
    ],
)
def test_whose_dollars_are_meant(text: str, unit: str) -> None:
    assert ("$5", "money", "5", unit) in read(text)


def test_whose_crowns_pounds_are_meant() -> None:
    assert read("It cost 300 million crowns, Brno said.")[0][3] == "CZK"
    assert read("It cost 300 crowns.")[0][3] == "CROWN"
    assert read("The king has two crowns.") == [("two", "count", "2", None)]
    assert read("Cairo said it made 38 million pounds.")[0][3] == "EGP"
    assert read("It would not sell for 90 pounds ($26) a share.")[0][1] == "money"


def test_points_beside_a_percentage_are_percentage_points() -> None:
    assert ("4 points", "percent", "4", "pp") in read("Support rose 4 points to 45 per cent.")
    assert ("30", "count", "30", None) in read("The index rose 30 points, or 2%.")


def test_a_unit_left_out_the_second_time_is_understood() -> None:
    found = read("Growth was 3 per cent in Lund, compared with 4 in Malmo.")
    assert [(value, unit) for _, _, value, unit in found] == [("3", "%"), ("4", "%")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("After three quarters of growth it shrank.", ("three quarters", "3")),
        ("It lost money for five consecutive quarters.", ("five consecutive quarters", "5")),
    ],
)
def test_quarters_of_a_year_are_lengths_of_time(text: str, wanted: tuple[str, str]) -> None:
    assert read(text) == [(wanted[0], "duration", wanted[1], "quarter")]


def test_one_of_a_kind_in_so_many_is_a_share() -> None:
    assert read("Nearly one caller in three rang off.")[0][:3] == (
        "one caller in three",
        "fraction",
        "1/3",
    )
    assert read("One man in five skipped lunch.")[0][1:3] == ("fraction", "1/5")


def test_the_money_of_the_amount_before_is_meant_by_more() -> None:
    found = read("It pays 30 million dollars now and up to 95 million more later.")
    assert found[1] == ("95 million", "money", "95000000", "USD")
    found = read("It earned 18 billion shillings and cost 21 billion to run in Kenya.")
    assert found[1] == ("21 billion", "money", "21000000000", "KES")


def test_the_years_of_the_term_before_are_meant_by_and() -> None:
    found = read("They want 12 years for Reinholt and seven for his deputy.")
    assert found[1] == ("seven", "duration", "7", "year")


def test_a_row_of_a_table_holds_numbers_of_its_own() -> None:
    assert [each[0] for each in read("Net profit 702 655 7.2%")] == ["702", "655", "7.2%"]


def test_a_share_stands_before_below() -> None:
    assert read("Traffic is still a third below its peak.")[0][:2] == ("a third", "fraction")


def test_inches_are_left_out_of_a_height() -> None:
    assert read("She never topped five foot four.") == [
        ("five foot four", "quantity", "64", "inch")
    ]


def test_a_share_that_is_offered_is_in_percent_like_the_one_that_is_wanted() -> None:
    assert read("They want 12 per cent; the state has offered 6.5.")[1][1:3] == ("percent", "6.5")


def test_an_average_age_is_an_age() -> None:
    assert read("The average age of the crew was 27.") == [("27", "age", "27", "year")]


def test_millions_are_glued_to_ringgit() -> None:
    assert read("It cost RM2mil.") == [("RM2mil", "money", "2000000", "MYR")]


def test_ages_in_a_row_are_all_ages() -> None:
    found = read("Police held three men, aged 23, 27 and 31, on Tuesday.")
    assert [(kind, value) for _, kind, value, _ in found][1:] == [
        ("age", "23"),
        ("age", "27"),
        ("age", "31"),
    ]


def test_a_caption_and_a_notice_give_no_figures() -> None:
    assert figures_of("It cost $5 million.", kind="caption") == ()
    assert figures_of("It cost $5 million.", kind="notice") == ()


def test_a_heading_only_repeats() -> None:
    text = "Ten men die\n\nA bus fell and 10 men died."
    article = Article(text, (Paragraph("heading", 0, 11), Paragraph("body", 13, len(text))))
    (figure,) = find_figures(read_document(article))
    assert (figure.text, figure.also[0].text) == ("10", "Ten")


def test_a_vague_amount_is_listed_only_where_nothing_else_stands() -> None:
    (vague,) = figures_of("Thousands of fans came.")
    assert (vague.text, vague.value) == ("Thousands", None)
    assert [each.text for each in figures_of("Thousands of fans paid $5 each.")] == ["$5"]


def _check_spans(article: Article, figure: Figure) -> None:
    parts = [figure, figure.to, figure.about, figure.equivalent, *figure.also]
    for part in parts:
        if part is not None:
            assert article.text[part.start : part.end] == part.text


_PIECES = st.lists(
    st.sampled_from(
        """
        $ € Rs R £ 5 12 1,200 3.5 1/2 ½ two three hundred million bn m per cent % a half of in from
        to between and or - – , . ( ) : up down rose fell by people years months old km C year day
        third quarter times as much doubled June 2024 No. Smith aged 43 at least about “ ” 's 7 000
        """.split()
    ),
    max_size=40,
)


@given(st.one_of(st.text(max_size=200), _PIECES.map(" ".join), _PIECES.map("".join)))
def test_spans_give_the_text_back_and_nothing_is_raised(text: str) -> None:
    article = Article(text, (Paragraph("body", 0, len(text)),), language="en")
    found = find_figures(read_document(article))
    for figure in found:
        _check_spans(article, figure)
        if figure.about:
            assert figure.about.end <= figure.start or figure.about.start >= figure.end
    assert found == find_figures(read_document(article))


@given(st.one_of(st.text(max_size=200), _PIECES.map(" ".join)), st.sampled_from(["de", "fr", "zh"]))
def test_other_languages_hold_their_spans_too(text: str, language: str) -> None:
    article = Article(text, (Paragraph("body", 0, len(text)),), language=language)
    for figure in find_figures(read_document(article)):
        _check_spans(article, figure)


@pytest.mark.parametrize(
    "piece", ["1234567890", "5 ", "$1 ", "one-", "R5.", "half a ", "5-6-", "(5,"]
)
def test_hostile_text_is_read(piece: str) -> None:
    figures_of(piece * 3000)


def test_a_sentence_without_end_is_read_to_its_end() -> None:
    assert read("boats and " * 3_000 + "12 nets") == [("12", "count", "12", None)]


def test_of_amounts_without_words_only_so_many_are_read() -> None:
    text = " ".join(f"${number}" for number in range(10, 20_000))
    assert 100 < len(read(text)) < 4_000
    assert len(read("six-" * 5_000)) < 4_000


def test_a_number_in_groups_behind_a_length_of_time_is_read() -> None:
    assert [each[:1] for each in read("It took five years, 7 000 days.")] == [
        ("five years",),
        ("7 000 days",),
    ]
