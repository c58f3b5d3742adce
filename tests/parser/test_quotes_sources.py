"""Quotes without a verb of saying beside them, and sources that are no person."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same paragraph", "next paragraph"])
@pytest.mark.parametrize(
    "narration",
    [
        "Tom Bright said Peter Lowe was wrong.",
        "Tom Bright said the plan of Peter Lowe was dead.",
        "The plan was dead, said Tom Bright.",
        "The plan was dead, Tom Bright said.",
        "The plan, Tom Bright says, is dead.",
        "According to Tom Bright, the plan is dead.",
        "The plan is dead, according to Tom Bright.",
        "Tom Bright is sure the plan is dead.",
        "Tom Bright, a baker, thinks the plan is dead.",
        "Not so, says Tom Bright.",
        "But Tom Bright disagrees.",
        "For Tom Bright, the plan is dead.",
        "The plan angered Tom Bright.",
        "The mayor, Tom Bright, told Peter Lowe the plan was dead.",
        "Asked by Peter Lowe, Tom Bright shrugged.",
        "Tom Bright’s view is plain.",
        "That is the view of Tom Bright.",
        "Among them was Tom Bright.",
        "There is also Tom Bright, a baker.",
        "One of them, Tom Bright, has a shop.",
        "Tom Bright, who met Peter Lowe, wept.",
        "The baker Tom Bright wept.",
        "It was a shock to Tom Bright.",
        "The news reached Tom Bright in Leeds.",
        "Nobody told Tom Bright, a baker from Leeds.",
        "Tom Bright and his wife lost the house.",
        "The loss hit Tom Bright hard.",
        "Enter Tom Bright.",
        "Next door lives Tom Bright, a baker.",
        "Not everyone agrees with Peter Lowe. Tom Bright does not.",
        "The council, says Tom Bright, was not told.",
        "The plan is not dead, Tom Bright insists.",
        "The chair of the board, Tom Bright, said the plan was not dead.",
        "The widow of Peter Lowe, Tom Bright, said the plan was not dead.",
        "A friend of Peter Lowe, Tom Bright, said the plan was not dead.",
        "Peter Lowe’s friend, Tom Bright, said the plan was not dead.",
    ],
)
def test_a_quote_behind_narration_is_the_persons_it_is_about(narration: str, gap: str) -> None:
    text = f"“I am fine,” said Helen Marsh.\n\n{narration}{gap}“It is a mess.”"
    assert [speaker for _, speaker in said(text)] == ["Helen Marsh", "Tom Bright"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The council told Tom Bright it was “far too late”.", "council"),
        ("Tom Bright was told by police that it was “far too late”.", "police"),
        ("In a letter to Tom Bright, the council said it was “far too late”.", "council"),
        ("Tom Bright’s union called the plan “far too late”.", "Tom Bright’s union"),
        ("The ministry, led by Tom Bright, said it was “far too late”.", "ministry"),
        ("The White House said Tom Bright was “far too late”.", "White House"),
        (
            "Strand Lines, which Tom Bright founded in 1990, said it was “far too late”.",
            "Strand Lines",
        ),
        ("Police said Tom Bright had been “far too late”.", "Police"),
        ("Tom Bright’s lawyer said it was “far too late”.", "Tom Bright’s lawyer"),
        (
            "Amnesty International, citing Tom Bright, said it was “far too late”.",
            "Amnesty International",
        ),
        ("The firm, owned by Tom Bright, said it was “far too late”.", "firm"),
        ("The judge told Tom Bright: “It is late now.”", "judge"),
        ("The judge told Tom Bright he was “far too late”.", "judge"),
        ("Critics of Tom Bright say it is “far too late”.", "Critics of Tom Bright"),
        ("Fans of Tom Bright chanted “It is late now!”", "Fans of Tom Bright"),
        ("The paper quoted Tom Bright as saying it was “far too late”.", "Tom Bright"),
        ("The BBC reported that Tom Bright was “far too late”.", "BBC"),
        ("A tweet by Tom Bright read: “It is late now.”", "Tom Bright"),
        ("The union, which backs Tom Bright, called it “far too late”.", "union"),
        ("Supporters said Tom Bright was “far too late”.", "Supporters"),
        ("The letter from Tom Bright said it was “far too late”.", "Tom Bright"),
        ("Tom Bright faces what prosecutors call “far too late a trial”.", "prosecutors"),
        ("Tom Bright said the council had told him it was “far too late”.", "council"),
        ("Tom Bright said police called it “far too late”.", "police"),
        ("Tom Bright denied the firm had called it “far too late”.", "firm"),
        ("The company hired Tom Bright in May. It called him “far too late”.", "company"),
        ("Prosecutors say Tom Bright lied. They called it “far too late”.", "Prosecutors"),
        ("“It is late,” the council told Tom Bright.", "council"),
        ("“It is late,” a friend of Tom Bright said.", "friend of Tom Bright"),
        ("“It is late,” said a friend of Tom Bright.", "friend of Tom Bright"),
        ("“It is late,” said Tom Bright’s wife.", "Tom Bright’s wife"),
        ("“It is late,” police told Tom Bright.", "police"),
        ("“It is late,” the firm said of Tom Bright.", "firm"),
        ("“It is late,” the firm said after Tom Bright left.", "firm"),
        ("When Tom Bright left, the firm said it was “far too late”.", "firm"),
        ("As Tom Bright watched, the crowd shouted “It is late now!”", "crowd"),
        ("The firm said in a letter to Tom Bright that it was “far too late”.", "firm"),
        ("The firm said it told Tom Bright “it is far too late”.", "firm"),
        ("According to a letter from Tom Bright, it was “far too late”.", "Tom Bright"),
        ("According to police, Tom Bright said it was “far too late”.", "Tom Bright"),
        ("According to Tom Bright’s lawyer, it was “far too late”.", "Tom Bright’s lawyer"),
        ("The plan by Tom Bright was “far too late”, the council said.", "council"),
        ("The council, Tom Bright said, was “far too late”.", "Tom Bright"),
        ("The council was, Tom Bright said, “far too late”.", "Tom Bright"),
        ("Tom Bright sued the firm, saying it was “far too late”.", "Tom Bright"),
        ("Tom Bright was sacked by the firm, which said it was “far too late”.", "firm"),
        ("Tom Bright sued the firm, which called it “far too late”.", "firm"),
        ("The firm, whose boss is Tom Bright, called it “far too late”.", "firm"),
    ],
)
def test_whoever_the_sentence_gives_the_words_to(text: str, speaker: str) -> None:
    assert [found for _, found in said(f"Tom Bright came.\n\n{text}")] == [speaker]


SOURCES = [
    "the council", "a spokesperson for the council", "Ofwat", "police in Hull", "one resident",
    "residents", "the report", "a 34-year-old man", "a source close to the talks",
    "the Ministry of Health", "union officials", "her lawyer", "the family", "two former employees",
    "an unnamed aide", "the Storm Prediction Center", "investigators", "staff at the school",
    "the teachers' union", "a Foreign Office spokesman", "the company behind the scheme",
    "the judge", "the victim's mother", "neighbours", "Human Rights Watch",
]  # fmt: skip
FORMS = [
    "{} said it was “cold and very late”.",
    "It was “cold and very late”, {} said.",
    "It was “cold and very late”, according to {}.",
    "{}, in a statement on Friday, called the plan “cold and very late”.",
    "The plan was described by {} as “cold and very late”.",
    "{} also criticised the plan, saying it was “cold and very late”.",
    "Tom Bright wanted it, but {} thought it “cold and very late”.",
    "What {} termed “cold and very late” began on Friday.",
    "Tom Bright was accused by {} of being “cold and very late”.",
    "The plan, {} said, was “cold and very late”.",
    "As {} put it, the plan was “cold and very late”.",
    "“We will be there in the end,” {} said.",
    "“We will be there in the end,” said {}.",
    "“We will be there,” {} said, “in the end.”",
    "{} told AFP: “We will be there in the end.”",
    "In a post on X, {} wrote: “We will be there in the end.”",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("source", SOURCES)
def test_a_source_of_any_shape_speaks_in_any_form(source: str, form: str) -> None:
    named = source[0].upper() + source[1:] if form.startswith("{}") else source
    found = [speaker or "" for _, speaker in said(f"Ana Ruiz came first. {form.format(named)}")]
    wanted = source.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    assert [each.lower() for each in found] == [wanted.lower()]


ASIDES = [
    ("the council, which owns the pier,", "council"),
    ("police, who were called at 9pm,", "police"),
    ("Harbour Estates, the firm behind the scheme,", "Harbour Estates"),
    ("a neighbour, who did not want to be named,", "neighbour"),
    ("campaigners, including residents of Quay Street,", "campaigners"),
    ("Tom Bright, 45,", "Tom Bright"),
    ("Tom Bright, a lawyer for Ruiz,", "Tom Bright"),
    ("Tom Bright, who leads the council,", "Tom Bright"),
    ("another resident", "another resident"),
]
OPENINGS = [
    "But {} warned that the plan could be “cold and very late”.",
    "On Friday {} said the plan was “cold and very late”.",
    "As {} put it, the plan was “cold and very late”.",
    "Although {} said it was “cold and very late”, the show went on.",
    "When {} said it was “cold and very late”, nobody laughed.",
    "Last week {} described it as “cold and very late”.",
    "It rained, and {} said it was “cold and very late”.",
]


@pytest.mark.parametrize("form", OPENINGS)
@pytest.mark.parametrize(("source", "speaker"), ASIDES)
def test_an_opening_hides_no_subject_with_an_aside(source: str, speaker: str, form: str) -> None:
    found = said(f"Ana Ruiz came on Friday. {form.format(source)}")
    assert [each for _, each in found] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to the director’s own count, he has made “eight good films”.", "director"),
        ("It was “the best in years”, according to Ana Ruiz’s own estimate.", "Ana Ruiz"),
        ("It was “a long night”, according to the family’s version of events.", "family"),
        ("According to the minister’s telling, the deal was “a gift”.", "minister"),
        ("According to Tom Bright’s lawyer, it was “a bad year”.", "Tom Bright’s lawyer"),
        ("It was “a bad year”, according to the bank’s annual report.", "bank’s annual report"),
        ("According to a source quoted by the Herald, the star is “heartbroken”.", "source"),
        ("Ana Ruiz left. Mr Tom Bright was, in her telling, “a saint”.", "Ana Ruiz"),
        ("Ana Ruiz became, in her own words, “a saint”.", "Ana Ruiz"),
    ],
)
def test_a_count_is_told_by_whose_it_is(text: str, speaker: str) -> None:
    assert [each for _, each in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz, the mayor, was late. The mayor’s message was blunt: “Stay home.”", "Ana Ruiz"),
        ("The coach’s answer was short. “No.”", "coach"),
        ("The coach’s verdict: “We were poor.”", "coach"),
        ("The union’s message to members was clear: “Vote no.”", "union"),
        ("The council’s statement read: “We regret it.”", "council’s statement"),
    ],
)
def test_an_answer_is_told_by_whose_it_is(text: str, speaker: str) -> None:
    assert [each for _, each in said(text)] == [speaker]
