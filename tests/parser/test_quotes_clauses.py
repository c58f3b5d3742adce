"""Whose verb it is: reduced relatives, clauses inside what was said, names that only modify."""

from __future__ import annotations

import pytest

from tests.parser.quoting import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Officials briefed on the matter said the deal was “close”.", "Officials"),
        ("An aide considered close to the premier said the deal was “close”.", "aide"),
        ("The company that runs the pier said it was “false”.", "company"),
        ("A statement posted by the council on Friday said it was “false”.", "statement"),
        ("Farmers in the district say the dam made them “refugees”.", "Farmers in the district"),
        ("People in the village say it is “cursed”.", "People in the village"),
        ("The union last week said it was “false”.", "union"),
        ("Ana Ruiz said by telephone that the men would go back “with pleasure”.", "Ana Ruiz"),
        (
            "A member of the committee said the command had told them to stay out, but that “the "
            "message came after the tea”.",
            "member of the committee",
        ),
        (
            "Ana Ruiz told AFP that Tom Bright had promised to pay and that “the money never "
            "came”.",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz said it failed, but Tom Bright argued that it was good and that “it worked”.",
            "Tom Bright",
        ),
        ("“No,” said Ruiz adviser Tom Bright. Ana Ruiz was away.", "Tom Bright"),
        ("Ruiz aide Tom Bright said it was “over”. Ana Ruiz was away.", "Tom Bright"),
        (
            "Ana Ruiz assured the public that supplies were “more than enough,” the Herald "
            "reported.",
            "Ana Ruiz",
        ),
        ("The study, led by Ana Ruiz of Leeds University, found “no evidence”.", "study"),
        ("Researchers including Ana Ruiz found it was “well tolerated”.", "Researchers"),
        ("Scientists led by Ana Ruiz say the find is “once in a century”.", "Scientists"),
        ("Ana Ruiz was accused by rivals of “playing politics”.", "rivals"),
        ("According to the lawsuit, Ana Ruiz “knew or should have known”.", "lawsuit"),
        (
            "Ana Ruiz won an ovation from critics, who called the film “a triumph”.",
            "critics",
        ),
        ("Ana Ruiz signed it. The agreement calls for “good faith efforts”.", "agreement"),
        (
            "Ana Ruiz signed it. The law defines a home as “any place where a person sleeps.”",
            "law",
        ),
        ("Ana Ruiz had fans. “Justice for Leeds,” posted another.", "another"),
        (
            "It was Minister Ana Ruiz who, in the Upper House last Tuesday, referred to drivers "
            "as “pirates with playlists”.",
            "Ana Ruiz",
        ),
        (
            "It is the first time, or “at least the first on purpose,” as Tom Bright put it.",
            "Tom Bright",
        ),
        (
            "The Goldfield Institute, a law firm that represents Tom Bright, called it “a "
            "violation.”",
            "Goldfield Institute",
        ),
        ("Rivers are in a “desperate state”, a committee has found.", "committee"),
        (
            "The report by the audit committee says fines were “a cost of doing business”.",
            "report by the audit committee",
        ),
        (
            "Ana Ruiz downgraded the stock, writing in a note that the board was “out of ideas.”",
            "Ana Ruiz",
        ),
        ("The firm submitted what the court called “a bid in name only”.", "court"),
        (
            "The Opposition staged a walkout, terming the reply “a bundle of lies”. Leader of "
            "Opposition Ana Ruiz came late.",
            "Opposition",
        ),
        ("It was, in Ana Ruiz’s words, “the size of a rice grain”.", "Ana Ruiz"),
        ("Ana Ruiz won. It was, in her own words, “a wash”.", "Ana Ruiz"),
        ("Ana Ruiz met the rival. To the union she was “a small woman”.", "union"),
        (
            "The company that runs the port, Carmel Terminals, welcomed it, saying it would “bring "
            "bread back”.",
            "Carmel Terminals",
        ),
        ("The authors call it “a grudge ledger”. Ana Ruiz agrees.", "authors"),
        (
            "The sale was described by a banker close to it as “cheap at half the price”.",
            "banker close to it",
        ),
        ("Ana Ruiz was hurt. Her partner, Lee, nodded. “If there is a roof,” he added.", "Lee"),
        ("Ana Ruiz read the paper. Her verdict was short: “Birds are no clerks.”", "Ana Ruiz"),
        (
            "Ana Ruiz added that the letter Tom Bright wrote was “kind and loving.”",
            "Ana Ruiz",
        ),
        ("“We should marry,” was how Ana Ruiz described it to friends.", "Ana Ruiz"),
        ("“Sorry” was all that Ana Ruiz would say.", "Ana Ruiz"),
        ("What Ana Ruiz said was “a farce”.", "Ana Ruiz"),
        (
            "It is said that after legal consultation Washington concluded that it was “not, per "
            "se, illegal”.",
            "Washington",
        ),
        (
            "The tour was “environmentally sound” according to a 2026 interview with bassist Tom "
            "Bright.",
            "Tom Bright",
        ),
        (
            "Helen Marsh spoke. The Harbour Commission issued a press release that “the founder is "
            "no longer welcome here.”",
            "Harbour Commission",
        ),
        (
            "Ana Ruiz quotes the surgeon who operated as saying it was “like a rock”.",
            "surgeon",
        ),
        ("Ana Ruiz’s reply ran to one sentence: “Let us get coffee.”", "Ana Ruiz"),
    ],
)
def test_the_verb_is_its_own_subjects(text: str, speaker: str) -> None:
    assert [each for _, each in said(text)] == [speaker]


def test_a_clause_behind_a_fragment_is_another_voice() -> None:
    text = "Ana Ruiz met Tom Bright. She called it “useful”, and he said it was “long”."
    assert said(text) == [("useful", "Ana Ruiz"), ("long", "Tom Bright")]


@pytest.mark.parametrize("unit", ["he called ", "he said and that ", "Ruiz said she called "])
def test_verbs_without_end_are_read_in_bounded_depth(unit: str) -> None:
    assert len(said(f"Ana Ruiz came. {unit * 3000}“a thing”.")) <= 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz, the niece of the late owner, Tom Bright, told us it was “a gift”.", "Ana Ruiz"),
        ("“It is late,” Ana Ruiz, the widow of the founder, Gary Pike, said.", "Ana Ruiz"),
        (
            "Mayor Ana Ruiz, the sister of the heir to the mill, Bart, said it was “sad”.",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz, who followed the old head of the union, Tom Bright, called it “sad”.",
            "Ana Ruiz",
        ),
        (
            "The head of the union, Tom Bright, a friend of the bishop, said it was “sad”.",
            "Tom Bright",
        ),
        (
            "In a note to Ana Ruiz, the head of the union, Tom Bright, the mayor, called it “sad”.",
            "Tom Bright",
        ),
        (
            "Tom Bright was there. That contradicts his claim in court that they were “not close”.",
            "Tom Bright",
        ),
        ("Ana Ruiz’s insistence that the sale was “routine” did not help.", "Ana Ruiz"),
        (
            "Police met the two lawmakers. The lawmakers wept. Then they called it “a fair fight”.",
            "lawmakers",
        ),
        ("The Local Harbour Association described it as “a gift”.", "Local Harbour Association"),
        ("What Ana Ruiz found was “a house of cards”.", "Ana Ruiz"),
        ("Ana Ruiz repeated her claim that it was “not close”.", "Ana Ruiz"),
        ("Lawyers for the accused, Tom Bright, said he was “lost”.", "Lawyers for the accused"),
        ("Friends of the singer, Eva Stein, called it “a shame”.", "Friends of the singer"),
        ("A spokesman for the mayor, Tom Bright, called it “a shame”.", "Tom Bright"),
        ("It was, in the opinion of the coroner, Helen Marsh, “a needless death”.", "Helen Marsh"),
        ("In the view of the board, it was “a needless death”.", "board"),
        ("The report, sent by pupils to the head, Tom Bright, calls it “sad”.", "report"),
        ("The singer, now a judge on the show, said it was “a farce”.", "singer"),
        ("Her pupil, Ana Ruiz, now a judge herself, thinks it is “a farce”.", "Ana Ruiz"),
        ("An aide, whose sister, Ana Ruiz, is on the board, said it was “a farce”.", "aide"),
        (
            "The bank, which is shut, and whose chief, Tom Bright, is here, called it “sad”.",
            "bank",
        ),
    ],
)
def test_an_apposition_and_a_claim_have_their_own_bearer(text: str, speaker: str) -> None:
    assert [each for _, each in said(text)] == [speaker]


def test_a_participle_of_telling_is_the_subjects() -> None:
    text = "“We miss it,” Ana Ruiz weighed in, telling Tom Bright, “since then you are lost.”"
    assert [each for _, each in said(text)] == ["Ana Ruiz", "Ana Ruiz"]
